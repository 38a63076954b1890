/*
 * What a build itself asks of a WebAssembly module and changes in it: it looks up imports, exports
 * and globals as inspect/ reads them, and writes the import and export sections and the limits of
 * memory anew.
 */
#ifndef TARE_MODULE_H
#define TARE_MODULE_H

#include "base/file.h"
#include "inspect/wasm.h"

struct module_import {
  const char *module, *name;
  enum wasm_kind kind;
};

struct module_export {
  const char *name;
  enum wasm_kind kind;
  uint32_t index; /* in the index space of its kind */
};

struct module {
  struct bytes bytes;
  struct wasm wasm;
  struct module_import *imports;
  size_t import_count;
  struct module_export *exports;
  size_t export_count;
};

/**
 * Reads a module. On bytes that are not one it returns what is wrong and sets `offset` to where;
 * NULL means that all is well. The bytes stay where they are, and must outlive `module`.
 */
const char *module_read(struct arena *arena, struct bytes bytes, struct module *module,
                        size_t *offset);

const struct module_export *module_find_export(const struct module *module, const char *name);

/** The type of an exported function as a text: `(i32, f64) -> f64`. NULL where it is no function.
 */
const char *module_signature(struct arena *arena, const struct module *module,
                             const struct module_export *function);

/** Whether it has a memory.grow. */
bool module_grows(const struct module *module);

/** What module_rewrite puts in place of what a module has. */
struct module_changes {
  const struct module_export *exports; /* NULL: as they are */
  size_t export_count;
  uint32_t pages;                      /* of 64 KiB, that memory has at first; 0: memory as it is */
  uint32_t max_pages;                  /* and at the most; 0: any number */
  bool keep_names;                     /* of its custom sections, the names */
  bool keep_dwarf;                     /* and those of a debugger */
  const struct module_import *imports; /* as many and in the same order; NULL: as they are */
  const uint32_t *start; /* the function that runs when it is loaded; NULL: as it is */
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
