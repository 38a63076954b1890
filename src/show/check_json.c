#include "show/check_json.h"

#include "base/json.h"
#include "inspect/features.h"
#include "verdict/origin.h"

#include <string.h>

static json_t *string_of(struct span span) {
  return json_text(span.at, span.length);
}

/* Functions and the ways to them, by node: each is made once, for many traps share them. */
struct shared {
  const struct loaded *loaded;
  json_t **functions, **ways;
};

static json_t *function_of(const struct shared *shared, uint32_t function) {
  json_t **place = &shared->functions[function];
  if (!*place) {
    const bool is_table = function == shared->loaded->audit.tables;
    const struct span name =
        is_table ? (struct span){0} : shared->loaded->names.functions[function];
    *place = json_pack("{s:o, s:o}", "index", is_table ? json_null() : json_integer(function),
                       "name", name.length ? string_of(name) : json_null());
  }
  return *place;
}

static json_t *functions_of(const struct shared *shared, const uint32_t *functions, size_t count) {
  json_t *list = json_array();
  for (size_t i = 0; i < count; i++)
    json_array_append(list, function_of(shared, functions[i]));
  return list;
}

/* Where some functions of a way are left out, it is said how many, behind the first. */
static json_t *way_of(const struct shared *shared, uint32_t function) {
  json_t **place = &shared->ways[function];
  if (!*place) {
    const struct verdict_way way = verdict_way(shared->loaded, function);
    *place = functions_of(shared, way.functions, way.length);
    if (way.gap)
      json_array_insert_new(*place, 1, json_pack("{s:I}", "more", (json_int_t)way.gap));
  }
  return *place;
}

static void set_way(const struct shared *shared, uint32_t function, json_t *into) {
  json_object_set(into, "function", function_of(shared, function));
  json_object_set(into, "way", way_of(shared, function));
}

static json_t *allocation_of(const struct shared *shared, const struct verdict *verdict) {
  json_t *allocators = json_array(), *growers = json_array(), *makers = json_array();
  for (size_t i = 0; i < verdict->allocator_count; i++) {
    json_t *allocator = json_pack("{s:s}", "name", verdict->allocators[i].name);
    set_way(shared, verdict->allocators[i].function, allocator);
    json_array_append_new(allocators, allocator);
  }
  for (size_t i = 0; i < verdict->grower_count; i++) {
    json_t *grower = json_object();
    set_way(shared, verdict->growers[i], grower);
    json_array_append_new(growers, grower);
  }
  for (size_t i = 0; i < verdict->maker_count; i++) {
    json_t *maker = json_object();
    set_way(shared, verdict->makers[i], maker);
    json_array_append_new(makers, maker);
  }
  return json_pack("{s:b, s:b, s:o, s:o, s:o}", "possible", verdict->allocates, "named",
                   verdict->is_named, "allocators", allocators, "grows", growers, "objects",
                   makers);
}

static json_t *traps_of(struct arena *arena, const struct shared *shared,
                        const struct verdict *verdict) {
  const struct loaded *loaded = verdict->loaded;
  json_t *list = json_array();
  for (size_t i = 0; i < verdict->trap_count; i++) {
    const struct verdict_trap *trap = &verdict->traps[i];
    const struct origin origin = origin_find(arena, loaded, trap->function, trap->site.at);
    const struct location at = origin_place(&origin);
    json_t *one = json_pack("{s:I, s:s, s:s}", "offset",
                            (json_int_t)wasm_offset(&loaded->wasm, trap->site.at), "instruction",
                            opcode_name(trap->site.opcode), "when", trap->site.when);
    set_way(shared, trap->function, one);
    if (at.file) {
      json_object_set_new(one, "file", json_text(at.file, strlen(at.file)));
      json_object_set_new(one, "line", json_integer(at.line));
      json_object_set_new(one, "column", json_integer(at.column));
    }
    json_array_append_new(list, one);
  }
  return list;
}

static json_t *stack_of(struct arena *arena, const struct shared *shared,
                        const struct verdict *verdict) {
  const struct loaded *loaded = verdict->loaded;
  const char *unbounded = verdict_unbounded(arena, verdict);
  json_t *stack = json_object();
  json_object_set_new(stack, "bytes", unbounded ? json_null() : json_integer(loaded->audit.stack));
  if (unbounded)
    json_object_set_new(stack, "unbounded", json_string(unbounded));
  json_t *path = json_array();
  for (size_t i = 0; i < verdict->stack_path_length; i++) {
    const uint32_t function = verdict->stack_path[i];
    json_t *one = json_object();
    json_object_set(one, "function", function_of(shared, function));
    json_object_set_new(one, "frame", json_integer(loaded->audit.nodes[function].frame));
    json_array_append_new(path, one);
  }
  json_object_set_new(stack, "path", path);
  if (verdict->cycle < verdict->stack_path_length)
    json_object_set_new(stack, "cycle",
                        functions_of(shared, verdict->stack_path + verdict->cycle,
                                     verdict->stack_path_length - verdict->cycle));
  json_object_set_new(stack, "movedBy",
                      functions_of(shared, verdict->movers, verdict->mover_count));
  return stack;
}

static const char *const kinds[WASM_KINDS] = {"function", "table", "memory", "global", "tag"};

static json_t *imports_of(const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  json_t *list = json_array();
  while (wasm_next_import(&items, &import))
    json_array_append_new(list,
                          json_pack("{s:o, s:o, s:s}", "module", string_of(import.module), "name",
                                    string_of(import.name), "kind", kinds[import.kind]));
  return list;
}

static json_t *exports_of(const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  json_t *list = json_array();
  while (wasm_next_export(&items, &export))
    json_array_append_new(
        list, json_pack("{s:o, s:s}", "name", string_of(export.name), "kind", kinds[export.kind]));
  return list;
}

/* In pages, of so many bytes; null where there is no maximum. */
static json_t *memory_of(const struct wasm *wasm) {
  if (!wasm->count[WASM_MEMORY])
    return json_null();
  const struct wasm_limits limits = wasm->memory;
  json_t *most = limits.most == UINT64_MAX ? json_null() : json_integer((json_int_t)limits.most);
  return json_pack("{s:I, s:o, s:I, s:b, s:b, s:b}", "minimum", (json_int_t)limits.least, "maximum",
                   most, "page", (json_int_t)1 << limits.page_bits, "imported",
                   wasm->imported[WASM_MEMORY] != 0, "shared", limits.is_shared, "memory64",
                   limits.is_64);
}

static json_t *features_of(const struct wasm *wasm) {
  json_t *list = json_array();
  for (int i = 0; i < FEATURES; i++)
    if (wasm->features >> i & 1)
      json_array_append_new(list, json_string(features[i].name));
  return list;
}

static json_t *engines_of(const struct wasm *wasm) {
  json_t *engines = json_object();
  for (int i = 0; i < ENGINES; i++) {
    const char *since = features_since(wasm->features, (enum engine)i);
    json_object_set_new(engines, engine_names[i], since ? json_string(since) : json_null());
  }
  return engines;
}

json_t *check_json(struct arena *arena, const struct verdict *verdict) {
  const struct wasm *wasm = &verdict->loaded->wasm;
  const char *path = verdict->loaded->path;
  const size_t nodes = (size_t)verdict->loaded->audit.tables + 1;
  const struct shared shared = {.loaded = verdict->loaded,
                                .functions = arena_alloc(arena, nodes * sizeof(json_t *)),
                                .ways = arena_alloc(arena, nodes * sizeof(json_t *))};
  json_t *facts = json_pack(
      "{s:o, s:I, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "module", json_text(path, strlen(path)),
      "bytes", (json_int_t)wasm->bytes.length, "allocation", allocation_of(&shared, verdict),
      "traps", traps_of(arena, &shared, verdict), "stack", stack_of(arena, &shared, verdict),
      "imports", imports_of(wasm), "exports", exports_of(wasm), "memory", memory_of(wasm),
      "features", features_of(wasm), "engines", engines_of(wasm));
  for (size_t i = 0; i < nodes; i++) {
    json_decref(shared.functions[i]);
    json_decref(shared.ways[i]);
  }
  return facts;
}
