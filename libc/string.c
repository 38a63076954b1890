/*
 * Small before fast, in WebAssembly 1.0 so that any module can take them. Weak: a definition in the
 * author's sources wins. Compile with -fno-builtin, or the loops become calls of themselves.
 */
#include "string.h"

#define WEAK __attribute__((weak))

WEAK void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  for (size_t i = 0; i < size; i++)
    ((unsigned char *)to)[i] = ((const unsigned char *)from)[i];
  return to;
}

WEAK void *memmove(void *to, const void *from, size_t size) {
  /* Compared as integers: the two need not belong to one object. */
  if ((__UINTPTR_TYPE__)to - (__UINTPTR_TYPE__)from >= size)
    return memcpy(to, from, size);
  while (size--)
    ((unsigned char *)to)[size] = ((const unsigned char *)from)[size];
  return to;
}

WEAK void *memset(void *to, int byte, size_t size) {
  for (size_t i = 0; i < size; i++)
    ((unsigned char *)to)[i] = (unsigned char)byte;
  return to;
}

WEAK int memcmp(const void *left, const void *right, size_t size) {
  for (size_t i = 0; i < size; i++) {
    const int difference = ((const unsigned char *)left)[i] - ((const unsigned char *)right)[i];
    if (difference)
      return difference;
  }
  return 0;
}

WEAK size_t strlen(const char *string) {
  size_t length = 0;
  while (string[length])
    length++;
  return length;
}
