/* constants.c: integer macros, and the enumerators of enums without a name, to the model's
 * constants. */
#ifndef TARE_CONSTANTS_H
#define TARE_CONSTANTS_H

#include "reader.h"

/** `cursor` declares an enum without a name. */
void constants_of_enum(struct reader *reader, CXCursor cursor);

/** `cursor` defines a macro in the header. What it comes to is known when the whole header was
 * seen. */
void constants_note_macro(struct reader *reader, CXCursor cursor);

/** Of all macros that were noted: those that are a plain integer to the end. Others are passed
 * over. */
void constants_of_macros(struct reader *reader);

#endif
