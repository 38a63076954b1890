#include "header/name_prefix.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void first_words(void **state) {
  (void)state;
  assert_int_equal(name_prefix_first("crypto_open"), 6);
  assert_int_equal(name_prefix_first("cpBodyNew"), 2);
  assert_int_equal(name_prefix_first("cpBBNew"), 2);
  assert_int_equal(name_prefix_first("GEOSArea"), 4);
  assert_int_equal(name_prefix_first("LZ4F_open"), 4);
  assert_int_equal(name_prefix_first("XXH3_64bits"), 4);
  assert_int_equal(name_prefix_first("QRcode_free"), 6);
  assert_int_equal(name_prefix_first("FLAC__open"), 4);
  assert_int_equal(name_prefix_first("_lzo_open"), 4);
  assert_int_equal(name_prefix_first("open"), 0);
  assert_int_equal(name_prefix_first("open_"), 0);
  assert_int_equal(name_prefix_first("OPEN"), 0);
  assert_int_equal(name_prefix_first("_"), 0);
  assert_int_equal(name_prefix_first(""), 0);
}

static void rests(void **state) {
  (void)state;
  assert_string_equal(name_prefix_rest("crypto_open", "crypto"), "open");
  assert_string_equal(name_prefix_rest("GEOSisValid", "GEOS"), "isValid");
  assert_string_equal(name_prefix_rest("GEOS_init", "GEOS"), "init");
  assert_null(name_prefix_rest("geosisValid", "geos"));
  assert_null(name_prefix_rest("BZopen", "BZ"));
  assert_null(name_prefix_rest("XXH3_64bits", "XXH3"));
  assert_null(name_prefix_rest("cryptography", "crypto"));
}

static void capitals(void **state) {
  (void)state;
  assert_int_equal(name_prefix_capitals("PDecode"), 1);
  assert_int_equal(name_prefix_capitals("Decode"), 0);
  assert_int_equal(name_prefix_capitals("RGB"), 3);
  assert_int_equal(name_prefix_capitals("x"), 0);
}

static void shared(void **state) {
  (void)state;
  assert_true(name_prefix_is_shared("XML_TRUE", "xml_parse"));
  assert_false(name_prefix_is_shared("XML_TRUE", "xmlns_parse"));
  assert_false(name_prefix_is_shared("XML", "xml_parse"));
  assert_false(name_prefix_is_shared("open", "open"));
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(first_words),
      cmocka_unit_test(rests),
      cmocka_unit_test(capitals),
      cmocka_unit_test(shared),
  };
  return cmocka_run_group_tests_name("name_prefix", tests, NULL, NULL);
}
