#include "header/properties.h"

#include "header/names.h"

/* Whether C's result is no value: there is none, or it only tells success from failure. */
static bool gives_nothing(const struct function *method) {
  return method->result.kind == RESULT_VOID || method->result.kind == RESULT_STATUS;
}

/* Whether each call gives an instance that somebody has to end. */
static bool gives_owned(const struct function *method) {
  return method->result.kind == RESULT_INSTANCE &&
         method->result.given.ownership == OWNERSHIP_OWNED;
}

/* A method without arguments that reads its instance. */
static bool is_getter(const struct function *method) {
  for (size_t i = 0; i < method->param_count; i++)
    if (param_is_argument(&method->params[i]) || method->params[i].kind == PARAM_NEW)
      return false;
  return method->is_const && !gives_owned(method) &&
         (method->param_count != 0) != !gives_nothing(method);
}

/* Whether the output is one number or bool. */
static bool gives_number(const struct param *output) {
  return output->kind == PARAM_OUTPUT_VALUE && !output->record && !output->enumeration;
}

static enum scalar class_of_scalar(enum scalar scalar) {
  if (scalar == SCALAR_BOOL)
    return SCALAR_BOOL;
  return scalar_is_bigint(scalar) ? SCALAR_I64 : SCALAR_F64;
}

/* Whether `setter` takes, alone, what `getter` gives. */
static bool is_setter_of(const struct function *setter, const struct function *getter) {
  const struct param *value = setter->params;
  const struct result *result = &getter->result;
  if (setter->param_count != 1 || !gives_nothing(setter) || setter->is_const || setter->is_stream)
    return false;
  switch (value->kind) {
  case PARAM_SCALAR:
    return (result->kind == RESULT_SCALAR &&
            class_of_scalar(value->scalar) == class_of_scalar(result->scalar)) ||
           (result->kind == RESULT_STATUS && gives_number(getter->params) &&
            class_of_scalar(value->scalar) == class_of_scalar(getter->params->scalar));
  case PARAM_ENUM:
    return result->kind == RESULT_ENUM && result->enumeration == value->enumeration;
  case PARAM_STRING:
  case PARAM_C_STRING:
    return result->kind == RESULT_STRING;
  case PARAM_RECORD:
  case PARAM_RECORD_VALUE:
    return result->record == value->record ||
           (getter->param_count == 1 && getter->params->kind == PARAM_OUTPUT_VALUE &&
            getter->params->record == value->record);
  case PARAM_INPUT_ARRAY:
    return getter->param_count == 1 && getter->params->kind == PARAM_OUTPUT_ARRAY &&
           getter->params->record == value->record && getter->params->scalar == value->scalar &&
           getter->params->count == value->count;
  default:
    return false;
  }
}

/* What follows `word` in the name of a method, or NULL: `x` in `thing_get_x`. */
static const char *name_behind(const struct reader *reader, const struct known_class *known,
                               const struct function *method, const char *word) {
  const char *rest = reader_name_in_class(reader, known->class, method->symbol);
  return rest ? name_after(rest, word) : NULL;
}

void properties_make(struct reader *reader, const struct known_class *known) {
  const struct class *class = known->class;
  for (size_t i = 0; i < class->method_count; i++) {
    struct function *getter = class->methods[i];
    const char *name = name_behind(reader, known, getter, "get");
    if (!name || !is_getter(getter))
      continue;
    getter->accessor = ACCESSOR_GET;
    if (!reader_renamed(reader, getter->symbol))
      getter->name = name_camel(reader->arena, name);
    for (size_t k = 0; k < class->method_count; k++) {
      struct function *setter = class->methods[k];
      const char *set_name = name_behind(reader, known, setter, "set");
      if (!set_name || !name_equal(set_name, name) || !is_setter_of(setter, getter) ||
          reader_renamed(reader, setter->symbol))
        continue;
      setter->accessor = ACCESSOR_SET;
      setter->name = getter->name;
    }
  }
}
