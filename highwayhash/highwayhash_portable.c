/* For every machine, in portable C: read this one first. */

#ifdef __wasm__
#include "highwayhash_impl.h"
#else
#include "highwayhash_dispatch.h"
#endif

static inline uint64_t low_times_high(uint64_t a, uint64_t b) {
  return (a & 0xffffffff) * (b >> 32);
}

static inline uint32_t rotate32(uint32_t x, uint32_t n) {
  return x << (n & 31) | x >> (-n & 31);
}

static inline uint64_t rotate_halves(uint64_t x, uint32_t n) {
  return (uint64_t)rotate32((uint32_t)(x >> 32), n) << 32 | rotate32((uint32_t)x, n);
}

/* The paper's zipper merge shuffles the 16 bytes of a pair of lanes. Here it is a swap of bytes 4,
 * 6 and 7 of the two, then a permutation of the bytes of each. */
#define ZIPPER_SWAPPED 0xffff00ff00000000u

/* Bytes 3 4 2 5 6 1 7 0 of x, from the least significant. */
__attribute__((always_inline)) static inline uint64_t zipper_even(uint64_t x) {
  return (x >> 24 & 0xffff) | (x & 0xff0000) | (x >> 16 & 0xffff000000) |
         (x << 32 & 0xff0000000000) | ((x >> 8 | x << 56) & 0xffff000000000000);
}

/* Bytes 3 4 2 5 1 6 0 7. */
__attribute__((always_inline)) static inline uint64_t zipper_odd(uint64_t x) {
  return (x >> 24 & 0xffff) | (x & 0xff00000000ff0000) | (x >> 16 & 0xff000000) |
         (x << 24 & 0xff00000000) | (x >> 8 & 0xff0000000000) | (x & 0xff) << 48;
}

UPDATE(portable) {
  uint32_t tail = 0;
  if (rounds != 0) {
    tail = pad(to->buffer, from);
    data = to->buffer;
    data_len = tail + PACKET - 1; /* one packet, unless there is no remainder */
  }

  for (;;) {
    /* Lanes 0 and 1 never meet lanes 2 and 3 here. One pair after the other fits the registers of
     * most machines. */
    const uint8_t *p;
    size_t left;
    for (int pair = 0; pair < 4; pair += 2) {
      const uint64_t *in = from->lanes + pair;
      uint64_t v0a = in[V0], v0b = in[V0 + 1], v1a = in[V1], v1b = in[V1 + 1];
      uint64_t mul0a = in[MUL0], mul0b = in[MUL0 + 1], mul1a = in[MUL1], mul1b = in[MUL1 + 1];

      v0a += tail * 0x100000001;
      v0b += tail * 0x100000001;
      v1a = rotate_halves(v1a, tail);
      v1b = rotate_halves(v1b, tail);

      p = data + 8 * pair;
      for (left = data_len; left >= PACKET; left -= PACKET, p += PACKET) {
        v1a += mul0a + load64(p);
        v1b += mul0b + load64(p + 8);
        mul0a ^= low_times_high(v1a, v0a);
        mul0b ^= low_times_high(v1b, v0b);
        v0a += mul1a;
        v0b += mul1b;
        mul1a ^= low_times_high(v0a, v1a);
        mul1b ^= low_times_high(v0b, v1b);
        uint64_t swapped = (v1a ^ v1b) & ZIPPER_SWAPPED;
        v0a += zipper_even(v1a ^ swapped);
        v0b += zipper_odd(v1b ^ swapped);
        swapped = (v0a ^ v0b) & ZIPPER_SWAPPED;
        v1a += zipper_even(v0a ^ swapped);
        v1b += zipper_odd(v0b ^ swapped);
      }

      uint64_t *out = to->lanes + pair;
      out[V0] = v0a, out[V0 + 1] = v0b, out[V1] = v1a, out[V1 + 1] = v1b;
      out[MUL0] = mul0a, out[MUL0 + 1] = mul0b, out[MUL1] = mul1a, out[MUL1 + 1] = mul1b;
    }
    if (rounds-- == 0) {
      if (left != 0)
        __builtin_memmove(to->buffer, p - 16, left);
      to->buffered = (uint32_t)left;
      return;
    }
    for (int lane = 0; lane < 4; ++lane)
      store64(to->buffer + 8 * (lane ^ 2), swap_halves(to->lanes[V0 + lane]));
    from = to;
    data = to->buffer;
    data_len = PACKET;
    tail = 0;
  }
}

#ifndef __wasm__

HASH(portable) {
  HighwayHash whole, end;
  highwayhash_init(&whole, key);
  highwayhash_update_portable(&whole, &whole, data, data_len, 0);
  highwayhash_update_portable(&end, &whole, NULL, 0, rounds);
  __builtin_memcpy(lanes, end.lanes, sizeof end.lanes);
}

HASH64(portable) {
  uint64_t lanes[16];
  highwayhash_hash_portable(lanes, key, data, data_len, ROUNDS_64);
  return hash64_of(lanes);
}

HASH64_EACH(portable) {
  for (size_t i = 0; i < count; ++i)
    hashes[i] = highwayhash_hash64_portable(key, data + i * stride, length);
}

HASH64_MANY(portable) {
  for (size_t i = 0; i < count; ++i)
    hashes[i] = highwayhash_hash64_portable(key, data[i], lengths[i]);
}

#endif
