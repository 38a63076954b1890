#include "verdict/load.h"

#include "verdict/decode.h"

#include <string.h>

/* ---- Names ---- */

/* The length of a character that a terminal should not get, or 0: what steers it, and what turns
 * the direction of text or its lines (U+0000 to U+001F, U+007F to U+009F, U+200E, U+200F, U+2028 to
 * U+202E, U+2066 to U+2069). */
static size_t hidden_length(const uint8_t *at, size_t left) {
  if (at[0] < 0x20 || at[0] == 0x7f)
    return 1;
  if (at[0] == 0xc2 && left > 1 && at[1] < 0xa0)
    return 2;
  if (at[0] != 0xe2 || left < 3)
    return 0;
  const bool is_mark = at[1] == 0x80 && (at[2] == 0x8e || at[2] == 0x8f);
  const bool is_line_or_turn = at[1] == 0x80 && at[2] >= 0xa8 && at[2] <= 0xae;
  const bool is_isolate = at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9;
  return is_mark || is_line_or_turn || is_isolate ? 3 : 0;
}

const char *load_printable(struct arena *arena, struct span name) {
  struct text text = text_in(arena);
  for (size_t i = 0; i < name.length;) {
    const size_t hidden = hidden_length(name.at + i, name.length - i);
    for (size_t j = 0; j < hidden; j++)
      text_format(&text, "\\x%02x", name.at[i + j]);
    if (!hidden)
      text_bytes(&text, &name.at[i], 1);
    i += hidden ? hidden : 1;
  }
  return text.bytes;
}

const char *load_function_name(struct arena *arena, const struct loaded *loaded,
                               uint32_t function) {
  if (function == loaded->audit.tables)
    return "(a table)";
  const struct span name = loaded->names.functions[function];
  return name.length ? load_printable(arena, name) : arena_format(arena, "func[%u]", function);
}

/* ---- Lines ---- */

static void read_files(struct arena *arena, struct loaded *loaded, size_t at) {
  struct line_files files;
  struct span *directories = NULL, directory, name;
  struct line_file *list = NULL;
  size_t directory_count = 0, count = 0;
  uint64_t index;
  struct loaded_unit *unit = arena_push(arena, &loaded->units, &loaded->unit_count, sizeof *unit);
  if (line_files_begin(&files, &loaded->sections, at)) {
    while (line_files_directory(&files, &directory)) {
      struct span *place = arena_push(arena, &directories, &directory_count, sizeof *place);
      *place = directory;
    }
    while (line_files_next(&files, &name, &index)) {
      struct line_file *place = arena_push(arena, &list, &count, sizeof *place);
      *place = (struct line_file){.directory = index < directory_count ? directories[index]
                                                                       : (struct span){0},
                                  .name = name};
    }
  }
  *unit = (struct loaded_unit){at, list, count};
}

static void read_lines(struct arena *arena, const struct wasm *debug, struct loaded *loaded) {
  loaded->sections = line_sections_of(debug);
  if (!loaded->sections.line.length)
    return;
  loaded->lines = line_rows_read(arena, &loaded->sections);
  for (size_t i = 0; i < loaded->lines.count; i++) {
    const size_t unit = loaded->lines.at[i].unit;
    if (!loaded->unit_count || loaded->units[loaded->unit_count - 1].unit != unit)
      read_files(arena, loaded, unit);
  }
  line_rows_sort(&loaded->lines);
}

static const struct line_file *find_file(const struct loaded *loaded, const struct line_row *row) {
  size_t from = 0, to = loaded->unit_count;
  while (to - from > 1) {
    const size_t middle = from + (to - from) / 2;
    if (loaded->units[middle].unit <= row->unit)
      from = middle;
    else
      to = middle;
  }
  const struct loaded_unit *unit = &loaded->units[from]; /* where there are rows, there are units */
  return unit->unit == row->unit && row->file < unit->file_count ? &unit->files[row->file] : NULL;
}

const char *load_line_file(struct arena *arena, const struct loaded *loaded,
                           const struct line_row *row) {
  const struct line_file *file = find_file(loaded, row);
  if (!file || !file->name.length)
    return "?";
  const char *name = load_printable(arena, file->name);
  const bool is_whole = !file->directory.length || *name == '/' || span_is(file->directory, ".");
  return is_whole ? name : path_join(arena, load_printable(arena, file->directory), name);
}

struct location load_location(struct arena *arena, const struct loaded *loaded, const uint8_t *at) {
  const uint8_t *const code = loaded->wasm.sections[WASM_CODE_SECTION].content.at;
  const struct line_row *row = line_rows_find(&loaded->lines, (size_t)(at - code));
  if (!row)
    return (struct location){0};
  return (struct location){load_line_file(arena, loaded, row), row->line, row->column};
}

/* ---- A module ---- */

static bool same_code(const struct wasm *one, const struct wasm *other) {
  const struct span a = one->sections[WASM_CODE_SECTION].content;
  const struct span b = other->sections[WASM_CODE_SECTION].content;
  return a.length == b.length && (!a.length || memcmp(a.at, b.at, a.length) == 0) &&
         one->count[WASM_FUNCTION] == other->count[WASM_FUNCTION];
}

static uint32_t stack_pointer_by_name(const struct loaded *loaded) {
  for (uint32_t i = 0; i < loaded->wasm.count[WASM_GLOBAL]; i++)
    if (span_is(loaded->names.globals[i], "__stack_pointer"))
      return i;
  return AUDIT_NONE;
}

bool load_bytes(struct arena *arena, struct report *report, const char *path, struct bytes module,
                struct bytes debug, struct loaded *loaded) {
  *loaded = (struct loaded){.path = path, .debug_path = path};
  if (!decode_wasm(arena, module, &loaded->wasm)) {
    report_failure(report, "%s: at byte %zu: %s", path, loaded->wasm.error_at, loaded->wasm.error);
    return false;
  }
  struct wasm beside;
  const struct wasm *told = &loaded->wasm;
  if (debug.length && decode_wasm(arena, debug, &beside) && same_code(&loaded->wasm, &beside)) {
    told = &beside;
    loaded->is_stackless = span_is(wasm_custom(told, "tare.stack"), "none");
    loaded->debug_path = NULL;
  }
  const struct span names = wasm_custom(told, "name");
  loaded->has_names = names.length != 0;
  decode_names(arena, &loaded->wasm, names, &loaded->names);
  read_lines(arena, told, loaded);
  audit_make(&loaded->audit, &loaded->wasm, stack_pointer_by_name(loaded),
             arena_alloc(arena, audit_space(&loaded->wasm)));
  return true;
}

/* STEM.debug.wasm beside STEM.wasm. */
static const char *path_beside(struct arena *arena, const char *path) {
  const char *end = strrchr(path_name(path), '.');
  if (!end || strcmp(end, ".wasm") != 0)
    return NULL;
  return arena_format(arena, "%.*s.debug.wasm", (int)(end - path), path);
}

bool load_file(struct arena *arena, struct report *report, const char *path,
               struct loaded *loaded) {
  struct bytes module, debug = {0};
  if (!file_read(arena, report, path, &module))
    return false;
  const char *beside = path_beside(arena, path);
  if (beside && file_exists(beside) && !file_read(arena, report, beside, &debug))
    return false;
  if (!load_bytes(arena, report, path, module, debug, loaded))
    return false;
  if (!loaded->debug_path)
    loaded->debug_path = beside;
  else if (debug.length)
    fprintf(stderr,
            "tare: note: '%s' is of another build than '%s', and is passed over; remove it\n",
            beside, path);
  return true;
}
