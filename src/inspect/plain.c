#include "inspect/plain.h"

#include "inspect/opcodes.h"
#include "inspect/wasm.h"

#include <stddef.h>

/* Sorted. */
static const struct plain numeric[] = {
    {0x01, 0x01, ">", 0},      {0x28, 0x28, "a>i", 2},     {0x29, 0x29, "a>l", 3},
    {0x2a, 0x2a, "a>f", 2},    {0x2b, 0x2b, "a>d", 3},     {0x2c, 0x2d, "a>i", 0},
    {0x2e, 0x2f, "a>i", 1},    {0x30, 0x31, "a>l", 0},     {0x32, 0x33, "a>l", 1},
    {0x34, 0x35, "a>l", 2},    {0x36, 0x36, "ai>", 2},     {0x37, 0x37, "al>", 3},
    {0x38, 0x38, "af>", 2},    {0x39, 0x39, "ad>", 3},     {0x3a, 0x3a, "ai>", 0},
    {0x3b, 0x3b, "ai>", 1},    {0x3c, 0x3c, "al>", 0},     {0x3d, 0x3d, "al>", 1},
    {0x3e, 0x3e, "al>", 2},    {0x41, 0x41, ">i", 0},      {0x42, 0x42, ">l", 0},
    {0x43, 0x43, ">f", 0},     {0x44, 0x44, ">d", 0},      {0x45, 0x45, "i>i", 0},
    {0x46, 0x4f, "ii>i", 0},   {0x50, 0x50, "l>i", 0},     {0x51, 0x5a, "ll>i", 0},
    {0x5b, 0x60, "ff>i", 0},   {0x61, 0x66, "dd>i", 0},    {0x67, 0x69, "i>i", 0},
    {0x6a, 0x78, "ii>i", 0},   {0x79, 0x7b, "l>l", 0},     {0x7c, 0x8a, "ll>l", 0},
    {0x8b, 0x91, "f>f", 0},    {0x92, 0x98, "ff>f", 0},    {0x99, 0x9f, "d>d", 0},
    {0xa0, 0xa6, "dd>d", 0},   {0xa7, 0xa7, "l>i", 0},     {0xa8, 0xa9, "f>i", 0},
    {0xaa, 0xab, "d>i", 0},    {0xac, 0xad, "i>l", 0},     {0xae, 0xaf, "f>l", 0},
    {0xb0, 0xb1, "d>l", 0},    {0xb2, 0xb3, "i>f", 0},     {0xb4, 0xb5, "l>f", 0},
    {0xb6, 0xb6, "d>f", 0},    {0xb7, 0xb8, "i>d", 0},     {0xb9, 0xba, "l>d", 0},
    {0xbb, 0xbb, "f>d", 0},    {0xbc, 0xbc, "f>i", 0},     {0xbd, 0xbd, "d>l", 0},
    {0xbe, 0xbe, "i>f", 0},    {0xbf, 0xbf, "l>d", 0},     {0xc0, 0xc1, "i>i", 0},
    {0xc2, 0xc4, "l>l", 0},
#define FC(first, last, ...) {PREFIXED(0xfc, first), PREFIXED(0xfc, last), __VA_ARGS__}
    FC(0, 1, "f>i", 0),        FC(2, 3, "d>i", 0),         FC(4, 5, "f>l", 0),
    FC(6, 7, "d>l", 0),        FC(19, 20, "llll>ll", 0),   FC(21, 22, "ll>ll", 0),
#define FD(first, last, ...) {PREFIXED(0xfd, first), PREFIXED(0xfd, last), __VA_ARGS__}
    FD(0, 0, "a>v", 4),        FD(1, 6, "a>v", 3),         FD(7, 7, "a>v", 0),
    FD(8, 8, "a>v", 1),        FD(9, 9, "a>v", 2),         FD(10, 10, "a>v", 3),
    FD(11, 11, "av>", 4),      FD(12, 12, ">v", 0),        FD(13, 14, "vv>v", 0),
    FD(15, 17, "i>v", 0),      FD(18, 18, "l>v", 0),       FD(19, 19, "f>v", 0),
    FD(20, 20, "d>v", 0),      FD(21, 22, "v>i", 0),       FD(23, 23, "vi>v", 0),
    FD(24, 25, "v>i", 0),      FD(26, 26, "vi>v", 0),      FD(27, 27, "v>i", 0),
    FD(28, 28, "vi>v", 0),     FD(29, 29, "v>l", 0),       FD(30, 30, "vl>v", 0),
    FD(31, 31, "v>f", 0),      FD(32, 32, "vf>v", 0),      FD(33, 33, "v>d", 0),
    FD(34, 34, "vd>v", 0),     FD(83, 83, "v>i", 0),       FD(84, 84, "av>v", 0),
    FD(85, 85, "av>v", 1),     FD(86, 86, "av>v", 2),      FD(87, 87, "av>v", 3),
    FD(88, 88, "av>", 0),      FD(89, 89, "av>", 1),       FD(90, 90, "av>", 2),
    FD(91, 91, "av>", 3),      FD(92, 92, "a>v", 2),       FD(93, 93, "a>v", 3),
    FD(99, 100, "v>i", 0),     FD(107, 109, "vi>v", 0),    FD(131, 132, "v>i", 0),
    FD(139, 141, "vi>v", 0),   FD(163, 164, "v>i", 0),     FD(171, 173, "vi>v", 0),
    FD(195, 196, "v>i", 0),    FD(203, 205, "vi>v", 0),
#define FE(first, last, ...) {PREFIXED(0xfe, first), PREFIXED(0xfe, last), __VA_ARGS__}
    FE(0x00, 0x00, "ai>i", 2), FE(0x01, 0x01, "ail>i", 2), FE(0x02, 0x02, "all>i", 3),
    FE(0x03, 0x03, ">", 0),    FE(0x10, 0x10, "a>i", 2),   FE(0x11, 0x11, "a>l", 3),
    FE(0x12, 0x12, "a>i", 0),  FE(0x13, 0x13, "a>i", 1),   FE(0x14, 0x14, "a>l", 0),
    FE(0x15, 0x15, "a>l", 1),  FE(0x16, 0x16, "a>l", 2),   FE(0x17, 0x17, "ai>", 2),
    FE(0x18, 0x18, "al>", 3),  FE(0x19, 0x19, "ai>", 0),   FE(0x1a, 0x1a, "ai>", 1),
    FE(0x1b, 0x1b, "al>", 0),  FE(0x1c, 0x1c, "al>", 1),   FE(0x1d, 0x1d, "al>", 2),
};

/* Each operator on atomics has seven forms, in the same order. */
static struct plain atomic(uint32_t opcode) {
  enum { FIRST = 0x1e, EXCHANGE_IF = 0x48, FORMS = 7 };
  static const char *const types[] = {"ai>i", "al>l"}, *const exchanges[] = {"aii>i", "all>l"};
  static const struct {
    uint8_t is_long, alignment;
  } forms[FORMS] = {{0, 2}, {1, 3}, {0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}};
  const uint32_t number = opcode & 0xffff, form = (number - FIRST) % FORMS;
  return (struct plain){opcode, opcode,
                        (number < EXCHANGE_IF ? types : exchanges)[forms[form].is_long],
                        forms[form].alignment};
}

/* Most instructions on vectors. */
static struct plain vector(uint32_t opcode) {
  static const char *const types[] = {NULL, "v>v", "vv>v", "vvv>v"};
  const struct opcode_shape shape = opcode_shape(opcode);
  const bool is_plain = shape.immediate == NO_IMMEDIATE && shape.pops < 4;
  return (struct plain){opcode, opcode, is_plain ? types[shape.pops] : NULL, 0};
}

struct plain plain_of(uint32_t opcode) {
  size_t low = 0, high = sizeof numeric / sizeof *numeric;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (numeric[middle].last < opcode)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < sizeof numeric / sizeof *numeric && numeric[low].first <= opcode)
    return numeric[low];
  if (opcode >> 16 == 0xfd)
    return vector(opcode);
  if (opcode >> 16 == 0xfe)
    return atomic(opcode);
  return (struct plain){opcode, opcode, NULL, 0};
}

uint32_t plain_type(char letter) {
  switch (letter) {
  case 'i':
    return WASM_I32;
  case 'l':
    return WASM_I64;
  case 'f':
    return WASM_F32;
  case 'd':
    return WASM_F64;
  default:
    return WASM_V128;
  }
}
