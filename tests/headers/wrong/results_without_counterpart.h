#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
long double widen(double x);
__int128 wide(double x);
typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
const Adder *adder_next(Adder *self);
Point *new_point(void);
const uint8_t *bytes(void);
char *name(void);
void *memory(uint32_t size);
void (*handler(void))(int);
// expect: 5:13: error: 'widen' returns 'long double', which JavaScript does not have; use double
// expect: 6:10: error: 'wide' returns '__int128', which JavaScript does not have; use two 64-bit integers
// expect: 9:14: error: 'adder_next' returns a pointer, 'const Adder *'; 'new Adder()' makes an instance without it: leave it out with --skip=adder_next
// expect: 10:8: warning: the result of 'new_point' is an instance of 'Point' that nothing ends: its memory is never given back; if a function of the header ends it, say so with --mark=new_point=owned:F, and if it is C's, with --mark=new_point=borrowed
// expect: 11:16: error: 'bytes' returns a pointer, 'const uint8_t *', and nothing says how much is there and whose memory that is: --mark=bytes=owned:FREE,length:N where the caller frees it with a function FREE of the header or with 'free', borrowed,length:N where C keeps it, text in place of length:N where a NUL ends it, with a number or a product of parameters for N
// expect: 12:7: error: 'name' returns a pointer, 'char *', and nothing says whose memory that is: --mark=name=owned:FREE where the caller frees it with a function FREE of the header or with 'free', borrowed where C keeps it
// expect: 13:7: error: 'memory' returns a pointer, 'void *', and nothing says how much is there and whose memory that is: --mark=memory=owned:FREE,length:N where the caller frees it with a function FREE of the header or with 'free', borrowed,length:N where C keeps it, with a number or a product of parameters for N
// expect: 14:8: error: 'handler' returns a pointer, 'void (*)(int)', which JavaScript has no value for; leave it out with --skip=handler
