#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(const Adder *self);

// expect: 5:30: error: 'adder_init' writes its instance; write 'Adder *self' without const
