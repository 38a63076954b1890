/* types.c: the model of a header to the TypeScript declarations of its glue. */
#ifndef TARE_TYPES_H
#define TARE_TYPES_H

#include "glue/glue.h"

void types_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                 struct text *out);

#endif
