/* effects_sum.c: what all that happens to a pointer in one function comes to. */
#ifndef TARE_EFFECTS_SUM_H
#define TARE_EFFECTS_SUM_H

#include "compile/effects_walk.h"

enum effects_state_kind {
  STATE_OTHER,
  STATE_POINTER, /* comes of the parameter */
  STATE_INTEGER, /* its address as a number */
  STATE_LOCAL,   /* leads to a variable of the function */
};

/* A value of the function. A pointer is `base` bytes from the parameter, plus a multiple of `step`.
 */
struct effects_state {
  enum effects_state_kind kind;
  int64_t base;
  uint64_t step;
};

/* What a first access may be. */
enum { FIRST_LOAD = 1, FIRST_STORE = 2, FIRST_UNKNOWN = 4 };

enum effects_event_kind { EVENT_LOAD, EVENT_STORE, EVENT_UNKNOWN, EVENT_CALL };

/* Something that happens to the bytes at the pointer. */
struct effects_event {
  enum effects_event_kind kind;
  size_t block;
  struct effects_state at;
  uint32_t address;            /* the value that `at` is of; or IR_NONE */
  uint64_t size;               /* bytes; 0: not known */
  bool may_load, may_store;    /* of EVENT_UNKNOWN */
  const struct effect *callee; /* of EVENT_CALL, */
  bool is_certain;             /* which does all of that for these arguments */
  struct location place;
};

struct effects_walk {
  struct effects *effects;
  struct ir *ir;
  struct ir_function *function;
  uint64_t size;
  struct effects_state *states; /* by value */
  uint64_t *factors;            /* by value: of a product what it is a multiple of, or 0 */
  uint64_t *roots;              /* by value: whose memory it leads to, as bits */
  bool *is_address; /* by value: a pointer as a number, of this parameter or of another */
  bool changed;
  struct effects_event *events; /* in the order of the text */
  size_t event_count;
  uint32_t pointer; /* the value that is the parameter */
  struct effect *effect;
};

/** Fills the effect from the events. */
void effects_sum_up(struct effects_walk *walk);

#endif
