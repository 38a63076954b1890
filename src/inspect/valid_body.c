#include "inspect/valid_body.h"

#include "inspect/parts.h"
#include "inspect/plain.h"
#include "inspect/valid_objects.h"
#include "inspect/valid_operands.h"

/* ---- Blocks ---- */

static void open_frame(struct valid_body *body, const struct instruction *instruction) {
  struct valid_frame *frame = &body->frames[body->depth];
  *frame = (struct valid_frame){.type = instruction->second, .result = instruction->type};
  valid_pop_list(body, valid_block_params(body, frame));
  frame->height = body->count;
  frame->assigned = body->assigned_count;
  body->depth++;
  valid_push_list(body, valid_block_params(body, frame));
}

/* Locals that were assigned to within a block are not behind it: another way may lead there. */
static void forget_assigned(struct valid_body *body, uint32_t count) {
  while (body->assigned_count > count) {
    const uint32_t local = body->assigned[--body->assigned_count];
    body->is_assigned[local / 32] &= ~(UINT32_C(1) << local % 32);
  }
}

static void end_arm(struct valid_body *body) {
  const struct valid_frame *frame = valid_frame_of(body);
  valid_pop_list(body, valid_block_results(body, frame));
  if (body->count != frame->height)
    valid_fail(body, "type mismatch: operands are left at the end of a block");
  body->count = frame->height;
  forget_assigned(body, frame->assigned);
}

static void begin_arm(struct valid_body *body, struct valid_list operands, bool is_catch) {
  end_arm(body);
  valid_frame_of(body)->is_polymorphic = false;
  valid_frame_of(body)->is_catch = is_catch;
  valid_push_list(body, operands);
}

static void close_frame(struct valid_body *body, const struct instruction *instruction) {
  const struct valid_frame *frame = valid_frame_of(body);
  const struct valid_list results = valid_block_results(body, frame);
  end_arm(body);
  if (instruction->opcode == OP_END && code_level(body->code, body->depth - 1) == CODE_IF &&
      !valid_match_lists(body, valid_block_params(body, frame), results))
    valid_fail(body, "type mismatch: an if without else leaves what it does not take");
  if (--body->depth)
    valid_push_list(body, results);
}

static void leave(struct valid_body *body) {
  body->count = valid_frame_of(body)->height;
  valid_frame_of(body)->is_polymorphic = true;
}

static void branch_table(struct valid_body *body, const struct instruction *instruction) {
  const struct span span = instruction->labels;
  struct cursor labels = {.start = span.at, .at = span.at, .end = span.at + span.length};
  uint32_t count = UINT32_MAX;
  while (labels.at < labels.end && !body->error) {
    const struct valid_list types = valid_label_types(body, cursor_u32(&labels));
    if (count != UINT32_MAX && valid_length(types) != count)
      valid_fail(body, "type mismatch: labels take different numbers of operands");
    count = valid_length(types);
    valid_match_list(body, types);
  }
  leave(body);
}

/* An exception that comes with the types of a tag, and with itself. */
static void check_catches(struct valid_body *body, const struct instruction *instruction) {
  enum { CATCH, CATCH_REF, CATCH_ALL };
  const struct span span = instruction->labels;
  struct cursor clauses = {.start = span.at, .at = span.at, .end = span.at + span.length};
  while (clauses.at < clauses.end && !body->error) {
    const uint8_t kind = cursor_byte(&clauses);
    const struct valid_list operands =
        kind < CATCH_ALL ? valid_params(body, valid_wasm_of(body)->tags[cursor_u32(&clauses)])
                         : valid_nothing;
    struct valid_list label = valid_label_types(body, cursor_u32(&clauses));
    uint32_t last = WASM_EXNREF;
    if (kind & CATCH_REF)
      label = valid_all_but_last(body, label, &last);
    if (!valid_match_lists(body, operands, label) ||
        !valid_match(body, WASM_EXNREF | WASM_NON_NULL, last))
      valid_fail(body, "type mismatch: a label does not take what is caught");
  }
}

/* ---- Calls ---- */

static void call(struct valid_body *body, uint32_t type, bool is_tail) {
  valid_pop_list(body, valid_params(body, type));
  if (!is_tail) {
    valid_push_list(body, valid_results(body, type));
    return;
  }
  if (!valid_match_lists(body, valid_results(body, type),
                         valid_block_results(body, &body->frames[0])))
    valid_fail(body, "type mismatch: a tail call returns other results");
  leave(body);
}

static uint32_t address(bool is_64) {
  return is_64 ? WASM_I64 : WASM_I32;
}

static uint32_t table_address(const struct valid_body *body, uint32_t table) {
  return address(valid_wasm_of(body)->tables[table].is_64);
}

static void call_indirect(struct valid_body *body, const struct instruction *instruction) {
  if (!valid_match(body, valid_wasm_of(body)->tables[instruction->second].element, WASM_FUNCREF))
    valid_fail(body, "type mismatch: the table does not hold functions");
  valid_pop(body, table_address(body, instruction->second));
  call(body, instruction->index, instruction->opcode == OP_RETURN_CALL_INDIRECT);
}

/* ---- Locals, memories, tables ---- */

static uint32_t local_type(const struct valid_body *body, uint32_t local) {
  uint32_t low = 0, high = body->local_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (body->locals[middle].end <= local)
      low = middle + 1;
    else
      high = middle;
  }
  return body->locals[low].type;
}

static void assign(struct valid_body *body, uint32_t local, uint32_t type) {
  const uint32_t bit = UINT32_C(1) << local % 32;
  if (valid_has_default(type) || local >= VALID_LOCALS || body->is_assigned[local / 32] & bit)
    return;
  body->is_assigned[local / 32] |= bit;
  body->assigned[body->assigned_count++] = local;
}

static void check_local(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t local = instruction->index, type = local_type(body, local);
  if (instruction->opcode == OP_LOCAL_GET) {
    if (!valid_has_default(type) && !(body->is_assigned[local / 32] >> local % 32 & 1))
      valid_fail(body, "uninitialized local");
    valid_push(body, type);
    return;
  }
  valid_pop(body, type);
  assign(body, local, type);
  if (instruction->opcode == OP_LOCAL_TEE)
    valid_push(body, type);
}

static void check_global(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_global *global = &valid_wasm_of(body)->globals[instruction->index];
  if (instruction->opcode == OP_GLOBAL_GET) {
    valid_push(body, global->type);
    return;
  }
  if (!global->is_mutable)
    valid_fail(body, "immutable global");
  valid_pop(body, global->type);
}

static void check_table(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_limits *tables = valid_wasm_of(body)->tables;
  const bool is_init = instruction->opcode == OP_TABLE_INIT;
  const uint32_t index = is_init ? instruction->second : instruction->index;
  const uint32_t element = tables[index].element, at = table_address(body, index);
  switch (instruction->opcode) {
  case OP_TABLE_GET:
    valid_pop(body, at);
    valid_push(body, element);
    break;
  case OP_TABLE_SET:
    valid_pop(body, element);
    valid_pop(body, at);
    break;
  case OP_TABLE_SIZE:
    valid_push(body, at);
    break;
  case OP_TABLE_GROW:
    valid_pop(body, at);
    valid_pop(body, element);
    valid_push(body, at);
    break;
  case OP_TABLE_FILL:
    valid_pop(body, at);
    valid_pop(body, element);
    valid_pop(body, at);
    break;
  case OP_TABLE_COPY:
    if (!valid_match(body, tables[instruction->second].element, element))
      valid_fail(body, "type mismatch: the tables hold different types");
    valid_pop(body, address(tables[index].is_64 && tables[instruction->second].is_64));
    valid_pop(body, table_address(body, instruction->second));
    valid_pop(body, at);
    break;
  default: /* table.init */
    if (!valid_match(body, valid_wasm_of(body)->elements[instruction->index], element))
      valid_fail(body, "type mismatch: the segment has other elements");
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    valid_pop(body, at);
  }
}

static void check_memory(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_limits *memories = valid_wasm_of(body)->memories;
  const bool is_init = instruction->opcode == OP_MEMORY_INIT;
  const bool is_64 = memories[is_init ? instruction->second : instruction->index].is_64;
  const uint32_t at = address(is_64);
  switch (instruction->opcode) {
  case OP_MEMORY_SIZE:
    valid_push(body, at);
    break;
  case OP_MEMORY_GROW:
    valid_pop(body, at);
    valid_push(body, at);
    break;
  case OP_MEMORY_FILL:
    valid_pop(body, at);
    valid_pop(body, WASM_I32);
    valid_pop(body, at);
    break;
  case OP_MEMORY_COPY:
    valid_pop(body, address(is_64 && memories[instruction->second].is_64));
    valid_pop(body, address(memories[instruction->second].is_64));
    valid_pop(body, at);
    break;
  default: /* memory.init */
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    valid_pop(body, at);
  }
}

/* ---- Instructions ---- */

static bool is_access(const struct instruction *instruction) {
  return instruction->shape.immediate == IMMEDIATE_ACCESS ||
         instruction->shape.immediate == IMMEDIATE_ACCESS_LANE;
}

/* One whose types never vary, but for those of addresses. */
static bool check_plain(struct valid_body *body, const struct instruction *instruction) {
  const struct plain plain = plain_of(instruction->opcode);
  const char *types = plain.types, *at = types;
  if (!types)
    return false;
  const uint32_t to = is_access(instruction)
                          ? address(valid_wasm_of(body)->memories[instruction->index].is_64)
                          : WASM_I32;
  while (*at != '>')
    at++;
  for (const char *operand = at; operand-- > types;)
    valid_pop(body, *operand == 'a' ? to : plain_type(*operand));
  for (at++; *at; at++)
    valid_push(body, plain_type(*at));
  if (!is_access(instruction))
    return true;
  if (instruction->results > plain.alignment)
    valid_fail(body, "alignment must not be larger than natural");
  if (instruction->opcode >> 16 == 0xfe && instruction->results != plain.alignment)
    valid_fail(body, "alignment of an atomic access must be natural");
  return true;
}

static void select(struct valid_body *body, const struct instruction *instruction) {
  valid_pop(body, WASM_I32);
  if (instruction->opcode == OP_SELECT_TYPES) {
    if (instruction->results != 1) {
      valid_fail(body, "invalid result arity");
      return;
    }
    valid_pop(body, instruction->type);
    valid_pop(body, instruction->type);
    valid_push(body, instruction->type);
    return;
  }
  const uint32_t second = valid_pop_any(body), first = valid_pop_any(body);
  if (wasm_is_reference_type(first) || wasm_is_reference_type(second) || first == ANY_REFERENCE ||
      second == ANY_REFERENCE)
    valid_fail(body, "type mismatch: a select of references names their type");
  if (first != second && first != ANY && second != ANY)
    valid_fail(body, "type mismatch");
  valid_push(body, first == ANY ? second : first);
}

static void check_control(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm *wasm = valid_wasm_of(body);
  const uint32_t index = instruction->index;
  struct valid_list list;
  switch (instruction->opcode) {
  case OP_IF:
    valid_pop(body, WASM_I32);
    open_frame(body, instruction);
    break;
  case OP_TRY_TABLE:
    check_catches(body, instruction);
    open_frame(body, instruction);
    break;
  case OP_BLOCK:
  case OP_LOOP:
  case OP_TRY:
    open_frame(body, instruction);
    break;
  case OP_ELSE:
    begin_arm(body, valid_block_params(body, valid_frame_of(body)), false);
    break;
  case OP_CATCH:
    begin_arm(body, valid_params(body, wasm->tags[index]), true);
    break;
  case OP_CATCH_ALL:
    begin_arm(body, valid_nothing, true);
    break;
  case OP_END:
  case OP_DELEGATE:
    close_frame(body, instruction);
    break;
  case OP_UNREACHABLE:
    leave(body);
    break;
  case OP_BR:
    valid_pop_list(body, valid_label_types(body, index));
    leave(body);
    break;
  case OP_BR_IF:
    valid_pop(body, WASM_I32);
    list = valid_label_types(body, index);
    valid_pop_list(body, list);
    valid_push_list(body, list);
    break;
  case OP_BR_TABLE:
    valid_pop(body, WASM_I32);
    branch_table(body, instruction);
    break;
  case OP_BR_ON_NULL:
  case OP_BR_ON_NON_NULL:
    valid_branch_on_null(body, instruction);
    break;
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
    valid_branch_on_cast(body, instruction);
    break;
  case OP_RETURN:
    valid_pop_list(body, valid_block_results(body, &body->frames[0]));
    leave(body);
    break;
  case OP_THROW:
    valid_pop_list(body, valid_params(body, wasm->tags[index]));
    leave(body);
    break;
  case OP_THROW_REF:
    valid_pop(body, WASM_EXNREF);
    leave(body);
    break;
  case OP_RETHROW:
    if (!body->frames[body->depth - 1 - index].is_catch)
      valid_fail(body, "invalid rethrow label");
    leave(body);
    break;
  case OP_CALL:
  case OP_RETURN_CALL:
    call(body, wasm->functions[index].type, instruction->opcode == OP_RETURN_CALL);
    break;
  case OP_CALL_INDIRECT:
  case OP_RETURN_CALL_INDIRECT:
    call_indirect(body, instruction);
    break;
  case OP_CALL_REF:
  case OP_RETURN_CALL_REF:
    valid_pop(body, valid_reference_to(index));
    call(body, index, instruction->opcode == OP_RETURN_CALL_REF);
    break;
  case OP_STRUCT_NEW:
    valid_struct(body, instruction);
    break;
  case OP_ARRAY_NEW_FIXED:
    valid_array(body, instruction);
    break;
  case OP_CONT_BIND:
    valid_bind(body, instruction);
    break;
  case OP_SUSPEND:
    valid_pop_list(body, valid_params(body, wasm->tags[index]));
    valid_push_list(body, valid_results(body, wasm->tags[index]));
    break;
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
    valid_resume(body, instruction);
    break;
  case OP_SWITCH:
    valid_switch(body, instruction);
    break;
  default: /* ref.func */
    valid_reference(body, instruction);
  }
}

/* One that goes on to the next, and that types depend on. */
static void check_typed(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t opcode = instruction->opcode;
  switch (opcode) {
  case OP_DROP:
    valid_pop_any(body);
    return;
  case OP_SELECT:
  case OP_SELECT_TYPES:
    select(body, instruction);
    return;
  case OP_GLOBAL_GET:
  case OP_GLOBAL_SET:
    check_global(body, instruction);
    return;
  case OP_TABLE_GET:
  case OP_TABLE_SET:
  case OP_TABLE_INIT:
  case OP_TABLE_COPY:
  case OP_TABLE_GROW:
  case OP_TABLE_SIZE:
  case OP_TABLE_FILL:
    check_table(body, instruction);
    return;
  case OP_MEMORY_SIZE:
  case OP_MEMORY_GROW:
  case OP_MEMORY_INIT:
  case OP_MEMORY_COPY:
  case OP_MEMORY_FILL:
    check_memory(body, instruction);
    return;
  case OP_DATA_DROP:
  case OP_ELEM_DROP:
    return;
  case OP_CONT_NEW:
    valid_pop(body, valid_reference_to(valid_wasm_of(body)->types[instruction->index].function));
    valid_push(body, valid_reference_to(instruction->index) | WASM_NON_NULL);
    return;
  case OP_STRUCT_NEW_DEFAULT:
  case OP_STRUCT_GET:
  case OP_STRUCT_GET_S:
  case OP_STRUCT_GET_U:
  case OP_STRUCT_SET:
    valid_struct(body, instruction);
    return;
  default:
    break;
  }
  if (opcode >= OP_ARRAY_NEW && opcode <= OP_ARRAY_INIT_ELEM && opcode != OP_ARRAY_LEN)
    valid_array(body, instruction);
  else if (!check_plain(body, instruction))
    valid_reference(body, instruction);
}

/* ---- A function ---- */

static void add_local(struct valid_body *body, uint32_t end, uint32_t type) {
  if (body->local_count == body->local_capacity)
    valid_exceed(body, "more locals than 50000"); /* the space is for all that there are */
  else
    body->locals[body->local_count++] = (struct valid_local){end, type};
}

static void begin_locals(struct valid_body *body, const struct wasm_function *function) {
  struct valid_walk params = valid_walk_begin(body, valid_params(body, function->type));
  struct cursor groups = {.start = function->body.at,
                          .at = function->body.at,
                          .end = function->body.at + function->body.length};
  uint32_t index = 0, type;
  body->local_count = 0;
  while (!body->error && valid_walk_next(&params, &type)) {
    add_local(body, ++index, type);
    assign(body, index - 1, type);
  }
  for (uint32_t left = cursor_u32(&groups); left && !body->error; left--) {
    const uint32_t count = cursor_u32(&groups);
    type = part_value_type(&groups);
    index += count;
    if (count)
      add_local(body, index, type);
  }
}

bool valid_body_check(struct valid_body *body, const struct wasm_function *function) {
  struct instruction instruction = {.at = function->body.at};
  struct code *code = body->code;
  code_begin(code, valid_wasm_of(body), function);
  body->count = 0;
  body->depth = 1;
  body->frames[0] = (struct valid_frame){.type = function->type};
  if (code->locals > VALID_LOCALS)
    valid_exceed(body, "more locals than 50000");
  else
    begin_locals(body, function);
  while (!body->error && code_next(code, &instruction)) {
    if (instruction.shape.immediate == IMMEDIATE_LOCAL)
      check_local(body, &instruction);
    else if (instruction.shape.pops == EFFECT_UNKNOWN)
      check_control(body, &instruction);
    else
      check_typed(body, &instruction);
  }
  forget_assigned(body, 0);
  body->error_at = instruction.at;
  return !body->error;
}
