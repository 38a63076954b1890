#include "header/length_names.h"

#include "header/letters.h"
#include "header/names.h"

#include <string.h>

/* Words that say no more than that it is a pointer. */
static const char *const pointer_words[] = {"buffer", "buf", "start", "begin", "ptr", "addr"};

/* What names are short for. */
static const struct {
  const char *word, *is_short_for;
} short_names[] = {
    {"dict", "dictionary"},  {"buf", "buffer"},       {"src", "source"},   {"dst", "destination"},
    {"dest", "destination"}, {"str", "string"},       {"msg", "message"},  {"pass", "password"},
    {"passwd", "password"},  {"pwd", "password"},     {"pw", "password"},  {"sig", "signature"},
    {"arr", "array"},        {"cert", "certificate"}, {"addr", "address"}, {"vec", "vector"},
};

/* `src` of `srcBuffer`; NULL where no such word is behind another one. */
static const char *without_pointer_word(struct arena *arena, const char *buffer) {
  for (size_t i = 0; i < sizeof pointer_words / sizeof *pointer_words; i++) {
    const size_t length = strlen(pointer_words[i]), all = strlen(buffer);
    if (all < length + 3 || !name_equal(buffer + all - length, pointer_words[i]))
      continue;
    const char first = buffer[all - length], before = buffer[all - length - 1];
    const bool is_word = before == '_' || (first >= 'A' && first <= 'Z');
    if (is_word)
      return arena_copy(arena, buffer, all - length - (before == '_'));
  }
  return NULL;
}

const char *length_name_of(struct arena *arena, const char *buffer, size_t index) {
  const char *rest = without_pointer_word(arena, buffer);
  if (rest && !index--)
    return rest;
  for (size_t i = 0; i < sizeof short_names / sizeof *short_names; i++)
    if (name_equal(buffer, short_names[i].is_short_for) && !index--)
      return short_names[i].word;
  return NULL;
}

/* Whether `name` is `before`, `buffer` and one of the words behind. */
static bool is_framed(const char *name, const char *before, const char *buffer,
                      const char *const *behind) {
  const char *rest = *before ? name_after(name, before) : name;
  rest = rest && *buffer ? name_after(rest, buffer) : NULL;
  return rest && name_is_word(rest, behind);
}

bool length_name_is_room(const char *name, const char *buffer) {
  static const char *const words[] = {"avail",      "available",  "nbytesavail",
                                      "bytesavail", "availbytes", NULL};
  return is_framed(name, "", buffer, words);
}

bool length_name_is_written(const char *name, const char *buffer) {
  static const char *const words[] = {"len",       "length",  "size", "nbytes",
                                      "nbytesret", "sizeret", NULL};
  return is_framed(name, "actual", buffer, words);
}

bool length_name_is_of_string(const char *name, const char *string) {
  const bool are_letters = *string == 's' && *name == 'n';
  const bool is_numbered = string[1] >= '1' && string[1] <= '9' && !string[2];
  return are_letters && (!string[1] || is_numbered) && strcmp(name + 1, string + 1) == 0;
}

/* The last word of a name: `depth` of `max_depth` and of `maxDepth`. */
static const char *last_word(const char *name) {
  const char *last = name;
  for (const char *at = name; *at; at++) {
    const bool is_hump = at > name && letter_is_upper(*at) && !letter_is_upper(at[-1]);
    if (at > name && (letter_is_separator(at[-1]) || is_hump))
      last = at;
  }
  return last;
}

/* Whether an integer has some other use, by its last word. */
static bool says_otherwise(const char *name) {
  static const char *const words[] = {
      "codepoint", "code",    "cp",    "ch",      "c",      "char",     "chr",        "character",
      "rune",      "uc",      "value", "val",     "flag",   "flags",    "mode",       "type",
      "kind",      "index",   "idx",   "id",      "pos",    "offset",   "off",        "seed",
      "level",     "version", "fd",    "key",     "hash",   "crc",      "adler",      "color",
      "bit",       "sign",    "err",   "error",   "status", "x",        "y",          "z",
      "option",    "opt",     "opts",  "options", "digit",  "position", "mask",       "quality",
      "format",    "fmt",     "port",  "signal",  "depth",  "threads",  "iterations", NULL};
  return name_is_word(last_word(name), words);
}

enum length_rank length_name_rank(const char *name, const char *buffer) {
  if (name_is_own_count(name, buffer) || name_is_own_byte_count(name, buffer) ||
      name_is_own_size(name, buffer) || name_is_own_capacity(name, buffer) ||
      name_is_short_length(name, buffer, true))
    return LENGTH_RANK_OWN;
  if (name_is_general_length(name) || name_is_capacity(name))
    return LENGTH_RANK_BUFFER;
  if (says_otherwise(name))
    return LENGTH_RANK_NONE;
  return name_may_be_count(name) || name_ends_in_bytes(name) ? LENGTH_RANK_COUNT : LENGTH_RANK_OPEN;
}

bool length_name_may_be_room(const char *name) {
  return name_is_capacity(name) || name_has_word(name, "max") || name_has_word(name, "capacity") ||
         name_has_word(name, "room");
}
