/* HighwayHash. The names are the paper's: a state of four lanes, each with the 64-bit words v0, v1,
 * mul0 and mul1, is updated with packets of 32 bytes.
 *
 * Every packet goes through one function, `update`: the data, the padded remainder, and the
 * permutations of v0 that end the computation. That keeps a WebAssembly module small, and the state
 * stays in registers, which keeps it fast. `update` is written twice, for 128-bit vectors and in
 * portable C; all the rest is shared. */

#include "highwayhash.h"

enum { V0 = 0, V1 = 4, MUL0 = 8, MUL1 = 12 }; /* where each begins in `lanes` */
enum { PACKET = 32 };
/* Permutations of v0 before each kind of hash. */
enum { ROUNDS_64 = 4, ROUNDS_128 = 6, ROUNDS_256 = 10 };

/* WORKING(name) declares `name`, a pointer to a state to work in. In WebAssembly that is static,
 * and one for all functions: there is one thread, and where nothing lies in a stack frame the
 * module needs no stack. */
#ifdef __wasm__
static HighwayHash working_end, working_whole;
#define WORKING(name) HighwayHash *const name = &working_##name
#else
#define WORKING(name) HighwayHash name[1]
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

static inline uint64_t swap_halves(uint64_t x) {
  return x << 32 | x >> 32;
}

/* The last packet: a remainder of 1 to 31 bytes, laid out so that its length and every byte of it
 * count. Returns the length, which may be 0: then there is no such packet. */
static inline uint32_t pad(uint8_t *packet, const HighwayHash *self) {
  uint32_t length = self->buffered, odd = length % 4, even = length - odd;
  if (length != 0) {
    const uint8_t *rest = self->buffer + even;
    __builtin_memcpy(packet, self->buffer, even);
    __builtin_memset(packet + even, 0, PACKET - even);
    if (length & 16) {
      __builtin_memcpy(packet + 28, self->buffer + length - 4, 4);
    } else if (odd != 0) {
      packet[16] = rest[0];
      packet[17] = rest[odd / 2];
      packet[18] = rest[odd - 1];
    }
  }
  return length;
}

/* Reads the state `from` and writes the state `to`, which may be the same if `rounds` is 0.
 *
 * With `rounds` 0, takes in all whole packets among the `data_len` bytes at `data`; what is left of
 * them becomes the buffer. The data may lie there already. Otherwise ends the computation: takes in
 * what the buffer of `from` holds, then permutes `rounds` times. The buffer of `to` then serves for
 * the packets, and `data` for nothing. */
static void update(HighwayHash *to, const HighwayHash *from, const uint8_t *data, size_t data_len,
                   uint32_t rounds);

#if defined __wasm_simd128__

#include <wasm_simd128.h>

/* The low, or high, 32 bits of each of the four lanes in a and b. Gathering them from two vectors
 * at once makes the widening multiplications below need no other preparation. */
#define LOW_HALVES(a, b)  wasm_i32x4_shuffle(a, b, 0, 2, 4, 6)
#define HIGH_HALVES(a, b) wasm_i32x4_shuffle(a, b, 1, 3, 5, 7)
#define SWAP_HALVES(a)    wasm_i32x4_shuffle(a, a, 1, 0, 3, 2)
/* The zipper merge of two lanes. A swizzle and no shuffle, because V8 shares the constant of
 * several swizzles (10% faster), but builds the mask of each shuffle anew. */
#define ZIPPER(a)                                                                                  \
  wasm_i8x16_swizzle(a, wasm_i8x16_const(3, 12, 2, 5, 14, 1, 15, 0, 11, 4, 10, 13, 9, 6, 8, 7))
#define ROTATE_HALVES(a, n)                                                                        \
  wasm_v128_or(wasm_i32x4_shl(a, n), wasm_u32x4_shr(a, -(n))) /* counts are modulo 32 */

__attribute__((noinline)) static void update(HighwayHash *to, const HighwayHash *from,
                                             const uint8_t *data, size_t data_len,
                                             uint32_t rounds) {
  uint32_t tail = 0;
  if (rounds != 0) {
    tail = pad(to->buffer, from);
    data = to->buffer;
    data_len = tail + PACKET - 1; /* one packet, unless there is no remainder */
  }

  const uint64_t *in = from->lanes;
  v128_t v0l = wasm_v128_load(in + V0), v0h = wasm_v128_load(in + V0 + 2);
  v128_t v1l = wasm_v128_load(in + V1), v1h = wasm_v128_load(in + V1 + 2);
  v128_t mul0l = wasm_v128_load(in + MUL0), mul0h = wasm_v128_load(in + MUL0 + 2);
  v128_t mul1l = wasm_v128_load(in + MUL1), mul1h = wasm_v128_load(in + MUL1 + 2);

  v0l = wasm_i64x2_add(v0l, wasm_u32x4_splat(tail));
  v0h = wasm_i64x2_add(v0h, wasm_u32x4_splat(tail));
  v1l = ROTATE_HALVES(v1l, tail);
  v1h = ROTATE_HALVES(v1h, tail);

  for (;;) {
    for (; data_len >= PACKET; data_len -= PACKET, data += PACKET) {
      v1l = wasm_i64x2_add(v1l, wasm_i64x2_add(mul0l, wasm_v128_load(data)));
      v1h = wasm_i64x2_add(v1h, wasm_i64x2_add(mul0h, wasm_v128_load(data + 16)));
      v128_t low = LOW_HALVES(v1l, v1h), high = HIGH_HALVES(v0l, v0h);
      mul0l = wasm_v128_xor(mul0l, wasm_u64x2_extmul_low_u32x4(low, high));
      mul0h = wasm_v128_xor(mul0h, wasm_u64x2_extmul_high_u32x4(low, high));
      v0l = wasm_i64x2_add(v0l, mul1l);
      v0h = wasm_i64x2_add(v0h, mul1h);
      low = LOW_HALVES(v0l, v0h), high = HIGH_HALVES(v1l, v1h);
      mul1l = wasm_v128_xor(mul1l, wasm_u64x2_extmul_low_u32x4(low, high));
      mul1h = wasm_v128_xor(mul1h, wasm_u64x2_extmul_high_u32x4(low, high));
      v0l = wasm_i64x2_add(v0l, ZIPPER(v1l));
      v0h = wasm_i64x2_add(v0h, ZIPPER(v1h));
      v1l = wasm_i64x2_add(v1l, ZIPPER(v0l));
      v1h = wasm_i64x2_add(v1h, ZIPPER(v0h));
    }
    if (rounds-- == 0)
      break;
    wasm_v128_store(to->buffer, SWAP_HALVES(v0h));
    wasm_v128_store(to->buffer + 16, SWAP_HALVES(v0l));
    data = to->buffer;
    data_len = PACKET;
  }

  if (data_len != 0)
    __builtin_memmove(to->buffer, data, data_len);
  to->buffered = (uint32_t)data_len;
  uint64_t *out = to->lanes;
  wasm_v128_store(out + V0, v0l), wasm_v128_store(out + V0 + 2, v0h);
  wasm_v128_store(out + V1, v1l), wasm_v128_store(out + V1 + 2, v1h);
  wasm_v128_store(out + MUL0, mul0l), wasm_v128_store(out + MUL0 + 2, mul0h);
  wasm_v128_store(out + MUL1, mul1l), wasm_v128_store(out + MUL1 + 2, mul1h);
}

#else

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
  return (x >> 24 & 0xffff) | (x & 0xff0000) | (x >> 40 & 0xffff) << 24 | (x & 0xff00) << 32 |
         x >> 56 << 48 | x << 56;
}

/* Bytes 3 4 2 5 1 6 0 7. */
__attribute__((always_inline)) static inline uint64_t zipper_odd(uint64_t x) {
  return (x >> 24 & 0xffff) | (x & 0xff0000) | (x >> 40 & 0xff) << 24 | (x & 0xff00) << 24 |
         (x >> 48 & 0xff) << 40 | (x & 0xff) << 48 | x >> 56 << 56;
}

__attribute__((noinline)) static void update(HighwayHash *to, const HighwayHash *from,
                                             const uint8_t *data, size_t data_len,
                                             uint32_t rounds) {
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

#endif

void highwayhash_init(HighwayHash *self, const uint8_t key[32]) {
  self->buffered = 0;
  for (int lane = 0; lane < 4; ++lane) {
    uint64_t k = load64(key + 8 * lane), *out = self->lanes + lane;
    out[MUL0] = initial[lane];
    out[MUL1] = initial[lane + 4];
    out[V0] = initial[lane] ^ k;
    out[V1] = initial[lane + 4] ^ swap_halves(k);
  }
}

void highwayhash_append(HighwayHash *self, const uint8_t *data, size_t data_len) {
  uint32_t buffered = self->buffered;
  if (buffered != 0 && data_len != 0) {
    size_t room = PACKET - buffered, taken = room < data_len ? room : data_len;
    __builtin_memcpy(self->buffer + buffered, data, taken);
    update(self, self, self->buffer, buffered + taken, 0);
    data += taken;
    data_len -= taken;
  }
  if (data_len != 0)
    update(self, self, data, data_len, 0);
}

uint64_t highwayhash_finalize64(const HighwayHash *self) {
  WORKING(end);
  update(end, self, NULL, 0, ROUNDS_64);
  const uint64_t *v = end->lanes;
  return v[V0] + v[MUL0] + v[V1] + v[MUL1];
}

void highwayhash_finalize128(const HighwayHash *self, uint8_t hash[16]) {
  WORKING(end);
  update(end, self, NULL, 0, ROUNDS_128);
  const uint64_t *v = end->lanes;
  store64(hash, v[V0] + v[MUL0] + v[V1 + 2] + v[MUL1 + 2]);
  store64(hash + 8, v[V0 + 1] + v[MUL0 + 1] + v[V1 + 3] + v[MUL1 + 3]);
}

/* Two lanes of 256 bits, a3 a2 a1 a0, become 128 bits: the remainder on division by the polynomial
 * x^128 + x^2 + x over GF(2), after the two highest bits are cleared. */
__attribute__((noinline)) static void reduce(uint8_t *hash, const uint64_t *v) {
  uint64_t a0 = v[V0] + v[MUL0], a1 = v[V0 + 1] + v[MUL0 + 1];
  uint64_t a2 = v[V1] + v[MUL1], a3 = v[V1 + 1] + v[MUL1 + 1];
  a3 = a3 << 2 >> 2;
  uint64_t b2 = a2 ^ a2 << 1, b3 = a3 ^ (a3 << 1 | a2 >> 63);
  store64(hash, a0 ^ b2 << 1);
  store64(hash + 8, a1 ^ (b3 << 1 | b2 >> 63));
}

void highwayhash_finalize256(const HighwayHash *self, uint8_t hash[32]) {
  WORKING(end);
  update(end, self, NULL, 0, ROUNDS_256);
  reduce(hash, end->lanes);
  reduce(hash + 16, end->lanes + 2);
}

static void absorb(HighwayHash *whole, const uint8_t *key, const uint8_t *data, size_t data_len) {
  highwayhash_init(whole, key);
  highwayhash_append(whole, data, data_len);
}

uint64_t highwayhash_hash64(const uint8_t key[32], const uint8_t *data, size_t data_len) {
  WORKING(whole);
  absorb(whole, key, data, data_len);
  return highwayhash_finalize64(whole);
}

void highwayhash_hash128(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[16]) {
  WORKING(whole);
  absorb(whole, key, data, data_len);
  highwayhash_finalize128(whole, hash);
}

void highwayhash_hash256(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[32]) {
  WORKING(whole);
  absorb(whole, key, data, data_len);
  highwayhash_finalize256(whole, hash);
}
