/*
 * strategy.c: where instances live, and what that makes of linear memory. DESIGN's words: a slot is
 * the bytes of one instance; a strategy is how slots are found.
 */
#ifndef TARE_STRATEGY_H
#define TARE_STRATEGY_H

#include "api.h"
#include "compile/allocator.h"

enum strategy_kind {
  STRATEGY_SLAB, /* slots above the module's data, as many as memory can hold */
  STRATEGY_POOL, /* a fixed number of slots; `static` is a pool of one */
  STRATEGY_SWAP, /* one slot, in which instances take turns; the others wait in the JavaScript heap
                  */
  STRATEGY_HEAP, /* slots from an allocator inside the module */
};

struct strategy {
  enum strategy_kind kind;
  uint32_t instances;       /* of a pool: slots for each class */
  enum allocator allocator; /* of a heap; otherwise ALLOCATOR_NONE */
};

/** Reads what follows `--memory=`; reports a strategy or an allocator that does not exist. */
bool strategy_parse(struct arena *arena, struct report *report, const char *text,
                    struct strategy *strategy);

/** Linear memory from the end of the module's own data on. All addresses are offsets in bytes. */
struct layout {
  uint32_t unit; /* slots of slab and pool are multiples of it, and so aligned for every class */
  uint32_t *classes; /* pool and swap: where each class's slots begin */
  uint32_t top;      /* where the glue's own memory begins: slots of a slab, and scratch */
  uint32_t pages;    /* of 64 KiB: what the module must have from the beginning */
  uint32_t
      late_pages; /* of these, what the glue adds once the allocator took the rest of the first */
  uint32_t max_pages; /* and at the most: the same where memory does not grow, 0 for any number */
};

/**
 * Lays out memory. `heap_base`: the first free byte. `max_memory`: bytes that memory may have, and
 * where it does not grow, has; 0 for what the engine allows, or in memory that does not grow for
 * arguments of 64 KiB each. Reports what a strategy cannot do.
 */
bool layout_make(struct arena *arena, struct report *report, const struct api *api,
                 const struct strategy *strategy, uint32_t heap_base, uint32_t max_memory,
                 bool grows_itself, struct layout *layout);

/** Bytes of linear memory for one instance, under slab, pool and swap. */
uint32_t layout_slot(const struct layout *layout, const struct class *class);

/** The most instances of a class that one call takes: as many slots a swapped class needs. */
uint32_t layout_places(const struct api *api, const struct class *class);

#endif
