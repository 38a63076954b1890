/* only.c: the functions that --only names. */
#ifndef TARE_ONLY_H
#define TARE_ONLY_H

#include "header/reader.h"

/** Whether a function or variable belongs to the interface: there is no --only, or one that fits
 * its name. */
bool only_has(struct reader *reader, const char *name);

/** Reports those that fit nothing. Called once all declarations were asked about. */
void only_check(const struct reader *reader);

#endif
