#include <stddef.h>
#include <stdint.h>

uint32_t array_mixed(const uint8_t bytes[16]);
