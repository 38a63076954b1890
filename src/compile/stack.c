#include "compile/stack.h"

#include "show/verdict.h"

struct stack_need stack_measure(struct arena *arena, struct bytes module, struct bytes debug) {
  struct report report = {.out = stderr};
  struct loaded loaded;
  struct verdict verdict;
  if (!load_bytes(arena, &report, "module", module, debug, &loaded))
    return (struct stack_need){.why = "it cannot be read"};
  verdict_make(arena, &loaded, &verdict);
  const char *unbounded = verdict_unbounded(arena, &verdict);
  if (!unbounded && !loaded.audit.is_pointer_named && loaded.wasm.count[WASM_GLOBAL])
    unbounded = "nothing says which global is the stack pointer";
  if (unbounded)
    return (struct stack_need){.why = unbounded};
  const struct verdict_way way = verdict_stack_way(&verdict);
  return (struct stack_need){true, loaded.audit.stack, verdict_way_text(arena, &loaded, &way)};
}
