/* value_marks.c: parameters and fields that JavaScript does not have, since a mark says what C
 * always gets: `value:x`. */
#ifndef TARE_VALUE_MARKS_H
#define TARE_VALUE_MARKS_H

#include "header/prototype.h"

/** Takes them, and reports values that they cannot have. */
void value_marks_take(struct signature *signature);

#endif
