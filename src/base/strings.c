#include "base/strings.h"

#include <string.h>

void strings_add(struct arena *arena, struct strings *strings, const char *string) {
  const char **place = arena_push(arena, &strings->at, &strings->count, sizeof *place);
  *place = string;
}

bool strings_have(const struct strings *strings, const char *string) {
  for (size_t i = 0; i < strings->count; i++)
    if (strcmp(strings->at[i], string) == 0)
      return true;
  return false;
}
