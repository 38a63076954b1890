#include "inspect/folded.h"

#include "inspect/parts.h"

enum {
  LOWEST = 16,        /* bytes: a stack below has no room for a frame */
  LOWEST_BASE = 1024, /* linkers put the first data here. No sum with a smaller constant is taken
                         for an address: most such sums are a pointer and an offset */
  FOLDED_LOCALS = 512,
  FOLDED_WINDOW = 16,
};

/* What is known of an operand or a local. Where it may be two kinds, the higher one counts. */
enum kind {
  OTHER,
  SMALL, /* a constant that may be an address, but is more likely none */
  BASE,  /* a constant that may well be an address, or what was computed from it */
};

struct operand {
  enum kind kind;
  bool is_constant;
  uint32_t value; /* of a constant */
};

struct walk {
  const struct folded *folded;
  bool has_base; /* the function has a BASE: then whatever is not followed may be one */
  bool has_changed;
  uint32_t count;
  struct operand operands[FOLDED_WINDOW];
  uint8_t locals[FOLDED_LOCALS]; /* enum kind: the highest that each ever holds */
};

/* Linkers and optimisers write segments in the order of their addresses, with gaps where there are
 * zeros. */
static void add_data(struct folded *folded, uint64_t begin, uint64_t end) {
  struct folded_data *last = &folded->data[folded->data_count ? folded->data_count - 1 : 0];
  if (folded->data_count && begin >= last->begin && begin < last->end + LOWEST)
    last->end = end > last->end ? end : last->end;
  else if (folded->data_count < FOLDED_DATA)
    folded->data[folded->data_count++] = (struct folded_data){begin, end};
}

static bool is_data(const struct folded *folded, uint64_t address) {
  for (uint32_t i = 0; i < folded->data_count; i++)
    if (address >= folded->data[i].begin && address < folded->data[i].end)
      return true;
  return false;
}

void folded_begin(struct folded *folded, const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_DATA_SECTION);
  struct constant offset;
  *folded = (struct folded){.wasm = wasm};
  folded->end = wasm_memory_bytes(&wasm->memory);
  while (items.at < items.end) {
    struct wasm_data data;
    part_data(&items, &data, &offset);
    if (items.error || !data.is_active || !offset.is_i32)
      continue;
    add_data(folded, offset.value, offset.value + (uint64_t)data.content.length);
  }
}

/* ---- Operands ---- */

static enum kind kind_of(const struct folded *folded, uint64_t address) {
  const bool is_outside = address > folded->end; /* at the end a stack may begin */
  if (address < LOWEST || is_outside || is_data(folded, address))
    return OTHER;
  return address < LOWEST_BASE ? SMALL : BASE;
}

/* Of i32.const, and of i64.const where addresses have 64 bits. */
static struct operand constant_of(const struct folded *folded,
                                  const struct instruction *instruction) {
  const bool is_32 = instruction->opcode == OP_I32_CONST;
  const uint64_t value = is_32 ? (uint32_t)instruction->constant : (uint64_t)instruction->constant;
  const bool is_address = is_32 != folded->wasm->memory.is_64 && value <= UINT32_MAX;
  return (struct operand){is_address ? kind_of(folded, value) : OTHER, true, (uint32_t)value};
}

/* What a global holds, by its initial value. An instruction that sets a global to a BASE is found
 * where it stands. */
static enum kind kind_of_global(const struct folded *folded, uint32_t index) {
  const struct wasm_global *global = &folded->wasm->globals[index];
  if (global->type != (folded->wasm->memory.is_64 ? WASM_I64 : WASM_I32))
    return OTHER;
  return global->is_constant ? kind_of(folded, global->value) : BASE;
}

static bool is_base(const struct folded *folded, const struct instruction *instruction) {
  if (instruction->opcode == OP_GLOBAL_GET)
    return kind_of_global(folded, instruction->index) == BASE;
  return (instruction->opcode == OP_I32_CONST || instruction->opcode == OP_I64_CONST) &&
         constant_of(folded, instruction).kind == BASE;
}

static struct operand derived(enum kind kind) {
  return (struct operand){.kind = kind};
}

static struct operand pop(struct walk *walk) {
  return walk->count ? walk->operands[--walk->count] : derived(walk->has_base ? BASE : OTHER);
}

static void push(struct walk *walk, struct operand operand) {
  if (walk->count == FOLDED_WINDOW) { /* the lowest is forgotten */
    for (uint32_t i = 1; i < FOLDED_WINDOW; i++)
      walk->operands[i - 1] = walk->operands[i];
    walk->count--;
  }
  walk->operands[walk->count++] = operand;
}

static void push_many(struct walk *walk, size_t count, enum kind kind) {
  for (size_t i = 0; i < count && i < FOLDED_WINDOW; i++)
    push(walk, derived(kind));
}

static void set_local(struct walk *walk, uint32_t local, enum kind kind) {
  if (local >= FOLDED_LOCALS || walk->locals[local] >= kind)
    return;
  walk->locals[local] = (uint8_t)kind;
  walk->has_changed = true;
}

static enum kind local_kind(const struct walk *walk, uint32_t local) {
  if (local < FOLDED_LOCALS)
    return (enum kind)walk->locals[local];
  return walk->has_base ? BASE : OTHER;
}

/* ---- What may be an address ---- */

static bool is_masking(uint32_t opcode) {
  return opcode == OP_I32_AND || opcode == OP_I64_AND;
}

/* A sum, a difference, or bits of an address are an address. A mask that looks like an address
 * makes none of something else. */
static struct operand compute(const struct instruction *instruction, struct operand left,
                              struct operand right) {
  enum kind kind = left.kind > right.kind ? left.kind : right.kind;
  if (is_masking(instruction->opcode) && left.is_constant != right.is_constant)
    kind = left.is_constant ? right.kind : left.kind;
  return derived(kind == BASE ? BASE : OTHER);
}

/* How many operands an instruction that writes to memory has above the address; -1 where it writes
 * nothing. */
static int above_address(const struct instruction *instruction) {
  switch (instruction->opcode) {
  case OP_MEMORY_INIT:
  case OP_MEMORY_COPY:
  case OP_MEMORY_FILL:
    return 2;
  default:
    break;
  }
  const struct opcode_shape shape = instruction->shape;
  const bool is_access =
      shape.immediate == IMMEDIATE_ACCESS || shape.immediate == IMMEDIATE_ACCESS_LANE;
  const bool loads_lane = shape.immediate == IMMEDIATE_ACCESS_LANE && shape.pushes;
  return is_access && shape.pops > 1 && !loads_lane ? shape.pops - 1 : -1;
}

/* Whether it writes to what may be a frame. */
static bool writes(const struct walk *walk, const struct instruction *instruction,
                   struct operand address) {
  if (address.is_constant)
    return kind_of(walk->folded, (uint64_t)address.value + instruction->second) != OTHER;
  return address.kind != OTHER || (instruction->shape.immediate == IMMEDIATE_ACCESS &&
                                   kind_of(walk->folded, instruction->second) == BASE);
}

/* Takes the operands of an instruction, and adds its results. False where the instruction writes to
 * what may be a frame, or stores the address of one. */
static bool follow_other(struct walk *walk, const struct instruction *instruction) {
  const struct opcode_shape shape = instruction->shape;
  const int above = above_address(instruction);
  const bool is_object = instruction->opcode >> 16 == 0xfb; /* which keeps what it is given */
  bool is_fine = true, has_base = false, has_derived = false, has_other = false;
  for (int i = 0; i < shape.pops; i++) {
    const struct operand operand = pop(walk);
    has_base |= operand.kind == BASE;
    has_derived |= operand.kind == BASE && !operand.is_constant;
    has_other |= !operand.is_constant;
    if (is_object)
      is_fine = is_fine && operand.kind != BASE;
    else if (i == above)
      is_fine = is_fine && !writes(walk, instruction, operand);
    else if (above > 0 &&
             (instruction->opcode == OP_I32_STORE || instruction->opcode == OP_I64_STORE))
      is_fine = is_fine && operand.kind != BASE; /* what is stored */
  }
  /* A constant that something is multiplied with is no address. */
  const bool is_derived = has_derived || (has_base && !has_other);
  push_many(walk, shape.pushes, is_derived && code_computes(instruction) ? BASE : OTHER);
  return is_fine;
}

static bool follow(struct walk *walk, const struct instruction *instruction) {
  struct operand first, second;
  switch (instruction->opcode) {
  case OP_I32_CONST:
  case OP_I64_CONST:
    push(walk, constant_of(walk->folded, instruction));
    return true;
  case OP_GLOBAL_GET:
    push(walk, derived(kind_of_global(walk->folded, instruction->index)));
    return true;
  case OP_LOCAL_GET:
    push(walk, derived(local_kind(walk, instruction->index)));
    return true;
  case OP_LOCAL_SET:
    set_local(walk, instruction->index, pop(walk).kind);
    return true;
  case OP_LOCAL_TEE:
    first = pop(walk);
    set_local(walk, instruction->index, first.kind);
    push(walk, first);
    return true;
  case OP_SELECT:
  case OP_SELECT_TYPES:
    pop(walk);
    second = pop(walk);
    first = pop(walk);
    push(walk, derived(first.kind > second.kind ? first.kind : second.kind));
    return true;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I32_AND:
  case OP_I32_OR:
  case OP_I64_ADD:
  case OP_I64_SUB:
  case OP_I64_AND:
  case OP_I64_OR:
    second = pop(walk);
    first = pop(walk);
    push(walk, compute(instruction, first, second));
    return true;
  case OP_GLOBAL_SET:
    return pop(walk).kind != BASE;
  default:
    return follow_other(walk, instruction);
  }
}

/* ---- Control ---- */

static bool passes(struct walk *walk, size_t count) {
  bool is_fine = true;
  for (size_t i = 0; i < count && i < FOLDED_WINDOW; i++)
    is_fine = pop(walk).kind != BASE && is_fine;
  return is_fine;
}

/* A callee may write to its arguments. The operands that a block leaves are not followed. */
static bool follow_control(struct walk *walk, const struct instruction *instruction) {
  const struct wasm *wasm = walk->folded->wasm;
  const struct wasm_type *type = NULL;
  bool is_fine = true;
  switch (instruction->opcode) {
  case OP_CALL:
  case OP_RETURN_CALL:
    type = &wasm->types[wasm->functions[instruction->index].type];
    break;
  case OP_STRUCT_NEW:
  case OP_ARRAY_NEW_FIXED:
    is_fine = passes(walk, instruction->results);
    push(walk, derived(OTHER));
    return is_fine;
  case OP_CONT_BIND:
  case OP_SUSPEND:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
  case OP_SWITCH:
    walk->count = 0;
    return !walk->has_base;
  case OP_CALL_INDIRECT:
  case OP_RETURN_CALL_INDIRECT:
  case OP_CALL_REF:
  case OP_RETURN_CALL_REF:
    pop(walk);
    type = &wasm->types[instruction->index];
    break;
  default:
    walk->count = 0;
    return true;
  }
  is_fine = passes(walk, type->params.length);
  push_many(walk, type->results.length, OTHER);
  return is_fine;
}

/* Goes through the instructions once. Returns the first one that uses what may be a frame, or NULL.
 */
static const uint8_t *walk_once(struct walk *walk, struct code *code, uint32_t function) {
  struct instruction instruction;
  const uint8_t *found = NULL;
  walk->count = 0;
  code_begin(code, walk->folded->wasm, &walk->folded->wasm->functions[function]);
  while (code_next(code, &instruction)) {
    if (!walk->has_base && is_base(walk->folded, &instruction))
      walk->has_base = walk->has_changed = true;
    const bool is_fine = instruction.shape.pops == EFFECT_UNKNOWN
                             ? follow_control(walk, &instruction)
                         : instruction.is_live ? follow(walk, &instruction)
                                               : true;
    if (!is_fine && instruction.is_live && !found)
      found = instruction.at;
  }
  return found;
}

const uint8_t *folded_find(const struct folded *folded, struct code *code, uint32_t function) {
  enum { ROUNDS = 8 };
  struct walk walk = {.folded = folded};
  const uint8_t *found;
  uint32_t rounds = 0;
  do {
    if (rounds++ == ROUNDS) /* a kind may still be on its way from local to local */
      for (uint32_t i = 0; i < FOLDED_LOCALS; i++)
        walk.locals[i] = walk.has_base ? BASE : SMALL;
    walk.has_changed = false;
    found = walk_once(&walk, code, function);
  } while (walk.has_changed && !found);
  return found;
}
