#include "tare.h"

#include <stddef.h>
#include <stdint.h>

#ifndef SMALLX
#define SMALLX 512
#endif
#ifndef QUICKX
#define QUICKX 64
#endif
#ifndef MANT
#define MANT 3
#endif
enum {
  WORD = sizeof(size_t),
  GRANULE = 4 * WORD,
  PAGE = 65536,
  MANTISSA_BITS = MANT,
  FIRST_BIN = (1023 + 4) << MANTISSA_BITS,
  FIRST_WORD = FIRST_BIN / 64,
  WORDS = ((1023 + 32) << MANTISSA_BITS) / 64 - FIRST_WORD + 1,
  SMALL = SMALLX,
  QUICK = QUICKX,
  USED = 1,
  AFTER_FREE = 2,
};

struct block {
  size_t size;
  struct block *next;
  struct block **link;
};

static struct heap {
  uintptr_t end;
  struct block *rest;
  struct block *quick[QUICK];
  uint64_t map[WORDS];
  struct block *bins[WORDS * 64];
} heap;

static inline struct block *at(const void *start, size_t offset) {
  return (struct block *)((uintptr_t)start + offset);
}

static inline size_t *before(struct block *block) {
  return &((size_t *)block)[-1];
}

static inline size_t bin_of(size_t size) {
  const union {
    double number;
    uint64_t bits;
  } pun = {.number = (double)size};
  return (size_t)(pun.bits >> (52 - MANTISSA_BITS)) - FIRST_WORD * 64;
}

static inline void unlink(struct block *block) {
  *block->link = block->next;
  if (block->next)
    block->next->link = block->link;
}

static void insert(struct block *block, size_t size) {
  const size_t bin = bin_of(size);
  struct block **link = &heap.bins[bin];
  block->size = size;
  *before(at(block, size)) = size;
  block->link = link;
  block->next = *link;
  if (*link)
    (*link)->link = &block->next;
  *link = block;
  heap.map[bin / 64] |= (uint64_t)1 << bin % 64;
}

static struct block *release(struct block *block) {
  size_t size = block->size & -(size_t)GRANULE;
  struct block *next = at(block, size);
  if (block->size & AFTER_FREE) {
    const size_t before_size = *before(block);
    block = at(block, (size_t)0 - before_size);
    size += before_size;
    unlink(block);
  }
  if (!(next->size & USED)) {
    size += next->size;
    unlink(next);
    next = at(next, next->size);
  }
  next->size |= AFTER_FREE;
  insert(block, size);
  return block;
}

void free(void *pointer) {
  if (!pointer)
    return;
  struct block *block = at(pointer, (size_t)-WORD);
  const size_t slot = block->size / GRANULE % QUICK;
  struct block *old = heap.quick[slot];
  heap.quick[slot] = block;
  if (old)
    release(old);
}

static inline struct block *find(size_t own) {
  size_t word = (own + 1) / 64;
  uint64_t bits = heap.map[word] & ~(uint64_t)0 << (own + 1) % 64;
  for (;;) {
    while (!bits) {
      if (++word == WORDS)
        return NULL;
      bits = heap.map[word];
    }
    const size_t bin = word * 64 + (size_t)__builtin_ctzll(bits);
    if (heap.bins[bin])
      return heap.bins[bin];
    bits &= bits - 1;
    heap.map[word] ^= (uint64_t)1 << bin % 64;
  }
}

static void retire(void) {
  struct block *block = heap.rest;
  if (block) {
    heap.rest = NULL;
    release(block);
  }
}

static inline int flush(void) {
  int flushed = 0;
  for (size_t slot = 0; slot < QUICK; slot++) {
    struct block *block = heap.quick[slot];
    if (block) {
      heap.quick[slot] = NULL;
      release(block);
      flushed = 1;
    }
  }
  return flushed;
}

static inline struct block *grow(size_t size) {
  struct block *block = at((void *)heap.end, (size_t)-WORD);
  size_t missing = size + GRANULE;
  if (heap.end == tare_memory_size() * PAGE) {
    missing = size;
    if (block->size & AFTER_FREE) {
      const size_t free_size = *before(block);
      if (free_size >= size)
        return at(block, -free_size);
      missing -= free_size;
    }
  }
  const size_t pages = (missing + PAGE - 1) / PAGE;
  const size_t start = tare_memory_grow(pages) * PAGE;
  if (start == (size_t)-PAGE)
    return 0;
  size_t got = pages * PAGE;
  if (start != heap.end) {
    block = at((void *)start, GRANULE - WORD);
    block->size = USED;
    got -= GRANULE;
  }
  block->size += got;
  heap.end = start + pages * PAGE;
  at((void *)heap.end, (size_t)-WORD)->size = USED;
  return release(block);
}

void *malloc(size_t request) {
  if (request > (size_t)-4 * PAGE)
    return NULL;
  const size_t size = (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
  const size_t slot = size / GRANULE % QUICK;
  struct block *block = heap.quick[slot];
  if (block && (block->size & -(size_t)GRANULE) == size) {
    heap.quick[slot] = NULL;
    return at(block, WORD);
  }
  const size_t own = bin_of(size);
  block = heap.bins[own];
  if (!block || block->size < size) {
    block = heap.rest;
    if (block && size <= SMALL && block->size >= size + GRANULE) {
      struct block *rest = at(block, size);
      rest->size = (block->size - size) & ~(size_t)AFTER_FREE;
      block->size -= rest->size - USED;
      heap.rest = rest;
      return at(block, WORD);
    }
    retire();
    while (!(block = find(own)))
      if (!flush()) {
        block = grow(size);
        if (!block)
          return NULL;
        break;
      }
  }
  unlink(block);
  const size_t rest = block->size - size;
  at(block, block->size)->size &= ~(size_t)AFTER_FREE;
  block->size = size | USED;
  if (rest) {
    retire();
    heap.rest = at(block, size);
    heap.rest->size = rest | USED;
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
  const size_t size = (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
  struct block *block = at(pointer, (size_t)-WORD);
  size_t old = block->size & -(size_t)GRANULE;
  struct block *next = at(block, old);
  if (next == heap.rest)
    retire();
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
  trim(block, (request + WORD + GRANULE - 1) & -(size_t)GRANULE);
  return at(block, WORD);
}
