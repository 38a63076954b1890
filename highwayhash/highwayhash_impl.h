/* What the files of the implementation share, and no user needs. The names are the paper's: a state
 * of four lanes, each with the 64-bit words v0, v1, mul0 and mul1, is updated with packets of 32
 * bytes. */

#ifndef HIGHWAYHASH_IMPL_H
#define HIGHWAYHASH_IMPL_H

#include "highwayhash.h"

enum { V0 = 0, V1 = 4, MUL0 = 8, MUL1 = 12 }; /* where each begins in `lanes` */
enum { PACKET = 32 };
/* Permutations of v0 before each kind of hash. */
enum { ROUNDS_64 = 4, ROUNDS_128 = 6, ROUNDS_256 = 10 };

/* UPDATE(VARIANT) begins the one function that every variant has: data, the padded remainder and
 * the permutations of v0 that end the computation all go through it.
 *
 * It reads the state `from` and writes the state `to`, which may be the same if `rounds` is 0.
 *
 * With `rounds` 0, it takes in all whole packets among the `data_len` bytes at `data`; what is left
 * of them becomes the buffer. The data may lie there already. Otherwise it ends the computation:
 * takes in what the buffer of `from` holds, then permutes `rounds` times. What the buffer of `to`
 * holds then is nobody's business, and `data` serves for nothing. */
#define UPDATE(variant)                                                                            \
  INTERNAL void PASTE(highwayhash_update_, variant)(HighwayHash * to, const HighwayHash *from,     \
                                                    const uint8_t *data, size_t data_len,          \
                                                    uint32_t rounds)

#define PASTE(a, b)  PASTE_(a, b)
#define PASTE_(a, b) a##b

/* A WebAssembly module is one translation unit, with the one variant that highwayhash.c includes;
 * as it is called from several places, it must not be inlined there. */
#ifdef __wasm__
#define INTERNAL __attribute__((noinline)) static
#else
#define INTERNAL __attribute__((visibility("hidden")))
#endif

/* mul0, then mul1, at the start. */
static const uint64_t initial[8] = {
    0xdbe6d5d5fe4cce2f, 0xa4093822299f31d0, 0x13198a2e03707344, 0x243f6a8885a308d3,
    0x3bd39e10cb0ef593, 0xc0acf169b5f18a8c, 0xbe5466cf34e90c6c, 0x452821e638d01377,
};

static inline uint64_t little_endian(uint64_t x) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return __builtin_bswap64(x);
#else
  return x;
#endif
}

static inline uint64_t load64(const uint8_t *p) {
  uint64_t x;
  __builtin_memcpy(&x, p, sizeof x);
  return little_endian(x);
}

static inline void store64(uint8_t *p, uint64_t x) {
  x = little_endian(x);
  __builtin_memcpy(p, &x, sizeof x);
}

/* What the hash of 64 bits is of the lanes in the end. */
static inline uint64_t hash64_of(const uint64_t v[16]) {
  return v[V0] + v[MUL0] + v[V1] + v[MUL1];
}

static inline uint64_t swap_halves(uint64_t x) {
  return x << 32 | x >> 32;
}

/* The last packet: a remainder of 1 to 31 bytes, laid out so that its length and every byte of it
 * count. Returns the length, which may be 0: then there is no such packet. */
static inline uint32_t pad(uint8_t *packet, const HighwayHash *self) {
  uint32_t length = self->buffered, odd = length % 4, even = length - odd;
  if (length != 0) {
    size_t size = PACKET;
#ifdef __wasm__
    __asm__("" : "+r"(size)); /* a number that the compiler knows would make it four stores */
#endif
    const uint8_t *rest = self->buffer + even;
    __builtin_memset(packet, 0, size);
    __builtin_memcpy(packet, self->buffer, even);
    if (length >= 16) {
      __builtin_memcpy(packet + 28, self->buffer + length - 4, 4);
    } else if (odd != 0) {
      packet[16] = rest[0];
      packet[17] = rest[odd / 2];
      packet[18] = self->buffer[length - 1];
    }
  }
  return length;
}

#endif
