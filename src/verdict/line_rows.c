#include "verdict/line_rows.h"

#include <stdlib.h>

struct line_sections line_sections_of(const struct wasm *wasm) {
  return (struct line_sections){.line = wasm_custom(wasm, ".debug_line"),
                                .line_str = wasm_custom(wasm, ".debug_line_str"),
                                .str = wasm_custom(wasm, ".debug_str")};
}

struct line_rows line_rows_read(struct arena *arena, const struct line_sections *sections) {
  struct line_rows rows = {0};
  struct lines lines;
  struct line_row row;
  for (lines_begin(&lines, sections); lines_next(&lines, &row);) {
    struct line_row *place = arena_push(arena, &rows.at, &rows.count, sizeof *place);
    *place = row;
  }
  return rows;
}

static int by_begin(const void *left, const void *right) {
  const struct line_row *a = left, *b = right;
  return a->begin < b->begin ? -1 : a->begin > b->begin;
}

void line_rows_sort(struct line_rows *rows) {
  if (rows->count)
    qsort(rows->at, rows->count, sizeof *rows->at, by_begin);
}

const struct line_row *line_rows_find(const struct line_rows *rows, size_t address) {
  size_t from = 0, to = rows->count;
  while (from < to) {
    const size_t middle = from + (to - from) / 2;
    if (rows->at[middle].begin <= address)
      from = middle + 1;
    else
      to = middle;
  }
  const struct line_row *row = from ? &rows->at[from - 1] : NULL;
  return row && address < row->end && row->line ? row : NULL;
}
