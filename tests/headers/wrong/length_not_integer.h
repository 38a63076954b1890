#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *values, double values_len);
// expect: 4:30: error: 'values' has no length; say how many elements there are with --mark=sum.values=length:N, a number or a product of parameters, or text where it is UTF-32 up to a NUL
