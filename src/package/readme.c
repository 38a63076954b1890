#include "package/readme.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* A part of the page that is brought up to date stands between two of these. */
struct marks {
  const char *begin, *end;
};

static const struct marks usage_marks = {"<!-- begin of the usage, written by tare -->\n",
                                         "<!-- end of the usage -->\n"};
static const struct marks interface_marks = {"<!-- begin of the interface, written by tare -->\n",
                                             "<!-- end of the interface -->\n"};

/* Where in the types we are: within which block, and what was said in front of the next line. */
struct api_text {
  struct arena *arena;
  struct text *out;
  const char *rest;     /* the types behind this line */
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

/* Words of a comment, with TSDoc's `{@link name}` and `{@link name | text}` as Markdown has them.
 */
static void add_words(struct api_text *api, const char *words) {
  for (const char *link; (link = strstr(words, "{@link")) && strchr(link, '}');) {
    const char *name = link + strcspn(link, " }"), *end = strchr(link, '}');
    name += strspn(name, " ");
    const char *bar = memchr(name, '|', (size_t)(end - name));
    const char *text = bar ? bar + 1 + strspn(bar + 1, " ") : name;
    const char *quote = bar ? "" : "`";
    text_bytes(api->out, words, (size_t)(link - words));
    text_format(api->out, "%s%.*s%s", quote, (int)(end - text), text, quote);
    words = end + 1;
  }
  text_add(api->out, words);
}

/* What a tag says as an item of a list, or NULL for no such tag. */
static const char *item_of(struct arena *arena, const char *line) {
  const char *rest;
  if ((rest = after(line, "@param "))) {
    const char *name = word_of(arena, rest);
    return arena_format(arena, "`%s`:%s", name, rest + strlen(name));
  }
  if ((rest = after(line, "@throws {"))) {
    const char *type = word_of(arena, rest);
    rest += strlen(type);
    return arena_format(arena, "throws `%s`%s", type, rest + (*rest == '}'));
  }
  return (rest = after(line, "@returns ")) ? arena_format(arena, "returns %s", rest) : NULL;
}

/* Where in a comment we are. */
struct doc_place {
  const char *indent; /* of an item's list */
  bool in_item, in_fence;
};

/* One line of a comment. Tags become the items of a list, or paragraphs: `@see` is "**See:**". */
static void add_doc_line(struct api_text *api, const char *line, struct doc_place *place) {
  const bool is_fence = begins(line, "```");
  const bool is_tag = !place->in_fence && line[0] == '@' && islower((unsigned char)line[1]);
  const char *item = is_tag ? item_of(api->arena, line) : NULL;
  if (item) {
    text_format(api->out, "%s%s- ", place->in_item || *place->indent ? "" : "\n", place->indent);
    add_words(api, item);
  } else if (is_tag) {
    const size_t length = strcspn(line, " ");
    text_format(api->out, "\n**%c%.*s%s**", toupper((unsigned char)line[1]), (int)length - 2,
                line + 2, line[length] ? ":" : "");
    add_words(api, line + length);
  } else {
    text_format(api->out, "%s%s", *line ? place->indent : "", place->in_item && *line ? "  " : "");
    (place->in_fence ? text_add(api->out, line) : add_words(api, line));
  }
  text_add(api->out, "\n");
  place->in_item = item || (place->in_item && !is_tag);
  place->in_fence ^= is_fence;
}

static void add_doc_lines(struct api_text *api, char *line, const char *indent) {
  struct doc_place place = {.indent = indent};
  while (*line) {
    char *end = strchr(line, '\n');
    *end = 0;
    add_doc_line(api, line, &place);
    line = end + 1;
  }
  api->doc.length = 0;
}

/* Behind a heading the comment is a paragraph, and may have items. */
static void add_doc(struct api_text *api) {
  if (!api->doc.length)
    return;
  text_add(api->out, begins(api->doc.bytes, "@") ? "" : "\n");
  add_doc_lines(api, api->doc.bytes, "");
}

/* Behind an item of a list it is one line, and what tags say are items within. */
static void add_doc_in_line(struct api_text *api) {
  if (!api->doc.length) {
    text_add(api->out, "\n");
    return;
  }
  char *line = api->doc.bytes;
  for (bool first = true; *line && !item_of(api->arena, line); first = false) {
    char *end = strchr(line, '\n');
    *end = 0;
    text_add(api->out, first ? ": " : " ");
    add_words(api, line);
    line = end + 1;
  }
  text_add(api->out, "\n");
  add_doc_lines(api, line, "  ");
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

static void add_heading(struct api_text *api, const char *marks, const char *code,
                        const char *note) {
  text_format(api->out, "\n%s `%s`%s\n", marks, code, note);
  api->is_list = false;
  add_doc(api);
}

static void add_item(struct api_text *api, const char *code) {
  text_format(api->out, "%s- `%s`", api->is_list ? "" : "\n", code);
  add_doc_in_line(api);
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

/* Whether the class has a setter of that name, which stands behind the getter. */
static bool has_setter(const struct api_text *api, const char *name) {
  const char *setter = strstr(api->rest, arena_format(api->arena, "\n  set %s(", name));
  const char *end = strstr(api->rest, "\n}");
  return setter && (!end || setter < end);
}

static void add_class_member(struct api_text *api, const char *line) {
  struct arena *arena = api->arena;
  const char *rest, *instance = instance_of(arena, api->owner);
  if ((rest = after(line, "constructor")))
    add_heading(api, "####", arena_format(arena, "new %s%s", api->owner, rest), "");
  else if ((rest = after(line, "static readonly ")) || (rest = after(line, "static ")))
    add_heading(api, "####", arena_format(arena, "%s.%s", api->owner, rest), "");
  else if ((rest = after(line, "get "))) /* `length(): number` is read as a field */
    add_heading(
        api, "####",
        arena_format(arena, "%s.%s%s", instance, word_of(arena, rest), rest + strcspn(rest, ":")),
        has_setter(api, word_of(arena, rest)) ? "" : ", read-only");
  else if ((rest = after(line, "readonly ")))
    add_heading(api, "####", arena_format(arena, "%s.%s", instance, rest), "");
  else if (*line == '[')
    add_heading(api, "####", arena_format(arena, "%s%s", instance, line), "");
  else if (*line == '#' || begins(line, "private ") || begins(line, "set "))
    api->doc.length = 0;
  else
    add_heading(api, "####", arena_format(arena, "%s.%s", instance, line), "");
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
    add_heading(api, "###", word, "");
  } else {
    add_heading(api, "###", strstr(kinds[kind], "type ") ? line + strlen("export ") : name, "");
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
    api.rest = line + length;
    if (length)
      add_line(&api, copy);
    line += length + (line[length] == '\n');
  }
}

static void add_interface(struct arena *arena, const char *types, struct text *out) {
  struct text constants = text_in(arena);
  add_part(arena, types, false, out);
  add_part(arena, types, true, &constants);
  if (constants.length)
    text_format(out, "\n### Constants\n%s", constants.bytes);
}

/* ---- The page ---- */

static void add_marked(struct text *out, const struct marks *marks, const char *part) {
  text_format(out, "%s%s\n%s", marks->begin, part, marks->end);
}

/* The page with another part between the marks, where it has them. */
static const char *exchange(struct arena *arena, const char *page, const struct marks *marks,
                            const char *part) {
  const char *begin = strstr(page, marks->begin), *end = begin ? strstr(begin, marks->end) : NULL;
  struct text text = text_in(arena);
  if (!end)
    return page;
  text_bytes(&text, page, (size_t)(begin - page));
  add_marked(&text, marks, part);
  text_add(&text, end + strlen(marks->end));
  return text.bytes;
}

void readme_write(struct arena *arena, const struct readme *readme, const char *types,
                  const char *old, struct text *out) {
  struct text usage = text_in(arena), interface = text_in(arena);
  text_format(&usage, "\n```sh\nnpm install %s\n```\n\n```js\n%s```\n", readme->title,
              readme->example);
  if (readme->others)
    text_format(&usage, "\n%s", readme->others);
  add_interface(arena, types, &interface);
  if (old) {
    old = exchange(arena, old, &usage_marks, usage.bytes);
    text_add(out, exchange(arena, old, &interface_marks, interface.bytes));
    return;
  }
  text_format(out, "# %s\n\n", readme->title);
  if (readme->description)
    text_format(out, "%s\n\n", readme->description);
  add_marked(out, &usage_marks, usage.bytes);
  text_add(out, "\n## Interface\n\n");
  add_marked(out, &interface_marks, interface.bytes);
  if (readme->license)
    text_format(out, "\n## License\n\n%s\n", readme->license);
}
