/* bytes.c at the borders of each encoding. */
#include "inspect/testing.h"

static struct cursor over(struct span bytes) {
  return (struct cursor){.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
}

struct number {
  const char *bytes;
  unsigned bits;
  uint64_t value; /* or, as int64_t, of a signed one */
  const char *error;
  size_t at;
};

static void expect(const struct number *numbers, size_t count, bool is_signed) {
  for (size_t i = 0; i < count; i++) {
    const struct number *number = &numbers[i];
    const struct span bytes = from_hex(number->bytes);
    struct cursor cursor = over(bytes);
    const uint64_t value = is_signed ? (uint64_t)cursor_signed(&cursor, number->bits)
                                     : cursor_unsigned(&cursor, number->bits);
    if (value != number->value || !cursor.error != !number->error ||
        (cursor.error &&
         (strcmp(cursor.error, number->error) != 0 || cursor.error_at != number->at)))
      fail_msg("%s: %llx, %s at %zu", number->bytes, (unsigned long long)value,
               cursor.error ? cursor.error : "fine", cursor.error_at);
    free((void *)bytes.at);
  }
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void reads_unsigned_numbers(void **state) {
  (void)state;
  static const struct number numbers[] = {
      {"00", 32, 0, NULL, 0},
      {"7f", 32, 127, NULL, 0},
      {"80 01", 32, 128, NULL, 0},
      {"e5 8e 26", 32, 624485, NULL, 0},
      {"80 80 80 80 00", 32, 0, NULL, 0}, /* as long as it may be */
      {"ff ff ff ff 0f", 32, UINT32_MAX, NULL, 0},
      {"ff ff ff ff 10", 32, 0, "integer too large", 0},
      {"ff ff ff ff 1f", 32, 0, "integer too large", 0},
      {"80 80 80 80 80 00", 32, 0, "integer representation too long", 0},
      {"80 80 80 80 90 00", 32, 0, "integer too large", 0},
      {"", 32, 0, "unexpected end", 0},
      {"80 80", 32, 0, "unexpected end", 2},
      {"ff ff ff ff ff ff ff ff ff 01", 64, UINT64_MAX, NULL, 0},
      {"ff ff ff ff ff ff ff ff ff 02", 64, 0, "integer too large", 0},
      {"80 80 80 80 80 80 80 80 80 80 00", 64, 0, "integer representation too long", 0},
      {"01", 1, 1, NULL, 0},
      {"02", 1, 0, "integer too large", 0},
  };
  expect(numbers, COUNT(numbers), false);
}

static void reads_signed_numbers(void **state) {
  (void)state;
  static const struct number numbers[] = {
      {"3f", 32, 63, NULL, 0},
      {"40", 32, (uint64_t)-64, NULL, 0},
      {"7f", 32, UINT64_MAX, NULL, 0},
      {"c0 bb 78", 32, (uint64_t)-123456, NULL, 0},
      {"ff ff ff ff 07", 32, INT32_MAX, NULL, 0},
      {"80 80 80 80 78", 32, (uint64_t)INT32_MIN, NULL, 0},
      {"ff ff ff ff 7f", 32, UINT64_MAX, NULL, 0},
      {"80 80 80 80 08", 32, 0, "integer too large", 0},
      {"ff ff ff ff 0f", 32, 0, "integer too large", 0},
      {"ff ff ff ff 77", 32, 0, "integer too large", 0},
      {"80 80 80 80 80 00", 32, 0, "integer representation too long", 0},
      {"ff ff ff ff ff 7f", 32, 0, "integer representation too long", 0},
      {"ff ff", 32, 0, "unexpected end", 2},
      {"ff ff ff ff 0f", 33, UINT32_MAX, NULL, 0},
      {"80 80 80 80 70", 33, (uint64_t)-(INT64_C(1) << 32), NULL, 0},
      {"80 80 80 80 10", 33, 0, "integer too large", 0},
      {"ff ff ff ff 6f", 33, 0, "integer too large", 0},
      {"ff ff ff ff ff ff ff ff ff 00", 64, INT64_MAX, NULL, 0},
      {"80 80 80 80 80 80 80 80 80 7f", 64, (uint64_t)INT64_MIN, NULL, 0},
      {"80 80 80 80 80 80 80 80 80 01", 64, 0, "integer too large", 0},
      {"80 80 80 80 80 80 80 80 80 7e", 64, 0, "integer too large", 0},
      {"80 80 80 80 80 80 80 80 80 80 00", 64, 0, "integer representation too long", 0},
  };
  expect(numbers, COUNT(numbers), true);
}

static void reads_every_number_that_it_can_write(void **state) {
  (void)state;
  for (unsigned bits = 1; bits <= 64; bits++)
    for (int above = -1; above <= 1; above++) {
      const uint64_t value =
          (bits < 64 ? UINT64_C(1) << (bits - 1) : UINT64_C(1) << 63) + (uint64_t)(int64_t)above;
      uint8_t bytes[10];
      size_t length = 0;
      for (uint64_t rest = value;; rest >>= 7) {
        bytes[length++] = (uint8_t)((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
        if (rest <= 0x7f)
          break;
      }
      struct cursor cursor = over((struct span){bytes, length});
      assert_true(cursor_unsigned(&cursor, 64) == value && !cursor.error);
      assert_ptr_equal(cursor.at, bytes + length);
      cursor = over((struct span){bytes, length});
      const uint32_t narrow = cursor_u32(&cursor);
      assert_int_equal(!cursor.error, value <= UINT32_MAX);
      assert_int_equal(narrow, value <= UINT32_MAX ? value : 0);
    }
}

static void reads_names(void **state) {
  (void)state;
  static const struct {
    const char *bytes;
    const char *error;
    size_t at;
  } names[] = {
      {"00", NULL, 0},
      {"03 61 00 7f", NULL, 0},
      {"02 c2 80", NULL, 0},
      {"02 df bf", NULL, 0},
      {"03 e0 a0 80", NULL, 0},
      {"03 ed 9f bf", NULL, 0},
      {"03 ee 80 80", NULL, 0},
      {"03 ef bf bf", NULL, 0},
      {"04 f0 90 80 80", NULL, 0},
      {"04 f4 8f bf bf", NULL, 0},
      {"01 80", "malformed UTF-8 in a name", 1},
      {"02 61 bf", "malformed UTF-8 in a name", 2},
      {"02 c1 bf", "malformed UTF-8 in a name", 1}, /* overlong */
      {"03 e0 9f bf", "malformed UTF-8 in a name", 1},
      {"04 f0 8f bf bf", "malformed UTF-8 in a name", 1},
      {"03 ed a0 80", "malformed UTF-8 in a name", 1}, /* surrogates */
      {"03 ed bf bf", "malformed UTF-8 in a name", 1},
      {"04 f4 90 80 80", "malformed UTF-8 in a name", 1}, /* above U+10FFFF */
      {"04 f5 80 80 80", "malformed UTF-8 in a name", 1},
      {"01 ff", "malformed UTF-8 in a name", 1},
      {"02 e2 82 ac", "malformed UTF-8 in a name", 1}, /* cut within a character */
      {"03 e2 28 a1", "malformed UTF-8 in a name", 1},
      {"04 61", "unexpected end", 2},
      {"ff ff ff ff 0f 61", "unexpected end", 6},
  };
  for (size_t i = 0; i < COUNT(names); i++) {
    const struct span bytes = from_hex(names[i].bytes);
    struct cursor cursor = over(bytes);
    const struct span name = cursor_name(&cursor);
    if (!cursor.error != !names[i].error || name.length != (cursor.error ? 0 : *bytes.at) ||
        (cursor.error &&
         (strcmp(cursor.error, names[i].error) != 0 || cursor.error_at != names[i].at)))
      fail_msg("%s: %s at %zu", names[i].bytes, cursor.error ? cursor.error : "fine",
               cursor.error_at);
    free((void *)bytes.at);
  }
}

static void reads_fixed_numbers(void **state) {
  (void)state;
  const struct span bytes = from_hex("01 02 03 04 05 06 07 f8 09");
  struct cursor cursor = over(bytes);
  assert_true(cursor_fixed(&cursor, 8) == UINT64_C(0xf807060504030201));
  cursor = over(bytes);
  assert_true(cursor_fixed(&cursor, 3) == 0x030201);
  assert_int_equal(cursor_offset(&cursor), 3);
  assert_int_equal(cursor_left(&cursor), 6);
  assert_true(cursor_fixed(&cursor, 7) == 0);
  assert_string_equal(cursor.error, "unexpected end");
  assert_int_equal(cursor.error_at, 9);
  free((void *)bytes.at);
}

static void keeps_the_first_error_and_reads_zeros_from_then_on(void **state) {
  (void)state;
  const struct span bytes = from_hex("01 02 03");
  struct cursor cursor = over(bytes);
  cursor_byte(&cursor);
  cursor_fail(&cursor, cursor.at, "first");
  cursor_fail(&cursor, bytes.at, "second");
  assert_int_equal(cursor_byte(&cursor), 0);
  assert_int_equal(cursor_u32(&cursor), 0);
  assert_int_equal(cursor_signed(&cursor, 64), 0);
  assert_int_equal(cursor_fixed(&cursor, 4), 0);
  assert_int_equal(cursor_name(&cursor).length, 0);
  assert_int_equal(cursor_skip(&cursor, 1).length, 0);
  assert_string_equal(cursor.error, "first");
  assert_int_equal(cursor.error_at, 1);
  free((void *)bytes.at);
}

static void reads_parts(void **state) {
  (void)state;
  const struct span bytes = from_hex("01 02 03 04");
  struct cursor cursor = over(bytes);
  cursor_byte(&cursor);
  struct cursor part = cursor_part(&cursor, 2);
  assert_int_equal(cursor_offset(&cursor), 3);
  assert_int_equal(cursor_byte(&part), 2);
  assert_int_equal(cursor_offset(&part), 2);
  cursor_byte(&part);
  cursor_byte(&part);
  assert_int_equal(part.error_at, 3);
  assert_null(cursor.error);
  part = cursor_part(&cursor, 2); /* one is left */
  assert_string_equal(cursor.error, "unexpected end");
  assert_string_equal(part.error, "unexpected end");
  assert_int_equal(cursor_left(&part), 0);
  free((void *)bytes.at);
}

static void compares_spans_with_strings(void **state) {
  (void)state;
  const struct span abc = {(const uint8_t *)"abc", 3}, nul = {(const uint8_t *)"ab\0c", 4};
  assert_true(span_is(abc, "abc"));
  assert_false(span_is(abc, "ab"));
  assert_false(span_is(abc, "abcd"));
  assert_false(span_is(abc, "abd"));
  assert_false(span_is(nul, "ab"));
  assert_true(span_is((struct span){abc.at, 0}, ""));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reads_unsigned_numbers),
      cmocka_unit_test(reads_signed_numbers),
      cmocka_unit_test(reads_every_number_that_it_can_write),
      cmocka_unit_test(reads_names),
      cmocka_unit_test(reads_fixed_numbers),
      cmocka_unit_test(keeps_the_first_error_and_reads_zeros_from_then_on),
      cmocka_unit_test(reads_parts),
      cmocka_unit_test(compares_spans_with_strings),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
