#include "compile/allocator.h"

#include "verdict/decode.h"

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

/* Its functions follow each other; these have no name of the allocator's in front. */
static bool is_helper(struct span name) {
  return span_is(name, "take") || span_is(name, "put") || span_is(name, "trim");
}

size_t allocator_bytes(struct arena *arena, const struct wasm *linked) {
  struct names names;
  size_t bytes = 0;
  bool is_within = false;
  decode_names(arena, linked, wasm_custom(linked, "name"), &names);
  for (uint32_t i = linked->imported[WASM_FUNCTION]; i < linked->count[WASM_FUNCTION]; i++) {
    const struct span name = names.functions[i];
    is_within = span_begins(name, "tare_freelist_") || (is_within && is_helper(name));
    bytes += is_within ? linked->functions[i].entry.length : 0;
  }
  return bytes;
}
