#include "glue/constant.h"
#include "glue/types.h"

#include <string.h>

struct types {
  struct arena *arena;
  const struct api *api;
  const struct glue_options *options;
  struct text *out;
};

static const char *value_type(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_VOID:
    return "void";
  case SCALAR_BOOL:
    return "boolean";
  case SCALAR_I64:
  case SCALAR_U64:
    return "bigint";
  default:
    return "number";
  }
}

/* An object, or an array of them; as an argument that may be packed. */
static const char *record_type(const struct types *types, const struct param *param) {
  const char *name = param->record->name;
  switch (param->kind) {
  case PARAM_INPUT:
  case PARAM_INPUT_ARRAY:
  case PARAM_IN_PLACE:
    return arena_format(types->arena, "readonly %s[] | %s", name,
                        typed_array(param->record->packed));
  case PARAM_OUTPUT:
  case PARAM_OUTPUT_SIZED:
  case PARAM_OUTPUT_ARRAY:
    return arena_format(types->arena, "%s[]", name);
  default:
    return name;
  }
}

/* Copies that the glue makes have memory of their own, which web APIs insist on; what users bring
 * may have any. */
static const char *array_type(const struct types *types, const struct param *param, bool is_copy) {
  return arena_format(types->arena, is_copy ? "%s<ArrayBuffer>" : "%s", typed_array(param->scalar));
}

/* `is_import`: of a function that the user supplies. */
static const char *param_type(const struct types *types, const struct param *param,
                              bool is_import) {
  if (param->record)
    return record_type(types, param);
  switch (param->kind) {
  case PARAM_SCALAR:
    return value_type(param->scalar);
  case PARAM_OUTPUT_VALUE:
    return param->enumeration ? param->enumeration->name : value_type(param->scalar);
  case PARAM_ENUM:
    return param->enumeration->name;
  case PARAM_INSTANCE:
  case PARAM_NEW:
    return param->class->name;
  case PARAM_OUTPUT:
    if (param->is_text)
      return "string";
    return array_type(types, param, !is_import);
  case PARAM_OUTPUT_ARRAY:
  case PARAM_OUTPUT_SIZED:
    return array_type(types, param, !is_import);
  case PARAM_STRING:
  case PARAM_C_STRING:
    return "string";
  default:
    return array_type(types, param, is_import);
  }
}

/* ---- Comments ---- */

/* One part of a comment, with its tag. What has a line of its own keeps it: paragraphs, the items
 * of lists, and code, which alone is not wrapped. */
static void add_part(struct types *types, struct text *comment, const char *tag, const char *text) {
  bool in_fence = false;
  if (!text)
    return;
  text_add(comment, comment->length ? "\n" : "");
  text = arena_format(types->arena, "%s%s", tag, text);
  for (bool first = true; *text; first = false) {
    const size_t length = strcspn(text, "\n");
    const char *line = arena_copy(types->arena, text, length);
    const bool is_fence = strncmp(line, "```", 3) == 0;
    text_add(comment, first ? "" : "\n");
    if (in_fence || is_fence)
      text_add(comment, line);
    else
      text_wrap(comment, "", line, 90);
    in_fence ^= is_fence;
    text += length + (text[length] == '\n');
  }
}

static void add_comment(struct types *types, const char *indent, const char *comment) {
  if (!comment || !*comment)
    return;
  if (!strchr(comment, '\n')) {
    text_format(types->out, "%s/** %s */\n", indent, comment);
    return;
  }
  text_format(types->out, "%s/**\n", indent);
  for (const char *line = comment; *line;) {
    const size_t length = strcspn(line, "\n");
    text_format(types->out, length ? "%s * %.*s\n" : "%s *\n", indent, (int)length, line);
    line += length + (line[length] == '\n');
  }
  text_format(types->out, "%s */\n", indent);
}

static void add_doc(struct types *types, const char *indent, const char *doc) {
  struct text comment = {.arena = types->arena};
  add_part(types, &comment, "", doc);
  add_comment(types, indent, comment.bytes);
}

/* What makes an instance gives that back, and throws where C's result is a failure. */
static const char *failure_doc(struct types *types, const struct function *function) {
  const struct enumeration *code = function->result.enumeration;
  const char *returns = function->returns_doc;
  if (function->result.kind == RESULT_VOID)
    return NULL;
  return arena_format(types->arena, "{Error} where it fails%s%s%s%s",
                      code ? ", with the `code`, a " : "", code ? code->name : "",
                      returns ? "; in C, it returns " : "", returns ? returns : "");
}

/* What is said of an output parameter is said of the result. */
static void add_function_doc(struct types *types, const char *indent,
                             const struct function *function, bool makes) {
  struct text comment = {.arena = types->arena}, outputs = {.arena = types->arena};
  add_part(types, &comment, "", function->doc);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param->doc)
      continue;
    if (param_is_output(param))
      text_format(&outputs, "%s%s: %s", outputs.length ? "; " : "", param->name, param->doc);
    else
      add_part(types, &comment, arena_format(types->arena, "@param %s ", param->name), param->doc);
  }
  if (makes)
    add_part(types, &comment, "@throws ", failure_doc(types, function));
  else
    add_part(types, &comment, "@returns ",
             function->returns_doc ? function->returns_doc : outputs.bytes);
  add_comment(types, indent, comment.bytes);
}

/* ---- Declarations ---- */

static void add_typed_parameters(struct types *types, const struct function *function,
                                 bool is_import) {
  size_t count = 0;
  text_add(types->out, "(");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param_is_argument(param))
      text_format(types->out, "%s%s: %s", count++ ? ", " : "", param_argument(types->arena, param),
                  param_is_output(param) ? "number" : param_type(types, param, is_import));
  }
  text_add(types->out, ")");
}

static const char *result_type(const struct result *result) {
  switch (result->kind) {
  case RESULT_ENUM:
    return result->enumeration->name;
  case RESULT_STRING:
    return "string";
  case RESULT_RECORD:
    return result->record->name;
  default:
    return value_type(result->scalar);
  }
}

static void add_parameters(struct types *types, const struct function *function) {
  add_typed_parameters(types, function, false);
}

/* The type of what a function returns. */
static void add_result_type(struct types *types, const struct function *function, bool is_import) {
  struct text fields = {.arena = types->arena};
  const char *only = NULL;
  size_t count = 0;
  if (function_has_value(function) && !function_makes(function)) {
    only = result_type(&function->result);
    text_format(&fields, "%s: %s", function_value_name(function), only);
    count++;
  }
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (!param_is_output(param))
      continue;
    only = param_type(types, param, is_import);
    text_format(&fields, "%s%s: %s", count++ ? "; " : "", param->name, only);
  }
  if (count > 1)
    text_format(types->out, "{ %s }\n", fields.bytes);
  else
    text_format(types->out, "%s\n", only ? only : "void");
}

static void add_result(struct types *types, const struct function *function) {
  text_add(types->out, ": ");
  add_result_type(types, function, false);
}

static void add_imports(struct types *types) {
  struct text *out = types->out;
  text_add(out, "/** The functions that the module calls, and whoever uses it supplies. They may "
                "throw, and call back. */\nexport interface Imports {\n");
  for (size_t i = 0; i < types->api->import_count; i++) {
    const struct function *import = types->api->imports[i];
    add_function_doc(types, "  ", import, false);
    text_format(out, "  %s: ", import->name);
    add_typed_parameters(types, import, true);
    text_add(out, " => ");
    add_result_type(types, import, true);
  }
  text_format(out,
              "}\n\n"
              "/**\n"
              " * Supplies them, all at once%s.\n"
              " * @throws {TypeError} where one is missing; those from before then stay\n"
              " */\n"
              "export declare const setImports: (imports: Imports) => void\n\n",
              types->options->embed ? ": before the first use, and later to replace them"
                                    : " in place of those that init() was given");
}

static const char *field_type(const struct types *types, const struct field *field) {
  const char *element = field->record        ? field->record->name
                        : field->enumeration ? field->enumeration->name
                                             : value_type(field->scalar);
  if (!field->is_array)
    return element;
  if (field->is_text)
    return "string";
  if (field->record || field->enumeration || field->scalar == SCALAR_BOOL)
    return arena_format(types->arena, "readonly %s[]", element);
  return typed_array(field->scalar);
}

static void add_record(struct types *types, const struct record *record) {
  add_doc(types, "", record->doc);
  text_format(types->out, "export interface %s {\n", record->name);
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    add_doc(types, "  ", field->doc);
    text_format(types->out, "  %s: %s\n", field->name, field_type(types, field));
  }
  text_add(types->out, "}\n\n");
}

static void add_class(struct types *types, const struct class *class) {
  static const char each[] =
      "  /** Gives the instance's memory back. Any later use of it throws; so does freeing it "
      "twice. */\n"
      "  free(): void\n"
      "  /** Frees the instance at the end of a `using` block, unless it was freed before. */\n"
      "  [Symbol.dispose](): void\n";
  struct text *out = types->out;
  add_doc(types, "", class->doc);
  text_format(out, "export declare class %s {\n  #private\n", class->name);
  if (class->init) {
    add_function_doc(types, "  ", class->init, true);
    text_add(out, "  constructor");
    add_parameters(types, class->init);
    text_add(out, "\n");
  } else {
    text_add(out, "  private constructor()\n");
  }
  for (size_t i = 0; i < class->factory_count; i++) {
    add_function_doc(types, "  ", class->factories[i], true);
    text_format(out, "  static %s", class->factories[i]->name);
    add_parameters(types, class->factories[i]);
    text_format(out, ": %s\n", class->name);
  }
  for (size_t i = 0; i < class->method_count; i++) {
    add_function_doc(types, "  ", class->methods[i], function_makes(class->methods[i]));
    text_format(out, "  %s%s", accessor_word(class->methods[i]), class->methods[i]->name);
    add_parameters(types, class->methods[i]);
    if (class->methods[i]->accessor == ACCESSOR_SET) /* TypeScript allows it no result */
      text_add(out, "\n");
    else
      add_result(types, class->methods[i]);
  }
  if (types->options->strategy->kind == STRATEGY_POOL)
    text_add(out, "  /** How many instances there can be at once. */\n"
                  "  static readonly maxInstances: number\n");
  if (has_reset(class)) {
    text_add(out, "  /** Starts over, as the constructor does, in the same memory. */\n  reset");
    add_parameters(types, class->init);
    text_add(out, ": void\n");
  }
  text_add(out, each);
  if (has_snapshot(class, types->options))
    text_format(
        out,
        "  /** A second instance in the same state. */\n"
        "  clone(): %s\n"
        "  /** The state: %zu bytes, for `fromBytes` of the same version of this module. */\n"
        "  toBytes(): Uint8Array<ArrayBuffer>\n"
        "  /** An instance in the state that `toBytes` gave; bytes from elsewhere are not checked. "
        "*/\n"
        "  static fromBytes(snapshot: Uint8Array): %s\n",
        class->name, class->size, class->name);
  text_add(out, "}\n\n");
}

static void add_enumeration(struct types *types, const struct enumeration *enumeration) {
  struct text *out = types->out;
  add_doc(types, "", enumeration->doc);
  text_format(out, "export declare const %s: {\n", enumeration->name);
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    add_doc(types, "  ", enumeration->enumerators[i].doc);
    text_format(out, "  readonly %s: %lld\n", enumeration->enumerators[i].name,
                (long long)enumeration->enumerators[i].value);
  }
  text_format(out, "}\nexport type %s = (typeof %s)[keyof typeof %s]\n\n", enumeration->name,
              enumeration->name, enumeration->name);
}

static void add_loader(struct types *types) {
  if (types->options->simd)
    text_add(types->out,
             "/** Whether the engine has SIMD, and so wants the `.simd.wasm` module. */\n"
             "export declare const simd: boolean\n\n");
  const char *how = types->options->format == FORMAT_CJS ? "from the disk" : "by fetch()";
  const bool has_imports = types->api->import_count;
  text_format(
      types->out,
      "/**\n"
      " * Loads the module; everything else here throws until it has. Later calls change nothing.\n"
      " * @param input where the module is, or what it is; left out: the `.wasm` beside this file, "
      "%s\n"
      "%s"
      " */\n"
      "export declare const init: (\n"
      "  input%s string | URL | Response | PromiseLike<Response> | BufferSource | "
      "WebAssembly.Module%s,\n"
      "%s"
      ") => Promise<void>\n\n",
      how, has_imports ? " * @param imports the functions that the module calls\n" : "",
      has_imports ? ":" : "?:", has_imports ? " | undefined" : "",
      has_imports ? "  imports: Imports,\n" : "");
}

static const char alloc_types[] =
    "/** Bytes in the module's memory. Keep it for as long as its bytes are in use. */\n"
    "export interface Allocation {\n"
    "  /** The bytes. When memory grows, this array becomes empty: ask anew. Its `buffer` is all "
    "of "
    "the memory. */\n"
    "  readonly bytes: Uint8Array<ArrayBuffer>\n"
    "  readonly length: number\n"
    "  /** Gives the memory back. Any later use throws; so does freeing it twice. */\n"
    "  free(): void\n"
    "  /** Frees it at the end of a `using` block, unless it was freed before. */\n"
    "  [Symbol.dispose](): void\n"
    "}\n\n"
    "/**\n"
    " * Takes bytes of the module's memory, which arguments are passed from without a copy.\n"
    " * @param length in bytes; what they hold at first is left open\n"
    " */\n"
    "export declare function alloc(length: number): Allocation\n\n";

void types_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                 struct text *out) {
  struct types types = {.arena = arena, .api = api, .options = options, .out = out};
  text_format(out, "// Made from %s by tare %s.\n\n", path_name(api->header), options->version);
  if (api->class_count || options->alloc) /* for Symbol.dispose, whatever the user's own `lib` */
    text_add(out, "/// <reference lib=\"esnext.disposable\" />\n\n");
  if (!options->embed)
    add_loader(&types);
  if (api->import_count)
    add_imports(&types);
  if (options->alloc)
    text_add(out, alloc_types);
  for (size_t i = 0; i < api->constant_count; i++) {
    add_doc(&types, "", api->constants[i].doc);
    text_format(out, "export declare const %s: %s\n\n", api->constants[i].name,
                constant_type(&api->constants[i]));
  }
  for (size_t i = 0; i < api->enumeration_count; i++)
    add_enumeration(&types, api->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++)
    add_record(&types, api->records[i]);
  for (size_t i = 0; i < api->class_count; i++)
    add_class(&types, api->classes[i]);
  for (size_t i = 0; i < api->function_count; i++) {
    const struct function *function = api->functions[i];
    add_function_doc(&types, "", function, function_makes(function));
    text_format(out, "export declare function %s", function->name);
    add_parameters(&types, function);
    add_result(&types, function);
    text_add(out, "\n");
  }
  if (options->format == FORMAT_IIFE)
    text_format(out, "export as namespace %s\n", options->global);
}
