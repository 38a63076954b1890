#include "verdict/budgets.h"

#include "verdict/compress.h"
#include "verdict/origin.h"

#include <stdlib.h>
#include <string.h>

const struct budgets no_budgets = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX,
                                   false,    false,    false,    false};

static void read_limit(const struct option_use *use) {
  size_t *limit = (size_t *)((char *)use->into + use->option->place);
  const char *value = use->value;
  char *end;
  const unsigned long long count = strtoull(value, &end, 10);
  if (*value < '0' || *value > '9' || *end || count >= SIZE_MAX)
    report_failure(use->report, "%s=%s: a number of bytes is needed", use->option->name, value);
  *limit = count < SIZE_MAX ? (size_t)count : SIZE_MAX;
}

static void read_guard(const struct option_use *use) {
  struct budgets *budgets = use->into;
  budgets->no_alloc = budgets->no_trap = budgets->bounded_stack = true;
}

#define LIMIT(field) OPTION_CALLS, .place = offsetof(struct budgets, field), .read = read_limit
#define SETS(field)  OPTION_SETS, .place = offsetof(struct budgets, field)

const struct option budget_options[BUDGET_OPTIONS] = {
    {"--guard", NULL, "--no-alloc, --no-trap, and a known bound for the stack (see TARE_EXPECT)",
     OPTION_ALONE, OPTION_CALLS, .read = read_guard},
    {"--max-size", "=N", "the most bytes of the module, raw or compressed", OPTION_WITH,
     LIMIT(size)},
    {"--max-gzip", "=N", NULL, OPTION_WITH, LIMIT(gzip), .joint = "  "},
    {"--max-brotli", "=N", NULL, OPTION_WITH, LIMIT(brotli), .joint = "  "},
    {"--max-stack", "=N", "the most bytes of stack; a stack without a known bound fails",
     OPTION_WITH, LIMIT(stack)},
    {"--no-alloc", NULL,
     "no export may reach memory.grow, an allocator, or objects of the engine's heap", OPTION_ALONE,
     SETS(no_alloc)},
    {"--no-trap", NULL,
     "no export may reach an instruction that can trap; out-of-bounds memory\n"
     "accesses do not count",
     OPTION_ALONE, SETS(no_trap)},
    {"--no-imports", NULL, "the module may import nothing", OPTION_ALONE, SETS(no_imports)},
};

static void check_length(struct report *report, struct location at, const char *option,
                         const char *what, size_t length, size_t most) {
  if (length > most)
    report_error(report, at, "%s=%zu: it has %zu bytes%s", option, most, length, what);
}

static void check_allocation(struct arena *arena, struct report *report, struct location at,
                             const struct verdict *verdict) {
  if (verdict->grower_count) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->growers[0]);
    report_error(report, at, "--no-alloc: it can grow memory: %s",
                 verdict_way_text(arena, verdict->loaded, &way));
  } else if (verdict->maker_count) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->makers[0]);
    report_error(report, at, "--no-alloc: it makes objects on the engine's heap: %s",
                 verdict_way_text(arena, verdict->loaded, &way));
  } else if (verdict->allocates) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->allocators[0].function);
    report_error(report, at, "--no-alloc: it holds an allocator, %s: %s",
                 verdict->allocators[0].name, verdict_way_text(arena, verdict->loaded, &way));
  }
}

static void check_stack(struct arena *arena, struct report *report, struct location at,
                        const struct verdict *verdict, const struct budgets *budgets) {
  const char *unbounded = verdict_unbounded(arena, verdict);
  const struct verdict_way way = verdict_stack_way(verdict);
  const size_t most = budgets->stack;
  const char *option = most == SIZE_MAX ? "--guard" : arena_format(arena, "--max-stack=%zu", most);
  if (unbounded)
    report_error(report, at, "%s: the stack has no known bound: %s", option, unbounded);
  else if (verdict->loaded->audit.stack > most)
    report_error(report, at, "--max-stack=%zu: the stack gets %u bytes deep: %s", most,
                 verdict->loaded->audit.stack, verdict_way_text(arena, verdict->loaded, &way));
}

static void note_sites(struct arena *arena, struct report *report, const struct verdict *verdict) {
  for (size_t i = 0; i < verdict->trap_count; i++) {
    const struct verdict_trap *trap = &verdict->traps[i];
    const struct origin origin = origin_find(arena, verdict->loaded, trap->function, trap->site.at);
    const struct location at = origin_place(&origin);
    const struct verdict_way way = verdict_way(verdict->loaded, trap->function);
    report_note(report, at.file ? at : (struct location){.file = verdict->loaded->path},
                "%s traps %s%s: %s", opcode_name(trap->site.opcode), trap->site.when,
                origin_note(arena, &origin), verdict_way_text(arena, verdict->loaded, &way));
  }
}

bool budgets_check(struct arena *arena, struct report *report, const struct budgets *budgets,
                   const struct verdict *verdict, bool with_sites) {
  const struct location at = {.file = verdict->loaded->path};
  const struct wasm *wasm = &verdict->loaded->wasm;
  const struct bytes bytes = {wasm->bytes.at, wasm->bytes.length};
  const size_t before = report->errors;
  check_length(report, at, "--max-size", "", bytes.length, budgets->size);
  if (budgets->gzip != SIZE_MAX)
    check_length(report, at, "--max-gzip", " after gzip -9", compress_gzip(bytes), budgets->gzip);
  if (budgets->brotli != SIZE_MAX)
    check_length(report, at, "--max-brotli", " after brotli -q 11", compress_brotli(bytes, NULL),
                 budgets->brotli);
  if (budgets->stack != SIZE_MAX || budgets->bounded_stack)
    check_stack(arena, report, at, verdict, budgets);
  if (budgets->no_alloc)
    check_allocation(arena, report, at, verdict);
  if (budgets->no_trap && verdict->trap_count) {
    report_error(report, at, "--no-trap: %zu instruction%s can trap", verdict->trap_count,
                 verdict->trap_count == 1 ? "" : "s");
    if (with_sites)
      note_sites(arena, report, verdict);
  }
  const uint32_t imports = wasm->sections[WASM_IMPORT_SECTION].count;
  if (budgets->no_imports && imports)
    report_error(report, at, "--no-imports: it has %u", imports);
  return report->errors == before;
}
