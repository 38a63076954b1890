/* system.c: what a module goes without that wasi-libc would ask of a system. */
#ifndef TARE_SYSTEM_H
#define TARE_SYSTEM_H

#include "compile/job.h"

/**
 * What fails or is dropped in a linked module, in words for a note, or NULL where nothing does: see
 * libc/system.c. A function of the system counts where it was linked, be it behind a call that
 * never comes.
 */
const char *system_lacks(const struct job *job, const struct module *linked);

/**
 * Whether what the module prints has to be formatted although nothing shows it: a caller looks at
 * the result of a printf(), a format may have "%n", or a stream may be one that the sources read
 * themselves.
 */
bool system_needs_formats(const struct job *job, const struct module *linked);

#endif
