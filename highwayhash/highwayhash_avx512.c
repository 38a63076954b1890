/* For x86 with AVX-512: a register holds a word of all four lanes of two messages. One message
 * alone gains nothing from that, so this variant is for many of them. The pragma makes this file
 * compile without any option; who calls it has asked the machine first. */

#include "highwayhash_dispatch.h"

#ifdef HIGHWAYHASH_X86

#include <immintrin.h>

#if defined __clang__
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl"))),                 \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl")
#endif

/* Two messages: the lower half of each register, and the upper. */
struct pair {
  __m512i v0, v1, mul0, mul1;
};

/* Which of the two: a bit for each lane. */
enum { FIRST = 0x0f, SECOND = 0xf0, BOTH = 0xff };

/* What is left of a message. */
struct rest {
  const uint8_t *data;
  size_t length;
};

ALWAYS_INLINE static __m512i twice(const void *p) {
  return _mm512_broadcast_i64x4(_mm256_loadu_si256(p));
}

ALWAYS_INLINE static __m512i beside(__m256i first, __m256i second) {
  return _mm512_inserti64x4(_mm512_castsi256_si512(first), second, 1);
}

ALWAYS_INLINE static struct pair pair_from_key(const uint8_t key[32]) {
  const __m512i k = twice(key), mul0 = twice(initial), mul1 = twice(initial + 4);
  return (struct pair){
      .v0 = _mm512_xor_si512(mul0, k),
      .v1 = _mm512_xor_si512(mul1, _mm512_shuffle_epi32(k, 0xb1)),
      .mul0 = mul0,
      .mul1 = mul1,
  };
}

ALWAYS_INLINE static void pair_hash64(const struct pair *p, uint64_t hashes[2]) {
  const __m512i sum =
      _mm512_add_epi64(_mm512_add_epi64(p->v0, p->v1), _mm512_add_epi64(p->mul0, p->mul1));
  _mm_storel_epi64((void *)&hashes[0], _mm512_castsi512_si128(sum));
  _mm_storel_epi64((void *)&hashes[1], _mm512_extracti32x4_epi32(sum, 2));
}

ALWAYS_INLINE static __m512i zipper(__m512i x) {
  return _mm512_shuffle_epi8(x, _mm512_broadcast_i32x4(_mm_setr_epi8(3, 12, 2, 5, 14, 1, 15, 0, 11,
                                                                     4, 10, 13, 9, 6, 8, 7)));
}

/* Updates those of the two that `which` names. */
ALWAYS_INLINE static void pair_take(struct pair *p, __m512i packet, __mmask8 which) {
  p->v1 = _mm512_mask_add_epi64(p->v1, which, p->v1, packet);
  __asm__("" : "+v"(p->v1));
  p->v1 = _mm512_mask_add_epi64(p->v1, which, p->v1, p->mul0);
  __m512i product = _mm512_mul_epu32(p->v1, _mm512_srli_epi64(p->v0, 32));
  p->mul0 = _mm512_mask_xor_epi64(p->mul0, which, p->mul0, product);
  p->v0 = _mm512_mask_add_epi64(p->v0, which, p->v0, p->mul1);
  product = _mm512_mul_epu32(p->v0, _mm512_srli_epi64(p->v1, 32));
  p->mul1 = _mm512_mask_xor_epi64(p->mul1, which, p->mul1, product);
  p->v0 = _mm512_mask_add_epi64(p->v0, which, p->v0, zipper(p->v1));
  p->v1 = _mm512_mask_add_epi64(p->v1, which, p->v1, zipper(p->v0));
}

/* The first `count` words of 32 bits at `p`, 0 to 3, and zeros. Nothing else is read. */
ALWAYS_INLINE static __m128i load_words(const uint8_t *p, size_t count) {
  return _mm_maskz_loadu_epi32((__mmask8)((1u << count) - 1), p);
}

ALWAYS_INLINE static __m256i packet_pad(const uint8_t *data, size_t length) {
  __m128i low, high;
  if (length & 16) {
    low = _mm_loadu_si128((const void *)data);
    high = _mm_insert_epi32(load_words(data + 16, length / 4 - 4), (int)last_four(data, length), 3);
  } else {
    low = load_words(data, length / 4);
    high = _mm_cvtsi32_si128((int)odd_bytes(data, length));
  }
  return _mm256_set_m128i(high, low);
}

/* What the messages have beyond their common packets. */
ALWAYS_INLINE static void pair_take_rest(struct pair *p, struct rest a, struct rest b) {
  for (; a.length >= PACKET && b.length >= PACKET; a.length -= PACKET, b.length -= PACKET) {
    pair_take(
        p,
        beside(_mm256_loadu_si256((const void *)a.data), _mm256_loadu_si256((const void *)b.data)),
        BOTH);
    a.data += PACKET, b.data += PACKET;
  }
  for (; a.length >= PACKET; a.length -= PACKET, a.data += PACKET)
    pair_take(p, twice(a.data), FIRST);
  for (; b.length >= PACKET; b.length -= PACKET, b.data += PACKET)
    pair_take(p, twice(b.data), SECOND);
  if ((a.length | b.length) == 0)
    return;
  const __mmask8 which = (__mmask8)((a.length ? FIRST : 0) | (b.length ? SECOND : 0));
  const __m512i lengths =
      beside(_mm256_set1_epi32((int)a.length), _mm256_set1_epi32((int)b.length));
  p->v0 = _mm512_add_epi64(p->v0, lengths);
  p->v1 = _mm512_rolv_epi32(p->v1, lengths);
  const __m256i zero = _mm256_setzero_si256();
  pair_take(p,
            beside(a.length ? packet_pad(a.data, a.length) : zero,
                   b.length ? packet_pad(b.data, b.length) : zero),
            which);
}

ALWAYS_INLINE static void pair_permute(struct pair *p) {
  const __m512i order = _mm512_setr_epi32(5, 4, 7, 6, 1, 0, 3, 2, 13, 12, 15, 14, 9, 8, 11, 10);
  pair_take(p, _mm512_permutexvar_epi32(order, p->v0), BOTH);
}

enum { PAIRS = 4 };
/* Updates that must be ahead. A processor that has not used these registers for some 100 µs runs
 * slowly at first; what that costs is what they save in about so many updates. */
enum { ENOUGH = 4096 };
#define FOR_EACH_K _Pragma("GCC unroll 4") for (int k = 0; k < PAIRS; ++k)

/* Hashes 2 * PAIRS messages. */
ALWAYS_INLINE static void hash64_group(const struct pair *start, const struct rest *messages,
                                       size_t common, uint64_t *hashes) {
  struct pair p[PAIRS];
  FOR_EACH_K p[k] = *start;
  size_t at = 0;
  for (; at + PACKET <= common; at += PACKET)
    FOR_EACH_K
  pair_take(&p[k],
            beside(_mm256_loadu_si256((const void *)(messages[2 * k].data + at)),
                   _mm256_loadu_si256((const void *)(messages[2 * k + 1].data + at))),
            BOTH);
  FOR_EACH_K {
    const struct rest a = messages[2 * k], b = messages[2 * k + 1];
    pair_take_rest(&p[k], (struct rest){a.data + at, a.length - at},
                   (struct rest){b.data + at, b.length - at});
  }
  for (int round = 0; round < ROUNDS_64; ++round)
    FOR_EACH_K pair_permute(&p[k]);
  FOR_EACH_K pair_hash64(&p[k], hashes + 2 * k);
}

HASH64_EACH(avx512) {
  const struct pair start = pair_from_key(key);
  const bool enough = count > ENOUGH / (length / PACKET + 1 + ROUNDS_64);
  for (; enough && count >= 2 * PAIRS; count -= 2 * PAIRS, hashes += 2 * PAIRS) {
    struct rest messages[2 * PAIRS];
    for (int i = 0; i < 2 * PAIRS; ++i, data += stride)
      messages[i] = (struct rest){data, length};
    hash64_group(&start, messages, length, hashes);
  }
  highwayhash_hash64_each_avx2(key, data, length, stride, count, hashes);
}

HASH64_MANY(avx512) {
  const struct pair start = pair_from_key(key);
  const bool enough = count > ENOUGH / (1 + ROUNDS_64); /* without a look at the lengths */
  size_t i = 0;
  for (; enough && i + 2 * PAIRS <= count; i += 2 * PAIRS) {
    struct rest messages[2 * PAIRS];
    size_t common = SIZE_MAX;
    for (size_t k = 0; k < 2 * PAIRS; ++k) {
      messages[k] = (struct rest){data[i + k], lengths[i + k]};
      common = messages[k].length < common ? messages[k].length : common;
    }
    hash64_group(&start, messages, common, hashes + i);
  }
  highwayhash_hash64_many_avx2(key, data + i, lengths + i, count - i, hashes + i);
}

#if defined __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
