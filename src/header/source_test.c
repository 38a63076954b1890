#include "header/source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Exactly these bytes, so that the sanitizers see a read behind them. */
static void read_source(struct arena *arena, const char *text, struct source *source) {
  const size_t length = strlen(text);
  uint8_t *bytes = arena_alloc(arena, length);
  memcpy(bytes, text, length);
  source_read(arena, (struct bytes){bytes, length}, source);
}

static void definitions_have_their_places_and_comments(void **state) {
  (void)state;
  static const struct {
    const char *text, *comment;
    unsigned line, column;
  } cases[] = {
      {"#define X 1\n", NULL, 1, 9},
      {"  #  define  X 1\n", NULL, 1, 14},
      {"\n\n#define X", NULL, 3, 9},
      {"#\\\ndefine \\\n X 1\n", NULL, 3, 2},
      {"/* a */ #define /* b */ X 1\n", NULL, 1, 25},
      {"/** doc */\n#define X 1\n", "/** doc */", 2, 9},
      {"/** doc */\n\n#define X 1\n", "/** doc */", 3, 9},
      {"/// a\n/// b\n#define X 1\n", "/// a\n/// b", 3, 9},
      {"#define X 1 /**< doc */\n", "/**< doc */", 1, 9},
      {"#define X 1 ///< doc\n", "///< doc", 1, 9},
      {"/** first */\n#define X 1 /**< last */\n", "/**< last */", 2, 9},
      {"/** doc */\nint f(void);\n#define X 1\n", NULL, 3, 9},
      {"/** doc */\n#endif\n#define X 1\n", "/** doc */", 3, 9},
      {"/** doc */\n#if Y\n#define X 1\n", NULL, 3, 9},
      {"/* doc */\n#define X 1\n", NULL, 2, 9},
      {"//// banner\n#define X 1\n", NULL, 2, 9},
      {"#error it's\n#define X 1\n", NULL, 2, 9},
      {"#define Y '\"'\n#define X 1\n", NULL, 2, 9},
      {"#define Y \"/** no */\"\n#define X 1\n", NULL, 2, 9},
      {"#define Y 1'000'000\n#define X 1\n", NULL, 2, 9},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    struct source source;
    read_source(&arena, cases[i].text, &source);
    const struct definition *last = &source.definitions[source.definition_count - 1];
    assert_string_equal(last->name, "X");
    assert_int_equal(last->line, cases[i].line);
    assert_int_equal(last->column, cases[i].column);
    if (cases[i].comment)
      assert_string_equal(last->comment, cases[i].comment);
    else
      assert_null(last->comment);
    arena_release(&arena);
  }
}

static void guards_keep_a_file_from_being_read_twice(void **state) {
  (void)state;
  static const struct {
    const char *text;
    bool is_guard;
  } cases[] = {
      {"#ifndef X\n#define X 1\nint x;\n#endif\n", false}, /* no more than a default */
      {"#ifndef X\n#define X 1\n#include <y.h>\n#endif\n", true},
      {"#pragma once\n#ifndef X\n#define X 1\n#define Y 2\n#endif\n", true},
      {"#ifndef X\n#define X 1\n#define Y 2\n#endif\n#define Z 3\n", false},
      {"#define A 1\n#ifndef X\n#define X 1\n#define Y 2\n#endif\n", false},
      {"#define A 1\n#ifndef X_H_9\n#define X_H_9 1\n#define Y 2\n#endif\n", true},
      {"#define A 1\n#ifndef X_H_9\n#define X_H_9 1\n#endif\n", false},
      {"#define A 1\n#ifndef X_HEIGHT\n#define X_HEIGHT 1\n#define Y 2\n#endif\n", false},
      {"#ifndef X\n#define Y 1\n#define X 1\n#endif\n", false},
      {"#ifndef X\n#define X 1\n#if Y\n#endif\n#endif\n", true},
      {"#endif\n#ifndef X\n#define X 1\n", false},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    struct source source;
    bool is_guard = false;
    read_source(&arena, cases[i].text, &source);
    for (size_t k = 0; k < source.definition_count; k++)
      is_guard |= source.definitions[k].is_guard && source.definitions[k].name[0] == 'X';
    assert_int_equal(is_guard, cases[i].is_guard);
    arena_release(&arena);
  }
}

static void what_only_looks_like_a_directive_is_none(void **state) {
  (void)state;
  static const char *const cases[] = {"int x; #define X 1\n", "\"\\\n#define X 1\"\n",
                                      "/*\n#define X 1\n*/\n", "// \\\n#define X 1\n", "#\n"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    struct source source;
    read_source(&arena, cases[i], &source);
    assert_int_equal(source.definition_count, 0);
    arena_release(&arena);
  }
}

/* As clang merges them, which gives one for both. */
static void neighbours_are_one_comment(void **state) {
  (void)state;
  static const struct {
    const char *text;
    size_t at, start, end;
  } cases[] = {{"/// a\n/// b\nint x;", 7, 0, 11},
               {"/** a */\n/** b */\nint x;", 1, 0, 17},
               {"/// a\n\n/// b\nint x;", 8, 7, 12},
               {"/// a\n///< b\nint x;", 7, 6, 12},
               {"/// a\nint y;\n/// b\nint x;", 14, 13, 18}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    struct source source;
    read_source(&arena, cases[i].text, &source);
    const struct extent *doc = source_doc_at(&source, cases[i].at);
    assert_int_equal(doc->start, cases[i].start);
    assert_int_equal(doc->end, cases[i].end);
    assert_null(source_doc_at(&source, strlen(cases[i].text)));
    arena_release(&arena);
  }
}

static void a_file_may_end_anywhere(void **state) {
  (void)state;
  static const char whole[] =
      "/** a */ #define \\\n X '\\'' /**< b */ \"\\\"\" // c \\\n d\n#endif /";
  for (size_t length = 0; length < sizeof whole; length++) {
    struct arena arena = {0};
    struct source source;
    read_source(&arena, arena_copy(&arena, whole, length), &source);
    arena_release(&arena);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(definitions_have_their_places_and_comments),
      cmocka_unit_test(guards_keep_a_file_from_being_read_twice),
      cmocka_unit_test(what_only_looks_like_a_directive_is_none),
      cmocka_unit_test(neighbours_are_one_comment),
      cmocka_unit_test(a_file_may_end_anywhere),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
