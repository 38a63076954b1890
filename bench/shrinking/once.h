#include <stddef.h>
#include <stdint.h>

uint32_t once_mixed(uint32_t x);
