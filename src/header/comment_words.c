#include "header/comment_words.h"

#include <string.h>

static bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether `word` stands in `text`, and neither letters nor a `-` touch it. */
static const char *find_word(const char *text, const char *word) {
  for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
    const char before = (char)(at == text ? ' ' : at[-1]), after = at[strlen(word)];
    if (!is_word_char(before) && before != '-' && !is_word_char(after) && after != '-')
      return at;
  }
  return NULL;
}

/* Whether the text before `at` ends in a word, with one blank behind. */
static bool is_behind(const char *text, const char *at, const char *word) {
  const size_t length = strlen(word);
  return (size_t)(at - text) >= length && memcmp(at - length, word, length) == 0;
}

/* Whether `-1` is one less than what stands before it: `n -1`, `MAX -1`, `length -1`. */
static bool is_one_less(const char *words, const char *one) {
  static const char *const counts[] = {"len ", "length ", "size ", "count "};
  const char *end = one - 1, *begin = end;
  bool is_prose = true;
  if (one - words < 2 || *end != ' ')
    return false;
  for (; begin > words && is_word_char(begin[-1]); begin--)
    is_prose &= begin[-1] >= 'a' && begin[-1] <= 'z';
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    if (is_behind(words, one, counts[i]))
      return true;
  return begin < end && (!is_prose || end - begin == 1);
}

bool comment_says_negative(const char *words) {
  const char *one = words ? strstr(words, "-1") : NULL;
  if (!words)
    return false;
  for (; one; one = strstr(one + 1, "-1")) {
    const char before = (char)(one == words ? ' ' : one[-1]), after = one[2];
    const bool is_fraction = after == '.' && is_word_char(one[3]);
    if (!is_word_char(before) && before != '-' && !is_word_char(after) && !is_fraction &&
        !is_one_less(words, one))
      return true;
  }
  const char *negative = find_word(words, "negative");
  return negative && !is_behind(words, negative, "not ") && !is_behind(words, negative, "non ") &&
         !is_behind(words, negative, "never ") && !is_behind(words, negative, "no ");
}

static bool has_one_of(const char *words, const char *const *list) {
  for (; *list; list++)
    if (find_word(words, *list))
      return true;
  return false;
}

bool comment_says_count(const char *words) {
  static const char *const counts[] = {"number of bytes", "nb of bytes", "size", "length", NULL};
  static const char *const writes[] = {"written", "decompressed", "compressed", "decoded",
                                       "encoded", "produced",     "stored",     NULL};
  return words && has_one_of(words, counts) && has_one_of(words, writes);
}

/* Whether `0 if …` or `0 on …` names a failure before the sentence ends. */
static bool is_failure(const char *at) {
  static const char *const words[] = {"fail", "error", "unsuccessful", "not enough", "cannot"};
  const size_t length = strcspn(at, ".;\n");
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    const char *found = strstr(at, words[i]);
    if (found && (size_t)(found - at) < length)
      return true;
  }
  return false;
}

bool comment_says_zero_fails(const char *words) {
  static const char *const zeros[] = {"0 if", "0 on", "0 when", "zero if", "zero on"};
  for (size_t i = 0; words && i < sizeof zeros / sizeof *zeros; i++) {
    const char *at = find_word(words, zeros[i]);
    if (at && is_failure(at))
      return true;
  }
  return false;
}

bool comment_says_zero_succeeds(const char *words) {
  static const char *const zeros[] = {"0", "zero", "Zero"};
  static const char *const successes[] = {" on success",
                                          " upon success",
                                          " for success",
                                          " if success",
                                          " when success",
                                          " if successful",
                                          " in case of success",
                                          " means success",
                                          " if ok",
                                          " if OK",
                                          " if there was no error",
                                          " if no error",
                                          " on no error",
                                          " if it succeeds",
                                          " (success)"};
  for (size_t i = 0; words && i < sizeof zeros / sizeof *zeros; i++)
    for (const char *at = find_word(words, zeros[i]); at; at = find_word(at + 1, zeros[i]))
      for (size_t k = 0; k < sizeof successes / sizeof *successes; k++)
        if (strncmp(at + strlen(zeros[i]), successes[k], strlen(successes[k])) == 0)
          return true;
  return false;
}

bool comment_says_null_comes(const char *words) {
  static const char *const before[] = {"or ", "or `", "or a ", "otherwise "};
  static const char *const after[] = {" if",  " when",   " where",    " on ",
                                      " for", " unless", " otherwise"};
  const char *null = words ? find_word(words, "NULL") : NULL;
  if (!null || is_behind(words, null, "not ") || is_behind(words, null, "never "))
    return false;
  for (size_t i = 0; i < sizeof before / sizeof *before; i++)
    if (is_behind(words, null, before[i]))
      return true;
  null += null[strlen("NULL")] == '`' ? strlen("NULL`") : strlen("NULL");
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (strncmp(null, after[i], strlen(after[i])) == 0)
      return true;
  return false;
}

bool comment_says_nullable(const char *words) {
  static const char *const phrases[] = {"may be NULL",  "can be NULL",   "May be NULL",
                                        "Can be NULL",  "might be NULL", "may be `NULL`",
                                        "can be `NULL`"};
  for (size_t i = 0; words && i < sizeof phrases / sizeof *phrases; i++)
    if (strstr(words, phrases[i]))
      return true;
  return false;
}

bool comment_says_freed_by(const char *words, const char *function) {
  static const char *const frees[] = {"free",    "freed",     "freeing",    "release", "released",
                                      "destroy", "destroyed", "deallocate", NULL};
  static const char *const denies[] = {"not", "NOT", "never", "n't", "no", NULL};
  return words && find_word(words, function) && has_one_of(words, frees) &&
         !has_one_of(words, denies) && !strstr(words, "n't");
}

bool comment_says_many(const char *words) {
  static const char *const many[] = {"array",   "Array",       "arrays",  "buffer",      "Buffer",
                                     "buffers", "vector",      "samples", "interleaved", "elements",
                                     "table",   "per channel", "one per", NULL};
  return words && has_one_of(words, many);
}
