#include "compile/debug_names.h"

#include "compile/encode.h"
#include "verdict/decode.h"

#include <string.h>

enum { NOWHERE = UINT32_MAX };

/* What has names, and how wasm-opt calls those that have none: by a prefix and their number, where
 * imported ones are counted for themselves. */
static const struct named {
  uint8_t subsection;
  enum wasm_kind kind;
  const char *own, *imported;
} all_named[] = {{1, WASM_FUNCTION, "", "fimport$"}, {7, WASM_GLOBAL, "global$", "gimport$"}};

enum { NAMED = sizeof all_named / sizeof *all_named };

/* By index; empty where there is none. */
static const struct span *read_names(struct arena *arena, const struct wasm *wasm,
                                     const struct named *named) {
  struct names names;
  decode_names(arena, wasm, wasm_custom(wasm, "name"), &names);
  return named->kind == WASM_FUNCTION ? names.functions : names.globals;
}

static void add_names(struct text *section, const struct named *named, const struct span *names,
                      uint32_t count) {
  struct text list = text_in(section->arena);
  uint32_t present = 0;
  for (uint32_t i = 0; i < count; i++)
    present += names[i].length != 0;
  if (!present)
    return;
  encode_unsigned(&list, present);
  for (uint32_t i = 0; i < count; i++)
    if (names[i].length) {
      encode_unsigned(&list, i);
      encode_counted(&list, names[i].at, names[i].length);
    }
  encode_byte(section, named->subsection);
  encode_counted(section, list.bytes, list.length);
}

struct bytes debug_names_number(struct arena *arena, struct bytes module) {
  struct text text = text_in(arena), section = text_in(arena);
  struct wasm wasm;
  if (!wasm_read(&wasm, (struct span){module.at, module.length}))
    return module;
  for (size_t i = 0; i < NAMED; i++) {
    const struct named *named = &all_named[i];
    const uint32_t imported = wasm.imported[named->kind], count = wasm.count[named->kind];
    struct span *names = arena_alloc(arena, ((size_t)count + 1) * sizeof *names);
    for (uint32_t j = 0; j < count; j++) {
      const char *name = j < imported ? arena_format(arena, "%s%u", named->imported, j)
                                      : arena_format(arena, "%s%u", named->own, j - imported);
      names[j] = (struct span){(const uint8_t *)name, strlen(name)};
    }
    add_names(&section, named, names, count);
  }
  text_bytes(&text, module.at, module.length);
  encode_custom_section(&text, "name", &section);
  return (struct bytes){(const uint8_t *)text.bytes, text.length};
}

/* The number behind a prefix; NOWHERE where it is none below `end`. */
static uint32_t number_of(struct span name, const char *prefix, uint32_t end) {
  const size_t length = strlen(prefix);
  uint64_t number = 0;
  if (name.length <= length || memcmp(name.at, prefix, length) != 0)
    return NOWHERE;
  for (size_t i = length; i < name.length && number < end; i++) {
    if (name.at[i] < '0' || name.at[i] > '9')
      return NOWHERE;
    number = 10 * number + name.at[i] - '0';
  }
  return number < end ? (uint32_t)number : (uint32_t)NOWHERE;
}

/* The linker's wrappers for the exports of a command have a suffix that is not of C. */
static struct span c_name(struct span name) {
  static const char suffix[] = ".command_export";
  const size_t length = sizeof suffix - 1;
  if (name.length > length && memcmp(name.at + name.length - length, suffix, length) == 0)
    name.length -= length;
  return name;
}

void debug_names_add(struct text *out, const struct wasm *linked, const struct wasm *wasm) {
  struct text section = text_in(out->arena);
  for (size_t i = 0; i < NAMED; i++) {
    const struct named *named = &all_named[i];
    const uint32_t imported = linked->imported[named->kind], count = linked->count[named->kind];
    const uint32_t left = wasm->count[named->kind];
    const struct span *of_c = read_names(out->arena, linked, named);
    const struct span *numbers = read_names(out->arena, wasm, named);
    struct span *names = arena_alloc(out->arena, ((size_t)left + 1) * sizeof *names);
    for (uint32_t j = 0; j < left; j++) {
      const struct span number = numbers[j];
      const uint32_t own = number_of(number, named->own, count - imported);
      const uint32_t import = number_of(number, named->imported, imported);
      names[j] = own != NOWHERE      ? c_name(of_c[imported + own])
                 : import != NOWHERE ? of_c[import]
                                     : number;
    }
    add_names(&section, named, names, left);
  }
  encode_custom_section(out, "name", &section);
}
