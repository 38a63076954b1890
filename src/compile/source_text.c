#include "compile/source_text.h"

#include "base/text.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

static bool is_word(char byte) {
  return isalnum((unsigned char)byte) || byte == '_';
}

/* ---- What is no declaration ---- */

/* Overwrites bytes with spaces, but for the ends of lines. Returns where they end. */
static char *blank(char *from, const char *to) {
  for (; from < to; from++)
    if (*from != '\n')
      *from = ' ';
  return from;
}

static const char *end_of_quoted(const char *at) {
  const char quote = *at++;
  while (*at && *at != quote && *at != '\n')
    at += *at == '\\' && at[1] ? 2 : 1;
  return *at == quote ? at + 1 : at;
}

static const char *end_of_comment(const char *at) {
  const char *end = at[1] == '/' ? strchr(at, '\n') : strstr(at + 2, "*/");
  return !end ? at + strlen(at) : at[1] == '/' ? end : end + 2;
}

/* A line that `\` goes on with is one. */
static const char *end_of_line(const char *at) {
  while (*at && *at != '\n')
    at += *at == '\\' && at[1] ? 2 : 1;
  return at;
}

/* The word of a preprocessor's line: `if` of `#  if X`. */
static const char *directive(const char *line) {
  line += strspn(line, " \t");
  return *line == '#' ? line + 1 + strspn(line + 1, " \t") : "";
}

static bool is_if_0(const char *line) {
  const char *word = directive(line);
  return text_begins(word, "if") && word[2 + strspn(word + 2, " \t")] == '0' &&
         !is_word(word[2 + strspn(word + 2, " \t") + 1]);
}

/* From an `#if 0` to the line of its #else or #endif. */
static const char *end_of_if_0(const char *line) {
  int depth = 0;
  do {
    line = end_of_line(line);
    line += *line == '\n';
    const char *word = directive(line);
    if (!depth && (text_begins(word, "el") || text_begins(word, "endif")))
      break;
    depth += text_begins(word, "if") - text_begins(word, "endif");
  } while (*line);
  return line;
}

/* Where ends what begins here and is no code: a comment, words in quotes, a line of the
 * preprocessor. `at` itself where nothing of that begins. */
static const char *end_of_other(const char *at, bool is_first) {
  if (at[0] == '/' && (at[1] == '/' || at[1] == '*'))
    return end_of_comment(at);
  if (*at == '"' || *at == '\'')
    return end_of_quoted(at);
  if (is_first && *directive(at))
    return is_if_0(at) ? end_of_if_0(at) : end_of_line(at);
  return at;
}

/* Leaves what stands outside of all braces; of a body, the first brace. A brace that begins a line
 * is taken for the begin or the end of a body: the preprocessor may have left more of them. */
static void blank_all_but_declarations(char *at) {
  int depth = 0;
  for (bool is_first = true; *at;) {
    char *const end = at + (end_of_other(at, is_first) - at);
    if (end > at) {
      const bool is_linkage = text_begins(at, "\"C\"") && end[strspn(end, " \t\r\n")] == '{';
      at = blank(at, is_linkage ? strchr(end, '{') + 1 : end);
      if (is_linkage)
        at[-1] = ';'; /* what follows is no part of this `extern` */
      is_first = at[-1] == '\n';
      continue;
    }
    depth = is_first && (*at == '{' || *at == '}') ? *at == '}' : depth;
    const bool is_inside = depth > 0;
    depth += (*at == '{') - (*at == '}');
    is_first = *at == '\n';
    if (is_inside && (*at != '}' || depth))
      blank(at, at + 1);
    at++;
  }
}

/* ---- A definition ---- */

/* Whether a body follows parameters, or the declarations of these and then a body, as before C89.
 */
static bool has_body(const char *at) {
  at += strspn(at, " \t\r\n");
  const char *brace = at + strcspn(at, "{}()=");
  if (at == brace || *brace != '{' || !is_word(*at))
    return *at == '{';
  while (isspace((unsigned char)brace[-1]))
    brace--;
  return brace[-1] == ';';
}

/* Whether what follows a name is the rest of a definition: of a function its parameters and a
 * brace, of a variable its length, its value, or nothing. */
static bool ends_definition(const char *at, bool has_type) {
  int depth = 1;
  at += strspn(at, " \t\r\n");
  if (*at != '(')
    return has_type && (*at == '=' || *at == '[' || *at == ';');
  for (at++; *at && depth; at++)
    depth += (*at == '(') - (*at == ')');
  return has_body(at);
}

static bool is_one_of(const char *word, size_t length, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (length == strlen(list[i]) && text_begins(word, list[i]))
      return true;
  return false;
}

/* Whether the name of something that other sources can use may stand behind these words. */
static bool begins_definition(const char *from, const char *name) {
  static const char *const hidden[] = {"static", "extern", "typedef"};
  static const char *const tags[] = {"struct", "union", "enum"};
  bool is_tag = false;
  while (from < name) {
    size_t length = 0;
    while (is_word(from[length]))
      length++;
    if (is_one_of(from, length, hidden, sizeof hidden / sizeof *hidden))
      return false;
    is_tag = is_one_of(from, length, tags, sizeof tags / sizeof *tags);
    from += length;
    from += strspn(from, "* \t\r\n");
  }
  return !is_tag;
}

/* Whether a declaration can begin here: behind the end of another one, or words of a macro. */
static bool can_stand_behind(const char *text, const char *from) {
  while (from > text && isspace((unsigned char)from[-1]))
    from--;
  return from == text || strchr(";})", from[-1]);
}

bool source_text_defines(struct arena *arena, const char *text, const char *name) {
  const size_t size = strlen(name);
  char *copy = arena_copy(arena, text, strlen(text));
  blank_all_but_declarations(copy);
  for (const char *at = copy; (at = strstr(at, name)); at += size) {
    const char *from = at;
    while (from > copy && (is_word(from[-1]) || strchr("* \t\r\n", from[-1])))
      from--;
    from += strspn(from, "* \t\r\n");
    const bool is_whole = (at == copy || !is_word(at[-1])) && !is_word(at[size]);
    if (is_whole && can_stand_behind(copy, from) && begins_definition(from, at) &&
        ends_definition(at + size, from < at))
      return true;
  }
  return false;
}
