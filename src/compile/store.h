/*
 * store.c: a folder of entries, one file each. The name of the file is the entry's key, a SHA-256.
 * Builds that run at the same time may share the folder: a file is written beside its place and
 * renamed. A damaged entry is removed, and counts as missing.
 */
#ifndef TARE_STORE_H
#define TARE_STORE_H

#include "base/file.h"
#include "base/sha256.h"

struct store {
  const char *folder;
  bool is_changed; /* something was added */
};

enum { STORE_PARTS = 3 };

/** The answer of a program. */
struct store_entry {
  int status;
  struct bytes parts[STORE_PARTS]; /* empty where there is none */
};

/** Makes the folder, with a .gitignore, if it is missing. False where this fails. */
bool store_open(struct arena *arena, const char *folder, struct store *store);

/** Looks for an entry. What is found counts as used now. */
bool store_find(struct arena *arena, const struct store *store, const uint8_t key[SHA256_BYTES],
                struct store_entry *entry);

/** Adds an entry. If the folder cannot be written, nothing is added, and nothing is reported. */
void store_add(struct arena *arena, struct store *store, const uint8_t key[SHA256_BYTES],
               const struct store_entry *entry);

/** If the folder is too large, removes the entries that were not used for the longest time. */
void store_trim(struct arena *arena, const struct store *store);

#endif
