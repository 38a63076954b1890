/* warnings.c: what clang warns of in the sources: of each kind the first few, and then how many
 * more there are. Old libraries have the same one for every function. */
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
};

/** Prints what clang wrote about one source, without what there was enough of. */
void warnings_print(struct warnings *warnings, const struct text *messages, FILE *out);

/** Says how many were left out; nothing where there are none. */
void warnings_tell(const struct warnings *warnings, FILE *out);

#endif
