/*
 * How far a function moves the stack pointer: the mutable global by which C, Rust and others keep a
 * stack in linear memory (tool conventions, Linear Memory Layout). Follows it, and the locals that
 * hold it, through the function's blocks. What is not understood is told, and never guessed.
 */
#ifndef TARE_INSPECT_FRAMES_H
#define TARE_INSPECT_FRAMES_H

#include "inspect/code.h"

enum {
  FRAME_LOCALS = 12,   /* that are followed at a time; others are unknown */
  FRAME_WINDOW = 8,    /* operands */
  FRAME_UNFIT = 24,    /* locals that loops give up, one by one, before all give up all */
  FRAME_EVICTED = 256, /* bits for locals that held an address when there was no room for it */
  FRAME_ROUNDS = 8,    /* before it is given up what these hold */
  FRAME_CONSTANTS = 4, /* locals that were given one since control last changed: code that was not
                          optimised moves all through locals */
};

/** What is known of an operand, a local or the stack pointer. */
struct frame_value {
  enum {
    FRAME_UNKNOWN,
    FRAME_CONSTANT, /* `offset` is its value */
    FRAME_STACK,    /* the stack pointer at the function's begin plus `offset`; or, where not
                       `is_exact`, no less than that */
    FRAME_NEAR,     /* an address that was computed from the stack pointer, or from the lowest one
                       of a frame, by what is not known */
  } kind;
  bool is_exact;
  bool is_multiple; /* of 16 bytes away from the stack pointer at the begin; of FRAME_NEAR: an index
                       was added, and nothing else */
  int32_t offset;   /* bytes */
  int32_t low;      /* the least offset of those from which it was computed, its own included: what
                       is above is inside of a frame whose begin was computed */
};

struct frame_local {
  uint32_t index;
  struct frame_value value;
};

struct frame_state {
  struct frame_value pointer;
  uint32_t count;
  struct frame_local locals[FRAME_LOCALS];
};

/** The uppermost operands, the last one on top. Those below are unknown. */
struct frame_operands {
  uint32_t count;
  bool has_stray; /* one of those below was an address */
  struct frame_value at[FRAME_WINDOW];
};

/** A local that holds one address at the begin of a loop's first round, and another one later. */
struct frame_unfit {
  const uint8_t *loop; /* the instruction */
  uint32_t local;
};

/** An open block. */
struct frame_level {
  const uint8_t *at;             /* the instruction that opened it */
  struct frame_state begin, end; /* with which it began, and control comes to its end … */
  bool has_end;                  /* … if it does */
  struct frame_operands below;   /* which the block cannot touch */
  uint32_t params, results;      /* operands that it takes and leaves */
  bool has_address;              /* one of those that it takes may be an address */
  struct frame_value result;     /* the last one of these, where `has_end` … */
  bool has_other_result;         /* … and one of the others may be an address */
};

/** Why the depth of the stack is not known. */
enum frame_fault {
  FRAME_KNOWN,
  FRAME_DYNAMIC,    /* the stack pointer is set to something unknown: alloca, or a value of the
                       host's */
  FRAME_LOOP,       /* it moves in a loop */
  FRAME_UNBALANCED, /* it is not put back */
  FRAME_EXCEPTION,  /* an exception is caught, which leaves it wherever it was */
  FRAME_LOST,       /* an address was computed from it, and is not known */
  FRAME_FOLDED,     /* there is no stack pointer, and what looks like a variable may be a frame */
};

struct frame {
  uint32_t pointer; /* index of the stack pointer's global */
  /* Bytes below the stack pointer, as it was at the begin: the furthest address there that the
   * function computes. It need not set the pointer: a leaf may use what is below, its red zone. */
  uint32_t size;
  bool is_set;     /* the pointer */
  bool is_aligned; /* it is a multiple of 16 wherever this function begins … */
  bool misaligns;  /* … and may be none where it was set here */
  /* An address was computed that is not known, and may be below all that are: by taking something
   * from the lowest address of a frame, as alloca does. Or one that is such a frame only where the
   * pointer is not set. */
  const uint8_t *lost_at, *lost_below_at;
  enum frame_fault fault;
  const uint8_t *fault_at;
  bool is_unbalanced; /* it returns with the stack pointer elsewhere, or who knows where */
  bool is_to_repeat;  /* a local turned out to be unfit: the function has to be followed again */

  struct frame_level *levels; /* as many as the module's blocks nest */
  struct frame_state state;
  struct frame_operands operands;
  struct frame_local constants[FRAME_CONSTANTS];
  uint32_t constant_count;
  struct frame_unfit unfit[FRAME_UNFIT];
  uint32_t unfit_count;
  bool has_loops;
  uint64_t evicted[FRAME_EVICTED / 64]; /* by the local's index */
  int32_t evicted_low;                  /* the least offset that they held */
  bool has_evicted;                     /* one was added in this round … */
  uint32_t rounds;                      /* … and in that many before */
};

/** Begins with a function. `levels` has room for `wasm->levels` of them. `is_aligned`: wherever a
 * function begins, the stack pointer is a multiple of 16 (tool conventions). */
void frame_begin(struct frame *frame, uint32_t pointer, bool is_aligned,
                 struct frame_level *levels);

/** Begins anew, where `is_to_repeat` is set at the function's end. */
void frame_again(struct frame *frame);

/** Goes on by one instruction, which `code` has just read. `returns_first`: it is a call whose
 * result is its first operand. */
void frame_step(struct frame *frame, const struct code *code, const struct instruction *instruction,
                bool returns_first);

/** Bytes below the stack pointer at which the function began, where it stands now. */
uint32_t frame_depth(const struct frame *frame);

#endif
