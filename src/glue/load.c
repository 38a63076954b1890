/* The module: where its bytes come from, what it is given, and its exports under the glue's names.
 */
#include "glue/emit.h"

#include "glue/embed.h"

#include <string.h>

/* ---- What the glue has for the module ---- */

/* A function that the module imports, and the glue has. */
struct own_import {
  const char *symbol, *function;
};

/* Whether the module imports it, with SIMD or without. */
static bool is_imported(const struct glue *glue, const char *module, const char *symbol) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  bool is_one = false;
  for (size_t i = 0; i < 2; i++)
    is_one |= both[i] && compiled_imports(both[i], module, symbol);
  return is_one;
}

/* Those of the functions that are imported, as properties of an object. */
static struct text own_imports(const struct glue *glue, const char *module,
                               const struct own_import *functions, size_t count) {
  struct text list = text_in(glue->arena);
  for (size_t i = 0; i < count; i++)
    if (is_imported(glue, module, functions[i].symbol))
      text_format(&list, "%s%s: %s", list.length ? ", " : "", functions[i].symbol,
                  functions[i].function);
  return list;
}

/* What libc/system.c asks for, as properties of an object. */
static struct text asked_of_system(const struct glue *glue) {
  struct own_import *functions = NULL;
  size_t count = 0;
  for (const char *const *name = compile_system_functions(); *name; name++) {
    struct own_import *one = arena_push(glue->arena, &functions, &count, sizeof *one);
    *one = (struct own_import){*name, arena_format(glue->arena, "system$%s", *name)};
  }
  return own_imports(glue, compile_system_module(), functions, count);
}

/* `, tare: { now: system$now }`, or empty. */
static const char *system_imports(const struct glue *glue) {
  const struct text list = asked_of_system(glue);
  return list.length
             ? arena_format(glue->arena, ", %s: { %s }", compile_system_module(), list.bytes)
             : "";
}

/* ---- The exports ---- */

static bool has_stack(const struct glue_options *options) {
  return options->wasm->stack_size || (options->simd && options->simd->stack_size);
}

/* Whether each module that the glue may load has a stack that may run out. One without a stack has
 * no pointer to look at. */
static bool has_open_stack(const struct glue_options *options) {
  return options->wasm->stack_is_open && (!options->simd || options->simd->stack_is_open);
}

/* What puts the stack pointer back after a trap. */
static const char *guard_of(const struct glue *glue) {
  const bool is_open = has_open_stack(glue->options);
  if (glue_calls_imports(glue))
    return is_open ? "open$nested" : "nested$guarded";
  return is_open ? "open$guarded" : "guarded";
}

static bool jumps(const struct glue_options *options) {
  return options->wasm->jumps || (options->simd && options->simd->jumps);
}

static bool needs_memory(const struct glue *glue) {
  const struct glue_options *options = glue->options;
  return glue_needs_memory(glue->api, options->allocator,
                           options->debug || options->alloc || asked_of_system(glue).length);
}

static void add_extra(const struct glue *glue, struct text *pattern, enum compile_extra extra) {
  text_format(pattern, "  %s: $%s,\n",
              compile_extra_name(glue->arena, glue->api, extra, glue->options->keep_names),
              compile_extra_symbol(extra));
}

/* Whether results are freed with a `free` of the module's that nothing else calls. */
static bool calls_free(const struct glue *glue) {
  return glue->api->needs_free && !glue->options->exports_malloc &&
         glue->options->allocator != ALLOCATOR_HOST;
}

/* `{ a: memory, b: $adder_init }`, to take the exports apart. */
static const char *exports_pattern(const struct glue *glue) {
  struct text pattern = text_in(glue->arena);
  const bool keep = glue->options->keep_names;
  if (needs_memory(glue))
    text_format(&pattern, keep ? "  %s,\n" : "  %s: memory,\n", compile_memory_name(keep));
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct function *function = glue->api->exports[i];
    if (function_exported(glue->api, function) != function)
      continue;
    text_format(&pattern, "  %s: $%s,\n",
                compile_export_name(glue->arena, glue->api, function, keep), function->symbol);
  }
  if (glue->options->exports_malloc) {
    add_extra(glue, &pattern, EXTRA_MALLOC);
    add_extra(glue, &pattern, EXTRA_FREE);
    if (compile_needs_aligned_alloc(glue->api))
      add_extra(glue, &pattern, EXTRA_ALIGNED_ALLOC);
  }
  if (calls_free(glue))
    add_extra(glue, &pattern, EXTRA_FREE);
  return arena_format(glue->arena, "{\n%s}", pattern.bytes);
}

/* The functions that the module imports: those of the host's allocator, and the header's. */
static const char *imports_expression(const struct glue *glue) {
  static const struct own_import allocator[] = {
      {"malloc", "hostMalloc"},
      {"free", "hostFree"},
      {"calloc", "hostCalloc"},
      {"realloc", "hostRealloc"},
      {"aligned_alloc", "(alignment, size) => hostMalloc(size, alignment)"}};
  const struct text list =
      own_imports(glue, "env", allocator, sizeof allocator / sizeof *allocator);
  const char *adapters = glue_import_adapters(glue), *system = system_imports(glue);
  if (!*adapters)
    return list.length ? arena_format(glue->arena, ", { env: { %s }%s }", list.bytes, system)
           : *system   ? arena_format(glue->arena, ", {%s }", system + 1)
                       : "";
  if (strcmp(compile_import_module(glue->options->keep_names), "env") == 0)
    return arena_format(glue->arena, ", {\n  env: {%s%s\n%s  }%s,\n}", list.bytes,
                        list.length ? "," : "", adapters, system);
  return arena_format(glue->arena, ", {%s%s%s\n  %s: {\n%s  }%s,\n}", list.length ? " env: { " : "",
                      list.bytes, list.length ? " }," : "", compile_import_module(false), adapters,
                      system);
}

/* dlmalloc takes what is left of the first pages when it is first called: that must be before
 * anything has grown the memory, or it would take that as well. */
static const char *first_call(const struct glue *glue) {
  const struct glue_options *options = glue->options;
  if (options->allocator != ALLOCATOR_DLMALLOC)
    return "";
  if (!options->layout->late_pages)
    return "$free($malloc(1))\n";
  return arena_format(glue->arena, "$free($malloc(1))\nmemory.grow(%u)\n",
                      options->layout->late_pages);
}

static bool puts_into_scratch(const struct glue *glue) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (glue_uses_scratch(glue->api->exports[i]))
      return true;
  return false;
}

/* Whether a length is what the function says. */
static bool calls(const struct length *length, const char *symbol) {
  if (!length || !length_operator(length))
    return length && length->kind == LENGTH_CALL && strcmp(length->call, symbol) == 0;
  return calls(length->left, symbol) || calls(length->right, symbol);
}

/* Whether it says what another function's result means: that one's outputs are still in scratch. */
static bool says_what_results_mean(const struct glue *glue, const struct function *function) {
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct failure *failure = glue->api->exports[i]->lowered->failure;
    if (failure && ((failure->predicate && strcmp(failure->predicate, function->symbol) == 0) ||
                    (failure->message && strcmp(failure->message, function->symbol) == 0)))
      return true;
  }
  for (size_t i = 0; i < glue->api->export_count; i++) { /* the same of how much is somewhere */
    const struct lowered *lowered = glue->api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++)
      if (calls(lowered->values[k].elements, function->symbol))
        return true;
  }
  for (size_t i = 0; i < glue->api->callback_count; i++) { /* the same of a user pointer */
    const char *getter = glue->api->callbacks[i]->user_getter;
    if (getter && strcmp(getter, function->symbol) == 0)
      return true;
  }
  return false;
}

/* The names of exports that are called once the arguments of another one are in scratch: an
 * allocator for the slot that a construction fills, and the drop ahead of a reset. As a list of
 * JavaScript. */
static const char *calls_within(const struct glue *glue) {
  const bool keep = glue->options->keep_names;
  struct text list = text_in(glue->arena);
  for (enum compile_extra extra = 0; extra < EXTRAS; extra++)
    text_format(&list, "%s'%s'", extra ? ", " : "",
                compile_extra_name(glue->arena, glue->api, extra, keep));
  for (size_t i = 0; i < glue->api->class_count; i++)
    if (glue->api->classes[i]->drop)
      text_format(&list, ", '%s'",
                  compile_export_name(glue->arena, glue->api, glue->api->classes[i]->drop, keep));
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (says_what_results_mean(glue, glue->api->exports[i]))
      text_format(&list, ", '%s'",
                  compile_export_name(glue->arena, glue->api, glue->api->exports[i], keep));
  return list.bytes;
}

/* An expression for the exports of an instance of `module`. */
static const char *instance_exports(const struct glue *glue, const char *module) {
  const char *exports = arena_format(glue->arena, "new WebAssembly.Instance(%s%s).exports", module,
                                     imports_expression(glue));
  const bool keep = glue->options->keep_names, mvp = glue->options->mvp;
  const char *stack =
      compile_extra_name(glue->arena, glue->api, mvp ? EXTRA_STACK : EXTRA_STACK_POINTER, keep);
  if (has_stack(glue->options) && mvp)
    exports = arena_format(glue->arena, "stack$global(%s, '%s', '%s')", exports, stack,
                           compile_extra_name(glue->arena, glue->api, EXTRA_SET_STACK, keep));
  if (has_stack(glue->options))
    exports = arena_format(glue->arena, "%s(%s, '%s')", guard_of(glue), exports, stack);
  if (jumps(glue->options))
    exports = arena_format(glue->arena, "jump$told(%s, '%s')", exports, stack);
  if (is_imported(glue, compile_system_module(), "print"))
    exports = arena_format(glue->arena, "system$printing(%s, '%s')", exports,
                           compile_extra_name(glue->arena, glue->api, EXTRA_FLUSH, keep));
  if (!glue->options->debug)
    return exports;
  exports = arena_format(glue->arena, "debug$exports(%s)", exports);
  return puts_into_scratch(glue)
             ? arena_format(glue->arena, "debug$poisoned(%s, [%s])", exports, calls_within(glue))
             : exports;
}

/* The statement that refuses the exports of a module of another build; empty where none is known by
 * a name. */
static const char *refusal(const struct glue *glue, const char *indent, const char *exports) {
  const char *fingerprint = glue->options->fingerprint;
  return fingerprint
             ? arena_format(glue->arena,
                            "%sif (!%s.%s) throw TypeError('the .wasm is of another build')\n",
                            indent, exports, fingerprint)
             : "";
}

/* `let memory, $adder_init`: what the exports are assigned to, each with `begin` behind it. */
static void add_bindings(const struct glue *glue, struct text *out, const char *begin) {
  const char *separator = "let ";
  if (needs_memory(glue)) {
    text_format(out, "%smemory%s", separator, begin);
    separator = ",\n  ";
  }
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (function_exported(glue->api, glue->api->exports[i]) == glue->api->exports[i]) {
      text_format(out, "%s$%s%s", separator, glue->api->exports[i]->symbol, begin);
      separator = ",\n  ";
    }
  if (glue->options->exports_malloc)
    text_format(out, "%s$malloc%s,\n  $free%s,\n  $aligned_alloc%s", separator, begin, begin,
                begin);
  else if (calls_free(glue))
    text_format(out, "%s$free%s", separator, begin);
  text_add(out, "\n");
}

/* The statements that make an instance of `module` and take its exports, at `indent`. `check`: the
 * statement that refuses a module of another build, or nothing. */
static void add_start(const struct glue *glue, struct text *out, const char *indent,
                      const char *module, const char *check) {
  text_format(out, "%sconst exports = %s\n%s%s;(%s = exports)\n%s%s\n", indent,
              instance_exports(glue, module), check, indent, exports_pattern(glue), indent,
              first_call(glue));
}

/* The module is kept, for release() makes another instance of it. */
static void add_released(const struct glue *glue, struct text *out, const char *module,
                         const char *check) {
  add_bindings(glue, out, "");
  text_format(out, "const release$module = %s\nconst release$start = () => {\n", module);
  add_start(glue, out, "  ", "release$module", check);
  text_add(out, "}\nrelease$start()\n\n");
}

void glue_add_embedded(const struct glue *glue, struct text *out) {
  const struct glue_options *options = glue->options;
  struct text module = text_in(glue->arena);
  if (format_imports_module(options->format) && options->release) {
    add_released(glue, out, "module$wasm", refusal(glue, "  ", "exports"));
    return;
  }
  if (format_imports_module(options->format)) {
    text_format(out, "const module$exports = %s\n%sconst %s = module$exports\n%s\n",
                instance_exports(glue, "module$wasm"), refusal(glue, "", "module$exports"),
                exports_pattern(glue), first_call(glue));
    return;
  }
  if (options->simd) {
    text_add(out, "const simd = ");
    embed(out, options->embedded_simd);
    text_add(out, "\n");
  }
  text_format(&module, "\n  new WebAssembly.Module(%s",
              options->simd ? "WebAssembly.validate(simd) ? simd : " : "");
  embed(&module, options->embedded);
  text_add(&module, ")");
  if (options->release) {
    add_released(glue, out, module.bytes, "");
    return;
  }
  text_format(out, "const %s = %s\n%s\n", exports_pattern(glue),
              instance_exports(glue, module.bytes), first_call(glue));
}

/* A module of one function, () -> v128 by i8x16.splat of 0: engines without SIMD refuse it. */
static const uint8_t simd_probe[] = {0, 'a',  's', 'm', 1,    0, 0,    0,    1,   5,
                                     1, 0x60, 0,   1,   0x7b, 3, 2,    1,    0,   10,
                                     8, 1,    6,   0,   0x41, 0, 0xfd, 0x0f, 0x0b};

/* A string literal in JavaScript. */
static const char *quoted(struct arena *arena, const char *string) {
  struct text text = text_in(arena);
  text_add(&text, "'");
  for (; *string; string++)
    text_format(&text, strchr("'\\", *string) ? "\\%c" : "%c", *string);
  text_add(&text, "'");
  return text.bytes;
}

/* An expression for the name of the module's file: a URL from that of the glue, or for require() a
 * path from its folder. */
static const char *file_name(const struct glue *glue) {
  struct arena *arena = glue->arena;
  const char *stem = glue->api->stem;
  const bool is_path = glue->options->format == FORMAT_CJS;
  const char *const names[] = {arena_format(arena, "%s.wasm", stem),
                               arena_format(arena, "%s.simd.wasm", stem)};
  const char *words[2];
  for (size_t i = 0; i < 2; i++)
    words[i] = quoted(arena, is_path ? arena_format(arena, "/%s", names[i])
                                     : arena_format(arena, "./%s", glue_url_of(arena, names[i])));
  if (!glue->options->simd)
    return words[0];
  return arena_format(arena, is_path ? "(simd ? %s : %s)" : "simd ? %s : %s", words[1], words[0]);
}

/* What init() loads without an argument. Node and Workers read the file: they cannot fetch it. */
static const char *default_input(const struct glue *glue) {
  struct arena *arena = glue->arena;
  switch (glue->options->format) {
  case FORMAT_CJS:
    return arena_format(arena, "require('node:fs/promises').readFile(__dirname + %s)",
                        file_name(glue));
  case FORMAT_IIFE:
    return arena_format(arena, "new URL(%s, script$url)", file_name(glue));
  case FORMAT_WORKERD:
  case FORMAT_EDGE_LIGHT:
    return "module$wasm";
  default:
    return arena_format(arena, "new URL(%s, import.meta.url)", file_name(glue));
  }
}

void glue_add_loader(struct glue *glue, struct text *out) {
  const bool has_imports = glue->api->import_count;
  if (glue->options->format == FORMAT_IIFE)
    text_add(out, "// Only while this runs does the document know it; a worker does not at all.\n"
                  "const script$url = globalThis.document?.currentScript?.src ?? "
                  "globalThis.location?.href\n\n");
  add_bindings(glue, out, " = early");
  if (glue->options->release)
    text_add(out, "let release$start = early\n");
  text_add(out, "let loading\n\n");
  if (glue->options->simd) {
    text_format(out,
                "/** Whether the engine has SIMD, and so wants the `.simd.wasm` module. */\n"
                "%sconst simd = WebAssembly.validate(",
                glue_export_as(glue, "simd", "simd"));
    embed(out, (struct bytes){simd_probe, sizeof simd_probe});
    text_add(out, ")\n\n");
  }
  text_format(
      out,
      "/** Loads the module. Everything else here throws until it has; later calls change nothing. "
      "*/\n"
      "%sconst init = (input = %s%s) =>\n"
      "  (loading \?\?= load(input)\n"
      "    .then((module) => {\n"
      "%s",
      glue_export_as(glue, "init", "init"), default_input(glue), has_imports ? ", imports" : "",
      has_imports ? "      setImports(imports)\n" : "");
  if (glue->options->release) {
    text_add(out, "      release$start = () => {\n");
    add_start(glue, out, "        ", "module", refusal(glue, "        ", "exports"));
    text_add(out, "      }\n      release$start()\n");
  } else {
    add_start(glue, out, "      ", "module", refusal(glue, "      ", "exports"));
  }
  text_add(out, "    })\n"
                "    .catch((error) => {\n"
                "      loading = undefined\n"
                "      throw error\n"
                "    }))\n\n");
}

const char *glue_module_interface(const struct glue *glue) {
  const struct layout *layout = glue->options->layout;
  return arena_format(glue->arena, "%s%s%s%u %u %u", exports_pattern(glue),
                      instance_exports(glue, ""), first_call(glue), layout->top, layout->pages,
                      layout->unit);
}
