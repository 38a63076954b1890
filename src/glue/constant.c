#include "glue/constant.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* UTF-8 stays as it is; what does not show is escaped. */
static void add_text(struct text *out, const char *text, size_t length) {
  text_add(out, "'");
  for (size_t i = 0; i < length; i++) {
    const unsigned char c = (unsigned char)text[i];
    if (c == '\n')
      text_add(out, "\\n");
    else if (c < 0x20 || c == 0x7f)
      text_format(out, "\\x%02x", c);
    else if (c == '\'' || c == '\\')
      text_format(out, "\\%c", c);
    else
      text_bytes(out, &text[i], 1);
  }
  text_add(out, "'");
}

static void add_number(struct text *out, double number) {
  if (isnan(number))
    text_add(out, "NaN");
  else if (isinf(number))
    text_add(out, number < 0 ? "-Infinity" : "Infinity");
  else
    text_number(out, number);
}

const char *constant_literal(struct arena *arena, const struct constant *constant) {
  struct text out = text_in(arena);
  switch (constant->scalar) {
  case SCALAR_VOID:
    add_text(&out, constant->text, constant->length);
    break;
  case SCALAR_BOOL:
    text_add(&out, constant->value ? "true" : "false");
    break;
  case SCALAR_F32:
  case SCALAR_F64:
    add_number(&out, constant->number);
    break;
  case SCALAR_I64:
    text_format(&out, "%" PRId64 "n", constant->value);
    break;
  case SCALAR_U64:
    text_format(&out, "%" PRIu64 "n", (uint64_t)constant->value);
    break;
  default:
    text_format(&out, "%" PRId64, constant->value);
  }
  return out.bytes;
}
