/* The files to be hashed. */

#define _GNU_SOURCE /* strdup */

#include "hhsum.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct file *files_add(struct files *files, const char *name) {
  if (files->count == files->capacity) {
    files->capacity = files->capacity * 2 + 16;
    files->items = must_have(realloc(files->items, files->capacity * sizeof *files->items));
  }
  struct file *file = &files->items[files->count++];
  *file = (struct file){.name = must_have(strdup(name))};
  return file;
}

static char *join(const char *folder, const char *name) {
  const size_t length = strlen(folder), size = length + strlen(name) + 2;
  const char *slash = length == 0 || folder[length - 1] != '/' ? "/" : "";
  char *path = must_have(malloc(size));
  (void)snprintf(path, size, "%s%s%s", folder, slash, name);
  return path;
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Paths of what is in a folder, sorted; the caller frees them. Sets *error where reading fails. */
static char **read_folder(const char *path, size_t *count, int *error) {
  char **paths = NULL;
  size_t capacity = 0;
  *count = 0;
  DIR *folder = opendir(path);
  if (folder == NULL) {
    *error = errno;
    return NULL;
  }
  for (;;) {
    errno = 0;
    const struct dirent *entry = readdir(folder);
    if (entry == NULL)
      break;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    if (*count == capacity) {
      capacity = capacity * 2 + 16;
      paths = must_have(realloc(paths, capacity * sizeof *paths));
    }
    paths[(*count)++] = join(path, entry->d_name);
  }
  *error = errno;
  closedir(folder);
  if (*count != 0)
    qsort(paths, *count, sizeof *paths, by_name);
  return paths;
}

static void add_folder(struct files *files, const char *path) {
  size_t count;
  int error;
  char **paths = read_folder(path, &count, &error);
  if (error != 0)
    files_add(files, path)->error = error;
  for (size_t i = 0; i < count; i++) {
    struct stat status;
    if (lstat(paths[i], &status) != 0)
      files_add(files, paths[i])->error = errno;
    else if (S_ISDIR(status.st_mode))
      add_folder(files, paths[i]);
    else if (S_ISREG(status.st_mode))
      files_add(files, paths[i]);
    free(paths[i]);
  }
  free((void *)paths);
}

void files_add_recursively(struct files *files, const char *path) {
  struct stat status;
  if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
    add_folder(files, path);
  else
    files_add(files, path);
}

void files_free(struct files *files) {
  for (size_t i = 0; i < files->count; i++)
    free(files->items[i].name);
  free(files->items);
  *files = (struct files){0};
}
