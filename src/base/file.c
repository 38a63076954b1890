#define _GNU_SOURCE /* openat */
#include "base/file.h"

#include "base/process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool failed(struct report *report, const char *what, const char *path) {
  report_failure(report, "cannot %s '%s': %s", what, path, strerror(errno));
  return false;
}

bool file_exists(const char *path) {
  return access(path, R_OK) == 0;
}

bool file_status(const char *path, struct file_status *status) {
  struct stat found;
  if (stat(path, &found) != 0 || !S_ISREG(found.st_mode))
    return false;
#ifdef __APPLE__
  const struct timespec changed = found.st_mtimespec;
#else
  const struct timespec changed = found.st_mtim;
#endif
  *status = (struct file_status){(size_t)found.st_size,
                                 (double)changed.tv_sec + (double)changed.tv_nsec / 1e9};
  return true;
}

size_t file_size(const char *path) {
  struct file_status status = {0};
  file_status(path, &status);
  return status.size;
}

/* Room for all of a file and a NUL, where it tells how long it is, so that the text need not grow:
 * an arena keeps every copy. */
static struct text text_for(struct arena *arena, FILE *file) {
  struct stat status;
  struct text text = text_in(arena);
  if (fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode)) {
    text.capacity = (size_t)status.st_size + 1;
    text.bytes = arena_alloc(arena, text.capacity);
  }
  return text;
}

bool file_read(struct arena *arena, struct report *report, const char *path,
               struct bytes *content) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return failed(report, "read", path);
  struct text text = text_for(arena, file);
  char buffer[16384];
  for (size_t length = sizeof buffer; length == sizeof buffer;) {
    length = fread(buffer, 1, sizeof buffer, file);
    text_bytes(&text, buffer, length);
  }
  const bool complete = !ferror(file);
  fclose(file);
  *content = (struct bytes){(const uint8_t *)text.bytes, text.length};
  return complete || failed(report, "read", path);
}

bool file_write(struct report *report, const char *path, struct bytes content) {
  FILE *file = fopen(path, "wb");
  if (!file)
    return failed(report, "write", path);
  const bool written = fwrite(content.at, 1, content.length, file) == content.length;
  const bool closed = fclose(file) == 0;
  if (written && closed)
    return true;
  failed(report, "write", path);
  unlink(path);
  return false;
}

/* Another process may make the folder at the same time. */
static bool make_or_find(const char *path) {
  struct stat status;
  if (mkdir(path, 0777) == 0)
    return true;
  const int error = errno;
  const bool is_there = error == EEXIST && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
  errno = error;
  return is_there;
}

bool folder_make(struct arena *arena, struct report *report, const char *path) {
  if (make_or_find(path))
    return true;
  const char *parent = path_folder(arena, path);
  if (errno != ENOENT || strcmp(parent, path) == 0)
    return failed(report, "make the folder", path);
  return folder_make(arena, report, parent) &&
         (make_or_find(path) || failed(report, "make the folder", path));
}

/* Whether a file can be put at the path, whether or not one is there. */
static bool check_replaceable(struct report *report, const char *path) {
  struct stat status;
  if (lstat(path, &status) != 0 || !S_ISDIR(status.st_mode))
    return true;
  errno = EISDIR;
  return failed(report, "write", path);
}

bool file_write_all(struct arena *arena, struct report *report, const char *folder,
                    const struct output *outputs, size_t count) {
  if (!folder_make(arena, report, folder))
    return false;
  const char **beside = arena_alloc(arena, count * sizeof *beside);
  size_t written = 0;
  for (; written < count; written++) {
    beside[written] = arena_format(arena, "%s.%ld.part", outputs[written].path, process_id());
    if (!folder_make(arena, report, path_folder(arena, outputs[written].path)) ||
        !check_replaceable(report, outputs[written].path) ||
        !file_write(report, beside[written], outputs[written].content))
      break;
  }
  for (size_t i = 0; written == count && i < count; i++)
    if (rename(beside[i], outputs[i].path) != 0)
      failed(report, "write", outputs[i].path);
  for (size_t i = 0; i < written; i++)
    unlink(beside[i]);
  return report->errors == 0;
}

void file_remove(const char *path) {
  unlink(path);
}

void file_touch(const char *path) {
  utimensat(AT_FDCWD, path, NULL, 0);
}

static int compare_names(const void *one, const void *other) {
  return strcmp(*(const char *const *)one, *(const char *const *)other);
}

struct strings folder_files(struct arena *arena, const char *path) {
  struct strings files = {0};
  struct stat status;
  DIR *folder = opendir(path);
  if (!folder)
    return files;
  for (const struct dirent *entry; (entry = readdir(folder));) {
    const char *name = arena_copy(arena, entry->d_name, strlen(entry->d_name));
    const char *file = path_join(arena, path, name);
    if (stat(file, &status) == 0 && S_ISREG(status.st_mode) && file_exists(file))
      strings_add(arena, &files, name);
  }
  closedir(folder);
  if (files.count)
    qsort(files.at, files.count, sizeof *files.at, compare_names);
  return files;
}

bool folder_is_free(const char *path) {
  DIR *folder = opendir(path);
  if (!folder)
    return errno == ENOENT;
  size_t entries = 0; /* with . and .. */
  while (readdir(folder))
    entries++;
  closedir(folder);
  return entries == 2;
}

/* Takes the descriptor. */
static void folder_empty(int within) {
  DIR *folder = fdopendir(within);
  if (!folder) {
    close(within);
    return;
  }
  for (const struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || unlinkat(within, name, 0) == 0)
      continue;
    const int inner = openat(within, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (inner >= 0)
      folder_empty(inner);
    unlinkat(within, name, AT_REMOVEDIR);
  }
  closedir(folder);
}

void folder_remove(const char *path) {
  const int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    folder_empty(folder);
  rmdir(path);
}

const char *path_folder(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash)
    return ".";
  return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

const char *path_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

bool path_is_cpp(const char *path) {
  static const char *const extensions[] = {".cc", ".cpp", ".cxx", ".c++", ".C"};
  const char *dot = strrchr(path_name(path), '.');
  for (size_t i = 0; dot && i < sizeof extensions / sizeof *extensions; i++)
    if (strcmp(dot, extensions[i]) == 0)
      return true;
  return false;
}

const char *path_stem(struct arena *arena, const char *path) {
  const char *name = path_name(path);
  const char *dot = strrchr(name, '.');
  return arena_copy(arena, name, dot && dot != name ? (size_t)(dot - name) : strlen(name));
}

const char *path_join(struct arena *arena, const char *folder, const char *name) {
  const bool is_plain = *name != '-'; /* which a command would take for an option */
  const size_t length = strlen(folder);
  const bool is_open = length && folder[length - 1] == '/';
  return strcmp(folder, ".") == 0 && is_plain
             ? name
             : arena_format(arena, is_open ? "%s%s" : "%s/%s", folder, name);
}

bool file_is_same(const char *path, const char *other) {
  struct stat one, two;
  return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev &&
         one.st_ino == two.st_ino;
}

const char *path_plain(struct arena *arena, const char *path) {
  const bool has_root = *path == '/';
  char *plain = arena_alloc(arena, strlen(path) + 2), *end = plain;
  size_t depth = 0; /* folders in `plain` that `..` can take away */
  for (size_t length; *path; path += length + (path[length] == '/')) {
    length = strcspn(path, "/");
    const bool is_up = length == 2 && memcmp(path, "..", 2) == 0;
    if (!length || (length == 1 && *path == '.'))
      continue;
    if (is_up && depth) {
      while (end > plain && *--end != '/')
        continue;
      depth--;
      continue;
    }
    if (end > plain || has_root)
      *end++ = '/';
    memcpy(end, path, length);
    end += length;
    depth += !is_up;
  }
  *end = '\0';
  return *plain ? plain : has_root ? "/" : ".";
}
