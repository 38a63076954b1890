#include <stddef.h>
#include <stdint.h>

void sum_of(const uint32_t *values, size_t values_len, uint32_t out[1]);
