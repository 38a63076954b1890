#include "header/comments.h"

#include "base/text.h"

#include <string.h>

/* One piece of prose under construction. */
struct prose {
  struct text text;
  bool paragraph_ended;
};

struct parser {
  struct arena *arena;
  struct comment comment;
  struct prose *doc, *returns;
  struct prose **params; /* one for each of the comment's params */
  struct prose *current;
  bool in_block, in_fence;
  bool fence_ended; /* with the line before */
};

struct line {
  const char *start, *end;
};

static struct prose *prose_new(struct arena *arena) {
  struct prose *prose = arena_alloc(arena, sizeof *prose);
  prose->text.arena = arena;
  return prose;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static struct line trimmed(struct line line) {
  while (line.start < line.end && is_blank(*line.start))
    line.start++;
  while (line.end > line.start && is_blank(line.end[-1]))
    line.end--;
  return line;
}

static bool begins(struct line line, const char *with) {
  const size_t length = strlen(with);
  return (size_t)(line.end - line.start) >= length && memcmp(line.start, with, length) == 0;
}

/* Takes the next word off the front of `line`. */
static struct line take_word(struct line *line) {
  *line = trimmed(*line);
  struct line word = {line->start, line->start};
  while (word.end < line->end && !is_blank(*word.end))
    word.end++;
  line->start = word.end;
  *line = trimmed(*line);
  return word;
}

static bool is_word(struct line word, const char *text) {
  return begins(word, text) && (size_t)(word.end - word.start) == strlen(text);
}

/* The line without the marks of a comment; indentation behind them stays, for code. */
static struct line without_marks(struct parser *parser, struct line line) {
  static const char *const openings[] = {"/**", "/*!", "///", "//!"};
  struct line bare = trimmed(line);
  bool opened = false;
  for (size_t i = 0; i < sizeof openings / sizeof *openings && !parser->in_block && !opened; i++)
    if (begins(bare, openings[i])) {
      opened = true;
      parser->in_block = openings[i][1] == '*';
      bare.start += 3;
      if (begins(bare, "<")) /* behind what it documents */
        bare.start++;
    }
  if (parser->in_block) {
    const bool closes = bare.end - bare.start >= 2 && memcmp(bare.end - 2, "*/", 2) == 0;
    if (closes) {
      bare.end -= 2;
      while (bare.end > bare.start && bare.end[-1] == '*')
        bare.end--;
      parser->in_block = false;
    }
    if (!opened && begins(bare, "*"))
      bare.start++;
    while (opened && begins(bare, "*")) /* a banner */
      bare.start++;
  }
  while (bare.end > bare.start && is_blank(bare.end[-1]))
    bare.end--;
  if (begins(bare, " "))
    bare.start++;
  return bare;
}

/* `\c word`, `@p word` and `\a word`, which set one word as code. */
static bool is_code_word(struct line line) {
  return line.end - line.start > 3 && (*line.start == '@' || *line.start == '\\') &&
         strchr("cpa", line.start[1]) && line.start[2] == ' ' && !is_blank(line.start[3]);
}

/* Adds bytes, with the end of a comment made harmless: a line comment may contain it. */
static void add(struct text *text, struct line line) {
  for (bool at_word = true; line.start < line.end; at_word = is_blank(*line.start++)) {
    if (at_word && is_code_word(line)) {
      line.start += 2;
      struct line word = take_word(&line);
      while (word.end > word.start + 1 && strchr(".,;:!?", word.end[-1])) /* of the sentence */
        word.end--;
      text_add(text, "`");
      add(text, word); /* it has no blank, and so no other code word */
      text_add(text, "`");
      line.start = word.end;
      if (line.start == line.end)
        return;
    }
    if (*line.start == '/' && text->length && text->bytes[text->length - 1] == '*')
      text_add(text, " ");
    text_bytes(text, line.start, 1);
  }
}

/* Parts what comes now from what stands there already. */
static void part(struct prose *prose, bool keeps_its_line) {
  if (prose->text.length)
    text_add(&prose->text, prose->paragraph_ended ? "\n\n" : keeps_its_line ? "\n" : " ");
  prose->paragraph_ended = false;
}

/* Whether a word stands in the brackets of `param[in,out]`, or `[in,out]`. */
static bool has_direction(struct line tag, const char *word) {
  const char *at = memchr(tag.start, '[', (size_t)(tag.end - tag.start));
  const size_t length = strlen(word);
  while (at && (size_t)(tag.end - at) > length) {
    if (strchr("],", at[1 + length]) && memcmp(at + 1, word, length) == 0)
      return true;
    at = memchr(at + 1, ',', (size_t)(tag.end - at - 1));
  }
  return false;
}

static void begin_param(struct parser *parser, struct line tag, struct line *line) {
  if (begins(*line, "[")) /* `@param [out] name` */
    tag = take_word(line);
  const struct line name = take_word(line);
  if (begins(*line, "- ")) {
    line->start++;
    *line = trimmed(*line);
  }
  size_t prose_count = parser->comment.param_count;
  struct comment_param *param = arena_push(parser->arena, &parser->comment.params,
                                           &parser->comment.param_count, sizeof *param);
  param->name = arena_copy(parser->arena, name.start, (size_t)(name.end - name.start));
  const bool is_both = has_direction(tag, "inout");
  param->is_in = is_both || has_direction(tag, "in");
  param->is_out = is_both || has_direction(tag, "out");
  struct prose **prose =
      arena_push(parser->arena, &parser->params, &prose_count, sizeof *parser->params);
  *prose = parser->current = prose_new(parser->arena);
}

/* A tag begins a piece of its own. Returns whether any text is left in `line` for it. */
static bool take_tag(struct parser *parser, struct line *line) {
  struct line rest = *line;
  const struct line word = take_word(&rest);
  const struct line tag = {word.start + 1, word.end};
  parser->current = parser->doc;
  if (is_word(tag, "param") || begins(tag, "param[")) {
    begin_param(parser, tag, &rest);
  } else if (is_word(tag, "return") || is_word(tag, "returns") || is_word(tag, "result")) {
    parser->current = parser->returns;
  } else if (is_word(tag, "file")) {
    parser->comment.is_of_file = true;
    struct line after_name = rest;
    const struct line name = take_word(&after_name);
    if (memchr(name.start, '.', (size_t)(name.end - name.start)))
      rest = after_name;
  } else if (!is_word(tag, "brief") && !is_word(tag, "short")) {
    part(parser->doc, true);
    text_add(&parser->doc->text, "@"); /* also for a backslash: TSDoc knows no other */
    if (is_word(tag, "sa"))            /* TSDoc knows it by the other name */
      text_add(&parser->doc->text, "see");
    else
      add(&parser->doc->text, tag);
    if (rest.start < rest.end)
      text_add(&parser->doc->text, " ");
    add(&parser->doc->text, rest);
    return false;
  }
  *line = rest;
  return rest.start < rest.end;
}

static bool is_list_item(struct line line) {
  if (begins(line, "- ") || begins(line, "* "))
    return true;
  const char *c = line.start;
  while (c < line.end && *c >= '0' && *c <= '9')
    c++;
  return c > line.start && c + 1 < line.end && *c == '.' && c[1] == ' ';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether the first word is this command, with either sign. */
static bool is_command(struct line line, const char *command) {
  const struct line word = take_word(&line);
  return word.end > word.start && (*word.start == '@' || *word.start == '\\') &&
         is_word((struct line){word.start + 1, word.end}, command);
}

/* What introduces text. A reference is a part of it. */
static bool is_tag(struct line line) {
  return line.end - line.start > 2 && (*line.start == '@' || *line.start == '\\') &&
         is_letter(line.start[1]) && is_letter(line.start[2]) && !is_command(line, "ref");
}

/* A line of Doxygen's around code as Markdown has it. */
static struct line as_fence(struct line line, bool in_fence) {
  static const char opening[] = "```c", closing[] = "```";
  if (!in_fence && (is_command(line, "code") || is_command(line, "code{.c}")))
    return (struct line){opening, opening + strlen(opening)};
  if (in_fence && is_command(line, "endcode"))
    return (struct line){closing, closing + strlen(closing)};
  return line;
}

/* Where a tag for a parameter or the result begins within a line, or its end. */
static const char *find_tag(struct line line) {
  static const char *const tags[] = {"@param ", "\\param ", "@return", "\\return"};
  for (const char *c = line.start + 1; c < line.end; c++)
    for (size_t i = 0; i < sizeof tags / sizeof *tags && is_blank(c[-1]); i++)
      if (begins((struct line){c, line.end}, tags[i]))
        return c;
  return line.end;
}

static void take_line(struct parser *parser, struct line indented) {
  struct line line = as_fence(trimmed(indented), parser->in_fence);
  const bool is_fence = begins(line, "```");
  if (parser->in_fence && !is_fence) {
    part(parser->current, true);
    add(&parser->current->text, indented);
    return;
  }
  const bool is_behind_fence = parser->fence_ended;
  parser->fence_ended = is_fence && parser->in_fence;
  if (is_fence)
    parser->in_fence = !parser->in_fence;
  if (line.start == line.end) {
    parser->current->paragraph_ended = true;
    parser->current = parser->doc;
    parser->doc->paragraph_ended = true;
    return;
  }
  while (line.start < line.end) {
    const char *next = find_tag(line);
    struct line piece = trimmed((struct line){line.start, next});
    if (!is_tag(piece) || take_tag(parser, &piece)) {
      part(parser->current, is_fence || is_behind_fence || is_list_item(piece));
      add(&parser->current->text, piece);
    }
    line.start = next;
  }
}

/* NULL stands for no text at all. */
static const char *finished(const struct prose *prose) {
  return prose->text.length ? prose->text.bytes : NULL;
}

struct comment comment_parse(struct arena *arena, const char *raw) {
  struct parser parser = {.arena = arena, .doc = prose_new(arena), .returns = prose_new(arena)};
  parser.current = parser.doc;
  while (raw && *raw) {
    const size_t length = strcspn(raw, "\n");
    take_line(&parser, without_marks(&parser, (struct line){raw, raw + length}));
    raw += length + (raw[length] == '\n');
  }
  for (size_t i = 0; i < parser.comment.param_count; i++)
    parser.comment.params[i].doc = finished(parser.params[i]);
  parser.comment.doc = finished(parser.doc);
  parser.comment.returns = finished(parser.returns);
  return parser.comment;
}

const struct comment_param *comment_param_named(const struct comment *comment, const char *name) {
  for (size_t i = 0; i < comment->param_count; i++)
    if (strcmp(comment->params[i].name, name) == 0)
      return &comment->params[i];
  return NULL;
}

const char *comment_of_param(const struct comment *comment, const char *name) {
  const struct comment_param *param = comment_param_named(comment, name);
  return param ? param->doc : NULL;
}
