#include <stddef.h>
#include <stdint.h>

typedef struct adder_state { double sum; } adder_state;
void adder_init(adder_state *self);
void adder_state_init(adder_state *self);

// expect: 6:6: error: 'adder_init' and 'adder_state_init' are both the constructor of 'Adder'; rename one, or leave one out with --skip=adder_state_init
