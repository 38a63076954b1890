#define _DEFAULT_SOURCE
#include "watch.h"

#include "base/file.h"
#include "base/interrupt.h"

#include <dirent.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#ifdef __APPLE__
#define st_ctim st_ctimespec
#endif

enum { LOOK = 100, REST = 50 }; /* ms: between two looks, and after the last change */

bool watch_open(struct watch *watch, struct report *report) {
  (void)report;
  *watch = (struct watch){0};
  return true;
}

void watch_close(struct watch *watch) {
  (void)watch;
}

void watch_add(struct watch *watch, struct arena *arena, struct strings *files) {
  (void)watch;
  watch_add_links(arena, files);
}

/* What differs once a file was written or another one came into its place, mixed into a sum. */
static uint64_t mix(uint64_t sum, uint64_t value) {
  return (sum ^ value) * 0x9e3779b97f4a7c15u + (sum >> 29);
}

static uint64_t stamp(uint64_t sum, const char *path) {
  struct stat status;
  if (stat(path, &status) != 0)
    return mix(sum, 1);
  sum = mix(sum, (uint64_t)status.st_ino);
  sum = mix(sum, (uint64_t)status.st_size);
  sum = mix(sum, (uint64_t)status.st_ctim.tv_sec);
  return mix(sum, (uint64_t)status.st_ctim.tv_nsec);
}

/* The sources and headers of a folder. The order in which a system lists them means nothing. */
static uint64_t stamp_folder(const char *folder) {
  DIR *entries = opendir(folder);
  struct arena arena = {0};
  uint64_t sum = 0;
  for (const struct dirent *entry; entries && (entry = readdir(entries));)
    if (watch_is_source(entry->d_name))
      sum += stamp(0, path_join(&arena, folder, entry->d_name));
  if (entries)
    closedir(entries);
  arena_release(&arena);
  return sum;
}

static uint64_t stamp_all(const struct strings *files, bool complete) {
  struct arena arena = {0};
  uint64_t sum = 0;
  for (size_t i = 0; i < files->count; i++) {
    sum = stamp(sum, files->at[i]);
    if (!complete)
      sum = mix(sum, stamp_folder(path_folder(&arena, files->at[i])));
  }
  arena_release(&arena);
  return sum;
}

static void rest(long milliseconds) {
  nanosleep(&(struct timespec){.tv_nsec = milliseconds * 1000000L}, NULL); /* a signal ends it */
}

bool watch_wait(struct watch *watch, const struct strings *files, bool complete) {
  bool changed = watch_changed_since(watch, files), is_new = changed;
  uint64_t seen = stamp_all(files, complete);
  while (!interrupt_came() && (!changed || is_new)) {
    rest(changed ? REST : LOOK);
    const uint64_t now = stamp_all(files, complete);
    is_new = now != seen;
    changed |= is_new;
    seen = now;
  }
  return !interrupt_came();
}
