/* module.c on modules as linkers make them, and on bytes that nobody should trust. */
#include "compile/module.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* One function, exported as "first"; one memory; globals 1024 and -1, the first exported as
 * "__heap_base"; names and another custom section. With the import, the function's type comes first
 * all the same. */
static struct bytes whole(struct arena *arena, bool with_import) {
  struct text text = text_in(arena);
  const uint8_t types[] = {0, 'a', 's', 'm', 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0};
  text_bytes(&text, types, sizeof types);
  const uint8_t import[] = {2, 8, 1, 1, 'e', 1, 'f', 3, 0x7f, 0};
  if (with_import)
    text_bytes(&text, import, sizeof import);
  const uint8_t rest[] = {
      3,   2,  1, 0,       /* functions */
      5,   3,  1, 0,    1, /* memory: one page */
      6,   12, 2, 0x7f, 0,   0x41, 0x80, 8,   0x0b, 0x7f, 1,   0x41, 0x7f, 0x0b, /* globals */
      7,   23, 2, 11,   '_', '_',  'h',  'e', 'a',  'p',  '_', 'b',  'a',  's',
      'e', 3,  0, 5,    'f', 'i',  'r',  's', 't',  0,    0, /* exports */
      10,  4,  1, 2,    0,   0x0b,                           /* code */
      0,   8,  4, 'n',  'a', 'm',  'e',  0,   1,    0,       /* names */
      0,   2,  1, 'x'};                                      /* another custom section */
  text_bytes(&text, rest, sizeof rest);
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

static void reads_exports_globals_and_memory(void **state) {
  struct arena *arena = *state;
  struct module module;
  size_t offset;
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  assert_int_equal(module.wasm.count[WASM_MEMORY], 1);
  assert_int_equal(module.import_count, 0);
  assert_int_equal(module.wasm.count[WASM_GLOBAL], 2);
  assert_int_equal(module.wasm.globals[0].value, 1024);
  assert_int_equal(module.wasm.globals[1].value, UINT32_MAX);
  const struct module_export *base = module_find_export(&module, "__heap_base");
  assert_non_null(base);
  assert_int_equal(base->kind, WASM_GLOBAL);
  assert_int_equal(base->index, 0);
  assert_null(module_find_export(&module, "second"));
}

static void reads_imports(void **state) {
  struct arena *arena = *state;
  struct module module;
  size_t offset;
  assert_null(module_read(arena, whole(arena, true), &module, &offset));
  assert_int_equal(module.import_count, 1);
  assert_string_equal(module.imports[0].module, "e");
  assert_string_equal(module.imports[0].name, "f");
  assert_int_equal(module.imports[0].kind, WASM_GLOBAL);
}

static void writes_other_exports_and_keeps_the_rest(void **state) {
  struct arena *arena = *state;
  struct module module, again;
  size_t offset;
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  const struct module_export exports[] = {{"a", WASM_MEMORY, 0}, {"b", WASM_FUNCTION, 0}};
  for (int keep_names = 0; keep_names < 2; keep_names++) {
    const struct bytes bytes = module_rewrite(
        arena, module.bytes, &(struct module_changes){exports, 2, .keep_names = keep_names});
    assert_null(module_read(arena, bytes, &again, &offset));
    assert_int_equal(again.export_count, 2);
    assert_string_equal(again.exports[0].name, "a");
    assert_int_equal(again.exports[0].kind, WASM_MEMORY);
    assert_string_equal(again.exports[1].name, "b");
    assert_int_equal(again.wasm.count[WASM_GLOBAL], 2);
    /* 25 bytes of exports become 11; 4 bytes of a custom section go, and unless names are kept 10
     * more. */
    assert_int_equal(bytes.length, module.bytes.length - 14 - 4 - (keep_names ? 0 : 10));
  }
}

static void gives_imports_other_names(void **state) {
  struct arena *arena = *state;
  struct module module, again;
  size_t offset;
  assert_null(module_read(arena, whole(arena, true), &module, &offset));
  const struct module_import imports[] = {{"other", "", WASM_GLOBAL}};
  const struct module_changes changes = {.imports = imports, .keep_names = true};
  const struct bytes bytes = module_rewrite(arena, module.bytes, &changes);
  assert_null(module_read(arena, bytes, &again, &offset));
  assert_int_equal(again.import_count, 1);
  assert_string_equal(again.imports[0].module, "other");
  assert_string_equal(again.imports[0].name, "");
  assert_int_equal(again.imports[0].kind, WASM_GLOBAL);
  assert_int_equal(again.export_count, module.export_count);
  assert_int_equal(bytes.length, module.bytes.length - 4 + 4 - 1);
}

static void has_a_function_run_first(void **state) {
  struct arena *arena = *state;
  struct module module, again;
  size_t offset;
  const uint32_t start = 0;
  const struct module_export export = {"a", WASM_FUNCTION, 0};
  const struct module_changes all[] = {
      {.exports = &export, .export_count = 1, .start = &start}, {.start = &start}, {0}};
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) { /* the last one keeps what is there */
    module.bytes = module_rewrite(arena, module.bytes, &all[i]);
    assert_null(module_read(arena, module.bytes, &again, &offset));
    assert_true(again.wasm.has_start);
    assert_int_equal(again.wasm.start, 0);
    assert_int_equal(again.export_count, 1);
  }
}

static void keeps_its_exports_where_none_are_given(void **state) {
  struct arena *arena = *state;
  struct module module, again;
  size_t offset;
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  const struct bytes bytes =
      module_rewrite(arena, module.bytes, &(struct module_changes){.keep_names = true});
  assert_null(module_read(arena, bytes, &again, &offset));
  assert_int_equal(bytes.length, module.bytes.length - 4);
  assert_int_equal(again.export_count, 2);
}

static void keeps_the_sections_that_a_debugger_reads(void **state) {
  /* Two custom sections, .debug_x with one byte and .debug without any. */
  static const uint8_t sections[] = {0, 'a', 's', 'm', 1,   0,   0,   0,   0,   10,
                                     8, '.', 'd', 'e', 'b', 'u', 'g', '_', 'x', 9,
                                     0, 7,   6,   '.', 'd', 'e', 'b', 'u', 'g'};
  const struct bytes module = {sections, sizeof sections};
  const struct module_changes changes = {.keep_names = true, .keep_dwarf = true};
  const struct bytes kept = module_rewrite(*state, module, &changes);
  assert_int_equal(kept.length, 20);
  assert_memory_equal(kept.at, sections, kept.length);
  const struct module_changes without = {.keep_names = true};
  assert_int_equal(module_rewrite(*state, module, &without).length, 8);
}

static void gives_memory_other_limits(void **state) {
  struct arena *arena = *state;
  struct module module, again;
  size_t offset;
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  assert_int_equal(module.wasm.memory.least, 1);
  const struct module_changes growing = {.pages = 300, .keep_names = true};
  assert_null(module_read(arena, module_rewrite(arena, module.bytes, &growing), &again, &offset));
  assert_int_equal(again.wasm.memory.least, 300);
  const struct module_changes fixed = {.pages = 2, .max_pages = 2, .keep_names = true};
  const struct bytes bytes = module_rewrite(arena, module.bytes, &fixed);
  assert_null(module_read(arena, bytes, &again, &offset));
  assert_int_equal(again.wasm.memory.least, 2);
  assert_int_equal(bytes.length, module.bytes.length - 4 + 1);
}

static void sees_code_that_grows_memory(void **state) {
  static const uint8_t grows[] = {0, 'a', 's', 'm', 1,    0, 0,    0, 1,    4,   1, 0x60,
                                  0, 0,   3,   2,   1,    0, 5,    3, 1,    0,   1, 10,
                                  9, 1,   7,   0,   0x41, 0, 0x40, 0, 0x1a, 0x0b};
  struct module module;
  size_t offset;
  assert_null(module_read(*state, (struct bytes){grows, sizeof grows}, &module, &offset));
  assert_true(module_grows(&module));
  assert_null(module_read(*state, whole(*state, false), &module, &offset));
  assert_false(module_grows(&module));
}

static void tells_what_is_wrong_and_where(void **state) {
  struct module module;
  size_t offset;
  const struct bytes bytes = {(const uint8_t *)"\0asm\1\0\0\0\7\5\1", 11};
  assert_string_equal(module_read(*state, bytes, &module, &offset), "unexpected end");
  assert_int_equal(offset, 11);
}

static void tells_types_as_text(void **state) {
  struct arena *arena = *state;
  struct module module;
  size_t offset;
  assert_null(module_read(arena, whole(arena, false), &module, &offset));
  assert_string_equal(module_signature(arena, &module, module_find_export(&module, "first")),
                      "() -> nothing");
  assert_null(module_signature(arena, &module, module_find_export(&module, "__heap_base")));
}

/* Under the sanitizers: whatever the bytes, no read outside of them, and an answer. */
static void survives_any_bytes(void **state) {
  struct arena *arena = *state;
  const struct bytes good = whole(arena, true);
  uint32_t random = 1;
  size_t accepted = 0;
  for (int round = 0; round < 200000; round++) {
    struct arena own = {0};
    uint8_t *bytes = (uint8_t *)arena_copy(&own, (const char *)good.at, good.length);
    size_t length = good.length;
    for (int change = 0; change < 3; change++) {
      random = random * 1664525 + 1013904223;
      if (random >> 28 == 0)
        length = (random >> 8) % (good.length + 1);
      else
        bytes[(random >> 8) % good.length] = (uint8_t)(random >> 20);
    }
    struct module module;
    size_t offset;
    /* Just so long a block that the sanitizer sees a read past it. */
    uint8_t *exact = test_malloc(length ? length : 1);
    memcpy(exact, bytes, length);
    if (!module_read(&own, (struct bytes){exact, length}, &module, &offset)) {
      const struct module_export exports[] = {{"a", WASM_FUNCTION, 0}};
      const uint32_t start = 0;
      module_rewrite(&own, module.bytes,
                     &(struct module_changes){exports, 1, 2, 3, true, true, NULL, &start});
      accepted++;
    } else {
      assert_true(offset <= length);
    }
    test_free(exact);
    arena_release(&own);
  }
  assert_true(accepted > 100);
}

static void short_names_are_identifiers_and_differ(void **state) {
  struct arena *arena = *state;
  assert_string_equal(module_short_name(arena, 0), "a");
  assert_string_equal(module_short_name(arena, 25), "z");
  assert_string_equal(module_short_name(arena, 26), "A");
  assert_string_equal(module_short_name(arena, 53), "$");
  assert_string_equal(module_short_name(arena, 54), "aa");
  assert_string_equal(module_short_name(arena, 55), "ba");
  assert_string_equal(module_short_name(arena, 54 + 54 * 54), "aaa");
}

static int begin(void **state) {
  static struct arena arena;
  *state = &arena;
  return 0;
}

static int end(void **state) {
  arena_release(*state);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(reads_exports_globals_and_memory, begin, end),
      cmocka_unit_test_setup_teardown(reads_imports, begin, end),
      cmocka_unit_test_setup_teardown(writes_other_exports_and_keeps_the_rest, begin, end),
      cmocka_unit_test_setup_teardown(gives_imports_other_names, begin, end),
      cmocka_unit_test_setup_teardown(has_a_function_run_first, begin, end),
      cmocka_unit_test_setup_teardown(keeps_its_exports_where_none_are_given, begin, end),
      cmocka_unit_test_setup_teardown(keeps_the_sections_that_a_debugger_reads, begin, end),
      cmocka_unit_test_setup_teardown(gives_memory_other_limits, begin, end),
      cmocka_unit_test_setup_teardown(sees_code_that_grows_memory, begin, end),
      cmocka_unit_test_setup_teardown(tells_types_as_text, begin, end),
      cmocka_unit_test_setup_teardown(tells_what_is_wrong_and_where, begin, end),
      cmocka_unit_test_setup_teardown(survives_any_bytes, begin, end),
      cmocka_unit_test_setup_teardown(short_names_are_identifiers_and_differ, begin, end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
