#include "glue.h"

#include "embed.h"
#include "runtime.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/*
 * Names in the glue. Those from the header are camelCase, PascalCase or UPPER_CASE, and are
 * exported under just these names. The glue's own cannot meet them: a C function is _symbol, and
 * what belongs to a class or a parameter has an underscore inside (Adder_free, key_at). For names
 * that the runtime or JavaScript has taken, see binding().
 */

struct glue {
  struct arena *arena;
  const struct api *api;
  const struct glue_options *options;
  struct text body;
  size_t
      slot_unit; /* every slot is a multiple of it, and so every slot is aligned for every class */
  struct text renamed; /* `x_ as x` for bindings that could not have their exported name */
};

/* ---- Small parts ---- */

const char *typed_array(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_I8:
    return "Int8Array";
  case SCALAR_I16:
    return "Int16Array";
  case SCALAR_U16:
    return "Uint16Array";
  case SCALAR_I32:
    return "Int32Array";
  case SCALAR_U32:
    return "Uint32Array";
  case SCALAR_I64:
    return "BigInt64Array";
  case SCALAR_U64:
    return "BigUint64Array";
  case SCALAR_F32:
    return "Float32Array";
  case SCALAR_F64:
    return "Float64Array";
  default:
    return "Uint8Array";
  }
}

bool has_snapshot(const struct class *class, const struct glue_options *options) {
  return options->snapshot && !class->has_pointers;
}

static bool is_one_of(const char *name, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(list[i], name) == 0)
      return true;
  return false;
}

bool has_reset(const struct class *class) {
  for (size_t i = 0; i < class->method_count; i++)
    if (strcmp(class->methods[i]->name, "reset") == 0)
      return false;
  return true;
}

const char *binding(struct arena *arena, const char *name) {
  static const char *const names[] = {"arguments", "at",     "error",  "fetch",   "globalThis",
                                      "init",      "input",  "length", "loading", "memory",
                                      "maxLength", "result", "simd",   "slot"};
  const bool taken = runtime_declares(name) || is_one_of(name, names, sizeof names / sizeof *names);
  return taken ? arena_format(arena, "%s_", name) : name;
}

__attribute__((format(printf, 3, 4))) static void line(struct glue *glue, int depth,
                                                       const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char text[1024];
  struct text *out = &glue->body;
  for (int i = 0; i < depth; i++)
    text_add(out, "  ");
  const int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (length >= 0 && (size_t)length < sizeof text) {
    text_add(out, text);
  } else { /* longer than any name should make it */
    va_start(arguments, format);
    char *longer = arena_alloc(glue->arena, (size_t)length + 1);
    vsnprintf(longer, (size_t)length + 1, format, arguments);
    va_end(arguments);
    text_add(out, longer);
  }
  text_add(out, "\n");
}

static bool is_64_bit(enum scalar scalar) {
  return scalar == SCALAR_I64 || scalar == SCALAR_U64;
}

static size_t slot_size(const struct glue *glue, const struct class *class) {
  const size_t size = class->size ? class->size : 1;
  return (size + glue->slot_unit - 1) / glue->slot_unit * glue->slot_unit;
}

/* The exported binding `name`; where it must be bound under another name, an export clause is noted
 * for it. */
static const char *exported(struct glue *glue, const char *name, const char **prefix) {
  const char *local = binding(glue->arena, name);
  *prefix = local == name ? "export " : "";
  if (local != name)
    text_format(&glue->renamed, "%s%s as %s", glue->renamed.length ? ", " : "", local, name);
  return local;
}

/* ---- Parameters ---- */

static bool uses_scratch(const struct param *param) {
  return param->kind >= PARAM_INPUT;
}

static bool function_uses_scratch(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (uses_scratch(&function->params[i]))
      return true;
  return false;
}

static const char *local(const struct glue *glue, const struct param *param) {
  return binding(glue->arena, param->name);
}

/* `right, name`: what a caller passes, in the header's order. */
static const char *parameters(const struct glue *glue, const struct function *function) {
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

static void write_integer_check(struct glue *glue, int depth, enum scalar scalar, const char *value,
                                const char *name) {
  static const struct {
    const char *min, *max;
  } ranges[] = {[SCALAR_I8] = {"-128", "127"},
                [SCALAR_U8] = {"0", "255"},
                [SCALAR_I16] = {"-32768", "32767"},
                [SCALAR_U16] = {"0", "65535"},
                [SCALAR_I32] = {"-2147483648", "2147483647"},
                [SCALAR_U32] = {"0", "4294967295"}};
  line(glue, depth, "integer(%s, %s, %s, '%s')", value, ranges[scalar].min, ranges[scalar].max,
       name);
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
    write_integer_check(glue, depth, scalar, value, name);
}

/* A length that its C parameter might not hold. Linear memory itself keeps lengths below 2^32. */
static void write_length_check(struct glue *glue, int depth, const struct param *param,
                               const char *value) {
  if (scalar_size(param->length) < 4 || param->length == SCALAR_I32)
    write_integer_check(glue, depth, param->length, arena_format(glue->arena, "%s.length", value),
                        arena_format(glue->arena, "%s.length", param->name));
}

/* Statements that throw where an argument is not what the header asks for. */
static void write_checks(struct glue *glue, int depth, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param), *name = param->name;
    switch (param->kind) {
    case PARAM_SCALAR:
      write_scalar_check(glue, depth, param->scalar, value, name);
      break;
    case PARAM_ENUM:
      line(glue, depth, "oneOf(%s, %s, '%s')", value,
           binding(glue->arena, param->enumeration->name), name);
      break;
    case PARAM_INSTANCE:
      line(glue, depth, "const %s_at = %s_slot(%s, '%s')", name, param->class->name, value, name);
      break;
    case PARAM_INPUT:
    case PARAM_IN_PLACE:
      line(glue, depth, "typedArray(%s, '%s', '%s')", value, typed_array(param->scalar), name);
      write_length_check(glue, depth, param, value);
      break;
    case PARAM_INPUT_ARRAY:
      line(glue, depth, "typedArray(%s, '%s', '%s', %zu)", value, typed_array(param->scalar), name,
           param->count);
      break;
    case PARAM_OUTPUT_ARRAY:
      break;
    case PARAM_OUTPUT:
      write_integer_check(glue, depth, is_64_bit(param->length) ? SCALAR_U32 : param->length,
                          "maxLength", "maxLength");
      break;
    case PARAM_STRING:
      line(glue, depth, "const %s_utf8 = utf8(%s, '%s')", name, value, name);
      write_length_check(glue, depth, param, arena_format(glue->arena, "%s_utf8", name));
      break;
    case PARAM_C_STRING:
      line(glue, depth, "const %s_utf8 = utf8(%s, '%s', '\\0')", name, value, name);
      break;
    }
  }
}

/* The expression that puts an argument into scratch; NULL for arguments that need none. */
static const char *scratch_expression(const struct glue *glue, const struct param *param) {
  const char *value = local(glue, param);
  switch (param->kind) {
  case PARAM_INPUT:
  case PARAM_INPUT_ARRAY:
  case PARAM_IN_PLACE:
    return arena_format(glue->arena, "%s(%s)", param->scalar == SCALAR_U8 ? "put" : "putArray",
                        value);
  case PARAM_OUTPUT_ARRAY:
    return arena_format(glue->arena, "take(%zu)", param->count * scalar_size(param->scalar));
  case PARAM_OUTPUT:
    return scalar_size(param->scalar) == 1
               ? "take(maxLength)"
               : arena_format(glue->arena, "take(maxLength * %zu)", scalar_size(param->scalar));
  case PARAM_STRING:
  case PARAM_C_STRING:
    return arena_format(glue->arena, "put(%s_utf8)", param->name);
  default:
    return NULL;
  }
}

/* Whether the address of an argument is needed again after the call. */
static bool is_read_back(const struct param *param) {
  return param->kind == PARAM_OUTPUT_ARRAY || param->kind == PARAM_OUTPUT ||
         param->kind == PARAM_IN_PLACE;
}

/* Puts arguments into scratch ahead of the call: all of them, or those that are read back. */
static void write_scratch(struct glue *glue, int depth, const struct function *function,
                          size_t room, bool all) {
  if (!function_uses_scratch(function))
    return;
  if (room)
    line(glue, depth, "rewind(%zu)", room);
  else
    line(glue, depth, "rewind()");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (uses_scratch(param) && (all || is_read_back(param)))
      line(glue, depth, "const %s_at = %s", param->name, scratch_expression(glue, param));
  }
}

static void add_length(struct text *list, const struct param *param, const char *length) {
  text_format(list, is_64_bit(param->length) ? ", BigInt(%s)" : ", %s", length);
}

/* `_adder_add(live(this.#slot), right)`: the call itself. `ahead`: write_scratch has put everything
 * into scratch. With `window`, the streamed argument is at `at` and has `length` elements. */
static const char *call(const struct glue *glue, const struct function *function, const char *self,
                        bool ahead, bool window) {
  struct text list = {.arena = glue->arena};
  text_add(&list, self);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const char *value = local(glue, param);
    text_add(&list, list.length ? ", " : "");
    if (window && param->kind == PARAM_INPUT)
      text_add(&list, "at");
    else if (uses_scratch(param) && !ahead && !is_read_back(param))
      text_add(&list, scratch_expression(glue, param));
    else if (uses_scratch(param) || param->kind == PARAM_INSTANCE)
      text_format(&list, "%s_at", param->name);
    else
      text_add(&list, value);
    if (param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE)
      add_length(&list, param, window ? "length" : arena_format(glue->arena, "%s.length", value));
    else if (param->kind == PARAM_STRING)
      add_length(&list, param, arena_format(glue->arena, "%s_utf8.length", param->name));
    else if (param->kind == PARAM_OUTPUT)
      add_length(&list, param, "maxLength");
  }
  return arena_format(glue->arena, "_%s(%s)", function->symbol, list.bytes);
}

/* ---- Results ---- */

/* C's result as JavaScript's: an i32 has no sign of its own, and an i64 comes as a signed bigint.
 */
static const char *converted(const struct glue *glue, const struct result *result,
                             const char *expression) {
  switch (result->kind) {
  case RESULT_STRING:
    return arena_format(glue->arena, "cString(%s >>> 0)", expression);
  case RESULT_LENGTH:
  case RESULT_SCALAR:
  case RESULT_ENUM:
    if (result->scalar == SCALAR_BOOL)
      return arena_format(glue->arena, "!!%s", expression);
    if (result->scalar == SCALAR_U32)
      return arena_format(glue->arena, "%s >>> 0", expression);
    if (result->scalar == SCALAR_U64)
      return arena_format(glue->arena, "BigInt.asUintN(64, %s)", expression);
    return expression;
  case RESULT_VOID:
    break;
  }
  return expression;
}

static const char *output_expression(const struct glue *glue, const struct param *param) {
  if (param->kind == PARAM_OUTPUT)
    return arena_format(glue->arena,
                        param->is_text ? "text(%s_at, length)" : "get(%s_at, %s, length)",
                        param->name, typed_array(param->scalar));
  return arena_format(glue->arena, "get(%s_at, %s, %zu)", param->name, typed_array(param->scalar),
                      param->count);
}

static bool is_output(const struct param *param) {
  return param->kind == PARAM_OUTPUT_ARRAY || param->kind == PARAM_OUTPUT;
}

/* What the function hands out through its parameters: one array, or an object of them; NULL where
 * there is none. */
static const char *outputs_expression(const struct glue *glue, const struct function *function) {
  struct text fields = {.arena = glue->arena};
  size_t count = 0;
  const char *only = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!is_output(param))
      continue;
    only = output_expression(glue, param);
    text_format(&fields, "%s%s: %s", count++ ? ", " : "", param->name, only);
  }
  return count > 1 ? arena_format(glue->arena, "{ %s }", fields.bytes) : only;
}

/* The call with what comes before and after it: scratch, conversion, outputs. */
static void write_call(struct glue *glue, int depth, const struct function *function,
                       const char *self) {
  if (function->is_stream) {
    const struct param *input = function->params;
    while (input->kind != PARAM_INPUT)
      input++;
    line(glue, depth, "%s(%s, (at, length) => %s)",
         input->scalar == SCALAR_U8 ? "stream" : "streamArray", local(glue, input),
         call(glue, function, self, false, true));
    return;
  }
  write_scratch(glue, depth, function, 0, false);
  const char *expression =
      converted(glue, &function->result, call(glue, function, self, false, false));
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
      line(glue, depth, "%s.set(new %s(memory.buffer, %s_at, %s.length))", local(glue, param),
           typed_array(param->scalar), param->name, local(glue, param));
  }
  if (outputs)
    line(glue, depth, "return %s", outputs);
  else if (in_place && function->result.kind != RESULT_VOID)
    line(glue, depth, "return result");
}

/* ---- Classes ---- */

static bool is_fallible(const struct function *init) {
  return init->result.kind != RESULT_VOID;
}

/* A call of an init function as an expression that throws where it fails. `name` is what the user
 * called. */
static const char *init_call(const struct glue *glue, const struct function *init, const char *slot,
                             const char *name) {
  const char *expression = call(glue, init, slot, true, false);
  if (init->result.kind == RESULT_ENUM)
    return arena_format(glue->arena, "succeedWith(%s, %s, '%s')", expression,
                        binding(glue->arena, init->result.enumeration->name), name);
  return is_fallible(init) ? arena_format(glue->arena, "succeed(%s, '%s')", expression, name)
                           : expression;
}

/* Whether construction has more ways to begin, or to fail, than a plain `_init`. */
static bool is_plain(const struct glue *glue, const struct class *class) {
  return !is_fallible(class->init) && !class->drop && !class->factory_count &&
         !has_snapshot(class, glue->options);
}

static bool is_argument_somewhere(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    for (size_t k = 0; k < glue->api->exports[i]->param_count; k++) {
      const struct param *param = &glue->api->exports[i]->params[k];
      if (param->kind == PARAM_INSTANCE && param->class == class)
        return true;
    }
  return false;
}

/* The slot is registered before `_init` runs, so that one whose `_init` traps is not lost. */
static void write_plain_constructor(struct glue *glue, const struct class *class) {
  const size_t size = slot_size(glue, class);
  line(glue, 1, "constructor(%s) {", parameters(glue, class->init));
  write_checks(glue, 2, class->init);
  write_scratch(glue, 2, class->init, size, true);
  line(glue, 2, "%s_registry.register(this, (this.#slot = claim(%s_free, %zu)), this)", class->name,
       class->name, size);
  line(glue, 2, "%s", call(glue, class->init, "this.#slot", true, false));
  line(glue, 1, "}");
}

/* A slot is given back where its init throws. Nobody else has the symbol that makes `init` anything
 * but `_init`. */
static void write_general_constructor(struct glue *glue, const struct class *class) {
  const size_t size = slot_size(glue, class);
  line(glue, 1, "constructor(%s) {", parameters(glue, class->init));
  line(glue, 2, "let init = arguments[1]");
  line(glue, 2, "if (arguments[0] !== hidden) {");
  write_checks(glue, 3, class->init);
  write_scratch(glue, 3, class->init, size, true);
  line(glue, 3, "init = (slot) => %s",
       init_call(glue, class->init, "slot", arena_format(glue->arena, "new %s()", class->name)));
  line(glue, 2, "}");
  line(glue, 2, "const slot = claim(%s_free, %zu)", class->name, size);
  line(glue, 2, "try {");
  line(glue, 3, "init(slot)");
  line(glue, 2, "} catch (error) {");
  line(glue, 3, "%s_free.push(slot)", class->name);
  line(glue, 3, "throw error");
  line(glue, 2, "}");
  line(glue, 2, "%s_registry.register(this, (this.#slot = slot), this)", class->name);
  line(glue, 1, "}");
}

static void write_factory(struct glue *glue, const struct class *class,
                          const struct function *factory) {
  line(glue, 1, "static %s(%s) {", factory->name, parameters(glue, factory));
  write_checks(glue, 2, factory);
  write_scratch(glue, 2, factory, slot_size(glue, class), true);
  line(glue, 2, "return new %s(hidden, (slot) => %s)", binding(glue->arena, class->name),
       init_call(glue, factory, "slot",
                 arena_format(glue->arena, "%s.%s()", class->name, factory->name)));
  line(glue, 1, "}");
}

/* An instance whose `_init` fails on it again is gone: half of its state may be the old one. */
static void write_reset(struct glue *glue, const struct class *class) {
  const bool may_throw = is_fallible(class->init) || class->drop;
  line(glue, 1, "reset(%s) {", parameters(glue, class->init));
  write_checks(glue, 2, class->init);
  if (!may_throw) {
    write_call(glue, 2, class->init, "live(this.#slot)");
  } else {
    line(glue, 2, "const slot = live(this.#slot)");
    write_scratch(glue, 2, class->init, 0, true);
    line(glue, 2, "try {");
    if (class->drop)
      line(glue, 3, "_%s(slot)", class->drop->symbol);
    line(
        glue, 3, "%s",
        init_call(glue, class->init, "slot", arena_format(glue->arena, "%s.reset()", class->name)));
    line(glue, 2, "} catch (error) {");
    line(glue, 3, "this.#slot = 0");
    line(glue, 3, "%s_registry.unregister(this)", class->name);
    line(glue, 3, "%s_free.push(slot)", class->name);
    line(glue, 3, "throw error");
    line(glue, 2, "}");
  }
  line(glue, 1, "}");
}

static void write_free(struct glue *glue, const struct class *class) {
  line(glue, 1, "free() {");
  if (class->drop) {
    line(glue, 2, "const slot = live(this.#slot)");
    line(glue, 2, "this.#slot = 0");
    line(glue, 2, "%s_registry.unregister(this)", class->name);
    line(glue, 2, "%s_reclaim(slot)", class->name);
  } else {
    line(glue, 2, "%s_free.push(live(this.#slot))", class->name);
    line(glue, 2, "%s_registry.unregister(this)", class->name);
    line(glue, 2, "this.#slot = 0");
  }
  line(glue, 1, "}");
  line(glue, 1, "[Symbol.dispose ?? Symbol()]() {");
  line(glue, 2, "if (this.#slot) this.free()");
  line(glue, 1, "}");
}

static void write_snapshot(struct glue *glue, const struct class *class) {
  const char *name = binding(glue->arena, class->name);
  line(glue, 1, "clone() {");
  line(glue, 2, "const from = live(this.#slot)");
  line(glue, 2, "return new %s(hidden, (slot) => bytes().copyWithin(slot, from, from + %zu))", name,
       class->size);
  line(glue, 1, "}");
  line(glue, 1, "toBytes() {");
  line(glue, 2, "return get(live(this.#slot), Uint8Array, %zu)", class->size);
  line(glue, 1, "}");
  line(glue, 1, "static fromBytes(snapshot) {");
  line(glue, 2, "typedArray(snapshot, 'Uint8Array', 'snapshot', %zu)", class->size);
  line(glue, 2, "return new %s(hidden, (slot) => bytes().set(snapshot, slot))", name);
  line(glue, 1, "}");
}

static void write_class(struct glue *glue, const struct class *class) {
  const char *name = class->name, *prefix;
  const char *local_name = exported(glue, name, &prefix);
  const bool is_argument = is_argument_somewhere(glue, class);
  line(glue, 0, "const %s_free = []", name);
  if (class->drop) {
    line(glue, 0, "const %s_reclaim = (slot) => {", name);
    line(glue, 1, "_%s(slot)", class->drop->symbol);
    line(glue, 1, "%s_free.push(slot)", name);
    line(glue, 0, "}");
    line(glue, 0, "const %s_registry = new FinalizationRegistry(%s_reclaim)", name, name);
  } else {
    line(glue, 0, "const %s_registry = new FinalizationRegistry((slot) => %s_free.push(slot))",
         name, name);
  }
  if (is_argument)
    line(glue, 0, "let %s_slot", name);
  line(glue, 0, "%sclass %s {", prefix, local_name);
  line(glue, 1, "#slot");
  if (is_argument) {
    line(glue, 1, "static {");
    line(glue, 2, "%s_slot = (value, name) => {", name);
    line(glue, 3, "if (!(#slot in Object(value))) throw TypeError(name + ' must be of class %s')",
         name);
    line(glue, 3, "return live(value.#slot)");
    line(glue, 2, "}");
    line(glue, 1, "}");
  }
  if (is_plain(glue, class))
    write_plain_constructor(glue, class);
  else
    write_general_constructor(glue, class);
  for (size_t i = 0; i < class->factory_count; i++)
    write_factory(glue, class, class->factories[i]);
  if (has_reset(class))
    write_reset(glue, class);
  write_free(glue, class);
  if (has_snapshot(class, glue->options))
    write_snapshot(glue, class);
  for (size_t i = 0; i < class->method_count; i++) {
    const struct function *method = class->methods[i];
    line(glue, 1, "%s(%s) {", method->name, parameters(glue, method));
    write_checks(glue, 2, method);
    write_call(glue, 2, method, "live(this.#slot)");
    line(glue, 1, "}");
  }
  line(glue, 0, "}\n");
}

/* ---- The rest of the module's scope ---- */

static void write_function(struct glue *glue, const struct function *function) {
  const char *prefix;
  const char *name = exported(glue, function->name, &prefix);
  line(glue, 0, "%sconst %s = (%s) => {", prefix, name, parameters(glue, function));
  write_checks(glue, 1, function);
  write_call(glue, 1, function, "");
  line(glue, 0, "}\n");
}

static void write_enumeration(struct glue *glue, const struct enumeration *enumeration) {
  const char *prefix;
  const char *name = exported(glue, enumeration->name, &prefix);
  line(glue, 0, "%sconst %s = Object.freeze({", prefix, name);
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    line(glue, 1, "%s: %lld,", enumeration->enumerators[i].name,
         (long long)enumeration->enumerators[i].value);
  line(glue, 0, "})\n");
}

bool constant_is_number(const struct constant *constant) {
  const int64_t exact = INT64_C(1) << 53; /* a number holds integers up to here */
  return constant->value <= exact &&
         (constant->is_unsigned ? constant->value >= 0 : constant->value >= -exact);
}

static void write_constant(struct glue *glue, const struct constant *constant) {
  const char *digits = constant->is_unsigned
                           ? arena_format(glue->arena, "%llu", (unsigned long long)constant->value)
                           : arena_format(glue->arena, "%lld", (long long)constant->value);
  const char *prefix;
  const char *name = exported(glue, constant->name, &prefix);
  line(glue, 0, "%sconst %s = %s%s\n", prefix, name, digits,
       constant_is_number(constant) ? "" : "n");
}

/* `{ a: memory, b: _adder_init }`, to take the exports apart. */
static const char *exports_pattern(const struct glue *glue) {
  struct text pattern = {.arena = glue->arena};
  const bool keep = glue->options->keep_names;
  if (glue_needs_memory(glue->api))
    text_format(&pattern, keep ? "  %s,\n" : "  %s: memory,\n", export_name_of_memory(keep));
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct function *function = glue->api->exports[i];
    text_format(&pattern, "  %s: _%s,\n", export_name(glue->arena, glue->api, function, keep),
                function->symbol);
  }
  return arena_format(glue->arena, "{\n%s}", pattern.bytes);
}

/* What those exports are taken from, of the WebAssembly.Module that `module` gives. */
static const char *instance_exports(const struct glue *glue, const char *module) {
  const struct glue_options *options = glue->options;
  const char *exports = arena_format(glue->arena, "new WebAssembly.Instance(%s).exports", module);
  const bool has_stack = options->wasm->stack_size || (options->simd && options->simd->stack_size);
  const char *stack = export_name_of_stack(glue->arena, glue->api, options->keep_names);
  return has_stack ? arena_format(glue->arena, "guarded(%s, '%s')", exports, stack) : exports;
}

static void add_embedded(const struct glue *glue, struct text *out) {
  const struct glue_options *options = glue->options;
  struct text module = {.arena = glue->arena};
  if (options->simd) {
    text_add(out, "const simd = ");
    embed(out, options->simd->module);
    text_add(out, "\n");
  }
  text_format(&module, "\n  new WebAssembly.Module(%s",
              options->simd ? "WebAssembly.validate(simd) ? simd : " : "");
  embed(&module, options->wasm->module);
  text_add(&module, "),\n");
  text_format(out, "const %s = %s\n\n", exports_pattern(glue),
              instance_exports(glue, module.bytes));
}

/* A module of one function, () -> v128 by i8x16.splat of 0: engines without SIMD refuse it. */
static const uint8_t simd_probe[] = {0, 'a',  's', 'm', 1,    0, 0,    0,    1,   5,
                                     1, 0x60, 0,   1,   0x7b, 3, 2,    1,    0,   10,
                                     8, 1,    6,   0,   0x41, 0, 0xfd, 0x0f, 0x0b};

static void add_loader(const struct glue *glue, struct text *out) {
  const char *stem = glue->api->stem;
  const char *file = arena_format(glue->arena, "'%s.wasm'", stem);
  text_add(out, "let ");
  if (glue_needs_memory(glue->api))
    text_add(out, "memory = early,\n  ");
  for (size_t i = 0; i < glue->api->export_count; i++)
    text_format(out, "%s_%s = early", i ? ",\n  " : "", glue->api->exports[i]->symbol);
  text_add(out, "\nlet loading\n\n");
  if (glue->options->simd) {
    text_add(out, "/** Whether the engine has SIMD, and so wants the `.simd.wasm` module. "
                  "*/\nexport const simd = WebAssembly.validate(");
    embed(out, (struct bytes){simd_probe, sizeof simd_probe});
    text_add(out, ")\n\n");
    file = arena_format(glue->arena, "simd ? '%s.simd.wasm' : '%s.wasm'", stem, stem);
  }
  text_format(out,
              "/** Loads the module. Everything else here throws until it has; later calls change "
              "nothing. */\n"
              "export const init = (input = new URL(%s, import.meta.url)) =>\n"
              "  (loading \?\?= load(input).then(\n"
              "    (module) => {\n"
              "      ;(%s = %s)\n"
              "    },\n"
              "    (error) => {\n"
              "      loading = undefined\n"
              "      throw error\n"
              "    },\n"
              "  ))\n\n",
              file, exports_pattern(glue), instance_exports(glue, "module"));
}

bool glue_needs_memory(const struct api *api) {
  if (api->class_count)
    return true;
  for (size_t i = 0; i < api->function_count; i++)
    if (function_uses_scratch(api->functions[i]) || api->functions[i]->result.kind == RESULT_STRING)
      return true;
  return false;
}

void glue_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                struct text *out) {
  struct glue glue = {.arena = arena,
                      .api = api,
                      .options = options,
                      .body = {.arena = arena},
                      .slot_unit = 8,
                      .renamed = {.arena = arena}};
  for (size_t i = 0; i < api->class_count; i++)
    if (api->classes[i]->alignment > glue.slot_unit)
      glue.slot_unit = api->classes[i]->alignment;

  for (size_t i = 0; i < api->constant_count; i++)
    write_constant(&glue, &api->constants[i]);
  for (size_t i = 0; i < api->enumeration_count; i++)
    write_enumeration(&glue, api->enumerations[i]);
  for (size_t i = 0; i < api->class_count; i++)
    write_class(&glue, api->classes[i]);
  for (size_t i = 0; i < api->function_count; i++)
    write_function(&glue, api->functions[i]);

  struct text module = {.arena = arena};
  if (options->embed)
    add_embedded(&glue, &module);
  else
    add_loader(&glue, &module);

  uint32_t heap_base = options->wasm->heap_base;
  if (options->simd && options->simd->heap_base > heap_base)
    heap_base = options->simd->heap_base;
  const uint32_t unit = glue.slot_unit > 16 ? (uint32_t)glue.slot_unit : 16;
  heap_base = (heap_base + unit - 1) / unit * unit;

  text_format(out, "// Made from %s by tare %s.\n\n", path_name(api->header), options->version);
  runtime_add(out,
              arena_format(arena, "%s%s", module.bytes, glue.body.bytes ? glue.body.bytes : ""),
              heap_base);
  text_bytes(out, module.bytes, module.length);
  text_bytes(out, glue.body.bytes, glue.body.length);
  if (glue.renamed.length)
    text_format(out, "export { %s }\n", glue.renamed.bytes);
}
