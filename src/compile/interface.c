#include "compile/interface.h"

#include "compile/callbacks.h"
#include "compile/jumps.h"
#include "compile/signature.h"
#include "compile/sources.h"
#include "compile/wrappers.h"

#include <string.h>

/* ---- Names ---- */

bool compile_needs_aligned_alloc(const struct api *api) {
  for (size_t i = 0; i < api->class_count; i++)
    if (api->classes[i]->alignment > MALLOC_ALIGNMENT)
      return true;
  return false;
}

const char *compile_export_name(struct arena *arena, const struct api *api,
                                const struct function *function, bool keep_names) {
  if (keep_names)
    return function->symbol;
  const struct function *exported = function_exported(api, function);
  size_t index = 1; /* after the memory's */
  while (api->exports[index - 1] != exported)
    index++;
  return module_short_name(arena, index);
}

const char *compile_import_name(struct arena *arena, const struct api *api,
                                const struct function *function, bool keep_names) {
  size_t index = 0;
  if (function->taker || function->record) {
    index = callback_number(api, function);
    return keep_names ? compile_callback_symbol(arena, index)
                      : module_short_name(arena, api->import_count + index);
  }
  while (api->imports[index] != function)
    index++;
  return keep_names ? function->symbol : module_short_name(arena, index);
}

const char *compile_import_module(bool keep_names) {
  return keep_names ? "env" : "a";
}

const char *compile_system_module(void) {
  return "tare";
}

const char *const *compile_system_functions(void) {
  static const char *const all[] = {"print", "now", "random", NULL};
  return all;
}

bool compiled_imports(const struct compiled *compiled, const char *module, const char *name) {
  for (size_t i = 0; i < compiled->import_count; i++)
    if (strcmp(compiled->imports[i].module, module) == 0 &&
        strcmp(compiled->imports[i].name, name) == 0)
      return true;
  return false;
}

bool compile_calls(struct arena *arena, const struct api *api, const struct compiled *compiled,
                   const struct function *import, bool keep_names) {
  return compiled_imports(compiled, compile_import_module(keep_names),
                          compile_import_name(arena, api, import, keep_names));
}

const char *compile_memory_name(bool keep_names) {
  return keep_names ? "memory" : "a";
}

const char *compile_extra_symbol(enum compile_extra extra) {
  static const char *const symbols[] = {"__stack_pointer",  "malloc",      "free",
                                        "aligned_alloc",    "__tare_trap", "__tare_stack",
                                        "__tare_set_stack", "__tare_flush"};
  return symbols[extra];
}

const char *compile_extra_name(struct arena *arena, const struct api *api, enum compile_extra extra,
                               bool keep_names) {
  return keep_names ? compile_extra_symbol(extra)
                    : module_short_name(arena, api->export_count + 1 + extra);
}

/* ---- What the module has, against what the header says ---- */

static bool is_import(const struct api *api, const struct function *function) {
  for (size_t i = 0; i < api->import_count; i++)
    if (api->imports[i] == function)
      return true;
  return false;
}

/* A source that does not include the header may take a function for something else. */
static bool check_signature(const struct job *job, const struct function *function,
                            const char *found) {
  const struct api *api = job->api;
  const char *declared = signature_of(job->arena, function);
  if (!found || strcmp(found, declared) == 0)
    return true;
  report_error(job->report, function->at,
               "'%s' is %s here, and in the source that %s it %s; include '%s' there%s",
               function->symbol, declared, is_import(api, function) ? "calls" : "defines", found,
               path_name(api->header),
               job->options->objects.count ? ", or in another language make both the same" : "");
  return false;
}

bool interface_supplies(struct arena *arena, const struct compile_options *options,
                        const struct api *api, const struct module_import *import) {
  const struct compiled one = {.imports = import, .import_count = 1};
  for (const char *const *name = compile_system_functions(); *name && options->libc; name++)
    if (compiled_imports(&one, compile_system_module(), *name))
      return true;
  for (size_t i = 0; i < api->import_count; i++)
    if (compile_calls(arena, api, &one, api->imports[i], options->keep_names))
      return true;
  for (size_t i = 0; i < api->callback_count; i++)
    if (compile_calls(arena, api, &one, api->callbacks[i], options->keep_names))
      return true;
  return false;
}

/* What runtime/host-heap.js has for C. */
static bool is_of_host(const struct job *job, const struct module_import *import) {
  return job->options->allocator == ALLOCATOR_HOST && strcmp(import->module, "env") == 0 &&
         undefined_is_of_malloc(import->name);
}

bool interface_knows_imports(const struct job *job, const struct module *module) {
  const size_t before = job->report->errors;
  for (size_t i = 0; i < module->import_count; i++) {
    const struct module_import *import = &module->imports[i];
    const struct undefined undefined = {.name = import->name, .object = ""};
    const char *jumps = jumps_advice(job, &undefined);
    if (is_of_host(job, import) || interface_supplies(job->arena, job->options, job->api, import))
      continue;
    if (jumps)
      report_failure(job->report, "'%s' %s", import->name, jumps);
    else
      report_failure(job->report,
                     "the module imports '%s' from '%s', and the glue has nothing to give it; "
                     "define it in C",
                     import->name, import->module);
  }
  return job->report->errors == before;
}

bool interface_imports(const struct job *job, const struct module *linked,
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
    for (size_t j = 0; j < api->callback_count; j++)
      if (strcmp(imports[i].name, compile_callback_symbol(job->arena, j)) == 0)
        function = api->callbacks[j];
    if (!function)
      continue;
    fine &= check_signature(job, function, module_signature(job->arena, linked, &found));
    imports[i].module = compile_import_module(keep_names);
    imports[i].name = compile_import_name(job->arena, api, function, keep_names);
  }
  return fine;
}

static void add_export(struct export_list *list, const char *name, enum wasm_kind kind,
                       uint32_t index) {
  struct module_export *place = arena_push(list->arena, &list->items, &list->count, sizeof *place);
  *place = (struct module_export){name, kind, index};
}

static bool is_of_header(const struct api *api, const char *symbol) {
  for (size_t i = 0; i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, symbol) == 0)
      return true;
  return false;
}

/* Whether JavaScript gets what C prints. */
static bool prints(const struct module *linked) {
  const struct compiled compiled = {.imports = linked->imports,
                                    .import_count = linked->import_count};
  return compiled_imports(&compiled, compile_system_module(), "print");
}

bool interface_exports(const struct job *job, const struct module *linked,
                       struct export_list *list) {
  struct report *report = job->report;
  const struct compile_options *options = job->options;
  const struct api *api = job->api;
  const bool with_memory = job->with_memory;
  const bool keep_names = options->keep_names;
  bool complete = true;
  struct report warnings = {.out = report->out, .is_lenient = true};
  if (with_memory)
    add_export(list, compile_memory_name(keep_names), WASM_MEMORY, 0);
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    if (function_exported(api, function) != function)
      continue;
    const char *declared = function->around ? function->around : function->symbol;
    const struct module_export *found =
        function->around && !module_find_export(linked, function->around)
            ? NULL
            : module_find_export(linked, wrappers_symbol(list->arena, function));
    if (keep_names && with_memory &&
        strcmp(function->symbol, compile_memory_name(keep_names)) == 0) {
      report_error(report, function->at,
                   "'%s' and the module's memory would be exported under one name; build without "
                   "%s",
                   function->symbol, options->debug ? "--debug" : "--keep-names");
      complete = false;
    } else if (found) {
      complete &= check_signature(job, function, module_signature(list->arena, linked, found));
      add_export(list, compile_export_name(list->arena, api, function, keep_names), WASM_FUNCTION,
                 found->index);
    } else {
      struct report *const to = options->undefined ? &warnings : report;
      if (options->undefined)
        strings_add(list->arena, options->undefined, declared);
      if (strcmp(declared, function->symbol) == 0) /* a variable is told of once */
        report_error(to, function->at,
                     "'%s' is declared here, but no source defines it%s; define it, name the "
                     "source that does, or leave %s out with --skip=%s",
                     declared, compile_has_cpp(options) ? " as extern \"C\"" : "",
                     function->around ? "it" : "the function", declared);
      complete = false;
    }
  }
  if (api->needs_free && !module_find_export(linked, "free") &&
      options->allocator != ALLOCATOR_HOST) {
    report_failure(report, "a result is marked 'owned:free', and nothing defines 'free': name an "
                           "allocator, such as --malloc=freelist, or the function of the library "
                           "that frees it");
    complete = false;
  }
  for (int i = 0; i < EXTRAS; i++) {
    const enum compile_extra extra = (enum compile_extra)i;
    const struct module_export *found = module_find_export(linked, compile_extra_symbol(extra));
    if (extra == EXTRA_FLUSH && !prints(linked))
      continue;
    if (found && !is_of_header(api, found->name))
      add_export(list, compile_extra_name(list->arena, api, extra, keep_names), found->kind,
                 found->index);
  }
  return complete;
}
