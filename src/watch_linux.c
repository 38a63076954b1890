#define _GNU_SOURCE /* ppoll */
#include "watch.h"

#include "base/file.h"
#include "base/interrupt.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum {
  CHANGES = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE,
  REST = 50, /* ms: what saves several files does it within so many of each other */
};

bool watch_open(struct watch *watch, struct report *report) {
  *watch = (struct watch){.events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK)};
  if (watch->events < 0)
    report_failure(report, "cannot watch files: %s", strerror(errno));
  return watch->events >= 0;
}

void watch_close(struct watch *watch) {
  close(watch->events);
}

/* The folder, or if it is missing the nearest one above, for it may be made. Watching one twice
 * does no harm. */
static void add_folder(struct watch *watch, struct arena *arena, const char *folder) {
  while (inotify_add_watch(watch->events, folder, CHANGES | IN_ONLYDIR) < 0 && errno == ENOENT &&
         strcmp(folder, ".") != 0 && strcmp(folder, "/") != 0)
    folder = path_folder(arena, folder);
}

void watch_add(struct watch *watch, struct arena *arena, struct strings *files) {
  watch_add_links(arena, files);
  for (size_t i = 0; i < files->count; i++)
    add_folder(watch, arena, path_folder(arena, files->at[i]));
}

/* Folders are not told apart: a file of that name elsewhere costs one build. */
static bool is_read(const struct strings *files, bool complete, const char *name) {
  for (size_t i = 0; i < files->count; i++)
    if (strcmp(path_name(files->at[i]), name) == 0)
      return true;
  return !complete && watch_is_source(name);
}

/* Whether the event is about a file that is read, or a folder that may have one which is missing.
 */
static bool is_change(const struct inotify_event *event, const char *name,
                      const struct strings *files, bool complete) {
  if (event->mask & IN_Q_OVERFLOW)
    return true;
  if (event->mask & IN_ISDIR)
    return event->mask & (IN_CREATE | IN_MOVED_TO) && watch_is_one_missing(files, files->count);
  return event->len && is_read(files, complete, name);
}

/* Takes the events that are there; whether one of them is about a file that is read. */
static bool take_events(struct watch *watch, const struct strings *files, bool complete) {
  char buffer[4096];
  bool changed = false;
  for (ssize_t length; (length = read(watch->events, buffer, sizeof buffer)) > 0;)
    for (const char *at = buffer; at < buffer + length;) {
      struct inotify_event event;
      memcpy(&event, at, sizeof event);
      changed |= is_change(&event, at + sizeof event, files, complete);
      at += sizeof event + event.len;
    }
  return changed;
}

bool watch_wait(struct watch *watch, const struct strings *files, bool complete) {
  struct pollfd events = {.fd = watch->events, .events = POLLIN};
  const struct timespec rest = {.tv_nsec = REST * 1000000L};
  sigset_t all, usual;
  bool changed = watch_changed_since(watch, files);
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &usual); /* so that no signal comes between the look and the wait */
  while (!interrupt_came()) {
    const int ready = ppoll(&events, 1, changed ? &rest : NULL, &usual);
    if (ready == 0)
      break;
    if (ready > 0)
      changed |= take_events(watch, files, complete);
  }
  sigprocmask(SIG_SETMASK, &usual, NULL);
  return !interrupt_came();
}
