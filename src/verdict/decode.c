#include "verdict/decode.h"

bool decode_wasm(struct arena *arena, struct bytes bytes, struct wasm *wasm) {
  return wasm_read(wasm, (struct span){bytes.at, bytes.length}) &&
         wasm_index(wasm, arena_alloc(arena, wasm_space(wasm)));
}

void decode_names(struct arena *arena, const struct wasm *wasm, struct span section,
                  struct names *names) {
  names_make(names, wasm, section, arena_alloc(arena, names_space(wasm)));
}

bool decode_defines(const struct wasm *wasm, const struct names *names, const char *name) {
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    if (span_is(names->functions[i], name))
      return true;
  return false;
}
