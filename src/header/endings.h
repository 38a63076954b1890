/* endings.c: the words that say that a function ends an instance, or frees a pointer. */
#ifndef TARE_ENDINGS_H
#define TARE_ENDINGS_H

#include <stdbool.h>

/** What such a word may mean; several of them in one number. */
enum ending {
  ENDING_HANDLE = 1,  /* an instance that C allocated is gone */
  ENDING_COUNT = 2,   /* or has one reference less */
  ENDING_PLACED = 4,  /* what an instance has is gone, and its own bytes are not C's to free */
  ENDING_MEMORY = 8,  /* the memory of the struct itself is given back */
  ENDING_CLEAR = 16,  /* the instance is ended or only emptied */
  ENDING_POINTER = 32 /* what any pointer leads to is freed */
};

/** Whether it is a word with one of the meanings; without case and underscores. */
bool endings_has(const char *word, unsigned meanings);

/** Whether such a word stands somewhere in the name. */
bool endings_in(const char *name, unsigned meanings);

#endif
