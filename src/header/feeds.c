#include "header/feeds.h"

#include "header/marks.h"
#include "header/names.h"

#include <string.h>

enum { LENGTH_SIZE = 4 }; /* bytes, of a field that says how much there is */

static const struct c_field *field_named(const struct c_record *record, const char *name) {
  for (size_t i = 0; i < record->field_count; i++)
    if (strcmp(record->fields[i].origin.name, name) == 0)
      return &record->fields[i];
  return NULL;
}

static bool is_to_bytes(const struct c_type *type) {
  const struct c_type *inner = type->kind == C_POINTER ? type->inner : NULL;
  return inner && (inner->kind == C_VOID || inner->kind == C_CHAR ||
                   (inner->kind == C_NUMBER && scalar_size(inner->scalar) == 1));
}

/* Reads the marks of one field that is a pointer. */
static void read_field(struct reader *reader, const struct known_class *known,
                       const struct c_field *field, struct feed *feed) {
  struct marks *marks = marks_of_field(reader, &known->type->tag, &field->origin);
  const struct mark *mark = field->type->kind == C_POINTER ? marks_find(marks, MARK_LENGTH) : NULL;
  if (!mark)
    return;
  marks_take(marks, MARK_LENGTH);
  const bool is_output = marks_take(marks, MARK_OUT);
  const struct c_field *length = field_named(known->type, mark->value);
  struct feed_field *place = is_output ? &feed->output : &feed->input;
  if (!is_to_bytes(field->type) || (is_output && field->type->inner->is_const))
    report_error(reader->report, field->origin.at,
                 "'%s' is marked '%s': the field of a class has to point to bytes%s",
                 field->origin.name, mark_text(reader->arena, mark),
                 is_output ? " that C may write" : "");
  else if (!length || length->is_bit_field || !scalar_is_integer(length->type->scalar) ||
           scalar_size(length->type->scalar) != LENGTH_SIZE)
    report_error(reader->report, field->origin.at,
                 "'%s' is marked '%s': '%s' is no field of '%s' that is an integer of 32 bits",
                 field->origin.name, mark_text(reader->arena, mark), mark->value,
                 known->class->c_name);
  else if (place->is_there)
    report_error(reader->report, field->origin.at, "'%s' is the second %s of '%s'; mark one",
                 field->origin.name, is_output ? "output" : "input", known->class->c_name);
  else
    *place = (struct feed_field){true, field->offset, length->offset};
}

/* `deflate`, of the `deflateInit_` that takes an instance first. */
static const char *prefix_of_init(struct reader *reader, const struct known_class *known,
                                  const struct c_function *const *functions, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct c_type *type = functions[i]->param_count ? functions[i]->params[0].type : NULL;
    const char *prefix = type && type->kind == C_POINTER && type->inner->record == known->type
                             ? name_before_init(reader->arena, functions[i]->origin.name)
                             : NULL;
    if (prefix)
      return prefix;
  }
  return "";
}

void feeds_find(struct reader *reader, const struct c_function *const *functions, size_t count) {
  for (size_t i = 0; i < reader->class_count; i++) {
    struct known_class *known = &reader->classes[i];
    struct feed *feed = arena_alloc(reader->arena, sizeof *feed);
    *feed = (struct feed){0};
    for (size_t k = 0; k < known->type->field_count; k++)
      read_field(reader, known, &known->type->fields[k], feed);
    if (!feed->input.is_there && !feed->output.is_there)
      continue;
    known->class->feed = feed;
    known->prefix = prefix_of_init(reader, known, functions, count);
  }
}

const char *feeds_name_in_class(const struct known_class *known, const char *function,
                                const char *in_class) {
  const char *rest = in_class ? in_class : name_after(function, known->prefix);
  if (!rest)
    return function;
  return name_equal(rest, "end") ? "close" : rest;
}
