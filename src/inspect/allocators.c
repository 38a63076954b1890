#include "inspect/allocators.h"

static bool matches_at(struct span name, size_t at, const char *part) {
  size_t i = 0;
  for (; part[i]; i++)
    if (at + i == name.length || name.at[at + i] != (uint8_t)part[i])
      return false;
  return true;
}

static bool contains(struct span name, const char *part) {
  for (size_t at = 0; at < name.length; at++)
    if (matches_at(name, at, part))
      return true;
  return false;
}

/* A part that only this allocator's names have: its own functions, or its crate or package. */
static const struct {
  const char *part, *allocator;
} known[] = {
    {"dlmalloc", "dlmalloc"},
    {"dlfree", "dlmalloc"},
    {"wee_alloc", "wee_alloc"},
    {"lol_alloc", "lol_alloc"},
    {"emmalloc", "emmalloc"},
    {"talc::", "talc"},
    {"4talc", "talc"},
    {"talck", "talc"},
    {"walloc", "walloc"},
    {"obtain_small_objects", "walloc"},
    {"allocate_large_object", "walloc"},
    {"mi_malloc", "mimalloc"},
    {"mi_heap_", "mimalloc"},
    {"tare_binned_", "tare's binned"},
    {"tare_freelist_", "tare's freelist"},
    {"tare_bump_", "tare's bump"},
    {"tare_page_", "tare's page"},
    {"rt/tlsf/", "AssemblyScript's tlsf"},
    {"rt/stub/", "AssemblyScript's stub"},
    {"runtime.mallocgc", "Go's collector"},
    {"runtime.alloc", "TinyGo's collector"},
};

/* Names that any allocator may have. */
static const char *const common[] = {
    "malloc",      "calloc",       "realloc",        "aligned_alloc",     "posix_memalign",
    "_malloc",     "__rust_alloc", "__rust_realloc", "__wbindgen_malloc", "__wbindgen_realloc",
    "__rdl_alloc", "_Znwm",        "_Znam"};

const char *allocator_of(struct span function) {
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (contains(function, known[i].part))
      return known[i].allocator;
  for (size_t i = 0; i < sizeof common / sizeof *common; i++)
    if (span_is(function, common[i]))
      return "malloc";
  return NULL;
}

bool allocator_grows(struct span import) {
  return contains(import, "resize_heap") || contains(import, "memory_grow") ||
         contains(import, "enlargeMemory") || span_is(import, "sbrk");
}
