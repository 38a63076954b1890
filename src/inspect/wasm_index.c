#include "inspect/code.h"
#include "inspect/parts.h"
#include "inspect/space.h"

/* ---- Tables ---- */

size_t wasm_space(const struct wasm *wasm) {
  struct space space = {0};
  space_take(&space, wasm->sections[WASM_TYPE_SECTION].count, sizeof(struct wasm_type));
  space_take(&space, wasm->count[WASM_FUNCTION], sizeof(struct wasm_function));
  space_take(&space, wasm->count[WASM_GLOBAL], sizeof(struct wasm_global));
  return space.size;
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
    *globals = part_global_type(&items);
    const struct constant constant = part_constant(&items);
    globals->is_constant = constant.is_i32;
    globals->is_function = constant.is_function;
    globals->value = constant.value;
  }
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
      part_use_type(wasm, instruction->at[1]);
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
    part_use_type(wasm, cursor_byte(&cursor));
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
    if (!part_result(wasm, &code.cursor))
      return false;
  }
  const uint32_t catching = UINT32_C(1) << FEATURE_LEGACY_EXCEPTIONS | UINT32_C(1)
                                                                           << FEATURE_EXCEPTIONS;
  if (wasm->count[WASM_TAG] && !(wasm->features & catching))
    use(wasm, FEATURE_LEGACY_EXCEPTIONS); /* both proposals have tags: the older one is enough */
  return true;
}
