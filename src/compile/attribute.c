#include "compile/attribute.h"

static void push_operands(struct walk *walk, uint32_t begin, uint32_t count) {
  for (; count && walk->operand_count < walk->capacity; count--)
    walk->operands[walk->operand_count++] = begin;
}

/* Returns where the lowest of them begins, or the highest that is there: behind a jump none is. */
static uint32_t pop_operands(struct walk *walk, uint32_t at, uint64_t count) {
  const size_t height = walk->blocks[walk->block_count - 1].height;
  uint32_t begin = at;
  for (; count && walk->operand_count > height; count--)
    begin = walk->operands[--walk->operand_count];
  return begin;
}

static void push_block(struct walk *walk, uint32_t begin, uint32_t results, bool is_loop) {
  walk->blocks[walk->block_count++] = (struct block){walk->operand_count, begin, results, is_loop};
}

static uint32_t label_arity(const struct walk *walk, uint32_t label) {
  if (label >= walk->block_count)
    return 0;
  const struct block *block = &walk->blocks[walk->block_count - 1 - label];
  return block->is_loop ? 0 : block->results;
}

static uint32_t call(struct walk *walk, uint32_t at, const struct wasm_type *type, unsigned more) {
  const uint32_t begin = pop_operands(walk, at, type->params.length + more);
  push_operands(walk, begin, (uint32_t)type->results.length);
  return begin;
}

/* Control does not come behind this instruction. */
static uint32_t leave(struct walk *walk, uint32_t at, uint64_t operands) {
  const uint32_t begin = pop_operands(walk, at, operands);
  walk->operand_count = walk->blocks[walk->block_count - 1].height;
  return begin;
}

/* Does to the stack what the instruction does; returns where its operands begin. */
static uint32_t run(struct walk *walk, const struct wasm *wasm,
                    const struct instruction *instruction, uint32_t at) {
  uint32_t begin = at;
  if (instruction->shape.pops != EFFECT_UNKNOWN) {
    begin = pop_operands(walk, at, instruction->shape.pops);
    push_operands(walk, begin, instruction->shape.pushes);
    return begin;
  }
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
    push_block(walk, at, instruction->results, instruction->opcode == OP_LOOP);
    return at;
  case OP_IF:
    begin = pop_operands(walk, at, 1);
    push_block(walk, begin, instruction->results, false);
    return begin;
  case OP_ELSE:
    return leave(walk, at, 0);
  case OP_END: {
    const struct block block = walk->blocks[walk->block_count - 1];
    walk->operand_count = block.height;
    if (--walk->block_count)
      push_operands(walk, block.begin, block.results);
    return at;
  }
  case OP_BR:
    return leave(walk, at, label_arity(walk, instruction->index));
  case OP_BR_IF: {
    const uint32_t arity = label_arity(walk, instruction->index);
    begin = pop_operands(walk, at, 1 + (uint64_t)arity);
    push_operands(walk, begin, arity);
    return begin;
  }
  case OP_BR_TABLE:
    return leave(walk, at, 1);
  case OP_RETURN:
    return leave(walk, at, walk->blocks[0].results);
  case OP_CALL:
    return call(walk, at, &wasm->types[wasm->functions[instruction->index].type], 0);
  case OP_CALL_INDIRECT:
    return call(walk, at, &wasm->types[instruction->index], 1);
  case OP_UNREACHABLE:
    return leave(walk, at, 0);
  default:
    return at;
  }
}

/* The place in the linked code of the instruction at `at`, whose operands begin at `begin`; that of
 * the one before it where it has no segment. */
static uint32_t take_segment(struct walk *walk, uint32_t at, uint32_t begin, uint32_t before) {
  bool is_here = false;
  for (; walk->next < walk->segments.count && walk->segments.items[walk->next].at <= at;
       walk->next++)
    if (walk->segments.items[walk->next].at == at) {
      walk->open[walk->open_count++] = walk->segments.items[walk->next];
      is_here = true;
    }
  while (!is_here && walk->open_count && walk->open[walk->open_count - 1].at > begin)
    walk->open_count--;
  if (!walk->open_count || walk->open[walk->open_count - 1].at != (is_here ? at : begin))
    return before;
  const uint32_t from = walk->open[--walk->open_count].from;
  return from == SOURCE_MAP_NOWHERE ? before : from;
}

/* The first segment at or behind `begin`. */
static size_t find_segment(const struct segments *segments, uint32_t begin) {
  size_t low = 0, high = segments->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (segments->items[middle].at < begin)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void attribute_function(struct walk *walk, uint32_t begin, uint32_t results) {
  walk->operand_count = walk->block_count = walk->open_count = 0;
  walk->next = find_segment(&walk->segments, begin);
  push_block(walk, begin, results, false);
}

uint32_t attribute_instruction(struct walk *walk, const struct wasm *wasm,
                               const struct instruction *instruction, uint32_t at,
                               uint32_t before) {
  return take_segment(walk, at, run(walk, wasm, instruction, at), before);
}

struct walk attribute_begin(struct arena *arena, const struct wasm *wasm, struct bytes map) {
  const struct span code = wasm->sections[WASM_CODE_SECTION].content;
  struct walk walk = {.segments = source_map_read(arena, map, wasm_offset(wasm, code.at)),
                      .capacity = code.length};
  walk.operands = arena_alloc(arena, walk.capacity * sizeof *walk.operands);
  walk.blocks = arena_alloc(arena, (size_t)wasm->levels * sizeof *walk.blocks);
  walk.open = arena_alloc(arena, (walk.segments.count + 1) * sizeof *walk.open);
  return walk;
}
