#include "show/print.h"

#include "options.h"
#include "show/load.h"

#include <stdlib.h>
#include <string.h>

const char print_help[] =
    "tare print [-v] MODULE.wasm\n"
    "\n"
    "Prints a module in WebAssembly's text format, with wasm2wat (of wabt) or else wasm-dis (of\n"
    "binaryen). A module that was stripped is printed with its names, from MODULE.debug.wasm "
    "beside\n"
    "it, where the code of both is the same.\n"
    "\n"
    "  -v                 print the command before it runs\n"
    "\n"
    "Exit status: 0 printed, 1 the program that prints failed, 2 wrong usage, or a file that is "
    "no\n"
    "module: then the byte is told where it ceases to be one.\n"
    "\n"
    "Example\n"
    "  tare print adder.wasm | less\n";

struct print_options {
  struct arena arena;
  struct report report;
  struct tools tools;
  const char *module;
};

static void read_command_line(struct print_options *options, char **words) {
  bool only_files = false;
  for (; *words; words++)
    if (!only_files && strcmp(*words, "--") == 0)
      only_files = true;
    else if (!only_files && strcmp(*words, "-v") == 0)
      options->tools.verbose = true;
    else if (!only_files && **words == '-')
      report_failure(&options->report, "unknown option '%s'; `tare print --help` lists them",
                     *words);
    else if (options->module)
      report_failure(&options->report, "two modules, '%s' and '%s': one is printed at a time",
                     options->module, *words);
    else
      options->module = *words;
  if (!options->module && !options->report.errors)
    report_failure(&options->report, "no module: `tare print MODULE.wasm`");
}

/* The programs, the first of which that is there prints. They are not to judge: the module was
 * read, and whoever prints it may be looking for what is wrong with it. */
static const char *const printers[][4] = {{"wasm2wat", "--enable-all", "--no-check"},
                                          {"wasm-dis", "--all-features"}};

static bool print_module(struct print_options *options, const char *path) {
  if (*path == '-') /* no option of theirs */
    path = arena_format(&options->arena, "./%s", path);
  for (size_t i = 0; i < sizeof printers / sizeof *printers; i++) {
    struct command command = {.arena = &options->arena};
    for (const char *const *word = printers[i]; *word; word++)
      command_add(&command, *word);
    command_add(&command, path);
    const int status = tools_run(&options->tools, &command, NULL);
    if (status == PROCESS_NOT_FOUND)
      continue;
    if (status == PROCESS_KILLED)
      report_failure(&options->report, "%s was killed", printers[i][0]);
    else if (status > 0)
      report_failure(&options->report, "%s failed; a later one may know what '%s' uses",
                     printers[i][0], path);
    return status == 0 || status == PROCESS_UNREAD;
  }
  report_failure(&options->report,
                 "no wasm2wat and no wasm-dis on PATH: install wabt, or binaryen");
  return false;
}

int print_main(char **words) {
  struct print_options options = {.report = {.out = stderr}};
  struct loaded loaded;
  int status = EXIT_USAGE;
  read_command_line(&options, words);
  if (!options.report.errors && load_file(&options.arena, &options.report, options.module, &loaded))
    status = print_module(&options, loaded.debug_path) ? EXIT_SUCCESS : EXIT_REJECTED;
  arena_release(&options.arena);
  return status;
}
