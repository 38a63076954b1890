/*
 * release(), of --release. The memory of a module never shrinks, so release() makes another
 * instance of the module, and sets all that the glue knows of linear memory to its first value.
 * Before that, release() throws if an instance or an allocation is alive, so nothing in JavaScript
 * has an address. Each `let` of the runtime and of the classes is about linear memory and has a
 * first value, so release() finds what to set by these declarations.
 */
#include "glue/emit.h"

#include <string.h>

const char *glue_books(const struct glue *glue) {
  return glue->options->release ? "let" : "const";
}

const char *glue_noted(const struct glue *glue, const char *cell) {
  return glue->options->release ? arena_format(glue->arena, "release$add(%s)", cell) : cell;
}

/* Whether the console gets what C prints, in the middle of calls. */
static bool prints(const char *code) {
  return strstr(code, "\nconst system$printing ") != NULL;
}

/* Whether the glue makes anything that can be alive. */
static bool makes_any(const struct glue *glue) {
  return strstr(glue->body.bytes, "release$add(") != NULL;
}

const char *glue_release_mentions(const struct glue *glue) {
  return glue->options->release && makes_any(glue) ? "release$check()\n" : "";
}

/* Adds `end = 0` for each line `let end = 0`. */
static void add_resets(struct text *out, const char *code) {
  static const char word[] = "let ";
  for (const char *line = code; *line;) {
    const size_t length = strcspn(line, "\n");
    const char *rest = line + strlen(word);
    const bool is_let = length > strlen(word) && strncmp(line, word, strlen(word)) == 0;
    if (is_let && memchr(line, '=', length))
      text_format(out, "  %.*s\n", (int)(length - strlen(word)), rest);
    line += length + (line[length] == '\n');
  }
  if (strstr(code, "\nconst handle$module ")) /* what C lent is gone */
    text_add(out, "  handle$module.by = 'release()'\n"
                  "  handle$module.age = (handle$module.age ?? 0) + 1\n");
  if (strstr(code, "\nconst keep$module "))
    text_add(out, "  keep$module.kept = {}\n");
}

void glue_add_release(struct glue *glue, struct text *out, const char *code) {
  if (!glue->options->release)
    return;
  text_format(out, "%sconst release = () => {\n", glue_export_as(glue, "release", "release"));
  if (prints(code))
    text_add(out, "  system$check()\n");
  if (makes_any(glue))
    text_add(out, "  release$check()\n");
  text_add(out, "  release$start()\n");
  add_resets(out, code);
  text_add(out, "}\n\n");
}
