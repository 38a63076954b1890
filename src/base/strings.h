/* The one list of strings: words of a command line, names of C's, files. */
#ifndef TARE_BASE_STRINGS_H
#define TARE_BASE_STRINGS_H

#include "base/arena.h"

#include <stdbool.h>

struct strings {
  const char **at;
  size_t count;
};

/** The string itself is not copied. */
void strings_add(struct arena *arena, struct strings *strings, const char *string);

bool strings_have(const struct strings *strings, const char *string);

#endif
