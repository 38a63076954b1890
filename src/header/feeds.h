/* feeds.c: structs whose fields say where functions find their input and the room for their output,
 * as `z_stream` does. Marks say so. */
#ifndef TARE_FEEDS_H
#define TARE_FEEDS_H

#include "header/reader.h"

/** Reads the marks of the fields of all classes. `functions`: those of the interface. */
void feeds_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** What a function that works on an instance with such fields is called in its class. `in_class`:
 * what its name says, or NULL. */
const char *feeds_name_in_class(const struct known_class *known, const char *function,
                                const char *in_class);

#endif
