/*
 * The instructions of WebAssembly: of each, what follows its opcode and what it does to the operand
 * stack. Those of the core specification 3.0 (§5.4), and of the proposals threads, wide arithmetic,
 * stack switching, and the older exception handling.
 */
#ifndef TARE_INSPECT_OPCODES_H
#define TARE_INSPECT_OPCODES_H

#include <stdbool.h>
#include <stdint.h>

/** An opcode of two parts: a prefix of 0xfb, 0xfc, 0xfd or 0xfe, and a number behind it. */
#define PREFIXED(prefix, number) ((uint32_t)(prefix) << 16 | (number))

enum opcode {
  OP_UNREACHABLE = 0x00,
  OP_BLOCK = 0x02,
  OP_LOOP = 0x03,
  OP_IF = 0x04,
  OP_ELSE = 0x05,
  OP_TRY = 0x06,
  OP_CATCH = 0x07,
  OP_THROW = 0x08,
  OP_RETHROW = 0x09,
  OP_THROW_REF = 0x0a,
  OP_END = 0x0b,
  OP_BR = 0x0c,
  OP_BR_IF = 0x0d,
  OP_BR_TABLE = 0x0e,
  OP_RETURN = 0x0f,
  OP_CALL = 0x10,
  OP_CALL_INDIRECT = 0x11,
  OP_RETURN_CALL = 0x12,
  OP_RETURN_CALL_INDIRECT = 0x13,
  OP_CALL_REF = 0x14,
  OP_RETURN_CALL_REF = 0x15,
  OP_DELEGATE = 0x18,
  OP_CATCH_ALL = 0x19,
  OP_DROP = 0x1a,
  OP_SELECT = 0x1b,
  OP_SELECT_TYPES = 0x1c,
  OP_TRY_TABLE = 0x1f,
  OP_LOCAL_GET = 0x20,
  OP_LOCAL_SET = 0x21,
  OP_LOCAL_TEE = 0x22,
  OP_GLOBAL_GET = 0x23,
  OP_GLOBAL_SET = 0x24,
  OP_TABLE_GET = 0x25,
  OP_TABLE_SET = 0x26,
  OP_I32_STORE = 0x36,
  OP_I64_STORE = 0x37,
  OP_MEMORY_SIZE = 0x3f,
  OP_MEMORY_GROW = 0x40,
  OP_I32_CONST = 0x41,
  OP_I64_CONST = 0x42,
  OP_F32_CONST = 0x43,
  OP_F64_CONST = 0x44,
  OP_I32_EQZ = 0x45,
  OP_I64_EQZ = 0x50,
  OP_I64_NE = 0x52,
  OP_F64_GE = 0x66,
  OP_I32_ADD = 0x6a,
  OP_I32_SUB = 0x6b,
  OP_I32_MUL = 0x6c,
  OP_I32_DIV_S = 0x6d,
  OP_I32_DIV_U = 0x6e,
  OP_I32_REM_S = 0x6f,
  OP_I32_REM_U = 0x70,
  OP_I32_AND = 0x71,
  OP_I32_OR = 0x72,
  OP_I32_XOR = 0x73,
  OP_I64_ADD = 0x7c,
  OP_I64_SUB = 0x7d,
  OP_I64_MUL = 0x7e,
  OP_I64_DIV_S = 0x7f,
  OP_I64_DIV_U = 0x80,
  OP_I64_REM_S = 0x81,
  OP_I64_REM_U = 0x82,
  OP_I64_AND = 0x83,
  OP_I64_OR = 0x84,
  OP_I32_TRUNC_F32_S = 0xa8,
  OP_I32_TRUNC_F64_U = 0xab,
  OP_I64_TRUNC_F32_S = 0xae,
  OP_I64_TRUNC_F64_U = 0xb1,
  OP_I32_EXTEND8_S = 0xc0,
  OP_I64_EXTEND32_S = 0xc4,
  OP_REF_NULL = 0xd0,
  OP_REF_IS_NULL = 0xd1,
  OP_REF_FUNC = 0xd2,
  OP_REF_EQ = 0xd3,
  OP_REF_AS_NON_NULL = 0xd4,
  OP_BR_ON_NULL = 0xd5,
  OP_BR_ON_NON_NULL = 0xd6,
  OP_CONT_NEW = 0xe0,
  OP_CONT_BIND = 0xe1,
  OP_SUSPEND = 0xe2,
  OP_RESUME = 0xe3,
  OP_RESUME_THROW = 0xe4,
  OP_RESUME_THROW_REF = 0xe5,
  OP_SWITCH = 0xe6,
  OP_STRUCT_NEW = PREFIXED(0xfb, 0),
  OP_STRUCT_NEW_DEFAULT = PREFIXED(0xfb, 1),
  OP_STRUCT_GET = PREFIXED(0xfb, 2),
  OP_STRUCT_GET_S = PREFIXED(0xfb, 3),
  OP_STRUCT_GET_U = PREFIXED(0xfb, 4),
  OP_STRUCT_SET = PREFIXED(0xfb, 5),
  OP_ARRAY_NEW = PREFIXED(0xfb, 6),
  OP_ARRAY_NEW_DEFAULT = PREFIXED(0xfb, 7),
  OP_ARRAY_NEW_FIXED = PREFIXED(0xfb, 8),
  OP_ARRAY_NEW_DATA = PREFIXED(0xfb, 9),
  OP_ARRAY_NEW_ELEM = PREFIXED(0xfb, 10),
  OP_ARRAY_GET = PREFIXED(0xfb, 11),
  OP_ARRAY_GET_S = PREFIXED(0xfb, 12),
  OP_ARRAY_GET_U = PREFIXED(0xfb, 13),
  OP_ARRAY_SET = PREFIXED(0xfb, 14),
  OP_ARRAY_LEN = PREFIXED(0xfb, 15),
  OP_ARRAY_FILL = PREFIXED(0xfb, 16),
  OP_ARRAY_COPY = PREFIXED(0xfb, 17),
  OP_ARRAY_INIT_DATA = PREFIXED(0xfb, 18),
  OP_ARRAY_INIT_ELEM = PREFIXED(0xfb, 19),
  OP_REF_TEST = PREFIXED(0xfb, 20),
  OP_REF_TEST_NULL = PREFIXED(0xfb, 21),
  OP_REF_CAST = PREFIXED(0xfb, 22),
  OP_REF_CAST_NULL = PREFIXED(0xfb, 23),
  OP_BR_ON_CAST = PREFIXED(0xfb, 24),
  OP_BR_ON_CAST_FAIL = PREFIXED(0xfb, 25),
  OP_ANY_CONVERT_EXTERN = PREFIXED(0xfb, 26),
  OP_EXTERN_CONVERT_ANY = PREFIXED(0xfb, 27),
  OP_REF_I31 = PREFIXED(0xfb, 28),
  OP_I31_GET_S = PREFIXED(0xfb, 29),
  OP_I31_GET_U = PREFIXED(0xfb, 30),
  OP_MEMORY_INIT = PREFIXED(0xfc, 8),
  OP_DATA_DROP = PREFIXED(0xfc, 9),
  OP_MEMORY_COPY = PREFIXED(0xfc, 10),
  OP_MEMORY_FILL = PREFIXED(0xfc, 11),
  OP_TABLE_INIT = PREFIXED(0xfc, 12),
  OP_ELEM_DROP = PREFIXED(0xfc, 13),
  OP_TABLE_COPY = PREFIXED(0xfc, 14),
  OP_TABLE_GROW = PREFIXED(0xfc, 15),
  OP_TABLE_SIZE = PREFIXED(0xfc, 16),
  OP_TABLE_FILL = PREFIXED(0xfc, 17),
  OP_I64_ADD128 = PREFIXED(0xfc, 19),
  OP_I64_SUB128 = PREFIXED(0xfc, 20),
  OP_I64_MUL_WIDE_S = PREFIXED(0xfc, 21),
  OP_I64_MUL_WIDE_U = PREFIXED(0xfc, 22),
  OP_V128_CONST = PREFIXED(0xfd, 12),
  OP_RELAXED_FIRST = PREFIXED(0xfd, 0x100),
  OP_ATOMIC_WAIT32 = PREFIXED(0xfe, 1),
  OP_ATOMIC_WAIT64 = PREFIXED(0xfe, 2),
  OP_ATOMIC_FENCE = PREFIXED(0xfe, 3),
};

/** What stands behind an opcode. */
enum immediate {
  NO_IMMEDIATE,
  IMMEDIATE_BLOCK,    /* a block type */
  IMMEDIATE_CATCHES,  /* a block type, and the clauses of a try_table */
  IMMEDIATE_LABEL,    /* a depth, from the innermost block */
  IMMEDIATE_LABELS,   /* a vector of them, and one more */
  IMMEDIATE_FUNCTION, /* an index each, from here … */
  IMMEDIATE_LOCAL,
  IMMEDIATE_GLOBAL,
  IMMEDIATE_TABLE,
  IMMEDIATE_MEMORY,
  IMMEDIATE_TAG,
  IMMEDIATE_DATA,
  IMMEDIATE_ELEMENT,    /* … to here */
  IMMEDIATE_TYPE_TABLE, /* two indices, from here … */
  IMMEDIATE_DATA_MEMORY,
  IMMEDIATE_MEMORIES,
  IMMEDIATE_ELEMENT_TABLE,
  IMMEDIATE_TABLES, /* … to here */
  IMMEDIATE_TYPE,   /* an index of a type, and from here … */
  IMMEDIATE_FIELD,  /* of a field */
  IMMEDIATE_TYPE_COUNT,
  IMMEDIATE_TYPE_DATA,
  IMMEDIATE_TYPE_ELEMENT,
  IMMEDIATE_TYPES,
  IMMEDIATE_TYPE_TAG,
  IMMEDIATE_HANDLERS,     /* the clauses of a resume */
  IMMEDIATE_TAG_HANDLERS, /* … to here: a tag, and such clauses */
  IMMEDIATE_CAST,         /* flags, a depth, and two heap types */
  IMMEDIATE_VALUE_TYPES,
  IMMEDIATE_HEAP_TYPE,
  IMMEDIATE_I32,
  IMMEDIATE_I64,
  IMMEDIATE_4_BYTES,
  IMMEDIATE_8_BYTES,
  IMMEDIATE_16_BYTES,
  IMMEDIATE_SHUFFLE, /* 16 lanes of two vectors */
  IMMEDIATE_LANE,
  IMMEDIATE_ACCESS,      /* alignment and offset of a memory access */
  IMMEDIATE_ACCESS_LANE, /* the same, and a lane */
  IMMEDIATE_ZERO,        /* one byte, reserved */
  NO_INSTRUCTION,        /* no instruction has this opcode */
};

enum {
  EFFECT_UNKNOWN = 15, /* it depends on more than the opcode, or control goes elsewhere */
};

/** Of one opcode. */
struct opcode_shape {
  uint8_t immediate;    /* enum immediate */
  uint8_t pops, pushes; /* operands; `pops` may be EFFECT_UNKNOWN */
};

/* The letters of the opcodes of one byte, and what the letters mean: see opcodes.c. */
enum { OPCODE_LETTERS = 0xf0 };
extern const char opcode_letters[OPCODE_LETTERS + 1];
extern const struct opcode_shape opcode_shapes['z' + 1];

struct opcode_shape opcode_shape_numbered(uint32_t opcode);

/** The shape of `opcode`: a byte, or PREFIXED. */
static inline struct opcode_shape opcode_shape(uint32_t opcode) {
  return opcode < OPCODE_LETTERS ? opcode_shapes[(unsigned char)opcode_letters[opcode]]
                                 : opcode_shape_numbered(opcode);
}

/** How many lanes the lane of this opcode, one with IMMEDIATE_LANE or IMMEDIATE_ACCESS_LANE, is one
 * of. */
unsigned opcode_lanes(uint32_t opcode);

/** What to say of an opcode that is not read: the proposal that has it, where that is known. */
const char *opcode_unread(uint32_t opcode);

/** Whether it makes an object on the engine's heap. */
bool opcode_makes_object(uint32_t opcode);

/** The text format's name of an opcode that can trap, or that allocates; NULL of others. */
const char *opcode_name(uint32_t opcode);

#endif
