#include "embedded.h"

#include <assert.h>
#include <string.h>

/* The one list of what the command carries; embedded.S has the bytes. */
#define FILES(X)                                                                                   \
  X(tare_h, "tare.h")                                                                              \
  X(tare_fixed_h, "tare/fixed.h")                                                                  \
  X(string_h, "string.h")                                                                          \
  X(string_o, "string.o")                                                                          \
  X(int128_o, "int128.o")                                                                          \
  X(ubsan_o, "ubsan.o")                                                                            \
  X(stack_o, "stack.o")                                                                            \
  X(malloc_fail_o, "malloc-fail.o")                                                                \
  X(malloc_page_o, "malloc-page.o")                                                                \
  X(malloc_bump_o, "malloc-bump.o")                                                                \
  X(malloc_freelist_o, "malloc-freelist.o")                                                        \
  X(malloc_binned_o, "malloc-binned.o")                                                            \
  X(malloc_mvp_fail_o, "malloc-mvp-fail.o")                                                        \
  X(malloc_mvp_page_o, "malloc-mvp-page.o")                                                        \
  X(malloc_mvp_bump_o, "malloc-mvp-bump.o")                                                        \
  X(malloc_mvp_freelist_o, "malloc-mvp-freelist.o")                                                \
  X(malloc_mvp_binned_o, "malloc-mvp-binned.o")                                                    \
  X(template_package_json, "template/package.json")                                                \
  X(template_thing_h, "template/thing.h")                                                          \
  X(template_thing_c, "template/thing.c")                                                          \
  X(template_thing_test_js, "template/test/thing.test.js")                                         \
  X(template_readme_md, "template/README.md")                                                      \
  X(template_gitignore, "template/.gitignore")                                                     \
  X(template_test_yml, "template/.github/workflows/test.yml")

#define DECLARE(symbol, name) extern const uint8_t symbol[], symbol##_end[];
FILES(DECLARE)

struct bytes embedded(const char *name) {
#define ENTRY(symbol, file) {file, symbol, symbol##_end},
  static const struct {
    const char *name;
    const uint8_t *begin, *end;
  } files[] = {FILES(ENTRY)};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    if (strcmp(files[i].name, name) == 0)
      return (struct bytes){files[i].begin, (size_t)(files[i].end - files[i].begin)};
  assert(!"an embedded file");
  return (struct bytes){0};
}
