#include "inspect/names.h"

#include "inspect/space.h"

/* Subsections of the name section. */
enum { FUNCTION_NAMES = 1, GLOBAL_NAMES = 7, DATA_NAMES = 9 };

size_t names_space(const struct wasm *wasm) {
  struct space space = {0};
  space_take(&space, wasm->count[WASM_FUNCTION], sizeof(struct span));
  space_take(&space, wasm->count[WASM_GLOBAL], sizeof(struct span));
  space_take(&space, wasm->sections[WASM_DATA_SECTION].count, sizeof(struct span));
  return space.size;
}

static void read_map(struct cursor *map, struct span *into, uint32_t count) {
  for (uint32_t left = cursor_u32(map); left && !map->error; left--) {
    const uint32_t index = cursor_u32(map);
    const struct span bytes = cursor_skip(map, cursor_u32(map));
    struct cursor alone = {.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
    if (!map->error && index < count && cursor_utf8(&alone))
      into[index] = bytes; /* one that is no UTF-8 is none; those behind it are */
  }
}

static void read_section(const struct wasm *wasm, struct span section, struct span *functions,
                         struct span *globals, struct span *data) {
  struct cursor cursor = {
      .start = section.at, .at = section.at, .end = section.at + section.length};
  while (cursor.at < cursor.end && !cursor.error) {
    const uint8_t id = cursor_byte(&cursor);
    struct cursor map = cursor_part(&cursor, cursor_u32(&cursor));
    if (cursor.error)
      return;
    if (id == FUNCTION_NAMES)
      read_map(&map, functions, wasm->count[WASM_FUNCTION]);
    else if (id == GLOBAL_NAMES)
      read_map(&map, globals, wasm->count[WASM_GLOBAL]);
    else if (id == DATA_NAMES)
      read_map(&map, data, wasm->sections[WASM_DATA_SECTION].count);
  }
}

static void add_name(struct span *place, struct span name) {
  if (!place->length)
    *place = name;
}

void names_make(struct names *names, const struct wasm *wasm, struct span section, void *space) {
  struct span *functions = space, *globals = functions + wasm->count[WASM_FUNCTION];
  struct span *data = globals + wasm->count[WASM_GLOBAL];
  for (size_t i = 0; i < names_space(wasm) / sizeof *functions; i++)
    functions[i] = (struct span){wasm->bytes.at, 0};
  if (section.length)
    read_section(wasm, section, functions, globals, data);

  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export))
    if (export.kind == WASM_FUNCTION)
      add_name(&functions[export.index], export.name);
    else if (export.kind == WASM_GLOBAL)
      add_name(&globals[export.index], export.name);

  items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  uint32_t function = 0, global = 0;
  while (wasm_next_import(&items, &import))
    if (import.kind == WASM_FUNCTION)
      add_name(&functions[function++], import.name);
    else if (import.kind == WASM_GLOBAL)
      add_name(&globals[global++], import.name);

  *names = (struct names){functions, globals, data};
}
