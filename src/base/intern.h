/* Numbers for keys: the same bytes get the same number, from 0 upwards in the order in which they
 * first come. */
#ifndef TARE_BASE_INTERN_H
#define TARE_BASE_INTERN_H

#include "base/arena.h"

#include <stdint.h>

struct intern_key {
  const void *at;
  size_t length;
};

struct intern {
  struct arena *arena;
  struct intern_key *keys; /* by number; copies */
  size_t count;
  uint32_t *slots; /* of a hash table, at most half full: one more than a number, or 0 */
  size_t slot_count;
};

/** The key's number; `count` before the call, where the key is new. */
uint32_t intern(struct intern *table, const void *at, size_t length);

#define INTERN_UNKNOWN UINT32_MAX

/** The number of a key that has one, or INTERN_UNKNOWN. */
uint32_t intern_find(const struct intern *table, const void *at, size_t length);

#endif
