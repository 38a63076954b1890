#include <stddef.h>
#include <stdint.h>

uint32_t ratio_of(uint32_t a, uint32_t b);
