#include "compile/debug.h"

#include "compile/attribute.h"
#include "compile/debug_names.h"
#include "compile/dwarf.h"
#include "compile/encode.h"
#include "verdict/decode.h"
#include "verdict/line_rows.h"

#include <string.h>

static struct span code_of(const struct wasm *wasm) {
  return wasm->sections[WASM_CODE_SECTION].content;
}

/* ---- Lines of the linked code ---- */

struct source {
  size_t unit;
  uint32_t file;
};

struct table {
  struct arena *arena;
  const char *folder;
  struct line_sections sections;
  struct line_rows rows;
  struct source *sources; /* those that are in use, */
  size_t source_count;
  struct strings names; /* and what they are called */
};

static const char *copy(struct arena *arena, struct span span) {
  return arena_copy(arena, span.length ? (const char *)span.at : "", span.length);
}

static const char *source_name(const struct table *table, const struct line_row *row) {
  struct arena *arena = table->arena;
  struct line_file file;
  if (!lines_file(&table->sections, row->unit, row->file, &file))
    return "?";
  const char *name = copy(arena, file.name), *directory = copy(arena, file.directory);
  if (*name != '/' && *directory && strcmp(directory, ".") != 0)
    name = path_join(arena, directory, name);
  const size_t length = strlen(table->folder);
  const bool is_ours = strncmp(name, table->folder, length) == 0 && name[length] == '/';
  return is_ours ? name + length + 1 : name;
}

static uint32_t find_source(struct table *table, const struct line_row *row) {
  size_t i = 0;
  while (i < table->source_count &&
         (table->sources[i].unit != row->unit || table->sources[i].file != row->file))
    i++;
  if (i == table->source_count) {
    struct source *source =
        arena_push(table->arena, &table->sources, &table->source_count, sizeof *source);
    *source = (struct source){row->unit, row->file};
    strings_add(table->arena, &table->names, source_name(table, row));
  }
  return (uint32_t)i + 1;
}

static struct place find_place(struct table *table, uint32_t from) {
  const struct line_row *row = line_rows_find(&table->rows, from);
  if (!row)
    return (struct place){0};
  return (struct place){find_source(table, row), row->line, row->column};
}

/* ---- Putting it together ---- */

static bool is_same(struct place a, struct place b) {
  return a.file == b.file && a.line == b.line && a.column == b.column;
}

/* A sequence for the function, so that no line reaches over its end; none where it has no lines.
 */
static void add_function(struct program *program, struct table *table, struct walk *walk,
                         const struct wasm *wasm, const struct wasm_function *function) {
  const uint8_t *const code_start = code_of(wasm).at;
  const uint32_t begin = (uint32_t)(function->body.at - code_start);
  struct code code;
  struct instruction instruction;
  uint32_t from = SOURCE_MAP_NOWHERE;
  struct place last = {0};
  attribute_function(walk, begin, (uint32_t)wasm->types[function->type].results.length);
  code_begin(&code, wasm, function);
  while (code_next(&code, &instruction)) {
    const uint32_t at = (uint32_t)(instruction.at - code_start);
    from = attribute_instruction(walk, wasm, &instruction, at, from);
    const struct place place =
        from == SOURCE_MAP_NOWHERE ? (struct place){0} : find_place(table, from);
    if (program->is_open ? is_same(place, last) : !place.line)
      continue;
    if (program->is_open) {
      dwarf_row(program, at, place);
    } else { /* what comes before the first line goes with it: locals, at least */
      dwarf_begin_sequence(program, begin);
      dwarf_row(program, begin, place);
    }
    last = place;
  }
  dwarf_end_sequence(program, begin + (uint32_t)function->body.length);
}

static void add_lines(struct text *out, const struct debug_build *build, const struct wasm *linked,
                      const struct wasm *wasm) {
  struct arena *arena = out->arena;
  struct table table = {.arena = arena, .folder = build->folder};
  struct program program = {.text = text_in(arena)};
  const struct span code = code_of(wasm);
  if (!code.length)
    return;
  table.sections = line_sections_of(linked);
  table.rows = line_rows_read(arena, &table.sections);
  line_rows_sort(&table.rows);
  struct walk walk = attribute_begin(arena, wasm, build->map);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    add_function(&program, &table, &walk, wasm, &wasm->functions[i]);
  if (!table.source_count)
    return;
  dwarf_sections(&program, &table.names, code.length, out);
}

struct bytes debug_sections(struct arena *arena, const struct debug_build *build) {
  struct text out = text_in(arena);
  struct wasm wasm, linked;
  if (!decode_wasm(arena, build->linked, &linked) || !decode_wasm(arena, build->optimized, &wasm))
    return (struct bytes){0};
  if (build->with_names)
    debug_names_add(&out, &linked, &wasm);
  add_lines(&out, build, &linked, &wasm);
  if (build->is_stackless) {
    struct text none = text_in(arena);
    text_format(&none, "none");
    encode_custom_section(&out, "tare.stack", &none);
  }
  return (struct bytes){(const uint8_t *)out.bytes, out.length};
}

struct bytes debug_file(struct arena *arena, struct bytes module, struct bytes sections) {
  struct text text = text_in(arena);
  text_bytes(&text, module.at, module.length);
  text_bytes(&text, sections.at, sections.length);
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}
