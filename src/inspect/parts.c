#include "inspect/parts.h"

#include "inspect/opcodes.h"

/* ---- Types ---- */

/* What a byte that begins no type of ours begins in a proposal that is not read. */
static const char *unread_type(uint8_t byte, const char *error) {
  switch (byte) {
  case 0x65:
    return "uses shared-everything-threads, which tare does not read";
  case 0x62: /* exact */
  case 0x4c: /* describes */
  case 0x4d: /* descriptor */
    return "uses custom-descriptors, which tare does not read";
  default:
    return error;
  }
}

static bool is_abstract(uint8_t byte) {
  return byte >= WASM_CONTREF && byte <= WASM_NOCONT;
}

/* §5.3.3: one byte, or the index of a type as a signed number of 33 bits, which is not negative. */
uint32_t part_heap_type(struct cursor *cursor) {
  enum { SIGN = 0x40, MORE = 0x80 };
  const uint8_t *at = cursor->at, first = at < cursor->end ? *at : 0;
  if ((first & (SIGN | MORE)) == SIGN) {
    cursor_byte(cursor);
    if (!is_abstract(first))
      cursor_fail(cursor, at, unread_type(first, "unknown heap type"));
    return first;
  }
  const int64_t index = cursor_signed(cursor, 33);
  if (index < 0 || index > WASM_TYPE_INDEX)
    cursor_fail(cursor, at, "unknown type");
  return WASM_INDEXED | ((uint32_t)index & WASM_TYPE_INDEX);
}

/* §5.3.4 and §5.3.5 */
static uint32_t typed(struct cursor *cursor, bool is_reference, const char *error) {
  enum { NON_NULL_REFERENCE = 0x64, REFERENCE = 0x63 };
  const uint8_t *at = cursor->at, type = cursor_byte(cursor);
  if (is_abstract(type) || (!is_reference && type >= WASM_V128 && type <= WASM_I32))
    return type;
  if (type == REFERENCE)
    return part_heap_type(cursor);
  if (type == NON_NULL_REFERENCE)
    return part_heap_type(cursor) | WASM_NON_NULL;
  cursor_fail(cursor, at, unread_type(type, error));
  return type;
}

uint32_t part_value_type(struct cursor *cursor) {
  return typed(cursor, false, "unknown value type");
}

static uint32_t reference_type(struct cursor *cursor) {
  return typed(cursor, true, "unknown reference type");
}

uint32_t part_field_type(struct cursor *cursor) {
  const uint8_t first = cursor->at < cursor->end ? *cursor->at : 0;
  return first == WASM_I8 || first == WASM_I16 ? cursor_byte(cursor) : part_value_type(cursor);
}

bool part_mutability(struct cursor *cursor) {
  const uint8_t *at = cursor->at, mutability = cursor_byte(cursor);
  if (mutability > 1)
    cursor_fail(cursor, at, "malformed mutability");
  return mutability;
}

uint32_t part_type_group(struct cursor *cursor) {
  enum { GROUP = 0x4e };
  if (cursor->at == cursor->end || *cursor->at != GROUP)
    return 1;
  cursor_byte(cursor);
  return cursor_u32(cursor);
}

static struct wasm_types value_types(struct cursor *cursor) {
  const uint32_t count = cursor_u32(cursor);
  const struct wasm_types types = {cursor->at, count};
  for (uint32_t i = 0; i < count && !cursor->error; i++)
    part_value_type(cursor);
  return types;
}

static struct wasm_types fields(struct cursor *cursor, uint32_t count) {
  const struct wasm_types types = {cursor->at, count};
  for (uint32_t i = 0; i < count && !cursor->error; i++) {
    part_field_type(cursor);
    part_mutability(cursor);
  }
  return types;
}

struct part_values part_values(const struct wasm *wasm, struct wasm_types types, bool are_fields) {
  const uint8_t *end = wasm->bytes.at + wasm->bytes.length;
  return (struct part_values){.cursor = {.start = wasm->bytes.at, .at = types.at, .end = end},
                              .left = types.length,
                              .are_fields = are_fields};
}

bool part_next_value(struct part_values *values, uint32_t *type) {
  if (!values->left)
    return false;
  values->left--;
  if (values->are_fields) {
    *type = part_field_type(&values->cursor);
    values->is_mutable = part_mutability(&values->cursor);
  } else if (*values->cursor.at >= WASM_V128 && *values->cursor.at <= WASM_I32) {
    *type = *values->cursor.at++; /* most are numbers */
  } else {
    *type = part_value_type(&values->cursor);
  }
  return true;
}

/* §5.3.6 to §5.3.9 */
void part_type(struct cursor *cursor, struct wasm_type *type) {
  enum { SUBTYPE = 0x50, FINAL_SUBTYPE = 0x4f };
  const uint8_t *at = cursor->at;
  *type =
      (struct wasm_type){.is_final = true, .supertype = UINT32_MAX, .form = cursor_byte(cursor)};
  if (type->form == SUBTYPE || type->form == FINAL_SUBTYPE) {
    type->is_final = type->form == FINAL_SUBTYPE;
    const uint32_t supertypes = cursor_u32(cursor);
    if (supertypes > 1)
      cursor_fail(cursor, at, "more than one supertype");
    if (supertypes)
      type->supertype = cursor_u32(cursor);
    at = cursor->at;
    type->form = cursor_byte(cursor);
  }
  switch (type->form) {
  case WASM_FUNCTION_TYPE:
    type->params = value_types(cursor);
    type->results = value_types(cursor);
    break;
  case WASM_STRUCT_TYPE:
    type->params = fields(cursor, cursor_u32(cursor));
    break;
  case WASM_ARRAY_TYPE:
    type->params = fields(cursor, 1);
    break;
  case WASM_CONTINUATION_TYPE:
    type->function = part_heap_type(cursor) & ~WASM_INDEXED;
    break;
  default:
    cursor_fail(cursor, at, unread_type(type->form, "unknown form of type"));
  }
}

/* §5.3.10, and the flags of threads, and of custom page sizes. */
struct wasm_limits part_limits(struct cursor *cursor, bool is_memory) {
  enum { HAS_MOST = 1, SHARED = 2, WIDE = 4, HAS_PAGE = 8, PAGE_BITS = 16 };
  const uint8_t *at = cursor->at, flags = cursor_byte(cursor);
  struct wasm_limits limits = {.most = UINT64_MAX,
                               .is_shared = flags & SHARED,
                               .is_64 = flags & WIDE,
                               .page_bits = is_memory ? PAGE_BITS : 0};
  const unsigned bits = limits.is_64 ? 64 : 32;
  if (flags > (is_memory ? 15 : 7) || (limits.is_shared && !(is_memory && flags & HAS_MOST)))
    cursor_fail(cursor, at, "malformed flags of limits");
  limits.least = cursor_unsigned(cursor, bits);
  if (flags & HAS_MOST)
    limits.most = cursor_unsigned(cursor, bits);
  if (flags & HAS_PAGE) {
    const uint32_t page_bits = cursor_u32(cursor);
    if (page_bits && page_bits != PAGE_BITS)
      cursor_fail(cursor, at, "a page of a size that is neither 1 nor 64 KiB");
    limits.page_bits = (uint8_t)page_bits;
  }
  const uint64_t bound = !is_memory || limits.page_bits == 0
                             ? (limits.is_64 || !is_memory ? UINT64_MAX : UINT32_MAX)
                             : UINT64_C(1) << (bits - PAGE_BITS);
  if (limits.least > limits.most)
    cursor_fail(cursor, at, "minimum above the maximum");
  if (limits.least > bound || (flags & HAS_MOST && limits.most > bound))
    cursor_fail(cursor, at, "memory larger than its addresses reach");
  return limits;
}

struct wasm_global part_global_type(struct cursor *cursor) {
  struct wasm_global global = {.type = part_value_type(cursor)};
  global.is_mutable = part_mutability(cursor);
  return global;
}

static struct wasm_limits table_type(struct cursor *cursor) {
  const uint32_t element = reference_type(cursor);
  struct wasm_limits limits = part_limits(cursor, false);
  limits.element = element;
  return limits;
}

struct wasm_limits part_table(struct cursor *cursor) {
  enum { HAS_INITIAL = 0x40 };
  const uint8_t *at = cursor->at;
  if (at == cursor->end || *at != HAS_INITIAL)
    return table_type(cursor);
  cursor_byte(cursor);
  if (cursor_byte(cursor) != 0)
    cursor_fail(cursor, at, "malformed table");
  struct wasm_limits limits = table_type(cursor);
  limits.has_initial = true;
  return limits;
}

uint32_t part_tag_type(struct cursor *cursor) {
  const uint8_t *at = cursor->at;
  if (cursor_byte(cursor) != 0)
    cursor_fail(cursor, at, "malformed attribute of a tag");
  return cursor_u32(cursor);
}

/* ---- Constant expressions ---- */

static uint32_t read_opcode(struct cursor *cursor) {
  const uint8_t first = cursor_byte(cursor);
  if (first < 0xfb || first > 0xfe)
    return first;
  const uint32_t number = cursor_u32(cursor);
  return number > 0xffff ? UINT32_MAX : PREFIXED(first, number);
}

bool part_constant_step(struct cursor *cursor, struct constant_step *step) {
  *step = (struct constant_step){.at = cursor->at};
  step->opcode = read_opcode(cursor);
  switch (step->opcode) {
  case OP_END:
    return false;
  case OP_I32_CONST:
    step->value = cursor_signed(cursor, 32);
    break;
  case OP_I64_CONST:
    step->value = cursor_signed(cursor, 64);
    break;
  case OP_F32_CONST:
    cursor_skip(cursor, 4);
    break;
  case OP_F64_CONST:
    cursor_skip(cursor, 8);
    break;
  case OP_V128_CONST:
    cursor_skip(cursor, 16);
    break;
  case OP_REF_NULL:
    step->index = part_heap_type(cursor);
    break;
  case OP_GLOBAL_GET:
  case OP_REF_FUNC:
  case OP_STRUCT_NEW:
  case OP_STRUCT_NEW_DEFAULT:
  case OP_ARRAY_NEW:
  case OP_ARRAY_NEW_DEFAULT:
    step->index = cursor_u32(cursor);
    break;
  case OP_ARRAY_NEW_FIXED:
    step->index = cursor_u32(cursor);
    step->count = cursor_u32(cursor);
    break;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I32_MUL:
  case OP_I64_ADD:
  case OP_I64_SUB:
  case OP_I64_MUL:
  case OP_REF_I31:
  case OP_ANY_CONVERT_EXTERN:
  case OP_EXTERN_CONVERT_ANY:
    break;
  default:
    cursor_fail(cursor, step->at, "constant expression required");
  }
  return !cursor->error;
}

static void name(uint32_t *bound, uint32_t index) {
  if (index >= *bound)
    *bound = index + (index != UINT32_MAX);
}

static void add_step(struct constant *constant, const struct constant_step *step) {
  enum wasm_feature feature = FEATURES;
  switch (step->opcode) {
  case OP_GLOBAL_GET:
    name(&constant->globals, step->index);
    break;
  case OP_REF_FUNC:
    name(&constant->functions, step->index);
    feature = FEATURE_REFERENCE_TYPES;
    break;
  case OP_REF_NULL:
    if (step->index & WASM_INDEXED)
      name(&constant->types, step->index & WASM_TYPE_INDEX);
    feature = FEATURE_REFERENCE_TYPES;
    break;
  case OP_V128_CONST:
    feature = FEATURE_SIMD;
    break;
  case OP_STRUCT_NEW:
  case OP_STRUCT_NEW_DEFAULT:
  case OP_ARRAY_NEW:
  case OP_ARRAY_NEW_DEFAULT:
  case OP_ARRAY_NEW_FIXED:
    name(&constant->types, step->index);
    feature = FEATURE_GC;
    break;
  case OP_REF_I31:
  case OP_ANY_CONVERT_EXTERN:
  case OP_EXTERN_CONVERT_ANY:
    feature = FEATURE_GC;
    break;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I32_MUL:
  case OP_I64_ADD:
  case OP_I64_SUB:
  case OP_I64_MUL:
    feature = FEATURE_EXTENDED_CONST;
    break;
  default:
    break;
  }
  if (feature != FEATURES)
    constant->features |= UINT32_C(1) << feature;
}

struct constant part_constant(struct cursor *cursor) {
  struct constant constant = {0};
  struct constant_step step;
  for (uint32_t count = 0; part_constant_step(cursor, &step); count++) {
    constant.is_i32 = step.opcode == OP_I32_CONST && !count;
    constant.is_function = step.opcode == OP_REF_FUNC && !count;
    constant.value = constant.is_i32 ? (uint32_t)step.value : constant.is_function ? step.index : 0;
    add_step(&constant, &step);
  }
  return constant;
}

/* ---- Items ---- */

static enum wasm_kind read_kind(struct cursor *cursor) {
  const uint8_t *at = cursor->at, kind = cursor_byte(cursor);
  if (kind < WASM_KINDS)
    return (enum wasm_kind)kind;
  cursor_fail(cursor, at,
              kind == 0x7e || kind == 0x7f ? "uses compact-import-section, which tare does not read"
              : kind == 0x20               ? "uses custom-descriptors, which tare does not read"
                                           : "unknown kind of import or export");
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
    import->limits = table_type(cursor);
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
  *element =
      (struct wasm_element){.is_active = !(flags & NOT_ACTIVE),
                            .is_passive = (flags & 3) == NOT_ACTIVE,
                            .has_expressions = flags & EXPRESSIONS,
                            .type = WASM_FUNCREF | (flags & EXPRESSIONS ? 0 : WASM_NON_NULL)};
  *offset = (struct constant){0};
  if (element->is_active) {
    element->table = flags & INDEXED ? cursor_u32(cursor) : 0;
    *offset = part_constant(cursor);
    element->offset = offset->value;
  }
  if (flags & 3) { /* the kind of elements is given */
    const uint8_t *at = cursor->at;
    element->first = element->has_expressions && at < cursor->end ? *at : 0;
    if (element->has_expressions)
      element->type = reference_type(cursor);
    else if (cursor_byte(cursor) != 0)
      cursor_fail(cursor, at, "malformed kind of elements");
  }
  element->count = cursor_u32(cursor);
  const uint8_t *items = cursor->at;
  for (uint32_t i = 0; i < element->count && !cursor->error; i++)
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

bool part_is_function(const struct wasm *wasm, uint32_t type) {
  const uint32_t nullable = type & ~WASM_NON_NULL;
  if (!(nullable & WASM_INDEXED))
    return nullable == WASM_FUNCREF || nullable == WASM_CONTREF;
  const uint8_t form = wasm->types[nullable & WASM_TYPE_INDEX].form;
  return form == WASM_FUNCTION_TYPE || form == WASM_CONTINUATION_TYPE;
}

bool part_holds_functions(const struct wasm *wasm, uint32_t type) {
  const uint32_t nullable = type & ~WASM_NON_NULL;
  if (!wasm->has_function_fields || part_is_function(wasm, type))
    return false;
  return nullable & WASM_INDEXED || (nullable >= WASM_ARRAYREF && nullable <= WASM_EXTERNREF);
}

void part_use_type(struct wasm *wasm, uint8_t first, uint32_t type) {
  enum { NON_NULL_REFERENCE = 0x64, REFERENCE = 0x63 };
  if (first == REFERENCE || first == NON_NULL_REFERENCE || type & WASM_INDEXED)
    use(wasm, FEATURE_FUNCTION_REFERENCES);
  switch (type & ~WASM_NON_NULL) {
  case WASM_V128:
    use(wasm, FEATURE_SIMD);
    break;
  case WASM_FUNCREF:
  case WASM_EXTERNREF:
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  case WASM_EXNREF:
  case WASM_NOEXN:
    use(wasm, FEATURE_EXCEPTIONS);
    break;
  case WASM_CONTREF:
  case WASM_NOCONT:
    use(wasm, FEATURE_STACK_SWITCHING);
    break;
  case WASM_ANYREF:
  case WASM_EQREF:
  case WASM_I31REF:
  case WASM_STRUCTREF:
  case WASM_ARRAYREF:
  case WASM_NONE:
  case WASM_NOEXTERN:
  case WASM_NOFUNC:
    use(wasm, FEATURE_GC);
    break;
  default:
    break;
  }
}

bool part_result(struct wasm *wasm, const struct cursor *cursor) {
  wasm->error = cursor->error;
  wasm->error_at = cursor->error_at;
  return !cursor->error;
}
