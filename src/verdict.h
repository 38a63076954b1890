/* verdict.c: of a module that was loaded, all that can be said against it, with where and why. */
#ifndef TARE_VERDICT_H
#define TARE_VERDICT_H

#include "inspect/traps.h"
#include "load.h"

struct verdict_trap {
  uint32_t function;
  struct trap_site site;
};

struct verdict {
  const struct loaded *loaded;

  bool allocates;          /* it can grow memory, or holds an allocator */
  bool is_named;           /* its functions have names, and so an allocator would */
  const uint32_t *growers; /* functions with a memory.grow that the host can bring to run */
  size_t grower_count;
  const char *const *allocators; /* by the names of functions that the host can bring to run */
  size_t allocator_count;

  const struct verdict_trap *traps; /* in the order of the code */
  size_t trap_count;

  /* The functions down to the deepest stack, or to where its bound is lost. */
  const uint32_t *stack_path;
  size_t stack_path_length;
  size_t cycle; /* the place in the path that its end calls again; the length where there is none */
  const uint32_t *movers; /* exports that do nothing but move the stack pointer for the host */
  size_t mover_count;
};

void verdict_make(struct arena *arena, const struct loaded *loaded, struct verdict *verdict);

/** The shortest way from what the host can call to a node of the audit, which ends it. */
size_t verdict_way(struct arena *arena, const struct loaded *loaded, uint32_t node,
                   const uint32_t **way);

/** Functions as a text: `a → b → c`; of a long one, the middle is left out. */
const char *verdict_way_text(struct arena *arena, const struct loaded *loaded, const uint32_t *way,
                             size_t length);

/** Why the stack has no bound: "walk calls itself", …; NULL where it has. */
const char *verdict_unbounded(struct arena *arena, const struct verdict *verdict);

#endif
