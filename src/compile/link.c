#include "compile/link.h"

#include "compile/callbacks.h"
#include "compile/sources.h"
#include "compile/undefined.h"
#include "compile/wrappers.h"
#include "embedded.h"

enum {
  /* wasm-opt --low-memory-unused may take for granted that no address below this one is used. */
  LOW_MEMORY = 1024,
  /* Bytes of a module for which one round of wasm-opt is enough: the second and further ones take
   * seconds, and 0.2% off, of which nothing is left after compression. */
  LARGE = 200000,
};

/* What the sources may call without bringing it themselves. */
static void add_libraries(struct command *command, const struct job *job) {
  const struct compile_options *options = job->options;
  struct arena *arena = command->arena;
  if (allocator_is_carried(options->allocator) || job->allocates)
    command_add(command, arena_format(arena, "%s/malloc.o", options->folder));
  if (options->libc) {
    command_add(command, path_join(arena, options->folder, "system.o"));
    command_add(command, path_join(arena, options->folder, "format.o"));
  }
  if (options->libc && !job->formats)
    command_add(command, path_join(arena, options->folder, "dropped.o"));
  if (options->libc && options->tools->libcxx) {
    command_add(command, options->tools->libcxx);
    command_add(command,
                path_join(arena, path_folder(arena, options->tools->libcxx), "libc++abi.a"));
  } else if (options->objects.count || compile_has_cpp(options)) {
    command_add(command, path_join(arena, options->folder, "cxx.o"));
  }
  if (options->libc || options->allocator == ALLOCATOR_DLMALLOC)
    command_add(command, options->tools->wasi_libc);
  if (options->libc)
    command_add(command, path_join(arena, path_folder(arena, options->tools->wasi_libc), "libm.a"));
  command_add(command, path_join(arena, options->folder, "string.o"));
  command_add(command, path_join(arena, options->folder, "int128.o"));
  if (job->jumps || (options->objects.count && !options->mvp)) /* which may do so as well */
    command_add(command, path_join(arena, options->folder, "jumps.o"));
  if (options->debug)
    command_add(command, path_join(arena, options->folder, "ubsan.o"));
}

/* Names what may stay undefined, for the host to supply. wasm-ld heeds one such file. */
static bool allow_imports(const struct job *job, struct command *command) {
  struct text symbols = text_in(job->arena);
  if (job->options->allocator == ALLOCATOR_HOST)
    text_add(&symbols, "malloc\nfree\ncalloc\nrealloc\naligned_alloc\n");
  for (size_t i = 0; i < job->api->import_count; i++)
    text_format(&symbols, "%s\n", job->api->imports[i]->symbol);
  for (size_t i = 0; i < job->api->callback_count; i++)
    text_format(&symbols, "%s\n", compile_callback_symbol(job->arena, i));
  if (!symbols.length)
    return true;
  const char *path = path_join(job->arena, job->options->folder, "imports.syms");
  command_add(command, arena_format(job->arena, "--allow-undefined-file=%s", path));
  return file_write(job->report, path,
                    (struct bytes){(const uint8_t *)symbols.bytes, symbols.length});
}

/* Where the sources allocate and no allocator was named, freelist serves them. */
static bool bring_allocator(struct job *job) {
  const struct compile_options *options = job->options;
  job->allocates = options->allocator == ALLOCATOR_NONE;
  return job->allocates &&
         file_write(job->report, path_join(job->arena, options->folder, "malloc.o"),
                    embedded(options->mvp ? "malloc-mvp-freelist.o" : "malloc-freelist.o"));
}

/* Runs wasm-ld. `again`: it failed, and should run once more. */
static bool run_linker(struct job *job, struct command *command, bool *again) {
  const struct tools *tools = job->options->tools;
  struct text said = text_in(job->arena), rest = text_in(job->arena);
  struct process linker = {.command = *command, .errors = &said};
  struct undefined *undefined = NULL;
  size_t count = 0;
  *again = false;
  compile_run_all(tools, "linking", &linker, 1);
  undefined_read(job->arena, said.length ? said.bytes : "", &undefined, &count, &rest);
  if (linker.status && undefined_is_malloc(undefined, count) && !job->allocates &&
      bring_allocator(job)) {
    *again = true;
    return false;
  }
  fwrite(rest.bytes, 1, rest.length, stderr);
  if (!linker.status || !count)
    return compile_succeeded(job->report, tools, command, linker.status);
  undefined_report(job, *command, undefined, count);
  return false;
}

/* Where the stack lies, and how the glue moves it. */
static void add_stack(struct command *command, const struct job *job, struct stack stack) {
  struct arena *arena = command->arena;
  const uint32_t before_data = stack.size + (stack.is_proved ? LOW_MEMORY : 0);
  command_add(command, "-z");
  command_add(command, arena_format(arena, "stack-size=%u", stack.size ? before_data : 0));
  command_add(command,
              stack.size ? "--stack-first" : arena_format(arena, "--global-base=%d", LOW_MEMORY));
  if (stack.size && job->options->mvp) {
    command_add(command, "--export=__tare_stack");
    command_add(command, "--export=__tare_set_stack");
    command_add(command, path_join(arena, job->options->folder, "stack.o"));
  } else if (stack.size) {
    command_add(command, "--export=__stack_pointer");
  }
}

/* The functions of the header, and those that the glue calls. */
static void add_functions(struct command *command, const struct job *job) {
  struct arena *arena = command->arena;
  const struct api *api = job->api;
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    command_add(command,
                arena_format(arena, "--export-if-defined=%s", wrappers_symbol(arena, function)));
    if (function->around) /* to find out: see interface_exports */
      command_add(command, arena_format(arena, "--export-if-defined=%s", function->around));
  }
  for (size_t i = 0; i < api->import_count; i++) /* to find out: see interface_imports */
    command_add(command, arena_format(arena, "--export-if-defined=%s", api->imports[i]->symbol));
  for (size_t i = 0; i < api->callback_count; i++)
    command_add(command, arena_format(arena, "--export=%s", callback_holder(arena, i)));
}

/* What frees, and where the header needs it what allocates. */
static void add_allocation(struct command *command, const struct job *job) {
  if (job->options->exports_malloc) {
    command_add(command, "--export=malloc");
    command_add(command, "--export=free");
    if (compile_needs_aligned_alloc(job->api))
      command_add(command, "--export=aligned_alloc");
  } else if (job->api->needs_free) /* and where nothing has it, interface_exports() says so */
    command_add(command, job->options->libc ? "--export=free" : "--export-if-defined=free");
}

bool link_objects(struct job *job, struct stack stack, const char *linked) {
  const struct compile_options *options = job->options;
  struct command command = {.arena = job->arena};
  command_add(&command, options->tools->wasm_ld);
  /* Or each export would get a function around it, which calls that first, and at the end what
   * wasi-libc has for the end of a program. */
  if (options->libc || job->constructs)
    command_add(&command, "--export=__wasm_call_ctors");
  command_add(&command, "--no-entry");
  command_add(&command, "--error-limit=0");
  command_add(&command, "--gc-sections");
  if (options->objects.count && !options->mvp) /* which may say nothing of their own features */
    command_add(&command, "--extra-features=mutable-globals");
  command_add(&command, "-O2");
  command_add(&command, "--export=__heap_base");
  add_stack(&command, job, stack);
  if (options->debug)
    command_add(&command, "--export=__tare_trap");
  if (options->console)
    command_add(&command, "--export-if-defined=__tare_flush");
  add_functions(&command, job);
  if (job->callbacks)
    command_add(&command, job->callbacks);
  command_add_all(&command, job->objects, options->sources.count);
  command_add_all(&command, options->objects.at, options->objects.count);
  add_allocation(&command, job);
  add_libraries(&command, job);
  if (!allow_imports(job, &command))
    return false;
  command_add(&command, "-o"); /* last: see undefined_report */
  command_add(&command, linked);
  bool again;
  const bool is_linked = run_linker(job, &command, &again);
  return again ? link_objects(job, stack, linked) : is_linked;
}

bool link_optimize(const struct job *job, struct stack stack, const char *from, const char *to) {
  struct arena *arena = job->arena;
  const struct compile_options *options = job->options;
  struct command command = {.arena = arena};
  static const char *const always[] = {"--reorder-locals", "--reorder-functions",
                                       "--strip-producers", "--strip-target-features"};
  static const char *const usual[] = {"--enable-bulk-memory", "--enable-sign-ext",
                                      "--enable-nontrapping-float-to-int",
                                      "--enable-mutable-globals"};
  const size_t size = file_size(from);
  command_add(&command, options->tools->wasm_opt);
  command_add(&command, "-Oz");
  if (size <= LARGE / 2) /* again until nothing gets smaller */
    command_add(&command, "--converge");
  else if (size <= LARGE)
    command_add(&command, "-Oz");
  command_add_all(&command, always, sizeof always / sizeof *always);
  if (options->mvp)
    command_add(&command, "--mvp-features");
  else
    command_add_all(&command, usual, sizeof usual / sizeof *usual);
  if (job->simd)
    command_add(&command, "--enable-simd");
  if (job->throws)
    command_add(&command, "--enable-exception-handling");
  if (!stack.size || stack.is_proved)
    command_add(&command, "--low-memory-unused");
  command_add(&command, "-g");
  command_add(&command, arena_format(arena, "--input-source-map=%s.map", from));
  command_add(&command, arena_format(arena, "--output-source-map=%s.map", to));
  command_add(&command, from);
  command_add(&command, "-o");
  command_add(&command, to);
  return compile_step(job->report, options->tools, "optimizing", &command) ||
         tools_check_wasm_opt(arena, job->report, options->tools);
}
