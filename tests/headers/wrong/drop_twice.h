typedef struct adder_state { double sum; } adder_state;
void adder_init(adder_state *self);
void adder_drop(adder_state *self);
void adder_state_drop(adder_state *self);

// expect: 4:6: error: 'adder_drop' and 'adder_state_drop' both drop 'Adder'; rename one, or leave one out with --skip=adder_state_drop
