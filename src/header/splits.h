/*
 * splits.c: one struct that is used as several things: a `z_stream` that begins by `deflateInit_`
 * or by `inflateInit_`. By the mark `class:Inflate`, functions see it as a struct of its own; all
 * else is as of any other struct.
 */
#ifndef TARE_SPLITS_H
#define TARE_SPLITS_H

#include "header/reader.h"

/** The header as it would be if each of these were a struct of its own. A function that is marked
 * `class:A+B` is declared once for each. */
const struct c_header *splits_make(struct reader *reader, const struct c_header *header);

/** Called once the classes are known: refuses functions of those that nothing begins. */
void splits_check(struct reader *reader, const struct c_function *const *functions, size_t count);

/** What a struct is split into that is used by functions without a mark as well, `'A' and 'B'`; or
 * NULL. */
const char *splits_of_whole(const struct reader *reader, const struct c_record *record);

/** The struct that functions see as another one, or NULL. */
const struct split *splits_find(const struct reader *reader, const struct c_record *record);

/** What a function that takes such a struct first is called in its class. */
const char *splits_name_in_class(const struct reader *reader, const struct split *split,
                                 const char *function);

#endif
