/* failures.c: which results say that a call failed, by the marks `error` and `message`. */
#ifndef TARE_FAILURES_H
#define TARE_FAILURES_H

#include "header/prototype.h"

/** Sets the rule of a function whose result is read, and what is left of that result: nothing where
 * it can only mean success. Reports marks that do not fit, unless a pattern gave them. */
void failures_read(struct signature *signature);

/** Whether the text of the error comes from what is there, once all parameters are read: from an
 * instance that C did not take over, or from an output. */
void failures_check(struct signature *signature);

#endif
