/* license.c: the license files that a package gets. */
#ifndef TARE_LICENSE_H
#define TARE_LICENSE_H

#include "base/file.h"
#include "base/strings.h"

struct license {
  const char *name; /* of the file in the package */
  struct bytes content;
  bool is_notice; /* does not say which license applies */
};

struct licenses {
  struct license *at;
  size_t count;
  /* For package.json: SPDX's expression, or SEE LICENSE IN FILE; NULL where there is no license. */
  const char *expression;
};

/**
 * Finds the license files for a package that is made of these headers, sources and objects: for
 * each of them, the license files in its folder, or else in the nearest folder above that has some,
 * up to the root of the project.
 */
bool licenses_find(struct arena *arena, struct report *report, const struct strings *files,
                   struct licenses *found);

#endif
