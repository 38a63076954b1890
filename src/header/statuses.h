/* statuses.c: what the header's own words say of the number that a constructor returns. */
#ifndef TARE_STATUSES_H
#define TARE_STATUSES_H

#include "header/reader.h"

/**
 * Where `init` returns a number, and no mark says what a failure is: makes a failure of what is not
 * 0 if its comment says that 0 is success, or if its type is called so and 0 is the constant of
 * success: `typedef int mp_err` and MP_OKAY.
 */
void statuses_settle(struct reader *reader, struct function *init);

#endif
