#include "header/constants.h"

#include "header/names.h"

static void add_constant(struct reader *reader, const struct c_origin *origin,
                         struct constant constant) {
  struct constant *added = arena_push(reader->arena, &reader->api->constants,
                                      &reader->api->constant_count, sizeof *added);
  const char *shorter = name_after(origin->name, reader_prefix(reader));
  const char *renamed = reader_renamed(reader, origin->name);
  *added = constant;
  added->c_name = origin->name;
  added->name = renamed ? renamed : shorter ? shorter : origin->name;
  added->doc = reader_comment(reader, origin).doc;
  added->at = origin->at;
}

/* The type that C gives an enumerator: int, or where that is too narrow, what its value needs. */
static enum scalar scalar_of(const struct c_enumerator *enumerator) {
  if (enumerator->is_unsigned)
    return SCALAR_U64;
  if (enumerator->value >= INT32_MIN && enumerator->value <= INT32_MAX)
    return SCALAR_I32;
  return enumerator->value >= 0 && enumerator->value <= UINT32_MAX ? SCALAR_U32 : SCALAR_I64;
}

void constants_of_enum(struct reader *reader, const struct c_enum *declared) {
  for (size_t i = 0; i < declared->enumerator_count; i++) {
    const struct c_enumerator *enumerator = &declared->enumerators[i];
    if (!reader_skips(reader, &enumerator->origin))
      add_constant(reader, &enumerator->origin,
                   (struct constant){.scalar = scalar_of(enumerator), .value = enumerator->value});
  }
}

/* Whether it is text, as JavaScript can have it. */
static bool is_utf8(const char *text, size_t length) {
  const unsigned char *at = (const unsigned char *)text, *const end = at + length;
  while (at < end) {
    const unsigned char first = *at++;
    size_t more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if ((first >= 0x80 && first < 0xc2) || first > 0xf4 || (size_t)(end - at) < more)
      return false;
    const bool is_long = (first == 0xe0 && *at < 0xa0) || (first == 0xf0 && *at < 0x90);
    const bool is_outside = (first == 0xed && *at > 0x9f) || (first == 0xf4 && *at > 0x8f);
    if (more && (is_long || is_outside))
      return false;
    for (; more; more--)
      if ((*at++ & 0xc0) != 0x80)
        return false;
  }
  return true;
}

static void add_value(struct reader *reader, const struct c_origin *origin,
                      const struct c_value *value) {
  const bool is_text = value->kind == VALUE_TEXT;
  if (value->kind == VALUE_NONE || (is_text && !is_utf8(value->text, value->length)))
    return;
  add_constant(reader, origin,
               (struct constant){.scalar = value->scalar,
                                 .value = value->integer,
                                 .number = value->number,
                                 .text = value->text,
                                 .length = value->length});
}

void constants_of_variable(struct reader *reader, const struct c_variable *variable) {
  add_value(reader, &variable->origin, &variable->value);
}

void constants_of_macros(struct reader *reader) {
  for (size_t i = 0; i < reader->header->macro_count; i++) {
    const struct c_macro *macro = &reader->header->macros[i];
    if (!reader_skips_name(reader, macro->origin.name))
      add_value(reader, &macro->origin, &macro->value);
  }
}
