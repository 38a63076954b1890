/* releases.c: which functions free what others give, by the marks `owned`. */
#ifndef TARE_RELEASES_H
#define TARE_RELEASES_H

#include "header/reader.h"

/** Whether a pointer to the one is as good as a pointer to the other. */
bool releases_are_alike(const struct c_type *one, const struct c_type *other);

/** Whether the function takes such a pointer and nothing else. */
bool releases_takes(const struct c_function *function, const struct c_type *pointee);

/** A function of the header that looks as if it frees such a pointer, or NULL. */
const char *releases_find(const struct reader *reader, const struct c_type *pointee);

/** Whether it is `free`, of the module's allocator, which no header need declare. */
bool releases_is_c_free(const char *name);

/** Called once all functions are read: finds out whether that one is needed. */
void releases_find_free(struct reader *reader);

/** Whether a mark names the function as the one that frees what another gave: it is for the glue
 * alone. */
bool releases_is_named(const struct reader *reader, const struct c_function *function);

#endif
