/*
 * Reading bytes that nobody should trust: a cursor that never passes its end. The first thing wrong
 * is kept, with its offset; from then on all that is read is 0, so that a caller may test once,
 * after several reads. Encodings are those of the WebAssembly core specification 2.0, §5.2.
 */
#ifndef TARE_INSPECT_BYTES_H
#define TARE_INSPECT_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cursor {
  const uint8_t *start; /* of the file: offsets count from here */
  const uint8_t *at, *end;
  const char *error; /* what is wrong, or NULL */
  size_t error_at;   /* the offset of it */
};

/** Some bytes of the file: a name, which is UTF-8 without a NUL behind it, or a section. */
struct span {
  const uint8_t *at;
  size_t length;
};

/** Keeps `error`, unless there was one already; `at` is where in the file. */
void cursor_fail(struct cursor *cursor, const uint8_t *at, const char *error);

/** The offset of what is read next. */
static inline size_t cursor_offset(const struct cursor *cursor) {
  return (size_t)(cursor->at - cursor->start);
}

static inline size_t cursor_left(const struct cursor *cursor) {
  return (size_t)(cursor->end - cursor->at);
}

/** One byte; 0 after an error. */
uint8_t cursor_byte(struct cursor *cursor);

/** The next `length` bytes, passed over. Empty after an error. */
struct span cursor_skip(struct cursor *cursor, size_t length);

/** Little-endian, of a fixed width of 1 to 8 bytes. */
uint64_t cursor_fixed(struct cursor *cursor, unsigned width);

/** LEB128 of at most `bits` bits: no longer than it may be, and no bit set beyond. */
uint64_t cursor_unsigned(struct cursor *cursor, unsigned bits);
int64_t cursor_signed(struct cursor *cursor, unsigned bits);

/** LEB128 of 32 bits: counts, lengths and indices. */
static inline uint32_t cursor_u32(struct cursor *cursor) {
  if (cursor->at < cursor->end && *cursor->at < 0x80 && !cursor->error)
    return *cursor->at++;
  return (uint32_t)cursor_unsigned(cursor, 32);
}

/** Whether all that is left is UTF-8; reads it. */
bool cursor_utf8(struct cursor *cursor);

/** A length and that many bytes of UTF-8. */
struct span cursor_name(struct cursor *cursor);

/** A length and that many bytes, as a cursor of their own; both share the file's offsets. An error
 * within stays within. */
struct cursor cursor_part(struct cursor *cursor, size_t length);

bool span_is(struct span span, const char *string);
bool span_begins(struct span span, const char *string);

#endif
