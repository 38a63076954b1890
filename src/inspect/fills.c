#include "inspect/fills.h"

#include <string.h>

enum {
  FILLS_LOCALS = 16, /* that are followed; others are unknown */
  FILLS_WINDOW = 16, /* operands; those below are unknown */
  FILLS_BYTES = 4096 /* of one object that are noted; a larger one has to be filled at once */
};

enum kind {
  UNKNOWN,
  CONSTANT, /* `offset` is its value */
  OWN,      /* where the parameter points, plus `offset` */
  OTHER,    /* derived from another parameter, whose bytes lie elsewhere */
};

struct value {
  enum kind kind;
  int64_t offset;
};

struct fill {
  uint64_t size;
  struct value locals[FILLS_LOCALS];
  struct value operands[FILLS_WINDOW];
  uint32_t operand_count;
  uint32_t missing; /* bytes that are not written yet */
  bool is_filled;
  uint8_t written[FILLS_BYTES / 8]; /* bits */
};

static struct value pop(struct fill *fill) {
  return fill->operand_count ? fill->operands[--fill->operand_count] : (struct value){UNKNOWN, 0};
}

static void push(struct fill *fill, struct value value) {
  if (fill->operand_count == FILLS_WINDOW) { /* the lowest is forgotten */
    memmove(fill->operands, fill->operands + 1, sizeof fill->operands - sizeof *fill->operands);
    fill->operand_count--;
  }
  fill->operands[fill->operand_count++] = value;
}

/* ---- Bytes ---- */

static void write(struct fill *fill, struct value at, uint64_t length) {
  if (at.kind != OWN || at.offset < 0)
    return;
  const uint64_t begin = (uint64_t)at.offset;
  if (begin == 0 && length >= fill->size)
    fill->is_filled = true;
  for (uint64_t i = begin; i < begin + length && i < fill->size && i < FILLS_BYTES; i++) {
    const uint8_t bit = (uint8_t)(1 << i % 8);
    fill->missing -= !(fill->written[i / 8] & bit);
    fill->written[i / 8] |= bit;
  }
  fill->is_filled |= fill->size <= FILLS_BYTES && !fill->missing;
}

/* Whether what is read cannot be what was in the object before. */
static bool may_read(const struct fill *fill, struct value at, uint64_t length) {
  if (at.kind == OTHER)
    return true;
  if (at.kind != OWN || at.offset < 0)
    return at.kind == CONSTANT && at.offset >= 0;
  for (uint64_t i = (uint64_t)at.offset; i < (uint64_t)at.offset + length; i++)
    if (i >= fill->size || i >= FILLS_BYTES || !(fill->written[i / 8] & 1 << i % 8))
      return false;
  return true;
}

/* Bytes that a store writes; 0 of one that is not known. */
static uint64_t stored(uint32_t opcode) {
  enum { FIRST = 0x36, V128_STORE = PREFIXED(0xfd, 11) };
  static const uint8_t widths[] = {4, 8, 4, 8, 1, 2, 1, 2, 4};
  if (opcode >= FIRST && opcode < FIRST + sizeof widths)
    return widths[opcode - FIRST];
  return opcode == V128_STORE ? 16 : 0;
}

/* Bytes that a load reads at most; 0 of what is no load. */
static uint64_t loaded(const struct instruction *instruction) {
  enum { FIRST = 0x28 };
  static const uint8_t widths[] = {4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4};
  if (instruction->shape.immediate != IMMEDIATE_ACCESS || instruction->shape.pops != 1)
    return 0;
  return instruction->opcode >= FIRST && instruction->opcode < FIRST + sizeof widths
             ? widths[instruction->opcode - FIRST]
             : 16;
}

/* ---- Instructions ---- */

static struct value moved(struct value value, int64_t by) {
  value.offset += by;
  return value;
}

static struct value sum(struct value a, struct value b) {
  if (a.kind == CONSTANT && b.kind != CONSTANT)
    return sum(b, a);
  if (a.kind == UNKNOWN || b.kind != CONSTANT)
    return (struct value){UNKNOWN, 0};
  return moved(a, b.offset);
}

static bool follow_bulk(struct fill *fill, const struct instruction *instruction) {
  const struct value length = pop(fill), second = pop(fill), to = pop(fill);
  if (length.kind != CONSTANT || length.offset < 0)
    return false;
  if (instruction->opcode == OP_MEMORY_COPY && !may_read(fill, second, (uint64_t)length.offset))
    return false;
  write(fill, to, (uint64_t)length.offset);
  return true;
}

/* Goes on by one instruction; false where the proof ends. */
static bool follow(struct fill *fill, const struct instruction *instruction) {
  const uint32_t local = instruction->index;
  struct value value;
  switch (instruction->opcode) {
  case OP_BLOCK: /* nothing jumps out of it before the proof ends; its parameters stay */
  case OP_END:
    return true;
  case OP_I32_CONST:
  case OP_I64_CONST:
    push(fill, (struct value){CONSTANT, instruction->constant});
    return true;
  case OP_LOCAL_GET:
    push(fill, local < FILLS_LOCALS ? fill->locals[local] : (struct value){UNKNOWN, 0});
    return true;
  case OP_LOCAL_SET:
  case OP_LOCAL_TEE:
    value = pop(fill);
    if (local < FILLS_LOCALS)
      fill->locals[local] = value;
    if (instruction->opcode == OP_LOCAL_TEE)
      push(fill, value);
    return true;
  case OP_I32_ADD:
    value = pop(fill);
    push(fill, sum(pop(fill), value));
    return true;
  case OP_MEMORY_FILL:
  case OP_MEMORY_COPY:
    return follow_bulk(fill, instruction);
  default:
    break;
  }
  if (instruction->shape.pops == EFFECT_UNKNOWN)
    return false;
  if (stored(instruction->opcode)) {
    pop(fill);
    write(fill, moved(pop(fill), instruction->second), stored(instruction->opcode));
    return true;
  }
  if (loaded(instruction)) {
    if (!may_read(fill, moved(pop(fill), instruction->second), loaded(instruction)))
      return false;
    push(fill, (struct value){UNKNOWN, 0});
    return true;
  }
  if (instruction->shape.immediate >= IMMEDIATE_LANE) /* other accesses to memory */
    return false;
  for (unsigned i = 0; i < instruction->shape.pops; i++)
    pop(fill);
  for (unsigned i = 0; i < instruction->shape.pushes; i++)
    push(fill, (struct value){UNKNOWN, 0});
  return true;
}

bool fills_all(const struct wasm *wasm, uint32_t function, uint32_t param, uint64_t size) {
  struct code code;
  struct instruction instruction;
  struct fill fill = {.size = size, .missing = (uint32_t)(size < FILLS_BYTES ? size : FILLS_BYTES)};
  if (function < wasm->imported[WASM_FUNCTION])
    return false;
  const size_t params = wasm->types[wasm->functions[function].type].params.length;
  for (size_t i = 0; i < params && i < FILLS_LOCALS; i++)
    fill.locals[i].kind = i == param ? OWN : OTHER;
  code_begin(&code, wasm, &wasm->functions[function]);
  while (!fill.is_filled && code_next(&code, &instruction) && code.level)
    if (!follow(&fill, &instruction))
      return false;
  return fill.is_filled;
}
