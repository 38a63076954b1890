/* names.c: what no header may call something that JavaScript sees. */
#include "js/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void names_of_the_language_are_known(void **state) {
  (void)state;
  assert_true(js_is_reserved("in"));
  assert_true(js_is_reserved("delete"));
  assert_true(js_is_reserved("await"));
  assert_false(js_is_reserved("int"));
  assert_false(js_is_reserved("In"));
  assert_true(js_is_global("Uint8Array"));
  assert_false(js_is_global("Adder"));
  assert_true(js_is_language_global("Map"));
  assert_true(js_is_language_global("Uint8Array"));
  assert_false(js_is_language_global("Adder"));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(names_of_the_language_are_known)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
