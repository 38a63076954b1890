/*
 * bump: blocks follow each other, and are never freed except the last one.
 *
 * Layout: blocks of a multiple of 16 bytes, without headers, from the start of the memory that was
 * grown to its end. Where the host has grown memory in between, what is left at the end of the old
 * part is lost.
 * Overhead: 0 bytes per block, and what fills it up to the multiple.
 * Cost: every operation takes constant time, but realloc of a block that is not the last one copies
 * it and leaves the old one behind.
 *
 * malloc(0) is NULL. realloc(p, 0) is NULL as well, and p stays as it was.
 */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

enum { GRANULE = 16, PAGE = 65536 };

static struct heap {
  uintptr_t last; /* where the youngest block begins */
  uintptr_t top;  /* where the next one will */
  uintptr_t end;  /* of the memory that was grown */
} heap;

void *malloc(size_t size) {
  const size_t last_byte = (size - 1) | (GRANULE - 1); /* SIZE_MAX for 0 and for sizes near it */
  if (last_byte >= heap.end - heap.top) {
    /* As if nothing were left, so that it fits wherever it comes to lie. */
    const size_t pages = last_byte / PAGE + 1;
    const size_t start = tare_memory_grow(pages);
    if (start == SIZE_MAX)
      return NULL;
    if (start * PAGE != heap.end)
      heap.top = start * PAGE;
    heap.end = (start + pages) * PAGE;
  }
  heap.last = heap.top;
  heap.top += last_byte + 1;
  return (void *)heap.last;
}

void free(void *pointer) {
  if ((uintptr_t)pointer == heap.last)
    heap.top = heap.last;
}

void *calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes))
    return NULL;
  void *pointer = malloc(bytes);
  if (pointer)
    __builtin_memset(pointer, 0, bytes);
  return pointer;
}

/* No block knows its size: what is copied ends with the bytes of others, where the last one ends.
 */
void *realloc(void *pointer, size_t size) {
  const struct heap before = heap;
  const uintptr_t old = (uintptr_t)pointer;
  if (old && old == heap.last)
    heap.top = old;
  void *moved = malloc(size);
  if (!moved)
    heap = before;
  else if (old && moved != pointer) {
    const size_t rest = before.top - old;
    __builtin_memcpy(moved, pointer, size < rest ? size : rest);
  }
  return moved;
}

void *aligned_alloc(size_t alignment, size_t size) {
  if (alignment <= GRANULE)
    return malloc(size);
  if (!size || size > SIZE_MAX - alignment)
    return NULL;
  void *pointer = malloc(size + alignment - GRANULE);
  if (pointer)
    heap.last += -heap.last & (alignment - 1);
  return pointer ? (void *)heap.last : NULL;
}
