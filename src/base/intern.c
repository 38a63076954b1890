#include "base/intern.h"

#include <string.h>

/* FNV-1a, 64 bits; its upper half is the better one. */
static size_t hash(const uint8_t *at, size_t length) {
  uint64_t value = 0xcbf29ce484222325;
  for (size_t i = 0; i < length; i++)
    value = (value ^ at[i]) * 0x100000001b3;
  return (size_t)(value ^ value >> 32);
}

/* The slot that holds the key, or the free one where it belongs. */
static uint32_t *slot_of(const struct intern *table, struct intern_key key) {
  size_t i = hash(key.at, key.length);
  for (;; i++) {
    uint32_t *slot = &table->slots[i & (table->slot_count - 1)];
    if (!*slot)
      return slot;
    const struct intern_key there = table->keys[*slot - 1];
    if (there.length == key.length && (!key.length || memcmp(there.at, key.at, key.length) == 0))
      return slot;
  }
}

static void grow(struct intern *table) {
  table->slot_count = table->slot_count ? table->slot_count * 2 : 16;
  table->slots = arena_alloc(table->arena, table->slot_count * sizeof *table->slots);
  for (size_t i = 0; i < table->count; i++)
    *slot_of(table, table->keys[i]) = (uint32_t)i + 1;
}

uint32_t intern(struct intern *table, const void *at, size_t length) {
  if (table->count >= table->slot_count / 2)
    grow(table);
  const struct intern_key key = {at, length};
  uint32_t *slot = slot_of(table, key);
  if (!*slot) {
    struct intern_key *place =
        arena_push(table->arena, &table->keys, &table->count, sizeof *table->keys);
    *place = (struct intern_key){arena_copy(table->arena, at, length), length};
    *slot = (uint32_t)table->count;
  }
  return *slot - 1;
}

uint32_t intern_find(const struct intern *table, const void *at, size_t length) {
  if (!table->count)
    return INTERN_UNKNOWN;
  const uint32_t *slot = slot_of(table, (struct intern_key){at, length});
  return *slot ? *slot - 1 : INTERN_UNKNOWN;
}
