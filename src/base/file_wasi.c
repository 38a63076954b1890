#define _GNU_SOURCE /* getentropy */
#include "base/file.h"

#include "base/host_wasi.h"

#include <ctype.h>
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

/* `C:`, and with what is behind it. Such a path may be on a machine with Windows: there the host
 * takes a drive in the middle of a path for its beginning, and the compiler does not know a root
 * above all drives. */
static bool has_drive(const char *path) {
  return isalpha((unsigned char)path[0]) && path[1] == ':' && (!path[2] || path[2] == '/');
}

const char *path_absolute(struct arena *arena, const char *path) {
  char folder[4096];
  if (*path == '/' || !getcwd(folder, sizeof folder))
    return path;
  const bool is_windows = has_drive(folder + 1);
  return is_windows && has_drive(path) ? path
                                       : path_join(arena, is_windows ? folder + 1 : folder, path);
}
