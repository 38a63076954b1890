#include "compile/source_map.h"

#include "inspect/bytes.h"
#include "inspect/wasm.h"

#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static void add_vlq(struct text *text, uint32_t value) {
  uint64_t rest = (uint64_t)value << 1; /* the lowest bit is the sign */
  do {
    const uint64_t digit = rest & 31;
    rest >>= 5;
    text_bytes(text, &digits[digit | (rest ? 32 : 0)], 1);
  } while (rest);
}

struct bytes source_map_make(struct arena *arena, struct bytes module) {
  struct text text = text_in(arena);
  struct wasm wasm;
  text_add(&text, "{\"version\":3,\"sources\":[\"code\"],\"names\":[],\"mappings\":\"");
  if (wasm_read(&wasm, (struct span){module.at, module.length})) {
    const struct span code = wasm.sections[WASM_CODE_SECTION].content;
    for (size_t i = 0; i < code.length; i++)
      if (i == 0) {
        add_vlq(&text, (uint32_t)wasm_offset(&wasm, code.at));
        text_add(&text, "AAA");
      } else {
        text_add(&text, ",CACA"); /* a byte on, and a line */
      }
  }
  text_add(&text, "\"}");
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

/* One number; false where there is none. */
static bool read_vlq(struct cursor *map, int64_t *value) {
  uint64_t bits = 0;
  for (unsigned shift = 0; shift < 35; shift += 5) {
    const char *digit = cursor_left(map) && *map->at ? strchr(digits, *map->at) : NULL;
    if (!digit)
      return false;
    map->at++;
    bits |= (uint64_t)((digit - digits) & 31) << shift;
    if (digit - digits < 32) {
      *value = bits & 1 ? -(int64_t)(bits >> 1) : (int64_t)(bits >> 1);
      return true;
    }
  }
  return false;
}

/* Puts the cursor behind `"mappings":"`. */
static bool find_mappings(struct cursor *map) {
  static const char key[] = "\"mappings\"";
  const size_t length = sizeof key - 1;
  for (; cursor_left(map) > length; map->at++)
    if (memcmp(map->at, key, length) == 0) {
      map->at += length;
      while (cursor_left(map) && *map->at != '"')
        map->at++;
      cursor_byte(map);
      return true;
    }
  return false;
}

struct segments source_map_read(struct arena *arena, struct bytes bytes, size_t base) {
  enum { OFFSET, SOURCE, LINE, COLUMN, FIELDS };
  struct cursor map = {.start = bytes.at, .at = bytes.at, .end = bytes.at + bytes.length};
  struct segment *segments = NULL;
  size_t count = 0;
  int64_t fields[FIELDS] = {0}, delta;
  if (!find_mappings(&map))
    return (struct segments){0};
  while (cursor_left(&map) && *map.at != '"') {
    size_t read = 0;
    for (; read < FIELDS && read_vlq(&map, &delta); read++)
      fields[read] += delta;
    const int64_t at = fields[OFFSET] - (int64_t)base;
    if (read == 0 || (count && at < segments[count - 1].at))
      break;
    if (at >= 0 && at < SOURCE_MAP_NOWHERE) {
      const bool is_known = read > LINE && fields[LINE] >= 0 && fields[LINE] < SOURCE_MAP_NOWHERE;
      struct segment *segment = arena_push(arena, &segments, &count, sizeof *segment);
      *segment = (struct segment){(uint32_t)at,
                                  is_known ? (uint32_t)fields[LINE] : (uint32_t)SOURCE_MAP_NOWHERE};
    }
    while (cursor_left(&map) && *map.at != '"' && *map.at != ',') /* a name's index */
      map.at++;
    if (cursor_left(&map) && *map.at == ',')
      map.at++;
  }
  return (struct segments){segments, count};
}
