/*
 * Which global is the stack pointer (tool conventions, Linear Memory Layout): the one of that name;
 * and where none has it, the one that is most often moved down as a stack pointer is. That is a
 * guess, and no proof.
 */
#ifndef TARE_INSPECT_POINTER_H
#define TARE_INSPECT_POINTER_H

#include "inspect/code.h"

/* An operand on its way to be a stack pointer that moved down. */
struct pointer_value {
  enum {
    POINTER_OTHER,
    POINTER_BASE,
    POINTER_RISE,
    POINTER_FALL,
    POINTER_LOWERED
  } kind;          /* a global; a constant, 0 or more, or less; … */
  uint32_t global; /* … and a global from which was taken */
};

/* The two uppermost operands, and a local that holds each kind: unoptimised code moves all through
 * locals. Blocks are not minded: this is how a global is used, and no proof. */
struct pointer_descent {
  struct pointer_value first, second, locals[POINTER_LOWERED + 1];
  uint32_t indices[POINTER_LOWERED + 1];
};

/** Goes on by one instruction of a function, at whose begin the descent is zero; counts in `votes`,
 * by global. */
void pointer_vote(struct pointer_descent *descent, const struct instruction *instruction,
                  uint32_t *votes);

/** The index of the global; UINT32_MAX where nothing is like a stack pointer. */
uint32_t pointer_find(const struct wasm *wasm, const uint32_t *votes);

#endif
