/* compile.c: C sources to a WebAssembly module, by clang, wasm-ld and wasm-opt. */
#ifndef TARE_COMPILE_H
#define TARE_COMPILE_H

#include "api.h"
#include "base/file.h"
#include "base/process.h"

/** The programs that a build runs. */
struct tools {
  const char *clang, *wasm_ld, *wasm_opt;
  const char *resource_dir; /* of clang: where <stdint.h> is */
  bool verbose;             /* print every command on standard error before it runs */
};

/** What the user may choose; NULL: look for it. */
struct tools_wanted {
  const char *clang, *wasm_opt;
  bool verbose;
};

/**
 * Finds the programs: clang 16 or later from `--clang=`, $TARE_CLANG, `clang` or `clang-NN`;
 * wasm-ld beside it or on PATH. Reports what is missing and how to get it.
 */
bool tools_find(struct arena *arena, struct report *report, const struct tools_wanted *wanted,
                struct tools *tools);

struct compile_options {
  const struct tools *tools;
  const char *folder; /* temporary; holds tare.h and string.h for the sources to include */
  const char *const *sources;
  size_t source_count;
  const char *const *flags; /* the user's, for clang */
  size_t flag_count;
  const char *optimize; /* -Oz, … */
  bool keep_names;
  uint32_t stack_size; /* bytes, where a stack is needed */
};

/** Puts what sources and header may include, and what may be linked, into the temporary folder. */
bool compile_prepare(struct arena *arena, struct report *report, const char *folder);

/** The flags of every clang run, for sources and header alike, in an array of the arena. */
void compile_flags(struct arena *arena, const struct compile_options *options, bool simd,
                   const char *const **flags, size_t *count);

/** Lets clang print what is wrong with a header that did not parse. Always false. */
bool compile_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const char *header);

struct compiled {
  struct bytes module;
  uint32_t heap_base;  /* the first byte of linear memory that the module does not use itself */
  uint32_t stack_size; /* bytes; 0: it needs none */
  uint32_t pages;      /* of 64 KiB: its memory at first */
  bool grows_itself;   /* it may grow its memory */
};

/**
 * The names under which functions, memory and stack pointer are exported: short ones, or where
 * `keep_names` those of C. The stack pointer is exported where there is a stack, for the glue to
 * put back after a trap.
 */
const char *export_name(struct arena *arena, const struct api *api, const struct function *function,
                        bool keep_names);
const char *export_name_of_memory(bool keep_names);
const char *export_name_of_stack(struct arena *arena, const struct api *api, bool keep_names);

/**
 * Compiles, links and optimises. The module exports the functions of `api` and, where
 * `with_memory`, its memory; all else is dropped from it.
 */
bool compile(struct arena *arena, struct report *report, const struct compile_options *options,
             const struct api *api, bool simd, bool with_memory, struct compiled *result);

#endif
