/* lines.c on tables made by hand and by clang, and on what is left when their bytes change. */
#include "inspect/lines.h"

#include "base/file.h"
#include "base/process.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- Tables made by hand ---- */

/* A unit: its version, the rest of its header, and its program, of which each may be empty. */
struct made {
  struct text text;
  size_t length, header_length; /* where these stand */
  unsigned offset_size;
};

static void put(struct made *made, const void *bytes, size_t length) {
  text_bytes(&made->text, bytes, length);
}

#define PUT(made, ...)                                                                             \
  do {                                                                                             \
    const uint8_t put_[] = {__VA_ARGS__};                                                          \
    put(made, put_, sizeof put_);                                                                  \
  } while (0)

static void patch(struct made *made, size_t at, size_t end) {
  const size_t value = end - at - made->offset_size;
  for (unsigned i = 0; i < made->offset_size; i++)
    made->text.bytes[at + i] = (char)(i < 4 ? value >> (8 * i) : 0);
}

static void begin(struct made *made, uint8_t version, bool is_64) {
  made->offset_size = is_64 ? 8 : 4;
  if (is_64)
    PUT(made, 0xff, 0xff, 0xff, 0xff);
  made->length = made->text.length;
  put(made, "\0\0\0\0\0\0\0", made->offset_size);
  PUT(made, version, 0);
  if (version >= 5)
    PUT(made, 4, 0);
  made->header_length = made->text.length;
  put(made, "\0\0\0\0\0\0\0", made->offset_size);
  PUT(made, 1);
  if (version >= 4)
    PUT(made, 1);
  PUT(made, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1);
}

static void begin_program(struct made *made) {
  patch(made, made->header_length, made->text.length);
}

static void end(struct made *made) {
  patch(made, made->length, made->text.length);
}

static struct span span_of(const struct text *text) {
  return (struct span){(const uint8_t *)text->bytes, text->length};
}

/* Rows as a text: `begin-end unit:file:line:column`, one a line, and the error. */
static const char *rows(struct arena *arena, const struct line_sections *sections) {
  struct text text = text_in(arena);
  struct lines lines;
  struct line_row row;
  for (lines_begin(&lines, sections); lines_next(&lines, &row);) {
    assert_true(row.begin < row.end);
    text_format(&text, "%x-%x %zu:%u:%u:%u\n", row.begin, row.end, row.unit, row.file, row.line,
                row.column);
  }
  if (lines.units.error)
    text_format(&text, "%zu: %s\n", lines.units.error_at, lines.units.error);
  return text.bytes;
}

static const char *file(struct arena *arena, const struct line_sections *sections, size_t unit,
                        uint32_t index) {
  struct line_file found;
  if (!lines_file(sections, unit, index, &found))
    return NULL;
  return arena_format(arena, "%.*s|%.*s", (int)found.directory.length,
                      found.directory.length ? (const char *)found.directory.at : "",
                      (int)found.name.length, (const char *)found.name.at);
}

#define ADDRESS(low) 0, 5, 2, low, 0, 0, 0
#define END          0, 1, 1

/* Two files, two directories; a sequence with every kind of opcode. */
static struct line_sections whole(struct arena *arena, uint8_t version, bool is_64) {
  struct made made = {.text.arena = arena};
  struct line_sections sections = {0};
  begin(&made, version, is_64);
  if (version < 5) {
    put(&made, "include\0lib\0\0a.c\0\0\0\0b.h\0\2\0\0\0", 29);
  } else {
    static const char line_str[] = "\0.\0include", str[] = "\0b.h";
    sections.line_str = (struct span){(const uint8_t *)line_str, sizeof line_str};
    sections.str = (struct span){(const uint8_t *)str, sizeof str};
    PUT(&made, 1, 1, 0x1f, 3, 1, 0, 0, 0);
    if (is_64)
      PUT(&made, 0, 0, 0, 0);
    PUT(&made, 3, 0, 0, 0);
    if (is_64)
      PUT(&made, 0, 0, 0, 0);
    PUT(&made, 1, 0, 0, 0);
    if (is_64)
      PUT(&made, 0, 0, 0, 0);
    PUT(&made, 3, 1, 0x0e, 2, 0x0b, 5, 0x1e, 2); /* path, directory, MD5 */
    for (uint8_t i = 0; i < 2; i++) {
      PUT(&made, 1, 0, 0, 0);
      if (is_64)
        PUT(&made, 0, 0, 0, 0);
      PUT(&made, i, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }
  }
  begin_program(&made);
  PUT(&made, ADDRESS(0x10), 3, 9, 5, 4, 1);     /* line 10, column 4 */
  PUT(&made, 2, 3, 3, 0x7f, 6, 7, 10, 11, 1);   /* 0x13: line 9 */
  PUT(&made, 8, 4, 2, 13 + 5 + 14 * 2 + 1);     /* 0x24 + 2: line 10 of file 2 */
  PUT(&made, 9, 0x10, 0, 0, 2, 4, 7, 12, 0, 1); /* 0x36: the same line again */
  PUT(&made, 1, 2, 4, END, ADDRESS(0x02), 1, 2, 1, END);
  end(&made);
  sections.line = span_of(&made.text);
  return sections;
}

static void reads_every_version(void **state) {
  for (int i = 0; i < 8; i++) {
    const uint8_t version = (uint8_t)(2 + i % 4);
    const struct line_sections sections = whole(*state, version, i >= 4);
    assert_string_equal(rows(*state, &sections), "10-13 0:1:10:4\n"
                                                 "13-26 0:1:9:4\n"
                                                 "26-36 0:2:10:4\n"
                                                 "36-3a 0:2:10:4\n"
                                                 "2-3 0:1:1:0\n");
  }
}

static void finds_files(void **state) {
  const struct line_sections old = whole(*state, 4, false), new = whole(*state, 5, true);
  assert_null(file(*state, &old, 0, 0));
  assert_string_equal(file(*state, &old, 0, 1), "|a.c");
  assert_string_equal(file(*state, &old, 0, 2), "lib|b.h");
  assert_null(file(*state, &old, 0, 3));
  assert_null(file(*state, &old, 1000, 1));
  assert_string_equal(file(*state, &new, 0, 0), ".|b.h");
  assert_string_equal(file(*state, &new, 0, 1), "include|b.h");
  assert_null(file(*state, &new, 0, 2));
}

static void finds_files_without_the_sections_of_strings(void **state) {
  struct line_sections sections = whole(*state, 5, false);
  sections.line_str = (struct span){0};
  assert_string_equal(file(*state, &sections, 0, 1), "|b.h");
  sections.str = (struct span){0};
  assert_null(file(*state, &sections, 0, 1));
}

static void passes_over_what_the_linker_dropped(void **state) {
  struct made made = {.text.arena = *state};
  begin(&made, 4, false);
  PUT(&made, 0, 0);
  begin_program(&made);
  PUT(&made, 1, 2, 9, 1, END); /* no address: 0 */
  PUT(&made, ADDRESS(0), 1, 2, 9, 1, END);
  PUT(&made, 0, 5, 2, 0xff, 0xff, 0xff, 0xff, 1, 2, 9, 1, END);
  PUT(&made, 0, 5, 2, 0xfe, 0xff, 0xff, 0xff, 1, 2, 9, 1, END);
  PUT(&made, 0, 9, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 9, 1, END);
  PUT(&made, ADDRESS(2), 1, 2, 9, 1, END);
  end(&made);
  const struct line_sections sections = {.line = span_of(&made.text)};
  assert_string_equal(rows(*state, &sections), "2-b 0:1:1:0\n");
}

static void keeps_what_is_before_an_error(void **state) {
  static const struct {
    const char *program, *error;
    size_t length;
  } cases[] = {
      {"\0\0", "unexpected end", 2},
      {"\2\xff", "unexpected end", 2},
      {"\0\xff\x7f", "length goes past the end", 3},
      {"\0\1\2", "address of an unknown size", 3},
      {"\0\6\2\0\0\0\0\1", "address past 4 GiB", 8},
      {"\0\5\2\5\0\0\0\1\0\5\2\4\0\0\0\1", "addresses of a sequence go down", 16},
      {"\0\5\2\5\0\0\0\2\xff\xff\xff\xff\x0f", "address past 4 GiB", 13},
      {"\2\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", "integer too large", 13},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct made made = {.text.arena = *state};
    begin(&made, 3, false);
    PUT(&made, 0, 0);
    begin_program(&made);
    PUT(&made, ADDRESS(2), 1, 2, 9, 1, END);
    put(&made, cases[i].program, cases[i].length);
    end(&made);
    begin(&made, 3, false); /* and what comes behind it is not read */
    end(&made);
    const struct line_sections sections = {.line = span_of(&made.text)};
    const char *text = rows(*state, &sections);
    assert_memory_equal(text, "2-b 0:1:1:0\n", 12);
    assert_string_equal(strstr(text, ": ") + 2, arena_format(*state, "%s\n", cases[i].error));
  }
}

static void refuses_headers_that_cannot_be(void **state) {
  static const struct {
    size_t at;
    uint8_t value;
    const char *text;
  } cases[] = {
      {4, 1, "0: line table of an unknown version\n"},
      {4, 6, "0: line table of an unknown version\n"},
      {2, 1, "4: length goes past the end\n"},
      {7, 1, "10: length goes past the end\n"},
      {11, 2, "0: line table for another machine\n"},
      {14, 0, "0: line table for another machine\n"},
      {15, 0, "0: line table for another machine\n"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct line_sections sections = whole(*state, 4, false);
    ((uint8_t *)sections.line.at)[cases[i].at] = cases[i].value;
    assert_string_equal(rows(*state, &sections), cases[i].text);
  }
}

/* A list that says to have 2^63 entries of no bytes, or of a format that cannot be read. */
static void counts_no_entries_of_nothing(void **state) {
  static const uint8_t formats[][3] = {{0, 0x80, 0x80}, {1, 0xff, 0xff}};
  for (size_t i = 0; i < 2; i++) {
    struct made made = {.text.arena = *state};
    begin(&made, 5, false);
    put(&made, formats[i], 3);
    PUT(&made, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01);
    PUT(&made, 1, 1, 8, 1, 'a', 0);
    begin_program(&made);
    end(&made);
    const struct line_sections sections = {.line = span_of(&made.text)};
    file(*state, &sections, 0, 0);
  }
}

/* ---- Tables made by clang ---- */

/* A custom section of a file that wasm-ld made. */
static struct span custom(struct bytes module, const char *wanted) {
  struct cursor cursor = {
      .start = module.at, .at = module.at + 8, .end = module.at + module.length};
  while (cursor_left(&cursor)) {
    const uint8_t id = cursor_byte(&cursor);
    struct cursor section = cursor_part(&cursor, cursor_u32(&cursor));
    if (id == 0 && span_is(cursor_name(&section), wanted))
      return (struct span){section.at, cursor_left(&section)};
  }
  return (struct span){0};
}

static void run(struct arena *arena, const char *const *words, size_t count) {
  struct command command = {.arena = arena};
  for (size_t i = 0; i < count; i++)
    command_add(&command, words[i]);
  assert_int_equal(process_run(&command, NULL), 0);
}

static struct line_sections compiled(struct arena *arena, const char *version) {
  static const char source[] = "int twice(int x) {\n  return 2 * x;\n}\n"
                               "int dropped(int x) {\n  return x;\n}\n"
                               "int ratio(int a, int b) {\n  return a /\n         b;\n}\n";
  struct report report = {.out = stderr};
  const char *folder;
  struct bytes module;
  assert_true(folder_temporary(arena, &report, &folder));
  const char *c = path_join(arena, folder, "made.c"), *o = path_join(arena, folder, "made.o"),
             *wasm = path_join(arena, folder, "made.wasm");
  assert_true(file_write(&report, c, (struct bytes){(const uint8_t *)source, sizeof source - 1}));
  const char *const clang[] = {"clang-19", "--target=wasm32-unknown-unknown",
                               "-O1",      "-ffunction-sections",
                               version,    "-gline-directives-only",
                               "-c",       c,
                               "-o",       o};
  const char *const ld[] = {"wasm-ld-19", "--no-entry", "--export=twice", "--export=ratio", o,
                            "-o",         wasm};
  run(arena, clang, sizeof clang / sizeof *clang);
  run(arena, ld, sizeof ld / sizeof *ld);
  assert_true(file_read(arena, &report, wasm, &module));
  folder_remove(folder);
  const struct line_sections sections = {.line = custom(module, ".debug_line"),
                                         .line_str = custom(module, ".debug_line_str"),
                                         .str = custom(module, ".debug_str")};
  assert_true(sections.line.length != 0);
  return sections;
}

static void reads_what_clang_makes(void **state) {
  static const char *const versions[] = {"-gdwarf-2", "-gdwarf-3", "-gdwarf-4", "-gdwarf-5"};
  for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
    const struct line_sections sections = compiled(*state, versions[i]);
    struct lines lines;
    struct line_row row;
    uint32_t end = 2;
    unsigned seen = 0;
    for (lines_begin(&lines, &sections); lines_next(&lines, &row);) {
      assert_true(row.begin >= end);
      end = row.end;
      assert_true(row.line < 4 || row.line > 6);
      seen |= 1U << row.line;
      const char *name = file(*state, &sections, row.unit, row.file);
      assert_non_null(name);
      assert_string_equal(name + strlen(name) - 6, "made.c");
    }
    assert_null(lines.units.error);
    assert_true(seen & 1 << 2 && seen & 1 << 8);
  }
}

/* ---- Bytes that nobody should trust ---- */

/* Asks for all there is, of sections in memory of their own: the sanitizers see what is read. */
static void survive(const struct line_sections *sections, size_t length) {
  struct line_sections copy = *sections;
  uint8_t *bytes = malloc(length + !length);
  struct lines lines;
  struct line_row row;
  struct line_file found;
  assert_non_null(bytes);
  memcpy(bytes, sections->line.at, length);
  copy.line = (struct span){bytes, length};
  for (lines_begin(&lines, &copy); lines_next(&lines, &row);)
    lines_file(&copy, row.unit, row.file, &found);
  for (uint32_t i = 0; i < 4; i++)
    lines_file(&copy, 0, i, &found);
  free(bytes);
}

static void survive_all(const struct line_sections *sections) {
  uint8_t *const bytes = (uint8_t *)sections->line.at;
  for (size_t length = 0; length < sections->line.length; length++)
    survive(sections, length);
  for (size_t i = 0; i < sections->line.length; i++) {
    static const uint8_t flips[] = {0x01, 0x80, 0xff, 0x7f, 0x10};
    for (size_t j = 0; j < sizeof flips; j++) {
      bytes[i] ^= flips[j];
      survive(sections, sections->line.length);
      bytes[i] ^= flips[j];
    }
  }
}

static void survives_other_bytes(void **state) {
  for (uint8_t version = 2; version <= 5; version++)
    for (int is_64 = 0; is_64 < 2; is_64++) {
      struct line_sections sections = whole(*state, version, is_64);
      survive_all(&sections);
      sections.line_str.length = sections.str.length = 2;
      survive_all(&sections);
    }
  for (int i = 0; i < 2; i++) {
    const struct line_sections sections = compiled(*state, i ? "-gdwarf-5" : "-gdwarf-4");
    survive_all(&sections);
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
      cmocka_unit_test(reads_every_version),
      cmocka_unit_test(finds_files),
      cmocka_unit_test(finds_files_without_the_sections_of_strings),
      cmocka_unit_test(passes_over_what_the_linker_dropped),
      cmocka_unit_test(keeps_what_is_before_an_error),
      cmocka_unit_test(refuses_headers_that_cannot_be),
      cmocka_unit_test(counts_no_entries_of_nothing),
      cmocka_unit_test(reads_what_clang_makes),
      cmocka_unit_test(survives_other_bytes),
  };
  return cmocka_run_group_tests(tests, set_up, tear_down);
}
