#include "compile/undefined.h"

#include "compile/callers.h"
#include "compile/jumps.h"
#include "compile/source_text.h"
#include "compile/sources.h"
#include "header/hints.h"
#include "header/names.h"

#include <ctype.h>
#include <dirent.h>
#include <string.h>

/* ---- What wasm-ld says ---- */

/* `wasm-ld: error: OBJECT: undefined symbol: NAME` */
static bool read_line(struct arena *arena, const char *line, size_t length,
                      struct undefined *undefined) {
  static const char error[] = "error: ", between[] = ": undefined symbol: ";
  const char *text = arena_copy(arena, line, length);
  const char *object = strstr(text, error), *name = strstr(text, between);
  if (!object || !name || name < object + strlen(error))
    return false;
  object += strlen(error);
  *undefined = (struct undefined){.object = arena_copy(arena, object, (size_t)(name - object)),
                                  .name = name + strlen(between)};
  return true;
}

static bool is_known(const struct undefined *list, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(list[i].name, name) == 0)
      return true;
  return false;
}

void undefined_read(struct arena *arena, const char *said, struct undefined **found, size_t *count,
                    struct text *rest) {
  for (size_t length; *said; said += length) {
    struct undefined undefined;
    length = strcspn(said, "\n");
    const bool is_one = read_line(arena, said, length, &undefined);
    if (is_one && !is_known(*found, *count, undefined.name))
      *(struct undefined *)arena_push(arena, found, count, sizeof undefined) = undefined;
    length += said[length] == '\n';
    if (!is_one)
      text_bytes(rest, said, length);
  }
}

bool undefined_is_of_malloc(const char *name) {
  static const char *const all[] = {"malloc", "free", "calloc", "realloc", "aligned_alloc"};
  return name_is_one_of(name, all, sizeof all / sizeof *all);
}

bool undefined_is_malloc(const struct undefined *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!undefined_is_of_malloc(list[i].name))
      return false;
  return count;
}

/* ---- A source nearby that defines it ---- */

static bool is_source(const struct job *job, const char *path) {
  const struct strings *sources = &job->options->sources;
  for (size_t i = 0; i < sources->count; i++)
    if (file_is_same(sources->at[i], path))
      return true;
  return false;
}

static bool file_defines(const char *path, const char *name) {
  struct arena arena = {0};
  struct report silent = {0};
  struct bytes bytes;
  const bool found =
      file_read(&arena, &silent, path, &bytes) &&
      source_text_defines(&arena, arena_copy(&arena, (const char *)bytes.at, bytes.length), name);
  arena_release(&arena);
  return found;
}

/* A source in the folder that defines a symbol, and is no source of this build; or NULL. */
static const char *find_in(const struct job *job, const char *folder, const char *name) {
  const char *found = NULL;
  DIR *entries = opendir(folder);
  for (const struct dirent *entry; entries && !found && (entry = readdir(entries));) {
    const size_t length = strlen(entry->d_name);
    const bool is_c = length > 2 && strcmp(entry->d_name + length - 2, ".c") == 0;
    if (!is_c && !path_is_cpp(entry->d_name))
      continue;
    const char *path = strcmp(folder, ".") == 0 ? arena_copy(job->arena, entry->d_name, length)
                                                : path_join(job->arena, folder, entry->d_name);
    if (!is_source(job, path) && file_defines(path, name))
      found = path;
  }
  if (entries)
    closedir(entries);
  return found;
}

/* In the folders of the sources, each of them once. */
static const char *find_source(const struct job *job, const char *name) {
  const struct strings *sources = &job->options->sources;
  struct strings folders = {0};
  const char *found = NULL;
  for (size_t i = 0; i < sources->count && !found; i++) {
    const char *folder = path_folder(job->arena, sources->at[i]);
    if (strings_have(&folders, folder))
      continue;
    strings_add(job->arena, &folders, folder);
    found = find_in(job, folder, name);
  }
  return found;
}

/* ---- Who calls it ---- */

/* The module in which what is undefined is imported; false where it cannot be made. */
static bool load_with_imports(const struct job *job, struct command command,
                              struct loaded *loaded) {
  const char *path = path_join(job->arena, job->options->folder, "undefined.wasm");
  struct report silent = {0};
  struct text silence = text_in(job->arena), errors = text_in(job->arena);
  struct bytes bytes;
  command.words[command.count - 1] = path; /* behind -o */
  command_add(&command, "--allow-undefined");
  struct process process = {.command = command, .output = &silence, .errors = &errors};
  process_run_all(&process, 1, NULL);
  return process.status == 0 && file_read(job->arena, &silent, path, &bytes) &&
         load_bytes(job->arena, &silent, path, bytes, (struct bytes){0}, loaded);
}

static uint32_t find_import(const struct loaded *loaded, const char *name) {
  const struct wasm *wasm = &loaded->wasm;
  struct cursor items = wasm_items(wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  for (uint32_t index = 0; wasm_next_import(&items, &import);) {
    if (import.kind != WASM_FUNCTION)
      continue;
    if (span_is(import.name, name) || span_is(loaded->names.functions[index], name)) /* of C++ */
      return index;
    index++;
  }
  return AUDIT_NONE;
}

/* ---- What to do about it ---- */

/* The name in the source. libc/system.c calls a function that nobody has by another name. */
static const char *name_in_source(const char *symbol) {
  static const char prefix[] = "tare_missing_";
  return text_begins(symbol, prefix) ? symbol + strlen(prefix) : symbol;
}

static bool is_declared_in_header(const struct api *api, const char *symbol) {
  for (size_t i = 0; i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, symbol) == 0)
      return true;
  return false;
}

static const char *advice(const struct job *job, const struct undefined *undefined,
                          const char *entry) {
  const char *jumps = jumps_advice(job, undefined);
  const char *hint = jumps ? jumps : hint_of_symbol(undefined->name, job->options->libc);
  const char *source = hint ? NULL : find_source(job, undefined->name);
  if (hint)
    return hint;
  if (source)
    return arena_format(
        job->arena, "is defined in %s, which is no source of this build: name it as well", source);
  if (is_declared_in_header(job->api, undefined->name))
    return arena_format(job->arena,
                        "is defined by no source: name the one that has it, or have JavaScript "
                        "supply it with --import=%s",
                        undefined->name);
  if (job->options->libc && hint_is_of_system(undefined->name))
    return arena_format(job->arena,
                        "is a system's, which a module does not have: leave out what needs it%s%s",
                        entry ? ", such as by --skip=" : "", entry ? entry : "");
  return arena_format(job->arena, "is defined by no source: name the one that has it%s%s",
                      entry ? ", or leave out what needs it, such as by --skip=" : "",
                      entry ? entry : "");
}

void undefined_report(const struct job *job, struct command command, const struct undefined *list,
                      size_t count) {
  struct arena *arena = job->arena;
  struct loaded loaded;
  struct location reported = {
      0}; /* the last line with long double: it may call several functions */
  const bool is_loaded = load_with_imports(job, command, &loaded);
  for (size_t i = 0; i < count; i++) {
    if (!job->options->allocator &&
        undefined_is_of_malloc(list[i].name)) /* that is had without asking */
      continue;
    const uint32_t import = is_loaded ? find_import(&loaded, list[i].name) : AUDIT_NONE;
    struct caller caller = {0};
    if (import != AUDIT_NONE)
      caller = callers_find(arena, &loaded, import);
    if (!caller.at.line)
      caller.at = (struct location){.file = compile_source_of(job->options, list[i].object)};
    if (hint_is_of_long_double(list[i].name)) {
      if (reported.file && reported.line == caller.at.line &&
          strcmp(reported.file, caller.at.file) == 0)
        continue;
      reported = caller.at;
    }
    const struct undefined wanted = {name_in_source(list[i].name), list[i].object};
    report_error(job->report, caller.at, "'%s' %s", wanted.name,
                 advice(job, &wanted, caller.entry));
  }
}
