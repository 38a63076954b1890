/* instances.c: arrays of pointers to instances of a handle class, `thing **items, size_t n`. */
#ifndef TARE_INSTANCES_H
#define TARE_INSTANCES_H

#include "header/prototype.h"

/** Adds or refuses an array of instances that C reads, or that it passes to a callback. False where
 * the pointer is none. */
bool instances_read(struct signature *signature, struct argument *argument);

#endif
