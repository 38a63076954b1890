#include "show/size_source.h"

#include <string.h>

struct size_source size_source_begin(struct arena *arena, const struct loaded *loaded) {
  return (struct size_source){
      .loaded = loaded, .units = {.arena = arena}, .names = {.arena = arena}};
}

/* The path of a file that was not asked for yet. */
static uint32_t find_path(struct size_source *source, const struct line_row *line) {
  struct arena *arena = source->names.arena;
  const char *path = load_line_file(arena, source->loaded, line);
  const uint32_t number = intern(&source->names, path, strlen(path));
  if (number == source->file_count) {
    struct size_file *file =
        arena_push(arena, &source->files, &source->file_count, sizeof *source->files);
    file->path = path;
  }
  return number;
}

static struct size_file *file_of(struct size_source *source, const struct line_row *line) {
  const uint64_t pair[] = {line->unit, line->file};
  const uint32_t number = intern(&source->units, pair, sizeof pair);
  if (number == source->unit_count) {
    const uint32_t path = find_path(source, line);
    uint32_t *place =
        arena_push(source->units.arena, &source->paths, &source->unit_count, sizeof *source->paths);
    *place = path;
  }
  return &source->files[source->paths[number]];
}

/* Adds code of a line to the function whose rows begin with `first`. */
static void add(struct size_source *source, const struct size_item *function,
                const struct line_row *line, size_t bytes, size_t first, struct size_rows *rows) {
  struct size_file *file = file_of(source, line);
  const bool has_row =
      file->row >= first && file->row < rows->count && rows->items[file->row].file == file->path;
  if (!has_row) {
    struct size_item item = *function;
    item.file = file->path;
    item.first = item.last = line->line;
    item.bytes = 0;
    file->row = rows->count;
    size_rows_add(rows, &item);
  }
  struct size_item *item = &rows->items[file->row];
  item->bytes += bytes;
  item->first = line->line < item->first ? line->line : item->first;
  item->last = line->line > item->last ? line->line : item->last;
}

void size_source_cut(struct size_source *source, const struct size_item *function,
                     struct span bytes, struct size_rows *rows) {
  const struct loaded *loaded = source->loaded;
  const uint8_t *code = loaded->wasm.sections[WASM_CODE_SECTION].content.at;
  const size_t begin = (size_t)(bytes.at - code), end = begin + bytes.length;
  const size_t first = rows->count;
  struct size_item untold = *function;
  for (; source->next < loaded->lines.count; source->next++) {
    const struct line_row *line = &loaded->lines.at[source->next];
    if (line->begin >= end)
      break;
    /* Where rows overlap, the one that begins last has the bytes. */
    const bool is_cut = source->next + 1 < loaded->lines.count && line[1].begin < line->end;
    const size_t line_end = is_cut ? line[1].begin : line->end;
    const size_t from = line->begin > begin ? line->begin : begin;
    const size_t to = line_end < end ? line_end : end;
    if (from < to && line->line) {
      add(source, function, line, to - from, first, rows);
      untold.bytes -= to - from;
    }
    if (line_end > end)
      break; /* the next function has the rest of it */
  }
  if (untold.bytes)
    size_rows_add(rows, &untold);
}
