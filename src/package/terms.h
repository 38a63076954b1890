/* terms.c: which license a text is. */
#ifndef TARE_TERMS_H
#define TARE_TERMS_H

#include "base/file.h"
#include "base/text.h"

/** The SPDX name of the license, or NULL where the text is not word for word a known license. The
 * names of the GNU licenses are without `-only` and `-or-later`: their text does not say which. */
const char *terms_name(struct arena *arena, struct bytes content);

/** The words of a text in lowercase, with one space between them, ahead of the first one, and
 * behind the last one. Without layout, punctuation, and words of a single letter. */
struct text terms_words(struct arena *arena, struct bytes content);

#endif
