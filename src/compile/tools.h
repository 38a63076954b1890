/* tools.c: the programs that a build runs: where they are, and running them. */
#ifndef TARE_TOOLS_H
#define TARE_TOOLS_H

#include "base/process.h"
#include "base/report.h"

#include <stdio.h>

/** The programs that a build runs. */
struct tools {
  const char *clang, *wasm_ld, *wasm_opt;
  const char *wasi_libc;               /* libc.a, where it was asked for, */
  const char *wasi_include;            /* and its headers */
  const char *libcxx, *libcxx_include; /* the same of C++'s library; NULL where it is not there */
  bool verbose;                        /* print every command on standard error before it runs */
  struct progress_line *progress;      /* to tell the user of long steps, or NULL */
};

/** What the user may choose; NULL: look for it. */
struct tools_wanted {
  const char *clang, *wasm_opt;
  bool wasi_libc; /* some of it is to be linked */
  bool libcxx;    /* and C++'s library, where there is one */
  bool verbose;
};

/**
 * Finds the programs: clang 16 or later from `--clang=`, $TARE_CLANG, `clang` or `clang-NN`;
 * wasm-ld beside it or on PATH; or what the
 * command brings along, where a program is missing or too old. Reports what is missing and how to
 * get it.
 */
bool tools_find(struct arena *arena, struct report *report, const struct tools_wanted *wanted,
                struct tools *tools);

/** Runs one of them, printed first where that was asked for; see process_run. */
int tools_run(const struct tools *tools, const struct command *command, struct text *output);

/** The major version of the clang. */
int tools_clang_version(struct arena *arena, const struct tools *tools);

/** Reports a wasm-opt that is too old, for where it failed. Returns false. */
bool tools_check_wasm_opt(struct arena *arena, struct report *report, const struct tools *tools);

/** Says which programs a build would run and which versions they are, where the command brings some
 * along and so may choose. */
void tools_show(FILE *to);

#endif
