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

/* What follows `with` at the begin of the line, or NULL. */
static const char *after(const char *line, const char *with) {
  return text_begins(line, with) ? line + strlen(with) : NULL;
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
static void add_words(struct text *out, const char *words) {
  for (const char *link; (link = strstr(words, "{@link")) && strchr(link, '}');) {
    const char *name = link + strcspn(link, " }"), *end = strchr(link, '}');
    name += strspn(name, " ");
    const char *bar = memchr(name, '|', (size_t)(end - name));
    const char *text = bar ? bar + 1 + strspn(bar + 1, " ") : name;
    const char *quote = bar ? "" : "`";
    text_bytes(out, words, (size_t)(link - words));
    text_format(out, "%s%.*s%s", quote, (int)(end - text), text, quote);
    words = end + 1;
  }
  text_add(out, words);
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
static void add_doc_line(struct text *out, const char *line, struct doc_place *place) {
  const bool is_fence = text_begins(line, "```");
  const bool is_tag = !place->in_fence && line[0] == '@' && islower((unsigned char)line[1]);
  const char *item = is_tag ? item_of(out->arena, line) : NULL;
  if (item) {
    text_format(out, "%s%s- ", place->in_item || *place->indent ? "" : "\n", place->indent);
    add_words(out, item);
  } else if (is_tag) {
    const size_t length = strcspn(line, " ");
    text_format(out, "\n**%c%.*s%s**", toupper((unsigned char)line[1]), (int)length - 2, line + 2,
                line[length] ? ":" : "");
    add_words(out, line + length);
  } else {
    text_format(out, "%s%s", *line ? place->indent : "", place->in_item && *line ? "  " : "");
    (place->in_fence ? text_add(out, line) : add_words(out, line));
  }
  text_add(out, "\n");
  place->in_item = item || (place->in_item && !is_tag);
  place->in_fence ^= is_fence;
}

/* The lines of a comment without blanks at their ends, each a copy; and none that is blank at
 * either end of all. */
static struct strings lines_of(struct arena *arena, const char *comment) {
  struct strings lines = {0};
  while (*comment) {
    const size_t all = strcspn(comment, "\n");
    size_t length = all;
    while (length && comment[length - 1] == ' ')
      length--;
    if (length || lines.count)
      strings_add(arena, &lines, arena_copy(arena, comment, length));
    comment += all + (comment[all] == '\n');
  }
  while (lines.count && !*lines.at[lines.count - 1])
    lines.count--;
  return lines;
}

static void add_doc_lines(struct text *out, const struct strings *lines, size_t first,
                          const char *indent) {
  struct doc_place place = {.indent = indent};
  for (size_t i = first; i < lines->count; i++)
    add_doc_line(out, lines->at[i], &place);
}

/* Behind a heading the comment is a paragraph, and may have items. */
static void add_doc(struct text *out, const char *comment) {
  const struct strings lines = lines_of(out->arena, comment);
  if (!lines.count)
    return;
  text_add(out, text_begins(lines.at[0], "@") ? "" : "\n");
  add_doc_lines(out, &lines, 0, "");
}

/* Behind an item of a list it is one line, and what tags say are items within. */
static void add_doc_in_line(struct text *out, const char *comment) {
  const struct strings lines = lines_of(out->arena, comment);
  size_t i = 0;
  for (; i < lines.count && !item_of(out->arena, lines.at[i]); i++) {
    text_add(out, i ? " " : ": ");
    add_words(out, lines.at[i]);
  }
  text_add(out, "\n");
  add_doc_lines(out, &lines, i, "  ");
}

/* ---- Declarations ---- */

static void add_heading(struct text *out, const char *marks, const char *code, const char *note,
                        const char *comment) {
  text_format(out, "\n%s `%s`%s\n", marks, code, note);
  add_doc(out, comment);
}

static void add_item(struct text *out, bool is_first, const char *code, const char *comment) {
  text_format(out, "%s- `%s`", is_first ? "\n" : "", code);
  add_doc_in_line(out, comment);
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

static bool has_setter(const struct type_declaration *class, const char *name) {
  for (size_t i = 0; i < class->member_count; i++)
    if (class->members[i].kind == MEMBER_SETTER && strcmp(class->members[i].name, name) == 0)
      return true;
  return false;
}

/* As it is called. */
static void add_class_member(struct text *out, const struct type_declaration *class,
                             const struct type_member *member) {
  struct arena *arena = out->arena;
  const char *instance = instance_of(arena, class->name), *code, *note = "";
  switch (member->kind) {
  case MEMBER_HIDDEN_CONSTRUCTOR:
  case MEMBER_SETTER:
    return;
  case MEMBER_CONSTRUCTOR:
    code = arena_format(arena, "new %s%s", class->name, member->rest);
    break;
  case MEMBER_FACTORY:
    code = arena_format(arena, "%s.%s%s: %s", class->name, member->name, member->rest, class->name);
    break;
  case MEMBER_STATIC_METHOD:
  case MEMBER_STATIC_READONLY:
    code = arena_format(arena, "%s.%s%s", class->name, member->name, member->rest);
    break;
  case MEMBER_GETTER: /* `length(): number` is read as a field */
    code = arena_format(arena, "%s.%s%s", instance, member->name, strchr(member->rest, ':'));
    note = has_setter(class, member->name) ? "" : ", read-only";
    break;
  default:
    code = arena_format(arena, *member->name == '[' ? "%s%s%s" : "%s.%s%s", instance, member->name,
                        member->rest);
  }
  add_heading(out, "####", code, note, member->comment);
}

static void add_listed_member(struct text *out, const struct type_declaration *of, size_t index) {
  const struct type_member *member = &of->members[index];
  const char *code =
      member->kind == MEMBER_ENUMERATOR
          ? arena_format(out->arena, "%s.%s = %s", of->name, member->name, member->rest)
          : arena_format(out->arena, "%s%s", member->name, member->rest);
  add_item(out, index == 0, code, member->comment);
}

static void add_declaration(struct text *out, const struct type_declaration *declaration) {
  const char *rest = declaration->rest ? declaration->rest : "";
  const char *code = arena_format(out->arena, "%s%s", declaration->name, rest);
  add_heading(out, "###", code, "", declaration->comment);
  for (size_t i = 0; i < declaration->member_count; i++)
    if (declaration->kind == DECLARATION_CLASS)
      add_class_member(out, declaration, &declaration->members[i]);
    else
      add_listed_member(out, declaration, i);
}

/* Constants come last, in a list. */
static void add_interface(const struct types *types, struct text *out) {
  bool is_first = true;
  for (size_t i = 0; i < types->count; i++)
    if (types->at[i].kind != DECLARATION_CONSTANT)
      add_declaration(out, &types->at[i]);
  for (size_t i = 0; i < types->count; i++) {
    const struct type_declaration *constant = &types->at[i];
    if (constant->kind != DECLARATION_CONSTANT)
      continue;
    if (is_first)
      text_add(out, "\n### Constants\n");
    add_item(out, is_first, arena_format(out->arena, "%s%s", constant->name, constant->rest),
             constant->comment);
    is_first = false;
  }
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

void readme_write(struct arena *arena, const struct readme *readme, const struct types *types,
                  const char *old, struct text *out) {
  struct text usage = text_in(arena), interface = text_in(arena);
  text_format(&usage, "\n```sh\nnpm install %s\n```\n\n```js\n%s```\n", readme->title,
              readme->example);
  if (readme->others)
    text_format(&usage, "\n%s", readme->others);
  add_interface(types, &interface);
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
