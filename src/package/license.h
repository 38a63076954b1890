/* license.c: the license that a package gets. */
#ifndef TARE_LICENSE_H
#define TARE_LICENSE_H

#include "base/file.h"

/** The license in a folder, or NULL. */
const char *license_in(struct arena *arena, const char *folder);

/** That beside the header, or in the folders above up to the one that has .git; without a
 * repository only that beside it. Or NULL. */
const char *license_find(struct arena *arena, const char *header);

/** The license's SPDX name, by what only it says. */
const char *license_name(struct arena *arena, const char *path, struct bytes content);

#endif
