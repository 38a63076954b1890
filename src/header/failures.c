#include "header/failures.h"

#include "header/helpers.h"

#include <stdarg.h>
#include <string.h>

static const char *const rules[] = {[FAILURE_NONZERO] = "nonzero",
                                    [FAILURE_ZERO] = "zero",
                                    [FAILURE_NEGATIVE] = "negative",
                                    [FAILURE_NULL] = "null"};

/* A number in decimal: `2`, `-1`. */
static bool is_number_text(const char *text) {
  const char *digits = text + (*text == '-');
  const size_t length = strlen(digits);
  return length && length < 10 && strspn(digits, "0123456789") == length &&
         (*digits != '0' || length == 1);
}

static enum failure_rule rule_of(const struct mark *mark) {
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (rules[i] && strcmp(mark->value, rules[i]) == 0)
      return (enum failure_rule)i;
  return is_number_text(mark->value) ? FAILURE_VALUE : FAILURE_PREDICATE;
}

/* Refuses a mark that does not fit, unless a pattern gave it. */
__attribute__((format(printf, 3, 4))) static bool
refuse_mark(struct signature *signature, const struct mark *mark, const char *format, ...) {
  struct text message = text_in(signature->reader->arena);
  va_list arguments;
  if (mark_is_by_pattern(mark))
    return false;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  prototype_refuse(signature, mark->at, "'%s' is marked '%s', %s", mark->where,
                   mark_text(signature->reader->arena, mark), message.bytes);
  return false;
}

/* `; is it 'x'?` where a rule, or a function of the header, is nearly spelled so. */
static const char *or_nearest(const struct reader *reader, const char *name, bool is_rule) {
  struct strings names = {0};
  for (size_t i = 0; is_rule && i < sizeof rules / sizeof *rules; i++)
    if (rules[i])
      strings_add(reader->arena, &names, rules[i]);
  for (size_t i = 0; i < reader->header->declaration_count; i++)
    if (reader->header->declarations[i].kind == DECLARES_FUNCTION)
      strings_add(reader->arena, &names, reader->header->declarations[i].function->origin.name);
  return reader_or_nearest(reader, name, &names);
}

/* Whether a function's number can be given to a parameter as C would: all bits of it arrive. */
static bool fits(const struct c_type *given, const struct c_type *param) {
  const enum scalar from = c_number_of(given), to = c_number_of(param);
  if (from == SCALAR_VOID || to == SCALAR_VOID)
    return false;
  if (scalar_is_float(from) || scalar_is_float(to) || scalar_size(from) > 4 || scalar_size(to) > 4)
    return from == to || (scalar_is_bigint(from) && scalar_is_bigint(to));
  return scalar_size(from) <= scalar_size(to);
}

/* What a pattern names is not there: told once, and not for each function that it fits. */
static void report_once(struct reader *reader, struct mark *mark, const char *problem,
                        const char *nearest) {
  const bool is_told = marks_is_met(reader, mark);
  mark->is_met = true;
  if (!is_told)
    report_failure(reader->usage, "%s: '%s' is %s%s", mark->option->spelled, mark->value, problem,
                   nearest);
}

static struct marks *marks_of_type(const struct signature *signature) {
  return signature->is_import
             ? NULL
             : marks_of_returned(signature->reader, signature->result, signature->function->at);
}

/* The mark of the function, or else that of the typedef which it returns; a pattern is for names of
 * functions. */
static struct mark *find_mark(const struct signature *signature, enum mark_kind kind) {
  struct mark *found = marks_find(signature->marks, kind);
  const struct marks *of_type = found ? NULL : marks_of_type(signature);
  for (size_t i = 0; of_type && i < of_type->count; i++)
    if (of_type->items[i]->kind == kind && !mark_is_by_pattern(of_type->items[i]))
      found = of_type->items[i];
  return found;
}

static void take_mark(const struct signature *signature, enum mark_kind kind) {
  struct marks *marks =
      marks_find(signature->marks, kind) ? signature->marks : marks_of_type(signature);
  marks_take(marks, kind);
}

/* A function that the glue calls for the error, whether JavaScript has it or not. */
static const struct c_function *find_helper(struct signature *signature, struct mark *mark) {
  struct reader *reader = signature->reader;
  const char *name = mark->value;
  const struct c_function *helper = helpers_find(reader, name);
  const bool is_rule = mark->kind == MARK_ERROR;
  const char *problem =
      is_rule ? "neither 'nonzero', 'zero', 'negative', 'null' or a number nor a function "
                "of the header"
              : "no function of the header";
  if (!helper && mark_is_by_pattern(mark))
    report_once(reader, mark, problem, or_nearest(reader, name, is_rule));
  else if (!helper)
    refuse_mark(signature, mark, "which is %s%s", problem, or_nearest(reader, name, is_rule));
  else if (helpers_problem(reader, helper))
    refuse_mark(signature, mark, "and %s", helpers_problem(reader, helper));
  else
    return helper;
  return NULL;
}

static bool read_predicate(struct signature *signature, struct mark *mark,
                           struct failure_marks *failure) {
  const struct c_type *type = signature->result;
  const struct c_function *helper = find_helper(signature, mark);
  if (!helper)
    return false;
  const struct c_type *says = helper->type->inner;
  const enum scalar scalar = c_number_of(says);
  if (helper->type->param_count != 1 || scalar_size(scalar) > 4 || scalar == SCALAR_VOID ||
      scalar_is_float(scalar))
    return refuse_mark(signature, mark,
                       "and '%s' is no predicate; it must take the result alone, and return bool "
                       "or int",
                       mark->value);
  if (!fits(type, helper->type->params[0]))
    return refuse_mark(signature, mark, "and '%s' takes '%s', where '%s' returns '%s'", mark->value,
                       helper->type->params[0]->spelling, signature->function->symbol,
                       type->spelling);
  failure->predicate = helper->origin.name;
  helpers_need(signature->reader, helper);
  return true;
}

/* `message:errmsg`, where C puts the text of the error at `char **errmsg`. */
static bool read_message_output(struct signature *signature, const struct mark *mark,
                                struct failure_marks *failure) {
  for (size_t i = 0; mark && i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    const struct c_type *type = argument->type;
    if (!prototype_is_called(argument, mark->value) || type->kind != C_POINTER ||
        type->inner->kind != C_POINTER || type->inner->inner->kind != C_CHAR)
      continue;
    argument->is_hidden = true;
    failure->source = MESSAGE_OUTPUT;
    failure->message_index = i;
    return true;
  }
  return false;
}

/* Whether the call has an instance of the class there: it takes one, or C gives one out. */
static bool has_instance(const struct reader *reader, const struct argument *argument,
                         const struct class *class) {
  const struct c_type *type = argument->type;
  const bool is_output = type->kind == C_POINTER && !type->inner->is_const;
  return !marks_find(argument->marks, MARK_VALUE) &&
         (reader_class_of_pointer(reader, type) == class ||
          (is_output && reader_class_of_pointer(reader, type->inner) == class));
}

/* Finds the instance of the call that the helper takes, or that C gives out. */
static bool read_message_handle(struct signature *signature, const struct mark *mark,
                                const struct c_function *helper, struct failure_marks *failure) {
  const struct reader *reader = signature->reader;
  const struct class *class = helper->type->param_count == 1
                                  ? reader_class_of_pointer(reader, helper->type->params[0])
                                  : NULL;
  if (!class || !class->is_handle)
    return false;
  for (size_t i = 0; i < signature->count; i++) {
    if (!has_instance(reader, &signature->arguments[i], class))
      continue;
    if (failure->source == MESSAGE_OF_HANDLE) {
      failure->source = MESSAGE_NONE;
      return refuse_mark(signature, mark,
                         "and nothing says whether '%s' is asked of '%s' or of '%s'; name a "
                         "function that takes the result, or nothing",
                         mark->value, signature->arguments[failure->message_index].name,
                         signature->arguments[i].name);
    }
    failure->source = MESSAGE_OF_HANDLE;
    failure->message_index = i;
  }
  return failure->source == MESSAGE_OF_HANDLE;
}

static void read_message(struct signature *signature, const struct c_type *type,
                         struct failure_marks *failure) {
  struct mark *mark = find_mark(signature, MARK_MESSAGE);
  if (read_message_output(signature, mark, failure)) {
    take_mark(signature, MARK_MESSAGE);
    return;
  }
  const struct c_function *helper = mark ? find_helper(signature, mark) : NULL;
  if (!helper)
    return;
  const struct c_type *says = helper->type->inner;
  const bool is_text = says->kind == C_POINTER && says->inner->kind == C_CHAR;
  const size_t count = helper->type->param_count;
  if (!is_text || count > 1) {
    refuse_mark(signature, mark,
                "and '%s' gives no text of an error; it must return 'const char *', and take the "
                "result, an instance of the call or nothing",
                mark->value);
    return;
  }
  const bool is_of_handle = read_message_handle(signature, mark, helper, failure);
  if (signature->is_refused)
    return;
  if (count && !is_of_handle && !fits(type, helper->type->params[0])) {
    refuse_mark(signature, mark, "and '%s' takes '%s', where '%s' returns '%s'", mark->value,
                helper->type->params[0]->spelling, signature->function->symbol, type->spelling);
    return;
  }
  take_mark(signature, MARK_MESSAGE);
  failure->message = helper->origin.name;
  if (!is_of_handle)
    failure->source = count ? MESSAGE_OF_CODE : MESSAGE_BY_CALL;
  helpers_need(signature->reader, helper);
}

/* Whether the rule can be said of the function's result. */
static bool check_rule(struct signature *signature, struct mark *mark,
                       struct failure_marks *failure) {
  const struct result *result = &signature->function->result;
  const char *type = signature->result->spelling;
  const bool is_number = result->kind == RESULT_SCALAR || result->kind == RESULT_ENUM;
  const bool has_sign = scalar_has_sign(result->scalar) || result->has_own_sign;
  if (signature->is_import)
    return refuse_mark(signature, mark,
                       "and JavaScript supplies it, which throws by itself; drop the mark");
  switch (failure->rule) {
  case FAILURE_PREDICATE:
    return read_predicate(signature, mark, failure);
  case FAILURE_NULL:
    if (result_is_pointer(result->kind))
      return true;
    return refuse_mark(signature, mark, "and returns '%s', which is no pointer; %s", type,
                       is_number ? "'zero' is for numbers" : "drop the mark");
  default:
    if (!is_number)
      return refuse_mark(signature, mark, "and returns '%s', which is no number%s", type,
                         result_is_pointer(result->kind) ? "; 'null' is for pointers" : "");
    const bool is_negative = failure->rule == FAILURE_NEGATIVE ||
                             (failure->rule == FAILURE_VALUE && *mark->value == '-');
    if (failure->rule == FAILURE_VALUE && result->scalar == SCALAR_BOOL)
      return refuse_mark(signature, mark, "and returns bool; 'zero' or 'nonzero' is for that");
    if (is_negative && !has_sign)
      return refuse_mark(signature, mark,
                         "and returns '%s', which is never negative; use 'nonzero', 'zero', or the "
                         "name of a function that says of a result whether it is an error",
                         type);
    return true;
  }
}

void failures_read(struct signature *signature) {
  struct result *result = &signature->function->result;
  struct mark *mark = find_mark(signature, MARK_ERROR);
  const struct mark *message = find_mark(signature, MARK_MESSAGE);
  const char *symbol = signature->function->symbol;
  /* One that a pattern gives is not about the functions that it names. */
  if (!mark || result->kind == RESULT_VOID ||
      (mark_is_by_pattern(mark) &&
       (strcmp(mark->value, symbol) == 0 || (message && strcmp(message->value, symbol) == 0)))) {
    if (mark && result->kind == RESULT_VOID)
      refuse_mark(signature, mark, "and returns nothing; drop the mark");
    return;
  }
  struct failure_marks failure = {.rule = rule_of(mark), .by = BY_MARK};
  if (failure.rule == FAILURE_VALUE)
    failure.value = mark->value;
  if (signature->is_refused || !check_rule(signature, mark, &failure))
    return;
  take_mark(signature, MARK_ERROR);
  read_message(signature, signature->result, &failure);
  result->failure = failure;
  if (failure.rule == FAILURE_NEGATIVE)
    result->scalar = scalar_with_sign(result->scalar);
  /* A bool that is not false, and a number that is zero, say no more than that. */
  if (failure.rule == FAILURE_NONZERO ||
      (result->scalar == SCALAR_BOOL && failure.rule != FAILURE_NULL))
    result->kind = RESULT_STATUS;
}

/* The parameter that the text of the error comes from, as JavaScript has it; NULL: it has none. */
static const struct param *source_of(const struct signature *signature) {
  const struct function *function = signature->function;
  const struct failure_marks *failure = &function->result.failure;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const bool fits = failure->source == MESSAGE_OUTPUT
                          ? param->kind == PARAM_OUTPUT_POINTER
                          : param->kind == PARAM_INSTANCE || param->kind == PARAM_OUTPUT_INSTANCE;
    if (param->index == failure->message_index && fits)
      return param;
  }
  return NULL;
}

void failures_check(struct signature *signature) {
  const struct failure_marks *failure = &signature->function->result.failure;
  if (failure->source != MESSAGE_OF_HANDLE && failure->source != MESSAGE_OUTPUT)
    return;
  const struct argument *argument = &signature->arguments[failure->message_index];
  const struct param *param = source_of(signature);
  if (!param)
    prototype_refuse(signature, argument->at,
                     "the mark 'message' of '%s' is about '%s', which is neither one instance of "
                     "the call nor a text that comes out; drop the mark, or those of '%s'",
                     signature->function->symbol, argument->name, argument->name);
  else if (param->kind == PARAM_INSTANCE &&
           ((param->moves && !param->comes_back) || param->is_nullable))
    prototype_refuse(signature, param->at,
                     "'%s' gives the text of an error of '%s', which %s: name a function that "
                     "takes the result, or nothing",
                     failure->message, param->c_name,
                     !param->is_nullable ? "is C's by then" : "may be NULL");
}
