#include "inspect/valid_operands.h"

bool valid_fail(struct valid_body *body, const char *error) {
  if (!body->error)
    body->error = error;
  return false;
}

void valid_exceed(struct valid_body *body, const char *error) {
  body->is_limit = body->is_limit || !body->error;
  valid_fail(body, error);
}

bool valid_match(const struct valid_body *body, uint32_t sub, uint32_t super) {
  if (sub == super || sub == ANY)
    return true;
  if (sub == ANY_REFERENCE)
    return wasm_is_reference_type(super);
  return types_match(body->types, sub, super);
}

/* ---- Operands ---- */

void valid_push(struct valid_body *body, uint32_t type) {
  if (body->count == body->capacity)
    valid_exceed(body, "more than 65536 operands at once");
  else
    body->operands[body->count++] = type;
}

uint32_t valid_pop_any(struct valid_body *body) {
  const struct valid_frame *frame = valid_frame_of(body);
  if (body->count > frame->height)
    return body->operands[--body->count];
  if (!frame->is_polymorphic)
    valid_fail(body, "type mismatch: an operand is missing");
  return ANY;
}

uint32_t valid_pop(struct valid_body *body, uint32_t type) {
  const uint32_t operand = valid_pop_any(body);
  if (!valid_match(body, operand, type))
    valid_fail(body, "type mismatch");
  return operand;
}

uint32_t valid_pop_reference(struct valid_body *body) {
  const uint32_t operand = valid_pop_any(body);
  if (operand == ANY || operand == ANY_REFERENCE)
    return ANY_REFERENCE;
  if (!wasm_is_reference_type(operand))
    valid_fail(body, "type mismatch: an operand is no reference");
  return operand;
}

/* ---- Lists of types ---- */

struct valid_walk valid_walk_begin(const struct valid_body *body, struct valid_list list) {
  return (struct valid_walk){part_values(valid_wasm_of(body), list.types, false), list.single};
}

bool valid_walk_next(struct valid_walk *walk, uint32_t *type) {
  if (!walk->single)
    return part_next_value(&walk->values, type);
  *type = walk->single;
  walk->single = 0;
  walk->values.left = 0;
  return true;
}

void valid_push_list(struct valid_body *body, struct valid_list list) {
  struct valid_walk walk = valid_walk_begin(body, list);
  uint32_t type;
  while (!body->error && valid_walk_next(&walk, &type))
    valid_push(body, type);
}

uint32_t valid_match_list(struct valid_body *body, struct valid_list list) {
  const uint32_t there = body->count - valid_frame_of(body)->height, count = valid_length(list);
  uint32_t missing = count > there ? count - there : 0, type;
  const uint32_t *operand = body->operands + body->count - (count - missing);
  struct valid_walk walk = valid_walk_begin(body, list);
  if (missing && !valid_frame_of(body)->is_polymorphic)
    valid_fail(body, "type mismatch: an operand is missing");
  while (!body->error && valid_walk_next(&walk, &type))
    if (missing)
      missing--;
    else if (!valid_match(body, *operand++, type))
      valid_fail(body, "type mismatch");
  return count > there ? there : count;
}

void valid_pop_list(struct valid_body *body, struct valid_list list) {
  body->count -= valid_match_list(body, list);
}

bool valid_match_lists(const struct valid_body *body, struct valid_list sub,
                       struct valid_list super) {
  struct valid_walk of_sub = valid_walk_begin(body, sub), of_super = valid_walk_begin(body, super);
  uint32_t type, wanted;
  if (valid_length(sub) != valid_length(super))
    return false;
  while (valid_walk_next(&of_sub, &type) && valid_walk_next(&of_super, &wanted))
    if (!valid_match(body, type, wanted))
      return false;
  return true;
}

struct valid_list valid_all_but_last(const struct valid_body *body, struct valid_list list,
                                     uint32_t *last) {
  struct valid_walk walk = valid_walk_begin(body, list);
  *last = 0;
  while (valid_walk_next(&walk, last))
    ;
  if (list.single)
    return valid_nothing;
  list.types.length -= list.types.length != 0;
  return list;
}

/* ---- Labels ---- */

struct valid_list valid_block_params(const struct valid_body *body,
                                     const struct valid_frame *frame) {
  return frame->type == UINT32_MAX ? valid_nothing : valid_params(body, frame->type);
}

struct valid_list valid_block_results(const struct valid_body *body,
                                      const struct valid_frame *frame) {
  return frame->type == UINT32_MAX ? valid_single(frame->result) : valid_results(body, frame->type);
}

struct valid_list valid_label_types(const struct valid_body *body, uint32_t label) {
  const uint32_t level = body->depth - 1 - label;
  const struct valid_frame *frame = &body->frames[level];
  return code_level(body->code, level) == CODE_LOOP ? valid_block_params(body, frame)
                                                    : valid_block_results(body, frame);
}
