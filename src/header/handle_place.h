/* handle_place.c: what each function of a handle class is: what makes or ends an instance, or a
 * method. */
#ifndef TARE_HANDLE_PLACE_H
#define TARE_HANDLE_PLACE_H

#include "header/reader.h"

/** Finds the place of a function that makes or ends handles, or is a method of one. False where it
 * has none of these. */
bool handle_place_function(struct reader *reader, struct function *function);

/** Chooses each class's constructor, and drops classes that nothing uses. */
void handle_place_finish(struct reader *reader);

#endif
