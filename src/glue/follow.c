/* Pointers that C gives back: copies of what they lead to, and what is the caller's is freed. */
#include "glue/emit.h"

#include <string.h>

/* What C gave: its result, or what it put into scratch. */
static const char *pointer_of(const struct glue *glue, const struct value *value) {
  return value->is_result ? "result" : arena_format(glue->arena, "%s$to", value->name);
}

/* What a pointer that is wrong is called in the error. */
static const char *title_of(const struct glue *glue, const struct value *value, const char *title) {
  return value->is_result ? title : arena_format(glue->arena, "%s of %s", value->name, title);
}

/* How many elements there are, checked; of EXTENT_FIXED by the header. */
static const char *length_of(const struct glue *glue, const struct lowered *lowered,
                             const struct value *value, const char *title) {
  const char *length = value->elements ? glue_computed(glue, lowered, value->elements)
                                       : arena_format(glue->arena, "%zu", value->count);
  return arena_format(glue->arena, "follow$length(%s, %s, %zu, '%s')", pointer_of(glue, value),
                      length, value->element_size, title);
}

/* How many elements what it leads into has; of a string without its NUL. */
static const char *length_within(const struct glue *glue, const struct lowered *lowered,
                                 const struct value *within) {
  const char *length = glue_own_length(glue, lowered, within);
  return within->extent == EXTENT_NUL ? arena_format(glue->arena, "%s - 1", length) : length;
}

static const char *found_within(const struct glue *glue, const struct lowered *lowered,
                                const struct value *value, const char *title) {
  const struct value *within = value->within;
  const char *pointer = pointer_of(glue, value);
  const char *at = glue_address_of_value(glue, within);
  const char *length = length_within(glue, lowered, within);
  if (value->shape == SHAPE_STRING)
    return glue_string_of(
        glue, value, pointer,
        value->element_size > 1
            ? arena_format(glue->arena, "%s - follow$index(follow$to(%s, '%s'), %s, %s, %zu, '%s')",
                           length, pointer, title, at, length, value->element_size, title)
            : arena_format(glue->arena, "follow$rest(%s, %s, %s, '%s')", pointer, at, length,
                           title));
  return arena_format(glue->arena, "%s ? follow$index(%s, %s, %s, %zu, '%s') : %s", pointer,
                      pointer, at, length, within->element_size, title,
                      value->is_nullable ? "null" : "-1");
}

/* The copy of what is there, where the pointer is not NULL. */
static const char *copied(const struct glue *glue, const struct lowered *lowered,
                          const struct value *value, const char *title) {
  const char *pointer = pointer_of(glue, value);
  switch (value->shape) {
  case SHAPE_STRING:
    return value->extent == EXTENT_NUL
               ? glue_string_returned(glue, value, pointer, title)
               : glue_string_of(glue, value, pointer, length_of(glue, lowered, value, title));
  case SHAPE_ARRAY:
    return glue_array_at(glue, value, pointer, length_of(glue, lowered, value, title));
  case SHAPE_RECORD:
    return glue_record_result(
        glue, value, arena_format(glue->arena, "follow$to(%s, '%s')", pointer, title), NULL);
  case SHAPE_RECORDS:
    return glue_record_result(glue, value, pointer, length_of(glue, lowered, value, title));
  default:
    glue_missing_emitter("shape", value->shape);
  }
}

const char *glue_followed(const struct glue *glue, const struct lowered *lowered,
                          const struct value *value, const char *title) {
  const char *pointer = pointer_of(glue, value);
  title = title_of(glue, value, title);
  if (value->target == TARGET_WITHIN && value->shape != SHAPE_STRING)
    return found_within(glue, lowered, value, title);
  const char *copy = value->target == TARGET_WITHIN ? found_within(glue, lowered, value, title)
                                                    : copied(glue, lowered, value, title);
  return value->is_nullable ? arena_format(glue->arena, "%s ? %s : null", pointer, copy) : copy;
}

bool glue_write_followed(struct glue *glue, int depth, const struct lowered *lowered) {
  bool releases = false;
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    releases |= value->release != NULL;
    if (value->passing == PASS_POINTED)
      glue_line(
          glue, depth, "const %s = %s", pointer_of(glue, value),
          glue_view_get(glue, SCALAR_U32, "record$memory()", glue_address_of_value(glue, value)));
  }
  return releases;
}

const char *glue_release(const struct glue *glue, const struct value *value) {
  const bool is_host = glue->api->needs_free && glue->options->allocator == ALLOCATOR_HOST &&
                       strcmp(value->release, "free") == 0;
  return is_host ? "hostFree" : arena_format(glue->arena, "$%s", value->release);
}

void glue_write_releases(struct glue *glue, int depth, const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    const char *pointer = pointer_of(glue, value);
    if (!value->release)
      continue;
    glue_line(glue, depth, "if (%s) %s(%s)", pointer, glue_release(glue, value), pointer);
  }
}
