/*
 * Any line table. Of the input, the first two bytes tell how much of it are strings: those of
 * `.debug_line_str` and of `.debug_str`; the rest is `.debug_line`. A module is not taken apart.
 */
#include "check.h"

#include "inspect/lines.h"

#include <string.h>

static struct span copy_of(const uint8_t *bytes, size_t length) {
  uint8_t *copy = exactly(length);
  if (length)
    memcpy(copy, bytes, length);
  return (struct span){copy, length};
}

static bool is_within(struct span part, struct span whole) {
  return !part.length || (part.at >= whole.at && part.at + part.length <= whole.at + whole.length);
}

static void check_name(const struct line_sections *sections, struct span name) {
  CHECK(is_within(name, sections->line) || is_within(name, sections->line_str) ||
        is_within(name, sections->str));
}

static void check_files(const struct line_sections *sections, size_t unit) {
  struct line_files files;
  struct span name;
  uint64_t directory, count = 0;
  if (!line_files_begin(&files, sections, unit))
    return;
  while (line_files_directory(&files, &name))
    check_name(sections, name);
  while (line_files_next(&files, &name, &directory)) {
    struct line_file file;
    check_name(sections, name);
    if (count < 8 && lines_file(sections, unit, (uint32_t)count, &file))
      CHECK(file.name.at == name.at && file.name.length == name.length);
    count++;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 2)
    return 0;
  const size_t left = length - 2;
  const size_t line_str = bytes[0] < left ? bytes[0] : left;
  const size_t str = bytes[1] < left - line_str ? bytes[1] : left - line_str;
  const struct line_sections sections = {
      .line = copy_of(bytes + 2 + line_str + str, left - line_str - str),
      .line_str = copy_of(bytes + 2, line_str),
      .str = copy_of(bytes + 2 + line_str, str)};
  struct lines lines;
  struct line_row row;
  size_t unit = SIZE_MAX;
  for (lines_begin(&lines, &sections); lines_next(&lines, &row);) {
    CHECK(row.begin < row.end && row.unit < sections.line.length);
    if (row.unit != unit)
      check_files(&sections, unit = row.unit);
  }
  CHECK(!lines.units.error || lines.units.error_at <= sections.line.length);
  free((void *)sections.line.at);
  free((void *)sections.line_str.at);
  free((void *)sections.str.at);
  return 0;
}
