#include <stddef.h>
#include <stdint.h>

typedef struct doc doc;
typedef struct node node;
doc *doc_new(void);
doc *doc_with_room(size_t room);
doc *doc_create_part(doc *parent);
doc *doc_get_or_create(const char *name);
void doc_free(doc *d);
void doc_delete(doc *d);
node *node_new(doc *of);
void node_free(node *n);
void node_close(node *n, int how);
node *doc_children(const doc *d, size_t *count);
void doc_take(doc *d, node **nodes, size_t nodes_len);
void doc_swap(doc *d, node **other);
void doc_cut(doc *d, node *nodes[]);
doc *doc_item(doc *d) __attribute__((annotate("tare:owned:node_free", "tare:owned:node_free")));
void doc_number(__attribute__((annotate("tare:move", "tare:move"))) int number);
// expect: 11:6: error: 'doc_free' and 'doc_delete' both end an instance of 'Doc'; say which one JavaScript calls with --mark=F=owned:doc_delete, where F makes an instance, or leave one out with --skip=doc_delete
// expect: 7:6: error: the result of 'doc_with_room' is an instance of 'doc', and nothing says who frees it: say so with --mark=doc_with_room=owned if JavaScript frees it, by 'doc_free', or --mark=doc_with_room=borrowed if C does
// expect: 8:6: error: the result of 'doc_create_part' is an instance of 'doc', and may belong to 'parent' or stand for itself: say so with --mark=doc_create_part=owned if JavaScript frees it, by 'doc_free', or --mark=doc_create_part=borrowed if C does
// expect: 9:6: error: the result of 'doc_get_or_create' is an instance of 'doc', and may be a new one, or one that was there before: say so with --mark=doc_get_or_create=owned if JavaScript frees it, by 'doc_free', or --mark=doc_get_or_create=borrowed if C does
// expect: 11:6: warning: 'doc_delete' may end its instance, which 'free()' does by 'doc_free', so it is left out; if it ends none, name it with --rename=doc_delete=NAME
// expect: 12:21: error: 'of' may be C's once 'node_new' has it: --mark=node_new.of=move if C frees it, --mark=node_new.of=keep if C uses it later, or --mark=node_new.of=in if neither
// expect: 14:6: warning: 'node_close' may end its instance, which 'free()' does by 'node_free', so it is left out; if it ends none, name it with --rename=node_close=NAME
// expect: 15:7: error: 'doc_children' may return one 'node' or, with 'count', several; if it is one, say whose it is with --mark=doc_children=owned or borrowed, and otherwise leave it out with --skip=doc_children
// expect: 16:30: error: 'nodes' is an array of pointers to 'node', which C may read or fill: --mark=doc_take.nodes=in if C only reads it, move if C frees the instances later as well; or leave 'doc_take' out with --skip=doc_take
// expect: 17:30: error: 'other' points to a pointer to 'node', which C may read, change or write: say so with --mark=doc_swap.other=out if C only writes it, or leave 'doc_swap' out with --skip=doc_swap
// expect: 18:28: error: 'nodes' is a pointer to pointers, which JavaScript has no value for; pass elements in one flat buffer, or --mark=doc_cut.nodes=value:NULL
// expect: 19:6: error: the result of 'doc_item' is marked 'owned:node_free', and what ends an instance of 'doc' is 'doc_free'; JavaScript has one function for all of a class
// expect: 20:73: error: 'doc_number.number' is marked 'move', which is for a parameter that is an instance of a handle class
