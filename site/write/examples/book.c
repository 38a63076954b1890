#include "book.h"

uint32_t book_words(const book *book) {
  uint32_t words = 0;
  char before = ' ';
  for (const char *at = book->title; at && *at; before = *at++)
    words += *at != ' ' && before == ' ';
  return words;
}

uint32_t book_minutes(const book *book, double pages_per_minute) {
  return (uint32_t)(book->pages / pages_per_minute);
}
