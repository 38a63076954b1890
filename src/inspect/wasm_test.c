/* wasm.c: each rule of the binary format, with the offset of what breaks it; and what a module
 * needs of an engine. */
#include "inspect/testing.h"

/* Types [] -> [] and [i32] -> [i32]; used in front of many cases below: 8 + 10 bytes. */
#define TYPES "01 09 02 60 00 00 60 01 7f 01 7f "
/* One function of type 0, and its body: 4 bytes; and 6. */
#define FUNCTION "03 02 01 00 "
#define BODY     "0a 04 01 02 00 0b "

struct error_case {
  const char *sections; /* behind the preamble; in hexadecimal */
  const char *error;    /* NULL: there is none */
  size_t at;            /* the offset of it, preamble included */
};

static void expect(const struct error_case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct loaded module;
    const bool is_module = load_hex(&module, cases[i].sections);
    if (is_module != !cases[i].error ||
        (!is_module &&
         (strcmp(module.wasm.error, cases[i].error) != 0 || module.wasm.error_at != cases[i].at)))
      fail_msg("%s: %s at %zu, not %s at %zu", cases[i].sections,
               is_module ? "fine" : module.wasm.error, module.wasm.error_at,
               cases[i].error ? cases[i].error : "fine", cases[i].at);
    unload(&module);
  }
}

#define EXPECT(...)                                                                                \
  const struct error_case cases[] = {__VA_ARGS__};                                                 \
  expect(cases, sizeof cases / sizeof *cases)

static void begins_with_magic_and_version(void **state) {
  (void)state;
  static const struct {
    const char *bytes, *error;
    size_t at;
  } cases[] = {
      {"", "unexpected end", 0},
      {"00 61 73", "unexpected end", 3},
      {"00 61 73 6c 01 00 00 00", "not a WebAssembly module", 3},
      {"7f 45 4c 46", "not a WebAssembly module", 0},
      {"00 61 73 6d 02 00 00 00", "not a module of version 1", 4},
      {"00 61 73 6d 0d 00 01 00", "a WebAssembly component, not a module", 4},
      {"00 61 73 6d 01 00 00", "unexpected end", 7},
      {"00 61 73 6d 01 00 00 00", NULL, 0},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct loaded module;
    const bool is_module = load_bytes(&module, from_hex(cases[i].bytes));
    assert_int_equal(is_module, !cases[i].error);
    if (!is_module) {
      assert_string_equal(module.wasm.error, cases[i].error);
      assert_int_equal(module.wasm.error_at, cases[i].at);
    }
    unload(&module);
  }
}

static void puts_sections_in_order(void **state) {
  (void)state;
  EXPECT(
      {TYPES, NULL, 0}, {TYPES TYPES, "section out of order, or for the second time", 19},
      {"03 01 00" TYPES, "section out of order, or for the second time", 11},
      {"04 01 00 05 01 00 0d 01 00 06 01 00 07 01 00 09 01 00 0c 01 00 0a 01 00 0b 01 00", NULL, 0},
      {"0d 01 00 05 01 00", "section out of order, or for the second time", 11},
      {"06 01 00 0d 01 00", "section out of order, or for the second time", 11},
      {"0a 01 00 0c 01 00", "section out of order, or for the second time", 11},
      {"0c 01 00 09 01 00", "section out of order, or for the second time", 11},
      {"0e 01 00", "unknown section", 8}, {"ff 01 00", "unknown section", 8});
}

static void measures_sections(void **state) {
  (void)state;
  EXPECT({"01", "unexpected end", 9}, {"01 02 00", "unexpected end", 11},
         {"01 00", "unexpected end", 10}, {"01 02 00 00", "section longer than its contents", 11},
         {"01 03 01 60 00", "unexpected end", 13}, {"01 80 80 80 80 10", "integer too large", 9},
         {"01 80 80 80 80 80 00", "integer representation too long", 9},
         {"01 81 80 80 80 00 00", NULL, 0}, {"01 02 01 60 00", "unexpected end", 12},
         {"01 05 ff ff ff ff 0f", "unexpected end", 15});
}

static void names_custom_sections(void **state) {
  (void)state;
  EXPECT({"00 01 00", NULL, 0}, {"00 04 02 c3 bc 00", NULL, 0}, {"00 00", "unexpected end", 10},
         {"00 02 02 61", "unexpected end", 12}, {"00 03 02 61 ff", "malformed UTF-8 in a name", 12},
         {"00 02 01 61 01 01 00 00 02 01 61", NULL, 0});
  struct loaded module;
  load_hex(&module, "00 04 01 61 01 02" TYPES "00 02 01 62 00 03 01 61 03");
  const struct span last = wasm_custom(&module.wasm, "a"), none = wasm_custom(&module.wasm, "c");
  assert_int_equal(last.length, 1);
  assert_int_equal(*last.at, 3);
  assert_int_equal(none.length, 0);
  unload(&module);
}

static void reads_types(void **state) {
  (void)state;
  EXPECT({"01 04 01 5c 00 00", "unknown form of type", 11},
         {"01 05 01 60 01 76 00", "unknown value type", 13},
         {"01 05 01 60 00 01 00", "unknown value type", 14},
         {"01 05 01 60 02 7f 7f", "unexpected end", 15},
         {"01 0c 01 60 05 7b 7c 7d 7e 7f 03 70 6f 69", NULL, 0});
}

static void reads_types_of_objects(void **state) {
  (void)state;
  EXPECT({"01 03 01 5f 00", NULL, 0}, {"01 08 01 5f 03 7f 00 78 01 77", "unexpected end", 18},
         {"01 09 01 5f 03 7f 00 78 01 77 00", NULL, 0},
         {"01 04 01 5e 7f 02", "malformed mutability", 13},
         {"01 04 01 5e 76 00", "unknown value type", 12},
         {"01 05 01 60 01 78 00", "unknown value type", 13}, {"01 04 01 5e 78 00", NULL, 0},
         {"01 05 01 5e 64 00 00", NULL, 0}, /* of itself */
         {"01 05 01 5e 64 01 00", "unknown type", 12}, {"01 05 01 5e 63 6e 00", NULL, 0},
         {"01 05 01 5e 64 7f 00", "unknown heap type", 13},
         {"01 06 01 5e 64 ee 7f 00", "unknown type", 13}, /* an abstract one is a byte */
         {"01 09 01 4e 02 5e 64 01 00 5f 00", NULL, 0},   /* together */
         {"01 09 02 5e 64 01 00 5f 00 00 00", "unknown type", 12}, {"01 03 01 4e 00", NULL, 0},
         {"01 06 01 50 01 00 5f 00", NULL, 0}, {"01 06 01 50 01 01 5f 00", "unknown type", 11},
         {"01 07 01 50 02 00 00 5f 00", "more than one supertype", 11},
         {"01 05 01 4f 00 5f 00", NULL, 0}, {"01 06 02 60 00 00 5d 00", NULL, 0},
         {"01 06 02 60 00 00 5d 02", "unknown type", 14},
         {"01 04 01 65 5f 00", "uses shared-everything-threads, which tare does not read", 11},
         {"01 07 01 4e 01 4d 01 5f 00", "uses custom-descriptors, which tare does not read", 13},
         {"01 06 01 5e 64 62 00 00", "uses custom-descriptors, which tare does not read", 13});
}

/* Each of a struct type where a function type has to be. */
static void needs_function_types(void **state) {
  (void)state;
  EXPECT(
      {"01 03 01 5f 00 02 05 01 00 00 00 00", "not a function type", 16},
      {"01 03 01 5f 00 02 06 01 00 00 04 00 00", "not a function type", 16},
      {"01 03 01 5f 00 03 02 01 00 0a 04 01 02 00 0b", "not a function type", 16},
      {"01 03 01 5f 00 0d 03 01 00 00", "not a function type", 16},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 07 01 05 00 02 01 0b 0b", "unknown block type", 25},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 06 01 04 00 14 01 0b", "not a function type", 25},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 07 01 05 00 fb 07 01 0b", "not an array type", 25},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 07 01 05 00 fb 01 00 0b", "not a struct type", 25},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 08 01 06 00 fb 02 01 00 0b", "unknown field", 25},
      {"01 06 02 60 00 00 5f 00 03 02 01 00 0a 06 01 04 00 e0 01 0b", "not a continuation type",
       25});
}

static void reads_imports(void **state) {
  (void)state;
  EXPECT({TYPES "02 04 01 00 00 05", "unknown kind of import or export", 24},
         {TYPES "02 05 01 00 00 00 02", "unknown type", 22},
         {TYPES "02 05 01 00 00 00 01", NULL, 0},
         {TYPES "02 06 01 00 00 01 7f 00", "unknown reference type", 25},
         {TYPES "02 06 01 00 00 03 40 00", "unknown value type", 25},
         {TYPES "02 06 01 00 00 03 7f 02", "malformed mutability", 26},
         {TYPES "02 06 01 00 00 04 01 00", "malformed attribute of a tag", 25},
         {TYPES "02 06 01 00 00 04 00 02", "unknown type", 22},
         {TYPES "02 06 01 01 ff 00 00 00", "malformed UTF-8 in a name", 23});
}

static void reads_limits(void **state) {
  (void)state;
  EXPECT({"05 03 01 00 01", NULL, 0}, {"05 04 01 01 01 02", NULL, 0},
         {"05 04 01 01 02 01", "minimum above the maximum", 11},
         {"05 03 01 02 01", "malformed flags of limits", 11}, /* shared, without a maximum */
         {"05 04 01 03 01 01", NULL, 0}, {"05 03 01 10 01", "malformed flags of limits", 11},
         {"05 05 01 00 80 80 04", NULL, 0}, /* 65536 pages */
         {"05 05 01 00 81 80 04", "memory larger than its addresses reach", 11},
         {"05 06 01 01 00 81 80 04", "memory larger than its addresses reach", 11},
         {"05 03 01 04 01", NULL, 0}, {"05 09 01 04 80 80 80 80 80 80 40", NULL, 0},
         {"05 09 01 04 81 80 80 80 80 80 40", "memory larger than its addresses reach", 11},
         {"05 04 01 08 01 00", NULL, 0}, {"05 04 01 08 01 10", NULL, 0},
         {"05 04 01 08 01 01", "a page of a size that is neither 1 nor 64 KiB", 11},
         {"05 08 01 08 ff ff ff ff 0f 00", NULL, 0}, /* as many bytes as addresses reach */
         {"04 05 01 70 08 01 00", "malformed flags of limits", 12}, /* a table has no pages */
         {"05 04 01 07 01 02", NULL, 0}, {"05 05 02 00 00 04 00", NULL, 0},
         {"04 04 01 70 00 01", NULL, 0}, {"04 04 01 69 00 01", NULL, 0},
         {"04 04 01 7f 00 01", "unknown reference type", 11},
         {"04 05 01 70 03 01 01", "malformed flags of limits", 12}, /* a shared table */
         {"04 08 01 70 00 ff ff ff ff 0f", NULL, 0},
         {"04 0d 01 70 04 ff ff ff ff ff ff ff ff ff 01", NULL, 0},
         {"04 08 01 70 00 ff ff ff ff 1f", "integer too large", 13});
}

static void reads_globals_and_constants(void **state) {
  (void)state;
  EXPECT({"06 06 01 7f 00 41 00 0b", NULL, 0}, {"06 05 01 7f 00 41 00", "unexpected end", 15},
         {"06 06 01 7f 02 41 00 0b", "malformed mutability", 12},
         {"06 06 01 60 00 41 00 0b", "unknown value type", 11},
         {"06 09 01 7d 00 43 00 00 80 3f 0b", NULL, 0},
         {"06 0d 01 7c 00 44 00 00 00 00 00 00 f0 3f 0b", NULL, 0},
         {"06 16 01 7b 00 fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b", NULL, 0},
         {"06 18 01 7b 00 fd 8c 80 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b",
          "constant expression required", 13},
         {"06 06 01 70 00 d0 70 0b", NULL, 0}, {"06 06 01 70 00 d0 7f 0b", "unknown heap type", 14},
         {"06 06 01 70 00 d2 00 0b", "unknown function", 11},
         {TYPES FUNCTION "06 06 01 70 00 d2 00 0b" BODY, NULL, 0},
         {"06 06 01 7f 00 23 00 0b", "unknown global", 11},
         {"06 0b 02 7f 00 41 00 0b 7f 00 23 00 0b", NULL, 0},
         {"06 0a 01 7f 00 23 ff ff ff ff 0f 0b", "unknown global", 11},
         {"06 09 01 7f 00 41 01 41 02 6a 0b", NULL, 0},
         {"06 09 01 7e 00 42 01 42 02 7e 0b", NULL, 0},
         {"06 09 01 7f 00 41 01 41 02 6d 0b", "constant expression required", 17},
         {"06 06 01 7f 00 10 00 0b", "constant expression required", 13});
}

static void reads_exports_and_start(void **state) {
  (void)state;
  EXPECT({"05 03 01 00 01 07 04 01 00 02 00", NULL, 0},
         {"05 03 01 00 01 07 04 01 00 02 01", "export of something unknown", 16},
         {"07 04 01 00 00 00", "export of something unknown", 11},
         {"07 04 01 00 01 00", "export of something unknown", 11},
         {"07 04 01 00 03 00", "export of something unknown", 11},
         {"07 04 01 00 04 00", "export of something unknown", 11},
         {"07 04 01 00 05 00", "unknown kind of import or export", 12},
         {TYPES FUNCTION "08 01 00" BODY, NULL, 0},
         {TYPES FUNCTION "08 01 01" BODY, "unknown function", 25},
         {TYPES FUNCTION "08 02 00 00" BODY, "section longer than its contents", 26},
         {TYPES "03 02 01 02", "unknown type", 22}, {TYPES "0d 03 01 00 02", "unknown type", 22},
         {TYPES "0d 03 01 01 00", "malformed attribute of a tag", 22},
         {TYPES "0d 03 01 00 01", NULL, 0});
}

/* A table, a function and, behind them, the element section: its items begin at 32. */
#define TABLE TYPES FUNCTION "04 04 01 70 00 01 "

static void reads_element_segments_of_all_forms(void **state) {
  (void)state;
  EXPECT({TABLE "09 07 01 00 41 00 0b 01 00" BODY, NULL, 0}, /* active */
         {TABLE "09 05 01 01 00 01 00" BODY, NULL, 0},       /* passive */
         {TABLE "09 09 01 02 00 41 00 0b 00 01 00" BODY, NULL, 0},
         {TABLE "09 05 01 03 00 01 00" BODY, NULL, 0}, /* declarative */
         {TABLE "09 09 01 04 41 00 0b 01 d2 00 0b" BODY, NULL, 0},
         {TABLE "09 07 01 05 70 01 d0 70 0b" BODY, NULL, 0},
         {TABLE "09 0b 01 06 00 41 00 0b 70 01 d2 00 0b" BODY, NULL, 0},
         {TABLE "09 07 01 07 70 01 d2 00 0b" BODY, NULL, 0},
         {TABLE "09 02 01 08" BODY, "malformed flags of an element segment", 32},
         {TABLE "09 09 01 02 01 41 00 0b 00 01 00" BODY, "unknown table", 32},
         {TYPES FUNCTION "09 07 01 00 41 00 0b 01 00" BODY, "unknown table", 26},
         {TABLE "09 07 01 00 41 00 0b 01 01" BODY, "unknown function", 37},
         {TABLE "09 05 01 01 01 01 00" BODY, "malformed kind of elements", 33},
         {TABLE "09 07 01 05 7f 01 d0 70 0b" BODY, "unknown reference type", 33},
         {TABLE "09 07 01 05 70 01 d2 01 0b" BODY, "unknown function", 35},
         {TABLE "09 07 01 00 23 00 0b 01 00" BODY, "unknown global", 32},
         {TABLE "09 07 01 00 41 00 0b 02 00" BODY, "unexpected end", 38});
}

static void lists_what_element_segments_refer_to(void **state) {
  (void)state;
  struct loaded module;
  assert_true(load_hex(&module, TABLE "09 16 03 01 00 02 00 00 05 70 02 d0 70 0b d2 00 0b "
                                      "06 00 41 00 0b 70 00" BODY));
  struct cursor items = wasm_items(&module.wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  unsigned segments = 0, references = 0, items_count = 0;
  uint32_t function;
  for (; wasm_next_element(&items, &element); segments++, items_count += element.count)
    for (; wasm_next_reference(&element, &function); references++)
      assert_int_equal(function, 0);
  assert_int_equal(segments, 3);
  assert_int_equal(references, 3); /* and a null */
  assert_int_equal(items_count, 4);
  unload(&module);
}

static void reads_data_segments_of_all_forms(void **state) {
  (void)state;
  EXPECT({"05 03 01 00 01 0b 07 01 00 41 00 0b 01 61", NULL, 0},
         {"0b 04 01 01 01 61", NULL, 0}, /* passive, and no memory */
         {"05 03 01 00 01 0b 08 01 02 00 41 00 0b 01 61", NULL, 0},
         {"05 03 01 00 01 0b 08 01 02 01 41 00 0b 01 61", "unknown memory", 16},
         {"0b 07 01 00 41 00 0b 01 61", "unknown memory", 11},
         {"0b 02 01 03", "malformed flags of a data segment", 11},
         {"0b 04 01 01 02 61", "unexpected end", 14}, {"0c 01 01 0b 04 01 01 01 61", NULL, 0},
         {"0c 01 02 0b 04 01 01 01 61", "data segments differ in number from their count", 17},
         {"0c 01 01", "data segments differ in number from their count", 11}, {"0c 01 00", NULL, 0},
         {"0c 02 00 00", "section longer than its contents", 11});
}

/* A function of type 0, whose body's code begins at 27. */
#define CODE(size, length, code) TYPES FUNCTION "0a " size " 01 " length " 00 " code

static void reads_code(void **state) {
  (void)state;
  EXPECT({TYPES FUNCTION, "functions and their bodies differ in number", 23},
         {TYPES BODY, "functions and their bodies differ in number", 25},
         {TYPES FUNCTION "0a 07 02 02 00 0b 02 00 0b",
          "functions and their bodies differ in number", 32},
         {TYPES FUNCTION "0a 02 01 00", "unexpected end", 27}, /* not even locals */
         {CODE("03", "01", ""), "unexpected end", 28},         /* no end */
         {CODE("04", "02", "01"), "unexpected end", 29},
         {CODE("05", "03", "0b 0b"), "function body longer than its code", 29},
         {CODE("05", "03", "0b 01"), "function body longer than its code", 29},
         {CODE("06", "04", "02 40 0b"), "unexpected end", 31},
         {CODE("05", "03", "05 0b"), "else without if", 28},
         {CODE("08", "06", "02 40 05 0b 0b"), "else without if", 30},
         {CODE("09", "07", "04 40 05 05 0b 0b"), "else without if", 31},
         {CODE("05", "03", "19 0b"), "catch without try", 28},
         {CODE("09", "07", "06 40 19 19 0b 0b"), "catch without try", 31},
         {CODE("06", "04", "18 00 0b"), "delegate without try", 28},
         {CODE("08", "06", "06 40 18 00 0b"), NULL, 0},
         {CODE("08", "06", "06 40 18 01 0b"), "unknown label", 30},
         {CODE("06", "04", "0c 00 0b"), NULL, 0},
         {CODE("06", "04", "0c 01 0b"), "unknown label", 28},
         {CODE("08", "06", "0e 01 00 00 0b"), NULL, 0},
         {CODE("08", "06", "0e 01 00 01 0b"), "unknown label", 28},
         {CODE("06", "04", "0e 02 0b"), "unexpected end", 28},
         {CODE("0a", "08", "0e ff ff ff ff 0f 0b"), "unexpected end", 28},
         {CODE("06", "04", "20 00 0b"), "unknown local", 28},
         {CODE("06", "04", "23 00 0b"), "unknown global", 28},
         {CODE("06", "04", "25 00 0b"), "unknown table", 28},
         {CODE("06", "04", "3f 00 0b"), "unknown memory", 28},
         {CODE("06", "04", "10 01 0b"), "unknown function", 28},
         {CODE("06", "04", "08 00 0b"), "unknown tag", 28},
         {CODE("07", "05", "11 02 00 0b"), "unknown type", 28},
         {CODE("07", "05", "11 00 00 0b"), "unknown table", 28},
         {CODE("07", "05", "fc 09 00 0b"), "data count section required", 28},
         {CODE("07", "05", "fc 0d 00 0b"), "unknown elem segment", 28},
         {TYPES FUNCTION "0c 01 00 0a 07 01 05 00 fc 09 00 0b", "unknown data segment", 31},
         {CODE("07", "05", "02 01 0b 0b"), NULL, 0}, /* by index of a type */
         {CODE("07", "05", "02 02 0b 0b"), "unknown block type", 28},
         {CODE("07", "05", "02 41 0b 0b"), "unknown value type", 29},
         {CODE("0a", "08", "02 80 80 80 80 10 0b"), "integer too large", 29}, /* 2^32 */
         {CODE("06", "04", "d0 7f 0b"), "unknown heap type", 29},
         {CODE("07", "05", "1c 01 40 0b"), "unknown value type", 30},
         {CODE("05", "03", "ff 0b"), "unknown opcode", 28},
         {CODE("06", "04", "fc 17 0b"), "unknown opcode", 28},
         {CODE("08", "06", "fc 80 80 04 0b"), "unknown opcode", 28}, /* 65536, and not 0 */
         {CODE("07", "05", "fe 03 01 0b"), "zero byte expected", 28});
}

static void tells_what_it_does_not_read(void **state) {
  (void)state;
  EXPECT({CODE("06", "04", "fb 20 0b"), "uses custom-descriptors, which tare does not read", 28},
         {CODE("07", "05", "fb 80 01 0b"), "uses stringref, which tare does not read", 28},
         {CODE("06", "04", "fc 12 0b"), "uses memory-control, which tare does not read", 28},
         {CODE("07", "05", "fd a0 02 0b"), "uses half-precision, which tare does not read", 28},
         {CODE("06", "04", "fe 4f 0b"), "uses shared-everything-threads, which tare does not read",
          28},
         {CODE("06", "04", "fb 1f 0b"), "unknown opcode", 28},
         {"02 05 01 00 00 7f 00", "uses compact-import-section, which tare does not read", 13},
         {"02 05 01 00 00 20 00", "uses custom-descriptors, which tare does not read", 13});
}

static void reads_memory_accesses(void **state) {
  (void)state;
/* A memory as well: code begins at 32. */
#define MEMORY(flags, code) TYPES FUNCTION "05 03 01 " flags " 01 " code
  EXPECT(
      {MEMORY("00", "0a 07 01 05 00 28 02 00 0b"), NULL, 0},
      {MEMORY("00", "0a 08 01 06 00 28 42 00 00 0b"), NULL, 0}, /* with an index */
      {MEMORY("00", "0a 08 01 06 00 28 42 01 00 0b"), "unknown memory", 33},
      {MEMORY("00", "0a 08 01 06 00 28 80 01 00 0b"), "malformed alignment of a memory access", 33},
      {MEMORY("00", "0a 0b 01 09 00 28 02 ff ff ff ff 0f 0b"), NULL, 0},
      {MEMORY("00", "0a 0b 01 09 00 28 02 80 80 80 80 10 0b"), "integer too large", 35},
      {MEMORY("04", "0a 0b 01 09 00 28 02 80 80 80 80 10 0b"), NULL, 0},
      {MEMORY("00", "0a 09 01 07 00 fd 54 00 00 0f 0b"), NULL, 0},
      {MEMORY("00", "0a 09 01 07 00 fd 54 00 00 10 0b"), "unknown lane", 33},
      {MEMORY("00", "0a 09 01 07 00 fd 57 00 00 02 0b"), "unknown lane", 33},
      {MEMORY("00", "0a 07 01 05 00 fd 1d 02 0b"), "unknown lane", 33});
}

static void counts_locals(void **state) {
  (void)state;
  EXPECT({TYPES FUNCTION "0a 0a 01 08 01 ff ff ff ff 0f 7f 0b", NULL, 0},
         {TYPES FUNCTION "0a 0c 01 0a 02 ff ff ff ff 0f 7f 01 7e 0b", "too many locals", 34},
         {TYPES FUNCTION "0a 06 01 04 01 01 40 0b", "unknown value type", 29},
         {TYPES FUNCTION "0a 08 01 06 01 02 7f 20 01 0b", NULL, 0},
         {TYPES FUNCTION "0a 08 01 06 01 02 7f 20 02 0b", "unknown local", 30},
         {TYPES "03 02 01 01 0a 08 01 06 01 02 7f 20 02 0b", NULL, 0}, /* a parameter and two */
         {TYPES FUNCTION "0a 09 01 07 ff ff ff ff 0f 00 7f", "unexpected end", 34});
}

static void nests_blocks_up_to_a_limit(void **state) {
  (void)state;
  for (uint32_t deep = CODE_LEVELS - 1; deep <= CODE_LEVELS; deep++) {
    static const uint8_t before[] = {0, 'a', 's', 'm', 1, 0, 0,  0,    1,    4,    1, 0x60,
                                     0, 0,   3,   2,   1, 0, 10, 0x80, 0x80, 0x80, 0, 1};
    const size_t body = 3 * (size_t)deep + 2, length = sizeof before + 3 + body;
    uint8_t *bytes = malloc(length), *at = bytes + sizeof before;
    memcpy(bytes, before, sizeof before);
    for (unsigned i = 0; i < 3; i++) {
      bytes[19 + i] = (uint8_t)((body + 4) >> (7 * i) | 0x80);
      *at++ = (uint8_t)((body >> (7 * i) & 0x7f) | (i < 2 ? 0x80 : 0));
    }
    *at++ = 0;
    for (uint32_t i = 0; i < deep; i++, at += 2)
      memcpy(at, (uint8_t[]){2, 0x40}, 2);
    memset(at, 0x0b, deep + 1);
    struct loaded module;
    assert_int_equal(load_bytes(&module, (struct span){bytes, length}), deep < CODE_LEVELS);
    if (deep < CODE_LEVELS)
      assert_int_equal(module.wasm.levels, CODE_LEVELS);
    else
      assert_string_equal(module.wasm.error, "blocks nest deeper than 16384 levels");
    unload(&module);
  }
}

static void counts_index_spaces(void **state) {
  (void)state;
  struct loaded module;
  load(&module, "everything");
  static const uint32_t counts[] = {3, 3, 3, 8, 2};
  for (int kind = 0; kind < WASM_KINDS; kind++) {
    assert_int_equal(module.wasm.count[kind], counts[kind]);
    assert_int_equal(module.wasm.imported[kind], 1);
  }
  assert_true(module.wasm.has_start);
  assert_int_equal(module.wasm.start, 0);
  assert_int_equal(module.wasm.sections[WASM_START_SECTION].count, 0);
  assert_int_equal(module.wasm.sections[WASM_DATA_SECTION].count, 3);
  for (uint32_t i = 0; i < 3; i++)
    assert_int_equal(module.wasm.memories[i].is_64, i == 2);
  assert_int_equal(module.wasm.memory.least, 1);
  assert_int_equal(module.wasm.memory.most, 2);
  assert_int_equal(module.wasm.functions[0].body.length, 0);
  unload(&module);
}

/* ---- What a module needs of an engine ---- */

static void needs_features(void **state) {
  (void)state;
#define BIT(feature) (UINT32_C(1) << FEATURE_##feature)
  static const struct {
    const char *sections;
    uint32_t features;
  } cases[] = {
      {TYPES FUNCTION BODY, 0},
      {"02 08 01 01 65 01 67 03 7f 01", BIT(MUTABLE_GLOBALS)},
      {"06 06 01 7f 01 41 00 0b", 0},
      {"06 06 01 7f 01 41 00 0b 07 04 01 00 03 00", BIT(MUTABLE_GLOBALS)},
      {CODE("05", "03", "c0 0b"), BIT(SIGN_EXTENSION)},
      {CODE("06", "04", "fc 07 0b"), BIT(NONTRAPPING_FLOAT_TO_INT)},
      {"05 03 01 00 01 "
       "0b 03 01 01 00",
       BIT(BULK_MEMORY)},
      {"05 03 01 00 01 "
       "0b 07 01 02 00 41 00 0b 00",
       BIT(BULK_MEMORY)},
      {"0c 01 00", BIT(BULK_MEMORY)},
      {TABLE "09 05 01 01 00 01 00" BODY, BIT(BULK_MEMORY)},
      {TABLE "09 09 01 02 00 41 00 0b 00 01 00" BODY, BIT(BULK_MEMORY)},
      {TABLE "09 07 01 00 41 00 0b 01 00" BODY, 0},
      {"05 04 01 03 01 01", BIT(THREADS)},
      {CODE("07", "05", "fe 03 00 0b"), BIT(THREADS)},
      {"01 06 01 60 00 02 7f 7f", BIT(MULTI_VALUE)},
      {CODE("07", "05", "02 01 0b 0b"), BIT(MULTI_VALUE)},
      {CODE("07", "05", "02 7f 0b 0b"), 0},
      {"01 05 01 60 01 7e 00 02 05 01 00 00 00 00", BIT(BIGINT)},
      {"02 06 01 00 00 03 7e 00", BIT(BIGINT)},
      {"06 06 01 7e 00 42 00 0b 07 04 01 00 03 00", BIT(BIGINT)},
      {"06 06 01 7e 00 42 00 0b", 0},
      {"01 05 01 60 01 7b 00", BIT(SIMD)},
      {"02 06 01 00 00 03 7b 00", BIT(SIMD)},
      {TYPES FUNCTION "0a 06 01 04 01 01 7b 0b", BIT(SIMD)},
      {CODE("07", "05", "02 7b 0b 0b"), BIT(SIMD)},
      {"06 16 01 7b 00 fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b", BIT(SIMD)},
      {CODE("06", "04", "fd 4d 0b"), BIT(SIMD)},
      {CODE("07", "05", "fd 80 02 0b"), BIT(RELAXED_SIMD)},
      {CODE("08", "06", "06 40 19 0b 0b"), BIT(LEGACY_EXCEPTIONS)},
      {TYPES "0d 03 01 00 00", BIT(LEGACY_EXCEPTIONS)}, /* engines of both proposals have tags */
      {TYPES FUNCTION "0d 03 01 00 00 0a 06 01 04 00 08 00 0b", BIT(LEGACY_EXCEPTIONS)},
      {TYPES FUNCTION "0d 03 01 00 00 0a 08 01 06 00 1f 40 00 0b 0b", BIT(EXCEPTIONS)},
      {"01 05 01 60 01 69 00", BIT(EXCEPTIONS)},
      {"01 05 01 60 01 70 00", BIT(REFERENCE_TYPES)},
      {"04 04 01 70 00 01", 0},
      {"04 04 01 6f 00 01", BIT(REFERENCE_TYPES)},
      {"04 07 02 70 00 01 70 00 01", BIT(REFERENCE_TYPES)},
      {"02 07 01 00 00 01 70 00 01", 0},
      {"02 07 01 00 00 01 6f 00 01", BIT(REFERENCE_TYPES)},
      {"02 06 01 00 00 03 6f 00", BIT(REFERENCE_TYPES)},
      {"06 06 01 70 00 d0 70 0b", BIT(REFERENCE_TYPES)},
      {TABLE "0a 07 01 05 00 11 00 00 0b", 0},
      {TABLE "0a 0b 01 09 00 11 00 80 80 80 80 00 0b", BIT(REFERENCE_TYPES)}, /* was one byte, 0 */
      {TYPES FUNCTION "0a 06 01 04 01 01 6f 0b", BIT(REFERENCE_TYPES)},
      {CODE("07", "05", "02 6f 0b 0b"), BIT(REFERENCE_TYPES)},
      {CODE("06", "04", "12 00 0b"), BIT(TAIL_CALL)},
      {TABLE "0a 07 01 05 00 13 00 00 0b", BIT(TAIL_CALL)},
      {"06 09 01 7f 00 41 01 41 02 6a 0b", BIT(EXTENDED_CONST)},
      {"05 05 02 00 01 00 01", BIT(MULTI_MEMORY)},
      {"05 03 01 04 01", BIT(MEMORY64)},
      {"04 04 01 70 04 01", BIT(MEMORY64)},
      {"01 03 01 5f 00", BIT(GC)},
      {"01 06 01 4e 01 60 00 00", BIT(GC)}, /* a group */
      {"01 06 01 50 00 60 00 00", BIT(GC)}, /* open to subtypes */
      {"01 05 01 60 01 6e 00", BIT(GC)},
      {"01 05 01 60 01 71 00", BIT(GC)},
      {"01 06 01 60 01 63 70 00", BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {"01 06 01 60 01 64 00 00", BIT(FUNCTION_REFERENCES)},
      {"01 05 01 60 01 68 00", BIT(STACK_SWITCHING)},
      {"01 06 02 60 00 00 5d 00", BIT(STACK_SWITCHING)},
      {"02 08 01 00 00 01 63 70 00 01", BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {"04 05 01 63 70 00 01", BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {"04 09 01 40 00 70 00 01 d0 70 0b", BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {"06 07 01 63 70 00 d0 70 0b", BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {"06 06 01 6e 00 d0 71 0b", BIT(REFERENCE_TYPES) | BIT(GC)},
      {"06 08 01 6c 00 41 00 fb 1c 0b", BIT(GC)},
      {"09 08 01 05 63 70 01 d0 70 0b",
       BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES) | BIT(BULK_MEMORY)},
      {TYPES FUNCTION "0a 07 01 05 01 01 63 70 0b",
       BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {CODE("08", "06", "02 63 70 0b 0b"), BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {CODE("08", "06", "1c 01 63 70 0b"), BIT(FUNCTION_REFERENCES) | BIT(REFERENCE_TYPES)},
      {CODE("07", "05", "1c 01 7b 0b"), BIT(SIMD) | BIT(REFERENCE_TYPES)},
      {CODE("06", "04", "d0 6e 0b"), BIT(GC) | BIT(REFERENCE_TYPES)},
      {CODE("05", "03", "d3 0b"), BIT(GC)},
      {CODE("06", "04", "fb 1c 0b"), BIT(GC)},
      {CODE("06", "04", "14 00 0b"), BIT(FUNCTION_REFERENCES)},
      {CODE("06", "04", "15 00 0b"), BIT(FUNCTION_REFERENCES) | BIT(TAIL_CALL)},
      {CODE("05", "03", "d4 0b"), BIT(FUNCTION_REFERENCES)},
      {CODE("06", "04", "d5 00 0b"), BIT(FUNCTION_REFERENCES)},
      {CODE("06", "04", "fc 13 0b"), BIT(WIDE_ARITHMETIC)},
      {"05 04 01 08 01 00", BIT(CUSTOM_PAGE_SIZES)},
      {"05 04 01 08 01 10", 0}, /* as without */
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct loaded module;
    if (!load_hex(&module, cases[i].sections))
      fail_msg("%s: %s at %zu", cases[i].sections, module.wasm.error, module.wasm.error_at);
    if (module.wasm.features != cases[i].features)
      fail_msg("%s: %x, not %x", cases[i].sections, module.wasm.features, cases[i].features);
    unload(&module);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(begins_with_magic_and_version),
      cmocka_unit_test(puts_sections_in_order),
      cmocka_unit_test(measures_sections),
      cmocka_unit_test(names_custom_sections),
      cmocka_unit_test(reads_types),
      cmocka_unit_test(reads_types_of_objects),
      cmocka_unit_test(needs_function_types),
      cmocka_unit_test(tells_what_it_does_not_read),
      cmocka_unit_test(reads_imports),
      cmocka_unit_test(reads_limits),
      cmocka_unit_test(reads_globals_and_constants),
      cmocka_unit_test(reads_exports_and_start),
      cmocka_unit_test(reads_element_segments_of_all_forms),
      cmocka_unit_test(lists_what_element_segments_refer_to),
      cmocka_unit_test(reads_data_segments_of_all_forms),
      cmocka_unit_test(reads_code),
      cmocka_unit_test(reads_memory_accesses),
      cmocka_unit_test(counts_locals),
      cmocka_unit_test(nests_blocks_up_to_a_limit),
      cmocka_unit_test(counts_index_spaces),
      cmocka_unit_test(needs_features),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
