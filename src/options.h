/* options.c: the command line of `tare build`. */
#ifndef TARE_OPTIONS_H
#define TARE_OPTIONS_H

#include "compile/tools.h"
#include "depend.h"
#include "glue/formats.h"
#include "glue/strategy.h"
#include "header/header.h"
#include "show/budgets.h"

#define TARE_VERSION "0.1.0"

/** Exit statuses of every verb, beside EXIT_SUCCESS. */
enum {
  EXIT_REJECTED = 1, /* the header, the sources or the module have to change */
  EXIT_USAGE = 2,    /* the command line has to, or what it names is no module */
};

/* A list of words from the command line. */
struct words {
  const char **at;
  size_t count;
};

/** One build: what its command line asks for, and the memory and errors of the run. */
struct build {
  struct arena arena;
  struct report report;
  const char *header, *folder;
  struct words sources, flags, skip, stream, import, targets;
  struct rename *rename;
  size_t rename_count;
  struct bound *bounds;
  size_t bound_count;
  const char *optimize;
  const char *prefix; /* of --prefix= */
  uint32_t max_memory, stack_size;
  struct strategy strategy;
  struct budgets budgets;
  const char *allocator; /* of --malloc= */
  struct tools_wanted tools;
  unsigned formats;
  const char *global;          /* the variable that the iife sets */
  const char *package_name;    /* of --name=, or NULL */
  const char *dependencies;    /* the file of -MF, or NULL */
  struct dependencies watched; /* what --watch waits for */
  bool is_watched_complete;
  bool embed, simd, snapshot, alloc, keep_names, debug, debug_file, explain, lenient, libc, package,
      watch, makes_dependencies, system_dependencies, phony_dependencies, mvp;
};

/** What `tare build --help` prints, one after the other. */
extern const char build_help[], build_help_more[];

/** Reads the words behind the verb, up to a NULL, and finds the sources; reports what is wrong. */
void options_read(struct build *build, char **words);

#endif
