/* Every byte of a module in exactly one row. */
#ifndef TARE_INSPECT_SIZES_H
#define TARE_INSPECT_SIZES_H

#include "inspect/wasm.h"

enum size_kind {
  SIZE_PREAMBLE, /* magic and version */
  SIZE_SECTION,  /* a section, or of one whose items have rows: its number, length and count */
  SIZE_FUNCTION, /* an entry of the code section */
  SIZE_DATA,     /* a segment */
  SIZE_ELEMENT,  /* a segment */
};

struct size_row {
  enum size_kind kind;
  uint8_t section;   /* the section's number, where it has one */
  struct span name;  /* of a custom section */
  uint32_t index;    /* of a function or segment */
  struct span bytes; /* rows follow each other without a gap, from the first byte to the last */
};

/** Goes through the rows of an indexed module in the order of the file. */
struct sizes {
  const struct wasm *wasm;
  bool by_section; /* sections only, whole */
  struct cursor sections, items;
  struct size_row section; /* whose items are gone through */
  uint32_t index;
};

struct sizes sizes_begin(const struct wasm *wasm, bool by_section);
bool sizes_next(struct sizes *sizes, struct size_row *row);

/** Where the segment of a row is put, if that is a plain constant: an address, or an index of a
 * table. */
bool size_row_offset(const struct size_row *row, uint64_t *offset);

#endif
