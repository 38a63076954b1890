/* constant.c: constants of C as JavaScript writes them. */
#ifndef TARE_GLUE_CONSTANT_H
#define TARE_GLUE_CONSTANT_H

#include "api.h"

/** `10`, `10n`, `0.5`, `true` or `'text'`: integers of 64 bits are bigints whatever their value. */
const char *constant_literal(struct arena *arena, const struct constant *constant);

#endif
