/* length_rules.c: lengths that a name tells in other words than the buffer's own name. */
#ifndef TARE_LENGTH_RULES_H
#define TARE_LENGTH_RULES_H

#include "header/prototype.h"

/** Sets the extent of a pointer for which lengths.c found none; false where no rule fits. */
bool length_rules_find(struct signature *signature, size_t i);

/** Whether the integer `length` is that of the pointer `i` by one of these rules. */
bool length_rules_may_be(const struct signature *signature, size_t i, size_t length);

/** Whether it may be the `size` of each of `nitems` elements, as in fread. */
bool length_rules_is_size_of_each(const struct signature *signature, size_t size);

#endif
