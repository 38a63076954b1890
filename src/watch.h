/*
 * Waiting until one of the files that a build reads changes: watch_linux.c is told by the system,
 * watch_posix.c looks again and again, watch_wasi.c asks its host. watch.c is what they have in
 * common.
 */
#ifndef TARE_WATCH_H
#define TARE_WATCH_H

#include "base/report.h"
#include "base/strings.h"

#include <time.h>

/** Folders are watched rather than files: editors put a new file in the place of the old one. */
struct watch {
  int events;                        /* of inotify, on Linux */
  struct timespec began, began_then; /* the last build: as files are stamped, as time passes */
};

bool watch_open(struct watch *watch, struct report *report);
void watch_close(struct watch *watch);

/** To be called before a build reads anything. */
void watch_begin(struct watch *watch);

/** Milliseconds since then. */
double watch_elapsed(const struct watch *watch);

/** When it was, in milliseconds since 1970. */
double watch_began(const struct watch *watch);

/** Also watches the folders of these, and adds what they are links to. */
void watch_add(struct watch *watch, struct arena *arena, struct strings *files);

/** Whether one of the first `count` files is gone. Where the build read it, it went before its
 * folder was watched, and nothing else would tell. */
bool watch_is_one_missing(const struct strings *files, size_t count);

/**
 * Waits until one of the files has changed since watch_begin, and then until they are at rest.
 * `complete`: these are all of them; otherwise any C source or header in their folders counts.
 * False where a signal came instead.
 */
bool watch_wait(struct watch *watch, const struct strings *files, bool complete);

/* ---- Between the files ---- */

/** Whether a file was written, or came into its place, since the build began: its folder may not
 * have been watched then. */
bool watch_changed_since(const struct watch *watch, const struct strings *files);

/** Adds what the files are links to. */
void watch_add_links(struct arena *arena, struct strings *files);

/** Whether the name of a file is that of a C source or header. */
bool watch_is_source(const char *name);

#endif
