/* Dividing a caller's memory into arrays, or finding out how much of it they take. */
#ifndef TARE_INSPECT_SPACE_H
#define TARE_INSPECT_SPACE_H

#include <stddef.h>
#include <stdint.h>

struct space {
  uint8_t *memory; /* aligned for a pointer; NULL: it is only measured */
  size_t size;     /* bytes taken so far */
};

/** An array of `count` elements of `size` bytes. */
static inline void *space_take(struct space *space, size_t count, size_t size) {
  uint8_t *part = space->memory ? space->memory + space->size : NULL;
  space->size += (count * size + sizeof(void *) - 1) & ~(sizeof(void *) - 1);
  return part;
}

#endif
