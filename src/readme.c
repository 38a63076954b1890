#include "readme.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static const char begin_mark[] = "<!-- begin of the interface, written by tare -->\n";
static const char end_mark[] = "<!-- end of the interface -->\n";

/* Where in the types we are: within which block, and what was said in front of the next line. */
struct api_text {
  struct arena *arena;
  struct text *out;
  struct text doc;      /* the comment's lines, without stars */
  const char *owner;    /* the name of the class, enum or interface that we are in, or NULL */
  bool is_class;        /* it is a class */
  bool only_constants;  /* these are written, and nothing else; otherwise all else */
  bool is_list;         /* the last that was written is an item of a list */
  struct text unclosed; /* the lines so far of a declaration that takes more than one */
};

static bool begins(const char *line, const char *with) {
  return strncmp(line, with, strlen(with)) == 0;
}

/* What follows `with` at the begin of the line, or NULL. */
static const char *after(const char *line, const char *with) {
  return begins(line, with) ? line + strlen(with) : NULL;
}

static const char *word_of(struct arena *arena, const char *at) {
  size_t length = 0;
  while (isalnum((unsigned char)at[length]) || at[length] == '_' || at[length] == '$')
    length++;
  return arena_copy(arena, at, length);
}

/* ---- Comments ---- */

/* One line of a comment. Its tags become the items of a list. */
static void add_doc_line(struct api_text *api, const char *line, bool *in_item) {
  const char *parameter = after(line, "@param "), *result = after(line, "@returns ");
  if (parameter) {
    const char *name = word_of(api->arena, parameter);
    parameter += strlen(name);
    text_format(api->out, "%s- `%s`:%s\n", *in_item ? "" : "\n", name, parameter);
  } else if (result) {
    text_format(api->out, "%s- returns %s\n", *in_item ? "" : "\n", result);
  } else {
    text_format(api->out, "%s%s\n", *in_item && *line ? "  " : "", line);
  }
  *in_item |= parameter || result;
}

/* Behind a heading the comment is a paragraph, and may have items. */
static void add_doc(struct api_text *api) {
  if (!api->doc.length)
    return;
  bool in_item = false;
  char *line = api->doc.bytes;
  text_add(api->out, begins(line, "@") ? "" : "\n");
  while (*line) {
    char *end = strchr(line, '\n');
    *end = 0;
    add_doc_line(api, line, &in_item);
    line = end + 1;
  }
  api->doc.length = 0;
}

/* Behind an item of a list it is one line. */
static void add_doc_in_line(struct api_text *api) {
  for (size_t i = 0; i + 1 < api->doc.length; i++)
    if (api->doc.bytes[i] == '\n')
      api->doc.bytes[i] = ' ';
  if (api->doc.length)
    text_format(api->out, ": %.*s", (int)(api->doc.length - 1), api->doc.bytes);
  api->doc.length = 0;
}

/* Reads a comment that begins at `line`; returns where it ends. */
static const char *read_doc(struct api_text *api, const char *line) {
  const char *at = strstr(line, "/**") + 3;
  const char *end = strstr(at, "*/");
  if (!end)
    return line + strlen(line);
  api->doc.length = 0;
  while (at < end) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    stop = stop ? stop : end;
    at += strspn(at, " ");
    if (*at == '*' && at < stop)
      at += 1 + (at[1] == ' ');
    size_t length = stop > at ? (size_t)(stop - at) : 0;
    while (length && at[length - 1] == ' ')
      length--;
    if (length || api->doc.length)
      text_format(&api->doc, "%.*s\n", (int)length, at);
    at = stop + 1;
  }
  while (api->doc.length > 1 && api->doc.bytes[api->doc.length - 2] == '\n')
    api->doc.length--;
  if (api->doc.length)
    api->doc.bytes[api->doc.length] = 0;
  return end + 2 + strcspn(end, "\n") - 2;
}

/* ---- Declarations ---- */

static void add_heading(struct api_text *api, const char *marks, const char *code) {
  text_format(api->out, "\n%s `%s`\n", marks, code);
  api->is_list = false;
  add_doc(api);
}

static void add_item(struct api_text *api, const char *code) {
  text_format(api->out, "%s- `%s`", api->is_list ? "" : "\n", code);
  add_doc_in_line(api);
  text_add(api->out, "\n");
  api->is_list = true;
}

/* A name for an instance, for how its methods are called. */
static const char *instance_of(struct arena *arena, const char *class) {
  char *name = arena_copy(arena, class, strlen(class));
  for (size_t i = 0; isupper((unsigned char)name[i]) &&
                     (!i || isupper((unsigned char)name[i + 1]) || !name[i + 1]);
       i++)
    name[i] = (char)tolower((unsigned char)name[i]);
  return name;
}

static void add_class_member(struct api_text *api, const char *line) {
  struct arena *arena = api->arena;
  const char *rest, *instance = instance_of(arena, api->owner);
  if ((rest = after(line, "constructor")))
    add_heading(api, "####", arena_format(arena, "new %s%s", api->owner, rest));
  else if ((rest = after(line, "static readonly ")) || (rest = after(line, "static ")))
    add_heading(api, "####", arena_format(arena, "%s.%s", api->owner, rest));
  else if ((rest = after(line, "get "))) /* `length(): number` is read as a field */
    add_heading(
        api, "####",
        arena_format(arena, "%s.%s%s", instance, word_of(arena, rest), rest + strcspn(rest, ":")));
  else if ((rest = after(line, "readonly ")))
    add_heading(api, "####", arena_format(arena, "%s.%s", instance, rest));
  else if (*line == '[')
    add_heading(api, "####", arena_format(arena, "%s%s", instance, line));
  else if (*line == '#' || begins(line, "private ") || begins(line, "set "))
    api->doc.length = 0;
  else
    add_heading(api, "####", arena_format(arena, "%s.%s", instance, line));
}

static void add_member(struct api_text *api, const char *line) {
  const char *name = after(line, "readonly ");
  if (api->is_class) {
    add_class_member(api, line);
    return;
  }
  const char *value = name ? strstr(name, ": ") : NULL;
  if (value && value[2 + strspn(value + 2, "-0123456789")] == 0) { /* an enum's */
    add_item(api, arena_format(api->arena, "%s.%.*s = %s", api->owner, (int)(value - name), name,
                               value + 2));
  } else {
    add_item(api, name ? name : line);
  }
}

/* What stands at the left margin. */
static void add_declaration(struct api_text *api, const char *line) {
  struct arena *arena = api->arena;
  static const char *const kinds[] = {"export declare class ",     "export interface ",
                                      "export declare interface ", "export declare const ",
                                      "export declare function ",  "export type ",
                                      "export declare type "};
  const char *name = NULL;
  size_t kind = 0;
  while (kind < sizeof kinds / sizeof *kinds && !(name = after(line, kinds[kind])))
    kind++;
  if (!name) {
    api->doc.length = 0;
    return;
  }
  const char *word = word_of(arena, name);
  const size_t length = strlen(line);
  const bool opens = length > 1 && line[length - 1] == '{';
  const bool is_constant = strstr(kinds[kind], "const ") && !opens && !strchr(name, '(');
  const bool is_of_enum = strstr(kinds[kind], "type ") && !opens && /* which was there already */
                          strstr(line, arena_format(arena, "keyof typeof %s]", word));
  if (is_constant != api->only_constants || is_of_enum) {
    api->doc.length = 0;
  } else if (is_constant) {
    add_item(api, name);
  } else if (opens) {
    api->owner = word;
    api->is_class = kind == 0;
    add_heading(api, "###", word);
  } else {
    add_heading(api, "###", strstr(kinds[kind], "type ") ? line + strlen("export ") : name);
  }
}

static const char *joined(struct arena *arena, const char *left, const char *right) {
  const size_t length = strlen(left);
  right += strspn(right, " ");
  if (length && left[length - 1] == '(')
    return arena_format(arena, "%s%s", left, right);
  if (*right == ')' && length && left[length - 1] == ',')
    return arena_format(arena, "%.*s%s", (int)(length - 1), left, right);
  return arena_format(arena, "%s %s", left, right);
}

/* One line of the types, or as many as the parentheses of a declaration take. */
static void add_line(struct api_text *api, const char *line) {
  const bool is_margin = *line != ' ';
  if (api->unclosed.length || (is_margin && line[strlen(line) - 1] == '(')) {
    const char *all = api->unclosed.length ? joined(api->arena, api->unclosed.bytes, line) : line;
    api->unclosed = (struct text){.arena = api->arena};
    if (is_margin && *line == ')')
      add_declaration(api, all);
    else
      text_add(&api->unclosed, all);
  } else if (*line == '}') {
    api->owner = NULL;
  } else if (is_margin && !begins(line, "//")) {
    add_declaration(api, line);
  } else if (api->owner && !is_margin) {
    add_member(api, line + strspn(line, " "));
  }
}

static void add_part(struct arena *arena, const char *types, bool only_constants,
                     struct text *out) {
  struct api_text api = {.arena = arena,
                         .out = out,
                         .only_constants = only_constants,
                         .doc = {.arena = arena},
                         .unclosed = {.arena = arena}};
  for (const char *line = types; *line;) {
    const size_t length = strcspn(line, "\n");
    const char *copy = arena_copy(arena, line, length);
    if (begins(copy + strspn(copy, " "), "/**")) {
      line = read_doc(&api, line);
      line += *line == '\n';
      continue;
    }
    if (length)
      add_line(&api, copy);
    line += length + (line[length] == '\n');
  }
}

static void add_interface(struct arena *arena, const char *types, struct text *out) {
  struct text constants = {.arena = arena};
  add_part(arena, types, false, out);
  add_part(arena, types, true, &constants);
  if (constants.length)
    text_format(out, "\n### Constants\n%s", constants.bytes);
}

/* ---- The page ---- */

void readme_write(struct arena *arena, const struct readme *readme, const char *types,
                  const char *old, struct text *out) {
  const char *begin = old ? strstr(old, begin_mark) : NULL;
  const char *end = begin ? strstr(begin, end_mark) : NULL;
  if (old && !end) {
    text_add(out, old);
    return;
  }
  if (old) {
    text_bytes(out, old, (size_t)(begin - old) + strlen(begin_mark));
  } else {
    text_format(out, "# %s\n\n", readme->title);
    if (readme->description)
      text_format(out, "%s\n\n", readme->description);
    text_format(out, "```sh\nnpm install %s\n```\n\n```js\n%s```\n", readme->title,
                readme->example);
    if (readme->others)
      text_format(out, "\n%s", readme->others);
    text_format(out, "\n## Interface\n\n%s", begin_mark);
  }
  add_interface(arena, types, out);
  text_format(out, "\n%s", end_mark);
  if (old)
    text_add(out, end + strlen(end_mark));
  else if (readme->license)
    text_format(out, "\n## License\n\n%s\n", readme->license);
}
