#include "header/states.h"

#include "header/classes.h"
#include "header/enums.h"
#include "header/names.h"
#include "header/prefixes.h"

#include <string.h>

/* ---- Which structs they are ---- */

/* What creates one, behind the name of the struct: `CreateState`, `init`, `new_from_seed`. */
static bool is_creator_word(const char *rest) {
  static const char *const words[] = {"create", "init", "make", "new", NULL};
  for (size_t i = 0; words[i]; i++)
    if (name_equal(rest, words[i]) || name_after(rest, words[i]))
      return true;
  return false;
}

static const struct c_origin *name_of(const struct reader *reader, const struct c_tag *tag,
                                      const char *function) {
  for (size_t i = 0; i < tag->typedef_count; i++)
    if (prefixes_rest_of_type(reader, function, tag->typedefs[i]->origin.name))
      return &tag->typedefs[i]->origin;
  return *tag->origin.name && prefixes_rest_of_type(reader, function, tag->origin.name)
             ? &tag->origin
             : NULL;
}

/* The struct that a function creates and returns by value, or NULL. */
static const struct c_record *created_by(const struct reader *reader,
                                         const struct c_function *function) {
  if (function->type->kind != C_FUNCTION || function->type->inner->kind != C_RECORD)
    return NULL;
  const struct c_record *record = function->type->inner->record;
  const struct c_origin *named = name_of(reader, &record->tag, function->origin.name);
  return named && is_creator_word(prefixes_rest_of_type(reader, function->origin.name, named->name))
             ? record
             : NULL;
}

/* How many numbers there are: C returns a struct of one as that number. */
static size_t leaves_of(const struct c_type *type) {
  size_t count = 0;
  if (type->kind == C_ARRAY)
    return (size_t)type->count * leaves_of(type->inner);
  if (type->kind != C_RECORD || type->record->is_union)
    return 1;
  for (size_t i = 0; i < type->record->field_count; i++)
    count += leaves_of(type->record->fields[i].type);
  return count;
}

/* What a function has to do with a struct. */
struct relation {
  bool is_by_value; /* it takes or returns one, and so treats it as a value */
  bool changes;     /* its first parameter is one that it may write */
};

static struct relation relation_of(const struct c_function *function, const struct c_record *type) {
  struct relation relation = {0};
  if (function->type->kind != C_FUNCTION)
    return relation;
  relation.is_by_value =
      function->type->inner->kind == C_RECORD && function->type->inner->record == type;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *param = function->params[i].type;
    relation.is_by_value |= param->kind == C_RECORD && param->record == type;
    relation.changes |= !i && param->kind == C_POINTER && param->inner->kind == C_RECORD &&
                        param->inner->record == type && !param->inner->is_const;
  }
  return relation;
}

/* Whether functions work on it in place, and only those that create it have it by value. */
static bool is_state(const struct reader *reader, const struct c_function *const *functions,
                     size_t count, const struct c_record *type) {
  bool changes = false;
  for (size_t i = 0; i < count; i++) {
    const struct relation relation = relation_of(functions[i], type);
    if (relation.is_by_value && created_by(reader, functions[i]) != type)
      return false;
    changes |= relation.changes;
  }
  return changes;
}

static bool takes_itself(const struct c_function *function, const struct c_record *type) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *param = function->params[i].type;
    if (param->record == type || (param->inner && param->inner->record == type))
      return true;
  }
  return false;
}

void states_find(struct reader *reader, const struct c_function *const *functions, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct c_function *function = functions[i];
    const struct c_record *type = created_by(reader, function);
    if (!type || reader_class(reader, type) || type->is_union || !type->is_complete ||
        !type->has_layout || takes_itself(function, type) || reader_giver(reader, type) ||
        leaves_of(function->type->inner) < 2 || !is_state(reader, functions, count, type))
      continue;
    classes_add(reader, type, name_of(reader, &type->tag, function->origin.name), "create",
                function);
    reader->classes[reader->class_count - 1].is_state = true;
  }
}

static struct known_class *known_of(const struct reader *reader, const struct c_record *type) {
  struct class *class = reader_class(reader, type);
  struct known_class *known = class ? reader_known_class(reader, class) : NULL;
  return known && known->is_state ? known : NULL;
}

bool states_creates(const struct reader *reader, const struct c_record *type,
                    const char *function) {
  const struct known_class *known = known_of(reader, type);
  const char *rest = known ? prefixes_rest_of_type(reader, function, known->name) : NULL;
  return rest && is_creator_word(rest);
}

/* ---- What creates it ---- */

/* `from_seed` of `create_from_seed`; what is left of one that has no more is its own name. */
static const char *name_of_factory(const struct reader *reader, const struct known_class *known,
                                   const char *symbol) {
  static const char *const words[] = {"create", "init", "make", "new", NULL};
  const char *rest = prefixes_rest_of_type(reader, symbol, known->name);
  for (size_t i = 0; words[i]; i++) {
    const char *behind = name_after(rest, words[i]);
    if (behind)
      return name_after(behind, "state") ? name_after(behind, "state") : behind;
  }
  return rest;
}

void states_place(struct reader *reader, struct function *function) {
  const struct known_class *known = reader_known_class(reader, function->returned);
  struct class *class = known->class;
  struct param *self = arena_alloc(reader->arena, sizeof *self);
  *self = (struct param){
      .kind = PARAM_INSTANCE, .c_name = "self", .name = "self", .at = function->at, .class = class};
  function->self = self;
  if (!classes_check_constructor(reader, function, self, known))
    return;
  if (class->init) {
    reader_add_function(reader, &class->factories, &class->factory_count, function,
                        name_of_factory(reader, known, function->symbol));
    return;
  }
  function->name = "constructor";
  class->init = function;
}

/* ---- Properties ---- */

static bool is_taken(const struct class *class, const char *name) {
  for (size_t i = 0; i < class->method_count; i++)
    if (strcmp(class->methods[i]->name, name) == 0)
      return true;
  for (size_t i = 0; i < class->property_count; i++)
    if (strcmp(class->properties[i].name, name) == 0)
      return true;
  return name_is_member(name, false, true) || name_is_of_objects(name) ||
         strcmp(name, "reset") == 0 || strcmp(name, "then") == 0;
}

/* A field that is one number, bool or enum, and not marked as the library's own by its name. */
static void add_property(struct reader *reader, struct class *class, const struct c_field *field) {
  const struct c_type *type = field->type;
  const char *c_name = field->origin.name;
  struct field property = {.c_name = c_name,
                           .doc = reader_comment(reader, &field->origin).doc,
                           .offset = field->offset,
                           .count = 1,
                           .scalar = type->scalar,
                           .is_constant = type->is_const};
  if (field->is_bit_field || *c_name == '_' || !*c_name || strchr(c_name, '$') ||
      (type->kind != C_NUMBER && type->kind != C_CHAR && type->kind != C_BOOL &&
       type->kind != C_ENUM) ||
      type->is_address)
    return;
  property.name = name_camel(reader->arena, c_name);
  if (is_taken(class, property.name) ||
      (type->kind == C_ENUM && !enums_read(reader, type, &property.enumeration, &property.scalar)))
    return;
  struct field *added = arena_push(reader->arena, &class->properties, &class->property_count,
                                   sizeof *class->properties);
  *added = property;
}

void states_finish(struct reader *reader) {
  for (size_t i = 0; i < reader->class_count; i++) {
    const struct known_class *known = &reader->classes[i];
    for (size_t k = 0; known->is_state && k < known->type->field_count; k++)
      add_property(reader, known->class, &known->type->fields[k]);
  }
}
