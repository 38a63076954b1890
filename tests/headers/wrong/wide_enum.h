#include <stddef.h>
#include <stdint.h>

enum huge { SMALL = 1, HUGE = 0x100000000 };
void use(enum huge h);

// expect: 4:6: error: 'huge' needs 64 bits; keep its values within 32, or write them as macros
