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

/**
 * Appends to `out` the declarations that the JavaScript in `code` needs, in the order of the files,
 * without `import` and `export`. The number `heap_base` stands in for the host's `heapBase`.
 */
void runtime_add(struct text *out, const char *code, uint32_t heap_base);

#endif
