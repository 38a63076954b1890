#include <stddef.h>
#include <stdint.h>

/* A length that names its buffer stands anywhere. */
void mix(const uint8_t *left, const uint8_t *right, size_t left_len, size_t right_len);
double ahead(size_t n_values, const double *values);
uint32_t in_bytes(const uint32_t *data, size_t nbytes, const uint16_t *table, int table_bytes);
int shortened(const uint16_t *dictionary, int dict_len, const char *string, size_t str_size);
int text(const char *begin, const char *end, const float *from_start, const float *from_end);
int encode(const uint8_t *src, size_t src_len, uint8_t *dst, size_t *dst_len);
void write(double *out, size_t out_cap, unsigned long long *written);
