#include "compile/allocator.h"

#include <string.h>

static const struct {
  const char *name;
  enum allocator allocator;
  bool is_carried;
} all[] = {{"fail", ALLOCATOR_FAIL, true},     {"page", ALLOCATOR_PAGE, true},
           {"bump", ALLOCATOR_BUMP, true},     {"freelist", ALLOCATOR_FREELIST, true},
           {"binned", ALLOCATOR_BINNED, true}, {"dlmalloc", ALLOCATOR_DLMALLOC, false},
           {"host", ALLOCATOR_HOST, false}};

enum { ALL = sizeof all / sizeof *all };

bool allocator_parse(struct arena *arena, struct report *report, const char *option,
                     const char *name, enum allocator *allocator) {
  struct text names = text_in(arena);
  for (size_t i = 0; i < ALL; i++) {
    if (strcmp(name, all[i].name) == 0) {
      *allocator = all[i].allocator;
      return true;
    }
    text_format(&names, i ? ", %s" : "%s", all[i].name);
  }
  report_failure(report, "%s%s: no such allocator; there are: %s", option, name, names.bytes);
  return false;
}

const char *allocator_name(enum allocator allocator) {
  for (size_t i = 0; i < ALL; i++)
    if (all[i].allocator == allocator)
      return all[i].name;
  return "none";
}

bool allocator_is_carried(enum allocator allocator) {
  for (size_t i = 0; i < ALL; i++)
    if (all[i].allocator == allocator)
      return all[i].is_carried;
  return false;
}
