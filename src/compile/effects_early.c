/*
 * A load is early if, on each way from the function's beginning to it, no store before may have
 * reached one of its bytes. The ways end where the load happens for the first time, so that a loop
 * counts as it is when it begins. Two addresses are compared where they are constant, or where they
 * are constants apart from the same value; all others may be the same.
 */
#include "compile/effects_early.h"

/* An address: `offset` bytes from a value, and `stride` for each that another value counts. */
struct place {
  uint32_t anchor, index; /* IR_NONE: none */
  uint64_t stride;
  int64_t offset;
  bool is_known;
};

struct definition {
  const struct ir_instruction *instruction; /* NULL: a parameter, or nothing at all */
  size_t block;
};

struct numbers {
  size_t *at, count;
};

/* What is found out for each block that has a load: the ways to it. */
struct search {
  struct effects_walk *walk;
  struct definition *definitions; /* by value */
  struct place *places;           /* by event */
  struct numbers *predecessors;   /* by block */
  size_t block;
  bool *is_before; /* by block: on a way to the block, which has not been there */
  bool *is_met;
  size_t *waiting;
  bool *is_met_value; /* by value */
  uint32_t *waiting_values;
};

static struct definition definition_of(const struct search *search, uint32_t value) {
  return value < search->walk->function->value_count ? search->definitions[value]
                                                     : (struct definition){0};
}

/* ---- Addresses ---- */

/* The one value that the other is the same as, or moved from; IR_NONE where it is none of these. */
static bool step_back(struct place *place, const struct ir_instruction *from) {
  if (from->operation == IR_SAME && from->operand_count == 1) {
    place->anchor = from->operands[0];
    return true;
  }
  if (from->operation != IR_OFFSET || !from->operand_count || from->operands[0] == IR_NONE)
    return false;
  const bool is_variable = from->stride || from->operand_count > 1;
  if (is_variable && (from->operand_count != 2 || from->operands[1] == IR_NONE || !from->stride ||
                      place->index != IR_NONE))
    return false;
  if (__builtin_add_overflow(place->offset, from->offset, &place->offset)) {
    place->is_known = false;
    return false;
  }
  if (is_variable) {
    place->index = from->operands[1];
    place->stride = from->stride;
  }
  place->anchor = from->operands[0];
  return true;
}

static struct place place_of(const struct search *search, uint32_t value) {
  enum { LONGEST = 64 }; /* the anchor of a longer way is in its middle */
  struct place place = {.anchor = value, .index = IR_NONE, .is_known = value != IR_NONE};
  for (int i = 0; i < LONGEST && place.anchor != search->walk->pointer; i++) {
    const struct definition definition = definition_of(search, place.anchor);
    if (!definition.instruction || !step_back(&place, definition.instruction) || !place.is_known)
      break;
  }
  return place;
}

static bool is_constant(const struct search *search, const struct place *place) {
  return place->anchor == search->walk->pointer && place->index == IR_NONE;
}

/* Whether each address that the value may be comes of the parameter. */
static bool comes_of_parameter(const struct search *search, uint32_t value) {
  const struct ir_function *function = search->walk->function;
  size_t count = 0;
  for (size_t i = 0; i < function->value_count; i++)
    search->is_met_value[i] = false;
  search->waiting_values[count++] = value;
  while (count) {
    const uint32_t anchor = place_of(search, search->waiting_values[--count]).anchor;
    const struct ir_instruction *from = definition_of(search, anchor).instruction;
    if (anchor == search->walk->pointer)
      continue;
    if (!from || !from->operand_count ||
        (from->operation != IR_SAME && from->operation != IR_OFFSET))
      return false;
    if (search->is_met_value[anchor])
      continue;
    search->is_met_value[anchor] = true;
    const size_t used = from->operation == IR_OFFSET ? 1 : from->operand_count;
    for (size_t i = 0; i < used; i++) {
      const uint32_t operand = from->operands[i];
      if (operand >= function->value_count)
        return false;
      if (count < function->value_count)
        search->waiting_values[count++] = operand;
      else
        return false;
    }
  }
  return true;
}

/* ---- Ways ---- */

static void link_back(struct search *search) {
  const struct ir_function *function = search->walk->function;
  struct arena *arena = search->walk->effects->arena;
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].successor_count; j++)
      search->predecessors[function->blocks[i].successors[j]].count++;
  for (size_t i = 0; i < function->block_count; i++) {
    search->predecessors[i].at =
        arena_alloc(arena, (search->predecessors[i].count + 1) * sizeof *search->predecessors->at);
    search->predecessors[i].count = 0;
  }
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].successor_count; j++) {
      struct numbers *to = &search->predecessors[function->blocks[i].successors[j]];
      to->at[to->count++] = i;
    }
}

/* Meets all blocks that can be reached from these without going on from `search->block`. */
static void go_on(struct search *search, const size_t *from, size_t count) {
  const struct ir_function *function = search->walk->function;
  size_t waiting = 0;
  for (size_t i = 0; i < function->block_count; i++)
    search->is_met[i] = false;
  for (size_t i = 0; i < count; i++)
    if (!search->is_met[from[i]]) {
      search->is_met[from[i]] = true;
      search->waiting[waiting++] = from[i];
    }
  while (waiting) {
    const size_t number = search->waiting[--waiting];
    const struct ir_block *block = &function->blocks[number];
    for (size_t i = 0; number != search->block && i < block->successor_count; i++)
      if (!search->is_met[block->successors[i]]) {
        search->is_met[block->successors[i]] = true;
        search->waiting[waiting++] = block->successors[i];
      }
  }
}

/* False where no way leads to the block. */
static bool find_ways(struct search *search, size_t block, bool *is_always) {
  const struct ir_function *function = search->walk->function;
  const size_t entry = 0;
  size_t waiting = 0;
  search->block = block;
  go_on(search, &entry, 1);
  if (!search->is_met[block])
    return false;
  *is_always = true;
  for (size_t i = 0; i < function->block_count; i++) {
    *is_always &= i == block || !search->is_met[i] || function->blocks[i].successor_count;
    search->is_before[i] = false;
  }
  search->waiting[waiting++] = block;
  while (waiting) {
    const struct numbers *from = &search->predecessors[search->waiting[--waiting]];
    for (size_t i = 0; i < from->count; i++)
      if (from->at[i] != block && search->is_met[from->at[i]] && !search->is_before[from->at[i]]) {
        search->is_before[from->at[i]] = true;
        search->waiting[waiting++] = from->at[i];
      }
  }
  return true;
}

/* Whether the value is the same for all that happens on the ways to the load. */
static bool is_settled(struct search *search, uint32_t value) {
  const struct definition definition = definition_of(search, value);
  if (!definition.instruction || definition.block == search->block)
    return true;
  const struct ir_block *block = &search->walk->function->blocks[definition.block];
  go_on(search, block->successors, block->successor_count);
  return !search->is_met[definition.block];
}

/* ---- What was written there ---- */

static bool is_same_value(const struct place *a, const struct place *b) {
  return a->is_known && b->is_known && a->anchor == b->anchor && a->index == b->index &&
         a->stride == b->stride;
}

static bool overlap(int64_t a, uint64_t a_size, int64_t b, uint64_t b_size) {
  return a < b ? (uint64_t)b - (uint64_t)a < a_size : (uint64_t)a - (uint64_t)b < b_size;
}

/* Whether the event may write some of what the load reads. */
static bool may_write(struct search *search, size_t number, const struct place *load,
                      uint64_t size) {
  const struct effects_event *event = &search->walk->events[number];
  const struct place *store = &search->places[number];
  if (event->kind == EVENT_LOAD)
    return false;
  if (event->kind == EVENT_UNKNOWN)
    return event->may_store;
  if (event->kind == EVENT_CALL)
    return event->callee->may_store;
  if (!event->size || !is_same_value(load, store))
    return true;
  if (overlap(load->offset, size, store->offset, event->size))
    return true;
  return !is_constant(search, load) &&
         (!is_settled(search, load->anchor) || !is_settled(search, load->index));
}

/* Of an address that is not constant a store as well as the load: what is read elsewhere in a
 * result, as by what unpacks, was written by way of another. */
static bool is_written_there(const struct search *search, const struct place *load) {
  for (size_t i = 0; i < search->walk->event_count; i++)
    if (search->walk->events[i].kind == EVENT_STORE && is_same_value(load, &search->places[i]))
      return true;
  return false;
}

static bool is_early(struct search *search, size_t number, struct place load, uint64_t size) {
  const struct effects_walk *walk = search->walk;
  for (size_t i = 0; i < walk->event_count; i++) {
    const size_t block = walk->events[i].block;
    const bool is_before = block == search->block ? i < number : search->is_before[block];
    if (is_before && may_write(search, i, &load, size))
      return false;
  }
  return true;
}

static void examine(struct search *search, size_t number, bool is_always) {
  struct effects_walk *walk = search->walk;
  const struct effects_event *event = &walk->events[number];
  struct effect *effect = walk->effect;
  struct place place = search->places[number];
  uint64_t size = event->size;
  if (event->kind == EVENT_CALL) {
    size = event->is_certain ? event->callee->early_size : 0;
    if (__builtin_add_overflow(place.offset, event->callee->early_begin, &place.offset))
      return;
  }
  const bool is_fixed = is_constant(search, &place);
  if (!size || !place.is_known || (effect->loads_early && !(is_fixed && is_always)) ||
      (!is_fixed && !is_written_there(search, &place)) || !is_early(search, number, place, size) ||
      (!is_fixed && !comes_of_parameter(search, event->address)))
    return;
  if (!effect->loads_early)
    effect->early_load = event->kind == EVENT_CALL && event->callee->early_load.line
                             ? event->callee->early_load
                             : event->place;
  effect->loads_early = true;
  if (is_fixed && is_always) {
    effect->early_begin = place.offset;
    effect->early_size = size;
  }
}

static void prepare(struct search *search) {
  struct effects_walk *walk = search->walk;
  const struct ir_function *function = walk->function;
  struct arena *arena = walk->effects->arena;
  const size_t blocks = function->block_count + 1, values = (size_t)function->value_count + 1;
  search->definitions = arena_alloc(arena, values * sizeof *search->definitions);
  search->is_met_value = arena_alloc(arena, values);
  search->waiting_values = arena_alloc(arena, values * sizeof *search->waiting_values);
  search->places = arena_alloc(arena, walk->event_count * sizeof *search->places);
  search->predecessors = arena_alloc(arena, blocks * sizeof *search->predecessors);
  search->is_before = arena_alloc(arena, blocks);
  search->is_met = arena_alloc(arena, blocks);
  search->waiting = arena_alloc(arena, blocks * sizeof *search->waiting);
  for (size_t i = 0; i < function->block_count; i++)
    for (size_t j = 0; j < function->blocks[i].instruction_count; j++) {
      const struct ir_instruction *instruction = &function->blocks[i].instructions[j];
      if (instruction->result < function->value_count)
        search->definitions[instruction->result] = (struct definition){instruction, i};
    }
  for (size_t i = 0; i < walk->event_count; i++)
    search->places[i] = place_of(search, walk->events[i].address);
  link_back(search);
}

void effects_find_early(struct effects_walk *walk) {
  enum { MOST_BLOCKS = 4096 }; /* of a larger function nothing is said */
  const size_t none = walk->function->block_count;
  struct search search = {.walk = walk, .block = none};
  bool can_be_reached = false, is_always = false;
  if (!walk->event_count || walk->function->block_count > MOST_BLOCKS)
    return;
  prepare(&search);
  for (size_t i = 0; i < walk->event_count && !walk->effect->early_size; i++) {
    const struct effects_event *event = &walk->events[i];
    if (event->kind != EVENT_LOAD && event->kind != EVENT_CALL)
      continue;
    if (event->block != search.block)
      can_be_reached = find_ways(&search, event->block, &is_always);
    if (can_be_reached)
      examine(&search, i, is_always);
  }
}
