#include "header/words.h"

#include "header/letters.h"

#include <string.h>

static bool is_letter(char c) {
  return letter_is_upper(c) || letter_is_lower(c) || letter_is_digit(c);
}

/* Whether a word begins at `c`, which another letter stands before. */
static bool begins(const char *c) {
  return letter_is_upper(*c) &&
         (letter_is_lower(c[-1]) ||
          (letter_is_lower(c[1]) && (letter_is_upper(c[-1]) || letter_is_digit(c[-1]))));
}

struct strings words_of(struct arena *arena, const char *name) {
  struct strings words = {0};
  while (*name) {
    size_t length = 0;
    if (!is_letter(*name)) {
      name++;
      continue;
    }
    do
      length++;
    while (is_letter(name[length]) && !begins(name + length));
    char *word = arena_alloc(arena, length + 1);
    for (size_t i = 0; i < length; i++)
      word[i] = letter_to_lower(name[i]);
    strings_add(arena, &words, word);
    name += length;
  }
  return words;
}

const char *words_joined(struct arena *arena, const struct strings *words, size_t first,
                         size_t count) {
  const char *joined = "";
  for (size_t i = first; i < first + count; i++)
    joined = arena_format(arena, "%s%s", joined, words->at[i]);
  return joined;
}

void words_drop(struct strings *words, size_t first, size_t count) {
  words->count -= count;
  for (size_t i = first; i < words->count; i++)
    words->at[i] = words->at[i + count];
}

/* How many words from `first` on are `joined`; 0 where they are something else. */
static size_t matching(const struct strings *words, size_t first, const char *joined) {
  size_t i = first;
  for (; *joined && i < words->count; i++) {
    const size_t length = strlen(words->at[i]);
    if (strncmp(joined, words->at[i], length) != 0)
      return 0;
    joined += length;
  }
  return *joined ? 0 : i - first;
}

bool words_drop_front(struct strings *words, const char *joined) {
  const size_t count = matching(words, 0, joined);
  words_drop(words, 0, count);
  return count;
}

bool words_drop_joined(struct strings *words, const char *joined) {
  for (size_t i = 0; i < words->count; i++) {
    const size_t count = matching(words, i, joined);
    words_drop(words, i, count);
    if (count)
      return true;
  }
  return false;
}
