/* wrappers.c: C that a build adds to the sources: functions around those that a header has as
 * `static` or `inline`, and those that always get a text; and functions that read and write its
 * variables. */
#ifndef TARE_WRAPPERS_H
#define TARE_WRAPPERS_H

#include "header/reader.h"

/** Adds what a function needs that is `static` or `inline`, or that always gets a text; nothing to
 * any other. False after an error. */
bool wrappers_add(const struct reader *reader, const struct c_function *declared,
                  struct function *function);

/** Whether a function is bound though it is `static` or `inline`: by --inline. */
bool wrappers_has_inline(const struct reader *reader, const struct c_function *function);

/** Adds functions for a variable: one that reads it, and where it is one value that is not const,
 * one that sets it. Reports what JavaScript has no value for. */
void wrappers_read_variable(struct reader *reader, const struct c_variable *variable,
                            void (*place)(struct reader *reader, struct function *function));

#endif
