#include "depend.h"

#include "base/intern.h"
#include "compile/includes.h"

#include <string.h>

/* Adds the files that are not in the list yet and not tare's own. */
static void add_new(struct intern *seen, const char *own_folder, const struct strings *files,
                    struct strings *result) {
  const size_t own = strlen(own_folder);
  for (size_t i = 0; i < files->count; i++) {
    const char *name = files->at[i];
    const size_t known = seen->count;
    if (strncmp(name, own_folder, own) == 0 && name[own] == '/')
      continue;
    if (intern(seen, name, strlen(name)) == known)
      strings_add(seen->arena, result, name);
  }
}

bool dependencies_find(struct arena *arena, const struct compile_options *options,
                       const struct strings *headers, bool simd, bool with_system,
                       struct strings *result) {
  struct intern seen = {.arena = arena};
  struct strings files = {0};
  bool complete = true;
  *result = (struct strings){0};
  for (int with_simd = 0; with_simd <= simd; with_simd++) {
    for (size_t i = 0; i < headers->count; i++)
      complete &= includes_find(arena, options, headers->at[i], INCLUDES_OF_HEADER, with_simd,
                                with_system, &files);
    for (size_t i = 0; i < options->sources.count; i++)
      complete &= includes_find(arena, options, options->sources.at[i], INCLUDES_OF_SOURCE,
                                with_simd, with_system, &files);
  }
  for (size_t i = 0; i < options->objects.count; i++)
    strings_add(arena, &files, options->objects.at[i]);
  add_new(&seen, options->folder, &files, result);
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

void dependencies_write(const struct strings *dependencies, const struct strings *targets,
                        bool phony, struct text *out) {
  for (size_t i = 0; i < targets->count; i++) {
    text_add(out, i ? " \\\n" : "");
    add_name(out, targets->at[i]);
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
