#include "known_marks.h"

#include "embedded.h"

#include <string.h>

/* All files are one: a line `@NAME.marks` is ahead of each. */
bool known_marks_find(const char *name, struct bytes *content) {
  const struct bytes all = embedded("marks");
  const char *at = (const char *)all.at, *end = at + all.length;
  const size_t length = strlen(name);
  bool is_found = false;
  for (const char *line = at; line < end;) {
    const char *next = memchr(line, '\n', (size_t)(end - line));
    next = next ? next + 1 : end;
    if (*line == '@' && is_found) {
      content->length = (size_t)((const uint8_t *)line - content->at);
      return true;
    }
    if (*line == '@' && (size_t)(next - line) == length + 2 &&
        memcmp(line + 1, name, length) == 0) {
      *content = (struct bytes){(const uint8_t *)next, (size_t)(end - next)};
      is_found = true;
    }
    line = next;
  }
  return is_found;
}
