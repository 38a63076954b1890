/*
 * Records: a struct of C as the two functions that put a plain object into bytes and get one out.
 *
 * Straight code for each field costs less than a table of them and a function that reads it: after
 * gzip from the first field on, and half of the time.
 */
#include "glue/emit.h"

#include "header/names.h"
#include "js/names.h"

#include <string.h>

/* ---- One value ---- */

/* What DataView's methods for a scalar are called behind `get` and `set`: `Int8` of `Int8Array`. */
static const char *view_method(const struct glue *glue, enum scalar scalar) {
  return name_without(glue->arena, glue_typed_array(scalar), "array");
}

/* The argument of DataView's methods for little endian; values of one byte have none. */
static const char *order(enum scalar scalar) {
  return scalar_size(scalar) > 1 ? ", true" : "";
}

const char *glue_view_get(const struct glue *glue, enum scalar scalar, const char *view,
                          const char *at) {
  return arena_format(glue->arena, "%s%s.get%s(%s%s)", scalar == SCALAR_BOOL ? "!!" : "", view,
                      view_method(glue, scalar), at, order(scalar));
}

const char *glue_view_set(const struct glue *glue, enum scalar scalar, const char *view,
                          const char *at, const char *value) {
  return arena_format(glue->arena, "%s.set%s(%s, %s%s)", view, view_method(glue, scalar), at, value,
                      order(scalar));
}

bool glue_record_has_text(const struct record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    if (field->is_text || field->pointer || (field->record && glue_record_has_text(field->record)))
      return true;
  }
  return false;
}

/* ---- Fields ---- */

/* Where a field is, as an expression of where its record is. */
static const char *field_at(const struct glue *glue, const struct field *field) {
  return field->offset ? arena_format(glue->arena, "at + %zu", field->offset) : "at";
}

bool glue_is_typed_array(const struct field *field) {
  return field->is_array && !field->is_text && !field->record && !field->enumeration &&
         field->scalar != SCALAR_BOOL;
}

/* The check of one number, boolean or enumerator. `name`: an expression. */
static void write_value_check(struct glue *glue, int depth, const struct field *field,
                              const char *value, const char *name) {
  if (field->enumeration)
    glue_write_enum_check(glue, depth, field->enumeration, value, name);
  else
    glue_write_scalar_check(glue, depth, field->scalar, value, name);
}

static size_t element_size(const struct field *field) {
  return field->record ? field->record->size : scalar_size(field->scalar);
}

/* The function that puts a record within another one. */
static const char *put_within(const struct glue *glue, const struct record *record) {
  return arena_format(glue->arena,
                      record->has_pointers
                          ? "(view, at, value, name) => %s$put(view, at, value, name, links)"
                          : "%s$put",
                      record->name);
}

/* An array whose elements no typed array can hold: booleans, enumerators, records. */
static void write_put_list(struct glue *glue, int depth, const struct field *field,
                           const char *value, const char *name) {
  const char *at = field_at(glue, field);
  const size_t size = element_size(field);
  if (field->record) {
    glue_line(glue, depth, "record$putList(view, %s, %s, %s, %zu, %s, %zu)", at, value, name,
              field->count, put_within(glue, field->record), size);
    return;
  }
  glue_line(glue, depth, "record$putList(view, %s, %s, %s, %zu, (view, at, value, name) => {", at,
            value, name, field->count);
  write_value_check(glue, depth + 1, field, "value", "name");
  glue_line(glue, depth + 1, "%s", glue_view_set(glue, field->scalar, "view", "at", "value"));
  glue_line(glue, depth, "}, %zu)", size);
}

/* Text that C gave may fill its field and have no NUL, and then goes back as it came. What only
 * goes to C ends with one. */
static bool may_be_full(const struct record *record, const struct field *field) {
  return record->is_got && !field->is_terminated;
}

static void write_put(struct glue *glue, int depth, const struct record *record,
                      const struct field *field, const char *value) {
  const char *at = field_at(glue, field);
  const char *name = arena_format(glue->arena, "name + '.%s'", field->name);
  if (field->callback)
    glue_write_callback_field(glue, depth, field, value, name, at);
  else if (field->is_text)
    glue_line(glue, depth, "record$put%s(view, %s, %s, %s, %zu)",
              may_be_full(record, field) ? "Full" : "Text", at, value, name, field->count);
  else if (glue_is_typed_array(field))
    glue_line(glue, depth, "record$putArray(view, %s, %s, %s, %zu, '%s')", at, value, name,
              field->count, glue_typed_array(field->scalar));
  else if (field->is_array)
    write_put_list(glue, depth, field, value, name);
  else if (field->record)
    glue_line(glue, depth, "%s$put(view, %s, %s, %s%s)", field->record->name, at, value, name,
              field->record->has_pointers ? ", links" : "");
  else {
    write_value_check(glue, depth, field, value, name);
    glue_line(glue, depth, "%s", glue_view_set(glue, field->scalar, "view", at, value));
  }
}

static const char *get_expression(const struct glue *glue, const struct record *record,
                                  const struct field *field) {
  struct arena *arena = glue->arena;
  const char *at = field_at(glue, field);
  if (field->pointer)
    return glue_pointer_get(glue, record, field);
  if (field->is_text)
    return arena_format(arena, "record$get%s(view, %s, %zu, '%s.%s')",
                        field->is_terminated ? "Terminated" : "Text", at, field->count,
                        record->name, field->name);
  if (glue_is_typed_array(field))
    return arena_format(arena, "record$getArray(view, %s, %zu, %s)", at, field->count,
                        glue_typed_array(field->scalar));
  if (field->is_array && field->record)
    return arena_format(arena, "record$getList(view, %s, %zu, %s$get, %zu)", at, field->count,
                        field->record->name, element_size(field));
  if (field->is_array)
    return arena_format(arena, "record$getList(view, %s, %zu, (view, at) => %s, %zu)", at,
                        field->count, glue_view_get(glue, field->scalar, "view", "at"),
                        element_size(field));
  if (field->record)
    return arena_format(arena, "%s$get(view, %s)", field->record->name, at);
  return glue_view_get(glue, field->scalar, "view", at);
}

const char *glue_record_local(const struct glue *glue, const struct record *record,
                              const struct field *field) {
  static const char *const own[] = {"name", "value", "view"};
  const bool taken = name_is_one_of(field->name, own, sizeof own / sizeof *own) ||
                     (record->has_pointers && strcmp(field->name, "links") == 0) ||
                     js_is_reserved(field->name) || js_is_global(field->name);
  return taken ? arena_format(glue->arena, "%s$", field->name)
               : glue_binding(glue->arena, field->name);
}

/* `{ x, in: in$ }`, to take an object apart: each field is read once. */
static const char *fields_pattern(const struct glue *glue, const struct record *record) {
  enum { FIELDS_IN_A_LINE = 8 };
  const bool is_long = record->field_count > FIELDS_IN_A_LINE;
  struct text pattern = text_in(glue->arena);
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const char *local = glue_record_local(glue, record, field);
    if (field->is_user)
      continue;
    text_add(&pattern, pattern.length ? "," : "");
    text_add(&pattern, is_long ? "\n    " : " ");
    text_format(&pattern, local == field->name ? "%s" : "%s: %s", field->name, local);
  }
  return arena_format(glue->arena, is_long ? "{%s,\n  }" : "{%s }", pattern.bytes);
}

/* What the fields are that an object does not have. */
static void write_defaults(struct glue *glue, const struct record *record) {
  const char *symbol = record->defaults->symbol;
  if (record->alone != SCALAR_VOID && !record->defaults->param_count)
    glue_line(glue, 1, "%s",
              glue_view_set(glue, record->alone, "view", "at",
                            arena_format(glue->arena, "$%s()", symbol)));
  else
    glue_line(glue, 1, "record$default(view, at, %zu, (at) => $%s(at))", record->size, symbol);
}

static void write_field(struct glue *glue, const struct record *record, const struct field *field) {
  const char *local = glue_record_local(glue, record, field);
  if (!record->defaults) {
    write_put(glue, 1, record, field, local);
    return;
  }
  glue_line(glue, 1, "if (%s !== undefined) {", local);
  write_put(glue, 2, record, field, local);
  glue_line(glue, 1, "}");
}

void glue_write_record(struct glue *glue, const struct record *record) {
  if (record->class) {
    glue_write_value_codec(glue, record);
    return;
  }
  if (record->is_put) {
    glue_line(glue, 0, "const %s$put = (view, at, value, name%s) => {", record->name,
              record->has_pointers ? ", links" : "");
    glue_line(glue, 1, "const %s = record$object(value, name)", fields_pattern(glue, record));
    if (record->defaults)
      write_defaults(glue, record);
    for (size_t i = 0; i < record->field_count; i++)
      if (!record->fields[i].pointer && !record->fields[i].is_user)
        write_field(glue, record, &record->fields[i]);
    if (record->has_pointers || record->hidden_count)
      glue_write_pointers(glue, record);
    glue_line(glue, 0, "}\n");
  }
  if (record->is_got) {
    glue_line(glue, 0, "const %s$get = (view, at) => ({", record->name);
    for (size_t i = 0; i < record->field_count; i++)
      glue_line(glue, 1, "%s: %s,", record->fields[i].name,
                get_expression(glue, record, &record->fields[i]));
    glue_line(glue, 0, "})\n");
  }
}

/* ---- Arguments and results ---- */

/* Refuses, before C has run, what cannot take the new values. */
static void write_touch(struct glue *glue, int depth, const struct value *value,
                        const char *passed) {
  const char *name = value->name, *record = value->record->name;
  if (value->record->class) {
    glue_write_value_touch(glue, depth, value, passed);
    return;
  }
  if (value->shape == SHAPE_RECORD)
    glue_line(glue, depth, "%srecord$touch([%s], %s$view, %s$get)",
              value->is_nullable ? arena_format(glue->arena, "%s == null || ", passed) : "", passed,
              name, record);
  else
    glue_line(glue, depth,
              "if (Array.isArray(%s)) record$touch(%s, new DataView(%s$bytes.buffer), %s$get)",
              passed, passed, name, record);
}

void glue_write_record_pack(struct glue *glue, int depth, const struct value *value,
                            const char *passed) {
  const struct record *record = value->record;
  const char *name = value->name;
  const char *unless_null =
      value->is_nullable ? arena_format(glue->arena, "%s == null ? 0 : ", passed) : "";
  if (record->has_pointers)
    glue_write_pointers_pack(glue, depth, value, passed);
  else if (value->shape == SHAPE_RECORD)
    glue_line(glue, depth, "const %s$view = %srecord$pack(%s, '%s', %s$put, %zu)", name,
              unless_null, passed, name, record->name, record->size);
  else
    glue_line(glue, depth, "const %s$bytes = %srecord$packList(%s, '%s', %s$put, %zu, '%s'%s)",
              name, unless_null, passed, name, record->name, record->size,
              record->class ? arena_format(glue->arena, "%s[]", record->name)
                            : glue_typed_array(record->packed),
              value->extent == EXTENT_FIXED ? arena_format(glue->arena, ", %zu", value->count)
                                            : "");
  if (value->direction == DIRECTION_IN_OUT)
    write_touch(glue, depth, value, passed);
}

/* The bytes of an object. A stream asks for them once for each window, and any other call only
 * once. */
static const char *view_of(const struct glue *glue, const struct lowered *lowered,
                           const struct value *value) {
  return arena_format(glue->arena, lowered->streamed ? "%s$view" : "record$back(%s$view)",
                      value->name);
}

const char *glue_record_number(const struct glue *glue, const struct lowered *lowered,
                               const struct value *value) {
  const enum scalar alone = value->record->alone == SCALAR_BOOL ? SCALAR_U8 : value->record->alone;
  return glue_view_get(glue, alone, view_of(glue, lowered, value), "0");
}

const char *glue_record_put(const struct glue *glue, const struct lowered *lowered,
                            const struct value *value) {
  if (value->record->has_pointers)
    return glue_pointers_put(glue, value);
  return arena_format(glue->arena, "record$put(%s, %zu)", view_of(glue, lowered, value),
                      value->record->size);
}

const char *glue_record_result(const struct glue *glue, const struct value *value, const char *at,
                               const char *count) {
  const char *name = value->record->name;
  return value->shape == SHAPE_RECORD
             ? arena_format(glue->arena, "%s$get(record$memory(), %s%s)", name, at,
                            glue->made.record == value->record ? glue->made.type : "")
             : arena_format(glue->arena, "record$getList(record$memory(), %s, %s, %s$get, %zu)", at,
                            count, name, value->record->size);
}

const char *glue_record_of_number(const struct glue *glue, const struct record *record,
                                  const char *number) {
  const char *get = glue->made.record == record
                        ? arena_format(glue->arena, "(view, at) => %s$get(view, at%s)",
                                       record->name, glue->made.type)
                        : arena_format(glue->arena, "%s$get", record->name);
  return arena_format(glue->arena, "record$of((view) => %s, %s)",
                      glue_view_set(glue, record->alone, "view", "0", number), get);
}
