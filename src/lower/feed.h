/* feed.c: arguments that C finds in the fields of an instance: the rest of an input, and the room
 * for an output. */
#ifndef TARE_FEED_H
#define TARE_FEED_H

#include "lower/lower.h"

/** Adds the values of a function that works on an instance with such fields. */
void lower_feed(struct arena *arena, const struct function *function, struct lowered *lowered);

#endif
