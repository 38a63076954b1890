/* effects_question.c: a pointer of a function that the rules of effects.c are asked about, and what
 * their messages have in common. */
#ifndef TARE_EFFECTS_QUESTION_H
#define TARE_EFFECTS_QUESTION_H

#include "api.h"
#include "compile/effects_walk.h"

/** A function and one of its pointers, with what is known of it. */
struct question {
  struct arena *arena;
  struct report *report;
  const struct api *api;
  const struct function *function;
  const struct param *param;
  const struct strings *sources; /* as the user named them, or NULL */
  struct effect effect;
  bool has_variables;    /* code that tare cannot look into has some */
  struct doubts *doubts; /* of effects_kept.c; NULL: each is told at once */
};

/** `mix.c:12`, or where the line is not known, C. */
const char *question_place(const struct question *question, struct location at);

/** `--mark=f.p=out` */
const char *question_mark(const struct question *question, const char *mark);

/** The mark that says which way the parameter goes, as it is bound. */
const char *question_direction(const struct param *param);

/** Whether it is an instance of a class. */
bool question_is_instance(const struct param *param);

/** Bytes of an element of a pointer. */
size_t question_element_size(const struct param *param);

#endif
