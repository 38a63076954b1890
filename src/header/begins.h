/*
 * begins.c: structs with pointers that functions alone touch, by a pair of these: `mp_init(mp_int
 * *)` and `mp_clear(mp_int *)`. Their names have a prefix in common that is not the struct's name.
 */
#ifndef TARE_BEGINS_H
#define TARE_BEGINS_H

#include "header/reader.h"

/** Finds such structs among the functions of the interface, and makes classes of them. */
void begins_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/**
 * Finds what ends an instance of each placed class with pointers that has no function with a usual
 * word for that: `x_clear`, `x_end`.
 */
void begins_find_ends(struct reader *reader, const struct c_function *const *functions,
                      size_t count);

#endif
