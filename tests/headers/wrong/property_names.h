#include <stdint.h>

typedef struct Lamp { double level; } Lamp;

void lamp_init(Lamp *self);
double lamp_get_level(const Lamp *self);
double lamp_level(const Lamp *self);
uint32_t lamp_get_free(const Lamp *self);
uint32_t lamp_get_reset(const Lamp *self);
uint32_t lamp_get_constructor(const Lamp *self);
double lamp_get_watt(const Lamp *self);
void lamp_set_watt(Lamp *self, double watt);
void lamp_setWatt(Lamp *self, double watt);

// expect: 7:8: error: 'lamp_get_level' and 'lamp_level' are both 'level' in JavaScript; rename one, here or with --rename=lamp_level=NAME, or leave one out with --skip=lamp_level
// expect: 8:10: error: 'lamp_get_free' would be 'free', which every class has already; rename it, here or with --rename=lamp_get_free=NAME, or leave it out with --skip=lamp_get_free
// expect: 9:10: error: 'lamp_get_reset' would be 'reset', which every class has already; rename it, here or with --rename=lamp_get_reset=NAME, or leave it out with --skip=lamp_get_reset
// expect: 10:10: error: 'lamp_get_constructor' would be 'constructor', which every class has already; rename it, here or with --rename=lamp_get_constructor=NAME, or leave it out with --skip=lamp_get_constructor
// expect: 13:6: error: 'lamp_set_watt' and 'lamp_setWatt' are both 'watt' in JavaScript; rename one, here or with --rename=lamp_setWatt=NAME, or leave one out with --skip=lamp_setWatt
