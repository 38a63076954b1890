#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *, size_t);
// expect: 4:30: error: 'arg1' has no known length; if it is 'arg2', write --mark=sum.arg1=length:arg2, or a number or a product of parameters
