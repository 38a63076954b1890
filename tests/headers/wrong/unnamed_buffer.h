#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *, size_t);
// expect: 4:30: error: 'arg1' has no length that its name tells; if that is 'arg2', say so with --mark=sum.arg1=length:arg2, or give a number or a product of parameters
