#include "compile/layout_check.h"

#include "base/file.h"
#include "compile/includes.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- Questions ---- */

static void ask(struct arena *arena, struct layout_questions *questions,
                struct layout_question question) {
  struct layout_question *place =
      arena_push(arena, &questions->items, &questions->count, sizeof *place);
  *place = question;
}

static void ask_size(struct arena *arena, struct layout_questions *questions, struct location at,
                     const char *type, size_t size) {
  ask(arena, questions,
      (struct layout_question){at, arena_format(arena, "(long long)sizeof(%s) == %zu", type, size),
                               arena_format(arena, "'%s' has %zu bytes", type, size), "%s"});
}

/* What a number is, beside where it is. Of an array C has no words for the elements' type. */
static void ask_number(struct arena *arena, struct layout_questions *questions,
                       const struct record *record, const struct field *field) {
  const enum scalar scalar = field->scalar;
  if (field->is_array || field->record || field->enumeration || field->pointer ||
      scalar == SCALAR_BOOL)
    return;
  const bool is_float = scalar_is_float(scalar);
  const bool is_signed = is_float || scalar == SCALAR_I8 || scalar == SCALAR_I16 ||
                         scalar == SCALAR_I32 || scalar == SCALAR_I64;
  const char *type =
      arena_format(arena, "__typeof__(((%s *)0)->%s)", record->c_name, field->c_name);
  ask(arena, questions,
      (struct layout_question){
          record->at,
          arena_format(arena, "sizeof(%s) == %zu && %s((%s)-1 < 0) && %s((%s)0.5 != 0)", type,
                       scalar_size(scalar), is_signed ? "" : "!", type, is_float ? "" : "!", type),
          arena_format(arena, "'%s.%s' is '%s'", record->c_name, field->c_name,
                       scalar_name(scalar)),
          NULL});
}

static void ask_record(struct arena *arena, struct layout_questions *questions,
                       const struct record *record) {
  if (strchr(record->c_name, '.')) /* it has no name, and is a part of one that has */
    return;
  ask_size(arena, questions, record->at, record->c_name, record->size);
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    ask(arena, questions,
        (struct layout_question){record->at,
                                 arena_format(arena, "(long long)__builtin_offsetof(%s, %s) == %zu",
                                              record->c_name, field->c_name, field->offset),
                                 arena_format(arena, "'%s.%s' is at byte %zu", record->c_name,
                                              field->c_name, field->offset),
                                 "at byte %s"});
    ask_number(arena, questions, record, field);
  }
}

static void ask_class(struct arena *arena, struct layout_questions *questions,
                      const struct class *class) {
  ask_size(arena, questions, class->at, class->c_name, class->size);
  ask(arena, questions,
      (struct layout_question){
          class->at,
          arena_format(arena, "(long long)_Alignof(%s) == %zu", class->c_name, class->alignment),
          arena_format(arena, "'%s' is aligned to %zu bytes", class->c_name, class->alignment),
          "to %s"});
}

static void ask_integer(struct arena *arena, struct layout_questions *questions, struct location at,
                        const char *name, int64_t value, bool is_unsigned) {
  const char *literal = is_unsigned ? arena_format(arena, "%" PRIu64 "ull", (uint64_t)value)
                        : value == INT64_MIN
                            ? arena_format(arena, "(%" PRId64 "ll - 1)", INT64_MIN + 1)
                            : arena_format(arena, "%" PRId64 "ll", value);
  const char *cast = is_unsigned ? "unsigned long long" : "long long";
  ask(arena, questions,
      (struct layout_question){at, arena_format(arena, "(%s)(%s) == %s", cast, name, literal),
                               is_unsigned
                                   ? arena_format(arena, "'%s' is %" PRIu64, name, (uint64_t)value)
                                   : arena_format(arena, "'%s' is %" PRId64, name, value),
                               "%s"});
}

/* A string for C's compiler. */
static const char *quoted(struct arena *arena, const char *text, size_t length) {
  struct text out = text_in(arena);
  text_add(&out, "\"");
  for (size_t i = 0; i < length; i++)
    text_format(&out, "\\%03o", (unsigned char)text[i]);
  text_add(&out, "\"");
  return out.bytes;
}

/* What is no constant to the compiler is no difference. */
static void ask_text(struct arena *arena, struct layout_questions *questions,
                     const struct constant *constant) {
  const char *same =
      arena_format(arena, "__builtin_memcmp(%s, %s, %zu)", constant->c_name,
                   quoted(arena, constant->text, constant->length), constant->length + 1);
  ask(arena, questions,
      (struct layout_question){
          constant->at, arena_format(arena, "!__builtin_constant_p(%s) || %s == 0", same, same),
          arena_format(arena, "'%s' is \"%s\"", constant->c_name, constant->text), NULL});
}

static void ask_constant(struct arena *arena, struct layout_questions *questions,
                         const struct constant *constant) {
  struct text number = text_in(arena);
  if (constant->scalar == SCALAR_VOID) {
    ask_text(arena, questions, constant);
  } else if (!scalar_is_float(constant->scalar)) {
    ask_integer(arena, questions, constant->at, constant->c_name, constant->value,
                constant->scalar == SCALAR_U64);
  } else if (isfinite(constant->number)) {
    text_number(&number, constant->number);
    ask(arena, questions,
        (struct layout_question){
            constant->at, arena_format(arena, "(%s) == %a", constant->c_name, constant->number),
            arena_format(arena, "'%s' is %s", constant->c_name, number.bytes), "%s"});
  }
}

void layout_ask(struct arena *arena, const struct api *api, struct layout_questions *questions) {
  *questions = (struct layout_questions){0};
  for (size_t i = 0; i < api->class_count; i++)
    if (!api->classes[i]->is_handle)
      ask_class(arena, questions, api->classes[i]);
  for (size_t i = 0; i < api->record_count; i++)
    ask_record(arena, questions, api->records[i]);
  for (size_t i = 0; i < api->enumeration_count; i++)
    for (size_t j = 0; j < api->enumerations[i]->enumerator_count; j++) {
      const struct enumerator *enumerator = &api->enumerations[i]->enumerators[j];
      if (enumerator->c_name)
        ask_integer(arena, questions, api->enumerations[i]->at, enumerator->c_name,
                    enumerator->value, false);
    }
  for (size_t i = 0; i < api->constant_count; i++)
    ask_constant(arena, questions, &api->constants[i]);
}

void layout_write(const struct layout_questions *questions, struct text *source) {
  for (size_t i = 0; i < questions->count; i++)
    text_format(source, "_Static_assert(%s, \"\");\n", questions->items[i].condition);
}

/* ---- Answers ---- */

/* The next line of clang's that is about the file: its line there, and the message. */
static const char *next_message(const char **rest, const char *path, size_t *line) {
  const size_t length = strlen(path);
  while (**rest) {
    const char *at = *rest;
    *rest += strcspn(*rest, "\n");
    *rest += **rest == '\n';
    if (strncmp(at, path, length) != 0 || at[length] != ':')
      continue;
    char *behind;
    *line = strtoull(at + length + 1, &behind, 10);
    if (*behind == ':')
      strtoull(behind + 1, &behind, 10);
    if (strncmp(behind, ": ", 2) == 0)
      return behind + 2;
  }
  return NULL;
}

/* `expression evaluates to '64 == 16'`, or where the source has a number itself `requirement '(long
 * long)(7) == 5LL'`: what stands on the left, if it is one number. */
static const char *value_in(struct arena *arena, const char *message) {
  static const char *const casts[] = {"(long long)", "(unsigned long long)"};
  const char *begin = message + strcspn(message, "'\n");
  if (*begin++ != '\'')
    return NULL;
  for (size_t i = 0; i < sizeof casts / sizeof *casts; i++)
    if (strncmp(begin, casts[i], strlen(casts[i])) == 0)
      begin += strlen(casts[i]);
  begin += *begin == '(';
  const char *end = begin + strspn(begin, "-+.0123456789e");
  return end > begin && strncmp(end + (*end == ')'), " == ", 4) == 0
             ? arena_copy(arena, begin, (size_t)(end - begin))
             : NULL;
}

/* Whether the source sees what `header` declares: it includes that file, or another of its name,
 * such as a copy beside the source. */
static bool includes_header(const struct strings *files, const char *header) {
  for (size_t i = 0; i < files->count; i++)
    if (strcmp(path_name(files->at[i]), path_name(header)) == 0 ||
        file_is_same(files->at[i], header))
      return true;
  return false;
}

static void tell(struct arena *arena, struct report *report, const struct layout_question *question,
                 const char *source, const char *value) {
  struct text there = text_in(arena);
  const char *place = value && question->in_source ? strstr(question->in_source, "%s") : NULL;
  if (place)
    text_format(&there, "%.*s%s", (int)(place - question->in_source), question->in_source, value);
  else
    text_add(&there, "something else");
  report_error(report, question->at,
               "%s here, and %s in %s; what that source defines or includes before the header "
               "changes it: give it to both, with -D… or -include FILE",
               question->has, there.bytes, source);
}

bool layout_judge(struct arena *arena, struct report *report, const struct compile_options *options,
                  const struct api *api, bool simd, const struct layout_questions *questions,
                  const char *source, size_t first, const char *path, const struct text *errors) {
  const char **values = arena_alloc(arena, (questions->count + 1) * sizeof *values);
  bool *differs = arena_alloc(arena, questions->count + 1);
  const char *rest = errors->bytes;
  bool any = false;
  size_t line;
  for (const char *message; (message = next_message(&rest, path, &line));) {
    if (line < first || line - first >= questions->count)
      continue;
    const char **value = &values[line - first];
    if (strncmp(message, "error: static assertion failed", 30) == 0)
      any = differs[line - first] = true;
    else if (strncmp(message, "note: expression evaluates to", 29) != 0)
      continue;
    const char *found = value_in(arena, message);
    *value = found ? found : *value;
  }
  if (!any)
    return true;
  struct strings files = {0};
  includes_find(arena, options, source, INCLUDES_OF_SOURCE, simd, true, &files);
  bool fine = true;
  for (size_t i = 0; i < questions->count; i++) {
    const struct layout_question *question = &questions->items[i];
    const char *header = question->at.file ? question->at.file : api->header;
    if (!differs[i] || !includes_header(&files, header))
      continue;
    tell(arena, report, question, source, values[i]);
    fine = false;
  }
  return fine;
}
