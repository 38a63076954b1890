/* license.c: the license files that a package gets. terms.c: which license a text is. */
#ifndef TARE_LICENSE_H
#define TARE_LICENSE_H

#include "base/file.h"
#include "base/strings.h"

struct license {
  const char *name; /* of the file in the package */
  struct bytes content;
  bool is_notice; /* goes along, and says nothing of which license applies */
};

struct licenses {
  struct license *at;
  size_t count;
  const char *expression; /* for package.json: SPDX, or SEE LICENSE IN FILE; NULL where there is no
                             license */
};

/**
 * The license files for a package that is made of these headers, sources and objects. For each of
 * them: those in its folder, or in the nearest folder above, up to the root of its project.
 */
bool licenses_find(struct arena *arena, struct report *report, const struct strings *files,
                   struct licenses *found);

/** The license's SPDX name, or NULL where the text is not word for word a known license. The GNU
 * licenses have the name without `-only` and `-or-later`, which the text does not say. */
const char *terms_name(struct arena *arena, struct bytes content);

/** Lowercase words of two letters or more, with one space between: layout and punctuation do not
 * count. */
struct text terms_words(struct arena *arena, struct bytes content);

#endif
