/* results.c: what a function gives back. */
#ifndef TARE_RESULTS_H
#define TARE_RESULTS_H

#include "header/prototype.h"

/** C's own result. */
void results_read(struct signature *signature);

/**
 * What is wrong with the result of a function that makes an instance, which can only succeed or
 * fail; NULL where nothing is. `makes`: what the function does, in a message: `'f' makes`.
 */
const char *results_problem_of_making(struct arena *arena, const struct function *function,
                                      const char *makes);

/** Whether result and outputs go together, once all parameters are read: of a buffer that is
 * filled, the result says how far, and what makes an instance gives nothing else back. */
void results_check(struct signature *signature);

#endif
