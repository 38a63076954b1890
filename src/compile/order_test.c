/* order.c on a module whose functions call each other, and on one that it must not touch. */
#include "compile/order.h"

#include "compile/module.h"
#include "inspect/code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { FUNCTIONS = 6, LOCALS = 3 };

static void add(struct text *text, uint8_t byte) {
  text_bytes(text, &byte, 1);
}

static void add_section(struct text *text, uint8_t id, const struct text *content) {
  add(text, id);
  add(text, (uint8_t)content->length);
  text_bytes(text, content->bytes, content->length);
}

/* Function i, exported as "a" + i, is constant 10 + i, and calls function i + 1. Those with even
 * numbers have a type of their own. `has_table`: their numbers are in a table as well. */
static struct bytes chain(struct arena *arena, bool has_table) {
  struct text text = {.arena = arena}, types = {.arena = arena}, declared = {.arena = arena},
              exports = {.arena = arena}, code = {.arena = arena};
  text_bytes(&text, "\0asm\1\0\0", 8);
  text_bytes(&types, "\2\x60\0\0\x60\1\x7f\0", 8);
  add(&declared, FUNCTIONS);
  add(&exports, FUNCTIONS);
  add(&code, FUNCTIONS);
  for (uint8_t i = 0; i < FUNCTIONS; i++) {
    const uint8_t export[] = {1, (uint8_t)('a' + i), 0, i};
    const uint8_t next = (uint8_t)(i + 1);
    const uint8_t argument[] = {0x41, 0}, call[] = {0x10, next};
    struct text body = {.arena = arena};
    const uint8_t start[] = {1,
                             LOCALS,
                             0x7f,
                             0x41,
                             (uint8_t)(10 + i),
                             0x21 /* a local, behind the parameter */,
                             (uint8_t)(i % 2 + i % LOCALS)};
    add(&declared, i % 2);
    text_bytes(&exports, export, sizeof export);
    text_bytes(&body, start, sizeof start);
    if (next < FUNCTIONS) {
      text_bytes(&body, argument, next % 2 ? sizeof argument : 0);
      text_bytes(&body, call, sizeof call);
    }
    add(&body, 0x0b);
    add(&code, (uint8_t)body.length);
    text_bytes(&code, body.bytes, body.length);
  }
  add_section(&text, WASM_TYPE_SECTION, &types);
  add_section(&text, WASM_FUNCTION_SECTION, &declared);
  if (has_table)
    text_bytes(&text, "\4\4\1\x70\0\1", 6);
  add_section(&text, WASM_EXPORT_SECTION, &exports);
  if (has_table)
    text_bytes(&text, "\x9\7\1\0\x41\0\x0b\1\2", 9);
  add_section(&text, WASM_CODE_SECTION, &code);
  text_bytes(&text, "\0\2\1x", 4); /* a custom section */
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

static void read(struct arena *arena, struct bytes bytes, struct module *module) {
  size_t offset;
  assert_null(module_read(arena, bytes, module, &offset));
}

static uint32_t export_index(const struct module *module, size_t i) {
  const char name[] = {(char)('a' + i), 0};
  return module_find_export(module, name)->index;
}

static void the_module_means_the_same(void **state) {
  struct arena *arena = *state;
  const struct bytes before = chain(arena, false);
  const struct ordered ordered = order_module(arena, before, 200);
  struct module module;
  read(arena, ordered.module, &module);
  assert_int_equal(ordered.module.length, before.length - 4); /* the custom section is gone */
  for (uint32_t i = 0; i < FUNCTIONS; i++) {
    const uint32_t index = export_index(&module, i);
    struct code code;
    struct instruction instruction;
    assert_int_equal(ordered.functions[index], i);
    assert_string_equal(module_signature(arena, &module, &module.exports[i]),
                        i % 2 ? "(i32) -> nothing" : "() -> nothing");
    code_begin(&code, &module.wasm, &module.wasm.functions[index]);
    assert_true(code_next(&code, &instruction));
    assert_int_equal(instruction.constant, 10 + i);
    assert_true(code_next(&code, &instruction));
    assert_in_range(instruction.index, i % 2, i % 2 + LOCALS - 1);
    while (code_next(&code, &instruction))
      if (instruction.opcode == OP_CALL)
        assert_int_equal(instruction.index, export_index(&module, i + 1));
    assert_null(code.cursor.error);
  }
}

static void the_order_is_another_and_always_the_same(void **state) {
  struct arena *arena = *state;
  const struct ordered first = order_module(arena, chain(arena, false), 200);
  const struct ordered second = order_module(arena, chain(arena, false), 200);
  assert_memory_not_equal(first.module.at, chain(arena, false).at, first.module.length);
  assert_memory_equal(first.module.at, second.module.at, first.module.length);
}

static void what_refers_to_functions_by_a_table_stays(void **state) {
  struct arena *arena = *state;
  const struct bytes before = chain(arena, true);
  const struct ordered ordered = order_module(arena, before, 200);
  assert_null(ordered.functions);
  assert_int_equal(ordered.module.length, before.length - 4);
  assert_memory_equal(ordered.module.at, before.at, ordered.module.length);
}

static void without_tries_nothing_changes(void **state) {
  struct arena *arena = *state;
  const struct bytes before = chain(arena, false);
  const struct ordered ordered = order_module(arena, before, 0);
  assert_null(ordered.functions);
  assert_memory_equal(ordered.module.at, before.at, ordered.module.length);
}

static int setup(void **state) {
  static struct arena arena;
  *state = &arena;
  return 0;
}

static int teardown(void **state) {
  arena_release(*state);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_module_means_the_same),
      cmocka_unit_test(the_order_is_another_and_always_the_same),
      cmocka_unit_test(what_refers_to_functions_by_a_table_stays),
      cmocka_unit_test(without_tries_nothing_changes),
  };
  return cmocka_run_group_tests(tests, setup, teardown);
}
