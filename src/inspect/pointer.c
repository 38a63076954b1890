#include "inspect/pointer.h"

static void push(struct pointer_descent *descent, struct pointer_value value) {
  descent->first = descent->second;
  descent->second = value;
}

static void assign(struct pointer_descent *descent, uint32_t local) {
  uint32_t place = descent->oldest;
  for (uint32_t i = 0; i < POINTER_LOCALS; i++)
    if (descent->locals[i].index == local && descent->locals[i].value.kind != POINTER_OTHER)
      place = i;
  if (place == descent->oldest)
    descent->oldest = (descent->oldest + 1) % POINTER_LOCALS;
  descent->locals[place].index = local;
  descent->locals[place].value = descent->second;
}

static struct pointer_value value_of(const struct pointer_descent *descent, uint32_t local) {
  for (uint32_t i = 0; i < POINTER_LOCALS; i++)
    if (descent->locals[i].index == local && descent->locals[i].value.kind != POINTER_OTHER)
      return descent->locals[i].value;
  return (struct pointer_value){POINTER_OTHER, 0};
}

static struct pointer_value lower(uint32_t opcode, struct pointer_value left,
                                  struct pointer_value right) {
  const bool is_add = opcode == OP_I32_ADD || opcode == OP_I64_ADD;
  if (is_add && left.kind == POINTER_FALL && right.kind == POINTER_BASE)
    return (struct pointer_value){POINTER_LOWERED, right.global};
  if (left.kind == POINTER_BASE &&
      (is_add ? right.kind == POINTER_FALL
              : right.kind == POINTER_RISE || right.kind == POINTER_OTHER))
    return (struct pointer_value){POINTER_LOWERED, left.global};
  return (struct pointer_value){POINTER_OTHER, 0};
}

void pointer_vote(struct pointer_descent *descent, const struct instruction *instruction,
                  struct pointer_votes *votes) {
  switch (instruction->opcode) {
  case OP_GLOBAL_GET:
    votes[instruction->index].read++;
    push(descent, (struct pointer_value){POINTER_BASE, instruction->index});
    return;
  case OP_I32_CONST:
  case OP_I64_CONST:
    push(descent,
         (struct pointer_value){instruction->constant < 0 ? POINTER_FALL : POINTER_RISE, 0});
    return;
  case OP_LOCAL_GET:
    push(descent, value_of(descent, instruction->index));
    return;
  case OP_LOCAL_TEE:
    assign(descent, instruction->index);
    return;
  case OP_LOCAL_SET:
    assign(descent, instruction->index);
    descent->second = descent->first;
    descent->first.kind = POINTER_OTHER;
    return;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I64_ADD:
  case OP_I64_SUB:
    descent->second = lower(instruction->opcode, descent->first, descent->second);
    descent->first.kind = POINTER_OTHER;
    return;
  case OP_I32_AND:
  case OP_I64_AND: /* aligned */
    if (descent->second.kind != POINTER_LOWERED)
      descent->second = descent->first;
    descent->first.kind = POINTER_OTHER;
    return;
  case OP_GLOBAL_SET:
    votes[instruction->index].is_set = true;
    if (descent->second.kind == POINTER_LOWERED && descent->second.global == instruction->index)
      votes[instruction->index].moved++;
    break;
  default:
    break;
  }
  descent->first.kind = descent->second.kind = POINTER_OTHER;
}

static bool is_named(const struct wasm *wasm, enum wasm_section_id id, uint32_t *index) {
  static const char name[] = "__stack_pointer";
  struct cursor items = wasm_items(wasm, id);
  struct wasm_import import;
  struct wasm_export export;
  uint32_t global = 0;
  if (id == WASM_EXPORT_SECTION) {
    while (wasm_next_export(&items, &export))
      if (export.kind == WASM_GLOBAL && wasm->globals[export.index].is_mutable &&
          span_is(export.name, name)) {
        *index = export.index;
        return true;
      }
    return false;
  }
  while (wasm_next_import(&items, &import)) {
    if (import.kind == WASM_GLOBAL && import.global.is_mutable && span_is(import.name, name)) {
      *index = global;
      return true;
    }
    global += import.kind == WASM_GLOBAL;
  }
  return false;
}

uint32_t pointer_named(const struct wasm *wasm) {
  uint32_t index = UINT32_MAX;
  if (!is_named(wasm, WASM_EXPORT_SECTION, &index))
    is_named(wasm, WASM_IMPORT_SECTION, &index);
  return index;
}

/* Nothing sets it, and a stack may begin there. */
static bool is_base(const struct wasm_global *global, const struct pointer_votes *votes) {
  const bool may_begin = !global->is_constant || (global->value && global->value % 16 == 0);
  return votes->read && !votes->is_set && may_begin;
}

uint32_t pointer_used(const struct wasm *wasm, const struct pointer_votes *votes) {
  uint32_t moved = UINT32_MAX, base = UINT32_MAX;
  for (uint32_t i = 0; i < wasm->count[WASM_GLOBAL]; i++) {
    if (!wasm->globals[i].is_mutable)
      continue;
    if (votes[i].moved && (moved == UINT32_MAX || votes[i].moved > votes[moved].moved))
      moved = i;
    if (is_base(&wasm->globals[i], &votes[i]) &&
        (base == UINT32_MAX || votes[i].read > votes[base].read))
      base = i;
  }
  return moved != UINT32_MAX ? moved : base;
}

uint32_t pointer_rival(const struct wasm *wasm, const struct pointer_votes *votes,
                       uint32_t pointer) {
  for (uint32_t i = 0; i < wasm->count[WASM_GLOBAL]; i++)
    if (i != pointer && wasm->globals[i].is_mutable &&
        (votes[i].moved || is_base(&wasm->globals[i], &votes[i])))
      return i;
  return UINT32_MAX;
}
