/* The proposals that a module uses, and the first engines that have them
 * (webassembly.org/features). */
#ifndef TARE_INSPECT_FEATURES_H
#define TARE_INSPECT_FEATURES_H

#include "inspect/wasm.h"

enum engine { ENGINE_CHROME, ENGINE_FIREFOX, ENGINE_SAFARI, ENGINE_NODE, ENGINES };

struct feature {
  const char *name;           /* of the proposal */
  const char *since[ENGINES]; /* version, as "16.4"; NULL: not yet, or only behind a flag */
};

/** By enum wasm_feature. */
extern const struct feature features[FEATURES];
extern const char *const engine_names[ENGINES];

/** The first version of an engine that has all of `used`, bits by enum wasm_feature; NULL where
 * none has. */
const char *features_since(uint32_t used, enum engine engine);

#endif
