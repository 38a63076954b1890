/*
 * Call graph, traps and frames. Bytes that begin as a module does are one. Others are the bodies of
 * up to 16 functions, in a module that has one of everything: damage to a module seldom leaves a
 * module, but instructions are easily come by. Of each body: a byte for the function's type, one
 * for its length, and its code, whose end is added.
 */
#include "check.h"

#include <string.h>

enum { BODIES = 16, BODY = 255 };

struct made {
  uint8_t bytes[BODIES * (BODY + 8) + 256];
  size_t length;
};

static void add(struct made *made, const void *bytes, size_t length) {
  CHECK(made->length + length <= sizeof made->bytes);
  if (length)
    memcpy(made->bytes + made->length, bytes, length);
  made->length += length;
}

static void add_byte(struct made *made, size_t byte) {
  add(made, &(uint8_t){(uint8_t)byte}, 1);
}

/* Two bytes of LEB128. */
static void add_size(struct made *made, size_t size) {
  add_byte(made, 0x80 | (size & 0x7f));
  add_byte(made, size >> 7);
}

static void wrap(struct made *made, const uint8_t *bytes, size_t length) {
  static const uint8_t before[] = {
      0, 'a', 's', 'm',  1,   0, 0,    0, /* types: [] -> [], [i32] -> [i32], [i32 i32] -> [i32] */
      1, 15,  3,   0x60, 0,   0, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 2, 0x7f, 0x7f, 1, 0x7f, /* … */
      2, 7,   1,   1,    'e', 1, 'f',  0, 1};                /* an import: function 0 */
  static const uint8_t after[] = {4,    4,    1, 0x70, 0, 1, /* a table */
                                  5,    3,    1, 0,    1,    /* a memory */
                                  13,   3,    1, 0,    0,    /* a tag */
                                  6,    11,   2, 0x7f, 1, 0x41, 16,
                                  0x0b, 0x7e, 1, 0x42, 0, 0x0b}; /* a stack pointer, another */
  static const uint8_t data[] = {11, 3, 1, 1, 0};
  const uint8_t *end = bytes + length, *at;
  size_t count = 0, size = 1;
  for (at = bytes; end - at >= 2 && count < BODIES; count++) {
    const size_t left = (size_t)(end - at) - 2, body = at[1] < left ? at[1] : left;
    size += body + 5;
    at += body + 2;
  }
  made->length = 0;
  add(made, before, sizeof before);
  add(made, (uint8_t[]){3, (uint8_t)(count + 1), (uint8_t)count}, 3);
  at = bytes;
  for (size_t i = 0; i < count; i++) {
    const size_t left = (size_t)(end - at) - 2, body = at[1] < left ? at[1] : left;
    add_byte(made, at[0] % 3);
    at += body + 2;
  }
  add(made, after, sizeof after);
  if (count) /* exports: "" is the first one */
    add(made, (uint8_t[]){7, 4, 1, 0, 0, 1}, 6);
  if (count > 1) /* an element: the second one */
    add(made, (uint8_t[]){9, 7, 1, 0, 0x41, 0, 0x0b, 1, 2}, 9);
  add(made, (uint8_t[]){12, 1, 1}, 3);
  add_byte(made, 10);
  add_size(made, size);
  add_byte(made, count);
  at = bytes;
  for (size_t i = 0; i < count; i++) {
    const size_t left = (size_t)(end - at) - 2, body = at[1] < left ? at[1] : left;
    add_size(made, body + 4);
    add(made, (uint8_t[]){1, 4, 0x7f}, 3); /* four locals of i32 */
    add(made, at + 2, body);
    add_byte(made, 0x0b);
    at += body + 2;
  }
  add(made, data, sizeof data);
}

static void audit(const uint8_t *bytes, size_t length) {
  struct wasm wasm;
  void *space;
  uint8_t *copy = exactly(length);
  memcpy(copy, bytes, length);
  if (check_module(&wasm, (struct span){copy, length}, &space)) {
    check_analyses(&wasm);
    free(space);
  }
  free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  static struct made made;
  if (length >= 4 && memcmp(bytes, "\0asm", 4) == 0) {
    audit(bytes, length);
  } else {
    wrap(&made, bytes, length);
    audit(made.bytes, made.length);
  }
  return 0;
}
