#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
/* The second parameter is wrong twice, and the third once. */
void adder_mix(Adder *self, const uint8_t *left, char *right);
double adder_result(const Adder *self);
long double adder_exact(const Adder *self, ...);
// expect: 7:44: error: 'left' has no known length; write --mark=adder_mix.left=length:N, where N is the number of elements or a product of parameters, or text where it is UTF-8 up to a NUL
// expect: 7:56: error: 'right' is text that C writes or changes, and nothing says how much room it has; say so with --mark=adder_mix.right=bytes,length:N, or out,bytes,length:N where C only writes it; N is a number or a product of parameters
// expect: 9:13: error: 'adder_exact' takes any number of arguments; call it in a function of your own that takes each, and leave it out with --skip=adder_exact
// expect: 9:13: error: 'adder_exact' returns 'long double', which JavaScript does not have; use double
