#include "compile/stack.h"

#include "compile/debug.h"
#include "compile/interface.h"
#include "verdict/verdict.h"

enum {
  STACK_ALIGNMENT = 16,
  LEVELS = 8, /* of calls from within an import that fit on the stack at the least */
};

/* ---- How much a module needs ---- */

struct need {
  bool is_bounded;
  uint32_t bytes;  /* at most, where it is bounded; otherwise the deepest that is known */
  const char *why; /* the functions down to there: "a → b"; or why there is no bound */
};

/* By the audit of inspect/. `debug` is a module of the same code with names and lines, and may be
 * empty. */
static struct need measure(struct arena *arena, struct bytes module, struct bytes debug) {
  struct report report = {.out = stderr};
  struct loaded loaded;
  struct verdict verdict;
  if (!load_bytes(arena, &report, "module", module, debug, &loaded))
    return (struct need){.why = "it cannot be read"};
  verdict_make(arena, &loaded, &verdict);
  const char *unbounded = verdict_unbounded(arena, &verdict);
  if (!unbounded && !loaded.audit.is_pointer_named && loaded.wasm.count[WASM_GLOBAL])
    unbounded = "nothing says which global is the stack pointer";
  if (unbounded)
    return (struct need){.bytes = loaded.audit.known, .why = unbounded};
  const struct verdict_way way = verdict_stack_way(&verdict);
  return (struct need){true, loaded.audit.stack, verdict_way_text(arena, &loaded, &way)};
}

/* ---- How much it gets ---- */

/* Whether it calls a function of the author's that the host supplies, which may call back. */
static bool calls_out(const struct job *job, const struct module *module) {
  for (size_t i = 0; i < module->import_count; i++)
    if (interface_supplies(job->arena, job->options, job->api, &module->imports[i]))
      return true;
  return false;
}

static uint32_t round_up(uint32_t bytes) {
  return (bytes + STACK_ALIGNMENT - 1) / STACK_ALIGNMENT * STACK_ALIGNMENT;
}

/* Where no bound is known, what is known has to fit, and as much besides as is usual. */
static struct stack open_stack(const struct job *job, uint32_t known) {
  const uint32_t most = UINT32_MAX / 2, wanted = job->options->stack_size;
  const uint32_t size =
      USUAL_STACK + (known > USUAL_STACK / LEVELS ? round_up(known < most ? known : most) : 0);
  return (struct stack){wanted ? wanted : size, false};
}

static void tell_open(const struct job *job, struct compiled *result, const struct need *need) {
  result->unbounded = job->options->stack_size ? NULL : need->why;
}

bool stack_is_open(const struct job *job, struct compiled *result, bool has_library,
                   struct stack *stack) {
  const struct need need = measure(job->arena, result->linked, (struct bytes){0});
  if (need.is_bounded || (!need.bytes && !has_library)) /* no frame: perhaps it needs no stack */
    return false;
  *stack = open_stack(job, need.bytes);
  tell_open(job, result, &need);
  return true;
}

bool stack_stays_open(const struct job *job, struct compiled *result, const struct module *module,
                      struct stack stack) {
  const struct bytes debug = debug_file(job->arena, module->bytes, result->debug);
  const struct need need = measure(job->arena, module->bytes, debug);
  if (need.is_bounded || !need.bytes || open_stack(job, need.bytes).size > stack.size)
    return false;
  tell_open(job, result, &need);
  return true;
}

uint32_t stack_of_debug(const struct job *job, const struct compiled *result, uint32_t usual) {
  const struct need need = measure(job->arena, result->linked, (struct bytes){0});
  const uint32_t size = open_stack(job, need.bytes).size;
  return size > usual ? size : usual;
}

bool stack_choose(const struct job *job, struct compiled *result, const struct module *module,
                  bool has_library, struct stack *stack) {
  const uint32_t wanted = job->options->stack_size;
  const struct bytes debug = debug_file(job->arena, module->bytes, result->debug);
  /* Of a library from elsewhere, what it does in its red zone is seen only before the optimiser
   * makes a constant of a stack pointer that nothing moves. */
  struct need need = has_library ? measure(job->arena, result->linked, (struct bytes){0})
                                 : measure(job->arena, module->bytes, debug);
  *stack = open_stack(job, need.is_bounded ? 0 : need.bytes);
  if (!need.is_bounded) {
    tell_open(job, result, &need);
    return true;
  }
  if (wanted && need.bytes > wanted) {
    report_failure(job->report, "--stack-size=%u: the stack gets %u bytes deep, in %s", wanted,
                   need.bytes, need.why);
    return false;
  }
  if (need.bytes && calls_out(job, module)) {
    /* The bound holds for one call; an import may call back any number of times. */
    if (!wanted && need.bytes > USUAL_STACK / LEVELS)
      stack->size = round_up(LEVELS * need.bytes);
    return true;
  }
  if (!wanted || !need.bytes)
    *stack = (struct stack){round_up(need.bytes), true};
  return true;
}

bool stack_suffices(const struct job *job, const struct compiled *result,
                    const struct module *module, struct stack stack) {
  if (!stack.is_proved)
    return true;
  const struct bytes debug = debug_file(job->arena, module->bytes, result->debug);
  const struct need need = measure(job->arena, module->bytes, debug);
  return !need.is_bounded || need.bytes <= stack.size;
}
