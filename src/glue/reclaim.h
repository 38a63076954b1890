/*
 * reclaim.c: --reclaim=, by which instances end that JavaScript drops without free(). Each class
 * has a FinalizationRegistry.
 */
#ifndef TARE_RECLAIM_H
#define TARE_RECLAIM_H

#include "base/report.h"
#include "base/text.h"

#include <stdbool.h>

enum reclaim {
  RECLAIM_EACH,  /* each instance is registered when it is made */
  RECLAIM_BATCH, /* … unless it was freed within the job in which it was made */
  RECLAIM_NONE,  /* none is registered: only free() and `using` end an instance */
};

/** Reads the value of `--reclaim=`; reports a value that does not exist. */
bool reclaim_parse(struct report *report, const char *text, enum reclaim *reclaim);

struct glue;

/** The registry of a class. `given_back`: an expression that ends the instance of `cell`. */
void glue_write_registry(struct glue *glue, const char *class, const char *given_back);

/** An expression that gives an instance its cell, and registers it. */
const char *glue_registering(const struct glue *glue, const char *class, const char *self,
                             const char *cell);

/** Statement that takes an instance which has ended out of the registry. */
void glue_write_unregister(struct glue *glue, int depth, const char *class, const char *self);

/** Statement that registers an instance again which C gave back, unless it still is registered. */
void glue_write_register_again(struct glue *glue, int depth, const char *class, const char *self);

/** The property of a cell that says whether the instance is registered, as `, in: 0`; or "". */
const char *glue_registered_field(const struct glue *glue);

#endif
