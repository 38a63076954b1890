/*
 * fail: there is no memory.
 *
 * Layout: none. Overhead: none. Cost: nothing; a module that works with it provably allocates
 * nothing.
 */
#include <stddef.h>

void *malloc(size_t size) {
  (void)size;
  return NULL;
}

void free(void *pointer) {
  (void)pointer;
}

void *calloc(size_t count, size_t size) {
  (void)count;
  (void)size;
  return NULL;
}

void *realloc(void *pointer, size_t size) {
  (void)pointer;
  (void)size;
  return NULL;
}

void *aligned_alloc(size_t alignment, size_t size) {
  (void)alignment;
  (void)size;
  return NULL;
}
