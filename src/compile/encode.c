#include "compile/encode.h"

#include "inspect/wasm.h"

#include <string.h>

enum { MORE = 0x80 }; /* set in every byte of a LEB128 but the last */

void encode_byte(struct text *out, uint8_t byte) {
  text_bytes(out, &byte, 1);
}

void encode_fixed(struct text *out, uint32_t value, unsigned width) {
  for (unsigned i = 0; i < width; i++)
    encode_byte(out, (uint8_t)(value >> (8 * i)));
}

void encode_unsigned(struct text *out, size_t value) {
  for (; value > 0x7f; value >>= 7)
    encode_byte(out, (uint8_t)(value | MORE));
  encode_byte(out, (uint8_t)value);
}

void encode_signed(struct text *out, int64_t value) {
  for (; value < -64 || value > 63; value >>= 7)
    encode_byte(out, (uint8_t)((value & 0x7f) | MORE));
  encode_byte(out, (uint8_t)(value & 0x7f));
}

void encode_counted(struct text *out, const void *bytes, size_t length) {
  encode_unsigned(out, length);
  text_bytes(out, bytes, length);
}

void encode_text(struct text *out, const struct text *content) {
  text_bytes(out, content->bytes, content->length);
}

void encode_section(struct text *out, uint8_t id, const struct text *content) {
  encode_byte(out, id);
  encode_counted(out, content->bytes, content->length);
}

void encode_custom_section(struct text *out, const char *name, const struct text *content) {
  struct text section = text_in(out->arena);
  encode_counted(&section, name, strlen(name));
  encode_text(&section, content);
  encode_section(out, WASM_CUSTOM_SECTION, &section);
}
