/*
 * What is shipped from runtime/, taken apart: runtime_table.c is made by tools/runtime-table.js,
 * which parses the JavaScript.
 */
#ifndef TARE_RUNTIME_TABLE_H
#define TARE_RUNTIME_TABLE_H

#include <stdbool.h>
#include <stddef.h>

/** The files. The pieces stand in the order in which they are shipped. */
enum runtime_file {
  RUNTIME_INIT,
  RUNTIME_STACK,
  RUNTIME_CHECK,
  RUNTIME_FAILURE,
  RUNTIME_VIEW,
  RUNTIME_INSTANCE,
  RUNTIME_HANDLE,
  RUNTIME_BASE,
  RUNTIME_GROWING,
  RUNTIME_RISING,
  RUNTIME_FIXED,
  RUNTIME_SLAB,
  RUNTIME_SHARED,
  RUNTIME_POOL,
  RUNTIME_SWAP,
  RUNTIME_HEAP,
  RUNTIME_HOST_HEAP,
  RUNTIME_CURSOR,
  RUNTIME_NESTED,
  RUNTIME_LEVEL,
  RUNTIME_ENGAGED,
  RUNTIME_SCRATCH,
  RUNTIME_STREAM,
  RUNTIME_TEXT,
  RUNTIME_WIDE,
  RUNTIME_RECORD,
  RUNTIME_POINTER,
  RUNTIME_FEED,
  RUNTIME_FOLLOW,
  RUNTIME_DEBUG,
  RUNTIME_ALLOC,
  RUNTIME_BUSY,
  RUNTIME_KEEP,
  RUNTIME_IMPORT,
  RUNTIME_SYSTEM,
  RUNTIME_CALLBACK,
  RUNTIME_SEVERAL,
  RUNTIME_VALUE_HANDLE,
  RUNTIME_BATCH,
  RUNTIME_RELEASE,
};

/* In a text these stand for numbers that are known when the module is laid out. */
#define HEAP_BASE "\1"
#define HEAP_END  "\2"
#define HEAP_UNIT "\3"

/** One top-level declaration. */
struct runtime_piece {
  const char *name;
  const char *text;           /* with its comment, without `export` */
  const char *const *uses;    /* names of other pieces, up to a NULL */
  const char *const *globals; /* that neither runtime/ nor the glue declares; the same */
  enum runtime_file file;
  bool is_exported; /* the glue may mention it, and not only other pieces */
};

extern const struct runtime_piece runtime_pieces[];
extern const size_t runtime_piece_count;

#endif
