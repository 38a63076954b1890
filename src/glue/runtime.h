/*
 * runtime.c: the declarations of runtime/ that a glue needs, and no others.
 *
 * A file of runtime/ is a sequence of top-level declarations with their comments, a blank line
 * between two of them and none inside. What a glue needs is found by its words: the runtime names
 * that it mentions, and those that they mention.
 */
#ifndef TARE_RUNTIME_H
#define TARE_RUNTIME_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/** Whether some file of runtime/ declares this name, so that the glue may not use it for something
 * else. */
bool runtime_declares(const char *name);

/** The numbers that stand in for what runtime/ imports from its host: offsets in linear memory. */
struct runtime_memory {
  uint32_t heap_base; /* where the glue's memory begins */
  uint32_t heap_end;  /* and where it ends when the module starts */
  uint32_t heap_unit; /* what slots are aligned to */
};

/**
 * Appends to `out` the declarations that the JavaScript in `code` needs, without `import` and
 * `export`, in an order in which they can be loaded. `strategy`: the files for the strategy that
 * was chosen, up to a NULL; no name is declared by two of them.
 */
void runtime_add(struct text *out, const char *const *strategy, const char *code,
                 struct runtime_memory memory);

#endif
