#define _GNU_SOURCE /* pipe2, environ */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void command_add(struct command *command, const char *word) {
  const char **place =
      arena_push(command->arena, &command->words, &command->count, sizeof *command->words);
  *place = word;
}

const char *command_line(const struct command *command) {
  static const char plain[] =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%";
  struct text line = {.arena = command->arena};
  for (size_t i = 0; i < command->count; i++) {
    const char *word = command->words[i];
    text_add(&line, i ? " " : "");
    if (*word && word[strspn(word, plain)] == 0) {
      text_add(&line, word);
      continue;
    }
    text_add(&line, "'");
    for (; *word; word++)
      text_bytes(&line, *word == '\'' ? "'\\''" : word, *word == '\'' ? 4 : 1);
    text_add(&line, "'");
  }
  return line.bytes;
}

static void read_all(int from, struct text *output) {
  char buffer[4096];
  for (;;) {
    const ssize_t length = read(from, buffer, sizeof buffer);
    if (length > 0)
      text_bytes(output, buffer, (size_t)length);
    else if (length == 0 || errno != EINTR)
      return;
  }
}

int process_run(const struct command *command, struct text *output) {
  char **words = arena_alloc(command->arena, (command->count + 1) * sizeof *words);
  memcpy(words, command->words, command->count * sizeof *words);

  int pipe_ends[2] = {-1, -1};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (output) {
    if (pipe2(pipe_ends, O_CLOEXEC) != 0)
      return PROCESS_KILLED;
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  }
  if (command->is_quiet)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child;
  const int refused = posix_spawnp(&child, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (output) {
    close(pipe_ends[1]);
    if (!refused)
      read_all(pipe_ends[0], output);
    close(pipe_ends[0]);
  }
  if (refused)
    return refused == ENOENT || refused == EACCES || refused == ENOTDIR ? PROCESS_NOT_FOUND
                                                                        : PROCESS_KILLED;

  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR)
      return PROCESS_KILLED;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
    return PROCESS_UNREAD;
  return WIFEXITED(status) ? WEXITSTATUS(status) : PROCESS_KILLED;
}
