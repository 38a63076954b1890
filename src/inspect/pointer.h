/*
 * Which global is the stack pointer (tool conventions, Linear Memory Layout): the one of that name;
 * and where none has it, the one that is most often moved down as a stack pointer is. That is a
 * guess, and no proof.
 */
#ifndef TARE_INSPECT_POINTER_H
#define TARE_INSPECT_POINTER_H

#include "inspect/code.h"

enum { POINTER_LOCALS = 8 };

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

/** How a global is used, all over the module. */
struct pointer_votes {
  uint32_t moved; /* how often it is set to what is below it */
  uint32_t read;
  bool is_set;
};

/* The two uppermost operands, and the locals that were assigned last: unoptimised code moves all
 * through them. Blocks are not minded: this is how a global is used, and no proof. */
struct pointer_descent {
  struct pointer_value first, second;
  struct {
    uint32_t index;
    struct pointer_value value;
  } locals[POINTER_LOCALS];
  uint32_t oldest; /* of these */
};

/** Goes on by one instruction of a function, at whose begin the descent is zero; counts in `votes`,
 * by global. */
void pointer_vote(struct pointer_descent *descent, const struct instruction *instruction,
                  struct pointer_votes *votes);

/** The index of the global that is exported or imported under the name; UINT32_MAX where none is.
 */
uint32_t pointer_named(const struct wasm *wasm);

/** The index of the global that is moved most often; where none is, of the one that is never set,
 * and is read most often, as leaf functions do. UINT32_MAX where there is none. */
uint32_t pointer_used(const struct wasm *wasm, const struct pointer_votes *votes);

/** Another global than `pointer` that is used as a stack pointer is; UINT32_MAX where none is. */
uint32_t pointer_rival(const struct wasm *wasm, const struct pointer_votes *votes,
                       uint32_t pointer);

#endif
