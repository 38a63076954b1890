/* callbacks.c: how the module gets pointers to functions of the host. */
#ifndef TARE_CALLBACKS_OF_MODULE_H
#define TARE_CALLBACKS_OF_MODULE_H

#include "compile/job.h"

/**
 * Compiles the source that puts the callbacks into the module's table, ahead of all other
 * functions, so that their places are the same in each module of a header. `object`: what is made
 * of it; NULL where there are none. False after an error.
 */
bool callbacks_compile(const struct job *job, const char **object);

/** The function that keeps a callback in the table until the module is linked. */
const char *callback_holder(struct arena *arena, size_t number);

/** Which of the model's callbacks it is. */
size_t callback_number(const struct api *api, const struct function *callback);

#endif
