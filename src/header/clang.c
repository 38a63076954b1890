#include "header/unit.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A command of clang's for this header, as far as all of them are the same. */
static struct command command_of(const struct unit *unit, const char *language) {
  /* Warnings are the compiler's business, also as errors. */
  static const char *const always[] = {"-w", "-fno-caret-diagnostics", "-fno-color-diagnostics"};
  struct command command = {.arena = unit->arena};
  command_add(&command, unit->options->clang);
  command_add_all(&command, unit->options->flags, unit->options->flag_count);
  command_add_all(&command, always, sizeof always / sizeof *always);
  command_add(&command, "-x");
  command_add(&command, language);
  return command;
}

static void run(const struct unit *unit, struct process *processes, size_t count) {
  for (size_t i = 0; i < count && unit->options->is_verbose; i++)
    fprintf(stderr, "%s\n", command_line(&processes[i].command));
  process_run_all(processes, count, NULL);
}

static enum c_status fail(const struct unit *unit, const struct process *process) {
  if (process->status == PROCESS_NOT_FOUND)
    report_failure(unit->report, "cannot run '%s': no such program", unit->options->clang);
  else if (process->status == PROCESS_KILLED)
    report_failure(unit->report, "'%s' was killed", unit->options->clang);
  else
    report_failure(unit->report, "'%s' prints no syntax tree that tare can read",
                   unit->options->clang);
  return C_FAILED;
}

/* The headers by their paths from the root, as lines that include them. */
static const char *includes_of(const struct unit *unit) {
  struct text text = text_in(unit->arena);
  for (size_t i = 0; i < unit->options->path_count;
       i++) /* a source that includes them lies elsewhere */
    text_format(&text, "#include \"%s\"\n", path_absolute(unit->arena, unit->options->paths[i]));
  return text.bytes;
}

static bool write_source(const struct unit *unit, const char *path, const char *source) {
  return file_write(unit->report, path, (struct bytes){(const uint8_t *)source, strlen(source)});
}

/* What to read: the header itself, or a file that includes several. */
static const char *main_file(const struct unit *unit) {
  const char *path = path_join(unit->arena, unit->options->folder, "headers.h");
  if (unit->options->path_count == 1)
    return unit->options->paths[0];
  return write_source(unit, path, includes_of(unit)) ? path : NULL;
}

enum c_status clang_dump(struct unit *unit, struct text *errors) {
  static const char *const dump[] = {"-fsyntax-only", "-Xclang", "-ast-dump=json"};
  static const char *const preprocess[] = {"-E", "-dD"};
  struct text tree = text_in(unit->arena), macros = text_in(unit->arena),
              silence = text_in(unit->arena);
  struct process both[] = {
      {.command = command_of(unit, "c-header"), .output = &tree, .errors = errors},
      {.command = command_of(unit, "c-header"), .output = &macros, .errors = &silence}};
  command_add_all(&both[0].command, dump, sizeof dump / sizeof *dump);
  command_add_all(&both[1].command, preprocess, sizeof preprocess / sizeof *preprocess);
  const char *file = main_file(unit);
  if (!file)
    return C_FAILED;
  for (size_t i = 0; i < 2; i++)
    command_add(&both[i].command, file);
  run(unit, both, 2);
  if (both[0].status > 0)
    return C_NOT_COMPILED;
  unit->tree = both[0].status == 0 ? ast_read(unit->arena, &tree) : NULL;
  if (!unit->tree || both[1].status != 0)
    return fail(unit, unit->tree ? &both[1] : &both[0]);
  macros_read(unit->arena, &macros, &unit->macros);
  return C_READ;
}

bool clang_ask(struct unit *unit) {
  static const char *const words[] = {"-fsyntax-only",
                                      "-ferror-limit=0",
                                      "-fno-spell-checking",
                                      "-Xclang",
                                      "-ast-dump=json",
                                      "-Xclang",
                                      ("-ast-dump-filter=" PROBE_FILTER)};
  const char *path = path_join(unit->arena, unit->options->folder, "probe.c");
  const struct text source = probe_source(&unit->probe, includes_of(unit));
  struct text tree = text_in(unit->arena), errors = text_in(unit->arena);
  struct process process = {.command = command_of(unit, "c"), .output = &tree, .errors = &errors};
  command_add_all(&process.command, words, sizeof words / sizeof *words);
  command_add(&process.command, path);
  if (!write_source(unit, path, source.bytes))
    return false;
  run(unit, &process, 1);
  const struct node *dump = process.status >= 0 ? ast_read(unit->arena, &tree) : NULL;
  if (!dump) { /* there is at least the sign of char to tell */
    fail(unit, &process);
    return false;
  }
  probe_read(&unit->probe, dump, errors.bytes, path);
  return true;
}

const struct node *clang_dump_source(const struct unit *unit, const char *path) {
  static const char *const words[] = {"-fsyntax-only", "-Xclang", "-ast-dump=json"};
  struct text tree = text_in(unit->arena), errors = text_in(unit->arena);
  struct process process = {.command = command_of(unit, "c"), .output = &tree, .errors = &errors};
  command_add_all(&process.command, words, sizeof words / sizeof *words);
  command_add(&process.command, path);
  run(unit, &process, 1);
  return process.status == 0 ? ast_read(unit->arena, &tree) : NULL;
}

/* ---- Numbers with a point ---- */

/* `ret double 0x3FF0000000000000`: the bits in hexadecimal, or a decimal that is exact. */
static bool read_constant(const char *text, double *value) {
  if (strncmp(text, "0x", 2) == 0) {
    const uint64_t bits = strtoull(text, NULL, 16);
    memcpy(value, &bits, sizeof bits);
    return true;
  }
  char *end;
  *value = strtod(text, &end);
  return end > text && (*text == '-' || (*text >= '0' && *text <= '9'));
}

/* Functions of one block that return a constant; any other is none of clang's constants. */
static void read_constants(const char *text, double *values, bool *is_known, size_t count) {
  static const char function[] = "@tare_value_", result[] = "ret double ";
  for (const char *line = text; line && *line; line = strchr(line, '\n')) {
    line += *line == '\n';
    if (strncmp(line, "define ", 7) != 0)
      continue;
    const char *name = strchr(line, '@'), *body = strchr(line, '\n');
    if (!name || !body || name > body || strncmp(name, function, sizeof function - 1) != 0)
      continue;
    const size_t number = strtoull(name + sizeof function - 1, NULL, 10);
    const char *value = strstr(body, result), *end = strstr(body, "\n}");
    if (number < count && value && end && value < end)
      is_known[number] = read_constant(value + sizeof result - 1, &values[number]);
  }
}

bool clang_compute(struct unit *unit, const struct expression *expressions, size_t count,
                   double *values, bool *is_known) {
  static const char *const words[] = {"-O2", "-fno-sanitize=all", "-S", "-emit-llvm", "-o", "-"};
  const char *path = path_join(unit->arena, unit->options->folder, "values.c");
  struct text of_macros = text_in(unit->arena), of_variables = text_in(unit->arena);
  for (size_t i = 0; i < count; i++)
    text_format(expressions[i].is_variable ? &of_variables : &of_macros,
                "double tare_value_%zu(void) { return (%s); }\n", i, expressions[i].text);
  const struct text *const parts[] = {&of_macros, &unit->probe.keywords, &unit->probe.undefined,
                                      &of_variables};
  struct text source = text_in(unit->arena), output = text_in(unit->arena),
              errors = text_in(unit->arena);
  text_add(&source, includes_of(unit));
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    text_bytes(&source, parts[i]->bytes, parts[i]->length);
  struct process process = {.command = command_of(unit, "c"), .output = &output, .errors = &errors};
  command_add_all(&process.command, words, sizeof words / sizeof *words);
  command_add(&process.command, path);
  if (!write_source(unit, path, source.bytes))
    return false;
  run(unit, &process, 1);
  if (process.status < 0) {
    fail(unit, &process);
    return false;
  }
  if (process.status > 0) {
    report_failure(unit->report, "'%s' cannot compute the constants of %s: %.*s",
                   unit->options->clang, unit->options->paths[0], (int)strcspn(errors.bytes, "\n"),
                   errors.bytes);
    return false;
  }
  read_constants(output.bytes, values, is_known, count);
  return true;
}
