#include <stdint.h>
#include <stddef.h>

typedef struct Hasher { uint64_t state[4]; } Hasher;

void hasher_init(Hasher *self);
/** @param out of any length */
void hasher_finalize(const Hasher *self, uint8_t *out, size_t out_len);
void hasher_finalize_seek(const Hasher *self, uint64_t seek, uint8_t *out, size_t out_len);
/* With a size_t result, it says how much was written. */
size_t compress(const void *src, size_t src_size, void *dst, size_t dst_size);
size_t describe(const Hasher *hasher, char *out, size_t out_len);
/* A status stands beside what is written: the caller has the array. */
int checked(uint8_t *digest, size_t digest_len);
/* Wider elements, two of them, and a length with a name that is taken. */
void noise(float *out_buf, uint8_t buf_len, double *dst, size_t dst_len, int dst_length);
/* No name of an output. */
void scramble(uint8_t *data, size_t data_len);
