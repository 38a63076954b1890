/* HighwayHash: a keyed hash of 64, 128 or 256 bits, fast on short strings and on long ones.
 *
 * The caller owns all memory: nothing here allocates, and nothing fails. A HighwayHash holds no
 * pointers, so it may be copied with memcpy or by assignment, and the copy goes its own way. Any 32
 * bytes are a valid key; a key that attackers do not know is what makes collisions hard to find.
 * Whether data arrive in one piece or in many does not change the hash, and data of any alignment
 * are accepted. Separate threads may use separate objects.
 *
 * Outputs are bytes in the order of the published test vectors: 64-bit words, least significant
 * byte first, word 0 first. The 64-bit hash is a number; its vector lists the number's bytes, the
 * least significant first.
 *
 * Source: J. Alakuijala, B. Cox, J. Wassenberg, "Fast keyed hash/pseudo-random function using SIMD
 * multiply and permute", 2016, arXiv 1612.06257. */

#ifndef HIGHWAYHASH_H
#define HIGHWAYHASH_H

#include <stddef.h>
#include <stdint.h>

/* What `tare build` wants to know; nothing to other compilers. */
#ifdef __wasm__
#include "tare.h"
#define HIGHWAYHASH_STREAM TARE_STREAM
#else
#define HIGHWAYHASH_STREAM
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** A hash being computed: a key and all the data appended so far. */
typedef struct HighwayHash {
  uint8_t buffer[32]; /* data that do not fill a packet of 32 bytes yet; bytes from `buffered` on
                         mean nothing */
  uint64_t lanes[16]; /* v0, v1, mul0 and mul1 of the paper, four lanes each */
  uint32_t buffered;  /* bytes in `buffer`, 0 to 31 */
} HighwayHash;

/**
 * Start a hash of no data.
 * @param key The secret, 32 bytes
 */
void highwayhash_init(HighwayHash *self, const uint8_t key[32]);

/**
 * Add data at the end.
 * @param data Bytes; any number of them, none included
 */
HIGHWAYHASH_STREAM void highwayhash_append(HighwayHash *self, const uint8_t *data, size_t data_len);

/**
 * Hash the data appended so far. More may be appended afterwards.
 * @returns 64 bits, as an unsigned number
 */
uint64_t highwayhash_finalize64(const HighwayHash *self);

/**
 * Hash the data appended so far. More may be appended afterwards.
 * @param hash 16 bytes: two 64-bit words, each with its least significant byte first
 */
void highwayhash_finalize128(const HighwayHash *self, uint8_t hash[16]);

/**
 * Hash the data appended so far. More may be appended afterwards.
 * @param hash 32 bytes: four 64-bit words, each with its least significant byte first
 */
void highwayhash_finalize256(const HighwayHash *self, uint8_t hash[32]);

/**
 * Hash data that are all at hand.
 * @param key The secret, 32 bytes
 * @param data Bytes; any number of them, none included
 * @returns 64 bits, as an unsigned number
 */
uint64_t highwayhash_hash64(const uint8_t key[32], const uint8_t *data, size_t data_len);

/**
 * Hash data that are all at hand.
 * @param key The secret, 32 bytes
 * @param data Bytes; any number of them, none included
 * @param hash 16 bytes: two 64-bit words, each with its least significant byte first
 */
void highwayhash_hash128(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[16]);

/**
 * Hash data that are all at hand.
 * @param key The secret, 32 bytes
 * @param data Bytes; any number of them, none included
 * @param hash 32 bytes: four 64-bit words, each with its least significant byte first
 */
void highwayhash_hash256(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[32]);

#ifndef __wasm__

/* Many messages under one key, natively. One at a time, most of the processor waits for the
 * multiplications of one; these functions take several at once. The hashes are those of
 * highwayhash_hash64. */

/**
 * Hash an array of messages, or one field of an array of structures.
 * @param data Where the first message begins
 * @param length Bytes in each message
 * @param stride Bytes from the beginning of one message to that of the next
 * @param hashes One for each of the `count` messages
 */
void highwayhash_hash64_each(const uint8_t key[32], const uint8_t *data, size_t length,
                             size_t stride, size_t count, uint64_t *hashes);

/**
 * Hash messages that lie anywhere, each of its own length. Neighbours of similar length gain most.
 * @param data Where each message begins
 * @param lengths Bytes in each message
 * @param hashes One for each of the `count` messages
 */
void highwayhash_hash64_many(const uint8_t key[32], const uint8_t *const *data,
                             const size_t *lengths, size_t count, uint64_t *hashes);

#endif

#ifdef __cplusplus
}
#endif

#endif
