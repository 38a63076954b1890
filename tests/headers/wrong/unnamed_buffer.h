#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *, size_t);
// expect: 4:30: error: 'arg1' has no length; say how many elements there are with --mark=sum.arg1=length:N, a number or a product of parameters
