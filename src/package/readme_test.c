/* readme.c: what a module exports in, the interface of a README out. */
#include "package/readme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *page(const struct type_declaration *declarations, size_t count,
                        const char *old) {
  const struct readme readme = {.title = "kit", .example = "import 'kit'\n"};
  struct type_declaration *copies = arena_alloc(&arena, (count + 1) * sizeof *copies);
  if (count)
    memcpy(copies, declarations, count * sizeof *copies);
  const struct types types = {copies, count};
  struct text text = text_in(&arena);
  readme_write(&arena, &readme, &types, old, &text);
  return text.bytes;
}

/* What stands between the marks. */
static const char *interface_of(const struct type_declaration *declarations, size_t count) {
  static const char mark[] = "<!-- begin of the interface, written by tare -->\n";
  const char *begin = strstr(page(declarations, count, NULL), mark);
  assert_non_null(begin);
  begin += strlen(mark);
  const char *end = strstr(begin, "\n<!-- end");
  assert_non_null(end);
  return arena_copy(&arena, begin, (size_t)(end - begin));
}

/* A function of the module, alone. */
static struct type_declaration function(const char *name, const char *rest, const char *comment) {
  return (struct type_declaration){
      .kind = DECLARATION_FUNCTION, .name = name, .rest = rest, .comment = comment};
}

static int release(void **state) {
  (void)state;
  arena_release(&arena);
  arena = (struct arena){0};
  return 0;
}

static void a_function_is_a_heading_with_its_comment(void **state) {
  (void)state;
  const struct type_declaration sum = function("sum", "(x: number): number",
                                               "Adds up,\n"
                                               "all of them.\n"
                                               "\n"
                                               "Slowly.\n"
                                               "@param x one\n"
                                               "and more of it\n"
                                               "@returns the sum");
  assert_string_equal(interface_of(&sum, 1),
                      "\n### `sum(x: number): number`\n\nAdds up,\nall of them.\n\nSlowly.\n"
                      "\n- `x`: one\n  and more of it\n- returns the sum\n");
}

static void a_constant_that_is_a_function_is_a_heading_too(void **state) {
  (void)state;
  const struct type_declaration init = {.kind = DECLARATION_CALLABLE,
                                        .name = "init",
                                        .rest = ": (input?: string | URL) => Promise<void>",
                                        .comment = "Loads."};
  assert_string_equal(interface_of(&init, 1),
                      "\n### `init: (input?: string | URL) => Promise<void>`\n\nLoads.\n");
}

static void a_class_has_its_members_as_they_are_called(void **state) {
  (void)state;
  struct type_member members[] = {
      {MEMBER_CONSTRUCTOR, NULL, "(a: number)", ""},
      {MEMBER_FACTORY, "from", "(a: number)", ""},
      {MEMBER_STATIC_READONLY, "maxInstances", ": number", ""},
      {MEMBER_SETTER, "length", "(to: number)", ""},
      {MEMBER_GETTER, "length", "(): number", "Its length."},
      {MEMBER_GETTER, "size", "(): number", ""},
      {MEMBER_METHOD, "read", "(): number", ""},
      {MEMBER_METHOD, "[Symbol.dispose]", "(): void", ""},
  };
  const struct type_declaration reader = {.kind = DECLARATION_CLASS,
                                          .name = "XMLReader",
                                          .comment = "",
                                          .members = members,
                                          .member_count = COUNT(members)};
  assert_string_equal(interface_of(&reader, 1), "\n### `XMLReader`\n"
                                                "\n#### `new XMLReader(a: number)`\n"
                                                "\n#### `XMLReader.from(a: number): XMLReader`\n"
                                                "\n#### `XMLReader.maxInstances: number`\n"
                                                "\n#### `xmlReader.length: number`\n\nIts length.\n"
                                                "\n#### `xmlReader.size: number`, read-only\n"
                                                "\n#### `xmlReader.read(): number`\n"
                                                "\n#### `xmlReader[Symbol.dispose](): void`\n");
}

static void a_constructor_that_nobody_may_call_is_left_out(void **state) {
  (void)state;
  struct type_member members[] = {{MEMBER_HIDDEN_CONSTRUCTOR, NULL, NULL, ""}};
  const struct type_declaration made = {.kind = DECLARATION_CLASS,
                                        .name = "Made",
                                        .comment = "",
                                        .members = members,
                                        .member_count = COUNT(members)};
  assert_string_equal(interface_of(&made, 1), "\n### `Made`\n");
}

static void enums_and_interfaces_are_lists_and_constants_come_last(void **state) {
  (void)state;
  struct type_member modes[] = {{MEMBER_ENUMERATOR, "FAST", "-1", "Quick."},
                                {MEMBER_ENUMERATOR, "SLOW", "2", ""}};
  struct type_member fields[] = {{MEMBER_FIELD, "x", ": number", ""},
                                 {MEMBER_READONLY, "length", ": number", ""}};
  const struct type_declaration all[] = {
      {.kind = DECLARATION_CONSTANT, .name = "MOST", .rest = ": number", .comment = "Most."},
      {.kind = DECLARATION_ENUM,
       .name = "Mode",
       .comment = "Which.",
       .members = modes,
       .member_count = COUNT(modes)},
      {.kind = DECLARATION_INTERFACE,
       .name = "Point",
       .comment = "",
       .members = fields,
       .member_count = COUNT(fields)},
  };
  assert_string_equal(interface_of(all, COUNT(all)),
                      "\n### `Mode`\n\nWhich.\n\n- `Mode.FAST = -1`: Quick.\n- `Mode.SLOW = 2`\n"
                      "\n### `Point`\n\n- `x: number`\n- `length: number`\n"
                      "\n### Constants\n\n- `MOST: number`: Most.\n");
}

static void tags_are_items_or_paragraphs_and_links_are_code(void **state) {
  (void)state;
  const struct type_declaration a = function("a", "(x: number): void",
                                             "@see {@link sum} or {@link product | the other}\n"
                                             "@deprecated\n"
                                             "@param x one\n"
                                             "@throws {RangeError} where it is not");
  assert_string_equal(interface_of(&a, 1), "\n### `a(x: number): void`\n"
                                           "\n**See:** `sum` or the other\n"
                                           "\n**Deprecated**\n"
                                           "\n- `x`: one\n- throws `RangeError` where it is not\n");
}

static void code_in_a_comment_stays_as_it_is(void **state) {
  (void)state;
  const struct type_declaration a = function("a", "(): void",
                                             "For example:\n"
                                             "```c\n"
                                             "  @x {@link y}\n"
                                             "@z\n"
                                             "```");
  assert_string_equal(interface_of(&a, 1),
                      "\n### `a(): void`\n\nFor example:\n```c\n  @x {@link y}\n@z\n```\n");
}

static void blanks_around_a_comment_and_at_the_ends_of_its_lines_go(void **state) {
  (void)state;
  const struct type_declaration a = function("a", "(): void", "\n  \nOne.  \n\nTwo. \n \n\n");
  assert_string_equal(interface_of(&a, 1), "\n### `a(): void`\n\nOne.\n\nTwo.\n");
}

static void the_tags_of_an_item_are_items_within(void **state) {
  (void)state;
  struct type_member members[] = {
      {MEMBER_FIELD, "progress", ": (done: number) => boolean",
       "How far\nit is.\n@param done up to 1\n@returns whether to go on"},
      {MEMBER_FIELD, "tick", ": () => void", ""},
  };
  const struct type_declaration imports = {.kind = DECLARATION_INTERFACE,
                                           .name = "Imports",
                                           .comment = "",
                                           .members = members,
                                           .member_count = COUNT(members)};
  assert_string_equal(interface_of(&imports, 1),
                      "\n### `Imports`\n"
                      "\n- `progress: (done: number) => boolean`: How far it is.\n"
                      "  - `done`: up to 1\n  - returns whether to go on\n"
                      "- `tick: () => void`\n");
}

static void the_usage_is_brought_up_to_date_as_well(void **state) {
  (void)state;
  const char *again = page(NULL, 0,
                           arena_format(&arena, "%s%s%s%s", "mine\n",
                                        "<!-- begin of the usage, written by tare -->\n",
                                        "import 'old'\n", "<!-- end of the usage -->\n"));
  assert_non_null(strstr(again, "import 'kit'"));
  assert_null(strstr(again, "import 'old'"));
  assert_true(strncmp(again, "mine\n", strlen("mine\n")) == 0);
}

static void what_is_around_the_interface_stays(void **state) {
  (void)state;
  const struct type_declaration a = function("a", "(): void", "");
  const struct type_declaration b = function("b", "(): void", "");
  const char *first = page(&a, 1, NULL);
  const char *mine = arena_format(&arena, "mine\n%s\nmine too\n", first);
  const char *again = page(&b, 1, mine);
  assert_true(strncmp(again, "mine\n# kit\n", strlen("mine\n# kit\n")) == 0);
  assert_non_null(strstr(again, "### `b(): void`"));
  assert_null(strstr(again, "### `a(): void`"));
  assert_non_null(strstr(again, "\nmine too\n"));
  assert_string_equal(page(&b, 1, again), again);
}

static void a_page_without_the_marks_is_left_alone(void **state) {
  (void)state;
  const struct type_declaration b = function("b", "(): void", "");
  assert_string_equal(page(&b, 1, "# mine\n"), "# mine\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(a_function_is_a_heading_with_its_comment, release),
      cmocka_unit_test_teardown(a_constant_that_is_a_function_is_a_heading_too, release),
      cmocka_unit_test_teardown(a_class_has_its_members_as_they_are_called, release),
      cmocka_unit_test_teardown(a_constructor_that_nobody_may_call_is_left_out, release),
      cmocka_unit_test_teardown(enums_and_interfaces_are_lists_and_constants_come_last, release),
      cmocka_unit_test_teardown(tags_are_items_or_paragraphs_and_links_are_code, release),
      cmocka_unit_test_teardown(code_in_a_comment_stays_as_it_is, release),
      cmocka_unit_test_teardown(blanks_around_a_comment_and_at_the_ends_of_its_lines_go, release),
      cmocka_unit_test_teardown(the_tags_of_an_item_are_items_within, release),
      cmocka_unit_test_teardown(the_usage_is_brought_up_to_date_as_well, release),
      cmocka_unit_test_teardown(what_is_around_the_interface_stays, release),
      cmocka_unit_test_teardown(a_page_without_the_marks_is_left_alone, release),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
