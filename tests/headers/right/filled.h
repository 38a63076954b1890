#include <stddef.h>
#include <stdint.h>

/** @returns how much of it */
size_t encode(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap);
uint32_t squares(double *values, uint32_t max_values, uint32_t to);
unsigned name(int32_t id, char *text, size_t text_capacity);
size_t words(uint16_t *words, uint16_t words_max_len);
size_t any(void *out, size_t cap);
