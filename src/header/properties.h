/* properties.c: which methods of a class are the getters and setters of a property. */
#ifndef TARE_PROPERTIES_H
#define TARE_PROPERTIES_H

#include "header/reader.h"

/** `thing_get_x` is the property x, which `thing_set_x` of the same type writes. Others that are
 * called so stay methods. */
void properties_make(struct reader *reader, const struct known_class *known);

#endif
