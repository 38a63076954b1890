/*
 * Included before an allocator that is compiled to be carried in tare: its functions go by names
 * of its own, as tare_bump_malloc, of which those of C are aliases. So `tare check` can tell which
 * allocator a module holds. -DALLOCATOR=bump names it.
 */
#include <stddef.h>

#define TARE_GLUE(allocator, name) tare_##allocator##_##name
#define TARE_NAME(allocator, name) TARE_GLUE(allocator, name)
#define TARE_QUOTE(text)           #text
#define TARE_SPELLED(text)         TARE_QUOTE(text)
#define TARE_ALIAS(name)           __attribute__((alias(TARE_SPELLED(TARE_NAME(ALLOCATOR, name)))))

void *malloc(size_t size) TARE_ALIAS(malloc);
void free(void *pointer) TARE_ALIAS(free);
void *calloc(size_t count, size_t size) TARE_ALIAS(calloc);
void *realloc(void *pointer, size_t size) TARE_ALIAS(realloc);
void *aligned_alloc(size_t alignment, size_t size) TARE_ALIAS(aligned_alloc);

#define malloc        TARE_NAME(ALLOCATOR, malloc)
#define free          TARE_NAME(ALLOCATOR, free)
#define calloc        TARE_NAME(ALLOCATOR, calloc)
#define realloc       TARE_NAME(ALLOCATOR, realloc)
#define aligned_alloc TARE_NAME(ALLOCATOR, aligned_alloc)
