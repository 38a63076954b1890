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
  X(host_heap_js, "host-heap.js")                                                                  \
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
  X(init_js, "init.js")                                                                            \
  X(stack_js, "stack.js")                                                                          \
  X(check_js, "check.js")                                                                          \
  X(view_js, "view.js")                                                                            \
  X(instance_js, "instance.js")                                                                    \
  X(growing_js, "growing.js")                                                                      \
  X(slab_js, "slab.js")                                                                            \
  X(base_js, "base.js")                                                                            \
  X(fixed_js, "fixed.js")                                                                          \
  X(pool_js, "pool.js")                                                                            \
  X(swap_js, "swap.js")                                                                            \
  X(heap_js, "heap.js")                                                                            \
  X(shared_js, "shared.js")                                                                        \
  X(scratch_js, "scratch.js")                                                                      \
  X(stream_js, "stream.js")                                                                        \
  X(text_js, "text.js")                                                                            \
  X(debug_js, "debug.js")                                                                          \
  X(alloc_js, "alloc.js")                                                                          \
  X(rising_js, "rising.js")                                                                        \
  X(cursor_js, "cursor.js")                                                                        \
  X(nested_js, "nested.js")                                                                        \
  X(engaged_js, "engaged.js")                                                                      \
  X(busy_js, "busy.js")                                                                            \
  X(import_js, "import.js")                                                                        \
  X(record_js, "record.js")                                                                        \
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
