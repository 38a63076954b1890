#include <stddef.h>
#include <stdint.h>

/* ---- Short names ---- */

size_t squeeze(void *dstBuffer, size_t dstCapacity, const void *srcBuffer, size_t srcSize);
int prime(int level, const uint8_t *dictionary, size_t dictLength);
size_t inflate(void *out, size_t out_nbytes_avail, const void *in, size_t in_nbytes);

/* ---- Texts of integers ---- */

int check(const uint16_t *s, size_t n);
int compare(const uint8_t *s1, size_t n1, const uint8_t *s2, size_t n2);
int first_difference(const uint32_t *s1, const uint32_t *s2, size_t n);

/* ---- Constants with the function's prefix ---- */

#define seal_KEYBYTES 4
#define seal_NONCEBYTES 2
#define seal_wide_NONCEBYTES 6
#define seal_wide_KEYBYTES 7
#define seal_NSECBYTES 0
#define seal_BYTES 8
#define SEAL_SALT_SIZE 3
#define seal_SEEDBYTES_MIN 2
#define seal_SEEDBYTES_MAX 9

int seal_detached(uint8_t *mac, const uint8_t *in, size_t inlen, const uint8_t *nsec, const uint8_t *n,
                  const uint8_t *k);
int seal_wide_detached(const uint8_t *in, size_t inlen, const uint8_t *nonce, const uint8_t *k);
int seal_hash(uint8_t *out, const uint8_t *in, size_t inlen, const uint8_t *salt);
int seal_stream_xor(uint8_t *c, const uint8_t *m, size_t mlen, const uint8_t *s1, size_t n1);

#define seal_MACBYTES 5

/* ---- Comments ---- */

/**
 * @param key the key, 16 bytes
 * @param coefficients an array of 4 floats
 * @param[out] frame a buffer of at least seal_BYTES bytes
 */
void tune(const uint8_t *key, const float *coefficients, uint8_t *frame);

/**
 * @return the number of bytes written to dst, or 0 if it fails
 */
int pack(uint8_t *dst, int dstCapacity, const uint8_t *src, int srcSize);
