#include "tare.h"

#include <stddef.h>
#include <stdint.h>

enum {
  WORD = sizeof(size_t),
  GRANULE = 4 * WORD,
  PAGE = 65536,
  USED = 1,
  AFTER_FREE = 2,
};

struct block {
  size_t size;
  struct block *next;
  struct block *previous;
};

enum { LISTS = 32 };

static struct heap {
  struct block *last;
  struct block heads[LISTS + 1];
} heap;

static inline struct block *at(const void *start, size_t offset) {
  return (struct block *)((uintptr_t)start + offset);
}

static inline size_t *before(struct block *block) {
  return &((size_t *)block)[-1];
}

static inline struct block *head_of(size_t size) {
  return &heap.heads[31 - __builtin_clz((uint32_t)size)];
}

static inline void unlink(struct block *block) {
  block->previous->next = block->next;
  block->next->previous = block->previous;
}

static void release(struct block *block) {
  size_t size = block->size & -(size_t)GRANULE;
  struct block *next = at(block, size);
  if (block->size & AFTER_FREE) {
    const size_t old = *before(block);
    block = at(block, -old);
    size += old;
    unlink(block);
  }
  if (!(next->size & USED)) {
    size += next->size;
    unlink(next);
    next = at(next, next->size);
  }
  next->size |= AFTER_FREE;
  *before(next) = size;
  block->size = size;
  struct block *head = head_of(size);
  block->previous = head;
  block->next = head->next;
  head->next->previous = block;
  head->next = block;
}

void free(void *pointer) {
  if (pointer)
    release(at(pointer, (size_t)-WORD));
}

static inline int grow(size_t size) {
  struct block *block = heap.last;
  size_t missing = size + GRANULE;
  if (block && block->size & AFTER_FREE)
    missing -= *before(block);
  const size_t pages = missing / PAGE + 1;
  const size_t start = tare_memory_grow(pages) * PAGE;
  if (start == (size_t)-PAGE)
    return 0;
  if (at((void *)start, (size_t)-WORD) != block) {
    block = at((void *)start, GRANULE - WORD);
    block->size = (size_t)USED - GRANULE;
  }
  block->size += pages * PAGE;
  heap.last = at((void *)start, pages * PAGE - WORD);
  heap.last->size = USED;
  release(block);
  return 1;
}

static inline size_t block_size(size_t request) {
  return (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
}

void *malloc(size_t request) {
  if (request >= (size_t)-4 * GRANULE)
    return NULL;
  const size_t size = block_size(request);
  if (!heap.last) {
    for (size_t i = 0; i < LISTS; i++)
      heap.heads[i].next = &heap.heads[i + 1];
    heap.heads[LISTS].size = SIZE_MAX;
  }
  struct block *block;
  for (;;) {
    block = head_of(size);
    while (block->size < size)
      block = block->next;
    if (block != &heap.heads[LISTS])
      break;
    if (!grow(size))
      return NULL;
  }
  unlink(block);
  at(block, block->size)->size &= ~(size_t)AFTER_FREE;
  const size_t rest = block->size - size;
  block->size = size | USED;
  if (rest) {
    struct block *after = at(block, size);
    after->size = rest | USED;
    release(after);
  }
  return at(block, WORD);
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

/* Gives back what follows the first `size` bytes. */
static void trim(struct block *block, size_t size) {
  const size_t rest = (block->size & -(size_t)GRANULE) - size;
  if (rest) {
    at(block, size)->size = rest | USED;
    block->size -= rest;
    release(at(block, size));
  }
}

void *realloc(void *pointer, size_t request) {
  if (!pointer)
    return malloc(request);
  if (request > (size_t)-4 * PAGE)
    return NULL;
  const size_t size = block_size(request);
  struct block *block = at(pointer, (size_t)-WORD);
  size_t old = block->size & -(size_t)GRANULE;
  struct block *next = at(block, old);
  if (old < size && !(next->size & USED) && old + next->size >= size) {
    unlink(next);
    block->size += next->size;
    at(next, next->size)->size &= ~(size_t)AFTER_FREE;
    old = size;
  }
  if (old >= size) {
    trim(block, size);
    return pointer;
  }
  void *moved = malloc(request);
  if (moved) {
    __builtin_memcpy(moved, pointer, old - WORD);
    free(pointer);
  }
  return moved;
}

void *aligned_alloc(size_t alignment, size_t request) {
  if (alignment <= GRANULE)
    return malloc(request);
  if (request > (size_t)-4 * PAGE || alignment > (size_t)-4 * PAGE - request)
    return NULL;
  void *pointer = malloc(request + alignment);
  if (!pointer)
    return NULL;
  struct block *block = at(pointer, (size_t)-WORD);
  const size_t gap = -(uintptr_t)pointer & (alignment - 1);
  if (gap) {
    struct block *aligned = at(block, gap);
    aligned->size = block->size - gap;
    aligned->size &= ~(size_t)AFTER_FREE;
    block->size = gap | USED | (block->size & AFTER_FREE);
    free(pointer);
    block = aligned;
  }
  trim(block, block_size(request));
  return at(block, WORD);
}
