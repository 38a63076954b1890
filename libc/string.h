/*
 * The part of <string.h> that needs no C library. The compiler turns memcpy, memmove and memset
 * into single instructions where it can; what is left is linked from string.c, and only the
 * functions that are called.
 */
#ifndef TARE_STRING_H
#define TARE_STRING_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *left, const void *right, size_t size);
size_t strlen(const char *string);

#endif
