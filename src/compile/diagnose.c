#include "compile/diagnose.h"

#include "compile/interface.h"
#include "compile/sources.h"

#include <string.h>

/* One line of wasm-ld's --why-extract: a file needed a symbol, and so a member of an archive. */
struct extraction {
  const char *reference, *extracted, *symbol;
};

static struct extraction next_extraction(char **lines) {
  struct extraction line = {.reference = *lines};
  char *const end = *lines + strcspn(*lines, "\n");
  char *tab = memchr(*lines, '\t', (size_t)(end - *lines));
  char *second = tab ? memchr(tab + 1, '\t', (size_t)(end - tab - 1)) : NULL;
  *lines = *end ? end + 1 : end;
  *end = 0;
  if (!second)
    return (struct extraction){"", "", ""};
  *tab = *second = 0;
  line.extracted = tab + 1;
  line.symbol = second + 1;
  return line;
}

/* Which of the library's functions the sources call that brought in `member`, and in which source.
 */
static struct extraction caller_of(struct arena *arena, struct report *report,
                                   const struct compile_options *options, const char *member) {
  struct bytes file;
  struct extraction found = {.reference = ""};
  struct extraction *lines = NULL;
  size_t count = 0;
  if (!file_read(arena, report, path_join(arena, options->folder, "why"), &file))
    return found;
  char *rest = arena_copy(arena, (const char *)file.at, file.length);
  while (*rest) {
    struct extraction *line = arena_push(arena, &lines, &count, sizeof *line);
    *line = next_extraction(&rest);
  }
  for (size_t steps = 0; steps < count; steps++) /* a member is extracted once: no step repeats */
    for (size_t i = 0; i < count; i++)
      if (strstr(lines[i].extracted, member)) {
        found = lines[i];
        member = lines[i].reference;
      }
  return found;
}

bool diagnose_imports(const struct job *job, const struct module *module) {
  struct arena *arena = job->arena;
  struct report *report = job->report;
  const struct compile_options *options = job->options;
  struct text system = text_in(arena);
  const size_t errors_before = report->errors;
  for (size_t i = 0; i < module->import_count; i++) {
    const struct module_import *import = &module->imports[i];
    if (interface_supplies(arena, options, job->api, import))
      continue;
    if (options->libc && strstr(import->module, "wasi"))
      text_format(&system, "%s%s", system.length ? ", " : "", import->name);
    else
      report_failure(report,
                     "the module imports '%s' from '%s', and the glue has nothing to give it; "
                     "define it in C",
                     import->name, import->module);
  }
  if (system.length) {
    const struct extraction caller = caller_of(arena, report, options, "__wasilibc_real.o");
    report_failure(report,
                   "'%s', which %s calls, needs an operating system (%s), and a library has none; "
                   "do without it",
                   caller.symbol, compile_source_of(options, caller.reference), system.bytes);
  }
  return report->errors == errors_before;
}
