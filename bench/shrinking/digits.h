#include <stddef.h>
#include <stdint.h>

uint32_t digits_sum(uint64_t x);
