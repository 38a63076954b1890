/* length_marks.c: what marks say of how much there is: `length:x`, `room:x`. */
#ifndef TARE_LENGTH_MARKS_H
#define TARE_LENGTH_MARKS_H

#include "header/prototype.h"

/** Sets the extent of a pointer by its mark; false where there is none. */
bool length_marks_find(struct signature *signature, struct argument *argument);

#endif
