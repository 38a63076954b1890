/* tare: verbs and options. The order of a build can be read in build_run(). */
#include "api.h"
#include "base/file.h"
#include "compile.h"
#include "glue.h"
#include "header.h"
#include "module.h"
#include "strategy.h"
#include "types.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define VERSION "0.1.0"

enum {
  EXIT_REJECTED = 1, /* the header or the sources have to change */
  EXIT_USAGE = 2,    /* the command line has to */
};

static const char help[] =
    "tare " VERSION ": small WebAssembly libraries from C\n"
    "\n"
    "  tare build HEADER.h [SOURCE.c …]   a module and an ES class from a C header and its "
    "sources\n"
    "  tare build --help                  its options, and how it reads a header\n"
    "  tare --version\n";

static const char build_help[] =
    "tare build [OPTIONS] HEADER.h [SOURCE.c …]\n"
    "\n"
    "Compiles the sources (by default the .c beside the header) and writes STEM.wasm, STEM.js and\n"
    "STEM.d.ts. The header is the interface:\n"
    "\n"
    "  typedef struct Adder { double sum; } Adder;      a class, for it has an init function\n"
    "  void adder_init(Adder *self);                    new Adder()\n"
    "  void adder_add(Adder *self, double right);       adder.add(right)\n"
    "  double adder_result(const Adder *self);          adder.result()\n"
    "\n"
    "  adder_init_x    a static factory x               adder_drop    runs when an instance is "
    "freed\n"
    "  const T *p, size_t p_len    a typed array in     T p[N]        a typed array out\n"
    "  other functions are exported as they are, without the header's stem in front\n"
    "\n"
    "Output\n"
    "  -o DIR             where to write (default: dist)\n"
    "  --no-embed         do not put the module into the .js; `await init(input)` loads it\n"
    "  --simd             a second module with SIMD, taken where the engine has it\n"
    "  --snapshot         clone(), toBytes(), fromBytes() for classes without pointers and drop\n"
    "  --keep-names       keep C's names in the module, for a debugger\n"
    "  --explain          print what was read from the header, and stop\n"
    "\n"
    "Interface\n"
    "  --skip=NAME        leave out a function, constant or unused enum, as TARE_SKIP does\n"
    "  --stream=NAME      feed its buffer in windows of 64 KiB, as TARE_STREAM does\n"
    "\n"
    "Memory\n"
    "  --memory=STRATEGY  where instances live (default: slab)\n"
    "      slab           in linear memory, without a limit; it grows\n"
    "      pool=N         in N slots for each class; memory never grows\n"
    "      static         in one\n"
    "      swap           in one, by turns, while the others wait in the JavaScript heap, and "
    "with\n"
    "                     nothing to free: garbage collection is enough\n"
    "      heap=NAME      from an allocator in the module: fail, page, bump, freelist, binned,\n"
    "                     dlmalloc (wasi-libc's), or host (JavaScript's)\n"
    "  --malloc=NAME      the allocator that the sources get, under any strategy (default: none)\n"
    "  --libc=wasi        the sources may use wasi-libc, as far as it needs no operating system;\n"
    "                     its malloc is the one of --malloc (default then: freelist)\n"
    "  --max-memory=N     bytes that linear memory may grow to (default: 4 GiB), or with pool and\n"
    "                     static has (default: 64 KiB for each argument of open length)\n"
    "  --stack-size=N     bytes of stack, where the sources need one (default: 32768)\n"
    "\n"
    "Compiler\n"
    "  -O… -I… -D… -U… -W… -f… -m… -g… -std=…    handed to clang (default: -Oz)\n"
    "  --clang=PROGRAM    clang 16 or later (default: $TARE_CLANG, clang, clang-19, …)\n"
    "  --wasm-opt=PROGRAM (default: wasm-opt)\n"
    "  -v                 print every command before it runs\n"
    "\n"
    "Exit status: 0 built, 1 header or sources rejected, 2 wrong usage. Nothing is written but on "
    "0.\n"
    "\n"
    "Example\n"
    "  tare build adder.h -o dist\n"
    "  node -e \"import('./dist/adder.js').then(({ Adder }) => { const a = new Adder(); a.add(2); "
    "console.log(a.result()) })\"\n";

/* A list of words from the command line. */
struct words {
  const char **at;
  size_t count;
};

struct build {
  struct arena arena;
  struct report report;
  const char *header, *folder;
  struct words sources, flags, skip, stream, import;
  const char *optimize;
  uint32_t max_memory, stack_size;
  struct strategy strategy;
  const char *allocator; /* of --malloc= */
  struct tools_wanted tools;
  bool embed, simd, snapshot, keep_names, explain, libc;
};

static void push(struct build *build, struct words *words, const char *word) {
  const char **place = arena_push(&build->arena, &words->at, &words->count, sizeof *words->at);
  *place = word;
}

static bool is_allocator(const struct build *build, const char *name) {
  return build->allocator && strcmp(build->allocator, name) == 0;
}

/* ---- Options ---- */

/* The value of `--name=value`, or NULL where the word is not this option. */
static const char *value_of(const char *word, const char *name) {
  const size_t length = strlen(name);
  return strncmp(word, name, length) == 0 && word[length] == '=' ? word + length + 1 : NULL;
}

static uint32_t parse_bytes(struct build *build, const char *option, const char *digits,
                            uint32_t multiple) {
  char *end;
  const unsigned long long value = strtoull(digits, &end, 10);
  if (*digits < '0' || *digits > '9' || *end || !value || value % multiple || value > UINT32_MAX)
    report_failure(&build->report,
                   "%s=%s: a number of bytes below 4 GiB, a multiple of %u, is needed", option,
                   digits, multiple);
  return (uint32_t)value;
}

static bool is_compiler_flag(const char *word) {
  return (strchr("IDUWfm", word[1]) && word[2]) || strncmp(word, "-g", 2) == 0 ||
         strncmp(word, "-std=", 5) == 0;
}

/* Reads the option at `words[0]`; returns how many words it took. */
static int read_option(struct build *build, char **words) {
  const struct {
    const char *name;
    bool *place, value;
  } switches[] = {{"--simd", &build->simd, true},
                  {"--snapshot", &build->snapshot, true},
                  {"--keep-names", &build->keep_names, true},
                  {"--explain", &build->explain, true},
                  {"--no-embed", &build->embed, false},
                  {"-v", &build->tools.verbose, true}};
  const struct {
    const char *name;
    struct words *list;
  } lists[] = {
      {"--skip", &build->skip}, {"--stream", &build->stream}, {"--import", &build->import}};
  const char *word = words[0], *value;
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
    if (strcmp(word, switches[i].name) == 0) {
      *switches[i].place = switches[i].value;
      return 1;
    }
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
    if ((value = value_of(word, lists[i].name))) {
      push(build, lists[i].list, value);
      return 1;
    }
  if ((value = value_of(word, "--clang"))) {
    build->tools.clang = value;
  } else if ((value = value_of(word, "--wasm-opt"))) {
    build->tools.wasm_opt = value;
  } else if ((value = value_of(word, "--max-memory"))) {
    build->max_memory = parse_bytes(build, "--max-memory", value, 65536);
  } else if ((value = value_of(word, "--stack-size"))) {
    build->stack_size = parse_bytes(build, "--stack-size", value, 16);
  } else if ((value = value_of(word, "--memory"))) {
    strategy_parse(&build->arena, &build->report, value, &build->strategy);
  } else if ((value = value_of(word, "--libc"))) {
    build->libc = strcmp(value, "wasi") == 0;
    if (!build->libc)
      report_failure(&build->report, "--libc=%s: no such library; there is: wasi", value);
  } else if ((value = value_of(word, "--malloc"))) {
    if (allocator_exists(&build->arena, &build->report, "--malloc=", value))
      build->allocator = value;
  } else if (strncmp(word, "-O", 2) == 0) {
    build->optimize = word;
  } else if (strncmp(word, "-o", 2) == 0 || strcmp(word, "-I") == 0 || strcmp(word, "-D") == 0 ||
             strcmp(word, "-U") == 0) {
    const bool joined = word[2] != 0;
    value = joined ? word + 2 : words[1];
    if (!value)
      report_failure(&build->report, "%s: a value is needed after it", word);
    else if (word[1] == 'o')
      build->folder = value;
    else
      push(build, &build->flags, arena_format(&build->arena, "%s%s", word, value));
    return joined || !value ? 1 : 2;
  } else if (strcmp(word, "-msimd128") == 0) {
    report_failure(&build->report,
                   "-msimd128: use --simd, which makes a module with and one without");
  } else if (word[1] != '-' && is_compiler_flag(word)) {
    push(build, &build->flags, word);
  } else if (strstr(build_help, arena_format(&build->arena, "  %s=", word))) {
    report_failure(&build->report, "%s: the value goes with it, as in %s=VALUE", word, word);
  } else {
    report_failure(&build->report, "unknown option '%s'; `tare build --help` lists them", word);
  }
  return 1;
}

static bool ends_with(const char *string, const char *end) {
  const size_t length = strlen(string), tail = strlen(end);
  return length >= tail && strcmp(string + length - tail, end) == 0;
}

static void read_file_name(struct build *build, const char *word) {
  if (*word == '-') /* no option to the compiler either */
    word = arena_format(&build->arena, "./%s", word);
  if (!ends_with(word, ".h"))
    push(build, &build->sources, word);
  else if (!build->header)
    build->header = word;
  else
    report_failure(
        &build->report,
        "two headers, '%s' and '%s': one module has one header, which may include others",
        build->header, word);
}

static void read_command_line(struct build *build, char **words) {
  for (bool only_files = false; *words;) {
    if (!only_files && strcmp(*words, "--") == 0) {
      only_files = true;
      words++;
    } else if (!only_files && **words == '-') {
      words += read_option(build, words);
    } else {
      read_file_name(build, *words++);
    }
  }
  const char *of_heap = build->strategy.allocator;
  if (of_heap && build->allocator && strcmp(of_heap, build->allocator) != 0)
    report_failure(&build->report, "--memory=heap=%s and --malloc=%s: a module has one allocator",
                   of_heap, build->allocator);
  if (of_heap)
    build->allocator = of_heap;
  if (build->libc && !build->allocator)
    build->allocator = "freelist";
  build->tools.wasi_libc = build->libc || is_allocator(build, "dlmalloc");
  if (!build->header && !build->report.errors)
    report_failure(&build->report, "no header: `tare build HEADER.h`");
}

/* The .c beside the header, where no source was named. */
static void find_sources(struct build *build) {
  struct arena *arena = &build->arena;
  if (!file_exists(build->header)) {
    report_failure(&build->report, "cannot read '%s'", build->header);
    return;
  }
  if (build->sources.count || build->explain)
    return;
  const char *name = arena_format(arena, "%s.c", path_stem(arena, build->header));
  const char *sibling = path_join(arena, path_folder(arena, build->header), name);
  if (file_exists(sibling))
    push(build, &build->sources, sibling);
  else
    report_failure(&build->report, "no sources: there is no '%s'; name them after the header",
                   sibling);
}

/* ---- A build ---- */

static bool read_header(struct build *build, const struct compile_options *compile_options,
                        bool simd, struct api *api) {
  struct header_options options = {.path = build->header,
                                   .snapshot = build->snapshot,
                                   .skip = build->skip.at,
                                   .skip_count = build->skip.count,
                                   .stream = build->stream.at,
                                   .stream_count = build->stream.count,
                                   .import = build->import.at,
                                   .import_count = build->import.count};
  struct command command = {.arena = &build->arena};
  const char *const *flags;
  size_t count;
  compile_flags(&build->arena, compile_options, simd, &flags, &count);
  for (size_t i = 0; i < count; i++)
    command_add(&command, flags[i]);
  command_add(&command, "-resource-dir");
  command_add(&command, compile_options->tools->resource_dir);
  options.clang_flags = command.words;
  options.clang_flag_count = command.count;
  switch (header_read(&build->arena, &build->report, &options, api)) {
  case HEADER_OK:
    return true;
  case HEADER_REJECTED:
    return false;
  case HEADER_NOT_COMPILED:
    return compile_check(&build->arena, &build->report, compile_options, build->header);
  }
  return false;
}

/* One glue serves the module with SIMD as well, so the header must say the same to both. */
static bool check_simd_header(struct build *build, const struct compile_options *options,
                              const struct api *api) {
  struct api simd;
  struct text words = {.arena = &build->arena}, simd_words = {.arena = &build->arena};
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
  api_explain(api, &words);
  api_explain(&simd, &simd_words);
  if (strcmp(words.bytes, simd_words.bytes) == 0)
    return true;
  report_error(&build->report, (struct location){.file = build->header},
               "declares another interface with SIMD than without; make it the same for both");
  return false;
}

/* Whether the glue calls the module's malloc. */
static bool exports_malloc(const struct build *build) {
  return is_allocator(build, "dlmalloc") ||
         (build->strategy.kind == STRATEGY_HEAP && !is_allocator(build, "host"));
}

/* Whether somebody grows memory beside the glue's slots and scratch. */
static bool grows_itself(const struct build *build, const struct compiled *wasm,
                         const struct compiled *simd) {
  return wasm->grows_itself || (simd && simd->grows_itself) ||
         build->strategy.kind == STRATEGY_HEAP || is_allocator(build, "host");
}

/* Lays out memory, which two modules of one glue share, and gives it to both. */
static bool lay_out(struct build *build, const struct api *api, struct compiled *wasm,
                    struct compiled *simd, struct layout *layout) {
  uint32_t heap_base =
      simd && simd->heap_base > wasm->heap_base ? simd->heap_base : wasm->heap_base;
  const uint32_t linked = simd && simd->pages > wasm->pages ? simd->pages : wasm->pages;
  const bool is_dlmalloc = is_allocator(build, "dlmalloc");
  if (is_dlmalloc) /* it takes all that is left of the first pages */
    heap_base = linked * 65536;
  if (!layout_make(&build->arena, &build->report, api, &build->strategy, heap_base,
                   build->max_memory, grows_itself(build, wasm, simd), layout))
    return false;
  layout->late_pages = is_dlmalloc ? layout->pages - linked : 0;
  const struct module_changes changes = {.pages = layout->pages - layout->late_pages,
                                         .max_pages = layout->max_pages,
                                         .keep_names = build->keep_names};
  struct compiled *const both[] = {wasm, simd};
  for (size_t i = 0; i < 2; i++)
    if (both[i])
      both[i]->module = module_rewrite(&build->arena, both[i]->module, &changes);
  return true;
}

/* What somebody wrote by hand stays. */
static bool check_overwritten(struct build *build, const struct output *outputs, size_t count) {
  bool fine = true;
  for (size_t i = 0; i < count; i++) {
    static const char made[] = "// Made from ";
    struct bytes there;
    if (outputs[i].content.at[0] != '/' || !file_exists(outputs[i].path))
      continue;
    if (file_read(&build->arena, &build->report, outputs[i].path, &there) &&
        (there.length < strlen(made) || memcmp(there.at, made, strlen(made)) != 0))
      report_failure(
          &build->report,
          "'%s' is there and was not made by tare; remove it, or write elsewhere with -o",
          outputs[i].path);
    fine &= build->report.errors == 0;
  }
  return fine;
}

static void note_needless_simd(const struct compiled *wasm, const struct compiled *simd) {
  if (simd && simd->module.length == wasm->module.length &&
      memcmp(simd->module.at, wasm->module.at, wasm->module.length) == 0)
    fputs("tare: note: with SIMD the module is the same; --simd has no effect here\n", stderr);
}

static bool write_outputs(struct build *build, const struct api *api, struct compiled *wasm,
                          struct compiled *simd) {
  struct arena *arena = &build->arena;
  struct layout layout;
  const struct glue_options options = {.version = VERSION,
                                       .wasm = wasm,
                                       .simd = simd,
                                       .strategy = &build->strategy,
                                       .layout = &layout,
                                       .grows_itself = grows_itself(build, wasm, simd),
                                       .allocator = build->allocator,
                                       .exports_malloc = exports_malloc(build),
                                       .embed = build->embed,
                                       .snapshot = build->snapshot,
                                       .keep_names = build->keep_names};
  if (!lay_out(build, api, wasm, simd, &layout) || !glue_check(&build->report, api, &options))
    return false;
  note_needless_simd(wasm, simd);
  struct text glue = {.arena = arena}, types = {.arena = arena};
  glue_write(arena, api, &options, &glue);
  types_write(arena, api, &options, &types);

  struct output *outputs = NULL;
  size_t count = 0;
  const struct {
    const char *extension;
    struct bytes content;
  } all[] = {{"wasm", wasm->module},
             {"simd.wasm", simd ? simd->module : (struct bytes){0}},
             {"js", {(const uint8_t *)glue.bytes, glue.length}},
             {"d.ts", {(const uint8_t *)types.bytes, types.length}}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (!all[i].content.length)
      continue;
    struct output *output = arena_push(arena, &outputs, &count, sizeof *outputs);
    const char *name = arena_format(arena, "%s.%s", api->stem, all[i].extension);
    *output = (struct output){path_join(arena, build->folder, name), all[i].content};
  }
  if (!check_overwritten(build, outputs, count) ||
      !file_write_all(arena, &build->report, build->folder, outputs, count))
    return false;
  for (size_t i = 0; i < count; i++)
    printf("%8zu bytes  %s\n", outputs[i].content.length, outputs[i].path);
  return true;
}

/* A build that is interrupted ends after its current step, so that it can tidy up. */
static volatile sig_atomic_t interrupted;

static void note_signal(int signal) {
  interrupted = signal;
}

static void catch_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    signal(signals[i], note_signal);
}

static bool build_run(struct build *build, const char *temporary) {
  struct arena *arena = &build->arena;
  struct report *report = &build->report;
  struct tools tools;
  struct api api = {0};
  struct compiled wasm, simd;
  struct compile_options options = {.tools = &tools,
                                    .folder = temporary,
                                    .sources = build->sources.at,
                                    .source_count = build->sources.count,
                                    .flags = build->flags.at,
                                    .flag_count = build->flags.count,
                                    .optimize = build->optimize,
                                    .keep_names = build->keep_names,
                                    .libc = build->libc,
                                    .allocator = build->allocator,
                                    .exports_malloc = exports_malloc(build),
                                    .stack_size = build->stack_size};

  if (!tools_find(arena, report, &build->tools, &tools) ||
      !compile_prepare(arena, report, &options) || !read_header(build, &options, false, &api) ||
      (build->simd && !check_simd_header(build, &options, &api)))
    return false;
  if (build->explain) {
    struct text text = {.arena = arena};
    api_explain(&api, &text);
    fputs(text.bytes, stdout);
    return true;
  }
  const bool with_memory = glue_needs_memory(&api);
  return compile(arena, report, &options, &api, false, with_memory, &wasm) &&
         (!build->simd || compile(arena, report, &options, &api, true, with_memory, &simd)) &&
         !interrupted && write_outputs(build, &api, &wasm, build->simd ? &simd : NULL);
}

static int build_main(char **words) {
  struct build build = {.report = {.out = stderr},
                        .folder = "dist",
                        .optimize = "-Oz",
                        .stack_size = 32768,
                        .embed = true};
  read_command_line(&build, words);
  if (!build.report.errors)
    find_sources(&build);
  int status = build.report.errors ? EXIT_USAGE : EXIT_REJECTED;
  const char *temporary;
  catch_signals();
  if (!build.report.errors && folder_temporary(&build.arena, &build.report, &temporary)) {
    if (build_run(&build, temporary))
      status = EXIT_SUCCESS;
    folder_remove(temporary);
  }
  arena_release(&build.arena);
  if (interrupted) {
    signal(interrupted, SIG_DFL);
    raise(interrupted);
  }
  return status;
}

static bool asks_for(char **words, const char *long_name, const char *short_name) {
  for (; *words; words++)
    if (strcmp(*words, long_name) == 0 || strcmp(*words, short_name) == 0)
      return true;
  return false;
}

int main(int count, char **words) {
  (void)count;
  const char *verb = words[1];
  if (verb && strcmp(verb, "build") == 0) {
    if (!asks_for(words + 2, "--help", "-h"))
      return build_main(words + 2);
    fputs(build_help, stdout);
    return EXIT_SUCCESS;
  }
  if (verb && strcmp(verb, "--version") == 0) {
    puts("tare " VERSION);
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
