/* Structs with pointers: what an object's pointers lead to is placed behind it, in one piece of
 * memory. */
#include "glue/emit.h"

/* ---- What the fields of C are in JavaScript ---- */

static const struct field *field_of(const struct record *record, const struct param *pointer) {
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].pointer == pointer)
      return &record->fields[i];
  return NULL;
}

static const struct hidden_field *hidden_at(const struct record *record, size_t index) {
  for (size_t i = 0; i < record->hidden_count; i++)
    if (record->hidden[i].index == index)
      return &record->hidden[i];
  return NULL;
}

static const struct field *field_at(const struct record *record, size_t index) {
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].index == index)
      return &record->fields[i];
  return NULL;
}

static const char *place(const struct glue *glue, size_t offset) {
  return offset ? arena_format(glue->arena, "at + %zu", offset) : "at";
}

/* How a length is spelled: by the local names of an object that is taken apart, or as what is in
 * memory at `at`. */
enum side { FROM_OBJECT, FROM_MEMORY };

static const char *number_in_memory(const struct glue *glue, enum scalar scalar, size_t offset) {
  const char *number = glue_view_get(glue, scalar, "view", place(glue, offset));
  return scalar_is_bigint(scalar) ? arena_format(glue->arena, "Number(%s)", number) : number;
}

static const char *length_of(const struct glue *glue, const struct record *record,
                             const struct length *length, enum side side) {
  struct arena *arena = glue->arena;
  const struct field *field = NULL;
  const struct hidden_field *hidden = NULL;
  switch (length->kind) {
  case LENGTH_NUMBER:
    return arena_format(arena, "%llu", (unsigned long long)length->number);
  case LENGTH_SUM:
    return arena_format(arena, "(%s + %s)", length_of(glue, record, length->left, side),
                        length_of(glue, record, length->right, side));
  case LENGTH_PRODUCT:
    return arena_format(arena, "%s * %s", length_of(glue, record, length->left, side),
                        length_of(glue, record, length->right, side));
  case LENGTH_TOTAL:
  case LENGTH_CALL:
  case LENGTH_RESULT: /* the header stage refuses these of a field */
  case LENGTH_DIFFERENCE:
  case LENGTH_QUOTIENT:
    glue_missing_emitter("length", (int)length->kind);
  case LENGTH_FIELD:
  case LENGTH_PARAMETER:
    field = field_at(record, length->parameter);
    hidden = hidden_at(record, length->parameter);
  }
  if (field && side == FROM_MEMORY)
    return number_in_memory(glue, field->scalar, field->offset);
  if (field)
    return arena_format(arena, scalar_is_bigint(field->scalar) ? "Number(%s)" : "%s",
                        glue_record_local(glue, record, field));
  if (!hidden)
    glue_missing_emitter("length", (int)length->kind);
  if (hidden->passed.kind == PASSED_CONSTANT)
    return arena_format(arena, "%.0f", hidden->passed.constant);
  if (side == FROM_MEMORY && hidden->passed.unit > 1)
    return arena_format(arena, "%s / %zu",
                        number_in_memory(glue, hidden->passed.scalar, hidden->offset),
                        hidden->passed.unit);
  if (side == FROM_MEMORY)
    return number_in_memory(glue, hidden->passed.scalar, hidden->offset);
  return arena_format(arena, "%s$length", field_of(record, hidden->passed.param)->name);
}

/* ---- To C ---- */

/* What is behind the last argument of a function that has a count: `, 4`. */
static const char *count_of(const struct glue *glue, const struct record *record,
                            const struct param *pointer) {
  if (pointer->elements)
    return arena_format(
        glue->arena, ", %s",
        length_of(glue, record, pointer->elements, record->defaults ? FROM_MEMORY : FROM_OBJECT));
  return pointer->kind == PARAM_INPUT_ARRAY ? arena_format(glue->arena, ", %zu", pointer->count)
                                            : "";
}

/* The statement that notes one pointer. */
static const char *put_of(const struct glue *glue, const struct record *record,
                          const struct field *field) {
  struct arena *arena = glue->arena;
  const struct param *pointer = field->pointer;
  const char *common =
      arena_format(arena, "(links, view, %s, %s, name + '.%s'", place(glue, field->offset),
                   glue_record_local(glue, record, field), field->name);
  if (pointer->kind == PARAM_RECORD)
    return arena_format(arena, "pointer$object%s, %s$put, %zu)", common, pointer->record->name,
                        pointer->record->size);
  if (pointer->record)
    return arena_format(arena, "pointer$list%s, %s$put, %zu%s)", common, pointer->record->name,
                        pointer->record->size, count_of(glue, record, pointer));
  if (pointer->kind == PARAM_C_STRING || pointer->kind == PARAM_STRING)
    return arena_format(arena, "pointer$%s%s)", pointer->kind == PARAM_C_STRING ? "string" : "text",
                        common);
  return arena_format(arena, "pointer$array%s, '%s'%s)", common, glue_typed_array(pointer->scalar),
                      count_of(glue, record, pointer));
}

/* Whether some other field of C's says how long it is. */
static bool has_length(const struct record *record, const struct param *pointer) {
  for (size_t i = 0; i < record->hidden_count; i++)
    if (record->hidden[i].passed.param == pointer)
      return true;
  return false;
}

/* The end, which is noted with its beginning. */
static void write_end(struct glue *glue, int depth, const struct record *record,
                      const struct field *field, const struct hidden_field *hidden) {
  const struct param *pointer = field->pointer;
  const size_t size = pointer->record ? pointer->record->size : scalar_size(pointer->scalar);
  glue_line(glue, depth, "if (%s != null) pointer$end(links, view, %s, %s$length%s)",
            glue_record_local(glue, record, field), place(glue, hidden->offset), field->name,
            size > 1 ? arena_format(glue->arena, " * %zu", size) : "");
}

static void write_length(struct glue *glue, int depth, const struct field *field,
                         const struct hidden_field *hidden) {
  const struct passed *passed = &hidden->passed;
  const char *length = arena_format(glue->arena, "%s$length", field->name);
  if (passed->unit > 1)
    length = arena_format(glue->arena, "%s * %zu", length, passed->unit);
  if (scalar_is_bigint(passed->scalar))
    length = arena_format(glue->arena, "BigInt(%s)", length);
  else if (passed->scalar != SCALAR_U32)
    glue_write_scalar_check(glue, depth, passed->scalar, length,
                            arena_format(glue->arena, "name + '.%s.length'", field->name));
  glue_line(glue, depth, "%s",
            glue_view_set(glue, passed->scalar, "view", place(glue, hidden->offset), length));
}

/* NULL in place of a default value. */
static void write_null(struct glue *glue, int depth, const struct record *record,
                       const struct field *field) {
  glue_line(glue, depth, "%s",
            glue_view_set(glue, SCALAR_U32, "view", place(glue, field->offset), "0"));
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.kind == PASSED_END && hidden->passed.param == field->pointer)
      glue_line(glue, depth, "%s",
                glue_view_set(glue, SCALAR_U32, "view", place(glue, hidden->offset), "0"));
  }
}

static void write_put(struct glue *glue, int depth, const struct record *record,
                      const struct field *field) {
  const struct param *pointer = field->pointer;
  const char *local = glue_record_local(glue, record, field);
  const bool may_be_null = pointer->is_nullable && *count_of(glue, record, pointer);
  if (record->defaults)
    write_null(glue, depth, record, field);
  if (has_length(record, pointer))
    glue_line(glue, depth, "const %s$length = %s%s", field->name,
              may_be_null ? arena_format(glue->arena, "%s == null ? 0 : ", local) : "",
              put_of(glue, record, field));
  else
    glue_line(glue, depth, "%s%s",
              may_be_null ? arena_format(glue->arena, "if (%s != null) ", local) : "",
              put_of(glue, record, field));
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.param == pointer && hidden->passed.kind == PASSED_END)
      write_end(glue, depth, record, field, hidden);
    else if (hidden->passed.param == pointer)
      write_length(glue, depth, field, hidden);
  }
}

/* What is always the same: a mark says so, or it is NULL where there are no default values. */
static void write_constant(struct glue *glue, const struct record *record,
                           const struct hidden_field *hidden) {
  const struct passed *passed = &hidden->passed;
  struct text value = text_in(glue->arena);
  if (passed->constant == 0 && !(record->defaults && hidden->is_marked))
    return;
  text_number(&value, passed->constant);
  text_add(&value, scalar_is_bigint(passed->scalar) ? "n" : "");
  glue_line(glue, 1, "%s",
            glue_view_set(glue, passed->scalar, "view", place(glue, hidden->offset), value.bytes));
}

/* ` || w !== undefined` for each field that the length of a pointer is made of: a new length is not
 * that of the default elements. */
static void add_given(const struct glue *glue, const struct record *record,
                      const struct length *length, struct text *out) {
  if (!length || length->kind == LENGTH_NUMBER)
    return;
  if (length->kind == LENGTH_SUM || length->kind == LENGTH_PRODUCT) {
    add_given(glue, record, length->left, out);
    add_given(glue, record, length->right, out);
    return;
  }
  const struct hidden_field *hidden = hidden_at(record, length->parameter);
  const struct field *field = hidden && hidden->passed.param
                                  ? field_of(record, hidden->passed.param)
                                  : field_at(record, length->parameter);
  if (field)
    text_format(out, " || %s !== undefined", glue_record_local(glue, record, field));
}

static void write_unless_missing(struct glue *glue, const struct record *record,
                                 const struct field *field) {
  struct text given = text_in(glue->arena);
  add_given(glue, record, field->pointer->elements, &given);
  glue_line(glue, 1, "if (%s !== undefined%s) {", glue_record_local(glue, record, field),
            given.length ? given.bytes : "");
  write_put(glue, 2, record, field);
  glue_line(glue, 1, "}");
}

void glue_write_pointers(struct glue *glue, const struct record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    if (!field->pointer)
      continue;
    if (record->defaults)
      write_unless_missing(glue, record, field);
    else
      write_put(glue, 1, record, field);
  }
  for (size_t i = 0; i < record->hidden_count; i++)
    if (record->hidden[i].passed.kind == PASSED_CONSTANT)
      write_constant(glue, record, &record->hidden[i]);
}

/* ---- From C ---- */

/* How many elements C says that there are. */
static const char *length_from_c(const struct glue *glue, const struct record *record,
                                 const struct field *field) {
  const struct param *pointer = field->pointer;
  const size_t size = pointer->record ? pointer->record->size : scalar_size(pointer->scalar);
  if (pointer->elements)
    return length_of(glue, record, pointer->elements, FROM_MEMORY);
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.param != pointer)
      continue;
    const char *there = number_in_memory(glue, hidden->passed.scalar, hidden->offset);
    if (hidden->passed.kind == PASSED_END)
      there = arena_format(glue->arena, "(%s - %s)", there,
                           number_in_memory(glue, SCALAR_U32, field->offset));
    const size_t unit = hidden->passed.kind == PASSED_END ? size : hidden->passed.unit;
    return unit > 1 ? arena_format(glue->arena, "%s / %zu", there, unit) : there;
  }
  return arena_format(glue->arena, "%zu", pointer->count);
}

const char *glue_pointer_get(const struct glue *glue, const struct record *record,
                             const struct field *field) {
  struct arena *arena = glue->arena;
  const struct param *pointer = field->pointer;
  const char *at = glue_view_get(glue, SCALAR_U32, "view", place(glue, field->offset));
  if (pointer->kind == PARAM_C_STRING)
    return arena_format(arena, "text$orNull(%s)", at);
  if (pointer->kind == PARAM_RECORD)
    return arena_format(arena, "%s ? %s$get(view, %s) : null", at, pointer->record->name, at);
  const char *length = length_from_c(glue, record, field);
  if (pointer->record)
    return arena_format(arena, "%s ? record$getList(view, %s, %s, %s$get, %zu) : null", at, at,
                        length, pointer->record->name, pointer->record->size);
  return pointer->kind == PARAM_STRING ? arena_format(arena, "pointer$getText(%s, %s)", at, length)
                                       : arena_format(arena, "pointer$getArray(%s, %s, %s)", at,
                                                      glue_typed_array(pointer->scalar), length);
}

/* ---- Arguments ---- */

void glue_write_pointers_pack(struct glue *glue, int depth, const struct value *value,
                              const char *passed) {
  const struct record *record = value->record;
  const char *unless_null =
      value->is_nullable ? arena_format(glue->arena, "%s == null ? 0 : ", passed) : "";
  const bool is_one = value->shape == SHAPE_RECORD;
  glue_line(glue, depth, "const %s$links = %spointer$pack%s(%s, '%s', %s$put, %zu%s)", value->name,
            unless_null, is_one ? "" : "All", passed, value->name, record->name, record->size,
            !is_one && value->extent == EXTENT_FIXED
                ? arena_format(glue->arena, ", %zu", value->count)
                : "");
}

const char *glue_pointers_put(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "pointer$put(%s$links)", value->name);
}
