/* opcodes.c and code.c: which opcodes there are and what stands behind each, and which instructions
 * control can reach. */
#include "inspect/testing.h"

/* One of everything that an index may name. */
#define MODULE                                                                                     \
  "01 0d 04 60 00 00 5f 01 7f 01 5e 7f 01 5d 00 "                                                  \
  "03 02 01 00 "                                                                                   \
  "04 04 01 70 00 01 "                                                                             \
  "05 03 01 00 01 "                                                                                \
  "0d 03 01 00 00 "                                                                                \
  "06 06 01 7f 01 41 00 0b "                                                                       \
  "09 05 01 01 00 01 00 "                                                                          \
  "0c 01 01 "                                                                                      \
  "0a 06 01 04 01 01 7f 0b "                                                                       \
  "0b 03 01 01 00"

/* Its types, behind that of its function. */
enum { STRUCT = 1, ARRAY, CONTINUATION };

/* Begins with `body`: it has one local, and stands in for the module's function. */
static void begin(struct code *code, struct wasm *wasm, struct span body) {
  static struct wasm_function function;
  function = (struct wasm_function){.type = 0, .body = body};
  wasm->bytes = body;
  code_begin(code, wasm, &function);
}

/* ---- Opcodes ---- */

/* Operands, results and bytes of immediates of each opcode, the shortest ones (g is 16), as V8
 * (Node 20, with relaxed SIMD and extended constants) validates them: found by trying all
 * immediates and types, not from opcodes.c. Those of 0x14, 0xd3, 0xe0, and 0xfb on, and of wide
 * arithmetic, are as their specifications have them. "...": there is no such opcode. "ccc":
 * control, which that cannot find out, or it depends on a type. Rows of sixteen. */
static const char plain[] =
    "ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc ccc " /* 0 */
    "ccc ccc ccc ccc ccc ccc ... ... ccc ccc 100 310 312 ... ... ccc " /* 10 */
    "011 101 111 011 101 111 201 ... 112 112 112 112 112 112 112 112 " /* 20 */
    "112 112 112 112 112 112 202 202 202 202 202 202 202 202 202 011 " /* 30 */
    "111 011 011 014 018 110 210 210 210 210 210 210 210 210 210 210 " /* 40 */
    "110 210 210 210 210 210 210 210 210 210 210 210 210 210 210 210 " /* 50 */
    "210 210 210 210 210 210 210 110 110 110 210 210 210 210 210 210 " /* 60 */
    "210 210 210 210 210 210 210 210 210 110 110 110 210 210 210 210 " /* 70 */
    "210 210 210 210 210 210 210 210 210 210 210 110 110 110 110 110 " /* 80 */
    "110 110 210 210 210 210 210 210 210 110 110 110 110 110 110 110 " /* 90 */
    "210 210 210 210 210 210 210 110 110 110 110 110 110 110 110 110 " /* a0 */
    "110 110 110 110 110 110 110 110 110 110 110 110 110 110 110 110 " /* b0 */
    "110 110 110 110 110 ... ... ... ... ... ... ... ... ... ... ... " /* c0 */
    "011 110 ccc 210 110 ccc ccc ... ... ... ... ... ... ... ... ... " /* d0 */
    "111 ccc ccc ccc ccc ccc ccc ... ... ... ... ... ... ... ... ... " /* e0 */;

static const char numbered_fb[] =
    "ccc 011 112 112 112 202 211 111 ccc 212 212 211 211 211 301 110 " /* 0 */
    "401 502 402 402 111 111 111 111 ccc ccc 110 110 110 110 110 ... " /* 10 */;

static const char numbered_fc[] =
    "110 110 110 110 110 110 110 110 302 001 302 301 302 001 302 211 " /* 0 */
    "011 301 ... 420 420 220 220 ... ... ... ... ... ... ... ... ... " /* 10 */;

static const char numbered_fd[] =
    "112 112 112 112 112 112 112 112 112 112 112 202 01g 21g 210 110 " /* 0 */
    "110 110 110 110 110 111 111 211 111 111 211 111 211 111 211 111 " /* 10 */
    "211 111 211 210 210 210 210 210 210 210 210 210 210 210 210 210 " /* 20 */
    "210 210 210 210 210 210 210 210 210 210 210 210 210 210 210 210 " /* 30 */
    "210 210 210 210 210 210 210 210 210 210 210 210 210 110 210 210 " /* 40 */
    "210 210 310 110 213 213 213 213 203 203 203 203 112 112 110 110 " /* 50 */
    "110 110 110 110 110 210 210 110 110 110 110 210 210 210 210 210 " /* 60 */
    "210 210 210 210 110 110 210 210 210 210 110 210 110 110 110 110 " /* 70 */
    "110 110 210 110 110 210 210 110 110 110 110 210 210 210 210 210 " /* 80 */
    "210 210 210 210 110 210 210 210 210 210 ... 210 210 210 210 210 " /* 90 */
    "110 110 ... 110 110 ... ... 110 110 110 110 210 210 210 210 ... " /* a0 */
    "... 210 ... ... ... 210 210 210 210 210 210 ... 210 210 210 210 " /* b0 */
    "110 110 ... 110 110 ... ... 110 110 110 110 210 210 210 210 ... " /* c0 */
    "... 210 ... ... ... 210 210 210 210 210 210 210 210 210 210 210 " /* d0 */
    "110 110 ... 110 210 210 210 210 210 210 210 210 110 110 ... 110 " /* e0 */
    "210 210 210 210 210 210 210 210 110 110 110 110 110 110 110 110 " /* f0 */
    "210 110 110 110 110 310 310 310 310 310 310 310 310 210 210 210 " /* 100 */
    "210 210 210 310 ... ... ... ... ... ... ... ... ... ... ... ... " /* 110 */;

static const char numbered_fe[] =
    "212 312 312 001 ... ... ... ... ... ... ... ... ... ... ... ... " /* 0 */
    "112 112 112 112 112 112 112 202 202 202 202 202 202 202 212 212 " /* 10 */
    "212 212 212 212 212 212 212 212 212 212 212 212 212 212 212 212 " /* 20 */
    "212 212 212 212 212 212 212 212 212 212 212 212 212 212 212 212 " /* 30 */
    "212 212 212 212 212 212 212 212 312 312 312 312 312 312 312 ... " /* 40 */;

static void expect_opcodes(unsigned prefix, const char *expected, size_t length) {
  struct loaded module;
  assert_true(load_hex(&module, MODULE));
  for (uint32_t number = 0; number < length / 4; number++) {
    const char *row = expected + (size_t)number * 4;
    const uint32_t opcode = PREFIXED(prefix, number);
    const struct opcode_shape shape = opcode_shape(opcode);
    if (row[0] == '.') {
      if (shape.immediate != NO_INSTRUCTION)
        fail_msg("%x: no such opcode", opcode);
      continue;
    }
    if (shape.immediate == NO_INSTRUCTION)
      fail_msg("%x: unknown", opcode);
    if (row[0] == 'c') {
      assert_true(shape.pops == EFFECT_UNKNOWN || opcode == 0x01);
      continue;
    }
    if (shape.pops != row[0] - '0' || shape.pushes != row[1] - '0')
      fail_msg("%x: takes %u and leaves %u", opcode, shape.pops, shape.pushes);
    const size_t immediates = row[2] == 'g' ? 16 : (size_t)(row[2] - '0');
    uint8_t *bytes = calloc(32, 1), *at = bytes;
    *at++ = 1; /* one local … */
    *at++ = 1;
    *at++ = WASM_I32;
    if (prefix) {
      *at++ = (uint8_t)prefix;
      *at++ = (uint8_t)((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
      if (number > 0x7f)
        *at++ = (uint8_t)(number >> 7);
    } else {
      *at++ = (uint8_t)number;
    }
    if (opcode == OP_SELECT_TYPES)
      memcpy(at, (uint8_t[]){1, WASM_I32}, 2);
    if (opcode == OP_REF_NULL || shape.immediate == IMMEDIATE_HEAP_TYPE)
      *at = WASM_FUNCREF;
    if (prefix == 0xfb && number <= 5)
      *at = STRUCT;
    else if (prefix == 0xfb && number <= 19)
      *at = ARRAY;
    if (opcode == OP_ARRAY_COPY)
      at[1] = ARRAY;
    if (opcode == OP_CONT_NEW)
      *at = CONTINUATION;
    at[immediates] = OP_END;
    struct code code;
    struct instruction instruction;
    struct wasm wasm = module.wasm;
    begin(&code, &wasm, (struct span){bytes, (size_t)(at - bytes) + immediates + 1});
    if (!code_next(&code, &instruction) || instruction.opcode != opcode ||
        code.cursor.at != at + immediates)
      fail_msg("%x: %zu bytes of immediates", opcode, immediates);
    assert_true(code_next(&code, &instruction));
    assert_int_equal(instruction.opcode, OP_END);
    assert_false(code_next(&code, &instruction));
    assert_null(code.cursor.error);
    free(bytes);
  }
  unload(&module);
}

static void knows_all_opcodes_and_their_shapes(void **state) {
  (void)state;
  expect_opcodes(0, plain, strlen(plain));
  expect_opcodes(0xfb, numbered_fb, strlen(numbered_fb));
  expect_opcodes(0xfc, numbered_fc, strlen(numbered_fc));
  expect_opcodes(0xfd, numbered_fd, strlen(numbered_fd));
  expect_opcodes(0xfe, numbered_fe, strlen(numbered_fe));
  for (uint32_t number = 0xe7; number < 0x100; number++)
    assert_int_equal(opcode_shape(number).immediate, NO_INSTRUCTION);
  for (unsigned prefix = 0xfb; prefix <= 0xfe; prefix++)
    for (uint32_t number = 0x120; number < 0x10000; number++)
      assert_int_equal(opcode_shape(PREFIXED(prefix, number)).immediate, NO_INSTRUCTION);
}

/* ---- What control reaches ---- */

static void follows_control(void **state) {
  (void)state;
  static const struct {
    const char *code; /* in hexadecimal */
    const char *live; /* a digit an instruction, the last one's `end` among them */
  } cases[] = {
      {"01 0b", "11"},
      {"00 01 0b", "100"},                              /* unreachable */
      {"0f 01 0b", "100"},                              /* return */
      {"12 00 01 0b", "100"},                           /* return_call */
      {"41 00 13 00 00 01 0b", "1100"},                 /* return_call_indirect */
      {"08 00 01 0b", "100"},                           /* throw */
      {"0c 00 01 0b", "100"},                           /* br to the end of the function */
      {"02 40 0c 00 01 0b 01 0b", "110011"},            /* br to the end of a block */
      {"02 40 0c 01 01 0b 01 0b", "110000"},            /* … and past it */
      {"02 40 0f 0b 01 0b", "11000"},                   /* a block that never ends */
      {"02 40 00 0c 00 0b 01 0b", "110000"},            /* a br that is dead itself */
      {"02 40 41 00 0d 00 00 01 0b 01 0b", "11110011"}, /* br_if goes on as well */
      {"03 40 0c 00 0b 01 0b", "11000"},                /* a loop for ever */
      {"03 40 41 00 0d 00 0b 01 0b", "111111"},         /* a loop that ends */
      {"03 40 0b 01 0b", "1111"},
      {"41 00 04 40 00 0b 01 0b", "111011"},         /* if without else: past it */
      {"41 00 04 40 00 05 01 0b 01 0b", "11101111"}, /* one arm goes on */
      {"41 00 04 40 01 05 00 0b 01 0b", "11111011"},
      {"41 00 04 40 00 05 00 0b 01 0b", "11101000"}, /* none does */
      {"41 00 04 40 0c 00 05 00 0b 01 0b", "11101011"},
      {"00 41 00 04 40 01 05 01 0b 01 0b", "100000000"}, /* an if that is dead */
      {"02 40 41 00 0e 00 00 01 0b 01 0b", "1110011"},   /* br_table */
      {"02 40 41 00 0e 00 01 01 0b 01 0b", "1110000"},
      {"02 40 02 40 41 00 0e 01 00 01 0b 01 0b 01 0b", "111101111"},
      {"06 40 00 0b 01 0b", "11000"},         /* try */
      {"06 40 00 19 01 0b 01 0b", "1101111"}, /* catch_all */
      {"06 40 00 07 00 00 19 00 0b 01 0b", "110101000"},
      {"06 40 01 07 00 09 00 0b 01 0b", "1111011"}, /* rethrow */
      {"06 40 00 18 00 01 0b", "11000"},            /* delegate */
      {"06 40 01 18 00 01 0b", "11111"},
      {"02 40 1f 40 01 02 00 00 0b 00 0b 01 0b", "11100011"}, /* try_table: its clause's label */
      {"02 40 1f 40 00 00 0b 00 0b 01 0b", "11100000"},
      {"15 00 01 0b", "100"},                               /* return_call_ref */
      {"02 40 d5 00 00 0b 01 0b", "111011"},                /* br_on_null */
      {"02 40 d6 00 00 0b 01 0b", "111011"},                /* br_on_non_null */
      {"02 40 fb 18 00 00 6e 6e 00 0b 01 0b", "111011"},    /* br_on_cast */
      {"02 40 fb 19 00 00 6e 6e 00 0b 01 0b", "111011"},    /* br_on_cast_fail */
      {"02 40 fb 18 00 01 6e 6e 00 0b 01 0b", "111000"},    /* … past the block */
      {"02 40 e3 03 01 00 00 00 00 0b 01 0b", "111011"},    /* resume: its handler's label */
      {"02 40 e3 03 01 01 00 00 0b 01 0b", "111000"},       /* a switch has none */
      {"02 40 e4 03 00 01 00 00 00 00 0b 01 0b", "111011"}, /* resume_throw */
      {"02 40 fb 18 00 00 6e 6e 0c 01 0b 01 0b", "111011"},
  };
  struct loaded module;
  assert_true(load_hex(&module, MODULE));
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char digits[256] = "00", live[32] = "";
    strcat(digits, cases[i].code);
    const struct span body = from_hex(digits);
    struct wasm wasm = module.wasm;
    struct code code;
    struct instruction instruction;
    begin(&code, &wasm, body);
    for (size_t count = 0; code_next(&code, &instruction); count++)
      live[count] = instruction.is_live ? '1' : '0';
    if (code.cursor.error || strcmp(live, cases[i].live) != 0)
      fail_msg("%s: %s, not %s %s", cases[i].code, live, cases[i].live,
               code.cursor.error ? code.cursor.error : "");
    free((void *)body.at);
  }
  unload(&module);
}

static void reads_what_instructions_name(void **state) {
  (void)state;
  struct loaded module;
  assert_true(load_hex(&module, MODULE));
  const struct span body = from_hex("00 41 7f 42 80 80 80 80 10 1a 1a 02 00 0b 02 7f 41 00 0b 1a "
                                    "41 00 0e 81 00 00 00 0b");
  static const struct {
    uint32_t opcode, second, results;
    int64_t constant;
  } expected[] = {{OP_I32_CONST, 0, 0, -1},
                  {OP_I64_CONST, 0, 0, INT64_C(1) << 32},
                  {OP_DROP, 0, 0, 0},
                  {OP_DROP, 0, 0, 0},
                  {OP_BLOCK, 0, 0, 0},
                  {OP_END, 0, 0, 0},
                  {OP_BLOCK, UINT32_MAX, 1, 0},
                  {OP_I32_CONST, 0, 0, 0},
                  {OP_END, 0, 0, 0},
                  {OP_DROP, 0, 0, 0},
                  {OP_I32_CONST, 0, 0, 0},
                  {OP_BR_TABLE, 0, 0, 0},
                  {OP_END, 0, 0, 0}};
  struct wasm wasm = module.wasm;
  struct code code;
  struct instruction instruction;
  begin(&code, &wasm, body);
  for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
    assert_true(code_next(&code, &instruction));
    assert_int_equal(instruction.opcode, expected[i].opcode);
    assert_int_equal(instruction.second, expected[i].second);
    assert_int_equal(instruction.results, expected[i].results);
    assert_int_equal(instruction.constant, expected[i].constant);
    if (instruction.opcode == OP_BR_TABLE)
      assert_int_equal(instruction.labels.length, 2);
  }
  assert_false(code_next(&code, &instruction));
  assert_null(code.cursor.error);
  assert_int_equal(code.deepest, 2);
  free((void *)body.at);
  unload(&module);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(knows_all_opcodes_and_their_shapes),
      cmocka_unit_test(follows_control),
      cmocka_unit_test(reads_what_instructions_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
