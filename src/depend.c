#include "depend.h"

#include "base/intern.h"

#include <string.h>

/* The next file of a rule as clang writes it, where a backslash keeps what is behind it from being
 * a separator and a dollar stands twice; NULL at the end. */
static const char *next_file(struct arena *arena, const char **rest) {
  struct text name = {.arena = arena};
  const char *at = *rest;
  while (*at == ' ' || *at == '\n' || (at[0] == '\\' && at[1] == '\n'))
    at += *at == '\\' ? 2 : 1;
  for (; *at && *at != ' ' && *at != '\n'; at++) {
    if ((at[0] == '\\' && (at[1] == ' ' || at[1] == '#')) || (at[0] == '$' && at[1] == '$'))
      at++;
    text_bytes(&name, at, 1);
  }
  *rest = at;
  return name.bytes;
}

/* What one file includes, itself first. */
static bool find_of(const struct compile_options *options, const char *file, bool is_header,
                    bool simd, bool with_system, struct intern *seen, struct dependencies *result) {
  struct arena *arena = seen->arena;
  struct command command = {.arena = arena};
  struct text rule = {.arena = arena};
  const char *const words[] = {with_system ? "-M" : "-MM", "-MG", "-MT", "x", "-w",
                               is_header ? "-xc" : "-c",   file};
  command_add(&command, options->tools->clang);
  compile_add_flags(&command, options, simd);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    command_add(&command, words[i]);
  if (tools_run(options->tools, &command, &rule) != 0 || !rule.length)
    return false;
  const char *rest = strchr(rule.bytes, ':') + 1, *name;
  const size_t own = strlen(options->folder);
  while ((name = next_file(arena, &rest))) {
    if (strncmp(name, options->folder, own) == 0 && name[own] == '/') /* tare's own */
      continue;
    const size_t known = seen->count;
    if (intern(seen, name, strlen(name)) == known) {
      const char **place = arena_push(arena, &result->at, &result->count, sizeof *result->at);
      *place = name;
    }
  }
  return true;
}

bool dependencies_find(struct arena *arena, const struct compile_options *options,
                       const char *header, bool simd, bool with_system,
                       struct dependencies *result) {
  struct intern seen = {.arena = arena};
  bool complete = true;
  *result = (struct dependencies){0};
  for (int with_simd = 0; with_simd <= simd; with_simd++) {
    complete &= find_of(options, header, true, with_simd, with_system, &seen, result);
    for (size_t i = 0; i < options->source_count; i++)
      complete &=
          find_of(options, options->sources[i], false, with_simd, with_system, &seen, result);
  }
  return complete;
}

static void add_name(struct text *out, const char *name) {
  for (; *name; name++)
    text_format(out,
                strchr(" #\\", *name) && (*name != '\\' || strchr(" #", name[1])) ? "\\%c"
                : *name == '$'                                                    ? "$%c"
                                                                                  : "%c",
                *name);
}

void dependencies_write(const struct dependencies *dependencies, const char *const *targets,
                        size_t target_count, bool phony, struct text *out) {
  for (size_t i = 0; i < target_count; i++) {
    text_add(out, i ? " \\\n" : "");
    add_name(out, targets[i]);
  }
  text_add(out, ":");
  for (size_t i = 0; i < dependencies->count; i++) {
    text_add(out, " \\\n  ");
    add_name(out, dependencies->at[i]);
  }
  text_add(out, "\n");
  for (size_t i = 0; phony && i < dependencies->count; i++) {
    text_add(out, "\n");
    add_name(out, dependencies->at[i]);
    text_add(out, ":\n");
  }
}
