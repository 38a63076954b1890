#include "header/prefixes.h"

#include "header/name_prefix.h"
#include "header/names.h"
#include "js/names.h"

#include <string.h>

enum { FEWEST = 3 }; /* functions, or constants, that make a prefix a shared one */

const char *prefixes_rest(const struct reader *reader, const char *name) {
  const struct strings *prefixes = &reader->options->prefixes;
  const char *rest = NULL;
  if (!reader->options->has_prefix)
    return name_after(name, reader->api->stem);
  for (size_t i = 0; i < prefixes->count; i++) {
    const char *other = name_after(name, prefixes->at[i]);
    rest = other && (!rest || other > rest) ? other : rest;
  }
  return rest;
}

const char *prefixes_rest_of_type(const struct reader *reader, const char *function,
                                  const char *type) {
  const char *rest = name_after_type(function, type);
  const char *behind =
      !rest && reader->options->has_prefix ? prefixes_rest(reader, function) : NULL;
  return behind ? name_after_type(behind, type) : rest;
}

/* A name without its prefix that JavaScript has already, or that would make a promise of it. */
static bool is_of_javascript(const char *name) {
  return js_is_of_language(name) || strcmp(name, "then") == 0;
}

static void note_kept(const struct reader *reader, const char *name) {
  struct api *api = reader->api;
  const char **place = arena_push(reader->arena, &api->kept, &api->kept_count, sizeof *api->kept);
  *place = name;
}

const char *prefixes_rest_in_module(const struct reader *reader, const char *name, const char *rest,
                                    bool is_function) {
  if (!rest || !is_of_javascript(is_function ? name_camel(reader->arena, rest) : rest))
    return rest;
  note_kept(reader, name);
  return NULL;
}

const char *prefixes_main(const struct reader *reader) {
  const struct strings *prefixes = &reader->options->prefixes;
  if (reader->options->has_prefix)
    return prefixes->count ? prefixes->at[0] : "";
  return reader->shared_prefix ? reader->shared_prefix : reader->api->stem;
}

/* ---- Which prefix ---- */

/* The names of the functions that the header declares for others to call. */
static struct strings functions_of(const struct reader *reader) {
  struct strings names = {0};
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind == DECLARES_FUNCTION && !declaration->function->is_for_c_only)
      strings_add(reader->arena, &names, declaration->function->origin.name);
  }
  return names;
}

static size_t count_behind(const struct strings *names, const char *prefix) {
  size_t count = 0;
  for (size_t i = 0; i < names->count; i++)
    count += name_prefix_rest(names->at[i], prefix) != NULL;
  return count;
}

static bool is_most(size_t count, size_t of) {
  return count >= FEWEST && 2 * count > of;
}

/* Whether all names that begin with the prefix begin with more than that: Web of WebPDecode. */
static bool is_always_longer(const struct strings *names, const char *prefix, const char *longer) {
  for (size_t i = 0; i < names->count; i++)
    if (strncmp(names->at[i], prefix, strlen(prefix)) == 0 &&
        strncmp(names->at[i], longer, strlen(longer)) != 0)
      return false;
  return true;
}

/* The same prefix with the capitals behind it, where all names have these. */
static const char *lengthen(const struct reader *reader, const struct strings *names,
                            const char *prefix) {
  for (size_t i = 0; i < names->count; i++) {
    const char *rest = name_prefix_rest(names->at[i], prefix);
    const size_t capitals = rest ? name_prefix_capitals(rest) : 0;
    if (!capitals)
      continue;
    const char *longer =
        arena_copy(reader->arena, names->at[i], (size_t)(rest - names->at[i]) + capitals);
    return is_always_longer(names, prefix, longer) ? longer : prefix;
  }
  return prefix;
}

static bool is_called(const struct c_type *type, const char *prefix) {
  while (type->kind == C_POINTER || type->kind == C_ARRAY || type->kind == C_UNBOUNDED)
    type = type->inner;
  if (!type->record)
    return false;
  const struct c_tag *tag = &type->record->tag;
  for (size_t i = 0; i < tag->typedef_count; i++)
    if (name_equal_type(prefix, tag->typedefs[i]->origin.name))
      return true;
  return name_equal_type(prefix, tag->origin.name);
}

/* Whether a struct that functions take or return has this name, but for `_t` or `_state` at its
 * end: then they belong to that. */
static bool is_of_struct(const struct c_header *header, const char *prefix) {
  for (size_t i = 0; i < header->declaration_count; i++) {
    if (header->declarations[i].kind != DECLARES_FUNCTION)
      continue;
    const struct c_type *type = header->declarations[i].function->type;
    if (type->kind == C_FUNCTION && is_called(type->inner, prefix))
      return true;
    for (size_t k = 0; k < type->param_count; k++)
      if (is_called(type->params[k], prefix))
        return true;
  }
  return false;
}

/* Whether most functions have the stem in front, or those of its first word are others: http of
 * http_parser.h. */
static bool is_stem_dropped(const struct reader *reader, const struct strings *names,
                            const char *prefix) {
  const char *stem = reader->api->stem;
  const size_t count = count_behind(names, stem);
  return is_most(count, names->count) || name_equal(prefix, stem) ||
         (count && name_after(stem, prefix));
}

void prefixes_find(struct reader *reader) {
  const struct strings names = functions_of(reader);
  size_t most = 0;
  const char *prefix = NULL;
  for (size_t i = 0; i < names.count && !reader->options->has_prefix; i++) {
    const size_t length = name_prefix_first(names.at[i]);
    const char *candidate = arena_copy(reader->arena, names.at[i], length);
    if (prefix && name_equal(candidate, prefix))
      continue;
    const size_t count = length ? count_behind(&names, candidate) : 0;
    prefix = count > most ? candidate : prefix;
    most = count > most ? count : most;
  }
  if (!prefix || !is_most(most, names.count))
    return;
  prefix = lengthen(reader, &names, prefix);
  if (!is_stem_dropped(reader, &names, prefix) && !is_of_struct(reader->header, prefix) &&
      is_most(count_behind(&names, prefix), names.count))
    reader->shared_prefix = prefix;
}

/* ---- Dropping it ---- */

/* A name that is there already, or would be. */
struct short_names {
  struct reader *reader;
  struct intern names;
  size_t *counts;
  size_t count;
};

static void note(struct short_names *known, const char *name) {
  const uint32_t number = intern(&known->names, name, strlen(name));
  if (number == known->count)
    arena_push(known->reader->arena, &known->counts, &known->count, sizeof *known->counts);
  known->counts[number]++;
}

static const char *short_name(const struct reader *reader, const char *c_name, bool is_function) {
  const char *rest = name_prefix_rest(c_name, reader->shared_prefix);
  return rest && is_function ? name_camel(reader->arena, rest) : rest;
}

/* What could clash: names that stay, and short ones of all functions, also of those that are left
 * out now. */
static void note_all(struct short_names *known) {
  const struct reader *reader = known->reader;
  const struct api *api = reader->api;
  const struct strings functions = functions_of(reader);
  for (size_t i = 0; i < functions.count; i++) {
    const char *name = short_name(reader, functions.at[i], true);
    if (name)
      note(known, name);
  }
  for (size_t i = 0; i < api->constant_count; i++) {
    const char *name = short_name(reader, api->constants[i].c_name, false);
    if (name)
      note(known, name);
    note(known, api->constants[i].name);
  }
  for (size_t i = 0; i < api->function_count; i++)
    note(known, api->functions[i]->name);
  for (size_t i = 0; i < api->class_count; i++)
    note(known, api->classes[i]->name);
  for (size_t i = 0; i < api->enumeration_count; i++)
    note(known, api->enumerations[i]->name);
  for (size_t i = 0; i < api->record_count; i++)
    if (!api->records[i]->class)
      note(known, api->records[i]->name);
}

/* The name without the prefix, or the name as it is. */
static const char *dropped(struct short_names *known, const char *c_name, const char *name,
                           bool is_function) {
  struct reader *reader = known->reader;
  const char *shorter = short_name(reader, c_name, is_function);
  if (!shorter || prefixes_rest(reader, c_name) || reader_renamed(reader, c_name))
    return name;
  const uint32_t number = intern_find(&known->names, shorter, strlen(shorter));
  if (number == INTERN_UNKNOWN || known->counts[number] > 1)
    return name;
  if (is_of_javascript(shorter)) {
    note_kept(reader, c_name);
    return name;
  }
  reader->api->dropped_prefix = reader->shared_prefix;
  return shorter;
}

void prefixes_drop(struct reader *reader) {
  struct short_names known = {.reader = reader, .names = {.arena = reader->arena}};
  struct api *api = reader->api;
  if (!reader->shared_prefix)
    return;
  note_all(&known);
  for (size_t i = 0; i < api->function_count; i++) {
    struct function *function = api->functions[i];
    function->name = dropped(&known, function->symbol, function->name, true);
  }
  for (size_t i = 0; i < api->constant_count; i++) {
    struct constant *constant = &api->constants[i];
    constant->name = dropped(&known, constant->c_name, constant->name, false);
  }
}

/* ---- Constants ---- */

/* Whether most functions begin alike, so that a constant of the interface does as well. */
static bool functions_agree(const struct reader *reader, const struct strings *functions) {
  size_t most = 0;
  for (size_t i = 0; i < functions->count && !is_most(most, functions->count); i++) {
    most = 0;
    for (size_t k = 0; k < functions->count; k++)
      most += name_prefix_is_shared(functions->at[i], functions->at[k]);
  }
  return is_most(most, functions->count) ||
         is_most(count_behind(functions, reader->api->stem), functions->count);
}

static bool has_function_alike(const struct strings *functions, const char *name) {
  for (size_t i = 0; i < functions->count; i++)
    if (name_prefix_is_shared(functions->at[i], name))
      return true;
  return false;
}

static size_t count_alike(const struct c_header *header, const char *name) {
  size_t count = 0;
  for (size_t i = 0; i < header->macro_count; i++)
    count += header->macros[i].value.kind != VALUE_NONE &&
             name_prefix_is_shared(header->macros[i].origin.name, name);
  return count;
}

bool prefixes_is_configuration(struct reader *reader, const struct c_macro *macro) {
  const char *name = macro->origin.name;
  const struct strings functions = functions_of(reader);
  return !macro->origin.comment && !reader_renamed(reader, name) && !prefixes_rest(reader, name) &&
         !(reader->shared_prefix && name_prefix_rest(name, reader->shared_prefix)) &&
         functions_agree(reader, &functions) && !has_function_alike(&functions, name) &&
         count_alike(reader->header, name) < FEWEST;
}
