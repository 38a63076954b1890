/* length_words.c: how much there is where a comment says it: `a buffer of 32 bytes`. */
#ifndef TARE_LENGTH_WORDS_H
#define TARE_LENGTH_WORDS_H

#include "header/prototype.h"

/**
 * The number of elements that the words of a parameter give: a number, or a constant of the header,
 * in front of `bytes`, or for wider elements of `elements`, `values` and the like. False where the
 * words have none, several, or one that is a limit.
 */
bool length_words_read(const struct signature *signature, const struct argument *argument,
                       uint64_t *count);

#endif
