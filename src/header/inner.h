/* inner.c: what the parameters of a function pointer are called. A dump of clang has their types
 * alone, so this reads the bytes of the declaration. */
#ifndef TARE_INNER_H
#define TARE_INNER_H

#include "base/strings.h"
#include "header/ast.h"
#include "header/source.h"

/** The names between the last parentheses of a declaration, "" for each parameter that has none;
 * empty where there are no parentheses, or `source` is NULL. */
struct strings inner_names(struct arena *arena, const struct source *source,
                           const struct node *declaration);

#endif
