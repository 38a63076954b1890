/* Files of the repository that are part of the command's own binary, so that it can be installed as
 * one file. */
#ifndef TARE_EMBEDDED_H
#define TARE_EMBEDDED_H

#include "base/file.h"

/** The content of a file by its name in embedded.inc. Asking for one that is not there is a defect.
 */
struct bytes embedded(const char *name);

#endif
