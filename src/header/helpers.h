/* helpers.c: functions of the header that marks name, and that the glue calls: JavaScript may have
 * no use for them. */
#ifndef TARE_HELPERS_H
#define TARE_HELPERS_H

#include "header/reader.h"

/** The function that the header declares under this name, or NULL. */
const struct c_function *helpers_find(const struct reader *reader, const char *name);

/** Why the glue cannot call it, for a message behind `and`; NULL where it can. */
const char *helpers_problem(struct reader *reader, const struct c_function *helper);

/** Notes that the module exports it. */
void helpers_need(struct reader *reader, const struct c_function *helper);

/** Called last: exports what is needed. */
void helpers_export(struct reader *reader);

#endif
