/* encode.c: the pieces that WebAssembly's binary format is made of. */
#ifndef TARE_ENCODE_H
#define TARE_ENCODE_H

#include "base/text.h"

#include <stdint.h>

void encode_byte(struct text *out, uint8_t byte);

/** `width` bytes, the lowest first. */
void encode_fixed(struct text *out, uint32_t value, unsigned width);

/** LEB128. */
void encode_unsigned(struct text *out, size_t value);
void encode_signed(struct text *out, int64_t value);

/** Bytes with their number in front: a name. */
void encode_counted(struct text *out, const void *bytes, size_t length);

/** All of another text, as it is. */
void encode_text(struct text *out, const struct text *content);

void encode_section(struct text *out, uint8_t id, const struct text *content);
void encode_custom_section(struct text *out, const char *name, const struct text *content);

#endif
