#include "inspect/opcodes.h"

#include <stddef.h>

/* One letter an opcode, sixteen a line; `opcode_shapes` tells what each means. */
const char opcode_letters[OPCODE_LETTERS + 1] = "cnBBBcBTTLccLLVc"  /* 0x00 */
                                                "FIFI....LcdtX..Y"  /* 0x10 */
                                                "gehGHAa.llllllll"  /* 0x20 */
                                                "llllllsssssssssM"  /* 0x30 */
                                                "WijfDubbbbbbbbbb"  /* 0x40 */
                                                "ubbbbbbbbbbbbbbb"  /* 0x50 */
                                                "bbbbbbbuuubbbbbb"  /* 0x60 */
                                                "bbbbbbbbbuuubbbb"  /* 0x70 */
                                                "bbbbbbbbbbbuuuuu"  /* 0x80 */
                                                "uubbbbbbbuuuuuuu"  /* 0x90 */
                                                "bbbbbbbuuuuuuuuu"  /* 0xa0 */
                                                "uuuuuuuuuuuuuuuu"  /* 0xb0 */
                                                "uuuuu..........."  /* 0xc0 */
                                                "NuF............."; /* 0xd0 */

static const char numbered_fc[] = "uuuuuuuu12345678Sm";

static const char numbered_fd[] = "lllllllllllskxbu" /* 0x00 */
                                  "uuuuuyyzyyzyzyzy" /* 0x10 */
                                  "zyzbbbbbbbbbbbbb" /* 0x20 */
                                  "bbbbbbbbbbbbbbbb" /* 0x30 */
                                  "bbbbbbbbbbbbbubb" /* 0x40 */
                                  "bbtuppppqqqqlluu" /* 0x50 */
                                  "uuuuubbuuuubbbbb" /* 0x60 */
                                  "bbbbuubbbbubuuuu" /* 0x70 */
                                  "uubuubbuuuubbbbb" /* 0x80 */
                                  "bbbbubbbbb.bbbbb" /* 0x90 */
                                  "uu.uu..uuuubbbb." /* 0xa0 */
                                  ".b...bbbbbb.bbbb" /* 0xb0 */
                                  "uu.uu..uuuubbbb." /* 0xc0 */
                                  ".b...bbbbbbbbbbb" /* 0xd0 */
                                  "uu.ubbbbbbbbuu.u" /* 0xe0 */
                                  "bbbbbbbbuuuuuuuu" /* 0xf0 */
                                  "buuuuttttttttbbb" /* 0x100 */
                                  "bbbt";            /* 0x110 */

static const char numbered_fe[] = "rwwo............" /* 0x00 */
                                  "lllllllsssssssrr" /* 0x10 */
                                  "rrrrrrrrrrrrrrrr" /* 0x20 */
                                  "rrrrrrrrrrrrrrrr" /* 0x30 */
                                  "rrrrrrrrwwwwwww"; /* 0x40 */

/* By letter: immediate, operands, results. */
const struct opcode_shape opcode_shapes['z' + 1] = {
    ['.'] = {NO_INSTRUCTION, 0, 0},
    ['n'] = {NO_IMMEDIATE, 0, 0},
    ['d'] = {NO_IMMEDIATE, 1, 0},
    ['u'] = {NO_IMMEDIATE, 1, 1},
    ['b'] = {NO_IMMEDIATE, 2, 1},
    ['t'] = {NO_IMMEDIATE, 3, 1},
    ['i'] = {IMMEDIATE_I32, 0, 1},
    ['j'] = {IMMEDIATE_I64, 0, 1},
    ['f'] = {IMMEDIATE_4_BYTES, 0, 1},
    ['D'] = {IMMEDIATE_8_BYTES, 0, 1},
    ['k'] = {IMMEDIATE_16_BYTES, 0, 1},
    ['g'] = {IMMEDIATE_LOCAL, 0, 1},
    ['e'] = {IMMEDIATE_LOCAL, 1, 0},
    ['h'] = {IMMEDIATE_LOCAL, 1, 1},
    ['G'] = {IMMEDIATE_GLOBAL, 0, 1},
    ['H'] = {IMMEDIATE_GLOBAL, 1, 0},
    ['l'] = {IMMEDIATE_ACCESS, 1, 1},
    ['s'] = {IMMEDIATE_ACCESS, 2, 0},
    ['r'] = {IMMEDIATE_ACCESS, 2, 1},
    ['w'] = {IMMEDIATE_ACCESS, 3, 1},
    ['p'] = {IMMEDIATE_ACCESS_LANE, 2, 1},
    ['q'] = {IMMEDIATE_ACCESS_LANE, 2, 0},
    ['y'] = {IMMEDIATE_LANE, 1, 1},
    ['z'] = {IMMEDIATE_LANE, 2, 1},
    ['x'] = {IMMEDIATE_SHUFFLE, 2, 1},
    ['M'] = {IMMEDIATE_MEMORY, 0, 1},
    ['W'] = {IMMEDIATE_MEMORY, 1, 1},
    ['1'] = {IMMEDIATE_DATA_MEMORY, 3, 0},
    ['2'] = {IMMEDIATE_DATA, 0, 0},
    ['3'] = {IMMEDIATE_MEMORIES, 3, 0},
    ['4'] = {IMMEDIATE_MEMORY, 3, 0},
    ['5'] = {IMMEDIATE_ELEMENT_TABLE, 3, 0},
    ['6'] = {IMMEDIATE_ELEMENT, 0, 0},
    ['7'] = {IMMEDIATE_TABLES, 3, 0},
    ['8'] = {IMMEDIATE_TABLE, 2, 1},
    ['S'] = {IMMEDIATE_TABLE, 0, 1},
    ['m'] = {IMMEDIATE_TABLE, 3, 0},
    ['A'] = {IMMEDIATE_TABLE, 1, 1},
    ['a'] = {IMMEDIATE_TABLE, 2, 0},
    ['N'] = {IMMEDIATE_HEAP_TYPE, 0, 1},
    ['X'] = {IMMEDIATE_VALUE_TYPES, 3, 1},
    ['o'] = {IMMEDIATE_ZERO, 0, 0},
    ['c'] = {NO_IMMEDIATE, EFFECT_UNKNOWN, 0},
    ['B'] = {IMMEDIATE_BLOCK, EFFECT_UNKNOWN, 0},
    ['Y'] = {IMMEDIATE_CATCHES, EFFECT_UNKNOWN, 0},
    ['L'] = {IMMEDIATE_LABEL, EFFECT_UNKNOWN, 0},
    ['V'] = {IMMEDIATE_LABELS, EFFECT_UNKNOWN, 0},
    ['T'] = {IMMEDIATE_TAG, EFFECT_UNKNOWN, 0},
    ['F'] = {IMMEDIATE_FUNCTION, EFFECT_UNKNOWN, 0},
    ['I'] = {IMMEDIATE_TYPE_TABLE, EFFECT_UNKNOWN, 0},
};

static const struct opcode_shape no_instruction = {NO_INSTRUCTION, 0, 0};

static struct opcode_shape lookup(const char *letters, size_t count, uint32_t number) {
  return number < count ? opcode_shapes[(unsigned char)letters[number]] : no_instruction;
}

struct opcode_shape opcode_shape_numbered(uint32_t opcode) {
  const uint32_t number = opcode & 0xffff;
  switch (opcode >> 16) {
  case 0xfc:
    return lookup(numbered_fc, sizeof numbered_fc - 1, number);
  case 0xfd:
    return lookup(numbered_fd, sizeof numbered_fd - 1, number);
  case 0xfe:
    return lookup(numbered_fe, sizeof numbered_fe - 1, number);
  default:
    return no_instruction;
  }
}

unsigned opcode_lanes(uint32_t opcode) {
  const uint32_t number = opcode & 0xffff;
  if (number >= 0x54) /* loads and stores of a lane of 1, 2, 4 or 8 bytes */
    return 16u >> (number % 4);
  return number < 0x18   ? 16 /* i8x16 */
         : number < 0x1b ? 8  /* i16x8 */
         : number < 0x1d ? 4  /* i32x4 */
         : number < 0x1f ? 2  /* i64x2 */
         : number < 0x21 ? 4  /* f32x4 */
                         : 2; /* f64x2 */
}

const char *opcode_name(uint32_t opcode) {
  static const char *const divisions[] = {"i32.div_s", "i32.div_u", "i32.rem_s", "i32.rem_u"};
  static const char *const long_divisions[] = {"i64.div_s", "i64.div_u", "i64.rem_s", "i64.rem_u"};
  static const char *const truncations[] = {"i32.trunc_f32_s", "i32.trunc_f32_u", "i32.trunc_f64_s",
                                            "i32.trunc_f64_u"};
  static const char *const long_truncations[] = {"i64.trunc_f32_s", "i64.trunc_f32_u",
                                                 "i64.trunc_f64_s", "i64.trunc_f64_u"};
  static const struct {
    uint32_t opcode;
    const char *name;
  } others[] = {
      {OP_UNREACHABLE, "unreachable"},     {OP_THROW_REF, "throw_ref"},
      {OP_CALL_INDIRECT, "call_indirect"}, {OP_RETURN_CALL_INDIRECT, "return_call_indirect"},
      {OP_TABLE_GET, "table.get"},         {OP_TABLE_SET, "table.set"},
      {OP_MEMORY_GROW, "memory.grow"},     {OP_MEMORY_INIT, "memory.init"},
      {OP_TABLE_INIT, "table.init"},       {OP_TABLE_COPY, "table.copy"},
      {OP_TABLE_FILL, "table.fill"}};
  if (opcode >= OP_I32_DIV_S && opcode <= OP_I32_REM_U)
    return divisions[opcode - OP_I32_DIV_S];
  if (opcode >= OP_I64_DIV_S && opcode <= OP_I64_REM_U)
    return long_divisions[opcode - OP_I64_DIV_S];
  if (opcode >= OP_I32_TRUNC_F32_S && opcode <= OP_I32_TRUNC_F64_U)
    return truncations[opcode - OP_I32_TRUNC_F32_S];
  if (opcode >= OP_I64_TRUNC_F32_S && opcode <= OP_I64_TRUNC_F64_U)
    return long_truncations[opcode - OP_I64_TRUNC_F32_S];
  if (opcode >> 16 == 0xfe)
    return opcode == OP_ATOMIC_FENCE ? NULL : "an atomic access";
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (others[i].opcode == opcode)
      return others[i].name;
  return NULL;
}
