#include "compile/compile.h"

#include "compile/callbacks.h"
#include "compile/constructors.h"
#include "compile/conversions.h"
#include "compile/debug.h"
#include "compile/debug_names.h"
#include "compile/effects.h"
#include "compile/interface.h"
#include "compile/jumps.h"
#include "compile/link.h"
#include "compile/objects.h"
#include "compile/source_map.h"
#include "compile/sources.h"
#include "compile/stack.h"
#include "compile/system.h"

enum { DEBUG_STACK = 131072 }; /* bytes: unoptimised, every variable is on it */

#define NAMED "named.wasm"
#define FINAL "final.wasm"

/* Reads a module that a step has written; reports one that cannot be read. */
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

/* What was optimised has its lines beside it. `globals`: how many are left of the linked module's,
 * whose one is the stack pointer. */
static bool read_debug(struct arena *arena, struct report *report,
                       const struct compile_options *options, const char *path, uint32_t globals,
                       struct compiled *result) {
  struct debug_build build = {.linked = result->linked,
                              .optimized = result->module,
                              .folder = options->folder,
                              .is_stackless = !result->stack_size && !globals,
                              .with_names = !options->keep_names};
  if (!file_read(arena, report, arena_format(arena, "%s.map", path), &build.map))
    return false;
  result->debug = debug_sections(arena, &build);
  return true;
}

/* Links, and writes what there is to optimise; of a debug build, the module. */
static bool link_module(struct job *job, struct stack stack, struct compiled *result,
                        struct module *linked) {
  struct arena *arena = job->arena;
  struct report *report = job->report;
  const struct compile_options *options = job->options;
  const struct api *api = job->api;
  /* The name section has this as the module's, for stack traces. */
  const char *linked_name =
      options->debug ? arena_format(arena, "%s.wasm", api->stem) : "linked.wasm";
  const char *linked_path = path_join(arena, options->folder, linked_name);
  const char *named_path = path_join(arena, options->folder, NAMED);
  struct export_list exports = {.arena = arena};
  if (!link_objects(job, stack, linked_path) || !read_module(arena, report, linked_path, linked))
    return false;
  if (!job->formats && system_needs_formats(job, linked)) {
    job->formats = true;
    return link_module(job, stack, result, linked);
  }
  job->throws = result->jumps = jumps_are_in(arena, linked);
  if (!objects_check_features(job, linked))
    return false;
  const uint32_t start = constructors_find(job, linked);
  if (start != NO_CONSTRUCTORS && !options->libc && !job->constructs) {
    job->constructs = true;
    return link_module(job, stack, result, linked);
  }
  if (!constructors_check(job, linked, start) || !interface_exports(job, linked, &exports))
    return false;
  struct module_import *imports = arena_alloc(arena, (linked->import_count + 1) * sizeof *imports);
  if (!interface_imports(job, linked, imports))
    return false;
  const struct module_changes changes = {
      .imports = api->import_count + api->callback_count ? imports : NULL,
      .exports = exports.items,
      .export_count = exports.count,
      .start = start == NO_CONSTRUCTORS ? NULL : &start,
      .keep_names = options->keep_names,
      .keep_dwarf = options->debug};
  const struct module_export *heap_base = module_find_export(linked, "__heap_base");
  if (!heap_base || heap_base->kind != WASM_GLOBAL ||
      !linked->wasm.globals[heap_base->index].is_constant) {
    report_failure(report, "wasm-ld did not tell where the heap begins");
    return false;
  }
  result->heap_base = linked->wasm.globals[heap_base->index].value;
  result->linked = linked->bytes;
  result->lacks = system_lacks(job, linked);
  result->allocates = job->allocates ? allocator_bytes(arena, &linked->wasm) : 0;
  result->stack_size = stack.size;
  result->stack_is_open = stack.size && !stack.is_proved;
  struct bytes named = module_rewrite(arena, linked->bytes, &changes);
  if (options->debug) /* wasm-opt would leave the DWARF wrong */
    return file_write(report, path_join(arena, options->folder, FINAL), named);
  if (!options->keep_names)
    named = debug_names_number(arena, named);
  return file_write(report, named_path, named) &&
         file_write(report, arena_format(arena, "%s.map", named_path),
                    source_map_make(arena, named));
}

/* Optimises what was linked, where it is to be. */
static bool optimize_module(struct job *job, struct stack stack, struct compiled *result,
                            struct module *module) {
  struct arena *arena = job->arena;
  struct report *report = job->report;
  const struct compile_options *options = job->options;
  const char *final_path = path_join(arena, options->folder, FINAL);
  if (options->debug)
    return read_module(arena, report, final_path, module);
  if (!link_optimize(job, stack, path_join(arena, options->folder, NAMED), final_path) ||
      !read_module(arena, report, final_path, module))
    return false;
  result->module = module->bytes;
  return read_debug(arena, report, options, final_path, module->wasm.count[WASM_GLOBAL], result);
}

static bool link_and_optimize(struct job *job, struct stack stack, struct compiled *result,
                              struct module *module) {
  return link_module(job, stack, result, module) && optimize_module(job, stack, result, module);
}

/* A module of which nothing is proved, and which the optimiser does not see. */
static bool make_debug_module(struct job *job, struct compiled *result, struct module *module) {
  struct stack stack = {job->options->stack_size ? job->options->stack_size : DEBUG_STACK, false};
  if (!link_module(job, stack, result, module))
    return false;
  const uint32_t size =
      job->options->stack_size ? stack.size : stack_of_debug(job, result, stack.size);
  if (size == stack.size)
    return optimize_module(job, stack, result, module);
  stack.size = size;
  return link_and_optimize(job, stack, result, module);
}

/* Links without a stack first: most libraries need none. The optimiser takes most of the time of a
 * large module, so what is linked is looked at before. */
static bool make_module(struct job *job, struct compiled *result, struct module *module) {
  const struct compile_options *options = job->options;
  struct stack stack = {0};
  const bool has_library =
      options->libc || options->allocator == ALLOCATOR_DLMALLOC || options->objects.count;
  if (options->debug)
    return make_debug_module(job, result, module);
  if (!link_module(job, stack, result, module))
    return false;
  if (stack_is_open(job, result, has_library, &stack)) {
    if (!link_and_optimize(job, stack, result, module))
      return false;
    if (has_library || stack_stays_open(job, result, module, stack))
      return true;
    result->unbounded = NULL; /* what called itself is gone */
    stack = (struct stack){0};
    if (!link_module(job, stack, result, module))
      return false;
  }
  /* Then what is linked is measured, and it is certain that nothing calls back. */
  const bool is_measured = has_library && !module->import_count;
  if (!is_measured && !optimize_module(job, stack, result, module))
    return false;
  /* The one global of a C program is its stack pointer, and the optimiser drops it where nothing
   * uses it. */
  if (!module->wasm.count[WASM_GLOBAL] && !has_library)
    return true;
  if (!stack_choose(job, result, module, has_library, &stack))
    return false;
  if (!stack.size)
    return !is_measured || optimize_module(job, stack, result, module);
  if (!link_and_optimize(job, stack, result, module))
    return false;
  return stack_suffices(job, result, module, stack) ||
         link_and_optimize(job, (struct stack){USUAL_STACK + stack.size, false}, result, module);
}

bool compile(struct arena *arena, struct report *report, const struct compile_options *options,
             const struct api *api, bool simd, bool with_memory, struct compiled *result) {
  *result = (struct compiled){0};
  const char **objects = arena_alloc(arena, (options->sources.count + 1) * sizeof *objects);
  struct effects_runs runs;
  for (size_t i = 0; i < options->sources.count; i++)
    objects[i] =
        arena_format(arena, "%s/%zu-%s.o", options->folder, i, path_name(options->sources.at[i]));
  if (!effects_prepare(arena, report, options, api, simd, &runs))
    return false;
  struct cache cache;
  cache_begin(arena, options, simd, &cache);
  const bool is_compiled =
      compile_sources(arena, report, options, &cache, objects, runs.runs, runs.count) &&
      effects_check(arena, report, options, api, &cache, &runs);
  cache_end(&cache);
  if (!is_compiled)
    return false;
  report->preface = NULL; /* it is about headers */
  struct job job = {arena,   report, options,
                    api,     simd,   with_memory,
                    objects, NULL,   .formats = !options->libc || options->console};
  if (!jumps_compile(&job) || !callbacks_compile(&job, &job.callbacks))
    return false;
  struct module *module = arena_alloc(arena, sizeof *module);
  if (!make_module(&job, result, module))
    return false;
  if (options->libc && !simd)
    conversions_warn(&job, result->linked);
  result->module = module->bytes;
  result->read = module;
  result->pages = (uint32_t)module->wasm.memory.least;
  result->grows_itself = module_grows(module);
  result->imports = module->imports;
  result->import_count = module->import_count;
  return interface_knows_imports(&job, module);
}
