/* For x86 with AVX2: one register holds a word of all four lanes. The pragma makes this file
 * compile without any option; who calls it has asked the machine first. */

#include "highwayhash_dispatch.h"

#ifdef HIGHWAYHASH_X86

#include <immintrin.h>

#if defined __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif

#define VARIANT avx2
#define WAYS    3

struct state {
  __m256i v0, v1, mul0, mul1;
};

struct packet {
  __m256i bytes;
};

ALWAYS_INLINE static __m256i load(const void *p) {
  return _mm256_loadu_si256(p);
}

ALWAYS_INLINE static struct state state_from_key(const uint8_t key[32]) {
  const __m256i k = load(key), mul0 = load(initial), mul1 = load(initial + 4);
  return (struct state){
      .v0 = _mm256_xor_si256(mul0, k),
      .v1 = _mm256_xor_si256(mul1, _mm256_shuffle_epi32(k, 0xb1)),
      .mul0 = mul0,
      .mul1 = mul1,
  };
}

ALWAYS_INLINE static struct state state_from_lanes(const uint64_t lanes[16]) {
  return (struct state){load(lanes + V0), load(lanes + V1), load(lanes + MUL0), load(lanes + MUL1)};
}

ALWAYS_INLINE static void state_to_lanes(const struct state *s, uint64_t lanes[16]) {
  _mm256_storeu_si256((void *)(lanes + V0), s->v0);
  _mm256_storeu_si256((void *)(lanes + V1), s->v1);
  _mm256_storeu_si256((void *)(lanes + MUL0), s->mul0);
  _mm256_storeu_si256((void *)(lanes + MUL1), s->mul1);
}

ALWAYS_INLINE static uint64_t state_hash64(const struct state *s) {
  const __m256i sum =
      _mm256_add_epi64(_mm256_add_epi64(s->v0, s->v1), _mm256_add_epi64(s->mul0, s->mul1));
  uint64_t hash;
  _mm_storel_epi64((void *)&hash, _mm256_castsi256_si128(sum));
  return hash;
}

ALWAYS_INLINE static __m256i zipper(__m256i x) {
  return _mm256_shuffle_epi8(x, _mm256_setr_epi8(3, 12, 2, 5, 14, 1, 15, 0, 11, 4, 10, 13, 9, 6, 8,
                                                 7, 3, 12, 2, 5, 14, 1, 15, 0, 11, 4, 10, 13, 9, 6,
                                                 8, 7));
}

/* mul0 is the last to be known: it has been through a multiplication since the packet before. */
ALWAYS_INLINE static void state_take(struct state *s, struct packet packet) {
  s->v1 = _mm256_add_epi64(s->v1, packet.bytes);
  __asm__("" : "+x"(s->v1));
  s->v1 = _mm256_add_epi64(s->v1, s->mul0);
  s->mul0 = _mm256_xor_si256(s->mul0, _mm256_mul_epu32(s->v1, _mm256_srli_epi64(s->v0, 32)));
  s->v0 = _mm256_add_epi64(s->v0, s->mul1);
  s->mul1 = _mm256_xor_si256(s->mul1, _mm256_mul_epu32(s->v0, _mm256_srli_epi64(s->v1, 32)));
  s->v0 = _mm256_add_epi64(s->v0, zipper(s->v1));
  s->v1 = _mm256_add_epi64(s->v1, zipper(s->v0));
}

ALWAYS_INLINE static void state_mark_length(struct state *s, uint32_t length) {
  const __m256i left = _mm256_set1_epi32((int)length);
  const __m256i right = _mm256_sub_epi32(_mm256_set1_epi32(32), left);
  s->v0 = _mm256_add_epi64(s->v0, left);
  s->v1 = _mm256_or_si256(_mm256_sllv_epi32(s->v1, left), _mm256_srlv_epi32(s->v1, right));
}

ALWAYS_INLINE static struct packet packet_load(const uint8_t *data) {
  return (struct packet){load(data)};
}

/* The first `count` words of 32 bits at `p`, 0 to 3, and zeros. Nothing else is read. */
ALWAYS_INLINE static __m128i load_words(const uint8_t *p, size_t count) {
  static const int32_t masks[7] = {-1, -1, -1, 0, 0, 0, 0};
  return _mm_maskload_epi32((const void *)p, _mm_loadu_si128((const void *)(masks + 3 - count)));
}

ALWAYS_INLINE static struct packet packet_pad(const uint8_t *data, size_t length) {
  __m128i low, high;
  if (length & 16) {
    low = _mm_loadu_si128((const void *)data);
    high = _mm_insert_epi32(load_words(data + 16, length / 4 - 4), (int)last_four(data, length), 3);
  } else {
    low = load_words(data, length / 4);
    high = _mm_cvtsi32_si128((int)odd_bytes(data, length));
  }
  return (struct packet){_mm256_set_m128i(high, low)};
}

/* Lanes 2 3 0 1, the halves of each swapped. */
ALWAYS_INLINE static struct packet packet_permuted(const struct state *s) {
  return (struct packet){
      _mm256_permutevar8x32_epi32(s->v0, _mm256_setr_epi32(5, 4, 7, 6, 1, 0, 3, 2))};
}

#include "highwayhash_vector.h"

#if defined __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
