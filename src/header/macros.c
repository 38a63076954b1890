#include "header/macros.h"

#include <stdlib.h>
#include <string.h>

struct reading {
  struct arena *arena;
  struct macros *macros;
  unsigned line;
  unsigned depth; /* of inclusion: 0 in the header itself */
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

/* `# LINE "FILE" FLAGS`. Flag 1 enters a file, and 2 comes back to one; `#line` gives no flag. */
static void read_marker(struct reading *reading, const char *line) {
  char *rest;
  reading->line = (unsigned)strtoul(line + 2, &rest, 10);
  const char *quote = strrchr(rest, '"');
  const char *flag = quote ? quote + 1 : rest;
  for (; *flag; flag++)
    if (flag[0] == ' ' && flag[1] == '1' && (flag[2] == ' ' || !flag[2]))
      reading->depth++;
    else if (flag[0] == ' ' && flag[1] == '2' && (flag[2] == ' ' || !flag[2]) && reading->depth)
      reading->depth--;
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
  macro->is_own = reading->depth == 0;
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
  *macros = (struct macros){.names = {.arena = arena}};
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

/* The end of a string or character that begins here. */
static const char *behind_quoted(const char *text) {
  const char quote = *text++;
  while (*text && *text != quote)
    text += 1 + (*text == '\\' && text[1]);
  return *text ? text + 1 : text;
}

static bool check_body(struct macros *macros, const struct macro *macro);

/* Macros of the compiler's that are not the same wherever they are used. */
static bool is_of_place(const char *name, size_t length) {
  static const char *const names[] = {"__LINE__",      "__FILE__",          "__FILE_NAME__",
                                      "__BASE_FILE__", "__INCLUDE_LEVEL__", "__COUNTER__",
                                      "__DATE__",      "__TIME__",          "__TIMESTAMP__"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
      return true;
  return false;
}

/* A macro in the body of another is expanded there. One that comes back to itself is not, again. */
static bool check_use(struct macros *macros, const char *name, size_t length) {
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
  return used->expression != NO_EXPRESSION;
}

static bool check_body(struct macros *macros, const struct macro *macro) {
  int depth = 0;
  for (const char *c = macro->body; *c;) {
    if (*c == '"' || *c == '\'') {
      c = behind_quoted(c);
    } else if (is_word(*c)) {
      const size_t length = word_length(c);
      if (!check_use(macros, c, length))
        return false;
      c += length;
    } else {
      depth += (*c == '(') - (*c == ')');
      const bool ends = strchr("{};", *c) || (*c == ',' && !depth && !macro->is_function);
      if (depth < 0 || ends || (*c == '#' && !macro->is_function))
        return false;
      c++;
    }
  }
  return depth == 0;
}

bool macros_may_be_value(struct macros *macros, const struct macro *macro) {
  return !macro->is_function && *macro->body && check_use(macros, macro->name, strlen(macro->name));
}
