#include "header/results.h"

#include "header/enums.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/structs.h"

#include <stdarg.h>
#include <string.h>

/* ---- What the header's words say ---- */

static bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether `word` stands in `text`, and neither letters nor a `-` touch it. */
static const char *find_word(const char *text, const char *word) {
  for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
    const char before = (char)(at == text ? ' ' : at[-1]), after = at[strlen(word)];
    if (!is_word_char(before) && before != '-' && !is_word_char(after) && after != '-')
      return at;
  }
  return NULL;
}

/* Whether the text before `at` ends in a word, with one blank behind. */
static bool is_behind(const char *text, const char *at, const char *word) {
  const size_t length = strlen(word);
  return (size_t)(at - text) >= length && memcmp(at - length, word, length) == 0;
}

/* Whether `-1` is one less than what stands before it: `n -1`, `MAX -1`, `length -1`. */
static bool is_one_less(const char *words, const char *one) {
  static const char *const counts[] = {"len ", "length ", "size ", "count "};
  const char *end = one - 1, *begin = end;
  bool is_prose = true;
  if (one - words < 2 || *end != ' ')
    return false;
  for (; begin > words && is_word_char(begin[-1]); begin--)
    is_prose &= begin[-1] >= 'a' && begin[-1] <= 'z';
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    if (is_behind(words, one, counts[i]))
      return true;
  return begin < end && (!is_prose || end - begin == 1);
}

/* `-1 on error`, `a negative number`: a result that has a sign, whatever its type. */
static bool words_say_negative(const char *words) {
  const char *one = words ? strstr(words, "-1") : NULL;
  if (!words)
    return false;
  for (; one; one = strstr(one + 1, "-1")) {
    const char before = (char)(one == words ? ' ' : one[-1]), after = one[2];
    const bool is_fraction = after == '.' && is_word_char(one[3]);
    if (!is_word_char(before) && before != '-' && !is_word_char(after) && !is_fraction &&
        !is_one_less(words, one))
      return true;
  }
  const char *negative = find_word(words, "negative");
  return negative && !is_behind(words, negative, "not ") && !is_behind(words, negative, "non ") &&
         !is_behind(words, negative, "never ") && !is_behind(words, negative, "no ");
}

/* `or NULL`, `NULL if there is none`. */
static bool words_say_nullable(const char *words) {
  static const char *const before[] = {"or ", "or `", "or a ", "otherwise "};
  static const char *const after[] = {" if",  " when",   " where",    " on ",
                                      " for", " unless", " otherwise"};
  const char *null = words ? find_word(words, "NULL") : NULL;
  if (!null || is_behind(words, null, "not ") || is_behind(words, null, "never "))
    return false;
  for (size_t i = 0; i < sizeof before / sizeof *before; i++)
    if (is_behind(words, null, before[i]))
      return true;
  null += null[strlen("NULL")] == '`' ? strlen("NULL`") : strlen("NULL");
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (strncmp(null, after[i], strlen(after[i])) == 0)
      return true;
  return false;
}

/* ---- Success and failure ---- */

/* An integer of the same width that has a sign. */
static enum scalar with_sign(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_U8:
    return SCALAR_I8;
  case SCALAR_U16:
    return SCALAR_I16;
  case SCALAR_U32:
    return SCALAR_I32;
  case SCALAR_U64:
    return SCALAR_I64;
  default:
    return scalar;
  }
}

static const char *const rules[] = {[FAILURE_NONZERO] = "nonzero",
                                    [FAILURE_ZERO] = "zero",
                                    [FAILURE_NEGATIVE] = "negative",
                                    [FAILURE_NULL] = "null"};

static enum failure_rule rule_of(const struct mark *mark) {
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (rules[i] && strcmp(mark->value, rules[i]) == 0)
      return (enum failure_rule)i;
  return FAILURE_PREDICATE;
}

/* The mark, without taking it: one that a pattern gave is nothing where it does not fit. */
static struct mark *find_mark(const struct signature *signature, enum mark_kind kind) {
  struct mark *found = NULL;
  for (size_t i = 0; i < signature->marks->count; i++)
    if (signature->marks->items[i]->kind == kind)
      found = signature->marks->items[i];
  return found;
}

static bool is_by_pattern(const struct mark *mark) {
  return mark->option && strchr(mark->option->where, '*');
}

/* Refuses a mark that does not fit, unless a pattern gave it. */
__attribute__((format(printf, 3, 4))) static bool
refuse_mark(struct signature *signature, const struct mark *mark, const char *format, ...) {
  struct text message = text_in(signature->reader->arena);
  va_list arguments;
  if (is_by_pattern(mark))
    return false;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  prototype_refuse(signature, mark->at, "'%s' is marked '%s', %s", mark->where,
                   mark_text(signature->reader->arena, mark), message.bytes);
  return false;
}

static const struct c_function *find_function(const struct reader *reader, const char *name) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind == DECLARES_FUNCTION &&
        strcmp(declaration->function->origin.name, name) == 0)
      return declaration->function;
  }
  return NULL;
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
  const char *nearest = name_nearest(reader->arena, name, names.at, names.count);
  return nearest ? arena_format(reader->arena, "; is it '%s'?", nearest) : "";
}

static enum scalar number_of(const struct c_type *type) {
  return type->kind == C_ENUM ? type->enumeration->scalar : type->scalar;
}

/* Whether a function's number can be given to a parameter as C would: all bits of it arrive. */
static bool fits(const struct c_type *given, const struct c_type *param) {
  const enum scalar from = number_of(given), to = number_of(param);
  if (from == SCALAR_VOID || to == SCALAR_VOID)
    return false;
  if (scalar_is_float(from) || scalar_is_float(to) || scalar_size(from) > 4 || scalar_size(to) > 4)
    return from == to || (scalar_is_bigint(from) && scalar_is_bigint(to));
  return scalar_size(from) <= scalar_size(to);
}

/* What a pattern names is not there: told once, and not for each function that it fits. */
static void report_once(struct reader *reader, struct mark *mark, const char *problem,
                        const char *nearest) {
  bool is_told = false;
  for (size_t i = 0; i < reader->marked_count; i++)
    for (size_t k = 0; k < reader->marked[i]->count; k++) {
      const struct mark *other = reader->marked[i]->items[k];
      is_told |= other->option == mark->option && other->kind == mark->kind && other->is_met;
    }
  mark->is_met = true;
  if (!is_told)
    report_failure(reader->usage, "%s: '%s' is %s%s", mark->option->spelled, mark->value, problem,
                   nearest);
}

/* A function that the glue calls for the error, whether JavaScript has it or not. */
static const struct c_function *find_helper(struct signature *signature, struct mark *mark) {
  struct reader *reader = signature->reader;
  const char *name = mark->value;
  const struct c_function *helper = find_function(reader, name);
  const bool is_rule = mark->kind == MARK_ERROR;
  const char *problem = is_rule ? "neither 'nonzero', 'zero', 'negative' or 'null' nor a function "
                                  "of the header"
                                : "no function of the header";
  if (!helper && is_by_pattern(mark))
    report_once(reader, mark, problem, or_nearest(reader, name, is_rule));
  else if (!helper)
    refuse_mark(signature, mark, "which is %s%s", problem, or_nearest(reader, name, is_rule));
  else if (helper->is_for_c_only)
    refuse_mark(signature, mark,
                "and '%s' is static or inline, which no module exports; write a function that "
                "calls it, in a header and a source of your own",
                name);
  else if (marks_take(marks_of(reader, &helper->origin), MARK_IMPORT))
    refuse_mark(signature, mark, "and '%s' is supplied by JavaScript; name one of the module's",
                name);
  else if (helper->type->kind == C_FUNCTION)
    return helper;
  return NULL;
}

/* Notes that the module exports it. */
static void need_helper(struct reader *reader, const struct c_function *helper) {
  for (size_t i = 0; i < reader->helper_count; i++)
    if (reader->helpers[i] == helper)
      return;
  const struct c_function **place =
      arena_push(reader->arena, &reader->helpers, &reader->helper_count, sizeof *place);
  *place = helper;
}

static bool read_predicate(struct signature *signature, struct mark *mark,
                           struct failure_marks *failure) {
  const struct c_type *type = signature->result;
  const struct c_function *helper = find_helper(signature, mark);
  if (!helper)
    return false;
  const struct c_type *says = helper->type->inner;
  const enum scalar scalar = number_of(says);
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
  need_helper(signature->reader, helper);
  return true;
}

static void read_message(struct signature *signature, const struct c_type *type,
                         struct failure_marks *failure) {
  struct mark *mark = find_mark(signature, MARK_MESSAGE);
  const struct c_function *helper = mark ? find_helper(signature, mark) : NULL;
  if (!helper)
    return;
  const struct c_type *says = helper->type->inner;
  const bool is_text = says->kind == C_POINTER && says->inner->kind == C_CHAR;
  const size_t count = helper->type->param_count;
  if (!is_text || count > 1) {
    refuse_mark(signature, mark,
                "and '%s' gives no text of an error; it must return 'const char *', and take the "
                "result or nothing",
                mark->value);
    return;
  }
  if (count && !fits(type, helper->type->params[0])) {
    refuse_mark(signature, mark, "and '%s' takes '%s', where '%s' returns '%s'", mark->value,
                helper->type->params[0]->spelling, signature->function->symbol, type->spelling);
    return;
  }
  marks_take(signature->marks, MARK_MESSAGE);
  failure->message = helper->origin.name;
  failure->message_has_code = count > 0;
  need_helper(signature->reader, helper);
}

/* Whether the rule can be said of the function's result. */
static bool check_rule(struct signature *signature, struct mark *mark,
                       struct failure_marks *failure) {
  const struct result *result = &signature->function->result;
  const char *type = signature->result->spelling;
  const bool is_number = result->kind == RESULT_SCALAR || result->kind == RESULT_ENUM;
  const enum scalar scalar = result->scalar;
  const bool has_sign =
      is_number && (scalar_is_float(scalar) || scalar == SCALAR_I8 || scalar == SCALAR_I16 ||
                    scalar == SCALAR_I32 || scalar == SCALAR_I64 || result->is_sign_by_words);
  if (signature->is_import)
    return refuse_mark(signature, mark,
                       "and JavaScript supplies it, which throws by itself; drop the mark");
  switch (failure->rule) {
  case FAILURE_PREDICATE:
    return read_predicate(signature, mark, failure);
  case FAILURE_NULL:
    if (result->kind == RESULT_STRING)
      return true;
    return refuse_mark(signature, mark, "and returns '%s', which is no pointer; %s", type,
                       is_number ? "'zero' is for numbers" : "drop the mark");
  default:
    if (!is_number)
      return refuse_mark(signature, mark, "and returns '%s', which is no number%s", type,
                         result->kind == RESULT_STRING ? "; 'null' is for pointers" : "");
    if (failure->rule == FAILURE_NEGATIVE && !has_sign)
      return refuse_mark(signature, mark,
                         "and returns '%s', which is never negative; use 'nonzero', 'zero', or the "
                         "name of a function that says of a result whether it is an error",
                         type);
    return true;
  }
}

static void read_failure(struct signature *signature) {
  struct result *result = &signature->function->result;
  struct mark *mark = find_mark(signature, MARK_ERROR);
  const struct mark *message = find_mark(signature, MARK_MESSAGE);
  const char *symbol = signature->function->symbol;
  /* One that a pattern gives is not about the functions that it names. */
  if (!mark || result->kind == RESULT_VOID ||
      (is_by_pattern(mark) &&
       (strcmp(mark->value, symbol) == 0 || (message && strcmp(message->value, symbol) == 0)))) {
    if (mark && result->kind == RESULT_VOID)
      refuse_mark(signature, mark, "and returns nothing; drop the mark");
    return;
  }
  struct failure_marks failure = {.rule = rule_of(mark)};
  if (signature->is_refused || !check_rule(signature, mark, &failure))
    return;
  marks_take(signature->marks, MARK_ERROR);
  read_message(signature, signature->result, &failure);
  result->failure = failure;
  if (failure.rule == FAILURE_NEGATIVE)
    result->scalar = with_sign(result->scalar);
  /* A bool that is not false, and a number that is zero, say no more than that. */
  if (failure.rule == FAILURE_NONZERO ||
      (result->scalar == SCALAR_BOOL && failure.rule != FAILURE_NULL))
    result->kind = RESULT_STATUS;
}

void results_export_helpers(struct reader *reader) {
  struct api *api = reader->api;
  for (size_t i = 0; i < reader->helper_count; i++) {
    const struct c_function *helper = reader->helpers[i];
    bool is_exported = false;
    for (size_t k = 0; k < api->export_count; k++)
      is_exported |= strcmp(api->exports[k]->symbol, helper->origin.name) == 0;
    if (is_exported)
      continue;
    struct function *function = arena_alloc(reader->arena, sizeof *function);
    const struct c_type *result = helper->type->inner;
    *function = (struct function){
        .symbol = helper->origin.name, .name = helper->origin.name, .at = helper->origin.at};
    function->result = result->kind == C_POINTER
                           ? (struct result){.kind = RESULT_STRING}
                           : (struct result){.kind = RESULT_SCALAR, .scalar = number_of(result)};
    if (helper->type->param_count) {
      struct param *param = arena_push(reader->arena, &function->params, &function->param_count,
                                       sizeof *function->params);
      *param = (struct param){.kind = PARAM_SCALAR,
                              .name = "code",
                              .c_name = "code",
                              .at = helper->origin.at,
                              .scalar = number_of(helper->type->params[0])};
      function->passed = arena_alloc(reader->arena, sizeof *function->passed);
      *function->passed = (struct passed){.kind = PASSED_PARAM, .param = param};
      function->passed_count = 1;
    }
    struct function **place =
        arena_push(reader->arena, &api->exports, &api->export_count, sizeof *place);
    *place = function;
  }
}

/* ---- C's own result ---- */

static void read_struct_result(struct signature *signature, const struct c_type *type,
                               const char *name) {
  struct function *function = signature->function;
  const struct struct_use use = {
      .name = function->symbol, .at = function->at, .is_put = false, .is_got = true};
  if (reader_class(signature->reader, type->record)) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns an instance, '%s', by value; in a header of your own, declare a function "
        "that calls it and has 'TARE_OUT %s *out', and leave this one out with --skip=%s",
        function->symbol, name, name, function->symbol);
    return;
  }
  function->result.kind = RESULT_RECORD;
  function->result.record = structs_find(signature->reader, type, &use);
  signature->is_refused |= !function->result.record;
  if (function->result.record)
    function->result.scalar = function->result.record->alone;
}

static void refuse_record_pointer(struct signature *signature, const struct c_type *record,
                                  const char *name) {
  const struct function *function = signature->function;
  const struct class *class = reader_class(signature->reader, record->record);
  if (class)
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s'; 'new %s()' makes an instance without it: leave it out "
        "with --skip=%s",
        function->symbol, name, class->name, function->symbol);
  else if (!record->record->is_complete)
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s', to what the header only declares; leave it out with "
        "--skip=%s, and in a header of your own declare functions that do the whole of the work",
        function->symbol, name, function->symbol);
  else
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s', and nothing says whose memory that is; in a header of your "
        "own, declare a function that calls it, copies the %s to 'TARE_OUT %s *out' and returns "
        "whether there was one, and leave this one out with --skip=%s",
        function->symbol, name, prototype_record_word(record), record->spelling, function->symbol);
}

static void read_type(struct signature *signature) {
  struct function *function = signature->function;
  const struct c_type *type = signature->result;
  const struct c_type *pointee = type->kind == C_POINTER ? type->inner : NULL;
  const char *name = type->spelling;
  struct result *result = &function->result;
  result->scalar = type->scalar;
  if (type->kind == C_VOID) {
    result->kind = RESULT_VOID;
  } else if (result->scalar != SCALAR_VOID) {
    result->kind = RESULT_SCALAR;
  } else if (type->kind == C_ENUM && !reader_name_of_type(type)) {
    *result = (struct result){.kind = RESULT_SCALAR, .scalar = type->enumeration->scalar};
  } else if (type->kind == C_ENUM) {
    result->kind = RESULT_ENUM;
    result->enumeration = enums_find(signature->reader, type->enumeration);
    signature->is_refused = signature->is_refused || !result->enumeration;
    result->scalar = result->enumeration ? result->enumeration->scalar : SCALAR_VOID;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns '%s', and nobody would own that memory; write 'size_t %s(char *out, "
        "size_t out_cap)' for a string",
        function->symbol, name, function->symbol);
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && pointee->is_const) {
    result->kind = RESULT_STRING;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR) {
    prototype_refuse(signature, function->at,
                     "'%s' returns '%s'; return 'const char *' for a string", function->symbol,
                     name);
  } else if (type->kind == C_POINTER && pointee->kind == C_RECORD && !signature->is_import) {
    refuse_record_pointer(signature, pointee, name);
  } else if (type->kind == C_POINTER) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s', and nothing says how much is there; in a header of your "
        "own, "
        "declare a function that calls it and copies to a parameter such as 'uint8_t *out, size_t "
        "out_cap', and leave this one out with --skip=%s",
        function->symbol, name, function->symbol);
  } else if (type->kind == C_RECORD && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns a %s, '%s', which an import cannot; return void, and give each field back "
        "through a parameter such as 'double out_x[1]'",
        function->symbol, prototype_record_word(type), name);
  } else if (type->kind == C_RECORD) {
    read_struct_result(signature, type, name);
  } else {
    prototype_refuse(signature, function->at,
                     "'%s' returns '%s', which JavaScript does not have; %s", function->symbol,
                     name, prototype_instead_of(type));
  }
}

/* Whether NULL is null in JavaScript, and what says so. */
static void read_nullable(struct signature *signature) {
  struct result *result = &signature->function->result;
  if (result->kind != RESULT_STRING)
    return;
  if (marks_take(signature->marks, MARK_NULLABLE)) {
    result->is_nullable = true;
    result->nullable = BY_MARK;
  } else if (signature->result->is_nullable) {
    result->is_nullable = true;
    result->nullable = BY_TYPE;
  } else if (words_say_nullable(signature->comment.returns)) {
    result->is_nullable = true;
    result->nullable = BY_WORDS;
  }
}

void results_read(struct signature *signature) {
  read_type(signature);
  struct result *result = &signature->function->result;
  result->is_sign_by_words = result->kind == RESULT_SCALAR &&
                             with_sign(result->scalar) != result->scalar &&
                             words_say_negative(signature->comment.returns);
  read_nullable(signature);
  read_failure(signature);
}

/* What makes an instance can only succeed or fail, as a constructor can. */
static void check_making(struct signature *signature) {
  const struct function *function = signature->function;
  const struct result *result = &function->result;
  const struct param *made = NULL;
  for (size_t i = 0; i < function->param_count && !made; i++)
    made = function->params[i].kind == PARAM_NEW ? &function->params[i] : NULL;
  if (!made)
    return;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param == made || (param_is_argument(param) && !param_is_in_place(param)))
      continue;
    prototype_refuse(
        signature, param->at,
        "'%s' makes an instance, '%s', and cannot give back '%s' as well; write a function for "
        "each",
        function->symbol, made->name, param->name);
    return;
  }
  if (result->failure.rule != FAILURE_NONE)
    return;
  if (result->kind == RESULT_ENUM && !enums_has_zero(result->enumeration))
    prototype_refuse(
        signature, function->at,
        "'%s' makes an instance, and returns '%s', which has no enumerator of value 0 to mean "
        "success; add one, return bool, or say what a failure is, such as "
        "--mark=%s=error:negative",
        function->symbol, result->enumeration->name, function->symbol);
  else if (result->kind != RESULT_VOID && result->kind != RESULT_ENUM &&
           !(result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL))
    prototype_refuse(
        signature, function->at,
        "'%s' makes an instance, '%s', and can only succeed or fail; return void, bool, or an "
        "enum whose zero means success, or say what a failure is, such as "
        "--mark=%s=error:nonzero",
        function->symbol, made->name, function->symbol);
}

/* Whether it may be how many elements were written: a size, or what a rule leaves of a number with
 * a sign. */
static bool is_length(const struct result *result) {
  const enum failure_rule rule = result->failure.rule;
  return result->kind == RESULT_SCALAR &&
         (result->scalar == SCALAR_U32 ||
          (result->scalar == SCALAR_I32 &&
           (rule == FAILURE_NEGATIVE || rule == FAILURE_ZERO || rule == FAILURE_PREDICATE)));
}

static void refuse_filled(struct signature *signature, const struct param *param) {
  const struct argument *argument = &signature->arguments[param->index];
  prototype_refuse(
      signature, param->at,
      "'%s' is filled as far as there is room, and '%s' does not return how far as a size; if it "
      "returns that or a failure, say which results fail, such as --mark=%s=error:negative or "
      "error:zero; if C fills all of it, say so with %sout,length:%s, and if it reads it as well "
      "with inout",
      param->name, signature->function->symbol, signature->function->symbol,
      prototype_option(signature, argument), signature->arguments[argument->extent.argument].name);
}

/* Room in bytes, for wider elements: what comes back may count either. */
static void refuse_unit(struct signature *signature, const struct argument *argument) {
  prototype_refuse(
      signature, argument->at,
      "'%s' has room for bytes, '%s', and the result of '%s' may count these or "
      "elements; with %sinout%s%s the array is JavaScript's, and the result a number",
      argument->name, signature->arguments[argument->extent.argument].name,
      signature->function->symbol, prototype_option(signature, argument),
      argument->extent.by == BY_MARK ? ",length:" : "",
      argument->extent.by == BY_MARK ? signature->arguments[argument->extent.argument].name : "");
}

/* At most one buffer is filled, and the result says how far, or what C gets the address of. */
static void check_outputs(struct signature *signature) {
  struct function *function = signature->function;
  struct result *result = &function->result;
  const struct param *filled = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_OUTPUT)
      continue;
    if (filled)
      prototype_refuse(
          signature, param->at,
          "'%s' is the second buffer that '%s' fills, after '%s'; write a function for each",
          param->name, function->symbol, filled->name);
    else if (lengths_has_cell(signature, &signature->arguments[param->index]))
      ;
    else if (signature->arguments[param->index].extent.in_bytes)
      refuse_unit(signature, &signature->arguments[param->index]);
    else if (is_length(result))
      result->kind = RESULT_LENGTH;
    else
      refuse_filled(signature, param);
    filled = param;
  }
}

static bool is_size(const struct c_type *type) {
  static const char *const sizes[] = {"size_t", "ptrdiff_t", "ssize_t"};
  return name_is_one_of(type->spelling, sizes, sizeof sizes / sizeof *sizes);
}

/* A parameter that may be a place in a text, or NULL. */
static const struct param *find_position(const struct signature *signature) {
  const struct function *function = signature->function;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind == PARAM_SCALAR && is_size(signature->arguments[param->index].type) &&
        name_is_position(param->c_name))
      return param;
  }
  return NULL;
}

/* A size beside a string may count bytes of its UTF-8, which JavaScript does not see. */
static void check_units(struct signature *signature) {
  const struct function *function = signature->function;
  const struct param *position = find_position(signature);
  const struct param *open = NULL;
  bool fills = false;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const bool is_string = param->kind == PARAM_STRING || param->kind == PARAM_C_STRING;
    fills |= param_is_output(param) && param_row(param->kind).shape == SHAPE_ARRAY;
    if (is_string && !marks_take(signature->arguments[param->index].marks, MARK_TEXT) && !open)
      open = param;
  }
  const bool counts =
      function->result.kind == RESULT_SCALAR && is_size(signature->result) && !fills;
  if (!open || signature->is_import || (!counts && !position))
    return;
  const char *what =
      counts ? arena_format(signature->reader->arena, "the result of '%s'", function->symbol)
             : arena_format(signature->reader->arena, "'%s'", position->c_name);
  /* Bytes need a length: C would not find their end. */
  const bool has_length = open->kind == PARAM_STRING;
  const char *advice =
      has_length ? arena_format(signature->reader->arena,
                                "mark the string as bytes, --mark=%s.%s=bytes, for a Uint8Array; "
                                "or ",
                                function->symbol, open->c_name)
                 : "";
  prototype_refuse(
      signature, open->at,
      "%s may count bytes of '%s', and JavaScript counts otherwise: %s--mark=%s.%s=text, "
      "where it counts something else%s",
      what, open->c_name, advice, function->symbol, open->c_name,
      has_length ? "" : " or the text is ASCII");
}

void results_check(struct signature *signature) {
  struct result *result = &signature->function->result;
  check_outputs(signature);
  check_making(signature);
  check_units(signature);
  if (result->kind == RESULT_SCALAR && result->is_sign_by_words)
    result->scalar = with_sign(result->scalar);
  else
    result->is_sign_by_words = false;
}
