#include "compile/signature.h"

static const char *value_type(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_I64:
  case SCALAR_U64:
    return "i64";
  case SCALAR_F32:
    return "f32";
  case SCALAR_F64:
    return "f64";
  default:
    return "i32";
  }
}

static void add_value_type(struct text *text, const char *type) {
  const bool is_first = text->bytes[text->length - 1] == '(';
  text_format(text, is_first ? "%s" : ", %s", type);
}

const char *signature_of(struct arena *arena, const struct api *api,
                         const struct function *function) {
  struct text text = text_in(arena);
  text_add(&text, "(");
  if (result_is_indirect(&function->result))
    add_value_type(&text, "i32");
  if (api_class_of(api, function))
    add_value_type(&text, "i32");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const bool is_value = param->kind == PARAM_SCALAR || param->kind == PARAM_ENUM ||
                          param->kind == PARAM_RECORD_VALUE;
    add_value_type(&text, is_value ? value_type(param->scalar) : "i32");
    if (param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE ||
        param->kind == PARAM_OUTPUT || param->kind == PARAM_OUTPUT_SIZED ||
        param->kind == PARAM_STRING)
      add_value_type(&text, value_type(param->length));
  }
  text_format(&text, ") -> %s",
              function->result.kind == RESULT_VOID || result_is_indirect(&function->result)
                  ? "nothing"
              : function->result.kind == RESULT_STRING ? "i32"
                                                       : value_type(function->result.scalar));
  return text.bytes;
}
