#include "inspect/bytes.h"

void cursor_fail(struct cursor *cursor, const uint8_t *at, const char *error) {
  if (cursor->error)
    return;
  cursor->error = error;
  cursor->error_at = (size_t)(at - cursor->start);
  cursor->at = cursor->end; /* nothing more is read */
}

uint8_t cursor_byte(struct cursor *cursor) {
  if (cursor->at < cursor->end)
    return *cursor->at++;
  cursor_fail(cursor, cursor->end, "unexpected end");
  return 0;
}

struct span cursor_skip(struct cursor *cursor, size_t length) {
  struct span span = {cursor->at, length};
  if (length > cursor_left(cursor)) {
    cursor_fail(cursor, cursor->end, "unexpected end");
    return (struct span){cursor->end, 0};
  }
  cursor->at += length;
  return span;
}

uint64_t cursor_fixed(struct cursor *cursor, unsigned width) {
  uint64_t value = 0;
  const struct span bytes = cursor_skip(cursor, width);
  for (size_t i = 0; i < bytes.length; i++)
    value |= (uint64_t)bytes.at[i] << (8 * i);
  return value;
}

uint64_t cursor_unsigned(struct cursor *cursor, unsigned bits) {
  const uint8_t *start = cursor->at;
  uint64_t value = 0;
  for (unsigned shift = 0; shift < bits; shift += 7) {
    const uint8_t byte = cursor_byte(cursor);
    if (cursor->error)
      return 0;
    const unsigned room = bits - shift;
    if (room < 7 && (byte & 0x7f) >> room) {
      cursor_fail(cursor, start, "integer too large");
      return 0;
    }
    value |= (uint64_t)(byte & 0x7f) << shift;
    if (!(byte & 0x80))
      return value;
  }
  cursor_fail(cursor, start, "integer representation too long");
  return 0;
}

int64_t cursor_signed(struct cursor *cursor, unsigned bits) {
  const uint8_t *start = cursor->at;
  uint64_t value = 0;
  for (unsigned shift = 0; shift < bits; shift += 7) {
    const uint8_t byte = cursor_byte(cursor);
    if (cursor->error)
      return 0;
    const unsigned room = bits - shift;
    if (room < 7) { /* the bits beyond repeat the sign */
      const uint8_t beyond = (byte & 0x7f) >> (room - 1);
      if (beyond != 0 && beyond != 0x7f >> (room - 1)) {
        cursor_fail(cursor, start, "integer too large");
        return 0;
      }
    }
    value |= (uint64_t)(byte & 0x7f) << shift;
    if (!(byte & 0x80)) {
      if (byte & 0x40 && shift + 7 < 64)
        value |= ~UINT64_C(0) << (shift + 7);
      return (int64_t)value;
    }
  }
  cursor_fail(cursor, start, "integer representation too long");
  return 0;
}

/* The length of the UTF-8 sequence that begins a name's rest, or 0 where it is none: no overlong
 * form, no surrogate, nothing past U+10FFFF (RFC 3629). */
static size_t utf8_sequence(const uint8_t *at, size_t left) {
  const uint8_t first = at[0];
  const size_t length = first < 0x80   ? 1
                        : first < 0xc2 ? 0
                        : first < 0xe0 ? 2
                        : first < 0xf0 ? 3
                        : first < 0xf5 ? 4
                                       : 0;
  if (!length || length > left)
    return 0;
  for (size_t i = 1; i < length; i++)
    if ((at[i] & 0xc0) != 0x80)
      return 0;
  const uint8_t second = length > 1 ? at[1] : 0;
  const bool is_wrong = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
                        (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
  return is_wrong ? 0 : length;
}

bool cursor_utf8(struct cursor *cursor) {
  while (cursor->at < cursor->end) {
    const size_t length = utf8_sequence(cursor->at, cursor_left(cursor));
    if (!length) {
      cursor_fail(cursor, cursor->at, "malformed UTF-8 in a name");
      return false;
    }
    cursor->at += length;
  }
  return true;
}

struct span cursor_name(struct cursor *cursor) {
  struct cursor name = cursor_part(cursor, cursor_u32(cursor));
  const struct span bytes = {name.at, cursor_left(&name)};
  if (cursor_utf8(&name))
    return bytes;
  cursor_fail(cursor, name.start + name.error_at, name.error);
  return (struct span){cursor->end, 0};
}

struct cursor cursor_part(struct cursor *cursor, size_t length) {
  const struct span part = cursor_skip(cursor, length);
  return (struct cursor){.start = cursor->start,
                         .at = part.at,
                         .end = part.at + part.length,
                         .error = cursor->error,
                         .error_at = cursor->error_at};
}

/* How many bytes of the string stand at the begin of the span. */
static size_t length_alike(struct span span, const char *string) {
  size_t i = 0;
  while (i < span.length && string[i] && span.at[i] == (uint8_t)string[i])
    i++;
  return i;
}

bool span_is(struct span span, const char *string) {
  const size_t alike = length_alike(span, string);
  return alike == span.length && !string[alike];
}

bool span_begins(struct span span, const char *string) {
  return !string[length_alike(span, string)];
}
