#include <stddef.h>
#include <stdint.h>

uint32_t sum(size_t n, const uint32_t *values);
void scale(int values_count, double *values, double by);

// expect: 4:40: error: 'values' comes behind its length 'n'; write 'const uint32_t *values, size_t n'
// expect: 5:38: error: 'values' comes behind its length 'values_count'; write 'double *values, int values_count'
