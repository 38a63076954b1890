#include "show/size_rows.h"

#include "inspect/retained.h"
#include "show/size_source.h"

#include <stdlib.h>

const char *size_section_name(uint8_t section) {
  static const char *const names[WASM_SECTIONS] = {
      "custom", "type",  "import",  "function", "table", "memory",     "global",
      "export", "start", "element", "code",     "data",  "data count", "tag"};
  return section < WASM_SECTIONS ? names[section] : "unknown";
}

void size_rows_add(struct size_rows *rows, const struct size_item *item) {
  struct size_item *place = arena_push(rows->arena, &rows->items, &rows->count, sizeof *place);
  *place = *item;
  place->order = rows->count - 1;
}

static struct size_item item_of(const struct loaded *loaded, const struct size_row *row,
                                enum size_by by) {
  struct size_item item = {.kind = row->kind,
                           .section = row->section,
                           .index = row->index,
                           .name = row->name,
                           .bytes = row->bytes.length};
  switch (row->kind) {
  case SIZE_FUNCTION:
    item.name = loaded->names.functions[row->index];
    item.is_reached = loaded->audit.nodes[row->index].facts & AUDIT_REACHED;
    break;
  case SIZE_DATA:
    item.name = loaded->names.data[row->index];
    item.has_offset = size_row_offset(row, &item.offset);
    break;
  case SIZE_ELEMENT:
    item.has_offset = size_row_offset(row, &item.offset);
    break;
  case SIZE_SECTION:
    item.is_head = by != SIZE_BY_SECTION &&
                   (row->section == WASM_CODE_SECTION || row->section == WASM_DATA_SECTION ||
                    row->section == WASM_ELEMENT_SECTION);
    break;
  case SIZE_PREAMBLE:
    break;
  }
  return item;
}

static int by_size(const void *left, const void *right) {
  const struct size_item *a = left, *b = right;
  if (a->bytes != b->bytes)
    return a->bytes > b->bytes ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

struct size_rows size_rows(struct arena *arena, const struct loaded *loaded, enum size_by by) {
  struct size_rows rows = {.arena = arena, .by = by};
  struct sizes sizes = sizes_begin(&loaded->wasm, by == SIZE_BY_SECTION);
  struct size_source source = size_source_begin(arena, loaded);
  const size_t *retained = NULL;
  if (by == SIZE_BY_FUNCTION)
    retained = retained_make(&loaded->audit, arena_alloc(arena, retained_space(&loaded->wasm)));
  for (struct size_row row; sizes_next(&sizes, &row);) {
    struct size_item item = item_of(loaded, &row, by);
    if (row.kind == SIZE_FUNCTION && retained) {
      item.has_retained = true;
      item.retained = retained[row.index];
    }
    if (row.kind == SIZE_FUNCTION && by == SIZE_BY_SOURCE)
      size_source_cut(&source, &item, row.bytes, &rows);
    else
      size_rows_add(&rows, &item);
  }
  if (rows.count)
    qsort(rows.items, rows.count, sizeof *rows.items, by_size);
  return rows;
}

/* "data[0] .rodata at 1024" */
static const char *segment_label(struct arena *arena, const char *kind,
                                 const struct size_item *item) {
  struct text text = text_in(arena);
  text_format(&text, "%s[%u]", kind, item->index);
  if (item->name.length)
    text_format(&text, " %s", load_printable(arena, item->name));
  if (item->has_offset)
    text_format(&text, " at %llu", (unsigned long long)item->offset);
  return text.bytes;
}

/* "ring.c:12-18  ring_push" */
static const char *function_label(struct arena *arena, const struct size_item *item) {
  struct text text = text_in(arena);
  if (item->file)
    text_format(&text, "%s:%u", item->file, item->first);
  if (item->file && item->last != item->first)
    text_format(&text, "-%u", item->last);
  text_add(&text, item->file ? "  " : "");
  if (item->name.length)
    text_add(&text, load_printable(arena, item->name));
  else
    text_format(&text, "func[%u]", item->index);
  text_add(&text, item->is_reached ? "" : " (unreached)");
  return text.bytes;
}

const char *size_label(struct arena *arena, const struct size_item *item) {
  switch (item->kind) {
  case SIZE_FUNCTION:
    return function_label(arena, item);
  case SIZE_DATA:
    return segment_label(arena, "data", item);
  case SIZE_ELEMENT:
    return segment_label(arena, "elem", item);
  case SIZE_PREAMBLE:
    return "magic and version";
  case SIZE_SECTION:
    break;
  }
  if (item->section == WASM_CUSTOM_SECTION)
    return arena_format(arena, "custom section '%s'", load_printable(arena, item->name));
  return arena_format(arena, item->is_head ? "head of the %s section" : "%s section",
                      size_section_name(item->section));
}
