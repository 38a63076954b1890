#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *values);
void fill(uint8_t *out, uint32_t seed);
void last(int32_t start, float *value);
uint32_t count(const void *p, size_t other_len);
void many(double *out);
void key(uint8_t *out_key);
void parts(uint32_t out_parts[]);
void unbounded(uint32_t total, const uint8_t bytes[]);
// expect: 4:30: error: 'values' has no length; say how many elements there are with --mark=sum.values=length:N, a number or a product of parameters, or text where it is UTF-32 up to a NUL
// expect: 5:20: error: 'out' has no length; say how many elements there are with --mark=fill.out=length:N, a number or a product of parameters
// expect: 7:28: error: 'p' has no length that its name tells; if that is 'other_len', say so with --mark=count.p=length:other_len, or give a number or a product of parameters
// expect: 8:19: error: 'out' has no length; say how many elements there are with --mark=many.out=length:N, a number or a product of parameters
// expect: 9:19: error: 'out_key' has no length; say how many elements there are with --mark=key.out_key=length:N, a number or a product of parameters
// expect: 10:21: error: 'out_parts' has no length; say how many elements there are with --mark=parts.out_parts=length:N, a number or a product of parameters
// expect: 11:46: error: 'bytes' has no length that its name tells; if that is 'total', say so with --mark=unbounded.bytes=length:total, or give a number or a product of parameters
