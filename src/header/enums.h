/* enums.c: enums with a name to the model's enumerations. */
#ifndef TARE_ENUMS_H
#define TARE_ENUMS_H

#include "header/reader.h"

/**
 * The enumeration of an enum with a name. It joins the model when it is met first, wherever it
 * was declared. NULL where it has no place in the model, which was reported then.
 */
const struct enumeration *enums_find(struct reader *reader, const struct c_enum *declared);

/**
 * What a value of an enum is in JavaScript: one of an enumeration, or where the enum has no name a
 * number (`enumeration` is NULL then). False where it has no place in the model, which was
 * reported.
 */
bool enums_read(struct reader *reader, const struct c_type *type,
                const struct enumeration **enumeration, enum scalar *scalar);

/** Whether an enum is left out: by a mark on its definition, its tag or a typedef's name. */
bool enums_skips(struct reader *reader, const struct c_enum *declared);

/** Whether a value of it can mean success. */
bool enums_has_zero(const struct enumeration *enumeration);

#endif
