/* memory_hooks.c: callbacks by which a library gets its memory, `void *(*alloc)(size_t)`.
 * JavaScript has none to give. */
#ifndef TARE_MEMORY_HOOKS_H
#define TARE_MEMORY_HOOKS_H

#include "header/prototype.h"

/** Refuses the callback and says how to do without, once for all of one function or one struct.
 * False where it is something else. */
bool memory_hooks_refuse(struct signature *signature, const struct argument *argument);

#endif
