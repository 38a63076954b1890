#include "compile/signature.h"

#include "lower/lower.h"

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

const char *signature_of(struct arena *arena, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  struct text text = text_in(arena);
  text_add(&text, "(");
  for (size_t i = 0; i < lowered->argument_count; i++)
    text_format(&text, "%s%s", i ? ", " : "", value_type(lowered->arguments[i].type));
  text_format(&text, ") -> %s",
              lowered->result == SCALAR_VOID ? "nothing" : value_type(lowered->result));
  return text.bytes;
}
