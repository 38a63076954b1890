/* outputs.c: the modules and the model to the files that a build writes. */
#ifndef TARE_OUTPUTS_H
#define TARE_OUTPUTS_H

#include "api.h"
#include "compile/compile.h"
#include "options.h"

/**
 * Lays out memory, holds the modules to their budgets, writes all files or none, and prints what
 * they are. `simd`: or NULL. Both modules are changed.
 */
bool outputs_write(struct build *build, const struct compile_options *compile_options,
                   const struct api *api, struct compiled *wasm, struct compiled *simd);

#endif
