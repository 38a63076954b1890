/* The one place that reads and writes files. Errors are reported with the path and the system's
 * reason. */
#ifndef TARE_BASE_FILE_H
#define TARE_BASE_FILE_H

#include "base/report.h"
#include "base/strings.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct bytes {
  const uint8_t *at;
  size_t length;
};

bool file_exists(const char *path);

/** Bytes; 0 where there is no such file. */
size_t file_size(const char *path);

/** Whether both paths lead to one file that exists. */
bool file_is_same(const char *path, const char *other);

/** The file that a symbolic link leads to, or NULL where the path is none, or leads nowhere. */
const char *file_linked(struct arena *arena, const char *path);

/** The whole file. */
bool file_read(struct arena *arena, struct report *report, const char *path, struct bytes *content);

/** Writes a file that is this process's own, such as one in its temporary folder. */
bool file_write(struct report *report, const char *path, struct bytes content);

/** A file to be put into place. */
struct output {
  const char *path;
  struct bytes content;
};

/**
 * Writes all of the files or none: each is first written beside its place, and they are renamed
 * once all were written. The folder, those that the files are in, and those above, are made where
 * missing.
 */
bool file_write_all(struct arena *arena, struct report *report, const char *folder,
                    const struct output *outputs, size_t count);

/** Removes a file, if it is there. */
void file_remove(const char *path);

/** Sets the time of the file's last change to now, where the system can. */
void file_touch(const char *path);

/** Of a file: its size in bytes, and when it was changed last, in seconds. */
struct file_status {
  size_t size;
  double changed;
};

/** False where there is no such file. */
bool file_status(const char *path, struct file_status *status);

/** A new folder for this run, below $TMPDIR or /tmp. */
bool folder_temporary(struct arena *arena, struct report *report, const char **path);

/** The names of the files in a folder that can be read, sorted; none where there is no folder. */
struct strings folder_files(struct arena *arena, const char *path);

/** Whether there is nothing at this path, or an empty folder. */
bool folder_is_free(const char *path);

/** Makes a folder, and those above it, where missing. */
bool folder_make(struct arena *arena, struct report *report, const char *path);

/** Removes a folder with what is in it. */
void folder_remove(const char *path);

/** `a/b/c.h`: "a/b", "c.h" and "c". The folder of a bare name is ".". */
const char *path_folder(struct arena *arena, const char *path);
const char *path_name(const char *path);

/** Whether a source is C++, by its name. */
bool path_is_cpp(const char *path);

const char *path_stem(struct arena *arena, const char *path);
const char *path_join(struct arena *arena, const char *folder, const char *name);

/** The same path without `.` and `x/..` in it; what symbolic links lead to does not count. */
const char *path_plain(struct arena *arena, const char *path);

/** The same path from the root. */
const char *path_absolute(struct arena *arena, const char *path);

#endif
