#include "header/results.h"

#include "header/callbacks.h"
#include "header/classes.h"
#include "header/comment_words.h"
#include "header/enums.h"
#include "header/failures.h"
#include "header/handle_given.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/states.h"
#include "header/structs.h"
#include "header/targets.h"

#include <string.h>

/* ---- C's own result ---- */

enum { POINTER_SIZE = 4 }; /* bytes, of wasm32 */

static void read_struct_result(struct signature *signature, const struct c_type *type,
                               const char *name) {
  struct function *function = signature->function;
  const struct struct_use use = {
      .name = function->symbol, .at = function->at, .is_put = false, .is_got = true};
  if (states_creates(signature->reader, type->record, function->symbol)) {
    function->result.kind = RESULT_VOID;
    function->returned = reader_class(signature->reader, type->record);
    return;
  }
  if (reader_class(signature->reader, type->record)) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns an instance, '%s', by value; in a header of your own, declare a function "
        "that calls it and has 'TARE_OUT %s *out', and leave this one out with --skip=%s",
        function->symbol, name, name, function->symbol);
    return;
  }
  if (callbacks_in_struct(signature->reader, type->record)) {
    prototype_refuse(signature, function->at,
                     "'%s' returns a struct of callbacks, '%s', which JavaScript cannot call; "
                     "leave it out with --skip=%s",
                     function->symbol, name, function->symbol);
    return;
  }
  function->result.kind = RESULT_RECORD;
  function->result.record = structs_find(signature->reader, type, &use);
  signature->is_refused |= !function->result.record;
  if (!function->result.record)
    return;
  function->result.scalar = function->result.record->alone;
  if (function->result.record->has_pointers && function->result.record->size == POINTER_SIZE)
    prototype_refuse(signature, function->at,
                     "'%s' returns a struct of one pointer by value, which C returns as that "
                     "pointer; give it back by '%s *out' in a function of your own, and leave this "
                     "one out with --skip=%s",
                     function->symbol, name, function->symbol);
}

static void refuse_record_pointer(struct signature *signature, const struct c_type *record,
                                  const char *name) {
  const struct function *function = signature->function;
  const struct class *class = reader_class(signature->reader, record->record);
  if (class && !record->is_const &&
      classes_leave_allocator_out(signature->reader, class, signature->declared))
    signature->is_refused = signature->is_told = true;
  else if (class)
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

/* What the header does not say of it, marks can. */
static void refuse_pointer(struct signature *signature, const struct c_type *pointee,
                           const char *name, const char *open) {
  const char *symbol = signature->function->symbol;
  if (pointee->scalar == SCALAR_VOID && pointee->kind != C_VOID)
    prototype_refuse(signature, signature->function->at,
                     "'%s' returns a pointer, '%s', which JavaScript has no value for; leave it "
                     "out with --skip=%s",
                     symbol, name, symbol);
  else
    prototype_refuse(signature, signature->function->at,
                     "'%s' returns a pointer, '%s', and nothing says %s: %s", symbol, name, open,
                     targets_advice(signature, pointee));
}

static void read_type(struct signature *signature) {
  struct function *function = signature->function;
  const struct c_type *type = signature->result;
  const struct c_type *pointee = type->kind == C_POINTER ? type->inner : NULL;
  const char *name = type->spelling;
  struct result *result = &function->result;
  result->scalar = type->scalar;
  if (signature->callback && type->kind != C_VOID && type->kind != C_ENUM &&
      type->scalar == SCALAR_VOID) {
    prototype_refuse(signature, function->at,
                     "the callback '%s' returns '%s', which JavaScript cannot give to C%s; pass "
                     "NULL always, with --mark=%s=value:NULL",
                     signature->callback->name, name,
                     pointee ? ": nobody would own that memory" : "", function->symbol);
  } else if (type->kind == C_VOID) {
    result->kind = RESULT_VOID;
  } else if (type->kind == C_POINTER && !signature->is_import &&
             marks_take(signature->marks, MARK_NUMBER)) {
    result->kind = RESULT_SCALAR;
    result->scalar = SCALAR_U32;
  } else if (pointee && pointee->kind == C_VOID && !signature->is_import &&
             marks_take_plain(signature->marks, MARK_USER)) {
    result->kind = RESULT_VOID; /* the user pointer of the callback that this one replaces */
    result->scalar = SCALAR_U32;
  } else if (handle_given_result(signature)) {
    ; /* who owns it is known once the parameters are, see handle_given_check() */
  } else if (result->scalar != SCALAR_VOID) {
    result->kind = RESULT_SCALAR;
  } else if (type->kind == C_ENUM) {
    result->kind = reader_name_of_type(type) ? RESULT_ENUM : RESULT_SCALAR;
    signature->is_refused |=
        !enums_read(signature->reader, type, &result->enumeration, &result->scalar);
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns '%s', and nobody would own that memory; write 'size_t %s(char *out, "
        "size_t out_cap)' for a string",
        function->symbol, name, function->symbol);
  } else if (type->kind == C_POINTER && !signature->is_import && targets_read_result(signature)) {
    return;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && pointee->is_const) {
    result->kind = RESULT_STRING;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR) {
    refuse_pointer(signature, pointee, name, "whose memory that is");
  } else if (type->kind == C_POINTER && pointee->kind == C_RECORD && !signature->is_import) {
    refuse_record_pointer(signature, pointee, name);
  } else if (type->kind == C_POINTER && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s', and nothing says how much is there; in a header of your "
        "own, "
        "declare a function that calls it and copies to a parameter such as 'uint8_t *out, size_t "
        "out_cap', and leave this one out with --skip=%s",
        function->symbol, name, function->symbol);
  } else if (type->kind == C_POINTER) {
    refuse_pointer(signature, pointee, name, "how much is there and whose memory that is");
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

void results_read(struct signature *signature) {
  read_type(signature);
  struct result *result = &signature->function->result;
  if (result->kind == RESULT_SCALAR && scalar_with_sign(result->scalar) != result->scalar) {
    const bool is_marked = marks_take(signature->marks, MARK_SIGNED);
    result->has_own_sign = is_marked || comment_says_negative(signature->comment.returns);
    result->sign = is_marked ? BY_MARK : BY_WORDS;
  }
  if (result_is_pointer(result->kind))
    result->is_nullable = prototype_is_nullable(signature->marks, signature->result,
                                                comment_says_null_comes(signature->comment.returns),
                                                &result->nullable);
  failures_read(signature);
}

const char *results_problem_of_making(struct arena *arena, const struct function *function,
                                      const char *makes) {
  const struct result *result = &function->result;
  const char *symbol = function->symbol;
  if (result->failure.rule != FAILURE_NONE || result->kind == RESULT_VOID ||
      (result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL))
    return NULL;
  if (result->kind != RESULT_ENUM)
    return arena_format(arena,
                        "'%s' %s, and can only succeed or fail; return void, bool, or an enum "
                        "whose zero means success, or say what a failure is, such as "
                        "--mark=%s=error:nonzero",
                        symbol, makes, symbol);
  if (enums_has_zero(result->enumeration))
    return NULL;
  return arena_format(
      arena,
      "'%s' returns '%s', which has no enumerator of value 0 to mean success; add "
      "one, return bool, or say what a failure is, such as --mark=%s=error:negative",
      symbol, result->enumeration->name, symbol);
}

/* What makes an instance gives nothing else back. */
static void check_making(struct signature *signature) {
  const struct function *function = signature->function;
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
  const char *makes = arena_format(signature->reader->arena, "makes an instance, '%s'", made->name);
  const char *problem = results_problem_of_making(signature->reader->arena, function, makes);
  if (problem)
    prototype_refuse(signature, function->at, "%s", problem);
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

/* What the header's words say of a number that counts what was written: which are failures. */
static enum failure_rule find_worded_failure(struct signature *signature) {
  struct result *result = &signature->function->result;
  const char *words = signature->comment.returns;
  const bool is_zero = comment_says_zero_fails(words);
  const bool is_negative = comment_says_negative(words);
  if (result->kind != RESULT_SCALAR || result->scalar != SCALAR_I32 ||
      result->failure.rule != FAILURE_NONE || is_zero == is_negative || !comment_says_count(words))
    return FAILURE_NONE;
  return is_zero ? FAILURE_ZERO : FAILURE_NEGATIVE;
}

/* Bytes are what they are; what is `char *` may be text or not. */
static bool takes_worded_failure(struct signature *signature, const struct param *filled) {
  const enum failure_rule rule = find_worded_failure(signature);
  if (rule == FAILURE_NONE || filled->is_text)
    return false;
  signature->function->result.failure.rule = rule;
  signature->function->result.failure.by = BY_WORDS;
  return true;
}

static void refuse_filled(struct signature *signature, const struct param *param) {
  const struct argument *argument = &signature->arguments[param->index];
  if (signature->callback) {
    prototype_refuse(
        signature, param->at,
        "'%s' is filled as far as there is room, and the callback '%s' does not return how far as "
        "a size; if it fills all of it, say so with %sinout,length:%s",
        param->name, signature->callback->name, prototype_option(signature, argument),
        signature->arguments[argument->extent.argument].name);
    return;
  }
  const enum failure_rule worded = find_worded_failure(signature);
  if (worded != FAILURE_NONE) {
    prototype_refuse(signature, param->at,
                     "'%s' may be text or bytes, and the comment says that '%s' returns how much "
                     "it wrote: --mark=%s=error:%s with %sbytes for a Uint8Array, or with "
                     "%stext for a string",
                     param->name, signature->function->symbol, signature->function->symbol,
                     worded == FAILURE_ZERO ? "zero" : "negative",
                     prototype_option(signature, argument), prototype_option(signature, argument));
    return;
  }
  const bool may_be_bytes = param->is_text && !marks_find(argument->marks, MARK_TEXT);
  prototype_refuse(
      signature, param->at,
      "'%s' is filled as far as there is room, and '%s' does not return how far as a size; if it "
      "returns that or a failure, say which results fail, such as --mark=%s=error:negative or "
      "error:zero%s; if C fills all of it, say so with %sout,length:%s, and if it reads it as well "
      "with inout",
      param->name, signature->function->symbol, signature->function->symbol,
      may_be_bytes ? arena_format(signature->reader->arena, ", and %sbytes where that is no text",
                                  prototype_option(signature, argument))
                   : "",
      prototype_option(signature, argument),
      argument->extent.is_room ? marks_find(argument->marks, MARK_ROOM)->value
                               : signature->arguments[argument->extent.argument].name);
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
    const bool has_cell = lengths_has_cell(signature, &signature->arguments[param->index]);
    if (filled)
      prototype_refuse(
          signature, param->at,
          "'%s' is the second buffer that '%s' fills, after '%s'; write a function for each",
          param->name, function->symbol, filled->name);
    else if (!has_cell && signature->arguments[param->index].extent.in_bytes)
      refuse_unit(signature, &signature->arguments[param->index]);
    else if (!has_cell && (is_length(result) || takes_worded_failure(signature, param)))
      result->kind = RESULT_LENGTH;
    else if (!has_cell)
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
  handle_given_check(signature);
  if (!signature->is_refused)
    failures_check(signature);
  check_outputs(signature);
  check_making(signature);
  check_units(signature);
  if (result->kind == RESULT_SCALAR && result->has_own_sign)
    result->scalar = scalar_with_sign(result->scalar);
  else
    result->has_own_sign = false;
}
