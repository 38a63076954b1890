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
void instance(void (*visit)(thing *self));
void handle(void (*visit)(struct opaque *self));
void names(void (*visit)(char **names));
void inner(void (*visit)(void (*again)(int)));
void fill(void (*read)(uint8_t *out, size_t out_cap));
void value(void (*visit)(int x), void *data);
// expect: 11:22: error: 'print' is a function pointer, which takes any number of arguments; pass NULL always, with --mark=variadic.print=value:NULL
// expect: 12:20: error: 'run' is a function pointer, whose parameters the header does not say; pass NULL always, with --mark=unsaid.run=value:NULL
// expect: 13:25: error: the callback 'get' returns 'const char *', which JavaScript cannot give to C: nobody would own that memory; pass NULL always, with --mark=text.get=value:NULL
// expect: 14:32: error: the callback 'make' returns 'struct opaque *', which JavaScript cannot give to C: nobody would own that memory; pass NULL always, with --mark=by_value.make=value:NULL
// expect: 15:20: error: 'element' of the callback 'visit' is a 'const void *', and nothing says what it points to: --mark=each.visit.element=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=each.visit.element=length:N for N bytes; leave it out of what JavaScript gets, with --mark=each.visit.element=skip, or pass NULL for 'visit' always, with --mark=each.visit=value:NULL
// expect: 16:17: error: 'base' has no length that its name tells; if that is 'size', say so with --mark=sort.base=length:size, or give a number or a product of parameters
// expect: 16:56: error: 'arg1' of the callback 'compare' is a 'const void *', and nothing says what it points to: --mark=sort.compare.arg1=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=sort.compare.arg1=length:N for N bytes; leave it out of what JavaScript gets, with --mark=sort.compare.arg1=skip, or pass NULL for 'compare' always, with --mark=sort.compare=value:NULL
// expect: 16:56: error: 'arg2' of the callback 'compare' is a 'const void *', and nothing says what it points to: --mark=sort.compare.arg2=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=sort.compare.arg2=length:N for N bytes; leave it out of what JavaScript gets, with --mark=sort.compare.arg2=skip, or pass NULL for 'compare' always, with --mark=sort.compare=value:NULL
// expect: 17:19: error: 'data' of the callback 'visit' is a 'void *', and nothing says what it points to: --mark=alone.visit.data=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=alone.visit.data=length:N for N bytes; leave it out of what JavaScript gets, with --mark=alone.visit.data=skip, or pass NULL for 'visit' always, with --mark=alone.visit=value:NULL
// expect: 18:17: error: 'user' of the callback 'first' is a 'void *', and nothing says what it points to: --mark=two.first.user=user if it is the user pointer, which C gets with the callback and JavaScript does not see, or --mark=two.first.user=length:N for N bytes; leave it out of what JavaScript gets, with --mark=two.first.user=skip, or pass NULL for 'first' always, with --mark=two.first=value:NULL
// expect: 18:90: error: 'context' has no length; say how many elements there are with --mark=two.context=length:N, a number or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 19:60: error: 'user' has no length; say how many elements there are with --mark=doubtful.user=length:N, a number or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 20:22: error: 'self' is an instance, and which of its objects lies at an address JavaScript cannot tell; leave it out of what JavaScript gets, with --mark=instance.visit.self=skip, or pass NULL for 'visit' always, with --mark=instance.visit=value:NULL
// expect: 21:20: error: 'self' points to a struct that the header only declares, so JavaScript cannot see what is there; leave it out of what JavaScript gets, with --mark=handle.visit.self=skip, or pass NULL for 'visit' always, with --mark=handle.visit=value:NULL
// expect: 22:19: error: 'names' is a pointer to pointers, which JavaScript has no value for; leave it out of what JavaScript gets, with --mark=names.visit.names=skip, or pass NULL for 'visit' always, with --mark=names.visit=value:NULL
// expect: 23:19: error: 'again' is a function pointer, which JavaScript cannot call; leave it out of what JavaScript gets, with --mark=inner.visit.again=skip, or pass NULL for 'visit' always, with --mark=inner.visit=value:NULL
// expect: 24:18: error: 'out' is filled as far as there is room, and the callback 'read' does not return how far as a size; if it fills all of it, say so with --mark=fill.read.out=inout,length:out_cap
// expect: 25:40: error: 'data' has no length; say how many elements there are with --mark=value.data=length:N, a number or a product of parameters, user if a callback gets it back, or value:NULL where C needs nothing there
