/* name_prefix.c: prefixes of C's names that several names may share. */
#ifndef TARE_NAME_PREFIX_H
#define TARE_NAME_PREFIX_H

#include <stdbool.h>
#include <stddef.h>

/**
 * The length of the first word of a name, with what is in front of it, where more follows: 6 of
 * `crypto_open`, 2 of `cpBodyNew`, 4 of `GEOSArea` and of `LZ4F_open`. A word has two letters or
 * digits, or more. 0 where the name is one word.
 */
size_t name_prefix_first(const char *name);

/**
 * What follows a prefix, as name_after() has it. Behind a prefix of three capitals or more a small
 * letter may begin the rest: `isValid` of `GEOSisValid`.
 */
const char *name_prefix_rest(const char *name, const char *prefix);

/** How many capitals begin a name in front of its first word: 1 of `PDecode`, 0 of `Decode`. */
size_t name_prefix_capitals(const char *name);

/** Whether two names have the same first word, without regard to case. */
bool name_prefix_is_shared(const char *name, const char *other);

#endif
