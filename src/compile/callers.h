/* callers.c: where sources call a function of a module that was linked and not optimised. */
#ifndef TARE_CALLERS_H
#define TARE_CALLERS_H

#include "verdict/load.h"

struct caller {
  struct location at; /* its line is 0 where that is not known */
  const char *entry;  /* the function of the header by which one comes there, or NULL */
};

/** From the function up to the first call in a source that is there: a library's sources are not.
 */
struct caller callers_find(struct arena *arena, const struct loaded *loaded, uint32_t function);

#endif
