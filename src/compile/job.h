/* What the parts of compile/ work on: one module to be made of the objects, with SIMD or without.
 */
#ifndef TARE_JOB_H
#define TARE_JOB_H

#include "compile/compile.h"

struct job {
  struct arena *arena;
  struct report *report;
  const struct compile_options *options;
  const struct api *api;
  bool simd, with_memory;
  const char *const *objects; /* one for each source */
  const char *callbacks;      /* one ahead of these, or NULL */
  bool allocates;             /* freelist is linked, for no allocator was named */
  bool constructs;            /* functions run when it is loaded, of which it was linked to tell */
  bool jumps;                 /* sources call setjmp() or longjmp() */
  bool throws;                /* and so the module has exceptions, of which it was linked to tell */
  bool formats;               /* what is printed is formatted, though nothing may show it */
};

/** Where the stack lies. One that is known to suffice begins behind memory that nothing uses.
 * Another comes first, so that running out of it traps. */
struct stack {
  uint32_t size; /* bytes; 0: there is none */
  bool is_proved;
};

#endif
