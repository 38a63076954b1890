/*
 * Marks for the headers of well-known libraries, from their manuals: share/marks/NAME.marks is for
 * NAME.h. The command carries these files, so that `@NAME.marks` names them where no such file is
 * there.
 */
#ifndef TARE_KNOWN_MARKS_H
#define TARE_KNOWN_MARKS_H

#include "base/file.h"

/** The content of `NAME.marks`; false where the command does not carry it. */
bool known_marks_find(const char *name, struct bytes *content);

#endif
