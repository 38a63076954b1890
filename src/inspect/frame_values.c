#include "inspect/frame_values.h"

bool frame_value_is_same(struct frame_value a, struct frame_value b) {
  return a.kind == b.kind && a.is_exact == b.is_exact && a.is_multiple == b.is_multiple &&
         a.offset == b.offset && a.low == b.low;
}

/* ---- Where ways meet ---- */

struct frame_value frame_value_meet(struct frame_value a, struct frame_value b) {
  if (frame_value_is_same(a, b))
    return a;
  if (a.kind == FRAME_STACK && b.kind == FRAME_STACK) {
    const int32_t offset = a.offset < b.offset ? a.offset : b.offset;
    const int32_t low = a.low < b.low ? a.low : b.low;
    return (struct frame_value){.kind = FRAME_STACK,
                                .is_exact = a.is_exact && b.is_exact && a.offset == b.offset,
                                .is_multiple = a.is_multiple && b.is_multiple,
                                .offset = offset,
                                .low = frame_value_is_lowest(a) || frame_value_is_lowest(b) ? offset
                                                                                            : low};
  }
  if (!frame_value_is_address(a) ||
      !frame_value_is_address(b)) /* what is inside of a frame stays there */
    return frame_value_may_go_down(a) || frame_value_may_go_down(b) ? frame_stray : frame_unknown;
  if (a.kind == b.kind)
    return frame_stray;
  const struct frame_value near = a.kind == FRAME_NEAR ? a : b;
  const struct frame_value other = a.kind == FRAME_NEAR ? b : a;
  return frame_value_is_lowest(other) ? frame_stray : near;
}

/* ---- What is computed ---- */

/* The address `base` + `by`, where that is known. */
static struct frame_value moved(struct frame *frame, struct frame_value base, int64_t by) {
  const int64_t offset = base.offset + by;
  if (offset < INT32_MIN || offset > INT32_MAX)
    return frame_unknown;
  if (offset < 0 && (uint64_t)-offset > frame->size)
    frame->size = (uint32_t)-offset;
  const bool is_multiple =
      base.is_exact ? offset % STACK_ALIGNMENT == 0 : base.is_multiple && by % STACK_ALIGNMENT == 0;
  return (struct frame_value){.kind = FRAME_STACK,
                              .is_exact = base.is_exact,
                              .is_multiple = is_multiple,
                              .offset = (int32_t)offset,
                              .low = offset < base.low ? (int32_t)offset : base.low};
}

/* `value` rounded down to a multiple of `alignment`, a power of two. Up to the alignment that the
 * stack pointer itself has, the result is known. */
static struct frame_value aligned(struct frame *frame, struct frame_value value,
                                  int64_t alignment) {
  const int64_t most = frame->is_aligned ? STACK_ALIGNMENT : 1;
  const int64_t known = alignment < most ? alignment : most;
  const int64_t down = -(value.offset & (known - 1)) - (alignment - known);
  struct frame_value result = moved(frame, value, down);
  result.is_exact = result.is_exact && alignment == known;
  result.is_multiple = result.is_multiple || alignment >= STACK_ALIGNMENT;
  return result;
}

/* An address goes into what is not followed. */
void frame_value_lose(struct frame *frame, struct frame_value value, const struct instruction *at) {
  if (frame_value_is_lowest(value) && value.offset >= 0 && !frame->lost_at)
    frame->lost_at = at->at;
  if (frame_value_is_address(value) && !frame->lost_below_at)
    frame->lost_below_at = at->at;
}

/* Something unknown is taken from an address, as alloca does, or an index. */
static struct frame_value lower(struct frame *frame, struct frame_value value,
                                const struct instruction *at) {
  if ((frame_value_is_lowest(value) || value.kind == FRAME_NEAR) && !frame->lost_at)
    frame->lost_at = at->at;
  return frame_unknown;
}

/* An index is added to an address, which may be the lowest of a frame. */
static struct frame_value raise(struct frame *frame, struct frame_value value,
                                const struct instruction *at) {
  if (value.kind == FRAME_NEAR)
    return value;
  if (!frame_value_is_lowest(value))
    return frame_unknown;
  if (value.offset >= 0)
    frame_value_lose(frame, value, at);
  return (struct frame_value){.kind = FRAME_NEAR, .is_multiple = true};
}

/* An address of which only that much is known, plus `by`: an element before the one of an index, or
 * what alloca takes, which is a multiple of 16. */
static struct frame_value moved_near(struct frame *frame, struct frame_value value, int64_t by,
                                     const struct instruction *at) {
  if (by < 0 && (!value.is_multiple || by % STACK_ALIGNMENT == 0) && !frame->lost_at)
    frame->lost_at = at->at;
  return value;
}

struct frame_value frame_value_compute(struct frame *frame, const struct instruction *at,
                                       struct frame_value left, struct frame_value right) {
  const bool is_add = at->opcode == OP_I32_ADD || at->opcode == OP_I64_ADD;
  const bool is_and = at->opcode == OP_I32_AND || at->opcode == OP_I64_AND;
  if (frame_value_is_address(right) && !frame_value_is_address(left) && (is_add || is_and)) {
    const struct frame_value other = left;
    left = right;
    right = other;
  }
  if (frame_value_is_address(left) && right.kind == FRAME_CONSTANT && !is_and) {
    const int64_t by = is_add ? right.offset : -(int64_t)right.offset;
    return left.kind == FRAME_STACK ? moved(frame, left, by) : moved_near(frame, left, by, at);
  }
  if (left.kind == FRAME_STACK && right.kind == FRAME_CONSTANT) {
    const int64_t by = right.offset;
    if (by < 0 && (-by & (-by - 1)) == 0)
      return aligned(frame, left, -by);
  }
  if (frame_value_is_address(left) && !frame_value_is_address(right) && !is_and)
    return is_add ? raise(frame, left, at) : lower(frame, left, at);
  frame_value_lose(frame, left, at);
  frame_value_lose(frame, right, at);
  return frame_unknown;
}

/* One of two addresses is no less than both. */
struct frame_value frame_value_choose(struct frame *frame, const struct instruction *at,
                                      struct frame_value left, struct frame_value right) {
  const struct frame_value value = frame_value_meet(left, right);
  if (!frame_value_is_address(left) || !frame_value_is_address(right)) {
    frame_value_lose(frame, left, at);
    frame_value_lose(frame, right, at);
  }
  return value;
}
