/*
 * effects_inner.c: what a function does with the pointers that it loads from a struct that it gets.
 * They lead to memory that has another use once the function has returned, as the struct does.
 *
 * The answer "not" is certain. Whatever is not understood makes it a "maybe".
 */
#ifndef TARE_EFFECTS_INNER_H
#define TARE_EFFECTS_INNER_H

#include "api.h"
#include "compile/effects_walk.h"

/** Whether C still has such a pointer once the function has returned; `place`: where it keeps it,
 * where a line is known. `index`: C's parameter, a struct or an array of them. */
enum effect_kept effects_inner_kept(struct effects *effects, const char *function, size_t index,
                                    const struct record *record, struct location *place);

#endif
