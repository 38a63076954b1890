/* explain_pointer.c: the fields of a record that are pointers, and those that belong to them, in
 * words. */
#ifndef TARE_EXPLAIN_POINTER_H
#define TARE_EXPLAIN_POINTER_H

#include "api.h"

/** What a pointer leads to, and how long it is: the rest of a field's line. `evidence`: what says
 * the length, in words. */
void explain_pointer(struct text *out, const struct record *record, const struct field *field,
                     const char *evidence);

/** Lines for the fields that are always the same. */
void explain_hidden(struct text *out, const struct record *record);

#endif
