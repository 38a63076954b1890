#include "header/keeps.h"

/* The instance that a method is called on. */
static bool is_receiver(const struct signature *signature, const struct param *param) {
  return param->kind == PARAM_INSTANCE && param->index == 0 &&
         reader_name_in_class(signature->reader, param->class, signature->function->symbol);
}

/* An array that C fills in the call, says a mark: later it only reads what is there. */
static bool is_kept_output(const struct param *param) {
  const struct row row = param_row(param->kind);
  return param->direction == BY_MARK && row.shape == SHAPE_ARRAY && row.passing == PASS_SCRATCH &&
         !param->record;
}

/* What the mark cannot do for this parameter; false where it can be kept. */
static bool refuse(struct signature *signature, const struct param *param) {
  const char *name = param->name;
  const struct argument *argument = &signature->arguments[param->index];
  const enum c_kind kind = argument->type->kind;
  const bool is_pointer = kind == C_POINTER || kind == C_ARRAY || kind == C_UNBOUNDED ||
                          (param->record && param->record->has_pointers);
  if (!is_pointer)
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep', which is for a pointer that C only reads; C copies a "
                     "value itself, so leave the mark out",
                     name);
  else if (signature->is_import)
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep': it is C's own memory, and JavaScript gets a copy; "
                     "leave the mark out",
                     name);
  else if (is_receiver(signature, param) && function_makes(signature->function))
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep': a method's own instance cannot be kept by the new "
                     "one; declare a function whose name does not begin with '%s'",
                     name, param->class->c_name);
  else if (is_receiver(signature, param))
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep': it is the instance that keeps; mark what it keeps",
                     name);
  else if ((param_is_output(param) && !is_kept_output(param)) || param_is_in_place(param))
    prototype_refuse(
        signature, param->at,
        "'%s' is marked 'keep': C may write it, and what C wrote there later would "
        "not come back to JavaScript; add the mark 'in' where C only reads it, or %sleave the "
        "function out with --skip=%s",
        name,
        param_row(param->kind).shape == SHAPE_ARRAY
            ? "'out' where it fills it at once and then only reads it, or "
            : "",
        signature->function->symbol);
  else if (marks_take(signature->marks, MARK_STREAM))
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep': '%s' is fed in pieces, which are gone after the "
                     "call; drop one of the two marks",
                     name, signature->function->symbol);
  else
    return false;
  return true;
}

/* Whether C's result may say that nothing was kept, in a way that nobody knows. */
static bool may_fail_unknown(const struct function *function) {
  const struct result *result = &function->result;
  return result->kind != RESULT_VOID && result->failure.rule == FAILURE_NONE &&
         !(result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL);
}

/* Without a user pointer, nothing but the instance tells which function C means. */
static bool refuse_callback(struct signature *signature, const struct param *param) {
  const char *symbol = signature->function->symbol;
  if (!param->callback || param->user)
    return false;
  if (param->keeps_all)
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep:all', and without a user pointer C cannot tell several "
                     "functions apart; mark it 'keep' if C keeps one of them",
                     param->name);
  else if (may_fail_unknown(signature->function))
    prototype_refuse(signature, param->at,
                     "'%s' is marked 'keep', and nothing says whether the result of '%s' is a "
                     "failure, after which C has the function that it had before; say so with "
                     "--mark=%s=error:nonzero, or another rule",
                     param->name, symbol, symbol);
  else
    return false;
  return true;
}

void keeps_check(struct signature *signature) {
  const struct function *function = signature->function;
  const struct param *kept = NULL, *keeper = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param->keeps)
      continue;
    if (refuse(signature, param) || refuse_callback(signature, param))
      return;
    kept = param;
  }
  if (!kept || function_makes(function) ||
      (function->param_count && is_receiver(signature, &function->params[0])))
    return;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_INSTANCE || param->keeps)
      continue;
    if (keeper) {
      prototype_refuse(signature, kept->at,
                       "'%s' is marked 'keep', and either '%s' or '%s' could be what keeps it; "
                       "declare a function that takes the keeper first and has its name in front, "
                       "such as '%s_%s'",
                       kept->name, keeper->name, param->name, keeper->class->c_name,
                       function->symbol);
      return;
    }
    keeper = param;
  }
}

/* The class whose instances keep what a function is given; NULL where none is kept, or the module
 * keeps it. */
static const struct class *keeper_of(const struct function *function) {
  const struct class *keeper = function_makes(function);
  bool keeps = false;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    keeps |= param->keeps;
    if (!keeper && !function->self && param->kind == PARAM_INSTANCE && !param->keeps)
      keeper = param->class;
  }
  return !keeps ? NULL : keeper ? keeper : function->self ? function->self->class : NULL;
}

static bool is_keeper(const struct api *api, const struct class *class) {
  for (size_t i = 0; i < api->export_count; i++)
    if (keeper_of(api->exports[i]) == class)
      return true;
  return false;
}

/* An instance of `class` that a function may copy to another one. */
static const struct param *find_copied(const struct function *function, const struct class *class) {
  const struct param *source = NULL;
  size_t count = function_makes(function) == class;
  if (function->self && function->self->class == class) {
    count++;
    source = function_makes(function) == class ? function->self : NULL;
  }
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_INSTANCE || param->class != class)
      continue;
    count++;
    source = param;
  }
  const bool is_said = source && (source->keeps || source->direction == BY_MARK);
  return count > 1 && !is_said ? source : NULL;
}

void keeps_check_copies(struct reader *reader) {
  const struct api *api = reader->api;
  for (size_t i = 0; i < api->class_count; i++)
    for (size_t k = 0; is_keeper(api, api->classes[i]) && k < api->export_count; k++) {
      const struct function *function = api->exports[k];
      const struct param *copied = find_copied(function, api->classes[i]);
      if (!copied)
        continue;
      report_error(reader->report, copied->at,
                   "'%s' may copy to another instance what C keeps for '%s', which ends with '%s': "
                   "--mark=%s.%s=keep keeps it alive as long, and in says that nothing of it is "
                   "copied",
                   function->symbol, copied->c_name, copied->c_name, function->symbol,
                   copied->c_name);
      reader_leave_out(reader, function->symbol);
    }
}
