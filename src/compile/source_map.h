/* source_map.c: the source maps that wasm-opt reads and writes: https://tc39.es/ecma426/ */
#ifndef TARE_SOURCE_MAP_H
#define TARE_SOURCE_MAP_H

#include "base/file.h"

/** The map for wasm-opt of a module: byte N of the code section's content is of line N, counted
 * from 0. */
struct bytes source_map_make(struct arena *arena, struct bytes module);

#define SOURCE_MAP_NOWHERE UINT32_MAX /* a place in the linked code that is not known */

/* From some byte of the optimised module on, as far as the next: where in the linked code. */
struct segment {
  uint32_t at, from;
};

struct segments {
  const struct segment *items;
  size_t count;
};

/** Segments up to the first that is none, in the order of their offsets, counted from `base`. */
struct segments source_map_read(struct arena *arena, struct bytes bytes, size_t base);

#endif
