/* How names of C's are spelled in JavaScript. */
#include "header/names.h"

#include <string.h>

static bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static char to_upper(char c) {
  return (char)(is_lower(c) ? c - 'a' + 'A' : c);
}

static char to_lower(char c) {
  return (char)(is_upper(c) ? c - 'A' + 'a' : c);
}

/* Neither letter nor digit; a header's stem may hold '-' and '.'. */
static bool is_separator(char c) {
  return c && !is_upper(c) && !is_lower(c) && !is_digit(c) && (unsigned char)c < 0x80;
}

/* Whether a word that begins here has capitals and digits only, two letters of them or more. */
static bool is_shouted(const char *word) {
  size_t letters = 0;
  for (; *word && !is_separator(*word); word++) {
    if (!is_upper(*word) && !is_digit(*word))
      return false;
    letters += is_upper(*word);
  }
  return letters > 1;
}

/* Adds the letters of a word; returns what follows it. */
static const char *add_word(char **end, const char *word, bool is_lowered) {
  for (; *word && !is_separator(*word); word++)
    *(*end)++ = is_lowered ? to_lower(*word) : *word;
  return word;
}

/* Copies `name` without separators, every word but the first capitalised. SHOUTING is lowered, and
 * so is a first word that shouts: LZ4F_isError. Digits do not run together: 3_64 stays. */
static char *join_words(struct arena *arena, const char *name) {
  bool shouts = true;
  for (const char *c = name; *c; c++)
    shouts = shouts && !is_lower(*c);
  while (is_separator(*name))
    name++;
  /* Room for one more: a name must not begin with a digit, nor be empty. */
  char *joined = arena_alloc(arena, strlen(name) + 2), *end = joined;
  if (!*name || is_digit(*name))
    *end++ = '_';
  for (bool is_first = true; *name; is_first = false) {
    if (!is_first && is_digit(*name) && is_digit(end[-1]))
      *end++ = '_';
    char *word = end;
    name = add_word(&end, name, shouts || (is_first && is_shouted(name)));
    if (!is_first)
      *word = to_upper(*word);
    while (is_separator(*name))
      name++;
  }
  return joined;
}

char *name_camel(struct arena *arena, const char *name) {
  char *camel = join_words(arena, name);
  size_t capitals = 0;
  while (is_upper(camel[capitals]))
    capitals++;
  if (capitals > 1 && is_lower(camel[capitals]))
    capitals--; /* XMLParse: the P begins the next word */
  for (size_t i = 0; i < capitals; i++)
    camel[i] = to_lower(camel[i]);
  return camel;
}

char *name_pascal(struct arena *arena, const char *name) {
  char *pascal = join_words(arena, arena_copy(arena, name, name_type_length(name)));
  pascal[0] = to_upper(pascal[0]);
  return pascal;
}
