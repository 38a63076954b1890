/*
 * Frames without a stack pointer. If nothing in a module sets the stack pointer, because only leaf
 * functions use the stack, optimisers make a constant of it. Then a frame is at a constant address,
 * and looks like a variable. Finds the functions that may have such a frame. Whatever is not
 * understood may be a frame.
 */
#ifndef TARE_INSPECT_FOLDED_H
#define TARE_INSPECT_FOLDED_H

#include "inspect/code.h"

enum { FOLDED_DATA = 16 };

/** Addresses of a module that are outside of the stack for certain. */
struct folded {
  const struct wasm *wasm;
  /* Its data segments, joined where no frame has room between two. What is behind the last one that
   * there is room for may be a frame. */
  struct folded_data {
    uint64_t begin, end;
  } data[FOLDED_DATA];
  uint32_t data_count;
  uint64_t end; /* bytes of memory at the start */
};

void folded_begin(struct folded *folded, const struct wasm *wasm);

/** The first instruction of a function that writes to an address made from a constant, stores the
 * address, or passes it on; NULL where there is none. `code` is room for the walk. */
const uint8_t *folded_find(const struct folded *folded, struct code *code, uint32_t function);

#endif
