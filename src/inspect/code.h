/*
 * The instructions of a function, one after the other, and which of them control can reach. Checks
 * what can be told without types: opcodes, immediates, indices, and that blocks nest.
 */
#ifndef TARE_INSPECT_CODE_H
#define TARE_INSPECT_CODE_H

#include "inspect/opcodes.h"
#include "inspect/wasm.h"

enum {
  /* Blocks within each other, the function's own one among them. A limit of this implementation,
   * as the specification allows (appendix, Implementation Limitations). */
  CODE_LEVELS = 1 << 14,
};

struct code {
  const struct wasm *wasm;
  struct cursor cursor; /* where the next instruction stands */
  uint64_t locals;      /* parameters among them */
  uint32_t level;       /* how many blocks are open, the function's own one among them */
  uint32_t deepest;     /* the most that were */
  bool is_live;         /* control reaches the next instruction */
  uint8_t levels[CODE_LEVELS];
};

struct instruction {
  const uint8_t *at;
  uint32_t opcode;
  struct opcode_shape shape;
  bool is_live;         /* control can reach it */
  uint32_t index;       /* its first index: of a function, local, label, … */
  uint32_t second;      /* its second one */
  uint32_t results;     /* of a block with a block type: how many results; of select: types */
  int64_t constant;     /* of i32.const and i64.const */
  struct span labels;   /* of br_table alone: all of them, LEB128, its default at the end */
};

/** Begins with a function of an indexed module that is not imported, behind its locals. */
void code_begin(struct code *code, const struct wasm *wasm, const struct wasm_function *function);

/** Reads the next instruction; false behind the last one, and on an error, which is then in
 * `code->cursor`. */
bool code_next(struct code *code, struct instruction *instruction);

#endif
