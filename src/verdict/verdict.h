/* verdict.c: of a module that was loaded, all that can be said against it, with where and why. */
#ifndef TARE_VERDICT_H
#define TARE_VERDICT_H

#include "inspect/traps.h"
#include "verdict/load.h"

/** An allocator, and the function by which it is known. */
struct verdict_allocator {
  const char *name;
  uint32_t function;
};

struct verdict_trap {
  uint32_t function;
  struct trap_site site;
};

struct verdict {
  const struct loaded *loaded;

  bool allocates;          /* it can grow memory, or makes objects, or holds an allocator */
  bool is_named;           /* its functions have names, and so an allocator would */
  const uint32_t *growers; /* functions with a memory.grow that the host can bring to run */
  size_t grower_count;
  const uint32_t *makers; /* functions that make objects on the engine's heap */
  size_t maker_count;
  const struct verdict_allocator *allocators; /* that the host can bring to run */
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

/** A way of calls; of a long one, what lies between its begin and its last functions is left out.
 */
struct verdict_way {
  uint32_t functions[8];
  size_t length; /* of `functions` */
  size_t gap;    /* how many more stand behind the first */
};

/** The shortest way from what the host can call to a node of the audit, which ends it. */
struct verdict_way verdict_way(const struct loaded *loaded, uint32_t node);

/** The way down to the deepest stack, or to where its bound is lost. */
struct verdict_way verdict_stack_way(const struct verdict *verdict);

/** A way as a text: `a → b → c`. */
const char *verdict_way_text(struct arena *arena, const struct loaded *loaded,
                             const struct verdict_way *way);

/** Why the stack has no bound: "walk calls itself", …; NULL where it has. */
const char *verdict_unbounded(struct arena *arena, const struct verdict *verdict);

/** What goes with the bytes of a bounded stack in a report: how the stack pointer was told, where
 * that was not by its name; begins with "; ", or is empty. */
const char *verdict_pointer_note(const struct verdict *verdict);

#endif
