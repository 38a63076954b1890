/* results.c: what a function gives back. */
#ifndef TARE_RESULTS_H
#define TARE_RESULTS_H

#include "header/prototype.h"

/** C's own result. */
void results_read(struct signature *signature);

/** Whether result and outputs go together, once all parameters are read: of a buffer that is
 * filled, the result says how far, and what makes an instance gives nothing else back. */
void results_check(struct signature *signature);

#endif
