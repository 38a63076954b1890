/* Dividing a caller's memory into arrays, or finding out how much of it they take. */
#ifndef TARE_INSPECT_SPACE_H
#define TARE_INSPECT_SPACE_H

#include <stddef.h>
#include <stdint.h>

struct space {
  uint8_t *memory; /* aligned for a pointer; NULL: it is only measured */
  size_t size;     /* bytes taken so far; SIZE_MAX: more than there can be, as a large module may
                      want where addresses have 32 bits */
};

/** An array of `count` elements of `size` bytes. */
static inline void *space_take(struct space *space, size_t count, size_t size) {
  uint8_t *part = space->memory ? space->memory + space->size : NULL;
  const size_t align = sizeof(void *) - 1;
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes) || __builtin_add_overflow(bytes, align, &bytes) ||
      __builtin_add_overflow(bytes & ~align, space->size, &space->size))
    space->size = SIZE_MAX;
  return part;
}

#endif
