/* sources.c: C to objects, by clang: what compile.h does not have of it. */
#ifndef TARE_SOURCES_H
#define TARE_SOURCES_H

#include "compile/compile.h"

/** A run of clang with the flags of every run. */
struct command compile_clang(struct arena *arena, const struct compile_options *options, bool simd);

/** Runs a step whose own messages go to the user; false where it failed. */
bool compile_step(struct report *report, const struct tools *tools, const struct command *command);

/** Tells what to do about headers that are missing, where the source does not compile. */
bool compile_source(struct arena *arena, struct report *report,
                    const struct compile_options *options, bool simd, const char *source,
                    const char *object);

#endif
