/**
 * @file Tokens of a small language, as ranges of the text, of which nothing is copied.
 *
 * The text is UTF-8. Names are of letters, digits and `_`, where every character beyond ASCII is a
 * letter; numbers are decimal, with a fraction and an exponent; strings stand in `"`, where `\`
 * takes the next character as it is; comments go from `#` to the end of the line.
 */
#ifndef TOKENS_H
#define TOKENS_H

#include <stddef.h>
#include <stdint.h>

typedef enum token_kind {
  TOKEN_NAME,
  TOKEN_NUMBER,
  TOKEN_STRING,       /**< with its quotes */
  TOKEN_OPERATOR,     /**< one character */
  TOKEN_OPEN,         /**< one of ( [ { */
  TOKEN_CLOSE,        /**< the one that belongs to the last that is open */
  TOKEN_MISMATCH,     /**< another one */
  TOKEN_TOO_DEEP,     /**< one of ( [ { within 64 others */
  TOKEN_UNTERMINATED, /**< a string that does not end on its line */
  TOKEN_INVALID,      /**< bytes that are no UTF-8, or a control character */
} token_kind;

/** Bytes `start` to `start + length - 1` of the text. */
typedef struct token {
  token_kind kind;
  uint32_t start, length;
} token;

/**
 * Cuts the text into tokens, without spaces and comments.
 * @returns how many there are; of more than `tokens_max`, only so many are written
 */
size_t tokens_scan(const uint8_t *text, size_t text_len, token *tokens, size_t tokens_max);

/** How many tokens there are. */
size_t tokens_count(const uint8_t *text, size_t text_len);

#endif
