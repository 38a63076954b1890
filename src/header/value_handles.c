#include "header/value_handles.h"

#include "header/handle_names.h"
#include "header/letters.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/words.h"
#include "js/names.h"

#include <string.h>

enum { MOST_FIELDS = 4, MOST_BYTES = 16 };

/* ---- What a struct has ---- */

static bool is_integer(const struct c_field *field) {
  const struct c_type *type = field->type;
  return !field->is_bit_field && *field->origin.name && !type->is_address &&
         (type->kind == C_ENUM || (type->kind == C_NUMBER && scalar_is_integer(type->scalar)));
}

static bool is_small(const struct c_record *record) {
  if (!record->is_complete || !record->has_layout || record->is_union || !record->field_count ||
      record->field_count > MOST_FIELDS || record->size > MOST_BYTES)
    return false;
  for (size_t i = 0; i < record->field_count; i++)
    if (!is_integer(&record->fields[i]))
      return false;
  return true;
}

static bool is_value_of(const struct c_type *type, const struct c_record *record) {
  return type->kind == C_RECORD && type->record == record;
}

static bool returns(const struct c_function *function, const struct c_record *record) {
  return function->type->kind == C_FUNCTION && is_value_of(function->type->inner, record);
}

static bool takes_first(const struct c_function *function, const struct c_record *record) {
  return function->param_count && is_value_of(function->params[0].type, record);
}

static const struct c_function *function_at(const struct reader *reader, size_t i) {
  const struct c_declaration *declaration = &reader->header->declarations[i];
  return declaration->kind == DECLARES_FUNCTION ? declaration->function : NULL;
}

static bool is_taken_first(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_function *function = function_at(reader, i);
    if (function && takes_first(function, record))
      return true;
  }
  return false;
}

/* ---- What its name says ---- */

/* `b2Body` of `b2BodyId`, `thing` of `thing_id_t`; NULL where the name does not say that it is an
 * id or a handle, or says no more. */
static const char *without_ending(struct arena *arena, const char *name) {
  static const char *const endings[] = {"id", "handle"};
  const size_t whole = name_type_length(name);
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    const size_t length = strlen(endings[i]);
    const char *at = whole > length ? name + whole - length : NULL;
    bool is_same = at;
    for (size_t k = 0; k < length && is_same; k++)
      is_same = letter_to_lower(at[k]) == endings[i][k];
    if (!is_same || at == name)
      continue;
    const bool is_hump = letter_is_upper(*at) && !letter_is_upper(at[-1]);
    if (letter_is_separator(at[-1]) && at - 1 > name)
      return arena_copy(arena, name, (size_t)(at - 1 - name));
    if (is_hump && !letter_is_separator(at[-1]))
      return arena_copy(arena, name, (size_t)(at - name));
  }
  return NULL;
}

static bool is_called(struct arena *arena, const struct c_tag *tag, const char *pascal) {
  return *tag->origin.name && strcmp(name_pascal(arena, tag->origin.name), pascal) == 0;
}

/* Whether it is another struct of that name, or a pointer to one. */
static bool is_other(struct arena *arena, const struct c_type *type, const struct c_record *record,
                     const char *pascal) {
  while (type->kind == C_POINTER)
    type = type->inner;
  return type->record && type->record != record && is_called(arena, &type->record->tag, pascal);
}

/* Whether a declaration has another type of that name. */
static bool has_other(struct arena *arena, const struct c_declaration *declaration,
                      const struct c_record *record, const char *pascal) {
  if (declaration->kind == DECLARES_ENUM)
    return is_called(arena, &declaration->enumeration->tag, pascal);
  if (declaration->kind != DECLARES_FUNCTION || declaration->function->type->kind != C_FUNCTION)
    return false;
  const struct c_function *function = declaration->function;
  bool has = is_other(arena, function->type->inner, record, pascal);
  for (size_t i = 0; i < function->param_count; i++)
    has |= is_other(arena, function->params[i].type, record, pascal);
  return has;
}

/* Whether another type of the header has that name, or JavaScript. */
static bool is_name_taken(const struct reader *reader, const struct c_record *record,
                          const char *pascal) {
  const struct c_header *header = reader->header;
  struct arena *arena = reader->arena;
  bool is_taken = js_is_reserved(pascal) || js_is_global(pascal) || js_is_language_global(pascal);
  for (size_t i = 0; i < header->typedef_count; i++)
    is_taken |= header->typedefs[i].type->record != record &&
                strcmp(name_pascal(arena, header->typedefs[i].origin.name), pascal) == 0;
  for (size_t i = 0; i < header->declaration_count; i++)
    is_taken |= has_other(arena, &header->declarations[i], record, pascal);
  for (size_t i = 0; i < reader->class_count; i++)
    is_taken |= strcmp(reader->classes[i].class->name, pascal) == 0;
  return is_taken;
}

/* ---- Its class ---- */

static struct strings names_of(const struct reader *reader, const char *name, const char *stem,
                               const struct c_tag *tag) {
  struct strings names = {0};
  strings_add(reader->arena, &names, name);
  if (stem)
    strings_add(reader->arena, &names, stem);
  for (size_t i = 1; i < tag->typedef_count; i++)
    strings_add(reader->arena, &names, tag->typedefs[i]->origin.name);
  if (*tag->origin.name && strcmp(tag->origin.name, name) != 0)
    strings_add(reader->arena, &names, tag->origin.name);
  return names;
}

static struct known_class known_of(struct reader *reader, const struct c_record *record) {
  const char *name = reader_name_of_tag(&record->tag);
  const char *stem = without_ending(reader->arena, name);
  return (struct known_class){.name = name,
                              .names = names_of(reader, name, stem, &record->tag),
                              .init = "",
                              .value = record};
}

/* Whether the function's name has the last word of the type's: `buffer` of `sg_destroy_buffer`. */
static bool is_named_after(struct arena *arena, const char *function, const char *type) {
  const struct strings words = words_of(arena, arena_copy(arena, type, name_type_length(type)));
  return words.count && name_has_word(function, words.at[words.count - 1]);
}

/* Whether one function is named like its maker, and one that takes nothing else like its end. */
static bool is_made_and_ended(struct reader *reader, const struct known_class *known) {
  bool is_made = false, is_ended = false;
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_function *function = function_at(reader, i);
    if (!function || !is_named_after(reader->arena, function->origin.name, known->name))
      continue;
    const struct handle_name name = handle_name_of(reader, known, function->origin.name);
    is_made |= name.creates && !name.ends && returns(function, known->value) &&
               !takes_first(function, known->value);
    is_ended |= handle_name_ends_value(&name) && takes_first(function, known->value) &&
                function->param_count == 1;
  }
  return is_made && is_ended;
}

static void add_class(struct reader *reader, struct known_class known) {
  const struct c_tag *tag = &known.value->tag;
  const struct c_origin *named = tag->typedef_count ? &tag->typedefs[0]->origin : &tag->origin;
  const char *stem = without_ending(reader->arena, known.name);
  const char *renamed = reader_renamed_type(reader, tag);
  const char *name = stem ? name_pascal(reader->arena, stem) : NULL;
  if (!name || is_name_taken(reader, known.value, name))
    name = name_pascal(reader->arena, known.name);
  struct class *class = arena_alloc(reader->arena, sizeof *class);
  *class = (struct class){
      .is_handle = true,
      .c_name = tag->typedef_count ? known.name : known.value->spelling,
      .name = renamed ? renamed : name,
      .doc = reader_comment(reader, named).doc,
      .at = named->at,
      .alignment = 1,
      .has_pointers = true,
  };
  if (!class->doc)
    class->doc = reader_comment(reader, &tag->origin).doc;
  known.class = class;
  struct known_class *place =
      arena_push(reader->arena, &reader->classes, &reader->class_count, sizeof *place);
  *place = known;
  struct class **entry =
      arena_push(reader->arena, &reader->api->classes, &reader->api->class_count, sizeof *entry);
  *entry = class;
}

void value_handles_find(struct reader *reader) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_function *function = function_at(reader, i);
    if (!function || function->type->kind != C_FUNCTION || function->type->inner->kind != C_RECORD)
      continue;
    const struct c_record *record = function->type->inner->record;
    if (!reader_name_of_tag(&record->tag) || !is_small(record) || reader_class(reader, record) ||
        reader_value_class(reader, record) || reader_giver(reader, record) ||
        !is_taken_first(reader, record))
      continue;
    const struct known_class known = known_of(reader, record);
    if ((without_ending(reader->arena, known.name) || is_made_and_ended(reader, &known)) &&
        !marks_take(marks_of_tag(reader, &record->tag), MARK_PLAIN))
      add_class(reader, known);
  }
}

/* ---- Parameters ---- */

struct known_class *value_handles_known(const struct reader *reader, const struct param *param) {
  const bool is_one = param->kind == PARAM_RECORD || param->kind == PARAM_RECORD_VALUE;
  return is_one && param->record->class && !param->is_nullable
             ? reader_known_class(reader, param->record->class)
             : NULL;
}

void value_handles_take_self(struct function *function) {
  function->params->is_self = true;
  function->params->name = "this";
}
