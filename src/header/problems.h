/* problems.c: errors of clang's in a header that can be told better, with what to do about them. */
#ifndef TARE_PROBLEMS_H
#define TARE_PROBLEMS_H

#include "header/header.h"

/**
 * Reports what is known of a header that does not compile. `errors` is what clang says, a line for
 * each diagnostic. False where the compiler has to tell the rest.
 */
bool problems_report(struct arena *arena, struct report *report,
                     const struct header_options *options, const char *errors);

#endif
