#include "inspect/wasm.h"

#include "inspect/opcodes.h"
#include "inspect/parts.h"

/* ---- The sections ---- */

static void need_below(struct cursor *cursor, const uint8_t *at, uint64_t index, uint64_t count,
                       const char *error) {
  if (index >= count)
    cursor_fail(cursor, at, error);
}

static void check_constant(struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                           struct constant constant) {
  if (constant.functions > wasm->count[WASM_FUNCTION])
    cursor_fail(cursor, at, "unknown function");
  if (constant.globals > wasm->count[WASM_GLOBAL])
    cursor_fail(cursor, at, "unknown global");
  if (constant.types > wasm->types_known)
    cursor_fail(cursor, at, "unknown type");
  wasm->features |= constant.features;
}

static void check_type_index(const struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                             uint32_t type) {
  need_below(cursor, at, type, wasm->types_known, "unknown type");
}

/* A value type, which begins at `at`. */
static void note_type(struct wasm *wasm, struct cursor *cursor, const uint8_t *at, uint32_t type) {
  if (cursor->error)
    return;
  if (type & WASM_INDEXED)
    check_type_index(wasm, cursor, at, type & WASM_TYPE_INDEX);
  part_use_type(wasm, *at, type);
}

static void note_memory(struct wasm *wasm, struct wasm_limits limits) {
  const uint32_t index = wasm->count[WASM_MEMORY]++;
  if (index == 0)
    wasm->memory = limits;
  else
    use(wasm, FEATURE_MULTI_MEMORY);
  if (limits.is_64)
    use(wasm, FEATURE_MEMORY64);
  if (limits.page_bits != 16)
    use(wasm, FEATURE_CUSTOM_PAGE_SIZES);
  if (limits.is_shared)
    use(wasm, FEATURE_THREADS);
}

/* `at`: where the type of the table stands. */
static void note_table(struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                       struct wasm_limits limits) {
  if (!cursor->error && *at != WASM_FUNCREF) /* the one that tables have always had */
    note_type(wasm, cursor, at, limits.element);
  if (wasm->count[WASM_TABLE]++)
    use(wasm, FEATURE_REFERENCE_TYPES);
  if (limits.is_64)
    use(wasm, FEATURE_MEMORY64);
}

static void check_table(struct wasm *wasm, struct cursor *cursor) {
  enum { HEAD = 2 };
  const uint8_t *at = cursor->at;
  const struct wasm_limits limits = part_table(cursor);
  if (limits.has_initial) {
    use(wasm, FEATURE_FUNCTION_REFERENCES);
    at += HEAD;
    check_constant(wasm, cursor, at, part_constant(cursor));
  }
  note_table(wasm, cursor, at, limits);
}

static void check_value_types(struct wasm *wasm, struct cursor *cursor, struct wasm_types types,
                              bool are_fields) {
  struct cursor all = {.start = cursor->start, .at = types.at, .end = cursor->at};
  for (size_t i = 0; i < types.length; i++) {
    const uint8_t *at = all.at;
    const uint32_t type = are_fields ? part_field_type(&all) : part_value_type(&all);
    note_type(wasm, cursor, at, type);
    if (are_fields)
      part_mutability(&all);
  }
}

static void note_form(struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                      const struct wasm_type *type) {
  if (type->form == WASM_CONTINUATION_TYPE) {
    check_type_index(wasm, cursor, at, type->function);
    use(wasm, FEATURE_STACK_SWITCHING);
  } else if (*at != WASM_FUNCTION_TYPE) { /* a struct, an array, or one with a supertype */
    use(wasm, FEATURE_GC);
  }
  if (type->supertype != UINT32_MAX)
    check_type_index(wasm, cursor, at, type->supertype);
  if (type->results.length > 1)
    use(wasm, FEATURE_MULTI_VALUE);
}

/* Types that are declared together refer to each other, and to those before. */
static void check_type_group(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *start = cursor->at;
  const uint32_t count = part_type_group(cursor);
  if (cursor->at != start)
    use(wasm, FEATURE_GC);
  if (count > WASM_TYPE_INDEX - wasm->types_known || count > cursor_left(cursor))
    cursor_fail(cursor, cursor->end, "unexpected end");
  wasm->types_known += cursor->error ? 0 : count;
  for (uint32_t i = 0; i < count && !cursor->error; i++) {
    const uint8_t *at = cursor->at;
    struct wasm_type type;
    part_type(cursor, &type);
    if (cursor->error)
      return;
    note_form(wasm, cursor, at, &type);
    const bool are_fields = type.form == WASM_STRUCT_TYPE || type.form == WASM_ARRAY_TYPE;
    check_value_types(wasm, cursor, type.params, are_fields);
    check_value_types(wasm, cursor, type.results, false);
  }
}

/* Where the type of an import stands, behind its names and its kind. */
static const uint8_t *type_of_import(struct cursor import) {
  cursor_name(&import);
  cursor_name(&import);
  cursor_byte(&import);
  return import.at;
}

static void check_import(struct wasm *wasm, struct cursor *cursor) {
  const struct cursor begin = *cursor;
  const uint8_t *at = cursor->at;
  struct wasm_import import;
  part_import(cursor, &import);
  wasm->imported[import.kind]++;
  switch (import.kind) {
  case WASM_MEMORY:
    note_memory(wasm, import.limits);
    return;
  case WASM_TABLE:
    note_table(wasm, cursor, type_of_import(begin), import.limits);
    return;
  case WASM_FUNCTION:
  case WASM_TAG:
    check_type_index(wasm, cursor, at, import.type);
    break;
  case WASM_GLOBAL:
    if (import.global.is_mutable)
      use(wasm, FEATURE_MUTABLE_GLOBALS);
    if (import.global.type == WASM_I64)
      use(wasm, FEATURE_BIGINT);
    note_type(wasm, cursor, type_of_import(begin), import.global.type);
    break;
  case WASM_KINDS:
    break;
  }
  wasm->count[import.kind]++;
}

static void check_global(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  note_type(wasm, cursor, at, part_global_type(cursor).type);
  check_constant(wasm, cursor, at, part_constant(cursor));
  wasm->count[WASM_GLOBAL]++;
}

static void check_export(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_export export;
  part_export(cursor, &export);
  need_below(cursor, at, export.index, wasm->count[export.kind], "export of something unknown");
}

/* Whether the number at the begin of a segment is above `number`. */
static bool begins_above(struct span segment, uint32_t number) {
  struct cursor cursor = {
      .start = segment.at, .at = segment.at, .end = segment.at + segment.length};
  return cursor_u32(&cursor) > number;
}

static void check_element(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_element element;
  struct constant offset;
  part_element(cursor, &element, &offset);
  if (cursor->error)
    return;
  check_constant(wasm, cursor, at, offset);
  if (element.is_active)
    need_below(cursor, at, element.table, wasm->count[WASM_TABLE], "unknown table");
  if (!element.is_active)
    use(wasm, element.is_passive ? FEATURE_BULK_MEMORY : FEATURE_REFERENCE_TYPES);
  else if (begins_above(element.whole, 0)) /* which would have been an index of a table once */
    use(wasm, FEATURE_BULK_MEMORY);
  if (element.has_expressions || element.table)
    use(wasm, FEATURE_REFERENCE_TYPES);
  if (element.type & WASM_INDEXED)
    check_type_index(wasm, cursor, at, element.type & WASM_TYPE_INDEX);
  if (element.type != WASM_FUNCREF || element.first != WASM_FUNCREF)
    part_use_type(wasm, element.first, element.first ? element.type : 0);
  while (element.items.at < element.items.end) {
    const uint8_t *item = element.items.at;
    if (element.has_expressions)
      check_constant(wasm, cursor, item, part_constant(&element.items));
    else
      need_below(cursor, item, cursor_u32(&element.items), wasm->count[WASM_FUNCTION],
                 "unknown function");
  }
}

static void check_data(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_data data;
  struct constant offset;
  part_data(cursor, &data, &offset);
  check_constant(wasm, cursor, at, offset);
  if (data.is_active)
    need_below(cursor, at, data.memory, wasm->count[WASM_MEMORY], "unknown memory");
  if (!cursor->error && begins_above(data.whole, 0))
    use(wasm, FEATURE_BULK_MEMORY);
}

/* One item of a section. */
static void check_item(struct wasm *wasm, uint8_t id, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  switch (id) {
  case WASM_TYPE_SECTION:
    check_type_group(wasm, cursor);
    break;
  case WASM_IMPORT_SECTION:
    check_import(wasm, cursor);
    break;
  case WASM_FUNCTION_SECTION:
    check_type_index(wasm, cursor, at, cursor_u32(cursor));
    wasm->count[WASM_FUNCTION]++;
    break;
  case WASM_TABLE_SECTION:
    check_table(wasm, cursor);
    break;
  case WASM_MEMORY_SECTION:
    note_memory(wasm, part_limits(cursor, true));
    break;
  case WASM_GLOBAL_SECTION:
    check_global(wasm, cursor);
    break;
  case WASM_EXPORT_SECTION:
    check_export(wasm, cursor);
    break;
  case WASM_ELEMENT_SECTION:
    check_element(wasm, cursor);
    break;
  case WASM_CODE_SECTION:
    cursor_skip(cursor, cursor_u32(cursor));
    break;
  case WASM_DATA_SECTION:
    check_data(wasm, cursor);
    break;
  case WASM_TAG_SECTION:
    check_type_index(wasm, cursor, at, part_tag_type(cursor));
    wasm->count[WASM_TAG]++;
    break;
  default: /* the others list nothing */
    break;
  }
}

/* The content of a section other than a custom one. */
static void check_section(struct wasm *wasm, struct wasm_section *section, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  const uint32_t number = cursor_u32(cursor);
  section->count = section->id == WASM_START_SECTION ? 0 : number;
  if (section->id == WASM_START_SECTION) {
    wasm->has_start = true;
    wasm->start = number;
    need_below(cursor, at, number, wasm->count[WASM_FUNCTION], "unknown function");
  } else if (section->id == WASM_DATA_COUNT_SECTION) {
    wasm->has_data_count = true;
    use(wasm, FEATURE_BULK_MEMORY);
  } else {
    for (uint32_t i = 0; i < number && !cursor->error; i++)
      check_item(wasm, section->id, cursor);
    if (section->id == WASM_TYPE_SECTION)
      section->count = wasm->types_known; /* not groups */
  }
  if (!cursor->error && cursor->at != cursor->end)
    cursor_fail(cursor, cursor->at, "section longer than its contents");
}

/* Where a section stands among the others, §5.5.16. */
static unsigned order_of(uint8_t id) {
  switch (id) {
  case WASM_TAG_SECTION:
    return 2 * WASM_MEMORY_SECTION + 1;
  case WASM_DATA_COUNT_SECTION:
    return 2 * WASM_ELEMENT_SECTION + 1;
  default:
    return 2u * id;
  }
}

/* What only the whole module tells. */
static void check_counts(struct wasm *wasm, struct cursor *cursor) {
  const struct wasm_section *sections = wasm->sections;
  if (sections[WASM_FUNCTION_SECTION].count != sections[WASM_CODE_SECTION].count)
    cursor_fail(cursor, cursor->end, "functions and their bodies differ in number");
  if (wasm->has_data_count &&
      sections[WASM_DATA_COUNT_SECTION].count != sections[WASM_DATA_SECTION].count)
    cursor_fail(cursor, cursor->end, "data segments differ in number from their count");
}

/* Components have layer 1 where modules have layer 0, behind a version of their own. */
static const char *preamble_error(struct span bytes, size_t at) {
  if (at < 4)
    return "not a WebAssembly module";
  return bytes.length >= 8 && bytes.at[6] == 1 && bytes.at[7] == 0
             ? "a WebAssembly component, not a module"
             : "not a module of version 1";
}

bool wasm_read(struct wasm *wasm, struct span bytes) {
  static const uint8_t preamble[8] = {0, 'a', 's', 'm', 1, 0, 0, 0};
  struct cursor cursor = {.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
  *wasm = (struct wasm){.bytes = bytes};
  for (size_t i = 0; i < WASM_SECTIONS; i++) /* empty, and not nowhere: cursors begin there */
    wasm->sections[i].whole.at = wasm->sections[i].content.at = bytes.at;
  for (size_t i = 0; i < sizeof preamble && !cursor.error; i++)
    if (cursor_byte(&cursor) != preamble[i])
      cursor_fail(&cursor, bytes.at + i, preamble_error(bytes, i));
  unsigned last = 0;
  while (cursor.at < cursor.end) {
    struct wasm_section section;
    part_section(&cursor, &section);
    if (cursor.error || section.id == WASM_CUSTOM_SECTION)
      continue;
    if (order_of(section.id) <= last)
      cursor_fail(&cursor, section.whole.at, "section out of order, or for the second time");
    last = order_of(section.id);
    struct cursor content = {.start = bytes.at,
                             .at = section.content.at,
                             .end = section.content.at + section.content.length};
    check_section(wasm, &section, &content);
    if (content.error)
      cursor_fail(&cursor, content.start + content.error_at, content.error);
    wasm->sections[section.id] = section;
  }
  check_counts(wasm, &cursor);
  return part_result(wasm, &cursor);
}

/* ---- What they list ---- */

struct cursor wasm_sections(const struct wasm *wasm) {
  enum { PREAMBLE = 8 };
  return (struct cursor){.start = wasm->bytes.at,
                         .at = wasm->bytes.at + PREAMBLE,
                         .end = wasm->bytes.at + wasm->bytes.length};
}

bool wasm_next_section(struct cursor *cursor, struct wasm_section *section) {
  if (cursor->at == cursor->end)
    return false;
  part_section(cursor, section);
  return !cursor->error;
}

struct span wasm_custom(const struct wasm *wasm, const char *name) {
  struct cursor cursor = wasm_sections(wasm);
  struct wasm_section section;
  struct span found = {wasm->bytes.at, 0};
  while (wasm_next_section(&cursor, &section))
    if (section.id == WASM_CUSTOM_SECTION && span_is(section.name, name))
      found = section.content;
  return found;
}

struct cursor wasm_items(const struct wasm *wasm, enum wasm_section_id id) {
  const struct span content = wasm->sections[id].content;
  struct cursor items = {
      .start = wasm->bytes.at, .at = content.at, .end = content.at + content.length};
  if (content.length)
    cursor_u32(&items);
  return items;
}

bool wasm_next_import(struct cursor *items, struct wasm_import *import) {
  if (items->at == items->end)
    return false;
  part_import(items, import);
  return !items->error;
}

bool wasm_next_export(struct cursor *items, struct wasm_export *export) {
  if (items->at == items->end)
    return false;
  part_export(items, export);
  return !items->error;
}

bool wasm_next_element(struct cursor *items, struct wasm_element *element) {
  struct constant offset;
  if (items->at == items->end)
    return false;
  part_element(items, element, &offset);
  return !items->error;
}

bool wasm_next_data(struct cursor *items, struct wasm_data *data) {
  struct constant offset;
  if (items->at == items->end)
    return false;
  part_data(items, data, &offset);
  data->offset = offset.value;
  return !items->error;
}

bool wasm_next_reference(struct wasm_element *element, uint32_t *function) {
  struct constant_step step;
  while (element->items.at < element->items.end) {
    if (!element->has_expressions) {
      *function = cursor_u32(&element->items);
      return true;
    }
    if (part_constant_step(&element->items, &step) && step.opcode == OP_REF_FUNC) {
      *function = step.index;
      return true;
    }
  }
  return false;
}

struct wasm_initials wasm_initials(const struct wasm *wasm) {
  return (struct wasm_initials){.globals = wasm_items(wasm, WASM_GLOBAL_SECTION),
                                .tables = wasm_items(wasm, WASM_TABLE_SECTION)};
}

/* The head of an item of a section; whether an expression follows. */
static bool begin_initial(struct wasm_initials *initials, struct cursor *items) {
  if (items == &initials->tables)
    return part_table(items).has_initial;
  part_global_type(items);
  return true;
}

bool wasm_next_initial(struct wasm_initials *initials, uint32_t *function) {
  struct constant_step step;
  for (;;) {
    const bool are_globals = initials->globals.at < initials->globals.end;
    struct cursor *items = are_globals ? &initials->globals : &initials->tables;
    if (items->at == items->end)
      return false;
    if (!initials->is_within)
      initials->is_within = begin_initial(initials, items);
    if (!initials->is_within)
      continue;
    initials->is_within = part_constant_step(items, &step);
    if (initials->is_within && step.opcode == OP_REF_FUNC) {
      *function = step.index;
      return true;
    }
  }
}

uint64_t wasm_memory_bytes(const struct wasm_limits *memory) {
  return memory->least > UINT64_MAX >> memory->page_bits ? UINT64_MAX
                                                         : memory->least << memory->page_bits;
}
