/*
 * store.c: a folder with what was made once, each entry in a file that has the SHA-256 of what it
 * was made from as its name. Builds that run at the same time may share it: a file is written
 * beside its place and renamed. An entry that is damaged is removed, and is not there.
 */
#ifndef TARE_STORE_H
#define TARE_STORE_H

#include "base/file.h"
#include "base/sha256.h"

/** A folder, and how much is in it at most. */
struct store {
  const char *folder;
  bool is_changed; /* something was added */
};

/** What an entry has. */
enum { STORE_PARTS = 3 };

struct store_entry {
  int status;
  struct bytes parts[STORE_PARTS];
};

/** Makes the folder, if it is missing, with a .gitignore. False where that cannot be. */
bool store_open(struct arena *arena, const char *folder, struct store *store);

bool store_find(struct arena *arena, const struct store *store, const uint8_t key[SHA256_BYTES],
                struct store_entry *entry);

/** Adds an entry. Where that cannot be, it is not there. */
void store_add(struct arena *arena, struct store *store, const uint8_t key[SHA256_BYTES],
               const struct store_entry *entry);

/** Removes the entries that were not used for the longest time, where there is too much. */
void store_trim(struct arena *arena, const struct store *store);

#endif
