#include <stddef.h>
#include <stdint.h>

uint32_t sum(size_t n, const uint32_t *values);
void scale(int values_count, double *values, double by);
// expect: 4:40: error: 'values' has no length that its name tells; if that is 'n', say so with --mark=sum.values=length:n, or give a number or a product of parameters
