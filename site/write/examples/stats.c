#include "stats.h"

int32_t stats_mean(const int32_t *values, size_t values_len) {
  int32_t sum = 0;
  for (size_t i = 0; i < values_len; i++)
    sum += values[i];
  return sum / (int32_t)values_len; /* traps where values_len is 0 */
}

int32_t stats_median(const int32_t *values, size_t values_len) {
  int32_t sorted[64]; /* on the stack */
  size_t count = 0;
  for (; count < values_len && count < 64; count++) {
    size_t at = count;
    for (; at > 0 && sorted[at - 1] > values[count]; at--)
      sorted[at] = sorted[at - 1];
    sorted[at] = values[count];
  }
  return count ? sorted[count / 2] : 0;
}
