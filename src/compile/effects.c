#include "compile/effects.h"

#include "compile/effects_inner.h"
#include "compile/objects.h"
#include "compile/sources.h"
#include "compile/wrappers.h"
#include "header/endings.h"

#include <inttypes.h>
#include <string.h>

/* ---- What there is to find out ---- */

/* A parameter that is a pointer in C. */
static bool is_pointer(const struct param *param) {
  const enum passing passing = param_row(param->kind).passing;
  return passing == PASS_SCRATCH || passing == PASS_SLOT || passing == PASS_WITHIN ||
         param->callback;
}

static bool is_instance(const struct param *param) {
  return param_row(param->kind).passing == PASS_SLOT;
}

static bool asks_about(const struct function *function) {
  const struct param *self = function->self;
  bool asks =
      self && (self->is_const || (!self->class->is_handle && self->class->drop == function));
  for (size_t i = 0; i < function->param_count; i++)
    asks |= is_pointer(&function->params[i]);
  return asks;
}

static size_t element_size(const struct param *param) {
  if (param->record)
    return param->record->size;
  return scalar_size(param->enumeration ? param->enumeration->scalar : param->scalar);
}

/* Bytes that C may use, where the header says how many; otherwise 0. */
static uint64_t size_of(const struct param *param) {
  switch (param_row(param->kind).extent) {
  case EXTENT_ONE:
    return is_instance(param) ? 0 : element_size(param);
  case EXTENT_FIXED:
    return (uint64_t)param->count * element_size(param);
  default:
    return 0;
  }
}

/* What a word alone says needs the sources to say so as well. */
static bool needs_confirmation(const struct param *param) {
  return param->direction == BY_WEAK_NAME;
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

/* ---- Messages ---- */

/* A function and one of its pointers, with what is known of it. */
struct question {
  struct arena *arena;
  struct report *report;
  const struct function *function;
  const struct param *param;
  const struct strings *sources; /* as the user named them, or NULL */
  struct effect effect;
  bool has_variables; /* code that was compiled elsewhere has some */
};

/* `mix.c:12`, or where the line is not known, C. */
static const char *place_of(const struct question *question, struct location at) {
  struct arena *arena = question->arena;
  for (size_t i = 0; question->sources && at.line && i < question->sources->count; i++)
    if (strcmp(path_absolute(arena, question->sources->at[i]), at.file) == 0)
      at.file = question->sources->at[i];
  return at.line ? arena_format(arena, "%s:%u", at.file, at.line) : "C";
}

/* `--mark=f.p=out` */
static const char *mark_of(const struct question *question, const char *mark) {
  return arena_format(question->arena, "--mark=%s.%s=%s", question->function->symbol,
                      question->param->c_name, mark);
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

/* The mark that says which way the parameter goes, as it is bound. */
static const char *direction_mark(const struct param *param) {
  static const char *const marks[] = {
      [DIRECTION_IN] = "in", [DIRECTION_OUT] = "out", [DIRECTION_IN_OUT] = "inout"};
  return marks[param_row(param->kind).direction];
}

/* ---- Rules ---- */

/* A result is nothing that C reads. */
static void check_result(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const char *says = param->direction == BY_WORDS ? "by the header's words" : "by its name";
  if (!param_is_output(param) || param->direction == BY_TYPE || param->direction == BY_MARK)
    return;
  if (effect->loads_first && !effect->initializes)
    report_error(question->report, param->at,
                 "'%s' is a result %s, and %s reads it first: %s if it is an argument that C "
                 "changes, or %s if what is there does not matter",
                 param->c_name, says, place_of(question, effect->first_load),
                 mark_of(question, "inout"), mark_of(question, "out"));
  else if (needs_confirmation(param) && !effect->is_known)
    report_error(question->report, param->at,
                 "'%s' may be a result by its name, and no source that tare can look into defines "
                 "'%s' to confirm it: %s if it is one, or %s if C reads what is there",
                 param->c_name, question->function->symbol, mark_of(question, "out"),
                 mark_of(question, "inout"));
  else if (needs_confirmation(param) && effect->loads_unwritten && !effect->initializes)
    report_error(question->report, param->at,
                 "'%s' may be a result by its name, and the sources do not confirm it%s%s: %s if "
                 "it is one, or %s if C reads what is there",
                 param->c_name, effect->load.line ? "; it is read at " : "",
                 effect->load.line ? place_of(question, effect->load) : "",
                 mark_of(question, "out"), mark_of(question, "inout"));
}

/* What goes in alone is not written. */
static void check_argument(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const bool is_in = is_instance(param) ? param->is_const && !param_is_output(param)
                                        : param_row(param->kind).direction == DIRECTION_IN;
  if (!is_in || param->direction == BY_MARK || !effect->stores)
    return;
  report_error(question->report, param->at,
               "'%s' is %s, and %s writes it: %s if C changes it, or %s if what it writes does not "
               "matter",
               param->c_name, is_instance(param) ? "const" : "only an argument",
               place_of(question, effect->store), mark_of(question, "inout"),
               mark_of(question, "in"));
}

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

/* The same of a function that nothing is known of: an instance that it may change, and not this
 * one. */
static const struct class *unseen_keeper_of(const struct question *question) {
  const struct function *function = question->function;
  const struct param *self = function->self;
  const struct class *keeper = function->result.class;
  if (question->effect.is_known)
    return NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *other = &function->params[i];
    if (other != question->param && is_instance(other) && !other->is_const &&
        other->class->has_pointers)
      keeper = other->class;
  }
  return self && !self->is_const && self->class->has_pointers ? self->class : keeper;
}

/* Whether an output is marked to lead into it: C stores the pointer there. */
static bool is_led_into(const struct function *function, const struct param *param) {
  for (size_t i = 0; i < function->param_count; i++)
    if (param_is_output(&function->params[i]) && function->params[i].target.kind == TARGET_WITHIN &&
        function->params[i].target.parameter == param->index)
      return true;
  return false;
}

/* What is freed must not be the caller's own argument. */
static void check_returned(const struct question *question) {
  const struct function *function = question->function;
  const struct target *target = &function->result.target;
  if (target->kind == TARGET_OWNED && question->effect.is_returned)
    report_error(question->report, question->param->at,
                 "'%s' returns '%s', which '%s' must not free: say --mark=%s=within:%s in place of "
                 "'owned'",
                 function->symbol, question->param->c_name, target->release, function->symbol,
                 question->param->c_name);
}

/* What lies where the glue has put it is not the allocator's. With a constant among the parameters,
 * as of `region_free(region, free_self)`, the way to free() may be one that is never taken. */
static void check_freed(const struct question *question) {
  const struct function *function = question->function;
  const struct param *param = question->param;
  bool is_constant = false;
  for (size_t i = 0; i < function->passed_count; i++)
    is_constant |= function->passed[i].kind == PASSED_CONSTANT;
  if (!question->effect.frees || param->direction == BY_MARK || is_constant || param->moves ||
      (param->class && param->class->is_handle))
    return;
  report_error(
      question->report, param->at,
      "%s frees '%s', which is not from the allocator but where JavaScript has put it: leave "
      "'%s' out with --skip=%s, or say %s if it never frees what JavaScript passes",
      place_of(question, question->effect.free), param->c_name, function->symbol, function->symbol,
      mark_of(question, "in"));
}

/* Whether the function makes a handle that ends before the instances that it was made of. */
static bool is_used_by_made(const struct question *question) {
  const struct function *function = question->function;
  bool uses = function->result.class && function->result.given.uses_others;
  for (size_t i = 0; i < function->param_count; i++)
    uses |= function->params[i].given.uses_others;
  return uses && is_instance(question->param);
}

/* What is in scratch is gone once the function has returned, and an instance may be freed. */
static void check_kept(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const struct class *keeper = keeper_of(question->function);
  const struct class *unseen_keeper = unseen_keeper_of(question);
  const char *function = question->function->symbol;
  /* A mark `in` says that C has no use for the pointer after the call. Any other says only that
   * somebody has looked at it. */
  const bool is_marked = param->direction == BY_MARK;
  const bool is_in = is_marked && param_row(param->kind).direction == DIRECTION_IN;
  if (param->keeps || param->moves || is_in || is_used_by_made(question) ||
      param == question->function->self || is_led_into(question->function, param) ||
      (is_marked && effect->kept != KEPT_SURELY))
    return;
  if (effect->kept == KEPT_SURELY && is_instance(param))
    report_error(
        question->report, param->at,
        "%s keeps '%s', and JavaScript may free that before C uses it again: %s if C does, %s%s"
        "or %s if C does not use it after the call",
        place_of(question, effect->keep), param->c_name, mark_of(question, "keep"),
        param->class->is_handle ? mark_of(question, "move") : "",
        param->class->is_handle ? " if C frees it as well, " : "", mark_of(question, "in"));
  else if (effect->kept == KEPT_SURELY && param->callback)
    report_error(
        question->report, param->at,
        "%s keeps '%s', and a function that is not marked can be called until '%s' returns: "
        "%s if C calls it later, or %s if not",
        place_of(question, effect->keep), param->c_name, function, mark_of(question, "keep"),
        mark_of(question, "in"));
  else if (effect->kept == KEPT_SURELY && param_is_output(param))
    report_error(question->report, param->at,
                 "%s keeps '%s', whose memory has another use once '%s' has returned: %s if it is "
                 "only read from then on, and otherwise leave the function out with --skip=%s",
                 place_of(question, effect->keep), param->c_name, function,
                 mark_of(question, "out,keep"), function);
  else if (effect->kept == KEPT_SURELY)
    report_error(question->report, param->at,
                 "%s keeps '%s', whose memory has another use once '%s' has returned: %s if C uses "
                 "it later, or %s if not",
                 place_of(question, effect->keep), param->c_name, function,
                 mark_of(question, "keep"), mark_of(question, "in"));
  else if (keeper && is_instance(param) && param->class->is_handle && !param->is_const &&
           effect->kept == KEPT_MAYBE)
    report_error(
        question->report, param->at,
        "'%s' may keep '%s'%s%s: %s if C uses it later, %s if C frees it as well, or %s if "
        "neither",
        function, param->c_name, effect->keep.line ? "; the compiler cannot tell, because of " : "",
        effect->keep.line ? place_of(question, effect->keep) : "", mark_of(question, "keep"),
        mark_of(question, "move"), mark_of(question, "in"));
  else if (unseen_keeper && is_instance(param))
    report_error(question->report, param->at,
                 "'%s' may keep '%s' in '%s', which has pointers, and no source that tare can look "
                 "into defines it: %s if it does, or %s if not",
                 function, param->c_name, unseen_keeper->c_name, mark_of(question, "keep"),
                 mark_of(question, "in"));
  else if (keeper && !is_instance(param) && (!effect->is_known || effect->kept == KEPT_MAYBE))
    report_error(question->report, param->at,
                 "'%s' may keep '%s' in '%s', which has pointers%s%s: %s if it does, or %s if not",
                 function, param->c_name, keeper->c_name,
                 effect->keep.line ? "; the compiler cannot tell, because of " : "",
                 effect->keep.line ? place_of(question, effect->keep) : "",
                 mark_of(question, "keep"), mark_of(question, direction_mark(param)));
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
    report_error(question->report, param->at,
                 "%s keeps what a pointer of '%s' leads to, whose memory has another use once '%s' "
                 "has returned: %s if C uses it later, or %s if not",
                 place_of(question, place), param->c_name, question->function->symbol,
                 mark_of(question, "keep"), mark_of(question, "in"));
  else if (kept == KEPT_MAYBE)
    report_error(question->report, param->at,
                 "'%s' may keep what a pointer of '%s' leads to%s%s: %s if it does, or %s if not",
                 question->function->symbol, param->c_name,
                 place.line ? "; the compiler cannot tell, because of " : "",
                 place.line ? place_of(question, place) : "", mark_of(question, "keep"),
                 mark_of(question, "in"));
}

/* Functions that C copies out of a struct are kept, and no pointer to the struct is. */
static void check_copied(const struct question *question) {
  const struct param *param = question->param;
  const struct class *keeper = keeper_of(question->function);
  if (!param->record || !param->record->has_callbacks || !keeper || param->keeps ||
      param->direction == BY_MARK)
    return;
  report_error(question->report, param->at,
               "'%s' may keep callbacks of '%s' in '%s', which has pointers: %s if it does, or %s "
               "if not",
               question->function->symbol, param->c_name, keeper->c_name, mark_of(question, "keep"),
               mark_of(question, "in"));
}

/* What says how many there are, for a mark: the function's integer, where it has but one. */
static const char *length_of(const struct question *question) {
  const struct function *function = question->function;
  const struct param *found = NULL;
  size_t count = 0;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_SCALAR || !scalar_is_integer(param->scalar))
      continue;
    found = param;
    count++;
  }
  return count == 1 ? found->c_name : "COUNT, where COUNT is a number or a parameter";
}

static void report_beyond(const struct question *question, const char *use, const char *length) {
  report_error(question->report, question->param->at, "'%s' is bound as %s, and %s: %s",
               question->param->c_name, extent_of(question), use,
               mark_of(question, arena_format(question->arena, "length:%s", length)));
}

/* C uses no more of it than there is. */
static void check_extent(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const uint64_t size = size_of(param), element = element_size(param);
  const bool is_one = param_row(param->kind).extent == EXTENT_ONE;
  const char *any = length_of(question);
  const bool is_unused = effect->is_known && !effect->end && !effect->is_anywhere;
  if (!size)
    return;
  if (effect->end > 0 && (uint64_t)effect->end > size) {
    const uint64_t last = ((uint64_t)effect->end - 1) / element;
    report_beyond(question,
                  arena_format(question->arena, "%s uses %s[%" PRIu64 "]",
                               place_of(question, effect->last), param->c_name, last),
                  arena_format(question->arena, "%" PRIu64, last + 1));
  } else if (effect->begin < 0) {
    report_beyond(question, "C uses what lies before it", any);
  } else if (is_one && effect->is_anywhere && effect->step >= size) {
    report_beyond(question,
                  arena_format(question->arena, "%s uses it as an array",
                               place_of(question, effect->stepped)),
                  any);
  } else if ((needs_confirmed_extent(param) &&
              (!effect->is_known || effect->is_anywhere || is_unused)) ||
             ((is_unused || !effect->is_known) && may_have_length(question->function, param))) {
    report_error(
        question->report, param->at,
        "'%s' is bound as %s, and the sources do not confirm that C uses no more: %s if it "
        "is one, or %s",
        param->c_name, extent_of(question), mark_of(question, direction_mark(param)),
        mark_of(question, arena_format(question->arena, "length:%s", any)));
  }
}

/* Code that was compiled elsewhere may free a pointer, and can keep it in a variable, if there are
 * any. */
static void check_unseen(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const char *function = question->function->symbol;
  const bool may_keep = !effect->is_known || effect->kept == KEPT_MAYBE;
  if (param->direction == BY_MARK || param->keeps || param->moves ||
      (param->class && param->class->is_handle))
    return;
  if (!effect->is_known && endings_in(function, ENDING_POINTER | ENDING_MEMORY))
    report_error(question->report, param->at,
                 "'%s' may free '%s' by its name, which is not from the allocator but where "
                 "JavaScript has put it: leave it out with --skip=%s, or say %s if it never frees "
                 "what JavaScript passes",
                 function, param->c_name, function, mark_of(question, "in"));
  else if (question->has_variables && may_keep && param != question->function->self &&
           !is_led_into(question->function, param))
    report_error(question->report, param->at,
                 "'%s' may keep '%s' in a variable of its own, and no source that tare can look "
                 "into says that it does not: %s if C uses it later, or %s if not",
                 function, param->c_name, mark_of(question, "keep"),
                 mark_of(question, is_instance(param) ? "in" : direction_mark(param)));
}

/* Every rule is asked about every pointer; a struct by value is C's own. */
static void check_param(const struct question *question) {
  static void (*const rules[])(const struct question *) = {
      check_result, check_argument, check_kept,  check_copied,
      check_freed,  check_returned, check_extent};
  if (question->effect.is_copy)
    return;
  if (question->param->callback) { /* there is nothing to read or write */
    check_kept(question);
    return;
  }
  const size_t before = question->report->errors;
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    rules[i](question);
  if (question->report->errors == before)
    check_unseen(question);
}

/* What is said to be room for an output, C has to read: a function that never does writes as much
 * as it likes. */
static void check_rooms(const struct question *asked, struct effects *effects) {
  const struct function *function = asked->function;
  for (size_t i = 0; i < function->passed_count; i++) {
    const struct passed *passed = &function->passed[i];
    if (passed->kind != PASSED_LENGTH_AT || !passed->param || passed->param->length != BY_NAME)
      continue;
    struct question question = *asked;
    question.param = passed->param;
    question.effect = effects_of(effects, function->symbol, i, scalar_size(passed->scalar));
    const struct effect *effect = &question.effect;
    if (!effect->is_known)
      report_error(asked->report, passed->param->at,
                   "'%s' has room for as much as JavaScript says, and no source that tare can look "
                   "into says whether '%s' reads how much: %s if it does, or %s, where N is what "
                   "C writes at most",
                   passed->param->c_name, function->symbol,
                   mark_of(&question, arena_format(asked->arena, "out,room:%s", passed->c_name)),
                   mark_of(&question, "out,length:N"));
    else if (!effect->loads_first && !effect->loads_unwritten)
      report_error(asked->report, passed->param->at,
                   "'%s' has room for as much as JavaScript says, and '%s' never reads how much: "
                   "%s, where N is what C writes at most, or %s if that can be no more",
                   passed->param->c_name, function->symbol, mark_of(&question, "out,length:N"),
                   mark_of(&question, arena_format(asked->arena, "out,length:%s", passed->c_name)));
  }
}

/* The one that is C's parameter of this index. */
static const struct param *param_at(const struct function *function, size_t index) {
  const struct param *param = function->params;
  while (param->index != index)
    param++;
  return param;
}

static void check_function(struct arena *arena, struct report *report, struct effects *effects,
                           const struct function *function) {
  struct question question = {.arena = arena,
                              .report = report,
                              .function = function,
                              .sources = effects->sources,
                              .has_variables = effects->has_variables};
  bool *is_told = arena_alloc(arena, (function->passed_count + 1) * sizeof *is_told);
  check_rooms(&question, effects);
  for (size_t i = 0; i <= function->param_count; i++) {
    const struct param *param = i ? &function->params[i - 1] : function->self;
    if (!param || !is_pointer(param) || (function->returned && param == function->self))
      continue;
    const size_t index = param->index, before = report->errors;
    if (param->kind == PARAM_POSITION) /* what C does there, it does with the array */
      param = param_at(function, param->target.parameter);
    if (is_told[param->index])
      continue;
    question.param = param;
    question.effect = effects_of(effects, wrappers_symbol(arena, function), index, size_of(param));
    check_param(&question);
    check_inner(&question, effects);
    is_told[param->index] = report->errors > before;
  }
}

/* The glue copies what it is given, so a function of the host keeps nothing. */
static void add_imports(struct effects *effects, const struct api *api) {
  for (size_t i = 0; i < api->import_count; i++) {
    const struct function *function = api->imports[i];
    const struct record *result = function->result.record;
    const size_t results = function->result.kind == RESULT_RECORD && !result->alone;
    for (size_t j = 0; j < function->param_count; j++) {
      const struct param *param = &function->params[j];
      const enum direction direction = param_row(param->kind).direction;
      if (!is_pointer(param))
        continue;
      struct effect_import *import =
          arena_push(effects->arena, &effects->imports, &effects->import_count, sizeof *import);
      *import = (struct effect_import){.name = function->symbol,
                                       .parameter = param->index + results,
                                       .may_load = direction != DIRECTION_OUT,
                                       .may_store = direction != DIRECTION_IN};
    }
  }
}

bool effects_judge(struct arena *arena, struct report *report, const struct api *api,
                   struct effects *effects, struct strings *undefined) {
  struct report warnings = {.out = report->out, .is_lenient = true};
  struct report *const to = undefined ? &warnings : report;
  const size_t errors_before = report->errors;
  add_imports(effects, api);
  for (size_t i = 0; i < api->export_count; i++) {
    const size_t before = to->errors;
    check_function(arena, to, effects, api->exports[i]);
    if (undefined && to->errors > before)
      strings_add(arena, undefined, api->exports[i]->symbol);
  }
  return report->errors == errors_before && !warnings.errors;
}

/* ---- Running clang ---- */

/* The text is that of a release build, however the module is built: both say the same. But for
 * loops that have what they change in a register: they read it at their beginning, whether C does
 * or not. */
static const char *const text_flags[] = {"-mllvm",
                                         "-disable-licm-promotion",
                                         "-O2",
                                         "-fno-vectorize",
                                         "-fno-slp-vectorize",
                                         "-fno-lto",
                                         "-fno-sanitize=all",
                                         "-gline-tables-only"};

static struct command command_for(struct arena *arena, const struct compile_options *options,
                                  bool simd, bool for_text, const char *path) {
  static const char *const quiet[] = {"-w", "-fno-caret-diagnostics", "-fno-color-diagnostics",
                                      "-fno-spell-checking", "-ferror-limit=0"};
  static const char *const emit[] = {"-S", "-emit-llvm", "-o", "-"};
  struct command command = compile_clang(arena, options, simd, path);
  if (for_text)
    command_add_all(&command, text_flags, sizeof text_flags / sizeof *text_flags);
  command_add_all(&command, quiet, sizeof quiet / sizeof *quiet);
  if (for_text)
    command_add_all(&command, emit, sizeof emit / sizeof *emit);
  else
    command_add(&command, "-fsyntax-only");
  command_add(&command, path);
  return command;
}

enum { FIRST_LINE = 2 }; /* of the questions, in a file that includes the source */

static bool ask_source(struct arena *arena, struct report *report,
                       const struct compile_options *options, bool simd, size_t index,
                       struct effects_runs *runs) {
  const char *path = arena_format(arena, "%s/%zu-asked.%s", options->folder, index,
                                  path_is_cpp(options->sources.at[index]) ? "cc" : "c");
  struct text source = text_in(arena), *both = arena_alloc(arena, 2 * sizeof *both);
  text_format(&source, "#include \"%s\"\n", path_absolute(arena, options->sources.at[index]));
  if (!wrappers_is_source(options, options->sources.at[index])) /* which is of the headers alone */
    layout_write(&runs->layout, &source);
  both[0] = text_in(arena);
  both[1] = text_in(arena);
  runs->processes[runs->count] =
      (struct process){.command = command_for(arena, options, simd, runs->asks_effects, path),
                       .output = &both[0],
                       .errors = &both[1]};
  runs->sources[runs->count] = index;
  runs->paths[runs->count] = path;
  runs->count++;
  return file_write(report, path, (struct bytes){(const uint8_t *)source.bytes, source.length});
}

/* Other sources, such as those of an assembler, have nothing to ask about. */
static bool is_asked(const char *path) {
  const char *dot = strrchr(path_name(path), '.');
  return (dot && strcmp(dot, ".c") == 0) || path_is_cpp(path);
}

bool effects_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options, const struct api *api, bool simd,
                     struct effects_runs *runs) {
  const size_t room = options->sources.count + 1;
  *runs = (struct effects_runs){.processes = arena_alloc(arena, room * sizeof *runs->processes),
                                .sources = arena_alloc(arena, room * sizeof *runs->sources),
                                .paths = arena_alloc(arena, room * sizeof *runs->paths)};
  layout_ask(arena, api, &runs->layout);
  for (size_t i = 0; i < api->export_count; i++)
    runs->asks_effects |= asks_about(api->exports[i]);
  if (!runs->asks_effects && !runs->layout.count)
    return true;
  for (size_t i = 0; i < options->sources.count; i++)
    if (is_asked(options->sources.at[i]) && !ask_source(arena, report, options, simd, i, runs))
      return false;
  return true;
}

/* Those that clang refused for the questions, now without them: a source that does not know what is
 * asked about is no mistake. */
static void run_again(struct arena *arena, const struct compile_options *options, bool simd,
                      struct effects_runs *runs) {
  struct process *again = arena_alloc(arena, (runs->count + 1) * sizeof *again);
  size_t *numbers = arena_alloc(arena, (runs->count + 1) * sizeof *numbers);
  size_t count = 0;
  for (size_t i = 0; i < runs->count; i++)
    if (runs->processes[i].status > 0) {
      again[count] = runs->processes[i];
      *again[count].output = text_in(arena);
      again[count].command =
          command_for(arena, options, simd, true, options->sources.at[runs->sources[i]]);
      numbers[count++] = i;
    }
  compile_run_all(options->tools, again, count);
  for (size_t i = 0; i < count; i++)
    runs->processes[numbers[i]] = again[i];
}

/* Whether code that tare cannot look into may have variables, or call what has some. */
static bool has_hidden_variables(struct arena *arena, const struct compile_options *options) {
  return options->objects.count && (options->sources.count || options->libc ||
                                    objects_have_variables(arena, &options->objects));
}

bool effects_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const struct api *api, bool simd,
                   struct effects_runs *runs) {
  bool fine = true;
  for (size_t i = 0; i < runs->count; i++)
    if (runs->processes[i].status > 0)
      fine &= layout_judge(arena, report, options, api, simd, &runs->layout,
                           options->sources.at[runs->sources[i]], FIRST_LINE, runs->paths[i],
                           runs->processes[i].errors);
  if (!fine || !runs->asks_effects)
    return fine;
  run_again(arena, options, simd, runs);
  struct effects effects = {.arena = arena,
                            .sources = &options->sources,
                            .has_variables = has_hidden_variables(arena, options)};
  for (size_t i = 0; i < runs->count; i++)
    if (runs->processes[i].status == 0)
      effects_add(&effects, runs->processes[i].output);
  return effects_judge(arena, report, api, &effects, options->undefined);
}
