#include "tare.h"

#include <stddef.h>
#include <stdint.h>

typedef struct Thing {
  int x;
} Thing;
void thing_init(Thing *self);
struct point {
  int x, y;
};

TARE_IMPORT void thing_log(const Thing *self);
TARE_IMPORT void log_point(const struct point *at);
TARE_IMPORT void log_thing(Thing value);
TARE_IMPORT const char *name(void);
TARE_IMPORT uint8_t *take(size_t length);
TARE_IMPORT Thing *other(void);
TARE_IMPORT void each(void (*call)(int));
TARE_IMPORT void print(const char *format, ...);
TARE_IMPORT void user(void *data);
TARE_IMPORT TARE_STREAM void feed(const uint8_t *data, size_t data_len);
TARE_IMPORT void read(uint8_t *out, size_t out_cap);
TARE_IMPORT static inline int twice(int x) {
  return 2 * x;
}
TARE_IMPORT int log_it(int x);
TARE_IMPORT int logIt(int x);
TARE_IMPORT extern int variable;
TARE_IMPORT struct point where(void);
TARE_IMPORT int counted(double out_x[2]);
TARE_IMPORT void trail(const struct point points[2]);
TARE_IMPORT void corners(struct point points[4]);
TARE_IMPORT void things(const Thing all[2]);
TARE_IMPORT void to_string(void);
// expect: 14:41: error: 'self' is an instance, and which of its objects lies at an address JavaScript cannot tell; pass a number that it knows the object by, such as 'uint32_t id'
// expect: 16:34: error: 'value' is a struct passed by value; pass a pointer, 'const Thing *value'
// expect: 17:25: error: 'name' returns 'const char *', and nobody would own that memory; write 'size_t name(char *out, size_t out_cap)' for a string
// expect: 18:22: error: 'take' returns a pointer, 'uint8_t *', and nothing says how much is there; in a header of your own, declare a function that calls it and copies to a parameter such as 'uint8_t *out, size_t out_cap', and leave this one out with --skip=take
// expect: 19:20: error: 'other' returns a pointer, 'Thing *', and nothing says how much is there; in a header of your own, declare a function that calls it and copies to a parameter such as 'uint8_t *out, size_t out_cap', and leave this one out with --skip=other
// expect: 20:30: error: 'call' is a function pointer, which JavaScript cannot call; declare the function here, and JavaScript calls it by its name
// expect: 21:18: error: 'print' takes any number of arguments; call it in a function of your own that takes each, and leave it out with --skip=print
// expect: 22:29: error: 'data' has no known length; write --mark=user.data=length:N, where N is the number of elements or a product of parameters, or value:NULL where C needs nothing there
// expect: 23:30: error: 'feed' is supplied by the host, and only a function of the module is fed in pieces; drop one of the two marks
// expect: 24:32: error: 'out' is filled as far as there is room, and 'read' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=read=error:negative or error:zero; if C fills all of it, say so with --mark=read.out=out,length:out_cap, and if it reads it as well with inout
// expect: 25:31: error: 'twice' is static or inline, and so C's own; declare it as 'extern' for the host to supply it
// expect: 30:24: error: 'variable' is a variable, and 'import' is a mark for functions; leave the mark out
// expect: 31:26: error: 'where' returns a struct, 'struct point', which an import cannot; return void, and give each field back through a parameter such as 'double out_x[1]'
// expect: 32:32: error: 'x' is given back beside the result of 'counted', and an import returns one thing; return void, and give the value back through a parameter such as 'uint32_t out_value[1]'
// expect: 34:39: error: 'points' is several of a struct that JavaScript may change, which cannot be; take one of them, or have C only read them
// expect: 35:37: error: 'all' is an instance, and which of its objects lies at an address JavaScript cannot tell; pass a number that it knows the object by, such as 'uint32_t id'
// expect: 29:17: error: 'log_it' and 'logIt' are both 'logIt' in JavaScript; rename one, here or with --rename=log_it=NAME
// expect: 36:18: error: 'to_string' would be the import 'toString', which every object has; rename it, here or with --rename=to_string=NAME
