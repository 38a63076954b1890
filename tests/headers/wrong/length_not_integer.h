#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *values, double values_len);
// expect: 4:30: error: 'values' has no known length; write --mark=sum.values=length:N, where N is the number of elements or a product of parameters, or text where it is UTF-32 up to a NUL
