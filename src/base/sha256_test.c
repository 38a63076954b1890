/* The digests are those of FIPS 180-4's examples, and of coreutils' sha256sum. */
#include "base/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_digest(struct sha256 hash, const char *expected) {
  uint8_t digest[SHA256_BYTES];
  char text[2 * SHA256_BYTES + 1];
  sha256_end(&hash, digest);
  for (size_t i = 0; i < SHA256_BYTES; i++)
    snprintf(text + 2 * i, 3, "%02x", digest[i]);
  assert_string_equal(text, expected);
}

static void has_the_digests_of_the_standard(void **state) {
  static const struct {
    const char *text, *digest;
  } cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct sha256 hash = sha256_begin();
    sha256_add(&hash, cases[i].text, strlen(cases[i].text));
    assert_digest(hash, cases[i].digest);
  }
}

/* Every length around a block, in one piece and in pieces. */
static void does_not_depend_on_the_pieces(void **state) {
  uint8_t bytes[200];
  (void)state;
  for (size_t i = 0; i < sizeof bytes; i++)
    bytes[i] = (uint8_t)(i * 7);
  for (size_t length = 0; length <= sizeof bytes; length++)
    for (size_t piece = 1; piece < 70; piece += 3) {
      struct sha256 whole = sha256_begin(), parts = sha256_begin();
      uint8_t one[SHA256_BYTES], other[SHA256_BYTES];
      sha256_add(&whole, bytes, length);
      for (size_t at = 0; at < length; at += piece)
        sha256_add(&parts, bytes + at, length - at < piece ? length - at : piece);
      sha256_end(&whole, one);
      sha256_end(&parts, other);
      assert_memory_equal(one, other, sizeof one);
    }
}

static void has_a_million_letters(void **state) {
  static char letters[1000];
  struct sha256 hash = sha256_begin();
  (void)state;
  memset(letters, 'a', sizeof letters);
  for (size_t i = 0; i < 1000; i++)
    sha256_add(&hash, letters, sizeof letters);
  assert_digest(hash, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(has_the_digests_of_the_standard),
      cmocka_unit_test(does_not_depend_on_the_pieces),
      cmocka_unit_test(has_a_million_letters),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
