/* callbacks.c: parameters that are pointers to functions, and the user pointers beside them. */
#ifndef TARE_CALLBACKS_H
#define TARE_CALLBACKS_H

#include "header/prototype.h"

/** Finds the parameters that are user pointers, of the function and of its callbacks: JavaScript
 * does not see them. */
void callbacks_find_users(struct signature *signature);

/** Adds or refuses a pointer to a function. */
void callbacks_read(struct signature *signature, struct argument *argument);

/** Adds the callbacks of a function that is bound to the model. */
void callbacks_place(struct reader *reader, const struct function *function);

/** Whether the function has a callback. */
bool callbacks_has(const struct signature *signature);

/** Reports a `void *` of a callback of which nothing says what it is. */
void callbacks_refuse_pointer(struct signature *signature, const struct argument *argument);

#endif
