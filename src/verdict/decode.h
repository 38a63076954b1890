/* decode.c: modules as inspect/ reads them, with the memory that it needs from an arena. */
#ifndef TARE_VERDICT_DECODE_H
#define TARE_VERDICT_DECODE_H

#include "base/file.h"
#include "inspect/names.h"
#include "inspect/wasm.h"

/** False where the bytes are no module; `wasm` then says why, and at which byte. */
bool decode_wasm(struct arena *arena, struct bytes bytes, struct wasm *wasm);

/** The names of functions and globals: those of `section`, or else of exports and imports. */
void decode_names(struct arena *arena, const struct wasm *wasm, struct span section,
                  struct names *names);

/** Whether a function of the module has this name. */
bool decode_defines(const struct wasm *wasm, const struct names *names, const char *name);

#endif
