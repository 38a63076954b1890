#include "header/class_layout.h"

#include "header/marks.h"

#include <string.h>

/* Whether a mark says that the array of one element is no more than that. */
static bool is_just_one(struct reader *reader, const struct c_record *record,
                        const struct c_field *field) {
  const struct mark *mark =
      marks_take(marks_of_field(reader, &record->tag, &field->origin), MARK_LENGTH);
  return mark && strcmp(mark->value, "1") == 0;
}

/* What is wrong with the last field of a class, behind `'NAME' `, or NULL: C may use more bytes
 * there than the struct has, and those belong to other instances. */
static const char *check_end(struct reader *reader, const struct known_class *known,
                             const struct c_record *record, const struct c_function *init) {
  const struct c_field *last =
      record->field_count ? &record->fields[record->field_count - 1] : NULL;
  if (!last)
    return NULL;
  const struct c_type *type = last->type;
  const char *where = record == known->type ? "" : " in its last member";
  if (type->kind == C_UNBOUNDED)
    return arena_format(reader->arena,
                        "ends in an array without a bound%s, so its size is not known; leave '%s' "
                        "out with --skip=%s, and all else that takes one",
                        where, init->origin.name, init->origin.name);
  if (type->kind == C_ARRAY && type->count == 0)
    return arena_format(reader->arena,
                        "ends in '%s[0]'%s, so its size is not known; leave '%s' out with "
                        "--skip=%s, and all else that takes one",
                        last->origin.name, where, init->origin.name, init->origin.name);
  const char *name = reader_name_of_tag(&record->tag);
  if (type->kind == C_ARRAY && type->count == 1 && !(name && is_just_one(reader, record, last)))
    return arena_format(reader->arena,
                        "ends in '%s[1]'%s, behind which C may keep more, in other instances; if "
                        "it has one element and no more, %s",
                        last->origin.name, where,
                        name ? arena_format(reader->arena, "say so with --mark=%s.%s=length:1",
                                            name, last->origin.name)
                             : "make a field of it that is no array");
  return type->kind == C_RECORD && !type->record->is_union
             ? check_end(reader, known, type->record, init)
             : NULL;
}

bool class_layout_check(struct reader *reader, const struct known_class *known,
                        const struct c_function *init) {
  const struct c_record *record = known->type;
  const char *problem = NULL;
  if (!record->is_complete)
    problem = "must have a known size to be a class; name the header that defines the struct as "
              "well, or if that does so behind an #ifdef, build with -D";
  else if (!record->has_layout)
    problem = "is laid out in a way that tare cannot ask the compiler about; give it a name of its "
              "own, and its fields simple types";
  else
    problem = check_end(reader, known, record, init);
  if (!problem && record->is_complete && known->class->size == 0)
    problem = "is empty; a class needs a field, and functions without state need no class";
  if (problem)
    report_error(reader->report, init->origin.at, "'%s' %s", known->class->c_name, problem);
  return !problem;
}
