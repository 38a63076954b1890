/*
 * size_rows.c: the rows of `tare size`: every byte of a module in exactly one, with what it is of.
 * size_source.c cuts functions further, by file and line.
 */
#ifndef TARE_SIZE_ROWS_H
#define TARE_SIZE_ROWS_H

#include "inspect/sizes.h"
#include "verdict/load.h"

enum size_by { SIZE_BY_FUNCTION, SIZE_BY_SECTION, SIZE_BY_SOURCE };

struct size_item {
  enum size_kind kind;
  uint8_t section;      /* its number */
  bool is_head;         /* of a section whose items have rows */
  bool is_reached;      /* of a function: the host can bring it to run */
  bool has_retained;    /* a function, whole */
  bool has_offset;      /* a segment that is placed at a constant … */
  uint64_t offset;      /* … address, or index of a table */
  uint32_t index;       /* of a function or segment, in the module */
  struct span name;     /* of a custom section, function or segment; nobody should trust it */
  const char *file;     /* of code of which lines tell; NULL of all else */
  uint32_t first, last; /* lines of it, from 1 */
  size_t bytes;
  size_t retained; /* bytes, see retained.h */
  size_t order;    /* in the file, from 0 */
};

struct size_rows {
  struct arena *arena;
  enum size_by by;
  struct size_item *items;
  size_t count;
};

/** The rows of a module, the largest first; those of one size in the order of the file. */
struct size_rows size_rows(struct arena *arena, const struct loaded *loaded, enum size_by by);

void size_rows_add(struct size_rows *rows, const struct size_item *item);

/** What the row is, for people: "ring_push", "data[0] .rodata at 1024". */
const char *size_label(struct arena *arena, const struct size_item *item);

/** The text format's name of a section that is not a custom one. */
const char *size_section_name(uint8_t section);

#endif
