/*
 * runtime.c: the declarations of runtime/ that a glue needs, and no others.
 *
 * The glue's own code mentions some of them, and those use others: runtime_table.c says which. So
 * there is no list of features to keep in step with the code.
 */
#ifndef TARE_RUNTIME_H
#define TARE_RUNTIME_H

#include "base/text.h"
#include "glue/runtime_table.h"

#include <stdbool.h>
#include <stdint.h>

/** Whether some file of runtime/ declares this name, so that the glue may not use it for something
 * else. */
bool runtime_declares(const char *name);

/** Whether some piece of runtime/ reads a global variable of this name, which then must not be
 * hidden. */
bool runtime_reads(const char *name);

/** The numbers that stand in for what runtime/ imports from its host: offsets in linear memory. */
struct runtime_memory {
  uint32_t heap_base; /* where the glue's memory begins */
  uint32_t heap_end;  /* and where it ends when the module starts */
  uint32_t heap_unit; /* what slots are aligned to */
};

/** A set of files of runtime/. */
#define RUNTIME_BIT(file) (UINT64_C(1) << (file))

/**
 * Appends to `out` the declarations that the JavaScript in `code` needs, in an order in which they
 * can be loaded. `strategy`: the set of files for the strategy that was chosen; no name is declared
 * by two of them, or by one and a file that serves all strategies.
 */
void runtime_add(struct text *out, uint64_t strategy, const char *code,
                 struct runtime_memory memory);

#endif
