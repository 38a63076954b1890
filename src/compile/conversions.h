/* conversions.c: warnings about formats, of snprintf() and its kin, that trap. */
#ifndef TARE_CONVERSIONS_H
#define TARE_CONVERSIONS_H

#include "compile/job.h"

/**
 * Warns about each call in the linked module whose format has a conversion that traps. A format is
 * only looked at if it is a constant of the call itself: another text may be no format.
 */
void conversions_warn(const struct job *job, struct bytes linked);

#endif
