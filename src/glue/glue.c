#include "glue/emit.h"

#include "glue/constant.h"
#include "glue/embed.h"
#include "glue/runtime.h"
#include "header/names.h"

#include <stdarg.h>
#include <string.h>

/* ---- Small parts ---- */

const char *typed_array(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_I8:
    return "Int8Array";
  case SCALAR_I16:
    return "Int16Array";
  case SCALAR_U16:
    return "Uint16Array";
  case SCALAR_I32:
    return "Int32Array";
  case SCALAR_U32:
    return "Uint32Array";
  case SCALAR_I64:
    return "BigInt64Array";
  case SCALAR_U64:
    return "BigUint64Array";
  case SCALAR_F32:
    return "Float32Array";
  case SCALAR_F64:
    return "Float64Array";
  default:
    return "Uint8Array";
  }
}

bool has_snapshot(const struct class *class, const struct glue_options *options) {
  return options->snapshot && !class->has_pointers && !class->drop;
}

bool has_reset(const struct class *class) {
  if (!class->init)
    return false;
  for (size_t i = 0; i < class->method_count; i++)
    if (strcmp(class->methods[i]->name, "reset") == 0)
      return false;
  return true;
}

const char *accessor_word(const struct function *method) {
  static const char *const words[] = {"", "get ", "set "};
  return words[method->accessor];
}

const char *binding(struct arena *arena, const char *name) {
  static const char *const names[] = {"arguments",  "at",     "error",  "exports", "fetch",
                                      "globalThis", "init",   "input",  "length",  "loading",
                                      "maxLength",  "memory", "module", "require", "result",
                                      "simd",       "slot"};
  const bool taken =
      runtime_declares(name) || name_is_one_of(name, names, sizeof names / sizeof *names);
  return taken ? arena_format(arena, "%s$", name) : name;
}

void line(struct glue *glue, int depth, const char *format, ...) {
  for (int i = 0; i < depth; i++)
    text_add(&glue->body, "  ");
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&glue->body, format, arguments);
  va_end(arguments);
  text_add(&glue->body, "\n");
}

static bool has_exports(const struct glue *glue) {
  return glue->options->format == FORMAT_ESM || glue->options->format == FORMAT_WORKERD;
}

const char *export_as(struct glue *glue, const char *local, const char *name) {
  struct text *list = &glue->exported;
  if (has_exports(glue) && strcmp(local, name) == 0)
    return "export ";
  if (has_exports(glue))
    text_format(list, "%s%s as %s", list->length ? ", " : "", local, name);
  else if (glue->options->format == FORMAT_CJS)
    text_format(list, "exports.%s = %s\n", name, local);
  else if (strcmp(local, name) == 0)
    text_format(list, "%s%s", list->length ? ", " : "", name);
  else
    text_format(list, "%s%s: %s", list->length ? ", " : "", name, local);
  return "";
}

const char *exported(struct glue *glue, const char *name, const char **prefix) {
  const char *local = binding(glue->arena, name);
  *prefix = export_as(glue, local, name);
  return local;
}

const char *pure(const struct glue *glue) {
  return glue->options->shakes ? "/* @__PURE__ */ " : "";
}

/* ---- The module's scope ---- */

/* alloc(), and where its memory comes from. A debug build fills it as it fills slots. */
static void write_alloc(struct glue *glue) {
  const struct glue_options *options = glue->options;
  const bool is_heap = options->strategy->kind == STRATEGY_HEAP;
  const bool is_host = is_heap && options->strategy->allocator == ALLOCATOR_HOST;
  const bool is_fixed = options->strategy->kind == STRATEGY_POOL;
  const uint32_t unit = options->layout->unit > 16 ? options->layout->unit : 16;
  const char *claim = glue->nests             ? "nested$claim"
                      : options->grows_itself ? "claimShared"
                      : is_fixed              ? "claimBlock"
                                              : "claim";
  const char *reserve = glue->nests && is_fixed && !options->grows_itself ? ", nested$fit" : "";
  const char *fresh, *freed = options->debug ? "debug$fill(at, length, 0xdd)" : "at";
  if (is_heap)
    fresh =
        arena_format(glue->arena, "claimed(%s(length || 1))", is_host ? "hostMalloc" : "$malloc");
  else
    fresh = arena_format(glue->arena, "%s((memory$free[size] \?\?= []), size%s)", claim, reserve);
  if (options->debug)
    fresh = arena_format(glue->arena, "debug$fill(%s, length, 0xcd)", fresh);
  if (!is_heap)
    line(glue, 0, "const memory$free = {}");
  line(glue, 0, "const memory$take = (length) => {");
  if (!is_heap)
    line(glue, 1, "const size = memory$block(length, %u)", unit);
  line(glue, 1, "return %s", fresh);
  line(glue, 0, "}");
  line(glue, 0, "const memory$give = (at, length) => {");
  if (glue->nests)
    line(glue, 1, "nested$spare(at, length)");
  if (is_heap)
    line(glue, 1, "%s(%s)", is_host ? "hostFree" : "$free", freed);
  else
    line(glue, 1, "memory$free[memory$block(length, %u)].push(%s)", unit, freed);
  line(glue, 0, "}");
  line(glue, 0, "%sconst alloc = (length) => new memory$Allocation(length)\n",
       export_as(glue, "alloc", "alloc"));
}

static void write_function(struct glue *glue, const struct function *function) {
  const char *prefix;
  const char *name = exported(glue, function->name, &prefix);
  line(glue, 0, "%sconst %s = (%s) => {", prefix, name, parameters(glue, function));
  write_checks(glue, 1, function);
  write_call(glue, 1, function, "");
  line(glue, 0, "}\n");
}

static void write_enumeration(struct glue *glue, const struct enumeration *enumeration) {
  const char *prefix;
  const char *name = exported(glue, enumeration->name, &prefix);
  line(glue, 0, "%sconst %s = %sObject.freeze({", prefix, name, pure(glue));
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    line(glue, 1, "%s: %lld,", enumeration->enumerators[i].name,
         (long long)enumeration->enumerators[i].value);
  line(glue, 0, "})\n");
}

static void write_constant(struct glue *glue, const struct constant *constant) {
  const char *prefix;
  const char *name = exported(glue, constant->name, &prefix);
  line(glue, 0, "%sconst %s = %s\n", prefix, name, constant_literal(glue->arena, constant));
}

static bool has_stack(const struct glue_options *options) {
  return options->wasm->stack_size || (options->simd && options->simd->stack_size);
}

static bool needs_memory(const struct glue *glue) {
  const struct glue_options *options = glue->options;
  return glue_needs_memory(glue->api, options->allocator, options->debug || options->alloc);
}

static void add_extra(const struct glue *glue, struct text *pattern, enum compile_extra extra) {
  text_format(pattern, "  %s: $%s,\n",
              export_name_of(glue->arena, glue->api, extra, glue->options->keep_names),
              compile_extra_symbol(extra));
}

/* `{ a: memory, b: $adder_init }`, to take the exports apart. */
static const char *exports_pattern(const struct glue *glue) {
  struct text pattern = {.arena = glue->arena};
  const bool keep = glue->options->keep_names;
  if (needs_memory(glue))
    text_format(&pattern, keep ? "  %s,\n" : "  %s: memory,\n", export_name_of_memory(keep));
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct function *function = glue->api->exports[i];
    text_format(&pattern, "  %s: $%s,\n", export_name(glue->arena, glue->api, function, keep),
                function->symbol);
  }
  if (glue->options->exports_malloc) {
    add_extra(glue, &pattern, EXTRA_MALLOC);
    add_extra(glue, &pattern, EXTRA_FREE);
    if (compile_needs_aligned_alloc(glue->api))
      add_extra(glue, &pattern, EXTRA_ALIGNED_ALLOC);
  }
  return arena_format(glue->arena, "{\n%s}", pattern.bytes);
}

/* The functions that the module imports: those of the host's allocator, and the header's. */
static const char *imports_expression(const struct glue *glue) {
  static const struct {
    const char *symbol, *function;
  } functions[] = {{"malloc", "hostMalloc"},
                   {"free", "hostFree"},
                   {"calloc", "hostCalloc"},
                   {"realloc", "hostRealloc"},
                   {"aligned_alloc", "(alignment, size) => hostMalloc(size, alignment)"}};
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  struct text list = {.arena = glue->arena};
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    bool imported = false;
    for (size_t k = 0; k < 2; k++)
      for (size_t j = 0; both[k] && j < both[k]->import_count; j++)
        imported |= strcmp(both[k]->imports[j].name, functions[i].symbol) == 0;
    if (imported)
      text_format(&list, "%s%s: %s", list.length ? ", " : "", functions[i].symbol,
                  functions[i].function);
  }
  const char *adapters = import_adapters(glue);
  if (!*adapters)
    return list.length ? arena_format(glue->arena, ", { env: { %s } }", list.bytes) : "";
  text_add(&list, "");
  if (strcmp(import_module(glue->options->keep_names), "env") == 0)
    return arena_format(glue->arena, ", {\n  env: {%s%s\n%s  },\n}", list.length ? list.bytes : "",
                        list.length ? "," : "", adapters);
  return arena_format(glue->arena, ", {%s%s%s\n  %s: {\n%s  },\n}", list.length ? " env: { " : "",
                      list.bytes, list.length ? " }," : "", import_module(false), adapters);
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

/* What those exports are taken from, of the WebAssembly.Module that `module` gives. */
static const char *instance_exports(const struct glue *glue, const char *module) {
  const char *exports = arena_format(glue->arena, "new WebAssembly.Instance(%s%s).exports", module,
                                     imports_expression(glue));
  const bool keep = glue->options->keep_names, mvp = glue->options->mvp;
  const char *stack =
      export_name_of(glue->arena, glue->api, mvp ? EXTRA_STACK : EXTRA_STACK_POINTER, keep);
  if (has_stack(glue->options) && mvp)
    exports = arena_format(glue->arena, "stack$global(%s, '%s', '%s')", exports, stack,
                           export_name_of(glue->arena, glue->api, EXTRA_SET_STACK, keep));
  if (has_stack(glue->options))
    exports = arena_format(glue->arena, "%s(%s, '%s')",
                           calls_imports(glue) ? "nested$guarded" : "guarded", exports, stack);
  return glue->options->debug ? arena_format(glue->arena, "debug$exports(%s)", exports) : exports;
}

static void add_embedded(const struct glue *glue, struct text *out) {
  const struct glue_options *options = glue->options;
  struct text module = {.arena = glue->arena};
  if (options->format == FORMAT_WORKERD) {
    text_format(out, "const %s = %s\n%s\n", exports_pattern(glue),
                instance_exports(glue, "module$wasm"), first_call(glue));
    return;
  }
  if (options->simd) {
    text_add(out, "const simd = ");
    embed(out, options->simd->module);
    text_add(out, "\n");
  }
  text_format(&module, "\n  new WebAssembly.Module(%s",
              options->simd ? "WebAssembly.validate(simd) ? simd : " : "");
  embed(&module, options->wasm->module);
  text_add(&module, ")");
  text_format(out, "const %s = %s\n%s\n", exports_pattern(glue),
              instance_exports(glue, module.bytes), first_call(glue));
}

/* A module of one function, () -> v128 by i8x16.splat of 0: engines without SIMD refuse it. */
static const uint8_t simd_probe[] = {0, 'a',  's', 'm', 1,    0, 0,    0,    1,   5,
                                     1, 0x60, 0,   1,   0x7b, 3, 2,    1,    0,   10,
                                     8, 1,    6,   0,   0x41, 0, 0xfd, 0x0f, 0x0b};

/* A file name as it stands in a URL and in a JavaScript string. */
static const char *url_of(struct arena *arena, const char *name) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  struct text url = {.arena = arena};
  for (; *name; name++)
    text_format(&url, strchr(plain, *name) ? "%c" : "%%%02X", (unsigned char)*name);
  return url.bytes;
}

/* Whether `exports` are too few or too many to be those of a module of this glue. */
static const char *wrong_count(const struct glue *glue) {
  const size_t count = glue->options->wasm->export_count;
  const size_t with_simd = glue->options->simd ? glue->options->simd->export_count : count;
  const char *actual = "Object.keys(exports).length";
  return count == with_simd
             ? arena_format(glue->arena, "%s != %zu", actual, count)
             : arena_format(glue->arena, "![%zu, %zu].includes(%s)", count, with_simd, actual);
}

/* A string literal in JavaScript. */
static const char *quoted(struct arena *arena, const char *string) {
  struct text text = {.arena = arena};
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
                                     : arena_format(arena, "./%s", url_of(arena, names[i])));
  if (!glue->options->simd)
    return words[0];
  return arena_format(arena, is_path ? "(simd ? %s : %s)" : "simd ? %s : %s", words[1], words[0]);
}

/* What init() loads where it is not told: in Node and in Workers, which cannot fetch it, the file
 * itself. */
static const char *default_input(const struct glue *glue) {
  struct arena *arena = glue->arena;
  switch (glue->options->format) {
  case FORMAT_CJS:
    return arena_format(arena, "require('node:fs/promises').readFile(__dirname + %s)",
                        file_name(glue));
  case FORMAT_IIFE:
    return arena_format(arena, "new URL(%s, script$url)", file_name(glue));
  case FORMAT_WORKERD:
    return "module$wasm";
  default:
    return arena_format(arena, "new URL(%s, import.meta.url)", file_name(glue));
  }
}

static void add_loader(struct glue *glue, struct text *out) {
  const bool has_imports = glue->api->import_count;
  if (glue->options->format == FORMAT_IIFE)
    text_add(out, "// Only while this runs does the document know it; a worker does not at all.\n"
                  "const script$url = globalThis.document?.currentScript?.src ?? "
                  "globalThis.location?.href\n\n");
  text_add(out, "let ");
  if (needs_memory(glue))
    text_add(out, "memory = early,\n  ");
  for (size_t i = 0; i < glue->api->export_count; i++)
    text_format(out, "%s$%s = early", i ? ",\n  " : "", glue->api->exports[i]->symbol);
  if (glue->options->exports_malloc)
    text_add(out, ",\n  $malloc = early,\n  $free = early,\n  $aligned_alloc = early");
  text_add(out, "\nlet loading\n\n");
  if (glue->options->simd) {
    text_format(out,
                "/** Whether the engine has SIMD, and so wants the `.simd.wasm` module. */\n"
                "%sconst simd = WebAssembly.validate(",
                export_as(glue, "simd", "simd"));
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
      "%s"
      "      const exports = %s\n"
      "      if (%s) throw TypeError('not the module of this "
      "glue')\n"
      "      ;(%s = exports)\n"
      "      %s\n"
      "    })\n"
      "    .catch((error) => {\n"
      "      loading = undefined\n"
      "      throw error\n"
      "    }))\n\n",
      export_as(glue, "init", "init"), default_input(glue), has_imports ? ", imports" : "",
      has_imports ? "      setImports(imports)\n" : "", instance_exports(glue, "module"),
      wrong_count(glue), exports_pattern(glue), first_call(glue));
}

/* The option whose glue exports `name` itself; NULL where none of these does. */
static const char *taken_by(const struct api *api, const char *name,
                            const struct glue_options *options) {
  if (!options->embed &&
      (strcmp(name, "init") == 0 || (options->simd && strcmp(name, "simd") == 0)))
    return "a module built with --no-embed";
  if (api->import_count && (strcmp(name, "setImports") == 0 || strcmp(name, "Imports") == 0))
    return "a module with imports";
  if (options->alloc && (strcmp(name, "alloc") == 0 || strcmp(name, "Allocation") == 0))
    return "a module built with --alloc";
  return NULL;
}

static bool check_name(struct report *report, const struct api *api, struct location at,
                       const char *c_name, const char *name, bool may_be_skipped,
                       const struct glue_options *options) {
  const char *who = taken_by(api, name, options), *space = strrchr(c_name, ' ');
  const char *word = space ? space + 1 : c_name; /* `mode` of `enum mode`, as options have it */
  if (who && may_be_skipped)
    report_error(report, at,
                 "'%s' would be '%s', which %s exports itself; rename it, here or with "
                 "--rename=%s=NAME, or leave it out with --skip=%s",
                 c_name, name, who, word, word);
  else if (who)
    report_error(report, at,
                 "'%s' would be '%s', which %s exports itself; rename it, here or with "
                 "--rename=%s=NAME",
                 c_name, name, who, word);
  return !who;
}

/* A pool's classes have one static member more than others. */
static bool check_factories(struct report *report, const struct class *class) {
  bool fine = true;
  for (size_t i = 0; i < class->factory_count; i++) {
    const struct function *factory = class->factories[i];
    if (strcmp(factory->name, "maxInstances") != 0)
      continue;
    report_error(report, factory->at,
                 "'%s' would be '%s', which the classes of a pool have already; rename it, here or "
                 "with --rename=%s=NAME, or leave it out with --skip=%s",
                 factory->symbol, factory->name, factory->symbol, factory->symbol);
    fine = false;
  }
  return fine;
}

bool glue_check(struct report *report, const struct api *api, const struct glue_options *options) {
  bool fine = true;
  for (size_t i = 0; i < api->function_count; i++) {
    const struct function *function = api->functions[i];
    fine &= check_name(report, api, function->at, function->symbol, function->name, true, options);
  }
  for (size_t i = 0; i < api->constant_count; i++) {
    const struct constant *constant = &api->constants[i];
    fine &= check_name(report, api, constant->at, constant->c_name, constant->name, true, options);
  }
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    fine &= check_name(report, api, class->at, class->c_name, class->name, false, options);
    fine &= options->strategy->kind != STRATEGY_POOL || check_factories(report, class);
  }
  for (size_t i = 0; i < api->record_count; i++) {
    const struct record *record = api->records[i];
    fine &= check_name(report, api, record->at, record->c_name, record->name, false, options);
  }
  for (size_t i = 0; i < api->enumeration_count; i++) {
    const struct enumeration *enumeration = api->enumerations[i];
    fine &= check_name(report, api, enumeration->at, enumeration->c_name, enumeration->name, false,
                       options);
  }
  return fine;
}

bool glue_needs_memory(const struct api *api, enum allocator allocator, bool always) {
  if (always || api->class_count || allocator == ALLOCATOR_HOST)
    return true;
  for (size_t i = 0; i < api->function_count; i++)
    if (uses_scratch(api->functions[i]) || api->functions[i]->result.kind == RESULT_STRING)
      return true;
  for (size_t i = 0; i < api->import_count; i++)
    if (uses_scratch(api->imports[i])) /* its buffers are where C says */
      return true;
  return false;
}

/* The files of runtime/ that serve the strategy: those that give `top` and `hold`, its own, and the
 * one that gives scratch. */
static const char *const *runtime_files(const struct glue *glue) {
  static const char *const slab[] = {"growing.js", "slab.js", NULL};
  static const char *const shared[] = {"shared.js", "pool.js",      "swap.js",
                                       "heap.js",   "host-heap.js", NULL};
  static const char *const pool[] = {"base.js", "fixed.js", "pool.js", NULL};
  static const char *const swap[] = {"base.js", "growing.js", "swap.js", NULL};
  static const char *const pool_and_blocks[] = {"rising.js", "fixed.js", "pool.js", NULL};
  static const char *const swap_and_blocks[] = {"growing.js", "slab.js", "swap.js", NULL};
  const struct glue_options *options = glue->options;
  const enum strategy_kind kind = options->strategy->kind;
  const char *const *own = options->grows_itself   ? shared
                           : kind == STRATEGY_POOL ? options->alloc ? pool_and_blocks : pool
                           : kind != STRATEGY_SWAP ? slab
                           : options->alloc        ? swap_and_blocks
                                                   : swap;
  const char **files = NULL, **place;
  size_t count = 0;
  for (; *own; own++) {
    place = arena_push(glue->arena, &files, &count, sizeof *files);
    *place = *own;
  }
  place = arena_push(glue->arena, &files, &count, sizeof *files);
  *place = glue->nests_scratch ? "nested.js" : glue->nests ? "engaged.js" : "cursor.js";
  place = arena_push(glue->arena, &files, &count, sizeof *files);
  *place = NULL;
  return files;
}

/* Whether a call that an import makes could meet what another in progress has in linear memory. */
static void find_nesting(struct glue *glue) {
  glue->nests_scratch = glue->options->alloc;
  for (size_t i = 0; i < glue->api->export_count; i++)
    glue->nests_scratch |= uses_scratch(glue->api->exports[i]);
  glue->nests_scratch &= calls_imports(glue);
  glue->nests = glue->nests_scratch || (glue->api->class_count && calls_imports(glue));
}

/* The declarations as a file of their format. Each begins with the same line, by which tare knows
 * what it may overwrite. */
static void add_file(const struct glue *glue, struct text *out, const struct text *body) {
  const struct glue_options *options = glue->options;
  const struct text *exported = &glue->exported;
  const char *at = body->bytes, *end = at + body->length;
  text_format(out, "// Made from %s by tare %s.\n", path_name(glue->api->header), options->version);
  switch (options->format) {
  case FORMAT_WORKERD:
    text_format(out, "import module$wasm from './%s.%s'\n", url_of(glue->arena, glue->api->stem),
                options->simd ? "simd.wasm" : "wasm");
    /* fallthrough */
  case FORMAT_ESM:
    text_format(out, "\n%s", body->bytes);
    if (exported->length)
      text_format(out, "export { %s }\n", exported->bytes);
    break;
  case FORMAT_CJS:
    text_format(out, "'use strict'\n\n%s%s", body->bytes, exported->length ? exported->bytes : "");
    break;
  case FORMAT_IIFE:
    text_format(out, "var %s = (() => {\n  'use strict'\n\n", options->global);
    for (size_t length; at < end; at += length) {
      length = strcspn(at, "\n") + 1;
      text_format(out, length > 1 ? "  %.*s" : "%.*s", (int)length, at);
    }
    text_format(out, "  return { %s }\n})()\n", exported->length ? exported->bytes : "");
    break;
  case FORMATS:
    break;
  }
}

void glue_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                struct text *out) {
  struct glue glue = {.arena = arena,
                      .api = api,
                      .options = options,
                      .body = {.arena = arena},
                      .exported = {.arena = arena}};
  find_nesting(&glue);
  if (options->alloc)
    write_alloc(&glue);
  for (size_t i = 0; i < api->constant_count; i++)
    write_constant(&glue, &api->constants[i]);
  for (size_t i = 0; i < api->enumeration_count; i++)
    write_enumeration(&glue, api->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++)
    write_record(&glue, api->records[i]);
  for (size_t i = 0; i < api->class_count; i++)
    write_class(&glue, api->classes[i]);
  for (size_t i = 0; i < api->function_count; i++)
    write_function(&glue, api->functions[i]);

  struct text module = {.arena = arena}, all = {.arena = arena};
  if (api->import_count)
    add_import_functions(&glue, &module);
  if (options->embed)
    add_embedded(&glue, &module);
  else
    add_loader(&glue, &module);

  runtime_add(&all, runtime_files(&glue),
              arena_format(arena, "%s%s", module.bytes, glue.body.bytes ? glue.body.bytes : ""),
              (struct runtime_memory){options->layout->top, options->layout->pages * 65536,
                                      options->layout->unit});
  text_bytes(&all, module.bytes, module.length);
  text_bytes(&all, glue.body.bytes, glue.body.length);
  add_file(&glue, out, &all);
}
