/* The least module that mentions an allocator; and, WITHOUT it, what else is in that module. */
#include <stddef.h>

#ifdef WITHOUT
#define malloc(size)  (void *)(size)
#define free(pointer) (void)(pointer)
#else
void *malloc(size_t size);
void free(void *pointer);
#endif

__attribute__((export_name("a"))) void *export_malloc(size_t size) {
  return malloc(size);
}

__attribute__((export_name("b"))) void export_free(void *pointer) {
  free(pointer);
}
