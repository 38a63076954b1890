/* Every function of an allocator, for the tests to call. */
#include <stddef.h>

void *malloc(size_t size);
void free(void *pointer);
void *calloc(size_t count, size_t size);
void *realloc(void *pointer, size_t size);
void *aligned_alloc(size_t alignment, size_t size);

#define EXPORT(name) __attribute__((export_name(name)))

EXPORT("malloc") void *export_malloc(size_t size) {
  return malloc(size);
}

EXPORT("free") void export_free(void *pointer) {
  free(pointer);
}

EXPORT("calloc") void *export_calloc(size_t count, size_t size) {
  return calloc(count, size);
}

EXPORT("realloc") void *export_realloc(void *pointer, size_t size) {
  return realloc(pointer, size);
}

EXPORT("aligned_alloc") void *export_aligned_alloc(size_t alignment, size_t size) {
  return aligned_alloc(alignment, size);
}
