/* link.c: objects to one module, by wasm-ld, and to a smaller one, by wasm-opt. */
#ifndef TARE_LINK_H
#define TARE_LINK_H

#include "compile/job.h"

/** Memory is laid out as stack, data, bss, heap. */
bool link_objects(struct job *job, struct stack stack, const char *linked);

/** `from` has a source map beside it, and so has `to` then. */
bool link_optimize(const struct job *job, struct stack stack, const char *from, const char *to);

#endif
