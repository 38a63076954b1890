#include "inspect/parts.h"

#include "inspect/opcodes.h"

uint8_t part_value_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at, type = cursor_byte(cursor);
  if (!wasm_is_value_type(type))
    cursor_fail(cursor, at, "unknown value type");
  return type;
}

static uint8_t part_reference_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at, type = cursor_byte(cursor);
  if (!wasm_is_reference_type(type))
    cursor_fail(cursor, at, "unknown reference type");
  return type;
}

/* §5.3.7, and the flags of threads and memory64. */
struct wasm_limits part_limits(struct cursor *cursor, bool is_memory) {
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

struct wasm_global part_global_type(struct cursor *cursor) {
  struct wasm_global global = {.type = part_value_type(cursor)};
  const uint8_t *at = cursor->at, mutability = cursor_byte(cursor);
  if (mutability > 1)
    cursor_fail(cursor, at, "malformed mutability");
  global.is_mutable = mutability;
  return global;
}

struct wasm_limits part_table_type(struct cursor *cursor) {
  const uint8_t element = part_reference_type(cursor);
  struct wasm_limits limits = part_limits(cursor, false);
  limits.element = element;
  return limits;
}

uint32_t part_tag_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  if (cursor_byte(cursor) != 0)
    cursor_fail(cursor, at, "malformed attribute of a tag");
  return cursor_u32(cursor);
}

struct constant part_constant(struct cursor *cursor) {
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
      part_reference_type(cursor);
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

void part_import(struct cursor *cursor, struct wasm_import *import) {
  *import = (struct wasm_import){0};
  import->module = cursor_name(cursor);
  import->name = cursor_name(cursor);
  import->kind = read_kind(cursor);
  switch (import->kind) {
  case WASM_FUNCTION:
    import->type = cursor_u32(cursor);
    break;
  case WASM_TABLE:
    import->limits = part_table_type(cursor);
    break;
  case WASM_MEMORY:
    import->limits = part_limits(cursor, true);
    break;
  case WASM_GLOBAL:
    import->global = part_global_type(cursor);
    break;
  case WASM_TAG:
    import->type = part_tag_type(cursor);
    break;
  case WASM_KINDS:
    break;
  }
}

void part_export(struct cursor *cursor, struct wasm_export *export) {
  *export = (struct wasm_export){.name = cursor_name(cursor)};
  export->kind = read_kind(cursor);
  export->index = cursor_u32(cursor);
}

/* §5.5.12: the first number has bits for passive or declarative, for an index or that second
 * meaning, and for expressions. */
void part_element(struct cursor *cursor, struct wasm_element *element, struct constant *offset) {
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
    *offset = part_constant(cursor);
    element->offset = offset->value;
  }
  if (flags & 3) { /* the kind of elements is given */
    const uint8_t *at = cursor->at;
    if (element->has_expressions)
      part_reference_type(cursor);
    else if (cursor_byte(cursor) != 0)
      cursor_fail(cursor, at, "malformed kind of elements");
  }
  const uint32_t count = cursor_u32(cursor);
  const uint8_t *items = cursor->at;
  for (uint32_t i = 0; i < count && !cursor->error; i++)
    if (element->has_expressions)
      part_constant(cursor);
    else
      cursor_u32(cursor);
  element->items = (struct cursor){.start = cursor->start, .at = items, .end = cursor->at};
  element->whole = (struct span){start, (size_t)(cursor->at - start)};
}

void part_data(struct cursor *cursor, struct wasm_data *data, struct constant *offset) {
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
    *offset = part_constant(cursor);
  data->content = cursor_skip(cursor, cursor_u32(cursor));
  data->whole = (struct span){start, (size_t)(cursor->at - start)};
}

void part_section(struct cursor *cursor, struct wasm_section *section) {
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

void part_use_type(struct wasm *wasm, uint8_t type) {
  if (type == WASM_V128)
    use(wasm, FEATURE_SIMD);
  else if (type == WASM_EXNREF)
    use(wasm, FEATURE_EXCEPTIONS);
  else if (wasm_is_reference_type(type))
    use(wasm, FEATURE_REFERENCE_TYPES);
}

bool part_result(struct wasm *wasm, const struct cursor *cursor) {
  wasm->error = cursor->error;
  wasm->error_at = cursor->error_at;
  return !cursor->error;
}
