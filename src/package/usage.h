/* usage.c: how a package is loaded and first used, for its README. */
#ifndef TARE_USAGE_H
#define TARE_USAGE_H

#include "package/package.h"

/** In JavaScript: how the first thing that the interface has is imported, and a first use of it.
 * `name`: the package's. */
const char *usage_example(struct arena *arena, const struct package *package, const char *name);

/** In Markdown: the other ways to load it, and what happens to wrong arguments; or NULL. */
const char *usage_others(struct arena *arena, const struct package *package, const char *name);

#endif
