/* translate_text.c: the text of one comment, with JavaScript's names in place of C's. */
#ifndef TARE_TRANSLATE_TEXT_H
#define TARE_TRANSLATE_TEXT_H

#include "header/vocabulary.h"

/** A name that means something within one comment: a parameter of its function, a field of its
 * struct. */
struct local {
  const char *c_name;
  const char *name;            /* in JavaScript; NULL where it has nothing for it */
  bool is_self;                /* the instance */
  bool is_phrase;              /* `name` is no code, but words of the text */
  bool is_one;                 /* C has the address of one value: `*x` is x in JavaScript */
  const struct record *record; /* it is one, with fields; or NULL */
};

/** The place of a comment. */
struct scope {
  struct arena *arena;
  const struct vocabulary *vocabulary;
  const char *owner; /* the class whose comment it is, or NULL */
  struct local *locals;
  size_t local_count;
  bool is_nullable; /* what the text is about is null where C has NULL */
};

/** The text as it is in JavaScript; NULL stays NULL. */
const char *translate_text(const struct scope *scope, const char *text);

#endif
