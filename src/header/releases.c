#include "header/releases.h"

#include <string.h>

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
  const bool is_struct = type->params[0]->inner->kind == C_RECORD; /* of a class without a length */
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
