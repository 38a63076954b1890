/* Every module of tests/inspect/, cut short after every byte and with every byte changed: never
 * more is read than there is, and a module that is cut short is none, unless a section ends there.
 */
#include "inspect/testing.h"

#include "../../tests/fuzz/check.h"

#include <dirent.h>

static struct span copy(struct span bytes) {
  uint8_t *at = exactly(bytes.length);
  memcpy(at, bytes.at, bytes.length);
  return (struct span){at, bytes.length};
}

static bool survives(struct span bytes) {
  struct wasm wasm;
  void *space;
  const struct span exact = copy(bytes);
  const bool is_module = check_module(&wasm, exact, &space);
  if (is_module) {
    check_analyses(&wasm);
    check_valid(&wasm);
    free(space);
  }
  free((void *)exact.at);
  return is_module;
}

static bool ends_a_section(struct span bytes, size_t length) {
  struct wasm wasm = {.bytes = bytes};
  struct cursor cursor = wasm_sections(&wasm);
  struct wasm_section section;
  if (length == 8)
    return true;
  while (wasm_next_section(&cursor, &section))
    if (cursor_offset(&cursor) == length)
      return true;
  return false;
}

static void cut(struct span bytes, const char *name) {
  for (size_t length = 0; length < bytes.length; length++)
    if (survives((struct span){bytes.at, length}) && !ends_a_section(bytes, length))
      fail_msg("%s: accepted, cut at %zu", name, length);
}

static void change(struct span bytes) {
  static const uint8_t others[] = {0x00, 0x01, 0x0b, 0x40, 0x7f, 0x80, 0xff};
  uint8_t *at = (uint8_t *)bytes.at;
  for (size_t i = 0; i < bytes.length; i++) {
    const uint8_t byte = at[i];
    for (size_t other = 0; other < sizeof others; other++) {
      at[i] = others[other];
      survives(bytes);
      at[i] = byte ^ others[other];
      survives(bytes);
    }
    at[i] = byte;
  }
}

static void survives_damage(void **state) {
  (void)state;
  DIR *folder = opendir("build/tests/inspect");
  assert_non_null(folder);
  unsigned count = 0;
  for (struct dirent *entry; (entry = readdir(folder)); count++) {
    char name[256];
    snprintf(name, sizeof name, "%s", entry->d_name);
    char *end = strstr(name, ".wasm");
    if (!end)
      continue;
    *end = 0;
    const struct span bytes = read_module(name);
    assert_true(survives(bytes));
    cut(bytes, name);
    change(bytes);
    free((void *)bytes.at);
  }
  closedir(folder);
  assert_true(count > 40);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(survives_damage)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
