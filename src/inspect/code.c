#include "inspect/code.h"

#include "inspect/parts.h"

static void fail(struct code *code, const struct instruction *instruction, const char *error) {
  cursor_fail(&code->cursor, instruction->at, error);
}

/* ---- Levels ---- */

static void open_level(struct code *code, const struct instruction *instruction, uint8_t kind) {
  if (code->level == CODE_LEVELS) {
    fail(code, instruction, "blocks nest deeper than 16384 levels");
    return;
  }
  code->levels[code->level++] = (uint8_t)(kind | (code->is_live ? CODE_LEVEL_ENTERED : 0));
  if (code->level > code->deepest)
    code->deepest = code->level;
}

static void branch(struct code *code, const struct instruction *instruction, uint32_t label) {
  if (label >= code->level)
    fail(code, instruction, "unknown label");
  else if (code->is_live)
    code->levels[code->level - 1 - label] |= CODE_LEVEL_JUMPED;
}

static void close_level(struct code *code) {
  const uint8_t level = code->levels[--code->level];
  const uint8_t kind = level & CODE_LEVEL_KIND;
  if (kind != CODE_LOOP && level & CODE_LEVEL_JUMPED)
    code->is_live = true;
  if (kind == CODE_IF && level & CODE_LEVEL_ENTERED) /* without an else */
    code->is_live = true;
}

/* From one arm of the innermost block to the next. */
static void next_arm(struct code *code, uint8_t kind) {
  uint8_t *level = &code->levels[code->level - 1];
  const bool is_entered = *level & CODE_LEVEL_ENTERED;
  *level = (uint8_t)((*level & ~CODE_LEVEL_KIND) | kind | (code->is_live ? CODE_LEVEL_JUMPED : 0));
  code->is_live = is_entered;
}

/* `else`, `catch` and their like need the block that they are an arm of. */
static enum code_level innermost(const struct code *code) {
  return code_level(code, code->level - 1);
}

static void follow_control(struct code *code, const struct instruction *instruction) {
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_TRY_TABLE:
    open_level(code, instruction, CODE_BLOCK);
    break;
  case OP_LOOP:
    open_level(code, instruction, CODE_LOOP);
    break;
  case OP_IF:
    open_level(code, instruction, CODE_IF);
    break;
  case OP_TRY:
    open_level(code, instruction, CODE_TRY);
    break;
  case OP_ELSE:
    if (innermost(code) != CODE_IF)
      fail(code, instruction, "else without if");
    next_arm(code, CODE_ELSE);
    break;
  case OP_CATCH:
  case OP_CATCH_ALL:
    if (innermost(code) != CODE_TRY)
      fail(code, instruction, "catch without try");
    next_arm(code, instruction->opcode == OP_CATCH ? CODE_TRY : CODE_CATCH_ALL);
    break;
  case OP_DELEGATE:
    if (innermost(code) != CODE_TRY)
      fail(code, instruction, "delegate without try");
    close_level(code);
    if (instruction->index >= code->level)
      fail(code, instruction, "unknown label");
    break;
  case OP_END:
    close_level(code);
    if (code->level == 0 && code->cursor.at != code->cursor.end)
      cursor_fail(&code->cursor, code->cursor.at, "function body longer than its code");
    break;
  case OP_BR:
    branch(code, instruction, instruction->index);
    code->is_live = false;
    break;
  case OP_BR_IF:
  case OP_BR_ON_NULL:
  case OP_BR_ON_NON_NULL:
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
    branch(code, instruction, instruction->index);
    break;
  case OP_RETHROW:
    if (instruction->index >= code->level)
      fail(code, instruction, "unknown label");
    code->is_live = false;
    break;
  case OP_UNREACHABLE:
  case OP_THROW:
  case OP_THROW_REF:
  case OP_BR_TABLE:
  case OP_RETURN:
  case OP_RETURN_CALL:
  case OP_RETURN_CALL_INDIRECT:
  case OP_RETURN_CALL_REF:
    code->is_live = false;
    break;
  default:
    break;
  }
}

/* ---- Immediates ---- */

static uint32_t read_index(struct code *code, const struct instruction *instruction,
                           enum wasm_kind kind) {
  static const char *const errors[] = {"unknown function", "unknown table", "unknown memory",
                                       "unknown global", "unknown tag"};
  const uint32_t index = cursor_u32(&code->cursor);
  if (index >= code->wasm->count[kind])
    fail(code, instruction, errors[kind]);
  return index;
}

static void read_local(struct code *code, struct instruction *instruction) {
  instruction->index = cursor_u32(&code->cursor);
  if (instruction->index >= code->locals)
    fail(code, instruction, "unknown local");
}

static uint32_t read_segment(struct code *code, const struct instruction *instruction,
                             enum wasm_section_id id) {
  const uint32_t index = cursor_u32(&code->cursor);
  if (id == WASM_DATA_SECTION && !code->wasm->has_data_count)
    fail(code, instruction, "data count section required");
  else if (index >= code->wasm->sections[id].count)
    fail(code, instruction,
         id == WASM_DATA_SECTION ? "unknown data segment" : "unknown elem segment");
  return index;
}

static uint32_t read_type(struct code *code, const struct instruction *instruction,
                          enum wasm_form form) {
  static const char *const errors[] = {"not a continuation type", "not an array type",
                                       "not a struct type", "not a function type"};
  const uint32_t index = cursor_u32(&code->cursor);
  if (index < code->wasm->sections[WASM_TYPE_SECTION].count) {
    if (code->wasm->types[index].form == form)
      return index;
    fail(code, instruction, errors[form - WASM_CONTINUATION_TYPE]);
  }
  fail(code, instruction, "unknown type");
  return 0;
}

/* The form of type that an instruction's index is of. */
static enum wasm_form form_of(uint32_t opcode) {
  if (opcode <= OP_RETURN_CALL_REF)
    return WASM_FUNCTION_TYPE;
  if (opcode <= OP_SWITCH)
    return WASM_CONTINUATION_TYPE;
  return opcode <= OP_STRUCT_SET ? WASM_STRUCT_TYPE : WASM_ARRAY_TYPE;
}

static uint32_t read_own_type(struct code *code, const struct instruction *instruction) {
  return read_type(code, instruction, form_of(instruction->opcode));
}

static void need_type(struct code *code, const struct instruction *instruction, uint32_t type) {
  if (type & WASM_INDEXED &&
      (type & WASM_TYPE_INDEX) >= code->wasm->sections[WASM_TYPE_SECTION].count)
    fail(code, instruction, "unknown type");
}

static uint32_t read_value_type(struct code *code, const struct instruction *instruction) {
  const uint32_t type = part_value_type(&code->cursor);
  need_type(code, instruction, type);
  return type;
}

static uint32_t read_heap_type(struct code *code, const struct instruction *instruction) {
  const uint32_t type = part_heap_type(&code->cursor);
  need_type(code, instruction, type);
  return type;
}

/* Nothing, a value type, or the index of a function type as a signed number of 33 bits, §5.4.1. */
static void read_block_type(struct code *code, struct instruction *instruction) {
  enum { EMPTY = 0x40, SIGN = 0x40, MORE = 0x80 };
  const uint8_t first = code->cursor.at < code->cursor.end ? *code->cursor.at : 0;
  instruction->second = UINT32_MAX;
  if (first == EMPTY) {
    cursor_byte(&code->cursor);
    return;
  }
  if ((first & (SIGN | MORE)) == SIGN) {
    instruction->type = read_value_type(code, instruction);
    instruction->results = 1;
    return;
  }
  const int64_t type = cursor_signed(&code->cursor, 33);
  if (type < 0 || type >= code->wasm->sections[WASM_TYPE_SECTION].count ||
      code->wasm->types[type].form != WASM_FUNCTION_TYPE) {
    fail(code, instruction, "unknown block type");
    return;
  }
  instruction->second = (uint32_t)type;
  instruction->results = (uint32_t)code->wasm->types[type].results.length;
}

/* try_table: where it goes with which exceptions. The labels count from outside. */
static void read_catches(struct code *code, struct instruction *instruction) {
  enum { CATCH, CATCH_REF, CATCH_ALL, CATCH_ALL_REF };
  uint32_t left = cursor_u32(&code->cursor);
  const uint8_t *clauses = code->cursor.at;
  for (; left && !code->cursor.error; left--) {
    const uint8_t kind = cursor_byte(&code->cursor);
    if (kind > CATCH_ALL_REF)
      fail(code, instruction, "unknown kind of catch clause");
    if (kind == CATCH || kind == CATCH_REF)
      read_index(code, instruction, WASM_TAG);
    branch(code, instruction, cursor_u32(&code->cursor));
  }
  instruction->labels = (struct span){clauses, (size_t)(code->cursor.at - clauses)};
}

/* resume: where it goes when the continuation suspends by which tag, or switches. */
static void read_handlers(struct code *code, struct instruction *instruction) {
  enum { LABEL, SWITCH };
  uint32_t left = cursor_u32(&code->cursor);
  const uint8_t *clauses = code->cursor.at;
  for (; left && !code->cursor.error; left--) {
    const uint8_t kind = cursor_byte(&code->cursor);
    if (kind > SWITCH)
      fail(code, instruction, "unknown kind of handler");
    read_index(code, instruction, WASM_TAG);
    if (kind == LABEL)
      branch(code, instruction, cursor_u32(&code->cursor));
  }
  instruction->labels = (struct span){clauses, (size_t)(code->cursor.at - clauses)};
}

/* br_on_cast: flags tell which of the two types have null, §5.4.2. */
static void read_cast(struct code *code, struct instruction *instruction) {
  enum { FROM_NULL = 1, TO_NULL = 2 };
  const uint8_t flags = cursor_byte(&code->cursor);
  if (flags > (FROM_NULL | TO_NULL))
    fail(code, instruction, "malformed flags of a cast");
  instruction->index = cursor_u32(&code->cursor);
  instruction->type = read_heap_type(code, instruction) | (flags & FROM_NULL ? 0 : WASM_NON_NULL);
  instruction->constant = read_heap_type(code, instruction) | (flags & TO_NULL ? 0 : WASM_NON_NULL);
}

static void read_field(struct code *code, struct instruction *instruction) {
  instruction->index = read_own_type(code, instruction);
  instruction->second = cursor_u32(&code->cursor);
  if (!code->cursor.error &&
      instruction->second >= code->wasm->types[instruction->index].params.length)
    fail(code, instruction, "unknown field");
}

static void read_labels(struct code *code, struct instruction *instruction) {
  const uint32_t count = cursor_u32(&code->cursor);
  if (count >= cursor_left(&code->cursor)) { /* each has a byte at least, and one more follows */
    fail(code, instruction, "unexpected end");
    return;
  }
  const uint8_t *labels = code->cursor.at;
  for (uint32_t i = 0; i <= count && !code->cursor.error; i++)
    branch(code, instruction, cursor_u32(&code->cursor));
  instruction->labels = (struct span){labels, (size_t)(code->cursor.at - labels)};
}

/* Alignment and offset. Bit 6 of the alignment: an index of the memory stands between them. */
static void read_access(struct code *code, struct instruction *instruction) {
  enum { HAS_MEMORY = 64 };
  const uint32_t alignment = cursor_u32(&code->cursor);
  if (alignment >= 2 * HAS_MEMORY)
    fail(code, instruction, "malformed alignment of a memory access");
  if (alignment & HAS_MEMORY)
    instruction->index = cursor_u32(&code->cursor);
  if (instruction->index >= code->wasm->count[WASM_MEMORY])
    fail(code, instruction, "unknown memory");
  const bool is_wide = !code->cursor.error && code->wasm->memories[instruction->index].is_64;
  instruction->results = alignment % HAS_MEMORY;
  const uint64_t offset = cursor_unsigned(&code->cursor, is_wide ? 64 : 32);
  instruction->second = offset < UINT32_MAX ? (uint32_t)offset : UINT32_MAX;
}

static void read_lane(struct code *code, const struct instruction *instruction, unsigned lanes) {
  if (cursor_byte(&code->cursor) >= lanes)
    fail(code, instruction, "unknown lane");
}

static void read_value_types(struct code *code, struct instruction *instruction) {
  instruction->results = cursor_u32(&code->cursor);
  for (uint32_t i = 0; i < instruction->results && !code->cursor.error; i++)
    instruction->type = read_value_type(code, instruction);
}

static void read_immediate(struct code *code, struct instruction *instruction) {
  struct cursor *cursor = &code->cursor;
  switch ((enum immediate)instruction->shape.immediate) {
  case NO_IMMEDIATE:
  case IMMEDIATE_LOCAL:
    break; /* see code_next */
  case IMMEDIATE_BLOCK:
    read_block_type(code, instruction);
    break;
  case IMMEDIATE_CATCHES:
    read_block_type(code, instruction);
    read_catches(code, instruction);
    break;
  case IMMEDIATE_LABEL:
    instruction->index = cursor_u32(cursor);
    break;
  case IMMEDIATE_LABELS:
    read_labels(code, instruction);
    break;
  case IMMEDIATE_FUNCTION:
    instruction->index = read_index(code, instruction, WASM_FUNCTION);
    break;
  case IMMEDIATE_GLOBAL:
    instruction->index = read_index(code, instruction, WASM_GLOBAL);
    break;
  case IMMEDIATE_TABLE:
    instruction->index = read_index(code, instruction, WASM_TABLE);
    break;
  case IMMEDIATE_MEMORY:
    instruction->index = read_index(code, instruction, WASM_MEMORY);
    break;
  case IMMEDIATE_TAG:
    instruction->index = read_index(code, instruction, WASM_TAG);
    break;
  case IMMEDIATE_DATA:
    instruction->index = read_segment(code, instruction, WASM_DATA_SECTION);
    break;
  case IMMEDIATE_ELEMENT:
    instruction->index = read_segment(code, instruction, WASM_ELEMENT_SECTION);
    break;
  case IMMEDIATE_TYPE_TABLE:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_index(code, instruction, WASM_TABLE);
    break;
  case IMMEDIATE_DATA_MEMORY:
    instruction->index = read_segment(code, instruction, WASM_DATA_SECTION);
    instruction->second = read_index(code, instruction, WASM_MEMORY);
    break;
  case IMMEDIATE_MEMORIES:
    instruction->index = read_index(code, instruction, WASM_MEMORY);
    instruction->second = read_index(code, instruction, WASM_MEMORY);
    break;
  case IMMEDIATE_ELEMENT_TABLE:
    instruction->index = read_segment(code, instruction, WASM_ELEMENT_SECTION);
    instruction->second = read_index(code, instruction, WASM_TABLE);
    break;
  case IMMEDIATE_TABLES:
    instruction->index = read_index(code, instruction, WASM_TABLE);
    instruction->second = read_index(code, instruction, WASM_TABLE);
    break;
  case IMMEDIATE_TYPE:
    instruction->index = read_own_type(code, instruction);
    if (instruction->opcode == OP_STRUCT_NEW && !cursor->error)
      instruction->results = (uint32_t)code->wasm->types[instruction->index].params.length;
    break;
  case IMMEDIATE_FIELD:
    read_field(code, instruction);
    break;
  case IMMEDIATE_TYPE_COUNT:
    instruction->index = read_own_type(code, instruction);
    instruction->results = cursor_u32(cursor);
    break;
  case IMMEDIATE_TYPE_DATA:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_segment(code, instruction, WASM_DATA_SECTION);
    break;
  case IMMEDIATE_TYPE_ELEMENT:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_segment(code, instruction, WASM_ELEMENT_SECTION);
    break;
  case IMMEDIATE_TYPES:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_own_type(code, instruction);
    break;
  case IMMEDIATE_TYPE_TAG:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_index(code, instruction, WASM_TAG);
    break;
  case IMMEDIATE_HANDLERS:
    instruction->index = read_own_type(code, instruction);
    read_handlers(code, instruction);
    break;
  case IMMEDIATE_TAG_HANDLERS:
    instruction->index = read_own_type(code, instruction);
    instruction->second = read_index(code, instruction, WASM_TAG);
    read_handlers(code, instruction);
    break;
  case IMMEDIATE_CAST:
    read_cast(code, instruction);
    break;
  case IMMEDIATE_VALUE_TYPES:
    read_value_types(code, instruction);
    break;
  case IMMEDIATE_HEAP_TYPE:
    instruction->type = read_heap_type(code, instruction);
    break;
  case IMMEDIATE_I32:
    instruction->constant = cursor_signed(cursor, 32);
    break;
  case IMMEDIATE_I64:
    instruction->constant = cursor_signed(cursor, 64);
    break;
  case IMMEDIATE_4_BYTES:
    cursor_skip(cursor, 4);
    break;
  case IMMEDIATE_8_BYTES:
    cursor_skip(cursor, 8);
    break;
  case IMMEDIATE_16_BYTES:
    cursor_skip(cursor, 16);
    break;
  case IMMEDIATE_SHUFFLE:
    for (int i = 0; i < 16; i++)
      read_lane(code, instruction, 32);
    break;
  case IMMEDIATE_LANE:
    read_lane(code, instruction, opcode_lanes(instruction->opcode));
    break;
  case IMMEDIATE_ACCESS:
    read_access(code, instruction);
    break;
  case IMMEDIATE_ACCESS_LANE:
    read_access(code, instruction);
    read_lane(code, instruction, opcode_lanes(instruction->opcode));
    break;
  case IMMEDIATE_ZERO:
    if (cursor_byte(cursor) != 0)
      fail(code, instruction, "zero byte expected");
    break;
  case NO_INSTRUCTION:
    fail(code, instruction, opcode_unread(instruction->opcode));
    break;
  }
}

/* ---- A function ---- */

void code_begin(struct code *code, const struct wasm *wasm, const struct wasm_function *function) {
  const uint8_t *body = function->body.at;
  code->wasm = wasm;
  code->cursor =
      (struct cursor){.start = wasm->bytes.at, .at = body, .end = body + function->body.length};
  code->locals = wasm->types[function->type].params.length;
  code->level = code->deepest = 1;
  code->levels[0] = CODE_BLOCK | CODE_LEVEL_ENTERED;
  code->is_live = true;
  for (uint32_t left = cursor_u32(&code->cursor); left && !code->cursor.error; left--) {
    const struct instruction place = {.at = code->cursor.at};
    code->locals += cursor_u32(&code->cursor);
    if (code->locals > UINT32_MAX)
      fail(code, &place, "too many locals");
    read_value_type(code, &place);
  }
}

bool code_next(struct code *code, struct instruction *instruction) {
  struct cursor *cursor = &code->cursor;
  if (cursor->error || code->level == 0)
    return false;
  instruction->at = cursor->at;
  instruction->is_live = code->is_live;
  instruction->index = instruction->second = instruction->results = instruction->type = 0;
  instruction->constant = 0;
  uint32_t opcode = cursor_byte(cursor);
  if (opcode >= 0xfb && opcode <= 0xfe) {
    const uint32_t number = cursor_u32(cursor);
    opcode = number > 0xffff ? UINT32_MAX : PREFIXED(opcode, number);
  }
  instruction->opcode = opcode;
  instruction->shape = opcode_shape(opcode);
  /* Most instructions take a local, or nothing: tests are foretold better than a switch is. */
  const bool is_control = instruction->shape.pops == EFFECT_UNKNOWN;
  if (instruction->shape.immediate == IMMEDIATE_LOCAL) {
    read_local(code, instruction);
  } else if (instruction->shape.immediate != NO_IMMEDIATE || is_control) {
    read_immediate(code, instruction);
    if (is_control && !cursor->error)
      follow_control(code, instruction);
  }
  return !cursor->error;
}

bool code_computes(const struct instruction *instruction) {
  const uint32_t opcode = instruction->opcode;
  const bool is_access = instruction->shape.immediate == IMMEDIATE_ACCESS ||
                         instruction->shape.immediate == IMMEDIATE_ACCESS_LANE;
  return (opcode > OP_F64_GE && opcode < OP_REF_NULL) || (opcode >> 16 == 0xfd && !is_access) ||
         (opcode >= OP_I64_ADD128 && opcode <= OP_I64_MUL_WIDE_U);
}
