#include "header/name_prefix.h"

#include "header/letters.h"
#include "header/names.h"

#include <string.h>

enum { SHORTEST = 2, SHORTEST_SHOUTED = 3 }; /* letters and digits of a prefix */

/* Whether a word of capitals begins at a place within a name, behind another word. */
static bool is_hump(const char *at) {
  return letter_is_upper(*at) && (letter_is_lower(at[-1]) || letter_is_lower(at[1]));
}

/* Whether there is a small letter up to the next underscore. */
static bool has_lower(const char *word) {
  for (; *word && *word != '_'; word++)
    if (letter_is_lower(*word))
      return true;
  return false;
}

size_t name_prefix_first(const char *name) {
  const char *start = name + strspn(name, "_");
  const bool has_humps = has_lower(start); /* LZ4F has none */
  for (const char *at = start; *at; at++) {
    if (at - start < SHORTEST)
      continue;
    if (*at == '_')
      return at[strspn(at, "_")] ? (size_t)(at - name) : 0;
    if (has_humps && is_hump(at))
      return (size_t)(at - name);
  }
  return 0;
}

static bool is_shouted(const char *prefix) {
  for (const char *c = prefix; *c; c++)
    if (!letter_is_upper(*c))
      return false;
  return strlen(prefix) >= SHORTEST_SHOUTED;
}

const char *name_prefix_rest(const char *name, const char *prefix) {
  const char *rest = name_after(name, prefix);
  const size_t length = strlen(prefix);
  if (rest || !is_shouted(prefix) || strncmp(name, prefix, length) != 0)
    return rest;
  return letter_is_lower(name[length]) ? name + length : NULL;
}

size_t name_prefix_capitals(const char *name) {
  size_t count = 0;
  while (letter_is_upper(name[count]))
    count++;
  return count && letter_is_lower(name[count]) ? count - 1 : count;
}

bool name_prefix_is_shared(const char *name, const char *other) {
  const size_t length = name_prefix_first(name);
  if (!length || length != name_prefix_first(other))
    return false;
  for (size_t i = 0; i < length; i++)
    if (letter_to_lower(name[i]) != letter_to_lower(other[i]))
      return false;
  return true;
}
