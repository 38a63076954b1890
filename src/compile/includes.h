/* includes.c: which files a source or header includes, by clang's rule for make. */
#ifndef TARE_INCLUDES_H
#define TARE_INCLUDES_H

#include "compile/compile.h"

enum includes_of { INCLUDES_OF_SOURCE, INCLUDES_OF_HEADER };

/**
 * Adds the file itself and all that it includes. One that is missing is among them by the name that
 * it was included by. False where the preprocessor refuses the file.
 */
bool includes_find(struct arena *arena, const struct compile_options *options, const char *file,
                   enum includes_of what, bool simd, bool with_system, struct strings *files);

#endif
