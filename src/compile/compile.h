/*
 * C sources to a WebAssembly module, by clang, wasm-ld and wasm-opt: what the other rooms use of
 * compile/, by the file that has it.
 */
#ifndef TARE_COMPILE_H
#define TARE_COMPILE_H

#include "api.h"
#include "base/strings.h"
#include "compile/allocator.h"
#include "compile/module.h"
#include "compile/tools.h"

struct compile_options {
  struct strings *undefined; /* gets what no source defines; NULL where that is an error */
  const struct tools *tools;
  const char *folder; /* temporary; holds tare.h and string.h for the sources to include */
  struct strings sources;
  struct strings objects; /* and archives: what others have compiled */
  struct strings flags;   /* the user's, for clang */
  const char *optimize;   /* -Oz, … */
  bool keep_names;
  bool debug;               /* checks, and DWARF */
  bool mvp;                 /* nothing that WebAssembly got later */
  bool libc;                /* the sources may use wasi-libc */
  bool console, host;       /* what that asks of a system is JavaScript's: to print; time, random */
  enum allocator allocator; /* whose malloc the sources get */
  bool exports_malloc;      /* and which the glue calls */
  uint32_t stack_size;      /* bytes, where a stack is needed; 0: what it needs */
  const char *cache;        /* the folder of what earlier builds compiled, or NULL */
};

struct compiled {
  struct bytes module;
  struct bytes debug;    /* sections that the module's debug file has behind it */
  struct bytes linked;   /* the module before it was optimised, with all names */
  uint32_t heap_base;    /* the first byte of linear memory that the module does not use itself */
  uint32_t stack_size;   /* bytes; 0: it needs none */
  bool stack_is_open;    /* nothing proves that these are enough */
  const char *unbounded; /* why no bound of the stack is known, where it has the usual size */
  size_t allocates;      /* bytes of freelist, which nobody asked for, before it was optimised */
  const char *lacks;     /* what it does without for want of a system, or NULL */
  uint32_t pages;        /* of 64 KiB: its memory at first */
  bool grows_itself;     /* it may grow its memory */
  bool jumps;            /* by setjmp() and longjmp() */
  const struct module *read; /* the module as it was read, before its memory was laid out */
  const struct module_import *imports; /* functions of the host that it calls */
  size_t import_count;
};

/* ---- compile.c ---- */

/**
 * Compiles, links and optimises. The module exports the functions of `api` and, where
 * `with_memory`, its memory; all else is dropped from it.
 */
bool compile(struct arena *arena, struct report *report, const struct compile_options *options,
             const struct api *api, bool simd, bool with_memory, struct compiled *result);

/* ---- wrappers.c ---- */

/** Writes what the interface needs beside the sources, and adds it to these. */
bool compile_add_wrappers(struct arena *arena, struct report *report,
                          struct compile_options *options, const struct api *api,
                          const struct strings *headers);

/* ---- sources.c ---- */

/** Puts what sources and header may include, and what may be linked, into the temporary folder. */
bool compile_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options);

/** Adds the flags of every clang run, for a source, or where it is NULL for the header, which is C.
 */
void compile_add_flags(struct command *words, const struct compile_options *options, bool simd,
                       const char *source);

/** Lets clang print what is wrong with a header that did not parse. Always false. */
bool compile_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const struct strings *headers);

/* ---- interface.c ---- */

/** What a glue may need beside the header's functions. */
enum compile_extra {
  EXTRA_STACK_POINTER, /* where there is a stack: to put it back after a trap */
  EXTRA_MALLOC,        /* where instances come from an allocator in the module */
  EXTRA_FREE,
  EXTRA_ALIGNED_ALLOC, /* and some class has an alignment that malloc does not give */
  EXTRA_TRAP,          /* in a debug build: the address where a trap is noted */
  EXTRA_STACK,         /* of a module that may not export the stack pointer: functions that */
  EXTRA_SET_STACK,     /* return and change it */
  EXTRA_FLUSH,         /* where JavaScript prints: gives it what C's stdout still has */
  EXTRAS,
};

/** Whether some class has an alignment that malloc does not give. */
bool compile_needs_aligned_alloc(const struct api *api);

/** Bytes: what malloc aligns to. */
enum { MALLOC_ALIGNMENT = 16 };

/**
 * The names under which functions, memory and what else the glue needs are exported: short ones, or
 * where `keep_names` those of C.
 */
const char *compile_export_name(struct arena *arena, const struct api *api,
                                const struct function *function, bool keep_names);
const char *compile_memory_name(bool keep_names);
const char *compile_extra_name(struct arena *arena, const struct api *api, enum compile_extra extra,
                               bool keep_names);

/** Under which module and name the host supplies a function of the header. */
const char *compile_import_module(bool keep_names);
const char *compile_import_name(struct arena *arena, const struct api *api,
                                const struct function *function, bool keep_names);

/** Whether the module imports a function under these names. */
bool compiled_imports(const struct compiled *compiled, const char *module, const char *name);

/** Under which module libc/system.c asks JavaScript. */
const char *compile_system_module(void);

/** The functions that it asks for there, which the glue has as `system$NAME`; NULL behind them. */
const char *const *compile_system_functions(void);

/** Whether the module calls this import of the header. */
bool compile_calls(struct arena *arena, const struct api *api, const struct compiled *compiled,
                   const struct function *import, bool keep_names);

/** What C calls a callback, by its place in the model's list. */
const char *compile_callback_symbol(struct arena *arena, size_t number);

/** The place of a callback in the module's table of functions: what a pointer to it is. 0 where
 * the module cannot call it. */
uint32_t compile_callback_pointer(struct arena *arena, const struct api *api,
                                  const struct compiled *compiled, const struct function *callback,
                                  bool keep_names);

/** The C name of what a glue may need beside the header's functions. */
const char *compile_extra_symbol(enum compile_extra extra);

#endif
