#include "header/probe.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void probe_begin(struct probe *probe, struct arena *arena, struct macros *macros) {
  /* What questions are written with, in case that a header makes it something else. */
  static const char *const words[] = {"enum",  "typedef", "sizeof", "struct",
                                      "union", "char",    "double", "return"};
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

static size_t add_question(struct probe *probe) {
  arena_push(probe->arena, &probe->answers, &probe->count, sizeof *probe->answers);
  return probe->count - 1;
}

static size_t ask_type(struct probe *probe, struct text *source, const char *expression) {
  const size_t number = add_question(probe);
  text_format(source, "typedef __typeof__(%s) " PROBE_FILTER "%zu;\n", expression, number);
  return number;
}

static size_t ask_number(struct probe *probe, struct text *source, const char *expression) {
  const size_t number = add_question(probe);
  text_format(source, "enum { " PROBE_FILTER "%zu = %s };\n", number, expression);
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
  return ask_type(probe, &probe->of_declarations, expression);
}

size_t probe_number(struct probe *probe, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *expression = expression_of(probe, format, arguments);
  va_end(arguments);
  return ask_number(probe, &probe->of_declarations, expression);
}

size_t probe_macro(struct probe *probe, const char *name) {
  const size_t number = ask_type(probe, &probe->of_macros, name);
  ask_number(probe, &probe->of_macros, name);
  return number;
}

void probe_mean_declaration(struct probe *probe, const char *name) {
  if (macros_find(probe->macros, name))
    text_format(&probe->undefined, "#undef %s\n", name);
}

struct text probe_source(const struct probe *probe, const char *header) {
  struct text source = text_in(probe->arena);
  text_format(&source, "#include \"%s\"\n", header);
  text_bytes(&source, probe->keywords.bytes, probe->keywords.length);
  text_bytes(&source, probe->of_macros.bytes, probe->of_macros.length);
  text_bytes(&source, probe->undefined.bytes, probe->undefined.length);
  text_bytes(&source, probe->of_declarations.bytes, probe->of_declarations.length);
  return source;
}

void probe_read(struct probe *probe, const struct node *dump) {
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
}
