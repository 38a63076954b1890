/*
 * Replays a trace inside WebAssembly, against the allocator that it is linked with. The host
 * decodes the trace (see record.c for the format) into `operations`.
 *
 * The first and the last byte of a block are written when it is allocated, and read again when it
 * is freed or reallocated: an allocator pays for blocks that lie far apart, and is caught if
 * they overlap.
 */
#include <stddef.h>
#include <stdint.h>

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *pointer, size_t size);
void *aligned_alloc(size_t alignment, size_t size);
void free(void *pointer);

enum kind { MALLOC, FREE, REALLOC, CALLOC, ALIGNED_ALLOC };
enum { MAX_OPERATIONS = 150000 }; /* as record.sh limits them */

struct operation {
  uint8_t kind;
  uint8_t alignment; /* its logarithm, for ALIGNED_ALLOC */
  uint32_t block;
  uint32_t size;
};

static struct operation operations[MAX_OPERATIONS];

/* By their numbers in the trace; no address: not allocated now. */
static struct block {
  uint8_t *address;
  uint32_t size;
} blocks[MAX_OPERATIONS];

__attribute__((export_name("operations"))) struct operation *get_operations(void) {
  return operations;
}

static void mark(struct block *block, uint32_t number) {
  if (block->size) {
    block->address[0] = (uint8_t)number;
    block->address[block->size - 1] = (uint8_t)number;
  }
}

static int is_broken(const struct block *block, uint32_t number) {
  return block->address && block->size &&
         (block->address[0] != (uint8_t)number ||
          block->address[block->size - 1] != (uint8_t)number);
}

/* Returns how many blocks could not be had; or -1 as soon as one was not as it was left. */
__attribute__((export_name("replay"))) int replay(size_t count) {
  int refused = 0;
  for (size_t i = 0; i < count; i++) {
    const struct operation operation = operations[i];
    struct block *block = &blocks[operation.block];
    if (is_broken(block, operation.block)) /* blocks that are to be allocated have no address */
      return -1;
    if (operation.kind == FREE) {
      free(block->address);
      block->address = NULL;
      continue;
    }
    uint8_t *address = NULL;
    switch (operation.kind) {
    case MALLOC:
      address = malloc(operation.size);
      break;
    case REALLOC:
      address = realloc(block->address, operation.size);
      break;
    case CALLOC:
      address = calloc(1, operation.size);
      break;
    case ALIGNED_ALLOC:
      address = aligned_alloc((size_t)1 << operation.alignment, operation.size);
      break;
    default:
      return -1;
    }
    if (!address) {
      refused++; /* a block that was to be reallocated stays as it is */
      continue;
    }
    block->address = address;
    block->size = operation.size;
    mark(block, operation.block);
  }
  return refused;
}

/* Frees what the trace left, in order of age; returns how many blocks these were. */
__attribute__((export_name("release"))) size_t release(size_t count) {
  size_t released = 0;
  for (size_t i = 0; i < count; i++)
    if (blocks[i].address) {
      free(blocks[i].address);
      blocks[i].address = NULL;
      released++;
    }
  return released;
}
