#include "sum.h"

#if WAY == 0

void sum_of(const uint32_t *values, size_t values_len, uint32_t out[1]) {
  *out = 0;
  for (size_t i = 0; i < values_len; i++)
    *out += values[i];
}

#elif WAY == 1

void sum_of(const uint32_t *restrict values, size_t values_len, uint32_t *restrict out) {
  *out = 0;
  for (size_t i = 0; i < values_len; i++)
    *out += values[i];
}

#elif WAY == 2

void sum_of(const uint32_t *values, size_t values_len, uint32_t out[1]) {
  uint32_t sum = 0;
  for (size_t i = 0; i < values_len; i++)
    sum += values[i];
  *out = sum;
}

#elif WAY == 3

void sum_of(const uint32_t *values, size_t values_len, uint32_t out[1]) {
  volatile uint32_t sum = 0;
  for (size_t i = 0; i < values_len; i++)
    sum += values[i];
  *out = sum;
}

#endif
