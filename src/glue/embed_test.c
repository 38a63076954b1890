/* embed.c, read back as its comment says that JavaScript does; that it does is tested by every glue
 * that runs. */
#include "glue/embed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_reads_back(const char *text, const uint8_t *module, size_t length) {
  static const char open[] = "Uint8Array.from(\"", close[] = "\".match(/.e*/g)";
  assert_memory_equal(text, open, strlen(open));
  const char *at = text + strlen(open);
  for (size_t i = 0; i < length; i++) {
    const int code = *at++;
    assert_true(code >= 0x20 && code <= 0x7e && !strchr("\"\\$<", code));
    int tokens = 1;
    for (; *at == 'e'; at++)
      tokens++;
    assert_int_equal((uint8_t)(tokens * 95 + 21 - code), module[i]);
  }
  assert_memory_equal(at, close, strlen(close));
}

static void every_byte_reads_back(void **state) {
  (void)state;
  struct arena arena = {0};
  struct text text = text_in(&arena);
  uint8_t module[1024];
  for (size_t i = 0; i < sizeof module; i++)
    module[i] = (uint8_t)(i < 256 ? i : i * i >> 3);
  embed(&text, (struct bytes){module, sizeof module});
  assert_reads_back(text.bytes, module, sizeof module);
  arena_release(&arena);
}

static void a_short_module_is_listed(void **state) {
  (void)state;
  struct arena arena = {0};
  struct text text = text_in(&arena);
  embed(&text, (struct bytes){(const uint8_t[]){0, 97, 255}, 3});
  assert_string_equal(text.bytes, "Uint8Array.of(0, 97, 255)");
  arena_release(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_byte_reads_back),
      cmocka_unit_test(a_short_module_is_listed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
