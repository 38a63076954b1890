#include "compile/effects_walk.h"

#include <string.h>

/* ---- Where pointers go ---- */

enum state_kind {
  STATE_OTHER,
  STATE_POINTER, /* comes of the parameter */
  STATE_INTEGER, /* its address as a number */
  STATE_LOCAL,   /* leads to a variable of the function */
};

/* A value of the function. A pointer is `base` bytes from the parameter, plus a multiple of `step`.
 */
struct state {
  enum state_kind kind;
  int64_t base;
  uint64_t step;
};

/* Whose memory an address leads to: a bit for each of the first parameters, and two for the rest.
 */
enum { ROOT_PARAMETERS = 62 };
static const uint64_t root_outside = (uint64_t)1 << 62; /* a variable of the program */
static const uint64_t root_unknown = (uint64_t)1 << 63; /* the function's own, or anything */

enum { FIRST_LOAD = 1, FIRST_STORE = 2, FIRST_UNKNOWN = 4 };

enum event_kind { EVENT_LOAD, EVENT_STORE, EVENT_UNKNOWN, EVENT_CALL };

/* Something that happens to the bytes at the pointer. */
struct event {
  enum event_kind kind;
  size_t block;
  struct state at;
  uint64_t size;               /* bytes; 0: not known */
  bool may_load, may_store;    /* of EVENT_UNKNOWN */
  const struct effect *callee; /* of EVENT_CALL, */
  bool is_certain;             /* which does all of that for these arguments */
  struct location place;
};

struct walk {
  struct effects *effects;
  struct ir *ir;
  struct ir_function *function;
  uint64_t size;
  struct state *states; /* by value */
  uint64_t *factors;    /* by value: of a product what it is a multiple of, or 0 */
  uint64_t *roots;      /* by value: whose memory it leads to, as bits */
  bool *is_address;     /* by value: a pointer as a number, of this parameter or of another */
  bool changed;
  struct event *events; /* in the order of the text */
  size_t event_count;
  struct effect *effect;
};

struct effects_memory {
  const struct ir_function *function;
  size_t parameter;
  const struct effect *effect; /* NULL while it is looked for */
};

static uint64_t gcd(uint64_t a, uint64_t b) {
  while (b) {
    const uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

static const struct state other = {0};

static struct state state_of(const struct walk *walk, uint32_t value) {
  return value < walk->function->value_count ? walk->states[value] : other;
}

static uint64_t distance(int64_t a, int64_t b) {
  return a < b ? (uint64_t)b - (uint64_t)a : (uint64_t)a - (uint64_t)b;
}

/* A value that is one of two. */
static struct state join(struct state a, struct state b) {
  if (a.kind == STATE_OTHER || (a.kind == STATE_LOCAL && b.kind == STATE_POINTER))
    return b;
  if (b.kind == STATE_OTHER || a.kind != b.kind)
    return a;
  return (struct state){a.kind, a.base, gcd(gcd(a.step, b.step), distance(a.base, b.base))};
}

static struct state moved(struct state from, int64_t offset, uint64_t step) {
  struct state to = {from.kind, 0, gcd(from.step, step)};
  if (__builtin_add_overflow(from.base, offset, &to.base))
    return (struct state){from.kind, 0, 1};
  return to;
}

static void set(struct walk *walk, uint32_t value, struct state state) {
  if (value >= walk->function->value_count || state.kind == STATE_OTHER)
    return;
  struct state *now = &walk->states[value];
  const struct state joined = join(*now, state);
  if (joined.kind == now->kind && joined.base == now->base && joined.step == now->step)
    return;
  *now = joined;
  walk->changed = true;
}

static uint64_t root_of(const struct walk *walk, uint32_t value) {
  return value < walk->function->value_count ? walk->roots[value] : root_outside;
}

static void add_root(struct walk *walk, uint32_t value, uint64_t root) {
  if (value >= walk->function->value_count || (walk->roots[value] | root) == walk->roots[value])
    return;
  walk->roots[value] |= root;
  walk->changed = true;
}

/* ---- Calls ---- */

static bool is_called(const struct ir_call *call, const char *name) {
  return call->callee && strlen(name) == call->callee_length &&
         memcmp(call->callee, name, call->callee_length) == 0;
}

static bool calls_intrinsic(const struct ir_call *call, const char *prefix) {
  const size_t length = strlen(prefix);
  return call->callee && call->callee_length >= length && memcmp(call->callee, prefix, length) == 0;
}

/* What functions do that have no text, by their names. */
enum role { ROLE_NONE, ROLE_LOAD, ROLE_STORE };

static const struct {
  const char *name; /* or how the name of an intrinsic begins */
  bool is_intrinsic;
  enum role roles[2]; /* of the first arguments */
  bool has_length;    /* the third argument says how many bytes of each */
  bool returns;       /* what comes of it may lead to the same memory */
} known[] = {
    {"llvm.memcpy", true, {ROLE_STORE, ROLE_LOAD}, true, false},
    {"llvm.memmove", true, {ROLE_STORE, ROLE_LOAD}, true, false},
    {"llvm.memset", true, {ROLE_STORE, ROLE_NONE}, true, false},
    {"llvm.lifetime", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.assume", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.dbg.", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.objectsize", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.is.constant", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.prefetch", true, {ROLE_NONE, ROLE_NONE}, false, false},
    {"llvm.ptrmask", true, {ROLE_NONE, ROLE_NONE}, false, true},
    {"memcpy", false, {ROLE_STORE, ROLE_LOAD}, true, true},
    {"memmove", false, {ROLE_STORE, ROLE_LOAD}, true, true},
    {"memset", false, {ROLE_STORE, ROLE_NONE}, true, true},
    {"memcmp", false, {ROLE_LOAD, ROLE_LOAD}, false, false},
    {"bcmp", false, {ROLE_LOAD, ROLE_LOAD}, false, false},
    {"strlen", false, {ROLE_LOAD, ROLE_NONE}, false, false},
    {"strnlen", false, {ROLE_LOAD, ROLE_NONE}, false, false},
    {"strcmp", false, {ROLE_LOAD, ROLE_LOAD}, false, false},
    {"strncmp", false, {ROLE_LOAD, ROLE_LOAD}, false, false},
    {"memchr", false, {ROLE_LOAD, ROLE_NONE}, false, true},
    {"strchr", false, {ROLE_LOAD, ROLE_NONE}, false, true},
    {"strrchr", false, {ROLE_LOAD, ROLE_NONE}, false, true},
    {"strstr", false, {ROLE_LOAD, ROLE_LOAD}, false, true},
};

enum { KNOWN = sizeof known / sizeof *known };

static size_t find_known(const struct ir_call *call) {
  size_t i = 0;
  while (i < KNOWN && !(known[i].is_intrinsic ? calls_intrinsic(call, known[i].name)
                                              : is_called(call, known[i].name)))
    i++;
  return i;
}

/* The definition that a call reaches: of the same text, or of another source. */
static struct ir_function *find_definition(const struct effects *effects, struct ir **ir,
                                           const char *name, size_t length) {
  struct ir_function *own = *ir ? ir_find(*ir, name, length) : NULL;
  if (own && own->is_definition)
    return own;
  for (size_t i = 0; i < effects->text_count; i++) {
    struct ir_function *found = ir_find(effects->texts[i], name, length);
    if (found && found->is_definition && !found->is_local) {
      *ir = effects->texts[i];
      return found;
    }
  }
  return NULL;
}

static struct effect walk_function(struct effects *effects, struct ir *ir,
                                   struct ir_function *function, size_t parameter, uint64_t size);

/* Of a function that calls itself nothing is known, nor of one at the end of a long way. */
static const struct effect *effect_of_callee(struct effects *effects, struct ir *ir,
                                             struct ir_function *function, size_t parameter) {
  enum { LONGEST = 64 };
  for (size_t i = 0; i < effects->memory_count; i++) {
    const struct effects_memory *memory = &effects->memory[i];
    if (memory->function == function && memory->parameter == parameter)
      return memory->effect;
  }
  if (effects->depth >= LONGEST)
    return NULL;
  const size_t index = effects->memory_count;
  struct effects_memory *added =
      arena_push(effects->arena, &effects->memory, &effects->memory_count, sizeof *added);
  *added = (struct effects_memory){.function = function, .parameter = parameter};
  struct effect *effect = arena_alloc(effects->arena, sizeof *effect);
  effects->depth++;
  *effect = walk_function(effects, ir, function, parameter, 0);
  effects->depth--;
  effects->memory[index].effect = effect;
  return effect;
}

static const struct effect *callee_effect(struct walk *walk, const struct ir_call *call,
                                          size_t argument) {
  struct ir *ir = walk->ir;
  struct ir_function *callee =
      call->callee ? find_definition(walk->effects, &ir, call->callee, call->callee_length) : NULL;
  if (!callee || argument >= callee->parameter_count)
    return NULL;
  const struct effect *effect = effect_of_callee(walk->effects, ir, callee, argument);
  return effect && effect->is_known && !effect->is_copy ? effect : NULL;
}

static const struct effect_import *find_import(const struct effects *effects,
                                               const struct ir_call *call, size_t argument) {
  for (size_t i = 0; i < effects->import_count; i++)
    if (effects->imports[i].parameter == argument && is_called(call, effects->imports[i].name))
      return &effects->imports[i];
  return NULL;
}

/* Whether the result of the call may be what comes of one of its arguments. */
static bool returns_argument(struct walk *walk, const struct ir_call *call, size_t argument) {
  const size_t builtin = find_known(call);
  if (builtin < KNOWN)
    return known[builtin].returns;
  const struct effect *effect = callee_effect(walk, call, argument);
  return effect && effect->is_returned;
}

/* ---- Following the pointer ---- */

static void follow_offset(struct walk *walk, const struct ir_instruction *instruction) {
  const struct state base = state_of(walk, instruction->operands[0]);
  uint64_t step = instruction->stride, product;
  if (base.kind == STATE_OTHER)
    return;
  if (instruction->operand_count == 2 && instruction->operands[1] < walk->function->value_count) {
    const uint64_t factor = walk->factors[instruction->operands[1]];
    if (factor && !__builtin_mul_overflow(step, factor, &product) && product <= UINT32_MAX)
      step = product;
  }
  set(walk, instruction->result, moved(base, instruction->offset, step));
}

static void follow_difference(struct walk *walk, const struct ir_instruction *instruction) {
  bool are_addresses = instruction->operand_count == 2;
  bool is_derived = false;
  for (size_t i = 0; i < instruction->operand_count; i++) {
    const uint32_t value = instruction->operands[i];
    are_addresses &= value < walk->function->value_count && walk->is_address[value];
    is_derived |= state_of(walk, value).kind == STATE_INTEGER;
  }
  if (is_derived && !are_addresses) /* a length says nothing of where it was */
    set(walk, instruction->result, (struct state){.kind = STATE_INTEGER});
}

/* What is loaded belongs to whom the place belongs that it is loaded from. */
static void follow_root(struct walk *walk, const struct ir_instruction *instruction) {
  const size_t count = instruction->operand_count;
  switch (instruction->operation) {
  case IR_LOAD:
  case IR_OFFSET:
    if (count)
      add_root(walk, instruction->result, root_of(walk, instruction->operands[0]));
    break;
  case IR_SAME:
  case IR_TO_POINTER:
  case IR_TO_INTEGER:
  case IR_INTEGER:
    for (size_t i = 0; i < count; i++)
      if (instruction->operands[i] != IR_NONE)
        add_root(walk, instruction->result, root_of(walk, instruction->operands[i]));
    break;
  default:
    add_root(walk, instruction->result, root_unknown);
  }
}

static void follow(struct walk *walk, const struct ir_instruction *instruction) {
  follow_root(walk, instruction);
  switch (instruction->operation) {
  case IR_OFFSET:
    follow_offset(walk, instruction);
    break;
  case IR_SAME:
    for (size_t i = 0; i < instruction->operand_count; i++)
      set(walk, instruction->result, state_of(walk, instruction->operands[i]));
    break;
  case IR_INTEGER:
    for (size_t i = 0; i < instruction->operand_count; i++)
      if (state_of(walk, instruction->operands[i]).kind == STATE_INTEGER)
        set(walk, instruction->result, (struct state){.kind = STATE_INTEGER});
    break;
  case IR_DIFFERENCE:
    follow_difference(walk, instruction);
    break;
  case IR_TO_INTEGER:
    if (instruction->operand_count &&
        state_of(walk, instruction->operands[0]).kind == STATE_POINTER)
      set(walk, instruction->result, (struct state){.kind = STATE_INTEGER});
    break;
  case IR_TO_POINTER:
    if (instruction->operand_count &&
        state_of(walk, instruction->operands[0]).kind == STATE_INTEGER)
      set(walk, instruction->result, (struct state){STATE_POINTER, 0, 1});
    break;
  case IR_LOCAL:
    set(walk, instruction->result, (struct state){.kind = STATE_LOCAL});
    break;
  case IR_CALL:
    for (size_t i = 0; i < instruction->call->argument_count; i++)
      if (state_of(walk, instruction->call->arguments[i].value).kind == STATE_POINTER &&
          returns_argument(walk, instruction->call, i))
        set(walk, instruction->result, (struct state){STATE_POINTER, 0, 1});
    break;
  default:
    break;
  }
}

/* False where the values do not settle. */
static bool follow_all(struct walk *walk) {
  enum { MOST = 200 }; /* rounds; each but the last adds a value or divides a step */
  for (int round = 0; round < MOST; round++) {
    walk->changed = false;
    for (size_t i = 0; i < walk->function->block_count; i++) {
      const struct ir_block *block = &walk->function->blocks[i];
      for (size_t j = 0; j < block->instruction_count; j++)
        follow(walk, &block->instructions[j]);
    }
    if (!walk->changed)
      return true;
  }
  return false;
}

/* ---- What happens to it ---- */

static struct event *add_event(struct walk *walk, enum event_kind kind, size_t block,
                               const struct ir_instruction *instruction) {
  struct event *event =
      arena_push(walk->effects->arena, &walk->events, &walk->event_count, sizeof *event);
  *event = (struct event){
      .kind = kind, .block = block, .place = ir_location(walk->ir, instruction->line)};
  return event;
}

static void add_access(struct walk *walk, enum event_kind kind, size_t block,
                       const struct ir_instruction *instruction, struct state at, uint64_t size) {
  struct event *event = add_event(walk, kind, block, instruction);
  event->at = at;
  event->size = size;
}

static void add_unknown(struct walk *walk, size_t block, const struct ir_instruction *instruction,
                        bool may_load, bool may_store) {
  struct event *event = add_event(walk, EVENT_UNKNOWN, block, instruction);
  event->may_load = may_load;
  event->may_store = may_store;
}

/* `roots`: where it is kept. What the function keeps in memory of its own may be gone with it. */
static void keep(struct walk *walk, enum effect_kept kept, uint64_t roots, struct location place) {
  struct effect *effect = walk->effect;
  if (kept == KEPT_SURELY && (roots & root_unknown))
    kept = KEPT_MAYBE;
  if (kept == KEPT_SURELY)
    effect->keepers |= roots;
  if (kept <= effect->kept)
    return;
  effect->kept = kept;
  effect->keep = place;
}

/* What a function that is called keeps, in the words of its caller. */
static void keep_as(struct walk *walk, const struct ir_call *call, const struct effect *callee,
                    bool is_certain, struct location place) {
  uint64_t roots = callee->keepers & root_outside;
  for (size_t i = 0; i < ROOT_PARAMETERS && i < call->argument_count; i++)
    if (callee->keepers >> i & 1)
      roots |= root_of(walk, call->arguments[i].value);
  keep(walk, is_certain || !callee->kept ? callee->kept : KEPT_MAYBE, roots,
       callee->keep.line ? callee->keep : place);
}

/* Something else has the pointer from now on. */
static void lose(struct walk *walk, size_t block, const struct ir_instruction *instruction,
                 enum effect_kept kept, uint64_t roots) {
  add_unknown(walk, block, instruction, true, true);
  keep(walk, kept, roots, ir_location(walk->ir, instruction->line));
}

static bool is_derived(const struct walk *walk, uint32_t value) {
  const enum state_kind kind = state_of(walk, value).kind;
  return kind == STATE_POINTER || kind == STATE_INTEGER;
}

static void note_store(struct walk *walk, size_t block, const struct ir_instruction *instruction) {
  const struct state address =
      instruction->operand_count ? state_of(walk, instruction->operands[0]) : other;
  if (instruction->operation == IR_EXCHANGE && address.kind == STATE_POINTER)
    add_access(walk, EVENT_LOAD, block, instruction, address, instruction->size);
  if (address.kind == STATE_POINTER)
    add_access(walk, EVENT_STORE, block, instruction, address, instruction->size);
  for (size_t i = 1; i < instruction->operand_count; i++) {
    const struct state value = state_of(walk, instruction->operands[i]);
    if (value.kind == STATE_POINTER)
      lose(walk, block, instruction, KEPT_SURELY, root_of(walk, instruction->operands[0]));
    else if (value.kind == STATE_INTEGER)
      lose(walk, block, instruction, KEPT_MAYBE, 0);
  }
}

/* An argument of a function that has no text: what its declaration and the call say. */
static void note_outside(struct walk *walk, size_t block, const struct ir_instruction *instruction,
                         size_t index) {
  const struct ir_call *call = instruction->call;
  const struct ir_function *callee =
      call->callee ? ir_find(walk->ir, call->callee, call->callee_length) : NULL;
  struct ir_attributes says = call->arguments[index].attributes;
  bool only_reads = ir_group_only_reads(walk->ir, call->group);
  if (callee && !callee->is_definition) {
    only_reads |= ir_group_only_reads(walk->ir, callee->group);
    if (index < callee->parameter_count) {
      const struct ir_attributes *declared = &callee->parameters[index].attributes;
      says.readonly |= declared->readonly;
      says.writeonly |= declared->writeonly;
      says.readnone |= declared->readnone;
      says.is_not_kept |= declared->is_not_kept;
    }
  }
  const bool may_load = !says.readnone && !says.writeonly;
  const bool may_store = !says.readnone && !says.readonly && !only_reads;
  if (says.is_not_kept && !may_load && !may_store)
    return;
  if (says.is_not_kept)
    add_unknown(walk, block, instruction, may_load, may_store);
  else
    lose(walk, block, instruction, KEPT_MAYBE, 0);
}

/* A constant among the arguments may decide what the function does and what not. */
static bool is_certain(const struct ir_call *call) {
  for (size_t i = 0; i < call->argument_count; i++)
    if (call->arguments[i].value == IR_NONE)
      return false;
  return true;
}

static void note_argument(struct walk *walk, size_t block, const struct ir_instruction *instruction,
                          size_t index) {
  const struct ir_call *call = instruction->call;
  const struct ir_argument *argument = &call->arguments[index];
  const struct state at = state_of(walk, argument->value);
  const size_t builtin = find_known(call);
  struct ir *ir = walk->ir;
  if (at.kind == STATE_INTEGER) {
    if (builtin == KNOWN)
      lose(walk, block, instruction, KEPT_MAYBE, 0);
    return;
  }
  if (at.kind != STATE_POINTER)
    return;
  if (argument->attributes.is_copy) {
    add_access(walk, EVENT_LOAD, block, instruction, at, argument->attributes.copied);
    return;
  }
  const bool is_defined =
      call->callee && find_definition(walk->effects, &ir, call->callee, call->callee_length);
  if (builtin < KNOWN && (known[builtin].is_intrinsic || !is_defined)) {
    const enum role role = index < 2 ? known[builtin].roles[index] : ROLE_NONE;
    const bool has_length = known[builtin].has_length && call->argument_count > 2 &&
                            call->arguments[2].has_number && call->arguments[2].number > 0;
    if (role != ROLE_NONE)
      add_access(walk, role == ROLE_LOAD ? EVENT_LOAD : EVENT_STORE, block, instruction, at,
                 has_length ? (uint64_t)call->arguments[2].number : 0);
    return;
  }
  const struct effect *effect = callee_effect(walk, call, index);
  const struct effect_import *import = find_import(walk->effects, call, index);
  if (effect) {
    struct event *event = add_event(walk, EVENT_CALL, block, instruction);
    event->at = at;
    event->callee = effect;
    event->is_certain = is_certain(call);
    keep_as(walk, call, effect, event->is_certain, event->place);
  } else if (import && !is_defined) {
    add_unknown(walk, block, instruction, import->may_load, import->may_store);
  } else {
    note_outside(walk, block, instruction, index);
  }
}

static void note(struct walk *walk, size_t block, const struct ir_instruction *instruction) {
  bool is_lost = false;
  switch (instruction->operation) {
  case IR_LOAD:
    if (instruction->operand_count && is_derived(walk, instruction->operands[0]))
      add_access(walk, EVENT_LOAD, block, instruction, state_of(walk, instruction->operands[0]),
                 instruction->size);
    break;
  case IR_STORE:
  case IR_EXCHANGE:
    note_store(walk, block, instruction);
    break;
  case IR_CALL: /* what is copied is read before it is written */
    for (size_t i = instruction->call->argument_count; i-- > 0;)
      note_argument(walk, block, instruction, i);
    break;
  case IR_RETURN:
    for (size_t i = 0; i < instruction->operand_count; i++)
      walk->effect->is_returned |= is_derived(walk, instruction->operands[i]);
    break;
  case IR_OFFSET:
    for (size_t i = 1; i < instruction->operand_count; i++)
      is_lost |= is_derived(walk, instruction->operands[i]);
    break;
  case IR_OTHER:
    for (size_t i = 0; i < instruction->operand_count; i++)
      is_lost |= is_derived(walk, instruction->operands[i]);
    break;
  default:
    break;
  }
  if (is_lost)
    lose(walk, block, instruction, KEPT_MAYBE, 0);
}

/* ---- What comes of it ---- */

static void extend(struct walk *walk, struct state at, int64_t begin, int64_t end,
                   struct location place) {
  struct effect *effect = walk->effect;
  int64_t from, to;
  if (at.step) {
    if (!effect->is_anywhere || at.step > effect->step) {
      effect->step = at.step;
      effect->stepped = place;
    }
    effect->is_anywhere = true;
    return;
  }
  if (__builtin_add_overflow(at.base, begin, &from) || __builtin_add_overflow(at.base, end, &to)) {
    effect->is_anywhere = true;
    return;
  }
  if (to > effect->end) {
    effect->end = to;
    effect->last = place;
  }
  if (from < effect->begin)
    effect->begin = from;
}

static void reach(struct walk *walk, const struct event *event) {
  const struct effect *callee = event->callee;
  const uint64_t most = INT32_MAX;
  if (event->kind != EVENT_CALL) {
    const int64_t size = (int64_t)(event->size > most ? most : event->size);
    extend(walk, event->at, 0, size, event->place);
    walk->effect->is_anywhere |= !event->size;
    return;
  }
  const struct location place = callee->last.line ? callee->last : event->place;
  if (!event->is_certain) {
    walk->effect->is_anywhere = true;
    return;
  }
  if (callee->begin || callee->end)
    extend(walk, event->at, callee->begin, callee->end, place);
  if (callee->is_anywhere) {
    const struct location stepped = callee->stepped.line ? callee->stepped : event->place;
    walk->effect->is_anywhere = true;
    const uint64_t step = gcd(callee->step, event->at.step);
    if (callee->step && step > walk->effect->step) {
      walk->effect->step = step;
      walk->effect->stepped = stepped;
    }
  }
}

static void note_load(struct walk *walk, struct location place) {
  if (!walk->effect->loads)
    walk->effect->load = place;
  walk->effect->loads = walk->effect->may_load = true;
}

static void note_write(struct walk *walk, struct location place) {
  if (!walk->effect->stores)
    walk->effect->store = place;
  walk->effect->stores = walk->effect->may_store = true;
}

static void sum_up(struct walk *walk) {
  struct effect *effect = walk->effect;
  for (size_t i = 0; i < walk->event_count; i++) {
    const struct event *event = &walk->events[i];
    const struct effect *callee = event->callee;
    if (event->kind == EVENT_UNKNOWN) {
      effect->may_load |= event->may_load;
      effect->may_store |= event->may_store;
      effect->is_anywhere |= event->may_load || event->may_store;
      continue;
    }
    reach(walk, event);
    if (event->kind == EVENT_LOAD)
      note_load(walk, event->place);
    else if (event->kind == EVENT_STORE)
      note_write(walk, event->place);
    else {
      if (callee->loads && event->is_certain)
        note_load(walk, callee->load.line ? callee->load : event->place);
      if (callee->stores && event->is_certain)
        note_write(walk, callee->store.line ? callee->store : event->place);
      effect->may_load |= callee->may_load;
      effect->may_store |= callee->may_store;
    }
  }
}

/* The events of a block, which stand beside each other. */
struct range {
  size_t begin, end;
};

static struct range *events_by_block(struct walk *walk) {
  struct range *ranges =
      arena_alloc(walk->effects->arena, (walk->function->block_count + 1) * sizeof *ranges);
  for (size_t i = 0; i < walk->event_count; i++) {
    struct range *range = &ranges[walk->events[i].block];
    if (!range->end)
      range->begin = i;
    range->end = i + 1;
  }
  return ranges;
}

/* Adds what the first access on this way may be. Whether the way goes on without one. */
static bool meet_first(struct walk *walk, const struct event *event) {
  struct effect *effect = walk->effect;
  switch (event->kind) {
  case EVENT_LOAD:
    if (!(effect->first & FIRST_LOAD))
      effect->first_load = event->place;
    effect->first |= FIRST_LOAD;
    return false;
  case EVENT_STORE:
    effect->first |= FIRST_STORE;
    return false;
  case EVENT_UNKNOWN:
    effect->first |= FIRST_UNKNOWN;
    return false;
  case EVENT_CALL:
    if ((event->callee->first & FIRST_LOAD) && !(effect->first & FIRST_LOAD))
      effect->first_load =
          event->callee->first_load.line ? event->callee->first_load : event->place;
    effect->first |= event->callee->first;
    return event->callee->may_skip;
  }
  return false;
}

/* Goes all ways from the beginning to their first access. */
static void find_first(struct walk *walk, const struct range *ranges) {
  const struct ir_function *function = walk->function;
  size_t *waiting =
      arena_alloc(walk->effects->arena, (function->block_count + 1) * sizeof *waiting);
  bool *is_met = arena_alloc(walk->effects->arena, function->block_count + 1);
  size_t count = 0;
  if (!function->block_count)
    return;
  waiting[count++] = 0;
  is_met[0] = true;
  while (count) {
    const size_t number = waiting[--count];
    const struct ir_block *block = &function->blocks[number];
    bool goes_on = true;
    for (size_t i = ranges[number].begin; goes_on && i < ranges[number].end; i++)
      goes_on = meet_first(walk, &walk->events[i]);
    walk->effect->may_skip |= goes_on && !block->successor_count;
    for (size_t i = 0; goes_on && i < block->successor_count; i++)
      if (!is_met[block->successors[i]]) {
        is_met[block->successors[i]] = true;
        waiting[count++] = block->successors[i];
      }
  }
}

/* ---- Which bytes are written for certain ---- */

struct bits {
  uint64_t words[EFFECT_WORDS];
};

static bool has_bits(const struct bits *bits, int64_t begin, uint64_t size) {
  if (begin < 0 || !size || (uint64_t)begin > EFFECT_BYTES || size > EFFECT_BYTES - (uint64_t)begin)
    return false;
  for (uint64_t i = (uint64_t)begin; i < (uint64_t)begin + size; i++)
    if (!(bits->words[i / 64] >> i % 64 & 1))
      return false;
  return true;
}

static void add_bits(struct bits *bits, int64_t begin, uint64_t size) {
  if (begin < 0)
    return;
  for (uint64_t i = (uint64_t)begin; i < EFFECT_BYTES && i - (uint64_t)begin < size; i++)
    bits->words[i / 64] |= (uint64_t)1 << i % 64;
}

static void add_written(struct bits *bits, const struct event *event) {
  if (event->at.step)
    return;
  if (event->kind == EVENT_STORE)
    add_bits(bits, event->at.base, event->size);
  for (uint64_t i = 0; event->kind == EVENT_CALL && i < EFFECT_BYTES; i++)
    if (event->callee->written[i / 64] >> i % 64 & 1)
      add_bits(bits, event->at.base + (int64_t)i, 1);
}

/* Whether the event may read bytes that are not among those written. */
static bool reads_other(const struct walk *walk, const struct bits *bits,
                        const struct event *event) {
  const bool has_all = has_bits(bits, 0, walk->size);
  switch (event->kind) {
  case EVENT_LOAD:
    return !has_all && (event->at.step || !has_bits(bits, event->at.base, event->size));
  case EVENT_STORE:
    return false;
  case EVENT_UNKNOWN:
    return event->may_load && !has_all;
  case EVENT_CALL:
    return event->callee->loads_unwritten && !has_all;
  }
  return true;
}

static void pass_block(const struct walk *walk, const struct range *range, struct bits *bits) {
  for (size_t i = range->begin; i < range->end; i++)
    add_written(bits, &walk->events[i]);
}

static bool returns(const struct ir_block *block) {
  return block->instruction_count &&
         block->instructions[block->instruction_count - 1].operation == IR_RETURN;
}

/* What is written on all ways to each block; of the first nothing is. */
static bool settle(struct walk *walk, const struct range *ranges, struct bits *before) {
  enum { MOST = 100 };
  const struct ir_function *function = walk->function;
  struct bits *next = arena_alloc(walk->effects->arena, (function->block_count + 1) * sizeof *next);
  for (size_t i = 1; i < function->block_count; i++)
    memset(&before[i], 0xff, sizeof *before);
  for (int round = 0; round < MOST; round++) {
    memset(next, 0xff, function->block_count * sizeof *next);
    memset(next, 0, sizeof *next);
    for (size_t i = 0; i < function->block_count; i++) {
      struct bits bits = before[i];
      pass_block(walk, &ranges[i], &bits);
      for (size_t j = 0; j < function->blocks[i].successor_count; j++)
        for (size_t k = 0; k < EFFECT_WORDS; k++)
          next[function->blocks[i].successors[j]].words[k] &= bits.words[k];
    }
    if (memcmp(next, before, function->block_count * sizeof *next) == 0)
      return true;
    memcpy(before, next, function->block_count * sizeof *next);
  }
  return false;
}

static void find_written(struct walk *walk, const struct range *ranges) {
  enum { MOST_BLOCKS = 4096 }; /* of a larger function nothing is said */
  const struct ir_function *function = walk->function;
  struct effect *effect = walk->effect;
  effect->loads_unwritten = effect->may_load;
  if (!walk->event_count || function->block_count > MOST_BLOCKS)
    return;
  struct bits *before =
      arena_alloc(walk->effects->arena, (function->block_count + 1) * sizeof *before);
  if (!settle(walk, ranges, before))
    return;
  bool has_returned = false;
  effect->loads_unwritten = false;
  for (size_t i = 0; i < function->block_count; i++) {
    struct bits bits = before[i];
    for (size_t j = ranges[i].begin; j < ranges[i].end; j++) {
      effect->loads_unwritten |= reads_other(walk, &bits, &walk->events[j]);
      add_written(&bits, &walk->events[j]);
    }
    for (size_t k = 0; returns(&function->blocks[i]) && k < EFFECT_WORDS; k++)
      effect->written[k] = has_returned ? effect->written[k] & bits.words[k] : bits.words[k];
    has_returned |= returns(&function->blocks[i]);
  }
}

/* ---- A function ---- */

static void prepare(struct walk *walk) {
  const struct ir_function *function = walk->function;
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].instruction_count; j++) {
      const struct ir_instruction *instruction = &function->blocks[i].instructions[j];
      if (instruction->result >= function->value_count)
        continue;
      if (instruction->operation == IR_INTEGER)
        walk->factors[instruction->result] = instruction->stride;
      walk->is_address[instruction->result] = instruction->operation == IR_TO_INTEGER;
    }
}

/* What the compiler has found out itself. */
static void apply_attributes(struct effect *effect, const struct ir_attributes *attributes,
                             uint64_t size) {
  if (attributes->is_not_kept) {
    effect->kept = KEPT_NOT;
    effect->keep = (struct location){0};
  }
  if (attributes->readnone || attributes->writeonly) {
    effect->loads = effect->may_load = effect->loads_unwritten = false;
    effect->first &= ~(unsigned)FIRST_LOAD;
  }
  if (attributes->readnone || attributes->readonly)
    effect->stores = effect->may_store = false;
  effect->initializes = size && ir_initializes(attributes, size);
}

static struct effect walk_function(struct effects *effects, struct ir *ir,
                                   struct ir_function *function, size_t parameter, uint64_t size) {
  struct effect effect = {0};
  struct walk walk = {
      .effects = effects, .ir = ir, .function = function, .size = size, .effect = &effect};
  const struct ir_attributes *attributes = &function->parameters[parameter].attributes;
  if (!attributes->is_pointer)
    return effect;
  effect.is_copy = attributes->is_copy;
  effect.is_known = true;
  ir_read_body(ir, function);
  const size_t count = function->value_count + 1;
  walk.states = arena_alloc(effects->arena, count * sizeof *walk.states);
  walk.roots = arena_alloc(effects->arena, count * sizeof *walk.roots);
  walk.factors = arena_alloc(effects->arena, count * sizeof *walk.factors);
  walk.is_address = arena_alloc(effects->arena, count * sizeof *walk.is_address);
  prepare(&walk);
  set(&walk, function->parameters[parameter].value, (struct state){.kind = STATE_POINTER});
  for (size_t i = 0; i < function->parameter_count; i++)
    add_root(&walk, function->parameters[i].value,
             i < ROOT_PARAMETERS ? (uint64_t)1 << i : root_unknown);
  if (!function->block_count || !follow_all(&walk))
    return (struct effect){0};
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].instruction_count; j++)
      note(&walk, i, &function->blocks[i].instructions[j]);
  const struct range *ranges = events_by_block(&walk);
  sum_up(&walk);
  find_first(&walk, ranges);
  find_written(&walk, ranges);
  apply_attributes(&effect, attributes, size);
  effect.loads_first = effect.first == FIRST_LOAD;
  return effect;
}

/* ---- All of them ---- */

void effects_add(struct effects *effects, const struct text *text) {
  struct ir *ir = arena_alloc(effects->arena, sizeof *ir);
  struct ir **place =
      arena_push(effects->arena, &effects->texts, &effects->text_count, sizeof *place);
  ir_read(effects->arena, text, ir);
  *place = ir;
}

struct effect effects_of(struct effects *effects, const char *function, size_t index,
                         uint64_t size) {
  struct ir *ir = NULL;
  struct ir_function *found = find_definition(effects, &ir, function, strlen(function));
  if (!found)
    return (struct effect){0};
  const size_t parameter =
      index + (found->parameter_count && found->parameters[0].attributes.is_result);
  if (parameter >= found->parameter_count)
    return (struct effect){0};
  return walk_function(effects, ir, found, parameter, size);
}
