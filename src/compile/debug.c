#include "compile/debug.h"

#include "compile/encode.h"
#include "inspect/code.h"
#include "verdict/decode.h"
#include "verdict/line_rows.h"

#include <string.h>

enum { NOWHERE = UINT32_MAX };

static struct span code_of(const struct wasm *wasm) {
  return wasm->sections[WASM_CODE_SECTION].content;
}

/* ---- Names: the core specification 2.0, §7.4.1, and its extension to globals ---- */

/* What has names, and how wasm-opt calls those that have none: by a prefix and their number, where
 * imported ones are counted for themselves. */
static const struct named {
  uint8_t subsection;
  enum wasm_kind kind;
  const char *own, *imported;
} all_named[] = {{1, WASM_FUNCTION, "", "fimport$"}, {7, WASM_GLOBAL, "global$", "gimport$"}};

enum { NAMED = sizeof all_named / sizeof *all_named };

/* By index; empty where there is none. */
static const struct span *read_names(struct arena *arena, const struct wasm *wasm,
                                     const struct named *named) {
  struct names names;
  decode_names(arena, wasm, wasm_custom(wasm, "name"), &names);
  return named->kind == WASM_FUNCTION ? names.functions : names.globals;
}

static void add_names(struct text *section, const struct named *named, const struct span *names,
                      uint32_t count) {
  struct text list = text_in(section->arena);
  uint32_t present = 0;
  for (uint32_t i = 0; i < count; i++)
    present += names[i].length != 0;
  if (!present)
    return;
  encode_unsigned(&list, present);
  for (uint32_t i = 0; i < count; i++)
    if (names[i].length) {
      encode_unsigned(&list, i);
      encode_counted(&list, names[i].at, names[i].length);
    }
  encode_byte(section, named->subsection);
  encode_counted(section, list.bytes, list.length);
}

struct bytes debug_number(struct arena *arena, struct bytes module) {
  struct text text = text_in(arena), section = text_in(arena);
  struct wasm wasm;
  if (!wasm_read(&wasm, (struct span){module.at, module.length}))
    return module;
  for (size_t i = 0; i < NAMED; i++) {
    const struct named *named = &all_named[i];
    const uint32_t imported = wasm.imported[named->kind], count = wasm.count[named->kind];
    struct span *names = arena_alloc(arena, ((size_t)count + 1) * sizeof *names);
    for (uint32_t j = 0; j < count; j++) {
      const char *name = j < imported ? arena_format(arena, "%s%u", named->imported, j)
                                      : arena_format(arena, "%s%u", named->own, j - imported);
      names[j] = (struct span){(const uint8_t *)name, strlen(name)};
    }
    add_names(&section, named, names, count);
  }
  text_bytes(&text, module.at, module.length);
  encode_custom_section(&text, "name", &section);
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

/* The number behind a prefix; NOWHERE where it is none below `end`. */
static uint32_t number_of(struct span name, const char *prefix, uint32_t end) {
  const size_t length = strlen(prefix);
  uint64_t number = 0;
  if (name.length <= length || memcmp(name.at, prefix, length) != 0)
    return NOWHERE;
  for (size_t i = length; i < name.length && number < end; i++) {
    if (name.at[i] < '0' || name.at[i] > '9')
      return NOWHERE;
    number = 10 * number + name.at[i] - '0';
  }
  return number < end ? (uint32_t)number : (uint32_t)NOWHERE;
}

/* The linker's wrappers for the exports of a command have a suffix that is not of C. */
static struct span c_name(struct span name) {
  static const char suffix[] = ".command_export";
  const size_t length = sizeof suffix - 1;
  if (name.length > length && memcmp(name.at + name.length - length, suffix, length) == 0)
    name.length -= length;
  return name;
}

/* C's names in the place of numbers; other names, of what wasm-opt made, stay. */
static void add_c_names(struct text *out, const struct wasm *linked, const struct wasm *wasm) {
  struct text section = text_in(out->arena);
  for (size_t i = 0; i < NAMED; i++) {
    const struct named *named = &all_named[i];
    const uint32_t imported = linked->imported[named->kind], count = linked->count[named->kind];
    const uint32_t left = wasm->count[named->kind];
    const struct span *of_c = read_names(out->arena, linked, named);
    const struct span *numbers = read_names(out->arena, wasm, named);
    struct span *names = arena_alloc(out->arena, ((size_t)left + 1) * sizeof *names);
    for (uint32_t j = 0; j < left; j++) {
      const struct span number = numbers[j];
      const uint32_t own = number_of(number, named->own, count - imported);
      const uint32_t import = number_of(number, named->imported, imported);
      names[j] = own != NOWHERE      ? c_name(of_c[imported + own])
                 : import != NOWHERE ? of_c[import]
                                     : number;
    }
    add_names(&section, named, names, left);
  }
  encode_custom_section(out, "name", &section);
}

/* ---- Source maps, https://tc39.es/ecma426/ ---- */

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static void add_vlq(struct text *text, uint32_t value) {
  uint64_t rest = (uint64_t)value << 1; /* the lowest bit is the sign */
  do {
    const uint64_t digit = rest & 31;
    rest >>= 5;
    text_bytes(text, &digits[digit | (rest ? 32 : 0)], 1);
  } while (rest);
}

struct bytes debug_source_map(struct arena *arena, struct bytes module) {
  struct text text = text_in(arena);
  struct wasm wasm;
  text_add(&text, "{\"version\":3,\"sources\":[\"code\"],\"names\":[],\"mappings\":\"");
  if (wasm_read(&wasm, (struct span){module.at, module.length})) {
    const struct span code = code_of(&wasm);
    for (size_t i = 0; i < code.length; i++)
      if (i == 0) {
        add_vlq(&text, (uint32_t)wasm_offset(&wasm, code.at));
        text_add(&text, "AAA");
      } else {
        text_add(&text, ",CACA"); /* a byte on, and a line */
      }
  }
  text_add(&text, "\"}");
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

/* From some byte of the optimised module on, as far as the next: where in the linked code. */
struct segment {
  uint32_t at, from;
};

struct segments {
  const struct segment *items;
  size_t count;
};

/* One number; false where there is none. */
static bool read_vlq(struct cursor *map, int64_t *value) {
  uint64_t bits = 0;
  for (unsigned shift = 0; shift < 35; shift += 5) {
    const char *digit = cursor_left(map) && *map->at ? strchr(digits, *map->at) : NULL;
    if (!digit)
      return false;
    map->at++;
    bits |= (uint64_t)((digit - digits) & 31) << shift;
    if (digit - digits < 32) {
      *value = bits & 1 ? -(int64_t)(bits >> 1) : (int64_t)(bits >> 1);
      return true;
    }
  }
  return false;
}

/* Puts the cursor behind `"mappings":"`. */
static bool find_mappings(struct cursor *map) {
  static const char key[] = "\"mappings\"";
  const size_t length = sizeof key - 1;
  for (; cursor_left(map) > length; map->at++)
    if (memcmp(map->at, key, length) == 0) {
      map->at += length;
      while (cursor_left(map) && *map->at != '"')
        map->at++;
      cursor_byte(map);
      return true;
    }
  return false;
}

/* Segments up to the first that is none, in the order of their offsets, counted from `base`. */
static struct segments read_map(struct arena *arena, struct bytes bytes, size_t base) {
  enum { OFFSET, SOURCE, LINE, COLUMN, FIELDS };
  struct cursor map = {.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
  struct segment *segments = NULL;
  size_t count = 0;
  int64_t fields[FIELDS] = {0}, delta;
  if (!find_mappings(&map))
    return (struct segments){0};
  while (cursor_left(&map) && *map.at != '"') {
    size_t read = 0;
    for (; read < FIELDS && read_vlq(&map, &delta); read++)
      fields[read] += delta;
    const int64_t at = fields[OFFSET] - (int64_t)base;
    if (read == 0 || (count && at < segments[count - 1].at))
      break;
    if (at >= 0 && at < NOWHERE) {
      const bool is_known = read > LINE && fields[LINE] >= 0 && fields[LINE] < NOWHERE;
      struct segment *segment = arena_push(arena, &segments, &count, sizeof *segment);
      *segment =
          (struct segment){(uint32_t)at, is_known ? (uint32_t)fields[LINE] : (uint32_t)NOWHERE};
    }
    while (cursor_left(&map) && *map.at != '"' && *map.at != ',') /* a name's index */
      map.at++;
    if (cursor_left(&map) && *map.at == ',')
      map.at++;
  }
  return (struct segments){segments, count};
}

/* ---- Which segment is of which instruction ---- */

/* Since an instruction's operands come before it, its code begins where that of its first operand
 * does. A wasm-opt before version 113 gives it its segment there, before those of the operands, and
 * a later one where it stands itself. */
struct walk {
  struct segments segments;
  size_t next;

  /* What is on the operand stack: where the code of each begins. */
  uint32_t *operands;
  size_t operand_count, capacity;

  struct block {
    size_t height; /* of the operand stack */
    uint32_t begin, results;
    bool is_loop;
  } *blocks;
  size_t block_count;

  /* Segments of instructions that are still to come. */
  struct segment *open;
  size_t open_count;
};

static void push_operands(struct walk *walk, uint32_t begin, uint32_t count) {
  for (; count && walk->operand_count < walk->capacity; count--)
    walk->operands[walk->operand_count++] = begin;
}

/* Returns where the lowest of them begins, or the highest that is there: behind a jump none is. */
static uint32_t pop_operands(struct walk *walk, uint32_t at, uint64_t count) {
  const size_t height = walk->blocks[walk->block_count - 1].height;
  uint32_t begin = at;
  for (; count && walk->operand_count > height; count--)
    begin = walk->operands[--walk->operand_count];
  return begin;
}

static void push_block(struct walk *walk, uint32_t begin, uint32_t results, bool is_loop) {
  walk->blocks[walk->block_count++] = (struct block){walk->operand_count, begin, results, is_loop};
}

static uint32_t label_arity(const struct walk *walk, uint32_t label) {
  if (label >= walk->block_count)
    return 0;
  const struct block *block = &walk->blocks[walk->block_count - 1 - label];
  return block->is_loop ? 0 : block->results;
}

static uint32_t call(struct walk *walk, uint32_t at, const struct wasm_type *type, unsigned more) {
  const uint32_t begin = pop_operands(walk, at, type->params.length + more);
  push_operands(walk, begin, (uint32_t)type->results.length);
  return begin;
}

/* Control does not come behind this instruction. */
static uint32_t leave(struct walk *walk, uint32_t at, uint64_t operands) {
  const uint32_t begin = pop_operands(walk, at, operands);
  walk->operand_count = walk->blocks[walk->block_count - 1].height;
  return begin;
}

/* Does to the stack what the instruction does; returns where its operands begin. */
static uint32_t run(struct walk *walk, const struct wasm *wasm,
                    const struct instruction *instruction, uint32_t at) {
  uint32_t begin = at;
  if (instruction->shape.pops != EFFECT_UNKNOWN) {
    begin = pop_operands(walk, at, instruction->shape.pops);
    push_operands(walk, begin, instruction->shape.pushes);
    return begin;
  }
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
    push_block(walk, at, instruction->results, instruction->opcode == OP_LOOP);
    return at;
  case OP_IF:
    begin = pop_operands(walk, at, 1);
    push_block(walk, begin, instruction->results, false);
    return begin;
  case OP_ELSE:
    return leave(walk, at, 0);
  case OP_END: {
    const struct block block = walk->blocks[walk->block_count - 1];
    walk->operand_count = block.height;
    if (--walk->block_count)
      push_operands(walk, block.begin, block.results);
    return at;
  }
  case OP_BR:
    return leave(walk, at, label_arity(walk, instruction->index));
  case OP_BR_IF: {
    const uint32_t arity = label_arity(walk, instruction->index);
    begin = pop_operands(walk, at, 1 + (uint64_t)arity);
    push_operands(walk, begin, arity);
    return begin;
  }
  case OP_BR_TABLE:
    return leave(walk, at, 1);
  case OP_RETURN:
    return leave(walk, at, walk->blocks[0].results);
  case OP_CALL:
    return call(walk, at, &wasm->types[wasm->functions[instruction->index].type], 0);
  case OP_CALL_INDIRECT:
    return call(walk, at, &wasm->types[instruction->index], 1);
  case OP_UNREACHABLE:
    return leave(walk, at, 0);
  default:
    return at;
  }
}

/* The place in the linked code of the instruction at `at`, whose operands begin at `begin`; that of
 * the one before it where it has no segment. */
static uint32_t take_segment(struct walk *walk, uint32_t at, uint32_t begin, uint32_t before) {
  bool is_here = false;
  for (; walk->next < walk->segments.count && walk->segments.items[walk->next].at <= at;
       walk->next++)
    if (walk->segments.items[walk->next].at == at) {
      walk->open[walk->open_count++] = walk->segments.items[walk->next];
      is_here = true;
    }
  while (!is_here && walk->open_count && walk->open[walk->open_count - 1].at > begin)
    walk->open_count--;
  if (!walk->open_count || walk->open[walk->open_count - 1].at != (is_here ? at : begin))
    return before;
  const uint32_t from = walk->open[--walk->open_count].from;
  return from == NOWHERE ? before : from;
}

/* ---- Lines of the linked code ---- */

struct place {
  uint32_t file, line, column; /* `file` from 1, in the list below */
};

struct source {
  size_t unit;
  uint32_t file;
  const char *name;
};

struct table {
  struct arena *arena;
  const char *folder;
  struct line_sections sections;
  struct line_rows rows;
  struct source *sources; /* those that are in use */
  size_t source_count;
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
    *source = (struct source){row->unit, row->file, source_name(table, row)};
  }
  return (uint32_t)i + 1;
}

static struct place find_place(struct table *table, uint32_t from) {
  const struct line_row *row = line_rows_find(&table->rows, from);
  if (!row)
    return (struct place){0};
  return (struct place){find_source(table, row), row->line, row->column};
}

/* ---- The DWARF that is written: version 4 ---- */

static void add_string(struct text *text, const char *string) {
  text_bytes(text, string, strlen(string) + 1);
}

/* The line number program that is being written, and the registers of who will run it. */
struct program {
  struct text text;
  bool is_open; /* within a sequence */
  uint32_t address;
  struct place place;
};

static void set_address(struct program *program, uint32_t address) {
  enum { EXTENDED = 0, SET_ADDRESS = 2 };
  encode_byte(&program->text, EXTENDED);
  encode_byte(&program->text, 1 + sizeof address);
  encode_byte(&program->text, SET_ADDRESS);
  encode_fixed(&program->text, address, sizeof address);
  program->address = address;
  program->place = (struct place){.file = 1, .line = 1};
  program->is_open = true;
}

static void advance_to(struct program *program, uint32_t address) {
  enum { ADVANCE_PC = 2 };
  if (address == program->address)
    return;
  encode_byte(&program->text, ADVANCE_PC);
  encode_unsigned(&program->text, address - program->address);
  program->address = address;
}

static void add_row(struct program *program, uint32_t address, struct place place) {
  enum { COPY = 1, ADVANCE_LINE = 3, SET_FILE = 4, SET_COLUMN = 5 };
  struct text *text = &program->text;
  advance_to(program, address);
  if (place.file && place.file != program->place.file) {
    encode_byte(text, SET_FILE);
    encode_unsigned(text, place.file);
    program->place.file = place.file;
  }
  if (place.column != program->place.column) {
    encode_byte(text, SET_COLUMN);
    encode_unsigned(text, place.column);
    program->place.column = place.column;
  }
  if (place.line != program->place.line) {
    encode_byte(text, ADVANCE_LINE);
    encode_signed(text, (int64_t)place.line - program->place.line);
    program->place.line = place.line;
  }
  encode_byte(text, COPY);
}

static void end_sequence(struct program *program, uint32_t address) {
  static const uint8_t end[] = {0, 1, 1};
  if (!program->is_open)
    return;
  advance_to(program, address);
  text_bytes(&program->text, end, sizeof end);
  program->is_open = false;
}

/* §6.2.4 of DWARF 4. */
static struct text line_section(struct arena *arena, const struct table *table,
                                const struct program *program) {
  static const uint8_t rest[] = {
      1,                                  /* minimum_instruction_length */
      1,                                  /* maximum_operations_per_instruction */
      1,                                  /* default_is_stmt */
      1,                                  /* line_base */
      1,                                  /* line_range */
      13,                                 /* opcode_base */
      0,  1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1 /* standard_opcode_lengths */
  };
  struct text header = text_in(arena), section = text_in(arena);
  text_bytes(&header, rest, sizeof rest);
  encode_byte(&header, 0); /* no include_directories */
  for (size_t i = 0; i < table->source_count; i++) {
    add_string(&header, table->sources[i].name);
    encode_fixed(&header, 0, 3); /* directory, time, length */
  }
  encode_byte(&header, 0);
  encode_fixed(&section, (uint32_t)(2 + 4 + header.length + program->text.length), 4);
  encode_fixed(&section, 4, 2);
  encode_fixed(&section, (uint32_t)header.length, 4);
  encode_text(&section, &header);
  encode_text(&section, &program->text);
  return section;
}

/* One compilation unit, by which debuggers find the lines: §7.5.3. */
static void add_unit(struct arena *arena, struct text *out, const char *name, size_t code_length) {
  static const uint8_t declaration[] = {
      1,    0x11, 0, /* DW_TAG_compile_unit, without children */
      0x03, 0x08,    /* DW_AT_name, DW_FORM_string */
      0x13, 0x0b,    /* DW_AT_language, DW_FORM_data1 */
      0x10, 0x17,    /* DW_AT_stmt_list, DW_FORM_sec_offset */
      0x11, 0x01,    /* DW_AT_low_pc, DW_FORM_addr */
      0x12, 0x06,    /* DW_AT_high_pc, DW_FORM_data4 */
      0,    0,    0, /* and of the list */
  };
  enum { LANGUAGE_C99 = 0x0c };
  struct text abbreviations = text_in(arena), unit = text_in(arena), section = text_in(arena);
  text_bytes(&abbreviations, declaration, sizeof declaration);
  encode_fixed(&unit, 4, 2); /* version */
  encode_fixed(&unit, 0, 4); /* in .debug_abbrev */
  encode_byte(&unit, 4);     /* bytes of an address */
  encode_byte(&unit, 1);
  add_string(&unit, name);
  encode_byte(&unit, LANGUAGE_C99);
  encode_fixed(&unit, 0, 4); /* in .debug_line */
  encode_fixed(&unit, 0, 4);
  encode_fixed(&unit, (uint32_t)code_length, 4);
  encode_fixed(&section, (uint32_t)unit.length, 4);
  encode_text(&section, &unit);
  encode_custom_section(out, ".debug_abbrev", &abbreviations);
  encode_custom_section(out, ".debug_info", &section);
}

/* ---- Putting it together ---- */

static bool is_same(struct place a, struct place b) {
  return a.file == b.file && a.line == b.line && a.column == b.column;
}

/* The first segment at or behind `begin`. */
static size_t find_segment(const struct segments *segments, uint32_t begin) {
  size_t low = 0, high = segments->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (segments->items[middle].at < begin)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* A sequence for the function, so that no line reaches over its end; none where it has no lines.
 */
static void add_function(struct program *program, struct table *table, struct walk *walk,
                         const struct wasm *wasm, const struct wasm_function *function) {
  const uint8_t *const code_start = code_of(wasm).at;
  const uint32_t begin = (uint32_t)(function->body.at - code_start);
  struct code code;
  struct instruction instruction;
  uint32_t from = NOWHERE;
  struct place last = {0};
  walk->operand_count = walk->block_count = walk->open_count = 0;
  walk->next = find_segment(&walk->segments, begin);
  push_block(walk, begin, (uint32_t)wasm->types[function->type].results.length, false);
  code_begin(&code, wasm, function);
  while (code_next(&code, &instruction)) {
    const uint32_t at = (uint32_t)(instruction.at - code_start);
    from = take_segment(walk, at, run(walk, wasm, &instruction, at), from);
    const struct place place = from == NOWHERE ? (struct place){0} : find_place(table, from);
    if (program->is_open ? is_same(place, last) : !place.line)
      continue;
    if (program->is_open) {
      add_row(program, at, place);
    } else { /* what comes before the first line goes with it: locals, at least */
      set_address(program, begin);
      add_row(program, begin, place);
    }
    last = place;
  }
  end_sequence(program, begin + (uint32_t)function->body.length);
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
  struct walk walk = {.segments = read_map(arena, build->map, wasm_offset(wasm, code.at)),
                      .capacity = code.length};
  walk.operands = arena_alloc(arena, walk.capacity * sizeof *walk.operands);
  walk.blocks = arena_alloc(arena, (size_t)wasm->levels * sizeof *walk.blocks);
  walk.open = arena_alloc(arena, (walk.segments.count + 1) * sizeof *walk.open);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    add_function(&program, &table, &walk, wasm, &wasm->functions[i]);
  if (!table.source_count)
    return;
  const struct text section = line_section(arena, &table, &program);
  add_unit(arena, out, table.sources[0].name, code.length);
  encode_custom_section(out, ".debug_line", &section);
}

struct bytes debug_sections(struct arena *arena, const struct debug_build *build) {
  struct text out = text_in(arena);
  struct wasm wasm, linked;
  if (!decode_wasm(arena, build->linked, &linked) || !decode_wasm(arena, build->optimized, &wasm))
    return (struct bytes){0};
  if (build->with_names)
    add_c_names(&out, &linked, &wasm);
  add_lines(&out, build, &linked, &wasm);
  return (struct bytes){(const uint8_t *)out.bytes, out.length};
}

struct bytes debug_file(struct arena *arena, struct bytes module, struct bytes sections) {
  struct text text = text_in(arena);
  text_bytes(&text, module.at, module.length);
  text_bytes(&text, sections.at, sections.length);
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}
