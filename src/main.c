/* tare: its verbs. The order of a build can be read in build_run(). */
#define _POSIX_C_SOURCE 200809L

#include "api.h"
#include "base/file.h"
#include "base/interrupt.h"
#include "compile/compile.h"
#include "compile/objects.h"
#include "depend.h"
#include "glue/glue.h"
#include "header/header.h"
#include "known_marks.h"
#include "lower/lower.h"
#include "options.h"
#include "outputs.h"
#include "package/new.h"
#include "show/check.h"
#include "show/print.h"
#include "show/size.h"
#include "watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char help[] =
    "tare " TARE_VERSION ": small WebAssembly libraries from C\n"
    "\n"
    "  tare build HEADER.h [SOURCE …]     make a module and an ES class from a header and sources\n"
    "  tare new NAME                      make a folder with a library to begin with\n"
    "  tare check MODULE.wasm …           say if a module can allocate, trap, or overflow its "
    "stack\n"
    "  tare size MODULE.wasm …            list the parts of a module and their sizes\n"
    "  tare print MODULE.wasm             print a module as text\n"
    "  tare VERB --help                   print the options of a verb\n"
    "  tare --version\n";

/* ---- A build ---- */

/* The next reading skips what a lenient one could not bind, without another warning. */
static void leave_out(struct build *build, struct strings names) {
  for (size_t i = 0; i < names.count; i++) {
    struct skip *added = arena_push(&build->arena, &build->skip, &build->skip_count, sizeof *added);
    *added = (struct skip){.pattern = names.at[i]};
  }
}

/* What the marks of a header are called: its stem, or behind a folder that it does not begin with,
 * FLAC-all of FLAC/all.h. */
static const char *marks_name(struct arena *arena, const char *header) {
  const char *stem = path_stem(arena, header), *name = path_name(header);
  size_t end = (size_t)(name - header), begin = end ? --end : 0;
  while (begin && header[begin - 1] != '/')
    begin--;
  if (strncasecmp(stem, header + begin, end - begin) == 0)
    return arena_format(arena, "%s.marks", stem);
  return arena_format(arena, "%.*s-%s.marks", (int)(end - begin), header + begin, stem);
}

/* Whether the command line names marks that the command carries. */
static bool has_known_marks(const struct build *build) {
  bool has = false;
  for (size_t i = 0; i < build->mark_count; i++)
    has |= build->marks[i].is_carried;
  return has;
}

/* What stands ahead of all errors in a header of a well-known library, since its marks may settle
 * them; or NULL. */
static const char *note_of_known_marks(struct build *build) {
  struct bytes content;
  const char *stem = path_stem(&build->arena, build->header);
  const char *name = marks_name(&build->arena, build->header);
  if (!known_marks_find(name, &content))
    name = arena_format(&build->arena, "%s.marks", stem);
  if (has_known_marks(build) || file_exists(name) || !known_marks_find(name, &content))
    return NULL;
  return arena_format(&build->arena,
                      "%s: note: tare has marks for the header of that name, from the manual of "
                      "its library: before all that follows, add @%s to the command line",
                      build->header, name);
}

static bool read_header(struct build *build, const struct compile_options *compile_options,
                        bool simd, struct api *api) {
  struct header_options options = {.path = build->header,
                                   .snapshot = build->snapshot,
                                   .skip = build->skip,
                                   .skip_count = build->skip_count,
                                   .only = build->only,
                                   .rename = build->rename,
                                   .rename_count = build->rename_count,
                                   .prefixes = build->prefixes,
                                   .has_prefix = build->has_prefix,
                                   .marks = build->marks,
                                   .mark_count = build->mark_count,
                                   .with = build->with,
                                   .has_libc = build->libc,
                                   .sources = build->sources,
                                   .inlines = build->inlines,
                                   .lenient = build->lenient};
  struct strings left_out;
  struct command command = {.arena = &build->arena};
  compile_add_flags(&command, compile_options, simd, NULL);
  for (size_t i = 1; i < build->headers.count; i++)
    strings_add(&build->arena, &options.more, build->headers.at[i]);
  options.clang = compile_options->tools->clang;
  options.folder = compile_options->folder;
  options.is_verbose = compile_options->tools->verbose;
  options.clang_flags = command.words;
  options.clang_flag_count = command.count;
  switch (header_read(&build->arena, &build->report, &options, api, &left_out)) {
  case HEADER_OK:
    lower(&build->arena, api);
    leave_out(build, (struct strings){left_out.at, left_out.count});
    return true;
  case HEADER_REJECTED:
    return false;
  case HEADER_NOT_COMPILED:
    return compile_check(&build->arena, &build->report, compile_options, &build->headers);
  }
  return false;
}

/* One glue serves the module with SIMD as well, so the header must say the same to both. */
static bool check_simd_header(struct build *build, const struct compile_options *options,
                              const struct api *api) {
  struct api simd;
  struct text words = text_in(&build->arena), simd_words = text_in(&build->arena);
  if (!read_header(build, options, true, &simd))
    return false;
  for (size_t i = 0; i < api->class_count && i < simd.class_count; i++) {
    const struct class *class = api->classes[i], *with = simd.classes[i];
    if (class->size == with->size && class->alignment == with->alignment)
      continue;
    report_error(&build->report, class->at,
                 "'%s' has %zu bytes, and with SIMD %zu; give it one layout for both",
                 class->c_name, class->size, with->size);
    return false;
  }
  lower_explain(api, &words);
  lower_explain(&simd, &simd_words);
  if (strcmp(words.bytes, simd_words.bytes) == 0)
    return true;
  report_error(&build->report, (struct location){.file = build->header},
               "declares another interface with SIMD than without; make it the same for both");
  return false;
}

/* Whether the glue calls the module's malloc. */
static bool exports_malloc(const struct build *build) {
  return build->allocator == ALLOCATOR_DLMALLOC ||
         (build->strategy.kind == STRATEGY_HEAP && build->allocator != ALLOCATOR_HOST);
}

/* What --watch waits for. Taken before anything is compiled, for what does not compile is about to
 * change. */
static void find_watched(struct build *build, const struct compile_options *options) {
  if (!build->watch)
    return;
  build->is_watched_complete = dependencies_find(&build->arena, options, &build->headers,
                                                 build->simd, false, &build->watched);
  if (!watch_is_one_missing(&build->watched, build->watched.count))
    build->watched_there = build->watched.count;
}

/* Sources in another folder than a header include it by its name alone: lib/one.c beside thing.h.
 */
static void add_header_folders(struct build *build, struct strings *flags) {
  for (size_t i = 0; i < build->headers.count; i++) {
    const char *folder = path_folder(&build->arena, build->headers.at[i]);
    bool is_elsewhere = false;
    for (size_t k = 0; k < build->sources.count; k++)
      is_elsewhere |= strcmp(path_folder(&build->arena, build->sources.at[k]), folder) != 0;
    if (!is_elsewhere || strings_have(flags, folder))
      continue;
    strings_add(&build->arena, flags, "-iquote");
    strings_add(&build->arena, flags, folder);
  }
}

/* Where what was compiled is kept: where --cache= says, or for what takes a while, in the user's
 * folder for such things. */
static const char *cache_folder(struct build *build) {
  enum { WORTH = 65536 }; /* bytes of sources: looking takes about as long as compiling less */
  const char *folder = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  size_t bytes = 0;
  if (!build->caches || build->cache)
    return build->caches ? build->cache : NULL;
  for (size_t i = 0; i < build->sources.count; i++)
    bytes += path_is_cpp(build->sources.at[i]) ? WORTH : file_size(build->sources.at[i]);
  if (bytes < WORTH)
    return NULL;
  if (folder && *folder == '/')
    return path_join(&build->arena, folder, "tare");
  return home && *home == '/' ? path_join(&build->arena, home, ".cache/tare") : NULL;
}

static bool build_run(struct build *build, const char *temporary) {
  struct arena *arena = &build->arena;
  struct report *report = &build->report;
  struct tools tools;
  struct progress_line progress;
  struct api api = {0};
  struct compiled wasm, simd;
  struct strings undefined = {0};
  struct compile_options options = {.tools = &tools,
                                    .folder = temporary,
                                    .sources = build->sources,
                                    .objects = build->objects,
                                    .flags = build->flags,
                                    .optimize = build->optimize,
                                    .keep_names = build->keep_names,
                                    .debug = build->debug,
                                    .mvp = build->mvp,
                                    .libc = build->libc,
                                    .console = build->console,
                                    .host = build->host,
                                    .allocator = build->allocator,
                                    .exports_malloc = exports_malloc(build),
                                    .stack_size = build->stack_size,
                                    .cache = cache_folder(build),
                                    .undefined = build->lenient ? &undefined : NULL};

  add_header_folders(build, &options.flags);
  if (!objects_check(arena, report, &build->objects) ||
      !tools_find(arena, report, &build->tools, &tools) ||
      !compile_prepare(arena, report, &options))
    return false;
  if (progress_begin(&progress) && !tools.verbose)
    tools.progress = &progress;
  find_watched(build, &options);
  if (!read_header(build, &options, false, &api) ||
      (build->simd && !check_simd_header(build, &options, &api)))
    return false;
  if (build->explain) {
    struct text text = text_in(arena);
    lower_explain(&api, &text);
    fputs(text.bytes, stdout);
    return true;
  }
  const bool shows_memory = build->debug || build->alloc || build->console || build->host;
  const bool with_memory = glue_needs_memory(&api, build->allocator, shows_memory);
  struct compile_options with_wrappers = options;
  if (!compile_add_wrappers(arena, report, &with_wrappers, &api, &build->headers))
    return false;
  if (!compile(arena, report, &with_wrappers, &api, false, with_memory, &wasm) ||
      (build->simd && !compile(arena, report, &with_wrappers, &api, true, with_memory, &simd))) {
    leave_out(build, undefined); /* where there are any, of a lenient build */
    return undefined.count && !report->errors && build_run(build, temporary);
  }
  return !interrupt_came() &&
         outputs_write(build, &options, &api, &wasm, build->simd ? &simd : NULL);
}

/* Builds in a temporary folder, which is gone afterwards. */
static bool build_once(struct build *build) {
  const char *temporary;
  if (build->report.errors || !folder_temporary(&build->arena, &build->report, &temporary))
    return false;
  build->report.preface = note_of_known_marks(build);
  const bool built = build_run(build, temporary);
  folder_remove(temporary);
  return built;
}

/* Builds, waits for a change, and builds again, until a signal ends it. */
static int watch_main(char **words) {
  struct watch watch;
  bool goes_on = true;
  struct report report = {.out = stderr};
  if (!watch_open(&watch, &report))
    return EXIT_REJECTED;
  interrupt_catch();
  while (goes_on && !interrupt_came()) {
    struct build build;
    watch_begin(&watch);
    options_read(&build, words);
    const bool built = build_once(&build);
    if (built)
      printf(", in %.0f ms\n", watch_elapsed(&watch));
    else if (!interrupt_came())
      puts("not built; waiting for a change");
    fflush(stdout);
    /* The header and the sources are watched whatever became of the build. */
    for (size_t i = 0; i < build.headers.count; i++)
      strings_add(&build.arena, &build.watched, build.headers.at[i]);
    for (size_t i = 0; i < build.sources.count; i++)
      strings_add(&build.arena, &build.watched, build.sources.at[i]);
    for (size_t i = 0; i < build.objects.count; i++)
      strings_add(&build.arena, &build.watched, build.objects.at[i]);
    watch_add(&watch, &build.arena, &build.watched);
    goes_on = watch_is_one_missing(&build.watched, build.watched_there) ||
              watch_wait(&watch, &build.watched, build.is_watched_complete);
    arena_release(&build.arena);
  }
  watch_close(&watch);
  interrupt_end();
  return EXIT_REJECTED;
}

static int build_main(char **words) {
  struct build build;
  options_read(&build, words);
  if (build.watch && !build.report.errors) {
    arena_release(&build.arena);
    return watch_main(words);
  }
  const int status = build.report.errors ? EXIT_USAGE : EXIT_REJECTED;
  interrupt_catch();
  const bool built = build_once(&build);
  arena_release(&build.arena);
  interrupt_end();
  return built ? EXIT_SUCCESS : status;
}

static bool asks_for(char **words, const char *long_name, const char *short_name) {
  for (; *words; words++)
    if (strcmp(*words, long_name) == 0 || strcmp(*words, short_name) == 0)
      return true;
  return false;
}

/* Reports output that could not be written, as when the disk is full. */
static int finish_output(int status) {
  struct report report = {.out = stderr};
  if (fflush(stdout) == 0 && !ferror(stdout))
    return status;
  report_failure(&report, "cannot write to standard output: %s", strerror(errno));
  return EXIT_USAGE; /* not the status of a verdict */
}

static const struct {
  const struct option_table *options;
  int (*run)(char **words);
} verbs[] = {{&build_options, build_main},
             {&new_options, new_main},
             {&check_options, check_main},
             {&size_options, size_main},
             {&print_options, print_main}};

static int print_help(const struct option_table *options) {
  struct arena arena = {0};
  struct text text = text_in(&arena);
  option_help(options, &text);
  fputs(text.bytes, stdout);
  arena_release(&arena);
  return EXIT_SUCCESS;
}

static int run(char **words) {
  const char *verb = words[1];
  for (size_t i = 0; verb && i < sizeof verbs / sizeof *verbs; i++)
    if (strcmp(verb, verbs[i].options->verb) == 0)
      return asks_for(words + 2, "--help", "-h") ? print_help(verbs[i].options)
                                                 : verbs[i].run(words + 2);
  if (verb && strcmp(verb, "--version") == 0) {
    puts("tare " TARE_VERSION);
    tools_show(stdout);
    return EXIT_SUCCESS;
  }
  if (verb &&
      (strcmp(verb, "--help") == 0 || strcmp(verb, "-h") == 0 || strcmp(verb, "help") == 0)) {
    fputs(help, stdout);
    return EXIT_SUCCESS;
  }
  if (verb)
    fprintf(stderr, "tare: error: unknown verb '%s'\n\n", verb);
  fputs(help, stderr);
  return EXIT_USAGE;
}

int main(int count, char **words) {
  (void)count;
  return finish_output(run(words));
}
