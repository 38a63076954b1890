/* readme.c: types in, the interface of a README out. */
#include "package/readme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static const char *page(const char *types, const char *old) {
  const struct readme readme = {.title = "kit", .example = "import 'kit'\n"};
  struct text text = text_in(&arena);
  readme_write(&arena, &readme, types, old, &text);
  return text.bytes;
}

/* What stands between the marks. */
static const char *interface_of(const char *types) {
  static const char mark[] = "<!-- begin of the interface, written by tare -->\n";
  const char *begin = strstr(page(types, NULL), mark);
  assert_non_null(begin);
  begin += strlen(mark);
  const char *end = strstr(begin, "\n<!-- end");
  assert_non_null(end);
  return arena_copy(&arena, begin, (size_t)(end - begin));
}

static int release(void **state) {
  (void)state;
  arena_release(&arena);
  arena = (struct arena){0};
  return 0;
}

static void a_function_is_a_heading_with_its_comment(void **state) {
  (void)state;
  assert_string_equal(interface_of("/**\n"
                                   " * Adds up,\n"
                                   " * all of them.\n"
                                   " *\n"
                                   " * Slowly.\n"
                                   " * @param x one\n"
                                   " * and more of it\n"
                                   " * @returns the sum\n"
                                   " */\n"
                                   "export declare function sum(x: number): number\n"),
                      "\n### `sum(x: number): number`\n\nAdds up,\nall of them.\n\nSlowly.\n"
                      "\n- `x`: one\n  and more of it\n- returns the sum\n");
}

static void a_declaration_of_several_lines_is_one_heading(void **state) {
  (void)state;
  assert_string_equal(interface_of("/** Loads. */\n"
                                   "export declare const init: (\n"
                                   "  input?: string | URL,\n"
                                   ") => Promise<void>\n"),
                      "\n### `init: (input?: string | URL) => Promise<void>`\n\nLoads.\n");
}

static void a_class_has_its_members_as_they_are_called(void **state) {
  (void)state;
  assert_string_equal(interface_of("export declare class XMLReader {\n"
                                   "  #private\n"
                                   "  constructor(a: number)\n"
                                   "  static from(a: number): XMLReader\n"
                                   "  static readonly maxInstances: number\n"
                                   "  /** Its length. */\n"
                                   "  get length(): number\n"
                                   "  set length(to: number)\n"
                                   "  get size(): number\n"
                                   "  read(): number\n"
                                   "  [Symbol.dispose](): void\n"
                                   "}\n"),
                      "\n### `XMLReader`\n"
                      "\n#### `new XMLReader(a: number)`\n"
                      "\n#### `XMLReader.from(a: number): XMLReader`\n"
                      "\n#### `XMLReader.maxInstances: number`\n"
                      "\n#### `xmlReader.length: number`\n\nIts length.\n"
                      "\n#### `xmlReader.size: number`, read-only\n"
                      "\n#### `xmlReader.read(): number`\n"
                      "\n#### `xmlReader[Symbol.dispose](): void`\n");
}

static void enums_and_interfaces_are_lists_and_constants_come_last(void **state) {
  (void)state;
  assert_string_equal(interface_of("/** Most. */\n"
                                   "export declare const MOST: number\n\n"
                                   "/** Which. */\n"
                                   "export declare const Mode: {\n"
                                   "  /** Quick. */\n"
                                   "  readonly FAST: -1\n"
                                   "  readonly SLOW: 2\n"
                                   "}\n"
                                   "export type Mode = (typeof Mode)[keyof typeof Mode]\n\n"
                                   "export interface Point {\n"
                                   "  x: number\n"
                                   "  readonly length: number\n"
                                   "}\n"),
                      "\n### `Mode`\n\nWhich.\n\n- `Mode.FAST = -1`: Quick.\n- `Mode.SLOW = 2`\n"
                      "\n### `Point`\n\n- `x: number`\n- `length: number`\n"
                      "\n### Constants\n\n- `MOST: number`: Most.\n");
}

static void tags_are_items_or_paragraphs_and_links_are_code(void **state) {
  (void)state;
  assert_string_equal(interface_of("/**\n"
                                   " * @see {@link sum} or {@link product | the other}\n"
                                   " * @deprecated\n"
                                   " * @param x one\n"
                                   " * @throws {RangeError} where it is not\n"
                                   " */\n"
                                   "export declare function a(x: number): void\n"),
                      "\n### `a(x: number): void`\n"
                      "\n**See:** `sum` or the other\n"
                      "\n**Deprecated**\n"
                      "\n- `x`: one\n- throws `RangeError` where it is not\n");
}

static void code_in_a_comment_stays_as_it_is(void **state) {
  (void)state;
  assert_string_equal(interface_of("/**\n"
                                   " * For example:\n"
                                   " * ```c\n"
                                   " *   @x {@link y}\n"
                                   " * @z\n"
                                   " * ```\n"
                                   " */\n"
                                   "export declare function a(): void\n"),
                      "\n### `a(): void`\n\nFor example:\n```c\n  @x {@link y}\n@z\n```\n");
}

static void the_tags_of_an_item_are_items_within(void **state) {
  (void)state;
  assert_string_equal(interface_of("export interface Imports {\n"
                                   "  /**\n"
                                   "   * How far\n"
                                   "   * it is.\n"
                                   "   * @param done up to 1\n"
                                   "   * @returns whether to go on\n"
                                   "   */\n"
                                   "  progress: (done: number) => boolean\n"
                                   "  tick: () => void\n"
                                   "}\n"),
                      "\n### `Imports`\n"
                      "\n- `progress: (done: number) => boolean`: How far it is.\n"
                      "  - `done`: up to 1\n  - returns whether to go on\n"
                      "- `tick: () => void`\n");
}

static void the_usage_is_brought_up_to_date_as_well(void **state) {
  (void)state;
  const char *again = page("", arena_format(&arena, "%s%s%s%s", "mine\n",
                                            "<!-- begin of the usage, written by tare -->\n",
                                            "import 'old'\n", "<!-- end of the usage -->\n"));
  assert_non_null(strstr(again, "import 'kit'"));
  assert_null(strstr(again, "import 'old'"));
  assert_true(strncmp(again, "mine\n", strlen("mine\n")) == 0);
}

static void what_is_around_the_interface_stays(void **state) {
  (void)state;
  const char *first = page("export declare function a(): void\n", NULL);
  const char *mine = arena_format(&arena, "mine\n%s\nmine too\n", first);
  const char *again = page("export declare function b(): void\n", mine);
  assert_true(strncmp(again, "mine\n# kit\n", strlen("mine\n# kit\n")) == 0);
  assert_non_null(strstr(again, "### `b(): void`"));
  assert_null(strstr(again, "### `a(): void`"));
  assert_non_null(strstr(again, "\nmine too\n"));
  assert_string_equal(page("export declare function b(): void\n", again), again);
}

static void a_page_without_the_marks_is_left_alone(void **state) {
  (void)state;
  assert_string_equal(page("export declare function b(): void\n", "# mine\n"), "# mine\n");
}

static void types_that_end_early_are_no_matter(void **state) {
  (void)state;
  static const char types[] = "/** a */\nexport declare class A {\n  /**\n   * b\n   */\n  c(\n";
  for (size_t i = 0; i < sizeof types; i++)
    assert_non_null(page(arena_copy(&arena, types, i), NULL));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(a_function_is_a_heading_with_its_comment, release),
      cmocka_unit_test_teardown(a_declaration_of_several_lines_is_one_heading, release),
      cmocka_unit_test_teardown(a_class_has_its_members_as_they_are_called, release),
      cmocka_unit_test_teardown(enums_and_interfaces_are_lists_and_constants_come_last, release),
      cmocka_unit_test_teardown(tags_are_items_or_paragraphs_and_links_are_code, release),
      cmocka_unit_test_teardown(code_in_a_comment_stays_as_it_is, release),
      cmocka_unit_test_teardown(the_tags_of_an_item_are_items_within, release),
      cmocka_unit_test_teardown(the_usage_is_brought_up_to_date_as_well, release),
      cmocka_unit_test_teardown(what_is_around_the_interface_stays, release),
      cmocka_unit_test_teardown(a_page_without_the_marks_is_left_alone, release),
      cmocka_unit_test_teardown(types_that_end_early_are_no_matter, release),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
