/* wrappers.c: the source that a build adds where the interface has functions that no source defines
 * for others. */
#ifndef TARE_WRAPPERS_SOURCE_H
#define TARE_WRAPPERS_SOURCE_H

#include "compile/compile.h"

/** What the sources have the function as, for which the module exports it. */
const char *wrappers_symbol(struct arena *arena, const struct function *function);

/** Whether a source is the one that the build added. */
bool wrappers_is_source(const struct compile_options *options, const char *source);

#endif
