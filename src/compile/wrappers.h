/* wrappers.c: the source that a build adds where the interface has functions that no source defines
 * for others. */
#ifndef TARE_WRAPPERS_SOURCE_H
#define TARE_WRAPPERS_SOURCE_H

#include "compile/compile.h"

/** What the sources have the function as, for which the module exports it. */
const char *wrappers_symbol(struct arena *arena, const struct function *function);

#endif
