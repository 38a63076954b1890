#include "header/releases.h"

#include "header/endings.h"
#include "header/helpers.h"
#include "header/names.h"
#include "header/wrappers.h"

#include <string.h>

bool releases_are_alike(const struct c_type *one, const struct c_type *other) {
  return one->kind == C_VOID || other->kind == C_VOID ||
         (one->kind == other->kind && one->scalar == other->scalar &&
          one->record == other->record && one->enumeration == other->enumeration) ||
         (scalar_size(one->scalar) == 1 && scalar_size(other->scalar) == 1);
}

bool releases_takes(const struct c_function *function, const struct c_type *pointee) {
  const struct c_type *type = function->type;
  return type->kind == C_FUNCTION && type->param_count == 1 && !type->is_variadic &&
         type->params[0]->kind == C_POINTER && releases_are_alike(type->params[0]->inner, pointee);
}

/* Whether a function that takes one pointer is plainly for such pointers. */
static bool is_for(const struct c_function *function, const struct c_type *pointee) {
  return releases_takes(function, pointee) &&
         (pointee->kind != C_VOID || function->type->params[0]->inner->kind == C_VOID);
}

const char *releases_find(const struct reader *reader, const struct c_type *pointee) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind != DECLARES_FUNCTION ||
        (declaration->function->is_for_c_only &&
         !wrappers_has_inline(reader, declaration->function)) ||
        !is_for(declaration->function, pointee))
      continue;
    if (endings_in(declaration->function->origin.name, ENDING_POINTER))
      return declaration->function->origin.name;
  }
  return NULL;
}

static const char c_free[] = "free"; /* of the module's allocator, which no header need declare */

bool releases_is_c_free(const char *name) {
  return name && strcmp(name, c_free) == 0;
}

void releases_find_free(struct reader *reader) {
  struct api *api = reader->api;
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    api->needs_free |= releases_is_c_free(function->result.target.release);
    for (size_t k = 0; k < function->param_count; k++)
      api->needs_free |= releases_is_c_free(function->params[k].target.release);
  }
  api->needs_free &= !helpers_find(reader, c_free);
}

/* Whether marks, with commas between, say `owned:NAME`; of a struct only where its length is said.
 */
static bool names_release(const char *marks, const char *name, bool is_struct) {
  static const char word[] = "owned:";
  bool has_length = false, is_named = false;
  for (const char *at = marks; *at; at += strcspn(at, ",") + (at[strcspn(at, ",")] == ',')) {
    const size_t length = strcspn(at, ",");
    has_length |= strncmp(at, "length:", 7) == 0;
    is_named |= strncmp(at, word, sizeof word - 1) == 0 &&
                length - (sizeof word - 1) == strlen(name) &&
                strncmp(at + sizeof word - 1, name, strlen(name)) == 0;
  }
  return is_named && (has_length || !is_struct);
}

/* The marks of tare.h as an option has them. */
static const char *joined(struct arena *arena, const struct c_origin *origin) {
  static const char prefix[] = "tare:";
  struct text text = text_in(arena);
  for (size_t i = 0; i < origin->marks.count; i++)
    if (strncmp(origin->marks.at[i], prefix, sizeof prefix - 1) == 0)
      text_format(&text, "%s%s", text.length ? "," : "", origin->marks.at[i] + sizeof prefix - 1);
  return text.length ? text.bytes : "";
}

bool releases_is_named(const struct reader *reader, const struct c_function *function) {
  const char *name = function->origin.name;
  const struct c_type *type = function->type;
  if (type->kind != C_FUNCTION || type->param_count != 1 || type->params[0]->kind != C_POINTER)
    return false;
  const bool is_struct = /* of a class without a length */
      type->params[0]->inner->kind == C_RECORD || reader_typedef_of_void(type->params[0]) ||
      !strchr(type->params[0]->spelling, '*');
  for (size_t i = 0; i < reader->options->mark_count; i++)
    if (names_release(reader->options->marks[i].marks, name, is_struct))
      return true;
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind != DECLARES_FUNCTION)
      continue;
    const struct c_function *other = declaration->function;
    if (names_release(joined(reader->arena, &other->origin), name, is_struct))
      return true;
    for (size_t k = 0; k < other->param_count; k++)
      if (names_release(joined(reader->arena, &other->params[k].origin), name, is_struct))
        return true;
  }
  return false;
}
