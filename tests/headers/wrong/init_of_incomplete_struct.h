#include <stddef.h>
#include <stdint.h>

typedef struct Adder Adder;
void adder_init(Adder *self);
void adder_add(Adder *self, double right);

// expect: 5:6: error: 'Adder' must have a known size to be a class; define the struct in the header, or if it does so behind an #ifdef, build with -D
