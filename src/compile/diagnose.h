/* diagnose.c: why a module cannot be made, where the tools do not say it in the author's words. */
#ifndef TARE_DIAGNOSE_H
#define TARE_DIAGNOSE_H

#include "compile/job.h"

/** What remains to be imported is an error: of wasi-libc's functions one for all of them, with the
 * source that calls them. */
bool diagnose_imports(const struct job *job, const struct module *module);

#endif
