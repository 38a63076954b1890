#include <stddef.h>
#include <stdint.h>

/** The mean, rounded towards zero. Of no values it is a division by zero. */
int32_t stats_mean(const int32_t *values, size_t values_len);
/** The value in the middle, of at most 64. */
int32_t stats_median(const int32_t *values, size_t values_len);
