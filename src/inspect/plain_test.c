/* plain.c: the types of all instructions that always have the same ones. */
#include "inspect/plain.h"

#include "inspect/opcodes.h"
#include "inspect/testing.h"

/* As V8 15 (Deno 2.9) validates them, with addresses of 32 bits: found by trying all types and
 * alignments, not from plain.c. Wide arithmetic is as its specification has it. */
static const struct {
  uint8_t prefix;
  uint16_t first, last;
  const char *types;
  uint8_t alignment;
} expected[] = {
    {0x0, 1, 1, ">", 0},          {0x0, 40, 40, "i>i", 2},      {0x0, 41, 41, "i>l", 3},
    {0x0, 42, 42, "i>f", 2},      {0x0, 43, 43, "i>d", 3},      {0x0, 44, 45, "i>i", 0},
    {0x0, 46, 47, "i>i", 1},      {0x0, 48, 49, "i>l", 0},      {0x0, 50, 51, "i>l", 1},
    {0x0, 52, 53, "i>l", 2},      {0x0, 54, 54, "ii>", 2},      {0x0, 55, 55, "il>", 3},
    {0x0, 56, 56, "if>", 2},      {0x0, 57, 57, "id>", 3},      {0x0, 58, 58, "ii>", 0},
    {0x0, 59, 59, "ii>", 1},      {0x0, 60, 60, "il>", 0},      {0x0, 61, 61, "il>", 1},
    {0x0, 62, 62, "il>", 2},      {0x0, 65, 65, ">i", 0},       {0x0, 66, 66, ">l", 0},
    {0x0, 67, 67, ">f", 0},       {0x0, 68, 68, ">d", 0},       {0x0, 69, 69, "i>i", 0},
    {0x0, 70, 79, "ii>i", 0},     {0x0, 80, 80, "l>i", 0},      {0x0, 81, 90, "ll>i", 0},
    {0x0, 91, 96, "ff>i", 0},     {0x0, 97, 102, "dd>i", 0},    {0x0, 103, 105, "i>i", 0},
    {0x0, 106, 120, "ii>i", 0},   {0x0, 121, 123, "l>l", 0},    {0x0, 124, 138, "ll>l", 0},
    {0x0, 139, 145, "f>f", 0},    {0x0, 146, 152, "ff>f", 0},   {0x0, 153, 159, "d>d", 0},
    {0x0, 160, 166, "dd>d", 0},   {0x0, 167, 167, "l>i", 0},    {0x0, 168, 169, "f>i", 0},
    {0x0, 170, 171, "d>i", 0},    {0x0, 172, 173, "i>l", 0},    {0x0, 174, 175, "f>l", 0},
    {0x0, 176, 177, "d>l", 0},    {0x0, 178, 179, "i>f", 0},    {0x0, 180, 181, "l>f", 0},
    {0x0, 182, 182, "d>f", 0},    {0x0, 183, 184, "i>d", 0},    {0x0, 185, 186, "l>d", 0},
    {0x0, 187, 187, "f>d", 0},    {0x0, 188, 188, "f>i", 0},    {0x0, 189, 189, "d>l", 0},
    {0x0, 190, 190, "i>f", 0},    {0x0, 191, 191, "l>d", 0},    {0x0, 192, 193, "i>i", 0},
    {0x0, 194, 196, "l>l", 0},    {0xfc, 0, 1, "f>i", 0},       {0xfc, 2, 3, "d>i", 0},
    {0xfc, 4, 5, "f>l", 0},       {0xfc, 6, 7, "d>l", 0},       {0xfd, 0, 0, "i>v", 4},
    {0xfd, 1, 6, "i>v", 3},       {0xfd, 7, 7, "i>v", 0},       {0xfd, 8, 8, "i>v", 1},
    {0xfd, 9, 9, "i>v", 2},       {0xfd, 10, 10, "i>v", 3},     {0xfd, 11, 11, "iv>", 4},
    {0xfd, 12, 12, ">v", 0},      {0xfd, 13, 14, "vv>v", 0},    {0xfd, 15, 17, "i>v", 0},
    {0xfd, 18, 18, "l>v", 0},     {0xfd, 19, 19, "f>v", 0},     {0xfd, 20, 20, "d>v", 0},
    {0xfd, 21, 22, "v>i", 0},     {0xfd, 23, 23, "vi>v", 0},    {0xfd, 24, 25, "v>i", 0},
    {0xfd, 26, 26, "vi>v", 0},    {0xfd, 27, 27, "v>i", 0},     {0xfd, 28, 28, "vi>v", 0},
    {0xfd, 29, 29, "v>l", 0},     {0xfd, 30, 30, "vl>v", 0},    {0xfd, 31, 31, "v>f", 0},
    {0xfd, 32, 32, "vf>v", 0},    {0xfd, 33, 33, "v>d", 0},     {0xfd, 34, 34, "vd>v", 0},
    {0xfd, 35, 76, "vv>v", 0},    {0xfd, 77, 77, "v>v", 0},     {0xfd, 78, 81, "vv>v", 0},
    {0xfd, 82, 82, "vvv>v", 0},   {0xfd, 83, 83, "v>i", 0},     {0xfd, 84, 84, "iv>v", 0},
    {0xfd, 85, 85, "iv>v", 1},    {0xfd, 86, 86, "iv>v", 2},    {0xfd, 87, 87, "iv>v", 3},
    {0xfd, 88, 88, "iv>", 0},     {0xfd, 89, 89, "iv>", 1},     {0xfd, 90, 90, "iv>", 2},
    {0xfd, 91, 91, "iv>", 3},     {0xfd, 92, 92, "i>v", 2},     {0xfd, 93, 93, "i>v", 3},
    {0xfd, 94, 98, "v>v", 0},     {0xfd, 99, 100, "v>i", 0},    {0xfd, 101, 102, "vv>v", 0},
    {0xfd, 103, 106, "v>v", 0},   {0xfd, 107, 109, "vi>v", 0},  {0xfd, 110, 115, "vv>v", 0},
    {0xfd, 116, 117, "v>v", 0},   {0xfd, 118, 121, "vv>v", 0},  {0xfd, 122, 122, "v>v", 0},
    {0xfd, 123, 123, "vv>v", 0},  {0xfd, 124, 129, "v>v", 0},   {0xfd, 130, 130, "vv>v", 0},
    {0xfd, 131, 132, "v>i", 0},   {0xfd, 133, 134, "vv>v", 0},  {0xfd, 135, 138, "v>v", 0},
    {0xfd, 139, 141, "vi>v", 0},  {0xfd, 142, 147, "vv>v", 0},  {0xfd, 148, 148, "v>v", 0},
    {0xfd, 149, 153, "vv>v", 0},  {0xfd, 155, 159, "vv>v", 0},  {0xfd, 160, 161, "v>v", 0},
    {0xfd, 163, 164, "v>i", 0},   {0xfd, 167, 170, "v>v", 0},   {0xfd, 171, 173, "vi>v", 0},
    {0xfd, 174, 174, "vv>v", 0},  {0xfd, 177, 177, "vv>v", 0},  {0xfd, 181, 186, "vv>v", 0},
    {0xfd, 188, 191, "vv>v", 0},  {0xfd, 192, 193, "v>v", 0},   {0xfd, 195, 196, "v>i", 0},
    {0xfd, 199, 202, "v>v", 0},   {0xfd, 203, 205, "vi>v", 0},  {0xfd, 206, 206, "vv>v", 0},
    {0xfd, 209, 209, "vv>v", 0},  {0xfd, 213, 223, "vv>v", 0},  {0xfd, 224, 225, "v>v", 0},
    {0xfd, 227, 227, "v>v", 0},   {0xfd, 228, 235, "vv>v", 0},  {0xfd, 236, 237, "v>v", 0},
    {0xfd, 239, 239, "v>v", 0},   {0xfd, 240, 247, "vv>v", 0},  {0xfd, 248, 255, "v>v", 0},
    {0xfd, 256, 256, "vv>v", 0},  {0xfd, 257, 260, "v>v", 0},   {0xfd, 261, 268, "vvv>v", 0},
    {0xfd, 269, 274, "vv>v", 0},  {0xfd, 275, 275, "vvv>v", 0}, {0xfe, 0, 0, "ii>i", 2},
    {0xfe, 1, 1, "iil>i", 2},     {0xfe, 2, 2, "ill>i", 3},     {0xfe, 3, 3, ">", 0},
    {0xfe, 16, 16, "i>i", 2},     {0xfe, 17, 17, "i>l", 3},     {0xfe, 18, 18, "i>i", 0},
    {0xfe, 19, 19, "i>i", 1},     {0xfe, 20, 20, "i>l", 0},     {0xfe, 21, 21, "i>l", 1},
    {0xfe, 22, 22, "i>l", 2},     {0xfe, 23, 23, "ii>", 2},     {0xfe, 24, 24, "il>", 3},
    {0xfe, 25, 25, "ii>", 0},     {0xfe, 26, 26, "ii>", 1},     {0xfe, 27, 27, "il>", 0},
    {0xfe, 28, 28, "il>", 1},     {0xfe, 29, 29, "il>", 2},     {0xfe, 30, 30, "ii>i", 2},
    {0xfe, 31, 31, "il>l", 3},    {0xfe, 32, 32, "ii>i", 0},    {0xfe, 33, 33, "ii>i", 1},
    {0xfe, 34, 34, "il>l", 0},    {0xfe, 35, 35, "il>l", 1},    {0xfe, 36, 36, "il>l", 2},
    {0xfe, 37, 37, "ii>i", 2},    {0xfe, 38, 38, "il>l", 3},    {0xfe, 39, 39, "ii>i", 0},
    {0xfe, 40, 40, "ii>i", 1},    {0xfe, 41, 41, "il>l", 0},    {0xfe, 42, 42, "il>l", 1},
    {0xfe, 43, 43, "il>l", 2},    {0xfe, 44, 44, "ii>i", 2},    {0xfe, 45, 45, "il>l", 3},
    {0xfe, 46, 46, "ii>i", 0},    {0xfe, 47, 47, "ii>i", 1},    {0xfe, 48, 48, "il>l", 0},
    {0xfe, 49, 49, "il>l", 1},    {0xfe, 50, 50, "il>l", 2},    {0xfe, 51, 51, "ii>i", 2},
    {0xfe, 52, 52, "il>l", 3},    {0xfe, 53, 53, "ii>i", 0},    {0xfe, 54, 54, "ii>i", 1},
    {0xfe, 55, 55, "il>l", 0},    {0xfe, 56, 56, "il>l", 1},    {0xfe, 57, 57, "il>l", 2},
    {0xfe, 58, 58, "ii>i", 2},    {0xfe, 59, 59, "il>l", 3},    {0xfe, 60, 60, "ii>i", 0},
    {0xfe, 61, 61, "ii>i", 1},    {0xfe, 62, 62, "il>l", 0},    {0xfe, 63, 63, "il>l", 1},
    {0xfe, 64, 64, "il>l", 2},    {0xfe, 65, 65, "ii>i", 2},    {0xfe, 66, 66, "il>l", 3},
    {0xfe, 67, 67, "ii>i", 0},    {0xfe, 68, 68, "ii>i", 1},    {0xfe, 69, 69, "il>l", 0},
    {0xfe, 70, 70, "il>l", 1},    {0xfe, 71, 71, "il>l", 2},    {0xfe, 72, 72, "iii>i", 2},
    {0xfe, 73, 73, "ill>l", 3},   {0xfe, 74, 74, "iii>i", 0},   {0xfe, 75, 75, "iii>i", 1},
    {0xfe, 76, 76, "ill>l", 0},   {0xfe, 77, 77, "ill>l", 1},   {0xfe, 78, 78, "ill>l", 2},
    {0xfc, 19, 20, "llll>ll", 0}, {0xfc, 21, 22, "ll>ll", 0},
};

static void knows_the_types_of_instructions(void **state) {
  (void)state;
  unsigned count = 0;
  for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
    for (uint32_t number = expected[i].first; number <= expected[i].last; number++, count++) {
      const struct plain plain =
          plain_of(expected[i].prefix ? PREFIXED(expected[i].prefix, number) : number);
      char types[16] = "";
      assert_non_null(plain.types);
      strcat(types, plain.types);
      if (*types == 'a')
        *types = 'i';
      if (strcmp(types, expected[i].types) != 0 || plain.alignment != expected[i].alignment)
        fail_msg("%x %u: %s %u", expected[i].prefix, number, plain.types, plain.alignment);
    }
  for (uint32_t opcode = 0; opcode < PREFIXED(0xff, 0); opcode++) {
    const struct opcode_shape shape = opcode_shape(opcode);
    if (shape.immediate != NO_INSTRUCTION && shape.pops != EFFECT_UNKNOWN)
      count -= plain_of(opcode).types != NULL;
  }
  assert_int_equal(count, 0); /* and there are no others */
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(knows_the_types_of_instructions)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
