/* expressions.c: reads the expression of a mark `length:x`, such as `width * height * 4`. */
#ifndef TARE_EXPRESSIONS_H
#define TARE_EXPRESSIONS_H

#include "header/prototype.h"

/**
 * How many elements `of` has, as the text of its mark says: numbers, integer parameters, fields,
 * and sums and products of these; or, alone, a parameter that points to an integer. NULL where the
 * text is wrong, which was reported then.
 */
const struct length *expression_read(struct signature *signature, const struct argument *of,
                                     const char *text);

/** The same for a pointer that C gives back: parts of it may be numbers that C writes. */
const struct length *expression_read_behind(struct signature *signature, const struct argument *of,
                                            const char *text);

/** Called once all parameters are read: whether what the lengths are computed of is there. */
void expressions_check(struct signature *signature);

/** Whether the function has all parameters that the text names, or else the header such constants.
 */
bool expression_fits(const struct signature *signature, const char *text);

/** Whether the parameter is one of the words of the text. */
bool expression_names(struct arena *arena, const char *text, const struct argument *argument);

/** Whether it is a parameter alone, and nothing to compute. */
bool expression_is_parameter(const struct signature *signature, const char *text);

#endif
