// Who owns a handle, where only the manual knows.

typedef struct owners_context owners_context;
typedef struct owners_shape owners_shape;
typedef struct owners_lease owners_lease;

owners_context *owners_context_create(void);
void owners_context_free(owners_context *context);
owners_shape *owners_shape_create(double x);
void owners_shape_destroy(owners_shape *shape);

const owners_shape *owners_shape_get_part(const owners_shape *shape, int n);
owners_shape *owners_shape_get_middle(const owners_shape *shape);
const owners_shape *owners_part_of(owners_context *context, const owners_shape *shape);
int owners_shape_unlink(owners_shape *shape);

owners_lease *owners_borrow(int n);
void owners_give_close(owners_lease *lease);
// expect: 13:15: error: the result of 'owners_shape_get_middle' is an instance of 'owners_shape', and what others of the header give to look at is const, and this is not: say so with --mark=owners_shape_get_middle=owned if JavaScript frees it, by 'owners_shape_destroy', or --mark=owners_shape_get_middle=borrowed if C does
// expect: 14:21: error: the result of 'owners_part_of' is an instance of 'owners_shape' that C keeps, and may be a part of 'context' or of 'shape': say of which with --mark=owners_part_of=borrowed:shape or borrowed:context
// expect: 15:39: error: 'shape' may be JavaScript's to free once 'owners_shape_unlink' has taken it out, and nothing that is borrowed can be freed: --mark=owners_shape_unlink.shape=in if C still frees it, or leave 'owners_shape_unlink' out with --skip=owners_shape_unlink, and free it in a function of your own
// expect: 18:38: error: 'lease' may end once 'owners_give_close' has it: say so with --mark=owners_give_close.lease=in, and after the call JavaScript has to get what it borrowed again; or --mark=owners_give_close.lease=keep if C uses it later
