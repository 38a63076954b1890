#define _POSIX_C_SOURCE 200809L /* isatty */
#include "compile/sources.h"

#include "compile/includes.h"
#include "compile/warnings.h"
#include "compile/wrappers.h"
#include "embedded.h"
#include "header/hints.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool write_embedded(struct arena *arena, struct report *report, const char *folder,
                           const char *file, const char *as) {
  return file_write(report, path_join(arena, folder, as), embedded(file));
}

bool compile_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options) {
  static const char *const names[] = {"tare.h",   "tare/fixed.h", "string.h", "string.o",
                                      "int128.o", "ubsan.o",      "stack.o",  "dropped.o",
                                      "format.o", "cxx.o",        "jumps.o"};
  if (!folder_make(arena, report, path_join(arena, options->folder, "tare")))
    return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!write_embedded(arena, report, options->folder, names[i], names[i]))
      return false;
  if (!folder_make(arena, report, path_join(arena, options->folder, "first")) ||
      !write_embedded(arena, report, options->folder, "assert.h", "first/assert.h") ||
      !write_embedded(arena, report, options->folder, "setjmp.h", "first/setjmp.h"))
    return false;
  if (options->libc &&
      !write_embedded(arena, report, options->folder,
                      arena_format(arena, "system%s%s.o", options->console ? "-console" : "",
                                   options->host ? "-host" : ""),
                      "system.o"))
    return false;
  return !allocator_is_carried(options->allocator) ||
         write_embedded(arena, report, options->folder,
                        arena_format(arena, options->mvp ? "malloc-mvp-%s.o" : "malloc-%s.o",
                                     allocator_name(options->allocator)),
                        "malloc.o");
}

/* Undefined behaviour that ends in a handler of libc/ubsan.c. What is left out is C++'s, or what
 * the engine checks itself: an indirect call of another type. */
static void add_debug_flags(struct command *words, const struct compile_options *options) {
  /* Without the last, any array at the end of a struct has no bounds, as if it were the old way to
   * say that more of it follows; with it, only one of at most one element. */
  static const char *const flags[] = {"-g",
                                      "-DTARE_DEBUG=1",
                                      "-fsanitize=undefined",
                                      "-fno-sanitize=function,vptr",
                                      "-fno-sanitize-recover=all",
                                      "-fsanitize-recover=pointer-overflow", /* which may return */
                                      "-fstrict-flex-arrays=1"};
  command_add_all(words, flags, sizeof flags / sizeof *flags);
  /* Another folder each time, but the bytes of a build are to be the same. */
  command_add(words, arena_format(words->arena, "-fdebug-prefix-map=%s=tare", options->folder));
}

/* What C++ is without: exceptions, which modules have not; the types of objects at run time; locks
 * and the end of a program, for there are neither threads nor an end. */
static void add_cpp_flags(struct command *words, const struct compile_options *options) {
  static const char *const usual[] = {"-std=c++17", "-fno-exceptions", "-fno-rtti",
                                      "-fno-threadsafe-statics", "-fno-c++-static-destructors"};
  command_add_all(words, usual, sizeof usual / sizeof *usual);
  if (options->libc && options->tools->libcxx) {
    command_add(words, "-isystem"); /* ahead of the C library, whose headers it includes */
    command_add(words, options->tools->libcxx_include);
  }
}

/* The user's flags, but for -std= of the other language. */
static void add_user_flags(struct command *words, const struct compile_options *options,
                           bool is_cpp) {
  for (size_t i = 0; i < options->flags.count; i++) {
    const char *flag = options->flags.at[i];
    if (strncmp(flag, "-std=", strlen("-std=")) != 0 || (strstr(flag, "++") != NULL) == is_cpp)
      command_add(words, flag);
  }
}

bool compile_is_c(const char *source) {
  const char *dot = strrchr(path_name(source), '.');
  return (dot && strcmp(dot, ".c") == 0) || path_is_cpp(source);
}

bool compile_has_cpp(const struct compile_options *options) {
  bool has = false;
  for (size_t i = 0; i < options->sources.count; i++)
    has |= path_is_cpp(options->sources.at[i]);
  return has;
}

void compile_add_flags(struct command *words, const struct compile_options *options, bool simd,
                       const char *source) {
  static const char *const always[] = {"-nostdlibinc", "-fvisibility=hidden", "-ffunction-sections",
                                       "-fdata-sections",
                                       /* A leaf function in the red zone below the stack pointer
                                          would go unseen: it never writes the pointer. */
                                       "-Xclang", "-disable-red-zone"};
  static const char *const usual[] = {"-mbulk-memory",         "-msign-ext",
                                      "-mnontrapping-fptoint", "-mmutable-globals",
                                      "-mno-multivalue",       "-mno-reference-types"};
  /* Every clang since 16 takes this for WASI; clang 22 warns of the older name, wasm32-wasi. */
  command_add(words, options->libc ? "--target=wasm32-wasip1" : "--target=wasm32-unknown-unknown");
  command_add_all(words, always, sizeof always / sizeof *always);
  if (options->mvp)
    command_add(words, "-mcpu=mvp");
  else
    command_add_all(words, usual, sizeof usual / sizeof *usual);
  command_add(words, "-isystem"); /* ahead of a C library's */
  command_add(words, path_join(words->arena, options->folder, "first"));
  const bool is_cpp = source && path_is_cpp(source);
  if (is_cpp)
    add_cpp_flags(words, options);
  if (options->libc) {
    command_add(words, "-isystem");
    command_add(words, options->tools->wasi_include);
  }
  if (simd)
    command_add(words, "-msimd128");
  command_add(words, options->optimize);
  if (options->debug)
    add_debug_flags(words, options);
  add_user_flags(words, options, is_cpp);
  command_add(words, "-idirafter"); /* last: an author's own string.h wins */
  command_add(words, options->folder);
}

bool compile_succeeded(struct report *report, const struct tools *tools,
                       const struct command *command, int status) {
  if (status == PROCESS_NOT_FOUND)
    report_failure(report, "cannot run '%s': no such program; install %s", command->words[0],
                   command->words[0] == tools->wasm_opt ? "binaryen, or name one with --wasm-opt="
                                                        : "it or name another one");
  else if (status == PROCESS_KILLED)
    report_failure(report, "'%s' was killed", command->words[0]);
  else if (status != 0)
    report_failure(report, "'%s' failed; nothing was written", path_name(command->words[0]));
  return status == 0;
}

bool compile_step(struct report *report, const struct tools *tools, const char *name,
                  const struct command *command) {
  struct text said = text_in(command->arena);
  struct process process = {.command = *command, .errors = tools->progress ? &said : NULL};
  compile_run_all(tools, name, &process, 1);
  fwrite(said.bytes, 1, said.length, stderr);
  return compile_succeeded(report, tools, command, process.status);
}

struct command compile_clang(struct arena *arena, const struct compile_options *options, bool simd,
                             const char *source) {
  struct command command = {.arena = arena};
  command_add(&command, options->tools->clang);
  compile_add_flags(&command, options, simd, source);
  return command;
}

bool compile_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const struct strings *headers) {
  for (size_t i = 0; i < headers->count; i++) {
    struct command command = compile_clang(arena, options, false, NULL);
    command_add(&command, "-fsyntax-only");
    command_add(&command, "-xc");
    command_add(&command, headers->at[i]);
    if (!compile_step(report, options->tools, "reading the header", &command))
      return false;
  }
  report_failure(report,
                 headers->count > 1 ? "'%s' takes '%s' and the other headers, but not together"
                                    : "'%s' takes '%s' by itself, but not when it is read",
                 options->tools->clang, headers->at[0]);
  return false;
}

/* What the source includes and clang does not find, where its own message is not enough. */
static void hint_at_includes(struct arena *arena, struct report *report,
                             const struct compile_options *options, bool simd, const char *source) {
  struct strings files = {0};
  includes_find(arena, options, source, INCLUDES_OF_SOURCE, simd, true, &files);
  for (size_t i = 0; i < files.count; i++)
    if (!file_exists(files.at[i]))
      report_failure(report, "'%s' %s", files.at[i],
                     path_is_cpp(source) ? hint_of_missing_cpp_header(files.at[i], options->libc)
                                         : hint_of_missing_header(files.at[i], options->libc));
}

static struct command object_command(struct arena *arena, const struct compile_options *options,
                                     bool simd, const char *source, const char *object) {
  struct command command = compile_clang(arena, options, simd, source);
  if (!options->debug) { /* behind the user's: more than the lines would not be read */
    command_add(&command, "-gline-directives-only");
    command_add(&command, "-fdebug-compilation-dir=.");
    /* Another folder each time, and the same object. */
    command_add(&command, arena_format(arena, "-fdebug-prefix-map=%s/=", options->folder));
  }
  if (wrappers_is_source(options, source))
    command_add(&command, arena_format(arena, "-fdebug-prefix-map=%s=tare", options->folder));
  if (isatty(STDERR_FILENO)) /* which clang does not see, since its messages come in order */
    command_add(&command, "-fcolor-diagnostics");
  command_add(&command, "-c");
  command_add(&command, source);
  command_add(&command, "-o");
  command_add(&command, object);
  return command;
}

static int compare_weights(const void *left, const void *right) {
  const struct process *a = *(struct process *const *)left, *b = *(struct process *const *)right;
  if (a->weight != b->weight)
    return a->weight < b->weight ? 1 : -1;
  return a < b ? -1 : a > b;
}

void compile_run_all(const struct tools *tools, const char *step, struct process *processes,
                     size_t count) {
  if (!count)
    return;
  struct arena *arena = processes->command.arena;
  struct process **order = arena_alloc(arena, count * sizeof *order);
  struct process *sorted = arena_alloc(arena, count * sizeof *sorted);
  struct progress_line *progress = step ? tools->progress : NULL;
  if (progress)
    progress->step = step;
  for (size_t i = 0; i < count; i++)
    order[i] = &processes[i];
  qsort(order, count, sizeof *order, compare_weights);
  for (size_t i = 0; i < count; i++)
    sorted[i] = *order[i];
  for (size_t i = 0; tools->verbose && i < count; i++)
    fprintf(stderr, "%s\n", command_line(&sorted[i].command));
  process_run_all(sorted, count, progress);
  for (size_t i = 0; i < count; i++)
    order[i]->status = sorted[i].status;
}

const char *compile_source_of(const struct compile_options *options, const char *object) {
  const char *name = path_name(object);
  const size_t index = strtoul(name, NULL, 10);
  const bool is_made = strncmp(object, options->folder, strlen(options->folder)) == 0 &&
                       isdigit((unsigned char)*name);
  return is_made && index < options->sources.count ? options->sources.at[index] : object;
}

/* Whether the user wants to see what clang warns of. */
static bool asks_for_warnings(const struct compile_options *options) {
  bool asks = options->tools->verbose;
  for (size_t i = 0; i < options->flags.count; i++)
    asks |= strncmp(options->flags.at[i], "-W", 2) == 0;
  return asks;
}

bool compile_sources(struct arena *arena, struct report *report,
                     const struct compile_options *options, struct cache *cache,
                     const char *const *objects, const struct cache_run *others,
                     size_t other_count) {
  const size_t count = options->sources.count;
  struct process *processes = arena_alloc(arena, (count + 1) * sizeof *processes);
  struct cache_run *runs = arena_alloc(arena, (count + other_count + 1) * sizeof *runs);
  struct text *messages = arena_alloc(arena, (count + 1) * sizeof *messages);
  struct warnings warnings = {.arena = arena};
  const bool prints_all = asks_for_warnings(options);
  bool fine = true;
  for (size_t i = 0; i < count; i++) {
    const char *source = options->sources.at[i];
    messages[i] = text_in(arena);
    processes[i] =
        (struct process){.command = object_command(arena, options, cache->simd, source, objects[i]),
                         .errors = &messages[i],
                         .weight = file_size(source)};
    runs[i] = (struct cache_run){.process = &processes[i], .source = i, .object = objects[i]};
  }
  if (other_count)
    memcpy(runs + count, others, other_count * sizeof *runs);
  cache_run_all(cache, "compiling", runs, count + other_count);
  for (size_t i = 0; i < count; i++) {
    if (prints_all || processes[i].status != 0)
      fwrite(messages[i].bytes, 1, messages[i].length, stderr);
    else
      warnings_print(&warnings, &messages[i], stderr);
    if (compile_succeeded(report, options->tools, &processes[i].command, processes[i].status))
      continue;
    hint_at_includes(arena, report, options, cache->simd, options->sources.at[i]);
    fine = false;
  }
  warnings_tell(&warnings, stderr);
  return fine;
}

/* The driver would refuse the second one beside the lack of features that this does not need. */
static void add_jumps(struct command *command) {
  static const char *const flags[] = {
      "-mexception-handling", "-Xclang", "-exception-model=wasm", "-Xclang", "-mllvm", "-Xclang",
      "-wasm-enable-sjlj"};
  command_add_all(command, flags, sizeof flags / sizeof *flags);
}

bool compile_jumping(struct arena *arena, struct report *report,
                     const struct compile_options *options, bool simd, const char *const *objects,
                     const bool *which) {
  struct process *all = NULL;
  size_t count = 0;
  bool fine = true;
  for (size_t i = 0; i < options->sources.count; i++) {
    if (!which[i])
      continue;
    struct process *process = arena_push(arena, &all, &count, sizeof *process);
    struct text *silence = arena_alloc(arena, sizeof *silence); /* it has warned already */
    *silence = text_in(arena);
    *process = (struct process){
        .command = object_command(arena, options, simd, options->sources.at[i], objects[i]),
        .errors = silence};
    add_jumps(&process->command);
  }
  compile_run_all(options->tools, "compiling", all, count);
  for (size_t i = 0; i < count; i++) {
    if (all[i].status != 0)
      fwrite(all[i].errors->bytes, 1, all[i].errors->length, stderr);
    fine &= compile_succeeded(report, options->tools, &all[i].command, all[i].status);
  }
  return fine;
}
