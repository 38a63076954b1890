/* The functions that the host supplies: how they are given to the glue, and called by the module.
 */
#include "glue/emit.h"

#include <string.h>

static bool is_called(const struct glue *glue, const struct function *import) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  bool called = false;
  for (size_t i = 0; i < 2; i++)
    called |= both[i] &&
              compile_calls(glue->arena, glue->api, both[i], import, glue->options->keep_names);
  return called;
}

static bool calls_any(const struct glue *glue, struct function *const *functions, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (is_called(glue, functions[i]))
      return true;
  return false;
}

bool glue_calls_imports(const struct glue *glue) {
  return calls_any(glue, glue->api->imports, glue->api->import_count) ||
         calls_any(glue, glue->api->callbacks, glue->api->callback_count);
}

void glue_add_import_functions(struct glue *glue, struct text *out) {
  const struct api *api = glue->api;
  text_format(out, "%sconst setImports = (imports) => import$set(imports, [",
              glue_export_as(glue, "setImports", "setImports"));
  for (size_t i = 0; i < api->import_count; i++)
    text_format(out, "%s'%s'", i ? ", " : "", api->imports[i]->name);
  text_add(out, "])\n\n");
  if (!calls_any(glue, api->imports, api->import_count))
    return;
  const bool swaps = glue->options->strategy->kind == STRATEGY_SWAP && api->class_count;
  if (swaps)
    text_add(out, "const import$call = (name, ...args) =>\n"
                  "  nested$inPlace(() => nested$run(() => import$get(name)(...args)))\n\n");
  else if (glue->nests)
    text_add(out, "const import$call = (name, ...args) => nested$run(() => "
                  "import$get(name)(...args))\n\n");
}

/* ---- One import, as the module calls it ---- */

/* What C passes: a value's own name is that of JavaScript's value. */
static const char *c_parameters(const struct glue *glue, const struct lowered *import) {
  struct text list = text_in(glue->arena);
  for (size_t i = 0; i < import->argument_count; i++) {
    const struct c_argument *argument = &import->arguments[i];
    const char *name = argument->value ? argument->value->name : NULL;
    text_add(&list, i ? ", " : "");
    if (!name)
      text_format(&list, argument->kind == ARGUMENT_USER ? "user$id" : "skipped$%zu", i);
    else if (argument->kind == ARGUMENT_VALUE)
      text_add(&list, glue_binding(glue->arena, name));
    else
      text_format(&list,
                  argument->kind == ARGUMENT_LENGTH ? "%s$length"
                  : argument->kind == ARGUMENT_END  ? "%s$end"
                                                    : "%s$at",
                  name);
  }
  return list.bytes;
}

static const char *at_of(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "%s >>> 0", glue_address_of_value(glue, value));
}

static const char *length_of(const struct glue *glue, const struct value *value) {
  if (value->extent == EXTENT_ONE)
    return "1";
  if (value->extent == EXTENT_FIXED)
    return arena_format(glue->arena, "%zu", value->count);
  if (value->has_end)
    return arena_format(
        glue->arena, "(%s$end - %s >>> 0)%s", value->name, glue_address_of_value(glue, value),
        value->element_size == 1 ? "" : arena_format(glue->arena, " / %zu", value->element_size));
  const char *length = arena_format(glue->arena, "%s$length", value->name);
  if (scalar_is_bigint(value->length))
    return arena_format(glue->arena, "Number(%s)", length);
  return glue_converted_value(glue, value->length, length);
}

static const char *byte_length_of(const struct glue *glue, const struct value *value) {
  if (value->extent == EXTENT_FIXED || value->extent == EXTENT_ONE)
    return arena_format(glue->arena, "%zu", value->room);
  const char *length = length_of(glue, value);
  return value->element_size == 1
             ? length
             : arena_format(glue->arena, "(%s) * %zu", length, value->element_size);
}

/* Where it lies. A callback is not given what lies at NULL, unless that may be; an array of no
 * elements may lie there. */
static const char *there(const struct glue *glue, const struct function *import,
                         const struct value *value) {
  const bool is_callback = import->taker || import->record;
  const bool has_length = value->extent == EXTENT_OWN || value->extent == EXTENT_CAPACITY;
  return is_callback && !value->is_nullable && !has_length
             ? arena_format(glue->arena, "callback$there(%s, '%s')",
                            glue_address_of_value(glue, value), value->name)
             : at_of(glue, value);
}

/* JavaScript's value of what C passes, which is not NULL. */
static const char *collected_there(const struct glue *glue, const struct function *import,
                                   const struct step *step) {
  const struct value *value = step->value;
  switch (step->kind) {
  case STEP_CONVERT_SCALAR:
    return glue_converted_value(glue, value->scalar, glue_binding(glue->arena, value->name));
  case STEP_GET_ARRAY:
    return glue_array_at(glue, value, there(glue, import, value), length_of(glue, value));
  case STEP_GET_STRING:
    return glue_string_at(glue, value, there(glue, import, value), length_of(glue, value));
  case STEP_GET_ROOM:
    return length_of(glue, value);
  case STEP_GET_POSITION:
    return arena_format(glue->arena, "callback$position(%s, %s, %s, %zu, '%s')", at_of(glue, value),
                        at_of(glue, value->within), length_of(glue, value->within),
                        value->within->element_size, value->name);
  case STEP_FIND_INSTANCE:
    return glue_instance_at(glue, value, there(glue, import, value));
  case STEP_GET_INSTANCES:
    return glue_several_visit(glue, value, there(glue, import, value), length_of(glue, value));
  case STEP_CONVERT_RECORD:
    return glue_record_of_number(glue, value->record, glue_binding(glue->arena, value->name));
  case STEP_GET_RECORD:
  case STEP_GET_RECORDS:
    return glue_record_result(glue, value, there(glue, import, value), length_of(glue, value));
  case STEP_GET_SCALAR:
    return glue_view_get(glue, value->scalar, "record$memory()", there(glue, import, value));
  default: /* a row that imports cannot have: the header stage refuses it */
    glue_missing_emitter("step", step->kind);
  }
}

/* JavaScript's value of what C passes. */
static const char *collected(const struct glue *glue, const struct function *import,
                             const struct step *step) {
  const char *value = collected_there(glue, import, step);
  return step->value->is_nullable ? arena_format(glue->arena, "%s ? %s : null",
                                                 glue_address_of_value(glue, step->value), value)
                                  : value;
}

/* Whether JavaScript changes it in place, so that it is still needed after the call. */
static bool is_kept(const struct value *value) {
  return value->direction == DIRECTION_IN_OUT && !value->is_returned;
}

/* Whether C lends it instances that it allocated. */
static bool is_lent(const struct lowered *import) {
  for (size_t i = 0; i < import->value_count; i++)
    if (import->values[i].class && import->values[i].class->is_handle)
      return true;
  return false;
}

/* `import$call('log', level, text(text$at >>> 0, text$length >>> 0))` */
static const char *import_call(const struct glue *glue, const struct function *import) {
  const struct lowered *lowered = import->lowered;
  struct text call = text_in(glue->arena);
  const char *separator = glue->nests ? ", " : "";
  if (import->taker || import->record)
    text_format(&call, "%s%s%s", glue_callback_run(glue), glue_callback(glue, import),
                glue->nests ? "" : "(");
  else
    text_format(&call, glue->nests ? "import$call('%s'" : "import$get('%s')(", import->name);
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    if (step->phase != PHASE_COLLECT)
      continue;
    text_format(&call, "%s%s", separator,
                is_kept(step->value) ? glue_binding(glue->arena, step->value->name)
                                     : collected(glue, import, step));
    separator = ", ";
  }
  text_add(&call, ")");
  return is_lent(lowered) ? arena_format(glue->arena, "handle$during((of$call) => %s, '%s')",
                                         call.bytes, import->name)
                          : call.bytes;
}

/* Whether the import's function gives several things back, in an object of their names. */
static bool gives_several(const struct lowered *import) {
  size_t count = 0;
  for (size_t i = 0; i < import->value_count; i++)
    count += import->values[i].is_returned;
  return count > 1;
}

/* What the import's function gives back for a value. */
static const char *given_back(const struct glue *glue, const struct lowered *import,
                              const struct value *value) {
  if (is_kept(value))
    return glue_binding(glue->arena, value->name);
  return gives_several(import) ? arena_format(glue->arena, "%s$value", value->name) : "result";
}

/* The bytes of what it gives back, as it is stored. */
static const char *stored(const struct glue *glue, const struct lowered *import,
                          const struct value *value) {
  if (value->shape == SHAPE_RECORD)
    return arena_format(glue->arena, "record$back(%s$view)", value->name);
  if (value->shape == SHAPE_SCALAR || value->shape == SHAPE_ENUM)
    return arena_format(glue->arena, "%s.of(%s)", glue_typed_array(value->scalar),
                        given_back(glue, import, value));
  if (value->shape != SHAPE_STRING)
    return given_back(glue, import, value);
  return arena_format(glue->arena, "%s$utf8", gives_several(import) ? value->name : "result");
}

/* The value's name in messages. */
static const char *title(const struct glue *glue, const struct function *import,
                         const struct value *value) {
  return gives_several(import->lowered)
             ? arena_format(glue->arena, "%s of the result of %s", value->name, import->name)
             : arena_format(glue->arena, "the result of %s", import->name);
}

/* The check of one thing that the import's function gave back. */
static void write_check(struct glue *glue, const struct function *import, const struct step *step) {
  const struct value *value = step->value;
  const char *given = given_back(glue, import->lowered, value);
  const char *type = glue_typed_array(value->scalar), *what = title(glue, import, value);
  if (gives_several(import->lowered) && !is_kept(value))
    glue_line(glue, 3, "const %s = result?.%s", given, value->name);
  switch (step->kind) {
  case STEP_PACK_RECORD: {
    struct value packed = *value; /* the object is not changed */
    packed.direction = DIRECTION_IN;
    glue_write_record_pack(glue, 3, &packed, given);
    break;
  }
  case STEP_CHECK_ARRAY:
    if (value->extent == EXTENT_FIXED)
      glue_line(glue, 3, "typedArray(%s, '%s', '%s', %zu)", given, type, what, value->count);
    else
      glue_line(glue, 3, "typedArray(%s, '%s', '%s')", given, type, what);
    break;
  case STEP_ENCODE:
    glue_line(glue, 3, "const %s = utf8(%s, '%s')", stored(glue, import->lowered, value), given,
              what);
    break;
  case STEP_CHECK_SCALAR:
  case STEP_CHECK_ENUM:
    glue_write_type_check(glue, 3, value->scalar, value->enumeration, given, what);
    break;
  default:
    glue_missing_emitter("step", step->kind);
  }
}

/* `is_given`: the function gives something back. */
static void write_step(struct glue *glue, const struct function *import, const struct step *step,
                       bool is_given) {
  const struct lowered *lowered = import->lowered;
  const struct value *value = step->value;
  if (step->phase == PHASE_CHECK) {
    write_check(glue, import, step);
    return;
  }
  if (step->phase == PHASE_COLLECT) { /* what is not kept is collected where it is passed */
    if (is_kept(value))
      glue_line(glue, 3, "const %s = %s", given_back(glue, lowered, value),
                collected(glue, import, step));
    return;
  }
  switch (step->kind) {
  case STEP_CALL:
    glue_line(glue, 3, is_given ? "const result = %s" : "%s", import_call(glue, import));
    break;
  case STEP_STORE:
    glue_line(glue, 3, "%simport$store(%s, %s, %s)",
              value->is_nullable
                  ? arena_format(glue->arena, "if (%s) ", glue_address_of_value(glue, value))
                  : "",
              stored(glue, lowered, value), at_of(glue, value), byte_length_of(glue, value));
    break;
  case STEP_STORE_UP_TO:
    glue_line(glue, 3, "return import$storeUpTo(%s, %s, %s, '%s')", stored(glue, lowered, value),
              at_of(glue, value), length_of(glue, value), title(glue, import, value));
    break;
  case STEP_RETURN:
    glue_line(glue, 3, "return %s", given_back(glue, lowered, lowered->values)); /* C's own */
    break;
  default:
    glue_missing_emitter("step", step->kind);
  }
}

static void write_import(struct glue *glue, const struct function *import, const char *name) {
  const struct lowered *lowered = import->lowered;
  const char *parameters = c_parameters(glue, lowered);
  bool is_given = false, keeps = false;
  for (size_t i = 0; i < lowered->value_count; i++) {
    is_given |= lowered->values[i].is_returned;
    keeps |= is_kept(&lowered->values[i]);
  }
  if (!is_given && !keeps) {
    glue_line(glue, 2, "%s: (%s) => %s,", name, parameters, import_call(glue, import));
    return;
  }
  glue_line(glue, 2, "%s: (%s) => {", name, parameters);
  for (size_t i = 0; i < lowered->step_count; i++)
    write_step(glue, import, &lowered->steps[i], is_given);
  glue_line(glue, 2, "},");
}

const char *glue_import_adapters(const struct glue *glue) {
  struct glue adapters = *glue;
  adapters.body = text_in(glue->arena);
  for (size_t i = 0; i < glue->api->import_count; i++) {
    const struct function *import = glue->api->imports[i];
    if (is_called(glue, import))
      write_import(&adapters, import,
                   compile_import_name(glue->arena, glue->api, import, glue->options->keep_names));
  }
  for (size_t i = 0; i < glue->api->callback_count; i++) {
    const struct function *callback = glue->api->callbacks[i];
    if (is_called(glue, callback))
      write_import(
          &adapters, callback,
          compile_import_name(glue->arena, glue->api, callback, glue->options->keep_names));
  }
  return adapters.body.length ? adapters.body.bytes : "";
}
