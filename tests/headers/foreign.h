#include <stddef.h>
#include <stdint.h>

#define MD_LIMIT 5

typedef struct digest_s {
  uint32_t words[6];
} digest_t;
void md_start(digest_t *d, const uint8_t *key);
void md_final(digest_t *d, uint8_t hash[]);
/* An array whose bound is somewhere else. */
void md_hmac(const void *k, double *out);
/* Lengths that call their buffers by other names. */
uint32_t md_sum(const void *ptr, size_t buf_len, const float *pTable, int table_len);
