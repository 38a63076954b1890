/* repeats.c: what is wrong with many functions in the same way is told of the first few. */
#ifndef TARE_REPEATS_H
#define TARE_REPEATS_H

#include "header/prototype.h"

/** Reports an error about a function, or where several have had the same one already keeps it for
 * repeats_tell(). A lenient reading reports each. */
void repeats_report(struct signature *signature, struct location at, const char *message);

/** Tells whom else the errors are about. Called last. */
void repeats_tell(struct reader *reader);

#endif
