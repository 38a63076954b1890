/*
 * load.c: a module that is there already, with what is known about it: names, lines, and what
 * inspect/ finds. Beside MODULE.wasm stands MODULE.debug.wasm, where `tare build` made it; it
 * brings names and lines as long as the code of both is the same.
 */
#ifndef TARE_LOAD_H
#define TARE_LOAD_H

#include "base/file.h"
#include "inspect/audit.h"
#include "inspect/lines.h"
#include "inspect/names.h"
#include "verdict/line_rows.h"

/** The files of a unit of the line table. */
struct loaded_unit {
  size_t unit; /* the offset of its header, by which units are sorted */
  const struct line_file *files;
  size_t file_count;
};

struct loaded {
  const char *path;
  const char *debug_path; /* where names and lines come from; `path` itself, or beside it */
  struct wasm wasm;
  struct names names;
  bool has_names;    /* of a name section, and not only of exports and imports */
  bool is_stackless; /* the file beside it tells that it was linked without a stack */
  struct audit audit;
  struct line_rows lines; /* by their begin, without overlap */
  struct line_sections sections;
  const struct loaded_unit *units;
  size_t unit_count;
};

/** Reads a file; reports what is wrong at its byte, in one line. */
bool load_file(struct arena *arena, struct report *report, const char *path, struct loaded *loaded);

/** The same of bytes that are no file, or not yet: `debug` may be empty. */
bool load_bytes(struct arena *arena, struct report *report, const char *path, struct bytes module,
                struct bytes debug, struct loaded *loaded);

/** What a function is called in messages: its name, with what a terminal should not get as `\xNN`,
 * or `func[INDEX]`. */
const char *load_function_name(struct arena *arena, const struct loaded *loaded, uint32_t function);

/** A name from a module as messages have it. */
const char *load_printable(struct arena *arena, struct span name);

/** The place in C of an instruction, or of any byte of the code; `file` is NULL where none is
 * known. */
struct location load_location(struct arena *arena, const struct loaded *loaded, const uint8_t *at);

/** The path of a row's file. The same for rows of one file. */
const char *load_line_file(struct arena *arena, const struct loaded *loaded,
                           const struct line_row *row);

#endif
