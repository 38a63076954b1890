#include "module.h"

#include <string.h>

enum {
  SECTION_CUSTOM = 0,
  SECTION_TYPE = 1,
  SECTION_IMPORT = 2,
  SECTION_FUNCTION = 3,
  SECTION_MEMORY = 5,
  SECTION_GLOBAL = 6,
  SECTION_EXPORT = 7,
  SECTION_CODE = 10,
  SECTION_DATA_COUNT = 12,
};

static const uint8_t preamble[8] = {0, 'a', 's', 'm', 1, 0, 0, 0};

/* Reads forward through `at` … `end`. The first thing wrong is kept in `error`; from then on all
 * that is read is 0, so that a caller may test once, after a whole section. */
struct cursor {
  struct arena *arena;
  const uint8_t *at, *end;
  const char *error;
};

static void fail(struct cursor *cursor, const char *error) {
  if (!cursor->error)
    cursor->error = error;
}

static size_t left(const struct cursor *cursor) {
  return cursor->error ? 0 : (size_t)(cursor->end - cursor->at);
}

static uint8_t read_byte(struct cursor *cursor) {
  if (!left(cursor)) {
    fail(cursor, "unexpected end");
    return 0;
  }
  return *cursor->at++;
}

static const uint8_t *skip(struct cursor *cursor, size_t length) {
  const uint8_t *start = cursor->at;
  if (left(cursor) < length)
    fail(cursor, "unexpected end");
  else
    cursor->at += length;
  return start;
}

/* LEB128, §5.2.2: at most 5 bytes, of which the last brings at most 4 bits. */
static uint32_t read_u32(struct cursor *cursor) {
  uint32_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const uint8_t byte = read_byte(cursor);
    if (shift == 28 && byte > 0x0f)
      break;
    value |= (uint32_t)(byte & 0x7f) << shift;
    if (!(byte & 0x80))
      return value;
  }
  fail(cursor, "integer too large");
  return 0;
}

static uint64_t read_s64(struct cursor *cursor) {
  uint64_t value = 0;
  for (unsigned shift = 0; shift < 70; shift += 7) {
    const uint8_t byte = read_byte(cursor);
    value |= (uint64_t)(byte & 0x7f) << shift;
    if (!(byte & 0x80)) {
      if (byte & 0x40 && shift + 7 < 64)
        value |= ~UINT64_C(0) << (shift + 7);
      return value;
    }
    if (shift == 63)
      break;
  }
  fail(cursor, "integer too large");
  return 0;
}

static const char *read_name(struct cursor *cursor) {
  const uint32_t length = read_u32(cursor);
  const uint8_t *start = skip(cursor, length);
  return cursor->error ? "" : arena_copy(cursor->arena, (const char *)start, length);
}

static enum module_kind read_kind(struct cursor *cursor) {
  const uint8_t kind = read_byte(cursor);
  if (kind <= KIND_GLOBAL)
    return (enum module_kind)kind;
  fail(cursor, "unknown kind of import or export");
  return KIND_FUNCTION;
}

/* Returns the minimum. */
static uint32_t read_limits(struct cursor *cursor) {
  const uint8_t flags = read_byte(cursor);
  const uint32_t least = read_u32(cursor);
  if (flags & 1)
    read_u32(cursor);
  return least;
}

static void read_value_types(struct cursor *cursor, struct text *text) {
  const uint32_t count = read_u32(cursor);
  for (uint32_t i = 0; i < count && !cursor->error; i++) {
    static const char *const names[] = {"f64", "f32", "i64", "i32"}; /* 0x7c … 0x7f */
    const uint8_t type = read_byte(cursor);
    text_add(text, i ? ", " : "");
    text_add(text, type >= 0x7c && type <= 0x7f ? names[type - 0x7c] : "?");
  }
}

static module_signature read_signature(struct cursor *cursor) {
  struct text text = {.arena = cursor->arena};
  if (read_byte(cursor) != 0x60)
    fail(cursor, "unknown kind of type");
  text_add(&text, "(");
  read_value_types(cursor, &text);
  text_add(&text, ") -> ");
  const size_t before = text.length;
  read_value_types(cursor, &text);
  if (text.length == before)
    text_add(&text, "nothing");
  return text.bytes;
}

static void add_function(struct cursor *cursor, struct module *module) {
  uint32_t *type =
      arena_push(cursor->arena, &module->functions, &module->function_count, sizeof *type);
  *type = read_u32(cursor);
}

static void read_import(struct cursor *cursor, struct module *module,
                        struct module_import *import) {
  import->module = read_name(cursor);
  import->name = read_name(cursor);
  import->kind = read_kind(cursor);
  switch (import->kind) {
  case KIND_FUNCTION:
    add_function(cursor, module);
    break;
  case KIND_TABLE:
    read_byte(cursor);
    read_limits(cursor);
    break;
  case KIND_MEMORY:
    read_limits(cursor);
    break;
  case KIND_GLOBAL:
    read_byte(cursor);
    read_byte(cursor);
    break;
  }
}

/* A global's type and its constant expression, of which only the forms that C compilers emit are
 * known. */
static uint32_t read_global(struct cursor *cursor) {
  enum {
    END = 0x0b,
    GLOBAL_GET = 0x23,
    I32 = 0x41,
    I64,
    F32,
    F64,
    REF_NULL = 0xd0,
    REF_FUNC = 0xd2
  };
  uint32_t value = 0;
  skip(cursor, 2); /* value type and mutability */
  switch (read_byte(cursor)) {
  case I32:
    value = (uint32_t)read_s64(cursor);
    break;
  case I64:
    read_s64(cursor);
    break;
  case F32:
    skip(cursor, 4);
    break;
  case F64:
    skip(cursor, 8);
    break;
  case REF_NULL:
    skip(cursor, 1);
    break;
  case REF_FUNC:
  case GLOBAL_GET:
    read_u32(cursor);
    break;
  default:
    fail(cursor, "unknown constant expression");
  }
  if (read_byte(cursor) != END)
    fail(cursor, "constant expression without an end");
  return value;
}

static void read_export(struct cursor *cursor, struct module_export *export) {
  export->name = read_name(cursor);
  export->kind = read_kind(cursor);
  export->index = read_u32(cursor);
}

static void read_section(struct cursor *section, uint8_t id, struct module *module) {
  uint32_t count = read_u32(section);
  for (; count && !section->error; count--)
    switch (id) {
    case SECTION_TYPE: {
      module_signature *signature = arena_push(section->arena, &module->signatures,
                                               &module->signature_count, sizeof *signature);
      *signature = read_signature(section);
      break;
    }
    case SECTION_FUNCTION:
      add_function(section, module);
      break;
    case SECTION_IMPORT: {
      struct module_import *import =
          arena_push(section->arena, &module->imports, &module->import_count, sizeof *import);
      read_import(section, module, import);
      module->has_memory |= import->kind == KIND_MEMORY;
      break;
    }
    case SECTION_MEMORY:
      module->pages = read_limits(section);
      module->has_memory = true;
      break;
    case SECTION_GLOBAL: {
      uint32_t *global =
          arena_push(section->arena, &module->globals, &module->global_count, sizeof *global);
      *global = read_global(section);
      break;
    }
    case SECTION_EXPORT:
      read_export(section, arena_push(section->arena, &module->exports, &module->export_count,
                                      sizeof *module->exports));
      break;
    default:
      break;
    }
  if (left(section))
    fail(section, "section longer than its contents");
}

/* memory.grow is 0x40 and the memory's index, 0. */
static bool may_grow(const struct cursor *code) {
  for (const uint8_t *at = code->at; code->end - at > 1; at++)
    if (at[0] == 0x40 && at[1] == 0)
      return true;
  return false;
}

static bool is_read(uint8_t id) {
  return id == SECTION_TYPE || id == SECTION_IMPORT || id == SECTION_FUNCTION ||
         id == SECTION_MEMORY || id == SECTION_GLOBAL || id == SECTION_EXPORT;
}

const char *module_read(struct arena *arena, struct bytes bytes, struct module *module,
                        size_t *offset) {
  *module = (struct module){.bytes = bytes};
  *offset = 0;
  if (bytes.length < sizeof preamble || memcmp(bytes.at, preamble, sizeof preamble) != 0)
    return "not a WebAssembly module of version 1";
  struct cursor all = {
      .arena = arena, .at = bytes.at + sizeof preamble, .end = bytes.at + bytes.length};
  while (left(&all)) {
    const uint8_t id = read_byte(&all);
    const uint32_t length = read_u32(&all);
    struct cursor section = {.arena = arena, .at = skip(&all, length), .end = all.at};
    if (!all.error && id == SECTION_CODE)
      module->may_grow = may_grow(&section);
    if (!all.error && is_read(id)) {
      read_section(&section, id, module);
      if (section.error) {
        *offset = (size_t)(section.at - bytes.at);
        return section.error;
      }
    }
  }
  *offset = (size_t)(all.at - bytes.at);
  return all.error;
}

module_signature module_signature_of(const struct module *module,
                                     const struct module_export *function) {
  if (function->kind != KIND_FUNCTION || function->index >= module->function_count ||
      module->functions[function->index] >= module->signature_count)
    return NULL;
  return module->signatures[module->functions[function->index]];
}

const struct module_export *module_find_export(const struct module *module, const char *name) {
  for (size_t i = 0; i < module->export_count; i++)
    if (strcmp(module->exports[i].name, name) == 0)
      return &module->exports[i];
  return NULL;
}

static void add_byte(struct text *text, uint8_t byte) {
  text_bytes(text, &byte, 1);
}

static void add_u32(struct text *text, size_t value) {
  for (; value > 0x7f; value >>= 7)
    add_byte(text, (uint8_t)(value | 0x80));
  add_byte(text, (uint8_t)value);
}

static void add_section(struct text *text, uint8_t id, const void *content, size_t length) {
  add_byte(text, id);
  add_u32(text, length);
  text_bytes(text, content, length);
}

static void add_exports(struct text *out, const struct module_changes *changes) {
  struct text section = {.arena = out->arena};
  add_u32(&section, changes->export_count);
  for (size_t i = 0; i < changes->export_count; i++) {
    const struct module_export *export = &changes->exports[i];
    add_u32(&section, strlen(export->name));
    text_add(&section, export->name);
    add_byte(&section, (uint8_t)export->kind);
    add_u32(&section, export->index);
  }
  add_section(out, SECTION_EXPORT, section.bytes, section.length);
}

static void add_memory(struct text *out, const struct module_changes *changes) {
  struct text section = {.arena = out->arena};
  add_u32(&section, 1);
  add_byte(&section, changes->max_pages ? 1 : 0);
  add_u32(&section, changes->pages);
  if (changes->max_pages)
    add_u32(&section, changes->max_pages);
  add_section(out, SECTION_MEMORY, section.bytes, section.length);
}

static bool is_kept(struct cursor section, const struct module_changes *changes) {
  const char *name = read_name(&section);
  return (changes->keep_names && strcmp(name, "name") == 0) ||
         (changes->keep_dwarf && strncmp(name, ".debug_", 7) == 0);
}

struct bytes module_rewrite(struct arena *arena, struct bytes module,
                            const struct module_changes *changes) {
  struct text out = {.arena = arena};
  struct cursor all = {
      .arena = arena, .at = module.at + sizeof preamble, .end = module.at + module.length};
  bool exported = !changes->exports;
  text_bytes(&out, preamble, sizeof preamble);
  while (left(&all)) {
    const uint8_t id = read_byte(&all);
    const uint32_t length = read_u32(&all);
    const uint8_t *content = skip(&all, length);
    const struct cursor section = {.arena = arena, .at = content, .end = all.at};
    if (!exported && id >= SECTION_EXPORT) { /* sections are in the order of their numbers */
      add_exports(&out, changes);
      exported = true;
    }
    if (id == SECTION_MEMORY && changes->pages)
      add_memory(&out, changes);
    else if (id == SECTION_CUSTOM
                 ? is_kept(section, changes)
                 : id != SECTION_DATA_COUNT && (id != SECTION_EXPORT || !changes->exports))
      add_section(&out, id, content, length);
  }
  if (!exported)
    add_exports(&out, changes);
  return (struct bytes){(const uint8_t *)out.bytes, out.length};
}

const char *module_short_name(struct arena *arena, size_t index) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
  const size_t base = sizeof letters - 1;
  struct text name = {.arena = arena};
  for (;; index = index / base - 1) {
    text_bytes(&name, &letters[index % base], 1);
    if (index < base)
      return name.bytes;
  }
}
