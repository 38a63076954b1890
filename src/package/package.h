/* package.c: what makes a folder of modules one that npm can publish. */
#ifndef TARE_PACKAGE_H
#define TARE_PACKAGE_H

#include "api.h"
#include "base/file.h"
#include "glue/formats.h"
#include "glue/types.h"

struct package {
  const struct api *api;
  const char *folder; /* where it is written */
  const char *name;   /* or NULL: of the package.json there is, or the stem */
  const char *global; /* the variable of the iife */
  unsigned formats;
  bool embed, simd;
  const struct types *types;  /* what the module exports */
  const struct strings *made; /* of these headers, sources and objects */
};

/**
 * Adds package.json, README.md and the license to the files of a build, which are there already.
 * What their author wrote into those that exist stays; what is not JSON is reported.
 */
bool package_add(struct arena *arena, struct report *report, const struct package *package,
                 struct output **outputs, size_t *count);

/** Why npm would not take a new package of this name, or NULL. */
const char *package_name_refused(const char *name);

#endif
