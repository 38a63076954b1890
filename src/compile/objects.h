/*
 * objects.c: object files and archives that were compiled elsewhere, in any language, and go to
 * wasm-ld as they are: whether they are for WebAssembly, and what they are for where they are not.
 */
#ifndef TARE_OBJECTS_H
#define TARE_OBJECTS_H

#include "compile/job.h"

/** Whether the name is that of an object or an archive. */
bool objects_is_named(const char *path);

/** Whether wasm-ld can link each of them. Reports those that it cannot, and those that are not
 * there. */
bool objects_check(struct arena *arena, struct report *report, const struct strings *objects);

/** Whether some of them has variables, in which it could keep a pointer, or blocks of memory. */
bool objects_have_variables(struct arena *arena, const struct strings *objects);

/** Whether the linked module does without the proposals that the build does without. Reports those
 * that an object brings; sources cannot. */
bool objects_check_features(const struct job *job, const struct module *linked);

#endif
