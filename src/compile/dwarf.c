#include "compile/dwarf.h"

#include "compile/encode.h"

#include <string.h>

static void add_string(struct text *text, const char *string) {
  text_bytes(text, string, strlen(string) + 1);
}

void dwarf_begin_sequence(struct program *program, uint32_t address) {
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

void dwarf_row(struct program *program, uint32_t address, struct place place) {
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

void dwarf_end_sequence(struct program *program, uint32_t address) {
  static const uint8_t end[] = {0, 1, 1};
  if (!program->is_open)
    return;
  advance_to(program, address);
  text_bytes(&program->text, end, sizeof end);
  program->is_open = false;
}

/* §6.2.4 of DWARF 4. */
static struct text line_section(struct arena *arena, const struct strings *sources,
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
  for (size_t i = 0; i < sources->count; i++) {
    add_string(&header, sources->at[i]);
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

void dwarf_sections(const struct program *program, const struct strings *sources,
                    size_t code_length, struct text *out) {
  const struct text section = line_section(out->arena, sources, program);
  add_unit(out->arena, out, sources->at[0], code_length);
  encode_custom_section(out, ".debug_line", &section);
}
