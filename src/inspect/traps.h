/*
 * Which instructions can trap (core specification §4.4, §4.6), other than an access to memory out
 * of bounds: loads and stores do so, and the block forms memory.copy and memory.fill as they do.
 */
#ifndef TARE_INSPECT_TRAPS_H
#define TARE_INSPECT_TRAPS_H

#include "inspect/code.h"

/**
 * When the instruction traps, as an end of "traps …"; NULL where it never does. `before` is the
 * instruction before it, or NULL at the begin of a function: a constant there may be the divisor.
 */
const char *trap_of(const struct instruction *instruction, const struct instruction *before);

/** The sites of a function that control can reach. */
struct trap_sites {
  struct code code;
  struct instruction before;
  bool has_before;
};

struct trap_site {
  const uint8_t *at; /* of the instruction */
  uint32_t opcode;
  const char *when;
};

void trap_sites_begin(struct trap_sites *sites, const struct wasm *wasm, uint32_t function);
bool trap_sites_next(struct trap_sites *sites, struct trap_site *site);

#endif
