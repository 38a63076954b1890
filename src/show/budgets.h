/* budgets.c: what a module has to keep to, for `tare check` and for `tare build`. */
#ifndef TARE_BUDGETS_H
#define TARE_BUDGETS_H

#include "show/verdict.h"

struct budgets {
  /* In bytes; SIZE_MAX: any number. */
  size_t size, gzip, brotli, stack;
  bool no_alloc, no_trap, no_imports, bounded_stack;
};

/** No budget at all. */
extern const struct budgets no_budgets;

/** The lines of `--help` about them. */
#define BUDGETS_HELP                                                                               \
  "  --guard            --no-alloc, --no-trap, a stack with a known bound (see TARE_EXPECT)\n"     \
  "  --max-size=N  --max-gzip=N  --max-brotli=N    bytes of the module, as it is or compressed\n"  \
  "  --max-stack=N      bytes of stack; a stack without a known bound is too much\n"               \
  "  --no-alloc         no export reaches memory.grow or an allocator\n"                           \
  "  --no-trap          no export reaches an instruction that can trap, but for memory accesses\n" \
  "                     out of bounds\n"                                                           \
  "  --no-imports       nothing is imported\n"

/** Whether the word is an option about budgets; reports a value that is none. */
bool budgets_option(struct report *report, const char *word, struct budgets *budgets);

/**
 * One error for each budget that the module does not keep; true where it keeps all. `with_sites`
 * adds a note for each trap, for who does not print a report.
 */
bool budgets_check(struct arena *arena, struct report *report, const struct budgets *budgets,
                   const struct verdict *verdict, bool with_sites);

#endif
