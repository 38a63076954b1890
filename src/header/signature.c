#include "header/signature.h"

#include "header/buffers.h"
#include "header/callbacks.h"
#include "header/enums.h"
#include "header/expressions.h"
#include "header/handle_given.h"
#include "header/instances.h"
#include "header/keeps.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/objects.h"
#include "header/positions.h"
#include "header/prototype.h"
#include "header/results.h"
#include "header/targets.h"
#include "js/names.h"

#include <string.h>

static bool is_array(const struct c_type *type) {
  return type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_VARIABLE_ARRAY;
}

/* `typedef struct thing *thing_t`: what such a type points to is the library's own. */
static bool hides_pointer(const struct signature *signature, const struct argument *argument) {
  const struct c_record *record = argument->type->inner->record;
  const bool is_said = argument->way.by == BY_MARK || argument->extent.of != EXTENT_UNKNOWN ||
                       argument->extent.by == BY_MARK || marks_take(argument->marks, MARK_TEXT);
  return argument->type->kind == C_POINTER && !strchr(argument->type->spelling, '*') && !is_said &&
         !(record && reader_class(signature->reader, record));
}

/* `void *` that C only keeps and gives back: what is there is nobody's business. */
static bool read_number(struct signature *signature, struct argument *argument) {
  if (!prototype_is_number(argument))
    return false;
  marks_take(argument->marks, MARK_NUMBER);
  prototype_add_param(signature, argument,
                      (struct param){.kind = PARAM_SCALAR, .scalar = SCALAR_U32});
  return true;
}

static void read_pointer(struct signature *signature, struct argument *argument) {
  const struct element element = prototype_element(argument);
  if (read_number(signature, argument) || objects_read_union(signature, argument, element))
    return;
  if (positions_is(argument)) {
    positions_read(signature, argument);
    return;
  }
  if (objects_read_handle(signature, argument, element) || instances_read(signature, argument) ||
      handle_given_output(signature, argument))
    return;
  if (argument->is_count)
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_COUNT,
                                       .scalar = element.type->scalar,
                                       .counted = argument->of});
  else if (targets_is_output(signature, argument))
    targets_read_output(signature, argument);
  else if (element.type->kind == C_FUNCTION)
    callbacks_read(signature, argument);
  else if (hides_pointer(signature, argument))
    prototype_refuse(signature, argument->at,
                     "'%s' is a '%s', a type that hides a pointer, which may be to more than the "
                     "header shows; leave '%s' out with --skip=%s, or say what is there, with "
                     "%slength:1 for one, length:N for N of them%s",
                     argument->name, argument->type->spelling, signature->function->symbol,
                     signature->function->symbol, prototype_option(signature, argument),
                     element.type->kind == C_CHAR ? ", or text" : "");
  else if (is_array(element.type))
    prototype_refuse(signature, argument->at,
                     "'%s' is an array of arrays; pass one flat array or buffer instead",
                     argument->name);
  else if (argument->type->kind == C_ARRAY && argument->type->count == 0)
    prototype_refuse(
        signature, argument->at,
        "'%s' is an array of no elements; say how many there are with %slength:N, where "
        "N is a number or a product of parameters",
        argument->name, prototype_option(signature, argument));
  else if (argument->type->kind == C_VARIABLE_ARRAY && argument->extent.of == EXTENT_UNKNOWN)
    prototype_refuse(
        signature, argument->at,
        "'%s' is an array of variable length; repeat that length in a mark, %slength:%s",
        argument->name, prototype_option(signature, argument), lengths_to_say(signature, argument));
  else if (element.type->kind == C_RECORD)
    objects_read(signature, argument, element);
  else
    buffers_read(signature, argument, element);
}

static void read_enum(struct signature *signature, struct argument *argument) {
  struct param param = {0};
  if (!enums_read(signature->reader, argument->type, &param.enumeration, &param.scalar)) {
    signature->is_refused = true;
    return;
  }
  param.kind = param.enumeration ? PARAM_ENUM : PARAM_SCALAR;
  prototype_add_param(signature, argument, param);
}

static void read_value(struct signature *signature, struct argument *argument) {
  const char *type = argument->type->spelling;
  const enum scalar scalar = argument->type->scalar;
  if (argument->type->kind == C_RECORD)
    objects_read_value(signature, argument);
  else if (argument->type->kind == C_ENUM)
    read_enum(signature, argument);
  else if (scalar == SCALAR_VOID)
    prototype_refuse(signature, argument->at,
                     "'%s' is of type '%s', which JavaScript does not have; %s", argument->name,
                     type, prototype_instead_of(argument->type));
  else
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_SCALAR, .scalar = scalar});
}

static void read_param(struct signature *signature, struct argument *argument) {
  if (argument->is_taken)
    return;
  signature->reading = argument;
  if (strstr(argument->type->spelling, "va_list")) /* a pointer to void underneath */
    prototype_refuse(signature, argument->at,
                     "'%s' is a 'va_list', which JavaScript cannot make; leave the function out "
                     "with --skip=%s",
                     argument->name, signature->function->symbol);
  else if (prototype_is_pointer(argument))
    read_pointer(signature, argument);
  else
    read_value(signature, argument);
}

/* The length of a buffer that the function fills is called maxLength or outLength whatever C calls
 * it. */
static bool is_taken(struct arena *arena, const struct function *function, size_t count,
                     const char *name) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(function->params[i].name, name) == 0)
      return true;
  for (size_t i = 0; i < function->param_count; i++) {
    struct param length = function->params[i];
    length.name = name_camel(arena, length.name);
    if (param_is_output(&length) && param_is_argument(&length) &&
        strcmp(name, param_argument(arena, &length)) == 0)
      return true;
  }
  return js_is_reserved(name);
}

/* `x` of the output `out_x`, unless something else is called so. */
static const char *output_name(struct signature *signature, size_t i) {
  const struct function *function = signature->function;
  const char *name = function->params[i].name;
  const char *rest = name_without_out(signature->reader->arena, name);
  for (size_t k = 0; k < function->param_count; k++)
    if (k != i &&
        name_equal(name_without_out(signature->reader->arena, function->params[k].name), rest))
      return name;
  return rest;
}

/* Called last: messages use the parameters' names in C. */
static void name_params(struct signature *signature) {
  struct function *function = signature->function;
  const char **names = arena_alloc(signature->reader->arena, function->param_count * sizeof *names);
  for (size_t i = 0; i < function->param_count; i++)
    names[i] =
        !param_is_output(&function->params[i]) || function->params[i].kind == PARAM_OUTPUT_SIZED
            ? function->params[i].name
            : output_name(signature, i);
  for (size_t i = 0; i < function->param_count; i++) {
    const char *name = name_camel(signature->reader->arena, names[i]);
    while (is_taken(signature->reader->arena, function, i, name))
      name = arena_format(signature->reader->arena, "%s_", name);
    function->params[i].name = name;
  }
}

static void read_arguments(struct signature *signature, const struct c_function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_param *param = &function->params[i];
    struct argument *argument = arena_push(signature->reader->arena, &signature->arguments,
                                           &signature->count, sizeof *signature->arguments);
    argument->name = param->origin.name;
    if (!*argument->name)
      argument->name = arena_format(signature->reader->arena, "arg%zu", i + 1);
    argument->unnamed = param->origin.unnamed;
    argument->at = param->origin.at;
    if (strchr(argument->name, '$'))
      prototype_refuse(signature, argument->at,
                       "'%s' contains '$', which tare keeps for names of its own; rename it",
                       argument->name);
    argument->type = param->type;
    argument->inner = &param->inner;
    struct c_origin named = param->origin; /* one without a name has marks by `arg1` */
    named.name = argument->name;
    argument->marks =
        signature->callback
            ? marks_of_inner(signature->reader, function->origin.name, signature->alias, &named)
            : marks_within(signature->reader, function->origin.name, &named);
    if (prototype_is_pointer(argument))
      prototype_find_way(signature, argument);
  }
}

/* What the marks and the names of a function's parameters make of it. */
static bool read_all(struct signature *signature, const struct c_function *declared) {
  read_arguments(signature, declared);
  results_read(signature);
  callbacks_find_users(signature);
  lengths_find(signature);
  targets_find_lengths(signature);
  for (size_t i = 0; i < signature->count; i++)
    read_param(signature, &signature->arguments[i]);
  signature->reading = NULL;
  if (!signature->is_refused)
    targets_check(signature);
  if (!signature->is_refused)
    positions_check(signature);
  if (!signature->is_refused)
    results_check(signature);
  if (!signature->is_refused)
    expressions_check(signature);
  if (!signature->is_refused)
    keeps_check(signature);
  if (signature->is_refused && !signature->is_told && signature->reader->report->is_lenient)
    prototype_refuse(signature, signature->function->at,
                     "'%s' uses a type that is refused, and is left out with it",
                     signature->function->symbol);
  lengths_pass(signature);
  name_params(signature);
  return !signature->is_refused;
}

bool signature_read_callback(struct signature *taker, const struct argument *argument,
                             const struct c_function *declared, const char *alias,
                             struct function *function) {
  struct signature signature = {.reader = taker->reader,
                                .function = function,
                                .result = declared->type->inner,
                                .is_import = true,
                                .callback = argument,
                                .alias = alias};
  return read_all(&signature, declared);
}

bool signature_read(struct reader *reader, const struct c_function *declared, bool is_import,
                    struct function *function) {
  const struct c_type *type = declared->type;
  struct signature signature = {.reader = reader,
                                .function = function,
                                .comment = reader_comment(reader, &declared->origin),
                                .marks = marks_of(reader, &declared->origin),
                                .declared = declared,
                                .result = type->inner,
                                .is_import = is_import};
  function->symbol = declared->origin.name;
  function->begins = !is_import && marks_take(signature.marks, MARK_BEGINS);
  function->at = declared->origin.at;
  function->doc = signature.comment.doc;
  function->returns_doc = signature.comment.returns;
  if (strchr(function->symbol, '$') && !reader_renamed(reader, function->symbol))
    prototype_refuse(
        &signature, function->at,
        "'%s' contains '$', which tare keeps for names of its own; rename it, here or with "
        "--rename=%s=NAME, or leave it out with --skip=%s",
        function->symbol, function->symbol, function->symbol);
  if (type->kind != C_FUNCTION) {
    prototype_refuse(
        &signature, function->at,
        "'%s' has a type that tare cannot ask the compiler about; leave it out with --skip=%s",
        function->symbol, function->symbol);
    return false;
  }
  if (!type->has_prototype)
    prototype_refuse(
        &signature, function->at,
        "'%s' has no prototype; write '%s(void)', or build with -std=c2x, where '()' means that",
        function->symbol, function->symbol);
  if (type->is_variadic)
    prototype_refuse(
        &signature, function->at,
        "'%s' takes any number of arguments; call it in a function of your own that takes "
        "each, and leave it out with --skip=%s",
        function->symbol, function->symbol);
  return read_all(&signature, declared);
}
