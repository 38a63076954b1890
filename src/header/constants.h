/* constants.c: integer macros and the enumerators of enums without a name to constants. */
#ifndef TARE_CONSTANTS_H
#define TARE_CONSTANTS_H

#include "header/reader.h"

/** `cursor` declares an enum without a name. */
void constants_of_enum(struct reader *reader, CXCursor cursor);

/** `cursor` defines a macro in the header, which may be undefined further down. */
void constants_note_macro(struct reader *reader, CXCursor cursor);

/** Adds the noted macros that are a plain integer at the header's end; passes over the others. */
void constants_of_macros(struct reader *reader);

#endif
