#include "header/met.h"

bool met_add(struct met *met, const struct record *record) {
  for (size_t i = 0; i < met->count; i++)
    if (met->at[i] == record)
      return false;
  const struct record **added = arena_push(met->arena, &met->at, &met->count, sizeof *met->at);
  *added = record;
  return true;
}
