/* The variants of a native build, and the choice between them. */

#ifndef HIGHWAYHASH_DISPATCH_H
#define HIGHWAYHASH_DISPATCH_H

#include <stdbool.h>

#include "highwayhash_impl.h"

/* Which vector variants there are depends on the compiler's target alone. */
#if defined __x86_64__ || defined __i386__
#define HIGHWAYHASH_X86
#elif defined __aarch64__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define HIGHWAYHASH_NEON
#endif

#define ALWAYS_INLINE __attribute__((always_inline)) inline

/* HASH(VARIANT) begins the function that hashes data in one call, from the key to the lanes after
 * `rounds` permutations; HASH64(VARIANT) the one that hashes them to 64 bits. */
#define HASH(variant)                                                                              \
  INTERNAL void PASTE(highwayhash_hash_, variant)(uint64_t lanes[16], const uint8_t key[32],       \
                                                  const uint8_t *data, size_t data_len,            \
                                                  uint32_t rounds)
#define HASH64(variant)                                                                            \
  INTERNAL uint64_t PASTE(highwayhash_hash64_, variant)(const uint8_t key[32],                     \
                                                        const uint8_t *data, size_t data_len)

/* HASH64_EACH(VARIANT) and HASH64_MANY(VARIANT) begin the functions of the same names in the
 * interface. */
#define HASH64_EACH(variant)                                                                       \
  INTERNAL void PASTE(highwayhash_hash64_each_,                                                    \
                      variant)(const uint8_t key[32], const uint8_t *data, size_t length,          \
                               size_t stride, size_t count, uint64_t *hashes)
#define HASH64_MANY(variant)                                                                       \
  INTERNAL void PASTE(highwayhash_hash64_many_,                                                    \
                      variant)(const uint8_t key[32], const uint8_t *const *data,                  \
                               const size_t *lengths, size_t count, uint64_t *hashes)

#define DECLARE(variant)                                                                           \
  UPDATE(variant);                                                                                 \
  HASH(variant);                                                                                   \
  HASH64(variant);                                                                                 \
  HASH64_EACH(variant);                                                                            \
  HASH64_MANY(variant)
DECLARE(portable);
DECLARE(sse41);
DECLARE(avx2);
DECLARE(neon);
HASH64_EACH(avx512);
HASH64_MANY(avx512);

struct highwayhash_variant {
  const char *name;
  bool (*runs)(void); /* whether this machine can run it */
  void (*update)(HighwayHash *to, const HighwayHash *from, const uint8_t *data, size_t data_len,
                 uint32_t rounds);
  void (*hash)(uint64_t lanes[16], const uint8_t key[32], const uint8_t *data, size_t data_len,
               uint32_t rounds);
  uint64_t (*hash64)(const uint8_t key[32], const uint8_t *data, size_t data_len);
  void (*hash64_each)(const uint8_t key[32], const uint8_t *data, size_t length, size_t stride,
                      size_t count, uint64_t *hashes);
  void (*hash64_many)(const uint8_t key[32], const uint8_t *const *data, const size_t *lengths,
                      size_t count, uint64_t *hashes);
};

/* NULL until the first hash. Threads that come at the same time all choose the same. */
INTERNAL extern const struct highwayhash_variant *highwayhash_chosen;

/* Puts the fastest that this machine can run in use, and returns it. */
INTERNAL const struct highwayhash_variant *highwayhash_choose(void);

/* The one in use. */
static inline const struct highwayhash_variant *highwayhash_variant(void) {
  const struct highwayhash_variant *variant =
      __atomic_load_n(&highwayhash_chosen, __ATOMIC_RELAXED);
  return __builtin_expect(variant != NULL, 1) ? variant : highwayhash_choose();
}

/* All variants that were compiled, the fastest first; `*count` of them. */
INTERNAL const struct highwayhash_variant *highwayhash_variants(size_t *count);

/* Puts a variant in use; NULL puts the fastest in use again. For tests. */
INTERNAL void highwayhash_use(const struct highwayhash_variant *variant);

/* A remainder's bytes that do not fill a word of 32 bits, for lengths below 16. */
ALWAYS_INLINE static uint32_t odd_bytes(const uint8_t *data, size_t length) {
  const size_t odd = length % 4;
  const uint8_t *rest = data + length - odd;
  return odd == 0 ? 0 : rest[0] | (uint32_t)rest[odd / 2] << 8 | (uint32_t)rest[odd - 1] << 16;
}

/* Vector variants are little-endian. */
ALWAYS_INLINE static uint32_t load32(const uint8_t *p) {
  uint32_t x;
  __builtin_memcpy(&x, p, sizeof x);
  return x;
}

ALWAYS_INLINE static uint32_t last_four(const uint8_t *data, size_t length) {
  return load32(data + length - 4);
}

#endif
