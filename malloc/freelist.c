/*
 * freelist: the smallest that truly frees.
 *
 * Layout. A block begins with its size in bytes, header included, whose lowest bit tells that it is
 * used; what malloc returns follows it and is a multiple of 16. In a free block two links follow.
 * A region of memory that was grown begins with 12 unused bytes and ends in the header of a used
 * block without bytes, which becomes an ordinary one if the next growth continues the region.
 *
 *   region  | 12 | size, bytes ... | size, next, link ... | size, bytes ... | 0 |
 *                  used              free                   used
 *
 * Free blocks are in lists by size, one to each power of two, the one freed last first. The first
 * that is large enough is taken, its beginning used and what is left put into the list of its size.
 * The search starts from the list of the size that is wanted, goes on to the larger ones and then
 * to the smaller ones: for a free block takes in the free ones behind it when a search comes by,
 * not before. It stays in its list then. All of them have been passed before memory is grown.
 *
 * Overhead: 4 bytes per block, and what fills it up to a multiple of 16. Memory is grown by the
 * pages that are missing, no more: growth costs an engine less than the first use of a page.
 *
 * Cost: free takes constant time; malloc a step for each free block that it passes, one in most
 * programs, all of them at worst. calloc, and realloc where a block has to move, take time in
 * proportion to its size besides.
 *
 * malloc(0) is a block of its own. realloc(p, 0) is p, shrunk to the least size.
 */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

enum {
  WORD = sizeof(size_t),
  GRANULE = 4 * WORD, /* 16 where sizes have 32 bits; the tests run on 64 as well */
  PAGE = 65536,
  USED = 1,
  LISTS = 8 * WORD,
};

struct block {
  size_t size;
  struct block *next;  /* in a list */
  struct block **link; /* what points to this block */
};

_Static_assert(sizeof(struct block) <= GRANULE, "the least block can be free");

static struct heap {
  struct block *end;          /* the block without bytes at the end of the last region */
  struct block *lists[LISTS]; /* by the leading zero bits of their sizes */
} heap;

static inline struct block *at(const void *start, size_t offset) {
  return (struct block *)((uintptr_t)start + offset);
}

static inline struct block *block_of(const void *pointer) {
  return at(pointer, (size_t)-WORD);
}

/* The size of the block that serves a request; not more than the request where it overflows. */
static inline size_t block_size(size_t request) {
  return (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
}

static inline size_t list_of(size_t size) {
  return (size_t)__builtin_clzl(size);
}

static void put(struct block *block, size_t size) {
  struct block **list = &heap.lists[list_of(size)];
  block->size = size;
  block->link = list;
  block->next = *list;
  if (*list)
    (*list)->link = &block->next;
  *list = block;
}

static size_t take(struct block *block) {
  *block->link = block->next;
  if (block->next)
    block->next->link = block->link;
  return block->size;
}

void *malloc(size_t request) {
  const size_t size = block_size(request);
  if (size <= request)
    return NULL;
  size_t list = list_of(size), lists_to_go = LISTS;
  size_t missing = size;
  for (;;) {
    for (struct block *block = heap.lists[list % LISTS]; block; block = block->next) {
      struct block *next;
      while (next = at(block, block->size), !(next->size & USED))
        block->size += take(next);
      if (block->size >= size) {
        const size_t left = take(block) - size;
        block->size = size | USED;
        if (left)
          put(at(block, size), left);
        return at(block, WORD);
      }
      if (next == heap.end)
        missing = size - block->size;
    }
    list--;
    if (--lists_to_go == 0) {
      const size_t pages = missing / PAGE + 1;
      const size_t page = tare_memory_grow(pages);
      if (page == SIZE_MAX)
        return NULL;
      size_t bytes = pages * PAGE;
      struct block *block = block_of((void *)(page * PAGE));
      if (block != heap.end) {
        /* A new region, which may now be short of the bytes at its ends: then it grows again. */
        block = at((void *)(page * PAGE), GRANULE - WORD);
        bytes -= GRANULE;
      }
      heap.end = at(block, bytes);
      heap.end->size = USED;
      put(block, bytes);
      lists_to_go = LISTS;
      list = LISTS - 1;
    }
  }
}

void free(void *pointer) {
  if (pointer)
    put(block_of(pointer), block_of(pointer)->size - USED);
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

/* Frees what follows the first `size` bytes of a used block. */
static void trim(struct block *block, size_t size) {
  const size_t left = block->size - USED - size;
  if (left) {
    block->size = size | USED;
    put(at(block, size), left);
  }
}

void *realloc(void *pointer, size_t request) {
  if (!pointer)
    return malloc(request);
  const size_t size = block_size(request);
  if (size <= request)
    return NULL;
  struct block *block = block_of(pointer);
  const size_t old_size = block->size - USED;
  struct block *next;
  while (block->size < size && (next = at(block, block->size - USED), !(next->size & USED)))
    block->size += take(next);
  if (block->size > size) {
    trim(block, size);
    return pointer;
  }
  void *moved = malloc(request);
  if (moved) {
    __builtin_memcpy(moved, pointer, old_size - WORD);
    free(pointer);
  } else
    trim(block, old_size);
  return moved;
}

void *aligned_alloc(size_t alignment, size_t request) {
  if (alignment <= GRANULE)
    return malloc(request);
  if (request > SIZE_MAX - alignment)
    return NULL;
  void *pointer = malloc(request + alignment);
  if (!pointer)
    return NULL;
  struct block *block = block_of(pointer);
  const size_t gap = -(uintptr_t)pointer & (alignment - 1);
  if (gap) {
    struct block *aligned = at(block, gap);
    aligned->size = block->size - gap;
    put(block, gap);
    block = aligned;
  }
  trim(block, block_size(request));
  return at(block, WORD);
}
