#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
/* The second parameter is wrong twice, and the third once. */
void adder_mix(Adder *self, const uint8_t *left, char *right);
double adder_result(const Adder *self);
long double adder_exact(const Adder *self, ...);

// expect: 7:44: error: 'left' has no length behind it; write 'const uint8_t *left, size_t left_len', or 'const uint8_t left[1]' for exactly one, or build with --bound=adder_mix.left=N for N
// expect: 7:56: error: 'right' is a string that is written; write 'char *right, size_t right_cap' with a size_t result for a string, or 'uint8_t *right, size_t right_cap' for bytes
// expect: 9:13: error: 'adder_exact' takes any number of arguments; declare each as a parameter
// expect: 9:13: error: 'adder_exact' returns 'long double', which JavaScript does not have; use double
