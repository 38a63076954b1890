/* size_source.c: a function's bytes by the files and lines that they are of. */
#ifndef TARE_SIZE_SOURCE_H
#define TARE_SIZE_SOURCE_H

#include "base/intern.h"
#include "show/size_rows.h"

struct size_file {
  const char *path;
  size_t row; /* the last one of this file */
};

/** Goes through the line table and the functions side by side. */
struct size_source {
  const struct loaded *loaded;
  size_t next;         /* of its lines: the first that tells of code not yet gone through */
  struct intern units; /* pairs of unit and file, as rows of the table have them */
  uint32_t *paths;     /* by number of a pair: the number of its path */
  size_t unit_count;
  struct intern names;     /* paths: two units may have a file in common */
  struct size_file *files; /* by number of a path */
  size_t file_count;
};

struct size_source size_source_begin(struct arena *arena, const struct loaded *loaded);

/**
 * Adds a row for each file of which the function has code, and one for what no line tells of.
 * Together they have its bytes, whatever the line table says: each byte is of the line that
 * line_rows_find() has for it. Functions come in the order of the file.
 */
void size_source_cut(struct size_source *source, const struct size_item *function,
                     struct span bytes, struct size_rows *rows);

#endif
