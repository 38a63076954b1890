#include "header/inner.h"

#include <string.h>

/* The bytes of a declaration without its comments. */
struct reading {
  struct arena *arena;
  const char *at, *end;
};

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The declaration with a blank for each byte of a comment. */
static struct reading without_comments(struct arena *arena, const char *from, size_t length) {
  char *copy = arena_copy(arena, from, length);
  for (char *c = copy; *c; c++) {
    if (c[0] != '/' || (c[1] != '*' && c[1] != '/'))
      continue;
    const bool is_block = c[1] == '*';
    const char *close = strstr(c + 2, is_block ? "*/" : "\n");
    char *end = close ? copy + (close - copy) + (is_block ? 2 : 1) : copy + strlen(copy);
    memset(c, ' ', (size_t)(end - c));
  }
  return (struct reading){arena, copy, copy + strlen(copy)};
}

/* The last pair of parentheses that no other pair has in it; false where there is none. */
static bool find_list(struct reading *reading) {
  const char *open = NULL, *begin = NULL, *end = NULL;
  size_t depth = 0;
  for (const char *c = reading->at; c < reading->end; c++) {
    if (*c == '(') {
      open = depth ? open : c;
      depth++;
    } else if (*c == ')' && depth) {
      depth--;
      begin = depth ? begin : open + 1;
      end = depth ? end : c;
    }
  }
  if (!begin)
    return false;
  reading->at = begin;
  reading->end = end;
  return true;
}

/* Words that are no names, and those that may be a whole type. */
static bool is_word_of_types(const char *word, bool *is_type) {
  static const char *const types[] = {"char", "short", "int",    "long",  "signed", "unsigned",
                                      "void", "float", "double", "_Bool", "bool"};
  static const char *const others[] = {"const",    "volatile",  "restrict", "__restrict",
                                       "register", "_Nullable", "_Nonnull", "__const"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (strcmp(types[i], word) == 0)
      return *is_type = true;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(others[i], word) == 0)
      return true;
  return false;
}

static bool is_tag_word(const char *word) {
  return strcmp(word, "struct") == 0 || strcmp(word, "enum") == 0 || strcmp(word, "union") == 0;
}

/* What one parameter is called: the last word that is no part of its type. */
static const char *name_of(struct arena *arena, const char *at, const char *end) {
  bool is_type = false, is_tag = false;
  const char *name = "";
  for (; at < end; at++) {
    size_t length = 0;
    if (*at == '[' || (*at == '(' && *name)) /* behind it no name comes */
      break;
    while (at + length < end && is_letter(at[length]))
      length++;
    if (!length || (*at >= '0' && *at <= '9'))
      continue;
    const char *word = arena_copy(arena, at, length);
    at += length - 1;
    if (is_tag_word(word))
      is_tag = true;
    else if (is_word_of_types(word, &is_type))
      continue;
    else if (is_tag || !is_type) { /* the tag, or a typedef */
      is_type = true;
      is_tag = false;
    } else
      name = word;
  }
  return name;
}

struct strings inner_names(struct arena *arena, const struct source *source,
                           const struct node *declaration) {
  struct strings names = {0};
  const size_t from = declaration->begin.offset, to = declaration->end;
  if (!source || to > source->content.length || from >= to)
    return names;
  struct reading reading =
      without_comments(arena, (const char *)source->content.at + from, to - from);
  if (!find_list(&reading))
    return names;
  size_t depth = 0;
  const char *begin = reading.at;
  for (const char *c = reading.at; c <= reading.end; c++) {
    depth += c < reading.end && *c == '(';
    depth -= c < reading.end && *c == ')';
    if (c < reading.end && (*c != ',' || depth))
      continue;
    strings_add(arena, &names, name_of(arena, begin, c));
    begin = c + 1;
  }
  return names;
}
