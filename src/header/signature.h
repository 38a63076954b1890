/* signature.c: one C prototype to its parameters and result, by the table of types. */
#ifndef TARE_SIGNATURE_H
#define TARE_SIGNATURE_H

#include "header/reader.h"

struct signature;
struct argument;

/**
 * Fills all of `function` but its JavaScript name and what its class makes of it: an instance that
 * it is a method of still is the first of its parameters. False after an error, when every one was
 * reported. `is_import`: the host supplies it, and so takes its arguments and makes its result.
 */
bool signature_read(struct reader *reader, const struct c_function *declared, bool is_import,
                    struct function *function);

/**
 * The same for what `argument` of `taker` is a pointer to: C calls it, and JavaScript supplies it.
 * `alias`: the typedef of its type, or NULL; marks have that name, too.
 */
bool signature_read_callback(struct signature *taker, const struct argument *argument,
                             const struct c_function *declared, const char *alias,
                             struct function *function);

#endif
