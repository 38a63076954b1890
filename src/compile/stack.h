/* stack.c: how much stack a module gets: what it is proved to need, or the usual size. */
#ifndef TARE_STACK_H
#define TARE_STACK_H

#include "compile/job.h"

enum { USUAL_STACK = 32768 }; /* bytes, where no bound is known */

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
