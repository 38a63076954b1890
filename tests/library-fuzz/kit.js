/** The C that all libraries share: an allocator that counts and poisons, and the nodes that handles lead to. */

/** What a fault that the kit counts means. */
export const faults = {
  1: 'a pointer that was never allocated is freed',
  2: 'a block is freed twice',
  3: 'memory behind a block was written',
  4: 'memory is used that was freed, or that is of another class',
  5: 'an instance ends before what was made of it',
}

/** What the test asks. None of it belongs to a library. */
export const kitHeader = `#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

int32_t kit_live(void);
int32_t kit_faults(void);
int32_t kit_first_fault(void);
void kit_recycle(int32_t after);
int32_t kit_grow(int32_t pages);
`

/** Blocks are never given back, so that a late use is seen, but taken again as soon as \`kit_recycle\` says. */
export const kitSource = `#include "s.h"
#include <string.h>

void *malloc(size_t size);
void free(void *block);

enum { LIVE = 0x4c697665, FREED = 0x46726564, CANARY = 0x5a5a5a5a };
typedef struct block {
  uint32_t magic;
  int32_t kind;
  uint32_t size;
  int32_t freed_at;
} block;
static block *blocks[4096];
static int32_t block_count, live, faults, first_fault, frees, recycle_after, serials;

int32_t kit_live(void) { return live; }
int32_t kit_faults(void) { return faults; }
int32_t kit_first_fault(void) { return first_fault; }
void kit_recycle(int32_t after) { recycle_after = after; }
int32_t kit_grow(int32_t pages) { return (int32_t)__builtin_wasm_memory_grow(0, (uint32_t)pages) != -1; }

__attribute__((noinline)) static void fault(int32_t code) {
  if (!faults++) first_fault = code;
}
static uint32_t *canary_of(block *b) { return (uint32_t *)((char *)(b + 1) + b->size); }

__attribute__((noinline)) static void *kit_new(int32_t kind, size_t size) {
  const uint32_t rounded = ((uint32_t)size + 15) & ~15u;
  block *b = NULL;
  for (int32_t i = block_count; recycle_after >= 0 && i-- > 0;)
    if (blocks[i]->magic == FREED && blocks[i]->size == rounded && frees - blocks[i]->freed_at >= recycle_after) {
      b = blocks[i];
      for (uint32_t k = 0; k < rounded; k++)
        if (((uint8_t *)(b + 1))[k] != 0xdd) {
          fault(3);
          break;
        }
      break;
    }
  if (!b) {
    b = malloc(sizeof *b + rounded + 16);
    if (block_count < 4096) blocks[block_count++] = b;
  }
  *b = (block){LIVE, kind, rounded, 0};
  memset(b + 1, 0xcc, rounded);
  for (int i = 0; i < 4; i++) canary_of(b)[i] = CANARY;
  live++;
  return b + 1;
}
static block *block_of(const void *p) {
  for (int32_t i = block_count; i-- > 0;)
    if ((const void *)(blocks[i] + 1) == p) return blocks[i];
  return NULL;
}
/* Whether it is what a function takes it for. */
__attribute__((noinline)) static int ok(const void *p, int32_t kind) {
  const block *b = block_of(p);
  if (b && b->magic == LIVE && b->kind == kind) return 1;
  fault(4);
  return 0;
}
__attribute__((noinline)) static void kit_free(void *p) {
  if (!p) return;
  block *b = block_of(p);
  if (!b || b->magic != LIVE) {
    fault(b ? 2 : 1);
    return;
  }
  for (int i = 0; i < 4; i++)
    if (canary_of(b)[i] != CANARY) fault(3);
  b->magic = FREED;
  b->freed_at = ++frees;
  memset(p, 0xdd, b->size);
  live--;
}

/* What a handle leads to. What a header shows of it is its beginning. */
typedef struct node node;
struct node {
  int32_t value, serial;
  node *parent, *first, *items, *next, *peer;
  int32_t made;
  void (*on)(void);
  void *user;
  void (*on_end)(int32_t value, void *user);
  void *end_user;
  char *name;
  void (*first_of_table)(void), (*last_of_table)(void);
  void *table_user;
  int32_t table_limit;
};
__attribute__((noinline)) static node *make(int32_t kind, int32_t value) {
  node *n = kit_new(kind, sizeof *n);
  memset(n, 0, sizeof *n);
  n->value = value;
  n->serial = ++serials;
  return n;
}
__attribute__((noinline)) static void end_list(node *n, int32_t kind) {
  while (n) {
    if (!ok(n, kind)) return;
    node *next = n->next;
    kit_free(n->name);
    kit_free(n);
    n = next;
  }
}
__attribute__((noinline)) static void end_node(node *n) {
  const node was = *n;
  if (n->made) fault(5);
  end_list(n->first, 2);
  end_list(n->items, 3);
  kit_free(n->name);
  kit_free(n);
  if (was.on_end) was.on_end(was.value, was.end_user);
}
__attribute__((noinline)) static char *text_of(const char *prefix, int32_t value) {
  char digits[12], *at = digits + 11;
  uint32_t left = value < 0 ? 0u - (uint32_t)value : (uint32_t)value;
  *at = 0;
  do *--at = (char)('0' + left % 10); while (left /= 10);
  if (value < 0) *--at = '-';
  char *text = kit_new(9, strlen(prefix) + strlen(at) + 1);
  memcpy(text, prefix, strlen(prefix));
  memcpy(text + strlen(prefix), at, strlen(at) + 1);
  return text;
}
__attribute__((noinline)) static void append(node **at, node *n) {
  while (*at) at = &(*at)->next;
  *at = n;
}
__attribute__((noinline)) static int32_t length_of(const node *n) {
  int32_t length = 0;
  for (; n; n = n->next) length++;
  return length;
}
`
