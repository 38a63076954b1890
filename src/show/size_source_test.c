/* size_source.c: functions cut by lines, of tables that are in order and of tables that are not. */
#include "show/size_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { CODE_BYTES = 1000, HEAD = 2, FUNCTIONS = 20, MOST_LINES = 300 };

/* File 0 is none. The rows of the tests are made by hand. */
static const struct line_file files[] = {{.name = {0}},
                                         {.name = {(const uint8_t *)"one.c", 5}},
                                         {.name = {(const uint8_t *)"two.h", 5}}};
static const struct loaded_unit units[] = {{.unit = 0, .files = files, .file_count = 3}};

static const uint8_t code[CODE_BYTES];
static struct arena arena;
static struct loaded loaded;
static struct line_row lines[MOST_LINES];

static int set_up(void **state) {
  (void)state;
  loaded = (struct loaded){.lines.at = lines, .units = units, .unit_count = 1};
  loaded.wasm.sections[WASM_CODE_SECTION].content = (struct span){code, CODE_BYTES};
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  arena_release(&arena);
  return 0;
}

static void line_is(uint32_t begin, uint32_t end, uint32_t file, uint32_t line) {
  lines[loaded.lines.count++] =
      (struct line_row){.begin = begin, .end = end, .file = file, .line = line};
}

/* Adds the rows of functions that begin and end where `ends` say. */
static struct size_rows cut(const uint32_t *ends, size_t count) {
  struct size_rows rows = {.arena = &arena, .by = SIZE_BY_SOURCE};
  struct size_source source = size_source_begin(&arena, &loaded);
  for (uint32_t i = 0; i + 1 < count; i++) {
    const struct span bytes = {code + ends[i], ends[i + 1] - ends[i]};
    const struct size_item function = {
        .kind = SIZE_FUNCTION, .index = i, .bytes = bytes.length, .is_reached = true};
    size_source_cut(&source, &function, bytes, &rows);
  }
  return rows;
}

static void row_is(const struct size_rows *rows, size_t number, size_t bytes, const char *label) {
  assert_true(number < rows->count);
  assert_int_equal(rows->items[number].bytes, bytes);
  assert_string_equal(size_label(&arena, &rows->items[number]), label);
}

/* ---- A table in order ---- */

static void a_function_has_a_row_for_each_file_and_one_for_the_rest(void **state) {
  (void)state;
  line_is(12, 20, 1, 5);
  line_is(20, 30, 2, 90);
  line_is(30, 34, 1, 3);
  line_is(34, 36, 1, 9);
  const struct size_rows rows = cut((const uint32_t[]){10, 40}, 2);
  assert_int_equal(rows.count, 3);
  row_is(&rows, 0, 14, "one.c:3-9  func[0]");
  row_is(&rows, 1, 10, "two.h:90  func[0]");
  row_is(&rows, 2, 6, "func[0]");
}

static void two_functions_of_one_file_have_a_row_each(void **state) {
  (void)state;
  line_is(10, 20, 1, 1);
  line_is(20, 40, 1, 2);
  const struct size_rows rows = cut((const uint32_t[]){10, 20, 40}, 3);
  assert_int_equal(rows.count, 2);
  row_is(&rows, 0, 10, "one.c:1  func[0]");
  row_is(&rows, 1, 20, "one.c:2  func[1]");
}

static void line_0_tells_of_no_line(void **state) {
  (void)state;
  line_is(10, 20, 1, 0);
  const struct size_rows rows = cut((const uint32_t[]){10, 20}, 2);
  assert_int_equal(rows.count, 1);
  row_is(&rows, 0, 10, "func[0]");
}

static void a_file_that_no_unit_lists_has_a_row_all_the_same(void **state) {
  (void)state;
  line_is(10, 14, 7, 1);
  lines[0].unit = 100;
  line_is(14, 20, 7, 1);
  const struct size_rows rows = cut((const uint32_t[]){10, 20}, 2);
  assert_int_equal(rows.count, 1);
  row_is(&rows, 0, 10, "?:1  func[0]");
}

/* ---- A table that is not ---- */

static void a_line_across_functions_is_divided_among_them(void **state) {
  (void)state;
  line_is(0, CODE_BYTES * 2, 1, 4);
  const struct size_rows rows = cut((const uint32_t[]){10, 20, 50, CODE_BYTES}, 4);
  assert_int_equal(rows.count, 3);
  row_is(&rows, 0, 10, "one.c:4  func[0]");
  row_is(&rows, 1, 30, "one.c:4  func[1]");
  row_is(&rows, 2, CODE_BYTES - 50, "one.c:4  func[2]");
}

static void where_lines_overlap_the_last_to_begin_has_the_bytes(void **state) {
  (void)state;
  line_is(10, 30, 1, 1);
  line_is(15, 20, 2, 2);
  line_is(15, 18, 1, 3);
  const struct size_rows rows = cut((const uint32_t[]){10, 30}, 2);
  assert_int_equal(rows.count, 2);
  row_is(&rows, 0, 8, "one.c:1-3  func[0]");
  row_is(&rows, 1, 12, "func[0]");
}

static uint32_t random_number; /* a linear congruential generator: the same in every run */

static uint32_t below(uint32_t limit) {
  random_number = random_number * 1664525 + 1013904223;
  return (random_number >> 8) % limit;
}

static int by_begin(const void *left, const void *right) {
  const struct line_row *a = left, *b = right;
  return a->begin < b->begin ? -1 : a->begin > b->begin;
}

static void any_table(void) {
  static const uint32_t ends[] = {0, 1, 0x7fffffff, UINT32_MAX};
  loaded.lines.count = 0;
  for (uint32_t count = below(MOST_LINES); count; count--) {
    const uint32_t begin = below(16) ? below(CODE_BYTES + 50) : ends[below(4)];
    const uint32_t end = below(8) ? begin + below(60) : ends[below(4)];
    line_is(begin, end, below(5), below(6));
    lines[loaded.lines.count - 1].unit = below(10) ? 0 : below(90);
  }
  qsort(lines, loaded.lines.count, sizeof *lines, by_begin);
}

/* How many bytes of a function line_rows_find() puts into a file, or NULL: into none. */
static size_t told(const uint32_t *ends, uint32_t function, const char *file) {
  size_t count = 0;
  for (uint32_t at = ends[function]; at < ends[function + 1]; at++) {
    const struct line_row *row = line_rows_find(&loaded.lines, at);
    const char *path = row ? load_line_file(&arena, &loaded, row) : NULL;
    count += path && file ? strcmp(path, file) == 0 : !path && !file;
  }
  return count;
}

static void any_table_gives_rows_that_sum_to_the_code(void **state) {
  (void)state;
  for (random_number = 1; random_number < 200; random_number++) {
    const uint32_t seed = random_number;
    uint32_t ends[FUNCTIONS + 1] = {HEAD};
    for (size_t i = 1; i < FUNCTIONS; i++)
      ends[i] = ends[i - 1] + 1 + below(49) * (below(4) == 0);
    ends[FUNCTIONS] = CODE_BYTES;
    any_table();
    const struct size_rows rows = cut(ends, FUNCTIONS + 1);
    size_t sum = 0;
    for (size_t i = 0; i < rows.count; i++) {
      const struct size_item *item = &rows.items[i];
      sum += item->bytes;
      assert_true(item->bytes > 0);
      assert_true(item->first <= item->last);
      assert_int_equal(item->bytes, told(ends, item->index, item->file));
    }
    assert_int_equal(sum, CODE_BYTES - HEAD);
    arena_release(&arena);
    random_number = seed;
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_function_has_a_row_for_each_file_and_one_for_the_rest,
                                      set_up, tear_down),
      cmocka_unit_test_setup_teardown(two_functions_of_one_file_have_a_row_each, set_up, tear_down),
      cmocka_unit_test_setup_teardown(line_0_tells_of_no_line, set_up, tear_down),
      cmocka_unit_test_setup_teardown(a_file_that_no_unit_lists_has_a_row_all_the_same, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(a_line_across_functions_is_divided_among_them, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(where_lines_overlap_the_last_to_begin_has_the_bytes, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(any_table_gives_rows_that_sum_to_the_code, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
