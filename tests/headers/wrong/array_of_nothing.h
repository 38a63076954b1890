#include <stddef.h>
#include <stdint.h>

void fill(uint8_t values[0]);

// expect: 4:19: error: 'values' is an array of no elements; give it a bound of at least 1
