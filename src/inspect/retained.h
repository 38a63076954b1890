/*
 * What would go if a function went: its own bytes, and those of all functions that the host reaches
 * through it alone. That is the function's subtree in the dominator tree of the call graph, found
 * as by Lengauer and Tarjan, A Fast Algorithm for Finding Dominators in a Flowgraph (1979).
 */
#ifndef TARE_INSPECT_RETAINED_H
#define TARE_INSPECT_RETAINED_H

#include "inspect/audit.h"

/** Bytes that retained_make needs, aligned for a pointer. */
size_t retained_space(const struct wasm *wasm);

/** The bytes that each function of the audited module retains, by its index. Of one that the host
 * does not reach, those of its own entry in the code section. */
const size_t *retained_make(const struct audit *audit, void *space);

#endif
