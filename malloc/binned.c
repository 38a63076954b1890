/*
 * binned: every operation in bounded time, for programs that allocate a lot.
 *
 * Layout. A block begins with its size in bytes, header included, and two flags in the lowest bits;
 * what malloc returns follows it and is a multiple of 16. In a free block two links follow, and its
 * size stands once more in its last word, so that the block after it finds its start. A region of
 * memory that was grown begins with 12 unused bytes and ends in the header of an empty block, which
 * becomes an ordinary one if the next growth continues the region. Neighbours that are free are
 * merged at once.
 *
 *   region  | 12 | size, bytes ... | size, next, link ... size | size, bytes ... | 0 |
 *                  used              free                        used
 *
 * Free blocks are in lists by size, 32 to each power of two: one size to a list up to 1 KiB. Larger
 * requests are rounded up to the least size of a list, so that any block of the list will do, and a
 * block that was freed is found again by a request like the one that it served. A map has a bit for
 * each list that may have a block.
 *
 * Two kinds of blocks are ready to be used before that, and look used to their neighbours: up to
 * 127 small ones (below 512 bytes), freed last, each list of them for one size; and the rest, what
 * was left of the block that was taken apart last, from whose end small requests are served. Before
 * memory is grown, both are given back to the lists.
 *
 * Overhead: 4 bytes per block, and what fills it up to a multiple of 16, or above 1 KiB by up to
 * 3%. Memory is grown by the pages that are missing, no more: growth costs an engine less than the
 * first use of a page.
 *
 * Cost: malloc and free take a few steps where a small block or the rest will do, else a search of
 * at most 15 words of the map (and of each list that turns out to be empty, once) and up to two
 * merges. Every 128th small block that is freed and not used again releases them all, 128 merges.
 * calloc, and realloc where a block has to move, take time in proportion to its size.
 *
 * malloc(0) is a block of its own. realloc(p, 0) is p, shrunk to the least size.
 */
#include "tare.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  WORD = sizeof(size_t),
  GRANULE = 4 * WORD, /* 16 where sizes have 32 bits; the tests run on 64 as well */
  PAGE = 65536,

  /* Flags in the size of a block. A free block has neither. */
  USED = 1,
  AFTER_FREE = 2, /* the block before it is free */

  /* Number of a list: the exponent of the size and its next five bits, as in a double. */
  MANTISSA_BITS = 5,
  EXPONENT_BIAS = 1023,
  FIRST_MAP = ((EXPONENT_BIAS + 4) << MANTISSA_BITS) / 64,
  MAPS = ((EXPONENT_BIAS + 32) << MANTISSA_BITS) / 64 - FIRST_MAP + 1,

  SMALL = 32 * GRANULE,
  MAX_READY = 128,
};

struct block {
  size_t size;
  struct block *next;  /* in a list */
  struct block **link; /* in a list of free blocks: what points to this block */
};

_Static_assert(sizeof(struct block) + WORD == GRANULE, "the least block holds its size twice");

static struct heap {
  struct block *end;                    /* the empty block at the end of the last region */
  size_t ready_count;                   /* of the blocks in `ready` */
  void *rest;                           /* as malloc would return it, or NULL */
  struct block *ready[SMALL / GRANULE]; /* small ones by size */
  uint64_t maps[MAPS];
  struct block *lists[MAPS * 64];
} heap;

static inline struct block *at(const void *start, size_t offset) {
  return (struct block *)((uintptr_t)start + offset);
}

static inline struct block *block_of(const void *pointer) {
  return at(pointer, (size_t)-WORD);
}

static inline size_t *last_word_before(struct block *block) {
  return &((size_t *)block)[-1];
}

/* The size of the block that serves a request; not more than the request where it overflows. */
static inline size_t block_size(size_t request) {
  const size_t size = (request + WORD + GRANULE - 1) & -(size_t)GRANULE;
  const size_t mask = SIZE_MAX >> (1 + MANTISSA_BITS) >> __builtin_clzl(size | 1);
  return (size + mask) & ~mask;
}

static inline size_t list_of(size_t size) {
  const union {
    double number;
    uint64_t bits;
  } exact = {.number = (double)size};
  return (size_t)(exact.bits >> (52 - MANTISSA_BITS)) - FIRST_MAP * 64;
}

/* Flags do not matter: a word of the array stands for a granule. */
static inline struct block **ready_of(size_t size) {
  return (struct block **)((uintptr_t)heap.ready + size / (GRANULE / WORD));
}

static inline void take(struct block *block) {
  *block->link = block->next;
  if (block->next)
    block->next->link = block->link;
}

/* From used to free. */
static void release(struct block *block) {
  size_t size = block->size & -(size_t)GRANULE;
  struct block *next = at(block, size);
  if (block->size & AFTER_FREE) {
    const size_t size_before = *last_word_before(block);
    block = at(block, -size_before);
    size += size_before;
    take(block);
  }
  if (!(next->size & USED)) {
    size += next->size;
    take(next);
    next = at(next, next->size);
  }
  next->size |= AFTER_FREE;
  *last_word_before(next) = size;
  block->size = size;

  const size_t number = list_of(size);
  struct block **list = &heap.lists[number];
  block->link = list;
  block->next = *list;
  if (*list)
    (*list)->link = &block->next;
  *list = block;
  heap.maps[number / 64] |= (uint64_t)1 << number % 64;
}

void free(void *pointer);

/* Whatever was set aside goes to the lists. */
static void release_ready(void) {
  void *rest = heap.rest;
  heap.ready_count = 0;
  heap.rest = NULL;
  free(rest);
  for (size_t i = 0; i < SMALL / GRANULE; i++)
    for (struct block *block; (block = heap.ready[i]);) {
      heap.ready[i] = block->next;
      release(block);
    }
}

void free(void *pointer) {
  if (!pointer)
    return;
  struct block *block = block_of(pointer);
  if (block->size < SMALL) {
    struct block **ready = ready_of(block->size);
    block->next = *ready;
    *ready = block;
    if (++heap.ready_count == MAX_READY)
      release_ready();
  } else
    release(block);
}

static inline bool grow(size_t size) {
  struct block *block = heap.end;
  size_t missing = size + GRANULE; /* what a region loses at both ends, should it be a new one */
  if (block && block->size & AFTER_FREE)
    missing -= *last_word_before(block);
  const size_t pages = missing / PAGE + 1;
  const size_t page = tare_memory_grow(pages);
  if (page == SIZE_MAX)
    return false;
  size_t bytes = pages * PAGE;
  if (block_of((void *)(page * PAGE)) != block) {
    block = at((void *)(page * PAGE), GRANULE - WORD);
    block->size = USED;
    bytes -= GRANULE;
  }
  block->size += bytes;
  heap.end = at(block, bytes);
  heap.end->size = USED;
  release(block);
  return true;
}

/* A block from this list or one of the larger ones; NULL if they are empty. */
static inline struct block *find(size_t number) {
  while (number < MAPS * 64) {
    uint64_t *map = &heap.maps[number / 64];
    const uint64_t bits = *map >> number % 64;
    if (bits) {
      number += (size_t)__builtin_ctzll(bits);
      if (heap.lists[number])
        return heap.lists[number];
      *map ^= (uint64_t)1 << number % 64;
    } else
      number = (number | 63) + 1;
  }
  return NULL;
}

void *malloc(size_t request) {
  const size_t size = block_size(request);
  struct block *block;
  if (size <= request)
    return NULL;
  if (size < SMALL) {
    struct block **ready = ready_of(size);
    block = *ready;
    if (block) {
      *ready = block->next;
      heap.ready_count--;
      return at(block, WORD);
    }
    if (heap.rest) {
      block = block_of(heap.rest);
      if (block->size >= size + GRANULE) {
        block->size -= size;
        block = at(block, block->size & -(size_t)GRANULE);
        block->size = size | USED;
        return at(block, WORD);
      }
    }
  }
  while (!(block = find(list_of(size)))) {
    if (heap.ready_count || heap.rest)
      release_ready();
    else if (!grow(size))
      return NULL;
  }
  take(block);
  const size_t left = block->size - size;
  at(block, block->size)->size &= ~(size_t)AFTER_FREE;
  block->size = size | USED;
  if (left) {
    struct block *after = at(block, size);
    after->size = left | USED;
    if (size < SMALL) {
      void *rest = heap.rest;
      heap.rest = at(after, WORD);
      free(rest);
    } else
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

/* Releases what follows the first `size` bytes of a used block. */
static void trim(struct block *block, size_t size) {
  if (block->size < size + GRANULE)
    return;
  struct block *after = at(block, size);
  after->size = ((block->size - size) & -(size_t)GRANULE) | USED;
  block->size = size | (block->size & (GRANULE - 1));
  release(after);
}

void *realloc(void *pointer, size_t request) {
  if (!pointer)
    return malloc(request);
  const size_t size = block_size(request);
  if (size <= request)
    return NULL;
  struct block *block = block_of(pointer);
  const size_t old_size = block->size & -(size_t)GRANULE;
  struct block *next = at(block, old_size);
  if (at(next, WORD) == heap.rest) {
    heap.rest = NULL;
    release(next);
  }
  if (old_size < size && !(next->size & USED) && next->size >= size - old_size) {
    take(next);
    at(next, next->size)->size &= ~(size_t)AFTER_FREE;
    block->size += next->size;
  }
  if (block->size >= size) {
    trim(block, size);
    return pointer;
  }
  void *moved = malloc(request);
  if (moved) {
    __builtin_memcpy(moved, pointer, old_size - WORD);
    free(pointer);
  }
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
    aligned->size = (block->size - gap) & ~(size_t)AFTER_FREE;
    block->size = gap | (block->size & AFTER_FREE) | USED;
    release(block);
    block = aligned;
  }
  trim(block, block_size(request));
  return at(block, WORD);
}
