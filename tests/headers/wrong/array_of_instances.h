#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
double adder_total(const Adder *adders, size_t adders_len);

// expect: 6:33: error: 'adders' is an array of instances; take one, 'const Adder *adders', and let JavaScript call for each
