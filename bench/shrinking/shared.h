#include <stddef.h>
#include <stdint.h>

uint32_t shared_fnv(const uint8_t *data, size_t data_len);
uint32_t shared_djb(const uint8_t *data, size_t data_len);
