#include "compile/effects_kept.h"

#include "compile/effects_inner.h"

#include "header/endings.h"
#include "header/names.h"

#include <stdarg.h>
#include <string.h>

/* Whether C could keep a pointer in what the function gets. */
static const struct class *keeper_of(const struct function *function) {
  const struct class *keeper = NULL;
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].class && function->params[i].class->has_pointers)
      keeper = function->params[i].class;
  if (!keeper)
    keeper = function->result.class; /* a handle that it makes */
  return function->self && function->self->class->has_pointers ? function->self->class : keeper;
}

/* Whether an output is marked to lead into it: C stores the pointer there. */
static bool is_led_into(const struct function *function, const struct param *param) {
  for (size_t i = 0; i < function->param_count; i++)
    if (param_is_output(&function->params[i]) && function->params[i].target.kind == TARGET_WITHIN &&
        function->params[i].target.parameter == param->index)
      return true;
  return false;
}

/* Whether the function makes a handle that ends before the instances that it was made of. */
static bool is_used_by_made(const struct question *question) {
  const struct function *function = question->function;
  bool uses = function->result.class && function->result.given.uses_others;
  for (size_t i = 0; i < function->param_count; i++)
    uses |= function->params[i].given.uses_others;
  return uses && question_is_instance(question->param);
}

/* ---- What is kept for certain ---- */

/* ` in 'self'`, ` in the variable 'last'`, or "" where the place has no name. `last` of a function
 * is `f.last` to the compiler, and a part of a struct `last.0`. */
static const char *where_kept(const struct question *question) {
  const struct effect *effect = &question->effect;
  const struct function *function = question->function;
  size_t parameter;
  if (effect->keep_in) {
    const char *name = effect->keep_in, *dot = strchr(name, '.');
    const bool is_part = dot && dot[1] >= '0' && dot[1] <= '9';
    if (dot && !is_part)
      name = dot + 1;
    return arena_format(question->arena, " in the variable '%.*s'", (int)strcspn(name, "."), name);
  }
  if (!effect_keeper(effect, &parameter) || function->result.kind == RESULT_RECORD)
    return "";
  if (function->self && function->self->index == parameter)
    return arena_format(question->arena, " in '%s'", function->self->c_name);
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].index == parameter)
      return arena_format(question->arena, " in '%s'", function->params[i].c_name);
  return "";
}

static void report_kept(const struct question *question) {
  const struct param *param = question->param;
  const char *function = question->function->symbol;
  const char *keeps = arena_format(question->arena, "%s keeps '%s'%s",
                                   question_place(question, question->effect.keep), param->c_name,
                                   where_kept(question));
  if (question_is_instance(param))
    report_error(question->report, param->at,
                 "%s, and JavaScript may free that before C uses it again: %s if C does, %s%s"
                 "or %s if C does not use it after the call",
                 keeps, question_mark(question, "keep"),
                 param->class->is_handle ? question_mark(question, "move") : "",
                 param->class->is_handle ? " if C frees it as well, " : "",
                 question_mark(question, "in"));
  else if (param->callback)
    report_error(question->report, param->at,
                 "%s, and a function that is not marked can be called until '%s' returns: "
                 "%s if C calls it later, or %s if not",
                 keeps, function, question_mark(question, "keep"), question_mark(question, "in"));
  else if (param_is_output(param))
    report_error(question->report, param->at,
                 "%s, and its memory has another use once '%s' has returned: %s if it is only read "
                 "from then on, and otherwise leave the function out with --skip=%s",
                 keeps, function, question_mark(question, "out,keep"), function);
  else
    report_error(question->report, param->at,
                 "%s, and its memory has another use once '%s' has returned: %s if C uses it "
                 "later, or %s if not",
                 keeps, function, question_mark(question, "keep"), question_mark(question, "in"));
}

/* ---- What may be kept ---- */

/* That C may keep a pointer: often the same of many functions, which one mark settles. */
struct doubt {
  const char *key;     /* equal where one mark may settle both */
  const char *settles; /* the mark that says that it is not kept */
  const char *function, *parameter;
  struct location at;
  const char *message;
};

__attribute__((format(printf, 4, 5))) static void doubt(const struct question *question,
                                                        const char *key, const char *settles,
                                                        const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  struct text message = text_in(question->arena);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  if (!question->doubts) {
    report_error(question->report, question->param->at, "%s", message.bytes);
    return;
  }
  struct doubt *added = arena_push(question->arena, &question->doubts->items,
                                   &question->doubts->count, sizeof *question->doubts->items);
  *added = (struct doubt){.key = arena_format(question->arena, "%s %s", key, settles),
                          .settles = settles,
                          .function = question->function->symbol,
                          .parameter = question->param->c_name,
                          .at = question->param->at,
                          .message = message.bytes};
  question->report->errors++; /* told by effects_kept_tell() */
}

/* `; the compiler cannot tell, because of mix.c:12`, where the line is known. */
static const char *because(const struct question *question, struct location place) {
  return place.line ? arena_format(question->arena, "; the compiler cannot tell, because of %s",
                                   question_place(question, place))
                    : "";
}

/* Of a function that nothing is known of: an instance that it may change, and not this one. */
static const struct class *unseen_keeper_of(const struct question *question) {
  const struct function *function = question->function;
  const struct param *self = function->self;
  const struct class *keeper = function->result.class;
  if (question->effect.is_known)
    return NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *other = &function->params[i];
    if (other != question->param && question_is_instance(other) && !other->is_const &&
        other->class->has_pointers)
      keeper = other->class;
  }
  return self && !self->is_const && self->class->has_pointers ? self->class : keeper;
}

/* Code that was compiled elsewhere may keep an instance in another one, and anything in a variable,
 * if there are any. A function is not called after its time, whoever keeps it. */
static void check_unseen(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const char *function = question->function->symbol;
  const char *settles = question_is_instance(param) ? "in" : question_direction(param);
  const struct class *keeper = question_is_instance(param) ? unseen_keeper_of(question) : NULL;
  if (keeper)
    doubt(question, keeper->c_name, settles,
          "'%s' may keep '%s' in '%s', which has pointers, and no source that tare can look into "
          "defines it: %s if it does, or %s if not",
          function, param->c_name, keeper->c_name, question_mark(question, "keep"),
          question_mark(question, settles));
  else if (question->has_variables && !param->callback &&
           (!effect->is_known || effect->kept == KEPT_MAYBE) &&
           !endings_in(function, ENDING_POINTER | ENDING_MEMORY)) /* which is told of */
    doubt(question, "variable", settles,
          "'%s' may keep '%s' in a variable of its own, and no source that tare can look into says "
          "that it does not: %s if C uses it later, or %s if not",
          function, param->c_name, question_mark(question, "keep"),
          question_mark(question, settles));
}

static void check_doubt(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const struct class *keeper = keeper_of(question->function);
  const char *function = question->function->symbol;
  if (!keeper) {
    check_unseen(question);
    return;
  }
  if (question_is_instance(param)) {
    if (param->class->is_handle && !param->is_const && effect->kept == KEPT_MAYBE)
      doubt(question, "instance", "in",
            "'%s' may keep '%s'%s: %s if C uses it later, %s if C frees it as well, or %s if "
            "neither",
            function, param->c_name, because(question, effect->keep),
            question_mark(question, "keep"), question_mark(question, "move"),
            question_mark(question, "in"));
    else
      check_unseen(question);
    return;
  }
  const char *settles = question_direction(param);
  if (!effect->is_known || effect->kept == KEPT_MAYBE)
    doubt(question, keeper->c_name, settles,
          "'%s' may keep '%s' in '%s', which has pointers%s: %s if it does, or %s if not", function,
          param->c_name, keeper->c_name, because(question, effect->keep),
          question_mark(question, "keep"), question_mark(question, settles));
  else
    check_unseen(question);
}

/* ---- Rules ---- */

/* What is in scratch is gone once the function has returned, and an instance may be freed. */
static void check(const struct question *question) {
  const struct param *param = question->param;
  /* A mark `in` says that C has no use for the pointer after the call. Any other says only that
   * somebody has looked at it. */
  const bool is_marked = param->direction == BY_MARK;
  const bool is_in = is_marked && param_row(param->kind).direction == DIRECTION_IN;
  if (param->keeps || param->moves || is_in || is_used_by_made(question) ||
      param == question->function->self || is_led_into(question->function, param))
    return;
  if (question->effect.kept == KEPT_SURELY)
    report_kept(question);
  else if (!is_marked)
    check_doubt(question);
}

/* Functions that C copies out of a struct are kept, and no pointer to the struct is. */
static void check_copied(const struct question *question) {
  const struct param *param = question->param;
  const struct class *keeper = keeper_of(question->function);
  if (!param->record || !param->record->has_callbacks || !keeper || param->keeps ||
      param->direction == BY_MARK)
    return;
  doubt(question, arena_format(question->arena, "callbacks %s", keeper->c_name), "in",
        "'%s' may keep callbacks of '%s' in '%s', which has pointers: %s if it does, or %s if not",
        question->function->symbol, param->c_name, keeper->c_name, question_mark(question, "keep"),
        question_mark(question, "in"));
}

/* What the pointers of an object lead to lies in scratch behind it. */
static void check_inner(const struct question *question, struct effects *effects) {
  const struct param *param = question->param;
  const enum direction direction = param_row(param->kind).direction;
  const bool is_in = param->direction == BY_MARK && direction == DIRECTION_IN;
  struct location place;
  if (!param->record || !param->record->has_pointers || direction == DIRECTION_OUT ||
      param->keeps || is_in)
    return;
  const enum effect_kept kept =
      effects_inner_kept(effects, question->function->symbol, param->index, param->record, &place);
  if (kept == KEPT_SURELY)
    report_error(
        question->report, param->at,
        "%s keeps what a pointer of '%s' points to, whose memory has another use once '%s' "
        "has returned: %s if C uses it later, or %s if not",
        question_place(question, place), param->c_name, question->function->symbol,
        question_mark(question, "keep"), question_mark(question, "in"));
  else if (kept == KEPT_MAYBE)
    doubt(question, "inner", "in",
          "'%s' may keep what a pointer of '%s' points to%s: %s if it does, or %s if not",
          question->function->symbol, param->c_name, because(question, place),
          question_mark(question, "keep"), question_mark(question, "in"));
}

void effects_kept_check(const struct question *question, struct effects *effects) {
  const size_t before = question->report->errors;
  if (!question->effect.is_copy)
    check(question);
  if (!question->effect.is_copy && !question->param->callback && question->report->errors == before)
    check_copied(question);
  if (question->report->errors == before) /* the same mark settles it */
    check_inner(question, effects);
}

/* ---- The doubts, alike ones as one ---- */

enum { NAMED = 10 }; /* names behind a message */

static const char *place_of(struct arena *arena, const struct doubt *doubt) {
  return arena_format(arena, "%s.%s", doubt->function, doubt->parameter);
}

static bool is_alike(const struct doubt *one, const struct doubt *other) {
  return strcmp(one->key, other->key) == 0;
}

/* Whether the pattern has a parameter that is in no doubt of this kind, where a mark could change
 * what is right. */
static bool fits_others(const struct question *question, const char *pattern,
                        const struct strings *places) {
  for (size_t i = 0; i < question->api->export_count; i++) {
    const struct function *function = question->api->exports[i];
    for (size_t k = 0; k < function->param_count; k++) {
      const char *place =
          arena_format(question->arena, "%s.%s", function->symbol, function->params[k].c_name);
      if (name_fits(pattern, place) && !strings_have(places, place))
        return true;
    }
  }
  return false;
}

/* `--mark=book_*.title=in`, for all doubts of this kind about a parameter of that name. */
static void add_patterns(const struct question *question, const struct doubt *first,
                         const struct strings *places, struct text *text) {
  const struct doubts *doubts = question->doubts;
  size_t count = 0, shared = strlen(first->function);
  for (const struct doubt *doubt = first; doubt < doubts->items + doubts->count; doubt++) {
    if (!is_alike(doubt, first) || strcmp(doubt->parameter, first->parameter) != 0)
      continue;
    count += doubt == first || strcmp(doubt->function, first->function) != 0;
    for (size_t i = 0; i < shared; i++)
      if (doubt->function[i] != first->function[i])
        shared = i;
  }
  const char *pattern = arena_format(question->arena, "%.*s%s.%s", (int)shared, first->function,
                                     count > 1 ? "*" : "", first->parameter);
  if (count == 1 || !fits_others(question, pattern, places)) {
    text_format(text, " --mark=%s=%s", pattern, first->settles);
    return;
  }
  for (const struct doubt *doubt = first; doubt < doubts->items + doubts->count; doubt++)
    if (is_alike(doubt, first) && strcmp(doubt->parameter, first->parameter) == 0)
      text_format(text, " --mark=%s.%s=%s", doubt->function, doubt->parameter, doubt->settles);
}

static void tell_all(const struct question *question, const struct doubt *first,
                     const struct strings *places) {
  const struct doubts *doubts = question->doubts;
  struct text message = text_in(question->arena), marks = text_in(question->arena);
  struct strings parameters = {0};
  text_add(&message, first->message);
  for (size_t i = 1; i < places->count && i <= NAMED; i++)
    text_format(&message, "%s%s", i > 1 ? ", " : "; likewise ", places->at[i]);
  if (places->count > NAMED + 1)
    text_format(&message, " and %zu more", places->count - NAMED - 1);
  for (const struct doubt *doubt = first; doubt < doubts->items + doubts->count; doubt++)
    if (is_alike(doubt, first) && !strings_have(&parameters, doubt->parameter)) {
      strings_add(question->arena, &parameters, doubt->parameter);
      add_patterns(question, doubt, places, &marks);
    }
  report_error(question->report, first->at, "%s; if none of them is kept, say so of all with%s",
               message.bytes, marks.bytes);
}

void effects_kept_tell(const struct question *question) {
  const struct doubts *doubts = question->doubts;
  struct strings keys = {0};
  question->report->errors -= doubts->count; /* they were counted */
  for (size_t i = 0; i < doubts->count; i++) {
    const struct doubt *first = &doubts->items[i];
    struct strings places = {0};
    if (strings_have(&keys, first->key))
      continue;
    strings_add(question->arena, &keys, first->key);
    for (size_t k = i; k < doubts->count; k++) {
      const char *place = place_of(question->arena, &doubts->items[k]);
      if (is_alike(&doubts->items[k], first) && !strings_have(&places, place))
        strings_add(question->arena, &places, place);
    }
    if (places.count == 1)
      report_error(question->report, first->at, "%s", first->message);
    else
      tell_all(question, first, &places);
  }
}
