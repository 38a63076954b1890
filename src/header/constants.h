/* constants.c: macros, variables and enumerators of enums without a name to constants. */
#ifndef TARE_CONSTANTS_H
#define TARE_CONSTANTS_H

#include "header/reader.h"

/** Adds the enumerators of an enum without a name. */
void constants_of_enum(struct reader *reader, const struct c_enum *declared);

/** Adds a variable whose value is known; passes over any other. */
void constants_of_variable(struct reader *reader, const struct c_variable *variable);

/** Adds the macros whose values are known; passes over the others. */
void constants_of_macros(struct reader *reader);

#endif
