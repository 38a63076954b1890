#include "show/size_show.h"

#include <string.h>

static json_t *number(size_t value) {
  return json_integer((json_int_t)value);
}

static json_t *name_of(const struct size_item *item) {
  if (item->kind == SIZE_SECTION && item->section != WASM_CUSTOM_SECTION)
    return json_string(size_section_name(item->section));
  if (item->name.length || item->section == WASM_CUSTOM_SECTION)
    return json_text(item->name.at, item->name.length);
  return json_null();
}

static const char *kind_of(const struct size_item *item) {
  switch (item->kind) {
  case SIZE_PREAMBLE:
    return "preamble";
  case SIZE_FUNCTION:
    return "function";
  case SIZE_DATA:
    return "data";
  case SIZE_ELEMENT:
    return "element";
  case SIZE_SECTION:
    break;
  }
  if (item->is_head)
    return "head";
  return item->section == WASM_CUSTOM_SECTION ? "custom" : "section";
}

/* What the row is of, without its size. */
static json_t *item_json(const struct size_item *item) {
  json_t *row = json_object();
  json_object_set_new(row, "kind", json_string(kind_of(item)));
  if (item->kind != SIZE_PREAMBLE)
    json_object_set_new(row, "name", name_of(item));
  if (item->kind != SIZE_PREAMBLE && item->kind != SIZE_SECTION)
    json_object_set_new(row, "index", number(item->index));
  if (item->has_offset)
    json_object_set_new(row, "offset", number(item->offset));
  if (item->file) {
    json_object_set_new(row, "file", json_text(item->file, strlen(item->file)));
    json_object_set_new(row, "lines",
                        json_pack("[I, I]", (json_int_t)item->first, (json_int_t)item->last));
  }
  if (item->kind == SIZE_FUNCTION)
    json_object_set_new(row, "reached", json_boolean(item->is_reached));
  return row;
}

static json_t *module_json(const struct size_module *module) {
  json_t *object = json_object();
  const char *path = module->loaded.path;
  json_object_set_new(object, "module", json_text(path, strlen(path)));
  json_object_set_new(object, "bytes", number(module->loaded.wasm.bytes.length));
  if (module->is_compressed) {
    json_object_set_new(object, "gzip", number(module->gzip));
    json_object_set_new(object, "brotli", number(module->brotli));
  }
  return object;
}

static void set_by(json_t *object, enum size_by by) {
  static const char *const names[] = {"function", "section", "source"};
  json_object_set_new(object, "by", json_string(names[by]));
}

json_t *size_json(const struct size_module *module) {
  json_t *object = module_json(module), *rows = json_array();
  for (size_t i = 0; i < module->rows.count; i++) {
    const struct size_item *item = &module->rows.items[i];
    json_t *row = item_json(item);
    json_object_set_new(row, "bytes", number(item->bytes));
    if (item->has_retained)
      json_object_set_new(row, "retained", number(item->retained));
    json_array_append_new(rows, row);
  }
  set_by(object, module->rows.by);
  json_object_set_new(object, "rows", rows);
  return object;
}

json_t *size_json_diff(struct arena *arena, const struct size_module *old,
                       const struct size_module *new) {
  json_t *object = module_json(new), *rows = json_array();
  size_t count;
  const struct size_change *changes = size_diff(arena, &old->rows, &new->rows, &count);
  for (size_t i = 0; i < count; i++) {
    const struct size_item *was = changes[i].old, *is = changes[i].new;
    json_t *row = item_json(is ? is : was);
    json_object_set_new(row, "change", json_string(size_change_kind(&changes[i])));
    json_object_set_new(row, "old", number(was ? was->bytes : 0));
    json_object_set_new(row, "new", number(is ? is->bytes : 0));
    json_array_append_new(rows, row);
  }
  json_object_set_new(object, "old", module_json(old));
  set_by(object, new->rows.by);
  json_object_set_new(object, "rows", rows);
  return object;
}
