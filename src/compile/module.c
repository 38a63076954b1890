#include "compile/module.h"

#include "compile/encode.h"
#include "inspect/code.h"
#include "inspect/parts.h"
#include "verdict/decode.h"

#include <string.h>

/* ---- Reading ---- */

static const char *text_of(struct arena *arena, struct span span) {
  return arena_copy(arena, (const char *)span.at, span.length);
}

static void list_imports(struct arena *arena, struct module *module) {
  struct cursor items = wasm_items(&module->wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  while (wasm_next_import(&items, &import)) {
    struct module_import *place =
        arena_push(arena, &module->imports, &module->import_count, sizeof *place);
    *place = (struct module_import){text_of(arena, import.module), text_of(arena, import.name),
                                    import.kind};
  }
}

static void list_exports(struct arena *arena, struct module *module) {
  struct cursor items = wasm_items(&module->wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export)) {
    struct module_export *place =
        arena_push(arena, &module->exports, &module->export_count, sizeof *place);
    *place = (struct module_export){text_of(arena, export.name), export.kind, export.index};
  }
}

const char *module_read(struct arena *arena, struct bytes bytes, struct module *module,
                        size_t *offset) {
  *module = (struct module){.bytes = bytes};
  struct wasm *wasm = &module->wasm;
  if (!decode_wasm(arena, bytes, wasm)) {
    *offset = wasm->error_at;
    return wasm->error;
  }
  list_imports(arena, module);
  list_exports(arena, module);
  return NULL;
}

const struct module_export *module_find_export(const struct module *module, const char *name) {
  for (size_t i = 0; i < module->export_count; i++)
    if (strcmp(module->exports[i].name, name) == 0)
      return &module->exports[i];
  return NULL;
}

static void add_value_types(struct text *text, const struct wasm *wasm, struct wasm_types types) {
  static const char *const names[] = {"v128", "f64", "f32", "i64", "i32"};
  struct cursor cursor = {
      .start = wasm->bytes.at, .at = types.at, .end = wasm->bytes.at + wasm->bytes.length};
  for (size_t i = 0; i < types.length; i++) {
    const uint32_t type = part_value_type(&cursor);
    const bool is_number = type >= WASM_V128 && type <= WASM_I32;
    text_format(text, "%s%s", i ? ", " : "", is_number ? names[type - WASM_V128] : "?");
  }
}

const char *module_signature(struct arena *arena, const struct module *module,
                             const struct module_export *function) {
  const struct wasm *wasm = &module->wasm;
  struct text text = text_in(arena);
  if (function->kind != WASM_FUNCTION)
    return NULL;
  const struct wasm_type *type = &wasm->types[wasm->functions[function->index].type];
  text_add(&text, "(");
  add_value_types(&text, wasm, type->params);
  text_add(&text, type->results.length ? ") -> " : ") -> nothing");
  add_value_types(&text, wasm, type->results);
  return text.bytes;
}

bool module_grows(const struct module *module) {
  const struct wasm *wasm = &module->wasm;
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    struct code code;
    struct instruction instruction;
    code_begin(&code, wasm, &wasm->functions[i]);
    while (code_next(&code, &instruction))
      if (instruction.opcode == OP_MEMORY_GROW)
        return true;
  }
  return false;
}

/* ---- Writing ---- */

static void add_name(struct text *text, const char *name) {
  encode_counted(text, name, strlen(name));
}

static void add_imports(struct text *out, const struct wasm *wasm,
                        const struct module_import *imports) {
  struct text section = text_in(out->arena);
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  encode_unsigned(&section, wasm->sections[WASM_IMPORT_SECTION].count);
  while (wasm_next_import(&items, &import)) {
    const uint8_t *type = import.name.at + import.name.length;
    add_name(&section, imports->module);
    add_name(&section, imports++->name);
    text_bytes(&section, type, (size_t)(items.at - type));
  }
  encode_section(out, WASM_IMPORT_SECTION, &section);
}

static void add_exports(struct text *out, const struct module_changes *changes) {
  struct text section = text_in(out->arena);
  encode_unsigned(&section, changes->export_count);
  for (size_t i = 0; i < changes->export_count; i++) {
    const struct module_export *export = &changes->exports[i];
    add_name(&section, export->name);
    encode_byte(&section, (uint8_t)export->kind);
    encode_unsigned(&section, export->index);
  }
  encode_section(out, WASM_EXPORT_SECTION, &section);
}

static void add_start(struct text *out, uint32_t function) {
  struct text section = text_in(out->arena);
  encode_unsigned(&section, function);
  encode_section(out, WASM_START_SECTION, &section);
}

/* The sections that stand there anew, in their order. */
static void add_exports_and_start(struct text *out, const struct module_changes *changes) {
  if (changes->exports)
    add_exports(out, changes);
  if (changes->start)
    add_start(out, *changes->start);
}

static void add_memory(struct text *out, const struct module_changes *changes) {
  struct text section = text_in(out->arena);
  encode_unsigned(&section, 1);
  encode_byte(&section, changes->max_pages ? 1 : 0);
  encode_unsigned(&section, changes->pages);
  if (changes->max_pages)
    encode_unsigned(&section, changes->max_pages);
  encode_section(out, WASM_MEMORY_SECTION, &section);
}

static bool is_kept(const struct wasm_section *section, const struct module_changes *changes) {
  if (section->id == WASM_CUSTOM_SECTION)
    return (changes->keep_names && span_is(section->name, "name")) ||
           (changes->keep_dwarf && span_begins(section->name, ".debug_"));
  return section->id != WASM_DATA_COUNT_SECTION &&
         (section->id != WASM_EXPORT_SECTION || !changes->exports) &&
         (section->id != WASM_START_SECTION || !changes->start);
}

/* Whether the export section stands before this one, or where that stays, the start section. */
static bool is_behind_exports(uint8_t id, const struct module_changes *changes) {
  return id >= (changes->exports ? WASM_EXPORT_SECTION : WASM_START_SECTION) &&
         id != WASM_TAG_SECTION;
}

struct bytes module_rewrite(struct arena *arena, struct bytes module,
                            const struct module_changes *changes) {
  struct text out = text_in(arena);
  struct wasm wasm = {.bytes = {module.at, module.length}};
  if (changes->imports)
    wasm_read(&wasm, wasm.bytes);
  struct cursor sections = wasm_sections(&wasm);
  struct wasm_section section;
  bool is_done = !changes->exports && !changes->start;
  text_bytes(&out, module.at, (size_t)(sections.at - module.at));
  while (wasm_next_section(&sections, &section)) {
    if (!is_done && is_behind_exports(section.id, changes)) {
      add_exports_and_start(&out, changes);
      is_done = true;
    }
    if (section.id == WASM_MEMORY_SECTION && changes->pages)
      add_memory(&out, changes);
    else if (section.id == WASM_IMPORT_SECTION && changes->imports)
      add_imports(&out, &wasm, changes->imports);
    else if (is_kept(&section, changes))
      text_bytes(&out, section.whole.at, section.whole.length);
  }
  if (!is_done)
    add_exports_and_start(&out, changes);
  return (struct bytes){(const uint8_t *)out.bytes, out.length};
}

const char *module_short_name(struct arena *arena, size_t index) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
  const size_t base = sizeof letters - 1;
  struct text name = text_in(arena);
  for (;; index = index / base - 1) {
    text_bytes(&name, &letters[index % base], 1);
    if (index < base)
      return name.bytes;
  }
}
