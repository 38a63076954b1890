/* length_advice.c: what the length of a pointer is likely to be, for a message. */
#ifndef TARE_LENGTH_ADVICE_H
#define TARE_LENGTH_ADVICE_H

#include "header/prototype.h"

/**
 * The text of a mark `length:…` that is likely to be right, where nothing says it without doubt: a
 * constant of the header, a length of another pointer, a product. NULL where nothing is likely.
 */
const char *length_advice(const struct signature *signature, const struct argument *argument);

#endif
