#include <stddef.h>
#include <stdint.h>

uint32_t inlined_one(uint32_t x);
uint32_t inlined_two(uint32_t x);
