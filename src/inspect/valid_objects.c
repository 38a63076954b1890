#include "inspect/valid_objects.h"

#include "inspect/valid_operands.h"

/* ---- Objects ---- */

static bool is_packed(uint32_t type) {
  return type == WASM_I8 || type == WASM_I16;
}

static uint32_t unpacked(uint32_t type) {
  return is_packed(type) ? WASM_I32 : type;
}

static void make_struct(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_types fields = valid_wasm_of(body)->types[instruction->index].params;
  struct part_values values = part_values(valid_wasm_of(body), fields, true);
  const bool is_default = instruction->opcode == OP_STRUCT_NEW_DEFAULT;
  const uint32_t there = body->count - valid_frame_of(body)->height;
  uint32_t missing = 0, taken = 0, type;
  if (!is_default) {
    taken = fields.length < there ? (uint32_t)fields.length : there;
    missing = (uint32_t)fields.length - taken;
  }
  if (missing && !valid_frame_of(body)->is_polymorphic)
    valid_fail(body, "type mismatch: an operand is missing");
  for (uint32_t i = 0; !body->error && part_next_value(&values, &type); i++)
    if (is_default
            ? !valid_has_default(type)
            : i >= missing && !valid_match(body, body->operands[body->count - taken + i - missing],
                                           unpacked(type)))
      valid_fail(body, is_default ? "a field without a default value" : "type mismatch");
  body->count -= taken;
  valid_push(body, valid_reference_to(instruction->index) | WASM_NON_NULL);
}

static void get_field(struct valid_body *body, const struct instruction *instruction,
                      struct types_field field, bool is_plain) {
  if (is_plain == is_packed(field.type))
    valid_fail(body,
               is_plain ? "a packed field needs a sign" : "a field that is not packed has no sign");
  valid_pop(body, valid_reference_to(instruction->index));
  valid_push(body, unpacked(field.type));
}

static void need_mutable(struct valid_body *body, struct types_field field, const char *error) {
  if (!field.is_mutable)
    valid_fail(body, error);
}

void valid_struct(struct valid_body *body, const struct instruction *instruction) {
  struct types_field field;
  switch (instruction->opcode) {
  case OP_STRUCT_NEW:
  case OP_STRUCT_NEW_DEFAULT:
    make_struct(body, instruction);
    return;
  case OP_STRUCT_SET:
    field = types_field(body->types, instruction->index, instruction->second);
    need_mutable(body, field, "immutable field");
    valid_pop(body, unpacked(field.type));
    valid_pop(body, valid_reference_to(instruction->index));
    return;
  default: /* struct.get, with a sign or without */
    field = types_field(body->types, instruction->index, instruction->second);
    get_field(body, instruction, field, instruction->opcode == OP_STRUCT_GET);
  }
}

static void need_number(struct valid_body *body, struct types_field field) {
  if (wasm_is_reference_type(field.type))
    valid_fail(body, "array type is not numeric or vector");
}

static void need_segment(struct valid_body *body, struct types_field field, uint32_t segment) {
  if (!valid_match(body, valid_wasm_of(body)->elements[segment], field.type))
    valid_fail(body, "type mismatch: the segment has other elements");
}

void valid_array(struct valid_body *body, const struct instruction *instruction) {
  static const char immutable[] = "immutable array";
  const uint32_t own = valid_reference_to(instruction->index);
  const struct types_field field = types_field(body->types, instruction->index, 0);
  const uint32_t value = unpacked(field.type);
  struct types_field from;
  switch (instruction->opcode) {
  case OP_ARRAY_NEW_DEFAULT:
    if (!valid_has_default(field.type))
      valid_fail(body, "elements without a default value");
    valid_pop(body, WASM_I32);
    break;
  case OP_ARRAY_NEW:
    valid_pop(body, WASM_I32);
    valid_pop(body, value);
    break;
  case OP_ARRAY_NEW_FIXED:
    for (uint32_t i = 0; i < instruction->results && !body->error; i++) {
      if (body->count == valid_frame_of(body)->height && valid_frame_of(body)->is_polymorphic)
        break;
      valid_pop(body, value);
    }
    break;
  case OP_ARRAY_NEW_DATA:
    need_number(body, field);
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    break;
  case OP_ARRAY_NEW_ELEM:
    need_segment(body, field, instruction->second);
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    break;
  case OP_ARRAY_GET:
  case OP_ARRAY_GET_S:
  case OP_ARRAY_GET_U:
    valid_pop(body, WASM_I32);
    get_field(body, instruction, field, instruction->opcode == OP_ARRAY_GET);
    return;
  case OP_ARRAY_SET:
    need_mutable(body, field, immutable);
    valid_pop(body, value);
    valid_pop(body, WASM_I32);
    valid_pop(body, own);
    return;
  case OP_ARRAY_FILL:
    need_mutable(body, field, immutable);
    valid_pop(body, WASM_I32);
    valid_pop(body, value);
    valid_pop(body, WASM_I32);
    valid_pop(body, own);
    return;
  case OP_ARRAY_COPY:
    from = types_field(body->types, instruction->second, 0);
    need_mutable(body, field, immutable);
    if (!valid_match(body, from.type, field.type))
      valid_fail(body, "array types do not match");
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    valid_pop(body, valid_reference_to(instruction->second));
    valid_pop(body, WASM_I32);
    valid_pop(body, own);
    return;
  default: /* array.init_data, array.init_elem */
    need_mutable(body, field, immutable);
    if (instruction->opcode == OP_ARRAY_INIT_DATA)
      need_number(body, field);
    else
      need_segment(body, field, instruction->second);
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    valid_pop(body, WASM_I32);
    valid_pop(body, own);
    return;
  }
  valid_push(body, own | WASM_NON_NULL);
}

/* ---- References ---- */

static void need_castable(struct valid_body *body, uint32_t type) {
  if (types_top(body->types, type) == WASM_CONTREF)
    valid_fail(body, "invalid cast: of a continuation");
}

void valid_branch_on_cast(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t from = instruction->type, to = (uint32_t)instruction->constant;
  const uint32_t other = to & WASM_NON_NULL ? from : from | WASM_NON_NULL;
  const bool is_cast = instruction->opcode == OP_BR_ON_CAST;
  uint32_t last;
  const struct valid_list before =
      valid_all_but_last(body, valid_label_types(body, instruction->index), &last);
  need_castable(body, to);
  if (!valid_match(body, to, from))
    valid_fail(body, "type mismatch: a cast to what is no subtype");
  if (!last || !valid_match(body, is_cast ? to : other, last))
    valid_fail(body, "type mismatch: the label does not take the reference");
  valid_pop(body, from);
  valid_pop_list(body, before);
  valid_push_list(body, before);
  valid_push(body, is_cast ? other : to);
}

void valid_branch_on_null(struct valid_body *body, const struct instruction *instruction) {
  const struct valid_list label = valid_label_types(body, instruction->index);
  const uint32_t operand = valid_pop_reference(body);
  if (instruction->opcode == OP_BR_ON_NULL) {
    valid_pop_list(body, label);
    valid_push_list(body, label);
    valid_push(body, operand | WASM_NON_NULL);
    return;
  }
  uint32_t last;
  const struct valid_list before = valid_all_but_last(body, label, &last);
  if (!last || !valid_match(body, operand | WASM_NON_NULL, last))
    valid_fail(body, "type mismatch: the label does not take the reference");
  valid_pop_list(body, before);
  valid_push_list(body, before);
}

/* The other hierarchy's top; null stays null. */
static void convert(struct valid_body *body, uint32_t from, uint32_t to) {
  const uint32_t operand = valid_pop(body, from);
  const bool is_nullable = operand != ANY && !(operand & WASM_NON_NULL);
  valid_push(body, to | (is_nullable ? 0 : WASM_NON_NULL));
}

void valid_reference(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t index = instruction->index;
  uint32_t type = instruction->type;
  switch (instruction->opcode) {
  case OP_REF_NULL:
    valid_push(body, type);
    break;
  case OP_REF_FUNC:
    if (!(body->is_declared[index / 8] >> index % 8 & 1))
      valid_fail(body, "undeclared function reference");
    valid_push(body,
               valid_reference_to(valid_wasm_of(body)->functions[index].type) | WASM_NON_NULL);
    break;
  case OP_REF_IS_NULL:
    valid_pop_reference(body);
    valid_push(body, WASM_I32);
    break;
  case OP_REF_AS_NON_NULL:
    valid_push(body, valid_pop_reference(body) | WASM_NON_NULL);
    break;
  case OP_REF_EQ:
    valid_pop(body, WASM_EQREF);
    valid_pop(body, WASM_EQREF);
    valid_push(body, WASM_I32);
    break;
  case OP_REF_TEST:
  case OP_REF_TEST_NULL:
    need_castable(body, type);
    valid_pop(body, types_top(body->types, type));
    valid_push(body, WASM_I32);
    break;
  case OP_REF_CAST:
  case OP_REF_CAST_NULL:
    need_castable(body, type);
    valid_pop(body, types_top(body->types, type));
    valid_push(body, type | (instruction->opcode == OP_REF_CAST ? WASM_NON_NULL : 0));
    break;
  case OP_REF_I31:
    valid_pop(body, WASM_I32);
    valid_push(body, WASM_I31REF | WASM_NON_NULL);
    break;
  case OP_I31_GET_S:
  case OP_I31_GET_U:
    valid_pop(body, WASM_I31REF);
    valid_push(body, WASM_I32);
    break;
  case OP_ANY_CONVERT_EXTERN:
    convert(body, WASM_EXTERNREF, WASM_ANYREF);
    break;
  case OP_EXTERN_CONVERT_ANY:
    convert(body, WASM_ANYREF, WASM_EXTERNREF);
    break;
  case OP_ARRAY_LEN:
    valid_pop(body, WASM_ARRAYREF);
    valid_push(body, WASM_I32);
    break;
  default:
    valid_fail(body, "an instruction that is not known");
  }
}

/* ---- Continuations ---- */

/* A label takes what the tag brings, and the continuation behind it. */
static bool fits_handler(const struct valid_body *body, uint32_t tag, uint32_t label,
                         struct valid_list results) {
  const struct wasm *wasm = valid_wasm_of(body);
  uint32_t last;
  const struct valid_list before = valid_all_but_last(body, valid_label_types(body, label), &last);
  const uint32_t index = last & WASM_TYPE_INDEX;
  if (!(last & WASM_INDEXED) || wasm->types[index].form != WASM_CONTINUATION_TYPE)
    return false;
  const uint32_t function = wasm->types[index].function;
  return valid_match_lists(body, valid_params(body, tag), before) &&
         valid_match_lists(body, valid_params(body, function), valid_results(body, tag)) &&
         valid_match_lists(body, results, valid_results(body, function));
}

static void check_handlers(struct valid_body *body, const struct instruction *instruction,
                           struct valid_list results) {
  enum { LABEL };
  const struct span span = instruction->labels;
  struct cursor clauses = {.start = span.at, .at = span.at, .end = span.at + span.length};
  while (clauses.at < clauses.end && !body->error) {
    const bool is_label = cursor_byte(&clauses) == LABEL;
    const uint32_t tag = valid_wasm_of(body)->tags[cursor_u32(&clauses)];
    if (is_label ? !fits_handler(body, tag, cursor_u32(&clauses), results)
                 : valid_length(valid_params(body, tag)) != 0 ||
                       !valid_match_lists(body, results, valid_results(body, tag)))
      valid_fail(body, "type mismatch: a handler does not take what its tag brings");
  }
}

/* A list of params that another one begins with: the rest of it. */
static bool take_head(const struct valid_body *body, struct valid_list *whole, uint32_t count) {
  struct part_values values = part_values(valid_wasm_of(body), whole->types, false);
  uint32_t type;
  if (count > whole->types.length)
    return false;
  for (uint32_t i = 0; i < count; i++)
    part_next_value(&values, &type);
  whole->types = (struct wasm_types){values.cursor.at, values.left};
  return true;
}

void valid_bind(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_type *types = valid_wasm_of(body)->types;
  const uint32_t from = types[instruction->index].function;
  const uint32_t to = types[instruction->second].function;
  struct valid_list head = valid_params(body, from), rest = head;
  const uint32_t left = valid_length(valid_params(body, to));
  if (left > valid_length(head) || !take_head(body, &rest, valid_length(head) - left) ||
      !valid_match_lists(body, valid_params(body, to), rest) ||
      !valid_match_lists(body, valid_results(body, from), valid_results(body, to)))
    valid_fail(body, "type mismatch: the continuation types do not match");
  head.types.length -= body->error ? 0 : left;
  valid_pop(body, valid_reference_to(instruction->index));
  valid_pop_list(body, head);
  valid_push(body, valid_reference_to(instruction->second) | WASM_NON_NULL);
}

void valid_resume(struct valid_body *body, const struct instruction *instruction) {
  const uint32_t function = valid_wasm_of(body)->types[instruction->index].function;
  valid_pop(body, valid_reference_to(instruction->index));
  if (instruction->opcode == OP_RESUME)
    valid_pop_list(body, valid_params(body, function));
  else if (instruction->opcode == OP_RESUME_THROW)
    valid_pop_list(body, valid_params(body, valid_wasm_of(body)->tags[instruction->second]));
  else
    valid_pop(body, WASM_EXNREF);
  check_handlers(body, instruction, valid_results(body, function));
  valid_push_list(body, valid_results(body, function));
}

void valid_switch(struct valid_body *body, const struct instruction *instruction) {
  const struct wasm_type *types = valid_wasm_of(body)->types;
  const uint32_t function = types[instruction->index].function;
  const uint32_t tag = valid_wasm_of(body)->tags[instruction->second];
  uint32_t last;
  const struct valid_list params = valid_all_but_last(body, valid_params(body, function), &last);
  const uint32_t index = last & WASM_TYPE_INDEX;
  if (!(last & WASM_INDEXED) || types[index].form != WASM_CONTINUATION_TYPE ||
      valid_length(valid_params(body, tag)) ||
      !valid_match_lists(body, valid_results(body, function), valid_results(body, tag)) ||
      !valid_match_lists(body, valid_results(body, tag),
                         valid_results(body, types[index].function))) {
    valid_fail(body, "type mismatch: the continuation types do not match");
    return;
  }
  valid_pop(body, valid_reference_to(instruction->index));
  valid_pop_list(body, params);
  valid_push_list(body, valid_params(body, types[index].function));
}
