#define _GNU_SOURCE /* getentropy */
#include "base/file.h"

#include "base/host_wasi.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *file_linked(struct arena *arena, const char *path) {
  struct stat status;
  if (lstat(path, &status) != 0 || !S_ISLNK(status.st_mode))
    return NULL;
  const size_t length = host_real_path(path, strlen(path));
  char *real = arena_alloc(arena, length + 1);
  host_take(real);
  return length ? real : NULL;
}

/* As mkdtemp() does, which wasi-libc has not. */
bool folder_temporary(struct arena *arena, struct report *report, const char **path) {
  enum { ATTEMPTS = 100 };
  const char *parent = getenv("TMPDIR");
  for (size_t i = 0; i < ATTEMPTS; i++) {
    uint32_t number;
    if (getentropy(&number, sizeof number) != 0)
      break;
    *path = arena_format(arena, "%s/tare.%08x", parent && *parent ? parent : "/tmp", number);
    if (mkdir(*path, 0700) == 0)
      return true;
    if (errno != EEXIST)
      break;
  }
  report_failure(report, "cannot make the folder '%s/tare.XXXXXX': %s",
                 parent && *parent ? parent : "/tmp", strerror(errno));
  return false;
}
