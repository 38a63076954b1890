#include "compile/store.h"

#include <stdlib.h>
#include <string.h>

/* An entry is a line that names this form, the status, the length of each part, the parts, and the
 * SHA-256 of all that. Numbers have eight bytes, the lowest first. */
static const char form[] = "tare cache 1\n";

enum { NUMBER = 8 };

static const size_t most = (size_t)512 << 20; /* bytes of all entries together */

bool store_open(struct arena *arena, const char *folder, struct store *store) {
  struct report silent = {0};
  *store = (struct store){.folder = folder};
  if (file_exists(folder))
    return true;
  static const char ignore[] = "*\n";
  return folder_make(arena, &silent, folder) &&
         file_write(&silent, path_join(arena, folder, ".gitignore"),
                    (struct bytes){(const uint8_t *)ignore, strlen(ignore)});
}

static const char *path_of(struct arena *arena, const struct store *store,
                           const uint8_t key[SHA256_BYTES]) {
  struct text name = text_in(arena);
  for (size_t i = 0; i < SHA256_BYTES; i++)
    text_format(&name, "%02x", key[i]);
  return path_join(arena, store->folder, name.bytes);
}

static void digest_of(const void *bytes, size_t length, uint8_t digest[SHA256_BYTES]) {
  struct sha256 hash = sha256_begin();
  sha256_add(&hash, bytes, length);
  sha256_end(&hash, digest);
}

static void add_number(struct text *out, uint64_t number) {
  for (unsigned i = 0; i < NUMBER; i++)
    text_bytes(out, &(uint8_t){(uint8_t)(number >> 8 * i)}, 1);
}

static uint64_t read_number(const uint8_t *at) {
  uint64_t number = 0;
  for (unsigned i = 0; i < NUMBER; i++)
    number |= (uint64_t)at[i] << 8 * i;
  return number;
}

/* Whether the bytes are a whole entry. */
static bool read_entry(struct bytes file, struct store_entry *entry) {
  const size_t head = strlen(form) + NUMBER * (1 + STORE_PARTS);
  uint8_t digest[SHA256_BYTES];
  if (file.length < head + SHA256_BYTES || memcmp(file.at, form, strlen(form)) != 0)
    return false;
  size_t rest = file.length - head - SHA256_BYTES;
  const uint8_t *numbers = file.at + strlen(form), *at = file.at + head;
  digest_of(file.at, file.length - SHA256_BYTES, digest);
  if (memcmp(digest, file.at + file.length - SHA256_BYTES, sizeof digest) != 0)
    return false;
  entry->status = (int)read_number(numbers);
  for (size_t i = 0; i < STORE_PARTS; i++) {
    const uint64_t length = read_number(numbers + NUMBER * (i + 1));
    if (length > rest)
      return false;
    entry->parts[i] = (struct bytes){at, (size_t)length};
    at += length;
    rest -= (size_t)length;
  }
  return rest == 0;
}

bool store_find(struct arena *arena, const struct store *store, const uint8_t key[SHA256_BYTES],
                struct store_entry *entry) {
  struct report silent = {0};
  struct bytes file;
  const char *path = path_of(arena, store, key);
  if (!file_exists(path) || !file_read(arena, &silent, path, &file))
    return false;
  if (!read_entry(file, entry)) {
    file_remove(path);
    return false;
  }
  file_touch(path);
  return true;
}

void store_add(struct arena *arena, struct store *store, const uint8_t key[SHA256_BYTES],
               const struct store_entry *entry) {
  struct report silent = {0};
  struct text file = text_in(arena);
  uint8_t digest[SHA256_BYTES];
  text_add(&file, form);
  add_number(&file, (uint64_t)entry->status);
  for (size_t i = 0; i < STORE_PARTS; i++)
    add_number(&file, entry->parts[i].length);
  for (size_t i = 0; i < STORE_PARTS; i++)
    text_bytes(&file, entry->parts[i].at, entry->parts[i].length);
  digest_of(file.bytes, file.length, digest);
  text_bytes(&file, digest, sizeof digest);
  const struct output output = {path_of(arena, store, key),
                                {(const uint8_t *)file.bytes, file.length}};
  store->is_changed |= file_write_all(arena, &silent, store->folder, &output, 1);
}

/* The folder may have other files as well. The name of an entry has 64 digits, and `.part` behind
 * them while the entry is written. */
static bool is_entry(const char *name) {
  const size_t digits = strspn(name, "0123456789abcdef"), length = strlen(name);
  return digits == 2 * SHA256_BYTES &&
         (length == digits || (length > 5 && strcmp(name + length - 5, ".part") == 0));
}

struct aged {
  const char *path;
  struct file_status status;
};

static int compare_ages(const void *left, const void *right) {
  const struct aged *a = left, *b = right;
  return a->status.changed < b->status.changed ? -1 : a->status.changed > b->status.changed;
}

void store_trim(struct arena *arena, const struct store *store) {
  struct strings names = {0};
  struct aged *entries = NULL;
  size_t count = 0, bytes = 0;
  if (store->is_changed)
    names = folder_files(arena, store->folder);
  for (size_t i = 0; i < names.count; i++) {
    struct aged entry = {.path = path_join(arena, store->folder, names.at[i])};
    if (!is_entry(names.at[i]) || !file_status(entry.path, &entry.status))
      continue;
    struct aged *place = arena_push(arena, &entries, &count, sizeof *place);
    *place = entry;
    bytes += entry.status.size;
  }
  if (bytes <= most)
    return;
  qsort(entries, count, sizeof *entries, compare_ages);
  for (size_t i = 0; i < count && bytes > most / 4 * 3; i++) {
    bytes -= entries[i].status.size;
    file_remove(entries[i].path);
  }
}
