/* debug_names.c: name sections: the core specification 2.0, §7.4.1, and its extension to globals.
 */
#ifndef TARE_DEBUG_NAMES_H
#define TARE_DEBUG_NAMES_H

#include "base/file.h"
#include "inspect/wasm.h"

/**
 * The module, which has no names, with functions and globals named by their numbers. These are the
 * names that wasm-opt gives where there are none: so it orders functions as if there were none, and
 * debug_names_add can put those of C in their place.
 */
struct bytes debug_names_number(struct arena *arena, struct bytes module);

/** Adds the section of an optimised module whose names are numbers in the linked one: C's names in
 * their place; other names, of what wasm-opt made, stay. */
void debug_names_add(struct text *out, const struct wasm *linked, const struct wasm *wasm);

#endif
