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
// expect: 4:30: error: 'values' has no known length; write --mark=sum.values=length:N, where N is the number of elements or a product of parameters, or text where it is UTF-32 up to a NUL
// expect: 5:20: error: 'out' has no known length; write --mark=fill.out=length:N, where N is the number of elements or a product of parameters
// expect: 7:28: error: 'p' has no known length; if it is 'other_len', write --mark=count.p=length:other_len, or a number or a product of parameters
// expect: 8:19: error: 'out' has no known length; write --mark=many.out=length:N, where N is the number of elements or a product of parameters
// expect: 9:19: error: 'out_key' has no known length; write --mark=key.out_key=length:N, where N is the number of elements or a product of parameters
// expect: 10:21: error: 'out_parts' has no known length; write --mark=parts.out_parts=length:N, where N is the number of elements or a product of parameters
// expect: 11:46: error: 'bytes' has no known length; if it is 'total', write --mark=unbounded.bytes=length:total, or a number or a product of parameters
