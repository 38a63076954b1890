/* sources.c: C to objects, by clang: what compile.h does not have of it. */
#ifndef TARE_SOURCES_H
#define TARE_SOURCES_H

#include "compile/cache.h"

/** A run of clang with the flags of every run; see compile_add_flags. */
struct command compile_clang(struct arena *arena, const struct compile_options *options, bool simd,
                             const char *source);

/** Whether a source is C or C++, and not for example one of an assembler. */
bool compile_is_c(const char *source);

/** Whether some source is C++. */
bool compile_has_cpp(const struct compile_options *options);

/** Runs a step whose own messages go to the user; false where it failed. `name` is what a line of
 * progress says. */
bool compile_step(struct report *report, const struct tools *tools, const char *name,
                  const struct command *command);

/** The same of a step that has run, and ended with this status. */
bool compile_succeeded(struct report *report, const struct tools *tools,
                       const struct command *command, int status);

/** Runs processes side by side, those of the largest weight first. `step`, such as "compiling", is
 * what a line of progress says, or NULL. */
void compile_run_all(const struct tools *tools, const char *step, struct process *processes,
                     size_t count);

/** The source of an object of this build, DIR/N-NAME.o; of any other object, its path. */
const char *compile_source_of(const struct compile_options *options, const char *object);

/** Makes an object of each source, beside other runs of clang. What clang says of each goes to the
 * user, with what to do about headers that are missing. */
bool compile_sources(struct arena *arena, struct report *report,
                     const struct compile_options *options, struct cache *cache,
                     const char *const *objects, const struct cache_run *others,
                     size_t other_count);

/** Makes the objects of some sources again, such that setjmp() and longjmp() are exceptions. */
bool compile_jumping(struct arena *arena, struct report *report,
                     const struct compile_options *options, bool simd, const char *const *objects,
                     const bool *which);

#endif
