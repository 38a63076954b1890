/* jumps.c: setjmp() and longjmp(), which become exceptions of WebAssembly. */
#ifndef TARE_JUMPS_H
#define TARE_JUMPS_H

#include "compile/job.h"
#include "compile/undefined.h"

/**
 * Compiles the sources again whose objects call setjmp() or longjmp(), such that jumps are
 * exceptions. All other objects stay as they are. If clang is too old, or the module may not have
 * exceptions, no source is compiled again. Then the linker misses the functions: see jumps_advice.
 */
bool jumps_compile(struct job *job);

/** Whether the linked module calls longjmp(). */
bool jumps_are_in(struct arena *arena, const struct module *linked);

/** What to do about a missing function that has to do with jumps; NULL for any other. */
const char *jumps_advice(const struct job *job, const struct undefined *undefined);

#endif
