/* translate.c: comments are written for those who call C. They are made to speak of JavaScript. */
#ifndef TARE_TRANSLATE_H
#define TARE_TRANSLATE_H

#include "header/reader.h"

/**
 * Exchanges the names of C's in all texts of a model that is complete: functions, types,
 * enumerators, constants, and parameters and fields in comments of their own. Fenced code stays as
 * it is, and so does a name that may be a word of the text: `n`, `data`, `hash` are exchanged only
 * where they are set as code. What is said of a capacity becomes the text of the argument that
 * JavaScript chooses for it.
 */
void translate_comments(struct reader *reader);

#endif
