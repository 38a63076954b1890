#include "show/print.h"

#include "base/status.h"
#include "compile/tools.h"
#include "verdict/load.h"

#include <stdlib.h>

struct printing {
  struct arena arena;
  struct report report;
  struct tools tools;
};

static const struct option options[] = {
    {"-v", NULL, "print the command before it runs", OPTION_ALONE, OPTION_SETS,
     .place = offsetof(struct printing, tools.verbose)},
};

static const struct option_section section = {NULL, options, sizeof options / sizeof *options, 0};

const struct option_table print_options = {
    .verb = "print",
    .before = "tare print [-v] MODULE.wasm\n"
              "\n"
              "Prints a module in WebAssembly's text format, with wasm2wat (of wabt) or else "
              "wasm-dis (of\n"
              "binaryen). A stripped module is printed with the names of MODULE.debug.wasm beside "
              "it, if\n"
              "both have the same code.\n"
              "\n",
    .after = "Exit status: 0 printed; 1 the printing program failed; 2 wrong usage, or a file that "
             "is not\n"
             "a module: then the message names the first wrong byte.\n"
             "\n"
             "Example\n"
             "  tare print adder.wasm | less\n",
    .sections = &section,
    .count = 1,
};

/* The one module, or NULL. */
static const char *read_command_line(struct printing *printing, char **words) {
  const struct option_reader reader = {.arena = &printing->arena, .report = &printing->report};
  struct strings modules = {0};
  option_read(&reader, &print_options, printing, words, &modules);
  for (size_t i = 1; i < modules.count; i++)
    report_failure(&printing->report, "two modules, '%s' and '%s': one is printed at a time",
                   modules.at[0], modules.at[i]);
  if (!modules.count && !printing->report.errors)
    report_failure(&printing->report, "no module: `tare print MODULE.wasm`");
  return printing->report.errors ? NULL : modules.at[0];
}

/* The programs, the first of which that is there prints; the last one may have come with tare. They
 * are not to judge: the module was read, and whoever prints it may be looking for what is wrong
 * with it. */
static const char *const printers[][4] = {{"wasm2wat", "--enable-all", "--no-check"},
                                          {"wasm-dis", "--all-features"},
                                          {NULL, "--all-features"}};

static bool print_module(struct printing *printing, const char *path) {
  if (*path == '-') /* no option of theirs */
    path = arena_format(&printing->arena, "./%s", path);
  for (size_t i = 0; i < sizeof printers / sizeof *printers; i++) {
    struct command command = {.arena = &printing->arena};
    const char *program = printers[i][0] ? printers[i][0] : process_bundled("wasm-dis");
    if (!program)
      continue;
    command_add(&command, program);
    for (const char *const *word = printers[i] + 1; *word; word++)
      command_add(&command, *word);
    command_add(&command, path);
    const int status = tools_run(&printing->tools, &command, NULL);
    if (status == PROCESS_NOT_FOUND)
      continue;
    if (status == PROCESS_KILLED)
      report_failure(&printing->report, "%s was killed", program);
    else if (status > 0)
      report_failure(&printing->report, "%s failed; a later one may know what '%s' uses", program,
                     path);
    return status == 0 || status == PROCESS_UNREAD;
  }
  report_failure(&printing->report,
                 "no wasm2wat and no wasm-dis on PATH: install wabt, or binaryen");
  return false;
}

int print_main(char **words) {
  struct printing printing = {.report = {.out = stderr}};
  struct loaded loaded;
  int status = EXIT_USAGE;
  const char *module = read_command_line(&printing, words);
  if (module && load_file(&printing.arena, &printing.report, module, &loaded))
    status = print_module(&printing, loaded.debug_path) ? EXIT_SUCCESS : EXIT_REJECTED;
  arena_release(&printing.arena);
  return status;
}
