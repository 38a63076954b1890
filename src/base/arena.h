/*
 * The memory of one run of the command. Stages allocate and never free; main releases everything at
 * once. Running out of memory ends the process with a message, so that no stage has to test for it.
 */
#ifndef TARE_BASE_ARENA_H
#define TARE_BASE_ARENA_H

#include <stddef.h>

struct arena {
  struct arena_block *newest;
};

/** `size` zeroed bytes, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/** A NUL-terminated copy of `length` bytes. */
char *arena_copy(struct arena *arena, const char *bytes, size_t length);

/** printf into the arena. */
__attribute__((format(printf, 2, 3))) char *arena_format(struct arena *arena, const char *format,
                                                         ...);

/**
 * Makes room for one more element in an array that grows by doubling, and counts it. `items` is the
 * address of the array's pointer; the capacity is the power of two at or above `*count`. Returns
 * the new, zeroed element.
 */
void *arena_push(struct arena *arena, void *items, size_t *count, size_t element_size);

void arena_release(struct arena *arena);

/** Ends the process with a message, as arena_alloc does. For callers that get memory elsewhere. */
_Noreturn void arena_exhausted(void);

#endif
