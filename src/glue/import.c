/* The functions that the host supplies: how they are given to the glue, and called by the module.
 */
#include "glue/emit.h"

#include <string.h>

bool is_called(const struct glue *glue, const struct function *import) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  bool called = false;
  for (size_t i = 0; i < 2; i++)
    called |= both[i] &&
              compile_calls(glue->arena, glue->api, both[i], import, glue->options->keep_names);
  return called;
}

bool calls_imports(const struct glue *glue) {
  for (size_t i = 0; i < glue->api->import_count; i++)
    if (is_called(glue, glue->api->imports[i]))
      return true;
  return false;
}

void add_import_functions(struct glue *glue, struct text *out) {
  const struct api *api = glue->api;
  text_format(out, "%sconst setImports = (imports) => import$set(imports, [",
              export_as(glue, "setImports", "setImports"));
  for (size_t i = 0; i < api->import_count; i++)
    text_format(out, "%s'%s'", i ? ", " : "", api->imports[i]->name);
  text_add(out, "])\n\n");
  if (!calls_imports(glue))
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

/* A parameter's own name is that of its value; these are of what C passes for it. */
static const char *at_of(const struct glue *glue, const struct param *param) {
  return arena_format(glue->arena, "%s$at", param->name);
}

static bool has_length(const struct param *param) {
  return param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE ||
         param->kind == PARAM_OUTPUT || param->kind == PARAM_STRING;
}

static const char *length_of(const struct glue *glue, const struct param *param) {
  const char *length = arena_format(glue->arena, "%s$length", param->name);
  if (param->length == SCALAR_I64 || param->length == SCALAR_U64)
    return arena_format(glue->arena, "Number(%s)", length);
  return converted_value(glue, param->length, length);
}

static const char *byte_length_of(const struct glue *glue, const struct param *param) {
  const size_t size = scalar_size(param->scalar);
  const char *length = length_of(glue, param);
  return size == 1 ? length : arena_format(glue->arena, "(%s) * %zu", length, size);
}

/* `level, text$at, text$length`. */
static const char *c_parameters(const struct glue *glue, const struct function *import) {
  struct text list = {.arena = glue->arena};
  text_add(&list, "");
  for (size_t i = 0; i < import->param_count; i++) {
    const struct param *param = &import->params[i];
    const bool is_value = param->kind == PARAM_SCALAR || param->kind == PARAM_ENUM;
    text_format(&list, "%s%s", i ? ", " : "",
                is_value ? binding(glue->arena, param->name) : at_of(glue, param));
    if (has_length(param))
      text_format(&list, ", %s$length", param->name);
  }
  return list.bytes;
}

static const char *copy_of(const struct glue *glue, const struct param *param, const char *length) {
  return param->scalar == SCALAR_U8
             ? arena_format(glue->arena, "get(%s$at >>> 0, %s)", param->name, length)
             : arena_format(glue->arena, "getArray(%s$at >>> 0, %s, %s)", param->name,
                            typed_array(param->scalar), length);
}

/* What JavaScript gets for a parameter; NULL for what it only gives back. */
static const char *argument(const struct glue *glue, const struct param *param) {
  switch (param->kind) {
  case PARAM_SCALAR:
  case PARAM_ENUM:
    return converted_value(glue, param->scalar, binding(glue->arena, param->name));
  case PARAM_INPUT:
    return copy_of(glue, param, length_of(glue, param));
  case PARAM_INPUT_ARRAY:
    return copy_of(glue, param, arena_format(glue->arena, "%zu", param->count));
  case PARAM_IN_PLACE:
    return binding(glue->arena, param->name);
  case PARAM_OUTPUT:
    return length_of(glue, param);
  case PARAM_STRING:
    return arena_format(glue->arena, "text(%s$at >>> 0, %s)", param->name, length_of(glue, param));
  case PARAM_C_STRING:
    return arena_format(glue->arena, "cString(%s$at >>> 0)", param->name);
  default: /* an array that is given back alone; no import has the rest */
    return NULL;
  }
}

/* `import$call('log', level, text(text$at >>> 0, text$length >>> 0))` */
static const char *import_call(const struct glue *glue, const struct function *import) {
  struct text call = {.arena = glue->arena};
  const char *separator = glue->nests ? ", " : "";
  text_format(&call, glue->nests ? "import$call('%s'" : "import$get('%s')(", import->name);
  for (size_t i = 0; i < import->param_count; i++) {
    const char *value = argument(glue, &import->params[i]);
    if (!value)
      continue;
    text_format(&call, "%s%s", separator, value);
    separator = ", ";
  }
  text_add(&call, ")");
  return call.bytes;
}

static bool is_given_back(const struct param *param) {
  return param_is_output(param) || param->kind == PARAM_IN_PLACE;
}

static bool is_plain(const struct function *import) {
  for (size_t i = 0; i < import->param_count; i++)
    if (is_given_back(&import->params[i]))
      return false;
  return import->result.kind == RESULT_VOID;
}

/* What the import returned is stored where C wants it: one array, or several by their names. All
 * are checked before the first is stored. */
static void write_arrays(struct glue *glue, const struct function *import, const char *what) {
  size_t count = 0;
  for (size_t i = 0; i < import->param_count; i++)
    count += import->params[i].kind == PARAM_OUTPUT_ARRAY;
  for (size_t i = 0; i < import->param_count; i++) {
    const struct param *param = &import->params[i];
    if (param->kind != PARAM_OUTPUT_ARRAY)
      continue;
    const char *value = count == 1 ? "result" : arena_format(glue->arena, "%s$value", param->name);
    if (count > 1)
      line(glue, 3, "const %s = result?.%s", value, param->name);
    line(glue, 3, "typedArray(%s, '%s', '%s%s%s', %zu)", value, typed_array(param->scalar),
         count > 1 ? param->name : "", count > 1 ? " of " : "", what, param->count);
  }
  for (size_t i = 0; i < import->param_count; i++) {
    const struct param *param = &import->params[i];
    if (param->kind == PARAM_OUTPUT_ARRAY)
      line(glue, 3, "import$store(%s, %s$at >>> 0, %zu)",
           count == 1 ? "result" : arena_format(glue->arena, "%s$value", param->name), param->name,
           param->count * scalar_size(param->scalar));
  }
}

static void write_filled(struct glue *glue, const struct param *param, const char *what) {
  if (param->is_text)
    line(glue, 3, "const result$utf8 = utf8(result, '%s')", what);
  else
    line(glue, 3, "typedArray(result, '%s', '%s')", typed_array(param->scalar), what);
  line(glue, 3, "return import$storeUpTo(%s, %s$at >>> 0, %s, '%s')",
       param->is_text ? "result$utf8" : "result", param->name, length_of(glue, param), what);
}

static void write_import(struct glue *glue, const struct function *import, const char *name) {
  const char *what = arena_format(glue->arena, "the result of %s", import->name);
  const struct result *result = &import->result;
  const struct param *filled = NULL;
  bool has_arrays = false;
  if (is_plain(import)) {
    line(glue, 2, "%s: (%s) => %s,", name, c_parameters(glue, import), import_call(glue, import));
    return;
  }
  line(glue, 2, "%s: (%s) => {", name, c_parameters(glue, import));
  for (size_t i = 0; i < import->param_count; i++) {
    const struct param *param = &import->params[i];
    if (param->kind == PARAM_IN_PLACE)
      line(glue, 3, "const %s = %s", binding(glue->arena, param->name),
           copy_of(glue, param, length_of(glue, param)));
    filled = param->kind == PARAM_OUTPUT ? param : filled;
    has_arrays |= param->kind == PARAM_OUTPUT_ARRAY;
  }
  line(glue, 3, result->kind != RESULT_VOID || has_arrays ? "const result = %s" : "%s",
       import_call(glue, import));
  if (result->kind == RESULT_SCALAR || result->kind == RESULT_ENUM)
    write_type_check(glue, 3, result->scalar, result->enumeration, "result", what);
  for (size_t i = 0; i < import->param_count; i++) {
    const struct param *param = &import->params[i];
    if (param->kind == PARAM_IN_PLACE)
      line(glue, 3, "import$store(%s, %s$at >>> 0, %s)", binding(glue->arena, param->name),
           param->name, byte_length_of(glue, param));
  }
  if (has_arrays)
    write_arrays(glue, import, what);
  if (filled)
    write_filled(glue, filled, what);
  else if (result->kind != RESULT_VOID)
    line(glue, 3, "return result");
  line(glue, 2, "},");
}

const char *import_adapters(const struct glue *glue) {
  struct glue adapters = *glue;
  adapters.body = (struct text){.arena = glue->arena};
  for (size_t i = 0; i < glue->api->import_count; i++) {
    const struct function *import = glue->api->imports[i];
    if (is_called(glue, import))
      write_import(&adapters, import,
                   import_name(glue->arena, glue->api, import, glue->options->keep_names));
  }
  return adapters.body.length ? adapters.body.bytes : "";
}
