/* readme.c: what a module exports, with its comments, to the README of its package. */
#ifndef TARE_README_H
#define TARE_README_H

#include "base/text.h"
#include "glue/types.h"

/** What the README says about the package, beside its interface. */
struct readme {
  const char *title;       /* the package's name */
  const char *description; /* or NULL */
  const char *example;     /* how it is imported and first used, in JavaScript */
  const char *others;      /* the other ways to load it, in Markdown; or NULL */
  const char *license;     /* SPDX, or NULL */
};

/**
 * A new README, or `old` with usage and interface in it brought up to date. Each stands between two
 * comments; where an old README does not have them, it is its author's, and stays as it is.
 */
void readme_write(struct arena *arena, const struct readme *readme, const struct types *types,
                  const char *old, struct text *out);

#endif
