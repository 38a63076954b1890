#include "inspect/sizes.h"

#include "inspect/opcodes.h"

struct sizes sizes_begin(const struct wasm *wasm, bool by_section) {
  return (struct sizes){.wasm = wasm,
                        .by_section = by_section,
                        .sections = {.start = wasm->bytes.at, .at = wasm->bytes.at}};
}

static enum size_kind kind_of_items(uint8_t section) {
  switch (section) {
  case WASM_CODE_SECTION:
    return SIZE_FUNCTION;
  case WASM_DATA_SECTION:
    return SIZE_DATA;
  case WASM_ELEMENT_SECTION:
    return SIZE_ELEMENT;
  default:
    return SIZE_SECTION;
  }
}

/* The next of the items that are gone through: `sizes->section` says of which kind. */
static struct span next_item(struct sizes *sizes) {
  const uint8_t *start = sizes->items.at;
  struct wasm_data data;
  struct wasm_element element;
  if (sizes->section.kind == SIZE_FUNCTION) {
    cursor_skip(&sizes->items, cursor_u32(&sizes->items));
    return (struct span){start, (size_t)(sizes->items.at - start)};
  }
  if (sizes->section.kind == SIZE_DATA)
    return wasm_next_data(&sizes->items, &data) ? data.whole : (struct span){start, 0};
  return wasm_next_element(&sizes->items, &element) ? element.whole : (struct span){start, 0};
}

static void begin_items(struct sizes *sizes, struct size_row *row) {
  const uint8_t *end = row->bytes.at + row->bytes.length;
  sizes->items = wasm_items(sizes->wasm, row->section);
  sizes->section = *row;
  sizes->section.kind = kind_of_items(row->section);
  sizes->index = sizes->section.kind == SIZE_FUNCTION ? sizes->wasm->imported[WASM_FUNCTION] : 0;
  row->bytes.length -= (size_t)(end - sizes->items.at);
}

bool sizes_next(struct sizes *sizes, struct size_row *row) {
  if (sizes->sections.at == sizes->wasm->bytes.at) {
    sizes->sections = wasm_sections(sizes->wasm);
    *row = (struct size_row){
        .kind = SIZE_PREAMBLE,
        .bytes = {sizes->wasm->bytes.at, (size_t)(sizes->sections.at - sizes->wasm->bytes.at)}};
    return true;
  }
  if (sizes->items.at != sizes->items.end) {
    *row = sizes->section;
    row->bytes = next_item(sizes);
    row->index = sizes->index++;
    return true;
  }
  struct wasm_section section;
  if (!wasm_next_section(&sizes->sections, &section))
    return false;
  *row = (struct size_row){
      .kind = SIZE_SECTION, .section = section.id, .name = section.name, .bytes = section.whole};
  if (!sizes->by_section && kind_of_items(section.id) != SIZE_SECTION && section.content.length)
    begin_items(sizes, row);
  return true;
}

/* The kinds of data and element segments have the same bits. */
bool size_row_offset(const struct size_row *row, uint64_t *offset) {
  enum { NOT_ACTIVE = 1, HAS_INDEX = 2 };
  const struct span segment = row->bytes;
  struct cursor cursor = {
      .start = segment.at, .at = segment.at, .end = segment.at + segment.length};
  const uint32_t kind = cursor_u32(&cursor);
  if (kind & NOT_ACTIVE)
    return false;
  if (kind & HAS_INDEX)
    cursor_u32(&cursor);
  const uint8_t opcode = cursor_byte(&cursor);
  if (opcode == OP_I32_CONST)
    *offset = (uint32_t)cursor_signed(&cursor, 32);
  else if (opcode == OP_I64_CONST)
    *offset = (uint64_t)cursor_signed(&cursor, 64);
  else
    return false;
  return cursor_byte(&cursor) == OP_END && !cursor.error;
}
