/* met.c: structs that a search has met, each once: those that lead to each other would keep it
 * going for ever, or through one struct on every path to it. */
#ifndef TARE_MET_H
#define TARE_MET_H

#include "api.h"

struct met {
  struct arena *arena;
  const struct record **at;
  size_t count;
};

/** Adds a struct; false where it is there already. */
bool met_add(struct met *met, const struct record *record);

#endif
