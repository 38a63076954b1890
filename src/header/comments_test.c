#include "header/comments.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Comments that no C file holds, or that no one would write. */
static void documentation_of_any_form(void **state) {
  (void)state;
  static const struct {
    const char *raw, *doc;
  } cases[] = {
      {NULL, NULL},
      {"", NULL},
      {"/***/", NULL},
      {"/** */", NULL},
      {"/**\n *\n */", NULL},
      {"/** x */", "x"},
      {"/**x*/", "x"},
      {"/**< x */", "x"},
      {"/*! x */", "x"},
      {"/// x", "x"},
      {"///< x", "x"},
      {"///", NULL},
      {"/**\r\n * x\r\n * y\r\n */\r\n", "x y"},
      {"/** x\n\n\n\n y */", "x\n\ny"},
      {"/** unfinished", "unfinished"},
      {"/** @param */", NULL},
      {"/** @ at */", "@ at"},
      {"/** \\c this and @p that. */", "`this` and `that`."},
      {"/** \\c */", "\\c"},
      {"/** \\a x, \\c ... */", "`x`, `.`.."},
      {"/** See\n * \\ref x. */", "See \\ref x."},
      {"/** @sa x */", "@see x"},
      {"/** @code\n *  x;\n * @endcode */", "```c\n x;\n```"},
      {"/** \\code{.c}\n * x;\n * ```\n */", "```c\nx;\n```"},
      {"/** @endcode */", "@endcode"},
      {"/** a\\c b */", "a\\c b"},
      {"/// \\c */x", "`* /x`"},
      {"/** me@example.org */", "me@example.org"},
      {"/** `@param` in code */", "`@param` in code"},
      {"/** ``` */", "```"},
      {"/** x @return y */", "x"},
  };
  struct arena arena = {0};
  for (size_t i = 0; i < LENGTH(cases); i++) {
    const struct comment comment = comment_parse(&arena, cases[i].raw);
    if (cases[i].doc)
      assert_string_equal(comment.doc ? comment.doc : "(NULL)", cases[i].doc);
    else
      assert_null(comment.doc);
  }
  arena_release(&arena);
}

static void tags_have_their_own_text(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct comment comment =
      comment_parse(&arena, "/** Sum. @param a one\n * more\n * @param[in,out] b - two\n *\n"
                            " * Rest. @returns three @param c */");
  assert_string_equal(comment.doc, "Sum.\n\nRest.");
  assert_string_equal(comment.returns, "three");
  assert_string_equal(comment_of_param(&comment, "a"), "one more");
  assert_string_equal(comment_of_param(&comment, "b"), "two");
  assert_null(comment_of_param(&comment, "c"));
  assert_null(comment_of_param(&comment, "d"));
  arena_release(&arena);
}

static void a_file_is_documented_apart(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct comment named = comment_parse(&arena, "/** @file adder.h About sums. */");
  const struct comment unnamed = comment_parse(&arena, "/** @file\n * About sums. */");
  assert_true(named.is_of_file);
  assert_string_equal(named.doc, "About sums.");
  assert_true(unnamed.is_of_file);
  assert_string_equal(unnamed.doc, "About sums.");
  arena_release(&arena);
}

static void code_and_lists_keep_their_lines(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct comment comment = comment_parse(&arena, "/**\n * So:\n * - a\n * - b\n"
                                                       " * ```\n *   c();\n *\n * d();\n"
                                                       " * ```\n * And\n * more. */");
  assert_string_equal(comment.doc, "So:\n- a\n- b\n```\n  c();\n\nd();\n```\nAnd more.");
  arena_release(&arena);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(documentation_of_any_form),
      cmocka_unit_test(tags_have_their_own_text),
      cmocka_unit_test(a_file_is_documented_apart),
      cmocka_unit_test(code_and_lists_keep_their_lines),
  };
  return cmocka_run_group_tests_name("comments", tests, NULL, NULL);
}
