#include "compile/effects_sum.h"

#include <string.h>

/* ---- Where, and how far ---- */

static void extend(struct effects_walk *walk, struct effects_state at, int64_t begin, int64_t end,
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

static void reach(struct effects_walk *walk, const struct effects_event *event) {
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
    const uint64_t step = ir_gcd(callee->step, event->at.step);
    if (callee->step && step > walk->effect->step) {
      walk->effect->step = step;
      walk->effect->stepped = stepped;
    }
  }
}

static void note_load(struct effects_walk *walk, struct location place) {
  if (!walk->effect->loads)
    walk->effect->load = place;
  walk->effect->loads = walk->effect->may_load = true;
}

static void note_write(struct effects_walk *walk, struct location place) {
  if (!walk->effect->stores)
    walk->effect->store = place;
  walk->effect->stores = walk->effect->may_store = true;
}

static void add_accesses(struct effects_walk *walk) {
  struct effect *effect = walk->effect;
  for (size_t i = 0; i < walk->event_count; i++) {
    const struct effects_event *event = &walk->events[i];
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

static struct range *events_by_block(struct effects_walk *walk) {
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
static bool meet_first(struct effects_walk *walk, const struct effects_event *event) {
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
static void find_first(struct effects_walk *walk, const struct range *ranges) {
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

static void add_written(struct bits *bits, const struct effects_event *event) {
  if (event->at.step)
    return;
  if (event->kind == EVENT_STORE)
    add_bits(bits, event->at.base, event->size);
  for (uint64_t i = 0; event->kind == EVENT_CALL && i < EFFECT_BYTES; i++)
    if (event->callee->written[i / 64] >> i % 64 & 1)
      add_bits(bits, event->at.base + (int64_t)i, 1);
}

/* Whether the event may read bytes that are not among those written. */
static bool reads_other(const struct effects_walk *walk, const struct bits *bits,
                        const struct effects_event *event) {
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

static void pass_block(const struct effects_walk *walk, const struct range *range,
                       struct bits *bits) {
  for (size_t i = range->begin; i < range->end; i++)
    add_written(bits, &walk->events[i]);
}

static bool returns(const struct ir_block *block) {
  return block->instruction_count &&
         block->instructions[block->instruction_count - 1].operation == IR_RETURN;
}

/* What is written on all ways to each block; of the first nothing is. */
static bool settle(struct effects_walk *walk, const struct range *ranges, struct bits *before) {
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

static void find_written(struct effects_walk *walk, const struct range *ranges) {
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

void effects_sum_up(struct effects_walk *walk) {
  const struct range *ranges = events_by_block(walk);
  add_accesses(walk);
  find_first(walk, ranges);
  find_written(walk, ranges);
}
