/* SHA-256 (FIPS 180-4): what names an entry of the cache, and tells that one is damaged. */
#ifndef TARE_BASE_SHA256_H
#define TARE_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_BYTES = 32 };

struct sha256 {
  uint32_t state[8];
  uint64_t length; /* bytes so far */
  uint8_t block[64];
};

struct sha256 sha256_begin(void);
void sha256_add(struct sha256 *hash, const void *bytes, size_t length);

/** Adds a string with its NUL, so that two of them are not the same as one. */
void sha256_add_string(struct sha256 *hash, const char *string);
void sha256_end(struct sha256 *hash, uint8_t digest[SHA256_BYTES]);

#endif
