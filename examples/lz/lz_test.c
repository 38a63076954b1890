/* lz natively, under sanitizers: every buffer is its own block, so that a byte too far is found. */
#include "lz.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROUNDS = 20000, MOST = 600 };

/* xorshift32 (G. Marsaglia, 2003). */
static uint32_t seed = 2463534242;

static uint32_t below(uint32_t limit) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed % limit;
}

/* A block of exactly so many bytes, of which there are few values, so that much repeats itself. */
static uint8_t *random_block(size_t length) {
  uint8_t *block = test_malloc(length + !length);
  const uint32_t values = 1 + below(4) * below(60);
  for (size_t i = 0; i < length; i++)
    block[i] = (uint8_t)below(values);
  return block;
}

static uint8_t *compressed(const uint8_t *data, size_t length, size_t *packed_length) {
  const size_t bound = lz_bound(length);
  uint8_t *all = test_malloc(bound);
  *packed_length = lz_compress(data, length, all, bound);
  assert_true(*packed_length <= bound);
  uint8_t *packed = test_malloc(*packed_length + !*packed_length);
  assert_int_equal(lz_compress(data, length, packed, *packed_length), *packed_length);
  assert_memory_equal(packed, all, *packed_length);
  test_free(all);
  return packed;
}

/* Decodes in random pieces, in step with `expected`; LZ_CORRUPT, or the length. */
static size_t decode(const uint8_t *packed, size_t packed_length, const uint8_t *expected) {
  static lz_decoder decoder;
  lz_decoder_init(&decoder);
  size_t length = 0;
  for (size_t at = 0, piece; at < packed_length; at += piece) {
    piece = 1 + below((uint32_t)(packed_length - at));
    const size_t needed = lz_decoder_measure(&decoder, packed + at, piece);
    if (needed == LZ_CORRUPT)
      return LZ_CORRUPT;
    uint8_t *out = test_malloc(needed + !needed);
    if (needed)
      assert_int_equal(lz_decoder_push(&decoder, packed + at, piece, out, needed - 1), needed);
    assert_int_equal(lz_decoder_push(&decoder, packed + at, piece, out, needed), needed);
    assert_true(!expected || memcmp(out, expected + length, needed) == 0);
    length += needed;
    test_free(out);
  }
  return lz_decoder_may_end(&decoder) ? length : LZ_CORRUPT;
}

static void what_was_compressed_comes_back(void **state) {
  (void)state;
  for (int round = 0; round < ROUNDS; round++) {
    const size_t length = below(MOST);
    uint8_t *data = random_block(length);
    size_t packed_length;
    uint8_t *packed = compressed(data, length, &packed_length);
    uint8_t *out = test_malloc(length + !length);
    assert_int_equal(lz_decompressed_length(packed, packed_length), length);
    assert_int_equal(lz_decompress(packed, packed_length, out, length), length);
    assert_memory_equal(out, data, length);
    assert_int_equal(decode(packed, packed_length, data), length);
    test_free(out);
    test_free(packed);
    test_free(data);
  }
}

static void too_little_room_is_told_and_kept_to(void **state) {
  (void)state;
  for (int round = 0; round < ROUNDS; round++) {
    const size_t length = below(MOST);
    uint8_t *data = random_block(length);
    size_t packed_length;
    uint8_t *packed = compressed(data, length, &packed_length);
    const size_t room = below(MOST);
    uint8_t *out = test_malloc(room + !room);
    assert_int_equal(lz_compress(data, length, out, room), packed_length);
    assert_int_equal(lz_decompress(packed, packed_length, out, room), length);
    test_free(out);
    test_free(packed);
    test_free(data);
  }
}

static void no_input_leads_astray_and_all_decoders_agree(void **state) {
  (void)state;
  int corrupt = 0;
  for (int round = 0; round < ROUNDS; round++) {
    const size_t length = below(MOST);
    uint8_t *data = random_block(length);
    size_t packed_length;
    uint8_t *packed = compressed(data, length, &packed_length);
    if (below(4) == 0)
      for (size_t i = 0; i < packed_length; i++)
        packed[i] = (uint8_t)below(256);
    for (uint32_t left = packed_length ? below(4) : 0; left; left--)
      packed[below((uint32_t)packed_length)] = (uint8_t)below(256);
    const size_t told = lz_decompressed_length(packed, packed_length);
    const size_t room = told == LZ_CORRUPT ? MOST : told;
    uint8_t *out = test_malloc(room + !room);
    assert_int_equal(lz_decompress(packed, packed_length, out, room), told);
    assert_int_equal(decode(packed, packed_length, told == LZ_CORRUPT ? NULL : out), told);
    corrupt += told == LZ_CORRUPT;
    test_free(out);
    test_free(packed);
    test_free(data);
  }
  assert_in_range(corrupt, ROUNDS / 10, ROUNDS - ROUNDS / 10);
}

static void matches_reach_back_a_window_and_no_further(void **state) {
  (void)state;
  enum { LENGTH = LZ_WINDOW + 1 };
  static uint8_t packed[LENGTH + LENGTH / 128 + 4];
  size_t at = 0;
  for (size_t left = LENGTH; left;) {
    const size_t run = left < 128 ? left : 128;
    packed[at++] = (uint8_t)(run - 1);
    at += run;
    left -= run;
  }
  packed[at] = 0x80;
  packed[at + 1] = LZ_WINDOW & 0xFF;
  packed[at + 2] = LZ_WINDOW >> 8;
  assert_int_equal(lz_decompressed_length(packed, at + 3), LENGTH + 4);
  assert_int_equal(decode(packed, at + 3, NULL), LENGTH + 4);
  packed[at + 1]++;
  assert_int_equal(lz_decompressed_length(packed, at + 3), LZ_CORRUPT);
  assert_int_equal(decode(packed, at + 3, NULL), LZ_CORRUPT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_was_compressed_comes_back),
      cmocka_unit_test(too_little_room_is_told_and_kept_to),
      cmocka_unit_test(no_input_leads_astray_and_all_decoders_agree),
      cmocka_unit_test(matches_reach_back_a_window_and_no_further),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
