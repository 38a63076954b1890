#include "options.h"

#include "base/file.h"
#include "header/names.h"
#include "package/package.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const char build_help[] =
    "tare build [OPTIONS] HEADER.h [SOURCE.c …]\n"
    "\n"
    "Compiles the sources (by default the .c beside the header) and writes STEM.wasm, STEM.js,\n"
    "STEM.d.ts and STEM.debug.wasm. The header is the interface:\n"
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
    "  --alloc            alloc(length): bytes in the module's memory, to be passed without a "
    "copy\n"
    "  --keep-names       keep C's names in the module, for a debugger\n"
    "  --debug            check what runs, and tell the line where it goes wrong; keep names and\n"
    "                     DWARF, define TARE_DEBUG, fill slots that are new or freed\n"
    "  --no-debug-file    do not write STEM.debug.wasm: the module with C's names and lines, for\n"
    "                     `tare check`, `tare size` and debuggers, and not to be published\n"
    "  --explain          print what was read from the header, and stop\n"
    "  --format=LIST      of esm (STEM.js, the default), cjs (STEM.cjs), iife (STEM.iife.js, for\n"
    "                     <script>) and workerd (STEM.workerd.js), with commas between\n"
    "  --global=NAME      the variable that the iife sets (default: the stem in PascalCase)\n"
    "\n"
    "Package\n"
    "  --package          write what `npm publish` needs besides: package.json, README.md, the\n"
    "                     LICENSE; by default in the formats esm and cjs\n"
    "  --name=NAME        the package's (default: the stem)\n"
    "\n"
    "Building again\n"
    "  --watch            build, and anew each time that a file changes which the build reads\n"
    "  -MD, -MMD          write STEM.d: which files the build reads, for make; -MMD without those\n"
    "                     of the system\n"
    "  -MF FILE, -MT TARGET    to another file; of this target, instead of all that is written\n"
    "  -MP                with an empty rule for each of those files, so that they may go\n"
    "\n"
    "Interface\n"
    "  --skip=NAME        leave out a function, constant or unused enum, as TARE_SKIP does\n"
    "  --stream=NAME      feed its buffer in windows of 64 KiB, as TARE_STREAM does\n"
    "  --import=NAME      the user of the module supplies this function, as with TARE_IMPORT\n"
    "  --rename=OLD=NEW   call the function, struct, enum or constant OLD of C's NEW in "
    "JavaScript\n"
    "  --prefix=NAME      what names lose in front (default: the header's stem)\n"
    "  --bound=F.P=N      the pointer P of the function F is to an array of N elements\n"
    "  --lenient          leave out, each with a warning, what cannot be bound\n"
    "\n";

/* Apart, since a C compiler need take no longer strings. */
const char build_help_more[] =
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
    "  --stack-size=N     bytes of stack, where the sources need one (default: as many as they\n"
    "                     are proved to need; 32768 without a bound or with imports, which may\n"
    "                     call back, 131072 with --debug)\n"
    "\n"
    "Budgets: a module that does not keep to them is not written (see `tare check`)\n" BUDGETS_HELP
    "\n"
    "Compiler\n"
    "  -O… -I… -D… -U… -W… -f… -m… -g… -std=… -include FILE    handed to clang (default: -Oz, "
    "with\n"
    "                     --debug -O0)\n"
    "  --features=mvp     use no more than the first version of WebAssembly had\n"
    "  --clang=PROGRAM    clang 16 or later (default: $TARE_CLANG, clang, clang-19, …)\n"
    "  --wasm-opt=PROGRAM (default: wasm-opt)\n"
    "  -v                 print every command before it runs\n"
    "\n"
    "Exit status: 0 built, 1 header or sources rejected, 2 wrong usage. Nothing is written but on "
    "0.\n"
    "\n"
    "Example: tare build adder.h -o dist\n";

static void push(struct build *build, struct words *words, const char *word) {
  const char **place = arena_push(&build->arena, &words->at, &words->count, sizeof *words->at);
  *place = word;
}

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

/* -MD, -MMD, -MP, -MF FILE and -MT TARGET, joined or not; returns how many words it took, or 0. */
static int read_dependency_option(struct build *build, char **words) {
  const char *word = words[0];
  if (strcmp(word, "-MD") == 0 || strcmp(word, "-MMD") == 0) {
    build->makes_dependencies = true;
    build->system_dependencies = word[2] == 'D';
  } else if (strcmp(word, "-MP") == 0) {
    build->phony_dependencies = true;
  } else if (strncmp(word, "-MF", 3) == 0 || strncmp(word, "-MT", 3) == 0) {
    const bool joined = word[3] != 0;
    const char *value = joined ? word + 3 : words[1];
    if (!value)
      report_failure(&build->report, "%s: a value is needed after it", word);
    else if (word[2] == 'F')
      build->dependencies = value;
    else
      push(build, &build->targets, value);
    return joined || !value ? 1 : 2;
  } else {
    return 0;
  }
  return 1;
}

/* An identifier that a script may declare, and that hides nothing which others rely on. */
static void parse_global(struct build *build, const char *name) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$";
  build->global = name;
  if (!*name || name[strspn(name, letters)] || (*name >= '0' && *name <= '9') ||
      name_is_reserved(name))
    report_failure(&build->report, "--global=%s: a variable's name is needed", name);
}

static bool is_in_help(const char *text) {
  return strstr(build_help, text) || strstr(build_help_more, text);
}

static void parse_rename(struct build *build, const char *value) {
  const size_t length = strcspn(value, "=");
  const struct rename rename = {arena_copy(&build->arena, value, length),
                                value[length] ? value + length + 1 : ""};
  if (!length || !name_is_identifier(rename.name)) {
    report_failure(&build->report,
                   "--rename=%s: C's name and JavaScript's are needed, as in --rename=thing_go=run",
                   value);
    return;
  }
  for (size_t i = 0; i < build->rename_count; i++)
    if (strcmp(build->rename[i].c_name, rename.c_name) == 0)
      report_failure(&build->report, "--rename=%s: '%s' is to be called '%s' already", value,
                     rename.c_name, build->rename[i].name);
  struct rename *added =
      arena_push(&build->arena, &build->rename, &build->rename_count, sizeof *added);
  *added = rename;
}

static void parse_bound(struct build *build, const char *value) {
  const size_t function = strcspn(value, ".=");
  const char *parameter = value + function + (value[function] == '.');
  const size_t length = strcspn(parameter, "=");
  const char *digits = parameter + length + (parameter[length] == '=');
  char *end;
  const unsigned long long count = strtoull(digits, &end, 10);
  if (!function || value[function] != '.' || !length || *digits < '1' || *digits > '9' || *end ||
      count > INT32_MAX) {
    report_failure(
        &build->report,
        "--bound=%s: a parameter and its elements are needed, as in --bound=sha_final.hash=32",
        value);
    return;
  }
  struct bound *added =
      arena_push(&build->arena, &build->bounds, &build->bound_count, sizeof *added);
  *added = (struct bound){arena_copy(&build->arena, value, function),
                          arena_copy(&build->arena, parameter, length), (uint32_t)count};
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
                  {"--alloc", &build->alloc, true},
                  {"--keep-names", &build->keep_names, true},
                  {"--debug", &build->debug, true},
                  {"--explain", &build->explain, true},
                  {"--lenient", &build->lenient, true},
                  {"--no-embed", &build->embed, false},
                  {"--no-debug-file", &build->debug_file, false},
                  {"--package", &build->package, true},
                  {"--watch", &build->watch, true},
                  {"-v", &build->tools.verbose, true}};
  const struct {
    const char *name;
    struct words *list;
  } lists[] = {
      {"--skip", &build->skip}, {"--stream", &build->stream}, {"--import", &build->import}};
  const char *word = words[0], *value;
  const int taken = read_dependency_option(build, words);
  if (taken)
    return taken;
  if (budgets_option(&build->report, word, &build->budgets))
    return 1;
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
  if ((value = value_of(word, "--rename"))) {
    parse_rename(build, value);
  } else if ((value = value_of(word, "--prefix"))) {
    build->prefix = value;
  } else if ((value = value_of(word, "--bound"))) {
    parse_bound(build, value);
  } else if ((value = value_of(word, "--clang"))) {
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
  } else if ((value = value_of(word, "--format"))) {
    build->formats = formats_parse(&build->report, value);
  } else if ((value = value_of(word, "--global"))) {
    parse_global(build, value);
  } else if ((value = value_of(word, "--name"))) {
    build->package_name = value;
  } else if ((value = value_of(word, "--features"))) {
    build->mvp = strcmp(value, "mvp") == 0;
    if (!build->mvp)
      report_failure(&build->report, "--features=%s: no such set; there is: mvp", value);
  } else if ((value = value_of(word, "--malloc"))) {
    if (allocator_exists(&build->arena, &build->report, "--malloc=", value))
      build->allocator = value;
  } else if (strncmp(word, "-O", 2) == 0) {
    build->optimize = word;
  } else if (strcmp(word, "-include") == 0) {
    if (!words[1])
      report_failure(&build->report, "%s: a value is needed after it", word);
    push(build, &build->flags, word);
    push(build, &build->flags, words[1] ? words[1] : "");
    return words[1] ? 2 : 1;
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
  } else if (is_in_help(arena_format(&build->arena, "  %s=", word))) {
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

/* What was named may tell what was meant. */
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
  if (build->libc && allocator_is(build->allocator, "host"))
    report_failure(
        &build->report,
        "--libc=wasi brings an allocator of its own in place of the host's; choose another "
        "allocator");
  if (build->libc && !build->allocator)
    build->allocator = "freelist";
  build->tools.wasi_libc = build->libc || allocator_is(build->allocator, "dlmalloc");
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
      (!isalpha((unsigned char)*build->global) || name_is_language_global(build->global)))
    report_failure(&build->report,
                   "the variable '%s' of the iife %s; choose another with --global=", build->global,
                   name_is_language_global(build->global) ? "would hide the language's own"
                                                          : "begins with no letter");
  if (build->package && !(build->formats & (js | cjs)))
    report_failure(&build->report, "--package: esm or cjs is needed among those of --format=");
  if (build->package && build->formats & js)
    build->formats |= 1U << FORMAT_WORKERD;
  if (build->package_name && !build->package)
    report_failure(&build->report, "--name= names a package; add --package");
  if (build->watch && build->explain)
    report_failure(&build->report, "--watch and --explain: one of them");
  if (build->mvp && build->simd)
    report_failure(&build->report, "--simd and --features=mvp: one of them");
  if (build->dependencies)
    build->makes_dependencies = true;
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
  if (file_exists(sibling)) {
    push(build, &build->sources, sibling);
    return;
  }
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
                          .budgets = no_budgets};
  read_command_line(build, words);
  build->keep_names |= build->debug;
  if (!build->optimize)
    build->optimize = build->debug ? "-O0" : "-Oz";
  if (!build->report.errors)
    settle_formats(build);
  if (!build->report.errors)
    find_sources(build);
}
