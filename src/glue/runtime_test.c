/* runtime.c: what it takes from runtime/ for a piece of glue, and what it leaves. */
#include "glue/runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static const char *shipped_for(const char *code) {
  const uint64_t slab =
      RUNTIME_BIT(RUNTIME_GROWING) | RUNTIME_BIT(RUNTIME_SLAB) | RUNTIME_BIT(RUNTIME_CURSOR);
  struct text out = {.arena = &arena};
  text_add(&out, "");
  runtime_add(&out, slab, code, (struct runtime_memory){.heap_base = 2048, .heap_end = 65536});
  return out.bytes;
}

static bool declares(const char *code, const char *declaration) {
  return strstr(code, declaration) != NULL;
}

static void nothing_is_shipped_for_nothing(void **state) {
  (void)state;
  assert_string_equal(shipped_for("export const f = (a) => a + a"), "");
}

static void what_is_mentioned_comes_with_what_it_mentions(void **state) {
  (void)state;
  const char *code = shipped_for("claim(free, 8)");
  assert_true(declares(code, "const claim = "));
  assert_true(declares(code, "let top = 2048\n"));
  assert_true(declares(code, "const reach = "));
  assert_false(declares(code, "const live = "));
  assert_false(declares(code, "const bytes = "));
  assert_false(declares(code, "heapBase"));
}

static void only_the_chosen_strategy_is_shipped(void **state) {
  (void)state;
  const uint64_t shared =
      RUNTIME_BIT(RUNTIME_SHARED) | RUNTIME_BIT(RUNTIME_SWAP) | RUNTIME_BIT(RUNTIME_CURSOR);
  struct text out = {.arena = &arena};
  runtime_add(&out, shared, "enter(place(16), a, true); take(8)",
              (struct runtime_memory){.heap_base = 2048, .heap_end = 65536});
  assert_true(declares(out.bytes, "const enter = "));
  assert_true(declares(out.bytes, "let limit = 65536\n"));
  assert_true(declares(out.bytes, "const hold = "));
  assert_false(declares(out.bytes, "const claim"));
}

static void no_module_syntax_is_shipped(void **state) {
  (void)state;
  const char *code =
      shipped_for("claim put putArray get stream utf8 cString typedArray written load early");
  for (const char *line = code; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
    assert_true(strncmp(line, "import ", 7) != 0);
    assert_true(strncmp(line, "export ", 7) != 0);
  }
}

static void a_declaration_comes_after_those_that_loading_it_needs(void **state) {
  (void)state;
  const char *code = shipped_for("put(a)");
  assert_true(strstr(code, "let top = ") < strstr(code, "let scratch = top"));
}

static void where_imports_may_call_back_scratch_is_a_stack(void **state) {
  (void)state;
  const uint64_t slab =
      RUNTIME_BIT(RUNTIME_GROWING) | RUNTIME_BIT(RUNTIME_SLAB) | RUNTIME_BIT(RUNTIME_NESTED);
  struct text out = {.arena = &arena};
  runtime_add(&out, slab, "rewind(); put(a); nested$run(f)",
              (struct runtime_memory){.heap_base = 2048, .heap_end = 65536, .heap_unit = 32});
  assert_true(declares(out.bytes, "let nested$floor = 0\n"));
  assert_true(declares(out.bytes, "Math.ceil(scratch / 32) * 32"));
  assert_false(declares(out.bytes, "heapUnit"));
  assert_false(declares(out.bytes, "nested$claim"));
}

static void a_piece_that_no_other_module_may_import_is_not_for_the_glue(void **state) {
  (void)state;
  assert_string_equal(shipped_for("const f = (view) => view"), "");
  assert_true(declares(shipped_for("bytes()"), "let view = "));
}

static void its_names_are_known(void **state) {
  (void)state;
  assert_true(runtime_declares("claim"));
  assert_true(runtime_declares("view"));
  assert_false(runtime_declares("clai"));
  assert_false(runtime_declares("size"));
}

static void so_are_the_globals_that_they_read(void **state) {
  (void)state;
  assert_true(runtime_reads("Map"));
  assert_true(runtime_reads("fetch"));
  assert_false(runtime_reads("memory"));
  assert_false(runtime_reads("bytes"));
}

/* The glue has `record$view` of its own where a parameter is called `record`. */
static void none_is_what_the_glue_derives_from_a_parameter(void **state) {
  (void)state;
  static const char *const parts[] = {"debug", "import", "memory", "nested", "record", "stack"};
  static const char *const derived[] = {"at",   "bytes", "here",  "length", "new",
                                        "slot", "utf8",  "value", "view"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    for (size_t k = 0; k < sizeof derived / sizeof *derived; k++)
      assert_false(runtime_declares(arena_format(&arena, "%s$%s", parts[i], derived[k])));
}

static int release(void **state) {
  (void)state;
  arena_release(&arena);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_is_shipped_for_nothing),
      cmocka_unit_test(what_is_mentioned_comes_with_what_it_mentions),
      cmocka_unit_test(only_the_chosen_strategy_is_shipped),
      cmocka_unit_test(no_module_syntax_is_shipped),
      cmocka_unit_test(a_declaration_comes_after_those_that_loading_it_needs),
      cmocka_unit_test(where_imports_may_call_back_scratch_is_a_stack),
      cmocka_unit_test(a_piece_that_no_other_module_may_import_is_not_for_the_glue),
      cmocka_unit_test(its_names_are_known),
      cmocka_unit_test(so_are_the_globals_that_they_read),
      cmocka_unit_test(none_is_what_the_glue_derives_from_a_parameter),
  };
  return cmocka_run_group_tests(tests, NULL, release);
}
