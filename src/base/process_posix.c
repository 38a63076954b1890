#define _GNU_SOURCE /* environ */
#include "base/process.h"

#include "base/interrupt.h"

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

/* Of many processes, those that run. */
struct queue {
  struct running *running;
  struct pollfd *polled;
  size_t count, most;
};

static size_t processors(void) {
  const long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (size_t)count : 1;
}

static bool is_open(const struct running *running) {
  return running->output.from >= 0 || running->errors.from >= 0;
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

/* Waits until a process has printed something, or ended. A process without pipes is waited for in
 * reap(). */
static void read_ready(struct queue *queue, int timeout) {
  const size_t count = 2 * queue->count;
  if (!count)
    return; /* after an interrupt none is started */
  for (size_t i = 0; i < queue->count; i++)
    if (!is_open(&queue->running[i]))
      return;
  for (size_t i = 0; i < count; i++) {
    const struct running *running = &queue->running[i / 2];
    const struct pipe *pipe = i % 2 ? &running->errors : &running->output;
    queue->polled[i] = (struct pollfd){.fd = pipe->from, .events = POLLIN}; /* -1 is passed over */
  }
  if (poll(queue->polled, count, timeout) <= 0)
    return; /* EINTR, or the progress line is due */
  for (size_t i = 0; i < count; i++)
    if (queue->polled[i].revents)
      read_some(i % 2 ? &queue->running[i / 2].errors : &queue->running[i / 2].output);
}

/* Takes out those that have closed their pipes. Returns how many. */
static size_t reap(struct queue *queue) {
  size_t kept = 0;
  for (size_t i = 0; i < queue->count; i++)
    if (is_open(&queue->running[i]))
      queue->running[kept++] = queue->running[i];
    else if (queue->running[i].id)
      queue->running[i].process->status = wait_for(queue->running[i].id);
  const size_t ended = queue->count - kept;
  queue->count = kept;
  return ended;
}

/* Whether nothing that the processes print can get into the line. */
static bool is_captured(const struct process *processes, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!processes[i].errors && !processes[i].command.is_quiet)
      return false;
  return true;
}

void process_run_all(struct process *processes, size_t count, struct progress_line *progress) {
  if (!count)
    return;
  struct arena *arena = processes->command.arena;
  struct queue queue = {.most = processors()};
  queue.running = arena_alloc(arena, queue.most * sizeof *queue.running);
  queue.polled = arena_alloc(arena, 2 * queue.most * sizeof *queue.polled);
  if (progress && !is_captured(processes, count))
    progress = NULL;
  if (progress)
    progress->done = 0;
  for (size_t next = 0; next < count || queue.count;) {
    for (; next < count && queue.count < queue.most; next++)
      if (interrupt_came())
        processes[next].status = PROCESS_KILLED;
      else
        start(&queue.running[queue.count++], &processes[next]);
    if (progress)
      progress_show(progress, count);
    read_ready(&queue, progress && !progress->is_shown ? progress_wait(progress) : -1);
    const size_t ended = reap(&queue);
    if (progress)
      progress->done += ended;
  }
  if (progress)
    progress_hide(progress);
}

const char *process_bundled(const char *name) {
  (void)name;
  return NULL;
}

long process_id(void) {
  return getpid();
}
