/* effects_early.c: loads of bytes that nothing can have written since the function was entered. */
#ifndef TARE_EFFECTS_EARLY_H
#define TARE_EFFECTS_EARLY_H

#include "compile/effects_sum.h"

/** Finds such loads among the events. */
void effects_find_early(struct effects_walk *walk);

#endif
