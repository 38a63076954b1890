/* line_rows.c: all rows of a line table at once, to look code up in. */
#ifndef TARE_VERDICT_LINE_ROWS_H
#define TARE_VERDICT_LINE_ROWS_H

#include "base/arena.h"
#include "inspect/lines.h"
#include "inspect/wasm.h"

struct line_rows {
  struct line_row *at;
  size_t count;
};

/** The sections of a module that its line table is in; `line` is empty where it has none. */
struct line_sections line_sections_of(const struct wasm *wasm);

/** The rows in the order of the table, unit by unit. */
struct line_rows line_rows_read(struct arena *arena, const struct line_sections *sections);

/** Sorts them by their begin, for line_rows_find. */
void line_rows_sort(struct line_rows *rows);

/** The row of a line that holds a byte of the code section's content; NULL where none does. Of rows
 * that overlap, the last to begin. */
const struct line_row *line_rows_find(const struct line_rows *rows, size_t address);

#endif
