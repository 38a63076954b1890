/* For ARM of 64 bits, which always has NEON: a register holds a word of two lanes. */

#include "highwayhash_dispatch.h"

#ifdef HIGHWAYHASH_NEON

#include <arm_neon.h>

#define VARIANT neon
#define WAYS    2

/* Lanes 0 and 1 of each word, and lanes 2 and 3. */
struct state {
  uint64x2_t v0l, v0h, v1l, v1h, mul0l, mul0h, mul1l, mul1h;
};

struct packet {
  uint64x2_t low, high;
};

ALWAYS_INLINE static uint64x2_t load(const uint8_t *p) {
  return vreinterpretq_u64_u8(vld1q_u8(p));
}

ALWAYS_INLINE static uint64x2_t swap_each(uint64x2_t x) {
  return vreinterpretq_u64_u32(vrev64q_u32(vreinterpretq_u32_u64(x)));
}

ALWAYS_INLINE static struct state state_from_lanes(const uint64_t lanes[16]) {
  return (struct state){vld1q_u64(lanes + V0),   vld1q_u64(lanes + V0 + 2),
                        vld1q_u64(lanes + V1),   vld1q_u64(lanes + V1 + 2),
                        vld1q_u64(lanes + MUL0), vld1q_u64(lanes + MUL0 + 2),
                        vld1q_u64(lanes + MUL1), vld1q_u64(lanes + MUL1 + 2)};
}

ALWAYS_INLINE static void state_to_lanes(const struct state *s, uint64_t lanes[16]) {
  vst1q_u64(lanes + V0, s->v0l), vst1q_u64(lanes + V0 + 2, s->v0h);
  vst1q_u64(lanes + V1, s->v1l), vst1q_u64(lanes + V1 + 2, s->v1h);
  vst1q_u64(lanes + MUL0, s->mul0l), vst1q_u64(lanes + MUL0 + 2, s->mul0h);
  vst1q_u64(lanes + MUL1, s->mul1l), vst1q_u64(lanes + MUL1 + 2, s->mul1h);
}

ALWAYS_INLINE static struct state state_from_key(const uint8_t key[32]) {
  const uint64x2_t low = load(key), high = load(key + 16);
  struct state s;
  s.mul0l = vld1q_u64(initial), s.mul0h = vld1q_u64(initial + 2);
  s.mul1l = vld1q_u64(initial + 4), s.mul1h = vld1q_u64(initial + 6);
  s.v0l = veorq_u64(s.mul0l, low), s.v0h = veorq_u64(s.mul0h, high);
  s.v1l = veorq_u64(s.mul1l, swap_each(low)), s.v1h = veorq_u64(s.mul1h, swap_each(high));
  return s;
}

ALWAYS_INLINE static uint64_t state_hash64(const struct state *s) {
  return vgetq_lane_u64(vaddq_u64(vaddq_u64(s->v0l, s->v1l), vaddq_u64(s->mul0l, s->mul1l)), 0);
}

ALWAYS_INLINE static uint64x2_t zipper(uint64x2_t x) {
  static const uint8_t order[16] = {3, 12, 2, 5, 14, 1, 15, 0, 11, 4, 10, 13, 9, 6, 8, 7};
  return vreinterpretq_u64_u8(vqtbl1q_u8(vreinterpretq_u8_u64(x), vld1q_u8(order)));
}

/* The low, or high, 32 bits of the four lanes in a and b: what widening multiplications take. */
ALWAYS_INLINE static uint32x4_t low_halves(uint64x2_t a, uint64x2_t b) {
  return vuzp1q_u32(vreinterpretq_u32_u64(a), vreinterpretq_u32_u64(b));
}

ALWAYS_INLINE static uint32x4_t high_halves(uint64x2_t a, uint64x2_t b) {
  return vuzp2q_u32(vreinterpretq_u32_u64(a), vreinterpretq_u32_u64(b));
}

/* mul0 is the last to be known: it has been through a multiplication since the packet before. */
ALWAYS_INLINE static void state_take(struct state *s, struct packet packet) {
  s->v1l = vaddq_u64(vaddq_u64(s->v1l, packet.low), s->mul0l);
  s->v1h = vaddq_u64(vaddq_u64(s->v1h, packet.high), s->mul0h);
  uint32x4_t low = low_halves(s->v1l, s->v1h), high = high_halves(s->v0l, s->v0h);
  s->mul0l = veorq_u64(s->mul0l, vmull_u32(vget_low_u32(low), vget_low_u32(high)));
  s->mul0h = veorq_u64(s->mul0h, vmull_high_u32(low, high));
  s->v0l = vaddq_u64(s->v0l, s->mul1l);
  s->v0h = vaddq_u64(s->v0h, s->mul1h);
  low = low_halves(s->v0l, s->v0h), high = high_halves(s->v1l, s->v1h);
  s->mul1l = veorq_u64(s->mul1l, vmull_u32(vget_low_u32(low), vget_low_u32(high)));
  s->mul1h = veorq_u64(s->mul1h, vmull_high_u32(low, high));
  s->v0l = vaddq_u64(s->v0l, zipper(s->v1l));
  s->v0h = vaddq_u64(s->v0h, zipper(s->v1h));
  s->v1l = vaddq_u64(s->v1l, zipper(s->v0l));
  s->v1h = vaddq_u64(s->v1h, zipper(s->v0h));
}

/* Each half of 32 bits, rotated to the left by `count`, 1 to 31. */
ALWAYS_INLINE static uint64x2_t rotate_each(uint64x2_t x, int count) {
  const uint32x4_t halves = vreinterpretq_u32_u64(x);
  return vreinterpretq_u64_u32(
      vorrq_u32(vshlq_u32(halves, vdupq_n_s32(count)), vshlq_u32(halves, vdupq_n_s32(count - 32))));
}

ALWAYS_INLINE static void state_mark_length(struct state *s, uint32_t length) {
  const uint64x2_t both = vreinterpretq_u64_u32(vdupq_n_u32(length));
  s->v0l = vaddq_u64(s->v0l, both);
  s->v0h = vaddq_u64(s->v0h, both);
  s->v1l = rotate_each(s->v1l, (int)length);
  s->v1h = rotate_each(s->v1h, (int)length);
}

ALWAYS_INLINE static struct packet packet_load(const uint8_t *data) {
  return (struct packet){load(data), load(data + 16)};
}

/* The first `count` words of 32 bits at `p`, 0 to 3, and zeros. Nothing else is read. */
ALWAYS_INLINE static uint32x4_t load_words(const uint8_t *p, size_t count) {
  uint32x4_t words = vdupq_n_u32(0);
  if (count & 2)
    words = vcombine_u32(vreinterpret_u32_u8(vld1_u8(p)), vdup_n_u32(0));
  if (count == 3)
    return vsetq_lane_u32(load32(p + 8), words, 2);
  return count == 1 ? vsetq_lane_u32(load32(p), words, 0) : words;
}

ALWAYS_INLINE static struct packet packet_pad(const uint8_t *data, size_t length) {
  if (length & 16) {
    const uint32x4_t high = load_words(data + 16, length / 4 - 4);
    return (struct packet){load(data),
                           vreinterpretq_u64_u32(vsetq_lane_u32(last_four(data, length), high, 3))};
  }
  return (struct packet){vreinterpretq_u64_u32(load_words(data, length / 4)),
                         vsetq_lane_u64(odd_bytes(data, length), vdupq_n_u64(0), 0)};
}

/* Lanes 2 3 0 1, the halves of each swapped. */
ALWAYS_INLINE static struct packet packet_permuted(const struct state *s) {
  return (struct packet){swap_each(s->v0h), swap_each(s->v0l)};
}

#include "highwayhash_vector.h"

#endif
