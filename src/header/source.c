#include "header/source.h"

#include "header/comments.h"

#include <string.h>

/* An `#if` whose `#endif` is still to come. */
struct condition {
  const char *undefined; /* the name in `#ifndef NAME`, or NULL */
  size_t directive;      /* its number in the file, from 0 */
  size_t definition;     /* one more than the index of the `#define NAME` right behind it, or 0 */
};

struct lexer {
  struct arena *arena;
  struct source *source;
  const char *bytes;
  size_t at, length;
  unsigned line;
  size_t line_start;
  struct extent pending; /* the doc comment that what comes next is documented by; empty: none */
  bool has_line_begun;   /* something but blanks and comments stands on this line */
  struct condition *conditions;
  size_t condition_count;
  size_t directive_count; /* of those met, without #pragma */
  size_t around_all; /* one more than the index of what may be a guard around all the file, or 0 */
  size_t around_all_end; /* the number of its #endif */
};

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         (unsigned char)c >= 0x80;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static char peek(const struct lexer *lexer, size_t ahead) {
  return (char)(lexer->at + ahead < lexer->length ? lexer->bytes[lexer->at + ahead] : 0);
}

static void advance(struct lexer *lexer) {
  if (lexer->bytes[lexer->at++] != '\n')
    return;
  lexer->line++;
  lexer->line_start = lexer->at;
}

/* Passes over a line's end that a backslash takes away. */
static bool take_continuation(struct lexer *lexer) {
  const size_t length = peek(lexer, 1) == '\n'                             ? 2
                        : peek(lexer, 1) == '\r' && peek(lexer, 2) == '\n' ? 3
                                                                           : 0;
  if (peek(lexer, 0) != '\\' || !length)
    return false;
  for (size_t i = 0; i < length; i++)
    advance(lexer);
  return true;
}

/* ---- Comments ---- */

/* As clang has it: those that begin as these do, but neither a line of slashes nor an empty block.
 */
static bool is_doc(const char *comment, size_t length) {
  const char third = (char)(length > 2 ? comment[2] : 0);
  const char fourth = (char)(length > 3 ? comment[3] : 0);
  return third == '!' || (third == comment[1] && fourth != '/');
}

static bool is_trailing(const char *comment, size_t length) {
  return length > 3 && comment[3] == '<';
}

/* Whether nothing but one line's end stands between two places. */
static bool are_neighbours(const struct lexer *lexer, size_t from, size_t to) {
  size_t lines = 0;
  for (; from < to; from++) {
    if (!is_blank(lexer->bytes[from]) && lexer->bytes[from] != '\n')
      return false;
    lines += lexer->bytes[from] == '\n';
  }
  return lines <= 1;
}

/* Clang takes doc comments on lines that follow each other for one, unless they trail. */
static void add_doc(struct lexer *lexer, size_t start) {
  struct source *source = lexer->source;
  struct extent *last = source->doc_count ? &source->docs[source->doc_count - 1] : NULL;
  const bool trails = is_trailing(lexer->bytes + start, lexer->at - start);
  if (last && is_trailing(lexer->bytes + last->start, last->end - last->start) == trails &&
      are_neighbours(lexer, last->end, start)) {
    last->end = lexer->at;
    return;
  }
  last = arena_push(lexer->arena, &source->docs, &source->doc_count, sizeof *last);
  *last = (struct extent){start, lexer->at};
}

static void note_file_comment(struct lexer *lexer, const char *comment) {
  if (!lexer->source->file_comment && (strstr(comment, "@file") || strstr(comment, "\\file")) &&
      comment_parse(lexer->arena, comment).is_of_file)
    lexer->source->file_comment = comment;
}

static bool is_empty(struct extent extent) {
  return extent.start == extent.end;
}

/* What the comment that ends here says of macros. Lines of `///` belong together. */
static void note_doc_of_macro(struct lexer *lexer, struct definition *definition, size_t start,
                              const char *comment) {
  const struct extent before = lexer->pending;
  const bool continues = !is_empty(before) && strncmp(comment, "///", 3) == 0 &&
                         strncmp(lexer->bytes + before.start, "///", 3) == 0 &&
                         are_neighbours(lexer, before.end, start);
  if (is_trailing(comment, strlen(comment))) {
    if (definition)
      definition->comment = comment;
  } else if (!definition) {
    lexer->pending = (struct extent){continues ? before.start : start, lexer->at};
  }
}

/* Passes over a comment, if one comes. `definition`: whose line it stands on, or NULL. */
static bool take_comment(struct lexer *lexer, struct definition *definition) {
  const size_t start = lexer->at;
  const bool is_block = peek(lexer, 1) == '*';
  if (peek(lexer, 0) != '/' || !(is_block || peek(lexer, 1) == '/'))
    return false;
  lexer->at += 2;
  if (is_block) {
    while (lexer->at < lexer->length && !(peek(lexer, 0) == '*' && peek(lexer, 1) == '/'))
      advance(lexer);
    lexer->at += lexer->at < lexer->length ? 2 : 0;
  } else {
    while (lexer->at < lexer->length && peek(lexer, 0) != '\n')
      if (!take_continuation(lexer))
        advance(lexer);
  }
  const char *comment = arena_copy(lexer->arena, lexer->bytes + start, lexer->at - start);
  note_file_comment(lexer, comment);
  if (is_doc(comment, lexer->at - start)) {
    note_doc_of_macro(lexer, definition, start, comment);
    add_doc(lexer, start);
  }
  return true;
}

/* ---- Tokens ---- */

/* A string or character; one that is not closed ends with its line. */
static void take_quoted(struct lexer *lexer, char quote) {
  advance(lexer);
  while (lexer->at < lexer->length && peek(lexer, 0) != quote && peek(lexer, 0) != '\n') {
    if (take_continuation(lexer))
      continue;
    if (peek(lexer, 0) == '\\')
      lexer->at++;
    if (lexer->at < lexer->length)
      advance(lexer);
  }
  if (peek(lexer, 0) == quote)
    lexer->at++;
}

static void take_token(struct lexer *lexer) {
  const char c = peek(lexer, 0);
  if (c == '"' || c == '\'') {
    take_quoted(lexer, c);
  } else if (is_letter(c) || is_digit(c)) { /* 1'000 has a quote that begins nothing */
    while (is_letter(peek(lexer, 0)) || is_digit(peek(lexer, 0)) ||
           (is_digit(c) && peek(lexer, 0) == '\'' && is_digit(peek(lexer, 1))))
      lexer->at++;
  } else {
    advance(lexer);
  }
}

/* ---- Directives ---- */

/* Passes over blanks and comments within a directive. */
static void skip_gap(struct lexer *lexer) {
  for (;;)
    if (is_blank(peek(lexer, 0)))
      lexer->at++;
    else if (!take_continuation(lexer) && !take_comment(lexer, NULL))
      return;
}

static const char *take_word(struct lexer *lexer) {
  skip_gap(lexer);
  const size_t start = lexer->at;
  while (is_letter(peek(lexer, 0)) || is_digit(peek(lexer, 0)))
    lexer->at++;
  return arena_copy(lexer->arena, lexer->bytes + start, lexer->at - start);
}

/* The rest of a directive's line, with the comments on it. */
static void take_rest(struct lexer *lexer, struct definition *definition) {
  while (lexer->at < lexer->length && peek(lexer, 0) != '\n')
    if (!take_continuation(lexer) && !take_comment(lexer, definition))
      take_token(lexer);
}

static void take_definition(struct lexer *lexer) {
  const struct extent doc = lexer->pending;
  const char *name = take_word(lexer);
  struct source *source = lexer->source;
  struct definition *definition =
      arena_push(lexer->arena, &source->definitions, &source->definition_count, sizeof *definition);
  const size_t start = lexer->at - strlen(name);
  *definition = (struct definition){
      .name = name,
      .line = lexer->line,
      .column = (unsigned)(start - lexer->line_start) + 1,
      .comment = is_empty(doc)
                     ? NULL
                     : arena_copy(lexer->arena, lexer->bytes + doc.start, doc.end - doc.start)};
  take_rest(lexer, definition);
  struct condition *condition =
      lexer->condition_count ? &lexer->conditions[lexer->condition_count - 1] : NULL;
  if (condition && condition->undefined && condition->directive + 1 == lexer->directive_count &&
      strcmp(condition->undefined, name) == 0)
    condition->definition = source->definition_count;
}

static void begin_condition(struct lexer *lexer, bool is_undefined) {
  struct condition *condition =
      arena_push(lexer->arena, &lexer->conditions, &lexer->condition_count, sizeof *condition);
  *condition = (struct condition){.undefined = is_undefined ? take_word(lexer) : NULL,
                                  .directive = lexer->directive_count};
}

/* `THING_H`, `THING_H_`, `THING_HPP`, `THING_H_123`, `THING_INCLUDED`. */
static bool is_named_like_guard(const char *name) {
  for (const char *c = strstr(name, "_H"); c; c = strstr(c + 1, "_H")) {
    const char *behind = c + 2 + strspn(c + 2, "HXP+");
    if (!*behind || *behind == '_' || is_digit(*behind))
      return true;
  }
  return strstr(name, "INCLUDED") != NULL;
}

/* `#ifndef NAME`, `#define NAME` and at once `#endif` is a default, which the author may want to
 * change; with more in between it may be a guard. */
static void end_condition(struct lexer *lexer) {
  if (!lexer->condition_count)
    return;
  const struct condition condition = lexer->conditions[--lexer->condition_count];
  if (!condition.definition || condition.directive + 2 == lexer->directive_count)
    return;
  struct definition *definition = &lexer->source->definitions[condition.definition - 1];
  definition->is_guard = is_named_like_guard(definition->name);
  if (condition.directive == 0) {
    lexer->around_all = condition.definition;
    lexer->around_all_end = lexer->directive_count;
  }
}

/* From behind a '#' that begins a line. The doc comment in front of `#else` or `#endif` may be that
 * of a #define behind it. */
static void take_directive(struct lexer *lexer) {
  const char *word = take_word(lexer);
  const bool is_pragma = strcmp(word, "pragma") == 0;
  const bool is_word_alone = strcmp(word, "else") == 0 || strcmp(word, "endif") == 0;
  if (strcmp(word, "define") == 0)
    take_definition(lexer);
  else if (strncmp(word, "if", 2) == 0)
    begin_condition(lexer, strcmp(word, "ifndef") == 0);
  else if (strcmp(word, "endif") == 0)
    end_condition(lexer);
  take_rest(lexer, NULL);
  lexer->directive_count += !is_pragma;
  if (!is_word_alone)
    lexer->pending = (struct extent){0};
}

void source_read(struct arena *arena, struct bytes content, struct source *source) {
  struct lexer lexer = {.arena = arena,
                        .source = source,
                        .bytes = (const char *)content.at,
                        .length = content.length,
                        .line = 1};
  *source = (struct source){.content = content};
  if (content.length >= 3 && memcmp(content.at, "\xef\xbb\xbf", 3) == 0)
    lexer.at = 3; /* columns count its bytes, as clang's do */
  while (lexer.at < lexer.length) {
    const char c = peek(&lexer, 0);
    if (c == '\n') {
      lexer.has_line_begun = false;
      advance(&lexer);
    } else if (is_blank(c)) {
      lexer.at++;
    } else if (take_continuation(&lexer) || take_comment(&lexer, NULL)) {
      continue;
    } else if (c == '#' && !lexer.has_line_begun) {
      lexer.at++;
      take_directive(&lexer);
    } else {
      lexer.has_line_begun = true;
      lexer.pending = (struct extent){0};
      take_token(&lexer);
    }
  }
  if (lexer.around_all && lexer.around_all_end + 1 == lexer.directive_count)
    source->definitions[lexer.around_all - 1].is_guard = true;
}

const struct extent *source_doc_at(const struct source *source, size_t offset) {
  size_t low = 0, high = source->doc_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const struct extent *doc = &source->docs[middle];
    if (offset < doc->start)
      high = middle;
    else if (offset > doc->end)
      low = middle + 1;
    else
      return doc;
  }
  return NULL;
}
