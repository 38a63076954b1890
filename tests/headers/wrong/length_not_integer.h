#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *values, double values_len);

// expect: 4:30: error: 'values' has no length behind it; write 'const uint32_t *values, size_t values_len', or 'const uint32_t values[1]' for exactly one, or build with --bound=sum.values=N for N
