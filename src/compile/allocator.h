/* allocator.c: whose malloc a module has. */
#ifndef TARE_ALLOCATOR_H
#define TARE_ALLOCATOR_H

#include "base/report.h"
#include "base/text.h"
#include "inspect/wasm.h"

enum allocator {
  ALLOCATOR_NONE,
  ALLOCATOR_FAIL,
  ALLOCATOR_PAGE,
  ALLOCATOR_BUMP,
  ALLOCATOR_FREELIST,
  ALLOCATOR_BINNED,
  ALLOCATOR_DLMALLOC, /* wasi-libc's */
  ALLOCATOR_HOST,     /* JavaScript's, which the module imports */
};

/** The allocator of this name behind `option`, which ends in "="; reports a name that is none. */
bool allocator_parse(struct arena *arena, struct report *report, const char *option,
                     const char *name, enum allocator *allocator);

const char *allocator_name(enum allocator allocator);

/** Bytes of the functions of malloc/freelist.c in a module that was linked and not optimised. */
size_t allocator_bytes(struct arena *arena, const struct wasm *linked);

/** Whether it is one of malloc/, which the command carries as an object. */
bool allocator_is_carried(enum allocator allocator);

#endif
