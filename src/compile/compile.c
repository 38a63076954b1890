#include "compile/compile.h"

#include "compile/debug.h"
#include "compile/module.h"
#include "compile/order.h"
#include "compile/stack.h"
#include "embedded.h"
#include "glue/strategy.h"
#include "header/hints.h"
#include "inspect/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  /* wasm-opt --low-memory-unused may take for granted that no address below this one is used. */
  LOW_MEMORY = 1024,
  STACK_ALIGNMENT = 16,
  USUAL_STACK = 32768,  /* bytes, where no bound is known */
  LEVELS = 8,           /* of calls from within an import that fit on the stack at the least */
  DEBUG_STACK = 131072, /* unoptimised, every variable is on it */
};

/* Where the stack lies. One that is known to suffice begins behind LOW_MEMORY. Another comes first,
 * so that running out of it traps. */
struct stack {
  uint32_t size; /* bytes; 0: there is none */
  bool is_proved;
};

/* One module to be made of the objects: that with SIMD, or that without. */
struct job {
  struct arena *arena;
  struct report *report;
  const struct compile_options *options;
  const struct api *api;
  bool simd, with_memory;
  const char *const *objects;
  size_t object_count;
};

/* ---- Compiling and linking ---- */

static bool write_embedded(struct arena *arena, struct report *report, const char *folder,
                           const char *file, const char *as) {
  return file_write(report, path_join(arena, folder, as), embedded(file));
}

bool compile_prepare(struct arena *arena, struct report *report,
                     const struct compile_options *options) {
  static const char *const names[] = {"tare.h",   "tare/fixed.h", "string.h", "string.o",
                                      "int128.o", "ubsan.o",      "stack.o"};
  if (!folder_make(arena, report, path_join(arena, options->folder, "tare")))
    return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!write_embedded(arena, report, options->folder, names[i], names[i]))
      return false;
  if (!options->allocator || allocator_is(options->allocator, "dlmalloc") ||
      allocator_is(options->allocator, "host"))
    return true;
  return write_embedded(
      arena, report, options->folder,
      arena_format(arena, options->mvp ? "malloc-mvp-%s.o" : "malloc-%s.o", options->allocator),
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
                                      "-fstrict-flex-arrays=1"};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    command_add(words, flags[i]);
  /* Another folder each time, but the bytes of a build are to be the same. */
  command_add(words, arena_format(words->arena, "-fdebug-prefix-map=%s=tare", options->folder));
}

void compile_add_flags(struct command *words, const struct compile_options *options, bool simd) {
  static const char *const always[] = {"-nostdlibinc", "-fvisibility=hidden", "-ffunction-sections",
                                       "-fdata-sections",
                                       /* A leaf function in the red zone below the stack pointer
                                          would go unseen: it never writes the pointer. */
                                       "-Xclang", "-disable-red-zone"};
  static const char *const usual[] = {"-mbulk-memory",         "-msign-ext",
                                      "-mnontrapping-fptoint", "-mmutable-globals",
                                      "-mno-multivalue",       "-mno-reference-types"};
  static const char *const mvp[] = {"-mcpu=mvp"};
  /* Every clang since 16 takes this for WASI; clang 22 warns of the older name, wasm32-wasi. */
  command_add(words, options->libc ? "--target=wasm32-wasip1" : "--target=wasm32-unknown-unknown");
  for (size_t i = 0; i < sizeof always / sizeof *always; i++)
    command_add(words, always[i]);
  for (size_t i = 0; i < (options->mvp ? sizeof mvp : sizeof usual) / sizeof *usual; i++)
    command_add(words, options->mvp ? mvp[i] : usual[i]);
  if (options->libc) {
    command_add(words, "-isystem");
    command_add(words, options->tools->wasi_include);
  }
  if (simd)
    command_add(words, "-msimd128");
  command_add(words, options->optimize);
  if (options->debug)
    add_debug_flags(words, options);
  for (size_t i = 0; i < options->flag_count; i++)
    command_add(words, options->flags[i]);
  command_add(words, "-idirafter"); /* last: an author's own string.h wins */
  command_add(words, options->folder);
}

/* Runs a step whose own messages go to the user; false where it failed. */
static bool step(struct report *report, const struct tools *tools, const struct command *command) {
  const int status = tools_run(tools, command, NULL);
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

/* A run of clang with the flags of every run. */
static struct command clang_command(struct arena *arena, const struct compile_options *options,
                                    bool simd) {
  struct command command = {.arena = arena};
  command_add(&command, options->tools->clang);
  compile_add_flags(&command, options, simd);
  return command;
}

bool compile_check(struct arena *arena, struct report *report,
                   const struct compile_options *options, const char *header) {
  struct command command = clang_command(arena, options, false);
  command_add(&command, "-fsyntax-only");
  command_add(&command, "-xc");
  command_add(&command, header);
  if (step(report, options->tools, &command))
    report_failure(report, "'%s' takes '%s' by itself, but not when it is read", options->tools->clang,
                   header);
  return false;
}

/* What the source includes and clang does not find, for whom its own message is not enough. */
static void hint_at_includes(struct arena *arena, struct report *report,
                             const struct compile_options *options, bool simd, const char *source) {
  struct command command = clang_command(arena, options, simd);
  struct text rule = {.arena = arena};
  command.is_quiet = true;
  command_add(&command, "-w");
  command_add(&command, "-M");
  command_add(&command, "-MG"); /* names headers that are not there as well */
  command_add(&command, source);
  if (tools_run(options->tools, &command, &rule) != 0 || !rule.length)
    return;
  char *rest = strchr(rule.bytes, ':');
  for (char *word = rest ? strtok(rest + 1, " \\\n") : NULL; word; word = strtok(NULL, " \\\n"))
    if (!file_exists(word))
      report_failure(report, "'%s' %s", word, hint_of_missing_header(word, options->libc));
}

static bool compile_source(struct arena *arena, struct report *report,
                           const struct compile_options *options, bool simd, const char *source,
                           const char *object) {
  struct command command = clang_command(arena, options, simd);
  if (!options->debug) { /* behind the user's: more than the lines would not be read */
    command_add(&command, "-gline-directives-only");
    command_add(&command, "-fdebug-compilation-dir=.");
  }
  command_add(&command, "-c");
  command_add(&command, source);
  command_add(&command, "-o");
  command_add(&command, object);
  const bool is_compiled = step(report, options->tools, &command);
  if (!is_compiled)
    hint_at_includes(arena, report, options, simd, source);
  return is_compiled;
}

bool compile_needs_aligned_alloc(const struct api *api) {
  for (size_t i = 0; i < api->class_count; i++)
    if (api->classes[i]->alignment > MALLOC_ALIGNMENT)
      return true;
  return false;
}

/* What the sources may call without bringing it themselves. */
static void add_libraries(struct command *command, const struct compile_options *options) {
  struct arena *arena = command->arena;
  const bool is_elsewhere =
      allocator_is(options->allocator, "host") || allocator_is(options->allocator, "dlmalloc");
  if (options->allocator && !is_elsewhere)
    command_add(command, arena_format(arena, "%s/malloc.o", options->folder));
  if (options->libc || allocator_is(options->allocator, "dlmalloc"))
    command_add(command, options->tools->wasi_libc);
  if (options->libc)
    command_add(command, path_join(arena, path_folder(arena, options->tools->wasi_libc), "libm.a"));
  command_add(command, path_join(arena, options->folder, "string.o"));
  command_add(command, path_join(arena, options->folder, "int128.o"));
  if (options->debug)
    command_add(command, path_join(arena, options->folder, "ubsan.o"));
}

/* Names what may stay undefined, for the host to supply. wasm-ld heeds one such file. */
static bool allow_imports(const struct job *job, struct command *command) {
  struct text symbols = {.arena = job->arena};
  text_add(&symbols, "");
  if (allocator_is(job->options->allocator, "host"))
    text_add(&symbols, "malloc\nfree\ncalloc\nrealloc\naligned_alloc\n");
  for (size_t i = 0; i < job->api->import_count; i++)
    text_format(&symbols, "%s\n", job->api->imports[i]->symbol);
  if (!symbols.length)
    return true;
  const char *path = path_join(job->arena, job->options->folder, "imports.syms");
  command_add(command, arena_format(job->arena, "--allow-undefined-file=%s", path));
  return file_write(job->report, path,
                    (struct bytes){(const uint8_t *)symbols.bytes, symbols.length});
}

/* Links anew with what is undefined as imports, to tell what to do about it. */
static void hint_at_undefined(const struct job *job, struct command command) {
  const char *path = path_join(job->arena, job->options->folder, "undefined.wasm");
  struct module module;
  struct text silence = {.arena = job->arena};
  struct bytes bytes;
  size_t offset;
  command.words[command.count - 1] = path; /* behind -o */
  command.is_quiet = true;
  command_add(&command, "--allow-undefined");
  if (tools_run(job->options->tools, &command, &silence) != 0 ||
      !file_read(job->arena, job->report, path, &bytes) ||
      module_read(job->arena, bytes, &module, &offset))
    return;
  for (size_t i = 0; i < module.import_count; i++) {
    const char *name = module.imports[i].name;
    const char *hint = hint_of_symbol(name, job->options->libc);
    if (hint)
      report_failure(job->report, "'%s' %s", name, hint);
  }
}

/* Memory is laid out as stack, data, bss, heap. */
static bool link(const struct job *job, struct stack stack, const char *linked) {
  struct arena *arena = job->arena;
  const struct compile_options *options = job->options;
  const struct api *api = job->api;
  const uint32_t before_data = stack.size + (stack.is_proved ? LOW_MEMORY : 0);
  struct command command = {.arena = arena};
  command_add(&command, options->tools->wasm_ld);
  if (options->libc) {
    command_add(&command, arena_format(arena, "--why-extract=%s/why", options->folder));
    /* Or each export would get a function around it, which runs what wasi-libc has at the end. */
    command_add(&command, "--export=__wasm_call_ctors");
  }
  command_add(&command, "--no-entry");
  command_add(&command, "--gc-sections");
  command_add(&command, "-O2");
  command_add(&command, "--export=__heap_base");
  command_add(&command, "-z");
  command_add(&command, arena_format(arena, "stack-size=%u", stack.size ? before_data : 0));
  command_add(&command,
              stack.size ? "--stack-first" : arena_format(arena, "--global-base=%d", LOW_MEMORY));
  if (stack.size && options->mvp) {
    command_add(&command, "--export=__tare_stack");
    command_add(&command, "--export=__tare_set_stack");
    command_add(&command, path_join(arena, options->folder, "stack.o"));
  } else if (stack.size) {
    command_add(&command, "--export=__stack_pointer");
  }
  if (options->debug)
    command_add(&command, "--export=__tare_trap");
  for (size_t i = 0; i < api->export_count; i++)
    command_add(&command, arena_format(arena, "--export-if-defined=%s", api->exports[i]->symbol));
  for (size_t i = 0; i < api->import_count; i++) /* to find out: see choose_imports */
    command_add(&command, arena_format(arena, "--export-if-defined=%s", api->imports[i]->symbol));
  for (size_t i = 0; i < job->object_count; i++)
    command_add(&command, job->objects[i]);
  if (options->exports_malloc) {
    command_add(&command, "--export=malloc");
    command_add(&command, "--export=free");
    if (compile_needs_aligned_alloc(api))
      command_add(&command, "--export=aligned_alloc");
  }
  add_libraries(&command, options);
  command_add(&command, "-o");
  command_add(&command, linked);
  if (!allow_imports(job, &command))
    return false;
  const bool is_linked = step(job->report, options->tools, &command);
  if (!is_linked)
    hint_at_undefined(job, command);
  return is_linked;
}

static bool optimize(const struct job *job, struct stack stack, const char *from, const char *to) {
  struct arena *arena = job->arena;
  const struct compile_options *options = job->options;
  struct command command = {.arena = arena};
  static const char *const always[] = {"-Oz",
                                       "--converge",
                                       "--reorder-locals",
                                       "--reorder-functions",
                                       "--strip-producers",
                                       "--strip-target-features"};
  static const char *const usual[] = {"--enable-bulk-memory", "--enable-sign-ext",
                                      "--enable-nontrapping-float-to-int",
                                      "--enable-mutable-globals"};
  static const char *const mvp[] = {"--mvp-features"};
  command_add(&command, options->tools->wasm_opt);
  for (size_t i = 0; i < sizeof always / sizeof *always; i++)
    command_add(&command, always[i]);
  for (size_t i = 0; i < (options->mvp ? sizeof mvp : sizeof usual) / sizeof *usual; i++)
    command_add(&command, options->mvp ? mvp[i] : usual[i]);
  if (job->simd)
    command_add(&command, "--enable-simd");
  if (!stack.size || stack.is_proved)
    command_add(&command, "--low-memory-unused");
  command_add(&command, "-g");
  command_add(&command, arena_format(arena, "--input-source-map=%s.map", from));
  command_add(&command, arena_format(arena, "--output-source-map=%s.map", to));
  command_add(&command, from);
  command_add(&command, "-o");
  command_add(&command, to);
  return step(job->report, options->tools, &command) ||
         tools_check_wasm_opt(arena, job->report, options->tools);
}

/* ---- The module's exports ---- */

const char *export_name(struct arena *arena, const struct api *api, const struct function *function,
                        bool keep_names) {
  if (keep_names)
    return function->symbol;
  size_t index = 1; /* after the memory's */
  while (api->exports[index - 1] != function)
    index++;
  return module_short_name(arena, index);
}

const char *import_name(struct arena *arena, const struct api *api, const struct function *function,
                        bool keep_names) {
  size_t index = 0;
  while (api->imports[index] != function)
    index++;
  return keep_names ? function->symbol : module_short_name(arena, index);
}

const char *import_module(bool keep_names) {
  return keep_names ? "env" : "a";
}

bool compile_calls(struct arena *arena, const struct api *api, const struct compiled *compiled,
                   const struct function *import, bool keep_names) {
  const char *name = import_name(arena, api, import, keep_names);
  for (size_t i = 0; i < compiled->import_count; i++)
    if (strcmp(compiled->imports[i].module, import_module(keep_names)) == 0 &&
        strcmp(compiled->imports[i].name, name) == 0)
      return true;
  return false;
}

const char *export_name_of_memory(bool keep_names) {
  return keep_names ? "memory" : "a";
}

const char *compile_extra_symbol(enum compile_extra extra) {
  static const char *const symbols[] = {"__stack_pointer", "malloc",      "free",
                                        "aligned_alloc",   "__tare_trap", "__tare_stack",
                                        "__tare_set_stack"};
  return symbols[extra];
}

const char *export_name_of(struct arena *arena, const struct api *api, enum compile_extra extra,
                           bool keep_names) {
  return keep_names ? compile_extra_symbol(extra)
                    : module_short_name(arena, api->export_count + 1 + extra);
}

static bool read_module(struct arena *arena, struct report *report, const char *path,
                        struct module *module) {
  struct bytes bytes;
  size_t offset;
  if (!file_read(arena, report, path, &bytes))
    return false;
  const char *error = module_read(arena, bytes, module, &offset);
  if (error)
    report_failure(report, "%s: at byte %zu: %s", path_name(path), offset, error);
  return !error;
}

struct export_list {
  struct arena *arena;
  struct module_export *items;
  size_t count;
};

static void add_export(struct export_list *list, const char *name, enum wasm_kind kind,
                       uint32_t index) {
  struct module_export *place = arena_push(list->arena, &list->items, &list->count, sizeof *place);
  *place = (struct module_export){name, kind, index};
}

static const char *value_type(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_I64:
  case SCALAR_U64:
    return "i64";
  case SCALAR_F32:
    return "f32";
  case SCALAR_F64:
    return "f64";
  default:
    return "i32";
  }
}

static void add_value_type(struct text *text, const char *type) {
  const bool is_first = text->bytes[text->length - 1] == '(';
  text_format(text, is_first ? "%s" : ", %s", type);
}

/* The type that a function of the header has in a module, as module_signature tells it. */
static const char *signature_of(struct arena *arena, const struct api *api,
                                const struct function *function) {
  struct text text = {.arena = arena};
  text_add(&text, "(");
  if (result_is_indirect(&function->result))
    add_value_type(&text, "i32");
  if (api_class_of(api, function))
    add_value_type(&text, "i32");
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const bool is_value = param->kind == PARAM_SCALAR || param->kind == PARAM_ENUM ||
                          param->kind == PARAM_RECORD_VALUE;
    add_value_type(&text, is_value ? value_type(param->scalar) : "i32");
    if (param->kind == PARAM_INPUT || param->kind == PARAM_IN_PLACE ||
        param->kind == PARAM_OUTPUT || param->kind == PARAM_OUTPUT_SIZED ||
        param->kind == PARAM_STRING)
      add_value_type(&text, value_type(param->length));
  }
  text_format(&text, ") -> %s",
              function->result.kind == RESULT_VOID || result_is_indirect(&function->result)
                  ? "nothing"
              : function->result.kind == RESULT_STRING ? "i32"
                                                       : value_type(function->result.scalar));
  return text.bytes;
}

static bool is_import(const struct api *api, const struct function *function) {
  for (size_t i = 0; i < api->import_count; i++)
    if (api->imports[i] == function)
      return true;
  return false;
}

/* A source that does not include the header may take a function for something else. */
static bool check_signature(struct arena *arena, struct report *report, const struct api *api,
                            const struct function *function, const char *found) {
  const char *declared = signature_of(arena, api, function);
  if (!found || strcmp(found, declared) == 0)
    return true;
  report_error(report, function->at,
               "'%s' is %s here, and in the source that %s it %s; include '%s' there",
               function->symbol, declared, is_import(api, function) ? "calls" : "defines", found,
               path_name(api->header));
  return false;
}

/* The functions that the header says the host supplies, under the names that the glue gives them;
 * others keep theirs. */
static bool choose_imports(const struct job *job, const struct module *linked,
                           struct module_import *imports) {
  const struct api *api = job->api;
  const bool keep_names = job->options->keep_names;
  bool fine = true;
  for (size_t i = 0; i < api->import_count; i++) {
    const struct function *function = api->imports[i];
    if (!module_find_export(linked, function->symbol))
      continue;
    report_error(job->report, function->at,
                 "'%s' is supplied by the host, and a source defines it as well; take out the "
                 "definition, or the mark",
                 function->symbol);
    fine = false;
  }
  uint32_t index = 0; /* of functions */
  for (size_t i = 0; i < linked->import_count; i++) {
    const struct module_export found = {linked->imports[i].name, WASM_FUNCTION, index};
    const struct function *function = NULL;
    imports[i] = linked->imports[i];
    index += imports[i].kind == WASM_FUNCTION;
    for (size_t j = 0; j < api->import_count; j++)
      if (imports[i].kind == WASM_FUNCTION && strcmp(imports[i].module, "env") == 0 &&
          strcmp(imports[i].name, api->imports[j]->symbol) == 0)
        function = api->imports[j];
    if (!function)
      continue;
    fine &= check_signature(job->arena, job->report, api, function,
                            module_signature(job->arena, linked, &found));
    imports[i].module = import_module(keep_names);
    imports[i].name = import_name(job->arena, api, function, keep_names);
  }
  return fine;
}

static bool is_of_header(const struct api *api, const char *symbol) {
  for (size_t i = 0; i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, symbol) == 0)
      return true;
  return false;
}

static void note_undefined(struct arena *arena, struct header_names *undefined,
                           const char *symbol) {
  if (!undefined)
    return;
  const char **name = arena_push(arena, &undefined->at, &undefined->count, sizeof *undefined->at);
  *name = symbol;
}

/* The functions that the header declares, and of memory and stack what the glue needs. */
static bool choose_exports(struct report *report, const struct compile_options *options,
                           const struct api *api, bool with_memory, const struct module *linked,
                           struct export_list *list) {
  const bool keep_names = options->keep_names;
  bool complete = true;
  struct report warnings = {.out = report->out, .is_lenient = true};
  if (with_memory)
    add_export(list, export_name_of_memory(keep_names), WASM_MEMORY, 0);
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    const struct module_export *found = module_find_export(linked, function->symbol);
    if (keep_names && with_memory &&
        strcmp(function->symbol, export_name_of_memory(keep_names)) == 0) {
      report_error(report, function->at,
                   "'%s' and the module's memory would be exported under one name; build without "
                   "%s",
                   function->symbol, options->debug ? "--debug" : "--keep-names");
      complete = false;
    } else if (found) {
      complete &= check_signature(list->arena, report, api, function,
                                  module_signature(list->arena, linked, found));
      add_export(list, export_name(list->arena, api, function, keep_names), WASM_FUNCTION,
                 found->index);
    } else {
      struct report *const to = options->undefined ? &warnings : report;
      note_undefined(list->arena, options->undefined, function->symbol);
      report_error(
          to, function->at,
          "'%s' is declared here, but no source defines it; define it, name the source that "
          "does, or leave the function out with --skip=%s",
          function->symbol, function->symbol);
      complete = false;
    }
  }
  for (int i = 0; i < EXTRAS; i++) {
    const enum compile_extra extra = (enum compile_extra)i;
    const struct module_export *found = module_find_export(linked, compile_extra_symbol(extra));
    if (found && !is_of_header(api, found->name))
      add_export(list, export_name_of(list->arena, api, extra, keep_names), found->kind,
                 found->index);
  }
  return complete;
}

/* What was optimised has its lines beside it. `order`: that its functions get, or NULL. */
static struct bytes debug_of(struct arena *arena, const struct compile_options *options,
                             const struct compiled *compiled, const uint32_t *order) {
  const struct debug_build build = {.linked = compiled->linked,
                                    .optimized = compiled->module,
                                    .map = compiled->map,
                                    .folder = options->folder,
                                    .order = order,
                                    .with_names = !options->keep_names};
  return debug_sections(arena, &build);
}

static bool read_debug(struct arena *arena, struct report *report,
                       const struct compile_options *options, const char *path,
                       struct compiled *result) {
  if (!file_read(arena, report, arena_format(arena, "%s.map", path), &result->map))
    return false;
  result->debug = debug_of(arena, options, result, NULL);
  return true;
}

/* wasm-ld has every export run all constructors first, before each call, or nothing runs them. */
static bool check_constructors(const struct job *job, const struct module *linked) {
  enum { EMPTY = 2 }; /* no locals, and the end */
  static const char all[] = "__wasm_call_ctors";
  const struct wasm *wasm = &linked->wasm;
  struct names names;
  names_make(&names, wasm, wasm_custom(wasm, "name"), arena_alloc(job->arena, names_space(wasm)));
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    const struct span name = names.functions[i];
    if (name.length != strlen(all) || memcmp(name.at, all, name.length) != 0 ||
        wasm->functions[i].body.length <= EMPTY)
      continue;
    report_failure(job->report, "the sources have a function with the attribute 'constructor', and "
                                "a library has no begin at which to run it; call it from an init "
                                "function");
    return false;
  }
  return true;
}

static bool link_and_optimize(const struct job *job, struct stack stack, struct compiled *result,
                              struct module *module) {
  struct arena *arena = job->arena;
  struct report *report = job->report;
  const struct compile_options *options = job->options;
  const struct api *api = job->api;
  /* The name section has this as the module's, for stack traces. */
  const char *linked_name =
      options->debug ? arena_format(arena, "%s.wasm", api->stem) : "linked.wasm";
  const char *linked_path = path_join(arena, options->folder, linked_name);
  const char *named_path = path_join(arena, options->folder, "named.wasm");
  const char *final_path = path_join(arena, options->folder, "final.wasm");
  struct module linked;
  struct export_list exports = {.arena = arena};
  if (!link(job, stack, linked_path) || !read_module(arena, report, linked_path, &linked) ||
      !check_constructors(job, &linked) ||
      !choose_exports(report, options, api, job->with_memory, &linked, &exports))
    return false;
  struct module_import *imports = arena_alloc(arena, (linked.import_count + 1) * sizeof *imports);
  if (!choose_imports(job, &linked, imports))
    return false;
  const struct module_changes changes = {.imports = api->import_count ? imports : NULL,
                                         .exports = exports.items,
                                         .export_count = exports.count,
                                         .keep_names = options->keep_names,
                                         .keep_dwarf = options->debug};
  const struct module_export *heap_base = module_find_export(&linked, "__heap_base");
  if (!heap_base || heap_base->kind != WASM_GLOBAL ||
      !linked.wasm.globals[heap_base->index].is_constant) {
    report_failure(report, "wasm-ld did not tell where the heap begins");
    return false;
  }
  result->heap_base = linked.wasm.globals[heap_base->index].value;
  result->linked = linked.bytes;
  result->stack_size = stack.size;
  struct bytes named = module_rewrite(arena, linked.bytes, &changes);
  if (options->debug) /* wasm-opt would leave the DWARF wrong */
    return file_write(report, final_path, named) && read_module(arena, report, final_path, module);
  if (!options->keep_names)
    named = debug_number(arena, named);
  if (!file_write(report, named_path, named) ||
      !file_write(report, arena_format(arena, "%s.map", named_path),
                  debug_source_map(arena, named)) ||
      !optimize(job, stack, named_path, final_path) ||
      !read_module(arena, report, final_path, module))
    return false;
  result->module = module->bytes;
  return read_debug(arena, report, options, final_path, result);
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

/* The source behind DIR/N-NAME.o. */
static const char *source_of(const struct compile_options *options, const char *object) {
  const size_t index = strtoul(path_name(object), NULL, 10);
  return index < options->source_count ? options->sources[index] : object;
}

static bool is_supplied(struct arena *arena, const struct compile_options *options,
                        const struct api *api, const struct module_import *import) {
  const struct compiled one = {.imports = import, .import_count = 1};
  for (size_t i = 0; i < api->import_count; i++)
    if (compile_calls(arena, api, &one, api->imports[i], options->keep_names))
      return true;
  return false;
}

/* Whether it calls a function of the author's that the host supplies, which may call back. */
static bool calls_out(const struct job *job, const struct module *module) {
  for (size_t i = 0; i < module->import_count; i++)
    if (is_supplied(job->arena, job->options, job->api, &module->imports[i]))
      return true;
  return false;
}

/* What remains to be imported is an error: of wasi-libc's functions one for all of them, with whom
 * they are for. */
static bool check_imports(struct arena *arena, struct report *report,
                          const struct compile_options *options, const struct api *api,
                          const struct module *module) {
  struct text system = {.arena = arena};
  const size_t errors_before = report->errors;
  for (size_t i = 0; i < module->import_count; i++) {
    const struct module_import *import = &module->imports[i];
    if (is_supplied(arena, options, api, import))
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
                   caller.symbol, source_of(options, caller.reference), system.bytes);
  }
  return report->errors == errors_before;
}

static uint32_t round_up(uint32_t bytes) {
  return (bytes + STACK_ALIGNMENT - 1) / STACK_ALIGNMENT * STACK_ALIGNMENT;
}

/* The stack that a module needs which was made without one. */
static bool choose_stack(const struct job *job, struct compiled *result,
                         const struct module *module, bool has_library, struct stack *stack) {
  const uint32_t wanted = job->options->stack_size;
  const struct bytes debug = debug_file(job->arena, module->bytes, result->debug);
  /* Of a library from elsewhere, what it does in its red zone is seen only before the optimiser
   * makes a constant of a stack pointer that nothing moves. */
  struct stack_need need = has_library
                               ? stack_measure(job->arena, result->linked, (struct bytes){0})
                               : stack_measure(job->arena, module->bytes, debug);
  *stack = (struct stack){wanted ? wanted : USUAL_STACK, false};
  if (!need.is_bounded) {
    result->unbounded = wanted ? NULL : need.why;
    return true;
  }
  if (wanted && need.bytes > wanted) {
    report_failure(job->report, "--stack-size=%u: the stack gets %u bytes deep, in %s", wanted,
                   need.bytes, need.why);
    return false;
  }
  if (need.bytes && calls_out(job, module)) {
    /* What is proved is proved of one call, and from an import there may be any number in it. */
    if (!wanted && need.bytes > USUAL_STACK / LEVELS)
      stack->size = round_up(LEVELS * need.bytes);
    return true;
  }
  if (!wanted || !need.bytes)
    *stack = (struct stack){round_up(need.bytes), true};
  return true;
}

/* Whether the module keeps to the stack that it was made with. The optimiser runs anew for that
 * one, and may have done otherwise. */
static bool keeps_to(const struct job *job, const struct compiled *result,
                     const struct module *module, struct stack stack) {
  if (!stack.is_proved)
    return true;
  const struct bytes debug = debug_file(job->arena, module->bytes, result->debug);
  const struct stack_need need = stack_measure(job->arena, module->bytes, debug);
  return !need.is_bounded || need.bytes <= stack.size;
}

/* Links without a stack first: most libraries need none. */
static bool make_module(const struct job *job, struct compiled *result, struct module *module) {
  const struct compile_options *options = job->options;
  struct stack stack = {0};
  if (options->debug)
    stack.size = options->stack_size ? options->stack_size : DEBUG_STACK;
  if (!link_and_optimize(job, stack, result, module))
    return false;
  /* The one global of a C program is its stack pointer, and the optimiser drops it where nothing
   * uses it. */
  const bool has_library = options->libc || allocator_is(options->allocator, "dlmalloc");
  if (options->debug || (!module->wasm.count[WASM_GLOBAL] && !has_library))
    return true;
  if (!choose_stack(job, result, module, has_library, &stack))
    return false;
  if (!stack.size)
    return true;
  if (!link_and_optimize(job, stack, result, module))
    return false;
  return keeps_to(job, result, module, stack) ||
         link_and_optimize(job, (struct stack){USUAL_STACK, false}, result, module);
}

bool compile(struct arena *arena, struct report *report, const struct compile_options *options,
             const struct api *api, bool simd, bool with_memory, struct compiled *result) {
  *result = (struct compiled){0};
  const char **objects = arena_alloc(arena, (options->source_count + 1) * sizeof *objects);
  bool compiled = true;
  for (size_t i = 0; i < options->source_count; i++) {
    objects[i] =
        arena_format(arena, "%s/%zu-%s.o", options->folder, i, path_name(options->sources[i]));
    compiled &= compile_source(arena, report, options, simd, options->sources[i], objects[i]);
  }
  const struct job job = {arena, report,      options, api,
                          simd,  with_memory, objects, options->source_count};
  struct module module;
  if (!compiled || !make_module(&job, result, &module))
    return false;
  result->module = module.bytes;
  result->pages = (uint32_t)module.wasm.memory.least;
  result->grows_itself = module_grows(&module);
  result->export_count = module.export_count;
  result->imports = module.imports;
  result->import_count = module.import_count;
  return allocator_is(options->allocator, "host") ||
         check_imports(arena, report, options, api, &module);
}

void compile_order(struct arena *arena, const struct compile_options *options,
                   struct compiled *compiled) {
  if (options->keep_names)
    return;
  const struct ordered ordered = order_module(arena, compiled->module, options->reorder);
  if (ordered.functions && !options->debug)
    compiled->debug = debug_of(arena, options, compiled, ordered.functions);
  compiled->module = ordered.module;
}
