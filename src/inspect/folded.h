/*
 * Frames without a stack pointer. Where nothing in a module sets the stack pointer, as where only
 * leaf functions use the stack, optimisers make a constant of it: then a frame is at a constant
 * address, and looks like a variable. Finds the functions that may have such a frame. What is not
 * understood may be one.
 */
#ifndef TARE_INSPECT_FOLDED_H
#define TARE_INSPECT_FOLDED_H

#include "inspect/code.h"

enum { FOLDED_DATA = 16 };

/** Addresses of a module that are certainly outside of the stack. */
struct folded {
  const struct wasm *wasm;
  /* What its data segments fill, and what is between them where no frame has room. Those that are
   * too many may be frames. */
  struct folded_data {
    uint64_t begin, end;
  } data[FOLDED_DATA];
  uint32_t data_count;
  uint64_t end; /* of its memory as it begins, in bytes */
};

void folded_begin(struct folded *folded, const struct wasm *wasm);

/** The instruction of a function of the module by which an address that comes of a constant is
 * written to, or leaves the function; NULL where there is none. `code` is room for the walk. */
const uint8_t *folded_find(const struct folded *folded, struct code *code, uint32_t function);

#endif
