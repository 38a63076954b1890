#include "compile/diagnose.h"

#include "compile/interface.h"
#include "header/hints.h"
#include "verdict/decode.h"

#include <stdlib.h>
#include <string.h>

void diagnose_undefined(const struct job *job, struct command command) {
  const char *path = path_join(job->arena, job->options->folder, "undefined.wasm");
  struct module module;
  struct text silence = text_in(job->arena);
  command.words[command.count - 1] = path; /* behind -o */
  command.is_quiet = true;
  command_add(&command, "--allow-undefined");
  if (tools_run(job->options->tools, &command, &silence) != 0 ||
      !compile_read_module(job->arena, job->report, path, &module))
    return;
  for (size_t i = 0; i < module.import_count; i++) {
    const char *name = module.imports[i].name;
    const char *hint = hint_of_symbol(name, job->options->libc);
    if (hint)
      report_failure(job->report, "'%s' %s", name, hint);
  }
}

bool diagnose_constructors(const struct job *job, const struct module *linked) {
  enum { EMPTY = 2 }; /* no locals, and the end */
  static const char all[] = "__wasm_call_ctors";
  const struct wasm *wasm = &linked->wasm;
  struct names names;
  decode_names(job->arena, wasm, wasm_custom(wasm, "name"), &names);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    const struct span name = names.functions[i];
    if (name.length != strlen(all) || memcmp(name.at, all, name.length) != 0 ||
        wasm->functions[i].body.length <= EMPTY)
      continue;
    report_failure(job->report, "the sources have a function with the attribute 'constructor', and "
                                "a library has no begin at which to run it; call it from an init "
                                "function");
    return false;
  }
  return true;
}

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

struct extractions {
  struct extraction *lines;
  size_t count;
};

static struct extractions read_extractions(struct arena *arena, struct report *report,
                                           const struct compile_options *options) {
  struct bytes file;
  struct extractions all = {0};
  if (!file_read(arena, report, path_join(arena, options->folder, "why"), &file))
    return all;
  char *rest = arena_copy(arena, (const char *)file.at, file.length);
  while (*rest) {
    struct extraction *line = arena_push(arena, &all.lines, &all.count, sizeof *line);
    *line = next_extraction(&rest);
  }
  return all;
}

/* Which of the library's functions the sources call that brought in `member`, and in which source.
 */
static struct extraction caller_of(const struct extractions *all, const char *member) {
  struct extraction found = {.reference = ""};
  for (size_t steps = 0; steps < all->count; steps++) /* extracted once: no step repeats */
    for (size_t i = 0; i < all->count; i++)
      if (strstr(all->lines[i].extracted, member)) {
        found = all->lines[i];
        member = all->lines[i].reference;
      }
  return found;
}

/* Whether it is DIR/N-NAME.o, of a source, and not of the library. */
static bool is_of_source(const struct compile_options *options, const char *object) {
  return strncmp(object, options->folder, strlen(options->folder)) == 0;
}

/* The source behind DIR/N-NAME.o. */
static const char *source_of(const struct compile_options *options, const char *object) {
  const size_t index = strtoul(path_name(object), NULL, 10);
  return index < options->sources.count ? options->sources.at[index] : object;
}

static bool is_of_streams(const char *symbol) {
  return strstr(symbol, "printf") || strstr(symbol, "scanf");
}

/* `'snprintf' and 'sscanf'`, what the sources call that prints or scans; or NULL. */
static const char *callers_of_streams(struct arena *arena, const struct compile_options *options,
                                      const struct extractions *all) {
  struct text text = text_in(arena);
  struct strings names = {0};
  for (size_t i = 0; i < all->count; i++) {
    const struct extraction *line = &all->lines[i];
    if (is_of_source(options, line->reference) && is_of_streams(line->symbol) &&
        !strings_have(&names, line->symbol))
      strings_add(arena, &names, line->symbol);
  }
  for (size_t i = 0; i < names.count; i++)
    text_format(&text, "%s'%s'", !i ? "" : i + 1 < names.count ? ", " : " and ", names.at[i]);
  return names.count ? text.bytes : NULL;
}

/* wasm-ld does not say of everything why it is there: then what prints and scans is likely. */
static void report_system(const struct job *job, const char *imports) {
  const struct compile_options *options = job->options;
  const struct extractions all = read_extractions(job->arena, job->report, options);
  const struct extraction caller = caller_of(&all, "__wasilibc_real.o");
  const char *streams = callers_of_streams(job->arena, options, &all);
  if (is_of_source(options, caller.reference))
    report_failure(job->report,
                   "'%s', which %s calls, needs an operating system (%s), and a library has none; "
                   "do without it, or name a source that defines '%s' itself",
                   caller.symbol, source_of(options, caller.reference), imports, caller.symbol);
  else if (streams)
    report_failure(
        job->report,
        "what this C library has for %s needs an operating system (%s), and a library has "
        "none; do without, or name a source that defines them itself",
        streams, imports);
  else
    report_failure(job->report,
                   "the sources call functions of the C library that need an operating system "
                   "(%s), and a library has none; do without",
                   imports);
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
  if (system.length)
    report_system(job, system.bytes);
  return report->errors == errors_before;
}
