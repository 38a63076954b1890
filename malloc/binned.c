#include "tare.h"

#include <stddef.h>
#include <stdint.h>

#ifndef QUICKX
#define QUICKX 32
#endif
#ifndef CAPX
#define CAPX 128
#endif
#ifndef MANT
#define MANT 5
#endif
enum {
  WORD = sizeof(size_t),
  GRANULE = 4 * WORD,
  PAGE = 65536,
  MANTISSA_BITS = MANT,
  FIRST_WORD = ((1023 + 4) << MANTISSA_BITS) / 64,
  WORDS = ((1023 + 32) << MANTISSA_BITS) / 64 - FIRST_WORD + 1,
  QUICK = QUICKX,
  CAP = CAPX,
  USED = 1,
  AFTER_FREE = 2,
};

struct block {
  size_t size;
  struct block *next;
  struct block **link;
};

static struct heap {
  struct block *last;
  size_t count;
  struct block *quick[QUICK];
  uint32_t words;
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
  const size_t bin = bin_of(size);
  struct block **link = &heap.bins[bin];
  block->size = size;
  *before(next) = size;
  block->link = link;
  block->next = *link;
  if (*link)
    (*link)->link = &block->next;
  *link = block;
  heap.words |= (uint32_t)1 << bin / 64;
  heap.map[bin / 64] |= (uint64_t)1 << bin % 64;
}

static void flush(void) {
  heap.count = 0;
  for (size_t slot = 0; slot < QUICK; slot++)
    for (struct block *block = heap.quick[slot], *next; block; block = next) {
      next = block->next;
      heap.quick[slot] = next;
      release(block);
    }
}

void free(void *pointer) {
  if (!pointer)
    return;
  struct block *block = at(pointer, (size_t)-WORD);
  const size_t slot = block->size / GRANULE;
  if (slot < QUICK) {
    block->next = heap.quick[slot];
    heap.quick[slot] = block;
    if (++heap.count == CAP)
      flush();
  } else
    release(block);
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

static inline struct block *find(size_t bin) {
  size_t word = bin / 64;
  uint64_t bits = heap.map[word] & ~(uint64_t)0 << bin % 64;
  for (;;) {
    while (!bits) {
      const uint32_t words = heap.words & ~(uint32_t)1 << word;
      if (!words)
        return NULL;
      word = (size_t)__builtin_ctz(words);
      bits = heap.map[word];
      if (!bits)
        heap.words ^= (uint32_t)1 << word;
    }
    struct block *block = heap.bins[word * 64 + (size_t)__builtin_ctzll(bits)];
    if (block)
      return block;
    heap.map[word] ^= bits & -bits;
    bits &= bits - 1;
  }
}

static inline size_t block_size(size_t request) {
  const size_t size = (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
  const size_t mask = (((size_t)1 << (31 - MANTISSA_BITS)) - 1) >> __builtin_clz((uint32_t)size);
  return (size + mask) & ~mask;
}

void *malloc(size_t request) {
  if (request >= (size_t)-4 * GRANULE)
    return NULL;
  const size_t size = block_size(request);
  const size_t slot = size / GRANULE;
  struct block *block;
  if (slot < QUICK) {
    block = heap.quick[slot];
    if (block) {
      heap.quick[slot] = block->next;
      heap.count--;
      return at(block, WORD);
    }
  }
  while (!(block = find(bin_of(size)))) {
    if (heap.count)
      flush();
    else if (!grow(size))
      return NULL;
  }
  unlink(block);
  at(block, block->size)->size &= ~(size_t)AFTER_FREE;
  const size_t rest = block->size - size;
  block->size = size | USED;
  if (rest) {
    at(block, size)->size = rest | USED;
    release(at(block, size));
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
