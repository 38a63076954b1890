/* lenient.c: a header without what it has that cannot be bound. */
#ifndef TARE_LENIENT_H
#define TARE_LENIENT_H

#include "base/strings.h"
#include "header/declarations.h"
#include "header/header.h"

/**
 * Reads again and again without what was refused, until nothing is: what used an enum or a class
 * that is left out cannot stay either. `left_out` gets the names.
 */
void lenient_read(struct arena *arena, struct report *report, struct header_options options,
                  struct api *api, const struct c_header *header, struct strings *left_out);

#endif
