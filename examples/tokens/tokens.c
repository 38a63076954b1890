#include "tokens.h"

#include <stdbool.h>

#include <tare/fixed.h>

TARE_VECTOR(bracket_stack, uint8_t, 64); /* those that would close what is open */

struct scanner {
  const uint8_t *at, *end;
  bracket_stack brackets;
};

static bool is_digit(uint8_t c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(uint8_t c) {
  return (uint8_t)((c | 0x20) - 'a') < 26 || c == '_';
}

/* Bytes of the character at `at`, or 0 where it is no UTF-8 (the Unicode Standard, table 3-7). */
static size_t character(const uint8_t *at, const uint8_t *end) {
  const uint8_t first = *at;
  if (first < 0x80)
    return 1;
  const size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || (size_t)(end - at) < length)
    return 0;
  const uint8_t least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const uint8_t most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (at[1] < least || at[1] > most)
    return 0;
  for (size_t i = 2; i < length; i++)
    if ((at[i] & 0xC0) != 0x80)
      return 0;
  return length;
}

static void skip_space(struct scanner *s) {
  for (bool is_comment = false; s->at < s->end; s->at++) {
    is_comment = (is_comment || *s->at == '#') && *s->at != '\n';
    if (!is_comment && *s->at != ' ' && *s->at != '\t' && *s->at != '\r' && *s->at != '\n')
      return;
  }
}

static void skip_digits(struct scanner *s) {
  while (s->at < s->end && is_digit(*s->at))
    s->at++;
}

/* A letter, a digit or a character beyond ASCII; moves behind it. */
static bool take_name_part(struct scanner *s) {
  if (s->at == s->end)
    return false;
  const size_t length =
      *s->at < 0x80 ? is_letter(*s->at) || is_digit(*s->at) : character(s->at, s->end);
  s->at += length;
  return length > 0;
}

static void scan_number(struct scanner *s) {
  skip_digits(s);
  if (s->end - s->at > 1 && *s->at == '.' && is_digit(s->at[1])) {
    s->at++;
    skip_digits(s);
  }
  if (s->at == s->end || (*s->at | 0x20) != 'e')
    return;
  const uint8_t *exponent = s->at + 1;
  if (exponent < s->end && (*exponent == '+' || *exponent == '-'))
    exponent++;
  if (exponent < s->end && is_digit(*exponent)) {
    s->at = exponent;
    skip_digits(s);
  }
}

/* Up to the quote, or to the end of the line or of what is UTF-8. */
static token_kind scan_string(struct scanner *s) {
  for (s->at++; s->at < s->end && *s->at != '\n';) {
    const bool is_escape = *s->at == '\\', is_end = *s->at == '"';
    const size_t length = character(s->at, s->end);
    if (!length)
      break;
    s->at += length;
    if (is_end)
      return TOKEN_STRING;
    if (is_escape && s->at < s->end && *s->at != '\n')
      s->at += character(s->at, s->end);
  }
  return TOKEN_UNTERMINATED;
}

static token_kind scan_bracket(struct scanner *s, uint8_t c) {
  if (c == '(' || c == '[' || c == '{') {
    const uint8_t closing = c == '(' ? ')' : (uint8_t)(c + 2);
    return bracket_stack_push(&s->brackets, closing) ? TOKEN_OPEN : TOKEN_TOO_DEEP;
  }
  const uint8_t *expected = bracket_stack_get(&s->brackets, s->brackets.count - 1);
  if (!expected || *expected != c)
    return TOKEN_MISMATCH;
  bracket_stack_pop(&s->brackets);
  return TOKEN_CLOSE;
}

/* Moves behind the token that is at `at`, which is before `end`. */
static token_kind scan_token(struct scanner *s) {
  const uint8_t c = *s->at;
  if (is_digit(c)) {
    scan_number(s);
    return TOKEN_NUMBER;
  }
  if (take_name_part(s)) {
    while (take_name_part(s))
      ;
    return TOKEN_NAME;
  }
  if (c == '"')
    return scan_string(s);
  s->at++;
  if (c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}')
    return scan_bracket(s, c);
  return c > ' ' && c < 0x7F ? TOKEN_OPERATOR : TOKEN_INVALID;
}

size_t tokens_scan(const uint8_t *text, size_t text_len, token *tokens, size_t tokens_max) {
  struct scanner scanner = {.at = text, .end = text + text_len};
  size_t count = 0;
  for (skip_space(&scanner); scanner.at < scanner.end; skip_space(&scanner)) {
    const uint8_t *const start = scanner.at;
    const token_kind kind = scan_token(&scanner);
    if (count < tokens_max)
      tokens[count] = (token){kind, (uint32_t)(start - text), (uint32_t)(scanner.at - start)};
    count++;
  }
  return count;
}

size_t tokens_count(const uint8_t *text, size_t text_len) {
  return tokens_scan(text, text_len, NULL, 0);
}
