/* comment_words.c: what a doc comment says of C in plain words. */
#ifndef TARE_COMMENT_WORDS_H
#define TARE_COMMENT_WORDS_H

#include <stdbool.h>

/** Whether the text of a result says that it may be negative, whatever its type: `-1 on error`, `a
 * negative number`. `words` may be NULL, here and below. */
bool comment_says_negative(const char *words);

/** Whether the text of a result says that it is how much was written: `the number of bytes written
 * to dst`. */
bool comment_says_count(const char *words);

/** Whether the text of a result says that 0 is a failure: `or 0 if compression fails`. */
bool comment_says_zero_fails(const char *words);

/** Whether a text says that 0 is success: `0 on success`. */
bool comment_says_zero_succeeds(const char *words);

/** Whether the text of a result says that NULL may come back: `or NULL`, `NULL if there is none`.
 */
bool comment_says_null_comes(const char *words);

/** Whether the text of a result says that the caller ends it with this function: `Caller must free
 * with thing_free()`. */
bool comment_says_freed_by(const char *words, const char *function);

/** Whether the text of a parameter says that it is more than one: `buffer`, `samples`. */
bool comment_says_many(const char *words);

/** Whether the text of a parameter says that NULL may be passed: `may be NULL`. */
bool comment_says_nullable(const char *words);

#endif
