/*
 * Whether a module is valid (core specification 3.0, chapter 3; and the proposals that wasm.h
 * reads), so that an engine that has its features takes it: the types of operands, what blocks take
 * and leave, locals that are set before they are read, constants, alignments, and subtypes.
 *
 * What the reader refuses is not asked here: this is of a module that wasm_index has read. The time
 * is in proportion to the module's length, and the space is the caller's.
 */
#ifndef TARE_INSPECT_VALID_H
#define TARE_INSPECT_VALID_H

#include "inspect/wasm.h"

enum valid {
  VALID,
  VALID_NOT,
  VALID_UNKNOWN, /* it goes beyond a limit of this implementation, as it would of most engines */
};

/** Bytes that valid_check needs, aligned for a pointer. */
size_t valid_space(const struct wasm *wasm);

/** Sets `error` and `error_at` of the module where it is not VALID. */
enum valid valid_check(struct wasm *wasm, void *space);

#endif
