/*
 * mentions.c: the names that the glue's own code mentions, read as JavaScript is: what stands in
 * comments and strings, and what is the name of a property, a method or a key, is none.
 */
#ifndef TARE_MENTIONS_H
#define TARE_MENTIONS_H

#include <stddef.h>

/**
 * Calls `found` with each of them, as often as it is there; a name has `length` characters. The
 * code must be JavaScript without templates and regular expressions, other than literals of these
 * that hold neither quotes nor slashes.
 */
void mentions_find(const char *code, void (*found)(void *context, const char *name, size_t length),
                   void *context);

#endif
