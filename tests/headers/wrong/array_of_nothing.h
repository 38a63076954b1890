#include <stddef.h>
#include <stdint.h>

void fill(uint8_t values[0]);
// expect: 4:19: error: 'values' is an array of no elements; say how many there are with --mark=fill.values=length:N, where N is a number or a product of parameters
