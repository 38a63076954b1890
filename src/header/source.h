/*
 * source.c: what clang does not tell of a header, from the header's own bytes: its comments, and
 * the macros that it defines. Time is linear in the file.
 */
#ifndef TARE_SOURCE_H
#define TARE_SOURCE_H

#include "base/arena.h"
#include "base/file.h"

#include <stdbool.h>
#include <stddef.h>

/** Bytes of a file, by their offsets. */
struct extent {
  size_t start, end;
};

/** A `#define`, whether or not the compiler gets to see it. */
struct definition {
  const char *name;
  unsigned line, column; /* of the name, from 1 */
  const char *comment;   /* the doc comment in front of it or behind it on its line, or NULL */
  bool is_guard;         /* it may keep the file from being read twice */
};

struct source {
  struct bytes content;
  struct extent *docs; /* doc comments, those that clang takes for one as one */
  size_t doc_count;
  struct definition *definitions;
  size_t definition_count;
  const char *file_comment; /* the first one with @file, or NULL */
};

void source_read(struct arena *arena, struct bytes content, struct source *source);

/** The doc comment that has a byte of the file in it, or NULL. */
const struct extent *source_doc_at(const struct source *source, size_t offset);

#endif
