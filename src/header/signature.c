#include "header/signature.h"

#include "header/enums.h"
#include "header/names.h"
#include "header/structs.h"
#include "js/names.h"

#include <stdarg.h>
#include <string.h>

/* A parameter as C has it. */
struct argument {
  const char *name;
  struct location at;
  const struct c_type *type;
};

struct signature {
  struct reader *reader;
  struct function *function;
  struct comment comment;
  const struct c_type *result;
  struct argument *arguments;
  size_t count;
  bool is_import; /* the host's function */
  bool is_refused;
  bool is_told; /* by a message about the function itself, not about a type that it uses */
};

/* What a pointer points to, or an array consists of. */
struct element {
  const struct c_type *type;
  const char *name;
  bool is_const;
};

__attribute__((format(printf, 3, 4))) static void
refuse(struct signature *signature, struct location at, const char *format, ...) {
  struct text message = text_in(signature->reader->arena);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  report_error(signature->reader->report, at, "%s", message.bytes);
  signature->is_refused = signature->is_told = true;
}

/* What to write instead of a type that is in no row of the table. */
static const char *instead_of(const struct c_type *type) {
  return reader_instead_of(type, "use a number, a bool, an enum, a buffer, a struct or a class");
}

static bool is_array(const struct c_type *type) {
  return type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_VARIABLE_ARRAY;
}

static bool is_integer(const struct c_type *type) {
  return scalar_is_integer(type->scalar);
}

static const char *record_word(const struct c_type *type) {
  return type->record->is_union ? "union" : "struct";
}

static struct element element_of(const struct argument *argument) {
  const struct c_type *type = argument->type->inner;
  return (struct element){.type = type,
                          .name = type->kind == C_VOID ? "uint8_t" : type->spelling,
                          .is_const = type->is_const};
}

static struct param *add_param(struct signature *signature, const struct argument *argument,
                               struct param param) {
  struct function *function = signature->function;
  struct param *added = arena_push(signature->reader->arena, &function->params,
                                   &function->param_count, sizeof *added);
  *added = param;
  added->at = argument->at;
  added->name = argument->name;
  added->doc = comment_of_param(&signature->comment, argument->name);
  return added;
}

/* Elements that no typed array has. Reports and returns true for one of them. */
static bool refuse_element(struct signature *signature, const struct argument *argument,
                           struct element element) {
  const char *constness = element.is_const ? "const " : "", *name = argument->name;
  switch (element.type->kind) {
  case C_BOOL:
    refuse(signature, argument->at, "'%s' is a buffer of bool; write '%suint8_t' for its elements",
           name, constness);
    return true;
  case C_ENUM:
    if (element.is_const || signature->is_import || argument->type->kind != C_POINTER)
      refuse(signature, argument->at,
             "'%s' is a buffer of '%s'; write an integer such as '%sint32_t' for its elements",
             name, element.name, constness);
    else
      refuse(signature, argument->at,
             "'%s' is a buffer of '%s'; write '%s *out_%s' for one value given back, or an integer "
             "such as 'int32_t' for elements",
             name, element.name, element.name, name);
    return true;
  case C_POINTER:
    refuse(signature, argument->at, "'%s' is a pointer to pointers; pass one flat buffer instead",
           name);
    return true;
  default:
    if (element.type->scalar != SCALAR_VOID || element.type->kind == C_VOID)
      return false;
    refuse(signature, argument->at,
           "'%s' is a buffer of '%s'; use integers, float or double for its elements", name,
           element.name);
    return true;
  }
}

static void refuse_without_length(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const char *name = argument->name, *type = element.name;
  const struct argument *before = i ? argument - 1 : NULL;
  if (i > 1 && name_is_length(argument[-1].name, argument[-2].name))
    before = NULL; /* another buffer's */
  const char *constness = element.is_const ? "const " : "";
  if (before && is_integer(before->type) && name_is_length(before->name, name))
    refuse(signature, argument->at, "'%s' comes behind its length '%s'; write '%s%s *%s, %s %s'",
           name, before->name, constness, type, name, before->type->spelling, before->name);
  else if (element.is_const)
    refuse(signature, argument->at,
           "'%s' has no length behind it; write 'const %s *%s, size_t %s_len', or 'const %s %s[1]' "
           "for exactly one, or build with --bound=%s.%s=N for N",
           name, type, name, name, type, name, signature->function->symbol, name);
  else if (scalar_size(element.type->scalar) < 2 || argument->type->kind != C_POINTER ||
           signature->is_import)
    refuse(signature, argument->at,
           "'%s' has no length behind it; write '%s *%s, size_t %s_len', or '%s %s[1]' for one "
           "value given back, or build with --bound=%s.%s=N for N",
           name, type, name, name, type, name, signature->function->symbol, name);
  else if (name_is_out(name))
    refuse(signature, argument->at,
           "'%s' has no length behind it; write '%s *%s, size_t %s_len', '%s *out_value' for one "
           "value given back, or build with --bound=%s.%s=N for N",
           name, type, name, name, type, signature->function->symbol, name);
  else
    refuse(signature, argument->at,
           "'%s' has no length behind it; write '%s *%s, size_t %s_len', '%s *out_%s' for one "
           "value given back, or build with --bound=%s.%s=N for N",
           name, type, name, name, type, name, signature->function->symbol, name);
}

/* What is likely to be many, of a number that is not known. Reports and returns true for it. */
static bool refuse_without_bound(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  const char *name = argument->name, *constness = element.is_const ? "const " : "";
  const struct c_type *pointee = next && next->type->kind == C_POINTER ? next->type->inner : NULL;
  if (pointee && is_integer(pointee) && !pointee->is_const &&
      (name_is_length(next->name, name) || name_is_capacity(next->name, name)))
    refuse(signature, argument->at,
           "'%s' has a length that is a pointer, '%s'; write '%s *%s, size_t %s_cap', and return "
           "how many were written as size_t",
           name, next->name, element.name, name, name);
  else if (argument->type->kind != C_POINTER)
    refuse(signature, argument->at,
           "'%s' has no length behind it; write '%s%s *%s, size_t %s_len', or '%s%s *%s' for one",
           name, constness, element.name, name, name, constness, element.name, name);
  else
    return false;
  return true;
}

/* One value that is given back. `uint8_t *out_hash` and `double *out` may well be many. */
static bool is_one_output(struct signature *signature, const struct argument *argument,
                          struct element element) {
  const enum scalar scalar = element.type->scalar;
  const char *rest = name_without_out(signature->reader->arena, argument->name);
  const bool is_number = scalar_size(scalar) > 1;
  const bool says_one =
      rest != argument->name || !(name_equal(rest, "out") || name_equal(rest, "output"));
  return argument->type->kind == C_POINTER && !element.is_const && name_is_out(argument->name) &&
         (scalar == SCALAR_BOOL || element.type->kind == C_ENUM || (is_number && says_one));
}

static void read_one_output(struct signature *signature, const struct argument *argument,
                            struct element element) {
  struct param param = {.kind = PARAM_OUTPUT_VALUE, .scalar = element.type->scalar};
  if (element.type->kind == C_ENUM && reader_name_of_type(element.type)) {
    param.enumeration = enums_find(signature->reader, element.type->enumeration);
    signature->is_refused |= !param.enumeration;
    param.scalar = param.enumeration ? param.enumeration->scalar : SCALAR_VOID;
  } else if (element.type->kind == C_ENUM) {
    param.scalar = element.type->enumeration->scalar;
  }
  add_param(signature, argument, param);
}

/* A pointer to characters. Returns the number of C parameters that were read. */
static size_t read_text(struct signature *signature, size_t i, bool is_const,
                        const struct argument *length, bool is_capacity) {
  const struct argument *argument = &signature->arguments[i];
  if (is_const && length) {
    add_param(signature, argument,
              (struct param){.kind = PARAM_STRING, .length = length->type->scalar});
    return 2;
  }
  if (is_const) {
    add_param(signature, argument, (struct param){.kind = PARAM_C_STRING});
    return 1;
  }
  if (!is_capacity) {
    refuse(signature, argument->at,
           "'%s' is a string that is written; write 'char *%s, size_t %s_cap' with a size_t "
           "result for a string, or 'uint8_t *%s, size_t %s_cap' for bytes",
           argument->name, argument->name, argument->name, argument->name, argument->name);
    return length ? 2 : 1;
  }
  add_param(signature, argument,
            (struct param){.kind = PARAM_OUTPUT,
                           .scalar = SCALAR_U8,
                           .is_text = true,
                           .length = argument[1].type->scalar});
  return 2;
}

/*
 * `uint8_t *out, size_t out_len`: by its name it is filled, not changed. With a void result all of
 * it is; with a size_t, as far as that says.
 */
static enum param_kind kind_of_filled(const struct signature *signature, const char *name) {
  if (!name_is_filled(name))
    return PARAM_IN_PLACE;
  if (signature->result->kind == C_VOID)
    return signature->is_import ? PARAM_IN_PLACE : PARAM_OUTPUT_SIZED;
  return strcmp(signature->result->spelling, "size_t") == 0 ? PARAM_OUTPUT : PARAM_IN_PLACE;
}

/* `buf_len` behind `ptr`, where no other parameter is the one that it names. */
static bool is_general_length(const struct signature *signature, size_t i) {
  const char *name = signature->arguments[i + 1].name;
  for (size_t k = 0; k < signature->count; k++)
    if (k != i && signature->arguments[k].type->kind == C_POINTER &&
        name_is_own_length(name, signature->arguments[k].name))
      return false;
  return name_is_general_length(name);
}

/* A pointer and, mostly, its length. Returns the number of C parameters that were read. */
static size_t read_buffer(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  if (next && !is_integer(next->type))
    next = NULL;
  const bool is_text = element.type->kind == C_CHAR && element.is_const;
  const bool is_length = next && (is_text ? name_is_text_length(next->name, argument->name)
                                          : name_is_length(next->name, argument->name) ||
                                                is_general_length(signature, i));
  const bool is_capacity =
      next && !is_length && !element.is_const && name_is_capacity(next->name, argument->name);
  const enum param_kind filled = kind_of_filled(signature, argument->name);
  if (element.type->kind == C_CHAR)
    return read_text(signature, i, element.is_const, is_length ? next : NULL,
                     is_capacity || (is_length && filled == PARAM_OUTPUT));
  if (!is_length && !is_capacity && !signature->is_import &&
      is_one_output(signature, argument, element)) {
    if (!refuse_without_bound(signature, i, element))
      read_one_output(signature, argument, element);
    return 1;
  }
  if (refuse_element(signature, argument, element))
    return is_length || is_capacity ? 2 : 1;
  if (!is_length && !is_capacity) {
    refuse_without_length(signature, i, element);
    return 1;
  }
  const bool is_bytes = element.type->kind == C_VOID;
  add_param(signature, argument,
            (struct param){.kind = is_capacity        ? PARAM_OUTPUT
                                   : element.is_const ? PARAM_INPUT
                                                      : filled,
                           .scalar = is_bytes ? SCALAR_U8 : element.type->scalar,
                           .length = next->type->scalar});
  return 2;
}

/* `items_len` counts items; `len` beside an instance may be anything. */
static bool has_own_length(const struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i], *next = argument + 1;
  return i + 1 < signature->count && is_integer(next->type) &&
         name_is_length(next->name, argument->name) && !name_is_length(next->name, "");
}

static size_t refuse_struct_of_import(struct signature *signature, const struct argument *argument,
                                      const struct c_type *type, const struct class *class) {
  if (class)
    refuse(signature, argument->at,
           "'%s' is an instance, and which of its objects lies at an address JavaScript cannot "
           "tell; pass a number that it knows the object by, such as 'uint32_t id'",
           argument->name);
  else
    refuse(signature, argument->at,
           "'%s' is a %s, which an import cannot take; pass its fields as parameters",
           argument->name, record_word(type));
  return 1;
}

/* The parameter for a struct that is no class, of which all but the record is known. */
static void add_record_param(struct signature *signature, const struct argument *argument,
                             const struct c_type *type, struct param param) {
  const bool is_output = param_is_output(&param);
  const bool is_in_place = param_is_in_place(&param);
  const struct struct_use use = {.name = argument->name,
                                 .at = argument->at,
                                 .is_put = !is_output,
                                 .is_got = is_output || is_in_place};
  param.record = structs_find(signature->reader, type, &use);
  if (param.record)
    add_param(signature, argument, param);
  else
    signature->is_refused = true;
}

/* A pointer to a struct that is no class. Returns the number of C parameters that were read. */
static size_t read_record(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  const bool has_integer = next && is_integer(next->type);
  const bool is_length = has_integer && name_is_length(next->name, argument->name);
  const bool is_capacity = has_integer && !is_length && !element.is_const &&
                           name_is_capacity(next->name, argument->name);
  if (!is_length && !is_capacity && refuse_without_bound(signature, i, element))
    return 1;
  struct param param = {.kind = PARAM_RECORD};
  if (is_length || is_capacity)
    param.length = next->type->scalar;
  if (is_capacity)
    param.kind = PARAM_OUTPUT;
  else if (is_length)
    param.kind = element.is_const ? PARAM_INPUT : kind_of_filled(signature, argument->name);
  else if (!element.is_const)
    param.kind = name_is_out(argument->name) ? PARAM_OUTPUT_VALUE : PARAM_RECORD_IN_PLACE;
  add_record_param(signature, argument, element.type, param);
  return is_length || is_capacity ? 2 : 1;
}

static size_t read_struct(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  struct class *class = reader_class(signature->reader, element.type->record);
  if (signature->is_import)
    return refuse_struct_of_import(signature, argument, element.type, class);
  const bool is_self = class && i == 0 &&
                       reader_name_in_class(signature->reader, class, signature->function->symbol);
  if (class && !is_self && has_own_length(signature, i)) {
    refuse(signature, argument->at,
           "'%s' is an array of instances; take one, '%s%s *%s', and let JavaScript call for each",
           argument->name, element.is_const ? "const " : "", element.name, argument->name);
    return 1;
  }
  if (!class && !element.type->record->is_complete) {
    const char *name = reader_name_of_type(element.type);
    refuse(
        signature, argument->at,
        "'%s' points to a %s that the header only declares, so JavaScript cannot make one; "
        "define it in the header, with an init function ('%s_init(%s *)') to make it a class, or "
        "leave the function out with --skip=%s",
        argument->name, record_word(element.type), name ? name : "thing", element.name,
        signature->function->symbol);
    return 1;
  }
  if (!class)
    return read_record(signature, i, element);
  const bool is_made = !is_self && !element.is_const && name_is_out(argument->name);
  add_param(signature, argument,
            (struct param){.kind = is_made ? PARAM_NEW : PARAM_INSTANCE,
                           .class = class,
                           .is_const = element.is_const});
  return 1;
}

static void refuse_function(struct signature *signature, const struct argument *argument) {
  if (signature->is_import)
    refuse(signature, argument->at,
           "'%s' is a function pointer, which JavaScript cannot call; declare the function here, "
           "and JavaScript calls it by its name",
           argument->name);
  else
    refuse(signature, argument->at,
           "'%s' is a function pointer, which JavaScript cannot give; declare a function instead, "
           "mark it TARE_IMPORT, and JavaScript supplies it",
           argument->name);
}

/* C passes a pointer to a copy, or of a struct of one number that. */
static void read_struct_by_value(struct signature *signature, const struct argument *argument) {
  const char *type = argument->type->spelling;
  if (signature->is_import) {
    refuse_struct_of_import(signature, argument, argument->type, NULL);
    return;
  }
  if (reader_class(signature->reader, argument->type->record)) {
    refuse(signature, argument->at, "'%s' is a %s passed by value; pass a pointer, 'const %s *%s'",
           argument->name, record_word(argument->type), type, argument->name);
    return;
  }
  const size_t count = signature->function->param_count;
  add_record_param(signature, argument, argument->type, (struct param){.kind = PARAM_RECORD});
  if (signature->function->param_count == count)
    return;
  struct param *param = &signature->function->params[count];
  if (param->record->alone != SCALAR_VOID)
    param->kind = PARAM_RECORD_VALUE;
  param->scalar = param->record->alone;
}

static size_t read_pointer(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  const struct element element = element_of(argument);
  if (element.type->kind == C_RECORD)
    return read_struct(signature, i, element);
  if (element.type->kind == C_FUNCTION) {
    refuse_function(signature, argument);
    return 1;
  }
  if (is_array(element.type)) {
    refuse(signature, argument->at,
           "'%s' is an array of arrays; pass one flat array or buffer instead", argument->name);
    return 1;
  }
  return read_buffer(signature, i, element);
}

static size_t read_array(struct signature *signature, size_t i, long long count) {
  const struct argument *argument = &signature->arguments[i];
  const struct element element = element_of(argument);
  const char *constness = element.is_const ? "const " : "";
  if (is_array(element.type))
    refuse(signature, argument->at,
           "'%s' is an array of arrays; pass one flat array or buffer instead", argument->name);
  else if (element.type->kind == C_CHAR)
    refuse(signature, argument->at, "'%s' is an array of char; write '%suint8_t %s[%lld]'",
           argument->name, constness, argument->name, count);
  else if (count <= 0)
    refuse(signature, argument->at,
           "'%s' is an array of no elements; give it a bound of at least 1", argument->name);
  else if (element.type->kind == C_RECORD && signature->is_import)
    refuse(signature, argument->at,
           "'%s' is an array of %ss, which an import cannot take; pass each field as an array of "
           "its own",
           argument->name, record_word(element.type));
  else if (element.type->kind == C_RECORD && reader_class(signature->reader, element.type->record))
    refuse(signature, argument->at,
           "'%s' is an array of instances; take one, '%s%s *%s', and let JavaScript call for each",
           argument->name, constness, element.name, argument->name);
  else if (element.type->kind == C_RECORD)
    add_record_param(
        signature, argument, element.type,
        (struct param){.kind = element.is_const ? PARAM_INPUT_ARRAY : PARAM_OUTPUT_ARRAY,
                       .count = (size_t)count});
  else if (!refuse_element(signature, argument, element))
    add_param(
        signature, argument,
        (struct param){.kind = element.is_const ? PARAM_INPUT_ARRAY : PARAM_OUTPUT_ARRAY,
                       .scalar = element.type->kind == C_VOID ? SCALAR_U8 : element.type->scalar,
                       .count = (size_t)count});
  return 1;
}

static size_t read_variable_array(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  const struct element element = element_of(argument);
  if (is_array(element.type))
    return read_array(signature, i, 0);
  refuse(signature, argument->at,
         "'%s' is an array of variable length; write '%s%s *%s, size_t %s_len'", argument->name,
         element.is_const ? "const " : "", element.name, argument->name, argument->name);
  return 1;
}

static void read_enum(struct signature *signature, const struct argument *argument) {
  const struct enumeration *enumeration =
      enums_find(signature->reader, argument->type->enumeration);
  if (!enumeration)
    signature->is_refused = true;
  else
    add_param(signature, argument,
              (struct param){
                  .kind = PARAM_ENUM, .scalar = enumeration->scalar, .enumeration = enumeration});
}

static void read_value(struct signature *signature, const struct argument *argument) {
  const char *type = argument->type->spelling;
  const enum scalar scalar = argument->type->scalar;
  if (argument->type->kind == C_RECORD)
    read_struct_by_value(signature, argument);
  else if (argument->type->kind == C_FUNCTION)
    refuse_function(signature, argument);
  else if (argument->type->kind == C_ENUM && reader_name_of_type(argument->type))
    read_enum(signature, argument);
  else if (argument->type->kind == C_ENUM)
    add_param(signature, argument,
              (struct param){.kind = PARAM_SCALAR, .scalar = argument->type->enumeration->scalar});
  else if (scalar == SCALAR_VOID)
    refuse(signature, argument->at, "'%s' is of type '%s', which JavaScript does not have; %s",
           argument->name, type, instead_of(argument->type));
  else
    add_param(signature, argument, (struct param){.kind = PARAM_SCALAR, .scalar = scalar});
}

/* How many elements --bound says that a pointer points to; 0 where it does not. */
static long long bound_of(struct signature *signature, const struct argument *argument) {
  const struct header_options *options = signature->reader->options;
  const bool may_have =
      argument->type->kind == C_UNBOUNDED ||
      (argument->type->kind == C_POINTER && argument->type->inner->kind != C_RECORD);
  for (size_t i = 0; may_have && i < options->bound_count; i++) {
    const struct bound *bound = &options->bounds[i];
    if (strcmp(bound->function, signature->function->symbol) != 0 ||
        strcmp(bound->parameter, argument->name) != 0)
      continue;
    signature->reader->bound_met[i] = true;
    return bound->count;
  }
  return 0;
}

/* Returns the number of C parameters that were read. */
static size_t read_param(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  const char *spelled = argument->type->spelling;
  if (strstr(spelled, "va_list")) { /* a pointer to void underneath */
    refuse(signature, argument->at, "'%s' is a 'va_list'; declare each argument as a parameter",
           argument->name);
    return 1;
  }
  const long long bound = bound_of(signature, argument);
  if (bound)
    return read_array(signature, i, bound);
  switch (argument->type->kind) {
  case C_POINTER:
  case C_UNBOUNDED:
    return read_pointer(signature, i);
  case C_ARRAY:
    return read_array(signature, i, (long long)argument->type->count);
  case C_VARIABLE_ARRAY:
    return read_variable_array(signature, i);
  default:
    read_value(signature, argument);
    return 1;
  }
}

static void read_struct_result(struct signature *signature, const struct c_type *type,
                               const char *name) {
  struct function *function = signature->function;
  const struct struct_use use = {
      .name = function->symbol, .at = function->at, .is_put = false, .is_got = true};
  if (reader_class(signature->reader, type->record)) {
    refuse(signature, function->at,
           "'%s' returns an instance, '%s'; return void, and write it through a parameter, "
           "'%s *out'",
           function->symbol, name, name);
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
    refuse(signature, function->at,
           "'%s' returns a pointer, '%s'; 'new %s()' makes an instance without it: leave it out "
           "with --skip=%s",
           function->symbol, name, class->name, function->symbol);
  else if (!record->record->is_complete)
    refuse(signature, function->at,
           "'%s' returns a pointer, '%s', to what the header only declares; an instance lies where "
           "JavaScript puts it: define the struct in the header, with an init function that takes "
           "the pointer, and leave this one out with --skip=%s",
           function->symbol, name, function->symbol);
  else
    refuse(signature, function->at,
           "'%s' returns a pointer, '%s'; return the %s itself, or write it through a parameter, "
           "'%s *out'",
           function->symbol, name, record_word(record), record->spelling);
}

static void read_result(struct signature *signature) {
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
    refuse(signature, function->at,
           "'%s' returns '%s', and nobody would own that memory; write 'size_t %s(char *out, "
           "size_t out_cap)' for a string",
           function->symbol, name, function->symbol);
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && pointee->is_const) {
    result->kind = RESULT_STRING;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR) {
    refuse(signature, function->at, "'%s' returns '%s'; return 'const char *' for a string",
           function->symbol, name);
  } else if (type->kind == C_POINTER && pointee->kind == C_RECORD && !signature->is_import) {
    refuse_record_pointer(signature, pointee, name);
  } else if (type->kind == C_POINTER) {
    refuse(signature, function->at,
           "'%s' returns a pointer, '%s'; return void, and give values back through a parameter "
           "such as 'uint8_t out[16]' or 'uint8_t *out, size_t out_cap'",
           function->symbol, name);
  } else if (type->kind == C_RECORD && signature->is_import) {
    refuse(signature, function->at,
           "'%s' returns a %s, '%s', which an import cannot; return void, and give each field back "
           "through a parameter such as 'double x[1]'",
           function->symbol, record_word(type), name);
  } else if (type->kind == C_RECORD) {
    read_struct_result(signature, type, name);
  } else {
    refuse(signature, function->at, "'%s' returns '%s', which JavaScript does not have; %s",
           function->symbol, name, instead_of(type));
  }
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
    refuse(signature, param->at,
           "'%s' makes an instance, '%s', and cannot give back '%s' as well; write a function for "
           "each",
           function->symbol, made->name, param->name);
    return;
  }
  if (result->kind == RESULT_ENUM && !enums_has_zero(result->enumeration))
    refuse(signature, function->at,
           "'%s' makes an instance, and returns '%s', which has no enumerator of value 0 to mean "
           "success; add one, or return bool",
           function->symbol, result->enumeration->name);
  else if (result->kind != RESULT_VOID && result->kind != RESULT_ENUM &&
           !(result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL))
    refuse(signature, function->at,
           "'%s' makes an instance, '%s', and can only succeed or fail; return void, bool, or an "
           "enum whose zero means success",
           function->symbol, made->name);
}

/* At most one buffer is filled, and the result says how far. */
static void check_outputs(struct signature *signature) {
  struct function *function = signature->function;
  struct result *result = &function->result;
  const struct param *filled = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_OUTPUT)
      continue;
    if (filled)
      refuse(signature, param->at,
             "'%s' is the second buffer that '%s' fills, after '%s'; write a function for each",
             param->name, function->symbol, filled->name);
    else if (result->kind == RESULT_SCALAR && result->scalar == SCALAR_U32)
      result->kind = RESULT_LENGTH;
    else if (result->kind == RESULT_ENUM)
      refuse(
          signature, param->at,
          "'%s' is filled up to a capacity, but how far is not known; return that as size_t, and "
          "%s through a pointer 'out_status'",
          param->name, result->enumeration->name);
    else if (param->is_text)
      refuse(signature, param->at,
             "'%s' is filled up to a capacity, but how far is not known; return that as size_t",
             param->name);
    else
      refuse(signature, param->at,
             "'%s' is filled up to a capacity, but how far is not known; return that as size_t, or "
             "name the capacity '%s_len' where all of it is %s",
             param->name, param->name,
             name_is_filled(param->name) ? "written" : "read and changed in place");
    filled = param;
  }
}

/* The length of a buffer that the function fills is called maxLength or outLength whatever C calls
 * it. */
static bool is_taken(struct arena *arena, const struct function *function, size_t count,
                     const char *name) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(function->params[i].name, name) == 0)
      return true;
  for (size_t i = 0; i < function->param_count; i++) {
    struct param length = function->params[i];
    length.name = name_camel(arena, length.name);
    if ((length.kind == PARAM_OUTPUT || length.kind == PARAM_OUTPUT_SIZED) &&
        strcmp(name, param_argument(arena, &length)) == 0)
      return true;
  }
  return js_is_reserved(name);
}

/* `x` of the output `out_x`, unless something else is called so. */
static const char *output_name(struct signature *signature, size_t i) {
  const struct function *function = signature->function;
  const char *name = function->params[i].name;
  const char *rest = name_without_out(signature->reader->arena, name);
  for (size_t k = 0; k < function->param_count; k++)
    if (k != i &&
        name_equal(name_without_out(signature->reader->arena, function->params[k].name), rest))
      return name;
  return rest;
}

/* Only now, since messages call a parameter by its name in C. */
static void name_params(struct signature *signature) {
  struct function *function = signature->function;
  const char **names = arena_alloc(signature->reader->arena, function->param_count * sizeof *names);
  for (size_t i = 0; i < function->param_count; i++)
    names[i] =
        !param_is_output(&function->params[i]) || function->params[i].kind == PARAM_OUTPUT_SIZED
            ? function->params[i].name
            : output_name(signature, i);
  for (size_t i = 0; i < function->param_count; i++) {
    const char *name = name_camel(signature->reader->arena, names[i]);
    while (is_taken(signature->reader->arena, function, i, name))
      name = arena_format(signature->reader->arena, "%s_", name);
    function->params[i].name = name;
  }
}

static void read_arguments(struct signature *signature, const struct c_function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_param *param = &function->params[i];
    struct argument *argument = arena_push(signature->reader->arena, &signature->arguments,
                                           &signature->count, sizeof *signature->arguments);
    argument->name = param->origin.name;
    if (!*argument->name)
      argument->name = arena_format(signature->reader->arena, "arg%zu", i + 1);
    argument->at = param->origin.at;
    if (strchr(argument->name, '$'))
      refuse(signature, argument->at,
             "'%s' contains '$', which tare keeps for names of its own; rename it", argument->name);
    argument->type = param->type;
  }
}

bool signature_read(struct reader *reader, const struct c_function *declared, bool is_import,
                    struct function *function) {
  const struct c_type *type = declared->type;
  struct signature signature = {.reader = reader,
                                .function = function,
                                .comment = reader_comment(reader, &declared->origin),
                                .result = type->inner,
                                .is_import = is_import};
  function->symbol = declared->origin.name;
  function->at = declared->origin.at;
  function->doc = signature.comment.doc;
  function->returns_doc = signature.comment.returns;
  if (strchr(function->symbol, '$'))
    refuse(&signature, function->at,
           "'%s' contains '$', which tare keeps for names of its own; rename it, or leave it out "
           "with --skip=%s",
           function->symbol, function->symbol);
  if (type->kind != C_FUNCTION) {
    refuse(&signature, function->at,
           "'%s' has a type that tare cannot ask the compiler about; leave it out with --skip=%s",
           function->symbol, function->symbol);
    return false;
  }
  if (!type->has_prototype)
    refuse(&signature, function->at,
           "'%s' has no prototype; write '%s(void)', or build with -std=c2x, where '()' means that",
           function->symbol, function->symbol);
  if (type->is_variadic)
    refuse(&signature, function->at,
           "'%s' takes any number of arguments; declare each as a parameter", function->symbol);
  read_result(&signature);
  read_arguments(&signature, declared);
  for (size_t i = 0; i < signature.count;)
    i += read_param(&signature, i);
  if (!signature.is_refused) {
    check_outputs(&signature);
    check_making(&signature);
  }
  if (signature.is_refused && !signature.is_told && reader->report->is_lenient)
    refuse(&signature, function->at, "'%s' uses a type that is refused, and is left out with it",
           function->symbol);
  name_params(&signature);
  return !signature.is_refused;
}
