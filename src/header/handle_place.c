#include "header/handle_place.h"

#include "header/handle_names.h"
#include "header/names.h"
#include "header/only.h"
#include "header/value_handles.h"
#include "header/words.h"

#include <string.h>

/* ---- What each function is ---- */

/* Takes the instance off the parameters. */
static void take_self(struct function *function) {
  function->self = function->params++;
  function->param_count--;
  function->is_const = function->self->is_const;
}

static const struct class *given_class(const struct function *function,
                                       const struct given **given) {
  if (function->result.kind == RESULT_INSTANCE) {
    *given = &function->result.given;
    return function->result.class;
  }
  if (function->result.kind == RESULT_RECORD)
    return function->result.record->class;
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_OUTPUT_INSTANCE) {
      *given = &function->params[i].given;
      return function->params[i].class;
    }
  return NULL;
}

/* The class that the parameter is one instance of, or NULL. */
static struct class *class_of(const struct reader *reader, const struct param *param) {
  const struct known_class *known = param->kind == PARAM_INSTANCE
                                        ? reader_known_class(reader, param->class)
                                        : value_handles_known(reader, param);
  return known ? known->class : NULL;
}

static bool takes_any(const struct reader *reader, const struct function *function,
                      const struct class *class) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct class *taken = class_of(reader, &function->params[i]);
    if (taken && (!class || taken == class))
      return true;
  }
  return false;
}

/* A function that makes an instance without another one is its class's; also of others, if it is
 * called so: `iter_new(doc)`. */
static bool place_maker(struct reader *reader, struct function *function) {
  const struct given *given = NULL;
  const struct class *class = given_class(function, &given);
  if (!class || (given && given->ownership != OWNERSHIP_OWNED) ||
      takes_any(reader, function, class))
    return false;
  struct known_class *known = reader_known_class(reader, class);
  if (takes_any(reader, function, NULL) && !handle_name_begins(reader, known, function->symbol))
    return false;
  const struct handle_name name = handle_name_of(reader, known, function->symbol);
  if (!given && !name.creates) /* by value it belongs to nobody */
    return false;
  struct maker *maker =
      arena_push(reader->arena, &known->makers, &known->maker_count, sizeof *maker);
  *maker = (struct maker){function, name.verb, name.left, name.constructs};
  return true;
}

/* What says which of several is meant, rather than how the instance ends. */
static bool is_key(const struct param *param) {
  static const char *const words[] = {"key",  "k",      "index", "idx",      "i",   "id",
                                      "name", "pos",    "at",    "position", "nth", "ix",
                                      "row",  "column", "slot",  NULL};
  const enum param_kind kind = param->kind;
  return kind == PARAM_STRING || kind == PARAM_C_STRING || kind == PARAM_INPUT ||
         kind == PARAM_INPUT_ARRAY || scalar_is_float(param->scalar) ||
         ((kind == PARAM_SCALAR || kind == PARAM_ENUM) && name_is_word(param->c_name, words));
}

/* `map_delete(map, key)` beside `map_free(map)` ends what the key says, and `map_put(map, key,
 * value)` nothing. */
static bool ends_by_key(const struct known_class *known, const struct function *function,
                        const char *verb) {
  static const char *const verbs[] = {"delete", "del", "drop", "put", NULL};
  bool has_key = function->param_count > 2 && name_equal(verb, "put");
  for (size_t i = 1; i < function->param_count; i++)
    has_key |= is_key(&function->params[i]);
  return known->ends && has_key && name_is_word(verb, verbs);
}

/* Whether the name says that it ends an instance of the class. */
static bool is_end(struct reader *reader, const struct known_class *known,
                   const struct function *function) {
  if (strings_have(&known->other_ends, function->symbol))
    return true;
  const struct handle_name name = handle_name_of(reader, known, function->symbol);
  return name.ends && !name.creates && handle_name_is_variant(name.left) &&
         !reader_renamed(reader, function->symbol) && !ends_by_key(known, function, name.verb);
}

/* One that ends an instance, but is not the one that JavaScript calls for that, would leave a dead
 * instance behind. */
static bool leave_ending_out(struct reader *reader, const struct known_class *known,
                             const struct function *function) {
  if (!is_end(reader, known, function))
    return false;
  if (known->ends)
    report_warning(reader->report, function->at,
                   "'%s' may end its instance, which 'free()' does by '%s', so it is left out; if "
                   "it ends none, name it with --rename=%s=NAME",
                   function->symbol, known->ends->origin.name, function->symbol);
  else if (function->param_count > 1)
    report_warning(reader->report, function->at,
                   "'%s' takes more than the instance, so it is left out, and no instance of '%s' "
                   "ever ends; say what else it gets with --mark=%s.%s=value:X, or, if it ends no "
                   "instance, name it with --rename=%s=NAME",
                   function->symbol, known->class->name, function->symbol,
                   function->params[1].c_name, function->symbol);
  else
    return false;
  return true;
}

/* What ends an instance and gives back what the caller frees is a method that takes the instance
 * over. `free()` is a function of the build's own, which frees that as well. */
static void place_giving_end(struct reader *reader, struct known_class *known,
                             struct function *function) {
  struct arena *arena = reader->arena;
  struct class *class = known->class;
  const char *release = function->result.target.release;
  const char *symbol = arena_format(arena, "tare_end_%s", function->symbol);
  struct function *drop = arena_alloc(arena, sizeof *drop);
  *drop = (struct function){
      .symbol = symbol,
      .name = "free",
      .at = function->at,
      .self = function->self,
      .passed = function->passed,
      .passed_count = 1,
      .wrapper = arena_format(arena,
                              "%svoid tare_wrapper_%s(void *a0) {\n"
                              "  void *p = (void *)%s(a0);\n"
                              "  if (p)\n"
                              "    %s(p);\n"
                              "}\n",
                              strcmp(release, "free") == 0 ? "extern void free(void *);\n" : "",
                              symbol, function->symbol, release),
  };
  class->drop = drop;
  *(struct function **)arena_push(arena, &reader->api->exports, &reader->api->export_count,
                                  sizeof(struct function *)) = drop;
}

/* ---- Handles by value ---- */

static bool is_destructor(const struct known_class *known, const struct function *function) {
  return known->ends && strcmp(known->ends->origin.name, function->symbol) == 0;
}

/* What says how the instance ends, rather than what ends in it. */
static bool is_manner(const struct param *param) {
  static const char *const words[] = {"flags", "mode", "options", "force", "reason", NULL};
  return param->kind == PARAM_ENUM ||
         (param->kind == PARAM_SCALAR &&
          (param->scalar == SCALAR_BOOL || name_is_word(param->c_name, words)));
}

/* Whether the name has the words of the class and, beside its verb, only those of a class that is
 * taken in front of it: `world_destroy_body(world, body)`. */
static bool is_ended_by_owner(struct reader *reader, const struct known_class *known,
                              const struct function *function, const struct param *ended,
                              const char *left) {
  const char *own = known->names.at[known->names.count > 1];
  const struct strings words = words_of(reader->arena, own);
  if (!*left || !words.count || !name_has_word(function->symbol, words.at[words.count - 1]))
    return false;
  for (const struct param *param = function->params; param < ended; param++) {
    const struct class *owner = class_of(reader, param);
    if (owner && handle_name_is_own(reader, reader_known_class(reader, owner), left))
      return true;
  }
  return false;
}

/* Whether the function ends the instance, though it may not be the destructor: `destroy_body(world,
 * body)`, `destroy_shape(shape, update)`, but not `pool_free(pool, block)`. */
static bool is_used_up(struct reader *reader, const struct known_class *known,
                       const struct function *function, const struct param *ended) {
  const struct handle_name name = handle_name_of(reader, known, function->symbol);
  const bool is_variant = handle_name_is_variant(name.left) && !name_equal(name.left, "all");
  if (!handle_name_ends_value(&name) || reader_renamed(reader, function->symbol) ||
      (!is_variant && !handle_name_is_own(reader, known, name.left) &&
       !is_ended_by_owner(reader, known, function, ended, name.left)))
    return false;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param != ended && !is_manner(param) && !(param < ended && class_of(reader, param)))
      return false;
  }
  return true;
}

/* Notes which of the instances are used up, of each class the first one at most. */
static void note_ended(struct reader *reader, struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    struct param *param = &function->params[i];
    const struct known_class *known = value_handles_known(reader, param);
    bool is_first = known;
    for (size_t k = 0; k < i; k++)
      is_first &= value_handles_known(reader, &function->params[k]) != known;
    param->ends =
        is_first && (is_destructor(known, function) || is_used_up(reader, known, function, param));
  }
}

/* What the function is called in the class, or NULL: `destroy` of an end that takes more. */
static const char *name_by_value(const struct reader *reader, const struct known_class *known,
                                 const struct function *function) {
  const char *rest = handle_name_in_class(reader, known, function->symbol);
  const struct handle_name name = handle_name_of(reader, known, function->symbol);
  return rest && function->params->ends && handle_name_is_own(reader, known, name.left) ? name.verb
                                                                                        : rest;
}

/* Whether every class has a member of that name, or another method has it. */
static bool is_name_taken(const struct class *class, const char *name) {
  bool is_taken = name_is_member(name, false, false);
  for (size_t i = 0; i < class->method_count; i++)
    is_taken |= strcmp(class->methods[i]->name, name) == 0;
  return is_taken;
}

/* What would have such a name stays one of the module's functions. */
static bool place_by_value(struct reader *reader, const struct known_class *known,
                           struct function *function) {
  struct class *class = known->class;
  const char *rest = name_by_value(reader, known, function);
  const char *renamed = reader_renamed(reader, function->symbol);
  if (is_destructor(known, function)) {
    value_handles_take_self(function);
    function->name = "free";
    class->drop = function;
    return true;
  }
  if (!rest || (!renamed && is_name_taken(class, name_camel(reader->arena, rest))))
    return false;
  value_handles_take_self(function);
  reader_add_function(reader, &class->methods, &class->method_count, function, rest);
  return true;
}

/* ---- All of them ---- */

bool handle_place_function(struct reader *reader, struct function *function) {
  const bool has_self = function->param_count && function->params->kind == PARAM_INSTANCE;
  const struct known_class *value =
      function->param_count ? value_handles_known(reader, function->params) : NULL;
  note_ended(reader, function);
  if (place_maker(reader, function))
    return true;
  if (value)
    return place_by_value(reader, value, function);
  if (!has_self || !function->params->class->is_handle)
    return false;
  struct known_class *known = reader_known_class(reader, function->params->class);
  struct class *class = known->class;
  if (known->ends && strcmp(known->ends->origin.name, function->symbol) == 0 &&
      function->result.target.kind == TARGET_OWNED && function->passed_count == 1) {
    const char *rest = handle_name_in_class(reader, known, function->symbol);
    function->params->moves = true;
    take_self(function);
    place_giving_end(reader, known, function);
    reader_add_function(reader, &class->methods, &class->method_count, function,
                        rest ? rest : function->symbol);
    return true;
  }
  if (known->ends && strcmp(known->ends->origin.name, function->symbol) == 0) {
    take_self(function);
    function->name = "free";
    class->drop = function;
    return true;
  }
  const char *rest = handle_name_in_class(reader, known, function->symbol);
  if (leave_ending_out(reader, known, function)) {
    reader_remove_export(reader, function);
    return true;
  }
  if (!rest)
    return false;
  take_self(function);
  reader_add_function(reader, &class->methods, &class->method_count, function, rest);
  return true;
}

/* ---- Constructors ---- */

/* How much a maker says that it is the constructor; 0: it is a factory. */
static unsigned constructor_rank(const struct reader *reader, const struct known_class *known,
                                 const struct maker *maker) {
  static const char *const verbs[] = {"init", "make", "mk", "calloc", "alloc", "new", "create"};
  static const char *const of_values[] = {"calloc", "alloc", "init", "make", "mk", "new", "create"};
  if (!maker->constructs ||
      (*maker->left && !(known->value && handle_name_is_own(reader, known, maker->left)) &&
       !(known->ends &&
         strcmp(maker->left, handle_name_of(reader, known, known->ends->origin.name).left) == 0)))
    return 0;
  for (unsigned i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (strcmp((known->value ? of_values : verbs)[i], maker->verb) == 0)
      return i + 1;
  return 0;
}

/* What a constructor gives besides the instance would be lost. */
static bool gives_more(const struct function *function) {
  size_t count = result_is_value(function->result.kind);
  for (size_t i = 0; i < function->param_count; i++)
    count += param_is_output(&function->params[i]) || param_is_in_place(&function->params[i]);
  return count > 1;
}

static const struct maker *find_constructor(struct reader *reader,
                                            const struct known_class *known) {
  const struct maker *best = NULL;
  unsigned most = 0;
  for (size_t i = 0; i < known->maker_count; i++) {
    const struct maker *maker = &known->makers[i];
    const char *renamed = reader_renamed(reader, maker->function->symbol);
    if (renamed && strcmp(renamed, "constructor") == 0)
      return maker;
    const unsigned rank = constructor_rank(reader, known, maker);
    if (renamed || rank <= most || gives_more(maker->function))
      continue;
    best = maker;
    most = rank;
  }
  return best;
}

/* `open`, or what is left beside the word that says that it makes one: `fromString`. */
static const char *factory_name(const struct reader *reader, const struct known_class *known,
                                const struct maker *maker) {
  const char *rest = handle_name_in_class(reader, known, maker->function->symbol);
  if (known->value && *maker->verb && handle_name_is_own(reader, known, maker->left))
    return maker->verb;
  const char *without = rest && maker->constructs ? name_after(rest, maker->verb) : NULL;
  if (known->value && without)
    return handle_name_behind_own(reader, known, without);
  return without ? without : rest ? rest : maker->function->symbol;
}

static void place_makers(struct reader *reader, struct known_class *known) {
  struct class *class = known->class;
  const struct maker *constructor = find_constructor(reader, known);
  for (size_t i = 0; i < known->maker_count; i++) {
    const struct maker *maker = &known->makers[i];
    if (maker == constructor) {
      maker->function->name = "constructor";
      class->init = maker->function;
    } else {
      reader_add_function(reader, &class->factories, &class->factory_count, maker->function,
                          factory_name(reader, known, maker));
    }
  }
}

/* Without an instance of JavaScript's own there is nothing that it could end. */
static void drop_unused_end(struct reader *reader, struct class *class) {
  const struct api *api = reader->api;
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    if (function->result.class == class && function->result.given.ownership == OWNERSHIP_OWNED)
      return;
    for (size_t k = 0; k < function->param_count; k++)
      if (function->params[k].kind == PARAM_OUTPUT_INSTANCE && function->params[k].class == class &&
          function->params[k].given.ownership == OWNERSHIP_OWNED)
        return;
  }
  if (!class->drop)
    return;
  /* An error may be why, and what --only does not name goes without a word. */
  if ((reader->report->is_lenient || !reader->report->errors) &&
      only_has(reader, class->drop->symbol))
    report_warning(reader->report, class->drop->at,
                   "'%s' ends an instance of '%s', and no function that is bound makes one for "
                   "JavaScript, so it is left out",
                   class->drop->symbol, class->name);
  reader_remove_export(reader, class->drop);
  class->drop = NULL;
}

static bool is_used(const struct api *api, const struct class *class) {
  if (class->value)
    return true;
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    if (function->result.class == class || (function->self && function->self->class == class))
      return true;
    for (size_t k = 0; k < function->param_count; k++)
      if (function->params[k].class == class)
        return true;
  }
  for (size_t i = 0; i < api->callback_count; i++)
    for (size_t k = 0; k < api->callbacks[i]->param_count; k++)
      if (api->callbacks[i]->params[k].class == class)
        return true;
  return false;
}

/* ---- Iteration ---- */

/* Whether it gives the instance behind another one, and needs no more for that: `next(one)`, or
 * `next(list, one)`. */
static bool is_next(const struct function *next, const struct function *first) {
  const struct class *class = first->result.class;
  const struct param *one = next->param_count ? &next->params[next->param_count - 1] : next->self;
  return next->result.kind == RESULT_INSTANCE && next->result.class == class &&
         next->result.is_nullable && one && one->class == class &&
         (next->param_count == 0 ||
          (next->param_count == 1 && (!next->self || next->self->class == first->self->class)));
}

static void find_next(struct reader *reader, struct function *first) {
  if (!first->iterates)
    return;
  const struct function *next = reader_find_export(reader, first->iterates);
  const char *problem =
      !first->self || first->param_count
          ? "it is no method without arguments, so it cannot give the first of several; leave the "
            "mark out"
      : !first->result.is_nullable
          ? arena_format(reader->arena,
                         "nothing says that it may give none: --mark=%s=nullable says so",
                         first->symbol)
      : !next ? "no function of that name is bound; leave the mark out, or bind that function"
      : !is_next(next, first)
          ? arena_format(reader->arena,
                         "'%s' does not give the next one of the same class, or NULL, for one of "
                         "them; if it may give NULL, say so with --mark=%s=nullable",
                         next->symbol, next->symbol)
          : NULL;
  if (problem) {
    report_error(reader->report, first->at, "'%s' is marked 'iterates:%s', but %s", first->symbol,
                 first->iterates, problem);
    reader_leave_out(reader, first->symbol);
  } else {
    first->next = next;
  }
}

void handle_place_finish(struct reader *reader) {
  struct api *api = reader->api;
  size_t count = 0;
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].class->is_handle) {
      place_makers(reader, &reader->classes[i]);
      if (!reader->classes[i].value)
        drop_unused_end(reader, reader->classes[i].class);
    }
  for (size_t i = 0; i < api->class_count; i++)
    if (!api->classes[i]->is_handle || is_used(api, api->classes[i]))
      api->classes[count++] = api->classes[i];
  api->class_count = count;
  for (size_t i = 0; i < api->export_count; i++)
    find_next(reader, api->exports[i]);
}
