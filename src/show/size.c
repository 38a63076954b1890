#include "show/size.h"

#include "options.h"
#include "show/compress.h"
#include "show/size_show.h"

#include <stdlib.h>
#include <string.h>

const char size_help[] =
    "tare size [OPTIONS] MODULE.wasm …\n"
    "\n"
    "Shows where every byte of a module is, the largest first: each byte is in exactly one row, "
    "and\n"
    "what is printed sums to the file.\n"
    "\n"
    "  share     of the module, in percent\n"
    "  retained  bytes that would go with the function: its own, and those of all that the host\n"
    "            reaches through it alone\n"
    "  (unreached)  nothing that the host can run leads to the function\n"
    "\n"
    "A module that was stripped gets its names and lines from MODULE.debug.wasm beside it, where "
    "the\n"
    "code of both is the same.\n"
    "\n"
    "Rows\n"
    "  --by=function      functions, data and element segments, other sections (default)\n"
    "  --by=section       sections\n"
    "  --by=source        code by C file and line, from DWARF, and the rest as by function\n"
    "  --top=N            at most N rows, and one for the sum of the rest (default: 40)\n"
    "  --all              all rows\n"
    "\n"
    "Output\n"
    "  --diff=OLD.wasm    which rows make the difference between OLD and the one MODULE\n"
    "  --json             an array of modules, with all rows\n"
    "  --compress         the sizes in gzip and brotli, of modules above 4 MB too: they take a "
    "second\n"
    "                     for each half a megabyte\n"
    "  --no-compress      leave them out\n"
    "\n"
    "Exit status: 0 shown, 2 wrong usage, a file that is no module (the others are shown), or "
    "output\n"
    "that cannot be written.\n"
    "\n"
    "Example\n"
    "  tare size adder.wasm --by=section\n"
    "  tare size new.wasm --diff=old.wasm --top=10\n";

enum { USUAL_ROWS = 40 };

struct size_options {
  struct arena arena;
  struct report report;
  enum size_by by;
  size_t top;
  bool json, compress, compress_large;
  const char *old;
  const char **modules;
  size_t module_count;
};

/* ---- The command line ---- */

static const char *value_of(const char *word, const char *name) {
  const size_t length = strlen(name);
  return strncmp(word, name, length) == 0 && word[length] == '=' ? word + length + 1 : NULL;
}

static void read_by(struct size_options *options, const char *value) {
  if (strcmp(value, "function") == 0)
    options->by = SIZE_BY_FUNCTION;
  else if (strcmp(value, "section") == 0)
    options->by = SIZE_BY_SECTION;
  else if (strcmp(value, "source") == 0)
    options->by = SIZE_BY_SOURCE;
  else
    report_failure(&options->report, "--by=%s: function, section or source is needed", value);
}

static void read_top(struct size_options *options, const char *value) {
  char *end;
  const unsigned long long top = strtoull(value, &end, 10);
  if (*value < '0' || *value > '9' || *end || !top)
    report_failure(&options->report, "--top=%s: a number of rows is needed, 1 or more", value);
  options->top = top < SIZE_MAX ? (size_t)top : SIZE_MAX;
}

static void read_option(struct size_options *options, const char *word) {
  const char *value;
  if ((value = value_of(word, "--by")))
    read_by(options, value);
  else if ((value = value_of(word, "--top")))
    read_top(options, value);
  else if ((value = value_of(word, "--diff")))
    options->old = value;
  else if (strcmp(word, "--all") == 0)
    options->top = SIZE_MAX;
  else if (strcmp(word, "--json") == 0)
    options->json = true;
  else if (strcmp(word, "--compress") == 0)
    options->compress = options->compress_large = true;
  else if (strcmp(word, "--no-compress") == 0)
    options->compress = false;
  else if (strstr(size_help, arena_format(&options->arena, "  %s=", word)))
    report_failure(&options->report, "%s: the value goes with it, as in %s=VALUE", word, word);
  else
    report_failure(&options->report, "unknown option '%s'; `tare size --help` lists them", word);
}

static void read_command_line(struct size_options *options, char **words) {
  bool only_files = false;
  for (; *words; words++) {
    if (!only_files && strcmp(*words, "--") == 0) {
      only_files = true;
    } else if (!only_files && **words == '-') {
      read_option(options, *words);
    } else {
      const char **place = arena_push(&options->arena, &options->modules, &options->module_count,
                                      sizeof *options->modules);
      *place = *words;
    }
  }
  if (options->report.errors)
    return;
  if (!options->module_count)
    report_failure(&options->report, "no module: `tare size MODULE.wasm`");
  else if (options->old && options->module_count > 1)
    report_failure(&options->report, "--diff=%s: one module is compared with it, not %zu",
                   options->old, options->module_count);
}

/* ---- Weighing ---- */

static bool weigh(struct size_options *options, const char *path, struct size_module *module) {
  enum { LARGE = 4 << 20 };
  *module = (struct size_module){0};
  if (!load_file(&options->arena, &options->report, path, &module->loaded))
    return false;
  const struct span bytes = module->loaded.wasm.bytes;
  if (options->by == SIZE_BY_SOURCE && !module->loaded.line_count)
    fprintf(stderr,
            "tare: note: '%s' has no lines, so functions are not divided; MODULE.debug.wasm of "
            "`tare build` and clang's -g have them\n",
            path);
  module->rows = size_rows(&options->arena, &module->loaded, options->by);
  module->is_compressed = options->compress && (bytes.length <= LARGE || options->compress_large);
  module->is_large = options->compress && !module->is_compressed;
  if (module->is_compressed) {
    module->gzip = compress_gzip((struct bytes){bytes.at, bytes.length});
    module->brotli = compress_brotli((struct bytes){bytes.at, bytes.length});
  }
  return true;
}

static void show_difference(struct size_options *options) {
  struct size_module old, new;
  const bool has_old = weigh(options, options->old, &old);
  const bool has_new = weigh(options, options->modules[0], &new);
  json_t *list = options->json ? json_array() : NULL;
  if (has_old && has_new && list)
    json_array_append_new(list, size_json_diff(&options->arena, &old, &new));
  else if (has_old && has_new)
    size_text_diff(&options->arena, &old, &new, options->top);
  if (list)
    json_print(list);
}

static void show_modules(struct size_options *options) {
  json_t *list = options->json ? json_array() : NULL;
  bool is_first = true;
  for (size_t i = 0; i < options->module_count; i++) {
    struct size_module module;
    if (!weigh(options, options->modules[i], &module))
      continue;
    if (list) {
      json_array_append_new(list, size_json(&module));
      continue;
    }
    fputs(is_first ? "" : "\n", stdout);
    size_text(&options->arena, &module, options->top);
    is_first = false;
  }
  if (list)
    json_print(list);
}

int size_main(char **words) {
  struct size_options options = {.report = {.out = stderr}, .top = USUAL_ROWS, .compress = true};
  read_command_line(&options, words);
  if (!options.report.errors && options.old)
    show_difference(&options);
  else if (!options.report.errors)
    show_modules(&options);
  arena_release(&options.arena);
  return options.report.errors ? EXIT_USAGE : EXIT_SUCCESS;
}
