/*
 * The few sections of a WebAssembly module that a build itself touches: it looks up imports,
 * globals and exports, and writes the export section anew. Section and kind numbers are those of
 * the WebAssembly core specification 2.0, §5.
 */
#ifndef TARE_MODULE_H
#define TARE_MODULE_H

#include "base/file.h"

enum module_kind { KIND_FUNCTION, KIND_TABLE, KIND_MEMORY, KIND_GLOBAL };

struct module_import {
  const char *module, *name;
  enum module_kind kind;
};

struct module_export {
  const char *name;
  enum module_kind kind;
  uint32_t index; /* in the index space of its kind */
};

/** A function's type as a text: `(i32, f64) -> f64`. */
typedef const char *module_signature;

struct module {
  struct bytes bytes;
  struct module_import *imports;
  size_t import_count;
  struct module_export *exports;
  size_t export_count;
  uint32_t *
      globals; /* of the module's own globals: the initial value where it is an i32.const, else 0 */
  size_t global_count;
  module_signature *signatures; /* of the types */
  size_t signature_count;
  uint32_t *functions; /* of all functions, imported ones first: the index of the type */
  size_t function_count;
  bool has_memory;
  uint32_t pages; /* of 64 KiB, that its memory has at first */
  bool may_grow;  /* some code may be memory.grow: its bytes occur, if only by chance */
};

/**
 * Reads a module. On bytes that are not one it returns what is wrong and sets `offset` to where;
 * NULL means that all is well. The bytes stay where they are, and must outlive `module`.
 */
const char *module_read(struct arena *arena, struct bytes bytes, struct module *module,
                        size_t *offset);

/** The type of an exported function; NULL where it has none that is known. */
module_signature module_signature_of(const struct module *module,
                                     const struct module_export *function);

const struct module_export *module_find_export(const struct module *module, const char *name);

/** What module_rewrite puts in place of what a module has. */
struct module_changes {
  const struct module_export *exports; /* NULL: as they are */
  size_t export_count;
  uint32_t pages;     /* of 64 KiB, that memory has at first; 0: memory as it is */
  uint32_t max_pages; /* and at the most; 0: any number */
  bool keep_names;    /* of its custom sections, the names */
  bool keep_dwarf;    /* and those of a debugger */
};

/**
 * The module with these changes. Custom sections other than these go, and so does the data
 * count, which only memory.init and data.drop need: they are for passive segments, and those for
 * shared memory. The bytes must be a module that module_read accepts.
 */
struct bytes module_rewrite(struct arena *arena, struct bytes module,
                            const struct module_changes *changes);

/** The `index`th name of the sequence a, b, … z, A, … Z, _, $, aa, ba, …: every one a JavaScript
 * identifier. */
const char *module_short_name(struct arena *arena, size_t index);

#endif
