/* The one growable string: the command builds everything that it prints or writes with it. */
#ifndef TARE_BASE_TEXT_H
#define TARE_BASE_TEXT_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct text {
  struct arena *arena;
  char *bytes; /* NUL-terminated; may contain NULs. Made by text_in, never NULL */
  size_t length, capacity;
};

/** An empty text. */
struct text text_in(struct arena *arena);

void text_bytes(struct text *text, const void *bytes, size_t length);
void text_add(struct text *text, const char *string);
void text_vformat(struct text *text, const char *format, va_list arguments);
__attribute__((format(printf, 2, 3))) void text_format(struct text *text, const char *format, ...);

/** Whether a string begins with another one. */
bool text_begins(const char *string, const char *with);

/** Whether bytes are UTF-8 as it is well-formed (Unicode 15, table 3-7). */
bool text_is_utf8(const char *text, size_t length);

/** Adds a number in as few digits as read back as the same: `0.1`, `1e+21`, `inf`, `nan`. */
void text_number(struct text *text, double number);

/** Adds `string` word by word, starting a new line with `indent` where one would pass `width`
 * columns. */
void text_wrap(struct text *text, const char *indent, const char *string, size_t width);

#endif
