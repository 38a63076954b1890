/*
 * One allocator, natively. -DALLOCATOR='"binned.c"' names its file, which becomes a part of this
 * one, under other names and with linear memory as the tests make it. -DLEVEL=0 is an allocator
 * without state, 1 one that has a struct heap, 2 one that uses again what was freed.
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <cmocka.h>

/* ---- Linear memory: addresses are real ones, and a page's number is its address by its size ----
 */

enum { PAGE_BYTES = 65536, MAX_PAGES = 16384, INITIAL_PAGES = 3 };

static struct memory {
  uintptr_t first; /* the number of its first page */
  size_t pages;    /* now */
  size_t limit;    /* more are refused */
  uint8_t is_host[MAX_PAGES];
} memory;

static size_t tare_memory_grow(size_t pages) {
  if (pages > memory.limit - memory.pages)
    return SIZE_MAX;
  memory.pages += pages;
  return memory.first + memory.pages - pages;
}

#define malloc        tare_malloc
#define free          tare_free
#define calloc        tare_calloc
#define realloc       tare_realloc
#define aligned_alloc tare_aligned_alloc
#include ALLOCATOR

/* What differs: state that has to be forgotten between tests; whether the freed is used again. */
#if LEVEL > 0
enum { HAS_HEAP = true };
static void reset(void) {
  memset(&heap, 0, sizeof heap);
}
#else
enum { HAS_HEAP = false };
static void reset(void) {
}
#endif
enum { IS_FREEING = LEVEL > 1 };

static uint8_t *page_address(size_t page) {
  return (uint8_t *)((memory.first + page) * PAGE_BYTES);
}

static void host_grows(size_t pages) {
  const size_t first = memory.pages;
  if (tare_memory_grow(pages) == SIZE_MAX)
    return;
  memset(memory.is_host + first, 1, pages);
  memset(page_address(first), 0xa5, pages * PAGE_BYTES);
}

/* What belongs to the host is as it left it. */
static void check_host(void) {
  static uint8_t untouched[PAGE_BYTES];
  memset(untouched, 0xa5, sizeof untouched);
  for (size_t page = 0; page < memory.pages; page++)
    if (memory.is_host[page])
      assert_memory_equal(page_address(page), untouched, PAGE_BYTES);
}

static int fresh_memory(void **state) {
  (void)state;
  static void *reserved;
  if (reserved)
    munmap(reserved, (MAX_PAGES + 1) * (size_t)PAGE_BYTES);
  reserved = mmap(NULL, (MAX_PAGES + 1) * (size_t)PAGE_BYTES, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (reserved == MAP_FAILED)
    return -1;
  memory = (struct memory){.first = (uintptr_t)reserved / PAGE_BYTES + 1, .limit = MAX_PAGES};
  host_grows(INITIAL_PAGES);
  reset();
  return 0;
}

/* ---- A model of what is allocated ---- */

struct model_block {
  uint8_t *bytes;
  size_t size;
  uint8_t seed;
};

enum { MAX_BLOCKS = 600 };
static struct model_block blocks[MAX_BLOCKS];
static size_t block_count;

static uint64_t random_state = 88172645463325252;

/* Below `limit`, by xorshift64 (G. Marsaglia, 2003). */
static size_t random_below(size_t limit) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (size_t)(random_state >> 11) % limit;
}

/* Mostly small, some of some pages. */
static size_t random_size(void) {
  static const size_t limits[] = {40, 40, 200, 200, 1000, 1000, 5000, 5000, 70000, 300000};
  return random_below(limits[random_below(sizeof limits / sizeof *limits)]);
}

static uint8_t pattern(uint8_t seed, size_t i) {
  return (uint8_t)(seed + i * 7 + (i >> 8));
}

static void check_contents(const struct model_block *block, size_t size) {
  for (size_t i = 0; i < size; i++)
    if (block->bytes[i] != pattern(block->seed, i))
      fail_msg("byte %zu of a block of %zu is not what was written", i, block->size);
}

static void check_place(const uint8_t *bytes, size_t size, size_t alignment) {
  assert_int_equal((uintptr_t)bytes % alignment, 0);
  const size_t first = (uintptr_t)bytes / PAGE_BYTES - memory.first;
  const size_t last = ((uintptr_t)bytes + (size ? size - 1 : 0)) / PAGE_BYTES - memory.first;
  for (size_t page = first; page <= last; page++) {
    assert_true(page < memory.pages);
    assert_false(memory.is_host[page]);
  }
}

/* Whoever overlaps with another one overwrites it here. */
static void fill(struct model_block *block) {
  block->seed = (uint8_t)random_below(256);
  for (size_t i = 0; i < block->size; i++)
    block->bytes[i] = pattern(block->seed, i);
}

static void add(uint8_t *bytes, size_t size, size_t alignment) {
  if (!bytes)
    return;
  check_place(bytes, size, alignment);
  blocks[block_count] = (struct model_block){.bytes = bytes, .size = size};
  fill(&blocks[block_count++]);
}

static void drop(size_t index) {
  check_contents(&blocks[index], blocks[index].size);
  tare_free(blocks[index].bytes);
  blocks[index] = blocks[--block_count];
}

static void drop_all(void) {
  while (block_count)
    drop(random_below(block_count));
}

static void random_realloc(void) {
  struct model_block *block = &blocks[random_below(block_count)];
  const size_t size = random_size();
  uint8_t *moved = tare_realloc(block->bytes, size);
  if (!moved) {
    check_contents(block, block->size);
    return;
  }
  check_place(moved, size, 16);
  block->bytes = moved;
  check_contents(block, size < block->size ? size : block->size);
  block->size = size;
  fill(block);
}

static void random_operation(void) {
  const size_t choice = random_below(100);
  const size_t size = random_size();
  if (block_count == MAX_BLOCKS || (choice < 40 && block_count)) {
    drop(random_below(block_count));
  } else if (choice < 55 && block_count) {
    random_realloc();
  } else if (choice < 60) {
    uint8_t *bytes = tare_calloc(size / 8, 8);
    for (size_t i = 0; bytes && i < size / 8 * 8; i++)
      assert_int_equal(bytes[i], 0);
    add(bytes, size / 8 * 8, 16);
  } else if (choice < 65) {
    const size_t alignment = (size_t)1 << random_below(18);
    add(tare_aligned_alloc(alignment, size), size, alignment < 16 ? 16 : alignment);
  } else if (choice == 65) {
    host_grows(1 + random_below(3));
  } else if (choice == 66) {
    memory.limit = memory.limit == MAX_PAGES ? memory.pages : MAX_PAGES;
  } else {
    add(tare_malloc(size), size, 16);
  }
}

/* ---- Tests ---- */

static void blocks_keep_their_contents(void **state) {
  (void)state;
  const int operations = IS_FREEING ? 40000 : 3000;
  for (int i = 0; i < operations; i++)
    random_operation();
  for (size_t i = 0; i < block_count; i++)
    check_contents(&blocks[i], blocks[i].size);
  drop_all();
  check_host();
}

static void sizes_that_overflow_are_refused(void **state) {
  (void)state;
  for (int again = 0; again < 2; again++) {
    const size_t pages = memory.pages;
    for (size_t k = 0; k < 100000; k += k < 300 ? 1 : 777) {
      assert_null(tare_malloc(SIZE_MAX - k));
      assert_null(tare_malloc((SIZE_MAX >> 1) - k));
      assert_null(tare_calloc(SIZE_MAX - k, 1));
      assert_null(tare_aligned_alloc(64, SIZE_MAX - k));
      assert_null(tare_aligned_alloc((size_t)1 << 20, SIZE_MAX - k));
      assert_null(tare_realloc(NULL, SIZE_MAX - k));
    }
    assert_null(tare_calloc(SIZE_MAX / 2 + 1, 2));
    assert_null(tare_calloc(SIZE_MAX / 16, 17));
    assert_null(tare_aligned_alloc(SIZE_MAX / 2 + 1, 1));
    assert_int_equal(memory.pages, pages);
    add(tare_malloc(100), 100, 16);
    for (size_t k = 0; block_count && k < 300; k++)
      assert_null(tare_realloc(blocks[0].bytes, SIZE_MAX - k));
  }
  drop_all();
  check_host();
}

static void null_and_zero(void **state) {
  (void)state;
  tare_free(NULL);
  uint8_t *one = tare_malloc(0), *other = tare_malloc(0);
  if (IS_FREEING) {
    assert_non_null(one);
    assert_ptr_not_equal(one, other);
    assert_ptr_equal(tare_realloc(one, 0), one);
  } else {
    assert_null(one);
    assert_null(other);
    assert_null(tare_calloc(0, 8));
    assert_null(tare_aligned_alloc(64, 0));
    assert_null(tare_aligned_alloc((size_t)1 << 20, 0));
  }
  tare_free(one);
  tare_free(other);
}

static void realloc_to_nothing_keeps_the_block(void **state) {
  (void)state;
  add(tare_malloc(100), 100, 16);
  if (!block_count)
    return;
  uint8_t *bytes = tare_realloc(blocks[0].bytes, 0);
  if (IS_FREEING) {
    blocks[0].bytes = bytes;
    blocks[0].size = 0;
  } else
    assert_null(bytes);
  drop_all();
}

static void a_refused_growth_loses_nothing(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  memory.limit = memory.pages + 8;
  while (block_count < MAX_BLOCKS) {
    uint8_t *bytes = tare_malloc(1000);
    if (!bytes)
      break;
    add(bytes, 1000, 16);
  }
  const size_t full = block_count;
  assert_in_range(full, 8 * 60, 8 * 65);
  assert_null(tare_malloc(1000));
  assert_null(tare_malloc((size_t)100 << 20));
  for (int round = 0; round < 10; round++) {
    while (block_count > full / 2)
      drop(random_below(block_count));
    assert_null(tare_malloc((size_t)100 << 20));
    while (block_count < full) {
      uint8_t *bytes = tare_malloc(1000);
      assert_non_null(bytes);
      add(bytes, 1000, 16);
    }
  }
  drop_all();
  check_host();
}

static void neighbours_are_merged(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  for (int round = 0; round < 20; round++) {
    memory.limit = memory.pages + (memory.pages == INITIAL_PAGES ? 32 : 0);
    for (size_t size; (size = random_below(10000), block_count < MAX_BLOCKS);) {
      uint8_t *bytes = tare_malloc(size);
      if (!bytes)
        break;
      add(bytes, size, 16);
    }
    if (memory.pages < INITIAL_PAGES + 32) {
      uint8_t *bytes = tare_malloc((INITIAL_PAGES + 31 - memory.pages) * PAGE_BYTES);
      assert_non_null(bytes);
      tare_free(bytes);
    }
    const size_t pages = memory.pages - INITIAL_PAGES;
    drop_all();
    /* 63 of 64: binned rounds the request up. */
    uint8_t *all = tare_malloc(pages * PAGE_BYTES / 64 * 62);
    assert_non_null(all);
    tare_free(all);
  }
}

/* https://github.com/rustwasm/wee_alloc/issues/106 */
static void two_sizes_in_turn_do_not_grow_memory(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  size_t pages = 0;
  for (int round = 0; round < 10000; round++) {
    void *one = tare_malloc(85196), *other = tare_malloc(80000);
    assert_non_null(one);
    assert_non_null(other);
    tare_free(one);
    tare_free(other);
    if (round == 0)
      pages = memory.pages;
    assert_int_equal(memory.pages, pages);
  }
}

/* As before, but what lies between them stays, so that nothing can be merged. */
static void a_block_is_found_again_by_the_same_request(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  static const size_t sizes[] = {100, 120, 1000, 1030, 1041, 5000, 5100, 80000, 81000, 85196};
  enum { COUNT = sizeof sizes / sizeof *sizes };
  void *pointers[COUNT], *between[COUNT];
  size_t pages = 0;
  for (size_t i = 0; i < COUNT; i++) {
    pointers[i] = tare_malloc(sizes[i]);
    between[i] = tare_malloc(600);
  }
  for (int round = 0; round < 1000; round++) {
    for (size_t i = 0; i < COUNT; i++)
      tare_free(pointers[(i * 7 + (size_t)round) % COUNT]);
    for (size_t i = COUNT; i-- > 0;)
      pointers[i] = tare_malloc(sizes[i]);
    if (round == 10)
      pages = memory.pages;
    if (round > 10)
      assert_int_equal(memory.pages, pages);
  }
  for (size_t i = 0; i < COUNT; i++) {
    tare_free(pointers[i]);
    tare_free(between[i]);
  }
}

static void the_same_program_again_needs_no_more_pages(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  size_t first = 0, pages = 0;
  const uint64_t seed = random_state;
  for (int round = 0; round < 80; round++) {
    random_state = seed;
    for (int i = 0; i < 2000; i++) {
      if (block_count == MAX_BLOCKS || (random_below(100) < 45 && block_count)) {
        drop(random_below(block_count));
      } else {
        const size_t size = random_size();
        add(tare_malloc(size), size, 16);
      }
    }
    drop_all();
    if (round == 0)
      first = memory.pages;
    if (round == 40)
      pages = memory.pages;
    if (round > 40)
      assert_int_equal(memory.pages, pages);
  }
  assert_in_range(pages, first, first + first / 8);
}

static void growth_that_continues_a_region_is_merged_with_it(void **state) {
  (void)state;
  if (!IS_FREEING)
    return;
  for (size_t size = 10000; size < 2000000; size += size / 3) {
    const size_t pages = memory.pages;
    uint8_t *bytes = tare_malloc(size);
    check_place(bytes, size, 16);
    assert_true(memory.pages - pages <= size / 3 / PAGE_BYTES + 3);
    tare_free(bytes);
  }
}

static void a_growing_last_block_stays(void **state) {
  (void)state;
  if (!HAS_HEAP)
    return;
  uint8_t *bytes = tare_malloc(1000);
  assert_ptr_equal(tare_realloc(bytes, 10000), bytes);
  assert_ptr_equal(tare_realloc(bytes, 2000), bytes);
  tare_free(bytes);
  assert_ptr_equal(tare_malloc(1000), bytes);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup(name, fresh_memory)
  const struct CMUnitTest tests[] = {
      TEST(blocks_keep_their_contents),
      TEST(sizes_that_overflow_are_refused),
      TEST(null_and_zero),
      TEST(realloc_to_nothing_keeps_the_block),
      TEST(a_refused_growth_loses_nothing),
      TEST(neighbours_are_merged),
      TEST(two_sizes_in_turn_do_not_grow_memory),
      TEST(a_block_is_found_again_by_the_same_request),
      TEST(the_same_program_again_needs_no_more_pages),
      TEST(growth_that_continues_a_region_is_merged_with_it),
      TEST(a_growing_last_block_stays),
  };
  return cmocka_run_group_tests_name(ALLOCATOR, tests, NULL, NULL);
}
