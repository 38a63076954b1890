/* budgets.c: what a module has to keep to, for `tare check` and for `tare build`. */
#ifndef TARE_BUDGETS_H
#define TARE_BUDGETS_H

#include "base/option.h"
#include "verdict/verdict.h"

struct budgets {
  /* In bytes; SIZE_MAX: any number. */
  size_t size, gzip, brotli, stack;
  bool no_alloc, no_trap, no_imports, bounded_stack;
};

/** No budget at all. */
extern const struct budgets no_budgets;

/** The options that set them, to be read into a struct budgets. */
enum { BUDGET_OPTIONS = 8 };
extern const struct option budget_options[BUDGET_OPTIONS];

/**
 * One error for each budget that the module does not keep; true where it keeps all. `with_sites`
 * adds a note for each trap, for callers that print no report.
 */
bool budgets_check(struct arena *arena, struct report *report, const struct budgets *budgets,
                   const struct verdict *verdict, bool with_sites);

#endif
