/* comments.c: a doc comment to the text that TSDoc gets. */
#ifndef TARE_COMMENTS_H
#define TARE_COMMENTS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct comment {
  const char
      *doc; /* what no tag introduces, or NULL; also tags that are TSDoc's business, such as @see */
  const char *returns; /* of @returns, or NULL */
  struct comment_param {
    const char *name;
    const char *doc;
    bool is_in, is_out; /* of `@param[in]`, `[out]` and `[in,out]` */
  } *params;            /* of @param */
  size_t param_count;
  bool is_of_file; /* it has @file: about the header, not about the declaration that follows it */
};

/**
 * `raw` is a whole comment as it stands in the source, in any of the forms that clang takes for
 * documentation, or NULL. Lines of a paragraph are joined with a space and paragraphs parted by an
 * empty line; list items and fenced code keep their lines. No text contains the end of a comment.
 */
struct comment comment_parse(struct arena *arena, const char *raw);

/** What @param has about `name`, or NULL. */
const struct comment_param *comment_param_named(const struct comment *comment, const char *name);

/** What @param says about `name`, or NULL. */
const char *comment_of_param(const struct comment *comment, const char *name);

#endif
