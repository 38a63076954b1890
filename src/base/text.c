#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST = 256 }; /* bytes, once something was added */

/* Room for `extra` more bytes and a NUL; returns the place where they go. */
static char *reserve(struct text *text, size_t extra) {
  if (text->capacity - text->length < extra + 1) {
    size_t capacity = text->capacity > LEAST ? text->capacity : LEAST;
    while (capacity - text->length < extra + 1)
      capacity *= 2;
    char *larger = arena_alloc(text->arena, capacity);
    if (text->length)
      memcpy(larger, text->bytes, text->length);
    text->bytes = larger;
    text->capacity = capacity;
  }
  return text->bytes + text->length;
}

struct text text_in(struct arena *arena) {
  enum { LITTLE = 16 }; /* bytes, the least that an arena gives */
  return (struct text){.arena = arena, .bytes = arena_alloc(arena, LITTLE), .capacity = LITTLE};
}

void text_bytes(struct text *text, const void *bytes, size_t length) {
  char *place = reserve(text, length);
  if (length)
    memcpy(place, bytes, length);
  place[length] = 0;
  text->length += length;
}

void text_add(struct text *text, const char *string) {
  text_bytes(text, string, strlen(string));
}

bool text_begins(const char *string, const char *with) {
  return strncmp(string, with, strlen(with)) == 0;
}

void text_vformat(struct text *text, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  const int length = vsnprintf(NULL, 0, format, arguments);
  if (length > 0) {
    vsnprintf(reserve(text, (size_t)length), (size_t)length + 1, format, again);
    text->length += (size_t)length;
  }
  va_end(again);
}

void text_format(struct text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  text_vformat(text, format, arguments);
  va_end(arguments);
}

bool text_is_utf8(const char *text, size_t length) {
  const unsigned char *at = (const unsigned char *)text, *const end = at + length;
  while (at < end) {
    const unsigned char first = *at++;
    size_t more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if ((first >= 0x80 && first < 0xc2) || first > 0xf4 || (size_t)(end - at) < more)
      return false;
    const bool is_long = (first == 0xe0 && *at < 0xa0) || (first == 0xf0 && *at < 0x90);
    const bool is_outside = (first == 0xed && *at > 0x9f) || (first == 0xf4 && *at > 0x8f);
    if (more && (is_long || is_outside))
      return false;
    for (; more; more--)
      if ((*at++ & 0xc0) != 0x80)
        return false;
  }
  return true;
}

void text_number(struct text *text, double number) {
  enum { MOST_DIGITS = 17 }; /* of which no double needs more */
  char digits[32];
  for (int precision = 1; precision <= MOST_DIGITS; precision++) {
    snprintf(digits, sizeof digits, "%.*g", precision, number);
    if (strtod(digits, NULL) == number)
      break;
  }
  text_add(text, isnan(number) ? "nan" : digits);
}

void text_wrap(struct text *text, const char *indent, const char *string, size_t width) {
  size_t column = 0;
  while (*string) {
    const size_t word = strcspn(string, " \n");
    if (column && column + 1 + word > width) {
      text_add(text, "\n");
      column = 0;
    }
    text_add(text, column ? " " : indent);
    column += column ? 1 : strlen(indent);
    text_bytes(text, string, word);
    column += word;
    string += word;
    string += strspn(string, " \n");
  }
}
