/* letters.c: the characters of names, whatever the locale. */
#ifndef TARE_LETTERS_H
#define TARE_LETTERS_H

#include <stdbool.h>

bool letter_is_upper(char c);
bool letter_is_lower(char c);
bool letter_is_digit(char c);

/** Neither letter nor digit; a header's stem may hold '-' and '.'. */
bool letter_is_separator(char c);

/** The small letter of a capital; any other character stays. */
char letter_to_lower(char c);

#endif
