/*
 * page: a block is as many whole pages as it needs, and is never freed.
 *
 * Layout: blocks begin and end where pages of 64 KiB do. There is no state but the memory's size.
 * Overhead: what fills a block up to a multiple of 65536 bytes.
 * Cost: malloc grows memory; free does nothing. realloc always moves.
 *
 * malloc(0) and realloc(p, 0) are NULL, and p stays as it was.
 */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

enum { PAGE = 65536 };

void *malloc(size_t size) {
  /* For 0 these are more pages than there are addresses, which are refused. */
  const size_t page = tare_memory_grow((size - 1) / PAGE + 1);
  return page == SIZE_MAX ? NULL : (void *)(page * PAGE);
}

void free(void *pointer) {
  (void)pointer;
}

/* New memory is zero. */
void *calloc(size_t count, size_t size) {
  size_t bytes;
  return __builtin_mul_overflow(count, size, &bytes) ? NULL : malloc(bytes);
}

/* No block knows its size: what is copied may end with the bytes of others. */
void *realloc(void *pointer, size_t size) {
  void *moved = malloc(size);
  if (moved && pointer) {
    const size_t rest = (uintptr_t)moved - (uintptr_t)pointer;
    __builtin_memcpy(moved, pointer, size < rest ? size : rest);
  }
  return moved;
}

void *aligned_alloc(size_t alignment, size_t size) {
  if (alignment <= PAGE)
    return malloc(size);
  if (!size || size > SIZE_MAX - alignment)
    return NULL;
  void *pointer = malloc(size + alignment - PAGE);
  return pointer ? (void *)(((uintptr_t)pointer + alignment - 1) & -alignment) : NULL;
}
