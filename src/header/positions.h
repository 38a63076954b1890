/* positions.c: `const T *at`, an address in the middle of what another parameter points to.
 * JavaScript has the index of the element. Only a mark says so: `within`. */
#ifndef TARE_POSITIONS_H
#define TARE_POSITIONS_H

#include "header/prototype.h"

/** Whether a mark says so of a parameter. What `T **` leads to is what targets.c knows. */
bool positions_is(const struct argument *argument);

void positions_read(struct signature *signature, struct argument *argument);

/** Called once all parameters are known: checks what positions are in. */
void positions_check(struct signature *signature);

#endif
