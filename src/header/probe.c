#include "header/probe.h"

#include "api.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void probe_begin(struct probe *probe, struct arena *arena, struct macros *macros) {
  /* What questions are written with, in case that a header makes it something else. */
  static const char *const words[] = {"sizeof",   "struct",     "union",
                                      "char",     "double",     "return",
                                      "_Alignof", "__typeof__", "__builtin_offsetof"};
  *probe = (struct probe){.arena = arena,
                          .macros = macros,
                          .keywords = text_in(arena),
                          .of_macros = text_in(arena),
                          .undefined = text_in(arena),
                          .of_declarations = text_in(arena)};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (macros_find(macros, words[i]))
      text_format(&probe->keywords, "#undef %s\n", words[i]);
}

/* A question has the next line of its part of the source. */
static size_t add_question(struct probe *probe, bool is_of_macro) {
  const size_t number = probe->count;
  size_t *line = is_of_macro ? arena_push(probe->arena, &probe->macro_questions,
                                          &probe->macro_question_count, sizeof *line)
                             : arena_push(probe->arena, &probe->declaration_questions,
                                          &probe->declaration_question_count, sizeof *line);
  *line = number;
  arena_push(probe->arena, &probe->answers, &probe->count, sizeof *probe->answers);
  return number;
}

static size_t ask_type(struct probe *probe, bool is_of_macro, const char *expression) {
  const size_t number = add_question(probe, is_of_macro);
  text_format(is_of_macro ? &probe->of_macros : &probe->of_declarations,
              "typedef __typeof__(%s) " PROBE_FILTER "%zu;\n", expression, number);
  return number;
}

/* In two steps: the dump has the expression of the second, which is short however long that of the
 * first is. */
static size_t ask_number(struct probe *probe, bool is_of_macro, const char *expression) {
  const size_t number = add_question(probe, is_of_macro);
  text_format(is_of_macro ? &probe->of_macros : &probe->of_declarations,
              "enum { tare_value_%zu = %s }; enum { " PROBE_FILTER "%zu = tare_value_%zu };\n",
              number, expression, number, number);
  return number;
}

static const char *expression_of(struct probe *probe, const char *format, va_list arguments) {
  struct text text = text_in(probe->arena);
  text_vformat(&text, format, arguments);
  return text.bytes;
}

size_t probe_type(struct probe *probe, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *expression = expression_of(probe, format, arguments);
  va_end(arguments);
  return ask_type(probe, false, expression);
}

size_t probe_number(struct probe *probe, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *expression = expression_of(probe, format, arguments);
  va_end(arguments);
  return ask_number(probe, false, expression);
}

/* The types that a value may have, and what they are to the model. */
static const struct {
  const char *type;
  int kind;
} kinds[] = {
    {"_Bool", SCALAR_BOOL},        {"char", SCALAR_I8},       {"signed char", SCALAR_I8},
    {"unsigned char", SCALAR_U8},  {"short", SCALAR_I16},     {"unsigned short", SCALAR_U16},
    {"int", SCALAR_I32},           {"unsigned", SCALAR_U32},  {"long", SCALAR_I32},
    {"unsigned long", SCALAR_U32}, {"long long", SCALAR_I64}, {"unsigned long long", SCALAR_U64},
    {"float", SCALAR_F32},         {"double", SCALAR_F64},    {"char *", PROBE_TEXT},
    {"const char *", PROBE_TEXT}};

/* Names for them from before the header, which may make their words something else. */
static void add_kinds(struct text *source) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    text_format(source, "typedef %s tare_kind_%zu; ", kinds[i].type, i);
  text_add(source, "\n");
}

/* `_Generic((X), tare_kind_0: 1, …)`. Enums are compatible with integer types, and strings decay.
 */
static const char *kind_of(struct probe *probe, const char *expression) {
  struct text text = text_in(probe->arena);
  text_format(&text, "_Generic((%s)", expression);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    text_format(&text, ", tare_kind_%zu: %d", i, kinds[i].kind);
  text_format(&text, ", default: %d)", PROBE_OTHER);
  return text.bytes;
}

/* An argument of a builtin is one expression, neither a type nor several with commas. */
struct macro_questions probe_macro(struct probe *probe, const struct macro *macro) {
  const char *expression =
      arena_format(probe->arena, "__builtin_choose_expr(1, %s, 0)", macro->name);
  const char *constant = arena_format(probe->arena, "__builtin_constant_p(%s)", macro->name);
  struct macro_questions questions = {.kind = ask_number(probe, true, kind_of(probe, expression)),
                                      .number = ask_number(probe, true, expression),
                                      .constant = ask_number(probe, true, constant)};
  if (macro->has_string)
    questions.type = ask_type(probe, true, expression);
  return questions;
}

void probe_mean_declaration(struct probe *probe, const char *name) {
  if (macros_find(probe->macros, name))
    text_format(&probe->undefined, "#undef %s\n", name);
}

struct text probe_source(struct probe *probe, const char *includes) {
  struct text source = text_in(probe->arena);
  const struct text *const parts[] = {&probe->of_macros, &probe->keywords, &probe->undefined,
                                      &probe->of_declarations};
  add_kinds(&source);
  text_add(&source, includes);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    text_bytes(&source, parts[i]->bytes, parts[i]->length);
  return source;
}

static size_t count_lines(const struct text *text) {
  size_t count = 0;
  for (size_t i = 0; i < text->length; i++)
    count += text->bytes[i] == '\n';
  return count;
}

/* The question on a line of the source, from 1, or the number of questions for any other line. */
static size_t question_on(const struct probe *probe, size_t line, size_t lines_between) {
  const size_t first = 3; /* behind the kinds and the #include */
  if (line < first)
    return probe->count;
  line -= first;
  if (line < probe->macro_question_count)
    return probe->macro_questions[line];
  line -= probe->macro_question_count;
  if (line < lines_between || line - lines_between >= probe->declaration_question_count)
    return probe->count;
  return probe->declaration_questions[line - lines_between];
}

/* `PATH:LINE:COLUMN: error: …` */
static void drop_refused(struct probe *probe, const char *errors, const char *path) {
  const size_t length = strlen(path);
  const size_t lines_between = count_lines(&probe->keywords) + count_lines(&probe->undefined);
  for (const char *line = errors; line && *line; line = strchr(line, '\n')) {
    line += *line == '\n';
    if (strncmp(line, path, length) != 0 || line[length] != ':')
      continue;
    char *behind;
    const size_t number = strtoull(line + length + 1, &behind, 10);
    const char *kind = strchr(behind + (*behind == ':'), ':');
    const size_t question = question_on(probe, number, lines_between);
    if (kind && strncmp(kind, ": error:", 8) == 0 && question < probe->count)
      probe->answers[question] = (struct answer){0};
  }
}

void probe_read(struct probe *probe, const struct node *dump, const char *errors,
                const char *path) {
  const size_t prefix = strlen(PROBE_FILTER);
  for (const struct node *node = dump; node; node = node->next) {
    if (!node->name || strncmp(node->name, PROBE_FILTER, prefix) != 0)
      continue;
    const size_t number = strtoull(node->name + prefix, NULL, 10);
    if (number >= probe->count)
      continue;
    struct answer *answer = &probe->answers[number];
    if (node_is(node, "EnumConstantDecl") && !node->is_invalid)
      answer->number = node_number(node);
    else if (node_is(node, "TypedefDecl") && !node->is_invalid && node->inner)
      *answer = (struct answer){.expression = node->inner->inner, .type = node->inner};
  }
  drop_refused(probe, errors, path);
}
