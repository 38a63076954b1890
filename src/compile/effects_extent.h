/* effects_extent.c: whether C uses no more of a pointer than the interface has there. */
#ifndef TARE_EFFECTS_EXTENT_H
#define TARE_EFFECTS_EXTENT_H

#include "compile/effects_question.h"

/** Bytes that C may use, where the header says how many; otherwise 0. */
uint64_t effects_extent_size(const struct param *param);

/** Reports a use of more than that, and says what its length may be. */
void effects_extent_check(const struct question *question);

#endif
