#include "compile/system.h"

#include "inspect/code.h"
#include "verdict/decode.h"

#include <string.h>

/* Whether the function is one of libc/dropped.c. */
static bool is_dropped(const struct names *names, uint32_t function) {
  static const char *const all[] = {"printf",  "iprintf",  "__small_printf", "vprintf",
                                    "fprintf", "fiprintf", "__small_fprintf"};
  bool is_one = false;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    is_one |= span_is(names->functions[function], all[i]);
  return is_one;
}

static bool has_dropped(const struct wasm *wasm, const struct names *names) {
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    if (is_dropped(names, i))
      return true;
  return false;
}

const char *system_lacks(const struct job *job, const struct module *linked) {
  enum { PRINTING };
  const struct {
    const char *function, *lack;
    bool is_there;
  } all[] = {
      [PRINTING] = {"__wasi_fd_write", "what it prints is dropped (--wasi=console prints it)",
                    job->options->console},
      {"__wasi_path_open", "no file can be opened", false},
      {"__wasi_clock_time_get", "the clock fails (--wasi=host has one)", job->options->host},
      {"__wasi_random_get", "random numbers fail (--wasi=host has some)", job->options->host},
      {"__wasi_environ_sizes_get", "the environment is empty", false},
      {"__wasi_proc_exit", "exit() traps", false},
  };
  const struct wasm *wasm = &linked->wasm;
  struct names names;
  struct text lacks = text_in(job->arena);
  decode_names(job->arena, wasm, wasm_custom(wasm, "name"), &names);
  for (size_t i = 0; job->options->libc && i < sizeof all / sizeof *all; i++)
    if (!all[i].is_there && (decode_defines(wasm, &names, all[i].function) ||
                             (i == PRINTING && has_dropped(wasm, &names))))
      text_format(&lacks, "%s%s", lacks.length ? ", " : "", all[i].lack);
  return lacks.length ? lacks.bytes : NULL;
}

/* Whether the function does anything with what a dropped one returns but to drop it. */
static bool uses_result(struct code *code, const struct wasm *wasm, const struct names *names,
                        const struct wasm_function *function) {
  struct instruction instruction;
  bool was_dropped = false;
  for (code_begin(code, wasm, function); code_next(code, &instruction);) {
    if (was_dropped && instruction.opcode != OP_DROP)
      return true;
    was_dropped = instruction.opcode == OP_CALL && is_dropped(names, instruction.index);
    if (instruction.opcode == OP_RETURN_CALL && is_dropped(names, instruction.index))
      return true;
  }
  return false;
}

/* Whether a table has one of them, for somebody who may look at the result. */
static bool is_in_table(const struct wasm *wasm, const struct names *names) {
  struct cursor items = wasm_items(wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  uint32_t function;
  while (wasm_next_element(&items, &element))
    while (wasm_next_reference(&element, &function))
      if (is_dropped(names, function))
        return true;
  return false;
}

/* Whether a text among the data has "%n" or "%hhn": printf() stores a number then. */
static bool has_storing_format(const struct wasm *wasm) {
  const struct cursor data = wasm_items(wasm, WASM_DATA_SECTION);
  bool is_within = false; /* a conversion */
  for (const uint8_t *at = data.at; at < data.end; at++) {
    if (is_within && *at == 'n')
      return true;
    is_within = *at == '%' || (is_within && *at && strchr("hljzt", *at));
  }
  return false;
}

bool system_needs_formats(const struct job *job, const struct module *linked) {
  static const char *const streams[] = {"open_memstream", "open_wmemstream", "fmemopen",
                                        "fopencookie"};
  const struct wasm *wasm = &linked->wasm;
  struct code *code = arena_alloc(job->arena, sizeof *code);
  struct names names;
  decode_names(job->arena, wasm, wasm_custom(wasm, "name"), &names);
  for (size_t i = 0; i < sizeof streams / sizeof *streams; i++)
    if (decode_defines(wasm, &names, streams[i]))
      return true;
  if (is_in_table(wasm, &names) || (has_dropped(wasm, &names) && has_storing_format(wasm)))
    return true;
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    if (uses_result(code, wasm, &names, &wasm->functions[i]))
      return true;
  return false;
}
