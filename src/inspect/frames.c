#include "inspect/frames.h"

enum { STACK_ALIGNMENT = 16 };

static const struct frame_value unknown = {FRAME_UNKNOWN, false, false, 0};

static bool same_value(struct frame_value a, struct frame_value b) {
  return a.kind == b.kind && a.is_exact == b.is_exact && a.is_multiple == b.is_multiple &&
         a.offset == b.offset;
}

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
  if (is_unfit(frame, loop, local))
    return;
  if (frame->unfit_count < FRAME_UNFIT)
    frame->unfit[frame->unfit_count] = (struct frame_unfit){loop, local};
  frame->unfit_count++; /* one more than there is room for: all, and so the last time */
}

static struct frame_value local_value(const struct frame_state *state, uint32_t local) {
  for (uint32_t i = 0; i < state->count; i++)
    if (state->locals[i].index == local)
      return state->locals[i].value;
  return unknown;
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

static struct frame_value known_value(const struct frame *frame, uint32_t local) {
  const struct frame_value value = local_value(&frame->state, local);
  for (uint32_t i = 0; i < frame->constant_count && value.kind == FRAME_UNKNOWN; i++)
    if (frame->constants[i].index == local)
      return frame->constants[i].value;
  return value;
}

static void set_local(struct frame *frame, uint32_t local, struct frame_value value) {
  struct frame_state *state = &frame->state;
  set_constant(frame, local, value);
  uint32_t i = 0;
  while (i < state->count && state->locals[i].index != local)
    i++;
  const bool is_kept = value.kind == FRAME_STACK;
  if (!is_kept) {
    if (i < state->count)
      state->locals[i] = state->locals[--state->count];
  } else {
    if (i == FRAME_LOCALS) /* the frame's own address came first, and stays */
      i--;
    state->locals[i].index = local;
    state->locals[i].value = value;
    if (i == state->count)
      state->count++;
  }
}

/* ---- Where ways meet ---- */

static struct frame_value meet_values(struct frame_value a, struct frame_value b) {
  if (same_value(a, b))
    return a;
  if (a.kind == FRAME_STACK && b.kind == FRAME_STACK)
    return (struct frame_value){FRAME_STACK, false, a.is_multiple && b.is_multiple,
                                a.offset < b.offset ? a.offset : b.offset};
  return unknown;
}

static void meet(struct frame_state *into, const struct frame_state *from) {
  into->pointer = meet_values(into->pointer, from->pointer);
  for (uint32_t i = 0; i < into->count;) {
    const struct frame_value other = local_value(from, into->locals[i].index);
    if (other.kind == FRAME_STACK) {
      into->locals[i].value = meet_values(into->locals[i].value, other);
      i++;
    } else {
      into->locals[i] = into->locals[--into->count];
    }
  }
}

static void fault(struct frame *frame, enum frame_fault kind, const struct instruction *at) {
  if (frame->fault != FRAME_KNOWN)
    return;
  frame->fault = kind;
  frame->fault_at = at->at;
}

static void come_to_end(struct frame_level *level, const struct frame_state *state) {
  if (level->has_end)
    meet(&level->end, state);
  else
    level->end = *state;
  level->has_end = true;
}

/* A loop was followed as if each round began as the first. */
static void come_to_begin(struct frame *frame, const struct frame_level *level,
                          const struct instruction *at) {
  const struct frame_state *begin = &level->begin;
  if (!same_value(begin->pointer, frame->state.pointer))
    fault(frame, FRAME_LOOP, at);
  for (uint32_t i = 0; i < begin->count; i++)
    if (!same_value(begin->locals[i].value, local_value(&frame->state, begin->locals[i].index)))
      make_unfit(frame, level->at, begin->locals[i].index);
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
    come_to_end(&frame->levels[level], &frame->state);
}

/* ---- Operands ---- */

static struct frame_value pop(struct frame *frame) {
  struct frame_operands *operands = &frame->operands;
  return operands->count ? operands->at[--operands->count] : unknown;
}

static void pop_many(struct frame *frame, size_t count) {
  struct frame_operands *operands = &frame->operands;
  operands->count -= count < operands->count ? (uint32_t)count : operands->count;
}

static void push(struct frame *frame, struct frame_value value) {
  struct frame_operands *operands = &frame->operands;
  if (operands->count == FRAME_WINDOW) { /* the lowest is forgotten */
    for (uint32_t i = 1; i < FRAME_WINDOW; i++)
      operands->at[i - 1] = operands->at[i];
    operands->count--;
  }
  operands->at[operands->count++] = value;
}

static void push_many(struct frame *frame, size_t count) {
  for (size_t i = 0; i < count && i < FRAME_WINDOW; i++)
    push(frame, unknown);
}

/* The address `base` + `by`, where that is known. */
static struct frame_value moved(struct frame *frame, struct frame_value base, int64_t by) {
  const int64_t offset = base.offset + by;
  if (offset < INT32_MIN || offset > INT32_MAX)
    return unknown;
  if (offset < 0 && (uint64_t)-offset > frame->size)
    frame->size = (uint32_t)-offset;
  const bool is_multiple =
      base.is_exact ? offset % STACK_ALIGNMENT == 0 : base.is_multiple && by % STACK_ALIGNMENT == 0;
  return (struct frame_value){FRAME_STACK, base.is_exact, is_multiple, (int32_t)offset};
}

/* `value` rounded down to a multiple of `alignment`, a power of two. Up to the alignment that the
 * stack pointer itself has, the result is known. */
static struct frame_value aligned(struct frame *frame, struct frame_value value,
                                  int64_t alignment) {
  const int64_t most = frame->is_aligned ? STACK_ALIGNMENT : 1;
  const int64_t known = alignment < most ? alignment : most;
  const int64_t down = -(value.offset & (known - 1)) - (alignment - known);
  struct frame_value result = moved(frame, value, down);
  result.is_exact = result.is_exact && alignment == known;
  result.is_multiple = result.is_multiple || alignment >= STACK_ALIGNMENT;
  return result;
}

/* An address goes into what is not followed. */
static void lose(struct frame *frame, struct frame_value value, bool is_add,
                 const struct instruction *at) {
  if (value.kind != FRAME_STACK)
    return;
  if (value.offset >= 0 && !frame->lost_at)
    frame->lost_at = at->at;
  if (value.offset < 0 && !is_add && !frame->lost_below_at)
    frame->lost_below_at = at->at;
}

static struct frame_value compute(struct frame *frame, const struct instruction *at,
                                  struct frame_value left, struct frame_value right) {
  const bool is_add = at->opcode == OP_I32_ADD || at->opcode == OP_I64_ADD;
  const bool is_and = at->opcode == OP_I32_AND || at->opcode == OP_I64_AND;
  if (left.kind == FRAME_CONSTANT && right.kind == FRAME_STACK && (is_add || is_and)) {
    const struct frame_value constant = left;
    left = right;
    right = constant;
  }
  if (left.kind == FRAME_STACK && right.kind == FRAME_CONSTANT) {
    const int64_t by = right.offset;
    if (is_add)
      return moved(frame, left, by);
    if (!is_and)
      return moved(frame, left, -by);
    if (by < 0 && (-by & (-by - 1)) == 0)
      return aligned(frame, left, -by);
  }
  lose(frame, left, is_add, at);
  lose(frame, right, is_add, at);
  return unknown;
}

/* One of two addresses is no less than both. */
static struct frame_value choose(struct frame *frame, const struct instruction *at,
                                 struct frame_value left, struct frame_value right) {
  const struct frame_value value = meet_values(left, right);
  if (value.kind == FRAME_UNKNOWN) {
    lose(frame, left, false, at);
    lose(frame, right, false, at);
  }
  return value;
}

/* Whether its result may be an address that was computed from its operands: neither what is at an
 * address, nor how two compare. */
static bool is_arithmetic(const struct instruction *instruction) {
  const uint32_t opcode = instruction->opcode;
  const bool is_access = instruction->shape.immediate == IMMEDIATE_ACCESS ||
                         instruction->shape.immediate == IMMEDIATE_ACCESS_LANE;
  return (opcode > OP_F64_GE && opcode < OP_REF_NULL) || (opcode >> 16 == 0xfd && !is_access);
}

static void set_pointer(struct frame *frame, struct frame_value value,
                        const struct instruction *at) {
  if (value.kind != FRAME_STACK)
    fault(frame, FRAME_DYNAMIC, at);
  frame->misaligns |= value.kind == FRAME_STACK && !value.is_multiple;
  frame->state.pointer = value;
  frame->is_set = true;
}

/* An instruction that does not change control. */
static void follow_operands(struct frame *frame, const struct instruction *instruction) {
  struct frame_value first, second;
  switch (instruction->opcode) {
  case OP_I32_CONST:
  case OP_I64_CONST:
    second = instruction->constant >= INT32_MIN && instruction->constant <= INT32_MAX
                 ? (struct frame_value){FRAME_CONSTANT, true, false, (int32_t)instruction->constant}
                 : unknown;
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
    push(frame, instruction->index == frame->pointer ? frame->state.pointer : unknown);
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
    push(frame, compute(frame, instruction, first, second));
    return;
  case OP_SELECT:
  case OP_SELECT_TYPES:
    pop(frame);
    second = pop(frame);
    first = pop(frame);
    push(frame, choose(frame, instruction, first, second));
    return;
  default:
    for (uint32_t i = 0; i < instruction->shape.pops; i++) {
      first = pop(frame);
      if (is_arithmetic(instruction))
        lose(frame, first, false, instruction);
    }
    push_many(frame, instruction->shape.pushes);
  }
}

/* ---- Control ---- */

/* What another round may find otherwise is not known at the begin of any. */
static void forget_unfit(struct frame *frame, const uint8_t *loop) {
  struct frame_state *state = &frame->state;
  for (uint32_t i = 0; i < state->count;)
    if (is_unfit(frame, loop, state->locals[i].index))
      state->locals[i] = state->locals[--state->count];
    else
      i++;
}

static void open_level(struct frame *frame, const struct code *code,
                       const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level - 1];
  const uint32_t type = instruction->second;
  level->at = instruction->at;
  if (instruction->opcode == OP_IF)
    pop(frame);
  if (instruction->opcode == OP_LOOP)
    forget_unfit(frame, instruction->at);
  level->params = type == UINT32_MAX ? 0 : (uint32_t)code->wasm->types[type].params.length;
  level->results = instruction->results;
  pop_many(frame, level->params);
  level->below = frame->operands;
  push_many(frame, level->params);
  level->begin = frame->state;
  level->has_end = false;
}

/* A function that never sets the pointer may have all of its frame below it, alloca's too. In
 * others what is taken from an address below is an index: the frame itself comes of the pointer. */
static void check_lost(struct frame *frame) {
  const uint8_t *at = !frame->lost_at && !frame->is_set ? frame->lost_below_at : frame->lost_at;
  if (!at || frame->fault != FRAME_KNOWN)
    return;
  frame->fault = FRAME_LOST;
  frame->fault_at = at;
}

static void close_level(struct frame *frame, const struct code *code,
                        const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level];
  if (instruction->is_live)
    come_to_end(level, &frame->state);
  if (code_level(code, code->level) == CODE_IF) /* without an else: the way past it */
    come_to_end(level, &level->begin);
  if (level->has_end)
    frame->state = level->end;
  frame->operands = level->below;
  push_many(frame, level->results);
  if (code->level == 0 && level->has_end)
    check_balance(frame, &level->end, instruction);
  if (code->level == 0)
    check_lost(frame);
}

static void next_arm(struct frame *frame, const struct code *code,
                     const struct instruction *instruction) {
  struct frame_level *level = &frame->levels[code->level - 1];
  if (instruction->is_live)
    come_to_end(level, &frame->state);
  frame->state = level->begin;
  frame->operands = level->below;
  push_many(frame, level->params);
}

static void call(struct frame *frame, const struct wasm_type *type, bool returns_first) {
  const size_t params = type->params.length;
  const struct frame_value first = returns_first && params && params <= frame->operands.count
                                       ? frame->operands.at[frame->operands.count - params]
                                       : unknown;
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
    push(frame, unknown);
    break;
  case OP_BR_ON_NON_NULL:
    pop(frame);
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    break;
  case OP_BR_ON_NULL: /* the reference stays */
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
    if (instruction->is_live)
      branch(frame, code, instruction->index, instruction);
    break;
  case OP_CONT_BIND: /* there is no bound beside a continuation */
  case OP_SUSPEND:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
  case OP_SWITCH:
    frame->operands.count = 0;
    fault(frame, FRAME_EXCEPTION, instruction);
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
  frame->state.pointer = (struct frame_value){FRAME_STACK, true, true, 0};
  frame->state.count = 0;
  frame->operands.count = 0;
  frame->constant_count = 0;
  frame->is_to_repeat = false;
  frame->levels[0].begin = frame->state;
  frame->levels[0].has_end = false;
  frame->levels[0].below.count = 0;
  frame->levels[0].results = 0;
}

void frame_begin(struct frame *frame, uint32_t pointer, bool is_aligned,
                 struct frame_level *levels) {
  frame->pointer = pointer;
  frame->is_aligned = is_aligned;
  frame->levels = levels;
  frame->unfit_count = 0;
  restart(frame);
}

void frame_again(struct frame *frame) {
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
