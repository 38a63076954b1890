/* length_marks.c: what marks say of how much there is: `length:x`, `room:x`. */
#ifndef TARE_LENGTH_MARKS_H
#define TARE_LENGTH_MARKS_H

#include "header/prototype.h"

/** Sets the extent of a pointer by its mark; false where there is none. */
bool length_marks_find(struct signature *signature, struct argument *argument);

/** Whether a mark says that it points to the number of elements of what C gives back. */
bool length_marks_is_named(const struct signature *signature, const struct argument *argument);

#endif
