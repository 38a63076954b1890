#include "verdict/verdict.h"

#include "inspect/allocators.h"

#include <string.h>

static bool is_reached(const struct loaded *loaded, uint32_t function) {
  return loaded->audit.nodes[function].facts & AUDIT_REACHED;
}

static void push(struct arena *arena, const uint32_t **items, size_t *count, uint32_t item) {
  uint32_t *place = arena_push(arena, items, count, sizeof *place);
  *place = item;
}

/* ---- Allocation ---- */

static void add_allocator(struct arena *arena, struct verdict *verdict, const char *name,
                          uint32_t function) {
  for (size_t i = 0; i < verdict->allocator_count; i++)
    if (strcmp(verdict->allocators[i].name, name) == 0)
      return;
  struct verdict_allocator *place =
      arena_push(arena, &verdict->allocators, &verdict->allocator_count, sizeof *place);
  *place = (struct verdict_allocator){name, function};
}

/* Those that tell their own name, or have the mark of one; and only where none does, others. */
static void find_allocators(struct arena *arena, struct verdict *verdict) {
  const struct loaded *loaded = verdict->loaded;
  uint32_t nameless = AUDIT_NONE;
  for (uint32_t i = 0; i < loaded->audit.tables; i++) {
    if (!is_reached(loaded, i))
      continue;
    const bool is_dlmalloc = loaded->audit.nodes[i].facts & AUDIT_DLMALLOC;
    const char *name = is_dlmalloc ? "dlmalloc" : allocator_of(loaded->names.functions[i]);
    if (name && strcmp(name, "malloc") != 0)
      add_allocator(arena, verdict, name, i);
    else if (name && nameless == AUDIT_NONE)
      nameless = i;
  }
  if (nameless != AUDIT_NONE && !verdict->allocator_count)
    add_allocator(arena, verdict, "one without a name that is known", nameless);
}

/* ---- Ways ---- */

enum { MOST = sizeof((struct verdict_way *)NULL)->functions / sizeof(uint32_t) };

struct verdict_way verdict_way(const struct loaded *loaded, uint32_t node) {
  const struct audit_node *nodes = loaded->audit.nodes;
  const size_t all = (size_t)nodes[node].steps + 1;
  struct verdict_way way = {.length = all < MOST ? all : MOST};
  way.gap = all - way.length;
  for (size_t i = way.length; i-- > 1; node = nodes[node].caller)
    way.functions[i] = node;
  way.functions[0] = nodes[node].entry;
  return way;
}

struct verdict_way verdict_stack_way(const struct verdict *verdict) {
  const size_t all = verdict->stack_path_length;
  struct verdict_way way = {.length = all < MOST ? all : MOST};
  way.gap = all - way.length;
  for (size_t i = 0; i < way.length; i++)
    way.functions[i] = verdict->stack_path[i ? way.gap + i : 0];
  return way;
}

const char *verdict_way_text(struct arena *arena, const struct loaded *loaded,
                             const struct verdict_way *way) {
  struct text text = text_in(arena);
  for (size_t i = 0; i < way->length; i++) {
    text_format(&text, "%s%s", i ? " → " : "",
                load_function_name(arena, loaded, way->functions[i]));
    if (i == 0 && way->gap)
      text_format(&text, " → … %zu more", way->gap);
  }
  return text.bytes;
}

/* ---- Stack ---- */

static void find_stack_path(struct arena *arena, struct verdict *verdict) {
  const struct audit *audit = &verdict->loaded->audit;
  uint32_t *place = arena_alloc(arena, (audit->tables + 1) * sizeof *place); /* from 1 */
  uint32_t at = audit->deepest;
  for (; at != AUDIT_NONE && !place[at]; at = audit->nodes[at].next) {
    push(arena, &verdict->stack_path, &verdict->stack_path_length, at);
    place[at] = (uint32_t)verdict->stack_path_length;
  }
  verdict->cycle = at == AUDIT_NONE ? verdict->stack_path_length : place[at] - 1;
}

static const char *fault_text(enum frame_fault fault) {
  switch (fault) {
  case FRAME_DYNAMIC:
    return "moves the stack pointer in a way that is not followed, as alloca and arrays of "
           "variable length do";
  case FRAME_LOOP:
    return "moves the stack pointer in a loop";
  case FRAME_UNBALANCED:
    return "does not put the stack pointer back";
  case FRAME_EXCEPTION:
    return "catches exceptions, as setjmp() does, which leave the stack pointer wherever it was";
  case FRAME_LOST:
    return "computes an address from the stack pointer in a way that is not followed, as alloca "
           "and arrays of variable length do";
  case FRAME_FOLDED:
    return "writes to a constant address, which may be a variable, or a frame whose stack pointer "
           "the optimiser made a constant";
  case FRAME_KNOWN:
    break;
  }
  return "";
}

const char *verdict_unbounded(struct arena *arena, const struct verdict *verdict) {
  const struct loaded *loaded = verdict->loaded;
  if (loaded->is_stackless)
    return NULL;
  if (loaded->audit.rival != AUDIT_NONE)
    return arena_format(arena, "globals %u and %u are both used as a stack pointer is",
                        loaded->audit.stack_pointer, loaded->audit.rival);
  if (loaded->audit.is_bounded || !verdict->stack_path_length)
    return NULL;
  const size_t last = verdict->stack_path_length - 1;
  const uint32_t end = verdict->stack_path[last];
  const struct audit_node *node = &loaded->audit.nodes[end];
  const char *name = load_function_name(arena, loaded, end);
  if (verdict->cycle == last)
    return arena_format(arena, "%s calls itself", name);
  if (verdict->cycle < last)
    return arena_format(arena, "%s calls %s again", name,
                        load_function_name(arena, loaded, verdict->stack_path[verdict->cycle]));
  if (node->fault == FRAME_KNOWN)
    return arena_format(arena,
                        node->facts & AUDIT_CALLS_REFERENCE
                            ? "%s calls what a reference is to, and so any function that one is to"
                            : "%s calls through a table, and so whatever is there",
                        name);
  const struct location at = load_location(arena, loaded, node->fault_at);
  const char *where = at.file ? arena_format(arena, " (%s:%u)", at.file, at.line) : "";
  return arena_format(arena, "%s %s%s", name, fault_text((enum frame_fault)node->fault), where);
}

const char *verdict_pointer_note(const struct verdict *verdict) {
  const struct audit *audit = &verdict->loaded->audit;
  bool has_variable = false;
  for (uint32_t i = 0; i < audit->wasm->count[WASM_GLOBAL]; i++)
    has_variable |= audit->wasm->globals[i].is_mutable;
  if (audit->is_pointer_named || !has_variable)
    return "";
  return audit->stack_pointer == AUDIT_NONE
             ? "; no global is named or moved as a stack pointer is"
             : "; the stack pointer is told by how it is used, for it has no name";
}

/* ---- All ---- */

static void find_traps(struct arena *arena, struct verdict *verdict, uint32_t function) {
  struct trap_sites sites;
  struct trap_site site;
  trap_sites_begin(&sites, &verdict->loaded->wasm, function);
  while (trap_sites_next(&sites, &site)) {
    struct verdict_trap *place =
        arena_push(arena, &verdict->traps, &verdict->trap_count, sizeof *place);
    *place = (struct verdict_trap){function, site};
  }
}

static void find_movers(struct arena *arena, struct verdict *verdict) {
  const struct loaded *loaded = verdict->loaded;
  struct cursor items = wasm_items(&loaded->wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export))
    if (export.kind == WASM_FUNCTION && loaded->audit.nodes[export.index].facts & AUDIT_MOVES_ONLY)
      push(arena, &verdict->movers, &verdict->mover_count, export.index);
}

void verdict_make(struct arena *arena, const struct loaded *loaded, struct verdict *verdict) {
  *verdict = (struct verdict){.loaded = loaded};
  for (uint32_t i = 0; i < loaded->audit.tables; i++) {
    const uint16_t facts = loaded->audit.nodes[i].facts;
    if (!(facts & AUDIT_REACHED))
      continue;
    if (facts & AUDIT_GROWS)
      push(arena, &verdict->growers, &verdict->grower_count, i);
    if (facts & AUDIT_MAKES_OBJECTS)
      push(arena, &verdict->makers, &verdict->maker_count, i);
    if (facts & AUDIT_TRAPS)
      find_traps(arena, verdict, i);
  }
  find_allocators(arena, verdict);
  find_stack_path(arena, verdict);
  find_movers(arena, verdict);
  verdict->allocates = verdict->grower_count || verdict->maker_count || verdict->allocator_count;
  verdict->is_named =
      loaded->has_names || loaded->audit.tables == loaded->wasm.imported[WASM_FUNCTION];
}
