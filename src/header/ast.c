#include "header/ast.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 4096 }; /* objects in each other; clang itself allows 256 brackets */

struct parser {
  struct arena *arena;
  char *at, *end;
  const char *file; /* of the last place; clang omits it while it is unchanged */
  unsigned line;    /* likewise */
  unsigned depth;
  bool is_broken;
};

/* ---- JSON ---- */

static void skip_blanks(struct parser *parser) {
  while (parser->at < parser->end && strchr(" \t\r\n", *parser->at))
    parser->at++;
}

/* Passes over `c` where it comes next. */
static bool take(struct parser *parser, char c) {
  skip_blanks(parser);
  if (parser->at >= parser->end || *parser->at != c)
    return false;
  parser->at++;
  return true;
}

static void expect(struct parser *parser, char c) {
  if (!take(parser, c))
    parser->is_broken = true;
}

static unsigned hex_of(const char *digits) {
  const char text[] = {digits[0], digits[1], digits[2], digits[3], 0};
  return (unsigned)strtoul(text, NULL, 16);
}

static char *add_utf8(char *to, unsigned code) {
  if (code < 0x80) {
    *to++ = (char)code;
  } else if (code < 0x800) {
    *to++ = (char)(0xc0 | code >> 6);
    *to++ = (char)(0x80 | (code & 0x3f));
  } else {
    *to++ = (char)(0xe0 | code >> 12);
    *to++ = (char)(0x80 | (code >> 6 & 0x3f));
    *to++ = (char)(0x80 | (code & 0x3f));
  }
  return to;
}

/* Decodes a string in place; escapes only shrink it. LLVM writes \u for control characters alone.
 */
static const char *read_string(struct parser *parser) {
  expect(parser, '"');
  char *const start = parser->at;
  char *to = start;
  while (parser->at < parser->end && *parser->at != '"') {
    if (*parser->at != '\\') {
      *to++ = *parser->at++;
      continue;
    }
    static const char names[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    const char escape = parser->at[1];
    const char *name = escape ? strchr(names, escape) : NULL;
    if (escape == 'u' && parser->end - parser->at >= 6) {
      to = add_utf8(to, hex_of(parser->at + 2));
      parser->at += 6;
      continue;
    }
    *to++ = (char)(name ? meanings[name - names] : escape);
    parser->at += 2;
  }
  if (parser->at >= parser->end) {
    parser->is_broken = true;
    return "";
  }
  parser->at++;
  *to = 0;
  return start;
}

/* A number, true, false or null: its first byte tells true from false. */
static const char *read_word(struct parser *parser) {
  skip_blanks(parser);
  const char *start = parser->at;
  while (parser->at < parser->end && !strchr(",]} \t\r\n", *parser->at))
    parser->at++;
  if (parser->at == start)
    parser->is_broken = true;
  return start;
}

static uint64_t read_number(struct parser *parser) {
  return strtoull(read_word(parser), NULL, 10);
}

static bool read_bool(struct parser *parser) {
  return *read_word(parser) == 't';
}

static void skip_string(struct parser *parser) {
  expect(parser, '"');
  while (parser->at < parser->end && *parser->at != '"')
    parser->at += 1 + (*parser->at == '\\');
  expect(parser, '"');
}

/* Whatever comes: no place is in it. */
static void skip_value(struct parser *parser) {
  for (size_t depth = 0; !parser->is_broken;) {
    skip_blanks(parser);
    const char c = (char)(parser->at < parser->end ? *parser->at : 0);
    if (c == '"') {
      skip_string(parser);
    } else if (c == '{' || c == '[') {
      parser->at++;
      depth++;
      continue;
    } else if ((c == '}' || c == ']') && depth) {
      parser->at++;
      depth--;
    } else if ((c == ',' || c == ':') && depth) {
      parser->at++;
      continue;
    } else {
      read_word(parser);
    }
    if (!depth)
      return;
  }
}

/* The next member's name of an object that was entered; NULL at its end. */
static const char *next_member(struct parser *parser, bool is_first) {
  if (parser->is_broken || take(parser, '}'))
    return NULL;
  if (!is_first)
    expect(parser, ',');
  const char *name = read_string(parser);
  expect(parser, ':');
  return parser->is_broken ? NULL : name;
}

/* ---- Places ---- */

/* A place, or both of one in a macro: where its bytes are, and where the macro is used. */
struct span {
  struct place place;
  size_t length; /* of the token there, in bytes */
  bool is_macro_argument;
};

static void read_span(struct parser *parser, struct span *span);

static void read_bare_member(struct parser *parser, const char *member, struct span *span) {
  if (strcmp(member, "offset") == 0)
    span->place.offset = (size_t)read_number(parser);
  else if (strcmp(member, "file") == 0)
    parser->file = read_string(parser);
  else if (strcmp(member, "line") == 0)
    parser->line = (unsigned)read_number(parser);
  else if (strcmp(member, "col") == 0)
    span->place.column = (unsigned)read_number(parser);
  else if (strcmp(member, "tokLen") == 0)
    span->length = (size_t)read_number(parser);
  else if (strcmp(member, "isMacroArgExpansion") == 0)
    span->is_macro_argument = read_bool(parser);
  else
    skip_value(parser);
}

static bool is_scratch(const struct place *place) {
  return !place->file || *place->file == '<'; /* `<scratch space>`, of tokens that were pasted */
}

/* What a macro makes stands where the macro is used; its arguments, where they are written. */
static void read_span(struct parser *parser, struct span *span) {
  struct span spelling = {0}, expansion = {0};
  bool is_bare = false;
  *span = (struct span){0};
  expect(parser, '{');
  const char *member;
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false) {
    if (strcmp(member, "spellingLoc") == 0) {
      read_span(parser, &spelling);
    } else if (strcmp(member, "expansionLoc") == 0) {
      read_span(parser, &expansion);
    } else {
      is_bare |= strcmp(member, "offset") == 0;
      read_bare_member(parser, member, span);
    }
  }
  if (is_bare) {
    span->place.file = parser->file;
    span->place.line = parser->line;
  } else if (expansion.place.file) {
    *span = expansion.is_macro_argument && !is_scratch(&spelling.place) ? spelling : expansion;
  }
}

static void read_range(struct parser *parser, struct node *node) {
  struct span span;
  const char *member;
  expect(parser, '{');
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false) {
    read_span(parser, &span);
    if (strcmp(member, "begin") == 0)
      node->begin = span.place;
    else
      node->end = span.place.offset + span.length;
  }
}

/* ---- Nodes ---- */

static struct node *read_node(struct parser *parser);

static void read_inner(struct parser *parser, struct node *node) {
  struct node **last = &node->inner;
  expect(parser, '[');
  for (bool is_first = true; !parser->is_broken && !take(parser, ']'); is_first = false) {
    if (!is_first)
      expect(parser, ',');
    *last = read_node(parser);
    if (*last)
      last = &(*last)->next;
  }
}

static void read_type(struct parser *parser, struct node *node) {
  const char *member;
  expect(parser, '{');
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false)
    if (strcmp(member, "qualType") == 0)
      node->type = read_string(parser);
    else
      skip_value(parser);
}

/* The type below all typedefs stands beside one that is not. */
static void read_fixed(struct parser *parser, struct node *node) {
  const char *member;
  expect(parser, '{');
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false)
    if (strcmp(member, "desugaredQualType") == 0 ||
        (strcmp(member, "qualType") == 0 && !node->fixed))
      node->fixed = read_string(parser);
    else
      skip_value(parser);
}

static void read_decl(struct parser *parser, struct node *node) {
  const char *member;
  expect(parser, '{');
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false)
    if (strcmp(member, "id") == 0)
      node->decl.id = read_string(parser);
    else if (strcmp(member, "name") == 0)
      node->decl.name = read_string(parser);
    else
      skip_value(parser);
}

/* Members that are strings. Some are objects elsewhere. */
static const char **string_member(struct node *node, const char *member) {
  const struct {
    const char *name;
    const char **place;
  } members[] = {{"id", &node->id},       {"kind", &node->kind},
                 {"name", &node->name},   {"previousDecl", &node->previous},
                 {"value", &node->value}, {"storageClass", &node->storage},
                 {"tagUsed", &node->tag}, {"qualifiers", &node->qualifiers}};
  for (size_t i = 0; i < sizeof members / sizeof *members; i++)
    if (strcmp(members[i].name, member) == 0)
      return members[i].place;
  return NULL;
}

static bool *bool_member(struct node *node, const char *member) {
  const struct {
    const char *name;
    bool *place;
  } members[] = {{"inline", &node->is_inline},
                 {"variadic", &node->is_variadic},
                 {"completeDefinition", &node->is_complete},
                 {"isBitfield", &node->is_bit_field},
                 {"isImplicit", &node->is_implicit},
                 {"isInvalid", &node->is_invalid},
                 {"constexpr", &node->is_constexpr}};
  for (size_t i = 0; i < sizeof members / sizeof *members; i++)
    if (strcmp(members[i].name, member) == 0)
      return members[i].place;
  return NULL;
}

static void read_member(struct parser *parser, struct node *node, const char *member) {
  struct span span;
  skip_blanks(parser);
  const bool is_string = parser->at < parser->end && *parser->at == '"';
  const char **string = is_string ? string_member(node, member) : NULL;
  bool *flag = is_string ? NULL : bool_member(node, member);
  if (string) {
    *string = read_string(parser);
  } else if (flag) {
    *flag = read_bool(parser);
  } else if (strcmp(member, "inner") == 0) {
    read_inner(parser, node);
  } else if (strcmp(member, "loc") == 0) {
    read_span(parser, &span);
    node->at = span.place;
  } else if (strcmp(member, "range") == 0) {
    read_range(parser, node);
  } else if (strcmp(member, "type") == 0) {
    read_type(parser, node);
  } else if (strcmp(member, "fixedUnderlyingType") == 0) {
    read_fixed(parser, node);
  } else if (strcmp(member, "decl") == 0) {
    read_decl(parser, node);
  } else if (strcmp(member, "size") == 0) {
    node->count = read_number(parser);
  } else {
    skip_value(parser);
  }
}

/* The members of the object, in their order: each place may lean on the one before. */
static struct node *read_node(struct parser *parser) {
  struct node *node = arena_alloc(parser->arena, sizeof *node);
  const char *member;
  if (++parser->depth > DEEPEST)
    parser->is_broken = true;
  expect(parser, '{');
  for (bool is_first = true; (member = next_member(parser, is_first)); is_first = false)
    read_member(parser, node, member);
  parser->depth--;
  if (!node->kind) /* `{}` stands for a child that is missing */
    node->kind = "";
  return node;
}

/* With a filter there is a line `Dumping NAME:` in front of each. */
static void skip_heading(struct parser *parser) {
  while (parser->at < parser->end && *parser->at != '{')
    parser->at++;
}

struct node *ast_read(struct arena *arena, struct text *dump) {
  struct parser parser = {.arena = arena, .at = dump->bytes, .end = dump->bytes + dump->length};
  struct node *first = NULL, **last = &first;
  if (!dump->length)
    return NULL;
  for (skip_heading(&parser); parser.at < parser.end; skip_heading(&parser)) {
    *last = read_node(&parser);
    last = &(*last)->next;
    if (parser.is_broken)
      return NULL;
  }
  return first;
}

bool node_is(const struct node *node, const char *kind) {
  return strcmp(node->kind, kind) == 0;
}

bool node_is_kind_of(const struct node *node, const char *word) {
  const size_t length = strlen(node->kind), behind = strlen(word);
  return length > behind && strcmp(node->kind + length - behind, word) == 0;
}

const struct node *node_child(const struct node *node, const char *kind) {
  for (const struct node *child = node->inner; child; child = child->next)
    if (node_is(child, kind))
      return child;
  return NULL;
}

const struct node *node_child_type(const struct node *node) {
  for (const struct node *child = node->inner; child; child = child->next)
    if (node_is_kind_of(child, "Type"))
      return child;
  return NULL;
}

struct number node_number(const struct node *node) {
  for (node = node->inner; node && !node_is(node, "ConstantExpr"); node = node->inner)
    ;
  if (!node || !node->value)
    return (struct number){0};
  const bool is_true = strcmp(node->value, "true") == 0;
  if (is_true || strcmp(node->value, "false") == 0)
    return (struct number){.is_known = true, .value = is_true};
  const bool is_negative = *node->value == '-';
  char *end;
  const int64_t value =
      is_negative ? strtoll(node->value, &end, 10) : (int64_t)strtoull(node->value, &end, 10);
  return (struct number){.is_known = end > node->value && !*end, /* no pointer, for one */
                         .is_negative = is_negative,
                         .value = value};
}
