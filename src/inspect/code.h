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

/** Kinds of open blocks. */
enum code_level {
  CODE_BLOCK,
  CODE_LOOP,
  CODE_IF,
  CODE_ELSE, /* an if that has come to its else */
  CODE_TRY,
  CODE_CATCH_ALL,
  CODE_LEVEL_KIND = 7,    /* the bits of a level that hold this */
  CODE_LEVEL_ENTERED = 8, /* control reaches its begin */
  CODE_LEVEL_JUMPED = 16, /* control jumps to its end from somewhere within */
};

struct code {
  const struct wasm *wasm;
  struct cursor cursor;        /* where the next instruction stands */
  uint64_t locals;             /* parameters among them */
  uint32_t level;              /* how many blocks are open, the function's own one among them */
  uint32_t deepest;            /* the most that were */
  bool is_live;                /* control reaches the next instruction */
  uint8_t levels[CODE_LEVELS]; /* of the open blocks, the function's own first; see code.c */
};

/** The kind of an open block, or of level `code->level` right behind its end. */
static inline enum code_level code_level(const struct code *code, uint32_t level) {
  return (enum code_level)(code->levels[level] & CODE_LEVEL_KIND);
}

/** Whether control jumps to the end of a level, open or just closed, from within. */
static inline bool code_is_jumped_to(const struct code *code, uint32_t level) {
  return code->levels[level] & CODE_LEVEL_JUMPED;
}

struct instruction {
  const uint8_t *at;
  uint32_t opcode;
  struct opcode_shape shape;
  bool is_live;       /* control can reach it */
  uint32_t index;     /* its first index: of a function, local, label, … */
  uint32_t second;    /* its second one; of a memory access the offset, at most UINT32_MAX */
  uint32_t results;   /* of a block with a block type: how many results; of select: types; of
                         struct.new and array.new_fixed: operands; of a memory access: log2 of its
 alignment */
  uint32_t type;      /* the value type that it names; 0: none */
  int64_t constant;   /* of i32.const and i64.const; of br_on_cast the type that it casts to */
  struct span labels; /* of br_table: all of them, LEB128, its default at the end; of try_table and
                         resume: the clauses; without their number */
};

/** Begins with a function of an indexed module that is not imported, behind its locals. */
void code_begin(struct code *code, const struct wasm *wasm, const struct wasm_function *function);

/** Reads the next instruction; false behind the last one, and on an error, which is then in
 * `code->cursor`. */
bool code_next(struct code *code, struct instruction *instruction);

/** Whether its result may be an address that was computed from its operands: neither what is at an
 * address, nor how two compare. */
bool code_computes(const struct instruction *instruction);

#endif
