/* For x86 with SSE4.1: a register holds a word of two lanes. The pragma makes this file compile
 * without any option; who calls it has asked the machine first. */

#include "highwayhash_dispatch.h"

#ifdef HIGHWAYHASH_X86

#include <smmintrin.h>

#if defined __clang__
#pragma clang attribute push(__attribute__((target("sse4.1"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1")
#endif

#define VARIANT sse41
#define WAYS    2

/* Lanes 0 and 1, or 2 and 3, which meet in permutations alone. */
struct half {
  __m128i v0, v1, mul0, mul1;
};

struct state {
  struct half low, high;
};

struct packet {
  __m128i low, high;
};

ALWAYS_INLINE static __m128i load(const void *p) {
  return _mm_loadu_si128(p);
}

ALWAYS_INLINE static struct half half_from_key(const uint8_t key[16], const uint64_t *start) {
  const __m128i k = load(key), mul0 = load(start), mul1 = load(start + 4);
  return (struct half){
      .v0 = _mm_xor_si128(mul0, k),
      .v1 = _mm_xor_si128(mul1, _mm_shuffle_epi32(k, 0xb1)),
      .mul0 = mul0,
      .mul1 = mul1,
  };
}

ALWAYS_INLINE static struct state state_from_key(const uint8_t key[32]) {
  return (struct state){half_from_key(key, initial), half_from_key(key + 16, initial + 2)};
}

ALWAYS_INLINE static struct half half_from_lanes(const uint64_t *lanes) {
  return (struct half){load(lanes + V0), load(lanes + V1), load(lanes + MUL0), load(lanes + MUL1)};
}

ALWAYS_INLINE static struct state state_from_lanes(const uint64_t lanes[16]) {
  return (struct state){half_from_lanes(lanes), half_from_lanes(lanes + 2)};
}

ALWAYS_INLINE static void half_to_lanes(const struct half *h, uint64_t *lanes) {
  _mm_storeu_si128((void *)(lanes + V0), h->v0);
  _mm_storeu_si128((void *)(lanes + V1), h->v1);
  _mm_storeu_si128((void *)(lanes + MUL0), h->mul0);
  _mm_storeu_si128((void *)(lanes + MUL1), h->mul1);
}

ALWAYS_INLINE static void state_to_lanes(const struct state *s, uint64_t lanes[16]) {
  half_to_lanes(&s->low, lanes);
  half_to_lanes(&s->high, lanes + 2);
}

ALWAYS_INLINE static uint64_t state_hash64(const struct state *s) {
  const struct half *h = &s->low;
  const __m128i sum = _mm_add_epi64(_mm_add_epi64(h->v0, h->v1), _mm_add_epi64(h->mul0, h->mul1));
  uint64_t hash;
  _mm_storel_epi64((void *)&hash, sum);
  return hash;
}

ALWAYS_INLINE static __m128i zipper(__m128i x) {
  return _mm_shuffle_epi8(x, _mm_setr_epi8(3, 12, 2, 5, 14, 1, 15, 0, 11, 4, 10, 13, 9, 6, 8, 7));
}

/* mul0 is the last to be known: it has been through a multiplication since the packet before. */
ALWAYS_INLINE static void half_take(struct half *h, __m128i packet) {
  h->v1 = _mm_add_epi64(h->v1, packet);
  __asm__("" : "+x"(h->v1));
  h->v1 = _mm_add_epi64(h->v1, h->mul0);
  h->mul0 = _mm_xor_si128(h->mul0, _mm_mul_epu32(h->v1, _mm_srli_epi64(h->v0, 32)));
  h->v0 = _mm_add_epi64(h->v0, h->mul1);
  h->mul1 = _mm_xor_si128(h->mul1, _mm_mul_epu32(h->v0, _mm_srli_epi64(h->v1, 32)));
  h->v0 = _mm_add_epi64(h->v0, zipper(h->v1));
  h->v1 = _mm_add_epi64(h->v1, zipper(h->v0));
}

ALWAYS_INLINE static void state_take(struct state *s, struct packet packet) {
  half_take(&s->low, packet.low);
  half_take(&s->high, packet.high);
}

ALWAYS_INLINE static void half_mark_length(struct half *h, uint32_t length) {
  const __m128i left = _mm_cvtsi32_si128((int)length), right = _mm_cvtsi32_si128(32 - (int)length);
  h->v0 = _mm_add_epi64(h->v0, _mm_set1_epi32((int)length));
  h->v1 = _mm_or_si128(_mm_sll_epi32(h->v1, left), _mm_srl_epi32(h->v1, right));
}

ALWAYS_INLINE static void state_mark_length(struct state *s, uint32_t length) {
  half_mark_length(&s->low, length);
  half_mark_length(&s->high, length);
}

ALWAYS_INLINE static struct packet packet_load(const uint8_t *data) {
  return (struct packet){load(data), load(data + 16)};
}

/* The first `count` words of 32 bits at `p`, 0 to 3, and zeros. Nothing else is read. */
ALWAYS_INLINE static __m128i load_words(const uint8_t *p, size_t count) {
  const __m128i two = count & 2 ? _mm_loadl_epi64((const void *)p) : _mm_setzero_si128();
  if (count == 3)
    return _mm_insert_epi32(two, (int)load32(p + 8), 2);
  return count == 1 ? _mm_cvtsi32_si128((int)load32(p)) : two;
}

ALWAYS_INLINE static struct packet packet_pad(const uint8_t *data, size_t length) {
  if (length & 16) {
    const __m128i high = load_words(data + 16, length / 4 - 4);
    return (struct packet){load(data), _mm_insert_epi32(high, (int)last_four(data, length), 3)};
  }
  return (struct packet){load_words(data, length / 4),
                         _mm_cvtsi32_si128((int)odd_bytes(data, length))};
}

/* Lanes 2 3 0 1, the halves of each swapped. */
ALWAYS_INLINE static struct packet packet_permuted(const struct state *s) {
  return (struct packet){_mm_shuffle_epi32(s->high.v0, 0xb1), _mm_shuffle_epi32(s->low.v0, 0xb1)};
}

#include "highwayhash_vector.h"

#if defined __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
