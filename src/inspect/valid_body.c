#include "inspect/valid_body.h"

#include "inspect/parts.h"
#include "inspect/plain.h"

/* Operands that are of no type that is known: of a polymorphic stack; and a reference of one. */
#define ANY           UINT32_C(0)
#define ANY_REFERENCE WASM_NON_NULL

/* Types of operands: of a list in the module, or one type, or none. */
struct list {
  struct wasm_types types;
  uint32_t single; /* or 0 */
};

static const struct list nothing = {{NULL, 0}, 0};

static bool fail(struct valid_body *body, const char *error) {
  if (!body->error)
    body->error = error;
  return false;
}

static void exceed(struct valid_body *body, const char *error) {
  body->is_limit = body->is_limit || !body->error;
  fail(body, error);
}

static const struct wasm *wasm_of(const struct valid_body *body) {
  return body->types->wasm;
}

static bool match(const struct valid_body *body, uint32_t sub, uint32_t super) {
  if (sub == super || sub == ANY)
    return true;
  if (sub == ANY_REFERENCE)
    return wasm_is_reference_type(super);
  return types_match(body->types, sub, super);
}

/* ---- Operands ---- */

static struct valid_frame *frame_of(struct valid_body *body) {
  return &body->frames[body->depth - 1];
}

static void push(struct valid_body *body, uint32_t type) {
  if (body->count == body->capacity)
    exceed(body, "more than 65536 operands at once");
  else
    body->operands[body->count++] = type;
}

static uint32_t pop_any(struct valid_body *body) {
  const struct valid_frame *frame = frame_of(body);
  if (body->count > frame->height)
    return body->operands[--body->count];
  if (!frame->is_polymorphic)
    fail(body, "type mismatch: an operand is missing");
  return ANY;
}

static uint32_t pop(struct valid_body *body, uint32_t type) {
  const uint32_t operand = pop_any(body);
  if (!match(body, operand, type))
    fail(body, "type mismatch");
  return operand;
}

static uint32_t pop_reference(struct valid_body *body) {
  const uint32_t operand = pop_any(body);
  if (operand == ANY || operand == ANY_REFERENCE)
    return ANY_REFERENCE;
  if (!wasm_is_reference_type(operand))
    fail(body, "type mismatch: an operand is no reference");
  return operand;
}

static uint32_t reference_to(uint32_t index) {
  return WASM_INDEXED | index;
}

/* ---- Lists of types ---- */

static struct list params_of(const struct valid_body *body, uint32_t type) {
  return (struct list){wasm_of(body)->types[type].params, 0};
}

static struct list results_of(const struct valid_body *body, uint32_t type) {
  return (struct list){wasm_of(body)->types[type].results, 0};
}

static struct list single(uint32_t type) {
  return (struct list){{NULL, 0}, type};
}

static uint32_t length(struct list list) {
  return list.single ? 1 : (uint32_t)list.types.length;
}

/* The types of a list one after the other. */
struct walk {
  struct part_values values;
  uint32_t single;
};

static struct walk begin(const struct valid_body *body, struct list list) {
  return (struct walk){part_values(wasm_of(body), list.types, false), list.single};
}

static bool next(struct walk *walk, uint32_t *type) {
  if (!walk->single)
    return part_next_value(&walk->values, type);
  *type = walk->single;
  walk->single = 0;
  walk->values.left = 0;
  return true;
}

static void push_list(struct valid_body *body, struct list list) {
  struct walk walk = begin(body, list);
  uint32_t type;
  while (!body->error && next(&walk, &type))
    push(body, type);
}

/* Whether the upper operands but the last `above` match; how many there are of them. */
static uint32_t match_list(struct valid_body *body, struct list list) {
  const uint32_t there = body->count - frame_of(body)->height, count = length(list);
  uint32_t missing = count > there ? count - there : 0, type;
  const uint32_t *operand = body->operands + body->count - (count - missing);
  struct walk walk = begin(body, list);
  if (missing && !frame_of(body)->is_polymorphic)
    fail(body, "type mismatch: an operand is missing");
  while (!body->error && next(&walk, &type))
    if (missing)
      missing--;
    else if (!match(body, *operand++, type))
      fail(body, "type mismatch");
  return count > there ? there : count;
}

static void pop_list(struct valid_body *body, struct list list) {
  body->count -= match_list(body, list);
}

static bool match_lists(const struct valid_body *body, struct list sub, struct list super) {
  struct walk of_sub = begin(body, sub), of_super = begin(body, super);
  uint32_t type, wanted;
  if (length(sub) != length(super))
    return false;
  while (next(&of_sub, &type) && next(&of_super, &wanted))
    if (!match(body, type, wanted))
      return false;
  return true;
}

/* All of a list but its last type, which is `last`; 0 of an empty list. */
static struct list all_but_last(const struct valid_body *body, struct list list, uint32_t *last) {
  struct walk walk = begin(body, list);
  *last = 0;
  while (next(&walk, last))
    ;
  if (list.single)
    return nothing;
  list.types.length -= list.types.length != 0;
  return list;
}

/* ---- Blocks ---- */

static struct list block_params(const struct valid_body *body, const struct valid_frame *frame) {
  return frame->type == UINT32_MAX ? nothing : params_of(body, frame->type);
}

static struct list block_results(const struct valid_body *body, const struct valid_frame *frame) {
  return frame->type == UINT32_MAX ? single(frame->result) : results_of(body, frame->type);
}

/* What a jump takes along. */
static struct list label_types(const struct valid_body *body, uint32_t label) {
  const uint32_t level = body->depth - 1 - label;
  const struct valid_frame *frame = &body->frames[level];
  return code_level(body->code, level) == CODE_LOOP ? block_params(body, frame)
                                                    : block_results(body, frame);
}

static void open_frame(struct valid_body *body, const struct instruction *instruction) {
  struct valid_frame *frame = &body->frames[body->depth];
  *frame = (struct valid_frame){.type = instruction->second, .result = instruction->type};
  pop_list(body, block_params(body, frame));
  frame->height = body->count;
  frame->assigned = body->assigned_count;
  body->depth++;
  push_list(body, block_params(body, frame));
}

/* Locals that were assigned to within a block are not behind it: another way may lead there. */
static void forget_assigned(struct valid_body *body, uint32_t count) {
  while (body->assigned_count > count) {
    const uint32_t local = body->assigned[--body->assigned_count];
    body->is_assigned[local / 32] &= ~(UINT32_C(1) << local % 32);
  }
}

static void end_arm(struct valid_body *body) {
  const struct valid_frame *frame = frame_of(body);
  pop_list(body, block_results(body, frame));
  if (body->count != frame->height)
    fail(body, "type mismatch: operands are left at the end of a block");
  body->count = frame->height;
  forget_assigned(body, frame->assigned);
}

static void begin_arm(struct valid_body *body, struct list operands, bool is_catch) {
  end_arm(body);
  frame_of(body)->is_polymorphic = false;
  frame_of(body)->is_catch = is_catch;
  push_list(body, operands);
}

static void close_frame(struct valid_body *body, const struct instruction *instruction) {
  const struct valid_frame *frame = frame_of(body);
  const struct list results = block_results(body, frame);
  end_arm(body);
  if (instruction->opcode == OP_END && code_level(body->code, body->depth - 1) == CODE_IF &&
      !match_lists(body, block_params(body, frame), results))
    fail(body, "type mismatch: an if without else leaves what it does not take");
  if (--body->depth)
    push_list(body, results);
}

static void leave(struct valid_body *body) {
  body->count = frame_of(body)->height;
  frame_of(body)->is_polymorphic = true;
}

static void branch_table(struct valid_body *body, const struct instruction *instruction) {
  const struct span span = instruction->labels;
  struct cursor labels = {.start = span.at, .at = span.at, .end = span.at + span.length};
  uint32_t count = UINT32_MAX;
  while (labels.at < labels.end && !body->error) {
    const struct list types = label_types(body, cursor_u32(&labels));
    if (count != UINT32_MAX && length(types) != count)
      fail(body, "type mismatch: labels take different numbers of operands");
    count = length(types);
    match_list(body, types);
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
    const struct list operands =
        kind < CATCH_ALL ? params_of(body, wasm_of(body)->tags[cursor_u32(&clauses)]) : nothing;
    struct list label = label_types(body, cursor_u32(&clauses));
    uint32_t last = WASM_EXNREF;
    if (kind & CATCH_REF)
      label = all_but_last(body, label, &last);
    if (!match_lists(body, operands, label) || !match(body, WASM_EXNREF | WASM_NON_NULL, last))
      fail(body, "type mismatch: a label does not take what is caught");
  }
}

/* ---- Calls ---- */

static void call(struct valid_body *body, uint32_t type, bool is_tail) {
  pop_list(body, params_of(body, type));
  if (!is_tail) {
    push_list(body, results_of(body, type));
    return;
  }
  if (!match_lists(body, results_of(body, type), block_results(body, &body->frames[0])))
    fail(body, "type mismatch: a tail call returns other results");
  leave(body);
}

static uint32_t address(bool is_64) {
  return is_64 ? WASM_I64 : WASM_I32;
}

static uint32_t table_address(const struct valid_body *body, uint32_t table) {
  return address(wasm_of(body)->tables[table].is_64);
}

static void call_indirect(struct valid_body *body, const struct instruction *instruction) {
  if (!match(body, wasm_of(body)->tables[instruction->second].element, WASM_FUNCREF))
    fail(body, "type mismatch: the table does not hold functions");
  pop(body, table_address(body, instruction->second));
  call(body, instruction->index, instruction->opcode == OP_RETURN_CALL_INDIRECT);
}

/* ---- Continuations ---- */

/* A label takes what the tag brings, and the continuation behind it. */
static bool fits_handler(const struct valid_body *body, uint32_t tag, uint32_t label,
                         struct list results) {
  const struct wasm *wasm = wasm_of(body);
  uint32_t last;
  const struct list before = all_but_last(body, label_types(body, label), &last);
  const uint32_t index = last & WASM_TYPE_INDEX;
  if (!(last & WASM_INDEXED) || wasm->types[index].form != WASM_CONTINUATION_TYPE)
    return false;
  const uint32_t function = wasm->types[index].function;
  return match_lists(body, params_of(body, tag), before) &&
         match_lists(body, params_of(body, function), results_of(body, tag)) &&
         match_lists(body, results, results_of(body, function));
}

static void check_handlers(struct valid_body *body, const struct instruction *instruction,
                           struct list results) {
  enum { LABEL };
  const struct span span = instruction->labels;
  struct cursor clauses = {.start = span.at, .at = span.at, .end = span.at + span.length};
  while (clauses.at < clauses.end && !body->error) {
    const bool is_label = cursor_byte(&clauses) == LABEL;
    const uint32_t tag = wasm_of(body)->tags[cursor_u32(&clauses)];
    if (is_label ? !fits_handler(body, tag, cursor_u32(&clauses), results)
                 : length(params_of(body, tag)) != 0 ||
                       !match_lists(body, results, results_of(body, tag)))
      fail(body, "type mismatch: a handler does not take what its tag brings");
  }
}

/* A list of params that another one begins with: the rest of it. */
static bool take_head(const struct valid_body *body, struct list *whole, uint32_t count) {
  struct part_values values = part_values(wasm_of(body), whole->types, false);
  uint32_t type;
  if (count > whole->types.length)
    return false;
  for (uint32_t i = 0; i < count; i++)
    part_next_value(&values, &type);
  whole->types = (struct wasm_types){values.cursor.at, values.left};
  return true;
}

static void bind(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_type *types = wasm_of(body)->types;
  const uint32_t from = types[instruction->index].function;
  const uint32_t to = types[instruction->second].function;
  struct list head = params_of(body, from), rest = head;
  const uint32_t left = length(params_of(body, to));
  if (left > length(head) || !take_head(body, &rest, length(head) - left) ||
      !match_lists(body, params_of(body, to), rest) ||
      !match_lists(body, results_of(body, from), results_of(body, to)))
    fail(body, "type mismatch: the continuation types do not match");
  head.types.length -= body->error ? 0 : left;
  pop(body, reference_to(instruction->index));
  pop_list(body, head);
  push(body, reference_to(instruction->second) | WASM_NON_NULL);
}

static void resume(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t function = wasm_of(body)->types[instruction->index].function;
  pop(body, reference_to(instruction->index));
  if (instruction->opcode == OP_RESUME)
    pop_list(body, params_of(body, function));
  else if (instruction->opcode == OP_RESUME_THROW)
    pop_list(body, params_of(body, wasm_of(body)->tags[instruction->second]));
  else
    pop(body, WASM_EXNREF);
  check_handlers(body, instruction, results_of(body, function));
  push_list(body, results_of(body, function));
}

static void switch_to(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_type *types = wasm_of(body)->types;
  const uint32_t function = types[instruction->index].function;
  const uint32_t tag = wasm_of(body)->tags[instruction->second];
  uint32_t last;
  const struct list params = all_but_last(body, params_of(body, function), &last);
  const uint32_t index = last & WASM_TYPE_INDEX;
  if (!(last & WASM_INDEXED) || types[index].form != WASM_CONTINUATION_TYPE ||
      length(params_of(body, tag)) ||
      !match_lists(body, results_of(body, function), results_of(body, tag)) ||
      !match_lists(body, results_of(body, tag), results_of(body, types[index].function))) {
    fail(body, "type mismatch: the continuation types do not match");
    return;
  }
  pop(body, reference_to(instruction->index));
  pop_list(body, params);
  push_list(body, params_of(body, types[index].function));
}

/* ---- Objects ---- */

static bool is_packed(uint32_t type) {
  return type == WASM_I8 || type == WASM_I16;
}

static uint32_t unpacked(uint32_t type) {
  return is_packed(type) ? WASM_I32 : type;
}

static bool has_default(uint32_t type) {
  return !(type & WASM_NON_NULL);
}

static void make_struct(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_types fields = wasm_of(body)->types[instruction->index].params;
  struct part_values values = part_values(wasm_of(body), fields, true);
  const bool is_default = instruction->opcode == OP_STRUCT_NEW_DEFAULT;
  const uint32_t there = body->count - frame_of(body)->height;
  uint32_t missing = 0, taken = 0, type;
  if (!is_default) {
    taken = fields.length < there ? (uint32_t)fields.length : there;
    missing = (uint32_t)fields.length - taken;
  }
  if (missing && !frame_of(body)->is_polymorphic)
    fail(body, "type mismatch: an operand is missing");
  for (uint32_t i = 0; !body->error && part_next_value(&values, &type); i++)
    if (is_default ? !has_default(type)
                   : i >= missing && !match(body, body->operands[body->count - taken + i - missing],
                                            unpacked(type)))
      fail(body, is_default ? "a field without a default value" : "type mismatch");
  body->count -= taken;
  push(body, reference_to(instruction->index) | WASM_NON_NULL);
}

static void get_field(struct valid_body *body, const struct instruction *instruction,
                      struct types_field field, bool is_plain) {
  if (is_plain == is_packed(field.type))
    fail(body, is_plain ? "a packed field needs a sign" : "a field that is not packed has no sign");
  pop(body, reference_to(instruction->index));
  push(body, unpacked(field.type));
}

static void need_mutable(struct valid_body *body, struct types_field field, const char *error) {
  if (!field.is_mutable)
    fail(body, error);
}

static void need_number(struct valid_body *body, struct types_field field) {
  if (wasm_is_reference_type(field.type))
    fail(body, "array type is not numeric or vector");
}

static void need_segment(struct valid_body *body, struct types_field field, uint32_t segment) {
  if (!match(body, wasm_of(body)->elements[segment], field.type))
    fail(body, "type mismatch: the segment has other elements");
}

static void check_array(struct valid_body *body, const struct instruction *instruction) {
  static const char immutable[] = "immutable array";
  const uint32_t own = reference_to(instruction->index);
  const struct types_field field = types_field(body->types, instruction->index, 0);
  const uint32_t value = unpacked(field.type);
  struct types_field from;
  switch (instruction->opcode) {
  case OP_ARRAY_NEW_DEFAULT:
    if (!has_default(field.type))
      fail(body, "elements without a default value");
    pop(body, WASM_I32);
    break;
  case OP_ARRAY_NEW:
    pop(body, WASM_I32);
    pop(body, value);
    break;
  case OP_ARRAY_NEW_FIXED:
    for (uint32_t i = 0; i < instruction->results && !body->error; i++) {
      if (body->count == frame_of(body)->height && frame_of(body)->is_polymorphic)
        break;
      pop(body, value);
    }
    break;
  case OP_ARRAY_NEW_DATA:
    need_number(body, field);
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    break;
  case OP_ARRAY_NEW_ELEM:
    need_segment(body, field, instruction->second);
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    break;
  case OP_ARRAY_GET:
  case OP_ARRAY_GET_S:
  case OP_ARRAY_GET_U:
    pop(body, WASM_I32);
    get_field(body, instruction, field, instruction->opcode == OP_ARRAY_GET);
    return;
  case OP_ARRAY_SET:
    need_mutable(body, field, immutable);
    pop(body, value);
    pop(body, WASM_I32);
    pop(body, own);
    return;
  case OP_ARRAY_FILL:
    need_mutable(body, field, immutable);
    pop(body, WASM_I32);
    pop(body, value);
    pop(body, WASM_I32);
    pop(body, own);
    return;
  case OP_ARRAY_COPY:
    from = types_field(body->types, instruction->second, 0);
    need_mutable(body, field, immutable);
    if (!match(body, from.type, field.type))
      fail(body, "array types do not match");
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    pop(body, reference_to(instruction->second));
    pop(body, WASM_I32);
    pop(body, own);
    return;
  default: /* array.init_data, array.init_elem */
    need_mutable(body, field, immutable);
    if (instruction->opcode == OP_ARRAY_INIT_DATA)
      need_number(body, field);
    else
      need_segment(body, field, instruction->second);
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    pop(body, own);
    return;
  }
  push(body, own | WASM_NON_NULL);
}

/* ---- References ---- */

static void need_castable(struct valid_body *body, uint32_t type) {
  if (types_top(body->types, type) == WASM_CONTREF)
    fail(body, "invalid cast: of a continuation");
}

static void branch_on_cast(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t from = instruction->type, to = (uint32_t)instruction->constant;
  const uint32_t other = to & WASM_NON_NULL ? from : from | WASM_NON_NULL;
  const bool is_cast = instruction->opcode == OP_BR_ON_CAST;
  uint32_t last;
  const struct list before = all_but_last(body, label_types(body, instruction->index), &last);
  need_castable(body, to);
  if (!match(body, to, from))
    fail(body, "type mismatch: a cast to what is no subtype");
  if (!last || !match(body, is_cast ? to : other, last))
    fail(body, "type mismatch: the label does not take the reference");
  pop(body, from);
  pop_list(body, before);
  push_list(body, before);
  push(body, is_cast ? other : to);
}

static void branch_on_null(struct valid_body *body, const struct instruction *instruction) {
  const struct list label = label_types(body, instruction->index);
  const uint32_t operand = pop_reference(body);
  if (instruction->opcode == OP_BR_ON_NULL) {
    pop_list(body, label);
    push_list(body, label);
    push(body, operand | WASM_NON_NULL);
    return;
  }
  uint32_t last;
  const struct list before = all_but_last(body, label, &last);
  if (!last || !match(body, operand | WASM_NON_NULL, last))
    fail(body, "type mismatch: the label does not take the reference");
  pop_list(body, before);
  push_list(body, before);
}

/* The other hierarchy's top; null stays null. */
static void convert(struct valid_body *body, uint32_t from, uint32_t to) {
  const uint32_t operand = pop(body, from);
  const bool is_nullable = operand != ANY && !(operand & WASM_NON_NULL);
  push(body, to | (is_nullable ? 0 : WASM_NON_NULL));
}

static void check_reference(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t index = instruction->index;
  uint32_t type = instruction->type;
  switch (instruction->opcode) {
  case OP_REF_NULL:
    push(body, type);
    break;
  case OP_REF_FUNC:
    if (!(body->is_declared[index / 8] >> index % 8 & 1))
      fail(body, "undeclared function reference");
    push(body, reference_to(wasm_of(body)->functions[index].type) | WASM_NON_NULL);
    break;
  case OP_REF_IS_NULL:
    pop_reference(body);
    push(body, WASM_I32);
    break;
  case OP_REF_AS_NON_NULL:
    push(body, pop_reference(body) | WASM_NON_NULL);
    break;
  case OP_REF_EQ:
    pop(body, WASM_EQREF);
    pop(body, WASM_EQREF);
    push(body, WASM_I32);
    break;
  case OP_REF_TEST:
  case OP_REF_TEST_NULL:
    need_castable(body, type);
    pop(body, types_top(body->types, type));
    push(body, WASM_I32);
    break;
  case OP_REF_CAST:
  case OP_REF_CAST_NULL:
    need_castable(body, type);
    pop(body, types_top(body->types, type));
    push(body, type | (instruction->opcode == OP_REF_CAST ? WASM_NON_NULL : 0));
    break;
  case OP_REF_I31:
    pop(body, WASM_I32);
    push(body, WASM_I31REF | WASM_NON_NULL);
    break;
  case OP_I31_GET_S:
  case OP_I31_GET_U:
    pop(body, WASM_I31REF);
    push(body, WASM_I32);
    break;
  case OP_ANY_CONVERT_EXTERN:
    convert(body, WASM_EXTERNREF, WASM_ANYREF);
    break;
  case OP_EXTERN_CONVERT_ANY:
    convert(body, WASM_ANYREF, WASM_EXTERNREF);
    break;
  case OP_ARRAY_LEN:
    pop(body, WASM_ARRAYREF);
    push(body, WASM_I32);
    break;
  default:
    fail(body, "an instruction that is not known");
  }
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
  if (has_default(type) || local >= VALID_LOCALS || body->is_assigned[local / 32] & bit)
    return;
  body->is_assigned[local / 32] |= bit;
  body->assigned[body->assigned_count++] = local;
}

static void check_local(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t local = instruction->index, type = local_type(body, local);
  if (instruction->opcode == OP_LOCAL_GET) {
    if (!has_default(type) && !(body->is_assigned[local / 32] >> local % 32 & 1))
      fail(body, "uninitialized local");
    push(body, type);
    return;
  }
  pop(body, type);
  assign(body, local, type);
  if (instruction->opcode == OP_LOCAL_TEE)
    push(body, type);
}

static void check_global(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_global *global = &wasm_of(body)->globals[instruction->index];
  if (instruction->opcode == OP_GLOBAL_GET) {
    push(body, global->type);
    return;
  }
  if (!global->is_mutable)
    fail(body, "immutable global");
  pop(body, global->type);
}

static void check_table(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_limits *tables = wasm_of(body)->tables;
  const bool is_init = instruction->opcode == OP_TABLE_INIT;
  const uint32_t index = is_init ? instruction->second : instruction->index;
  const uint32_t element = tables[index].element, at = table_address(body, index);
  switch (instruction->opcode) {
  case OP_TABLE_GET:
    pop(body, at);
    push(body, element);
    break;
  case OP_TABLE_SET:
    pop(body, element);
    pop(body, at);
    break;
  case OP_TABLE_SIZE:
    push(body, at);
    break;
  case OP_TABLE_GROW:
    pop(body, at);
    pop(body, element);
    push(body, at);
    break;
  case OP_TABLE_FILL:
    pop(body, at);
    pop(body, element);
    pop(body, at);
    break;
  case OP_TABLE_COPY:
    if (!match(body, tables[instruction->second].element, element))
      fail(body, "type mismatch: the tables hold different types");
    pop(body, address(tables[index].is_64 && tables[instruction->second].is_64));
    pop(body, table_address(body, instruction->second));
    pop(body, at);
    break;
  default: /* table.init */
    if (!match(body, wasm_of(body)->elements[instruction->index], element))
      fail(body, "type mismatch: the segment has other elements");
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    pop(body, at);
  }
}

static void check_memory(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_limits *memories = wasm_of(body)->memories;
  const bool is_init = instruction->opcode == OP_MEMORY_INIT;
  const bool is_64 = memories[is_init ? instruction->second : instruction->index].is_64;
  const uint32_t at = address(is_64);
  switch (instruction->opcode) {
  case OP_MEMORY_SIZE:
    push(body, at);
    break;
  case OP_MEMORY_GROW:
    pop(body, at);
    push(body, at);
    break;
  case OP_MEMORY_FILL:
    pop(body, at);
    pop(body, WASM_I32);
    pop(body, at);
    break;
  case OP_MEMORY_COPY:
    pop(body, address(is_64 && memories[instruction->second].is_64));
    pop(body, address(memories[instruction->second].is_64));
    pop(body, at);
    break;
  default: /* memory.init */
    pop(body, WASM_I32);
    pop(body, WASM_I32);
    pop(body, at);
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
                          ? address(wasm_of(body)->memories[instruction->index].is_64)
                          : WASM_I32;
  while (*at != '>')
    at++;
  for (const char *operand = at; operand-- > types;)
    pop(body, *operand == 'a' ? to : plain_type(*operand));
  for (at++; *at; at++)
    push(body, plain_type(*at));
  if (!is_access(instruction))
    return true;
  if (instruction->results > plain.alignment)
    fail(body, "alignment must not be larger than natural");
  if (instruction->opcode >> 16 == 0xfe && instruction->results != plain.alignment)
    fail(body, "alignment of an atomic access must be natural");
  return true;
}

static void select(struct valid_body *body, const struct instruction *instruction) {
  pop(body, WASM_I32);
  if (instruction->opcode == OP_SELECT_TYPES) {
    if (instruction->results != 1) {
      fail(body, "invalid result arity");
      return;
    }
    pop(body, instruction->type);
    pop(body, instruction->type);
    push(body, instruction->type);
    return;
  }
  const uint32_t second = pop_any(body), first = pop_any(body);
  if (wasm_is_reference_type(first) || wasm_is_reference_type(second) || first == ANY_REFERENCE ||
      second == ANY_REFERENCE)
    fail(body, "type mismatch: a select of references names their type");
  if (first != second && first != ANY && second != ANY)
    fail(body, "type mismatch");
  push(body, first == ANY ? second : first);
}

static void check_control(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm *wasm = wasm_of(body);
  const uint32_t index = instruction->index;
  struct list list;
  switch (instruction->opcode) {
  case OP_IF:
    pop(body, WASM_I32);
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
    begin_arm(body, block_params(body, frame_of(body)), false);
    break;
  case OP_CATCH:
    begin_arm(body, params_of(body, wasm->tags[index]), true);
    break;
  case OP_CATCH_ALL:
    begin_arm(body, nothing, true);
    break;
  case OP_END:
  case OP_DELEGATE:
    close_frame(body, instruction);
    break;
  case OP_UNREACHABLE:
    leave(body);
    break;
  case OP_BR:
    pop_list(body, label_types(body, index));
    leave(body);
    break;
  case OP_BR_IF:
    pop(body, WASM_I32);
    list = label_types(body, index);
    pop_list(body, list);
    push_list(body, list);
    break;
  case OP_BR_TABLE:
    pop(body, WASM_I32);
    branch_table(body, instruction);
    break;
  case OP_BR_ON_NULL:
  case OP_BR_ON_NON_NULL:
    branch_on_null(body, instruction);
    break;
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
    branch_on_cast(body, instruction);
    break;
  case OP_RETURN:
    pop_list(body, block_results(body, &body->frames[0]));
    leave(body);
    break;
  case OP_THROW:
    pop_list(body, params_of(body, wasm->tags[index]));
    leave(body);
    break;
  case OP_THROW_REF:
    pop(body, WASM_EXNREF);
    leave(body);
    break;
  case OP_RETHROW:
    if (!body->frames[body->depth - 1 - index].is_catch)
      fail(body, "invalid rethrow label");
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
    pop(body, reference_to(index));
    call(body, index, instruction->opcode == OP_RETURN_CALL_REF);
    break;
  case OP_STRUCT_NEW:
    make_struct(body, instruction);
    break;
  case OP_ARRAY_NEW_FIXED:
    check_array(body, instruction);
    break;
  case OP_CONT_BIND:
    bind(body, instruction);
    break;
  case OP_SUSPEND:
    pop_list(body, params_of(body, wasm->tags[index]));
    push_list(body, results_of(body, wasm->tags[index]));
    break;
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
    resume(body, instruction);
    break;
  case OP_SWITCH:
    switch_to(body, instruction);
    break;
  default: /* ref.func */
    check_reference(body, instruction);
  }
}

/* One that goes on to the next, and that types depend on. */
static void check_typed(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t opcode = instruction->opcode;
  struct types_field field;
  switch (opcode) {
  case OP_DROP:
    pop_any(body);
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
    pop(body, reference_to(wasm_of(body)->types[instruction->index].function));
    push(body, reference_to(instruction->index) | WASM_NON_NULL);
    return;
  case OP_STRUCT_NEW_DEFAULT:
    make_struct(body, instruction);
    return;
  case OP_STRUCT_GET:
  case OP_STRUCT_GET_S:
  case OP_STRUCT_GET_U:
    field = types_field(body->types, instruction->index, instruction->second);
    get_field(body, instruction, field, opcode == OP_STRUCT_GET);
    return;
  case OP_STRUCT_SET:
    field = types_field(body->types, instruction->index, instruction->second);
    need_mutable(body, field, "immutable field");
    pop(body, unpacked(field.type));
    pop(body, reference_to(instruction->index));
    return;
  default:
    break;
  }
  if (opcode >= OP_ARRAY_NEW && opcode <= OP_ARRAY_INIT_ELEM && opcode != OP_ARRAY_LEN)
    check_array(body, instruction);
  else if (!check_plain(body, instruction))
    check_reference(body, instruction);
}

/* ---- A function ---- */

static void add_local(struct valid_body *body, uint32_t end, uint32_t type) {
  if (body->local_count == body->local_capacity)
    exceed(body, "more locals than 50000"); /* the space is for all that there are */
  else
    body->locals[body->local_count++] = (struct valid_local){end, type};
}

static void begin_locals(struct valid_body *body, const struct wasm_function *function) {
  struct walk params = begin(body, params_of(body, function->type));
  struct cursor groups = {.start = function->body.at,
                          .at = function->body.at,
                          .end = function->body.at + function->body.length};
  uint32_t index = 0, type;
  body->local_count = 0;
  while (!body->error && next(&params, &type)) {
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
  code_begin(code, wasm_of(body), function);
  body->count = 0;
  body->depth = 1;
  body->frames[0] = (struct valid_frame){.type = function->type};
  if (code->locals > VALID_LOCALS)
    exceed(body, "more locals than 50000");
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
