/* defaults.c: functions that give the default values of a struct, such as `opts x_default(void)`.
 * An object need not have what such a function says. */
#ifndef TARE_DEFAULTS_H
#define TARE_DEFAULTS_H

#include "header/reader.h"

/** Notes which functions they are. Called behind classes_find(). */
void defaults_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Whether the glue alone calls the function, for objects that JavaScript passes. */
bool defaults_takes(struct reader *reader, const struct c_function *function);

/** Called behind all functions: sets the defaults of each struct that goes to C. */
void defaults_finish(struct reader *reader);

#endif
