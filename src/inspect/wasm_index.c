#include "inspect/code.h"
#include "inspect/parts.h"
#include "inspect/space.h"

/* ---- Tables ---- */

struct tables {
  struct wasm_type *types;
  struct wasm_function *functions;
  struct wasm_global *globals;
  struct wasm_limits *tables, *memories;
  uint32_t *tags, *elements;
  size_t size; /* of all, in bytes */
};

static struct tables divide(const struct wasm *wasm, void *memory) {
  struct space space = {.memory = memory};
  struct tables tables;
  const size_t types = wasm->sections[WASM_TYPE_SECTION].count;
  const size_t elements = wasm->sections[WASM_ELEMENT_SECTION].count;
  tables.types = space_take(&space, types, sizeof *tables.types);
  tables.functions = space_take(&space, wasm->count[WASM_FUNCTION], sizeof *tables.functions);
  tables.globals = space_take(&space, wasm->count[WASM_GLOBAL], sizeof *tables.globals);
  tables.tables = space_take(&space, wasm->count[WASM_TABLE], sizeof *tables.tables);
  tables.memories = space_take(&space, wasm->count[WASM_MEMORY], sizeof *tables.memories);
  tables.tags = space_take(&space, wasm->count[WASM_TAG], sizeof *tables.tags);
  tables.elements = space_take(&space, elements, sizeof *tables.elements);
  tables.size = space.size;
  return tables;
}

size_t wasm_space(const struct wasm *wasm) {
  return divide(wasm, NULL).size;
}

static void read_types(const struct wasm *wasm, struct wasm_type *types) {
  struct cursor items = wasm_items(wasm, WASM_TYPE_SECTION);
  for (uint32_t i = 0; i < wasm->sections[WASM_TYPE_SECTION].count;) {
    const uint32_t group = i, end = i + part_type_group(&items);
    for (; i < end; i++) {
      part_type(&items, &types[i]);
      types[i].group = group;
      types[i].group_end = end;
    }
  }
}

static bool has_functions(const struct wasm *wasm, struct part_values values) {
  uint32_t type;
  while (part_next_value(&values, &type))
    if (part_is_function(wasm, type))
      return true;
  return false;
}

static bool has_i64(struct part_values values) {
  uint32_t type;
  while (part_next_value(&values, &type))
    if (type == WASM_I64)
      return true;
  return false;
}

/* What may hold an object may also be given one, whose fields are then set. */
static bool has_holders(const struct wasm *wasm, struct part_values values) {
  uint32_t type;
  while (wasm->has_function_fields && part_next_value(&values, &type))
    if (part_holds_functions(wasm, type))
      return true;
  return false;
}

/* Once for each type, and not for each of its functions: a thousand exports of one function with a
 * million parameters are but a few bytes more. */
static void index_types(struct wasm *wasm, struct wasm_type *types) {
  const uint32_t count = wasm->sections[WASM_TYPE_SECTION].count;
  read_types(wasm, types);
  wasm->types = types;
  bool has_fields = false;
  for (uint32_t i = 0; i < count; i++)
    if (types[i].form == WASM_STRUCT_TYPE || types[i].form == WASM_ARRAY_TYPE)
      has_fields |= has_functions(wasm, part_values(wasm, types[i].params, true));
  wasm->has_function_fields = has_fields;
  for (uint32_t i = 0; i < count; i++) {
    if (types[i].form != WASM_FUNCTION_TYPE)
      continue;
    const struct part_values params = part_values(wasm, types[i].params, false);
    const struct part_values results = part_values(wasm, types[i].results, false);
    const bool has_any = has_holders(wasm, params) || has_holders(wasm, results);
    types[i].has_i64 = has_i64(params) || has_i64(results);
    types[i].takes_function = has_any || has_functions(wasm, params);
    types[i].gives_function = has_any || has_functions(wasm, results);
  }
}

static void need_function_type(const struct wasm *wasm, struct cursor *cursor, const uint8_t *at,
                               uint32_t type) {
  if (wasm->types[type].form != WASM_FUNCTION_TYPE)
    cursor_fail(cursor, at, "not a function type");
}

static void index_imports(const struct wasm *wasm, struct tables tables, struct cursor *items) {
  const uint8_t *at = items->at;
  struct wasm_import import;
  for (; wasm_next_import(items, &import); at = items->at)
    switch (import.kind) {
    case WASM_FUNCTION:
      need_function_type(wasm, items, at, import.type);
      *tables.functions++ = (struct wasm_function){.type = import.type};
      break;
    case WASM_TABLE:
      *tables.tables++ = import.limits;
      break;
    case WASM_MEMORY:
      *tables.memories++ = import.limits;
      break;
    case WASM_GLOBAL:
      *tables.globals++ = import.global;
      break;
    case WASM_TAG:
      need_function_type(wasm, items, at, import.type);
      *tables.tags++ = import.type;
      break;
    case WASM_KINDS:
      break;
    }
}

static void index_functions(const struct wasm *wasm, struct wasm_function *functions,
                            struct cursor *types) {
  struct cursor bodies = wasm_items(wasm, WASM_CODE_SECTION);
  functions += wasm->imported[WASM_FUNCTION];
  for (; types->at < types->end; functions++) {
    const uint8_t *start = bodies.at, *at = types->at;
    functions->type = cursor_u32(types);
    need_function_type(wasm, types, at, functions->type);
    functions->body = cursor_skip(&bodies, cursor_u32(&bodies));
    functions->entry = (struct span){start, (size_t)(bodies.at - start)};
  }
}

static void index_tags(const struct wasm *wasm, uint32_t *tags, struct cursor *items) {
  tags += wasm->imported[WASM_TAG];
  while (items->at < items->end) {
    const uint8_t *at = items->at;
    *tags = part_tag_type(items);
    need_function_type(wasm, items, at, *tags++);
  }
}

static void index_tables(const struct wasm *wasm, struct tables tables) {
  struct cursor items = wasm_items(wasm, WASM_TABLE_SECTION);
  for (tables.tables += wasm->imported[WASM_TABLE]; items.at < items.end; tables.tables++) {
    *tables.tables = part_table(&items);
    if (tables.tables->has_initial)
      part_constant(&items);
  }
  items = wasm_items(wasm, WASM_MEMORY_SECTION);
  for (tables.memories += wasm->imported[WASM_MEMORY]; items.at < items.end;)
    *tables.memories++ = part_limits(&items, true);
  items = wasm_items(wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  while (wasm_next_element(&items, &element))
    *tables.elements++ = element.type;
}

static void index_globals(const struct wasm *wasm, struct wasm_global *globals) {
  struct cursor items = wasm_items(wasm, WASM_GLOBAL_SECTION);
  globals += wasm->imported[WASM_GLOBAL];
  for (; items.at < items.end; globals++) {
    *globals = part_global_type(&items);
    const struct constant constant = part_constant(&items);
    globals->is_constant = constant.is_i32;
    globals->is_function = constant.is_function;
    globals->value = constant.value;
  }
}

/* False where something that has to be a function type is not one. */
static bool index_sections(struct wasm *wasm, void *space) {
  const struct tables tables = divide(wasm, space);
  struct cursor imports = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct cursor functions = wasm_items(wasm, WASM_FUNCTION_SECTION);
  struct cursor tags = wasm_items(wasm, WASM_TAG_SECTION);
  index_types(wasm, tables.types);
  index_imports(wasm, tables, &imports);
  index_functions(wasm, tables.functions, &functions);
  index_tags(wasm, tables.tags, &tags);
  index_tables(wasm, tables);
  index_globals(wasm, tables.globals);
  wasm->functions = tables.functions;
  wasm->globals = tables.globals;
  wasm->tables = tables.tables;
  wasm->memories = tables.memories;
  wasm->tags = tables.tags;
  wasm->elements = tables.elements;
  return part_result(wasm, &imports) && part_result(wasm, &functions) && part_result(wasm, &tags);
}

/* ---- Code, and what it uses ---- */

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
  case 0xfb:
    use(wasm, FEATURE_GC);
    break;
  case 0xfc:
    use(wasm, opcode < OP_MEMORY_INIT   ? FEATURE_NONTRAPPING_FLOAT_TO_INT
              : opcode <= OP_TABLE_COPY ? FEATURE_BULK_MEMORY
              : opcode <= OP_TABLE_FILL ? FEATURE_REFERENCE_TYPES
                                        : FEATURE_WIDE_ARITHMETIC);
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

static void note_block(struct wasm *wasm, const struct instruction *instruction) {
  if (instruction->second != UINT32_MAX)
    use(wasm, FEATURE_MULTI_VALUE);
  else if (instruction->type)
    part_use_type(wasm, instruction->at[1], instruction->type);
}

/* Value types that an instruction begins to name at `at`. */
static void note_types(struct wasm *wasm, const uint8_t *at, const uint8_t *end, uint32_t count) {
  struct cursor cursor = {.start = at, .at = at, .end = end};
  for (uint32_t i = 0; i < count && !cursor.error; i++) {
    const uint8_t first = cursor.at < end ? *cursor.at : 0;
    part_use_type(wasm, first, part_value_type(&cursor));
  }
}

/* The types of select. */
static void note_select(struct wasm *wasm, const struct instruction *instruction,
                        const uint8_t *end) {
  const uint8_t *at = instruction->at + 1;
  while (at < end && *at & 0x80) /* behind their number */
    at++;
  use(wasm, FEATURE_REFERENCE_TYPES);
  note_types(wasm, at + 1, end, instruction->results);
}

/* `end`: of the instruction. */
static void note_instruction(struct wasm *wasm, const struct instruction *instruction,
                             const uint8_t *end) {
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
  case OP_IF:
    note_block(wasm, instruction);
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
    note_block(wasm, instruction);
    use(wasm, FEATURE_LEGACY_EXCEPTIONS);
    break;
  case OP_CATCH:
  case OP_CATCH_ALL:
  case OP_RETHROW:
  case OP_DELEGATE:
    use(wasm, FEATURE_LEGACY_EXCEPTIONS);
    break;
  case OP_TRY_TABLE:
    note_block(wasm, instruction);
    use(wasm, FEATURE_EXCEPTIONS);
    break;
  case OP_THROW_REF:
    use(wasm, FEATURE_EXCEPTIONS);
    break;
  case OP_RETURN_CALL_REF:
    use(wasm, FEATURE_TAIL_CALL);
    use(wasm, FEATURE_FUNCTION_REFERENCES);
    break;
  case OP_CALL_REF:
  case OP_REF_AS_NON_NULL:
  case OP_BR_ON_NULL:
  case OP_BR_ON_NON_NULL:
    use(wasm, FEATURE_FUNCTION_REFERENCES);
    break;
  case OP_REF_EQ:
    use(wasm, FEATURE_GC);
    break;
  case OP_REF_FUNC:
    wasm->calls++;
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  case OP_REF_NULL:
    part_use_type(wasm, 0, instruction->type);
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  case OP_SELECT_TYPES:
    note_select(wasm, instruction, end);
    break;
  case OP_TABLE_GET:
  case OP_TABLE_SET:
  case OP_REF_IS_NULL:
    use(wasm, FEATURE_REFERENCE_TYPES);
    break;
  default:
    if (instruction->opcode >= OP_I32_EXTEND8_S && instruction->opcode <= OP_I64_EXTEND32_S)
      use(wasm, FEATURE_SIGN_EXTENSION);
    else if (instruction->opcode >= OP_CONT_NEW && instruction->opcode <= OP_SWITCH)
      use(wasm, FEATURE_STACK_SWITCHING);
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
    const uint8_t first = cursor.at < end ? *cursor.at : 0;
    part_use_type(wasm, first, part_value_type(&cursor));
  }
}

bool wasm_index(struct wasm *wasm, void *space) {
  if (!index_sections(wasm, space))
    return false;
  note_interface(wasm);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    struct code code;
    struct instruction instruction;
    code_begin(&code, wasm, &wasm->functions[i]);
    note_locals(wasm, wasm->functions[i].body, code.cursor.at);
    while (code_next(&code, &instruction))
      note_instruction(wasm, &instruction, code.cursor.at);
    if (code.deepest > wasm->levels)
      wasm->levels = code.deepest;
    if (!part_result(wasm, &code.cursor))
      return false;
  }
  const uint32_t catching = UINT32_C(1) << FEATURE_LEGACY_EXCEPTIONS |
                            UINT32_C(1) << FEATURE_EXCEPTIONS |
                            UINT32_C(1) << FEATURE_STACK_SWITCHING;
  if (wasm->count[WASM_TAG] && !(wasm->features & catching))
    use(wasm, FEATURE_LEGACY_EXCEPTIONS); /* all three have tags: the oldest one is enough */
  return true;
}
