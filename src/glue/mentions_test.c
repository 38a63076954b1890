/* mentions.c: which words of the glue's code are names of variables. */
#include "glue/mentions.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct arena arena;

static void add(void *context, const char *name, size_t length) {
  struct text *list = context;
  text_add(list, list->length ? " " : "");
  text_bytes(list, name, length);
}

/* All that is mentioned, in a row. */
static const char *mentions(const char *code) {
  struct text list = {.arena = &arena};
  text_add(&list, "");
  mentions_find(code, add, &list);
  return list.bytes;
}

static void words_of_expressions_are(void **state) {
  (void)state;
  assert_string_equal(mentions("put(a) + $b"), "put a $b");
  assert_string_equal(mentions("a ? b : c"), "a b c");
  assert_string_equal(mentions("f(a ? text : b, c)"), "f a text b c");
  assert_string_equal(mentions("[...live]"), "live");
  assert_string_equal(mentions("f(...live)"), "f live");
}

static void comments_and_strings_are_not(void **state) {
  (void)state;
  assert_string_equal(mentions("// claim\n"), "");
  assert_string_equal(mentions("/* claim ' */ f()"), "f");
  assert_string_equal(mentions("f('claim', \"cl'aim\", 'a\\'claim')"), "f");
}

static void properties_are_not(void **state) {
  (void)state;
  assert_string_equal(mentions("a.text"), "a");
  assert_string_equal(mentions("a?.text"), "a");
  assert_string_equal(mentions("a\n  .text()"), "a");
}

static void methods_and_accessors_are_not(void **state) {
  (void)state;
  assert_string_equal(mentions("text() {"), "");
  assert_string_equal(mentions("text(a, b = f(')')) {"), "a b f");
  assert_string_equal(mentions("get number() {"), "");
  assert_string_equal(mentions("set number(x) {"), "x");
  assert_string_equal(mentions("text(a)\n  f()"), "text a f");
  assert_string_equal(mentions("text(a, (b) => {\n})"), "text a b");
}

static void keys_are_not(void **state) {
  (void)state;
  assert_string_equal(mentions("({ text: a, get: b })"), "a b");
  assert_string_equal(mentions("({\n  text: a,\n  get: b,\n})"), "a b");
  assert_string_equal(mentions("const { text: text$ } = a"), "const text$ a");
}

static void code_that_ends_early_is_no_trouble(void **state) {
  (void)state;
  assert_string_equal(mentions("'claim"), "");
  assert_string_equal(mentions("/* claim"), "");
  assert_string_equal(mentions("// claim"), "");
  assert_string_equal(mentions("'claim\\"), "");
  assert_string_equal(mentions("f(a"), "f a");
  assert_string_equal(mentions("..."), "");
}

static int release(void **state) {
  (void)state;
  arena_release(&arena);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_of_expressions_are),
      cmocka_unit_test(comments_and_strings_are_not),
      cmocka_unit_test(properties_are_not),
      cmocka_unit_test(methods_and_accessors_are_not),
      cmocka_unit_test(keys_are_not),
      cmocka_unit_test(code_that_ends_early_is_no_trouble),
  };
  return cmocka_run_group_tests(tests, NULL, release);
}
