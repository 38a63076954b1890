#include "header/wrappers.h"

#include "header/marks.h"
#include "header/names.h"
#include "header/prefixes.h"
#include "header/prototype.h"
#include "header/signature.h"

#include <string.h>

/* What a wrapper's name begins with, as wrappers_symbol() has it. */
static const char name_of_wrapper[] = "tare_wrapper_";

/* ---- Types ---- */

/* A type to which C converts the header's and back without a word: it is passed in the same way.
 * NULL where there is none. */
static const char *type_of(struct arena *arena, const struct c_type *type, bool is_result) {
  static const char *const numbers[] = {[SCALAR_BOOL] = "_Bool",
                                        [SCALAR_I8] = "signed char",
                                        [SCALAR_U8] = "unsigned char",
                                        [SCALAR_I16] = "short",
                                        [SCALAR_U16] = "unsigned short",
                                        [SCALAR_I32] = "int",
                                        [SCALAR_U32] = "unsigned",
                                        [SCALAR_I64] = "long long",
                                        [SCALAR_U64] = "unsigned long long",
                                        [SCALAR_F32] = "float",
                                        [SCALAR_F64] = "double"};
  switch (type->kind) {
  case C_VOID:
    return "void";
  case C_POINTER:
  case C_ARRAY:
  case C_UNBOUNDED:
  case C_VARIABLE_ARRAY:
    return is_result ? "const void *" : "void *";
  case C_RECORD:
    return type->spelling;
  default:
    return c_number_of(type) == SCALAR_VOID ? NULL
                                            : arena_format(arena, "%s", numbers[c_number_of(type)]);
  }
}

/* `int tare_wrapper_f(`, up to its parameters. */
static const char *head_of(struct arena *arena, const char *name, const char *result) {
  return arena_format(arena, "%s %s%s(", result, name_of_wrapper, name);
}

/* ---- Inline functions, and those that always get a text ---- */

bool wrappers_has_inline(const struct reader *reader, const struct c_function *function) {
  return reader->options->inlines && function->is_for_c_only;
}

static bool has_text(const struct function *function) {
  bool has = false;
  for (size_t i = 0; i < function->passed_count; i++)
    has |= function->passed[i].text != NULL;
  return has;
}

/* NULL where a type has no name here. `bound`: the same function in the model. */
static const char *wrapper_of(const struct reader *reader, const struct c_function *function,
                              const struct function *bound) {
  struct arena *arena = reader->arena;
  const struct c_type *type = function->type;
  const char *name = function->origin.name;
  struct text params = text_in(arena), arguments = text_in(arena), text = text_in(arena);
  const char *result = type_of(arena, type->inner, true);
  for (size_t i = 0; i < type->param_count && result; i++) {
    const char *param = type_of(arena, type->params[i], false);
    if (!param)
      return NULL;
    text_format(&params, "%s%s a%zu", i ? ", " : "", param, i);
    const char *constant = i < bound->passed_count ? bound->passed[i].text : NULL;
    text_format(&arguments, "%s%s", i ? ", " : "",
                constant ? constant : arena_format(arena, "a%zu", i));
  }
  if (!result)
    return NULL;
  if (function->is_for_c_only &&
      !function->is_static) /* C has no body of it unless some source asks for one */
    text_format(&text, "extern __typeof__(%s) %s;\n", name, name);
  text_format(&text, "%s%s) { %s%s(%s); }\n", head_of(arena, name, result),
              type->param_count ? params.bytes : "void",
              type->inner->kind == C_VOID ? "" : "return ", name,
              type->param_count ? arguments.bytes : "");
  return text.bytes;
}

bool wrappers_add(const struct reader *reader, const struct c_function *declared,
                  struct function *function) {
  const bool is_inline = wrappers_has_inline(reader, declared);
  if (declared->type->kind == C_FUNCTION && (is_inline || has_text(function)))
    function->wrapper = wrapper_of(reader, declared, function);
  if (is_inline && function->wrapper && !declared->is_static)
    function->weak = declared->origin.name;
  if (!is_inline && function->wrapper) /* a source has to define it, see interface_exports() */
    function->around = function->weak = declared->origin.name;
  if (!has_text(function) || function->wrapper)
    return true;
  report_error(reader->report, function->at,
               "'%s' always gets a text, and no function around it can have its types; leave the "
               "mark 'value' out",
               function->symbol);
  return false;
}

/* ---- Variables ---- */

static struct c_type *function_type(struct arena *arena, const struct c_type *result,
                                    const struct c_type *param) {
  struct c_type *type = arena_alloc(arena, sizeof *type);
  *type = (struct c_type){.kind = C_FUNCTION, .has_prototype = true, .inner = result};
  if (!param)
    return type;
  const struct c_type **params = arena_alloc(arena, sizeof *params);
  *params = param;
  type->params = params;
  type->param_count = 1;
  return type;
}

static bool is_array(const struct c_type *type) {
  return type->kind == C_ARRAY || type->kind == C_UNBOUNDED;
}

/* What a function returns that reads the variable: the value, or where its elements are. */
static const struct c_type *result_of(struct arena *arena, const struct c_type *type) {
  struct c_type *result = arena_alloc(arena, sizeof *result);
  if (!is_array(type) && type->kind != C_RECORD) {
    *result = *type;
    return result;
  }
  struct c_type *element = arena_alloc(arena, sizeof *element);
  *element = is_array(type) ? *type->inner : *type;
  element->is_const = true; /* JavaScript gets a copy */
  *result = (struct c_type){.kind = C_POINTER,
                            .inner = element,
                            .spelling = arena_format(arena, "const %s *", element->spelling)};
  return result;
}

/* How many elements C says that there are; 0 of a text, of a pointer, and where it does not say. */
static uint64_t count_of(const struct c_type *type, const struct marks *marks) {
  const struct c_type *inner = type->kind == C_ARRAY ? type->inner : NULL;
  const bool is_text = inner && inner->kind == C_CHAR && !marks_find(marks, MARK_BYTES);
  return type->kind == C_RECORD ? 1 : inner && !is_text ? type->count : 0;
}

/* `lib_x` as the function that sets it is called: lib_set_x. */
static const char *setter_of(const struct reader *reader, const struct c_variable *variable) {
  const char *name = variable->origin.name;
  const char *rest = name_after(name, prefixes_main(reader));
  const size_t length = rest ? strlen(name) - strlen(rest) : 0;
  return arena_format(reader->arena, "%.*sset_%s", (int)length, name, name + length);
}

/* Reports a variable that JavaScript has no value for; false then. */
static bool check_variable(struct reader *reader, const struct c_variable *variable,
                           const struct marks *marks) {
  const struct c_type *type = variable->type;
  const struct c_type *inner = is_array(type) ? type->inner : type;
  const char *name = variable->origin.name;
  const bool has_length = marks_find(marks, MARK_LENGTH);
  const bool is_said = marks_find(marks, MARK_TEXT) || marks_find(marks, MARK_BYTES);
  const bool is_pointer =
      type->kind == C_POINTER && type->inner->kind != C_FUNCTION && type->inner->kind != C_POINTER;
  const bool is_object =
      inner->kind == C_RECORD && inner->record->is_complete && !reader_class(reader, inner->record);
  const bool has_value = is_object || is_pointer ||
                         (c_number_of(inner) != SCALAR_VOID &&
                          !(is_array(type) && (inner->kind == C_ENUM || inner->kind == C_BOOL)));
  if (variable->is_defined)
    report_error(reader->report, variable->origin.at,
                 "'%s' is defined here, and each source that includes the header would have one of "
                 "its own; declare it 'extern' here and define it in a source, or leave it out "
                 "with --skip=%s",
                 name, name);
  else if (is_pointer && type->inner->kind != C_CHAR && !has_length)
    report_error(reader->report, variable->origin.at,
                 "'%s' is a pointer, '%s', and nothing says how much is there: "
                 "--mark=%s=borrowed,length:N, where N is a number, or leave it out with --skip=%s",
                 name, type->spelling, name, name);
  else if (!has_value)
    report_error(reader->report, variable->origin.at,
                 "'%s' is a variable of type '%s', which JavaScript has no value for; write a "
                 "function that reads it, in a header and a source of your own, and leave it out "
                 "with --skip=%s",
                 name, type->spelling, name);
  else if (type->kind == C_UNBOUNDED && inner->kind != C_CHAR && !has_length)
    report_error(reader->report, variable->origin.at,
                 "'%s' is an array, and nothing says how long it is: --mark=%s=length:N, where N "
                 "is a number",
                 name, name);
  else if (type->kind == C_ARRAY && inner->kind == C_CHAR && !is_said)
    report_error(reader->report, variable->origin.at,
                 "'%s' is an array of %llu char, and nothing says whether a NUL ends it: "
                 "--mark=%s=text if so, or bytes for a Uint8Array",
                 name, (unsigned long long)type->count, name);
  else
    return true;
  return false;
}

static void add_setter(struct reader *reader, const struct c_variable *variable,
                       void (*place)(struct reader *reader, struct function *function)) {
  struct arena *arena = reader->arena;
  const struct c_type *type = variable->type;
  static const struct c_type nothing = {.kind = C_VOID, .spelling = "void"};
  const char *name = variable->origin.name, *setter = setter_of(reader, variable);
  struct function *function = arena_alloc(arena, sizeof *function);
  struct c_param *param = arena_alloc(arena, sizeof *param);
  struct c_function *declared = arena_alloc(arena, sizeof *declared);
  *param = (struct c_param){.origin = {.name = "value", .at = variable->origin.at}, .type = type};
  *declared = (struct c_function){.origin = {.name = setter, .at = variable->origin.at},
                                  .type = function_type(arena, &nothing, type),
                                  .params = param,
                                  .param_count = 1};
  if (!signature_read(reader, declared, false, function))
    return;
  function->around = function->weak = name;
  function->wrapper =
      arena_format(arena, "%s%s value) { %s = value; }\n", head_of(arena, setter, "void"),
                   type_of(arena, type, false), name);
  place(reader, function);
}

void wrappers_read_variable(struct reader *reader, const struct c_variable *variable,
                            void (*place)(struct reader *reader, struct function *function)) {
  struct arena *arena = reader->arena;
  const struct c_type *type = variable->type;
  const char *name = variable->origin.name;
  struct marks *marks = marks_of(reader, &variable->origin);
  const uint64_t count = count_of(type, marks);
  struct function *function = arena_alloc(arena, sizeof *function);
  const struct c_type *result = result_of(arena, type);
  const struct c_function declared = {.origin = variable->origin,
                                      .type = function_type(arena, result, NULL)};
  if (!check_variable(reader, variable, marks))
    return;
  if (count && !marks_find(marks, MARK_LENGTH))
    marks_add_length(reader, marks, count);
  if (!signature_read(reader, &declared, false, function))
    return;
  const bool is_address = result->kind == C_POINTER && type->kind == C_RECORD;
  function->around = function->weak = name;
  function->wrapper =
      arena_format(arena, "%svoid) { return %s%s; }\n",
                   head_of(arena, name, type_of(arena, result, true)), is_address ? "&" : "", name);
  place(reader, function);
  if (!type->is_const && c_number_of(type) != SCALAR_VOID)
    add_setter(reader, variable, place);
}
