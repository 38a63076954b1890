/* umbrella.c: which files are the interface: the headers that were named, and what belongs to
 * them. */
#ifndef TARE_UMBRELLA_H
#define TARE_UMBRELLA_H

#include "header/unit.h"

/**
 * Fills `unit->interface`: the headers of the options, and behind them those included files that
 * are a part of the interface as well:
 *
 * - those that a --with fits;
 * - of a header that declares neither functions nor variables, the files of its folder and of the
 *   folders in it;
 * - of any header `name.h`, the files of the folder `name` beside it.
 *
 * The last two pass over files of the system, and over those whose path says that they are private.
 * Errors are about options that fit nothing.
 */
bool umbrella_find(struct unit *unit);

#endif
