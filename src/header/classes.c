#include "header/classes.h"

#include "header/begins.h"
#include "header/class_layout.h"
#include "header/endings.h"
#include "header/feeds.h"
#include "header/handle_place.h"
#include "header/handles.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/padding.h"
#include "header/prefixes.h"
#include "header/results.h"
#include "header/splits.h"
#include "header/states.h"
#include "header/statuses.h"

#include <string.h>

/* ---- Which structs are classes ---- */

/* What makes a struct a class, behind its name: `init` first of all, then `init_x`, and only where
 * there is neither, `reset`. */
struct init_word {
  const char *word;
  bool goes_on;
};

static bool is_init_of(const struct reader *reader, const char *function, const char *type,
                       struct init_word init) {
  const char *rest = prefixes_rest_of_type(reader, function, type);
  return rest && (init.goes_on ? name_after(rest, init.word) != NULL : name_equal(rest, init.word));
}

/* The typedef or the tag that makes `function` an init of a struct, or NULL. */
static const struct c_origin *name_with_init(const struct reader *reader, const struct c_tag *tag,
                                             const char *function, struct init_word init) {
  for (size_t i = 0; i < tag->typedef_count; i++)
    if (is_init_of(reader, function, tag->typedefs[i]->origin.name, init))
      return &tag->typedefs[i]->origin;
  return is_init_of(reader, function, tag->origin.name, init) ? &tag->origin : NULL;
}

static bool is_or_has_pointer(const struct c_type *type) {
  while (type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_ATOMIC)
    type = type->inner;
  return type->kind == C_POINTER || type->is_address ||
         (type->kind == C_RECORD && classes_has_pointers(type->record));
}

bool classes_has_pointers(const struct c_record *record) {
  for (size_t i = 0; i < record->field_count; i++)
    if (is_or_has_pointer(record->fields[i].type))
      return true;
  return false;
}

/* Whether --rename makes it one, of a class that has no init function. */
static bool is_constructor(struct reader *reader, const char *function) {
  for (size_t i = 0; i < reader->options->rename_count; i++) {
    const struct rename *rename = &reader->options->rename[i];
    if (strcmp(rename->c_name, function) == 0 && strcmp(rename->name, "constructor") == 0)
      return reader->rename_met[i] = true;
  }
  return false;
}

static bool is_marked_begin(struct reader *reader, const struct c_function *function) {
  return marks_find(marks_of(reader, &function->origin), MARK_BEGINS);
}

/* `mp_` of `mp_init`, or NULL: the functions of a class whose constructor --rename names begin like
 * that one, where they do not begin with the class's name. */
static const char *prefix_before_init(struct reader *reader, const char *symbol) {
  const size_t length = strlen(symbol);
  const char *end = length > 4 ? symbol + length - 4 : symbol;
  const bool is_word = strcmp(end, "Init") == 0 || (strcmp(end, "init") == 0 && end[-1] == '_');
  return is_word ? arena_copy(reader->arena, symbol, (size_t)(end - symbol)) : NULL;
}

/* Whether --rename makes it the destructor. */
static bool is_renamed_free(struct reader *reader, const char *function) {
  const char *renamed = reader_renamed(reader, function);
  return renamed && strcmp(renamed, "free") == 0;
}

static const struct c_origin *any_name_of(const struct c_tag *tag) {
  return tag->typedef_count ? &tag->typedefs[0]->origin : &tag->origin;
}

/* `x_init_file(x *)` or `x_reset(x *)` beside `x *x_new(void)`, where there is no `x_init`: it
 * begins what is in an instance that the other one has made, with all that its pointers lead to. */
static bool needs_creator(const struct c_record *type, struct init_word init) {
  const bool is_init = strcmp(init.word, "init") == 0 && !init.goes_on;
  return type->is_complete && classes_has_pointers(type) && !is_init;
}

static void note_class(struct reader *reader, const struct c_function *function,
                       struct init_word init) {
  if (!function->param_count)
    return;
  const struct c_type *self = function->params[0].type;
  const struct c_record *type = self->kind == C_POINTER ? self->inner->record : NULL;
  if (type && reader_creator(reader, type) && (!type->is_complete || needs_creator(type, init)))
    return;                                                                  /* it is a handle */
  const bool may_be_const = !init.goes_on && strcmp(init.word, "init") == 0; /* an error then */
  if (!type || reader_class(reader, type) || (self->inner->is_const && !may_be_const))
    return;
  const char *symbol = function->origin.name;
  const struct c_origin *named = is_constructor(reader, symbol) || is_marked_begin(reader, function)
                                     ? any_name_of(&type->tag)
                                     : name_with_init(reader, &type->tag, symbol, init);
  if (!named)
    return;
  classes_add(reader, type, named, init.word, function);
  if (is_constructor(reader, symbol))
    reader->classes[reader->class_count - 1].prefix = prefix_before_init(reader, symbol);
}

void classes_add(struct reader *reader, const struct c_record *type, const struct c_origin *named,
                 const char *init, const struct c_function *function) {
  const char *renamed = reader_renamed_type(reader, &type->tag);
  struct class *class = arena_alloc(reader->arena, sizeof *class);
  const struct split *split = splits_find(reader, type);
  *class = (struct class){
      .c_name = split                        ? reader_name_of_tag(&split->whole->tag)
                : named == &type->tag.origin ? type->spelling
                                             : named->name,
      .name = renamed ? renamed
              : split ? split->name
                      : name_pascal(reader->arena, named->name),
      .doc = reader_comment(reader, named).doc,
      .at = named->at,
      .size = (size_t)type->size,
      .alignment = (size_t)type->alignment,
      .has_pointers = classes_has_pointers(type),
  };
  if (!class->doc)
    class->doc = reader_comment(reader, &type->tag.origin).doc;
  struct known_class *known =
      arena_push(reader->arena, &reader->classes, &reader->class_count, sizeof *known);
  *known = (struct known_class){
      .type = type, .name = named->name, .init = init, .class = class, .split = split};
  if (!class_layout_check(reader, known, function))
    reader_leave_out(reader, function->origin.name);
  else
    padding_find(reader, type, class);
  struct class **entry =
      arena_push(reader->arena, &reader->api->classes, &reader->api->class_count, sizeof *entry);
  *entry = class;
}

/* Notes the struct that a function would make a class of, if a lenient reading had not left it
 * out. */
static void note_lost(struct reader *reader, const struct c_function *function,
                      struct init_word init) {
  const char *symbol = function->origin.name;
  const struct c_type *self = function->param_count ? function->params[0].type : NULL;
  const struct c_record *type = self && self->kind == C_POINTER ? self->inner->record : NULL;
  if (!type || !strings_have(&reader->options->left_out, symbol) ||
      !(is_constructor(reader, symbol) || is_marked_begin(reader, function) ||
        name_with_init(reader, &type->tag, symbol, init)))
    return;
  struct lost_init *lost =
      arena_push(reader->arena, &reader->lost_inits, &reader->lost_init_count, sizeof *lost);
  *lost = (struct lost_init){symbol, type};
}

void classes_find(struct reader *reader, const struct c_function *const *functions, size_t count) {
  static const struct init_word inits[] = {{"init", false}, {"init", true}, {"reset", false}};
  const struct c_header *header = reader->header;
  for (size_t k = 0; k < sizeof inits / sizeof *inits; k++)
    for (size_t i = 0; i < header->declaration_count; i++)
      if (header->declarations[i].kind == DECLARES_FUNCTION)
        note_lost(reader, header->declarations[i].function, inits[k]);
  for (size_t k = 0; k < sizeof inits / sizeof *inits; k++)
    for (size_t i = 0; i < count; i++)
      note_class(reader, functions[i], inits[k]);
  begins_find(reader, functions, count);
  states_find(reader, functions, count);
  feeds_find(reader, functions, count);
  begins_find_ends(reader, functions, count);
  handles_find(reader, functions, count);
}

void classes_find_ends(struct reader *reader, const struct c_function *const *functions,
                       size_t count) {
  begins_find_ends(reader, functions, count);
  handles_find_ends(reader, functions, count);
}

/* ---- What each function of a class is ---- */

/* What constructs can only succeed or fail. `params` are without the instance. */
bool classes_check_constructor(struct reader *reader, const struct function *init,
                               const struct param *self, const struct known_class *known) {
  if (self->is_const) {
    report_error(reader->report, self->at, "'%s' writes its instance; write '%s *%s' without const",
                 init->symbol, known->class->c_name, self->name);
    return false;
  }
  const char *problem = results_problem_of_making(reader->arena, init, "constructs");
  if (problem) {
    report_error(reader->report, init->at, "%s", problem);
    return false;
  }
  if (init->is_stream) {
    report_error(reader->report, init->at,
                 "'%s' constructs, which cannot be done in pieces; mark a method as a stream",
                 init->symbol);
    return false;
  }
  for (size_t i = 0; i < init->param_count; i++) {
    const struct param *param = &init->params[i];
    if (!param_is_output(param) && !param_is_in_place(param))
      continue;
    report_error(reader->report, param->at,
                 "'%s' constructs, and cannot give back '%s' as well; if C only reads it, say so "
                 "with --mark=%s.%s=in",
                 init->symbol, param->name, init->symbol, param->c_name);
    return false;
  }
  return true;
}

static void place_init(struct reader *reader, const struct known_class *known,
                       struct function *function, const struct param *self) {
  struct class *class = known->class;
  if (!classes_check_constructor(reader, function, self, known))
    return;
  if (class->init)
    report_error(
        reader->report, function->at,
        "'%s' and '%s' are both the constructor of '%s'; rename one, or leave one out with "
        "--skip=%s",
        class->init->symbol, function->symbol, class->name, function->symbol);
  function->name = "constructor";
  class->init = function;
}

/* ---- Destructors ---- */

/* Whether the function is named like a destructor and may be one: it changes the instance, and what
 * it returns is no more than how that went. One that was given another name is a method. */
static bool is_destructor(struct reader *reader, const struct known_class *known,
                          const struct function *function, const char *rest) {
  if (name_equal(rest, "drop") || is_renamed_free(reader, function->symbol))
    return true;
  const enum result_kind result = function->result.kind;
  const bool is_end = known->ends && strcmp(known->ends->origin.name, function->symbol) == 0;
  return (is_end || endings_has(rest, ENDING_PLACED)) && !function->is_const &&
         (result == RESULT_VOID || result == RESULT_SCALAR || result == RESULT_ENUM) &&
         !reader_renamed(reader, function->symbol);
}

bool classes_is_end(struct reader *reader, const struct c_function *function) {
  const struct class *class =
      function->param_count == 1 ? reader_class_of_pointer(reader, function->params[0].type) : NULL;
  const struct known_class *known = class ? reader_known_class(reader, class) : NULL;
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].ends == function)
      return true;
  if (!known || known->ends || class->is_handle)
    return false;
  const char *symbol = function->origin.name, *rest = reader_name_in_class(reader, class, symbol);
  if (class->feed)
    rest = feeds_name_in_class(known, symbol, rest);
  return (rest && endings_has(rest, ENDING_PLACED) && !reader_renamed(reader, symbol) &&
          !reader_creator(reader, known->type)) ||
         is_renamed_free(reader, symbol);
}

static void place_drop(struct reader *reader, struct known_class *known, struct function *function,
                       const char *rest) {
  struct class *class = known->class;
  const bool is_own = name_equal(rest, "drop");
  if (is_own &&
      (function->result.kind != RESULT_VOID || function->param_count || function->is_const)) {
    report_error(reader->report, function->at, "'%s' must be 'void %s(%s *)'", function->symbol,
                 function->symbol, class->c_name);
  } else if (function->param_count) {
    struct late_drop *late =
        arena_push(reader->arena, &known->late_drops, &known->late_drop_count, sizeof *late);
    *late = (struct late_drop){function, rest};
    return;
  } else if (class->drop) {
    report_error(reader->report, function->at,
                 "'%s' and '%s' both drop '%s'; rename one, or leave one out with --skip=%s",
                 class->drop->symbol, function->symbol, class->name, function->symbol);
  }
  function->name = "drop";
  class->drop = function;
}

/* Whether marks give all but the instance, as of `region_free(r, free_self)` with value:0. */
static bool is_settled(const struct function *function) {
  bool is_constant = false;
  for (size_t i = 0; i < function->passed_count; i++)
    is_constant |= function->passed[i].kind == PASSED_CONSTANT;
  return is_constant && !function->param_count;
}

bool classes_leave_allocator_out(struct reader *reader, const struct class *class,
                                 const struct c_function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (reader_class_of_pointer(reader, function->params[i].type) == class)
      return false;
  strings_add(reader->arena, &reader_known_class(reader, class)->allocators, function->origin.name);
  return true;
}

/* A function that gives back what another one of the header has allocated: JavaScript has neither.
 */
static bool leave_deleter_out(struct reader *reader, struct known_class *known,
                              const struct function *function, const char *rest) {
  if (!reader_creator(reader, known->type) || !endings_has(rest, ENDING_MEMORY) ||
      reader_renamed(reader, function->symbol) || is_settled(function))
    return false;
  strings_add(reader->arena, &known->allocators, function->symbol);
  reader_remove_export(reader, function);
  return true;
}

/* One line for all of them. */
static void note_allocators(struct reader *reader, const struct known_class *known) {
  struct text names = text_in(reader->arena);
  const size_t count = known->allocators.count;
  for (size_t i = 0; i < count; i++)
    text_format(&names, "%s'%s'",
                !i               ? ""
                : i + 1 == count ? " and "
                                 : ", ",
                known->allocators.at[i]);
  if (count)
    report_warning(reader->report, known->class->at,
                   "'new %s()' places an instance of '%s' itself, so what allocates or frees one "
                   "in C is left out: %s",
                   known->class->name, known->class->c_name, names.bytes);
}

/* The same for a struct that JavaScript has as a plain object: it is copied into scratch for the
 * call, and that is what would be freed. */
static bool refuse_freeing(struct reader *reader, const struct function *function) {
  const struct param *param = function->params;
  if (function->param_count != 1 || !param->record ||
      (param->kind != PARAM_RECORD_IN_PLACE && !param->record->has_pointers))
    return false;
  const char *type = strrchr(param->record->c_name, ' ');
  const char *rest =
      prefixes_rest_of_type(reader, function->symbol, type ? type + 1 : param->record->c_name);
  if (!rest || !endings_has(rest, ENDING_MEMORY) || reader_renamed(reader, function->symbol))
    return false;
  report_error(reader->report, function->at,
               "'%s' frees memory that C did not allocate: '%s' is a plain object, and copied for "
               "the call; leave the function out with --skip=%s, or if it frees nothing, name it "
               "with --rename=%s=NAME",
               function->symbol, param->record->c_name, function->symbol, function->symbol);
  return true;
}

/* ---- Placing ---- */

/* `rest` is what follows the class's name. */
static void place_in_class(struct reader *reader, struct known_class *known,
                           struct function *function, const char *rest) {
  struct class *class = known->class;
  const struct param *self = function->self = function->params++;
  function->param_count--;
  function->is_const = self->is_const;
  const char *variant = function->begins ? rest : name_after(rest, "init");
  if (leave_deleter_out(reader, known, function, rest))
    return;
  const bool constructs = !function->begins && name_equal(rest, known->init);
  if (constructs || variant)
    statuses_settle(reader, function);
  if (constructs) {
    place_init(reader, known, function, self);
  } else if (!function->begins && is_destructor(reader, known, function, rest)) {
    place_drop(reader, known, function, rest);
  } else if (variant) {
    if (classes_check_constructor(reader, function, self, known))
      reader_add_function(reader, &class->factories, &class->factory_count, function, variant);
  } else {
    reader_add_function(reader, &class->methods, &class->method_count, function, rest);
  }
}

bool classes_place(struct reader *reader, struct function *function) {
  if (function->returned) {
    states_place(reader, function);
    return true;
  }
  const bool has_self = function->param_count && function->params->kind == PARAM_INSTANCE;
  struct known_class *known = has_self ? reader_known_class(reader, function->params->class) : NULL;
  if (function->begins && !(known && !known->class->is_handle)) {
    report_error(reader->report, function->at,
                 "'%s' is marked 'begins', and %s; leave the mark out", function->symbol,
                 known ? "takes what C allocates, and begins there"
                       : "its first parameter is no pointer to a struct that it could begin");
    return true;
  }
  if (handle_place_function(reader, function))
    return true;
  const bool constructs = is_constructor(reader, function->symbol);
  if (constructs && !known) {
    report_error(reader->report, function->at,
                 "'%s' cannot be a constructor: its first parameter is no pointer to a struct",
                 function->symbol);
    return true;
  }
  const char *in_class = constructs ? known->init
                         : known    ? reader_name_in_class(reader, known->class, function->symbol)
                                    : NULL;
  if (function->begins && !in_class)
    in_class = prefixes_rest(reader, function->symbol);
  if (function->begins && !in_class)
    in_class = function->symbol;
  if (known && !in_class && is_renamed_free(reader, function->symbol))
    in_class = function->symbol;
  if (known && known->class->feed)
    in_class = feeds_name_in_class(known, function->symbol, in_class);
  if (in_class)
    place_in_class(reader, known, function, in_class);
  return in_class || refuse_freeing(reader, function);
}

void classes_finish(struct reader *reader) {
  states_finish(reader);
  handle_place_finish(reader);
  for (size_t i = 0; i < reader->class_count; i++) {
    const struct known_class *known = &reader->classes[i];
    struct class *class = known->class;
    note_allocators(reader, known);
    for (size_t k = 0; k < known->late_drop_count; k++) {
      const struct late_drop *late = &known->late_drops[k];
      if (class->drop) {
        reader_add_function(reader, &class->methods, &class->method_count, late->function,
                            late->name);
        continue;
      }
      report_warning(
          reader->report, late->function->at,
          "'%s' takes more than the instance, so it cannot run when an instance ends: what it "
          "frees would leak; say what else it gets with --mark=%s.%s=value:X, or, if it ends no "
          "instance, name it with --rename=%s=NAME",
          late->function->symbol, late->function->symbol, late->function->params->c_name,
          late->function->symbol);
      reader_remove_export(reader, late->function);
    }
  }
}
