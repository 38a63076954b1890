#include "inspect/frame_values.h"

/* ---- Locals ---- */

static bool is_unfit(const struct frame *frame, const uint8_t *loop, uint32_t local) {
  if (frame->unfit_count > FRAME_UNFIT)
    return true; /* all are */
  for (uint32_t i = 0; i < frame->unfit_count; i++)
    if (frame->unfit[i].loop == loop && frame->unfit[i].local == local)
      return true;
  return false;
}

static void make_unfit(struct frame *frame, const uint8_t *loop, uint32_t local) {
  frame->is_to_repeat = true;
  if (frame->unfit_count < FRAME_UNFIT)
    frame->unfit[frame->unfit_count] = (struct frame_unfit){loop, local};
  frame->unfit_count++; /* one more than there is room for: all, and so the last time */
}

static struct frame_value local_value(const struct frame_state *state, uint32_t local) {
  for (uint32_t i = 0; i < state->count; i++)
    if (state->locals[i].index == local)
      return state->locals[i].value;
  return frame_unknown;
}

/* Only those that were assigned since control last changed are known: no way meets another there.
 */
static void set_constant(struct frame *frame, uint32_t local, struct frame_value value) {
  struct frame_local *constants = frame->constants;
  uint32_t i = 0;
  while (i < frame->constant_count && constants[i].index != local)
    i++;
  if (i == frame->constant_count) {
    if (value.kind != FRAME_CONSTANT)
      return;
    if (i == FRAME_CONSTANTS) /* the oldest goes */
      for (i = 0; i + 1 < FRAME_CONSTANTS; i++)
        constants[i] = constants[i + 1];
    else
      frame->constant_count++;
  }
  constants[i] = (struct frame_local){local, value};
}

static void set_evicted(struct frame *frame, uint64_t locals, int32_t low) {
  for (uint32_t i = 0; i < FRAME_EVICTED / 64; i++)
    frame->evicted[i] = locals;
  frame->evicted_low = low;
}

static bool is_evicted(const struct frame *frame, uint32_t local) {
  return frame->evicted[local % FRAME_EVICTED / 64] >> local % 64 & 1;
}

/* An address that there is no room for: wherever the local is read, it may be that one. */
static void evict(struct frame *frame, uint32_t local, struct frame_value value) {
  const int32_t low = value.kind == FRAME_STACK ? value.offset : INT32_MIN;
  if (is_evicted(frame, local) && frame->evicted_low <= low)
    return;
  frame->evicted[local % FRAME_EVICTED / 64] |= (uint64_t)1 << local % 64;
  frame->evicted_low = low < frame->evicted_low ? low : frame->evicted_low;
  frame->has_evicted = true;
  frame->is_to_repeat |= frame->has_loops; /* for it may have been read before */
}

static struct frame_value evicted_value(const struct frame *frame) {
  if (frame->evicted_low == INT32_MIN)
    return frame_stray;
  return (struct frame_value){
      .kind = FRAME_STACK, .offset = frame->evicted_low, .low = frame->evicted_low};
}

static struct frame_value known_value(const struct frame *frame, uint32_t local) {
  const struct frame_value value = local_value(&frame->state, local);
  if (value.kind != FRAME_UNKNOWN)
    return value;
  for (uint32_t i = 0; i < frame->constant_count; i++)
    if (frame->constants[i].index == local && frame->constants[i].value.kind == FRAME_CONSTANT)
      return frame->constants[i].value;
  return is_evicted(frame, local) ? evicted_value(frame) : frame_unknown;
}

static void set_local(struct frame *frame, uint32_t local, struct frame_value value) {
  struct frame_state *state = &frame->state;
  set_constant(frame, local, value);
  uint32_t i = 0;
  while (i < state->count && state->locals[i].index != local)
    i++;
  if (!frame_value_is_address(value)) {
    if (i < state->count)
      state->locals[i] = state->locals[--state->count];
  } else {
    if (i == FRAME_LOCALS) { /* the frame's own address came first, and stays */
      evict(frame, local, value);
      return;
    }
    state->locals[i].index = local;
    state->locals[i].value = value;
    if (i == state->count)
      state->count++;
  }
}

/* ---- Operands ---- */

static struct frame_value pop(struct frame *frame) {
  struct frame_operands *operands = &frame->operands;
  if (operands->count)
    return operands->at[--operands->count];
  return operands->has_stray ? frame_stray : frame_unknown;
}

static void pop_many(struct frame *frame, size_t count) {
  struct frame_operands *operands = &frame->operands;
  operands->count -= count < operands->count ? (uint32_t)count : operands->count;
}

static void push(struct frame *frame, struct frame_value value) {
  struct frame_operands *operands = &frame->operands;
  if (operands->count == FRAME_WINDOW) { /* the lowest is forgotten */
    operands->has_stray |= frame_value_is_address(operands->at[0]);
    for (uint32_t i = 1; i < FRAME_WINDOW; i++)
      operands->at[i - 1] = operands->at[i];
    operands->count--;
  }
  operands->at[operands->count++] = value;
}

static void push_many(struct frame *frame, size_t count) {
  for (size_t i = 0; i < count && i < FRAME_WINDOW; i++)
    push(frame, frame_unknown);
}

static struct frame_value operand(const struct frame *frame, uint32_t from_top) {
  const struct frame_operands *operands = &frame->operands;
  if (from_top < operands->count)
    return operands->at[operands->count - 1 - from_top];
  return operands->has_stray ? frame_stray : frame_unknown;
}

/* ---- Where ways meet ---- */

static void meet(struct frame *frame, struct frame_state *into, const struct frame_state *from) {
  into->pointer = frame_value_meet(into->pointer, from->pointer);
  for (uint32_t i = 0; i < into->count;) {
    struct frame_local *local = &into->locals[i];
    local->value = frame_value_meet(local->value, local_value(from, local->index));
    if (frame_value_is_address(local->value))
      i++;
    else
      *local = into->locals[--into->count];
  }
  for (uint32_t i = 0; i < from->count; i++) {
    const struct frame_local local = from->locals[i];
    if (!frame_value_may_go_down(local.value) ||
        frame_value_is_address(local_value(into, local.index)))
      continue;
    if (into->count == FRAME_LOCALS)
      evict(frame, local.index, local.value);
    else
      into->locals[into->count++] = (struct frame_local){local.index, frame_stray};
  }
}

/* The first one counts, but that it catches says more than that its pointer is not followed. */
static void fault(struct frame *frame, enum frame_fault kind, const struct instruction *at) {
  if (frame->fault != FRAME_KNOWN &&
      !((frame->fault == FRAME_DYNAMIC || frame->fault == FRAME_LOST) && kind == FRAME_EXCEPTION))
    return;
  frame->fault = kind;
  frame->fault_at = at->at;
}

static void come_to_end(struct frame *frame, struct frame_level *level,
                        const struct frame_state *state) {
  const struct frame_value result = level->results ? operand(frame, 0) : frame_unknown;
  for (uint32_t i = 1; i < level->results && i <= FRAME_WINDOW; i++)
    level->has_other_result |= frame_value_is_address(operand(frame, i));
  level->result = level->has_end ? frame_value_meet(level->result, result) : result;
  if (level->has_end)
    meet(frame, &level->end, state);
  else
    level->end = *state;
  level->has_end = true;
}

static void push_params(struct frame *frame, const struct frame_level *level) {
  for (uint32_t i = 0; i < level->params && i < FRAME_WINDOW; i++)
    push(frame, level->has_address ? frame_stray : frame_unknown);
}

/* Where the condition of an `if` without an `else` is not met: what it takes is what it leaves. */
static void come_past(struct frame *frame, struct frame_level *level) {
  frame->operands = level->below;
  push_params(frame, level);
  come_to_end(frame, level, &level->begin);
}

/* A loop was followed as if each round began as the first. */
static void come_to_begin(struct frame *frame, const struct frame_level *level,
                          const struct instruction *at) {
  const struct frame_state *begin = &level->begin;
  if (!frame_value_is_same(begin->pointer, frame->state.pointer))
    fault(frame, FRAME_LOOP, at);
  for (uint32_t i = 0; i < begin->count; i++) {
    const uint32_t local = begin->locals[i].index;
    if (!is_unfit(frame, level->at, local) &&
        !frame_value_is_same(begin->locals[i].value, local_value(&frame->state, local)))
      make_unfit(frame, level->at, local);
  }
}

static void check_balance(struct frame *frame, const struct frame_state *state,
                          const struct instruction *at) {
  const struct frame_value pointer = state->pointer;
  if (pointer.kind == FRAME_STACK && pointer.is_exact && pointer.offset == 0)
    return;
  frame->is_unbalanced = true;
  fault(frame, FRAME_UNBALANCED, at);
}

static void branch(struct frame *frame, const struct code *code, uint32_t label,
                   const struct instruction *at) {
  const uint32_t level = code->level - 1 - label;
  if (code_level(code, level) == CODE_LOOP)
    come_to_begin(frame, &frame->levels[level], at);
  else
    come_to_end(frame, &frame->levels[level], &frame->state);
}

/* ---- Instructions that do not change control ---- */

static void set_pointer(struct frame *frame, struct frame_value value,
                        const struct instruction *at) {
  if (value.kind != FRAME_STACK)
    fault(frame, FRAME_DYNAMIC, at);
  frame->misaligns |= value.kind == FRAME_STACK && !value.is_multiple;
  value.low = value.offset; /* a frame's begin, wherever it comes from */
  frame->state.pointer = value;
  frame->is_set = true;
}

static void follow_operands(struct frame *frame, const struct instruction *instruction) {
  struct frame_value first, second;
  switch (instruction->opcode) {
  case OP_I32_CONST:
  case OP_I64_CONST:
    second = instruction->constant >= INT32_MIN && instruction->constant <= INT32_MAX
                 ? (struct frame_value){.kind = FRAME_CONSTANT,
                                        .is_exact = true,
                                        .offset = (int32_t)instruction->constant}
                 : frame_unknown;
    push(frame, second);
    return;
  case OP_LOCAL_GET:
    push(frame, known_value(frame, instruction->index));
    return;
  case OP_LOCAL_SET:
    set_local(frame, instruction->index, pop(frame));
    return;
  case OP_LOCAL_TEE:
    second = pop(frame);
    set_local(frame, instruction->index, second);
    push(frame, second);
    return;
  case OP_GLOBAL_GET:
    push(frame, instruction->index == frame->pointer ? frame->state.pointer : frame_unknown);
    return;
  case OP_GLOBAL_SET:
    second = pop(frame);
    if (instruction->index == frame->pointer)
      set_pointer(frame, second, instruction);
    return;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I32_AND:
  case OP_I64_ADD:
  case OP_I64_SUB:
  case OP_I64_AND:
    second = pop(frame);
    first = pop(frame);
    push(frame, frame_value_compute(frame, instruction, first, second));
    return;
  case OP_SELECT:
  case OP_SELECT_TYPES:
    pop(frame);
    second = pop(frame);
    first = pop(frame);
    push(frame, frame_value_choose(frame, instruction, first, second));
    return;
  default:
    for (uint32_t i = 0; i < instruction->shape.pops; i++) {
      first = pop(frame);
      if (code_computes(instruction))
        frame_value_lose(frame, first, instruction);
    }
    push_many(frame, instruction->shape.pushes);
  }
}

/* ---- Control ---- */

/* What another round may find otherwise is not known at the begin of any. One that walks through
 * what is above the lowest address of a frame stays there; any other one may walk down. */
static void forget_unfit(struct frame *frame, const uint8_t *loop) {
  struct frame_state *state = &frame->state;
  for (uint32_t i = 0; i < state->count;) {
    struct frame_local *local = &state->locals[i];
    const bool is_above = local->value.kind == FRAME_STACK && !frame_value_is_lowest(local->value);
    if (is_unfit(frame, loop, local->index) && is_above) {
      *local = state->locals[--state->count];
      continue;
    }
    if (is_unfit(frame, loop, local->index))
      local->value = frame_stray;
    i++;
  }
}

static void open_level(struct frame *frame, const struct code *code,
                       const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level - 1];
  const uint32_t type = instruction->second;
  level->at = instruction->at;
  if (instruction->opcode == OP_IF)
    pop(frame);
  if (instruction->opcode == OP_LOOP) {
    frame->has_loops = true;
    forget_unfit(frame, instruction->at);
  }
  level->params = type == UINT32_MAX ? 0 : (uint32_t)code->wasm->types[type].params.length;
  level->results = instruction->results;
  level->has_address = false;
  for (uint32_t i = 0; i < level->params; i++)
    level->has_address |= frame_value_is_address(pop(frame));
  level->below = frame->operands;
  push_params(frame, level);
  level->begin = frame->state;
  level->has_end = level->has_other_result = false;
}

/* A function that never sets the pointer may have all of its frame below it, alloca's too. */
static void check_lost(struct frame *frame) {
  const uint8_t *at = !frame->lost_at && !frame->is_set ? frame->lost_below_at : frame->lost_at;
  if (!at || frame->fault != FRAME_KNOWN)
    return;
  frame->fault = FRAME_LOST;
  frame->fault_at = at;
}

static void push_results(struct frame *frame, const struct frame_level *level) {
  for (uint32_t i = 1; i < level->results && i <= FRAME_WINDOW; i++)
    push(frame, level->has_other_result ? frame_stray : frame_unknown);
  if (level->results)
    push(frame, level->has_end ? level->result : frame_unknown);
}

static void close_level(struct frame *frame, const struct code *code,
                        const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level];
  if (instruction->is_live)
    come_to_end(frame, level, &frame->state);
  if (code_level(code, code->level) == CODE_IF) /* without an else: the way past it */
    come_past(frame, level);
  if (level->has_end)
    frame->state = level->end;
  frame->operands = level->below;
  push_results(frame, level);
  if (code->level == 0 && level->has_end)
    check_balance(frame, &level->end, instruction);
  if (code->level == 0)
    check_lost(frame);
}

static void next_arm(struct frame *frame, const struct code *code,
                     const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level - 1];
  if (instruction->is_live)
    come_to_end(frame, level, &frame->state);
  frame->state = level->begin;
  frame->operands = level->below;
  push_params(frame, level);
}

static void call(struct frame *frame, const struct wasm_type *type, bool returns_first) {
  const size_t params = type->params.length;
  const struct frame_value first = returns_first && params && params <= frame->operands.count
                                       ? frame->operands.at[frame->operands.count - params]
                                       : frame_unknown;
  pop_many(frame, params);
  if (returns_first)
    push(frame, first);
  else
    push_many(frame, type->results.length);
}

static void follow_labels(struct frame *frame, const struct code *code,
                          const struct instruction *instruction) {
  const struct span span = instruction->labels;
  struct cursor labels = {.start = span.at, .at = span.at, .end = span.at + span.length};
  while (labels.at < labels.end)
    branch(frame, code, cursor_u32(&labels), instruction);
}

static void follow_control(struct frame *frame, const struct code *code,
                           const struct instruction *instruction, bool returns_first) {
  const struct wasm *wasm = code->wasm;
  frame->constant_count = 0;
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
  case OP_IF:
  case OP_TRY:
    open_level(frame, code, instruction);
    break;
  case OP_TRY_TABLE:
    open_level(frame, code, instruction);
    fault(frame, FRAME_EXCEPTION, instruction);
    break;
  case OP_CATCH:
  case OP_CATCH_ALL:
    next_arm(frame, code, instruction);
    fault(frame, FRAME_EXCEPTION, instruction);
    break;
  case OP_ELSE:
    next_arm(frame, code, instruction);
    break;
  case OP_END:
  case OP_DELEGATE:
    close_level(frame, code, instruction);
    break;
  case OP_CALL:
    call(frame, &wasm->types[wasm->functions[instruction->index].type], returns_first);
    break;
  case OP_CALL_INDIRECT:
    pop(frame);
    call(frame, &wasm->types[instruction->index], false);
    break;
  case OP_CALL_REF:
    pop(frame);
    call(frame, &wasm->types[instruction->index], false);
    break;
  case OP_STRUCT_NEW:
  case OP_ARRAY_NEW_FIXED:
    pop_many(frame, instruction->results);
    push(frame, frame_unknown);
    break;
  case OP_BR_ON_NULL: /* the jump takes no reference along, as the others do */
    pop(frame);
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    push(frame, frame_unknown);
    break;
  case OP_BR_ON_NON_NULL:
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    pop(frame);
    break;
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    break;
  case OP_CONT_BIND: /* beside a continuation there is no bound in any case */
  case OP_SUSPEND:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
  case OP_SWITCH:
    frame->operands.count = 0;
    frame->operands.has_stray = true;
    break;
  case OP_BR_IF:
    pop(frame);
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    break;
  case OP_BR:
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    break;
  case OP_BR_TABLE:
    pop(frame);
    if (instruction->is_live)
      follow_labels(frame, code, instruction);
    break;
  case OP_RETURN:
  case OP_RETURN_CALL:
  case OP_RETURN_CALL_INDIRECT:
  case OP_RETURN_CALL_REF:
    if (instruction->is_live)
      check_balance(frame, &frame->state, instruction);
    break;
  default:
    break;
  }
}

/* ---- A function ---- */

static void restart(struct frame *frame) {
  frame->size = 0;
  frame->is_set = frame->misaligns = false;
  frame->lost_at = frame->lost_below_at = NULL;
  frame->fault = FRAME_KNOWN;
  frame->fault_at = NULL;
  frame->is_unbalanced = false;
  frame->state.pointer =
      (struct frame_value){.kind = FRAME_STACK, .is_exact = true, .is_multiple = true};
  frame->state.count = 0;
  frame->operands.count = 0;
  frame->operands.has_stray = false;
  frame->constant_count = 0;
  frame->has_loops = false;
  frame->is_to_repeat = false;
  frame->levels[0].begin = frame->state;
  frame->levels[0].has_end = frame->levels[0].has_other_result = false;
  frame->levels[0].below = frame->operands;
  frame->levels[0].results = 0;
}

void frame_begin(struct frame *frame, uint32_t pointer, bool is_aligned,
                 struct frame_level *levels) {
  frame->pointer = pointer;
  frame->is_aligned = is_aligned;
  frame->levels = levels;
  frame->unfit_count = 0;
  frame->has_evicted = false;
  frame->rounds = 0;
  set_evicted(frame, 0, 0);
  restart(frame);
}

void frame_again(struct frame *frame) {
  frame->rounds += frame->has_evicted;
  frame->has_evicted = false;
  if (frame->rounds > FRAME_ROUNDS)
    set_evicted(frame, UINT64_MAX, INT32_MIN);
  restart(frame);
}

void frame_step(struct frame *frame, const struct code *code, const struct instruction *instruction,
                bool returns_first) {
  if (instruction->shape.pops == EFFECT_UNKNOWN)
    follow_control(frame, code, instruction, returns_first);
  else if (instruction->is_live)
    follow_operands(frame, instruction);
}

uint32_t frame_depth(const struct frame *frame) {
  const struct frame_value pointer = frame->state.pointer;
  return pointer.kind == FRAME_STACK && pointer.offset < 0 ? 0 - (uint32_t)pointer.offset : 0;
}
