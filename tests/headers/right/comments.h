/** @file comments.h
 * What the file is about.
 *
 * In two paragraphs.
 */
#include <stdint.h>

/** The struct's. */
typedef struct Doc { int x; } Doc;

/*! Another mark.  */
void doc_init(Doc *self);
/// Line comments,
/// joined.
///
/// Not the first line.
/// @param with \c this
/// @returns a number
/// of something
int doc_lines(Doc *self, int with);
/**
 * @brief In brief.
 * @param[in] a - the first,
 *     continued
 *
 * Text after a parameter.
 * \param b the second
 * \return both
 */
int doc_tags(Doc *self, int a, int b);
int doc_behind(Doc *self); /**< Behind it. */
/* Not for readers. */
int doc_plain(Doc *self);
/*******
 * A banner.
 *******/
int doc_banner(Doc *self);
/**
 * Lists:
 * - one thing,
 *   continued
 * - another
 *
 * ```c
 * if (x)
 *   y();
 * ```
 *
 * @see doc_lines
 * \deprecated No longer.
 */
int doc_layout(Doc *self);
/// Ends with */ or **//.
int doc_end(Doc *self);
