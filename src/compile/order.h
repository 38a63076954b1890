/*
 * order.c: of all modules that mean the same and are as long, one that compresses well.
 *
 * Functions, types and the locals of a function may stand in any order. That changes neither what
 * runs nor, where all numbers fit into a byte, the length; but gzip finds more to repeat in one
 * order than in another.
 */
#ifndef TARE_ORDER_H
#define TARE_ORDER_H

#include "base/file.h"

enum { ORDER_USUAL = UINT32_MAX }; /* tries: 500, and fewer where a module is long */

struct ordered {
  struct bytes module;
  const uint32_t *functions; /* which of the defined ones each was; NULL: all are in place */
};

/**
 * Tries so many changes of order, one after the other, and keeps each that gzip does not make
 * longer: the same for the same module. Custom sections go. Of a module that is long, or refers to
 * its functions by more than calls and exports, nothing else changes. The bytes must be a module
 * that module_read accepts.
 */
struct ordered order_module(struct arena *arena, struct bytes module, uint32_t tries);

#endif
