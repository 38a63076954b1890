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

/* What a program called clang may be where it is not one that has a version. */
enum { NO_CLANG = 0, OTHER_PROGRAM = -1, APPLE_CLANG = -2 };

/* The major version of a clang, or one of the above. Apple's has versions of its own, and no target
 * but those of Apple. */
static int clang_version(struct arena *arena, const struct tools *tools, const char *program) {
  const char *line = ask(arena, tools, program, "--version");
  const char *version = line ? strstr(line, "clang version ") : NULL;
  if (!version)
    return line ? OTHER_PROGRAM : NO_CLANG;
  if (strncmp(line, "Apple ", strlen("Apple ")) == 0)
    return APPLE_CLANG;
  return atoi(version + strlen("clang version "));
}

int tools_clang_version(struct arena *arena, const struct tools *tools) {
  return clang_version(arena, tools, tools->clang);
}

/* Whether the clang that the user names will do. */
static bool check_chosen(struct arena *arena, struct report *report, const char *chosen,
                         struct tools *tools) {
  const int version = clang_version(arena, tools, chosen);
  tools->clang = chosen;
  if (version >= OLDEST_CLANG)
    return true;
  if (version > 0)
    report_failure(report, "'%s' is clang %d; tare needs clang %d or later", chosen, version,
                   OLDEST_CLANG);
  else if (version == APPLE_CLANG)
    report_failure(report,
                   "'%s' is Apple's clang, which does not compile to WebAssembly; install that "
                   "of LLVM: brew install llvm lld",
                   chosen);
  else
    report_failure(report, "'%s' is not a clang that can be run", chosen);
  return false;
}

/* There is no clang that will do; `newest` is the version of one that is too old, or 0. */
static void report_no_clang(struct report *report, int newest, bool has_apples) {
  if (newest)
    report_failure(report,
                   "clang is version %d, and tare needs %d or later: install clang-19, or name one "
                   "with --clang=",
                   newest, OLDEST_CLANG);
  else if (has_apples)
    report_failure(report, "clang is Apple's, which does not compile to WebAssembly: brew install "
                           "llvm lld binaryen, or name another one with --clang=");
  else
    report_failure(report, "no clang on PATH: install clang-19, or name one with --clang=");
}

static bool find_clang(struct arena *arena, struct report *report, const char *wanted,
                       struct tools *tools) {
  static const char *const names[] = {"clang",
                                      "clang-19",
                                      "clang-20",
                                      "clang-21",
                                      "clang-22",
                                      "clang-18",
                                      "clang-17",
                                      "clang-16",
#ifdef __APPLE__ /* Homebrew does not put it on PATH */
                                      "/opt/homebrew/opt/llvm/bin/clang",
                                      "/usr/local/opt/llvm/bin/clang"
#endif
  };
  const char *chosen = wanted ? wanted : getenv("TARE_CLANG");
  if (chosen && *chosen)
    return check_chosen(arena, report, chosen, tools);
  int newest = 0;
  bool has_apples = false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const int version = clang_version(arena, tools, names[i]);
    tools->clang = names[i];
    if (version >= OLDEST_CLANG)
      return true;
    newest = version > newest ? version : newest;
    has_apples |= version == APPLE_CLANG;
  }
  tools->clang = process_bundled("clang");
  if (tools->clang)
    return true;
  report_no_clang(report, newest, has_apples);
  return false;
}

/* The major version of a wasm-ld ("Debian LLD 19.1.7"); 0 where it cannot be run. */
static int linker_version(struct arena *arena, const struct tools *tools, const char *program) {
  const char *line = ask(arena, tools, program, "--version");
  const char *version = line ? strstr(line, "LLD ") : NULL;
  return version ? atoi(version + strlen("LLD ")) : line != NULL;
}

/* A linker reads the objects of its own LLVM and of older ones: the first that is not older than
 * clang, or else the newest. In a folder like /usr/lib/llvm-19/bin, both are of one version. */
static bool find_linker(struct arena *arena, struct report *report, struct tools *tools) {
  const char *bundled = process_bundled("wasm-ld");
  if (bundled && strcmp(tools->clang, process_bundled("clang")) == 0) {
    tools->wasm_ld = bundled;
    return true;
  }
  const char *path = ask(arena, tools, tools->clang, "-print-prog-name=wasm-ld");
  const bool is_path = path && strchr(path, '/') && file_exists(path);
  if (is_path && strstr(path, "/llvm-")) {
    tools->wasm_ld = path;
    return true;
  }
  const int clang = clang_version(arena, tools, tools->clang);
  const char *const names[] = {is_path ? path : "wasm-ld",
                               arena_format(arena, "wasm-ld-%d", clang),
                               "wasm-ld-19",
                               "wasm-ld-20",
                               "wasm-ld-21",
                               "wasm-ld-22"};
  int newest = 0;
  for (size_t i = 0; newest < clang && i < sizeof names / sizeof *names; i++) {
    const int version = linker_version(arena, tools, names[i]);
    if (version > newest) {
      newest = version;
      tools->wasm_ld = names[i];
    }
  }
  if (bundled && newest < clang)
    tools->wasm_ld = bundled;
  if (newest || bundled)
    return true;
  report_failure(report, "no wasm-ld beside '%s' or on PATH: install lld-19", tools->clang);
  return false;
}

/* Where clang's packages have a library of a target, as "-print-file-name=libc.a"; or NULL. */
static const char *library_for(struct arena *arena, const struct tools *tools, const char *target,
                               const char *question) {
  struct command command = {.arena = arena, .is_quiet = true}; /* clang 22 warns of wasm32-wasi */
  struct text output = text_in(arena);
  command_add(&command, tools->clang);
  command_add(&command, target);
  command_add(&command, question);
  if (tools_run(tools, &command, &output) != 0 || !output.length)
    return NULL;
  output.bytes[strcspn(output.bytes, "\n")] = 0;
  return strchr(output.bytes, '/') && file_exists(output.bytes) ? output.bytes : NULL;
}

static const char *find_library(struct arena *arena, const struct tools *tools,
                                const char *question) {
  const char *library = library_for(arena, tools, "--target=wasm32-wasi", question);
  return library ? library /* the name since 2024 is: */
                 : library_for(arena, tools, "--target=wasm32-wasip1", question);
}

/* SYSROOT/lib/wasm32-wasi/libc.a goes with SYSROOT/include/wasm32-wasi, or SYSROOT/include; `part`
 * is a folder in there, or "". */
static const char *include_of(struct arena *arena, const char *library, const char *part) {
  const char *folder = path_folder(arena, library);
  const char *sysroot = path_folder(arena, path_folder(arena, folder));
  const char *include = arena_format(arena, "%s/include/%s%s", sysroot, path_name(folder), part);
  return file_exists(include) ? include : arena_format(arena, "%s/include%s", sysroot, part);
}

/* C++'s library is a package of its own, and a build may do without. */
static void find_libcxx(struct arena *arena, struct tools *tools) {
  tools->libcxx = find_library(arena, tools, "-print-file-name=libc++.a");
  if (tools->libcxx)
    tools->libcxx_include = include_of(arena, tools->libcxx, "/c++/v1");
}

static bool find_wasi_libc(struct arena *arena, struct report *report, struct tools *tools) {
  tools->wasi_libc = find_library(arena, tools, "-print-file-name=libc.a");
  if (tools->wasi_libc) {
    tools->wasi_include = include_of(arena, tools->wasi_libc, "");
    return true;
  }
  report_failure(report, "'%s' finds no libc.a for wasm32-wasi: install wasi-libc", tools->clang);
  return false;
}

/* The major version of a wasm-opt ("wasm-opt version 108"); 0 where it does not tell. */
static int wasm_opt_version(struct arena *arena, const struct tools *tools, const char *program) {
  const char *line = ask(arena, tools, program, "--version");
  const char *version = line ? strstr(line, "version ") : NULL;
  return version ? atoi(version + strlen("version ")) : 0;
}

bool tools_check_wasm_opt(struct arena *arena, struct report *report, const struct tools *tools) {
  const int version = wasm_opt_version(arena, tools, tools->wasm_opt);
  if (version && version < OLDEST_WASM_OPT)
    report_failure(report,
                   "'%s' is version %d, and tare needs %d or later: install a later binaryen, or "
                   "name one with --wasm-opt=",
                   tools->wasm_opt, version, OLDEST_WASM_OPT);
  return false;
}

/* The one on PATH is only asked where there is another. */
static const char *find_wasm_opt(struct arena *arena, const struct tools *tools) {
  const char *bundled = process_bundled("wasm-opt");
  return bundled && wasm_opt_version(arena, tools, "wasm-opt") < OLDEST_WASM_OPT ? bundled
                                                                                 : "wasm-opt";
}

bool tools_find(struct arena *arena, struct report *report, const struct tools_wanted *wanted,
                struct tools *tools) {
  *tools = (struct tools){.verbose = wanted->verbose, .wasm_opt = wanted->wasm_opt};
  if (!tools->wasm_opt)
    tools->wasm_opt = find_wasm_opt(arena, tools);
  if (!find_clang(arena, report, wanted->clang, tools) || !find_linker(arena, report, tools))
    return false;
  if (wanted->libcxx)
    find_libcxx(arena, tools);
  return !wanted->wasi_libc || find_wasi_libc(arena, report, tools);
}

void tools_show(FILE *to) {
  struct arena arena = {0};
  struct report report = {.out = stderr};
  const struct tools_wanted wanted = {0};
  struct tools tools;
  if (process_bundled("clang") && tools_find(&arena, &report, &wanted, &tools)) {
    const char *const programs[] = {tools.clang, tools.wasm_ld, tools.wasm_opt};
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
      const char *line = ask(&arena, &tools, programs[i], "--version");
      fprintf(to, "%s: %s\n", programs[i], line ? line : "does not tell its version");
    }
  }
  arena_release(&arena);
}
