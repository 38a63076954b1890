/* padding.c: the bytes of a struct that no field has. */
#ifndef TARE_PADDING_H
#define TARE_PADDING_H

#include "header/reader.h"

/** Sets the gaps of a class, as far as its layout is known; none where they are too many for the
 * glue. */
void padding_find(struct reader *reader, const struct c_record *record, struct class *class);

#endif
