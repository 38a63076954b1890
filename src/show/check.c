#include "show/check.h"

#include "base/json.h"
#include "base/status.h"
#include "inspect/features.h"
#include "inspect/valid.h"
#include "show/check_json.h"
#include "verdict/budgets.h"
#include "verdict/origin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
  struct arena arena;
  struct report report;
  struct budgets budgets;
  bool json, quiet, all;
};

/* ---- The command line ---- */

#define SETS(field) OPTION_SETS, .place = offsetof(struct check, field)

static const struct option output[] = {
    {"--all", NULL, "all traps, imports, and exports, not only the first dozen", OPTION_ALONE,
     SETS(all)},
    {"--json", NULL, "an array of modules, with all details", OPTION_ALONE, SETS(json)},
    {"-q", NULL, "print only the exceeded budgets", OPTION_ALONE, SETS(quiet)},
};

static const struct option_section sections[] = {
    {"Budgets (also options of `tare build`)", budget_options, BUDGET_OPTIONS,
     offsetof(struct check, budgets)},
    {"Output", output, sizeof output / sizeof *output, 0},
};

const struct option_table check_options = {
    .verb = "check",
    .before =
        "tare check [OPTIONS] MODULE.wasm …\n"
        "\n"
        "Says what modules can do, whichever compiler made them: whether they allocate, where "
        "they\n"
        "can trap, how deep their stack gets, and what they need.\n"
        "\n"
        "  allocation   memory.grow, and the path to it from an export; objects of the engine's "
        "heap;\n"
        "               allocators, by their names, and dlmalloc in C also by its code\n"
        "  traps        instructions that can trap and that an export reaches, with the line of C\n"
        "               if it is known. Out-of-bounds memory accesses do not count, nor do "
        "segments\n"
        "               that do not fit at instantiation, nor uncaught exceptions\n"
        "  stack        the most stack in linear memory that a call of an export can use, and the\n"
        "               path. There is no bound if functions are recursive, call through a table "
        "or\n"
        "               a reference, or move the stack pointer by an amount that only a run can "
        "tell\n"
        "\n"
        "Names and lines come from the module, or from MODULE.debug.wasm beside MODULE.wasm, "
        "which\n"
        "`tare build` writes.\n"
        "\n",
    .after = "Exit status: 0 every budget is kept; 1 a budget is exceeded, with a line for each; 2 "
             "wrong\n"
             "usage, a file that is not a valid module, or output that cannot be written.\n"
             "\n"
             "Example\n"
             "  tare check --no-alloc --no-trap --max-stack=0 dist/adder.wasm\n",
    .sections = sections,
    .count = sizeof sections / sizeof *sections,
};

/* ---- The report ---- */

/* How many items of a list are shown: all, or the first few, so that one more line tells of some.
 */
static size_t shown(const struct check *check, size_t count) {
  enum { FEW = 12 };
  return check->all || count <= FEW + 1 ? count : FEW;
}

static void print_rest(size_t shown, size_t count) {
  if (shown < count)
    printf("               … and %zu more; --all shows them\n", count - shown);
}

static void print_allocation(struct check *check, const struct verdict *verdict) {
  struct arena *arena = &check->arena;
  printf("  allocation   %s", verdict->allocates  ? "yes"
                              : verdict->is_named ? "none"
                                                  : "none: nothing grows memory; functions have no "
                                                    "names to know an allocator by");
  putchar('\n');
  for (size_t i = 0; i < verdict->allocator_count; i++) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->allocators[i].function);
    printf("               %s, by %s\n", verdict->allocators[i].name,
           verdict_way_text(arena, verdict->loaded, &way));
  }
  const size_t count = shown(check, verdict->grower_count);
  for (size_t i = 0; i < count; i++) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->growers[i]);
    printf("               memory.grow in %s\n", verdict_way_text(arena, verdict->loaded, &way));
  }
  print_rest(count, verdict->grower_count);
  const size_t makers = shown(check, verdict->maker_count);
  for (size_t i = 0; i < makers; i++) {
    const struct verdict_way way = verdict_way(verdict->loaded, verdict->makers[i]);
    printf("               objects of the engine's heap in %s\n",
           verdict_way_text(arena, verdict->loaded, &way));
  }
  print_rest(makers, verdict->maker_count);
}

static void print_traps(struct check *check, const struct verdict *verdict) {
  struct arena *arena = &check->arena;
  const struct loaded *loaded = verdict->loaded;
  if (!verdict->trap_count) {
    puts("  traps        none, but for memory accesses out of bounds");
    return;
  }
  printf("  traps        %zu instruction%s\n", verdict->trap_count,
         verdict->trap_count == 1 ? "" : "s");
  const size_t count = shown(check, verdict->trap_count);
  for (size_t i = 0; i < count; i++) {
    const struct verdict_trap *trap = &verdict->traps[i];
    const struct origin origin = origin_find(arena, loaded, trap->function, trap->site.at);
    const struct location at = origin_place(&origin);
    const struct verdict_way way = verdict_way(loaded, trap->function);
    if (at.file)
      printf("    %s:%u:%u: ", at.file, at.line, at.column);
    else
      printf("    byte %zu: ", wasm_offset(&loaded->wasm, trap->site.at));
    printf("%s traps %s%s; in %s\n", opcode_name(trap->site.opcode), trap->site.when,
           origin_note(arena, &origin), verdict_way_text(arena, loaded, &way));
  }
  print_rest(count, verdict->trap_count);
}

static void print_stack(struct check *check, const struct verdict *verdict) {
  struct arena *arena = &check->arena;
  const struct loaded *loaded = verdict->loaded;
  const char *unbounded = verdict_unbounded(arena, verdict);
  const struct verdict_way way = verdict_stack_way(verdict);
  if (unbounded) {
    printf("  stack        %s: %s\n",
           loaded->audit.stack_pointer == AUDIT_NONE ? "none that is known"
                                                     : "without a known bound",
           unbounded);
    printf("               by %s\n", verdict_way_text(arena, loaded, &way));
  } else {
    printf("  stack        %u bytes%s\n", loaded->audit.stack, verdict_pointer_note(verdict));
    const size_t count = loaded->audit.stack ? shown(check, verdict->stack_path_length) : 0;
    for (size_t i = 0; i < count; i++) {
      const uint32_t function = verdict->stack_path[i];
      printf("               %6u  %s\n", loaded->audit.nodes[function].frame,
             load_function_name(arena, loaded, function));
    }
    if (count)
      print_rest(count, verdict->stack_path_length);
  }
  if (loaded->audit.stack && loaded->wasm.imported[WASM_FUNCTION])
    puts("               and more if an import calls back");
  if (loaded->audit.stack && (loaded->wasm.imported[WASM_FUNCTION] || verdict->trap_count))
    puts("               and more after a trap or an exception, unless the host then puts the "
         "stack\n"
         "               pointer back, as classes of Tare do");
  for (size_t i = 0; i < verdict->mover_count; i++)
    printf("               and what the host takes by %s\n",
           load_function_name(arena, loaded, verdict->movers[i]));
}

static void print_memory(const struct wasm *wasm) {
  if (!wasm->count[WASM_MEMORY]) {
    puts("  memory       none");
    return;
  }
  const struct wasm_limits limits = wasm->memory;
  printf("  memory       %llu page%s of %s, ", (unsigned long long)limits.least,
         limits.least == 1 ? "" : "s", limits.page_bits ? "64 KiB" : "1 byte");
  if (limits.most == UINT64_MAX)
    printf("no maximum");
  else
    printf("at most %llu", (unsigned long long)limits.most);
  printf("%s%s%s", wasm->imported[WASM_MEMORY] ? ", imported" : "",
         limits.is_shared ? ", shared" : "", limits.is_64 ? ", of 64-bit addresses" : "");
  if (wasm->count[WASM_MEMORY] > 1)
    printf("; and %u other memories", wasm->count[WASM_MEMORY] - 1);
  putchar('\n');
}

static void print_features(const struct wasm *wasm) {
  const char *separator = "";
  printf("  features     ");
  for (int i = 0; i < FEATURES; i++)
    if (wasm->features >> i & 1) {
      printf("%s%s", separator, features[i].name);
      separator = ", ";
    }
  puts(*separator ? "" : "those of the first version");
  printf("  engines      ");
  for (int i = 0; i < ENGINES; i++) {
    const char *since = features_since(wasm->features, (enum engine)i);
    printf("%s%s %s", i ? ", " : "", engine_names[i], since ? since : "not yet");
  }
  putchar('\n');
}

/* What a function is called in C, where it crosses the border as something else. */
static void print_other_name(struct check *check, const struct loaded *loaded, uint32_t function,
                             struct span here) {
  const struct span name = loaded->names.functions[function];
  if (name.length && (name.length != here.length || memcmp(name.at, here.at, name.length) != 0))
    printf(" = %s", load_printable(&check->arena, name));
}

static void print_interface(struct check *check, const struct loaded *loaded) {
  const struct wasm *wasm = &loaded->wasm;
  static const char *const kinds[WASM_KINDS] = {"", " (table)", " (memory)", " (global)", " (tag)"};
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  struct wasm_export export;
  size_t count = wasm->sections[WASM_IMPORT_SECTION].count;
  size_t left = shown(check, count);
  uint32_t functions = 0; /* imported ones */
  printf("  imports      %s", count ? "" : "none");
  for (const char *separator = ""; left && wasm_next_import(&items, &import); left--) {
    printf("%s%s.%s%s", separator, load_printable(&check->arena, import.module),
           load_printable(&check->arena, import.name), kinds[import.kind]);
    if (import.kind == WASM_FUNCTION)
      print_other_name(check, loaded, functions++, import.name);
    separator = ", ";
  }
  putchar('\n');
  print_rest(shown(check, count), count);

  count = wasm->sections[WASM_EXPORT_SECTION].count;
  left = shown(check, count);
  items = wasm_items(wasm, WASM_EXPORT_SECTION);
  printf("  exports      %s", count ? "" : "none");
  for (const char *separator = ""; left && wasm_next_export(&items, &export); left--) {
    printf("%s%s%s", separator, load_printable(&check->arena, export.name), kinds[export.kind]);
    if (export.kind == WASM_FUNCTION)
      print_other_name(check, loaded, export.index, export.name);
    separator = ", ";
  }
  putchar('\n');
  print_rest(shown(check, count), count);
}

static void print_report(struct check *check, const struct verdict *verdict) {
  const struct wasm *wasm = &verdict->loaded->wasm;
  printf("%s: %zu bytes\n", verdict->loaded->path, wasm->bytes.length);
  print_allocation(check, verdict);
  print_traps(check, verdict);
  print_stack(check, verdict);
  print_interface(check, verdict->loaded);
  print_memory(wasm);
  print_features(wasm);
}

/* ---- The verb ---- */

/* What is found out about a module holds only where it is valid: no engine runs another one. */
static bool check_valid(struct check *check, struct report *report, struct loaded *loaded) {
  struct wasm *wasm = &loaded->wasm;
  switch (valid_check(wasm, arena_alloc(&check->arena, valid_space(wasm)))) {
  case VALID_NOT:
    report_failure(report, "%s: at byte %zu: not valid: %s", loaded->path, wasm->error_at,
                   wasm->error);
    return false;
  case VALID_UNKNOWN:
    fprintf(stderr, "tare: note: %s: at byte %zu: %s; whether the module is valid is not known\n",
            loaded->path, wasm->error_at, wasm->error);
    return true;
  case VALID:
    break;
  }
  return true;
}

/* Returns the exit status for this module. */
static int check_file(struct check *check, const char *path, json_t *list) {
  struct report bad = {.out = stderr};
  struct loaded loaded;
  struct verdict verdict;
  if (!load_file(&check->arena, &bad, path, &loaded) || !check_valid(check, &bad, &loaded))
    return EXIT_USAGE;
  verdict_make(&check->arena, &loaded, &verdict);
  if (check->json)
    json_array_append_new(list, check_json(&check->arena, &verdict));
  else if (!check->quiet)
    print_report(check, &verdict);
  fflush(stdout); /* before what goes to standard error */
  return budgets_check(&check->arena, &check->report, &check->budgets, &verdict, false)
             ? EXIT_SUCCESS
             : EXIT_REJECTED;
}

int check_main(char **words) {
  struct check check = {.report = {.out = stderr}, .budgets = no_budgets};
  const struct option_reader reader = {.arena = &check.arena, .report = &check.report};
  struct strings files = {0};
  option_read(&reader, &check_options, &check, words, &files);
  if (!files.count && !check.report.errors)
    report_failure(&check.report, "no module; `tare check --help` shows how it is used");
  int worst = check.report.errors ? EXIT_USAGE : EXIT_SUCCESS;
  if (worst == EXIT_SUCCESS) {
    json_t *list = json_array();
    for (size_t i = 0; i < files.count; i++) {
      if (i && !check.json && !check.quiet)
        putchar('\n');
      const int status = check_file(&check, files.at[i], list);
      worst = status > worst ? status : worst;
    }
    if (check.json)
      json_print(list);
    else
      json_decref(list);
  }
  arena_release(&check.arena);
  return worst;
}
