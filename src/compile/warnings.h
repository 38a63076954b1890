/* warnings.c: what clang says of the sources. Of each kind of warning the first few are printed,
 * and then how many more there are: old libraries have the same one for every function. The errors
 * of a header are printed for the first source that includes it. */
#ifndef TARE_WARNINGS_H
#define TARE_WARNINGS_H

#include "base/strings.h"
#include "base/text.h"

#include <stdio.h>

/** One build's. */
struct warnings {
  struct arena *arena;
  struct strings kinds; /* `-Wdeprecated-non-prototype`, once for each warning that was printed */
  size_t left_out;
  struct strings errors; /* lines of sources that failed, and were printed */
  size_t sources_alike;  /* that failed with no other error than these */
};

/** Prints what clang wrote about one source, without what there was enough of. */
void warnings_print(struct warnings *warnings, const struct text *messages, FILE *out);

/** Whether a source that failed has only errors that others had before, at the same places. Those
 * of any other source are known from then on. */
bool warnings_are_known(struct warnings *warnings, const struct text *messages);

/** Says how many were left out; nothing where there are none. */
void warnings_tell(const struct warnings *warnings, FILE *out);

#endif
