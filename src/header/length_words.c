#include "header/length_words.h"

#include "header/lengths.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* One word of a comment. */
struct word {
  const char *start;
  size_t length;
};

static bool is_word_char(char c) {
  return isalnum((unsigned char)c) || c == '_';
}

static struct word next_word(const char **at) {
  while (**at && !is_word_char(**at))
    ++*at;
  struct word word = {*at, 0};
  while (is_word_char(**at))
    ++*at;
  word.length = (size_t)(*at - word.start);
  return word;
}

static bool is_one_of(struct word word, const char *const *list) {
  for (; *list; list++)
    if (strlen(*list) == word.length && strncasecmp(word.start, *list, word.length) == 0)
      return true;
  return false;
}

/* Words beside which a number is a limit, a part, or one of several. */
static bool is_doubtful(const char *text, bool is_written) {
  static const char *const words[] = {
      "up",    "most",    "maximum", "max",      "minimum", "min",       "multiple", "multiples",
      "first", "last",    "each",    "every",    "per",     "between",   "align",    "aligned",
      "block", "blocks",  "chunk",   "chunks",   "more",    "less",      "or",       "if",
      "when",  "unless",  "offset",  "extra",    "plus",    "times",     "longer",   "shorter",
      "than",  "padding", "padded",  "optional", "next",    "remaining", "NULL",     NULL};
  static const char *const of_inputs[] = {"least", NULL};
  for (const char *at = text; *at;) {
    const struct word word = next_word(&at);
    if (word.length && (is_one_of(word, words) || (!is_written && is_one_of(word, of_inputs))))
      return true;
  }
  return strpbrk(text, "+*/<>[") != NULL;
}

/* `32` or `KEY_SIZE`. */
static bool number_of(const struct signature *signature, struct word word, double *number) {
  struct arena *arena = signature->reader->arena;
  const char *text = arena_copy(arena, word.start, word.length);
  char *end;
  if (isdigit((unsigned char)*text)) {
    *number = (double)strtoull(text, &end, 0);
    return !*end;
  }
  return word.length > 2 && reader_value(signature->reader, text, number);
}

/* Whether the unit ends what it counts: `16 bytes long`, `16 bytes, …`; and not `2 bytes samples`.
 */
static bool is_last_of_its_kind(const char *behind) {
  static const char *const words[] = {"long", "of",   "in",         "that",    "which", "to",
                                      "for",  "with", "containing", "holding", "where", NULL};
  if (*behind != ' ' && *behind != '\n')
    return *behind != '-'; /* the end, or the end of a part */
  const struct word next = next_word(&behind);
  return !next.length || is_one_of(next, words);
}

static bool is_unit(struct word word, bool is_byte) {
  static const char *const bytes[] = {"bytes", NULL};
  static const char *const elements[] = {"elements", "values",   "entries", "items", "floats",
                                         "doubles",  "integers", "numbers", NULL};
  return is_one_of(word, is_byte ? bytes : elements);
}

bool length_words_read(const struct signature *signature, const struct argument *argument,
                       uint64_t *count) {
  const char *text = comment_of_param(&signature->comment, argument->name);
  const bool is_written = argument->way.direction == DIRECTION_OUT;
  const bool is_byte = lengths_element_size(argument) == 1;
  struct word before = {0};
  double found = 0, number;
  size_t numbers = 0;
  if (!text || is_doubtful(text, is_written))
    return false;
  for (const char *at = text; *at;) {
    const struct word word = next_word(&at);
    if (word.length && isdigit((unsigned char)*word.start))
      numbers++;
    if (word.length && before.length && is_unit(word, is_byte) && is_last_of_its_kind(at) &&
        number_of(signature, before, &number)) {
      numbers += !isdigit((unsigned char)*before.start);
      found = found != 0 ? -1 : number;
    }
    before = word;
  }
  *count = found > 0 ? (uint64_t)found : 0;
  return numbers == 1 && found >= 1 && found <= 65536 && (double)found == (double)*count;
}
