/*
 * Which line of which source a piece of code is of: the rows of `.debug_line`, of DWARF 2 to 5
 * (DWARF 5 §6.2; addresses as https://yurydelendik.github.io/webassembly-dwarf/ has them). Nothing
 * is allocated and nothing is believed: on a malformed table the rows end with an error, and those
 * before it stay good. All rows together take time in proportion to the section.
 *
 *   struct lines lines;
 *   struct line_row row;
 *   for (lines_begin(&lines, &sections); lines_next(&lines, &row);)
 *     …
 *   if (lines.units.error) … at lines.units.error_at
 */
#ifndef TARE_INSPECT_LINES_H
#define TARE_INSPECT_LINES_H

#include "inspect/bytes.h"

/** The contents of the custom sections `.debug_line`, `.debug_line_str` and `.debug_str`; those of
 * strings may be empty. */
struct line_sections {
  struct span line, line_str, str;
};

/** Code of one line. */
struct line_row {
  uint32_t begin, end; /* from the start of the code section's content; `end` is behind it */
  uint32_t line;       /* from 1; 0: of no line */
  uint32_t column;     /* from 1, in bytes; 0: the line as a whole */
  size_t unit;         /* the offset of the unit's header in `.debug_line`: see lines_file */
  uint32_t file;       /* in the unit's list */
};

/** Where the reading of a table is; may be copied. An error is in `units`, and its offset counts
 * from the start of `.debug_line`. */
struct lines {
  struct cursor units;   /* behind the current unit */
  struct cursor program; /* what is left of its line number program */
  size_t unit;           /* the offset of its header */
  uint8_t minimum_instruction_length, line_range, opcode_base;
  int8_t line_base;
  const uint8_t *operand_counts; /* of the standard opcodes, the first of which is 1 */

  /* The registers of the state machine, and the row that has no end yet. */
  uint64_t address;
  uint32_t file, line, column;
  bool is_live; /* the sequence is of code that the linker kept */
  bool is_open; /* there is a row */
  struct line_row row;
};

void lines_begin(struct lines *lines, const struct line_sections *sections);

/**
 * The next row that is not empty. Rows of a sequence follow each other upwards, sequences come in
 * any order. Sequences of functions that the linker dropped are passed over: it leaves them at 0,
 * where no function's body can begin, at -1 or at -2. False at the end, and on an error.
 */
bool lines_next(struct lines *lines, struct line_row *row);

/** A file's name. The directory may be empty or relative; the name may be a path of its own. */
struct line_file {
  struct span directory, name;
};

/**
 * The directories, then the files of a unit, in one walk of its header: both are counted from 0, as
 * rows count files.
 */
struct line_files {
  const struct line_sections *sections;
  struct cursor header;
  struct cursor format; /* of DWARF 5: how entries are made */
  uint64_t left;        /* and how many there are still */
  unsigned version, offset_size;
  bool has_directories; /* all of them were read */
  bool is_first;
};

bool line_files_begin(struct line_files *files, const struct line_sections *sections, size_t unit);

/** The next directory; empty for that in which the compiler was run, where the unit does not tell.
 */
bool line_files_directory(struct line_files *files, struct span *directory);

/** The next file, and the index of its directory. Passes over directories that are left. */
bool line_files_next(struct line_files *files, struct span *name, uint64_t *directory);

/**
 * Looks up a row's file; false where the unit does not tell. This walks the header of the unit,
 * which may be as long as all of its rows: for many rows there are the functions above.
 */
bool lines_file(const struct line_sections *sections, size_t unit, uint32_t file,
                struct line_file *found);

#endif
