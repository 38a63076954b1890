#include "header/letters.h"

bool letter_is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool letter_is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool letter_is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool letter_is_separator(char c) {
  return c && !letter_is_upper(c) && !letter_is_lower(c) && !letter_is_digit(c) &&
         (unsigned char)c < 0x80;
}

char letter_to_lower(char c) {
  return (char)(letter_is_upper(c) ? c - 'A' + 'a' : c);
}
