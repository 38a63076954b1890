#include <stddef.h>
#include <stdint.h>

uint64_t high_product(uint64_t x, uint64_t y);
