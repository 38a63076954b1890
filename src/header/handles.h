/* handles.c: the structs that C allocates, as classes: which these are, and what makes and what
 * ends their instances. */
#ifndef TARE_HANDLES_H
#define TARE_HANDLES_H

#include "header/reader.h"

/** Finds the classes, once those are known that can be placed. */
void handles_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Finds the place of a function that makes or ends handles. False where it has none of these. */
bool handles_place(struct reader *reader, struct function *function);

/** Chooses each class's constructor, and drops classes that nothing uses. */
void handles_finish(struct reader *reader);

#endif
