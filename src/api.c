#include "api.h"

#include <inttypes.h>
#include <string.h>

static const struct {
  const char *name;
  size_t size;
} scalars[] = {
    [SCALAR_VOID] = {"void", 0},    [SCALAR_BOOL] = {"bool", 1},    [SCALAR_I8] = {"int8_t", 1},
    [SCALAR_U8] = {"uint8_t", 1},   [SCALAR_I16] = {"int16_t", 2},  [SCALAR_U16] = {"uint16_t", 2},
    [SCALAR_I32] = {"int32_t", 4},  [SCALAR_U32] = {"uint32_t", 4}, [SCALAR_I64] = {"int64_t", 8},
    [SCALAR_U64] = {"uint64_t", 8}, [SCALAR_F32] = {"float", 4},    [SCALAR_F64] = {"double", 8},
};

bool param_is_output(const struct param *param) {
  return param->kind == PARAM_OUTPUT || param->kind == PARAM_OUTPUT_SIZED ||
         !param_is_argument(param);
}

const char *param_argument(struct arena *arena, const struct param *param) {
  if (param->kind == PARAM_OUTPUT)
    return "maxLength";
  return param->kind == PARAM_OUTPUT_SIZED ? arena_format(arena, "%sLength", param->name)
                                           : param->name;
}

bool param_is_argument(const struct param *param) {
  return param->kind != PARAM_OUTPUT_ARRAY && param->kind != PARAM_OUTPUT_VALUE &&
         param->kind != PARAM_NEW;
}

bool param_is_in_place(const struct param *param) {
  return param->kind == PARAM_IN_PLACE || param->kind == PARAM_RECORD_IN_PLACE;
}

size_t param_element_size(const struct param *param) {
  return param->record ? param->record->size : scalar_size(param->scalar);
}

const struct class *function_makes(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_NEW)
      return function->params[i].class;
  return NULL;
}

bool function_has_value(const struct function *function) {
  return function->result.kind != RESULT_VOID && function->result.kind != RESULT_LENGTH;
}

static bool has_output(const struct function *function, const char *name) {
  for (size_t i = 0; i < function->param_count; i++)
    if (param_is_output(&function->params[i]) && strcmp(function->params[i].name, name) == 0)
      return true;
  return false;
}

const char *function_value_name(const struct function *function) {
  return !has_output(function, "result")     ? "result"
         : !has_output(function, "returned") ? "returned"
                                             : "value";
}

bool result_is_indirect(const struct result *result) {
  return result->kind == RESULT_RECORD && result->record->alone == SCALAR_VOID;
}

const struct class *api_class_of(const struct api *api, const struct function *function) {
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    if (class->init == function || class->drop == function)
      return class;
    for (size_t k = 0; k < class->method_count; k++)
      if (class->methods[k] == function)
        return class;
    for (size_t k = 0; k < class->factory_count; k++)
      if (class->factories[k] == function)
        return class;
  }
  return NULL;
}

size_t scalar_size(enum scalar scalar) {
  return scalars[scalar].size;
}

const char *scalar_name(enum scalar scalar) {
  return scalars[scalar].name;
}

/* The first line of a comment is enough to know it by. */
static void explain_doc(struct text *out, const char *indent, const char *doc) {
  if (!doc)
    return;
  text_add(out, indent);
  text_add(out, "\"");
  text_bytes(out, doc, strcspn(doc, "\n"));
  text_add(out, "\"\n");
}

/* What a parameter's value or elements are. */
static const char *element_name(const struct param *param) {
  return param->record        ? param->record->name
         : param->enumeration ? param->enumeration->name
         : param->is_text     ? "char"
                              : scalar_name(param->scalar);
}

static void explain_param(struct text *out, const struct param *param) {
  const char *scalar = element_name(param), *length = scalar_name(param->length);
  text_format(out, "    %s: ", param->name);
  switch (param->kind) {
  case PARAM_SCALAR:
    text_add(out, scalar);
    break;
  case PARAM_ENUM:
    text_format(out, "%s, %s", scalar, scalar_name(param->scalar));
    break;
  case PARAM_NEW:
    text_format(out, "new instance of %s given back", param->class->name);
    break;
  case PARAM_RECORD:
    text_format(out, "const %s", scalar);
    break;
  case PARAM_RECORD_VALUE:
    text_format(out, "const %s, passed as %s", scalar, scalar_name(param->scalar));
    break;
  case PARAM_RECORD_IN_PLACE:
    text_format(out, "%s changed in place", scalar);
    break;
  case PARAM_OUTPUT_VALUE:
    text_format(out, "%s given back", scalar);
    break;
  case PARAM_INSTANCE:
    text_format(out, "%sinstance of %s", param->is_const ? "const " : "", param->class->name);
    break;
  case PARAM_INPUT:
    text_format(out, "const %s[], length in %s", scalar, length);
    break;
  case PARAM_INPUT_ARRAY:
    text_format(out, "const %s[%zu]", scalar, param->count);
    break;
  case PARAM_IN_PLACE:
    text_format(out, "%s[] changed in place, length in %s", scalar, length);
    break;
  case PARAM_OUTPUT_ARRAY:
    text_format(out, "%s[%zu] given back", scalar, param->count);
    break;
  case PARAM_OUTPUT:
    text_format(out, "%s[] given back, capacity in %s", scalar, length);
    break;
  case PARAM_OUTPUT_SIZED:
    text_format(out, "%s[] given back, of the length asked for, in %s", scalar, length);
    break;
  case PARAM_STRING:
    text_format(out, "string, length in %s", length);
    break;
  case PARAM_C_STRING:
    text_add(out, "string, to its NUL");
    break;
  }
  text_add(out, "\n");
  explain_doc(out, "      ", param->doc);
}

static void explain_result(struct text *out, const struct function *function) {
  const struct result *result = &function->result;
  switch (result->kind) {
  case RESULT_VOID:
    return;
  case RESULT_SCALAR:
    text_format(out, "    result: %s\n", scalar_name(result->scalar));
    break;
  case RESULT_ENUM:
    text_format(out, "    result: %s, %s\n", result->enumeration->name,
                scalar_name(result->scalar));
    break;
  case RESULT_STRING:
    text_add(out, "    result: string, to its NUL\n");
    break;
  case RESULT_LENGTH:
    text_format(out, "    result: length given back, %s\n", scalar_name(result->scalar));
    break;
  case RESULT_RECORD:
    text_format(out, "    result: %s\n", result->record->name);
    break;
  }
  explain_doc(out, "      ", function->returns_doc);
}

static void explain_function(struct text *out, const char *what, const struct function *function) {
  text_format(out, "  %s%s%s%s = %s\n", function->is_const ? "const " : "",
              function->is_stream ? "stream " : "", what, function->name, function->symbol);
  explain_doc(out, "    ", function->doc);
  for (size_t i = 0; i < function->param_count; i++)
    explain_param(out, &function->params[i]);
  explain_result(out, function);
}

static const char *what_is(const struct function *method) {
  static const char *const whats[] = {"method ", "getter ", "setter "};
  return whats[method->accessor];
}

static void explain_functions(struct text *out, const char *what, struct function *const *functions,
                              size_t count) {
  for (size_t i = 0; i < count; i++)
    explain_function(out, what, functions[i]);
}

static void explain_class(struct text *out, const struct class *class) {
  text_format(out, "class %s = %s, %zu bytes aligned to %zu%s\n", class->name, class->c_name,
              class->size, class->alignment, class->has_pointers ? ", with pointers" : "");
  explain_doc(out, "  ", class->doc);
  if (class->init)
    explain_function(out, "", class->init);
  explain_functions(out, "factory ", class->factories, class->factory_count);
  for (size_t i = 0; i < class->method_count; i++)
    explain_function(out, what_is(class->methods[i]), class->methods[i]);
  if (class->drop)
    explain_function(out, "", class->drop);
}

static void explain_enumeration(struct text *out, const struct enumeration *enumeration) {
  text_format(out, "enum %s, %s\n", enumeration->name, scalar_name(enumeration->scalar));
  explain_doc(out, "  ", enumeration->doc);
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const struct enumerator *enumerator = &enumeration->enumerators[i];
    text_format(out, "  %s = %" PRId64 "\n", enumerator->name, enumerator->value);
    explain_doc(out, "    ", enumerator->doc);
  }
}

static void explain_record(struct text *out, const struct record *record) {
  text_format(out, "record %s = %s, %zu bytes\n", record->name, record->c_name, record->size);
  explain_doc(out, "  ", record->doc);
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const char *type = field->record        ? field->record->name
                       : field->enumeration ? field->enumeration->name
                       : field->is_text     ? "char"
                                            : scalar_name(field->scalar);
    text_format(out, "  %s: %s", field->name, type);
    if (field->is_array)
      text_format(out, "[%zu]", field->count);
    text_format(out, " at %zu\n", field->offset);
    explain_doc(out, "    ", field->doc);
  }
}

/* Text as C writes it, on one line. */
static void explain_text(struct text *out, const char *text, size_t length) {
  text_add(out, "\"");
  for (size_t i = 0; i < length; i++) {
    const unsigned char c = (unsigned char)text[i];
    if (c < 0x20 || c == 0x7f)
      text_format(out, "\\%03o", c);
    else
      text_format(out, c == '"' || c == '\\' ? "\\%c" : "%c", c);
  }
  text_add(out, "\"");
}

static void explain_constant(struct text *out, const struct constant *constant) {
  text_format(out, "constant %s = ", constant->name);
  switch (constant->scalar) {
  case SCALAR_VOID:
    explain_text(out, constant->text, constant->length);
    break;
  case SCALAR_BOOL:
    text_add(out, constant->value ? "true" : "false");
    break;
  case SCALAR_F32:
  case SCALAR_F64:
    text_number(out, constant->number);
    break;
  case SCALAR_U64:
    text_format(out, "%" PRIu64, (uint64_t)constant->value);
    break;
  default:
    text_format(out, "%" PRId64, constant->value);
  }
  if (constant->scalar != SCALAR_VOID && constant->scalar != SCALAR_I32)
    text_format(out, ", %s", scalar_name(constant->scalar));
  text_add(out, "\n");
  explain_doc(out, "  ", constant->doc);
}

void api_explain(const struct api *api, struct text *out) {
  text_format(out, "module %s\n", api->stem);
  explain_doc(out, "  ", api->doc);
  for (size_t i = 0; i < api->enumeration_count; i++)
    explain_enumeration(out, api->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++)
    explain_record(out, api->records[i]);
  for (size_t i = 0; i < api->constant_count; i++)
    explain_constant(out, &api->constants[i]);
  for (size_t i = 0; i < api->class_count; i++)
    explain_class(out, api->classes[i]);
  if (api->function_count)
    text_add(out, "functions\n");
  explain_functions(out, "function ", api->functions, api->function_count);
  if (api->import_count)
    text_add(out, "imports\n");
  explain_functions(out, "import ", api->imports, api->import_count);
  text_add(out, "exports");
  for (size_t i = 0; i < api->export_count; i++)
    text_format(out, " %s", api->exports[i]->symbol);
  text_add(out, "\n");
}
