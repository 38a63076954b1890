/* stack.c: how much stack a module that was just made needs, by the audit of inspect/. */
#ifndef TARE_STACK_H
#define TARE_STACK_H

#include "base/file.h"

struct stack_need {
  bool is_bounded;
  uint32_t bytes;  /* at most, where it is bounded */
  const char *why; /* the functions down to there: "a → b"; or why there is no bound */
};

/** `debug` is a module of the same code with names and lines, and may be empty. */
struct stack_need stack_measure(struct arena *arena, struct bytes module, struct bytes debug);

#endif
