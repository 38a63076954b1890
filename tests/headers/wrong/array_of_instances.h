#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
double total(const Adder *adders, size_t adders_len);
void adder_add(Adder *self, Adder *others, size_t others_len);
// expect: 6:27: error: 'adders' is an array of instances, which lie apart in memory; take one of them in a function of your own, and let JavaScript call it for each
// expect: 7:36: error: 'others' is an array of instances, which lie apart in memory; take one of them in a function of your own, and let JavaScript call it for each
