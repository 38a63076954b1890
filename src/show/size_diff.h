/* size_diff.c: what two modules have in common, and which rows make the difference of their sizes.
 */
#ifndef TARE_SIZE_DIFF_H
#define TARE_SIZE_DIFF_H

#include "show/size_rows.h"

/** A row of either module, or of both; NULL where it has none. */
struct size_change {
  const struct size_item *old, *new;
};

/** Bytes more, or less where it is negative. */
long long size_change_bytes(const struct size_change *change);

/** "grew", "shrank", "new" or "gone". */
const char *size_change_kind(const struct size_change *change);

/**
 * All rows that differ in size, the greatest change first. Rows are the same where they are of the
 * same kind of thing and of the same name, those without a name where they have the same index; of
 * several such ones, the first is matched with the first in the order of the file, and so on.
 */
struct size_change *size_diff(struct arena *arena, const struct size_rows *old,
                              const struct size_rows *new, size_t *count);

#endif
