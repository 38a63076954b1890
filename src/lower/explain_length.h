/* explain_length.c: lengths in words, of arguments and of fields. */
#ifndef TARE_EXPLAIN_LENGTH_H
#define TARE_EXPLAIN_LENGTH_H

#include "api.h"

/** `w * (h + 1)`. `explain`: adds what a part is called that is no number and no sum or the like;
 * `of`: the function or the struct whose part it is. */
void explain_length(struct text *out, const struct length *length,
                    void (*explain)(struct text *out, const void *of, const struct length *part),
                    const void *of);

#endif
