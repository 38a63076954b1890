#include "compile/tools.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OLDEST_CLANG = 16, OLDEST_WASM_OPT = 108 };

int tools_run(const struct tools *tools, const struct command *command, struct text *output) {
  if (tools->verbose)
    fprintf(stderr, "%s\n", command_line(command));
  return process_run(command, output);
}

/* What `program argument` prints, without the newline; NULL where it cannot be run or fails. */
static const char *ask(struct arena *arena, const struct tools *tools, const char *program,
                       const char *argument) {
  struct command command = {.arena = arena};
  struct text output = text_in(arena);
  command_add(&command, program);
  command_add(&command, argument);
  if (tools_run(tools, &command, &output) != 0 || !output.length)
    return NULL;
  output.bytes[strcspn(output.bytes, "\n")] = 0;
  return output.bytes;
}

/* The major version of a clang: 0 where there is no such program, -1 where it is something else. */
static int clang_version(struct arena *arena, const struct tools *tools, const char *program) {
  const char *line = ask(arena, tools, program, "--version");
  const char *version = line ? strstr(line, "clang version ") : NULL;
  if (!version)
    return line ? -1 : 0;
  return atoi(version + strlen("clang version "));
}

static bool find_clang(struct arena *arena, struct report *report, const char *wanted,
                       struct tools *tools) {
  static const char *const names[] = {"clang",    "clang-19", "clang-20", "clang-21",
                                      "clang-22", "clang-18", "clang-17", "clang-16"};
  const char *chosen = wanted ? wanted : getenv("TARE_CLANG");
  if (chosen && *chosen) {
    const int version = clang_version(arena, tools, chosen);
    tools->clang = chosen;
    if (version >= OLDEST_CLANG)
      return true;
    if (version > 0)
      report_failure(report, "'%s' is clang %d; tare needs clang %d or later", chosen, version,
                     OLDEST_CLANG);
    else
      report_failure(report, "'%s' is not a clang that can be run", chosen);
    return false;
  }
  int newest = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const int version = clang_version(arena, tools, names[i]);
    tools->clang = names[i];
    if (version >= OLDEST_CLANG)
      return true;
    newest = version > newest ? version : newest;
  }
  if (newest)
    report_failure(report,
                   "clang is version %d, and tare needs %d or later: install clang-19, or name one "
                   "with --clang=",
                   newest, OLDEST_CLANG);
  else
    report_failure(report, "no clang on PATH: install clang-19, or name one with --clang=");
  return false;
}

static bool find_linker(struct arena *arena, struct report *report, struct tools *tools) {
  const char *path = ask(arena, tools, tools->clang, "-print-prog-name=wasm-ld");
  if (path && strchr(path, '/') && file_exists(path)) {
    tools->wasm_ld = path;
    return true;
  }
  const char *const names[] = {
      arena_format(arena, "wasm-ld-%d", clang_version(arena, tools, tools->clang)), "wasm-ld"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (ask(arena, tools, names[i], "--version")) {
      tools->wasm_ld = names[i];
      return true;
    }
  report_failure(report, "no wasm-ld beside '%s' or on PATH: install lld-19", tools->clang);
  return false;
}

/* The compiler knows where its packages put things. */
static bool find_wasi_libc(struct arena *arena, struct report *report, struct tools *tools) {
  struct command command = {.arena = arena};
  struct text output = text_in(arena);
  command_add(&command, tools->clang);
  command_add(&command, "--target=wasm32-wasi");
  command_add(&command, "-print-file-name=libc.a");
  if (tools_run(tools, &command, &output) == 0 && output.length) {
    output.bytes[strcspn(output.bytes, "\n")] = 0;
    tools->wasi_libc = output.bytes;
  }
  if (tools->wasi_libc && strchr(tools->wasi_libc, '/') && file_exists(tools->wasi_libc)) {
    /* SYSROOT/lib/wasm32-wasi/libc.a goes with SYSROOT/include/wasm32-wasi, or SYSROOT/include. */
    const char *folder = path_folder(arena, tools->wasi_libc);
    const char *sysroot = path_folder(arena, path_folder(arena, folder));
    tools->wasi_include = arena_format(arena, "%s/include/%s", sysroot, path_name(folder));
    if (!file_exists(tools->wasi_include))
      tools->wasi_include = arena_format(arena, "%s/include", sysroot);
    return true;
  }
  report_failure(report, "'%s' finds no libc.a for wasm32-wasi: install wasi-libc", tools->clang);
  return false;
}

bool tools_check_wasm_opt(struct arena *arena, struct report *report, const struct tools *tools) {
  const char *line = ask(arena, tools, tools->wasm_opt, "--version");
  const char *version = line ? strstr(line, "version ") : NULL;
  if (version && atoi(version + strlen("version ")) < OLDEST_WASM_OPT)
    report_failure(report,
                   "'%s' is version %d, and tare needs %d or later: install a later binaryen, or "
                   "name one with --wasm-opt=",
                   tools->wasm_opt, atoi(version + strlen("version ")), OLDEST_WASM_OPT);
  return false;
}

bool tools_find(struct arena *arena, struct report *report, const struct tools_wanted *wanted,
                struct tools *tools) {
  *tools = (struct tools){.verbose = wanted->verbose,
                          .wasm_opt = wanted->wasm_opt ? wanted->wasm_opt : "wasm-opt"};
  if (!find_clang(arena, report, wanted->clang, tools) || !find_linker(arena, report, tools))
    return false;
  return !wanted->wasi_libc || find_wasi_libc(arena, report, tools);
}
