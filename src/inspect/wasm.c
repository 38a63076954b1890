#include "inspect/wasm.h"

#include "inspect/code.h"

/* ---- Parts of sections ---- */

static uint8_t read_value_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at, type = cursor_byte(cursor);
  if (!wasm_is_value_type(type))
    cursor_fail(cursor, at, "unknown value type");
  return type;
}

static uint8_t read_reference_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at, type = cursor_byte(cursor);
  if (!wasm_is_reference_type(type))
    cursor_fail(cursor, at, "unknown reference type");
  return type;
}

/* §5.3.7, and the flags of threads and memory64. */
static struct wasm_limits read_limits(struct cursor *cursor, bool is_memory) {
  enum { HAS_MOST = 1, SHARED = 2, WIDE = 4 };
  const uint8_t *at = cursor->at, flags = cursor_byte(cursor);
  struct wasm_limits limits = {
      .most = UINT64_MAX, .is_shared = flags & SHARED, .is_64 = flags & WIDE};
  const unsigned bits = limits.is_64 ? 64 : 32;
  if (flags > 7 || (limits.is_shared && !(is_memory && flags & HAS_MOST)))
    cursor_fail(cursor, at, "malformed flags of limits");
  limits.least = cursor_unsigned(cursor, bits);
  if (flags & HAS_MOST)
    limits.most = cursor_unsigned(cursor, bits);
  const uint64_t bound = !is_memory     ? UINT64_MAX
                         : limits.is_64 ? UINT64_C(1) << 48
                                        : UINT64_C(1) << 16;
  if (limits.least > limits.most)
    cursor_fail(cursor, at, "minimum above the maximum");
  if (limits.least > bound || (flags & HAS_MOST && limits.most > bound))
    cursor_fail(cursor, at, "memory larger than its addresses reach");
  return limits;
}

static struct wasm_global read_global_type(struct cursor *cursor) {
  struct wasm_global global = {.type = read_value_type(cursor)};
  const uint8_t *at = cursor->at, mutability = cursor_byte(cursor);
  if (mutability > 1)
    cursor_fail(cursor, at, "malformed mutability");
  global.is_mutable = mutability;
  return global;
}

static struct wasm_limits read_table_type(struct cursor *cursor) {
  const uint8_t element = read_reference_type(cursor);
  struct wasm_limits limits = read_limits(cursor, false);
  limits.element = element;
  return limits;
}

static uint32_t read_tag_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  if (cursor_byte(cursor) != 0)
    cursor_fail(cursor, at, "malformed attribute of a tag");
  return cursor_u32(cursor);
}

/* What a constant expression (§3.3.10) says. */
struct constant {
  bool is_i32, is_function; /* nothing but an i32.const, or a ref.func … */
  uint32_t value;           /* … of this value, or index */
  bool is_extended;         /* it computes */
  bool has_vector, has_reference;
  uint32_t functions, globals; /* one more than the highest index that it names */
};

static struct constant read_constant(struct cursor *cursor) {
  struct constant constant = {0};
  for (uint32_t count = 0; !cursor->error; count++) {
    const uint8_t *at = cursor->at;
    uint32_t opcode = cursor_byte(cursor), index;
    if (opcode == 0xfd) {
      const uint32_t number = cursor_u32(cursor);
      opcode = number > 0xffff ? UINT32_MAX : PREFIXED(opcode, number);
    }
    if (opcode == OP_END)
      return constant;
    constant.is_i32 = opcode == OP_I32_CONST && !count;
    constant.is_function = opcode == OP_REF_FUNC && !count;
    switch (opcode) {
    case OP_I32_CONST:
      constant.value = (uint32_t)cursor_signed(cursor, 32);
      break;
    case OP_I64_CONST:
      cursor_signed(cursor, 64);
      break;
    case OP_F32_CONST:
      cursor_skip(cursor, 4);
      break;
    case OP_F64_CONST:
      cursor_skip(cursor, 8);
      break;
    case OP_V128_CONST:
      cursor_skip(cursor, 16);
      constant.has_vector = true;
      break;
    case OP_GLOBAL_GET:
      index = cursor_u32(cursor);
      if (index >= constant.globals)
        constant.globals = index + (index != UINT32_MAX);
      break;
    case OP_REF_NULL:
      read_reference_type(cursor);
      constant.has_reference = true;
      break;
    case OP_REF_FUNC:
      constant.has_reference = true;
      constant.value = index = cursor_u32(cursor);
      if (index >= constant.functions)
        constant.functions = index + (index != UINT32_MAX);
      break;
    case OP_I32_ADD:
    case OP_I32_SUB:
    case OP_I32_MUL:
    case OP_I64_ADD:
    case OP_I64_SUB:
    case OP_I64_MUL:
      constant.is_extended = true;
      break;
    default:
      cursor_fail(cursor, at, "constant expression required");
    }
  }
  return constant;
}

static enum wasm_kind read_kind(struct cursor *cursor) {
  const uint8_t *at = cursor->at, kind = cursor_byte(cursor);
  if (kind < WASM_KINDS)
    return (enum wasm_kind)kind;
  cursor_fail(cursor, at, "unknown kind of import or export");
  return WASM_FUNCTION;
}

static void read_import(struct cursor *cursor, struct wasm_import *import) {
  *import = (struct wasm_import){0};
  import->module = cursor_name(cursor);
  import->name = cursor_name(cursor);
  import->kind = read_kind(cursor);
  switch (import->kind) {
  case WASM_FUNCTION:
    import->type = cursor_u32(cursor);
    break;
  case WASM_TABLE:
    import->limits = read_table_type(cursor);
    break;
  case WASM_MEMORY:
    import->limits = read_limits(cursor, true);
    break;
  case WASM_GLOBAL:
    import->global = read_global_type(cursor);
    break;
  case WASM_TAG:
    import->type = read_tag_type(cursor);
    break;
  case WASM_KINDS:
    break;
  }
}

static void read_export(struct cursor *cursor, struct wasm_export *export) {
  *export = (struct wasm_export){.name = cursor_name(cursor)};
  export->kind = read_kind(cursor);
  export->index = cursor_u32(cursor);
}

/* §5.5.12: the first number has bits for passive or declarative, for an index or that second
 * meaning, and for expressions. */
static void read_element(struct cursor *cursor, struct wasm_element *element,
                         struct constant *offset) {
  enum { NOT_ACTIVE = 1, INDEXED = 2, EXPRESSIONS = 4 };
  const uint8_t *start = cursor->at;
  const uint32_t flags = cursor_u32(cursor);
  if (flags > 7)
    cursor_fail(cursor, start, "malformed flags of an element segment");
  *element = (struct wasm_element){.is_active = !(flags & NOT_ACTIVE),
                                   .is_passive = (flags & 3) == NOT_ACTIVE,
                                   .has_expressions = flags & EXPRESSIONS};
  *offset = (struct constant){0};
  if (element->is_active) {
    element->table = flags & INDEXED ? cursor_u32(cursor) : 0;
    *offset = read_constant(cursor);
  }
  if (flags & 3) { /* the kind of elements is given */
    const uint8_t *at = cursor->at;
    if (element->has_expressions)
      read_reference_type(cursor);
    else if (cursor_byte(cursor) != 0)
      cursor_fail(cursor, at, "malformed kind of elements");
  }
  const uint32_t count = cursor_u32(cursor);
  const uint8_t *items = cursor->at;
  for (uint32_t i = 0; i < count && !cursor->error; i++)
    if (element->has_expressions)
      read_constant(cursor);
    else
      cursor_u32(cursor);
  element->items = (struct cursor){.start = cursor->start, .at = items, .end = cursor->at};
  element->whole = (struct span){start, (size_t)(cursor->at - start)};
}

static void read_data(struct cursor *cursor, struct wasm_data *data, struct constant *offset) {
  enum { ACTIVE, PASSIVE, ACTIVE_INDEXED };
  const uint8_t *start = cursor->at;
  const uint32_t flags = cursor_u32(cursor);
  if (flags > ACTIVE_INDEXED)
    cursor_fail(cursor, start, "malformed flags of a data segment");
  *data = (struct wasm_data){.is_active = flags != PASSIVE};
  *offset = (struct constant){0};
  if (flags == ACTIVE_INDEXED)
    data->memory = cursor_u32(cursor);
  if (data->is_active)
    *offset = read_constant(cursor);
  data->content = cursor_skip(cursor, cursor_u32(cursor));
  data->whole = (struct span){start, (size_t)(cursor->at - start)};
}

/* ---- Sections ---- */

static void use(struct wasm *wasm, enum wasm_feature feature) {
  wasm->features |= UINT32_C(1) << feature;
}

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
  if (constant.is_extended)
    use(wasm, FEATURE_EXTENDED_CONST);
  if (constant.has_vector)
    use(wasm, FEATURE_SIMD);
  if (constant.has_reference)
    use(wasm, FEATURE_REFERENCE_TYPES);
}

static void check_type_index(const struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                             uint32_t type) {
  need_below(cursor, at, type, wasm->sections[WASM_TYPE_SECTION].count, "unknown type");
}

static void note_memory(struct wasm *wasm, struct wasm_limits limits) {
  const uint32_t index = wasm->count[WASM_MEMORY]++;
  if (index == 0)
    wasm->memory = limits;
  else
    use(wasm, FEATURE_MULTI_MEMORY);
  if (limits.is_64)
    use(wasm, FEATURE_MEMORY64);
  if (limits.is_64 && index < 64)
    wasm->wide_memories |= UINT64_C(1) << index;
  if (limits.is_shared)
    use(wasm, FEATURE_THREADS);
}

static void note_type(struct wasm *wasm, uint8_t type) {
  if (type == WASM_V128)
    use(wasm, FEATURE_SIMD);
  else if (type == WASM_EXNREF)
    use(wasm, FEATURE_EXCEPTIONS);
  else if (wasm_is_reference_type(type))
    use(wasm, FEATURE_REFERENCE_TYPES);
}

static void note_table(struct wasm *wasm, struct wasm_limits limits) {
  if (limits.element != WASM_FUNCREF) /* the one that tables have always had */
    note_type(wasm, limits.element);
  if (wasm->count[WASM_TABLE]++)
    use(wasm, FEATURE_REFERENCE_TYPES);
  if (limits.is_64)
    use(wasm, FEATURE_MEMORY64);
}

static void read_value_types(struct wasm *wasm, struct cursor *cursor, uint32_t count) {
  for (; count && !cursor->error; count--)
    note_type(wasm, read_value_type(cursor));
}

static void check_type(struct wasm *wasm, struct cursor *cursor) {
  enum { FUNCTION_TYPE = 0x60 };
  const uint8_t *at = cursor->at;
  if (cursor_byte(cursor) != FUNCTION_TYPE)
    cursor_fail(cursor, at, "unknown form of type");
  read_value_types(wasm, cursor, cursor_u32(cursor));
  const uint32_t results = cursor_u32(cursor);
  read_value_types(wasm, cursor, results);
  if (results > 1)
    use(wasm, FEATURE_MULTI_VALUE);
}

static void check_import(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_import import;
  read_import(cursor, &import);
  wasm->imported[import.kind]++;
  switch (import.kind) {
  case WASM_MEMORY:
    note_memory(wasm, import.limits);
    return;
  case WASM_TABLE:
    note_table(wasm, import.limits);
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
    note_type(wasm, import.global.type);
    break;
  case WASM_KINDS:
    break;
  }
  wasm->count[import.kind]++;
}

static void check_global(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  note_type(wasm, read_global_type(cursor).type);
  check_constant(wasm, cursor, at, read_constant(cursor));
  wasm->count[WASM_GLOBAL]++;
}

static void check_export(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_export export;
  read_export(cursor, &export);
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
  read_element(cursor, &element, &offset);
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
  while (element.items.at < element.items.end) {
    const uint8_t *item = element.items.at;
    wasm->references++;
    if (element.has_expressions)
      check_constant(wasm, cursor, item, read_constant(&element.items));
    else
      need_below(cursor, item, cursor_u32(&element.items), wasm->count[WASM_FUNCTION],
                 "unknown function");
  }
}

static void check_data(struct wasm *wasm, struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  struct wasm_data data;
  struct constant offset;
  read_data(cursor, &data, &offset);
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
    check_type(wasm, cursor);
    break;
  case WASM_IMPORT_SECTION:
    check_import(wasm, cursor);
    break;
  case WASM_FUNCTION_SECTION:
    check_type_index(wasm, cursor, at, cursor_u32(cursor));
    wasm->count[WASM_FUNCTION]++;
    break;
  case WASM_TABLE_SECTION:
    note_table(wasm, read_table_type(cursor));
    break;
  case WASM_MEMORY_SECTION:
    note_memory(wasm, read_limits(cursor, true));
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
    check_type_index(wasm, cursor, at, read_tag_type(cursor));
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

static void read_section(struct cursor *cursor, struct wasm_section *section) {
  const uint8_t *start = cursor->at;
  *section = (struct wasm_section){.id = cursor_byte(cursor)};
  if (section->id >= WASM_SECTIONS)
    cursor_fail(cursor, start, "unknown section");
  struct cursor content = cursor_part(cursor, cursor_u32(cursor));
  section->whole = (struct span){start, (size_t)(cursor->at - start)};
  if (cursor->error)
    return;
  if (section->id == WASM_CUSTOM_SECTION) {
    section->name = cursor_name(&content);
    if (content.error)
      cursor_fail(cursor, content.start + content.error_at, content.error);
  }
  section->content = (struct span){content.at, cursor_left(&content)};
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

static bool succeed(struct wasm *wasm, const struct cursor *cursor) {
  wasm->error = cursor->error;
  wasm->error_at = cursor->error_at;
  return !cursor->error;
}

bool wasm_read(struct wasm *wasm, struct span bytes) {
  static const uint8_t preamble[8] = {0, 'a', 's', 'm', 1, 0, 0, 0};
  struct cursor cursor = {.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
  *wasm = (struct wasm){.bytes = bytes};
  for (size_t i = 0; i < WASM_SECTIONS; i++) /* empty, and not nowhere: cursors begin there */
    wasm->sections[i].whole.at = wasm->sections[i].content.at = bytes.at;
  for (size_t i = 0; i < sizeof preamble && !cursor.error; i++)
    if (cursor_byte(&cursor) != preamble[i])
      cursor_fail(&cursor, bytes.at + i,
                  i < 4 ? "not a WebAssembly module" : "not a module of version 1");
  unsigned last = 0;
  while (cursor.at < cursor.end) {
    struct wasm_section section;
    read_section(&cursor, &section);
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
  return succeed(wasm, &cursor);
}

/* ---- Tables ---- */

size_t wasm_space(const struct wasm *wasm) {
  return wasm->sections[WASM_TYPE_SECTION].count * sizeof(struct wasm_type) +
         wasm->count[WASM_FUNCTION] * sizeof(struct wasm_function) +
         wasm->count[WASM_GLOBAL] * sizeof(struct wasm_global);
}

/* Once for each type, and not for each of its functions: a thousand exports of one function with a
 * million parameters are but a few bytes more. */
static bool has_type(struct span types, uint8_t type) {
  for (size_t i = 0; i < types.length; i++)
    if (types.at[i] == type)
      return true;
  return false;
}

static void index_types(const struct wasm *wasm, struct wasm_type *types) {
  struct cursor items = wasm_items(wasm, WASM_TYPE_SECTION);
  for (; items.at < items.end; types++) {
    cursor_byte(&items);
    types->params = cursor_skip(&items, cursor_u32(&items));
    types->results = cursor_skip(&items, cursor_u32(&items));
    types->has_i64 = has_type(types->params, WASM_I64) || has_type(types->results, WASM_I64);
    types->takes_function = has_type(types->params, WASM_FUNCREF);
    types->gives_function = has_type(types->results, WASM_FUNCREF);
  }
}

static void index_imports(const struct wasm *wasm, struct wasm_function *functions,
                          struct wasm_global *globals) {
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  while (wasm_next_import(&items, &import))
    if (import.kind == WASM_FUNCTION)
      *functions++ = (struct wasm_function){.type = import.type};
    else if (import.kind == WASM_GLOBAL)
      *globals++ = import.global;
}

static void index_functions(const struct wasm *wasm, struct wasm_function *functions) {
  struct cursor types = wasm_items(wasm, WASM_FUNCTION_SECTION);
  struct cursor bodies = wasm_items(wasm, WASM_CODE_SECTION);
  functions += wasm->imported[WASM_FUNCTION];
  for (; types.at < types.end; functions++) {
    const uint8_t *start = bodies.at;
    functions->type = cursor_u32(&types);
    functions->body = cursor_skip(&bodies, cursor_u32(&bodies));
    functions->entry = (struct span){start, (size_t)(bodies.at - start)};
  }
}

static void index_globals(const struct wasm *wasm, struct wasm_global *globals) {
  struct cursor items = wasm_items(wasm, WASM_GLOBAL_SECTION);
  globals += wasm->imported[WASM_GLOBAL];
  for (; items.at < items.end; globals++) {
    *globals = read_global_type(&items);
    const struct constant constant = read_constant(&items);
    globals->is_constant = constant.is_i32;
    globals->is_function = constant.is_function;
    globals->value = constant.value;
  }
}

/* ---- Code ---- */

/* JavaScript has no other number for an i64 than a BigInt. */
static void note_interface(struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export)) {
    if (export.kind == WASM_GLOBAL && wasm->globals[export.index].is_mutable)
      use(wasm, FEATURE_MUTABLE_GLOBALS);
    if ((export.kind == WASM_GLOBAL && wasm->globals[export.index].type == WASM_I64) ||
        (export.kind == WASM_FUNCTION && wasm->types[wasm->functions[export.index].type].has_i64))
      use(wasm, FEATURE_BIGINT);
  }
  for (uint32_t i = 0; i < wasm->imported[WASM_FUNCTION]; i++)
    if (wasm->types[wasm->functions[i].type].has_i64)
      use(wasm, FEATURE_BIGINT);
}

static void note_numbered(struct wasm *wasm, uint32_t opcode) {
  switch (opcode >> 16) {
  case 0xfc:
    use(wasm, opcode < OP_MEMORY_INIT   ? FEATURE_NONTRAPPING_FLOAT_TO_INT
              : opcode <= OP_TABLE_COPY ? FEATURE_BULK_MEMORY
                                        : FEATURE_REFERENCE_TYPES);
    break;
  case 0xfd:
    use(wasm, opcode < OP_RELAXED_FIRST ? FEATURE_SIMD : FEATURE_RELAXED_SIMD);
    break;
  case 0xfe:
    use(wasm, FEATURE_THREADS);
    break;
  default:
    break;
  }
}

/* Whether the LEB128 number before `end`, with another before it, takes more than one byte. */
static bool has_long_end(const uint8_t *end) {
  return end[-2] & 0x80;
}

/* `end`: of the instruction. */
static void note_instruction(struct wasm *wasm, const struct instruction *instruction,
                             const uint8_t *end) {
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
  case OP_IF:
    if (instruction->second != UINT32_MAX)
      use(wasm, FEATURE_MULTI_VALUE);
    else
      note_type(wasm, instruction->at[1]);
    break;
  case OP_CALL:
    wasm->calls++;
    break;
  case OP_RETURN_CALL:
    wasm->calls++;
    use(wasm, FEATURE_TAIL_CALL);
    break;
  case OP_RETURN_CALL_INDIRECT:
    use(wasm, FEATURE_TAIL_CALL);
    break;
  case OP_CALL_INDIRECT:
    if (instruction->second || has_long_end(end)) /* once a byte, 0 */
      use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  case OP_TRY:
  case OP_CATCH:
  case OP_CATCH_ALL:
  case OP_RETHROW:
  case OP_DELEGATE:
    use(wasm, FEATURE_LEGACY_EXCEPTIONS);
    break;
  case OP_TRY_TABLE:
  case OP_THROW_REF:
    use(wasm, FEATURE_EXCEPTIONS);
    break;
  case OP_REF_FUNC:
    wasm->calls++;
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  case OP_TABLE_GET:
  case OP_TABLE_SET:
  case OP_REF_NULL:
  case OP_REF_IS_NULL:
  case OP_SELECT_TYPES:
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  default:
    if (instruction->opcode >= OP_I32_EXTEND8_S && instruction->opcode <= OP_I64_EXTEND32_S)
      use(wasm, FEATURE_SIGN_EXTENSION);
    else if (instruction->opcode > 0xff)
      note_numbered(wasm, instruction->opcode);
  }
}

/* `end`: of the locals that a body begins with. */
static void note_locals(struct wasm *wasm, struct span body, const uint8_t *end) {
  struct cursor cursor = {.start = body.at, .at = body.at, .end = end};
  cursor_u32(&cursor);
  while (cursor.at < cursor.end && !cursor.error) {
    cursor_u32(&cursor);
    note_type(wasm, cursor_byte(&cursor));
  }
}

bool wasm_index(struct wasm *wasm, void *space) {
  struct wasm_type *types = space;
  struct wasm_function *functions = (void *)(types + wasm->sections[WASM_TYPE_SECTION].count);
  struct wasm_global *globals = (void *)(functions + wasm->count[WASM_FUNCTION]);
  index_types(wasm, types);
  index_imports(wasm, functions, globals);
  index_functions(wasm, functions);
  index_globals(wasm, globals);
  wasm->types = types;
  wasm->functions = functions;
  wasm->globals = globals;
  note_interface(wasm);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    struct code code;
    struct instruction instruction;
    code_begin(&code, wasm, &functions[i]);
    note_locals(wasm, functions[i].body, code.cursor.at);
    while (code_next(&code, &instruction))
      note_instruction(wasm, &instruction, code.cursor.at);
    if (code.deepest > wasm->levels)
      wasm->levels = code.deepest;
    if (!succeed(wasm, &code.cursor))
      return false;
  }
  const uint32_t catching = UINT32_C(1) << FEATURE_LEGACY_EXCEPTIONS | UINT32_C(1)
                                                                           << FEATURE_EXCEPTIONS;
  if (wasm->count[WASM_TAG] && !(wasm->features & catching))
    use(wasm, FEATURE_LEGACY_EXCEPTIONS); /* both proposals have tags: the older one is enough */
  return true;
}

/* ---- What a module lists ---- */

struct cursor wasm_sections(const struct wasm *wasm) {
  enum { PREAMBLE = 8 };
  return (struct cursor){.start = wasm->bytes.at,
                         .at = wasm->bytes.at + PREAMBLE,
                         .end = wasm->bytes.at + wasm->bytes.length};
}

bool wasm_next_section(struct cursor *cursor, struct wasm_section *section) {
  if (cursor->at == cursor->end)
    return false;
  read_section(cursor, section);
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
  read_import(items, import);
  return !items->error;
}

bool wasm_next_export(struct cursor *items, struct wasm_export *export) {
  if (items->at == items->end)
    return false;
  read_export(items, export);
  return !items->error;
}

bool wasm_next_element(struct cursor *items, struct wasm_element *element) {
  struct constant offset;
  if (items->at == items->end)
    return false;
  read_element(items, element, &offset);
  return !items->error;
}

bool wasm_next_data(struct cursor *items, struct wasm_data *data) {
  struct constant offset;
  if (items->at == items->end)
    return false;
  read_data(items, data, &offset);
  return !items->error;
}

bool wasm_next_reference(struct wasm_element *element, uint32_t *function) {
  while (element->items.at < element->items.end) {
    if (!element->has_expressions) {
      *function = cursor_u32(&element->items);
      return true;
    }
    const struct constant constant = read_constant(&element->items);
    *function = constant.value;
    if (constant.is_function)
      return true;
  }
  return false;
}
