/* What a long build says of itself on a terminal: one line, rewritten in place while programs run,
 * and gone when they have ended. */
#ifndef TARE_BASE_PROGRESS_H
#define TARE_BASE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress_line {
  const char *step;   /* what the programs that run do: "compiling" */
  double shows_from;  /* milliseconds of a clock: a short build says nothing */
  bool is_shown;      /* the line stands on the terminal */
  size_t done, shown; /* programs that have ended; and as the line says it */
};

/** Begins with a build. False where standard error is no terminal. */
bool progress_begin(struct progress_line *progress);

/** Milliseconds until the line is due; 0: it is. */
int progress_wait(const struct progress_line *progress);

/** Shows how many of `count` programs have ended, if the line is due. */
void progress_show(struct progress_line *progress, size_t count);

/** Takes the line away, ahead of anything else that is printed. */
void progress_hide(struct progress_line *progress);

#endif
