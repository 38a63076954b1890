#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <tare.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
typedef struct hidden hidden;
typedef struct { double x, y; } spot;
union both { int i; float f; };

typedef struct {
  const uint8_t *open;
  const uint16_t *some;
  int how_many;
  const spot *places;
  int num;
  void *thing;
  int (*call)(int);
  const char *const *names;
  const hidden *own;
  const Adder *adder;
  const union both *either;
  const char *title;
  int title_size_max;
  const bool *flags TARE_LENGTH(3);
  const char *lines[4];
  const uint8_t *kept TARE_LENGTH(2) TARE_KEEP;
  const uint8_t *bad TARE_LENGTH(nothing);
} wrong;
void wrong_run(const wrong *w);

typedef struct { char *text; int n; } text;
void text_run(const text *t);
text text_of(int n);

typedef struct { const char *name; void *opaque; } one_way;
void one_way_run(const one_way *o);
one_way one_way_of(int n);
void one_way_change(one_way *o);

typedef struct { const char *at, *rest; } cursor;
int cursor_peek(const cursor *c);
cursor cursor_of(const char *text);

typedef struct { const char *only; } single;
void single_run(single s);
single single_of(int n);

/* A field that is refused takes with it what leads to it. */
struct inner { int n; };
struct outer { const struct inner *in; long double wide; };
void outer_run(const struct outer *o);
void inner_run(const struct inner *i);

typedef struct { const char *mine; int x; } freed;
freed freed_of(int n);
void freed_free(freed *f);
// expect: 29:18: error: 'bad' is marked 'length:nothing': 'nothing' is neither a parameter nor a constant of the header
// expect: 13:18: error: 'open' has no known length; if it is 'num' or 'title_size_max', write --mark=wrong.open=length:num, or a number or a product of fields
// expect: 14:19: error: 'some' has no known length; if it is 'num' or 'title_size_max', write --mark=wrong.some=length:num, or a number or a product of fields
// expect: 16:15: error: 'places' may be one struct or, with 'num', several; say which with --mark=wrong.places=length:1 or length:num
// expect: 18:9: error: 'thing' is a 'void *', and nothing says what is there; --mark=wrong.thing=length:N for a number of bytes or the field that has it, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 20:22: error: 'names' is a pointer to pointers, which an object cannot hold; --mark=wrong.names=value:NULL always passes NULL
// expect: 21:17: error: 'own' points to a 'hidden', which only C makes; --mark=wrong.own=value:NULL always passes NULL
// expect: 22:16: error: 'adder' points to an instance of 'Adder', which an object cannot hold; --mark=wrong.adder=value:NULL always passes NULL
// expect: 23:21: error: 'either' points to a union, which no object in JavaScript is; --mark=wrong.either=value:NULL always passes NULL
// expect: 24:15: error: 'title' may end at its NUL, or 'title_size_max' may say how long it is; say which with --mark=wrong.title=text or length:title_size_max
// expect: 26:15: error: 'flags' is a buffer of bool, for which JavaScript has no typed array; take uint8_t, here or in a function of a header of your own
// expect: 27:15: error: 'lines' of 'wrong' is an array of pointers, 'const char *', which an object cannot hold; in a header of your own, declare functions that take what 'wrong' consists of as parameters, and leave those that take it out with --skip
// expect: 28:18: error: 'kept' is marked 'keep', which is for a parameter: mark each parameter whose struct C keeps pointers of, such as --mark=FUNCTION.PARAMETER=keep
// expect: 33:24: error: 'text' may end at its NUL, or 'n' may say how long it is; say which with --mark=text.text=text or length:n
// expect: 39:9: error: 'one_way_of' is of 'one_way', which has pointers: 'opaque' is C's own, and would be lost: --mark=one_way.opaque=value:NULL if nobody needs it
// expect: 40:30: error: 'o' is of 'one_way', which has pointers: C may change it, and what its pointers point to does not come back: --mark=one_way_change.o=in if C only reads it, or out if it only writes it
// expect: 44:8: error: 'cursor_of' is of 'cursor', which has pointers: it goes to C and comes from C, where a copy of what its pointers point to is not the same: mark these fields 'borrowed' if a copy will do, such as --mark=cursor.*=borrowed
// expect: 47:24: error: 's' is a struct of one pointer by value, which C passes as that pointer; take 'single *s' in a function of your own, and leave 'single_run' out with --skip=single_run
// expect: 48:8: error: 'single_of' is of 'single', which has pointers: it goes to C and comes from C, where a copy of what its pointers point to is not the same: mark these fields 'borrowed' if a copy will do, such as --mark=single.*=borrowed
// expect: 52:52: error: 'wide' of 'struct outer' is of type 'long double', which JavaScript does not have; use double
// expect: 57:7: error: 'freed_of' is of 'freed', which has pointers: 'freed_free' frees what they point to, and a copy would leave that behind: mark these fields 'borrowed' if nothing is to be freed, such as --mark=freed.*=borrowed
// expect: 58:24: error: 'f' is of 'freed', which has pointers: C may change it, and what its pointers point to does not come back: --mark=freed_free.f=in if C only reads it, or out if it only writes it
