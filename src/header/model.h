/* model.c: the declarations of a header to the model, in their order. */
#ifndef TARE_MODEL_H
#define TARE_MODEL_H

#include "header/reader.h"

/** One reading by the conventions. What is wrong with the header goes to `report`, which may be
 * lenient, and what is wrong with the options to `usage`. */
struct reader model_read(struct arena *arena, struct report *usage, struct report *report,
                         const struct header_options *options, struct api *api,
                         const struct c_header *header);

#endif
