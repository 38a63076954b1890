/*
 * Whether a function writes all of the bytes that a parameter points to before it does anything
 * else with them, so that what was there before cannot be seen. Follows the function from its begin
 * up to where control may go elsewhere. What is not understood is no proof.
 */
#ifndef TARE_INSPECT_FILLS_H
#define TARE_INSPECT_FILLS_H

#include "inspect/code.h"

/** `function`: an index; `param`: of its parameters, from 0; `size`: bytes from where it points. */
bool fills_all(const struct wasm *wasm, uint32_t function, uint32_t param, uint64_t size);

#endif
