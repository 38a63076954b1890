/* fills.c on the functions of tests/inspect/fills.wat, whose names say what is known of them. */
#include "inspect/fills.h"
#include "inspect/testing.h"

static bool fills(const struct loaded *module, const char *name, uint64_t size) {
  return fills_all(&module->wasm, exported(&module->wasm, name), 0, size);
}

static void knows_what_is_written_as_a_whole(void **state) {
  (void)state;
  static const char *const names[] = {"all-by-two-stores",          "all-by-fill",
                                      "all-by-copy-of-an-argument", "all-through-a-local",
                                      "all-before-a-call",          "all-with-an-argument"};
  struct loaded module;
  load(&module, "fills");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!fills(&module, names[i], 16))
      fail_msg("%s: not known", names[i]);
  assert_true(fills(&module, "all-before-a-call", 20));
  assert_false(fills(&module, "all-before-a-call", 21));
  assert_false(fills(&module, "all-by-two-stores", 1 << 20));
  unload(&module);
}

static void takes_nothing_else_for_written(void **state) {
  (void)state;
  static const char *const names[] = {"one-byte-less",  "twice-the-same",  "elsewhere",
                                      "reads-first",    "copies-itself",   "in-one-arm",
                                      "calls-first",    "leaves-first",    "below",
                                      "length-unknown", "address-changed", "reads-somewhere"};
  struct loaded module;
  load(&module, "fills");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (fills(&module, names[i], 16))
      fail_msg("%s: taken for written", names[i]);
  unload(&module);
}

static void knows_nothing_of_an_import(void **state) {
  (void)state;
  struct loaded module;
  load(&module, "fills");
  assert_false(fills_all(&module.wasm, 0, 0, 1));
  unload(&module);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(knows_what_is_written_as_a_whole),
      cmocka_unit_test(takes_nothing_else_for_written),
      cmocka_unit_test(knows_nothing_of_an_import),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
