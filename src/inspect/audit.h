/*
 * What a module can do: who calls whom, what the host can reach, which functions can trap or grow
 * memory, and how deep the stack in linear memory gets. Of an indexed module; needs space of the
 * caller's, and time in proportion to the module's length.
 */
#ifndef TARE_INSPECT_AUDIT_H
#define TARE_INSPECT_AUDIT_H

#include "inspect/frames.h"

/** No index. */
#define AUDIT_NONE UINT32_MAX

/** Bits of what a function does, in code that control can reach within it. */
enum audit_fact {
  AUDIT_TRAPS = 1,           /* it has a site of traps.h */
  AUDIT_GROWS = 2,           /* memory.grow, or an import by which the host does it */
  AUDIT_CALLS_TABLE = 4,     /* it calls through a table, or a reference */
  AUDIT_IN_TABLE = 8,        /* such a call may end here */
  AUDIT_REACHED = 16,        /* the host can bring it to run */
  AUDIT_UNBOUNDED = 32,      /* its stack has no bound that is known */
  AUDIT_MOVES_ONLY = 64,     /* it does nothing but move the stack pointer for its caller */
  AUDIT_RETURNS_FIRST = 128, /* its result is its first parameter, as of memcpy */
  /* It makes the magic number of Doug Lea's malloc, as its init_mparams does, and some function
     pads requests as its malloc does. */
  AUDIT_DLMALLOC = 256,
  AUDIT_MAKES_OBJECTS = 8192, /* on the engine's heap */
  AUDIT_CALLS_REFERENCE =
      16384, /* it calls what a reference is to; always AUDIT_CALLS_TABLE, too */
};

/** Of one node of the call graph: a function, or behind them all one that stands for the tables. */
struct audit_node {
  uint16_t facts;  /* enum audit_fact */
  uint8_t fault;   /* enum frame_fault */
  uint32_t frame;  /* bytes of stack that it uses itself */
  uint32_t stack;  /* bytes, with all that it calls; where it is not AUDIT_UNBOUNDED */
  uint32_t known;  /* bytes, the same also where it is: recursion and tables are followed once */
  uint32_t next;   /* the callee where the stack is deepest, or unbounded; or AUDIT_NONE */
  uint32_t caller; /* by which the host reaches it in the fewest calls; or AUDIT_NONE */
  uint32_t entry;  /* where that way begins: what the host calls; and by how many calls */
  uint32_t steps;
  uint32_t first_call; /* of `calls` */
  const uint8_t *fault_at;
};

struct audit_call {
  uint32_t to;    /* node */
  uint32_t depth; /* bytes of the caller's frame that are in use meanwhile */
};

struct audit {
  const struct wasm *wasm;
  uint32_t stack_pointer;   /* index of its global; AUDIT_NONE where the module has no stack */
  bool is_pointer_named;    /* and it was not told by how it is used */
  uint32_t rival;           /* another global that is moved as one is; or AUDIT_NONE */
  struct audit_node *nodes; /* functions, then the tables, then one more that ends `first_call` */
  struct audit_call *calls;
  uint32_t tables; /* index of the tables' node */

  /* The deepest stack of all that the host can call. */
  uint32_t deepest; /* function, or AUDIT_NONE */
  bool is_bounded;
  uint32_t stack; /* bytes, where it is */
  uint32_t known; /* bytes of the deepest stack that was met, whether it is or not */
};

/** Bytes that audit_make needs, aligned for a pointer. */
size_t audit_space(const struct wasm *wasm);

/** `stack_pointer` is the index of its global, or AUDIT_NONE: then it is told by how it is used. */
void audit_make(struct audit *audit, const struct wasm *wasm, uint32_t stack_pointer, void *space);

#endif
