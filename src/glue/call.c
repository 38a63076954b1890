/* One C function as JavaScript: its parameters, their checks, the call, its results. */
#include "glue/emit.h"

#include <string.h>

/* ---- Parameters ---- */

static bool is_64_bit(enum scalar scalar) {
  return scalar == SCALAR_I64 || scalar == SCALAR_U64;
}

static bool goes_to_scratch(const struct param *param) {
  return param->kind >= PARAM_INPUT;
}

bool uses_scratch(const struct function *function) {
  if (result_is_indirect(&function->result))
    return true;
  for (size_t i = 0; i < function->param_count; i++)
    if (goes_to_scratch(&function->params[i]))
      return true;
  return false;
}

static const char *local(const struct glue *glue, const struct param *param) {
  return binding(glue->arena, param->name);
}

/* What the caller passes for it; no parameter has that name, see name_params(). */
static const char *argument(const struct glue *glue, const struct param *param) {
  return param->kind == PARAM_OUTPUT || param->kind == PARAM_OUTPUT_SIZED
             ? param_argument(glue->arena, param)
             : local(glue, param);
}

const char *parameters(const struct glue *glue, const struct function *function) {
  struct text list = {.arena = glue->arena};
  text_add(&list, "");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param_is_argument(param))
      continue;
    text_format(&list, "%s%s", list.length ? ", " : "", argument(glue, param));
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
  line(glue, depth, "integer(%s, %s, %s, %s)", value, is_length ? "0" : ranges[range].min,
       ranges[range].max, name);
}

void write_scalar_check(struct glue *glue, int depth, enum scalar scalar, const char *value,
                        const char *name) {
  if (scalar == SCALAR_BOOL)
    line(glue, depth, "boolean(%s, %s)", value, name);
  else if (scalar == SCALAR_F32 || scalar == SCALAR_F64)
    line(glue, depth, "number(%s, %s)", value, name);
  else if (is_64_bit(scalar))
    line(glue, depth, "bigint(%s, BigInt.as%sN, %s)", value, scalar == SCALAR_U64 ? "Uint" : "Int",
         name);
  else
    write_range_check(glue, depth, scalar, false, value, name);
}

/* A length that its C parameter might not hold. Linear memory itself keeps lengths below 2^32. */
static void write_length_check(struct glue *glue, int depth, const struct param *param,
                               const char *value) {
  if (scalar_size(param->length) < 4 || param->length == SCALAR_I32)
    write_range_check(glue, depth, param->length, true, value,
                      arena_format(glue->arena, "'%s.length'", param->name));
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
    line(glue, depth,
         param->record ? "const %s$here = Array.isArray(%s) ? 0 : memory$locate(%s)"
                       : "const %s$here = memory$locate(%s)",
         param->name, local(glue, param), local(glue, param));
  if (is_length_kept(glue, function, param) && !param->record)
    line(glue, depth, "const %s$length = %s.length", param->name, local(glue, param));
}

/* The length of an array argument, in the call. */
static const char *array_length(const struct glue *glue, const struct function *function,
                                const struct param *param) {
  return is_length_kept(glue, function, param) || param->record
             ? arena_format(glue->arena, "%s$length", param->name)
             : arena_format(glue->arena, "%s.length", local(glue, param));
}

void write_type_check(struct glue *glue, int depth, enum scalar scalar,
                      const struct enumeration *enumeration, const char *value, const char *name) {
  if (enumeration)
    line(glue, depth, "oneOf(%s, %s, '%s')", value, binding(glue->arena, enumeration->name), name);
  else
    write_scalar_check(glue, depth, scalar, value, arena_format(glue->arena, "'%s'", name));
}

/* What is left to do for an array of records whose bytes are known. */
static void write_list_checks(struct glue *glue, int depth, const struct function *function,
                              const struct param *param) {
  const char *length = arena_format(glue->arena, "%s$length", param->name);
  if (param->kind != PARAM_INPUT_ARRAY) {
    line(glue, depth, "const %s = %s$bytes.length / %zu", length, param->name, param->record->size);
    write_length_check(glue, depth, param, length);
  }
  write_here(glue, depth, function, param);
}

/* Objects come first: their getters may free instances, detach arrays and grow memory. */
static void write_packs(struct glue *glue, int depth, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->record && !param_is_output(param))
      write_record_pack(glue, depth, param, local(glue, param));
  }
}

void write_checks(struct glue *glue, int depth, const struct function *function) {
  write_packs(glue, depth, function);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param), *name = param->name;
    switch (param->kind) {
    case PARAM_SCALAR:
    case PARAM_ENUM:
      write_type_check(glue, depth, param->scalar, param->enumeration, value, name);
      break;
    case PARAM_INSTANCE:
      line(glue, depth, "const %s$slot = %s$slot(%s, '%s')", name, param->class->name, value, name);
      break;
    case PARAM_INPUT:
    case PARAM_IN_PLACE:
      if (param->record) {
        write_list_checks(glue, depth, function, param);
        break;
      }
      line(glue, depth, "typedArray(%s, '%s', '%s')", value, typed_array(param->scalar), name);
      write_length_check(glue, depth, param, arena_format(glue->arena, "%s.length", value));
      write_here(glue, depth, function, param);
      break;
    case PARAM_INPUT_ARRAY:
      if (param->record) {
        write_list_checks(glue, depth, function, param);
        break;
      }
      line(glue, depth, "typedArray(%s, '%s', '%s', %zu)", value, typed_array(param->scalar), name,
           param->count);
      write_here(glue, depth, function, param);
      break;
    case PARAM_NEW:
    case PARAM_RECORD:
    case PARAM_RECORD_VALUE:
    case PARAM_RECORD_IN_PLACE:
    case PARAM_OUTPUT_ARRAY:
    case PARAM_OUTPUT_VALUE:
      break;
    case PARAM_OUTPUT:
    case PARAM_OUTPUT_SIZED:
      value = argument(glue, param);
      write_range_check(glue, depth, param->length, true, value,
                        arena_format(glue->arena, "'%s'", value));
      break;
    case PARAM_STRING:
      line(glue, depth, "const %s$utf8 = utf8(%s, '%s')", name, value, name);
      write_length_check(glue, depth, param, arena_format(glue->arena, "%s$utf8.length", name));
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
static const char *scratch_expression(const struct glue *glue, const struct function *function,
                                      const struct param *param) {
  const char *value = local(glue, param);
  const size_t size = param_element_size(param);
  switch (param->kind) {
  case PARAM_RECORD:
  case PARAM_RECORD_IN_PLACE:
    return record_put(glue, function, param);
  case PARAM_INPUT:
  case PARAM_INPUT_ARRAY:
  case PARAM_IN_PLACE:
    value = param->record ? record_put(glue, function, param)
                          : arena_format(glue->arena, "%s(%s)",
                                         param->scalar == SCALAR_U8 ? "put" : "putArray", value);
    if (may_be_here(glue, param))
      value = engaged(glue, arena_format(glue->arena, "%s$here || %s", param->name, value));
    return value;
  case PARAM_OUTPUT_ARRAY:
  case PARAM_OUTPUT_VALUE:
    return arena_format(glue->arena, "%stake(%zu)", function_has_value(function) ? "record$" : "",
                        param->kind == PARAM_OUTPUT_ARRAY ? param->count * size : size);
  case PARAM_OUTPUT:
  case PARAM_OUTPUT_SIZED:
    value = argument(glue, param);
    return size == 1 ? arena_format(glue->arena, "take(%s)", value)
                     : arena_format(glue->arena, "take(%s * %zu)", value, size);
  case PARAM_STRING:
  case PARAM_C_STRING:
    return arena_format(glue->arena, "put(%s$utf8)", param->name);
  default:
    return NULL;
  }
}

/* Whether the address of an argument is needed again after the call. */
static bool is_read_back(const struct param *param) {
  return param_is_output(param) || param_is_in_place(param);
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
  if (result_is_indirect(&function->result))
    line(glue, depth, "const result$record = take(%zu)", function->result.record->size);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (goes_to_scratch(param) && (all || is_read_back(param)))
      line(glue, depth, "const %s$at = %s", param->name, scratch_expression(glue, function, param));
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
  index += function_makes(function) == param->class;
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
  text_add(&list, result_is_indirect(&function->result) ? "result$record" : "");
  text_add(&list, list.length && *self ? ", " : "");
  text_add(&list, self);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param);
    const bool in_window = progress == PUT_IN_WINDOW && param->kind == PARAM_INPUT;
    text_add(&list, list.length ? ", " : "");
    if (in_window)
      text_add(&list, glue->options->alloc ? engaged(glue, "at") : "at");
    else if (param->kind == PARAM_NEW)
      text_add(&list, "at");
    else if (param->kind == PARAM_RECORD_VALUE)
      text_add(&list, record_number(glue, function, param));
    else if (param->kind == PARAM_INSTANCE)
      text_add(&list, instance_expression(glue, function, param, of_method));
    else if (!goes_to_scratch(param))
      text_add(&list, value);
    else if (progress == PUT_AHEAD || is_read_back(param))
      text_format(&list, "%s$at", param->name);
    else
      text_add(&list, scratch_expression(glue, function, param));
    if (param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE)
      add_length(&list, param, in_window ? "length" : array_length(glue, function, param));
    else if (param->kind == PARAM_STRING)
      add_length(&list, param, arena_format(glue->arena, "%s$utf8.length", param->name));
    else if (param->kind == PARAM_OUTPUT || param->kind == PARAM_OUTPUT_SIZED)
      add_length(&list, param, argument(glue, param));
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
  case RESULT_RECORD:
    if (!result_is_indirect(result))
      return record_of_number(glue, result->record, expression);
    break;
  case RESULT_VOID:
    break;
  }
  return expression;
}

static const char *value_output(const struct glue *glue, const struct param *param) {
  const char *at = arena_format(glue->arena, "%s$at", param->name);
  return view_get(glue, param->scalar, "record$memory()", at);
}

/* How many elements an output has. */
static const char *output_length(const struct glue *glue, const struct param *param) {
  return param->kind == PARAM_OUTPUT         ? "length"
         : param->kind == PARAM_OUTPUT_SIZED ? argument(glue, param)
                                             : arena_format(glue->arena, "%zu", param->count);
}

static const char *output_expression(const struct glue *glue, const struct param *param) {
  if (param->record)
    return record_result(glue, param, output_length(glue, param));
  if (param->kind == PARAM_OUTPUT_VALUE)
    return value_output(glue, param);
  const char *length = output_length(glue, param);
  if (param->is_text)
    return arena_format(glue->arena, "text(%s$at, %s)", param->name, length);
  if (param->scalar == SCALAR_U8)
    return arena_format(glue->arena, "get(%s$at, %s)", param->name, length);
  return arena_format(glue->arena, "getArray(%s$at, %s, %s)", param->name,
                      typed_array(param->scalar), length);
}

/* The value of C's own, once the call was made. */
static const char *value_expression(const struct glue *glue, const struct result *result) {
  return result_is_indirect(result)
             ? arena_format(glue->arena, "%s$get(record$memory(), result$record)",
                            result->record->name)
             : "result";
}

/* All that comes back once the call was made: one thing, or an object of them; NULL where there is
 * nothing. */
static const char *returned_expression(const struct glue *glue, const struct function *function) {
  struct text fields = {.arena = glue->arena};
  size_t count = 0;
  const char *only = NULL;
  if (function_has_value(function)) {
    const char *name = function_value_name(function);
    only = value_expression(glue, &function->result);
    text_format(&fields, strcmp(name, only) == 0 ? "%s" : "%s: %s", name, only);
    count++;
  }
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param_is_output(param))
      continue;
    only = output_expression(glue, param);
    text_format(&fields, "%s%s: %s", count++ ? ", " : "", param->name, only);
  }
  return count > 1 ? arena_format(glue->arena, "{ %s }", fields.bytes) : only;
}

static void write_stream(struct glue *glue, int depth, const struct function *function,
                         const char *self) {
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
  if (glue->nests) /* what an import detached or cut was not fed to its end */
    line(glue, depth, "typedArray(%s, '%s', '%s', %s$length)", local(glue, input),
         typed_array(input->scalar), input->name, input->name);
}

/* Brings what was passed to be changed up to date; of objects the new values only, as `p$new`. */
static void write_updates(struct glue *glue, int depth, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *name = param->name;
    const char *if_here =
        may_be_here(glue, param) ? arena_format(glue->arena, "%s$here", name) : "";
    if (param->kind == PARAM_RECORD_IN_PLACE)
      line(glue, depth, "const %s$new = %s", name, record_result(glue, param, NULL));
    else if (param->kind == PARAM_IN_PLACE && param->record)
      line(glue, depth, "const %s$new = %s%srecord$update(%s, %s$bytes, %s$at, %s$get, %zu)", name,
           if_here, *if_here ? " ? [] : " : "", local(glue, param), name, name, param->record->name,
           param->record->size);
    else if (param->kind == PARAM_IN_PLACE)
      line(glue, depth, "%s%s.set(new %s(memory.buffer, %s$at, %s))",
           *if_here ? arena_format(glue->arena, "if (!%s) ", if_here) : "", local(glue, param),
           typed_array(param->scalar), name, array_length(glue, function, param));
  }
}

/* Their setters may call the module: by now nothing is read from scratch any more. */
static void write_assignments(struct glue *glue, int depth, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->record && param_is_in_place(param))
      line(glue, depth, "%s(%s, %s$new)",
           param->kind == PARAM_IN_PLACE ? "record$assign" : "Object.assign", local(glue, param),
           param->name);
  }
}

void write_call(struct glue *glue, int depth, const struct function *function, const char *self) {
  if (function->is_stream) {
    write_stream(glue, depth, function, self);
    return;
  }
  if (function_makes(function)) {
    write_making(glue, depth, function, self);
    return;
  }
  bool in_place = false, assigns = false, outputs = false;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    in_place |= param_is_in_place(param);
    assigns |= param_is_in_place(param) && param->record;
    outputs |= param_is_output(param);
  }
  const bool is_direct = function_has_value(function) && !result_is_indirect(&function->result);
  put_ahead(glue, depth, function, 0, false);
  const char *expression = converted(glue, &function->result, call(glue, function, self, PUT_NOW));
  if (is_direct && !in_place && !outputs) {
    line(glue, depth, "return %s", expression);
    return;
  }
  if (function->result.kind == RESULT_LENGTH)
    line(glue, depth, "const length = written(%s, maxLength)", expression);
  else
    line(glue, depth, is_direct ? "const result = %s" : "%s", expression);
  write_updates(glue, depth, function);
  const char *returned = returned_expression(glue, function);
  const bool is_plain = !outputs && is_direct;
  if (assigns && returned && !is_plain) {
    line(glue, depth, "const result$all = %s", returned);
    returned = "result$all";
  }
  write_assignments(glue, depth, function);
  if (returned)
    line(glue, depth, "return %s", returned);
}
