/* jumps.c: setjmp() and longjmp(), which become exceptions of WebAssembly. */
#ifndef TARE_JUMPS_H
#define TARE_JUMPS_H

#include "compile/job.h"
#include "compile/undefined.h"

/**
 * Compiles the sources again that call setjmp() or longjmp(), such that these are exceptions: those
 * whose object wants one of the two functions. All other objects stay as they are. Where it cannot
 * be done, nothing is, and the linker misses what is called; see jumps_advice.
 */
bool jumps_compile(struct job *job);

/** Whether the linked module jumps. */
bool jumps_are_in(struct arena *arena, const struct module *linked);

/** What to do about a missing function of these; NULL where it is another one. */
const char *jumps_advice(const struct job *job, const struct undefined *undefined);

#endif
