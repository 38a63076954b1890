/* stack.c: how much stack a module gets: what it is proved to need, or the usual size. */
#ifndef TARE_STACK_H
#define TARE_STACK_H

#include "compile/job.h"

enum { USUAL_STACK = 32768 }; /* bytes, where no bound is known: beside the frames that are */

/**
 * Whether the module, as it was linked, needs a stack, and one without a bound. Then the optimiser
 * hardly finds one, and `stack` is what it gets. `has_library`: see stack_choose().
 */
bool stack_is_open(const struct job *job, struct compiled *result, bool has_library,
                   struct stack *stack);

/** Whether the optimised module has a stack without a bound, too, of at most this size. */
bool stack_stays_open(const struct job *job, struct compiled *result, const struct module *module,
                      struct stack stack);

/** The stack of a debug build, which is at least `usual`. */
uint32_t stack_of_debug(const struct job *job, const struct compiled *result, uint32_t usual);

/**
 * The stack for a module that was made without one. `has_library`: some of its code is from
 * elsewhere. Reports a --stack-size= that is too small.
 */
bool stack_choose(const struct job *job, struct compiled *result, const struct module *module,
                  bool has_library, struct stack *stack);

/** Whether the module keeps to the stack that it was made with. The optimiser runs anew for that
 * one, and may have done otherwise. */
bool stack_suffices(const struct job *job, const struct compiled *result,
                    const struct module *module, struct stack stack);

#endif
