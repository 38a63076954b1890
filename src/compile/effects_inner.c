#include "compile/effects_inner.h"

#include <string.h>

enum { POINTER_SIZE = 4 }; /* bytes, of wasm32 */

/* ---- What values are ---- */

enum inner_kind {
  INNER_NOTHING, /* no value of the caller's comes of it */
  INNER_LOCAL,   /* leads to a variable of the function */
  INNER_STRUCT,  /* leads to the caller's struct, or to a copy of it */
  INNER_POINTER, /* was loaded from there, or is a number made of that */
};

/* What an address leads to, as far as the caller's pointers are in it. */
enum inner_layout {
  LAYOUT_NONE,   /* characters or numbers */
  LAYOUT_RECORD, /* a struct, or several */
  LAYOUT_ANY,
};

struct inner_state {
  enum inner_kind kind;
  enum inner_layout layout;
  const struct record *record; /* of LAYOUT_RECORD */
  int64_t base;                /* bytes from its beginning, plus a multiple of `step` */
  uint64_t step;
  uint32_t variable; /* of INNER_LOCAL */
};

/* What is known of one parameter of one function. */
struct inner_answer {
  const struct ir_function *function;
  size_t parameter;
  struct inner_state state;
  enum effect_kept kept;
  struct location place;
  bool returns; /* such a pointer */
};

struct inner_memory {
  struct inner_answer *answers;
  size_t count;
  int depth;
};

struct inner_walk {
  struct effects *effects;
  struct inner_memory *memory;
  struct ir *ir;
  struct ir_function *function;
  struct inner_state *states; /* by value */
  struct inner_state *held;   /* by value: of a variable what its bytes are a copy of */
  bool changed;
  struct inner_answer answer;
};

static struct inner_state state_of(const struct inner_walk *walk, uint32_t value) {
  return value < walk->function->value_count ? walk->states[value] : (struct inner_state){0};
}

static bool are_equal(const struct inner_state *a, const struct inner_state *b) {
  return a->kind == b->kind && a->layout == b->layout && a->record == b->record &&
         a->base == b->base && a->step == b->step && a->variable == b->variable;
}

/* A value that is one of two. */
static struct inner_state join(struct inner_state a, struct inner_state b) {
  if (a.kind == INNER_NOTHING || are_equal(&a, &b))
    return b;
  if (b.kind == INNER_NOTHING)
    return a;
  const enum inner_kind kind = a.kind > b.kind ? a.kind : b.kind;
  struct inner_state both = {.kind = kind, .layout = LAYOUT_ANY};
  if (a.layout != b.layout || a.record != b.record || a.variable != b.variable ||
      (a.kind == INNER_LOCAL) != (b.kind == INNER_LOCAL))
    return both;
  const uint64_t between =
      a.base < b.base ? (uint64_t)b.base - (uint64_t)a.base : (uint64_t)a.base - (uint64_t)b.base;
  both = a;
  both.kind = kind;
  both.step = ir_gcd(ir_gcd(a.step, b.step), between);
  return both;
}

static void merge(struct inner_walk *walk, struct inner_state *now, struct inner_state state) {
  const struct inner_state joined = join(*now, state);
  if (are_equal(now, &joined))
    return;
  *now = joined;
  walk->changed = true;
}

static void set(struct inner_walk *walk, uint32_t value, struct inner_state state) {
  if (value < walk->function->value_count)
    merge(walk, &walk->states[value], state);
}

/* An address as what its memory is: of a variable, what was copied there. */
static struct inner_state memory_of(const struct inner_walk *walk, struct inner_state at) {
  if (at.kind != INNER_LOCAL)
    return at;
  if (at.variable >= walk->function->value_count)
    return (struct inner_state){.layout = LAYOUT_ANY};
  struct inner_state held = walk->held[at.variable];
  if (held.layout == LAYOUT_RECORD) {
    held.base = at.base;
    held.step = at.step;
  }
  return held;
}

/* Whether something of the caller's can be reached from a value. */
static bool carries(const struct inner_walk *walk, uint32_t value) {
  return memory_of(walk, state_of(walk, value)).kind != INNER_NOTHING;
}

/* ---- What is loaded ---- */

/* What `size` bytes of a struct are: a pointer, a part of some, or none. */
static struct inner_state load_of_record(const struct record *record, uint64_t at, uint64_t size) {
  struct inner_state loaded = {0};
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const uint64_t each = field->record ? field->record->size : 0;
    const bool is_told = field->pointer && field->pointer->direction == BY_MARK; /* `in` */
    if (field->pointer && !is_told && at < field->offset + POINTER_SIZE &&
        field->offset < at + size) {
      const bool is_all = at == field->offset && size == POINTER_SIZE;
      struct inner_state one = {.kind = INNER_POINTER,
                                .layout = !is_all                       ? LAYOUT_ANY
                                          : !field->record              ? LAYOUT_NONE
                                          : field->record->has_pointers ? LAYOUT_RECORD
                                                                        : LAYOUT_NONE};
      one.record = one.layout == LAYOUT_RECORD ? field->record : NULL;
      loaded = join(loaded, one);
    }
    for (uint64_t k = 0;
         !field->pointer && field->record && field->record->has_pointers && k < field->count; k++) {
      const uint64_t begin = field->offset + k * each;
      if (begin < at + size && at < begin + each)
        loaded = join(loaded, load_of_record(field->record, at > begin ? at - begin : 0,
                                             at > begin ? size : size - (begin - at)));
    }
  }
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.kind == PASSED_END && at < hidden->offset + POINTER_SIZE &&
        hidden->offset < at + size)
      loaded = join(loaded, (struct inner_state){.kind = INNER_POINTER, .layout = LAYOUT_NONE});
  }
  return loaded;
}

/* What `size` bytes at an address are; 0: not known how many. */
static struct inner_state loaded_from(struct inner_state memory, uint64_t size) {
  const struct inner_state any = {.kind = INNER_POINTER, .layout = LAYOUT_ANY};
  if (memory.kind == INNER_NOTHING || memory.layout == LAYOUT_NONE || (size && size < POINTER_SIZE))
    return (struct inner_state){0};
  const uint64_t whole = memory.record ? memory.record->size : 0;
  if (memory.layout != LAYOUT_RECORD || !size || memory.step % whole != 0 || memory.base < 0)
    return any;
  const uint64_t at = (uint64_t)memory.base % whole;
  return at + size <= whole ? load_of_record(memory.record, at, size) : any;
}

/* ---- Calls ---- */

static const struct inner_answer *answer_of(struct inner_walk *walk, const struct ir_call *call,
                                            size_t argument, struct inner_state state);

/* `memcpy` and the like: whether bytes are copied that are pointers. */
static struct inner_state copied_by(const struct inner_walk *walk, const struct ir_call *call) {
  const struct effects_known *known = effects_find_known(call);
  if (!known || call->argument_count < 3 || known->roles[0] != EFFECTS_ROLE_STORE ||
      known->roles[1] != EFFECTS_ROLE_LOAD)
    return (struct inner_state){0};
  const struct ir_argument *length = &call->arguments[2];
  const struct inner_state from = memory_of(walk, state_of(walk, call->arguments[1].value));
  if (from.kind == INNER_NOTHING || from.layout == LAYOUT_NONE)
    return (struct inner_state){0};
  if (length->has_number && length->number >= 0 &&
      loaded_from(from, length->number ? (uint64_t)length->number : 1).kind == INNER_NOTHING)
    return (struct inner_state){0};
  return (struct inner_state){.kind = INNER_STRUCT,
                              .layout = from.base || from.step ? LAYOUT_ANY : from.layout,
                              .record = from.base || from.step ? NULL : from.record};
}

/* Functions of numbers, which have no text. */
static bool is_arithmetic(const struct ir_call *call) {
  static const char *const names[] = {"llvm.fsh",   "llvm.umin",  "llvm.umax",   "llvm.smin",
                                      "llvm.smax",  "llvm.abs",   "llvm.bswap",  "llvm.ctpop",
                                      "llvm.ctlz",  "llvm.cttz",  "llvm.expect", "llvm.usub.",
                                      "llvm.uadd.", "llvm.umul.", "llvm.ssub.",  "llvm.sadd."};
  for (size_t i = 0; call->callee && i < sizeof names / sizeof *names; i++)
    if (call->callee_length >= strlen(names[i]) &&
        memcmp(call->callee, names[i], strlen(names[i])) == 0)
      return true;
  return false;
}

/* The variable that gets the result of a call, a struct: what such a function returns is there. */
static void note_result(struct inner_walk *walk, const struct ir_call *call) {
  for (size_t i = 0; i < call->argument_count; i++) {
    const struct inner_state to = state_of(walk, call->arguments[i].value);
    if (call->arguments[i].attributes.is_result && to.kind == INNER_LOCAL &&
        to.variable < walk->function->value_count)
      merge(walk, &walk->held[to.variable],
            (struct inner_state){.kind = INNER_STRUCT, .layout = LAYOUT_ANY});
  }
}

static void follow_call(struct inner_walk *walk, const struct ir_instruction *instruction) {
  const struct ir_call *call = instruction->call;
  const struct effects_known *known = effects_find_known(call);
  const struct inner_state copied = copied_by(walk, call);
  if (copied.kind != INNER_NOTHING) {
    const struct inner_state to = state_of(walk, call->arguments[0].value);
    if (to.kind == INNER_LOCAL && to.variable < walk->function->value_count)
      merge(walk, &walk->held[to.variable],
            to.base || to.step ? (struct inner_state){.kind = INNER_STRUCT, .layout = LAYOUT_ANY}
                               : copied);
  }
  for (size_t i = 0; i < call->argument_count; i++) {
    const struct inner_state state = state_of(walk, call->arguments[i].value);
    if (state.kind == INNER_NOTHING)
      continue;
    if (known) {
      struct inner_state returned = state;
      if (strcmp(known->name, "llvm.ptr.annotation") != 0) /* the address itself */
        returned.step = 1;
      if (known->returns && i == 0)
        set(walk, instruction->result, returned);
      continue;
    }
    if (is_arithmetic(call)) {
      if (state.kind == INNER_POINTER)
        set(walk, instruction->result,
            (struct inner_state){.kind = INNER_POINTER, .layout = LAYOUT_ANY});
      continue;
    }
    const struct inner_answer *answer = answer_of(walk, call, i, state);
    if (answer && answer->returns) {
      set(walk, instruction->result,
          (struct inner_state){.kind = INNER_POINTER, .layout = LAYOUT_ANY});
      note_result(walk, call);
    }
  }
}

/* ---- Following ---- */

static void follow_offset(struct inner_walk *walk, const struct ir_instruction *instruction) {
  if (!instruction->operand_count)
    return;
  struct inner_state state = state_of(walk, instruction->operands[0]);
  if (state.kind == INNER_NOTHING)
    return;
  state.step = ir_gcd(state.step, instruction->stride);
  if (__builtin_add_overflow(state.base, instruction->offset, &state.base)) {
    state.base = 0;
    state.step = 1;
  }
  set(walk, instruction->result, state);
}

static void follow_number(struct inner_walk *walk, const struct ir_instruction *instruction) {
  size_t count = 0;
  for (size_t i = 0; i < instruction->operand_count; i++)
    count += state_of(walk, instruction->operands[i]).kind != INNER_NOTHING;
  const bool is_length = instruction->operation == IR_DIFFERENCE && count == 2;
  if (count && !is_length)
    set(walk, instruction->result,
        (struct inner_state){.kind = INNER_POINTER, .layout = LAYOUT_ANY});
}

static void follow_store(struct inner_walk *walk, const struct ir_instruction *instruction) {
  const struct inner_state to = instruction->operand_count
                                    ? state_of(walk, instruction->operands[0])
                                    : (struct inner_state){0};
  for (size_t i = 1; i < instruction->operand_count; i++)
    if (carries(walk, instruction->operands[i]) && to.kind == INNER_LOCAL &&
        to.variable < walk->function->value_count)
      merge(walk, &walk->held[to.variable],
            (struct inner_state){.kind = INNER_STRUCT, .layout = LAYOUT_ANY});
}

static void follow(struct inner_walk *walk, const struct ir_instruction *instruction) {
  switch (instruction->operation) {
  case IR_LOAD:
    if (instruction->operand_count)
      set(walk, instruction->result,
          loaded_from(memory_of(walk, state_of(walk, instruction->operands[0])),
                      instruction->size));
    break;
  case IR_STORE:
    follow_store(walk, instruction);
    break;
  case IR_EXCHANGE:
    follow_store(walk, instruction);
    if (instruction->operand_count)
      set(walk, instruction->result,
          loaded_from(memory_of(walk, state_of(walk, instruction->operands[0])), 0));
    break;
  case IR_OFFSET:
    follow_offset(walk, instruction);
    break;
  case IR_SAME:
    for (size_t i = 0; i < instruction->operand_count; i++)
      set(walk, instruction->result, state_of(walk, instruction->operands[i]));
    break;
  case IR_INTEGER:
  case IR_DIFFERENCE:
  case IR_TO_INTEGER:
  case IR_TO_POINTER:
    follow_number(walk, instruction);
    break;
  case IR_LOCAL:
    set(walk, instruction->result,
        (struct inner_state){.kind = INNER_LOCAL, .variable = instruction->result});
    break;
  case IR_CALL:
    follow_call(walk, instruction);
    break;
  default:
    break;
  }
}

/* ---- What is kept ---- */

static void keep(struct inner_walk *walk, enum effect_kept kept, struct location place) {
  if (kept <= walk->answer.kept)
    return;
  walk->answer.kept = kept;
  walk->answer.place = place;
}

/* Whether a function that has no text keeps the argument, or what it leads to. */
static bool may_keep(const struct inner_walk *walk, const struct ir_call *call, size_t index,
                     struct inner_state state) {
  const struct ir_function *callee =
      call->callee ? ir_find(walk->ir, call->callee, call->callee_length) : NULL;
  bool is_not_kept = call->arguments[index].attributes.is_not_kept;
  if (effects_find_import(walk->effects, call, index))
    return false;
  if (callee && !callee->is_definition && index < callee->parameter_count)
    is_not_kept |= callee->parameters[index].attributes.is_not_kept;
  return !is_not_kept || memory_of(walk, state).layout != LAYOUT_NONE;
}

/* False where a struct that is returned goes to memory that is not the function's own. */
static bool has_local_result(const struct inner_walk *walk, const struct ir_call *call) {
  for (size_t i = 0; i < call->argument_count; i++)
    if (call->arguments[i].attributes.is_result &&
        state_of(walk, call->arguments[i].value).kind != INNER_LOCAL)
      return false;
  return true;
}

static void note_call(struct inner_walk *walk, const struct ir_instruction *instruction) {
  const struct ir_call *call = instruction->call;
  const struct location place = ir_location(walk->ir, instruction->line);
  const struct effects_known *known = effects_find_known(call);
  if (copied_by(walk, call).kind != INNER_NOTHING &&
      state_of(walk, call->arguments[0].value).kind != INNER_LOCAL)
    keep(walk, KEPT_SURELY, place);
  if (known || is_arithmetic(call))
    return;
  for (size_t i = 0; i < call->argument_count; i++) {
    const struct inner_state state = state_of(walk, call->arguments[i].value);
    if (state.kind == INNER_NOTHING ||
        (state.kind == INNER_LOCAL && memory_of(walk, state).kind == INNER_NOTHING))
      continue;
    const struct inner_answer *answer = answer_of(walk, call, i, state);
    if (answer && answer->returns && !has_local_result(walk, call))
      keep(walk, KEPT_MAYBE, place);
    if (answer)
      keep(walk, answer->kept, answer->place.line ? answer->place : place);
    else if (may_keep(walk, call, i, state))
      keep(walk, KEPT_MAYBE, place);
  }
}

static void note(struct inner_walk *walk, const struct ir_instruction *instruction) {
  const struct location place = ir_location(walk->ir, instruction->line);
  const bool is_store = instruction->operation == IR_STORE || instruction->operation == IR_EXCHANGE;
  for (size_t i = 0; i < instruction->operand_count; i++) {
    if (!carries(walk, instruction->operands[i]))
      continue;
    if (instruction->operation == IR_OTHER)
      keep(walk, KEPT_MAYBE, place);
    else if (is_store && i && state_of(walk, instruction->operands[0]).kind != INNER_LOCAL)
      keep(walk, KEPT_SURELY, place);
    else if (instruction->operation == IR_RETURN)
      walk->answer.returns = true;
  }
  if (instruction->operation == IR_CALL)
    note_call(walk, instruction);
}

/* ---- Functions ---- */

static bool follow_all(struct inner_walk *walk) {
  enum { MOST = 200 }; /* rounds */
  for (int round = 0; round < MOST; round++) {
    walk->changed = false;
    for (size_t i = 0; i < walk->function->block_count; i++)
      for (size_t j = 0; j < walk->function->blocks[i].instruction_count; j++)
        follow(walk, &walk->function->blocks[i].instructions[j]);
    if (!walk->changed)
      return true;
  }
  return false;
}

static struct inner_answer walk_function(struct effects *effects, struct inner_memory *memory,
                                         struct ir *ir, struct ir_function *function,
                                         size_t parameter, struct inner_state state) {
  struct inner_walk walk = {.effects = effects, .memory = memory, .ir = ir, .function = function};
  ir_read_body(ir, function);
  const size_t count = function->value_count + 1;
  walk.states = arena_alloc(effects->arena, count * sizeof *walk.states);
  walk.held = arena_alloc(effects->arena, count * sizeof *walk.held);
  set(&walk, function->parameters[parameter].value, state);
  const struct ir_parameter *first = function->parameters;
  const bool has_result = first->attributes.is_result && parameter != 0;
  if (has_result)
    set(&walk, first->value, (struct inner_state){.kind = INNER_LOCAL, .variable = first->value});
  if (!function->block_count || !follow_all(&walk)) {
    walk.answer = (struct inner_answer){.kept = KEPT_MAYBE, .returns = true};
    return walk.answer;
  }
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].instruction_count; j++)
      note(&walk, &function->blocks[i].instructions[j]);
  walk.answer.returns |= has_result && carries(&walk, first->value);
  return walk.answer;
}

/* What a function keeps is seen in its own instructions, so one that is being looked at adds
 * nothing. Where it turns out to return such a pointer, all that was found out meanwhile is found
 * out again. */
static const struct inner_answer *answer_for(struct effects *effects, struct inner_memory *memory,
                                             struct ir *ir, struct ir_function *function,
                                             size_t parameter, struct inner_state state) {
  enum { LONGEST = 64 };
  for (size_t i = 0; i < memory->count; i++)
    if (memory->answers[i].function == function && memory->answers[i].parameter == parameter &&
        are_equal(&memory->answers[i].state, &state))
      return &memory->answers[i];
  const size_t index = memory->count;
  struct inner_answer answer = {.function = function, .parameter = parameter, .state = state};
  arena_push(effects->arena, &memory->answers, &memory->count, sizeof answer);
  if (memory->depth >= LONGEST)
    answer = (struct inner_answer){function, parameter, state, KEPT_MAYBE, {0}, true};
  memory->answers[index] = answer;
  for (bool settles = memory->depth >= LONGEST; !settles;) {
    const bool returned = memory->answers[index].returns;
    memory->depth++;
    answer = walk_function(effects, memory, ir, function, parameter, state);
    memory->depth--;
    settles = answer.returns == returned;
    answer.function = function;
    answer.parameter = parameter;
    answer.state = state;
    answer.returns |= returned;
    memory->answers[index] = answer;
    memory->count = settles ? memory->count : index + 1;
  }
  return &memory->answers[index];
}

/* NULL where what is called has no text. */
static const struct inner_answer *answer_of(struct inner_walk *walk, const struct ir_call *call,
                                            size_t argument, struct inner_state state) {
  struct ir *ir = walk->ir;
  struct ir_function *callee =
      call->callee ? effects_find_definition(walk->effects, &ir, call->callee, call->callee_length)
                   : NULL;
  if (!callee || argument >= callee->parameter_count)
    return NULL;
  if (state.kind == INNER_LOCAL) {
    state = memory_of(walk, state);
    if (state.kind == INNER_NOTHING)
      return NULL;
  }
  if (state.layout == LAYOUT_RECORD && state.step % state.record->size == 0 && state.base >= 0)
    state.base %= (int64_t)state.record->size, state.step = state.step ? state.record->size : 0;
  else if (state.layout != LAYOUT_RECORD)
    state.base = 0, state.step = 0;
  return answer_for(walk->effects, walk->memory, ir, callee, argument, state);
}

enum effect_kept effects_inner_kept(struct effects *effects, const char *function, size_t index,
                                    const struct record *record, struct location *place) {
  struct ir *ir = NULL;
  struct ir_function *found = effects_find_definition(effects, &ir, function, strlen(function));
  struct inner_memory memory = {0};
  *place = (struct location){0};
  if (!found)
    return KEPT_MAYBE;
  const size_t parameter =
      index + (found->parameter_count && found->parameters[0].attributes.is_result);
  if (parameter >= found->parameter_count || !found->parameters[parameter].attributes.is_pointer)
    return KEPT_MAYBE;
  const struct inner_state state = {
      .kind = INNER_STRUCT, .layout = LAYOUT_RECORD, .record = record};
  const struct inner_answer *answer = answer_for(effects, &memory, ir, found, parameter, state);
  *place = answer->place;
  return answer->kept;
}
