#include <stddef.h>
#include <stdint.h>

uint32_t narrow_turn(const uint8_t *data, size_t data_len);
