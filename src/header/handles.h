/* handles.c: the structs that C allocates, as classes: which these are, what makes and what ends
 * their instances, and who owns an instance that a function gives out. */
#ifndef TARE_HANDLES_H
#define TARE_HANDLES_H

#include "header/prototype.h"

/** Finds the classes, once those are known that can be placed. */
void handles_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Reads a result that is a handle. False where it is none. */
bool handles_read_result(struct signature *signature);

/** Reads a parameter that C gives a handle out by, `T **`. False where it is none. */
bool handles_read_output(struct signature *signature, struct argument *argument);

/** Called once all parameters are read: who owns what the function gives out. */
void handles_check(struct signature *signature);

/** Finds the place of a function that makes or ends handles. False where it has none of these. */
bool handles_place(struct reader *reader, struct function *function);

/** Chooses each class's constructor, and drops classes that nothing uses. */
void handles_finish(struct reader *reader);

#endif
