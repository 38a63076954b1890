#include "lower/explain_length.h"

#include <inttypes.h>

static bool is_additive(const struct length *length) {
  return length->kind == LENGTH_SUM || length->kind == LENGTH_DIFFERENCE;
}

static bool is_reversed(const struct length *length) {
  return length->kind == LENGTH_DIFFERENCE || length->kind == LENGTH_QUOTIENT;
}

/* Whether one side needs parentheses, or it would be read otherwise: a sum within a product. */
static bool is_apart(const struct length *of, const struct length *side) {
  if (!length_operator(side))
    return false;
  return is_additive(of) == is_additive(side)
             ? side == of->right && (is_reversed(of) || is_reversed(side))
             : is_additive(side);
}

void explain_length(struct text *out, const struct length *length,
                    void (*explain)(struct text *out, const void *of, const struct length *part),
                    const void *of) {
  const struct length *const sides[] = {length->left, length->right};
  if (length->kind == LENGTH_NUMBER)
    text_format(out, "%" PRIu64, length->number);
  else if (!length_operator(length))
    explain(out, of, length);
  for (size_t i = 0; length_operator(length) && i < 2; i++) {
    const bool apart = is_apart(length, sides[i]);
    if (i)
      text_format(out, " %s ", length_operator(length));
    text_add(out, apart ? "(" : "");
    explain_length(out, sides[i], explain, of);
    text_add(out, apart ? ")" : "");
  }
}
