/* One C function as JavaScript: its parameters, their checks, the call, its results. */
#include "emit.h"

/* ---- Parameters ---- */

static bool is_64_bit(enum scalar scalar) {
  return scalar == SCALAR_I64 || scalar == SCALAR_U64;
}

static bool goes_to_scratch(const struct param *param) {
  return param->kind >= PARAM_INPUT;
}

bool uses_scratch(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (goes_to_scratch(&function->params[i]))
      return true;
  return false;
}

static const char *local(const struct glue *glue, const struct param *param) {
  return binding(glue->arena, param->name);
}

const char *parameters(const struct glue *glue, const struct function *function) {
  struct text list = {.arena = glue->arena};
  text_add(&list, "");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind == PARAM_OUTPUT_ARRAY)
      continue;
    text_format(&list, "%s%s", list.length ? ", " : "",
                param->kind == PARAM_OUTPUT ? "maxLength" : local(glue, param));
  }
  return list.bytes;
}

/* The values of an integer type; of a length or capacity, those from 0 on. */
static void write_range_check(struct glue *glue, int depth, enum scalar scalar, bool is_length,
                              const char *value, const char *name) {
  static const struct {
    const char *min, *max;
  } ranges[] = {[SCALAR_I8] = {"-128", "127"},
                [SCALAR_U8] = {"0", "255"},
                [SCALAR_I16] = {"-32768", "32767"},
                [SCALAR_U16] = {"0", "65535"},
                [SCALAR_I32] = {"-2147483648", "2147483647"},
                [SCALAR_U32] = {"0", "4294967295"}};
  const enum scalar range = is_64_bit(scalar) ? SCALAR_U32 : scalar; /* memory has 32-bit lengths */
  line(glue, depth, "integer(%s, %s, %s, '%s')", value, is_length ? "0" : ranges[range].min,
       ranges[range].max, name);
}

static void write_scalar_check(struct glue *glue, int depth, enum scalar scalar, const char *value,
                               const char *name) {
  if (scalar == SCALAR_BOOL)
    line(glue, depth, "boolean(%s, '%s')", value, name);
  else if (scalar == SCALAR_F32 || scalar == SCALAR_F64)
    line(glue, depth, "number(%s, '%s')", value, name);
  else if (is_64_bit(scalar))
    line(glue, depth, "bigint(%s, BigInt.as%sN, '%s')", value,
         scalar == SCALAR_U64 ? "Uint" : "Int", name);
  else
    write_range_check(glue, depth, scalar, false, value, name);
}

/* A length that its C parameter might not hold. Linear memory itself keeps lengths below 2^32. */
static void write_length_check(struct glue *glue, int depth, const struct param *param,
                               const char *value) {
  if (scalar_size(param->length) < 4 || param->length == SCALAR_I32)
    write_range_check(glue, depth, param->length, true,
                      arena_format(glue->arena, "%s.length", value),
                      arena_format(glue->arena, "%s.length", param->name));
}

/* Whether an argument that lies in linear memory is passed without a copy. Where it does, and how
 * long it is, has to be known before the other arguments, which may grow memory and so detach it.
 */
static bool may_be_here(const struct glue *glue, const struct param *param) {
  return glue->options->alloc && (param->kind == PARAM_INPUT || param->kind == PARAM_INPUT_ARRAY ||
                                  param->kind == PARAM_IN_PLACE);
}

static bool is_streamed(const struct function *function, const struct param *param) {
  return function->is_stream && param->kind == PARAM_INPUT;
}

/* Whether the length of an array argument is noted before the call: it may come to lie in memory
 * that was detached, or an import may change what the array has. */
static bool is_length_kept(const struct glue *glue, const struct function *function,
                           const struct param *param) {
  const bool has_length = param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE;
  return has_length && ((may_be_here(glue, param) && !is_streamed(function, param)) ||
                        (glue->nests && (param->kind == PARAM_IN_PLACE || function->is_stream)));
}

static void write_here(struct glue *glue, int depth, const struct function *function,
                       const struct param *param) {
  if (may_be_here(glue, param) && !is_streamed(function, param))
    line(glue, depth, "const %s$here = memory$here(%s)", param->name, local(glue, param));
  if (is_length_kept(glue, function, param))
    line(glue, depth, "const %s$length = %s.length", param->name, local(glue, param));
}

/* The length of an array argument, in the call. */
static const char *array_length(const struct glue *glue, const struct function *function,
                                const struct param *param) {
  return is_length_kept(glue, function, param)
             ? arena_format(glue->arena, "%s$length", param->name)
             : arena_format(glue->arena, "%s.length", local(glue, param));
}

void write_value_check(struct glue *glue, int depth, enum scalar scalar,
                       const struct enumeration *enumeration, const char *value, const char *name) {
  if (enumeration)
    line(glue, depth, "oneOf(%s, %s, '%s')", value, binding(glue->arena, enumeration->name), name);
  else
    write_scalar_check(glue, depth, scalar, value, name);
}

void write_checks(struct glue *glue, int depth, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param), *name = param->name;
    switch (param->kind) {
    case PARAM_SCALAR:
    case PARAM_ENUM:
      write_value_check(glue, depth, param->scalar, param->enumeration, value, name);
      break;
    case PARAM_INSTANCE:
      line(glue, depth, "const %s$slot = %s$slot(%s, '%s')", name, param->class->name, value, name);
      break;
    case PARAM_INPUT:
    case PARAM_IN_PLACE:
      line(glue, depth, "typedArray(%s, '%s', '%s')", value, typed_array(param->scalar), name);
      write_length_check(glue, depth, param, value);
      write_here(glue, depth, function, param);
      break;
    case PARAM_INPUT_ARRAY:
      line(glue, depth, "typedArray(%s, '%s', '%s', %zu)", value, typed_array(param->scalar), name,
           param->count);
      write_here(glue, depth, function, param);
      break;
    case PARAM_OUTPUT_ARRAY:
      break;
    case PARAM_OUTPUT:
      write_range_check(glue, depth, param->length, true, "maxLength", "maxLength");
      break;
    case PARAM_STRING:
      line(glue, depth, "const %s$utf8 = utf8(%s, '%s')", name, value, name);
      write_length_check(glue, depth, param, arena_format(glue->arena, "%s$utf8", name));
      break;
    case PARAM_C_STRING:
      line(glue, depth, "const %s$utf8 = utf8(%s, '%s', '\\0')", name, value, name);
      break;
    }
  }
}

const char *engaged(const struct glue *glue, const char *slot) {
  return glue->nests ? arena_format(glue->arena, "nested$engage(%s)", slot) : slot;
}

/* The expression that puts an argument into scratch; NULL for arguments that need none. */
static const char *scratch_expression(const struct glue *glue, const struct param *param) {
  const char *value = local(glue, param);
  switch (param->kind) {
  case PARAM_INPUT:
  case PARAM_INPUT_ARRAY:
  case PARAM_IN_PLACE:
    value =
        arena_format(glue->arena, "%s(%s)", param->scalar == SCALAR_U8 ? "put" : "putArray", value);
    if (may_be_here(glue, param))
      value = engaged(glue, arena_format(glue->arena, "%s$here || %s", param->name, value));
    return value;
  case PARAM_OUTPUT_ARRAY:
    return arena_format(glue->arena, "take(%zu)", param->count * scalar_size(param->scalar));
  case PARAM_OUTPUT:
    return scalar_size(param->scalar) == 1
               ? "take(maxLength)"
               : arena_format(glue->arena, "take(maxLength * %zu)", scalar_size(param->scalar));
  case PARAM_STRING:
  case PARAM_C_STRING:
    return arena_format(glue->arena, "put(%s$utf8)", param->name);
  default:
    return NULL;
  }
}

/* Whether the address of an argument is needed again after the call. */
static bool is_read_back(const struct param *param) {
  return param_is_output(param) || param->kind == PARAM_IN_PLACE;
}

/* Puts arguments into scratch ahead of the call: all of them, or those that are read back. */
static void put_ahead(struct glue *glue, int depth, const struct function *function, size_t room,
                      bool all) {
  if (!uses_scratch(function) && !glue->nests)
    return;
  if (room && uses_scratch(function))
    line(glue, depth, "rewind(%zu)", room);
  else
    line(glue, depth, "rewind()");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (goes_to_scratch(param) && (all || is_read_back(param)))
      line(glue, depth, "const %s$at = %s", param->name, scratch_expression(glue, param));
  }
}

void write_scratch(struct glue *glue, int depth, const struct function *function, size_t room) {
  put_ahead(glue, depth, function, room, true);
}

static void add_length(struct text *list, const struct param *param, const char *length) {
  text_format(list, is_64_bit(param->length) ? ", BigInt(%s)" : ", %s", length);
}

/* The argument that a parameter's instance is passed as. `of_method`: its class, which has one
 * instance in the call already. */
static const char *instance_expression(const struct glue *glue, const struct function *function,
                                       const struct param *param, const struct class *of_method) {
  uint32_t index = of_method == param->class;
  for (const struct param *other = function->params; other < param; other++)
    index += other->kind == PARAM_INSTANCE && other->class == param->class;
  return address(glue, param->class,
                 engaged(glue, arena_format(glue->arena, "%s$slot", param->name)), index,
                 param->is_const);
}

/* How far the arguments are when the call is written. */
enum progress {
  PUT_NOW, /* they go to scratch where they stand, but for those that are read back */
  PUT_AHEAD,
  PUT_IN_WINDOW, /* as PUT_NOW, and the streamed one is at `at` and has `length` elements */
};

/* `$adder_add(live(this.#slot), right)`: the call itself. */
static const char *call(const struct glue *glue, const struct function *function, const char *self,
                        enum progress progress) {
  const struct class *of_method = *self ? api_class_of(glue->api, function) : NULL;
  struct text list = {.arena = glue->arena};
  text_add(&list, self);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param);
    const bool in_window = progress == PUT_IN_WINDOW && param->kind == PARAM_INPUT;
    text_add(&list, list.length ? ", " : "");
    if (in_window)
      text_add(&list, glue->options->alloc ? engaged(glue, "at") : "at");
    else if (param->kind == PARAM_INSTANCE)
      text_add(&list, instance_expression(glue, function, param, of_method));
    else if (!goes_to_scratch(param))
      text_add(&list, value);
    else if (progress == PUT_AHEAD || is_read_back(param))
      text_format(&list, "%s$at", param->name);
    else
      text_add(&list, scratch_expression(glue, param));
    if (param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE)
      add_length(&list, param, in_window ? "length" : array_length(glue, function, param));
    else if (param->kind == PARAM_STRING)
      add_length(&list, param, arena_format(glue->arena, "%s$utf8.length", param->name));
    else if (param->kind == PARAM_OUTPUT)
      add_length(&list, param, "maxLength");
  }
  return arena_format(glue->arena, "$%s(%s)", function->symbol, list.bytes);
}

const char *call_from_scratch(const struct glue *glue, const struct function *function,
                              const char *self) {
  return call(glue, function, self, PUT_AHEAD);
}

/* ---- Results ---- */

const char *converted_value(const struct glue *glue, enum scalar scalar, const char *expression) {
  if (scalar == SCALAR_BOOL)
    return arena_format(glue->arena, "!!%s", expression);
  if (scalar == SCALAR_U32)
    return arena_format(glue->arena, "%s >>> 0", expression);
  if (scalar == SCALAR_U64)
    return arena_format(glue->arena, "BigInt.asUintN(64, %s)", expression);
  return expression;
}

static const char *converted(const struct glue *glue, const struct result *result,
                             const char *expression) {
  switch (result->kind) {
  case RESULT_STRING:
    return arena_format(glue->arena, "cString(%s >>> 0)", expression);
  case RESULT_LENGTH:
  case RESULT_SCALAR:
  case RESULT_ENUM:
    return converted_value(glue, result->scalar, expression);
  case RESULT_VOID:
    break;
  }
  return expression;
}

static const char *output_expression(const struct glue *glue, const struct param *param) {
  const char *length =
      param->kind == PARAM_OUTPUT ? "length" : arena_format(glue->arena, "%zu", param->count);
  if (param->is_text)
    return arena_format(glue->arena, "text(%s$at, %s)", param->name, length);
  if (param->scalar == SCALAR_U8)
    return arena_format(glue->arena, "get(%s$at, %s)", param->name, length);
  return arena_format(glue->arena, "getArray(%s$at, %s, %s)", param->name,
                      typed_array(param->scalar), length);
}

/* What the function hands out through its parameters: one array, or an object of them; NULL where
 * there is none. */
static const char *outputs_expression(const struct glue *glue, const struct function *function) {
  struct text fields = {.arena = glue->arena};
  size_t count = 0;
  const char *only = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param_is_output(param))
      continue;
    only = output_expression(glue, param);
    text_format(&fields, "%s%s: %s", count++ ? ", " : "", param->name, only);
  }
  return count > 1 ? arena_format(glue->arena, "{ %s }", fields.bytes) : only;
}

void write_call(struct glue *glue, int depth, const struct function *function, const char *self) {
  if (function->is_stream) {
    const struct param *input = function->params;
    while (input->kind != PARAM_INPUT)
      input++;
    if (glue->nests)
      line(glue, depth, "rewind()");
    line(glue, depth,
         glue->options->alloc ? "memory$feed(%s, %s, (at, length) => %s)"
                              : "%s(%s, (at, length) => %s)",
         input->scalar == SCALAR_U8 ? "stream" : "streamArray", local(glue, input),
         call(glue, function, self, PUT_IN_WINDOW));
    if (glue->nests)
      line(glue, depth, "typedArray(%s, '%s', '%s', %s$length)", local(glue, input),
           typed_array(input->scalar), input->name, input->name);
    return;
  }
  put_ahead(glue, depth, function, 0, false);
  const char *expression = converted(glue, &function->result, call(glue, function, self, PUT_NOW));
  const char *outputs = outputs_expression(glue, function);
  bool in_place = false;
  for (size_t i = 0; i < function->param_count; i++)
    in_place |= function->params[i].kind == PARAM_IN_PLACE;

  if (function->result.kind == RESULT_VOID)
    line(glue, depth, "%s", expression);
  else if (function->result.kind == RESULT_LENGTH)
    line(glue, depth, "const length = written(%s, maxLength)", expression);
  else
    line(glue, depth, in_place ? "const result = %s" : "return %s", expression);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind == PARAM_IN_PLACE)
      line(glue, depth, "%s%s.set(new %s(memory.buffer, %s$at, %s))",
           may_be_here(glue, param) ? arena_format(glue->arena, "if (!%s$here) ", param->name) : "",
           local(glue, param), typed_array(param->scalar), param->name,
           array_length(glue, function, param));
  }
  if (outputs)
    line(glue, depth, "return %s", outputs);
  else if (in_place && function->result.kind != RESULT_VOID)
    line(glue, depth, "return result");
}
