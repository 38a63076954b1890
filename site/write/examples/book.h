#include <stdint.h>

/** A book, as a catalogue has it. */
typedef struct book {
  const char *title;
  uint16_t pages;
} book;

/** How many words its title has. */
uint32_t book_words(const book *book);
/** Minutes that it takes to read. */
uint32_t book_minutes(const book *book, double pages_per_minute);
