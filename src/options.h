/* options.c: the command line of `tare build`. */
#ifndef TARE_OPTIONS_H
#define TARE_OPTIONS_H

#include "base/option.h"
#include "base/status.h"
#include "base/version.h"
#include "compile/tools.h"
#include "glue/formats.h"
#include "glue/reclaim.h"
#include "glue/strategy.h"
#include "header/header.h"
#include "verdict/budgets.h"

/** One build: what its command line asks for, and the memory and errors of the run. */
struct build {
  struct arena arena;
  struct report report;
  const char *header, *folder; /* the first header names the interface */
  struct strings headers;      /* all of them */
  struct strings sources, objects, flags, only, with, targets;
  struct skip *skip;
  size_t skip_count;
  struct rename *rename;
  size_t rename_count;
  struct mark_option *marks;
  size_t mark_count;
  const char *optimize;
  struct strings prefixes; /* of --prefix= */
  uint32_t max_memory, stack_size;
  struct strategy strategy;
  enum reclaim reclaim;
  struct budgets budgets;
  enum allocator allocator; /* of --malloc= */
  struct tools_wanted tools;
  unsigned formats;
  const char *global;       /* the variable that the iife sets */
  const char *package_name; /* of --name=, or NULL */
  const char *cache;        /* the folder of --cache=, or NULL */
  const char *dependencies; /* the file of -MF, or NULL */
  struct strings watched;   /* what --watch waits for */
  size_t watched_there;     /* so many of them, from the first, were there when the build began */
  bool is_watched_complete;
  bool embed, simd, snapshot, alloc, release, keep_names, debug, debug_file, explain, inlines,
      lenient, libc, console, host, package, watch, makes_dependencies, system_dependencies,
      phony_dependencies, mvp, has_prefix, caches;
};

/** The command line of `tare build`. */
extern const struct option_table build_options;

/** Reads the words behind the verb, up to a NULL, and finds the sources; reports what is wrong. */
void options_read(struct build *build, char **words);

#endif
