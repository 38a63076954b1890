#include "compile/diagnose.h"

#include "compile/interface.h"
#include "compile/sources.h"
#include "inspect/code.h"
#include "verdict/decode.h"

#include <string.h>

static bool is_named(struct span name, const char *begin) {
  return name.length >= strlen(begin) && memcmp(name.at, begin, strlen(begin)) == 0;
}

/* Whether the function calls others than those of wasi-libc, which look for open folders: here are
 * none. */
static bool calls_any(struct arena *arena, const struct wasm *wasm, const struct names *names,
                      const struct wasm_function *function) {
  struct code *code = arena_alloc(arena, sizeof *code);
  struct instruction instruction;
  for (code_begin(code, wasm, function); code_next(code, &instruction);)
    if (instruction.opcode == OP_CALL && !is_named(names->functions[instruction.index], "__wasi"))
      return true;
  return false;
}

bool diagnose_constructors(const struct job *job, const struct module *linked) {
  static const char all[] = "__wasm_call_ctors";
  const struct wasm *wasm = &linked->wasm;
  struct names names;
  decode_names(job->arena, wasm, wasm_custom(wasm, "name"), &names);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    if (names.functions[i].length != strlen(all) || !is_named(names.functions[i], all) ||
        !calls_any(job->arena, wasm, &names, &wasm->functions[i]))
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
