#include "inspect/lines.h"

#include <string.h>

/* DWARF 5 §7.22, §7.5.6. */
enum {
  LNS_COPY = 1,
  LNS_ADVANCE_PC = 2,
  LNS_ADVANCE_LINE = 3,
  LNS_SET_FILE = 4,
  LNS_SET_COLUMN = 5,
  LNS_NEGATE_STMT = 6,
  LNS_SET_BASIC_BLOCK = 7,
  LNS_CONST_ADD_PC = 8,
  LNS_FIXED_ADVANCE_PC = 9,
  LNS_SET_PROLOGUE_END = 10,
  LNS_SET_EPILOGUE_BEGIN = 11,
  LNE_END_SEQUENCE = 1,
  LNE_SET_ADDRESS = 2,
  LNCT_PATH = 1,
  LNCT_DIRECTORY_INDEX = 2,
  FORM_DATA2 = 0x05,
  FORM_DATA4 = 0x06,
  FORM_DATA8 = 0x07,
  FORM_STRING = 0x08,
  FORM_BLOCK = 0x09,
  FORM_DATA1 = 0x0b,
  FORM_STRP = 0x0e,
  FORM_UDATA = 0x0f,
  FORM_DATA16 = 0x1e,
  FORM_LINE_STRP = 0x1f,
};

/* ---- The header of a unit ---- */

struct unit {
  unsigned version, offset_size; /* of DWARF: 4 bytes, or 8 in its 64-bit format */
  struct cursor header;          /* from minimum_instruction_length on */
  struct cursor program;
};

static struct cursor section_cursor(struct span section) {
  const uint8_t *end = section.length ? section.at + section.length : section.at; /* maybe NULL */
  return (struct cursor){.start = section.at, .at = section.at, .end = end};
}

/* A length of the table's own, which may be of 64 bits where a size_t is not. */
static struct cursor part(struct cursor *cursor, uint64_t length) {
  if (length > cursor_left(cursor))
    cursor_fail(cursor, cursor->at, "length goes past the end");
  return cursor_part(cursor, (size_t)length);
}

/* Reads what is before a unit's tables; `units` goes on behind the unit. */
static struct unit read_unit(struct cursor *units) {
  struct unit unit = {.offset_size = 4};
  const uint8_t *const start = units->at;
  uint64_t length = cursor_fixed(units, 4);
  if (length == UINT32_MAX) {
    unit.offset_size = 8;
    length = cursor_fixed(units, 8);
  }
  struct cursor rest = part(units, length);
  unit.version = (unsigned)cursor_fixed(&rest, 2);
  if (unit.version < 2 || unit.version > 5)
    cursor_fail(&rest, start, "line table of an unknown version");
  if (unit.version == 5)
    cursor_skip(&rest, 2); /* the sizes of addresses and segment selectors */
  unit.header = part(&rest, cursor_fixed(&rest, unit.offset_size));
  unit.program = rest;
  if (rest.error && !units->error) {
    units->error = rest.error;
    units->error_at = rest.error_at;
    units->at = units->end;
  }
  return unit;
}

static void fail(struct lines *lines, const char *error, size_t offset) {
  cursor_fail(&lines->units, lines->units.start + offset, error);
  lines->program.at = lines->program.end;
}

static void begin_sequence(struct lines *lines) {
  lines->address = 0;
  lines->file = 1;
  lines->line = 1;
  lines->column = 0;
  lines->is_live = false; /* until its address is set: nothing is at 0 */
  lines->is_open = false;
}

static void begin_unit(struct lines *lines) {
  lines->unit = cursor_offset(&lines->units);
  struct unit unit = read_unit(&lines->units);
  lines->program = unit.program;
  lines->minimum_instruction_length = cursor_byte(&unit.header);
  const unsigned operations = unit.version >= 4 ? cursor_byte(&unit.header) : 1;
  cursor_byte(&unit.header); /* whether rows are statements at first */
  lines->line_base = (int8_t)cursor_byte(&unit.header);
  lines->line_range = cursor_byte(&unit.header);
  lines->opcode_base = cursor_byte(&unit.header);
  lines->operand_counts =
      cursor_skip(&unit.header, lines->opcode_base ? lines->opcode_base - 1U : 0).at;
  begin_sequence(lines);
  if (lines->units.error)
    return;
  if (unit.header.error)
    fail(lines, unit.header.error, unit.header.error_at);
  else if (operations > 1 || !lines->line_range || !lines->opcode_base)
    fail(lines, "line table for another machine", lines->unit);
}

/* ---- The line number program ---- */

/* Whether the linker puts an address in place of that of what it dropped. */
static bool is_tombstone(uint64_t address, size_t size) {
  const uint64_t all = size < 8 ? (UINT64_C(1) << (8 * size)) - 1 : UINT64_MAX;
  return address == 0 || address >= all - 1;
}

static void advance_bytes(struct lines *lines, uint64_t by) {
  if (!lines->is_live)
    return;
  if (by > UINT32_MAX - lines->address)
    fail(lines, "address past 4 GiB", cursor_offset(&lines->program));
  else
    lines->address += by;
}

static void advance(struct lines *lines, uint64_t operations) {
  const uint64_t least = lines->minimum_instruction_length;
  advance_bytes(lines, operations > UINT32_MAX ? UINT64_MAX : operations * least);
}

/* Adds a row to the matrix, or its end; whether one before it is complete then, and in `row`. Of
 * rows at one address the last counts. */
static bool append(struct lines *lines, bool is_end, struct line_row *row) {
  bool complete = false;
  if (lines->is_live && lines->is_open) {
    if (lines->address < lines->row.begin)
      fail(lines, "addresses of a sequence go down", cursor_offset(&lines->program));
    lines->row.end = (uint32_t)lines->address;
    *row = lines->row;
    complete = row->end > row->begin;
  }
  lines->is_open = !is_end;
  lines->row = (struct line_row){.begin = (uint32_t)lines->address,
                                 .line = lines->line,
                                 .column = lines->column,
                                 .unit = lines->unit,
                                 .file = lines->file};
  if (is_end)
    begin_sequence(lines);
  return complete;
}

/* Whether a row is complete: see append. */
static bool run_extended(struct lines *lines, struct line_row *row) {
  struct cursor *program = &lines->program;
  const size_t at = cursor_offset(program);
  struct cursor operand = part(program, cursor_unsigned(program, 64));
  const uint8_t opcode = cursor_byte(&operand);
  if (operand.error)
    cursor_fail(program, program->start + operand.error_at, operand.error);
  else if (opcode == LNE_END_SEQUENCE)
    return append(lines, true, row);
  else if (opcode == LNE_SET_ADDRESS) {
    const size_t size = cursor_left(&operand);
    if (size < 1 || size > 8) {
      fail(lines, "address of an unknown size", at);
      return false;
    }
    const uint64_t address = cursor_fixed(&operand, (unsigned)size);
    const bool is_live = !is_tombstone(address, size);
    if (is_live && address > UINT32_MAX)
      fail(lines, "address past 4 GiB", at);
    if (!is_live || !lines->is_live)
      lines->is_open = false;
    lines->is_live = is_live;
    lines->address = address;
  }
  return false;
}

/* What a special opcode says: by how many operations, and by how many lines beyond `line_base`. */
struct special {
  unsigned operations, lines;
};

static struct special special_of(const struct lines *lines, unsigned opcode) {
  const unsigned steps = opcode - lines->opcode_base, range = lines->line_range;
  if (!range) /* never: begin_unit refuses it */
    return (struct special){0};
  const unsigned operations = steps / range;
  return (struct special){operations, steps - operations * range};
}

/* One opcode, which is the first of its sequence or one of the next; see append. */
static bool run(struct lines *lines, struct line_row *row) {
  struct cursor *program = &lines->program;
  const uint8_t opcode = cursor_byte(program);
  if (opcode >= lines->opcode_base) {
    const struct special special = special_of(lines, opcode);
    advance(lines, special.operations);
    lines->line += (uint32_t)lines->line_base + special.lines;
    return append(lines, false, row);
  }
  switch (opcode) {
  case 0:
    return run_extended(lines, row);
  case LNS_COPY:
    return append(lines, false, row);
  case LNS_ADVANCE_PC:
    advance(lines, cursor_unsigned(program, 64));
    return false;
  case LNS_ADVANCE_LINE:
    lines->line += (uint32_t)cursor_signed(program, 64);
    return false;
  case LNS_SET_FILE:
    lines->file = (uint32_t)cursor_unsigned(program, 64);
    return false;
  case LNS_SET_COLUMN:
    lines->column = (uint32_t)cursor_unsigned(program, 64);
    return false;
  case LNS_NEGATE_STMT:
  case LNS_SET_BASIC_BLOCK:
  case LNS_SET_PROLOGUE_END:
  case LNS_SET_EPILOGUE_BEGIN:
    return false;
  case LNS_CONST_ADD_PC:
    advance(lines, special_of(lines, 255).operations);
    return false;
  case LNS_FIXED_ADVANCE_PC:
    advance_bytes(lines, cursor_fixed(program, 2));
    return false;
  default: /* one that is to come; and DW_LNS_set_isa */
    for (unsigned i = lines->operand_counts[opcode - 1]; i; i--)
      cursor_unsigned(program, 64);
    return false;
  }
}

void lines_begin(struct lines *lines, const struct line_sections *sections) {
  *lines = (struct lines){.units = section_cursor(sections->line)};
}

bool lines_next(struct lines *lines, struct line_row *row) {
  while (!lines->units.error) {
    if (cursor_left(&lines->program)) {
      const bool complete = run(lines, row);
      if (lines->program.error)
        fail(lines, lines->program.error, lines->program.error_at);
      if (complete && !lines->units.error)
        return true;
    } else if (cursor_left(&lines->units))
      begin_unit(lines);
    else
      return false;
  }
  return false;
}

/* ---- File names ---- */

/* Up to a NUL, which is passed over. */
static struct span read_string(struct cursor *cursor) {
  const uint8_t *end = cursor->at;
  while (end < cursor->end && *end)
    end++;
  if (end == cursor->end) {
    cursor_fail(cursor, cursor->at, "string without an end");
    return (struct span){0};
  }
  const struct span string = cursor_skip(cursor, (size_t)(end - cursor->at));
  cursor_byte(cursor);
  return string;
}

static struct span from_offset(struct span strings, uint64_t offset) {
  if (offset >= strings.length)
    return (struct span){0};
  return (struct span){strings.at + (size_t)offset, strings.length - (size_t)offset};
}

/* An attribute of a directory or file: a number, or a string and what follows it. Its end is only
 * looked for where it is wanted: many may be in one section. */
struct attribute {
  struct span string;
  uint64_t number;
};

static struct span first_string(struct span strings) {
  struct cursor cursor = section_cursor(strings);
  return read_string(&cursor);
}

static struct attribute read_form(struct cursor *cursor, uint64_t form, unsigned offset_size,
                                  const struct line_sections *sections) {
  switch (form) {
  case FORM_STRING: {
    const uint8_t *const start = cursor->at;
    read_string(cursor);
    return (struct attribute){.string = {start, (size_t)(cursor->at - start)}};
  }
  case FORM_LINE_STRP:
    return (struct attribute){
        .string = from_offset(sections->line_str, cursor_fixed(cursor, offset_size))};
  case FORM_STRP:
    return (struct attribute){.string =
                                  from_offset(sections->str, cursor_fixed(cursor, offset_size))};
  case FORM_UDATA:
    return (struct attribute){.number = cursor_unsigned(cursor, 64)};
  case FORM_DATA1:
    return (struct attribute){.number = cursor_fixed(cursor, 1)};
  case FORM_DATA2:
    return (struct attribute){.number = cursor_fixed(cursor, 2)};
  case FORM_DATA4:
    return (struct attribute){.number = cursor_fixed(cursor, 4)};
  case FORM_DATA8:
    return (struct attribute){.number = cursor_fixed(cursor, 8)};
  case FORM_DATA16:
    cursor_skip(cursor, 16);
    break;
  case FORM_BLOCK:
    part(cursor, cursor_unsigned(cursor, 64));
    break;
  default:
    cursor_fail(cursor, cursor->at, "attribute of an unknown form");
  }
  return (struct attribute){0};
}

/* A directory or file of DWARF 5: what its format says. Every form takes a byte or more. */
struct entry {
  struct span path;
  uint64_t directory;
};

static struct entry read_entry(struct cursor *cursor, struct cursor format, unsigned offset_size,
                               const struct line_sections *sections) {
  struct entry entry = {0};
  while (cursor_left(&format) && !cursor->error) {
    const uint64_t content = cursor_unsigned(&format, 64);
    const struct attribute attribute =
        read_form(cursor, cursor_unsigned(&format, 64), offset_size, sections);
    if (content == LNCT_PATH)
      entry.path = attribute.string;
    else if (content == LNCT_DIRECTORY_INDEX)
      entry.directory = attribute.number;
  }
  return entry;
}

/* A list of DWARF 5: how its entries are made, how many there are, and they themselves. */
struct list {
  struct cursor format;
  uint64_t count;
};

static struct list read_list(struct cursor *cursor) {
  struct list list = {.format = *cursor};
  for (unsigned i = cursor_byte(&list.format), left = 2 * i; left; left--)
    cursor_unsigned(&list.format, 64);
  cursor_byte(cursor);
  if (list.format.error)
    cursor_fail(cursor, cursor->at, list.format.error);
  else
    list.format = cursor_part(cursor, (size_t)(list.format.at - cursor->at));
  list.count = cursor_unsigned(cursor, 64);
  if (!cursor_left(&list.format)) /* entries of nothing: it would be long to count them */
    list.count = 0;
  return list;
}

/* What the next entry of either list is; those of DWARF 2 to 4 are as if they had format. */
static bool begin_list(struct line_files *files) {
  if (files->version >= 5) {
    const struct list list = read_list(&files->header);
    files->format = list.format;
    files->left = list.count;
  }
  files->is_first = true;
  return !files->header.error;
}

bool line_files_begin(struct line_files *files, const struct line_sections *sections, size_t unit) {
  *files = (struct line_files){.sections = sections};
  if (unit >= sections->line.length)
    return false;
  struct cursor units = section_cursor(sections->line);
  cursor_skip(&units, unit);
  struct unit of = read_unit(&units);
  cursor_skip(&of.header, of.version >= 4 ? 5 : 4);
  const uint8_t opcode_base = cursor_byte(&of.header);
  cursor_skip(&of.header, opcode_base ? opcode_base - 1U : 0);
  files->header = of.header;
  files->offset_size = of.offset_size;
  files->version = of.version;
  return !units.error && begin_list(files);
}

/* The lists of DWARF 2 to 4 count from 1; directory 0 is where the compiler was run, and file 0
 * none. */
static bool is_entry_0(struct line_files *files) {
  const bool is_missing = files->is_first && files->version < 5;
  files->is_first = false;
  return is_missing;
}

bool line_files_directory(struct line_files *files, struct span *directory) {
  *directory = (struct span){0};
  if (files->has_directories || files->header.error)
    return false;
  if (is_entry_0(files))
    return true;
  if (files->version < 5)
    *directory = read_string(&files->header);
  else if (files->left) {
    files->left--;
    *directory = first_string(
        read_entry(&files->header, files->format, files->offset_size, files->sections).path);
    return !files->header.error;
  }
  if (!directory->length) {
    files->has_directories = true;
    begin_list(files);
  }
  return !files->has_directories;
}

bool line_files_next(struct line_files *files, struct span *name, uint64_t *directory) {
  *name = (struct span){0};
  *directory = 0;
  while (!files->has_directories && line_files_directory(files, name))
    ;
  if (files->header.error)
    return false;
  if (is_entry_0(files))
    return true;
  if (files->version < 5) {
    *name = read_string(&files->header);
    if (!name->length)
      return false;
    *directory = cursor_unsigned(&files->header, 64);
    cursor_unsigned(&files->header, 64); /* when it was modified */
    cursor_unsigned(&files->header, 64); /* and its length */
  } else {
    if (!files->left)
      return false;
    files->left--;
    const struct entry entry =
        read_entry(&files->header, files->format, files->offset_size, files->sections);
    *name = first_string(entry.path);
    *directory = entry.directory;
  }
  return !files->header.error;
}

bool lines_file(const struct line_sections *sections, size_t unit, uint32_t file,
                struct line_file *found) {
  struct line_files files;
  struct span name;
  uint64_t directory = 0;
  *found = (struct line_file){0};
  if (!line_files_begin(&files, sections, unit))
    return false;
  struct line_files directories = files;
  for (uint64_t i = 0; i <= file; i++)
    if (!line_files_next(&files, &name, &directory))
      return false;
  found->name = name;
  for (uint64_t i = 0; i <= directory; i++)
    if (!line_files_directory(&directories, &found->directory)) {
      found->directory = (struct span){0};
      break;
    }
  return found->name.length != 0;
}
