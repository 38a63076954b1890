#include "compile/includes.h"

#include "compile/sources.h"

#include <string.h>

/* The next file of a rule as clang writes it, where a backslash keeps what is behind it from being
 * a separator and a dollar stands twice; NULL at the end. */
static const char *next_file(struct arena *arena, const char **rest) {
  struct text name = text_in(arena);
  const char *at = *rest;
  while (*at == ' ' || *at == '\n' || (at[0] == '\\' && at[1] == '\n'))
    at += *at == '\\' ? 2 : 1;
  for (; *at && *at != ' ' && *at != '\n'; at++) {
    if ((at[0] == '\\' && (at[1] == ' ' || at[1] == '#')) || (at[0] == '$' && at[1] == '$'))
      at++;
    text_bytes(&name, at, 1);
  }
  *rest = at;
  return name.length ? name.bytes : NULL;
}

bool includes_find(struct arena *arena, const struct compile_options *options, const char *file,
                   enum includes_of what, bool simd, bool with_system, struct strings *files) {
  const char *const words[] = {with_system ? "-M" : "-MM",
                               "-MG", /* names headers that are not there as well */
                               "-MT",
                               "x",
                               "-w",
                               what == INCLUDES_OF_HEADER ? "-xc" : "-c",
                               file};
  struct command command =
      compile_clang(arena, options, simd, what == INCLUDES_OF_SOURCE ? file : NULL);
  struct text rule = text_in(arena);
  command_add_all(&command, words, sizeof words / sizeof *words);
  command.is_quiet = true;
  if (tools_run(options->tools, &command, &rule) != 0 || !rule.length)
    return false;
  const char *rest = strchr(rule.bytes, ':') + 1;
  for (const char *name; (name = next_file(arena, &rest));)
    strings_add(arena, files, name);
  return true;
}
