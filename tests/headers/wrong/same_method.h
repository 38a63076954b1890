#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_add_all(Adder *self);
void adder_addAll(Adder *self);
void adder_init_from(Adder *self, double x);
void Adder_Init_From(Adder *self, float x);

// expect: 9:6: error: 'adder_init_from' and 'Adder_Init_From' are both 'from' in JavaScript; rename one, here or with --rename=Adder_Init_From=NAME, or leave one out with --skip=Adder_Init_From
// expect: 7:6: error: 'adder_add_all' and 'adder_addAll' are both 'addAll' in JavaScript; rename one, here or with --rename=adder_addAll=NAME, or leave one out with --skip=adder_addAll
