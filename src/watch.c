#define _GNU_SOURCE /* clock_gettime, CLOCK_REALTIME_COARSE */
#include "watch.h"

#include "base/file.h"

#include <string.h>
#include <sys/stat.h>

#ifdef __APPLE__
#define st_ctim st_ctimespec
#endif

/* Linux stamps files by this clock. */
#ifdef CLOCK_REALTIME_COARSE
static const clockid_t stamps = CLOCK_REALTIME_COARSE;
#else
#define stamps CLOCK_REALTIME
#endif

static double milliseconds(const struct timespec *time) {
  return 1e3 * (double)time->tv_sec + 1e-6 * (double)time->tv_nsec;
}

void watch_begin(struct watch *watch) {
  clock_gettime(stamps, &watch->began);
  clock_gettime(CLOCK_MONOTONIC, &watch->began_then);
}

double watch_elapsed(const struct watch *watch) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return milliseconds(&now) - milliseconds(&watch->began_then);
}

double watch_began(const struct watch *watch) {
  return milliseconds(&watch->began);
}

bool watch_changed_since(const struct watch *watch, const struct strings *files) {
  for (size_t i = 0; i < files->count; i++) {
    struct stat status;
    if (stat(files->at[i], &status) != 0)
      continue;
    const struct timespec *changed = &status.st_ctim, *began = &watch->began;
    if (changed->tv_sec > began->tv_sec ||
        (changed->tv_sec == began->tv_sec && changed->tv_nsec > began->tv_nsec))
      return true;
  }
  return false;
}

bool watch_is_one_missing(const struct strings *files, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!file_exists(files->at[i]))
      return true;
  return false;
}

void watch_add_links(struct arena *arena, struct strings *files) {
  const size_t count = files->count;
  for (size_t i = 0; i < count; i++) {
    const char *linked = file_linked(arena, files->at[i]);
    if (linked)
      strings_add(arena, files, linked);
  }
}

bool watch_is_source(const char *name) {
  const size_t length = strlen(name);
  return length > 2 && name[length - 2] == '.' && strchr("ch", name[length - 1]);
}
