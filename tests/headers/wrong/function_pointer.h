#include "tare.h"

#include <stddef.h>
#include <stdint.h>

typedef struct thing {
  int x;
} thing;
void thing_init(thing *self);
typedef void (*visit_fn)(const void *element, void *data);
struct opaque;

void variadic(void (*print)(const char *format, ...));
void unsaid(void (*run)());
void text(const char *(*get)(int x));
void by_value(struct opaque *(*make)(void));
void each(visit_fn visit, void *data);
void sort(void *base, size_t nmemb, size_t size, int (*compare)(const void *, const void *));
void alone(void (*visit)(void *data));
void two(void (*first)(void *user), void (*second)(void *user), void *user, int x, void *context);
void doubtful(void (*read)(void *data, size_t size), void *user);
void instance(void (*visit)(thing *self, size_t self_len));
void handle(void (*visit)(struct opaque *self));
void names(void (*visit)(char **names));
void inner(void (*visit)(void (*again)(int)));
void fill(void (*read)(uint8_t *out, size_t out_cap));
void value(void (*visit)(int x), void *data);
typedef struct table {
  void (*visit)(void *user);
} table;
void no_user(const table *t);
void several(const table *t, size_t t_len, void *user);
void inside_out(void (*visit)(const table *t));
table given(void);
void taken(table t);
typedef struct plain {
  int (*f)(int x);
} plain;
void kept_plain(TARE_KEEP const plain *p);
void counted(int (*write)(const char *buffer, size_t size));
// expect: 13:22: error: 'print' is a function pointer, which takes any number of arguments; pass NULL always, with --mark=variadic.print=value:NULL
// expect: 14:20: error: 'run' is a function pointer, whose parameters the header does not say; pass NULL always, with --mark=unsaid.run=value:NULL
// expect: 15:25: error: the callback 'get' returns 'const char *', which JavaScript cannot give to C: nobody would own that memory; pass NULL always, with --mark=text.get=value:NULL
// expect: 16:32: error: the callback 'make' returns 'struct opaque *', which JavaScript cannot give to C: nobody would own that memory; pass NULL always, with --mark=by_value.make=value:NULL
// expect: 17:20: error: 'element' of the callback 'visit' is a 'const void *', and nothing says what it points to: --mark=each.visit.element=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=each.visit.element=length:N for N bytes; leave it out of what JavaScript gets, with --mark=each.visit.element=skip, or pass NULL for 'visit' always, with --mark=each.visit=value:NULL
// expect: 18:17: error: 'base' has no known length; write --mark=sort.base=length:N, where N is the number of elements or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 18:56: error: 'arg1' of the callback 'compare' is a 'const void *', and nothing says what it points to: --mark=sort.compare.arg1=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=sort.compare.arg1=length:N for N bytes; leave it out of what JavaScript gets, with --mark=sort.compare.arg1=skip, or pass NULL for 'compare' always, with --mark=sort.compare=value:NULL
// expect: 18:56: error: 'arg2' of the callback 'compare' is a 'const void *', and nothing says what it points to: --mark=sort.compare.arg2=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=sort.compare.arg2=length:N for N bytes; leave it out of what JavaScript gets, with --mark=sort.compare.arg2=skip, or pass NULL for 'compare' always, with --mark=sort.compare=value:NULL
// expect: 19:19: error: 'data' of the callback 'visit' is a 'void *', and nothing says what it points to: --mark=alone.visit.data=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=alone.visit.data=length:N for N bytes; leave it out of what JavaScript gets, with --mark=alone.visit.data=skip, or pass NULL for 'visit' always, with --mark=alone.visit=value:NULL
// expect: 20:17: error: 'user' of the callback 'first' is a 'void *', and nothing says what it points to: --mark=two.first.user=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=two.first.user=length:N for N bytes; leave it out of what JavaScript gets, with --mark=two.first.user=skip, or pass NULL for 'first' always, with --mark=two.first=value:NULL
// expect: 20:90: error: 'context' has no known length; write --mark=two.context=length:N, where N is the number of elements or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 21:60: error: 'user' has no known length; write --mark=doubtful.user=length:N, where N is the number of elements or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 22:22: error: 'self' is an array of instances, which lie apart in memory; leave it out of what JavaScript gets, with --mark=instance.visit.self=skip, or pass NULL for 'visit' always, with --mark=instance.visit=value:NULL
// expect: 24:19: error: 'names' is a pointer to pointers, which JavaScript has no value for; leave it out of what JavaScript gets, with --mark=names.visit.names=skip, or pass NULL for 'visit' always, with --mark=names.visit=value:NULL
// expect: 25:19: error: 'again' is a function pointer, which JavaScript cannot call; leave it out of what JavaScript gets, with --mark=inner.visit.again=skip, or pass NULL for 'visit' always, with --mark=inner.visit=value:NULL
// expect: 26:18: error: 'out' is filled as far as there is room, and the callback 'read' does not return how far as a size; if it fills all of it, say so with --mark=fill.read.out=inout,length:out_cap
// expect: 27:40: error: 'data' has no known length; write --mark=value.data=length:N, where N is the number of elements or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 31:27: error: callbacks of 't' have a user pointer, and nothing says which parameter of 'no_user' it is; say so with --mark=no_user.PARAMETER=user, or mark those of the callbacks as user, such as --mark=table.FIELD.PARAMETER=user
// expect: 32:27: error: 't' is an array of structs of callbacks; take one of them
// expect: 33:24: error: 't' is a struct of callbacks, which C cannot give to JavaScript; leave it out of what JavaScript gets, with --mark=inside_out.visit.t=skip, or pass NULL for 'visit' always, with --mark=inside_out.visit=value:NULL
// expect: 34:7: error: 'given' returns a struct of callbacks, 'table', which JavaScript cannot call; leave it out with --skip=given
// expect: 35:18: error: 't' is a struct of callbacks by value; pass a pointer, 'const table *t'
// expect: 39:40: error: 'p' is marked 'keep', and callbacks in a struct can be kept by their user pointer alone, which these have not; take them as parameters in a function of your own
// expect: 40:20: error: 'buffer' may end at its NUL, or 'size' may say how long it is; say which with --mark=counted.write.buffer=text or length:size
