/* macros.c: the macros that are defined at a header's end, from what `clang -E -dD` prints. */
#ifndef TARE_MACROS_H
#define TARE_MACROS_H

#include "base/intern.h"
#include "base/text.h"

#include <stdbool.h>

struct macro {
  const char *name, *body; /* comments are spaces in the body */
  bool is_function;        /* it takes arguments, be it none */
  const char *file;        /* that defines it, as clang names it */
  bool is_defined;         /* and nothing undefines it further down */
  unsigned line;           /* of its definition, as `#line` has it */
  enum { UNSEEN, BEING_SEEN, NO_EXPRESSION, MAYBE_EXPRESSION } expression;
  /* Once it was seen: */
  size_t expanded; /* bytes of it with the macros that it uses; not of their arguments */
  int depth;       /* of parentheses in each other, likewise */
  bool has_string; /* there is a string literal in it, or in one of those */
};

/** A file that is included. */
struct included {
  const char *path; /* as clang names it */
  bool is_system;   /* found where the system's headers are */
};

struct macros {
  struct macro *items; /* each name once, in the order of the first definition */
  size_t count;
  struct intern names;       /* the number of a name is its index in `items` */
  struct included *included; /* each file once, in the order in which they begin */
  size_t included_count;
  struct intern paths;
};

void macros_read(struct arena *arena, const struct text *output, struct macros *macros);

/** The macro of this name that is defined at the end, or NULL. */
const struct macro *macros_find(struct macros *macros, const char *name);

/**
 * Whether a macro could stand for a value, so that `enum { x = NAME };` may be tried: with all that
 * it uses it is balanced, holds nothing that would end the declaration, and is not so long that the
 * compiler would take ever more time and memory for it.
 */
bool macros_may_be_value(struct macros *macros, const struct macro *macro);

#endif
