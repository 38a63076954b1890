/* signature.c: the WebAssembly type of a function of the header. */
#ifndef TARE_SIGNATURE_H
#define TARE_SIGNATURE_H

#include "api.h"

/** The type that the function has in a module, as module_signature tells it. */
const char *signature_of(struct arena *arena, const struct function *function);

#endif
