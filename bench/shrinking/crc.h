#include <stddef.h>
#include <stdint.h>

uint32_t crc_of(const uint8_t *data, size_t data_len);
