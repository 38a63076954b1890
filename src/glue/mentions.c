#include "glue/mentions.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static bool is_word(char c) {
  return isalnum((unsigned char)c) || c == '_' || c == '$';
}

/* Past the string at `at`, or `at` where there is none; the next one with comments. */
static const char *skip_string(const char *at) {
  const char quote = *at;
  if (quote != '\'' && quote != '"')
    return at;
  for (at++; *at && *at != quote; at++)
    at += *at == '\\' && at[1];
  return *at ? at + 1 : at;
}

static const char *skip_comment(const char *at) {
  const bool is_block = strncmp(at, "/*", 2) == 0;
  if (!is_block && strncmp(at, "//", 2) != 0)
    return at;
  const char *end = strstr(at + 2, is_block ? "*/" : "\n");
  return !end ? at + strlen(at) : end + (is_block ? 2 : 1);
}

/* The next character that is code. */
static const char *skip_space(const char *at) {
  for (const char *before = NULL; at != before;) {
    before = at;
    at = skip_comment(at + strspn(at, " \n"));
  }
  return at;
}

/* Past the parentheses that open at `at`. */
static const char *skip_parentheses(const char *at) {
  size_t depth = 0;
  do {
    depth += *at == '(';
    depth -= *at == ')';
    const char *next = skip_comment(skip_string(at));
    at = next == at ? at + 1 : next;
  } while (*at && depth);
  return at;
}

/*
 * Whether a word mentions a variable. `before`: the code character ahead of it; `end`: where it
 * ends. A method's parameters have a body behind them, as no call has. A key stands behind a brace
 * or a comma, as no operand of ?: does. And where two words follow each other, the first is a
 * keyword: the `get` of an accessor.
 */
static bool is_mention(const char *word, const char *end, char before, bool is_spread) {
  const char *after = skip_space(end);
  const bool is_property = before == '.' && word[-1] == '.' && !is_spread;
  const bool is_key = *after == ':' && (before == '{' || before == ',');
  const bool is_keyword = *end == ' ' && is_word(end[1]);
  return !is_property && !is_key && !is_keyword &&
         (*after != '(' || *skip_space(skip_parentheses(after)) != '{');
}

void mentions_find(const char *code, void (*found)(void *context, const char *name, size_t length),
                   void *context) {
  char before = '\0';
  for (const char *at = skip_space(code); *at; at = skip_space(at)) {
    const char *start = at;
    const bool is_spread = strncmp(at, "...", 3) == 0 && is_word(at[3]);
    at += is_spread ? 3 : 0;
    if (is_word(*at)) {
      const char *word = at;
      while (is_word(*at))
        at++;
      if (is_mention(word, at, before, is_spread))
        found(context, word, (size_t)(at - word));
    } else {
      at = skip_string(at);
      at += at == start;
    }
    before = at[-1];
  }
}
