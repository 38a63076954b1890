/* tokens natively, under sanitizers: text and tokens are blocks of just their size. */
#include "tokens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROUNDS = 100000, MOST = 80 };

/* xorshift32 (G. Marsaglia, 2003). */
static uint32_t seed = 2463534242;

static uint32_t below(uint32_t limit) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed % limit;
}

static void no_text_leads_astray(void **state) {
  (void)state;
  static const char pieces[] = "a_9.eE+\"\\\n# ([{}])=;\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
  for (int round = 0; round < ROUNDS; round++) {
    const size_t length = below(MOST);
    uint8_t *text = test_malloc(length + !length);
    for (size_t i = 0; i < length; i++)
      text[i] = below(8) ? (uint8_t)pieces[below(sizeof pieces)] : (uint8_t)below(256);
    const size_t count = tokens_count(text, length), room = below(2) ? count : below(MOST);
    token *tokens = test_malloc((room + !room) * sizeof *tokens);
    assert_int_equal(tokens_scan(text, length, tokens, room), count);
    size_t end = 0;
    for (size_t i = 0; i < count && i < room; i++) {
      assert_true(tokens[i].start >= end && tokens[i].length > 0);
      assert_in_range(tokens[i].kind, TOKEN_NAME, TOKEN_INVALID);
      end = tokens[i].start + tokens[i].length;
      assert_true(end <= length);
    }
    test_free(tokens);
    test_free(text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(no_text_leads_astray)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
