#include <stddef.h>
#include <stdint.h>

size_t split(uint8_t *left, size_t left_cap, uint8_t *right, size_t right_cap);

// expect: 4:55: error: 'right' is the second buffer that 'split' fills, after 'left'; write a function for each
