#include "header/begins.h"

#include "header/classes.h"
#include "header/endings.h"
#include "header/names.h"

#include <string.h>

enum { FEWEST = 3 }; /* functions that take the struct first, for their prefix to be its name */

/* The struct that a function takes first, by a pointer; or NULL. */
static const struct c_record *first_of(const struct c_function *function, bool may_be_const) {
  const struct c_type *type =
      function->type->kind == C_FUNCTION && function->param_count ? function->params[0].type : NULL;
  if (!type || type->kind != C_POINTER || type->inner->kind != C_RECORD ||
      (type->inner->is_const && !may_be_const))
    return NULL;
  return type->inner->record;
}

static bool is_end(const struct c_function *function, const struct c_record *type) {
  const struct c_type *result = function->type->kind == C_FUNCTION ? function->type->inner : NULL;
  return result && first_of(function, false) == type && function->param_count == 1 &&
         (result->kind == C_VOID || result->kind == C_ENUM || result->scalar != SCALAR_VOID);
}

/* ---- Which structs they are ---- */

static bool has_end(const struct functions *functions, const struct c_record *type,
                    const char *prefix) {
  for (size_t i = 0; i < functions->count; i++) {
    const char *rest = name_after(functions->at[i]->origin.name, prefix);
    if (rest && endings_has(rest, ENDING_CLEAR | ENDING_PLACED) && is_end(functions->at[i], type))
      return true;
  }
  return false;
}

/* Whether the prefix stands for the struct: functions of this name take it first, and none begins
 * another one. */
static bool is_its_name(const struct functions *functions, const struct c_record *type,
                        const char *prefix) {
  size_t taken = 0;
  for (size_t i = 0; i < functions->count; i++) {
    const char *rest = name_after(functions->at[i]->origin.name, prefix);
    const struct c_record *first = rest ? first_of(functions->at[i], true) : NULL;
    taken += first == type;
    if (first && first != type && name_begins_with_init(rest))
      return false;
  }
  return taken >= FEWEST;
}

/* Whether an object could not hold it, and no function gives out its address. */
static bool may_be_state(const struct reader *reader, const struct c_record *type) {
  return type && !type->is_union && type->is_complete && type->has_layout &&
         !reader_class(reader, type) && !reader_giver(reader, type) && classes_has_pointers(type) &&
         reader_name_of_tag(&type->tag);
}

void begins_find(struct reader *reader, const struct c_function *const *at, size_t count) {
  const struct functions functions = {at, count};
  for (size_t i = 0; i < count; i++) {
    const struct c_record *type = first_of(at[i], false);
    const char *prefix =
        may_be_state(reader, type) ? name_before_init(reader->arena, at[i]->origin.name) : NULL;
    if (!prefix || !has_end(&functions, type, prefix) || !is_its_name(&functions, type, prefix))
      continue;
    const struct c_tag *tag = &type->tag;
    classes_add(reader, type, tag->typedef_count ? &tag->typedefs[0]->origin : &tag->origin, "init",
                at[i]);
    reader->classes[reader->class_count - 1].prefix = prefix;
  }
}

/* ---- What ends an instance ---- */

/* The functions that may end an instance, by their words. */
struct ends {
  const struct c_function *usual; /* `x_destroy`, which classes.c takes; or `x_release` */
  const struct c_function *clear; /* `x_clear`, `x_end`: what does so where there is no other */
};

static struct ends ends_of(const struct reader *reader, const struct known_class *known,
                           const struct functions *functions) {
  struct ends ends = {0};
  for (size_t i = 0; i < functions->count; i++) {
    const struct c_function *function = functions->at[i];
    const char *rest = reader_name_in_class(reader, known->class, function->origin.name);
    if (!rest || first_of(function, true) != known->type)
      continue;
    if (endings_has(rest, ENDING_PLACED | ENDING_MEMORY))
      ends.usual = ends.usual ? ends.usual : function;
    else if (!ends.clear && endings_has(rest, ENDING_CLEAR) && is_end(function, known->type))
      ends.clear = function;
  }
  return ends;
}

/* `x_destroy` beside `x_clear`: the one may be the other with the memory of the struct given back,
 * which C did not allocate, or the other may leave the instance empty, to be used again. */
static void refuse_both(struct reader *reader, const struct known_class *known,
                        const struct ends *ends) {
  const char *usual = ends->usual->origin.name, *clear = ends->clear->origin.name;
  reader_leave_out(reader, usual);
  report_error(reader->report, ends->usual->origin.at,
               "'%s' may end an instance of '%s' or, where '%s' does that, give back memory that "
               "JavaScript has placed; say so with --skip=%s, or if '%s' only empties it, with "
               "--rename=%s=clear",
               usual, known->class->name, clear, usual, clear, clear);
}

/* Whether the word is one that may free the struct itself. */
static bool may_free(const struct reader *reader, const struct known_class *known,
                     const struct c_function *function) {
  const char *rest = reader_name_in_class(reader, known->class, function->origin.name);
  return endings_has(rest, ENDING_PLACED) && endings_has(rest, ENDING_POINTER);
}

void begins_find_ends(struct reader *reader, const struct c_function *const *at, size_t count) {
  const struct functions functions = {at, count};
  for (size_t i = 0; i < reader->class_count; i++) {
    struct known_class *known = &reader->classes[i];
    if (known->ends || known->class->is_handle || !known->class->has_pointers || known->class->feed)
      continue;
    const struct ends ends = ends_of(reader, known, &functions);
    if (!ends.usual)
      known->ends = ends.clear;
    else if (ends.clear && may_free(reader, known, ends.usual) && ends.usual->param_count == 1 &&
             !reader_creator(reader, known->type) &&
             !reader_renamed(reader, ends.clear->origin.name) &&
             !reader_renamed(reader, ends.usual->origin.name))
      refuse_both(reader, known, &ends);
  }
}
