/* Any bytes: read and indexed, and all that a module lists gone through. */
#include "check.h"

#include <string.h>

static size_t count_sections(const struct wasm *wasm) {
  struct cursor cursor = wasm_sections(wasm);
  struct wasm_section section;
  size_t count = 0;
  for (; wasm_next_section(&cursor, &section); count++)
    CHECK(section.whole.at + section.whole.length == section.content.at + section.content.length);
  CHECK(!cursor.error && cursor.at == cursor.end);
  return count;
}

static void go_through(const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  struct wasm_export export;
  struct wasm_element element;
  struct wasm_data data;
  uint32_t function, count = 0;
  while (wasm_next_import(&items, &import))
    count++;
  CHECK(!items.error && count == wasm->sections[WASM_IMPORT_SECTION].count);
  items = wasm_items(wasm, WASM_EXPORT_SECTION);
  while (wasm_next_export(&items, &export))
    CHECK(export.index < wasm->count[export.kind]);
  CHECK(!items.error);
  items = wasm_items(wasm, WASM_ELEMENT_SECTION);
  while (wasm_next_element(&items, &element))
    while (wasm_next_reference(&element, &function))
      CHECK(function < wasm->count[WASM_FUNCTION]);
  CHECK(!items.error);
  struct wasm_initials initials = wasm_initials(wasm);
  while (wasm_next_initial(&initials, &function))
    CHECK(function < wasm->count[WASM_FUNCTION]);
  items = wasm_items(wasm, WASM_DATA_SECTION);
  while (wasm_next_data(&items, &data))
    CHECK(data.content.length <= data.whole.length);
  CHECK(!items.error);
  wasm_custom(wasm, "name");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  struct wasm wasm;
  void *space;
  uint8_t *copy = exactly(length);
  if (length)
    memcpy(copy, bytes, length);
  if (check_module(&wasm, (struct span){copy, length}, &space)) {
    count_sections(&wasm);
    go_through(&wasm);
    for (uint32_t i = 0; i < wasm.count[WASM_FUNCTION]; i++)
      CHECK(wasm.functions[i].type < wasm.sections[WASM_TYPE_SECTION].count);
    free(space);
  }
  free(copy);
  return 0;
}
