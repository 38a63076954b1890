#include "base/process.h"

#include <string.h>

void command_add(struct command *command, const char *word) {
  const char **place =
      arena_push(command->arena, &command->words, &command->count, sizeof *command->words);
  *place = word;
}

void command_add_all(struct command *command, const char *const *words, size_t count) {
  for (size_t i = 0; i < count; i++)
    command_add(command, words[i]);
}

const char *command_line(const struct command *command) {
  static const char plain[] =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%";
  struct text line = text_in(command->arena);
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

int process_run(const struct command *command, struct text *output) {
  struct process process = {.command = *command, .output = output};
  process_run_all(&process, 1, NULL);
  return process.status;
}
