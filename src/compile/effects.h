/*
 * effects.c: what the compiler knows of the sources, held against the interface: what functions do
 * with their pointers, and what the sources see of the header. It never changes the interface. It
 * confirms it, or stops the build and says which mark settles the matter.
 */
#ifndef TARE_EFFECTS_H
#define TARE_EFFECTS_H

#include "base/process.h"
#include "compile/cache.h"
#include "compile/effects_walk.h"
#include "compile/layout_check.h"

/** Runs of clang, one for each source; none where there is nothing to ask. */
struct effects_runs {
  struct layout_questions layout;
  bool asks_effects;         /* rather than for the layout alone */
  struct process *processes; /* to be run beside those that make the objects, */
  struct cache_run *runs;    /* each with its source and what it compiles */
  size_t count;
};

/** Prepares them. False after an error. */
bool effects_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options, const struct api *api, bool simd,
                     struct effects_runs *runs);

/** Judges what they printed. False after an error, or where a lenient build leaves out a function.
 */
bool effects_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const struct api *api,
                   struct cache *cache, struct effects_runs *runs);

/** Judges what functions do with their pointers; `undefined`, or NULL, gets those that a lenient
 * build leaves out. For effects_check, and for tests, which have texts of their own. */
bool effects_judge(struct arena *arena, struct report *report, const struct api *api,
                   struct effects *effects, struct strings *undefined);

#endif
