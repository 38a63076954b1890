/* releases.c: which functions free what others give, by the marks `owned`. */
#ifndef TARE_RELEASES_H
#define TARE_RELEASES_H

#include "header/reader.h"

/** Whether a mark names the function as the one that frees what another gave: it is for the glue
 * alone. */
bool releases_is_named(const struct reader *reader, const struct c_function *function);

#endif
