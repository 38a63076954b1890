#include "header/macros.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* As clang prints a header a.h that includes b.h, behind what is built in. */
static const char output[] = "# 1 \"a.h\"\n"
                             "# 1 \"<built-in>\" 1\n"
                             "#define __clang__ 1\n"
                             "# 1 \"<built-in>\" 2\n"
                             "# 1 \"a.h\" 2\n"
                             "#define OWN 1\n"
                             "# 1 \"dir \\\"1\\\"/b.h\" 1 3\n"
                             "#define OTHER OWN\n"
                             "# 3 \"a.h\" 2\n"
                             "int f(void);\n"
                             "#define GONE 1\n"
                             "#undef GONE\n"
                             "#define AGAIN 1\n"
                             "#undef AGAIN\n"
                             "#define AGAIN 2\n"
                             "#undef NEVER\n"
                             "#define EMPTY\n"
                             "#define FUNCTION(x) ((x) + 1)\n";

static void read_output(struct arena *arena, const char *text, struct macros *macros) {
  struct text copy = text_in(arena);
  text_add(&copy, text);
  macros_read(arena, &copy, macros);
}

static void macros_know_where_they_are_from(void **state) {
  (void)state;
  struct arena arena = {0};
  struct macros macros;
  read_output(&arena, output, &macros);
  assert_int_equal(macros.count, 7);
  assert_string_equal(macros_find(&macros, "OWN")->file, "a.h");
  assert_int_equal(macros_find(&macros, "OWN")->line, 1);
  assert_string_equal(macros_find(&macros, "OTHER")->file, "dir \"1\"/b.h");
  assert_string_equal(macros_find(&macros, "__clang__")->file, "<built-in>");
  assert_null(macros_find(&macros, "GONE"));
  assert_null(macros_find(&macros, "NEVER"));
  assert_string_equal(macros_find(&macros, "AGAIN")->body, "2");
  assert_int_equal(macros_find(&macros, "AGAIN")->line, 8);
  assert_string_equal(macros_find(&macros, "EMPTY")->body, "");
  assert_true(macros_find(&macros, "FUNCTION")->is_function);
  arena_release(&arena);
}

/* What would end the declaration that asks for its value must not get there, from however far. */
static void only_what_may_be_an_expression_is_tried(void **state) {
  (void)state;
  static const struct {
    const char *body;
    bool may_be;
  } cases[] = {{"1", true},
               {"(1 << 3)", true},
               {"\"text }\"", true},
               {"'{'", true},
               {"sizeof(int[2])", true},
               {"ADD(1, 2)", true},
               {"UNKNOWN", true},
               {"X", false}, /* says that something else has the name */
               {"", false},
               {"(1", false},
               {"1)", false},
               {"1, 2", false},
               {"1; int y", false},
               {"do { } while (0)", false},
               {"BEGIN", false},
               {"INDIRECT", false},
               {"CALLS(1)", false},
               {"__LINE__", false},
               {"\"a\" __DATE__", false},
               {"# x", false}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    struct macros macros;
    read_output(&arena,
                arena_format(&arena,
                             "#define BEGIN {\n#define INDIRECT (1 + BEGIN)\n"
                             "#define ADD(a, b) ((a) + (b))\n#define CALLS(x) INDIRECT x\n"
                             "#define X %s\n",
                             cases[i].body),
                &macros);
    assert_int_equal(macros_may_be_value(&macros, macros_find(&macros, "X")), cases[i].may_be);
    arena_release(&arena);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(macros_know_where_they_are_from),
      cmocka_unit_test(only_what_may_be_an_expression_is_tried),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
