/* lengths.c: how many elements each pointer of a prototype points to: by marks, and by names that
 * leave no doubt. */
#ifndef TARE_LENGTHS_H
#define TARE_LENGTHS_H

#include "header/prototype.h"

/** Sets the extent of each pointer, and takes the arguments that are lengths or ends. */
void lengths_find(struct signature *signature);

/* ---- For length_rules.c ---- */

/** Whether `length` says by its name how much of `buffer` there is, which it calls `name`, and
 * whether that counts bytes of wider elements. */
bool lengths_is_of(const struct argument *length, const struct argument *buffer, const char *name,
                   bool *in_bytes);

/** Whether the argument is an integer by value that nothing else is known of. */
bool lengths_is_open(const struct signature *signature, size_t i);

/** The argument `i` has its length in the argument `length`. */
void lengths_set(struct signature *signature, size_t i, size_t length, bool in_bytes);

/** Bytes of one element of a pointer. */
size_t lengths_element_size(const struct argument *argument);

/** Whether two parameters are pointers to the same type. */
bool lengths_are_equal_pointers(const struct argument *first, const struct argument *second);

/* ---- For messages and later stages ---- */

/**
 * The integers that may be the length of a pointer for which none was found, as they stand in a
 * message: `'n' or 'size'`; NULL where there are none.
 */
const char *lengths_candidates(const struct signature *signature, const struct argument *argument);

/** The likeliest of them, for `length:`; NULL where there are none. */
const char *lengths_candidate(const struct signature *signature, const struct argument *argument);

/** The same for the end of a message; where there are none, `N` and what may stand in its place. */
const char *lengths_to_say(const struct signature *signature, const struct argument *argument);

/** Whether the integer `i` is plainly the length of another pointer than `buffer`. */
bool lengths_is_of_another(const struct signature *signature, const struct argument *buffer,
                           size_t i);

/** An integer that may count what a pointer points to, by its name, and is not plainly the length
 * of another one; or NULL. */
const struct argument *lengths_count_beside(const struct signature *signature,
                                            const struct argument *argument);

/** Whether C gets an address where it says how many elements it wrote. */
bool lengths_has_cell(const struct signature *signature, const struct argument *argument);

/** An expression where lengths in bytes are what C gets: JavaScript knows how many elements there
 * are. */
const struct length *lengths_as_in_c(const struct signature *signature,
                                     const struct length *length);

/** Builds the function's list of what C is passed. Called last. */
void lengths_pass(struct signature *signature);

#endif
