#include "compile/effects_walk.h"

#include "compile/effects_early.h"
#include "compile/effects_sum.h"

#include <string.h>

/* ---- Where pointers go ---- */

/* Whose memory an address leads to: a bit for each of the first parameters, and two for the rest.
 */
enum { ROOT_PARAMETERS = 62 };

enum { POINTER_SIZE = 4 };                              /* bytes, of wasm32 */
static const uint64_t root_outside = (uint64_t)1 << 62; /* a variable of the program */
static const uint64_t root_unknown = (uint64_t)1 << 63; /* the function's own, or anything */

struct effects_memory {
  const struct ir_function *function;
  size_t parameter;
  const struct effect *effect; /* NULL while it is looked for */
};

static const struct effects_state other = {0};

static struct effects_state state_of(const struct effects_walk *walk, uint32_t value) {
  return value < walk->function->value_count ? walk->states[value] : other;
}

static uint64_t distance(int64_t a, int64_t b) {
  return a < b ? (uint64_t)b - (uint64_t)a : (uint64_t)a - (uint64_t)b;
}

/* A value that is one of two. */
static struct effects_state join(struct effects_state a, struct effects_state b) {
  if (a.kind == STATE_OTHER || (a.kind == STATE_LOCAL && b.kind == STATE_POINTER))
    return b;
  if (b.kind == STATE_OTHER || a.kind != b.kind)
    return a;
  return (struct effects_state){a.kind, a.base,
                                ir_gcd(ir_gcd(a.step, b.step), distance(a.base, b.base))};
}

static struct effects_state moved(struct effects_state from, int64_t offset, uint64_t step) {
  struct effects_state to = {from.kind, 0, ir_gcd(from.step, step)};
  if (__builtin_add_overflow(from.base, offset, &to.base))
    return (struct effects_state){from.kind, 0, 1};
  return to;
}

static void set(struct effects_walk *walk, uint32_t value, struct effects_state state) {
  if (value >= walk->function->value_count || state.kind == STATE_OTHER)
    return;
  struct effects_state *now = &walk->states[value];
  const struct effects_state joined = join(*now, state);
  if (joined.kind == now->kind && joined.base == now->base && joined.step == now->step)
    return;
  *now = joined;
  walk->changed = true;
}

static uint64_t root_of(const struct effects_walk *walk, uint32_t value) {
  return value < walk->function->value_count ? walk->roots[value] : root_outside;
}

static void add_root(struct effects_walk *walk, uint32_t value, uint64_t root) {
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
static const struct effects_known known[] = {
    {"llvm.memcpy", true, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_LOAD}, true, false},
    {"llvm.memmove", true, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_LOAD}, true, false},
    {"llvm.memset", true, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_NONE}, true, false},
    {"llvm.lifetime", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.assume", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.dbg.", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.objectsize", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.is.constant", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.prefetch", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, false},
    {"llvm.ptr.annotation", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, true},
    {"llvm.ptrmask", true, {EFFECTS_ROLE_NONE, EFFECTS_ROLE_NONE}, false, true},
    {"memcpy", false, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_LOAD}, true, true},
    {"memmove", false, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_LOAD}, true, true},
    {"memset", false, {EFFECTS_ROLE_STORE, EFFECTS_ROLE_NONE}, true, true},
    {"memcmp", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_LOAD}, false, false},
    {"bcmp", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_LOAD}, false, false},
    {"strlen", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_NONE}, false, false},
    {"strnlen", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_NONE}, false, false},
    {"strcmp", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_LOAD}, false, false},
    {"strncmp", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_LOAD}, false, false},
    {"memchr", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_NONE}, false, true},
    {"strchr", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_NONE}, false, true},
    {"strrchr", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_NONE}, false, true},
    {"strstr", false, {EFFECTS_ROLE_LOAD, EFFECTS_ROLE_LOAD}, false, true},
};

enum { KNOWN = sizeof known / sizeof *known };

static size_t find_known(const struct ir_call *call) {
  size_t i = 0;
  while (i < KNOWN && !(known[i].is_intrinsic ? calls_intrinsic(call, known[i].name)
                                              : is_called(call, known[i].name)))
    i++;
  return i;
}

const struct effects_known *effects_find_known(const struct ir_call *call) {
  const size_t i = find_known(call);
  return i < KNOWN ? &known[i] : NULL;
}

struct ir_function *effects_find_definition(const struct effects *effects, struct ir **ir,
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

static const struct effect *callee_effect(struct effects_walk *walk, const struct ir_call *call,
                                          size_t argument) {
  struct ir *ir = walk->ir;
  struct ir_function *callee =
      call->callee ? effects_find_definition(walk->effects, &ir, call->callee, call->callee_length)
                   : NULL;
  if (!callee || argument >= callee->parameter_count)
    return NULL;
  const struct effect *effect = effect_of_callee(walk->effects, ir, callee, argument);
  return effect && effect->is_known && !effect->is_copy ? effect : NULL;
}

const struct effect_import *effects_find_import(const struct effects *effects,
                                                const struct ir_call *call, size_t argument) {
  for (size_t i = 0; i < effects->import_count; i++)
    if (effects->imports[i].parameter == argument && is_called(call, effects->imports[i].name))
      return &effects->imports[i];
  return NULL;
}

/* Whether the result of the call may be what comes of one of its arguments. */
static bool returns_argument(struct effects_walk *walk, const struct ir_call *call,
                             size_t argument) {
  const size_t builtin = find_known(call);
  if (builtin < KNOWN)
    return known[builtin].returns;
  const struct effect *effect = callee_effect(walk, call, argument);
  return effect && effect->is_returned;
}

/* ---- Following the pointer ---- */

static void follow_offset(struct effects_walk *walk, const struct ir_instruction *instruction) {
  const struct effects_state base = state_of(walk, instruction->operands[0]);
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

static void follow_difference(struct effects_walk *walk, const struct ir_instruction *instruction) {
  bool are_addresses = instruction->operand_count == 2;
  bool is_derived = false;
  for (size_t i = 0; i < instruction->operand_count; i++) {
    const uint32_t value = instruction->operands[i];
    are_addresses &= value < walk->function->value_count && walk->is_address[value];
    is_derived |= state_of(walk, value).kind == STATE_INTEGER;
  }
  if (is_derived && !are_addresses) /* a length says nothing of where it was */
    set(walk, instruction->result, (struct effects_state){.kind = STATE_INTEGER});
}

/* What is loaded belongs to whom the place belongs that it is loaded from. */
static void follow_root(struct effects_walk *walk, const struct ir_instruction *instruction) {
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

static void follow(struct effects_walk *walk, const struct ir_instruction *instruction) {
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
        set(walk, instruction->result, (struct effects_state){.kind = STATE_INTEGER});
    break;
  case IR_DIFFERENCE:
    follow_difference(walk, instruction);
    break;
  case IR_TO_INTEGER:
    if (instruction->operand_count &&
        state_of(walk, instruction->operands[0]).kind == STATE_POINTER)
      set(walk, instruction->result, (struct effects_state){.kind = STATE_INTEGER});
    break;
  case IR_TO_POINTER:
    if (instruction->operand_count &&
        state_of(walk, instruction->operands[0]).kind == STATE_INTEGER)
      set(walk, instruction->result, (struct effects_state){STATE_POINTER, 0, 1});
    break;
  case IR_LOCAL:
    set(walk, instruction->result, (struct effects_state){.kind = STATE_LOCAL});
    break;
  case IR_CALL:
    for (size_t i = 0; i < instruction->call->argument_count; i++)
      if (state_of(walk, instruction->call->arguments[i].value).kind == STATE_POINTER &&
          returns_argument(walk, instruction->call, i))
        set(walk, instruction->result, (struct effects_state){STATE_POINTER, 0, 1});
    break;
  default:
    break;
  }
}

/* False where the values do not settle. */
static bool follow_all(struct effects_walk *walk) {
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

static struct effects_event *add_event(struct effects_walk *walk, enum effects_event_kind kind,
                                       size_t block, const struct ir_instruction *instruction) {
  struct effects_event *event =
      arena_push(walk->effects->arena, &walk->events, &walk->event_count, sizeof *event);
  *event = (struct effects_event){.kind = kind,
                                  .block = block,
                                  .address = IR_NONE,
                                  .place = ir_location(walk->ir, instruction->line)};
  return event;
}

static void add_access(struct effects_walk *walk, enum effects_event_kind kind, size_t block,
                       const struct ir_instruction *instruction, uint32_t address, uint64_t size) {
  struct effects_event *event = add_event(walk, kind, block, instruction);
  event->at = state_of(walk, address);
  event->address = address;
  event->size = size;
}

static void add_unknown(struct effects_walk *walk, size_t block,
                        const struct ir_instruction *instruction, bool may_load, bool may_store) {
  struct effects_event *event = add_event(walk, EVENT_UNKNOWN, block, instruction);
  event->may_load = may_load;
  event->may_store = may_store;
}

/* `roots`: where it is kept. What the function keeps in memory of its own may be gone with it. */
static void keep(struct effects_walk *walk, enum effect_kept kept, uint64_t roots,
                 struct location place) {
  struct effect *effect = walk->effect;
  if (kept == KEPT_SURELY && (roots & root_unknown))
    kept = KEPT_MAYBE;
  if (kept == KEPT_SURELY)
    effect->keepers |= roots;
  if (kept <= effect->kept)
    return;
  effect->kept = kept;
  effect->keep = place;
  effect->keep_roots = roots;
  effect->keep_in = NULL;
}

bool effect_keeper(const struct effect *effect, size_t *parameter) {
  const uint64_t roots = effect->keep_roots;
  if (!roots || roots & (roots - 1) || roots & (root_outside | root_unknown))
    return false;
  for (*parameter = 0; !(roots >> *parameter & 1); ++*parameter) {
  }
  return true;
}

/* What a function that is called keeps, in the words of its caller. */
static void keep_as(struct effects_walk *walk, const struct ir_call *call,
                    const struct effect *callee, bool is_certain, struct location place) {
  uint64_t roots = callee->keepers & root_outside;
  for (size_t i = 0; i < ROOT_PARAMETERS && i < call->argument_count; i++)
    if (callee->keepers >> i & 1)
      roots |= root_of(walk, call->arguments[i].value);
  const enum effect_kept before = walk->effect->kept;
  keep(walk, is_certain || !callee->kept ? callee->kept : KEPT_MAYBE, roots,
       callee->keep.line ? callee->keep : place);
  if (walk->effect->kept > before)
    walk->effect->keep_in = callee->keep_in;
}

/* Something else has the pointer from now on. */
static void lose(struct effects_walk *walk, size_t block, const struct ir_instruction *instruction,
                 enum effect_kept kept, uint64_t roots) {
  add_unknown(walk, block, instruction, true, true);
  keep(walk, kept, roots, ir_location(walk->ir, instruction->line));
}

static bool is_derived(const struct effects_walk *walk, uint32_t value) {
  const enum effects_state_kind kind = state_of(walk, value).kind;
  return kind == STATE_POINTER || kind == STATE_INTEGER;
}

static void note_store(struct effects_walk *walk, size_t block,
                       const struct ir_instruction *instruction) {
  const uint32_t address = instruction->operand_count ? instruction->operands[0] : IR_NONE;
  const bool is_followed = state_of(walk, address).kind == STATE_POINTER;
  if (instruction->operation == IR_EXCHANGE && is_followed)
    add_access(walk, EVENT_LOAD, block, instruction, address, instruction->size);
  if (is_followed)
    add_access(walk, EVENT_STORE, block, instruction, address, instruction->size);
  const enum effect_kept before = walk->effect->kept;
  for (size_t i = 1; i < instruction->operand_count; i++) {
    const struct effects_state value = state_of(walk, instruction->operands[i]);
    if (value.kind == STATE_POINTER)
      lose(walk, block, instruction, KEPT_SURELY, root_of(walk, instruction->operands[0]));
    else if (value.kind == STATE_INTEGER) /* a pointer in an integer, unless that is too narrow */
      lose(walk, block, instruction, instruction->size >= POINTER_SIZE ? KEPT_SURELY : KEPT_MAYBE,
           root_of(walk, instruction->operands[0]));
  }
  if (walk->effect->kept > before && instruction->global)
    walk->effect->keep_in =
        arena_copy(walk->effects->arena, instruction->global, instruction->global_length);
}

/* An argument of a function that has no text: what its declaration and the call say. */
static void note_outside(struct effects_walk *walk, size_t block,
                         const struct ir_instruction *instruction, size_t index) {
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

/* The memory at the pointer itself is freed, here or in what is called. */
static void note_free(struct effects_walk *walk, const struct effect *callee,
                      const struct ir_instruction *instruction, size_t index,
                      struct effects_state at) {
  const struct ir_call *call = instruction->call;
  const bool is_here = index == 0 && (is_called(call, "free") || is_called(call, "realloc"));
  if (at.base || walk->effect->frees || !(is_here || (callee && callee->frees)))
    return;
  walk->effect->frees = true;
  walk->effect->free =
      is_here || !callee->free.line ? ir_location(walk->ir, instruction->line) : callee->free;
}

static void note_argument(struct effects_walk *walk, size_t block,
                          const struct ir_instruction *instruction, size_t index) {
  const struct ir_call *call = instruction->call;
  const struct ir_argument *argument = &call->arguments[index];
  const struct effects_state at = state_of(walk, argument->value);
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
    add_access(walk, EVENT_LOAD, block, instruction, argument->value, argument->attributes.copied);
    return;
  }
  const bool is_defined = call->callee && effects_find_definition(walk->effects, &ir, call->callee,
                                                                  call->callee_length);
  note_free(walk, NULL, instruction, index, at);
  if (builtin < KNOWN && (known[builtin].is_intrinsic || !is_defined)) {
    const enum effects_role role = index < 2 ? known[builtin].roles[index] : EFFECTS_ROLE_NONE;
    const bool has_length = known[builtin].has_length && call->argument_count > 2 &&
                            call->arguments[2].has_number && call->arguments[2].number > 0;
    if (role != EFFECTS_ROLE_NONE)
      add_access(walk, role == EFFECTS_ROLE_LOAD ? EVENT_LOAD : EVENT_STORE, block, instruction,
                 argument->value, has_length ? (uint64_t)call->arguments[2].number : 0);
    return;
  }
  const struct effect *effect = callee_effect(walk, call, index);
  const struct effect_import *import = effects_find_import(walk->effects, call, index);
  note_free(walk, effect, instruction, index, at);
  if (effect) {
    struct effects_event *event = add_event(walk, EVENT_CALL, block, instruction);
    event->at = at;
    event->address = argument->value;
    event->callee = effect;
    event->is_certain = is_certain(call);
    keep_as(walk, call, effect, event->is_certain, event->place);
  } else if (import && !is_defined) {
    add_unknown(walk, block, instruction, import->may_load, import->may_store);
  } else {
    note_outside(walk, block, instruction, index);
  }
}

static void note(struct effects_walk *walk, size_t block,
                 const struct ir_instruction *instruction) {
  bool is_lost = false;
  switch (instruction->operation) {
  case IR_LOAD:
    if (instruction->operand_count && is_derived(walk, instruction->operands[0]))
      add_access(walk, EVENT_LOAD, block, instruction, instruction->operands[0], instruction->size);
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

/* ---- A function ---- */

static void prepare(struct effects_walk *walk) {
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
    effect->loads = effect->may_load = effect->loads_unwritten = effect->loads_early = false;
    effect->early_size = 0;
    effect->first &= ~(unsigned)FIRST_LOAD;
  }
  if (attributes->readnone || attributes->readonly)
    effect->stores = effect->may_store = false;
  effect->initializes = size && ir_initializes(attributes, size);
}

static struct effect walk_function(struct effects *effects, struct ir *ir,
                                   struct ir_function *function, size_t parameter, uint64_t size) {
  struct effect effect = {0};
  struct effects_walk walk = {
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
  walk.pointer = function->parameters[parameter].value;
  set(&walk, walk.pointer, (struct effects_state){.kind = STATE_POINTER});
  for (size_t i = 0; i < function->parameter_count; i++)
    add_root(&walk, function->parameters[i].value,
             i < ROOT_PARAMETERS ? (uint64_t)1 << i : root_unknown);
  if (!function->block_count || !follow_all(&walk))
    return (struct effect){0};
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].instruction_count; j++)
      note(&walk, i, &function->blocks[i].instructions[j]);
  effects_sum_up(&walk);
  effects_find_early(&walk);
  apply_attributes(&effect, attributes, size);
  effect.loads_first = effect.first == FIRST_LOAD || effect.loads_early;
  if (effect.first != FIRST_LOAD && effect.loads_early)
    effect.first_load = effect.early_load;
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
  struct ir_function *found = effects_find_definition(effects, &ir, function, strlen(function));
  if (!found)
    return (struct effect){0};
  const size_t parameter =
      index + (found->parameter_count && found->parameters[0].attributes.is_result);
  if (parameter >= found->parameter_count)
    return (struct effect){0};
  return walk_function(effects, ir, found, parameter, size);
}
