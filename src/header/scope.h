/* scope.c: what everything is called in JavaScript, and that no two things, nor anything that
 * JavaScript or every class has itself, are called the same. */
#ifndef TARE_SCOPE_H
#define TARE_SCOPE_H

#include "header/reader.h"

/** Reports what cannot be called as it would be; what may be left out instead is noted for that. */
void scope_check(struct reader *reader);

#endif
