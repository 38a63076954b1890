/*
 * What the tests of this folder share: modules, from hexadecimal digits or from tests/inspect/,
 * each in exactly as much memory as it has, so that the sanitizer sees every byte read beyond it.
 */
#ifndef TARE_INSPECT_TESTING_H
#define TARE_INSPECT_TESTING_H

#include "inspect/audit.h"
#include "inspect/traps.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/** "00 61": two bytes. What is no digit is passed over; free `at` when done. */
static inline struct span from_hex(const char *digits) {
  uint8_t *bytes = malloc(strlen(digits) / 2 + 1);
  assert_non_null(bytes);
  size_t length = 0;
  unsigned half = 0, byte = 0;
  for (; *digits; digits++) {
    const char *all = "0123456789abcdef", *digit = strchr(all, *digits);
    if (!digit)
      continue;
    byte = byte << 4 | (unsigned)(digit - all);
    if (half)
      bytes[length++] = (uint8_t)byte;
    half = !half;
  }
  assert_false(half);
  uint8_t *exact = malloc(length ? length : 1);
  assert_non_null(exact);
  memcpy(exact, bytes, length);
  free(bytes);
  return (struct span){exact, length};
}

struct loaded {
  struct wasm wasm;
  struct span bytes;
  void *space;
  struct audit audit; /* of load_audit */
  void *audit_space;
};

/** Takes `bytes`, from malloc. False where they are no module: `wasm.error` tells why. */
static inline bool load_bytes(struct loaded *loaded, struct span bytes) {
  *loaded = (struct loaded){.bytes = bytes};
  if (!wasm_read(&loaded->wasm, bytes))
    return false;
  loaded->space = malloc(wasm_space(&loaded->wasm));
  return wasm_index(&loaded->wasm, loaded->space);
}

/** A module without its preamble. */
static inline bool load_hex(struct loaded *loaded, const char *sections) {
  char digits[4096] = "00 61 73 6d 01 00 00 00 ";
  assert_true(strlen(digits) + strlen(sections) < sizeof digits);
  strcat(digits, sections);
  return load_bytes(loaded, from_hex(digits));
}

static inline struct span read_module(const char *name) {
  static uint8_t bytes[1 << 16];
  char path[512];
  snprintf(path, sizeof path, "build/tests/inspect/%s.wasm", name);
  FILE *file = fopen(path, "rb");
  if (!file)
    fail_msg("%s: cannot be opened", path);
  const size_t length = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  uint8_t *exact = malloc(length);
  assert_non_null(exact);
  memcpy(exact, bytes, length);
  return (struct span){exact, length};
}

/** tests/inspect/NAME.wat */
static inline void load(struct loaded *loaded, const char *name) {
  if (!load_bytes(loaded, read_module(name)))
    fail_msg("%s: %s at %zu", name, loaded->wasm.error, loaded->wasm.error_at);
}

static inline void load_audit(struct loaded *loaded, const char *name) {
  load(loaded, name);
  loaded->audit_space = malloc(audit_space(&loaded->wasm));
  audit_make(&loaded->audit, &loaded->wasm, AUDIT_NONE, loaded->audit_space);
}

static inline void unload(struct loaded *loaded) {
  free((void *)loaded->bytes.at);
  free(loaded->space);
  free(loaded->audit_space);
}

static inline uint32_t exported(const struct wasm *wasm, const char *name) {
  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export))
    if (span_is(export.name, name))
      return export.index;
  fail_msg("%s: no such export", name);
  return 0;
}

#endif
