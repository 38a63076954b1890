#define _GNU_SOURCE /* mkdtemp */
#include "base/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *file_linked(struct arena *arena, const char *path) {
  struct stat status;
  char *real = lstat(path, &status) == 0 && S_ISLNK(status.st_mode) ? realpath(path, NULL) : NULL;
  const char *copy = real ? arena_copy(arena, real, strlen(real)) : NULL;
  free(real);
  return copy;
}

bool folder_temporary(struct arena *arena, struct report *report, const char **path) {
  const char *parent = getenv("TMPDIR");
  char *pattern = arena_format(arena, "%s/tare.XXXXXX", parent && *parent ? parent : "/tmp");
  *path = mkdtemp(pattern);
  if (*path)
    return true;
  report_failure(report, "cannot make the folder '%s': %s", pattern, strerror(errno));
  return false;
}

const char *path_absolute(struct arena *arena, const char *path) {
  char folder[4096];
  if (*path == '/' || !getcwd(folder, sizeof folder))
    return path;
  return path_join(arena, folder, path);
}
