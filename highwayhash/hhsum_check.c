/* Verifying. What it prints, and when it fails, is as in coreutils. */

#define _GNU_SOURCE /* getline */

#include "hhsum.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

struct check {
  const struct settings *settings;
  size_t good, bad, failed, unread; /* lines, lines, files, files */
  bool matched;                     /* at least one file */
};

static void print_result(const char *name, const char *result) {
  if (needs_escape(name))
    putchar('\\');
  print_escaped(name, stdout);
  printf(": %s\n", result);
}

/* Takes as long for every hash, in case that somebody times it. */
static bool equal(const uint8_t *a, const uint8_t *b, size_t length) {
  unsigned difference = 0;
  for (size_t i = 0; i < length; i++)
    difference |= (unsigned)(a[i] ^ b[i]);
  return difference == 0;
}

static void report(const struct file *file, void *context) {
  struct check *check = context;
  const struct settings *settings = check->settings;
  if (file->error == ENOENT && settings->ignore_missing)
    return;
  if (file->error != 0) {
    complain(file->name, file->error);
    check->unread++;
    if (!settings->status)
      print_result(file->name, "FAILED open or read");
    return;
  }
  const bool same = equal(file->hash, file->expected, file->bits / 8);
  check->matched |= same;
  check->failed += !same;
  if (!settings->status && !(same && settings->quiet))
    print_result(file->name, same ? "OK" : "FAILED");
}

/* Adds the files of the list. Whether it could be read. */
static bool read_list(FILE *list, const char *name, struct check *check, struct files *files) {
  char *text = NULL;
  size_t capacity = 0;
  ssize_t length;
  for (size_t number = 1; (length = getline(&text, &capacity, list)) > 0; number++) {
    if (text[length - 1] == '\n')
      text[--length] = '\0';
    if (length > 0 && text[length - 1] == '\r')
      text[--length] = '\0';
    const unsigned bits = check->settings->bits;
    enum line line = parse_line(text, (size_t)length, files);
    if (line == LINE_GOOD && bits != 0 && files->items[files->count - 1].bits != bits) {
      free(files->items[--files->count].name);
      line = LINE_BAD;
    }
    check->good += line == LINE_GOOD;
    check->bad += line == LINE_BAD;
    if (line == LINE_BAD && check->settings->warn)
      fprintf(stderr, "hhsum: %s: %zu: improperly formatted HighwayHash checksum line\n", name,
              number);
  }
  const int error = errno;
  free(text);
  if (ferror(list))
    complain(name, error);
  return !ferror(list);
}

static void warn_of(size_t count, const char *one, const char *several) {
  if (count != 0)
    fprintf(stderr, "hhsum: WARNING: %zu %s\n", count, count == 1 ? one : several);
}

/* Whether the list itself, and all it lists, is well. */
static bool conclude(const struct check *check, const char *name) {
  const struct settings *settings = check->settings;
  if (check->good == 0) {
    fprintf(stderr, "hhsum: %s: no properly formatted checksum lines found\n", name);
    return false;
  }
  const bool verified = check->matched || !settings->ignore_missing;
  if (!settings->status) {
    warn_of(check->bad, "line is improperly formatted", "lines are improperly formatted");
    warn_of(check->unread, "listed file could not be read", "listed files could not be read");
    warn_of(check->failed, "computed checksum did NOT match", "computed checksums did NOT match");
    if (!verified)
      fprintf(stderr, "hhsum: %s: no file was verified\n", name);
  }
  return verified && check->failed == 0 && check->unread == 0 &&
         (check->bad == 0 || !settings->strict);
}

bool check_list(const char *path, const struct settings *settings) {
  const bool input = strcmp(path, "-") == 0;
  const char *name = input ? "'standard input'" : path;
  FILE *list = input ? stdin : fopen(path, "re");
  if (list == NULL) {
    complain(path, errno);
    return false;
  }
  struct check check = {.settings = settings};
  struct files files = {0};
  const bool read = read_list(list, name, &check, &files);
  if (!input)
    fclose(list);
  if (read)
    hash_files(&files, settings, report, &check);
  files_free(&files);
  return read && conclude(&check, name);
}
