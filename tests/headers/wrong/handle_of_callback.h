/* An instance that C allocated, as the argument of a callback: also where the header shows its struct. */
#include <stdint.h>
typedef struct part { int32_t x; } part;
part *part_new(void);
void part_free(part *p);
void part_each(const part *p, void (*f)(part *one));
// expect: 6:38: error: 'one' is an instance, and which of its objects lies at an address JavaScript cannot tell; leave it out of what JavaScript gets, with --mark=part_each.f.one=skip, or pass NULL for 'f' always, with --mark=part_each.f=value:NULL
