#include "header/constants.h"

#include "header/prefixes.h"

static void add_constant(struct reader *reader, const struct c_origin *origin,
                         struct constant constant) {
  struct constant *added = arena_push(reader->arena, &reader->api->constants,
                                      &reader->api->constant_count, sizeof *added);
  const char *renamed = reader_renamed(reader, origin->name);
  const char *shorter = renamed
                            ? NULL
                            : prefixes_rest_in_module(reader, origin->name,
                                                      prefixes_rest(reader, origin->name), false);
  *added = constant;
  added->c_name = origin->name;
  added->name = renamed ? renamed : shorter ? shorter : origin->name;
  added->doc = reader_comment(reader, origin).doc;
  added->at = origin->at;
}

static enum scalar scalar_of(const struct c_enum *declared, const struct c_enumerator *enumerator) {
  return declared->scalar != SCALAR_VOID ? declared->scalar
                                         : c_scalar_of(enumerator->value, enumerator->is_unsigned);
}

void constants_of_enum(struct reader *reader, const struct c_enum *declared) {
  for (size_t i = 0; i < declared->enumerator_count; i++) {
    const struct c_enumerator *enumerator = &declared->enumerators[i];
    if (!reader_skips(reader, &enumerator->origin))
      add_constant(
          reader, &enumerator->origin,
          (struct constant){.scalar = scalar_of(declared, enumerator), .value = enumerator->value});
  }
}

static void add_value(struct reader *reader, const struct c_origin *origin,
                      const struct c_value *value) {
  const bool is_text = value->kind == VALUE_TEXT;
  if (value->kind == VALUE_NONE || (is_text && !text_is_utf8(value->text, value->length)))
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

static void note_configuration(struct reader *reader, const char *name) {
  const char **place =
      arena_push(reader->arena, &reader->api->configuration, &reader->api->configuration_count,
                 sizeof *reader->api->configuration);
  *place = name;
}

void constants_of_macros(struct reader *reader) {
  for (size_t i = 0; i < reader->header->macro_count; i++) {
    const struct c_macro *macro = &reader->header->macros[i];
    if (macro->value.kind == VALUE_NONE || reader_skips_name(reader, macro->origin.name))
      continue;
    if (prefixes_is_configuration(reader, macro))
      note_configuration(reader, macro->origin.name);
    else
      add_value(reader, &macro->origin, &macro->value);
  }
}
