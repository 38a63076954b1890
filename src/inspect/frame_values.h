/*
 * frame_values.c: the arithmetic of addresses that come from the stack pointer. See frames.h, which
 * has what a value is.
 */
#ifndef TARE_INSPECT_FRAME_VALUES_H
#define TARE_INSPECT_FRAME_VALUES_H

#include "inspect/frames.h"

enum { STACK_ALIGNMENT = 16 };

static const struct frame_value frame_unknown = {.kind = FRAME_UNKNOWN};
static const struct frame_value frame_stray = {.kind = FRAME_NEAR};

static inline bool frame_value_is_address(struct frame_value value) {
  return value.kind == FRAME_STACK || value.kind == FRAME_NEAR;
}

/** Whether it is the lowest address that is known in its frame. */
static inline bool frame_value_is_lowest(struct frame_value value) {
  return value.kind == FRAME_STACK && value.offset == value.low;
}

/** Whether an address that is computed from it may be below all that are known. */
static inline bool frame_value_may_go_down(struct frame_value value) {
  return frame_value_is_lowest(value) || value.kind == FRAME_NEAR;
}

bool frame_value_is_same(struct frame_value a, struct frame_value b);

/** A value that is one of two. */
struct frame_value frame_value_meet(struct frame_value a, struct frame_value b);

/** Notes that the address, if the value is one, goes into what is not followed. */
void frame_value_lose(struct frame *frame, struct frame_value value, const struct instruction *at);

/** The result of an addition, a subtraction or an `and`. */
struct frame_value frame_value_compute(struct frame *frame, const struct instruction *at,
                                       struct frame_value left, struct frame_value right);

/** The result of a `select`. */
struct frame_value frame_value_choose(struct frame *frame, const struct instruction *at,
                                      struct frame_value left, struct frame_value right);

#endif
