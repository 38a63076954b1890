/*
 * The one place that spawns a process. Nothing goes through a shell. process_posix.c does it where
 * there is a system, process_wasi.c where a host in JavaScript does it for the command.
 */
#ifndef TARE_BASE_PROCESS_H
#define TARE_BASE_PROCESS_H

#include "base/progress.h"
#include "base/text.h"

#include <stdbool.h>

/** A command line: the program, looked up on PATH where it has no slash, and its arguments. */
struct command {
  struct arena *arena;
  const char **words;
  size_t count;
  bool is_quiet; /* nobody sees its standard error */
};

void command_add(struct command *command, const char *word);
void command_add_all(struct command *command, const char *const *words, size_t count);

/** The command as one line that a shell would read back as the same words. */
const char *command_line(const struct command *command);

enum {
  PROCESS_NOT_FOUND = -1, /* no such program */
  PROCESS_KILLED = -2,    /* by a signal, or not started for want of resources */
  PROCESS_UNREAD = -3,    /* nobody reads its output any more, as behind `| head` */
};

/**
 * Runs the command to its end; its standard error is ours. Standard output is captured into
 * `output`, or where that is NULL goes to ours. Returns the exit status, or one of the above.
 */
int process_run(const struct command *command, struct text *output);

/** One of several commands that run at the same time. */
struct process {
  struct command command;
  struct text *output, *errors; /* what it prints, or NULL for ours */
  int status;                   /* as process_run returns it */
  size_t weight;                /* of a compiler: bytes of its source, to begin with the largest */
};

/**
 * Runs all of them, in their order, as many at a time as the machine has processors. `progress`, or
 * NULL, tells the user how many have ended. Once a signal came, no more are started.
 */
void process_run_all(struct process *processes, size_t count, struct progress_line *progress);

/** What to run for a program that the command brings along, such as "clang"; NULL: it has none. */
const char *process_bundled(const char *name);

/** A number that no other process of this machine has now. */
long process_id(void);

#endif
