#include "header/callbacks.h"

#include "header/helpers.h"
#include "header/memory_hooks.h"
#include "header/names.h"
#include "header/signature.h"
#include "header/structs.h"

#include <string.h>

/* ---- Types ---- */

static bool is_void_pointer(const struct c_type *type) {
  return type->kind == C_POINTER && type->inner->kind == C_VOID;
}

/* The type of the function that an argument points to, or NULL. */
static const struct c_type *function_of(const struct argument *argument) {
  const struct c_type *type = argument->type;
  return type->kind == C_POINTER && type->inner->kind == C_FUNCTION ? type->inner : NULL;
}

/* The struct of callbacks that an argument points to, or NULL. */
static const struct c_type *struct_of(const struct signature *signature,
                                      const struct argument *argument) {
  const struct c_type *type = argument->type;
  return type->kind == C_POINTER && type->inner->kind == C_RECORD &&
                 !reader_class(signature->reader, type->inner->record) &&
                 callbacks_in_struct(signature->reader, type->inner->record)
             ? type->inner
             : NULL;
}

bool callbacks_has(const struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++)
    if ((function_of(&signature->arguments[i]) ||
         (!signature->is_record && struct_of(signature, &signature->arguments[i]))) &&
        !signature->arguments[i].is_taken)
      return true;
  return false;
}

static const struct c_typedef *typedef_named(const struct reader *reader, const char *name) {
  for (size_t i = 0; i < reader->header->typedef_count; i++)
    if (strcmp(reader->header->typedefs[i].origin.name, name) == 0)
      return &reader->header->typedefs[i];
  return NULL;
}

/* The typedef of the pointer or of the function, or NULL. */
static const struct c_typedef *alias_of(const struct reader *reader,
                                        const struct argument *argument) {
  const struct c_typedef *alias = typedef_named(reader, argument->type->spelling);
  return alias ? alias : typedef_named(reader, argument->type->inner->spelling);
}

/* What its parameters are called, by the declaration itself or by the typedef of its type; NULL
 * where that is not known. */
static const struct strings *names_of(const struct reader *reader,
                                      const struct argument *argument) {
  enum { MOST = 16 }; /* typedefs of typedefs */
  const size_t count = function_of(argument)->param_count;
  if (argument->inner && argument->inner->count == count)
    return argument->inner;
  const struct c_typedef *alias = alias_of(reader, argument);
  for (size_t i = 0; alias && i < MOST; i++) {
    if (alias->inner.count == count)
      return &alias->inner;
    alias = typedef_named(reader, alias->type->spelling);
  }
  return NULL;
}

/* The name of one of its parameters, which in a message and in a mark may be `arg1`. */
static const char *name_of(const struct reader *reader, const struct strings *names, size_t i) {
  return names && *names->at[i] ? names->at[i] : arena_format(reader->arena, "arg%zu", i + 1);
}

/* `function.parameter`, which is what a callback is called in marks. */
static const char *symbol_of(const struct signature *signature, const struct argument *argument) {
  return arena_format(signature->reader->arena, "%s.%s", signature->function->symbol,
                      argument->name);
}

/* The other name that marks have for it: its typedef, or `function.arg3` where only a source names
 * the parameter. */
static const char *other_symbol_of(const struct signature *signature,
                                   const struct argument *argument, const struct c_typedef *alias) {
  if (alias)
    return alias->origin.name;
  return argument->unnamed ? arena_format(signature->reader->arena, "%s.%s",
                                          signature->function->symbol, argument->unnamed)
                           : NULL;
}

/* ---- User pointers ---- */

/* Names that no data has, and names that data may have, too. */
static bool is_strong(const char *name) {
  static const char *const words[] = {
      "user",         "user_data",   "user_ptr", "user_arg",  "ctx",
      "user_ctx",     "context",     "opaque",   "closure",   "cookie",
      "user_context", "p_user_data", "p_ctx",    "p_context", NULL};
  return name_is_word(name, words);
}

static bool is_weak(const char *name) {
  static const char *const words[] = {"arg",   "p_arg",        "data", "priv",
                                      "param", "private_data", NULL};
  return name_is_word(name, words);
}

/* What stands behind a parameter, as far as it may be the length of data there. */
struct behind {
  const struct c_type *type; /* or NULL */
  const char *name;          /* "" where it has none */
};

static bool may_be_length(struct behind behind) {
  return behind.type && scalar_is_integer(behind.type->scalar) &&
         (!*behind.name || name_may_be_count(behind.name) || name_is_general_length(behind.name) ||
          name_is_capacity(behind.name));
}

/* Whether a `void *` may be a user pointer. */
static bool may_be_user(const struct c_type *type, const char *name, struct behind behind,
                        bool any_name) {
  if (!is_void_pointer(type) || type->inner->is_const)
    return false;
  return is_strong(name) || (!may_be_length(behind) && (any_name || is_weak(name)));
}

static struct behind behind(const struct signature *signature, size_t i) {
  const struct argument *next = &signature->arguments[i + 1];
  return i + 1 < signature->count ? (struct behind){next->type, next->name} : (struct behind){0};
}

/* Whether an argument of the function is a user pointer. */
static bool is_user(const struct signature *signature, size_t i, enum evidence *by) {
  struct argument *argument = &signature->arguments[i];
  if (!is_void_pointer(argument->type) || marks_find(argument->marks, MARK_VALUE) ||
      prototype_is_number(argument))
    return false;
  *by = marks_take_plain(argument->marks, MARK_USER) ? BY_MARK : BY_NAME;
  return *by == BY_MARK || may_be_user(argument->type, argument->name, behind(signature, i), false);
}

bool callbacks_needs_user(const struct record *record) {
  bool is_inside = false;
  for (size_t i = 0; i < record->field_count; i++)
    is_inside |= record->fields[i].is_user;
  return record->has_user && !is_inside;
}

/* The marks of one of its parameters. */
static struct marks *marks_of_own(const struct signature *signature,
                                  const struct argument *argument, size_t i) {
  struct reader *reader = signature->reader;
  const struct c_origin origin = {.name = name_of(reader, names_of(reader, argument), i),
                                  .at = argument->at};
  return marks_of_inner(reader, symbol_of(signature, argument),
                        other_symbol_of(signature, argument, alias_of(reader, argument)), &origin);
}

/* Which parameter of the callback is marked as the user pointer. */
static bool find_marked(const struct signature *signature, const struct argument *argument,
                        size_t *own) {
  const struct c_type *function = function_of(argument);
  for (size_t i = 0; i < function->param_count; i++) {
    *own = i;
    if (is_void_pointer(function->params[i]) &&
        marks_take_plain(marks_of_own(signature, argument, i), MARK_USER))
      return true;
  }
  return false;
}

/* Which parameter of the callback gets the user pointer: the only one that may, or the only one
 * whose name says so. `any_name`: a mark says that there is one. */
static bool find_own(const struct signature *signature, const struct argument *argument,
                     bool any_name, size_t *own) {
  const struct c_type *function = function_of(argument);
  const struct strings *names = names_of(signature->reader, argument);
  size_t possible = 0, strong = 0, last = 0, last_strong = 0, pointers = 0;
  for (size_t i = 0; i < function->param_count; i++) {
    const char *name = names ? names->at[i] : "";
    if (marks_find(marks_of_own(signature, argument, i), MARK_NUMBER))
      continue;
    struct behind next = {0};
    if (i + 1 < function->param_count)
      next = (struct behind){function->params[i + 1], names ? names->at[i + 1] : ""};
    pointers += is_void_pointer(function->params[i]);
    if (!may_be_user(function->params[i], name, next, any_name || !*name))
      continue;
    possible++;
    last = i;
    if (is_strong(name)) {
      strong++;
      last_strong = i;
    }
  }
  const bool has_only = possible == 1 && (pointers == 1 || (names && *names->at[last]));
  *own = has_only ? last : last_strong;
  return has_only || strong == 1;
}

/* The only one whose name leaves no doubt. JavaScript could do nothing with what it points to. */
static bool find_strong(const struct signature *signature, const struct argument *argument,
                        size_t *own) {
  return find_own(signature, argument, false, own) &&
         is_strong(name_of(signature->reader, names_of(signature->reader, argument), *own));
}

/* The user pointer of the function that belongs to a callback: the only one, or the one beside it.
 */
static bool find_user(const struct signature *signature, size_t callback, const bool *users,
                      size_t *user) {
  size_t count = 0;
  for (size_t i = 0; i < signature->count; i++)
    if (users[i]) {
      count++;
      *user = i;
    }
  if (count == 1)
    return true;
  if (callback + 1 < signature->count && users[callback + 1])
    *user = callback + 1;
  else if (callback && users[callback - 1])
    *user = callback - 1;
  else
    return false;
  return true;
}

/* Whether C's function gives the user pointer of what the callback gets: `void *f(T *)`. */
static bool is_getter(const struct c_function *helper, const struct c_type *param) {
  const struct c_type *type = helper ? helper->type : NULL;
  return type && type->kind == C_FUNCTION && type->param_count == 1 &&
         is_void_pointer(type->inner) && param->kind == C_POINTER &&
         type->params[0]->kind == C_POINTER && param->inner->record &&
         type->params[0]->inner->record == param->inner->record;
}

/* A mark `user:f` of one of the callback's parameters: C keeps the user pointer in what is there.
 */
static bool find_getter(struct signature *signature, struct argument *argument) {
  struct reader *reader = signature->reader;
  const struct c_type *function = function_of(argument);
  for (size_t i = 0; i < function->param_count; i++) {
    const char *name = name_of(reader, names_of(reader, argument), i);
    struct marks *marks = marks_of_own(signature, argument, i);
    const struct mark *mark = marks_find(marks, MARK_USER);
    if (!mark || !mark->value)
      continue;
    const struct c_function *helper = helpers_find(reader, mark->value);
    marks_take(marks, MARK_USER);
    if (!is_getter(helper, function->params[i])) {
      prototype_refuse(signature, argument->at,
                       "'%s' is marked 'user:%s', and no function '%s' of the header takes a '%s' "
                       "alone and returns 'void *'",
                       name, mark->value, mark->value, function->params[i]->spelling);
      continue;
    }
    const char *problem = helpers_problem(reader, helper);
    if (problem) {
      prototype_refuse(signature, argument->at, "'%s' is marked 'user:%s', and %s", name,
                       mark->value, problem);
      continue;
    }
    helpers_need(reader, helper);
    argument->user_getter = helper->origin.name;
    argument->own_user = i;
    return true;
  }
  return false;
}

static void find_users_of(struct signature *signature, size_t i, const bool *users,
                          const enum evidence *by) {
  struct argument *argument = &signature->arguments[i];
  size_t user, own;
  const bool is_own_marked = find_marked(signature, argument, &own);
  const bool has_user = find_user(signature, i, users, &user);
  bool has_any = false; /* that may be one */
  for (size_t k = 0; k < signature->count; k++)
    has_any |= is_void_pointer(signature->arguments[k].type);
  if (!is_own_marked && has_user && find_getter(signature, argument))
    argument->has_own_user = true;
  else if (is_own_marked ||
           (has_user && find_own(signature, argument, by[user] == BY_MARK, &own))) {
    argument->has_own_user = true;
    argument->own_user = own;
  }
  if (!signature->is_record && !has_any && find_strong(signature, argument, &own)) {
    argument->has_own_user = true; /* C has it from elsewhere */
    argument->own_user = own;
  }
  if (signature->is_record && !has_user && find_own(signature, argument, false, &own)) {
    argument->has_own_user = true; /* the user pointer is passed beside the struct */
    argument->own_user = own;
  }
  if (!has_user || !argument->has_own_user)
    return;
  argument->has_user = true;
  argument->user = user;
  argument->user_by = is_own_marked || argument->user_getter ? BY_MARK : by[user];
  struct argument *pointer = &signature->arguments[user];
  if (pointer->is_taken) /* of several callbacks, the first one has it */
    return;
  pointer->is_taken = true;
  pointer->passed = PASSED_USER;
  pointer->of = i;
}

/* What JavaScript does not get of a callback, by marks. */
static void leave_out(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    if (marks_take(argument->marks, MARK_VALUE))
      prototype_refuse(signature, argument->at,
                       "'%s' of the callback '%s' is marked 'value', which is for what C gets; "
                       "%sskip leaves it out of what JavaScript gets",
                       argument->name, signature->callback->name,
                       prototype_option(signature, argument));
    if (!marks_take(argument->marks, MARK_SKIP))
      continue;
    argument->is_taken = true;
    argument->passed = PASSED_CONSTANT;
  }
}

/* The same for a struct of callbacks that has no user pointer of its own. */
static void find_user_of_struct(struct signature *signature, size_t i, const bool *users,
                                const enum evidence *by) {
  struct argument *argument = &signature->arguments[i];
  const struct struct_use use = {.name = argument->name, .at = argument->at, .is_put = true};
  const struct record *record = structs_find(signature->reader, argument->type->inner, &use);
  size_t user;
  if (!record || !callbacks_needs_user(record) || !find_user(signature, i, users, &user) ||
      signature->arguments[user].is_taken)
    return;
  argument->has_user = true;
  argument->user = user;
  argument->user_by = by[user];
  struct argument *pointer = &signature->arguments[user];
  pointer->is_taken = true;
  pointer->passed = PASSED_USER;
  pointer->of = i;
}

/* A mark that no callback fits: none has a `void *` that is the user pointer beyond doubt. */
static void refuse_user(struct signature *signature, const struct argument *argument) {
  prototype_refuse(signature, argument->at,
                   "'%s' is marked 'user', and nothing says which parameter of a callback gets it; "
                   "mark that one as well, such as --mark=%s.CALLBACK.PARAMETER=user, or pass NULL "
                   "always, with %svalue:NULL",
                   argument->name, signature->function->symbol,
                   prototype_option(signature, argument));
}

void callbacks_find_users(struct signature *signature) {
  struct arena *arena = signature->reader->arena;
  bool *users = arena_alloc(arena, (signature->count + 1) * sizeof *users);
  enum evidence *by = arena_alloc(arena, (signature->count + 1) * sizeof *by);
  if (signature->callback && signature->callback->has_own_user &&
      !signature->callback->user_getter) {
    struct argument *own = &signature->arguments[signature->callback->own_user];
    own->is_taken = true;
    own->passed = PASSED_USER;
  }
  if (signature->callback)
    leave_out(signature);
  if (signature->is_import || !callbacks_has(signature))
    return;
  for (size_t i = 0; i < signature->count; i++)
    users[i] = is_user(signature, i, &by[i]);
  for (size_t i = 0; i < signature->count; i++)
    if (function_of(&signature->arguments[i]) &&
        !marks_find(signature->arguments[i].marks, MARK_VALUE))
      find_users_of(signature, i, users, by);
  for (size_t i = 0; i < signature->count && !signature->is_record; i++)
    if (struct_of(signature, &signature->arguments[i]) &&
        !marks_find(signature->arguments[i].marks, MARK_VALUE))
      find_user_of_struct(signature, i, users, by);
  for (size_t i = 0; i < signature->count; i++)
    if (users[i] && by[i] == BY_MARK && !signature->arguments[i].is_taken)
      refuse_user(signature, &signature->arguments[i]);
}

/* ---- The callback ---- */

void callbacks_refuse_pointer(struct signature *signature, const struct argument *argument) {
  const char *option = prototype_option(signature, argument);
  prototype_refuse(signature, argument->at,
                   "'%s' of the callback '%s' is a '%s', and nothing says what it points to: "
                   "%suser if it is the user pointer, which C gets with the callback and "
                   "JavaScript does not see, or %slength:N for N bytes",
                   argument->name, signature->callback->name, argument->type->spelling, option,
                   option);
}

static void refuse(struct signature *signature, const struct argument *argument, const char *why) {
  prototype_refuse(signature, argument->at,
                   "'%s' is a function pointer, %s; pass NULL always, with %svalue:NULL",
                   argument->name, why, prototype_option(signature, argument));
}

/* The function as if it was declared under `function.parameter`. */
static struct c_function *declared_as(struct signature *signature,
                                      const struct argument *argument) {
  struct reader *reader = signature->reader;
  const struct c_type *type = function_of(argument);
  const struct strings *names = names_of(reader, argument);
  struct c_function *declared = arena_alloc(reader->arena, sizeof *declared);
  declared->origin = (struct c_origin){.name = symbol_of(signature, argument), .at = argument->at};
  declared->type = type;
  for (size_t i = 0; i < type->param_count; i++) {
    struct c_param *param =
        arena_push(reader->arena, &declared->params, &declared->param_count, sizeof *param);
    param->origin = (struct c_origin){.name = name_of(reader, names, i), .at = argument->at};
    param->type = type->params[i];
  }
  return declared;
}

/* Reads it; NULL after an error. */
static struct function *read_function(struct signature *signature, struct argument *argument) {
  struct reader *reader = signature->reader;
  const struct c_type *type = function_of(argument);
  const struct c_typedef *alias = alias_of(reader, argument);
  if (memory_hooks_refuse(signature, argument))
    return NULL;
  if (!type->has_prototype || type->is_variadic) {
    refuse(signature, argument,
           type->is_variadic ? "which takes any number of arguments"
                             : "whose parameters the header does not say");
    return NULL;
  }
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  function->symbol = symbol_of(signature, argument);
  function->name = name_camel(reader->arena, argument->name);
  function->at = argument->at;
  if (signature_read_callback(signature, argument, declared_as(signature, argument),
                              other_symbol_of(signature, argument, alias), function))
    return function;
  signature->is_refused = signature->is_told = true;
  return NULL;
}

void callbacks_read(struct signature *signature, struct argument *argument) {
  if (signature->is_import || !function_of(argument)) {
    prototype_refuse(
        signature, argument->at,
        "'%s' is a function pointer, which JavaScript cannot call; declare the function here, "
        "and JavaScript calls it by its name",
        argument->name);
    return;
  }
  struct function *function = read_function(signature, argument);
  if (!function)
    return;
  function->taker = signature->function;
  const bool is_in = marks_take(argument->marks, MARK_IN);
  argument->way = (struct way){DIRECTION_IN, is_in ? BY_MARK : BY_TYPE};
  struct param *param = prototype_add_param(
      signature, argument, (struct param){.kind = PARAM_CALLBACK, .callback = function});
  if (!argument->has_user)
    return;
  param->user = signature->arguments[argument->user].name;
  param->user_by = argument->user_by;
  function->user_getter = argument->user_getter;
  function->user_of = argument->own_user;
}

/* ---- Structs of callbacks ---- */

bool callbacks_in_struct(struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    const struct c_field *field = &record->fields[i];
    if (field->type->kind == C_POINTER && field->type->inner->kind == C_FUNCTION &&
        !marks_find(marks_of_field(reader, &record->tag, &field->origin), MARK_VALUE))
      return true;
  }
  return false;
}

struct signature *callbacks_of_struct(struct reader *reader, const struct c_record *record,
                                      const char *name) {
  if (!callbacks_in_struct(reader, record))
    return NULL;
  struct signature *fields = arena_alloc(reader->arena, sizeof *fields);
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  *fields = (struct signature){.reader = reader, .function = function, .is_record = true};
  function->symbol = name;
  for (size_t i = 0; i < record->field_count; i++) {
    const struct c_field *field = &record->fields[i];
    struct argument *argument =
        arena_push(reader->arena, &fields->arguments, &fields->count, sizeof *argument);
    *argument = (struct argument){.name = field->origin.name,
                                  .at = field->origin.at,
                                  .type = field->type,
                                  .inner = &field->inner,
                                  .marks = marks_of_field(reader, &record->tag, &field->origin)};
  }
  callbacks_find_users(fields);
  return fields;
}

enum callback_field callbacks_read_field(struct signature *fields, const struct c_field *field,
                                         struct field *read) {
  struct argument *argument = fields->arguments;
  while (argument->inner != &field->inner)
    argument++;
  read->is_user = argument->is_taken;
  if (argument->is_taken)
    return FIELD_IS_CALLBACK;
  if (!function_of(argument))
    return FIELD_IS_VALUE;
  read->callback = read_function(fields, argument);
  if (!read->callback)
    return FIELD_IS_REFUSED;
  read->callback->has_user = argument->has_own_user && !find_marked(fields, argument, &(size_t){0});
  read->callback->has_user |= argument->has_user;
  return FIELD_IS_CALLBACK;
}

void callbacks_place_field(struct reader *reader, const struct field *field) {
  struct api *api = reader->api;
  if (field->callback)
    *(struct function **)arena_push(reader->arena, &api->callbacks, &api->callback_count,
                                    sizeof(struct function *)) = field->callback;
}

void callbacks_place(struct reader *reader, const struct function *function) {
  struct api *api = reader->api;
  for (size_t i = 0; i < function->param_count; i++) {
    if (function->params[i].kind != PARAM_CALLBACK)
      continue;
    struct function **place =
        arena_push(reader->arena, &api->callbacks, &api->callback_count, sizeof *place);
    *place = function->params[i].callback;
  }
}
