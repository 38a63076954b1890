/* glue.c: the model of a header to the JavaScript around its module. */
#ifndef TARE_GLUE_H
#define TARE_GLUE_H

#include "api.h"
#include "compile/compile.h"
#include "glue/formats.h"
#include "glue/reclaim.h"
#include "glue/strategy.h"

struct glue_options {
  const char *version;                  /* of tare */
  const struct compiled *wasm;          /* the module; with `simd` the one for engines without */
  const struct compiled *simd;          /* or NULL */
  struct bytes embedded, embedded_simd; /* their bytes where they are in the glue itself */
  const char *fingerprint; /* the name of an export by which the glue knows its modules, or NULL */
  const struct strategy *strategy;
  const struct layout *layout;
  enum reclaim reclaim;
  bool grows_itself;        /* somebody grows memory beside the glue */
  enum allocator allocator; /* that the module has */
  bool exports_malloc;      /* and lets the glue use */
  bool embed;               /* the module inside; otherwise init() loads it */
  bool snapshot;            /* clone, toBytes and fromBytes */
  bool alloc;               /* alloc(), and arguments that lie in memory are not copied */
  bool release;             /* release(), after which the module begins anew */
  bool keep_names;
  bool debug;  /* traps tell where, and slots are filled */
  bool mvp;    /* the module may not export its stack pointer */
  bool shakes; /* bundlers are told what they may leave out, and constants are in a file of their
                  own: glue_write_constants() */
  enum format format;
  const char *global; /* the variable of FORMAT_IIFE */
};

/** Whether the JavaScript has to see the module's memory. `allocator`: the module's;
 * `always`: it is wanted whatever the header has. */
bool glue_needs_memory(const struct api *api, enum allocator allocator, bool always);

/** Reports names of the header that the glue of these options needs for itself. */
bool glue_check(struct report *report, const struct api *api, const struct glue_options *options);

/**
 * A name that stands for all that the glue of these options takes for granted of its module,
 * whatever its format: two builds of one interface have the same, and of others most likely not.
 */
const char *glue_fingerprint(struct arena *arena, const struct api *api,
                             const struct glue_options *options);

/** ES2022 of the format, readable, formatted as prettier would without semicolons as far as lines
 * go. */
void glue_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                struct text *out);

/** What follows the stem in the name of the file that has the constants. */
const char *glue_constants_extension(void);

/**
 * A file of constants and enums alone: bundlers leave a file out as a whole, so that who imports
 * only these gets no module. Nothing where the header has none.
 */
void glue_write_constants(struct arena *arena, const struct api *api,
                          const struct glue_options *options, struct text *out);

/** `Uint8Array` … `BigInt64Array`: the typed array of a buffer's elements. */
const char *glue_typed_array(enum scalar scalar);

/** Whether the class gets clone, toBytes and fromBytes: its bytes must be all of its state, so that
 * it has no pointers, keeps nothing, and has nothing to drop. */
bool glue_has_snapshot(const struct class *class, const struct glue_options *options);

/** Whether the class gets the glue's own reset: it does where C has none and there is a
 * constructor. */
bool glue_has_reset(const struct class *class);

/** `get ` or `set ` in front of a property's name, nothing in front of a method's. */
const char *glue_accessor_word(const struct function *method);

/**
 * The name for a local or module-level binding: `name`, or where the glue needs that itself,
 * `name$`.
 */
const char *glue_binding(struct arena *arena, const char *name);

#endif
