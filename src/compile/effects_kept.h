/* effects_kept.c: pointers that C still has once a function has returned. */
#ifndef TARE_EFFECTS_KEPT_H
#define TARE_EFFECTS_KEPT_H

#include "compile/effects_question.h"

struct doubt;

/** Pointers of which nobody knows whether C keeps them. */
struct doubts {
  struct doubt *items;
  size_t count;
};

/** Reports a pointer that is kept without a mark, and keeps for later, counted as an error, one
 * that may be. */
void effects_kept_check(const struct question *question, struct effects *effects);

/** Tells of these: what is alike as one, with marks for all of it. */
void effects_kept_tell(const struct question *question);

#endif
