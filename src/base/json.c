#include "base/json.h"

#include "base/text.h"

#include <stdint.h>

json_t *json_text(const void *bytes, size_t length) {
  json_t *string = json_stringn(bytes, length);
  if (string)
    return string;
  struct arena arena = {0};
  struct text text = text_in(&arena);
  const uint8_t *byte = bytes;
  for (size_t i = 0; i < length; i++)
    text_format(&text, byte[i] < 0x80 ? "%c" : "\\x%02x", byte[i]);
  string = json_stringn(text.bytes, text.length);
  arena_release(&arena);
  return string;
}

void json_print(json_t *value) {
  json_dumpf(value, stdout, JSON_INDENT(2));
  putchar('\n');
  json_decref(value);
}
