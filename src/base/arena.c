#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
  struct arena_block *older;
  size_t used, capacity;
  alignas(max_align_t) unsigned char bytes[];
};

enum { BLOCK_BYTES = 64 * 1024 };

_Noreturn void arena_exhausted(void) {
  fputs("tare: error: out of memory\n", stderr);
  exit(70);
}

void *arena_alloc(struct arena *arena, size_t size) {
  const size_t alignment = alignof(max_align_t);
  if (size > SIZE_MAX / 2)
    arena_exhausted();
  size = (size + alignment - 1) / alignment * alignment;
  struct arena_block *block = arena->newest;
  if (!block || block->capacity - block->used < size) {
    const size_t capacity = size > BLOCK_BYTES ? size : BLOCK_BYTES;
    block = calloc(1, sizeof *block + capacity);
    if (!block)
      arena_exhausted();
    block->capacity = capacity;
    block->older = arena->newest;
    arena->newest = block;
  }
  void *result = block->bytes + block->used;
  block->used += size;
  return result;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length) {
  char *copy = arena_alloc(arena, length + 1);
  if (length)
    memcpy(copy, bytes, length);
  return copy;
}

char *arena_format(struct arena *arena, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  const int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0)
    arena_exhausted();
  char *result = arena_alloc(arena, (size_t)length + 1);
  vsnprintf(result, (size_t)length + 1, format, again);
  va_end(again);
  return result;
}

void *arena_push(struct arena *arena, void *items, size_t *count, size_t element_size) {
  unsigned char *array;
  memcpy(&array, items, sizeof array);
  if ((*count & (*count - 1)) == 0) { /* a power of two, or none yet: full */
    unsigned char *larger = arena_alloc(arena, (*count ? *count * 2 : 1) * element_size);
    if (*count)
      memcpy(larger, array, *count * element_size);
    array = larger;
    memcpy(items, &array, sizeof array);
  }
  return array + (*count)++ * element_size;
}

void arena_release(struct arena *arena) {
  for (struct arena_block *block = arena->newest, *older; block; block = older) {
    older = block->older;
    free(block);
  }
  arena->newest = NULL;
}
