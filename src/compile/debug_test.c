/* debug.c on a small module, with maps as old and new versions of wasm-opt write them. */
#include "compile/debug.h"
#include "compile/debug_names.h"
#include "compile/source_map.h"

#include "inspect/lines.h"
#include "inspect/wasm.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Imports a function, and has one that divides its parameters and one that calls that. */
static const uint8_t module[] = {
    0,  'a', 's',  'm',  1,    0, 0,    0,                               /* preamble */
    1,  11,  2,    0x60, 0,    1, 0x7f, 0x60, 2,    0x7f, 0x7f, 1, 0x7f, /* types */
    2,  7,   1,    1,    'e',  1, 'f',  0,    0,                         /* import */
    3,  3,   2,    1,    0,                                              /* functions */
    10, 18,  2,                                                          /* code */
    7,  0,   0x20, 0,    0x20, 1, 0x6d, 0x0b,       /* at 2: its locals, 3, 5, 7: division, 8 */
    8,  0,   0x41, 1,    0x41, 2, 0x10, 1,    0x0b, /* at 10: its locals, 11, 13, 15: call, 17 */
};

static const uint8_t names[] = {0, 25,  4,   'n', 'a', 'm', 'e', 1, 18, 3,   0,   1,   'f', 1,
                                6, 'd', 'i', 'v', 'i', 'd', 'e', 2, 4,  'c', 'a', 'l', 'l'};

/* Lines 10, 11 and 12 for the operands and the division, 20 for the caller. */
static const uint8_t line_table[] = {
    73,  0,   0,   0, 4, 0,  27, 0, 0,  0,                             /* lengths and version */
    1,   1,   1,   1, 1, 13, 0,  1, 1,  1, 1, 0, 0, 0,  1, 0, 0, 1, 0, /* header; no directories */
    'a', '.', 'c', 0, 0, 0,  0,  0,                                    /* files */
    0,   5,   2,   2, 0, 0,  0,  3, 9,  1, 2, 3, 3, 1,  1, 2, 2, 3, 1, 1,
    2,   2,   0,   1, 1, 0,  5,  2, 10, 0, 0, 0, 3, 19, 1, 2, 8, 0, 1, 1,
};

static struct bytes bytes_of(const struct text *text) {
  return (struct bytes){(const uint8_t *)text->bytes, text->length};
}

static struct bytes linked(struct arena *arena) {
  static const uint8_t header[] = {
      0, 12 + sizeof line_table, 11, '.', 'd', 'e', 'b', 'u', 'g', '_', 'l', 'i', 'n', 'e'};
  struct text text = text_in(arena);
  text_bytes(&text, module, sizeof module);
  text_bytes(&text, header, sizeof header);
  text_bytes(&text, line_table, sizeof line_table);
  text_bytes(&text, names, sizeof names);
  return bytes_of(&text);
}

static struct bytes make(struct arena *arena, const char *map, size_t length) {
  const struct debug_build build = {
      .linked = linked(arena),
      .optimized = debug_names_number(arena, (struct bytes){module, sizeof module}),
      .map = {(const uint8_t *)map, length},
      .folder = "/none",
      .with_names = true};
  return debug_sections(arena, &build);
}

/* Of the sections that are made, one's content. */
static struct span section(struct arena *arena, struct bytes sections, const char *name) {
  struct wasm wasm;
  const struct bytes file = debug_file(arena, (struct bytes){module, sizeof module}, sections);
  assert_true(wasm_read(&wasm, (struct span){file.at, file.length}));
  return wasm_custom(&wasm, name);
}

/* The rows that a map leads to: `begin-end:line`. */
static const char *rows(struct arena *arena, const char *mappings) {
  const char *map = arena_format(arena, "{\"mappings\":\"%s\"}", mappings);
  const struct line_sections sections = {
      .line = section(arena, make(arena, map, strlen(map)), ".debug_line")};
  struct text text = text_in(arena);
  struct lines lines;
  struct line_row row;
  struct line_file file;
  for (lines_begin(&lines, &sections); lines_next(&lines, &row);) {
    assert_true(!row.line || lines_file(&sections, row.unit, row.file, &file));
    assert_true(!row.line || span_is(file.name, "a.c"));
    text_format(&text, "%u-%u:%u ", row.begin, row.end, row.line);
  }
  assert_null(lines.units.error);
  return text.bytes;
}

static void gives_every_byte_of_the_code_a_line(void **state) {
  const struct bytes map = source_map_make(*state, (struct bytes){module, sizeof module});
  static const char expected[] =
      "{\"version\":3,\"sources\":[\"code\"],\"names\":[],\"mappings\":\"qCAAA,CACA,CACA,CACA,"
      "CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA,CACA\"}";
  assert_int_equal(map.length, sizeof expected - 1);
  assert_memory_equal(map.at, expected, map.length);
}

#define EVERY_LINE "2-5:10 5-7:11 7-9:12 10-18:20 "

static void takes_segments_before_the_operands(void **state) {
  assert_string_equal(rows(*state, "wCAOA,AAJA,EAEA,MAUA,AAJA,EAEA"), EVERY_LINE);
}

static void takes_segments_at_the_instruction(void **state) {
  assert_string_equal(rows(*state, "wCAGA,EAEA,EAEA,IAIA,EAEA,EAEA"), EVERY_LINE);
}

static void an_instruction_without_a_segment_is_of_the_line_before(void **state) {
  assert_string_equal(rows(*state, "wCAGA,E,EAIA,IAIA"), "2-7:10 7-9:12 10-18:20 ");
}

static void code_without_lines_has_none(void **state) {
  assert_string_equal(rows(*state, ""), "");
  assert_string_equal(rows(*state, "wCAgggDA"), ""); /* from beyond the rows */
}

static void puts_names_in_the_place_of_numbers(void **state) {
  const struct span section_of_names = section(*state, make(*state, "", 0), "name");
  assert_int_equal(section_of_names.length, sizeof names - 7);
  assert_memory_equal(section_of_names.at, names + 7, sizeof names - 7);
}

/* Whatever the map says, what is made can be read. */
static void survives_any_map(void **state) {
  static const char map[] = "{\"mappings\":\"wCAOA,AAJA,EAEA,MAUA,AAJA,EAEA\"}";
  for (size_t i = 0; i < sizeof map - 1; i++) {
    static const char others[] = {'"', ',', 'A', 'D', '/', '9', 'v', 0, ';', (char)0xff};
    char *copy = malloc(sizeof map - 1);
    assert_non_null(copy);
    memcpy(copy, map, sizeof map - 1);
    make(*state, copy, i);
    for (size_t j = 0; j < sizeof others; j++) {
      copy[i] = others[j];
      const struct line_sections sections = {
          .line = section(*state, make(*state, copy, sizeof map - 1), ".debug_line")};
      struct lines lines;
      struct line_row row;
      for (lines_begin(&lines, &sections); lines_next(&lines, &row);)
        assert_true(row.end <= 18);
      assert_null(lines.units.error);
    }
    free(copy);
  }
}

static int set_up(void **state) {
  static struct arena arena;
  *state = &arena;
  return 0;
}

static int tear_down(void **state) {
  arena_release(*state);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(gives_every_byte_of_the_code_a_line),
      cmocka_unit_test(takes_segments_before_the_operands),
      cmocka_unit_test(takes_segments_at_the_instruction),
      cmocka_unit_test(an_instruction_without_a_segment_is_of_the_line_before),
      cmocka_unit_test(code_without_lines_has_none),
      cmocka_unit_test(puts_names_in_the_place_of_numbers),
      cmocka_unit_test(survives_any_map),
  };
  return cmocka_run_group_tests(tests, set_up, tear_down);
}
