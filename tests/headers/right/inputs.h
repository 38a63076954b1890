#include <stddef.h>
#include <stdint.h>

/**
 * Every element.
 * @param data the bytes
 * @param data_len not seen from JavaScript
 */
void bytes(const uint8_t *data, size_t data_len);
void signed_bytes(const int8_t *data, size_t data_len);
void shorts(const int16_t *data, size_t data_len);
void unsigned_shorts(const uint16_t *data, size_t data_len);
void ints(const int32_t *data, size_t data_len);
void unsigned_ints(const uint32_t *data, size_t data_len);
void wides(const int64_t *data, size_t data_len);
void unsigned_wides(const uint64_t *data, size_t data_len);
void floats(const float *data, size_t data_len);
void doubles(const double *data, size_t data_len);
void any(const void *data, size_t data_len);
void brackets(const uint8_t data[], size_t data_len);
void restricted(const uint8_t *restrict data, size_t data_len);
void two(const uint8_t *in, size_t inlen, const double *out, unsigned char out_n);
void lengths(const uint8_t *a, int a_length, const uint8_t *b, long b_size, const uint8_t *c,
             uint64_t c_count, const uint8_t *d, int dBytes, const uint8_t *e,
             int num_e, const uint8_t *f, int len, const uint8_t *g, int length, const uint8_t *h, int size,
             const uint8_t *in_buf, int src_len, const uint8_t *j, int nbytes, const uint8_t *k, int k_n,
             const uint8_t *rows, int num_rows, const uint8_t *cells, int nCells);
