/*
 * What things are called: by the name section (specification, appendix "Custom Sections", and the
 * extended-name-section proposal for globals and data), by exports and by imports.
 */
#ifndef TARE_INSPECT_NAMES_H
#define TARE_INSPECT_NAMES_H

#include "inspect/wasm.h"

/** By index; empty where a thing has no name. */
struct names {
  const struct span *functions, *globals, *data;
};

/** Bytes that names_make needs, aligned for a pointer. */
size_t names_space(const struct wasm *wasm);

/**
 * Collects the names of an indexed module. `section` is the content of a name section: the module's
 * own (wasm_custom(wasm, "name")), or that of another file with the same code; an empty one will
 * do. As engines do, it stops at the first thing wrong there, and keeps what came before. Functions
 * that are not named there go by the name of their first export or of their import.
 */
void names_make(struct names *names, const struct wasm *wasm, struct span section, void *space);

#endif
