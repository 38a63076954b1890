#include "outputs.h"

#include "base/file.h"
#include "compile/debug.h"
#include "compile/module.h"
#include "depend.h"
#include "glue/glue.h"
#include "glue/types.h"
#include "package/package.h"

#include <stdio.h>
#include <string.h>

struct outputs {
  struct output *at;
  size_t count;
};

/* ---- Memory ---- */

/* Whether anything but the glue grows memory. */
static bool grows_itself(const struct build *build, const struct compiled *wasm,
                         const struct compiled *simd) {
  return wasm->grows_itself || (simd && simd->grows_itself) ||
         build->strategy.kind == STRATEGY_HEAP || build->allocator == ALLOCATOR_HOST;
}

/* Lays out memory, which two modules of one glue share, and gives it to both. */
static bool lay_out(struct build *build, const struct api *api, struct compiled *wasm,
                    struct compiled *simd, struct layout *layout) {
  uint32_t heap_base =
      simd && simd->heap_base > wasm->heap_base ? simd->heap_base : wasm->heap_base;
  uint32_t linked = simd && simd->pages > wasm->pages ? simd->pages : wasm->pages;
  const bool is_dlmalloc = build->allocator == ALLOCATOR_DLMALLOC;
  if (is_dlmalloc) {
    enum { LITTLE = 4096 };
    /* It takes all that is left of the first pages, but where that is little grows instead. */
    linked += linked * 65536 - heap_base < LITTLE;
    heap_base = linked * 65536;
  }
  if (!layout_make(&build->arena, &build->report, api, &build->strategy, heap_base,
                   build->max_memory, grows_itself(build, wasm, simd), layout))
    return false;
  layout->late_pages = is_dlmalloc ? layout->pages - linked : 0;
  const struct module_changes changes = {.pages = layout->pages - layout->late_pages,
                                         .max_pages = layout->max_pages,
                                         .keep_names = build->keep_names,
                                         .keep_dwarf = build->debug};
  struct compiled *const both[] = {wasm, simd};
  for (size_t i = 0; i < 2; i++)
    if (both[i])
      both[i]->module = module_rewrite(&build->arena, both[i]->module, &changes);
  return true;
}

/* Gives the module's first export another name as well. */
static bool add_name(struct build *build, struct bytes *bytes, const char *name) {
  struct arena *arena = &build->arena;
  struct module module;
  size_t offset;
  const char *problem = module_read(arena, *bytes, &module, &offset);
  if (!problem && !module.export_count)
    problem = "it exports nothing";
  if (problem) {
    report_failure(&build->report, "the module cannot be given its fingerprint: %s", problem);
    return false;
  }
  struct module_export *exports = arena_alloc(arena, (module.export_count + 1) * sizeof *exports);
  memcpy(exports, module.exports, module.export_count * sizeof *exports);
  exports[module.export_count] = exports[0];
  exports[module.export_count].name = name;
  *bytes = module_rewrite(arena, *bytes,
                          &(struct module_changes){.exports = exports,
                                                   .export_count = module.export_count + 1,
                                                   .keep_names = build->keep_names,
                                                   .keep_dwarf = build->debug});
  return true;
}

/* A module that the glue loads from a file may be that of another build; one that is embedded may
 * not, and stays as it is. */
static bool add_fingerprint(struct build *build, const struct api *api,
                            struct glue_options *options, struct compiled *wasm,
                            struct compiled *simd) {
  options->embedded = wasm->module;
  options->embedded_simd = simd ? simd->module : (struct bytes){0};
  if (build->embed && !formats_has(build->formats, FORMAT_WORKERD) &&
      !formats_has(build->formats, FORMAT_EDGE_LIGHT))
    return true;
  options->fingerprint = glue_fingerprint(&build->arena, api, options);
  return add_name(build, &wasm->module, options->fingerprint) &&
         (!simd || add_name(build, &simd->module, options->fingerprint));
}

/* ---- What is to be said ---- */

/* Refuses to overwrite files that tare has not made. */
static bool check_overwritten(struct build *build, const struct output *outputs, size_t count) {
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
  }
  return build->report.errors == 0;
}

static void note_needless_simd(const struct compiled *wasm, const struct compiled *simd) {
  if (simd && simd->module.length == wasm->module.length &&
      memcmp(simd->module.at, wasm->module.at, wasm->module.length) == 0)
    fputs("tare: note: with SIMD the module is the same; --simd has no effect here\n", stderr);
}

/* The module's debug file; no bytes where there is none. */
static struct bytes debug_file_of(struct build *build, const struct compiled *wasm) {
  if (!wasm || build->debug) /* the module has it all itself */
    return (struct bytes){0};
  return debug_file(&build->arena, wasm->module, wasm->debug);
}

/* One line for each budget that a module does not keep. */
static bool check_budgets(struct build *build, const struct api *api, const char *extension,
                          const struct compiled *wasm) {
  struct arena *arena = &build->arena;
  struct loaded loaded;
  struct verdict verdict;
  const char *path =
      path_join(arena, build->folder, arena_format(arena, "%s.%s", api->stem, extension));
  if (!wasm)
    return true;
  if (!load_bytes(arena, &build->report, path, wasm->module, debug_file_of(build, wasm), &loaded))
    return false;
  verdict_make(arena, &loaded, &verdict);
  return budgets_check(arena, &build->report, &build->budgets, &verdict, true);
}

static void note_unbounded_stack(const struct compiled *wasm) {
  if (wasm->unbounded)
    fprintf(stderr,
            "tare: note: the stack has no known bound: %s; it gets %u bytes, or what "
            "--stack-size=N says\n",
            wasm->unbounded, wasm->stack_size);
}

static void note_system(const struct compiled *wasm) {
  if (wasm->lacks)
    fprintf(stderr, "tare: note: C finds no system here: %s\n", wasm->lacks);
}

static void note_allocator(const struct compiled *wasm) {
  if (wasm->allocates)
    fprintf(stderr,
            "tare: note: the sources allocate, so that the allocator freelist is linked (%zu "
            "bytes); --malloc=NAME names another one\n",
            wasm->allocates);
}

/* ---- The files ---- */

/* One line for each file; with --watch, one line for all. */
static void print_outputs(const struct build *build, const struct outputs *outputs) {
  for (size_t i = 0; i < outputs->count; i++) {
    const struct output *output = &outputs->at[i];
    if (!build->watch)
      printf("%8zu bytes  %s\n", output->content.length, output->path);
    else
      printf("%s%s %zu", i ? ", " : "", path_name(output->path), output->content.length);
  }
  if (build->watch)
    fputs(" bytes", stdout);
}

static void add_output(struct build *build, const struct api *api, const char *extension,
                       struct bytes content, struct outputs *outputs) {
  const char *name = arena_format(&build->arena, "%s.%s", api->stem, extension);
  struct output *output =
      arena_push(&build->arena, &outputs->at, &outputs->count, sizeof *outputs->at);
  *output = (struct output){path_join(&build->arena, build->folder, name), content};
}

/* The JavaScript in its formats, with its types. Returns those of the first format. */
static struct types add_glue(struct build *build, const struct api *api,
                             struct glue_options *options, struct outputs *outputs,
                             struct outputs *stale) {
  struct types first = {0};
  struct text constants = text_in(&build->arena);
  struct strings written = {0}; /* extensions: formats may share their types */
  for (enum format format = 0; format < FORMATS; format++) {
    struct text glue = text_in(&build->arena), types = text_in(&build->arena);
    const char *extension = format_types_extension(format);
    if (!formats_has(build->formats, format))
      continue;
    options->format = format;
    options->shakes = build->package && (format == FORMAT_ESM || format_imports_module(format));
    glue_write(&build->arena, api, options, &glue);
    add_output(build, api, format_extension(format),
               (struct bytes){(const uint8_t *)glue.bytes, glue.length}, outputs);
    if (options->shakes && !constants.length) {
      glue_write_constants(&build->arena, api, options, &constants);
      add_output(build, api, glue_constants_extension(),
                 (struct bytes){(const uint8_t *)constants.bytes, constants.length},
                 constants.length ? outputs : stale);
    }
    if (strings_have(&written, extension))
      continue;
    strings_add(&build->arena, &written, extension);
    const struct types exported = types_of(&build->arena, api, options);
    types_write(&exported, api, options, &types);
    add_output(build, api, extension, (struct bytes){(const uint8_t *)types.bytes, types.length},
               outputs);
    first = first.count ? first : exported;
  }
  return first;
}

/* The debug files, or for those that are not wanted the removal of an earlier build's. */
static void add_debug_files(struct build *build, const struct api *api, const struct compiled *wasm,
                            const struct compiled *simd, struct outputs *outputs,
                            struct outputs *stale) {
  const struct bytes none = {0};
  const struct {
    const char *extension;
    struct bytes content;
  } all[] = {{"debug.wasm", build->debug_file ? debug_file_of(build, wasm) : none},
             {"simd.debug.wasm", build->debug_file ? debug_file_of(build, simd) : none}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    add_output(build, api, all[i].extension, all[i].content,
               all[i].content.length ? outputs : stale);
}

static bool add_package(struct build *build, const struct api *api, const struct types *types,
                        struct outputs *outputs) {
  const struct strings *const files[] = {&build->headers, &build->sources, &build->objects};
  struct strings made = {0};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    for (size_t k = 0; k < files[i]->count; k++)
      strings_add(&build->arena, &made, files[i]->at[k]);
  const struct package package = {.api = api,
                                  .folder = build->folder,
                                  .name = build->package_name,
                                  .global = build->global,
                                  .formats = build->formats,
                                  .embed = build->embed,
                                  .simd = build->simd,
                                  .types = types,
                                  .made = &made};
  return !build->package ||
         package_add(&build->arena, &build->report, &package, &outputs->at, &outputs->count);
}

/* The rule that make includes: all the files so far are its targets, or what -MT says. */
static bool add_dependencies(struct build *build, const struct compile_options *options,
                             const struct api *api, struct outputs *outputs) {
  struct arena *arena = &build->arena;
  struct strings found;
  struct text rule = text_in(arena);
  if (!build->makes_dependencies)
    return true;
  if (!dependencies_find(arena, options, &build->headers, build->simd, build->system_dependencies,
                         &found)) {
    report_failure(&build->report, "'%s' does not tell what the sources include",
                   options->tools->clang);
    return false;
  }
  if (build->dependencies && strings_have(&found, build->dependencies)) {
    report_failure(&build->report, "-MF %s: the build reads that file; name another one",
                   build->dependencies);
    return false;
  }
  struct strings targets = build->targets;
  for (size_t i = 0; !build->targets.count && i < outputs->count; i++)
    strings_add(arena, &targets, outputs->at[i].path);
  dependencies_write(&found, &targets, build->phony_dependencies, &rule);
  add_output(build, api, "d", (struct bytes){(const uint8_t *)rule.bytes, rule.length}, outputs);
  if (build->dependencies)
    outputs->at[outputs->count - 1].path = build->dependencies;
  return true;
}

bool outputs_write(struct build *build, const struct compile_options *compile_options,
                   const struct api *api, struct compiled *wasm, struct compiled *simd) {
  struct arena *arena = &build->arena;
  struct layout layout;
  struct glue_options options = {.version = TARE_VERSION,
                                 .wasm = wasm,
                                 .simd = simd,
                                 .strategy = &build->strategy,
                                 .layout = &layout,
                                 .reclaim = build->reclaim,
                                 .grows_itself = grows_itself(build, wasm, simd),
                                 .allocator = build->allocator,
                                 .exports_malloc = compile_options->exports_malloc,
                                 .embed = build->embed,
                                 .snapshot = build->snapshot,
                                 .alloc = build->alloc,
                                 .release = build->release,
                                 .keep_names = build->keep_names,
                                 .debug = build->debug,
                                 .mvp = build->mvp,
                                 .global = build->global};
  if (!lay_out(build, api, wasm, simd, &layout) || !glue_check(&build->report, api, &options))
    return false;
  if (!add_fingerprint(build, api, &options, wasm, simd))
    return false;
  if (!check_budgets(build, api, "wasm", wasm) || !check_budgets(build, api, "simd.wasm", simd))
    return false;
  note_needless_simd(wasm, simd);
  note_unbounded_stack(wasm);
  note_allocator(wasm);
  note_system(wasm);

  struct outputs outputs = {0}, stale = {0};
  add_output(build, api, "wasm", wasm->module, &outputs);
  if (simd)
    add_output(build, api, "simd.wasm", simd->module, &outputs);
  const struct types types = add_glue(build, api, &options, &outputs, &stale);
  add_debug_files(build, api, wasm, simd, &outputs, &stale);
  if (!check_overwritten(build, outputs.at, outputs.count) ||
      !add_package(build, api, &types, &outputs) ||
      !add_dependencies(build, compile_options, api, &outputs) ||
      !file_write_all(arena, &build->report, build->folder, outputs.at, outputs.count))
    return false;
  for (size_t i = 0; i < stale.count; i++)
    file_remove(stale.at[i].path);
  print_outputs(build, &outputs);
  return true;
}
