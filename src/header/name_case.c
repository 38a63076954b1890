/* How names of C's are spelled in JavaScript. */
#include "header/names.h"

#include "header/letters.h"

#include <string.h>

static char to_upper(char c) {
  return (char)(letter_is_lower(c) ? c - 'a' + 'A' : c);
}

/* Whether a word that begins here has capitals and digits only, two letters of them or more. */
static bool is_shouted(const char *word) {
  size_t letters = 0;
  for (; *word && !letter_is_separator(*word); word++) {
    if (!letter_is_upper(*word) && !letter_is_digit(*word))
      return false;
    letters += letter_is_upper(*word);
  }
  return letters > 1;
}

/* Adds the letters of a word; returns what follows it. */
static const char *add_word(char **end, const char *word, bool is_lowered) {
  for (; *word && !letter_is_separator(*word); word++)
    *(*end)++ = is_lowered ? letter_to_lower(*word) : *word;
  return word;
}

/* Copies `name` without separators, every word but the first capitalised. SHOUTING is lowered, and
 * so is a first word that shouts: LZ4F_isError. Digits do not run together: 3_64 stays. */
static char *join_words(struct arena *arena, const char *name) {
  bool shouts = true;
  for (const char *c = name; *c; c++)
    shouts = shouts && !letter_is_lower(*c);
  while (letter_is_separator(*name))
    name++;
  /* Room for one more: a name must not begin with a digit, nor be empty. */
  char *joined = arena_alloc(arena, strlen(name) + 2), *end = joined;
  if (!*name || letter_is_digit(*name))
    *end++ = '_';
  for (bool is_first = true; *name; is_first = false) {
    if (!is_first && letter_is_digit(*name) && letter_is_digit(end[-1]))
      *end++ = '_';
    char *word = end;
    name = add_word(&end, name, shouts || (is_first && is_shouted(name)));
    if (!is_first)
      *word = to_upper(*word);
    while (letter_is_separator(*name))
      name++;
  }
  return joined;
}

char *name_camel(struct arena *arena, const char *name) {
  char *camel = join_words(arena, name);
  size_t capitals = 0;
  while (letter_is_upper(camel[capitals]))
    capitals++;
  if (capitals > 1 && letter_is_lower(camel[capitals]))
    capitals--; /* XMLParse: the P begins the next word */
  for (size_t i = 0; i < capitals; i++)
    camel[i] = letter_to_lower(camel[i]);
  return camel;
}

char *name_pascal(struct arena *arena, const char *name) {
  char *pascal = join_words(arena, arena_copy(arena, name, name_type_length(name)));
  pascal[0] = to_upper(pascal[0]);
  return pascal;
}
