#include "options.h"

#include "base/file.h"
#include "compile/objects.h"
#include "header/names.h"
#include "js/names.h"
#include "known_marks.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- Options with a value of their own kind ---- */

static uint32_t bytes_of(const struct option_use *use, uint32_t multiple) {
  const char *digits = use->value;
  char *end;
  const unsigned long long value = strtoull(digits, &end, 10);
  if (*digits < '0' || *digits > '9' || *end || !value || value % multiple || value > UINT32_MAX)
    report_failure(use->report, "%s=%s: a number of bytes below 4 GiB, a multiple of %u, is needed",
                   use->option->name, digits, multiple);
  return (uint32_t)value;
}

static void read_max_memory(const struct option_use *use) {
  struct build *build = use->into;
  build->max_memory = bytes_of(use, 65536);
}

static void read_stack_size(const struct option_use *use) {
  struct build *build = use->into;
  build->stack_size = bytes_of(use, 16);
}

/* -MD or -MMD. */
static void read_rule(const struct option_use *use) {
  struct build *build = use->into;
  build->makes_dependencies = true;
  build->system_dependencies = strcmp(use->option->name, "-MD") == 0;
}

/* An identifier that a script can declare. */
static void read_global(const struct option_use *use) {
  struct build *build = use->into;
  const char *value = use->value;
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$";
  build->global = value;
  if (!*value || value[strspn(value, letters)] || (*value >= '0' && *value <= '9') ||
      js_is_reserved(value))
    report_failure(use->report, "--global=%s: a variable's name is needed", value);
}

static void read_skip(const struct option_use *use) {
  struct build *build = use->into;
  struct skip *added = arena_push(use->arena, &build->skip, &build->skip_count, sizeof *added);
  *added = (struct skip){use->value, use->is_carried};
}

/* `F,G`: patterns. */
static void read_only(const struct option_use *use) {
  struct build *build = use->into;
  for (const char *text = use->value; *text;) {
    const size_t length = strcspn(text, ",");
    if (length)
      strings_add(use->arena, &build->only, arena_copy(use->arena, text, length));
    text += length + (text[length] == ',');
  }
  if (!build->only.count)
    report_failure(use->report, "--only=: the name of a function is needed");
}

static void read_rename(const struct option_use *use) {
  struct build *build = use->into;
  const char *value = use->value;
  const size_t length = strcspn(value, "=");
  const struct rename rename = {arena_copy(use->arena, value, length),
                                value[length] ? value + length + 1 : "", use->is_carried};
  if (!length || !name_is_identifier(rename.name)) {
    report_failure(use->report,
                   "--rename=%s: C's name and JavaScript's are needed, as in --rename=thing_go=run",
                   value);
    return;
  }
  for (size_t i = 0; i < build->rename_count; i++)
    if (strcmp(build->rename[i].c_name, rename.c_name) == 0)
      report_failure(use->report, "--rename=%s: '%s' is to be called '%s' already", value,
                     rename.c_name, build->rename[i].name);
  struct rename *added =
      arena_push(use->arena, &build->rename, &build->rename_count, sizeof *added);
  *added = rename;
}

static void read_prefix(const struct option_use *use) {
  struct build *build = use->into;
  const char *value = use->value;
  build->has_prefix = true;
  for (size_t length; *value; value += length + (value[length] == ',')) {
    length = strcspn(value, ",");
    if (length)
      strings_add(use->arena, &build->prefixes, arena_copy(use->arena, value, length));
  }
}

static void add_mark(const struct option_use *use, const char *where, const char *marks) {
  struct build *build = use->into;
  struct mark_option *added =
      arena_push(use->arena, &build->marks, &build->mark_count, sizeof *added);
  const char *spelled = arena_format(use->arena, "%s=%s", use->option->name, use->value);
  *added = (struct mark_option){spelled, where, marks, use->is_carried};
}

static void read_bound(const struct option_use *use) {
  const char *value = use->value;
  const size_t function = strcspn(value, ".=");
  const char *parameter = value + function + (value[function] == '.');
  const size_t length = strcspn(parameter, "=");
  const char *digits = parameter + length + (parameter[length] == '=');
  char *end;
  const unsigned long long count = strtoull(digits, &end, 10);
  if (!function || value[function] != '.' || !length || *digits < '1' || *digits > '9' || *end ||
      count > INT32_MAX) {
    report_failure(
        use->report,
        "--bound=%s: a parameter and its elements are needed, as in --bound=sha_final.hash=32",
        value);
    return;
  }
  add_mark(use, arena_copy(use->arena, value, function + 1 + length),
           arena_format(use->arena, "length:%llu", count));
}

/* --mark=WHERE=MARK,… */
static void read_mark(const struct option_use *use) {
  const size_t length = strcspn(use->value, "=");
  if (!length || !use->value[length] || !use->value[length + 1])
    report_failure(use->report,
                   "--mark=%s: a name and its marks are needed, as in --mark=aes.block=inout or "
                   "--mark='png_*=error:negative'",
                   use->value);
  else
    add_mark(use, arena_copy(use->arena, use->value, length), use->value + length + 1);
}

/* --stream=NAME, --import=NAME. */
static void read_short_mark(const struct option_use *use) {
  add_mark(use, use->value, use->option->name + strlen("--"));
}

static void read_memory(const struct option_use *use) {
  struct build *build = use->into;
  strategy_parse(use->arena, use->report, use->value, &build->strategy);
}

static void read_reclaim(const struct option_use *use) {
  struct build *build = use->into;
  reclaim_parse(use->report, use->value, &build->reclaim);
}

static void read_malloc(const struct option_use *use) {
  struct build *build = use->into;
  allocator_parse(use->arena, use->report, "--malloc=", use->value, &build->allocator);
}

static void read_format(const struct option_use *use) {
  struct build *build = use->into;
  build->formats = formats_parse(use->report, use->value);
}

/* Whether an option has the only value that it knows. */
static bool is_the_one(const struct option_use *use, const char *what, const char *only) {
  const char *value = use->value;
  if (strcmp(value, only) == 0)
    return true;
  report_failure(use->report, "%s=%s: no such %s; there is: %s", use->option->name, value, what,
                 only);
  return false;
}

static void read_libc(const struct option_use *use) {
  struct build *build = use->into;
  build->libc = is_the_one(use, "library", "wasi");
}

static void read_wasi(const struct option_use *use) {
  struct build *build = use->into;
  const char *rest = use->value;
  do {
    const size_t length = strcspn(rest, ",");
    const char *word = arena_copy(use->arena, rest, length);
    rest += length + (rest[length] == ',');
    if (strcmp(word, "console") == 0)
      build->console = true;
    else if (strcmp(word, "host") == 0)
      build->host = true;
    else
      report_failure(use->report, "--wasi=%s: there are 'console' and 'host'", word);
  } while (*rest);
  build->libc = true;
}

static void read_features(const struct option_use *use) {
  struct build *build = use->into;
  build->mvp = is_the_one(use, "set", "mvp");
}

/* ---- Options of the compiler ---- */

/* -I, -D or -U, whose value may stand apart. */
static void read_joined(const struct option_use *use) {
  struct build *build = use->into;
  strings_add(use->arena, &build->flags,
              arena_format(use->arena, "%s%s", use->option->name, use->value));
}

static void read_include(const struct option_use *use) {
  struct build *build = use->into;
  const char *value = use->value;
  strings_add(use->arena, &build->flags, use->option->name);
  strings_add(use->arena, &build->flags, value);
}

static void read_machine(const struct option_use *use) {
  struct build *build = use->into;
  const char *value = use->value;
  if (strcmp(value, "-msimd128") == 0)
    report_failure(use->report, "-msimd128: use --simd, which makes a module with and one without");
  else
    strings_add(use->arena, &build->flags, value);
}

/* ---- The table ---- */

#define AT(field)     .place = offsetof(struct build, field)
#define SETS(field)   OPTION_SETS, AT(field)
#define CLEARS(field) OPTION_CLEARS, AT(field)
#define KEEPS(field)  OPTION_KEEPS, AT(field)
#define LISTS(field)  OPTION_LISTS, AT(field)
#define CALLS(reader) OPTION_CALLS, .read = reader

static const struct option output[] = {
    {"-o", " DIR", "the output folder (default: dist)", OPTION_BEFORE, KEEPS(folder)},
    {"--no-embed", NULL, "write a .js without the module inside; `await init(input)` loads it",
     OPTION_ALONE, CLEARS(embed)},
    {"--simd", NULL, "also build a module with SIMD, for engines that support it", OPTION_ALONE,
     SETS(simd)},
    {"--snapshot", NULL,
     "add clone(), toBytes(), and fromBytes() to classes without pointers and\n"
     "without a drop function",
     OPTION_ALONE, SETS(snapshot)},
    {"--alloc", NULL, "add alloc(length): memory in the module, for arguments without a copy",
     OPTION_ALONE, SETS(alloc)},
    {"--release", NULL, "add release(): begins the module anew, which gives its memory back",
     OPTION_ALONE, SETS(release)},
    {"--keep-names", NULL, "keep the C names in the module, for a debugger", OPTION_ALONE,
     SETS(keep_names)},
    {"--debug", NULL,
     "check the C code while it runs, and name the line of an error; keep\n"
     "names and DWARF, define TARE_DEBUG, fill new and freed slots",
     OPTION_ALONE, SETS(debug)},
    {"--no-debug-file", NULL,
     "do not write STEM.debug.wasm: the module with C names and lines, for\n"
     "`tare check`, `tare size`, and debuggers, not for publishing",
     OPTION_ALONE, CLEARS(debug_file)},
    {"--explain", NULL, "print how Tare reads the header, and stop", OPTION_ALONE, SETS(explain)},
    {"--format", "=LIST",
     "the JavaScript formats, separated by commas: esm (STEM.js, the default),\n"
     "cjs (STEM.cjs), iife (STEM.iife.js, for <script>), workerd\n"
     "(STEM.workerd.js), and edge-light (STEM.edge-light.js)",
     OPTION_WITH, CALLS(read_format)},
    {"--global", "=NAME", "the variable that the iife sets (default: the stem in PascalCase)",
     OPTION_WITH, CALLS(read_global)},
};

static const struct option package[] = {
    {"--package", NULL,
     "also write the files that `npm publish` needs: package.json, README.md,\n"
     "and LICENSE; the default formats are then esm and cjs",
     OPTION_ALONE, SETS(package)},
    {"--name", "=NAME", "the name of the package (default: the stem)", OPTION_WITH,
     KEEPS(package_name)},
};

static const struct option again[] = {
    {"--watch", NULL, "build, and build again whenever a file changes that the build reads",
     OPTION_ALONE, SETS(watch)},
    {"--cache", "=DIR",
     "keep what clang makes of each source in DIR, for the next build; only what\n"
     "has changed is compiled (default for more than 64 KB of sources and for\n"
     "C++: $XDG_CACHE_HOME/tare or ~/.cache/tare)",
     OPTION_WITH, KEEPS(cache)},
    {"--no-cache", NULL, "compile all sources", OPTION_ALONE, CLEARS(caches)},
    {"-MD", NULL, "write STEM.d: a rule for make, with the files that the build reads",
     OPTION_ALONE, CALLS(read_rule)},
    {"-MMD", NULL, "the same, without the headers of the system", OPTION_ALONE, CALLS(read_rule)},
    {"-MF", " FILE", "write the rule to FILE", OPTION_BEFORE, KEEPS(dependencies)},
    {"-MT", " TARGET", "the target of the rule (default: all output files)", OPTION_BEFORE,
     LISTS(targets)},
    {"-MP", NULL,
     "add an empty rule for each file that the build reads, so that make does\n"
     "not fail when one is removed",
     OPTION_ALONE, SETS(phony_dependencies)},
};

static const struct option interface[] = {
    {"--skip", "=NAME",
     "leave out a function, constant or unused enum, as TARE_SKIP does; NAME may\n"
     "have * in it",
     OPTION_WITH, CALLS(read_skip)},
    {"--only", "=NAME,…", "bind these functions and no other; NAME may have * in it", OPTION_WITH,
     CALLS(read_only)},
    {"--with", "=GLOB",
     "also bind included headers whose path ends in GLOB; if the header only\n"
     "includes others, those beside it are bound by default",
     OPTION_WITH, LISTS(with)},
    {"--mark", "=WHERE=MARK,…",
     "add a mark of tare.h. WHERE is FUNCTION, FUNCTION.PARAMETER, STRUCT.FIELD,\n"
     "or ENUM, and may contain *. MARK is one of: in, out,\n"
     "inout, length:N, room:PARAMETER, bytes, text, nullable, keep, keep:all,\n"
     "value:X, owned:F, borrowed, within:PARAMETER, move, move:success,\n"
     "move:always, always, stable, user, user:F, iterates:F, class:NAME,\n"
     "begins, handle:NAME, frame:N, error:RULE, message:F, signed, number,\n"
     "flags, plain, skip, stream, import",
     OPTION_WITH, CALLS(read_mark)},
    {"--stream", "=NAME", "short for --mark=NAME=stream: pass the buffer in windows of 64 KiB",
     OPTION_WITH, CALLS(read_short_mark)},
    {"--import", "=NAME", "short for --mark=NAME=import: JavaScript supplies the function",
     OPTION_WITH, CALLS(read_short_mark)},
    {"--rename", "=OLD=NEW",
     "give the C function, struct, enum, or constant OLD the name NEW in\n"
     "JavaScript",
     OPTION_WITH, CALLS(read_rename)},
    {"--prefix", "=NAME,…",
     "the prefixes that JavaScript names lose (default: the stem of the header,\n"
     "and the common prefix of most functions)",
     OPTION_WITH, CALLS(read_prefix)},
    {"--bound", "=F.P=N", "short for --mark=F.P=length:N", OPTION_WITH, CALLS(read_bound)},
    {"--inline", NULL, "also bind functions that are static or inline in the headers", OPTION_ALONE,
     SETS(inlines)},
    {"--lenient", NULL, "leave out what cannot be bound, each with a warning", OPTION_ALONE,
     SETS(lenient)},
};

static const struct option memory[] = {
    {"--memory", "=STRATEGY", "where instances live (default: slab)", OPTION_WITH,
     CALLS(read_memory)},
    {"    slab", .help = "in linear memory, which grows without a limit", .form = OPTION_VALUE},
    {"    pool=N", .help = "in N slots for each class; memory never grows", .form = OPTION_VALUE},
    {"    static", .help = "in one slot for each class; memory never grows", .form = OPTION_VALUE},
    {"    swap",
     .help = "in one shared slot for each class; instances are swapped in and out, and\n"
             "the others are in the JavaScript heap, so garbage collection frees them",
     .form = OPTION_VALUE},
    {"    heap=NAME",
     .help = "in blocks of an allocator: fail, page, bump, freelist, binned, dlmalloc\n"
             "(wasi-libc's), or host (in JavaScript)",
     .form = OPTION_VALUE},
    {"--reclaim", "=WAY", "how instances that are dropped without free() end (default: each)",
     OPTION_WITH, CALLS(read_reclaim)},
    {"    each", .help = "by the garbage collector, with which each is registered",
     .form = OPTION_VALUE},
    {"    batch",
     .help = "the same, but those that are freed in the job that made them never are\n"
             "registered: they cost an eighth, and others more",
     .form = OPTION_VALUE},
    {"    none", .help = "not at all: free() or `using` ends every instance", .form = OPTION_VALUE},
    {"--malloc", "=NAME",
     "the allocator for the sources, under any strategy (default: freelist\n"
     "where they allocate)",
     OPTION_WITH, CALLS(read_malloc)},
    {"--libc", "=wasi",
     "let the sources use the part of wasi-libc that needs no operating system;\n"
     "its malloc is the allocator of --malloc (default then: freelist)",
     OPTION_WITH, CALLS(read_libc)},
    {"--wasi", "=LIST",
     "what that part gets of JavaScript: 'console' prints on the console what is\n"
     "dropped otherwise, 'host' has the time and random numbers, which fail\n"
     "otherwise",
     OPTION_WITH, CALLS(read_wasi)},
    {"--max-memory", "=N",
     "the limit of linear memory in bytes (default: 4 GiB); with pool and\n"
     "static, its size (default: 64 KiB for each argument of open length)",
     OPTION_WITH, CALLS(read_max_memory)},
    {"--stack-size", "=N",
     "the size of the stack in bytes, if the sources need one (default: the\n"
     "proved need; 32768 or more without a proof or with imports, which may call\n"
     "back; 131072 with --debug)",
     OPTION_WITH, CALLS(read_stack_size)},
};

static const struct option compiler[] = {
    {"-O", "…",
     "passed to clang (default: -Oz, with\n"
     "--debug -O0)",
     OPTION_BEGIN, KEEPS(optimize)},
    {"-I", "…", NULL, OPTION_BEFORE, CALLS(read_joined), .joint = " "},
    {"-D", "…", NULL, OPTION_BEFORE, CALLS(read_joined), .joint = " "},
    {"-U", "…", NULL, OPTION_BEFORE, CALLS(read_joined), .joint = " "},
    {"-W", "…", NULL, OPTION_STEM, LISTS(flags), .joint = " "},
    {"-f", "…", NULL, OPTION_STEM, LISTS(flags), .joint = " "},
    {"-m", "…", NULL, OPTION_STEM, CALLS(read_machine), .joint = " "},
    {"-g", "…", NULL, OPTION_BEGIN, LISTS(flags), .joint = " "},
    {"-std=", "…", NULL, OPTION_BEGIN, LISTS(flags), .joint = " "},
    {"-include", " FILE", NULL, OPTION_NEXT, CALLS(read_include), .joint = " "},
    {"--features", "=mvp", "use only the features of WebAssembly's first version", OPTION_WITH,
     CALLS(read_features)},
    {"--clang", "=PROGRAM", "clang 16 or later (default: $TARE_CLANG, clang, clang-19, …)",
     OPTION_WITH, KEEPS(tools.clang)},
    {"--wasm-opt", "=PROGRAM", "(default: wasm-opt)", OPTION_WITH, KEEPS(tools.wasm_opt)},
    {"-v", NULL, "print every command before it runs", OPTION_ALONE, SETS(tools.verbose)},
};

static const struct option_section sections[] = {
    {"Output", output, sizeof output / sizeof *output, 0},
    {"Package", package, sizeof package / sizeof *package, 0},
    {"Building again", again, sizeof again / sizeof *again, 0},
    {"Interface", interface, sizeof interface / sizeof *interface, 0},
    {"Memory", memory, sizeof memory / sizeof *memory, 0},
    {"Budgets: a module that exceeds one is not written (see `tare check`)", budget_options,
     BUDGET_OPTIONS, offsetof(struct build, budgets)},
    {"Compiler", compiler, sizeof compiler / sizeof *compiler, 0},
};

const struct option_table build_options = {
    .verb = "build",
    .before =
        "tare build [OPTIONS] HEADER.h … [SOURCE …]\n"
        "\n"
        "Compiles the sources, links them, and writes STEM.wasm, STEM.js, STEM.d.ts, and\n"
        "STEM.debug.wasm. A SOURCE is C (.c), C++ (.cc, .cpp, .cxx), or compiled for wasm32 from\n"
        "any language (.o, .a); default: the source beside the header. The header is the\n"
        "interface:\n"
        "\n"
        "  typedef struct Adder { double sum; } Adder;      a class: it has an init function\n"
        "  void adder_init(Adder *self);                    new Adder()\n"
        "  void adder_add(Adder *self, double right);       adder.add(right)\n"
        "  double adder_result(const Adder *self);          adder.result()\n"
        "\n"
        "  adder_init_x    a static factory x               adder_drop    runs when an instance is "
        "freed\n"
        "  const T *p, size_t p_len    a typed array in     T out[N]      a typed array out\n"
        "  other functions are exported under their names, without the stem of the header\n"
        "\n",
    .after =
        "@FILE reads options from FILE, separated by blanks; # begins a comment. Tare brings such\n"
        "files with marks for well-known headers, for example @zlib.marks for zlib.h.\n"
        "Exit status: 0 built, 1 header or sources rejected, 2 wrong usage. Files are written\n"
        "only with status 0.\n"
        "\n"
        "Example: tare build adder.h -o dist\n",
    .sections = sections,
    .count = sizeof sections / sizeof *sections,
};

/* ---- What was named, and what it means together ---- */

static bool ends_with(const char *string, const char *end) {
  const size_t length = strlen(string), tail = strlen(end);
  return length >= tail && strcmp(string + length - tail, end) == 0;
}

static void read_file_name(struct build *build, const char *word) {
  if (*word == '-') /* no option to the compiler either */
    word = arena_format(&build->arena, "./%s", word);
  strings_add(&build->arena,
              ends_with(word, ".h")    ? &build->headers
              : objects_is_named(word) ? &build->objects
                                       : &build->sources,
              word);
}

/* Says what is missing, by the files that were named. */
static void report_no_header(struct build *build) {
  const char *first = build->sources.count ? build->sources.at[0] : "";
  const char *const cpp[] = {".hpp", ".hh", ".hxx", ".H", ".h++", ".cpp", ".cc", ".cxx"};
  for (size_t i = 0; i < sizeof cpp / sizeof *cpp; i++)
    if (ends_with(first, cpp[i])) {
      report_failure(&build->report,
                     "'%s' is C++, and tare reads C: `tare build HEADER.h`, with what is to be "
                     "bound as functions that are extern \"C\"",
                     first);
      return;
    }
  if (ends_with(first, ".c"))
    report_failure(&build->report,
                   "'%s' is a source, and the header is what is bound: `tare build %.*s.h`, which "
                   "finds the source beside it",
                   first, (int)(strlen(first) - 2), first);
  else
    report_failure(&build->report, "no header: `tare build HEADER.h`");
}

/* What the options about memory mean together. */
static void settle_allocator(struct build *build) {
  const enum allocator of_heap = build->strategy.allocator;
  if (of_heap && build->allocator && of_heap != build->allocator)
    report_failure(&build->report, "--memory=heap=%s and --malloc=%s: a module has one allocator",
                   allocator_name(of_heap), allocator_name(build->allocator));
  if (of_heap)
    build->allocator = of_heap;
  if (build->libc && build->allocator == ALLOCATOR_HOST)
    report_failure(
        &build->report,
        "--libc=wasi brings an allocator of its own in place of the host's; choose another "
        "allocator");
  if (build->libc && !build->allocator)
    build->allocator = ALLOCATOR_FREELIST;
  build->tools.wasi_libc = build->libc || build->allocator == ALLOCATOR_DLMALLOC;
}

static void settle_release(struct build *build) {
  if (!build->release)
    return;
  if (build->strategy.kind == STRATEGY_SWAP)
    report_failure(&build->report, "--release and --memory=swap: one of them");
  if (build->allocator == ALLOCATOR_HOST)
    report_failure(&build->report,
                   "--release: the host's allocator keeps its blocks in JavaScript; "
                   "choose another allocator");
}

static void read_command_line(struct build *build, char **words) {
  struct option_reader reader = {
      .arena = &build->arena, .report = &build->report, .find_carried = known_marks_find};
  struct strings files = {0};
  words = option_expand(&reader, words, &reader.is_carried);
  option_read(&reader, &build_options, build, words, &files);
  for (size_t i = 0; i < files.count; i++)
    read_file_name(build, files.at[i]);
  build->header = build->headers.count ? build->headers.at[0] : NULL;
  settle_allocator(build);
  settle_release(build);
  if (!build->header && !build->report.errors)
    report_no_header(build);
}

/* `X_IMPLEMENTATION` where the header is a library of its own under that macro, or NULL. */
static const char *implementation_of(struct build *build) {
  static const char end[] = "_IMPLEMENTATION";
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_abcdefghijklmnopqrstuvwxyz";
  struct bytes bytes;
  if (!file_read(&build->arena, &build->report, build->header, &bytes))
    return NULL;
  const char *text = arena_copy(&build->arena, (const char *)bytes.at, bytes.length);
  for (const char *found = text; (found = strstr(found, end)); found += strlen(end)) {
    const char *start = found;
    while (start > text && strchr(letters, start[-1]))
      start--;
    const size_t length = (size_t)(found - start) + strlen(end);
    if (start < found && (!start[length] || !strchr(letters, start[length])))
      return arena_copy(&build->arena, start, length);
  }
  return NULL;
}

/* The stem as a variable's name: `my-lib` is MyLib. */
static const char *global_of(struct arena *arena, const char *header) {
  const char *stem = path_stem(arena, header);
  char *name = arena_copy(arena, stem, strlen(stem));
  for (char *at = name; *at; at++)
    if (!isalnum((unsigned char)*at))
      *at = '_';
  return name_pascal(arena, name);
}

/* What the options about formats and packages mean together. */
static void settle_formats(struct build *build) {
  const unsigned js = 1U << FORMAT_ESM, cjs = 1U << FORMAT_CJS;
  if (!build->formats)
    build->formats = build->package ? js | cjs : js;
  if (build->global && !formats_has(build->formats, FORMAT_IIFE))
    report_failure(&build->report,
                   "--global= names the variable of a script; add iife to --format=");
  if (!build->global)
    build->global = global_of(&build->arena, build->header);
  if (formats_has(build->formats, FORMAT_IIFE) &&
      (!isalpha((unsigned char)*build->global) || js_is_language_global(build->global)))
    report_failure(&build->report,
                   "the variable '%s' of the iife %s; choose another with --global=", build->global,
                   js_is_language_global(build->global) ? "would hide the language's own"
                                                        : "begins with no letter");
  if (build->package && !(build->formats & (js | cjs)))
    report_failure(&build->report, "--package: esm or cjs is needed among those of --format=");
  if (build->package && build->formats & js)
    build->formats |= 1U << FORMAT_WORKERD | 1U << FORMAT_EDGE_LIGHT;
  if (build->package_name && !build->package)
    report_failure(&build->report, "--name= names a package; add --package");
  if (build->watch && build->explain)
    report_failure(&build->report, "--watch and --explain: one of them");
  if (build->mvp && build->simd)
    report_failure(&build->report, "--simd and --features=mvp: one of them");
  if (build->dependencies)
    build->makes_dependencies = true;
}

/* The source of the header's name beside it, in C or else in C++: the first that is there, or .c.
 */
static const char *source_beside(struct arena *arena, const char *header) {
  static const char *const extensions[] = {"c", "cc", "cpp", "cxx"};
  const char *sources[sizeof extensions / sizeof *extensions];
  size_t found = 0;
  for (size_t i = sizeof extensions / sizeof *extensions; i--;) {
    sources[i] = path_join(arena, path_folder(arena, header),
                           arena_format(arena, "%s.%s", path_stem(arena, header), extensions[i]));
    found = file_exists(sources[i]) ? i : found;
  }
  return sources[found];
}

/* What is beside each header, where no source was named. */
static void find_sources(struct build *build) {
  struct arena *arena = &build->arena;
  const char *sibling = source_beside(arena, build->header);
  bool is_complete = true;
  for (size_t i = 0; i < build->headers.count; i++)
    if (!file_exists(build->headers.at[i])) {
      report_failure(&build->report, "cannot read '%s'", build->headers.at[i]);
      is_complete = false;
    }
  if (!is_complete || build->sources.count || build->objects.count)
    return;
  for (size_t i = 0; i < build->headers.count; i++) {
    const char *source = source_beside(arena, build->headers.at[i]);
    if (file_exists(source))
      strings_add(arena, &build->sources, source);
  }
  if (build->sources.count || build->explain || build->inlines) /* which need none */
    return;
  const char *macro = implementation_of(build);
  if (macro)
    report_failure(&build->report,
                   "no sources: there is no '%s'; write it, with '#define %s' and then '#include "
                   "\"%s\"', since the library is in its header",
                   sibling, macro, path_name(build->header));
  else
    report_failure(
        &build->report,
        "no sources: there is no '%s'; name them after the header, or where that has the "
        "functions itself, write it, with '#include \"%s\"'",
        sibling, path_name(build->header));
}

void options_read(struct build *build, char **words) {
  *build = (struct build){.report = {.out = stderr},
                          .folder = "dist",
                          .embed = true,
                          .debug_file = true,
                          .caches = true,
                          .budgets = no_budgets};
  read_command_line(build, words);
  build->keep_names |= build->debug;
  if (!build->optimize)
    build->optimize = build->debug ? "-O0" : "-Oz";
  if (!build->report.errors)
    settle_formats(build);
  if (!build->report.errors)
    find_sources(build);
  for (size_t i = 0; i < build->sources.count; i++)
    build->tools.libcxx |= build->libc && path_is_cpp(build->sources.at[i]);
  build->tools.libcxx |= build->libc && build->objects.count; /* which may be C++ */
}
