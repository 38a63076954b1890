/* handles.c: the structs that C allocates, as classes: which these are, and what ends their
 * instances. */
#ifndef TARE_HANDLES_H
#define TARE_HANDLES_H

#include "header/reader.h"

/** Finds what ends the instances of classes that have nothing yet for that. */
void handles_find_ends(struct reader *reader, const struct c_function *const *functions,
                       size_t count);

/** Finds the classes, once those are known that can be placed. */
void handles_find(struct reader *reader, const struct c_function *const *functions, size_t count);

#endif
