#include "show/size_diff.h"

#include <stdlib.h>
#include <string.h>

static int compare(size_t left, size_t right) {
  return left < right ? -1 : left > right;
}

static int compare_names(struct span left, struct span right) {
  const size_t length = left.length < right.length ? left.length : right.length;
  const int order = length ? memcmp(left.at, right.at, length) : 0;
  return order ? order : compare(left.length, right.length);
}

/* 0 where both are of the same thing. */
static int compare_items(const struct size_item *a, const struct size_item *b) {
  int order = compare(a->kind, b->kind);
  if (!order)
    order = compare(a->section, b->section);
  if (!order)
    order = strcmp(a->file ? a->file : "", b->file ? b->file : "");
  if (!order)
    order = compare_names(a->name, b->name);
  return order || a->name.length ? order : compare(a->index, b->index);
}

static int by_what(const void *left, const void *right) {
  const struct size_item *const *a = left, *const *b = right;
  const int order = compare_items(*a, *b);
  return order ? order : compare((*a)->order, (*b)->order);
}

static const struct size_item **sorted(struct arena *arena, const struct size_rows *rows) {
  const struct size_item **items = arena_alloc(arena, rows->count * sizeof *items);
  for (size_t i = 0; i < rows->count; i++)
    items[i] = &rows->items[i];
  if (rows->count)
    qsort(items, rows->count, sizeof *items, by_what);
  return items;
}

long long size_change_bytes(const struct size_change *change) {
  return (long long)(change->new ? change->new->bytes : 0) -
         (long long)(change->old ? change->old->bytes : 0);
}

const char *size_change_kind(const struct size_change *change) {
  if (!change->old || !change->new)
    return change->old ? "gone" : "new";
  return change->new->bytes > change->old->bytes ? "grew" : "shrank";
}

/* Those of one size in the order of the new file, and what is gone behind them. */
static int by_change(const void *left, const void *right) {
  const struct size_change *a = left, *b = right;
  const long long first = llabs(size_change_bytes(a)), second = llabs(size_change_bytes(b));
  if (first != second)
    return first > second ? -1 : 1;
  if (!a->new != !b->new)
    return a->new ? -1 : 1;
  return a->new ? compare(a->new->order, b->new->order) : compare(a->old->order, b->old->order);
}

struct size_change *size_diff(struct arena *arena, const struct size_rows *old,
                              const struct size_rows *new, size_t *count) {
  const struct size_item **before = sorted(arena, old), **after = sorted(arena, new);
  struct size_change *changes = arena_alloc(arena, (old->count + new->count) * sizeof *changes);
  size_t i = 0, j = 0;
  *count = 0;
  while (i < old->count || j < new->count) {
    int order = i == old->count ? 1 : -1;
    if (i < old->count && j < new->count)
      order = compare_items(before[i], after[j]);
    const struct size_change change = {order <= 0 ? before[i++] : NULL,
                                       order >= 0 ? after[j++] : NULL};
    if (size_change_bytes(&change) != 0)
      changes[(*count)++] = change;
  }
  if (*count)
    qsort(changes, *count, sizeof *changes, by_change);
  return changes;
}
