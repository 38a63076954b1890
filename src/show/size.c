#define _POSIX_C_SOURCE 200809L

#include "show/size.h"

#include "base/status.h"
#include "show/size_show.h"
#include "verdict/compress.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { USUAL_ROWS = 40 };

struct weighing {
  struct arena arena;
  struct report report;
  enum size_by by;
  size_t top;
  bool json, compress, compress_large;
  const char *old;
  struct strings modules;
};

/* ---- The command line ---- */

static void read_by(const struct option_use *use) {
  static const char *const names[] = {"function", "section", "source"};
  static const enum size_by all[] = {SIZE_BY_FUNCTION, SIZE_BY_SECTION, SIZE_BY_SOURCE};
  struct weighing *weighing = use->into;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(use->value, names[i]) == 0) {
      weighing->by = all[i];
      return;
    }
  report_failure(use->report, "%s=%s: function, section or source is needed", use->option->name,
                 use->value);
}

static void read_top(const struct option_use *use) {
  struct weighing *weighing = use->into;
  const char *value = use->value;
  char *end;
  const unsigned long long top = strtoull(value, &end, 10);
  if (*value < '0' || *value > '9' || *end || !top)
    report_failure(use->report, "%s=%s: a number of rows is needed, 1 or more", use->option->name,
                   value);
  weighing->top = top < SIZE_MAX ? (size_t)top : SIZE_MAX;
}

static void read_all(const struct option_use *use) {
  struct weighing *weighing = use->into;
  weighing->top = SIZE_MAX;
}

static void read_compress(const struct option_use *use) {
  struct weighing *weighing = use->into;
  weighing->compress = strcmp(use->option->name, "--compress") == 0;
  weighing->compress_large |= weighing->compress;
}

#define AT(field) .place = offsetof(struct weighing, field)

static const struct option rows[] = {
    {"--by", "=function", "functions, segments of data and elements, and other sections (default)",
     OPTION_WITH, OPTION_CALLS, .read = read_by},
    {"--by=section", .help = "sections", .form = OPTION_VALUE},
    {"--by=source", .help = "code by C file and line, from DWARF; everything else as by function",
     .form = OPTION_VALUE},
    {"--top", "=N", "at most N rows, and one with the sum of the others (default: 40)", OPTION_WITH,
     OPTION_CALLS, .read = read_top},
    {"--all", NULL, "all rows", OPTION_ALONE, OPTION_CALLS, .read = read_all},
};

static const struct option output[] = {
    {"--diff", "=OLD.wasm", "the rows that differ between OLD and the module", OPTION_WITH,
     OPTION_KEEPS, AT(old)},
    {"--json", NULL, "an array of modules, with all rows", OPTION_ALONE, OPTION_SETS, AT(json)},
    {"--compress", NULL,
     "compute the gzip and brotli sizes even for modules above 4 MB, which\n"
     "takes a second for each half a megabyte",
     OPTION_ALONE, OPTION_CALLS, .read = read_compress},
    {"--no-compress", NULL, "do not compute the gzip and brotli sizes", OPTION_ALONE, OPTION_CALLS,
     .read = read_compress},
};

static const struct option_section sections[] = {
    {"Rows", rows, sizeof rows / sizeof *rows, 0},
    {"Output", output, sizeof output / sizeof *output, 0},
};

const struct option_table size_options = {
    .verb = "size",
    .before =
        "tare size [OPTIONS] MODULE.wasm …\n"
        "\n"
        "Lists the parts of a module and their sizes, the largest first. Each byte is in exactly\n"
        "one row, so the rows add up to the size of the file.\n"
        "\n"
        "  share     percent of the module\n"
        "  retained  bytes that would go with the function: its own, and those of all functions\n"
        "            that the host reaches only through it\n"
        "  (unreached)  the host cannot reach the function\n"
        "\n"
        "For a stripped module, names and lines come from MODULE.debug.wasm beside it, if both\n"
        "have the same code.\n"
        "\n",
    .after = "Exit status: 0 shown; 2 wrong usage, a file that is not a module (the others are "
             "shown), or\n"
             "output that cannot be written.\n"
             "\n"
             "Example\n"
             "  tare size adder.wasm --by=section\n"
             "  tare size new.wasm --diff=old.wasm --top=10\n",
    .sections = sections,
    .count = sizeof sections / sizeof *sections,
};

static void read_command_line(struct weighing *weighing, char **words) {
  const struct option_reader reader = {.arena = &weighing->arena, .report = &weighing->report};
  option_read(&reader, &size_options, weighing, words, &weighing->modules);
  if (weighing->report.errors)
    return;
  if (!weighing->modules.count)
    report_failure(&weighing->report, "no module: `tare size MODULE.wasm`");
  else if (weighing->old && weighing->modules.count > 1)
    report_failure(&weighing->report, "--diff=%s: one module is compared with it, not %zu",
                   weighing->old, weighing->modules.count);
}

/* ---- Weighing ---- */

/* Progress line, rewritten in place. */
static void show_progress(size_t done, size_t all) {
  enum { LONG = 2 << 20 };
  if (all <= LONG || !isatty(STDERR_FILENO))
    return;
  if (done < all)
    fprintf(stderr, "\rbrotli -q 11: %zu of %zu MB ", done >> 20, all >> 20);
  else
    fputs("\r\x1b[K", stderr);
}

static bool weigh(struct weighing *weighing, const char *path, struct size_module *module) {
  enum { LARGE = 4 << 20 };
  *module = (struct size_module){0};
  if (!load_file(&weighing->arena, &weighing->report, path, &module->loaded))
    return false;
  const struct span bytes = module->loaded.wasm.bytes;
  if (weighing->by == SIZE_BY_SOURCE && !module->loaded.lines.count)
    fprintf(stderr,
            "tare: note: '%s' has no lines, so functions are not divided; MODULE.debug.wasm of "
            "`tare build` and clang's -g have them\n",
            path);
  module->rows = size_rows(&weighing->arena, &module->loaded, weighing->by);
  module->is_compressed = weighing->compress && (bytes.length <= LARGE || weighing->compress_large);
  module->is_large = weighing->compress && !module->is_compressed;
  if (module->is_compressed) {
    module->gzip = compress_gzip((struct bytes){bytes.at, bytes.length});
    module->brotli = compress_brotli((struct bytes){bytes.at, bytes.length}, show_progress);
  }
  return true;
}

static void show_difference(struct weighing *weighing) {
  struct size_module old, new;
  const bool has_old = weigh(weighing, weighing->old, &old);
  const bool has_new = weigh(weighing, weighing->modules.at[0], &new);
  json_t *list = weighing->json ? json_array() : NULL;
  if (has_old && has_new && list)
    json_array_append_new(list, size_json_diff(&weighing->arena, &old, &new));
  else if (has_old && has_new)
    size_text_diff(&weighing->arena, &old, &new, weighing->top);
  if (list)
    json_print(list);
}

static void show_modules(struct weighing *weighing) {
  json_t *list = weighing->json ? json_array() : NULL;
  bool is_first = true;
  for (size_t i = 0; i < weighing->modules.count; i++) {
    struct size_module module;
    if (!weigh(weighing, weighing->modules.at[i], &module))
      continue;
    if (list) {
      json_array_append_new(list, size_json(&module));
      continue;
    }
    fputs(is_first ? "" : "\n", stdout);
    size_text(&weighing->arena, &module, weighing->top);
    is_first = false;
  }
  if (list)
    json_print(list);
}

int size_main(char **words) {
  struct weighing weighing = {.report = {.out = stderr}, .top = USUAL_ROWS, .compress = true};
  read_command_line(&weighing, words);
  if (!weighing.report.errors && weighing.old)
    show_difference(&weighing);
  else if (!weighing.report.errors)
    show_modules(&weighing);
  arena_release(&weighing.arena);
  return weighing.report.errors ? EXIT_USAGE : EXIT_SUCCESS;
}
