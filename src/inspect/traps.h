/*
 * Which instructions can trap (core specification §4.4, §4.6), other than an access to memory out
 * of bounds: loads and stores do so, and the block forms memory.copy and memory.fill as they do.
 */
#ifndef TARE_INSPECT_TRAPS_H
#define TARE_INSPECT_TRAPS_H

#include "inspect/code.h"

enum { TRAP_LOCALS = 4 };

/** A local that is not 0 as long as the block of this level is open, and nothing is assigned to it.
 */
struct trap_local {
  uint32_t index, level;
};

/** What is known on the way through a function: enough to tell a division behind a check of its
 * divisor, as `b ? a / b : 0` and the guard clauses of tare.h have it. */
struct trap_walk {
  struct instruction before[3];                                 /* the last instruction first */
  uint32_t count;                                               /* of these, how many there are */
  struct trap_local nonzero[TRAP_LOCALS], in_else[TRAP_LOCALS]; /* now, and from the else on */
  uint32_t nonzero_count, in_else_count;
};

/** Begins with a function. */
void trap_walk_begin(struct trap_walk *walk);

/** Goes on by the instruction that `code` has just read. When it traps, as an end of "traps …";
 * NULL where it never does. */
const char *trap_step(struct trap_walk *walk, const struct code *code,
                      const struct instruction *instruction);

/** The sites of a function that control can reach. */
struct trap_sites {
  struct code code;
  struct trap_walk walk;
};

struct trap_site {
  const uint8_t *at; /* of the instruction */
  uint32_t opcode;
  const char *when;
};

void trap_sites_begin(struct trap_sites *sites, const struct wasm *wasm, uint32_t function);
bool trap_sites_next(struct trap_sites *sites, struct trap_site *site);

#endif
