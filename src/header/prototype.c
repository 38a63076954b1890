#include "header/prototype.h"

#include "header/comment_words.h"
#include "header/names.h"
#include "header/repeats.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* What helps a function does not help a callback, unless it is a mark: nobody can declare it anew,
 * nor leave it out alone. */
static const char *of_callback(const struct signature *signature, const char *message) {
  struct arena *arena = signature->reader->arena;
  const struct argument *argument = signature->reading;
  const char *advice = strrchr(message, ';');
  if (!argument || (advice && strstr(message, prototype_option(signature, argument))))
    return message;
  return arena_format(arena,
                      "%s; leave it out of what JavaScript gets, with %sskip, or pass NULL for "
                      "'%s' always, with --mark=%s=value:NULL",
                      advice ? arena_copy(arena, message, (size_t)(advice - message)) : message,
                      prototype_option(signature, argument), signature->callback->name,
                      signature->function->symbol);
}

void prototype_refuse(struct signature *signature, struct location at, const char *format, ...) {
  struct text message = text_in(signature->reader->arena);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  repeats_report(signature, at,
                 signature->callback ? of_callback(signature, message.bytes) : message.bytes);
  signature->is_refused = signature->is_told = true;
}

const char *prototype_option(const struct signature *signature, const struct argument *argument) {
  return arena_format(signature->reader->arena, "--mark=%s.%s=", signature->function->symbol,
                      argument->name);
}

const char *prototype_instead_of(const struct c_type *type) {
  return reader_instead_of(type, "use a number, a bool, an enum, a buffer, a struct or a class");
}

bool prototype_is_number(const struct argument *argument) {
  return argument->type->kind == C_POINTER && argument->type->inner->kind == C_VOID &&
         marks_find(argument->marks, MARK_NUMBER);
}

bool prototype_is_integer(const struct c_type *type) {
  return scalar_is_integer(type->scalar);
}

const char *prototype_record_word(const struct c_type *type) {
  return type->record->is_union ? "union" : "struct";
}

bool prototype_is_called(const struct argument *argument, const char *name) {
  return strcmp(argument->name, name) == 0 ||
         (argument->unnamed && strcmp(argument->unnamed, name) == 0);
}

bool prototype_is_pointer(const struct argument *argument) {
  return argument->type->kind == C_POINTER || argument->type->kind == C_UNBOUNDED ||
         argument->type->kind == C_ARRAY || argument->type->kind == C_VARIABLE_ARRAY;
}

bool prototype_is_pointer_to_integer(const struct argument *argument) {
  const struct c_type *inner = argument->type->inner;
  return argument->type->kind == C_POINTER && inner->kind == C_NUMBER &&
         prototype_is_integer(inner) && !inner->is_const;
}

struct element prototype_element(const struct argument *argument) {
  const struct c_type *type = argument->type->inner;
  return (struct element){.type = type,
                          .name = type->kind == C_VOID ? "uint8_t" : type->spelling,
                          .is_const = type->is_const};
}

/* ---- Directions ---- */

static const char *const direction_names[] = {
    [DIRECTION_IN] = "in", [DIRECTION_OUT] = "out", [DIRECTION_IN_OUT] = "inout"};

/* What marks say. False where there are none. */
static bool marked_way(struct signature *signature, const struct argument *argument,
                       struct way *way) {
  static const enum mark_kind kinds[] = {
      [DIRECTION_IN] = MARK_IN, [DIRECTION_OUT] = MARK_OUT, [DIRECTION_IN_OUT] = MARK_INOUT};
  const struct mark *found = NULL;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    const struct mark *mark = marks_find(argument->marks, kinds[i]);
    if (mark && mark_is_by_pattern(mark) && i != DIRECTION_IN &&
        prototype_element(argument).is_const)
      continue; /* `crypto_*.c=out` fits those that C writes */
    mark = marks_take(argument->marks, kinds[i]);
    if (!mark || (found && found->option && !mark->option)) /* options come last */
      continue;
    const bool has_pattern = found && (mark_is_by_pattern(found) || mark_is_by_pattern(mark));
    if (has_pattern && found->option && found->option > mark->option) /* the last one counts */
      continue;
    if (found && !found->option == !mark->option && !has_pattern)
      prototype_refuse(signature, argument->at, "'%s' is marked '%s' and '%s'; one of them",
                       argument->name, direction_names[way->direction], direction_names[i]);
    found = mark;
    *way = (struct way){(enum direction)i, BY_MARK};
  }
  return found;
}

/* `@param[out]`; `[in,out]` as well. */
static bool worded_way(const struct signature *signature, const struct argument *argument,
                       struct way *way) {
  const struct comment_param *param = comment_param_named(&signature->comment, argument->name);
  if (!param || !(param->is_in || param->is_out))
    return false;
  *way = (struct way){param->is_in && param->is_out ? DIRECTION_IN_OUT
                      : param->is_in                ? DIRECTION_IN
                                                    : DIRECTION_OUT,
                      BY_WORDS};
  return true;
}

/* A name that is right most of the time. What an import does with it is not C's to confirm. */
static bool is_weak_result(const struct signature *signature, const struct argument *argument) {
  const bool is_getter = name_has_word(signature->function->symbol, "get") &&
                         signature->result->kind == C_VOID && argument->type->kind == C_ARRAY;
  return !signature->is_import && (name_is_weak_result(argument->name) || is_getter);
}

void prototype_find_way(struct signature *signature, struct argument *argument) {
  const bool is_const = prototype_element(argument).is_const;
  struct way way = {is_const ? DIRECTION_IN : DIRECTION_IN_OUT, BY_TYPE};
  if (marked_way(signature, argument, &way) || worded_way(signature, argument, &way)) {
    if (is_const && way.direction != DIRECTION_IN)
      prototype_refuse(
          signature, argument->at,
          way.by == BY_MARK ? "'%s' is const, so C does not write it; leave out the mark '%s'"
                            : "'%s' is const, but its comment says '[%s]'; settle it with "
                              "%sin",
          argument->name, direction_names[way.direction], prototype_option(signature, argument));
  } else if (!is_const && name_is_result(argument->name)) {
    way = (struct way){DIRECTION_OUT, BY_NAME};
  } else if (!is_const && is_weak_result(signature, argument)) {
    way = (struct way){DIRECTION_OUT, BY_WEAK_NAME};
  }
  argument->way = way;
}

/* ---- Parameters ---- */

bool prototype_is_nullable(struct marks *marks, const struct c_type *type, bool is_worded,
                           enum evidence *by) {
  const bool is_marked = marks_take(marks, MARK_NULLABLE);
  *by = is_marked ? BY_MARK : type->is_nullable ? BY_TYPE : BY_WORDS;
  return is_marked || type->is_nullable || is_worded;
}

/* Elements that stay together in the windows of a stream; 0 where no mark says so. */
static uint32_t frame_of(struct signature *signature, const struct argument *argument) {
  const struct mark *mark = marks_take(argument->marks, MARK_FRAME);
  double count;
  char *end;
  if (!mark)
    return 0;
  count = strtod(mark->value, &end);
  if ((*end && !reader_value(signature->reader, mark->value, &count)) || count < 1 ||
      count > 65536 || count != (double)(uint32_t)count)
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'frame:%s'; a number of elements from 1 to 65536 is needed",
                     argument->name, mark->value);
  return (uint32_t)count;
}

struct param *prototype_add_param(struct signature *signature, struct argument *argument,
                                  struct param param) {
  struct function *function = signature->function;
  argument->has_param = true;
  argument->param = function->param_count;
  struct param *added = arena_push(signature->reader->arena, &function->params,
                                   &function->param_count, sizeof *added);
  *added = param;
  added->at = argument->at;
  added->direction = argument->way.by;
  added->length = argument->extent.by;
  added->index = (size_t)(argument - signature->arguments);
  added->name = added->c_name = argument->name;
  added->doc = comment_of_param(&signature->comment, argument->name);
  added->frame = param.kind == PARAM_INPUT ? frame_of(signature, argument) : 0;
  added->is_to_const = prototype_is_pointer(argument) && prototype_element(argument).is_const;
  added->is_nullable = prototype_is_pointer(argument) && !param_is_output(added) &&
                       prototype_is_nullable(argument->marks, argument->type,
                                             comment_says_nullable(added->doc), &added->nullable);
  const struct mark *keep = marks_take(argument->marks, MARK_KEEP);
  added->keeps = keep;
  added->keeps_all = keep && keep->value;
  added->is_hidden = argument->is_hidden && param_is_output(added);
  return added;
}
