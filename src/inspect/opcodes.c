#include "inspect/opcodes.h"

#include <stddef.h>

/* One letter an opcode, sixteen a line; `opcode_shapes` tells what each means. */
const char opcode_letters[OPCODE_LETTERS + 1] = "cnBBBcBTTLccLLVc"  /* 0x00 */
                                                "FIFIRR..LcdtX..Y"  /* 0x10 */
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
                                                "NuFbuLL........."  /* 0xd0 */
                                                "P=T^_^%........."; /* 0xe0 */

static const char numbered_fb[] = "RZKKKQOPECJOOOUu" /* 0x00 */
                                  "v09!::::<<uuuuu"; /* 0x10 */

static const char numbered_fc[] = "uuuuuuuu12345678Sm.++**";

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
    ['R'] = {IMMEDIATE_TYPE, EFFECT_UNKNOWN, 0},
    ['Z'] = {IMMEDIATE_TYPE, 0, 1},
    ['P'] = {IMMEDIATE_TYPE, 1, 1},
    ['O'] = {IMMEDIATE_TYPE, 2, 1},
    ['U'] = {IMMEDIATE_TYPE, 3, 0},
    ['v'] = {IMMEDIATE_TYPE, 4, 0},
    ['K'] = {IMMEDIATE_FIELD, 1, 1},
    ['Q'] = {IMMEDIATE_FIELD, 2, 0},
    ['E'] = {IMMEDIATE_TYPE_COUNT, EFFECT_UNKNOWN, 0},
    ['C'] = {IMMEDIATE_TYPE_DATA, 2, 1},
    ['9'] = {IMMEDIATE_TYPE_DATA, 4, 0},
    ['J'] = {IMMEDIATE_TYPE_ELEMENT, 2, 1},
    ['!'] = {IMMEDIATE_TYPE_ELEMENT, 4, 0},
    ['0'] = {IMMEDIATE_TYPES, 5, 0},
    [':'] = {IMMEDIATE_HEAP_TYPE, 1, 1},
    ['<'] = {IMMEDIATE_CAST, EFFECT_UNKNOWN, 0},
    ['+'] = {NO_IMMEDIATE, 4, 2},
    ['*'] = {NO_IMMEDIATE, 2, 2},
    ['='] = {IMMEDIATE_TYPES, EFFECT_UNKNOWN, 0},
    ['^'] = {IMMEDIATE_HANDLERS, EFFECT_UNKNOWN, 0},
    ['_'] = {IMMEDIATE_TAG_HANDLERS, EFFECT_UNKNOWN, 0},
    ['%'] = {IMMEDIATE_TYPE_TAG, EFFECT_UNKNOWN, 0},
};

static const struct opcode_shape no_instruction = {NO_INSTRUCTION, 0, 0};

static struct opcode_shape lookup(const char *letters, size_t count, uint32_t number) {
  return number < count ? opcode_shapes[(unsigned char)letters[number]] : no_instruction;
}

struct opcode_shape opcode_shape_numbered(uint32_t opcode) {
  const uint32_t number = opcode & 0xffff;
  switch (opcode >> 16) {
  case 0xfb:
    return lookup(numbered_fb, sizeof numbered_fb - 1, number);
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

const char *opcode_unread(uint32_t opcode) {
  enum { /* the first and last number of each */
         DESCRIPTORS = PREFIXED(0xfb, 32),
         DESCRIPTORS_END = PREFIXED(0xfb, 38),
         STRINGS = PREFIXED(0xfb, 128),
         STRINGS_END = PREFIXED(0xfb, 183),
         MEMORY_DISCARD = PREFIXED(0xfc, 18),
         HALVES = PREFIXED(0xfd, 0x120),
         HALVES_END = PREFIXED(0xfd, 0x16f),
         PAUSE = PREFIXED(0xfe, 4),
         SHARED = PREFIXED(0xfe, 0x4f),
         SHARED_END = PREFIXED(0xfe, 0x75),
  };
  if (opcode >= DESCRIPTORS && opcode <= DESCRIPTORS_END)
    return "uses custom-descriptors, which tare does not read";
  if (opcode >= STRINGS && opcode <= STRINGS_END)
    return "uses stringref, which tare does not read";
  if (opcode == MEMORY_DISCARD)
    return "uses memory-control, which tare does not read";
  if (opcode >= HALVES && opcode <= HALVES_END)
    return "uses half-precision, which tare does not read";
  if (opcode == PAUSE || (opcode >= SHARED && opcode <= SHARED_END))
    return "uses shared-everything-threads, which tare does not read";
  return "unknown opcode";
}

bool opcode_makes_object(uint32_t opcode) {
  return opcode == OP_STRUCT_NEW || opcode == OP_STRUCT_NEW_DEFAULT ||
         (opcode >= OP_ARRAY_NEW && opcode <= OP_ARRAY_NEW_ELEM) || opcode == OP_CONT_NEW;
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
  } others[] = {{OP_UNREACHABLE, "unreachable"},
                {OP_THROW_REF, "throw_ref"},
                {OP_CALL_INDIRECT, "call_indirect"},
                {OP_RETURN_CALL_INDIRECT, "return_call_indirect"},
                {OP_TABLE_GET, "table.get"},
                {OP_TABLE_SET, "table.set"},
                {OP_MEMORY_GROW, "memory.grow"},
                {OP_MEMORY_INIT, "memory.init"},
                {OP_TABLE_INIT, "table.init"},
                {OP_TABLE_COPY, "table.copy"},
                {OP_TABLE_FILL, "table.fill"},
                {OP_CALL_REF, "call_ref"},
                {OP_RETURN_CALL_REF, "return_call_ref"},
                {OP_REF_AS_NON_NULL, "ref.as_non_null"},
                {OP_CONT_NEW, "cont.new"},
                {OP_CONT_BIND, "cont.bind"},
                {OP_SUSPEND, "suspend"},
                {OP_RESUME, "resume"},
                {OP_RESUME_THROW, "resume_throw"},
                {OP_RESUME_THROW_REF, "resume_throw_ref"},
                {OP_SWITCH, "switch"}};
  static const char *const objects[] = {"struct.new",
                                        "struct.new_default",
                                        "struct.get",
                                        "struct.get_s",
                                        "struct.get_u",
                                        "struct.set",
                                        "array.new",
                                        "array.new_default",
                                        "array.new_fixed",
                                        "array.new_data",
                                        "array.new_elem",
                                        "array.get",
                                        "array.get_s",
                                        "array.get_u",
                                        "array.set",
                                        "array.len",
                                        "array.fill",
                                        "array.copy",
                                        "array.init_data",
                                        "array.init_elem",
                                        NULL,
                                        NULL,
                                        "ref.cast",
                                        "ref.cast",
                                        NULL,
                                        NULL,
                                        NULL,
                                        NULL,
                                        NULL,
                                        "i31.get_s",
                                        "i31.get_u"};
  if (opcode >= OP_I32_DIV_S && opcode <= OP_I32_REM_U)
    return divisions[opcode - OP_I32_DIV_S];
  if (opcode >= OP_I64_DIV_S && opcode <= OP_I64_REM_U)
    return long_divisions[opcode - OP_I64_DIV_S];
  if (opcode >= OP_I32_TRUNC_F32_S && opcode <= OP_I32_TRUNC_F64_U)
    return truncations[opcode - OP_I32_TRUNC_F32_S];
  if (opcode >= OP_I64_TRUNC_F32_S && opcode <= OP_I64_TRUNC_F64_U)
    return long_truncations[opcode - OP_I64_TRUNC_F32_S];
  if (opcode >= OP_STRUCT_NEW && opcode <= OP_I31_GET_U)
    return objects[opcode - OP_STRUCT_NEW];
  if (opcode >> 16 == 0xfe)
    return opcode == OP_ATOMIC_FENCE ? NULL : "an atomic access";
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (others[i].opcode == opcode)
      return others[i].name;
  return NULL;
}
