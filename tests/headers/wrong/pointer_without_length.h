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

// expect: 4:30: error: 'values' has no length behind it; write 'const uint32_t *values, size_t values_len', or 'const uint32_t values[1]' for exactly one, or build with --bound=sum.values=N for N
// expect: 5:20: error: 'out' has no length behind it; write 'uint8_t *out, size_t out_len', or 'uint8_t out[1]' for one value given back, or build with --bound=fill.out=N for N
// expect: 6:33: error: 'value' has no length behind it; write 'float *value, size_t value_len', 'float *out_value' for one value given back, or build with --bound=last.value=N for N
// expect: 7:28: error: 'p' has no length behind it; write 'const uint8_t *p, size_t p_len', or 'const uint8_t p[1]' for exactly one, or build with --bound=count.p=N for N
// expect: 8:19: error: 'out' has no length behind it; write 'double *out, size_t out_len', 'double *out_value' for one value given back, or build with --bound=many.out=N for N
// expect: 9:19: error: 'out_key' has no length behind it; write 'uint8_t *out_key, size_t out_key_len', or 'uint8_t out_key[1]' for one value given back, or build with --bound=key.out_key=N for N
// expect: 10:21: error: 'out_parts' has no length behind it; write 'uint32_t *out_parts, size_t out_parts_len', or 'uint32_t out_parts[1]' for one value given back, or build with --bound=parts.out_parts=N for N
// expect: 11:46: error: 'bytes' has no length behind it; write 'const uint8_t *bytes, size_t bytes_len', or 'const uint8_t bytes[1]' for exactly one, or build with --bound=unbounded.bytes=N for N
