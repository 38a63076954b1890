/* prefixes.c: what names lose in front: the header's stem, what --prefix says, or a prefix that the
 * functions share. */
#ifndef TARE_PREFIXES_H
#define TARE_PREFIXES_H

#include "header/reader.h"

/**
 * What follows the header's stem, or what --prefix says in its place, or NULL. Of several prefixes
 * that fit, the longest is dropped.
 */
const char *prefixes_rest(const struct reader *reader, const char *name);

/**
 * What follows the name of a type in that of a function, as name_after_type() has it, where need be
 * behind a prefix of --prefix: `add` in `rows_tree_add` for `Tree`, with --prefix=rows.
 */
const char *prefixes_rest_of_type(const struct reader *reader, const char *function,
                                  const char *type);

/**
 * What follows the prefix in a name of the module, `rest`, but not where that is JavaScript's own,
 * `String` or `delete`. Then the name keeps its prefix, and --explain says so.
 */
const char *prefixes_rest_in_module(const struct reader *reader, const char *name, const char *rest,
                                    bool is_function);

/** The prefix that names are compared by: what functions share, what --prefix says first, or the
 * stem. */
const char *prefixes_main(const struct reader *reader);

/**
 * Finds the prefix that more than half of the functions share, and at least three: `crypto` of
 * crypto_box_open, `cp` of cpBodyNew. There is none where --prefix is given, where the stem is that
 * prefix, and where a struct is called so, which these functions belong to. All functions count
 * that the header declares, so that names do not depend on what is left out.
 */
void prefixes_find(struct reader *reader);

/**
 * Drops that prefix from the functions and constants that belong to no class, and are not renamed.
 * Those keep it whose names would be equal otherwise, or would be no names or names of JavaScript's
 * own.
 */
void prefixes_drop(struct reader *reader);

/**
 * Whether a macro says how the header is configured, and is no constant of its interface: most
 * functions have a prefix in common, and the macro has neither the stem nor the first word of any
 * function or of two other macros in front. A doc comment or --rename makes it a constant.
 */
bool prefixes_is_configuration(struct reader *reader, const struct c_macro *macro);

#endif
