#include "header/ast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct node *read_dump(struct arena *arena, const char *dump) {
  struct text text = text_in(arena);
  text_add(&text, dump);
  return ast_read(arena, &text);
}

static void a_place_leaves_out_what_the_one_before_has(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct node *node = read_dump(
      &arena,
      "{\"id\": \"0x1\", \"kind\": \"TranslationUnitDecl\", \"loc\": {}, \"inner\": ["
      "{\"kind\": \"FunctionDecl\", \"loc\": {\"offset\": 4, \"file\": \"a.h\", \"line\": 1, "
      "\"col\": 5, \"tokLen\": 1, \"includedFrom\": {\"file\": \"b.h\"}}, \"range\": {\"begin\": "
      "{\"offset\": 0, \"col\": 1, \"tokLen\": 3}, \"end\": {\"offset\": 12, \"line\": 2, "
      "\"col\": 3, \"tokLen\": 1}}, \"name\": \"f\"},"
      "{\"kind\": \"VarDecl\", \"loc\": {\"offset\": 30, \"col\": 7}, \"name\": \"v\"}]}");
  const struct node *function = node->inner, *variable = function->next;
  assert_null(node->at.file);
  assert_string_equal(function->at.file, "a.h");
  assert_int_equal(function->at.line, 1);
  assert_int_equal(function->begin.offset, 0);
  assert_int_equal(function->end, 13);
  assert_string_equal(variable->at.file, "a.h");
  assert_int_equal(variable->at.line, 2);
  assert_int_equal(variable->at.column, 7);
  arena_release(&arena);
}

/* Of an argument of a macro, the place where it is written; of what the macro makes, that where the
 * macro is used. */
static void a_place_in_a_macro_is_one_that_the_author_sees(void **state) {
  (void)state;
  static const char format[] =
      "{\"kind\": \"VarDecl\", \"loc\": {\"spellingLoc\": {\"offset\": 1, \"file\": \"%s\", "
      "\"line\": 3, \"col\": 4}, \"expansionLoc\": {\"offset\": 9, \"file\": \"a.h\", "
      "\"line\": 7, \"col\": 8%s}}}";
  static const struct {
    const char *file, *is_argument;
    unsigned line;
  } cases[] = {{"a.h", "", 7},
               {"a.h", ", \"isMacroArgExpansion\": true", 3},
               {"<scratch space>", ", \"isMacroArgExpansion\": true", 7}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    const char *dump = arena_format(&arena, format, cases[i].file, cases[i].is_argument);
    const struct node *node = read_dump(&arena, dump);
    assert_string_equal(node->at.file, "a.h");
    assert_int_equal(node->at.line, cases[i].line);
    arena_release(&arena);
  }
}

static void strings_are_what_they_mean(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct node *node = read_dump(
      &arena, "{\"kind\": \"StringLiteral\", \"value\": \"\\\"a\\\\\\u00e9\\u20ac\\n\\/\\\"\"}");
  assert_string_equal(node->value, "\"a\\\xc3\xa9\xe2\x82\xac\n/\"");
  arena_release(&arena);
}

static void a_dump_of_some_declarations_has_several_roots(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct node *node = read_dump(&arena, "Dumping a:\n{\"kind\": \"A\"}\n\nDumping b:\n"
                                              "{\"kind\": \"B\", \"name\": \"b\"}\n");
  assert_string_equal(node->kind, "A");
  assert_string_equal(node->next->name, "b");
  assert_null(node->next->next);
  arena_release(&arena);
}

static void a_number_is_below_its_casts(void **state) {
  (void)state;
  static const struct {
    const char *value;
    struct number number;
  } cases[] = {{"8", {true, false, 8}},
               {"-1", {true, true, -1}},
               {"18446744073709551615", {true, false, -1}},
               {"-9223372036854775808", {true, true, INT64_MIN}},
               {"true", {true, false, 1}},
               {"false", {true, false, 0}},
               {"&\\\"x\\\"[0]", {false, false, 0}},
               {"1.5", {false, false, 1}},
               {"", {false, false, 0}}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct arena arena = {0};
    const struct node *node = read_dump(
        &arena, arena_format(&arena,
                             "{\"kind\": \"EnumConstantDecl\", \"inner\": [{\"kind\": "
                             "\"ImplicitCastExpr\", \"inner\": [{\"kind\": \"ConstantExpr\", "
                             "\"value\": \"%s\"}]}]}",
                             cases[i].value));
    const struct number number = node_number(node);
    assert_int_equal(number.is_known, cases[i].number.is_known);
    assert_int_equal(number.is_negative, cases[i].number.is_negative);
    assert_true(number.value == cases[i].number.value);
    arena_release(&arena);
  }
}

/* Every prefix of a dump, and a dump with each byte changed: nothing is read out of bounds, which
 * the sanitizers see. */
static void a_dump_that_breaks_off_is_none(void **state) {
  (void)state;
  static const char whole[] =
      "{\"kind\": \"A\", \"size\": 4, \"inline\": true, \"x\": [1, {\"y\": null}, \"\\u0041\"], "
      "\"decl\": {\"id\": \"0x1\", \"name\": \"d\"}, \"type\": {\"qualType\": \"int\"}, "
      "\"loc\": {\"offset\": 1, \"line\": 2}, \"inner\": [{\"kind\": \"B\"}, {}]}";
  for (size_t length = 0; length < sizeof whole - 1; length++) {
    struct arena arena = {0};
    assert_null(read_dump(&arena, arena_copy(&arena, whole, length)));
    arena_release(&arena);
  }
  for (size_t i = 0; i < sizeof whole - 1; i++)
    for (const char *c = "\"\\{}[],: 0"; *c; c++) {
      struct arena arena = {0};
      char *damaged = arena_copy(&arena, whole, sizeof whole - 1);
      damaged[i] = *c;
      read_dump(&arena, damaged);
      arena_release(&arena);
    }
}

static void nesting_has_an_end(void **state) {
  (void)state;
  struct arena arena = {0};
  struct text deep = text_in(&arena);
  for (int i = 0; i < 100000; i++)
    text_add(&deep, "{\"inner\": [");
  assert_null(ast_read(&arena, &deep));
  arena_release(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_place_leaves_out_what_the_one_before_has),
      cmocka_unit_test(a_place_in_a_macro_is_one_that_the_author_sees),
      cmocka_unit_test(strings_are_what_they_mean),
      cmocka_unit_test(a_dump_of_some_declarations_has_several_roots),
      cmocka_unit_test(a_number_is_below_its_casts),
      cmocka_unit_test(a_dump_that_breaks_off_is_none),
      cmocka_unit_test(nesting_has_an_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
