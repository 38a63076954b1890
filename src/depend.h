/* depend.c: which files a build reads, for make and for --watch. */
#ifndef TARE_DEPEND_H
#define TARE_DEPEND_H

#include "compile/compile.h"

/**
 * The header, the sources and all that they include, each once; `simd`: also what only the module
 * with SIMD does. A file that is missing is among them by the name that it was included by. False
 * where the preprocessor refuses one of them; then `result` has the others.
 */
bool dependencies_find(struct arena *arena, const struct compile_options *options,
                       const struct strings *headers, bool simd, bool with_system,
                       struct strings *result);

/** A rule of make: the targets depend on the files. `phony`: each of these has an empty rule, so
 * that make does not miss it once it is gone. */
void dependencies_write(const struct strings *dependencies, const struct strings *targets,
                        bool phony, struct text *out);

#endif
