#include "header/macros.h"

#include <stdlib.h>
#include <string.h>

/* Of a macro, expanded. C17, 5.2.4.1 asks compilers for lines of 4095 bytes and 63 parentheses in
 * each other; clang ends with an error at 256. */
enum { MOST_EXPANDED = 65536, DEEPEST = 200 };

struct reading {
  struct arena *arena;
  struct macros *macros;
  const char *file;
  unsigned line;
};

static bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || (unsigned char)c >= 0x80;
}

static size_t word_length(const char *text) {
  size_t length = 0;
  while (is_word(text[length]))
    length++;
  return length;
}

/* The name of a marker, without the backslashes in front of quotes and backslashes. */
static const char *file_of(struct arena *arena, const char *quoted, const char *end) {
  char *name = arena_copy(arena, quoted, (size_t)(end - quoted)), *to = name;
  for (const char *from = name; *from; from++) {
    from += *from == '\\' && from[1];
    *to++ = *from;
  }
  *to = '\0';
  return name;
}

static void note_included(struct reading *reading, bool is_system) {
  struct macros *macros = reading->macros;
  if (intern(&macros->paths, reading->file, strlen(reading->file)) < macros->included_count)
    return;
  struct included *added =
      arena_push(reading->arena, &macros->included, &macros->included_count, sizeof *added);
  *added = (struct included){reading->file, is_system};
}

/* `# LINE "FILE" FLAGS`. Flag 3 is of the system's files, and flag 1 enters a file, and 2 comes
 * back to one; `#line` gives no flag. */
static void read_marker(struct reading *reading, const char *line) {
  char *rest;
  reading->line = (unsigned)strtoul(line + 2, &rest, 10);
  const char *quote = strchr(rest, '"'), *end = strrchr(rest, '"');
  if (!quote || end == quote)
    return;
  const bool is_change =
      end[1] == ' ' && (end[2] == '1' || end[2] == '2') && (end[3] == ' ' || !end[3]);
  if (is_change || !reading->file)
    reading->file = file_of(reading->arena, quote + 1, end);
  if (is_change && end[2] == '1')
    note_included(reading, strchr(end + 3, '3') != NULL);
}

static void define(struct reading *reading, const char *text) {
  struct macros *macros = reading->macros;
  const size_t length = word_length(text);
  const uint32_t number = intern(&macros->names, text, length);
  if (number == macros->count) {
    struct macro *added = arena_push(reading->arena, &macros->items, &macros->count, sizeof *added);
    added->name = arena_copy(reading->arena, text, length);
  }
  struct macro *macro = &macros->items[number];
  const char *body = text + length;
  macro->is_function = *body == '(';
  macro->body = body + strspn(body, " ");
  macro->file = reading->file;
  macro->is_defined = true;
  macro->line = reading->line;
}

static void undefine(struct reading *reading, const char *name) {
  struct macros *macros = reading->macros;
  const uint32_t number = intern_find(&macros->names, name, word_length(name));
  if (number < macros->count)
    macros->items[number].is_defined = false;
}

void macros_read(struct arena *arena, const struct text *output, struct macros *macros) {
  struct reading reading = {.arena = arena, .macros = macros};
  *macros = (struct macros){.names = {.arena = arena}, .paths = {.arena = arena}};
  for (const char *at = output->bytes, *end = at + output->length; at < end;) {
    const char *line_end = memchr(at, '\n', (size_t)(end - at));
    line_end = line_end ? line_end : end;
    if (strncmp(at, "# ", 2) == 0) {
      read_marker(&reading, arena_copy(arena, at, (size_t)(line_end - at)));
    } else {
      if (strncmp(at, "#define ", 8) == 0)
        define(&reading, arena_copy(arena, at + 8, (size_t)(line_end - at - 8)));
      else if (strncmp(at, "#undef ", 7) == 0)
        undefine(&reading, at + 7);
      reading.line++;
    }
    at = line_end + 1;
  }
}

const struct macro *macros_find(struct macros *macros, const char *name) {
  const uint32_t number = intern_find(&macros->names, name, strlen(name));
  return number < macros->count && macros->items[number].is_defined ? &macros->items[number] : NULL;
}

/* The end of a number of the preprocessor that begins here (C23, 6.4.8): `1'000`, `0x1p-3`. */
static const char *behind_number(const char *text) {
  for (;; text++) {
    const bool is_sign = (*text == '+' || *text == '-') && strchr("eEpP", text[-1]);
    const bool is_separator = *text == '\'' && is_word(text[1]);
    if (!is_word(*text) && *text != '.' && !is_sign && !is_separator)
      return text;
  }
}

/* The end of a string or character that begins here. */
static const char *behind_quoted(const char *text) {
  const char quote = *text++;
  while (*text && *text != quote)
    text += 1 + (*text == '\\' && text[1]);
  return *text ? text + 1 : text;
}

/* Other spellings of brackets and '#' (C17, 6.4.6). */
static bool is_digraph(const char *text) {
  static const char *const digraphs[] = {"<%", "%>", "<:", ":>", "%:"};
  for (size_t i = 0; i < sizeof digraphs / sizeof *digraphs; i++)
    if (strncmp(text, digraphs[i], 2) == 0)
      return true;
  return false;
}

/* What is not the same wherever it is used, or changes other macros. */
static bool is_of_place(const char *name, size_t length) {
  static const char *const names[] = {
      "__LINE__",    "__FILE__", "__FILE_NAME__", "__BASE_FILE__", "__INCLUDE_LEVEL__",
      "__COUNTER__", "__DATE__", "__TIME__",      "__TIMESTAMP__", "_Pragma"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
      return true;
  return false;
}

static bool check_body(struct macros *macros, struct macro *macro);

/* A macro in the body of another is expanded there. A macro is not expanded inside its own
 * expansion. */
static bool check_use(struct macros *macros, const char *name, size_t length, struct macro *user,
                      int depth) {
  if (is_of_place(name, length))
    return false;
  const uint32_t number = intern_find(&macros->names, name, length);
  if (number >= macros->count || !macros->items[number].is_defined)
    return true;
  struct macro *used = &macros->items[number];
  if (used->expression == UNSEEN) {
    used->expression = BEING_SEEN;
    used->expression = check_body(macros, used) ? MAYBE_EXPRESSION : NO_EXPRESSION;
  }
  if (user) {
    user->expanded += used->expanded;
    user->has_string |= used->has_string;
    user->depth = user->depth > depth + used->depth ? user->depth : depth + used->depth;
  }
  return used->expression != NO_EXPRESSION;
}

static bool check_body(struct macros *macros, struct macro *macro) {
  int round = 0, square = 0;
  macro->expanded = strlen(macro->body);
  for (const char *c = macro->body; *c;) {
    if (*c == '"' || *c == '\'') {
      macro->has_string |= *c == '"';
      c = behind_quoted(c);
    } else if (*c >= '0' && *c <= '9') {
      c = behind_number(c + 1);
    } else if (is_word(*c)) {
      const size_t length = word_length(c);
      if (!check_use(macros, c, length, macro, round) || macro->expanded > MOST_EXPANDED)
        return false;
      c += length;
    } else {
      round += (*c == '(') - (*c == ')');
      square += (*c == '[') - (*c == ']');
      macro->depth = macro->depth > round ? macro->depth : round;
      const bool ends = strchr("{};", *c) || (*c == ',' && !round && !macro->is_function);
      if (round < 0 || square < 0 || ends || is_digraph(c) || (*c == '#' && !macro->is_function))
        return false;
      c++;
    }
  }
  return round == 0 && square == 0 && macro->depth <= DEEPEST;
}

/* `#define NAME NAME`, beside an enumerator or a variable, says that there is one. */
static bool is_itself(const struct macro *macro) {
  const size_t length = strlen(macro->name);
  return strncmp(macro->body, macro->name, length) == 0 &&
         !macro->body[length + strspn(macro->body + length, " ")];
}

bool macros_may_be_value(struct macros *macros, const struct macro *macro) {
  return !macro->is_function && *macro->body && !is_itself(macro) &&
         check_use(macros, macro->name, strlen(macro->name), NULL, 0);
}
