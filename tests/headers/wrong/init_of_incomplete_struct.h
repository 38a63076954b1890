#include <stddef.h>
#include <stdint.h>

typedef struct Adder Adder;
void adder_init(Adder *self);
void adder_add(Adder *self, double right);
// expect: 5:6: error: 'Adder' must have a known size to be a class; name the header that defines the struct as well, or if that does so behind an #ifdef, build with -D
