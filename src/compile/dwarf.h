/* dwarf.c: a line table as it is written: DWARF 4. */
#ifndef TARE_DWARF_H
#define TARE_DWARF_H

#include "base/strings.h"
#include "base/text.h"

#include <stdint.h>

struct place {
  uint32_t file, line, column; /* `file` from 1, in the list of sources */
};

/* The line number program that is being written, and the registers of who will run it. */
struct program {
  struct text text;
  bool is_open; /* within a sequence */
  uint32_t address;
  struct place place;
};

/** Begins a sequence at an address: an offset into the code section's content. */
void dwarf_begin_sequence(struct program *program, uint32_t address);

/** From this address on the code is of `place`; line 0 is of no line. */
void dwarf_row(struct program *program, uint32_t address, struct place place);

/** Ends the sequence there, if one is open. */
void dwarf_end_sequence(struct program *program, uint32_t address);

/** Adds `.debug_abbrev`, `.debug_info` and `.debug_line`: one unit of all the code. */
void dwarf_sections(const struct program *program, const struct strings *sources,
                    size_t code_length, struct text *out);

#endif
