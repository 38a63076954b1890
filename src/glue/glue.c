/* The JavaScript of a header, from its first line to its last. */
#include "glue/emit.h"

#include "glue/mentions.h"
#include "glue/runtime.h"

#include <string.h>

/* ---- What the header needs ---- */

bool glue_has_snapshot(const struct class *class, const struct glue_options *options) {
  return options->snapshot && !class->is_handle && !class->has_pointers && !class->drop &&
         !class->keeps;
}

bool glue_has_reset(const struct class *class) {
  if (!class->init || class->is_handle)
    return false;
  for (size_t i = 0; i < class->method_count; i++)
    if (strcmp(class->methods[i]->name, "reset") == 0)
      return false;
  return true;
}

/* Whether the glue lays instances, or pointers to them, out in linear memory. */
static bool places_instances(const struct api *api) {
  for (size_t i = 0; i < api->class_count; i++)
    if (!api->classes[i]->is_handle || api->classes[i]->ends_by_address)
      return true;
  return false;
}

bool glue_needs_memory(const struct api *api, enum allocator allocator, bool always) {
  if (always || places_instances(api) || allocator == ALLOCATOR_HOST)
    return true;
  for (size_t i = 0; i < api->export_count; i++)
    if (glue_uses_scratch(api->exports[i]) || api->exports[i]->lowered->keeps ||
        result_is_pointer(api->exports[i]->result.kind))
      return true;
  for (size_t i = 0; i < api->import_count; i++)
    if (glue_uses_scratch(api->imports[i])) /* its buffers are where C says */
      return true;
  return false;
}

/* keep.js asks for the calls in progress. */
static bool keeps_callbacks(const struct glue *glue) {
  for (size_t i = 0; i < glue->api->callback_count; i++)
    if (glue->api->callbacks[i]->taker && lower_callback(glue->api->callbacks[i])->is_kept)
      return true;
  return false;
}

/* Whether a call that an import makes could meet what another in progress has in linear memory. */
static void find_nesting(struct glue *glue) {
  glue->nests_scratch = glue->has_blocks || keeps_callbacks(glue);
  for (size_t i = 0; i < glue->api->export_count; i++)
    glue->nests_scratch |= glue_uses_scratch(glue->api->exports[i]);
  for (size_t i = 0; i < glue->api->class_count; i++)
    glue->nests_scratch |= glue->api->classes[i]->ends_by_address;
  glue->nests_scratch &= glue_calls_imports(glue);
  glue->nests = glue->nests_scratch || (glue->api->class_count && glue_calls_imports(glue));
}

/* Whether arguments are all that calls within calls have to leave alone. */
static bool has_levels(const struct glue *glue) {
  return glue->nests_scratch && !glue->has_blocks && !glue->api->class_count &&
         !glue->options->grows_itself && !keeps_callbacks(glue);
}

/* The files of runtime/ that serve the strategy: those that give `top` and `hold`, its own, and the
 * one that gives scratch. */
static uint64_t runtime_files(const struct glue *glue) {
  const struct glue_options *options = glue->options;
  const bool has_blocks = glue->has_blocks;
  const uint64_t scratch = has_levels(glue)      ? RUNTIME_BIT(RUNTIME_LEVEL)
                           : glue->nests_scratch ? RUNTIME_BIT(RUNTIME_NESTED)
                           : glue->nests         ? RUNTIME_BIT(RUNTIME_ENGAGED)
                                                 : RUNTIME_BIT(RUNTIME_CURSOR);
  if (options->grows_itself)
    return scratch | RUNTIME_BIT(RUNTIME_SHARED) | RUNTIME_BIT(RUNTIME_POOL) |
           RUNTIME_BIT(RUNTIME_SWAP) | RUNTIME_BIT(RUNTIME_HEAP) | RUNTIME_BIT(RUNTIME_HOST_HEAP);
  switch (options->strategy->kind) {
  case STRATEGY_POOL:
    return scratch | RUNTIME_BIT(has_blocks ? RUNTIME_RISING : RUNTIME_BASE) |
           RUNTIME_BIT(RUNTIME_FIXED) | RUNTIME_BIT(RUNTIME_POOL);
  case STRATEGY_SWAP:
    return scratch | RUNTIME_BIT(has_blocks ? RUNTIME_SLAB : RUNTIME_BASE) |
           RUNTIME_BIT(RUNTIME_GROWING) | RUNTIME_BIT(RUNTIME_SWAP);
  default:
    return scratch | RUNTIME_BIT(RUNTIME_GROWING) | RUNTIME_BIT(RUNTIME_SLAB);
  }
}

/* ---- The file ---- */

static void write_function(struct glue *glue, const struct function *function) {
  const char *prefix;
  const char *name = glue_exported(glue, function->name, &prefix);
  glue_line(glue, 0, "%sconst %s = (%s) => {", prefix, name, glue_parameters(glue, function));
  glue_write_checks(glue, 1, function);
  glue_write_changes(glue, 1, function, glue_title(glue, function));
  glue_write_call(glue, 1, function, "");
  glue_line(glue, 0, "}\n");
}

static void write_constants(struct glue *glue) {
  for (size_t i = 0; i < glue->api->constant_count; i++)
    glue_write_constant(glue, &glue->api->constants[i]);
  for (size_t i = 0; i < glue->api->enumeration_count; i++)
    glue_write_enumeration(glue, glue->api->enumerations[i]);
}

/* ---- The file of the constants ---- */

const char *glue_constants_extension(void) {
  return "constants.js";
}

static bool has_constants(const struct glue *glue) {
  return glue->options->shakes && (glue->api->constant_count || glue->api->enumeration_count);
}

/* A name among those that code mentions. */
struct mention {
  const char *name;
  bool is_found;
};

static void find_mention(void *context, const char *name, size_t length) {
  struct mention *mention = context;
  mention->is_found |= strlen(mention->name) == length && memcmp(mention->name, name, length) == 0;
}

/* Adds a constant to what is imported, where the code has it. */
static void add_mentioned(const struct glue *glue, struct text *list, const char *code,
                          const char *name) {
  struct mention mention = {.name = glue_binding(glue->arena, name)};
  mentions_find(code, find_mention, &mention);
  if (mention.is_found && strcmp(mention.name, name) == 0)
    text_format(list, "%s%s", list->length ? ", " : "", name);
  else if (mention.is_found)
    text_format(list, "%s%s as %s", list->length ? ", " : "", name, mention.name);
}

/* The statements that stand for the constants. */
static void add_constants(const struct glue *glue, struct text *out, const char *code) {
  struct text list = text_in(glue->arena);
  const char *file = glue_url_of(
      glue->arena, arena_format(glue->arena, "%s.%s", glue->api->stem, glue_constants_extension()));
  if (!has_constants(glue))
    return;
  for (size_t i = 0; i < glue->api->constant_count; i++)
    add_mentioned(glue, &list, code, glue->api->constants[i].name);
  for (size_t i = 0; i < glue->api->enumeration_count; i++)
    add_mentioned(glue, &list, code, glue->api->enumerations[i]->name);
  if (list.length)
    text_format(out, "import { %s } from './%s'\n", list.bytes, file);
  text_format(out, "export * from './%s'\n", file);
}

/* ---- All of it ---- */

static void add_head(const struct glue *glue, struct text *out) {
  text_format(out, "// Made from %s by tare %s.\n", path_name(glue->api->header),
              glue->options->version);
}

/* The declarations as a file of their format. Each begins with the same line, by which tare knows
 * what it may overwrite. */
static void add_file(const struct glue *glue, struct text *out, const struct text *body) {
  const struct glue_options *options = glue->options;
  const struct text *exported = &glue->exported;
  const char *at = body->bytes, *end = at + body->length;
  add_head(glue, out);
  switch (options->format) {
  case FORMAT_WORKERD:
  case FORMAT_EDGE_LIGHT:
    text_format(out, "import module$wasm from './%s.%s%s'\n",
                glue_url_of(glue->arena, glue->api->stem), options->simd ? "simd.wasm" : "wasm",
                options->format == FORMAT_EDGE_LIGHT ? "?module" : "");
    /* fallthrough */
  case FORMAT_ESM:
    add_constants(glue, out, glue->body.bytes);
    text_format(out, "\n%s", body->bytes);
    if (exported->length)
      text_format(out, "export { %s }\n", exported->bytes);
    break;
  case FORMAT_CJS:
    text_format(out, "'use strict'\n\n%s%s", body->bytes, exported->bytes);
    break;
  case FORMAT_IIFE:
    text_format(out, "var %s = (() => {\n  'use strict'\n\n", options->global);
    for (size_t length; at < end; at += length) {
      length = strcspn(at, "\n") + 1;
      text_format(out, length > 1 ? "  %.*s" : "%.*s", (int)length, at);
    }
    text_format(out, "  return { %s }\n})()\n", exported->bytes);
    break;
  case FORMATS:
    break;
  }
}

/* Everything that is declared for the header, in the order in which it can be loaded. */
static void write_body(struct glue *glue) {
  const struct api *api = glue->api;
  glue->has_blocks = glue->options->alloc || glue_keeps(api);
  find_nesting(glue);
  if (glue->has_blocks)
    glue_write_blocks(glue);
  if (glue->options->alloc)
    glue_write_alloc(glue);
  else if (glue->has_blocks)
    glue_line(glue, 0, "%s", "");
  if (!has_constants(glue))
    write_constants(glue);
  for (size_t i = 0; i < api->record_count; i++)
    glue_write_record(glue, api->records[i]);
  glue_write_callbacks(glue);
  for (size_t i = 0; i < api->class_count; i++)
    glue_write_class(glue, api->classes[i]);
  for (size_t i = 0; i < api->function_count; i++)
    write_function(glue, api->functions[i]);
}

static struct glue begin(struct arena *arena, const struct api *api,
                         const struct glue_options *options) {
  return (struct glue){.arena = arena,
                       .api = api,
                       .options = options,
                       .body = text_in(arena),
                       .exported = text_in(arena)};
}

void glue_write(struct arena *arena, const struct api *api, const struct glue_options *options,
                struct text *out) {
  struct glue glue = begin(arena, api, options);
  struct text module = text_in(arena), all = text_in(arena), release = text_in(arena);
  write_body(&glue);
  if (api->import_count)
    glue_add_import_functions(&glue, &module);
  if (options->embed)
    glue_add_embedded(&glue, &module);
  else
    glue_add_loader(&glue, &module);
  runtime_add(
      &all, runtime_files(&glue),
      arena_format(arena, "%s%s%s", module.bytes, glue.body.bytes, glue_release_mentions(&glue)),
      (struct runtime_memory){options->layout->top, options->layout->pages * 65536,
                              options->layout->unit});
  glue_add_release(&glue, &release, arena_format(arena, "%s%s", all.bytes, glue.body.bytes));
  text_bytes(&all, module.bytes, module.length);
  text_bytes(&all, glue.body.bytes, glue.body.length);
  text_bytes(&all, release.bytes, release.length);
  add_file(&glue, out, &all);
}

void glue_write_constants(struct arena *arena, const struct api *api,
                          const struct glue_options *options, struct text *out) {
  struct glue glue = begin(arena, api, options);
  if (!has_constants(&glue))
    return;
  write_constants(&glue);
  add_head(&glue, out);
  text_format(out, "\n%s", glue.body.bytes);
  if (glue.exported.length)
    text_format(out, "export { %s }\n", glue.exported.bytes);
}

const char *glue_fingerprint(struct arena *arena, const struct api *api,
                             const struct glue_options *options) {
  enum { LENGTH = 6 };
  static const char digits[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$";
  struct glue_options canonical = *options;
  char name[LENGTH + 1] = "";
  canonical.format = FORMAT_ESM;
  canonical.shakes = false;
  struct glue glue = begin(arena, api, &canonical);
  write_body(&glue);
  const char *all = arena_format(arena, "%s%s", glue_module_interface(&glue), glue.body.bytes);
  uint64_t hash = UINT64_C(0xcbf29ce484222325); /* FNV-1a */
  for (; *all; all++)
    hash = (hash ^ (uint8_t)*all) * UINT64_C(0x100000001b3);
  hash ^= hash >> 32;
  name[0] = digits[hash % 52]; /* a name begins with no digit */
  hash /= 52;
  for (size_t i = 1; i < LENGTH; i++, hash /= 64)
    name[i] = digits[hash % 64];
  return arena_copy(arena, name, LENGTH);
}
