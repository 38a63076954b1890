/* HighwayHash: what is the same for every instruction set. highwayhash_impl.h has the names, and
 * the contract of `update`, by which alone a state changes; highwayhash_portable.c is the one to
 * read first. A WebAssembly module is made of this file and of the one that it includes here;
 * natively highwayhash_dispatch.c finds the best variant for the machine. */

#include "highwayhash_impl.h"

#if defined __wasm_simd128__
#include "highwayhash_wasm_simd128.c"
#define update highwayhash_update_wasm_simd128
#elif defined __wasm__
#include "highwayhash_portable.c"
#define update highwayhash_update_portable
#else
#include "highwayhash_dispatch.h"
#define update highwayhash_variant()->update
#endif

/* WORKING(name) declares `name`, a pointer to a state to work in. In WebAssembly that is static,
 * and one for all functions: there is one thread, and where nothing lies in a stack frame the
 * module needs no stack. */
#ifdef __wasm__
static HighwayHash working_end, working_whole;
#define WORKING(name) HighwayHash *const name = &working_##name
#else
#define WORKING(name) HighwayHash name[1]
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
#ifndef __wasm__
  if (data_len <
      PACKET - buffered) { /* no packet is filled; a module does without this, for size */
    if (data_len != 0)
      __builtin_memcpy(self->buffer + buffered, data, data_len);
    self->buffered += (uint32_t)data_len;
    return;
  }
#endif
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
  return hash64_of(end->lanes);
}

static inline void store128(uint8_t *hash, const uint64_t *v) {
  store64(hash, v[V0] + v[MUL0] + v[V1 + 2] + v[MUL1 + 2]);
  store64(hash + 8, v[V0 + 1] + v[MUL0 + 1] + v[V1 + 3] + v[MUL1 + 3]);
}

void highwayhash_finalize128(const HighwayHash *self, uint8_t hash[16]) {
  WORKING(end);
  update(end, self, NULL, 0, ROUNDS_128);
  store128(hash, end->lanes);
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

static inline void store256(uint8_t *hash, const uint64_t *v) {
  reduce(hash, v);
  reduce(hash + 16, v + 2);
}

void highwayhash_finalize256(const HighwayHash *self, uint8_t hash[32]) {
  WORKING(end);
  update(end, self, NULL, 0, ROUNDS_256);
  store256(hash, end->lanes);
}

#ifdef __wasm__

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

#else

/* One call from key to hash: the state never leaves the registers. */

uint64_t highwayhash_hash64(const uint8_t key[32], const uint8_t *data, size_t data_len) {
  return highwayhash_variant()->hash64(key, data, data_len);
}

void highwayhash_hash64_each(const uint8_t key[32], const uint8_t *data, size_t length,
                             size_t stride, size_t count, uint64_t *hashes) {
  highwayhash_variant()->hash64_each(key, data, length, stride, count, hashes);
}

void highwayhash_hash64_many(const uint8_t key[32], const uint8_t *const *data,
                             const size_t *lengths, size_t count, uint64_t *hashes) {
  highwayhash_variant()->hash64_many(key, data, lengths, count, hashes);
}

void highwayhash_hash128(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[16]) {
  uint64_t lanes[16];
  highwayhash_variant()->hash(lanes, key, data, data_len, ROUNDS_128);
  store128(hash, lanes);
}

void highwayhash_hash256(const uint8_t key[32], const uint8_t *data, size_t data_len,
                         uint8_t hash[32]) {
  uint64_t lanes[16];
  highwayhash_variant()->hash(lanes, key, data, data_len, ROUNDS_256);
  store256(hash, lanes);
}

#endif
