#define _GNU_SOURCE /* environ */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <crt_externs.h>
#define environ (*_NSGetEnviron())
#endif

/* A process that runs, and what is still open of its pipes. */
struct running {
  struct process *process;
  pid_t id;
  struct pipe {
    int from; /* -1: closed, or there is none */
    struct text *to;
  } output, errors;
};

/* Makes a pipe for what the process writes to `descriptor`. Returns the end to write to, or -1. */
static int open_pipe(struct pipe *made, struct text *to, int descriptor,
                     posix_spawn_file_actions_t *actions) {
  int ends[2];
  /* pipe2() is not on macOS; no other thread could start a process in between. */
  if (pipe(ends) != 0)
    return -1;
  for (size_t i = 0; i < 2; i++)
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_adddup2(actions, ends[1], descriptor);
  *made = (struct pipe){ends[0], to};
  return ends[1];
}

static void close_pipe(struct pipe *pipe) {
  if (pipe->from >= 0)
    close(pipe->from);
  pipe->from = -1;
}

static void start(struct running *running, struct process *process) {
  const struct command *command = &process->command;
  char **words = arena_alloc(command->arena, (command->count + 1) * sizeof *words);
  memcpy(words, command->words, command->count * sizeof *words);
  *running = (struct running){.process = process, .output = {.from = -1}, .errors = {.from = -1}};

  int ends[2] = {-1, -1};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (process->output)
    ends[0] = open_pipe(&running->output, process->output, STDOUT_FILENO, &actions);
  if (process->errors)
    ends[1] = open_pipe(&running->errors, process->errors, STDERR_FILENO, &actions);
  else if (command->is_quiet)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const bool has_pipes = (!process->output || ends[0] >= 0) && (!process->errors || ends[1] >= 0);
  const int refused =
      has_pipes ? posix_spawnp(&running->id, words[0], &actions, NULL, words, environ) : EMFILE;
  posix_spawn_file_actions_destroy(&actions);
  for (size_t i = 0; i < 2; i++)
    if (ends[i] >= 0)
      close(ends[i]);
  if (!refused)
    return;
  running->id = 0;
  close_pipe(&running->output);
  close_pipe(&running->errors);
  process->status = refused == ENOENT || refused == EACCES || refused == ENOTDIR ? PROCESS_NOT_FOUND
                                                                                 : PROCESS_KILLED;
}

static void read_some(struct pipe *pipe) {
  char buffer[65536];
  const ssize_t length = read(pipe->from, buffer, sizeof buffer);
  if (length > 0)
    text_bytes(pipe->to, buffer, (size_t)length);
  else if (length == 0 || errno != EINTR)
    close_pipe(pipe);
}

/* Takes what they print as it comes, until all have closed their ends. */
static void read_all(struct arena *arena, struct running *running, size_t count) {
  struct pollfd *polled = arena_alloc(arena, 2 * count * sizeof *polled);
  for (;;) {
    bool is_open = false;
    for (size_t i = 0; i < 2 * count; i++) {
      const struct pipe *pipe = i % 2 ? &running[i / 2].errors : &running[i / 2].output;
      polled[i] = (struct pollfd){.fd = pipe->from, .events = POLLIN}; /* -1 is passed over */
      is_open |= pipe->from >= 0;
    }
    if (!is_open)
      return;
    if (poll(polled, 2 * count, -1) < 0)
      continue; /* EINTR */
    for (size_t i = 0; i < 2 * count; i++)
      if (polled[i].revents)
        read_some(i % 2 ? &running[i / 2].errors : &running[i / 2].output);
  }
}

static int wait_for(pid_t child) {
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR)
      return PROCESS_KILLED;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
    return PROCESS_UNREAD;
  return WIFEXITED(status) ? WEXITSTATUS(status) : PROCESS_KILLED;
}

void process_run_all(struct process *processes, size_t count) {
  if (!count)
    return;
  struct arena *arena = processes->command.arena;
  struct running *running = arena_alloc(arena, count * sizeof *running);
  for (size_t i = 0; i < count; i++)
    start(&running[i], &processes[i]);
  read_all(arena, running, count);
  for (size_t i = 0; i < count; i++)
    if (running[i].id)
      processes[i].status = wait_for(running[i].id);
}

const char *process_bundled(const char *name) {
  (void)name;
  return NULL;
}

long process_id(void) {
  return getpid();
}
