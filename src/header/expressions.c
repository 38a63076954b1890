#include "header/expressions.h"

#include "header/helpers.h"
#include "header/structs.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* One mark `length:x`, while it is read. */
struct reading {
  struct signature *signature;
  const struct argument *of;
  const char *text, *at; /* all of it, and what is left */
  bool is_behind; /* it is computed once the call has returned: C may have written its parts */
  bool is_wrong;
};

static const struct length *reject(struct reading *reading, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Reports what is wrong with the mark, once. Always NULL. */
static const struct length *reject(struct reading *reading, const char *format, ...) {
  struct text message = text_in(reading->signature->reader->arena);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  if (!reading->is_wrong)
    prototype_refuse(
        reading->signature, reading->of->at, "'%s' is marked '%s:%s': %s", reading->of->name,
        marks_find(reading->of->marks, MARK_LENGTH) || !reading->of->marks ? "length" : "room",
        reading->text, message.bytes);
  reading->is_wrong = true;
  return NULL;
}

static struct length *make(struct reading *reading, enum length_kind kind) {
  struct length *length = arena_alloc(reading->signature->reader->arena, sizeof *length);
  length->kind = kind;
  return length;
}

static void skip_blanks(struct reading *reading) {
  while (*reading->at == ' ')
    reading->at++;
}

static const char *take_word(struct reading *reading) {
  const char *start = reading->at;
  while (isalnum((unsigned char)*reading->at) || *reading->at == '_')
    reading->at++;
  return arena_copy(reading->signature->reader->arena, start, (size_t)(reading->at - start));
}

static const struct argument *argument_named(const struct signature *signature, const char *name) {
  for (size_t i = 0; i < signature->count; i++)
    if (prototype_is_called(&signature->arguments[i], name))
      return &signature->arguments[i];
  return NULL;
}

bool expression_is_parameter(const struct signature *signature, const char *text) {
  return argument_named(signature, text);
}

/* What words are made of. */
static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

bool expression_names(struct arena *arena, const char *text, const struct argument *argument) {
  for (size_t length; *text; text += length ? length : 1) {
    length = strspn(text, letters);
    if (length && prototype_is_called(argument, arena_copy(arena, text, length)))
      return true;
  }
  return false;
}

bool expression_fits(const struct signature *signature, const char *text) {
  double value;
  for (struct arena *arena = signature->reader->arena; *text;) {
    const size_t length = strspn(text, letters);
    const char *word = arena_copy(arena, text, length);
    const bool is_name = isalpha((unsigned char)*word) || *word == '_';
    if (is_name && text[length] != '(' && !argument_named(signature, word) &&
        !reader_value(signature->reader, word, &value))
      return false;
    text += length ? length : 1;
    if (length && (*text == '.' || strncmp(text, "->", 2) == 0)) { /* a field */
      text += *text == '.' ? 1 : 2;
      text += strspn(text, letters);
    }
  }
  return true;
}

/* `desc.width`, where `desc` points to a struct that JavaScript has as an object. */
static const struct length *read_field(struct reading *reading, const struct argument *argument) {
  struct reader *reader = reading->signature->reader;
  const struct c_type *type =
      argument->type->kind == C_POINTER ? argument->type->inner : argument->type;
  const char *name = take_word(reading);
  if (type->kind != C_RECORD || reader_class(reader, type->record))
    return reject(reading, "'%s' is no struct that JavaScript passes as an object", argument->name);
  const struct struct_use use = {.name = argument->name, .at = argument->at, .is_put = true};
  const struct record *record = structs_find(reader, type, &use);
  for (size_t i = 0; record && i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    if (strcmp(field->c_name, name) != 0)
      continue;
    if (field->is_array || !scalar_is_integer(field->scalar))
      return reject(reading, "'%s' of '%s' is no integer", name, argument->name);
    struct length *length = make(reading, LENGTH_FIELD);
    length->parameter = (size_t)(argument - reading->signature->arguments);
    length->field = field;
    return length;
  }
  return reject(reading, "'%s' has no field '%s'", argument->name, name);
}

/* `return`: what C returns. No parameter has that name. */
static const struct length *read_result(struct reading *reading) {
  const struct result *result = &reading->signature->function->result;
  if (result->kind != RESULT_SCALAR || !scalar_is_integer(result->scalar))
    return reject(reading, "'%s' returns no integer that is left to be a length",
                  reading->signature->function->symbol);
  return make(reading, LENGTH_RESULT);
}

/* `sum(sizes)`: what the elements of an array that goes in come to. They have no sign, or C could
 * read more than their sum. */
static const struct length *read_total(struct reading *reading) {
  reading->at++;
  const char *name = take_word(reading);
  const struct argument *argument = argument_named(reading->signature, name);
  const struct c_type *inner =
      argument && argument->type->kind == C_POINTER ? argument->type->inner : NULL;
  if (*reading->at != ')')
    return reject(reading, "a ')' is missing");
  reading->at++;
  if (!inner || !inner->is_const || inner->kind != C_NUMBER || scalar_has_sign(inner->scalar) ||
      argument == reading->of || argument->is_taken || marks_find(argument->marks, MARK_TEXT) ||
      reading->signature->is_record || reading->is_behind)
    return reject(reading, "'%s' is no array of unsigned integers that C only reads", name);
  struct length *length = make(reading, LENGTH_TOTAL);
  length->parameter = (size_t)(argument - reading->signature->arguments);
  return length;
}

/* A number or an instance: what another function can be given as well. */
static bool is_alike(const struct reader *reader, const struct c_type *one,
                     const struct c_type *other) {
  const struct class *class = reader_class_of_pointer(reader, one);
  return class ? class == reader_class_of_pointer(reader, other)
               : one->kind == C_NUMBER && other->kind == C_NUMBER && one->scalar == other->scalar;
}

/* `thing_size`: what that function says of the same arguments, once this one has returned. */
static const struct length *read_call(struct reading *reading, const struct c_function *function) {
  const struct signature *signature = reading->signature;
  const struct c_type *type = function->type;
  const char *problem = helpers_problem(signature->reader, function);
  if (problem)
    return reject(reading, "%s", problem);
  bool fits = type->kind == C_FUNCTION && prototype_is_integer(type->inner) &&
              scalar_size(type->inner->scalar) <= 4 && type->param_count == signature->count;
  for (size_t i = 0; fits && i < type->param_count; i++)
    fits = is_alike(signature->reader, type->params[i], signature->arguments[i].type);
  if (!fits)
    return reject(reading,
                  "'%s' is a function, and does not take what '%s' takes, numbers and instances of "
                  "handle classes, to return an integer",
                  function->origin.name, signature->function->symbol);
  helpers_need(signature->reader, function);
  struct length *length = make(reading, LENGTH_CALL);
  length->call = function->origin.name;
  length->scalar = c_number_of(type->inner);
  return length;
}

static const struct length *read_name(struct reading *reading) {
  struct reader *reader = reading->signature->reader;
  const char *name = take_word(reading);
  if (*reading->at == '(' && strcmp(name, "sum") == 0)
    return read_total(reading);
  if (reading->is_behind && strcmp(name, "return") == 0)
    return read_result(reading);
  const struct argument *argument = argument_named(reading->signature, name);
  double value;
  if (argument && (*reading->at == '.' || strncmp(reading->at, "->", 2) == 0)) {
    reading->at += *reading->at == '.' ? 1 : 2;
    return read_field(reading, argument);
  }
  if (argument) {
    struct length *length = make(reading, LENGTH_PARAMETER);
    length->parameter = (size_t)(argument - reading->signature->arguments);
    return length;
  }
  const struct c_function *function = reading->is_behind ? helpers_find(reader, name) : NULL;
  if (function)
    return read_call(reading, function);
  if (!reader_value(reader, name, &value))
    return reject(reading, "'%s' is neither a parameter nor a constant of the header", name);
  if (value < 0 || value > UINT32_MAX)
    return reject(reading, "'%s' is no number of elements", name);
  struct length *length = make(reading, LENGTH_NUMBER);
  length->number = (uint64_t)value;
  return length;
}

static const struct length *read_sum(struct reading *reading);

static const struct length *read_atom(struct reading *reading) {
  skip_blanks(reading);
  if (*reading->at == '(') {
    reading->at++;
    const struct length *inner = read_sum(reading);
    if (*reading->at != ')')
      return reject(reading, "a ')' is missing");
    reading->at++;
    skip_blanks(reading);
    return inner;
  }
  if (isdigit((unsigned char)*reading->at)) {
    char *end;
    struct length *length = make(reading, LENGTH_NUMBER);
    length->number = strtoull(reading->at, &end, 0);
    reading->at = end;
    while (*reading->at && strchr("uUlL", *reading->at)) /* of C's constants */
      reading->at++;
    skip_blanks(reading);
    return length->number > UINT32_MAX ? reject(reading, "memory has less than 4 GiB") : length;
  }
  if (!isalpha((unsigned char)*reading->at) && *reading->at != '_')
    return reject(reading, "a number, a parameter, or sums and products of these are needed");
  const struct length *length = read_name(reading);
  skip_blanks(reading);
  return length;
}

/* Of numbers, each below 2^32; false where the result is no number of elements. */
static bool compute(enum length_kind kind, uint64_t left, uint64_t right, uint64_t *result) {
  switch (kind) {
  case LENGTH_DIFFERENCE:
    *result = left - right;
    return left >= right;
  case LENGTH_QUOTIENT:
    *result = right ? left / right : 0;
    return right && left % right == 0;
  default:
    *result = kind == LENGTH_SUM ? left + right : left * right;
    return true;
  }
}

/* Two lengths as one; numbers at once. */
static const struct length *join(struct reading *reading, enum length_kind kind,
                                 const struct length *left, const struct length *right) {
  if (!left || !right)
    return NULL;
  struct length *length = make(reading, kind);
  if (left->kind == LENGTH_NUMBER && right->kind == LENGTH_NUMBER) {
    length->kind = LENGTH_NUMBER;
    if (!compute(kind, left->number, right->number, &length->number))
      return reject(
          reading, "%llu %s %llu is no number of elements", (unsigned long long)left->number,
          length_operator(&(struct length){.kind = kind}), (unsigned long long)right->number);
    return length->number > UINT32_MAX ? reject(reading, "memory has less than 4 GiB") : length;
  }
  const bool is_reversed = kind == LENGTH_DIFFERENCE || kind == LENGTH_QUOTIENT;
  if (is_reversed && reading->signature->is_record)
    return reject(reading, "of a field, only sums and products can be the length");
  if (is_reversed && reading->is_behind)
    return reject(reading, "of what C gives back, only sums and products can be the length");
  length->left = left;
  length->right = right;
  return length;
}

static const struct length *read_product(struct reading *reading) {
  const struct length *length = read_atom(reading);
  while (!reading->is_wrong && (*reading->at == '*' || *reading->at == '/')) {
    const enum length_kind kind = *reading->at++ == '*' ? LENGTH_PRODUCT : LENGTH_QUOTIENT;
    length = join(reading, kind, length, read_atom(reading));
  }
  return length;
}

/* `->` in front of a field is none. */
static bool is_minus(const char *at) {
  return *at == '-' && at[1] != '>';
}

static const struct length *read_sum(struct reading *reading) {
  const struct length *length = read_product(reading);
  while (!reading->is_wrong && (*reading->at == '+' || is_minus(reading->at))) {
    const enum length_kind kind = *reading->at++ == '+' ? LENGTH_SUM : LENGTH_DIFFERENCE;
    length = join(reading, kind, length, read_product(reading));
  }
  return length;
}

/* The parameters of an expression have to be integers that C gets by value. */
static bool check_parameters(struct reading *reading, const struct length *length) {
  if (length_operator(length))
    return check_parameters(reading, length->left) && check_parameters(reading, length->right);
  if (length->kind == LENGTH_CALL)
    return true;
  const struct argument *argument = &reading->signature->arguments[length->parameter];
  if (length->kind != LENGTH_PARAMETER || prototype_is_integer(argument->type) ||
      (reading->is_behind && prototype_is_pointer_to_integer(argument)))
    return true;
  reject(reading, "'%s' is no integer", argument->name);
  return false;
}

static const struct length *read_all(struct signature *signature, const struct argument *of,
                                     const char *text, bool is_behind) {
  struct reading reading = {
      .signature = signature, .of = of, .text = text, .at = text, .is_behind = is_behind};
  const struct length *length = read_sum(&reading);
  if (reading.is_wrong || !length)
    return NULL;
  if (*reading.at)
    return reject(&reading, "nothing is expected before '%s'", reading.at);
  if (length->kind == LENGTH_NUMBER && !length->number)
    return reject(&reading, "a number of at least 1 is needed");
  const bool is_at =
      length->kind == LENGTH_PARAMETER &&
      prototype_is_pointer_to_integer(&reading.signature->arguments[length->parameter]);
  return is_at || check_parameters(&reading, length) ? length : NULL;
}

const struct length *expression_read(struct signature *signature, const struct argument *of,
                                     const char *text) {
  return read_all(signature, of, text, false);
}

const struct length *expression_read_behind(struct signature *signature, const struct argument *of,
                                            const char *text) {
  return read_all(signature, of, text, true);
}

/* ---- Once the parameters are read ---- */

/* The sum is of what C gets: NULL has none, and a position is no array. */
static void check_total(struct signature *signature, const struct length *length) {
  const struct argument *argument = &signature->arguments[length->parameter];
  const struct param *param =
      argument->has_param ? &signature->function->params[argument->param] : NULL;
  if (!param || (param->kind != PARAM_INPUT && param->kind != PARAM_INPUT_ARRAY))
    prototype_refuse(signature, argument->at,
                     "a length is 'sum(%s)', and '%s' is no array that the caller passes; give it "
                     "a length of its own, %slength:N, where N is a number",
                     argument->name, argument->name, prototype_option(signature, argument));
  else if (param->is_nullable)
    prototype_refuse(signature, argument->at,
                     "a length is 'sum(%s)', and '%s' may be NULL; drop its mark 'nullable', or "
                     "take the length in a function of your own",
                     argument->name, argument->name);
}

/* The function that says how many there are gets the same instances once the call has returned. */
static void check_call(struct signature *signature, const struct length *length) {
  const struct function *function = signature->function;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const struct c_function *ends = param->kind == PARAM_INSTANCE
                                        ? reader_known_class(signature->reader, param->class)->ends
                                        : NULL;
    const bool is_ended =
        param->moves || (ends && strcmp(ends->origin.name, function->symbol) == 0);
    if (is_ended || (param->kind == PARAM_INSTANCE && param->is_nullable))
      prototype_refuse(signature, param->at,
                       "the length is what '%s' says of '%s', which %s: give the length another "
                       "way, or write a function of your own that gives both",
                       length->call, param->c_name,
                       is_ended ? "is gone once the call has returned" : "may be NULL");
  }
}

static void check_length(struct signature *signature, const struct length *length) {
  if (!length)
    return;
  if (length_operator(length)) {
    check_length(signature, length->left);
    check_length(signature, length->right);
  } else if (length->kind == LENGTH_TOTAL) {
    check_total(signature, length);
  } else if (length->kind == LENGTH_CALL) {
    check_call(signature, length);
  }
}

void expressions_check(struct signature *signature) {
  const struct function *function = signature->function;
  check_length(signature, function->result.elements);
  for (size_t i = 0; i < function->param_count && !signature->is_refused; i++)
    check_length(signature, function->params[i].elements);
}
