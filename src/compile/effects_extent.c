#include "compile/effects_extent.h"

#include "header/length_names.h"

#include <inttypes.h>

uint64_t effects_extent_size(const struct param *param) {
  switch (param_row(param->kind).extent) {
  case EXTENT_ONE:
    return question_is_instance(param) ? 0 : question_element_size(param);
  case EXTENT_FIXED:
    return (uint64_t)param->count * question_element_size(param);
  default:
    return 0;
  }
}

/* One number that C changes: without a mark it may as well be the first of many. */
static bool needs_confirmed_extent(const struct param *param) {
  const struct row row = param_row(param->kind);
  return row.direction == DIRECTION_IN_OUT && row.extent == EXTENT_ONE &&
         row.passing == PASS_SCRATCH && row.shape != SHAPE_RECORD && param->direction == BY_TYPE;
}

static bool has_integer(const struct function *function) {
  bool has = false;
  for (size_t i = 0; i < function->param_count; i++)
    has |=
        function->params[i].kind == PARAM_SCALAR && scalar_is_integer(function->params[i].scalar);
  return has;
}

/* One number that C writes, beside what may as well be its length. */
static bool may_have_length(const struct function *function, const struct param *param) {
  const struct row row = param_row(param->kind);
  return row.direction == DIRECTION_OUT && row.extent == EXTENT_ONE &&
         row.passing == PASS_SCRATCH && row.shape != SHAPE_RECORD && param->direction != BY_MARK &&
         has_integer(function);
}

static const char *type_of(const struct param *param) {
  if (param->record)
    return param->record->c_name;
  return param->enumeration ? param->enumeration->c_name : scalar_name(param->scalar);
}

/* `one double`, `3 of int32_t` */
static const char *extent_of(const struct question *question) {
  const struct param *param = question->param;
  return param_row(param->kind).extent == EXTENT_ONE
             ? arena_format(question->arena, "one %s", type_of(param))
             : arena_format(question->arena, "%zu of %s", param->count, type_of(param));
}

/* ---- Which length to advise ---- */

/* How likely it is that an integer of the function says how many there are. */
static enum length_rank rank_of(const struct question *question, const struct param *param) {
  return param->kind == PARAM_SCALAR && scalar_is_integer(param->scalar)
             ? length_name_rank(param->c_name, question->param->c_name)
             : LENGTH_RANK_NONE;
}

/* `length:n`, or of several that are as likely `length:n or length:m`; "" where there is none. */
static const char *named_lengths(const struct question *question) {
  const struct function *function = question->function;
  enum length_rank best = LENGTH_RANK_NONE;
  struct text text = text_in(question->arena);
  for (size_t i = 0; i < function->param_count; i++) {
    const enum length_rank rank = rank_of(question, &function->params[i]);
    best = rank > best ? rank : best;
  }
  for (size_t i = 0; best && i < function->param_count; i++)
    if (rank_of(question, &function->params[i]) == best)
      text_format(&text, "%slength:%s", text.length ? " or " : "", function->params[i].c_name);
  return text.length ? text.bytes : "";
}

/* What to write behind `--mark=f.p=`. `number`: what else is right, a number or words for one. */
static const char *advice(const struct question *question, const char *number) {
  const char *named = named_lengths(question);
  return question_mark(question, arena_format(question->arena, "%s%slength:%s", named,
                                              *named ? ", or " : "", number));
}

static const char *any_length(const struct question *question) {
  const char *named = named_lengths(question);
  return *named ? question_mark(question, named)
                : advice(question, "N, where N is a number or a product of parameters");
}

/* ---- How far C goes ---- */

/* What C uses at constant offsets is all of it, unless it uses something at others as well. */
static void report_beyond(const struct question *question, uint64_t last) {
  const struct effect *effect = &question->effect;
  struct arena *arena = question->arena;
  const char *number = arena_format(
      arena, effect->is_anywhere ? "N, where N is a number of at least %" PRIu64 : "%" PRIu64,
      last + 1);
  report_error(question->report, question->param->at,
               "'%s' is bound as %s, and %s uses %s[%" PRIu64 "]: %s", question->param->c_name,
               extent_of(question), question_place(question, effect->last), question->param->c_name,
               last, advice(question, number));
}

static void report_before(const struct question *question) {
  const char *symbol = question->function->symbol;
  report_error(question->report, question->param->at,
               "'%s' is bound as %s, and C uses what lies before it: leave '%s' out with "
               "--skip=%s, or if it leads into another array, say %s with the name of that",
               question->param->c_name, extent_of(question), symbol, symbol,
               question_mark(question, "within:ARRAY"));
}

void effects_extent_check(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const uint64_t size = effects_extent_size(param), element = question_element_size(param);
  const bool is_one = param_row(param->kind).extent == EXTENT_ONE;
  const bool is_unused = effect->is_known && !effect->end && !effect->is_anywhere;
  if (!size)
    return;
  if (effect->end > 0 && (uint64_t)effect->end > size)
    report_beyond(question, ((uint64_t)effect->end - 1) / element);
  else if (effect->begin < 0)
    report_before(question);
  else if (is_one && effect->is_anywhere && effect->step >= size)
    report_error(question->report, param->at, "'%s' is bound as %s, and %s uses it as an array: %s",
                 param->c_name, extent_of(question), question_place(question, effect->stepped),
                 any_length(question));
  else if ((needs_confirmed_extent(param) &&
            (!effect->is_known || effect->is_anywhere || is_unused)) ||
           ((is_unused || !effect->is_known) && may_have_length(question->function, param)))
    report_error(
        question->report, param->at,
        "'%s' is bound as %s, and the sources do not confirm that C uses no more: %s if it "
        "is one, or %s",
        param->c_name, extent_of(question), question_mark(question, question_direction(param)),
        any_length(question));
}
