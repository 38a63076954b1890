/* For WebAssembly with 128-bit vectors. highwayhash.c includes this file where that is the target.
 */

#include "highwayhash_impl.h"

#ifdef __wasm_simd128__

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

UPDATE(wasm_simd128) {
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

#endif
