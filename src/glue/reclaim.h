/*
 * reclaim.c: what becomes of an instance that JavaScript drops without free(): registries of
 * garbage, one for each class.
 */
#ifndef TARE_RECLAIM_H
#define TARE_RECLAIM_H

#include "base/report.h"
#include "base/text.h"

#include <stdbool.h>

enum reclaim {
  RECLAIM_EACH,  /* each instance is registered when it is made */
  RECLAIM_BATCH, /* … unless it was freed within the job in which it was made */
  RECLAIM_NONE,  /* none is: only free() and `using` end an instance */
};

/** Reads what follows `--reclaim=`; reports a way that does not exist. */
bool reclaim_parse(struct report *report, const char *text, enum reclaim *reclaim);

struct glue;

/** The registry of a class. `given_back`: an expression that ends the instance of `cell`. */
void glue_write_registry(struct glue *glue, const char *class, const char *given_back);

/** An expression that gives an instance its cell, and registers it. */
const char *glue_registering(const struct glue *glue, const char *class, const char *self,
                             const char *cell);

/** Statement: an instance that has ended is registered no longer. */
void glue_write_unregister(struct glue *glue, int depth, const char *class, const char *self);

/** Statement: an instance that was C's for a while, and is not, is registered, if it was not. */
void glue_write_register_again(struct glue *glue, int depth, const char *class, const char *self);

/** What is in a cell for that, behind the rest of it: "", or a property. */
const char *glue_registered_field(const struct glue *glue);

#endif
