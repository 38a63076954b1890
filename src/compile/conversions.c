#include "compile/conversions.h"

#include "inspect/code.h"
#include "verdict/load.h"

#include <string.h>

/* ---- A format ---- */

static bool is_one_of(uint8_t byte, const char *all) {
  return byte && strchr(all, byte);
}

static bool is_digit(uint8_t byte) {
  return byte >= '0' && byte <= '9';
}

/* Finds the first conversion of a format that traps, at `*begin` up to `*end`. Returns what is
 * wrong with the conversion, as words that follow its text in a message; NULL where none traps.
 * `is_printed`: wasi-libc's printf() reads the format. */
static const char *fault_in(struct span format, bool is_printed, size_t *begin, size_t *end) {
  const uint8_t *at = format.at, *behind = at + format.length;
  while (at < behind && *at) {
    if (*at++ != '%')
      continue;
    *begin = (size_t)(at - 1 - format.at);
    bool is_numbered = false, is_long_double = false;
    for (; at < behind && (is_digit(*at) || is_one_of(*at, "-+ #'.*$")); at++)
      is_numbered |= *at == '$';
    for (; at < behind && is_one_of(*at, "hljztL"); at++)
      is_long_double |= *at == 'L';
    *end = (size_t)(at - format.at);
    if (at == behind || !*at)
      return is_printed ? NULL : "is no conversion";
    const uint8_t kind = *at++;
    ++*end;
    if (is_long_double && is_one_of(kind, "aAeEfFgG"))
      return "prints a long double, which is not supported: pass a double, without the L";
    if (is_numbered && !is_printed)
      return "takes an argument by its number, which is not supported: pass the arguments in "
             "their order, without numbers";
    if (kind == 'm' && !is_printed)
      return "is not supported: pass strerror(errno) to %s";
    if (!is_printed && !is_one_of(kind, "diuoxXpcsnCS%aAeEfFgG"))
      return "is no conversion";
  }
  return NULL;
}

/* ---- The calls ---- */

enum { LAST = 4 }; /* instructions ahead of a call that are looked at */

/* Finds the address of the format, which is the last argument but one. The last argument says where
 * the other ones are, and takes one instruction or three. */
static bool find_format(const struct instruction *last, uint32_t *address) {
  const bool is_sum = last[0].opcode == OP_I32_ADD && last[1].opcode == OP_I32_CONST &&
                      last[2].opcode == OP_LOCAL_GET;
  const bool is_value = last[0].opcode == OP_LOCAL_GET || last[0].opcode == OP_LOCAL_TEE ||
                        last[0].opcode == OP_I32_CONST;
  const struct instruction *format = is_sum ? &last[3] : is_value ? &last[1] : NULL;
  if (!format || format->opcode != OP_I32_CONST)
    return false;
  *address = (uint32_t)format->constant;
  return true;
}

/* The data from an address to the end of its segment; empty where no segment has the address. */
static struct span data_at(const struct wasm *wasm, uint32_t address) {
  struct cursor items = wasm_items(wasm, WASM_DATA_SECTION);
  struct span found = {0};
  struct wasm_data data;
  while (!found.at && wasm_next_data(&items, &data))
    if (data.is_active && address >= data.offset && address - data.offset < data.content.length)
      found = (struct span){data.content.at + (address - data.offset),
                            data.content.length - (address - data.offset)};
  return found;
}

/* Who reads a format: libc/format.c, for a text in memory; or wasi-libc, for what is printed. */
enum format { NO_FORMAT, INTO_TEXT, PRINTED };

static enum format format_of(const struct names *names, uint32_t function) {
  static const char *const into_text[] = {"snprintf", "sprintf", "vsnprintf", "vsprintf"};
  static const char *const printed[] = {"printf", "fprintf", "vprintf", "vfprintf"};
  for (size_t i = 0; i < sizeof into_text / sizeof *into_text; i++)
    if (span_is(names->functions[function], into_text[i]))
      return INTO_TEXT;
  for (size_t i = 0; i < sizeof printed / sizeof *printed; i++)
    if (span_is(names->functions[function], printed[i]))
      return PRINTED;
  return NO_FORMAT;
}

/* Whether a library has the function. The author's own functions have lines of files that exist;
 * they may read formats in another way. */
static bool is_of_library(struct arena *arena, const struct loaded *loaded, uint32_t function) {
  const struct wasm *wasm = &loaded->wasm;
  struct code *code = arena_alloc(arena, sizeof *code);
  struct instruction instruction;
  code_begin(code, wasm, &wasm->functions[function]);
  const struct location at = code_next(code, &instruction)
                                 ? load_location(arena, loaded, instruction.at)
                                 : (struct location){0};
  return !at.file || !file_exists(at.file);
}

static void warn(const struct job *job, const struct loaded *loaded, enum format by,
                 const struct instruction *call, uint32_t address) {
  const struct span format = data_at(&loaded->wasm, address);
  size_t begin, end;
  const char *fault = format.at ? fault_in(format, by == PRINTED, &begin, &end) : NULL;
  const struct location at = load_location(job->arena, loaded, call->at);
  if (fault && at.file && file_exists(at.file))
    report_warning(job->report, at, "\"%.*s\" %s; as it stands, the call traps", (int)(end - begin),
                   (const char *)format.at + begin, fault);
}

void conversions_warn(const struct job *job, struct bytes linked) {
  struct arena *arena = job->arena;
  struct report silent = {0};
  struct loaded loaded;
  if (!load_bytes(arena, &silent, "module", linked, (struct bytes){0}, &loaded))
    return;
  const struct wasm *wasm = &loaded.wasm;
  enum format *formats = arena_alloc(arena, (wasm->count[WASM_FUNCTION] + 1) * sizeof *formats);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    const enum format format = format_of(&loaded.names, i);
    const bool is_dropped = format == PRINTED && !job->formats; /* see libc/dropped.c */
    const bool formats_it = format != NO_FORMAT && !is_dropped && is_of_library(arena, &loaded, i);
    formats[i] = formats_it ? format : NO_FORMAT;
  }
  struct code *code = arena_alloc(arena, sizeof *code);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    struct instruction last[LAST] = {0}, instruction;
    uint32_t address;
    for (code_begin(code, wasm, &wasm->functions[i]); code_next(code, &instruction);) {
      if (instruction.opcode == OP_CALL && formats[instruction.index] != NO_FORMAT &&
          find_format(last, &address))
        warn(job, &loaded, formats[instruction.index], &instruction, address);
      memmove(last + 1, last, (LAST - 1) * sizeof *last);
      last[0] = instruction;
    }
  }
}
