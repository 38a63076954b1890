/* conversions.c: formats of snprintf() and its kin that libc/format.c does not know. */
#ifndef TARE_CONVERSIONS_H
#define TARE_CONVERSIONS_H

#include "compile/job.h"

/**
 * Warns of each call in the linked module whose format has a conversion that traps. Only of a
 * format that stands in the call itself: no text is taken for one that may be none.
 */
void conversions_warn(const struct job *job, struct bytes linked);

#endif
