#define _POSIX_C_SOURCE 200809L /* clock_gettime, isatty */
#include "base/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { DELAY = 1000 }; /* milliseconds */

/* Milliseconds of a clock that only goes forward. */
static double clock_now(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

bool progress_begin(struct progress_line *progress) {
  *progress = (struct progress_line){.step = "compiling", .shows_from = clock_now() + DELAY};
  return isatty(STDERR_FILENO);
}

int progress_wait(const struct progress_line *progress) {
  const double rest = progress->shows_from - clock_now();
  return rest > 0 ? (int)rest + 1 : 0;
}

void progress_show(struct progress_line *progress, size_t count) {
  if (progress_wait(progress) || (progress->is_shown && progress->shown == progress->done))
    return;
  if (count > 1)
    fprintf(stderr, "\r%s: %zu of %zu\033[K", progress->step, progress->done, count);
  else
    fprintf(stderr, "\r%s\033[K", progress->step);
  fflush(stderr);
  progress->is_shown = true;
  progress->shown = progress->done;
}

void progress_hide(struct progress_line *progress) {
  if (progress->is_shown)
    fputs("\r\033[K", stderr);
  progress->is_shown = false;
}
