#include "base/process.h"

#include "base/host_wasi.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* wasi-libc begins in the root: paths that are not from the root would all lead there. Called
 * before main(). */
static __attribute__((constructor)) void process_enter_folder(void) {
  const char *folder = getenv("PWD");
  if (folder)
    chdir(folder);
}

static void add_request(struct text *request, const struct process *process) {
  const struct command *command = &process->command;
  const int flags = (process->output ? HOST_OUTPUT : 0) | (process->errors ? HOST_ERRORS : 0) |
                    (command->is_quiet ? HOST_QUIET : 0);
  text_format(request, "%d %zu", flags, command->count);
  text_bytes(request, "", 1);
  for (size_t i = 0; i < command->count; i++)
    text_bytes(request, command->words[i], strlen(command->words[i]) + 1);
}

static void take(struct text *to, const char **at, size_t length) {
  if (to)
    text_bytes(to, *at, length);
  *at += length;
}

/* The host runs as many at a time as it sees fit. */
void process_run_all(struct process *processes, size_t count, struct progress_line *progress) {
  if (!count)
    return;
  if (progress)
    host_announce(progress->step, strlen(progress->step));
  struct arena *arena = processes->command.arena;
  struct text request = text_in(arena);
  for (size_t i = 0; i < count; i++)
    add_request(&request, &processes[i]);
  fflush(NULL); /* what they print comes behind it */
  char *result = arena_alloc(arena, host_run(request.bytes, request.length) + 1);
  host_take(result);
  const char *at = result;
  for (size_t i = 0; i < count; i++) {
    char *rest;
    processes[i].status = (int)strtol(at, &rest, 10);
    const size_t output = strtoul(rest, &rest, 10), errors = strtoul(rest, &rest, 10);
    at = rest + 1;
    take(processes[i].output, &at, output);
    take(processes[i].errors, &at, errors);
  }
}

const char *process_bundled(const char *name) {
  static const struct {
    const char *name, *program;
  } programs[] = {{"clang", "bundled/clang"},
                  {"wasm-ld", "bundled/wasm-ld"},
                  {"wasm-opt", "bundled/wasm-opt"},
                  {"wasm-dis", "bundled/wasm-dis"}};
  for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
    if (strcmp(programs[i].name, name) == 0 && host_has(name, strlen(name)))
      return programs[i].program;
  return NULL;
}

long process_id(void) {
  return (long)host_process_id();
}
