#include "glue/runtime.h"

#include "embedded.h"

#include <ctype.h>
#include <string.h>

/* Every file that is shipped from, for runtime_declares. */
static const char *const all_files[] = {
    "init.js",    "stack.js",     "check.js",  "view.js",   "instance.js", "growing.js",
    "slab.js",    "base.js",      "fixed.js",  "pool.js",   "swap.js",     "heap.js",
    "shared.js",  "host-heap.js", "cursor.js", "nested.js", "engaged.js",  "busy.js",
    "scratch.js", "stream.js",    "text.js",   "debug.js",  "alloc.js",    "rising.js",
    "import.js",  "record.js",    NULL};

enum { MOST_DECLARATIONS = 128 };

struct span {
  const char *at;
  size_t length;
};

struct declaration {
  struct span name, text; /* text: with its comment, without `export` */
  size_t
      keyword; /* offset in text of an `export ` to leave out, or its length where there is none */
  bool needed;
};

static bool is_word(char c) {
  return isalnum((unsigned char)c) || c == '_' || c == '$';
}

static bool span_is(struct span span, const char *string) {
  return strlen(string) == span.length && memcmp(span.at, string, span.length) == 0;
}

/* ---- Reading runtime/ ---- */

/* The next paragraph of a file: up to a blank line or the end. */
static struct span paragraph(struct span *rest) {
  while (rest->length && *rest->at == '\n') {
    rest->at++;
    rest->length--;
  }
  struct span result = {rest->at, 0};
  while (result.length < rest->length &&
         (result.at[result.length] != '\n' ||
          (result.length + 1 < rest->length && result.at[result.length + 1] != '\n')))
    result.length++;
  rest->at += result.length;
  rest->length -= result.length;
  return result;
}

/* The declared name: the word after the first const or let that begins a line, be it exported or
 * not. */
static bool read_declaration(struct span text, struct declaration *declaration) {
  static const char *const keywords[] = {"const ", "let "};
  static const char exported[] = "export ";
  for (size_t line = 0; line < text.length;) {
    size_t at = line;
    const bool is_export = text.length - at > strlen(exported) &&
                           memcmp(text.at + at, exported, strlen(exported)) == 0;
    at += is_export ? strlen(exported) : 0;
    for (size_t k = 0; k < sizeof keywords / sizeof *keywords; k++) {
      const size_t length = strlen(keywords[k]);
      if (text.length - at <= length || memcmp(text.at + at, keywords[k], length) != 0)
        continue;
      struct span name = {text.at + at + length, 0};
      while (is_word(name.at[name.length]))
        name.length++;
      *declaration = (struct declaration){name, text, is_export ? line : text.length, false};
      return true;
    }
    while (line < text.length && text.at[line] != '\n')
      line++;
    line++;
  }
  return false;
}

/* Adds the declarations of `files`, up to a NULL, to the `count` that are there. */
static size_t read_declarations(const char *const *files, struct declaration *declarations,
                                size_t count) {
  for (; *files; files++) {
    const struct bytes file = embedded(*files);
    struct span rest = {(const char *)file.at, file.length};
    for (struct span text = paragraph(&rest); text.length; text = paragraph(&rest))
      if (count < MOST_DECLARATIONS && read_declaration(text, &declarations[count]))
        count++;
  }
  return count;
}

bool runtime_declares(const char *name) {
  struct declaration declarations[MOST_DECLARATIONS];
  const size_t count = read_declarations(all_files, declarations, 0);
  for (size_t i = 0; i < count; i++)
    if (span_is(declarations[i].name, name))
      return true;
  return false;
}

/* ---- Finding what is needed ---- */

/* Reads JavaScript for its words, and knows no more of it than that needs. A substitution in a
 * template may hold any expression that has no braces and no template of its own. */
struct scanner {
  const char *begin, *at, *end;
  enum { IN_CODE, IN_TEMPLATE, IN_SUBSTITUTION } where;
};

static struct scanner scan(struct span code) {
  return (struct scanner){code.at, code.at, code.at + code.length, IN_CODE};
}

static bool looking_at(const struct scanner *scanner, const char *string) {
  const size_t length = strlen(string);
  return (size_t)(scanner->end - scanner->at) >= length && memcmp(scanner->at, string, length) == 0;
}

/* Steps past the next occurrence of `stop`, or to the end. */
static void skip_past(struct scanner *scanner, const char *stop) {
  while (scanner->at < scanner->end && !looking_at(scanner, stop))
    scanner->at += *scanner->at == '\\' && scanner->end - scanner->at > 1 ? 2 : 1;
  if (scanner->at < scanner->end)
    scanner->at += strlen(stop);
}

static void skip_template(struct scanner *scanner) {
  while (scanner->at < scanner->end && !looking_at(scanner, "`") && !looking_at(scanner, "${"))
    scanner->at++;
  scanner->where = looking_at(scanner, "`") ? IN_CODE : IN_SUBSTITUTION;
  if (scanner->at < scanner->end)
    scanner->at += scanner->where == IN_CODE ? 1 : 2;
}

/* The next word that stands outside of comments and strings and is not a property; an empty one at
 * the end. */
static struct span next_word(struct scanner *scanner) {
  while (scanner->at < scanner->end) {
    if (scanner->where == IN_TEMPLATE) {
      skip_template(scanner);
    } else if (looking_at(scanner, "//")) {
      skip_past(scanner, "\n");
    } else if (looking_at(scanner, "/*")) {
      skip_past(scanner, "*/");
    } else if (looking_at(scanner, "'") || looking_at(scanner, "\"")) {
      const char quote[2] = {*scanner->at++, 0};
      skip_past(scanner, quote);
    } else if (is_word(*scanner->at)) {
      const char *start = scanner->at;
      while (scanner->at < scanner->end && is_word(*scanner->at))
        scanner->at++;
      const bool after_dot = start > scanner->begin && start[-1] == '.';
      const bool after_spread = after_dot && start - scanner->begin > 1 && start[-2] == '.';
      if (!after_dot || after_spread)
        return (struct span){start, (size_t)(scanner->at - start)};
    } else {
      if (*scanner->at == '`' || (*scanner->at == '}' && scanner->where == IN_SUBSTITUTION))
        scanner->where = IN_TEMPLATE;
      scanner->at++;
    }
  }
  return (struct span){scanner->end, 0};
}

static void need(struct declaration *declarations, size_t count, struct span code) {
  struct scanner scanner = scan(code);
  for (struct span word; (word = next_word(&scanner)).length;)
    for (size_t i = 0; i < count; i++) {
      struct declaration *declaration = &declarations[i];
      if (declaration->needed || declaration->name.length != word.length ||
          memcmp(declaration->name.at, word.at, word.length) != 0)
        continue;
      declaration->needed = true;
      need(declarations, count, declaration->text);
    }
}

/* ---- Writing them ---- */

/* Code with numbers in place of the names that runtime/ imports from its host. */
static void add_code(struct text *out, struct span code, struct runtime_memory memory) {
  const char *copied = code.at;
  struct scanner scanner = scan(code);
  for (struct span word; (word = next_word(&scanner)).length;) {
    const bool is_base = span_is(word, "heapBase"), is_end = span_is(word, "heapEnd");
    if (!is_base && !is_end && !span_is(word, "heapUnit"))
      continue;
    text_bytes(out, copied, (size_t)(word.at - copied));
    text_format(out, "%u",
                is_base  ? memory.heap_base
                : is_end ? memory.heap_end
                         : memory.heap_unit);
    copied = scanner.at;
  }
  text_bytes(out, copied, (size_t)(code.at + code.length - copied));
}

static void add_declaration(struct text *out, const struct declaration *declaration,
                            struct runtime_memory memory) {
  struct span rest = declaration->text;
  if (declaration->keyword < rest.length) {
    const size_t after = declaration->keyword + strlen("export ");
    text_bytes(out, rest.at, declaration->keyword);
    rest = (struct span){rest.at + after, rest.length - after};
  }
  add_code(out, rest, memory);
  text_add(out, "\n\n");
}

void runtime_add(struct text *out, const char *const *strategy, const char *code,
                 struct runtime_memory memory) {
  static const char *const before[] = {"init.js", "stack.js",    "check.js",
                                       "view.js", "instance.js", NULL};
  static const char *const after[] = {"scratch.js", "stream.js", "text.js",
                                      "record.js",  "debug.js",  "alloc.js",
                                      "busy.js",    "import.js", NULL};
  struct declaration declarations[MOST_DECLARATIONS];
  size_t count = read_declarations(before, declarations, 0);
  count = read_declarations(strategy, declarations, count);
  count = read_declarations(after, declarations, count);
  const struct span all = {code, strlen(code)};
  need(declarations, count, all);
  for (size_t i = 0; i < count; i++)
    if (declarations[i].needed)
      add_declaration(out, &declarations[i], memory);
}
