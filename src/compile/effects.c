#include "compile/effects.h"

#include "compile/effects_extent.h"
#include "compile/effects_kept.h"
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

static bool asks_about(const struct function *function) {
  const struct param *self = function->self;
  bool asks =
      self && (self->is_const || (!self->class->is_handle && self->class->drop == function));
  for (size_t i = 0; i < function->param_count; i++)
    asks |= is_pointer(&function->params[i]);
  return asks;
}

/* What a word alone says needs the sources to say so as well. */
static bool needs_confirmation(const struct param *param) {
  return param->direction == BY_WEAK_NAME;
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
                 param->c_name, says, question_place(question, effect->first_load),
                 question_mark(question, "inout"), question_mark(question, "out"));
  else if (needs_confirmation(param) && !effect->is_known)
    report_error(question->report, param->at,
                 "'%s' may be a result by its name, and no source that tare can look into defines "
                 "'%s' to confirm it: %s if it is one, or %s if C reads what is there",
                 param->c_name, question->function->symbol, question_mark(question, "out"),
                 question_mark(question, "inout"));
  else if (needs_confirmation(param) && effect->loads_unwritten && !effect->initializes)
    report_error(question->report, param->at,
                 "'%s' may be a result by its name, and the sources do not confirm it%s%s: %s if "
                 "it is one, or %s if C reads what is there",
                 param->c_name, effect->load.line ? "; it is read at " : "",
                 effect->load.line ? question_place(question, effect->load) : "",
                 question_mark(question, "out"), question_mark(question, "inout"));
}

/* What goes in alone is not written. */
static void check_argument(const struct question *question) {
  const struct param *param = question->param;
  const struct effect *effect = &question->effect;
  const bool is_in = question_is_instance(param) ? param->is_const && !param_is_output(param)
                                                 : param_row(param->kind).direction == DIRECTION_IN;
  if (!is_in || param->direction == BY_MARK || !effect->stores)
    return;
  report_error(question->report, param->at,
               "'%s' is %s, and %s writes it: %s if C changes it, or %s if what it writes does not "
               "matter",
               param->c_name, question_is_instance(param) ? "const" : "only an argument",
               question_place(question, effect->store), question_mark(question, "inout"),
               question_mark(question, "in"));
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
      question_place(question, question->effect.free), param->c_name, function->symbol,
      function->symbol, question_mark(question, "in"));
}

/* Of code that was compiled elsewhere, only the name says that it frees. */
static void check_freed_by_name(const struct question *question) {
  const struct param *param = question->param;
  const char *function = question->function->symbol;
  if (question->effect.is_known || param->direction == BY_MARK || param->keeps || param->moves ||
      (param->class && param->class->is_handle) ||
      !endings_in(function, ENDING_POINTER | ENDING_MEMORY))
    return;
  report_error(question->report, param->at,
               "'%s' may free '%s' by its name, which is not from the allocator but where "
               "JavaScript has put it: leave it out with --skip=%s, or say %s if it never frees "
               "what JavaScript passes",
               function, param->c_name, function, question_mark(question, "in"));
}

/* Every rule is asked about every pointer; a struct by value is C's own. */
static void check_param(const struct question *question) {
  static void (*const rules[])(const struct question *) = {check_result,   check_argument,
                                                           check_freed,    check_freed_by_name,
                                                           check_returned, effects_extent_check};
  const bool is_untouched = question->effect.is_copy || question->param->callback;
  for (size_t i = 0; !is_untouched && i < sizeof rules / sizeof *rules; i++)
    rules[i](question);
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
      report_error(
          asked->report, passed->param->at,
          "'%s' has room for as much as JavaScript says, and no source that tare can look into "
          "says whether '%s' reads how much: %s if it does, or %s, where N is what C writes at "
          "most",
          passed->param->c_name, function->symbol,
          question_mark(&question, arena_format(asked->arena, "out,room:%s", passed->c_name)),
          question_mark(&question, "out,length:N"));
    else if (!effect->loads_first && !effect->loads_unwritten)
      report_error(
          asked->report, passed->param->at,
          "'%s' has room for as much as JavaScript says, and '%s' never reads how much: "
          "%s, where N is what C writes at most, or %s if that can be no more",
          passed->param->c_name, function->symbol, question_mark(&question, "out,length:N"),
          question_mark(&question, arena_format(asked->arena, "out,length:%s", passed->c_name)));
  }
}

/* The one that is C's parameter of this index. */
static const struct param *param_at(const struct function *function, size_t index) {
  const struct param *param = function->params;
  while (param->index != index)
    param++;
  return param;
}

static void check_function(const struct question *all, struct effects *effects,
                           const struct function *function) {
  struct arena *arena = all->arena;
  struct report *report = all->report;
  struct question question = *all;
  question.function = function;
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
    question.effect =
        effects_of(effects, wrappers_symbol(arena, function), index, effects_extent_size(param));
    check_param(&question);
    effects_kept_check(&question, effects);
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
  struct report warnings = {.out = report->out, .is_lenient = true, .preface = report->preface};
  struct report *const to = undefined ? &warnings : report;
  const size_t errors_before = report->errors;
  struct doubts doubts = {0};
  const struct question question = {.arena = arena,
                                    .report = to,
                                    .api = api,
                                    .sources = effects->sources,
                                    .has_variables = effects->has_variables,
                                    .doubts = undefined ? NULL : &doubts};
  add_imports(effects, api);
  for (size_t i = 0; i < api->export_count; i++) {
    const size_t before = to->errors;
    check_function(&question, effects, api->exports[i]);
    if (undefined && to->errors > before)
      strings_add(arena, undefined, api->exports[i]->symbol);
  }
  if (!undefined)
    effects_kept_tell(&question);
  report->preface = to->preface;
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
                       .errors = &both[1],
                       .weight = file_size(options->sources.at[index])};
  runs->runs[runs->count] =
      (struct cache_run){.process = &runs->processes[runs->count], .source = index, .asked = path};
  runs->count++;
  return file_write(report, path, (struct bytes){(const uint8_t *)source.bytes, source.length});
}

bool effects_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options, const struct api *api, bool simd,
                     struct effects_runs *runs) {
  const size_t room = options->sources.count + 1;
  *runs = (struct effects_runs){.processes = arena_alloc(arena, room * sizeof *runs->processes),
                                .runs = arena_alloc(arena, room * sizeof *runs->runs)};
  layout_ask(arena, api, &runs->layout);
  for (size_t i = 0; i < api->export_count; i++)
    runs->asks_effects |= asks_about(api->exports[i]);
  if (!runs->asks_effects && !runs->layout.count)
    return true;
  for (size_t i = 0; i < options->sources.count; i++)
    if (compile_is_c(options->sources.at[i]) && !ask_source(arena, report, options, simd, i, runs))
      return false;
  return true;
}

/* Those that clang refused for the questions, now without them: a source that does not know what is
 * asked about is no mistake. */
static void run_again(struct arena *arena, const struct compile_options *options,
                      struct cache *cache, struct effects_runs *runs) {
  struct cache_run *again = arena_alloc(arena, (runs->count + 1) * sizeof *again);
  size_t count = 0;
  for (size_t i = 0; i < runs->count; i++) {
    struct process *process = &runs->processes[i];
    if (process->status <= 0)
      continue;
    const size_t source = runs->runs[i].source;
    struct process *other = arena_alloc(arena, sizeof *other);
    struct text *both = arena_alloc(arena, 2 * sizeof *both);
    both[0] = text_in(arena);
    both[1] = text_in(arena);
    *other = (struct process){
        .command = command_for(arena, options, cache->simd, true, options->sources.at[source]),
        .output = &both[0],
        .errors = &both[1],
        .weight = process->weight};
    again[count++] = (struct cache_run){.process = other, .source = source};
    runs->runs[i].process = other;
  }
  cache_run_all(cache, "looking into the sources", again, count);
}

/* Whether code that tare cannot look into may have variables, or call what has some. */
static bool has_hidden_variables(struct arena *arena, const struct compile_options *options) {
  return options->objects.count && (options->sources.count || options->libc ||
                                    objects_have_variables(arena, &options->objects));
}

bool effects_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const struct api *api,
                   struct cache *cache, struct effects_runs *runs) {
  bool fine = true;
  for (size_t i = 0; i < runs->count; i++) {
    const struct cache_run *run = &runs->runs[i];
    if (run->process->status > 0)
      fine &= layout_judge(arena, report, options, api, cache->simd, &runs->layout,
                           options->sources.at[run->source], FIRST_LINE, run->asked,
                           run->process->errors);
  }
  if (!fine || !runs->asks_effects)
    return fine;
  run_again(arena, options, cache, runs);
  struct effects effects = {.arena = arena,
                            .sources = &options->sources,
                            .has_variables = has_hidden_variables(arena, options)};
  for (size_t i = 0; i < runs->count; i++)
    if (runs->runs[i].process->status == 0)
      effects_add(&effects, runs->runs[i].process->output);
  return effects_judge(arena, report, api, &effects, options->undefined);
}
