#include "header/handle_taken.h"

#include "header/handle_names.h"
#include "header/names.h"
#include "header/prefixes.h"

#include <string.h>

/* Whether the function is called after the class of a parameter, which is the first of its class:
 * it works on that one, whatever comes before. */
static bool works_on(const struct signature *signature, const struct param *param) {
  const struct function *function = signature->function;
  const struct known_class *known = reader_known_class(signature->reader, param->class);
  for (const struct param *before = function->params; before < param; before++)
    if (before->class == param->class)
      return false;
  /* Of a class that has the header's own name, all functions are called after it. */
  return !name_equal(known->name, prefixes_main(signature->reader)) &&
         handle_name_begins(signature->reader, known, function->symbol);
}

static bool takes_instances_alone(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind != PARAM_INSTANCE)
      return false;
  return function->result.kind != RESULT_INSTANCE;
}

/* Whether C may own the instance, or use it, once the function has it. */
static bool may_be_taken(const struct signature *signature, const struct param *param) {
  const struct function *function = signature->function;
  const struct known_class *known = reader_known_class(signature->reader, param->class);
  const struct handle_name name = handle_name_of(signature->reader, known, function->symbol);
  const bool is_end = known->ends == signature->declared;
  const bool makes = function->result.kind == RESULT_INSTANCE &&
                     function->result.given.ownership == OWNERSHIP_OWNED && !name.copies;
  const bool is_receiver =
      param == function->params && handle_name_in_class(signature->reader, known, function->symbol);
  const bool may_end = name.ends && !name.creates && takes_instances_alone(function);
  if (is_end || (param == function->params && handle_name_is_context(signature->reader, known)) ||
      param->moves || param->keeps || param->direction == BY_MARK)
    return false;
  if (!known->ends || param->is_const)
    return may_end && param == &function->params[function->param_count - 1];
  if (name.ends && !name.creates && !is_receiver)
    return true;
  if (is_receiver || works_on(signature, param))
    return false;
  return makes || (handle_name_adds(function->symbol) && param != function->params);
}

/* Of several, each may go into what the function makes, or anywhere; C may also keep what is const
 * to it. */
static bool may_all_be_taken(const struct signature *signature, const struct param *param) {
  const struct known_class *known = reader_known_class(signature->reader, param->class);
  return param->kind == PARAM_INSTANCES && known->ends && !param->moves &&
         param->direction != BY_MARK;
}

void handle_taken_read(const struct argument *argument, struct param *param) {
  const struct mark *mark = param->class->is_handle ? marks_take(argument->marks, MARK_MOVE) : NULL;
  param->moves = mark;
  param->comes_back = mark && mark->value && strcmp(mark->value, "success") == 0;
}

/* Whether JavaScript throws by what C returns: NULL, or what a mark calls a failure. */
static bool may_fail(const struct result *result) {
  return result->failure.rule != FAILURE_NONE ||
         (!result->is_nullable &&
          (result->kind == RESULT_INSTANCE || result->kind == RESULT_STRING ||
           (result->target.kind != TARGET_NONE && result->target.kind != TARGET_WITHIN)));
}

/* What becomes of an instance that moves where the call fails: in C both is usual. */
static void check_move(struct signature *signature, struct param *param, const char *option) {
  const struct function *function = signature->function;
  const struct mark *mark = marks_find(signature->arguments[param->index].marks, MARK_MOVE);
  const bool fails = may_fail(&function->result);
  if (mark && fails && !mark->value)
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'move', and '%s' may fail: %smove:success if a call that "
                     "failed leaves it to the caller, or %smove:always if it is C's even then",
                     param->c_name, function->symbol, option, option);
  if (fails || !param->comes_back)
    return;
  param->comes_back = false;
  if (!mark_is_by_pattern(mark))
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'move:success', and nothing says when '%s' fails: say it with "
                     "--mark=%s=error:RULE, or %smove",
                     param->c_name, function->symbol, function->symbol, option);
}

/* JavaScript owns no instance of the class, and so has none to move. */
static void refuse_lent(struct signature *signature, const struct param *param,
                        const char *option) {
  const char *class = param->class->name;
  if (param->moves)
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'move', and JavaScript owns no instance of '%s', which no "
                     "function of the header ends: %sin, also if C ends it",
                     param->c_name, class, option);
  else
    prototype_refuse(
        signature, param->at,
        "'%s' may end once '%s' has it: say so with %sin, and after the call JavaScript "
        "has to get what it borrowed again; or %skeep if C uses it later",
        param->c_name, signature->function->symbol, option, option);
}

/* An instance that goes into another one is C's from then on, or is used for as long as that lives,
 * or is copied, and one that is deleted is gone: only the manual knows. */
static void check_taken(struct signature *signature) {
  const struct function *function = signature->function;
  for (size_t i = 0; i < function->param_count; i++) {
    struct param *param = &function->params[i];
    if (may_all_be_taken(signature, param)) {
      prototype_refuse(signature, param->at,
                       "'%s' may be C's once '%s' has it: %smove if C frees each of it, or in if C "
                       "keeps none of it; otherwise leave '%s' out with --skip=%s",
                       param->c_name, function->symbol,
                       prototype_option(signature, &signature->arguments[param->index]),
                       function->symbol, function->symbol);
      continue;
    }
    if (param->kind != PARAM_INSTANCE && !(param->kind == PARAM_INSTANCES && param->moves))
      continue;
    if (!param->class->is_handle)
      continue;
    const char *option = prototype_option(signature, &signature->arguments[param->index]);
    const bool is_lent = !reader_known_class(signature->reader, param->class)->ends;
    if (is_lent && (param->moves || may_be_taken(signature, param))) {
      refuse_lent(signature, param, option);
      continue;
    }
    if (param->moves)
      check_move(signature, param, option);
    if (param->kind == PARAM_INSTANCES || !may_be_taken(signature, param))
      continue;
    prototype_refuse(signature, param->at,
                     "'%s' may be C's once '%s' has it: %smove if C frees it, %skeep if C uses it "
                     "later, or %sin if neither",
                     param->c_name, function->symbol, option, option, option);
  }
}

/* What is taken out of another instance and stays alive is the caller's to end, and JavaScript ends
 * nothing that it has borrowed. */
static void check_taken_out(struct signature *signature) {
  const struct function *function = signature->function;
  const struct param *last = NULL;
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_INSTANCE)
      last = &function->params[i];
  if (!last || !last->class->is_handle || last->moves || last->direction == BY_MARK ||
      !reader_known_class(signature->reader, last->class)->ends ||
      function->result.kind == RESULT_INSTANCE || !handle_name_takes_out(function->symbol))
    return;
  prototype_refuse(signature, last->at,
                   "'%s' may be JavaScript's to free once '%s' has taken it out, and nothing that "
                   "is borrowed can be freed: %sin if C still frees it, or leave '%s' out with "
                   "--skip=%s, and free it in a function of your own",
                   last->c_name, function->symbol,
                   prototype_option(signature, &signature->arguments[last->index]),
                   function->symbol, function->symbol);
}

void handle_taken_check(struct signature *signature) {
  check_taken(signature);
  if (!signature->is_refused)
    check_taken_out(signature);
}
