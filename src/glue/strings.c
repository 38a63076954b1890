/* Strings in C's memory: UTF-8, UTF-16 or UTF-32, by the size of a unit. */
#include "glue/emit.h"

static bool is_wide(const struct value *value) {
  return scalar_size(value->scalar) > 1;
}

static size_t bits(const struct value *value) {
  return is_wide(value) ? 8 * scalar_size(value->scalar) : 8;
}

/* `, wide$get16, Uint16Array`: what a part of runtime/wide.js needs. */
static const char *by_unit(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "wide$get%zu, Uint%zuArray", bits(value), bits(value));
}

const char *glue_string_bytes(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "%s$utf%zu", value->name, bits(value));
}

const char *glue_string_encoder(const struct glue *glue, const struct value *value) {
  return is_wide(value)       ? arena_format(glue->arena, "wide$utf%zu", bits(value))
         : value->takes_bytes ? "text$bytes"
                              : "utf8";
}

const char *glue_string_length(const struct glue *glue, const struct value *value) {
  const char *bytes = glue_string_bytes(glue, value);
  const char *length =
      arena_format(glue->arena, value->is_nullable ? "(%s?.length ?? 0)" : "%s.length", bytes);
  return is_wide(value) ? arena_format(glue->arena, "%s / %zu", length, scalar_size(value->scalar))
                        : length;
}

const char *glue_string_of(const struct glue *glue, const struct value *value, const char *at,
                           const char *length) {
  return is_wide(value) ? arena_format(glue->arena, "wide$get%zu(%s, %s)", bits(value), at, length)
                        : arena_format(glue->arena, "text(%s, %s)", at, length);
}

const char *glue_string_at(const struct glue *glue, const struct value *value, const char *at,
                           const char *length) {
  if (value->extent != EXTENT_NUL)
    return glue_string_of(glue, value, at, length);
  return is_wide(value) ? arena_format(glue->arena, "wide$string(%s, %s)", at, by_unit(glue, value))
                        : arena_format(glue->arena, "cString(%s)", at);
}

const char *glue_string_returned(const struct glue *glue, const struct value *value, const char *at,
                                 const char *title) {
  return is_wide(value) ? arena_format(glue->arena, "wide$returned(%s, '%s', %s)", at, title,
                                       by_unit(glue, value))
                        : arena_format(glue->arena, "text$returned(%s, '%s')", at, title);
}

const char *glue_string_or_null(const struct glue *glue, const struct value *value,
                                const char *at) {
  return is_wide(value) ? arena_format(glue->arena, "wide$orNull(%s, %s)", at, by_unit(glue, value))
                        : arena_format(glue->arena, "text$orNull(%s)", at);
}
