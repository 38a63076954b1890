#include <stddef.h>
#include <stdint.h>

uint32_t sum(size_t n, const uint32_t *values);
void scale(int values_count, double *values, double by);
// expect: 4:40: error: 'values' has no known length; if it is 'n', write --mark=sum.values=length:n, or a number or a product of parameters
