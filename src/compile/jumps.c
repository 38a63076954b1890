#include "compile/jumps.h"

#include "compile/sources.h"
#include "header/names.h"
#include "verdict/decode.h"

#include <string.h>

enum { OLDEST_CLANG = 19 }; /* earlier ones call other functions, which allocate */

#define IS_ONE_OF(name, all) name_is_one_of(name, all, sizeof(all) / sizeof *(all))

/* Whether an object calls setjmp() or longjmp(): then it imports the function. */
static bool object_jumps(struct bytes bytes) {
  static const char begin[] = "\0asm\1\0\0"; /* with the NUL, 8 bytes */
  const struct wasm wasm = {.bytes = {bytes.at, bytes.length}};
  struct cursor sections = wasm_sections(&wasm);
  struct wasm_section section;
  struct wasm_import import;
  bool jumps = false;
  if (bytes.length < sizeof begin || memcmp(bytes.at, begin, sizeof begin) != 0)
    return false; /* LLVM's bitcode, by -flto */
  while (!jumps && wasm_next_section(&sections, &section)) {
    if (section.id != WASM_IMPORT_SECTION)
      continue;
    struct cursor items = {.start = wasm.bytes.at,
                           .at = section.content.at,
                           .end = section.content.at + section.content.length};
    cursor_u32(&items); /* the number of imports */
    while (!jumps && wasm_next_import(&items, &import))
      jumps = import.kind == WASM_FUNCTION &&
              (span_is(import.name, "setjmp") || span_is(import.name, "longjmp"));
  }
  return jumps;
}

bool jumps_compile(struct job *job) {
  const struct compile_options *options = job->options;
  bool *which = arena_alloc(job->arena, (options->sources.count + 1) * sizeof *which);
  for (size_t i = 0; i < options->sources.count; i++) {
    struct bytes bytes;
    if (!file_read(job->arena, job->report, job->objects[i], &bytes))
      return false;
    which[i] = object_jumps(bytes);
    job->jumps |= which[i];
  }
  if (!job->jumps)
    return true;
  job->jumps = !options->mvp && tools_clang_version(job->arena, options->tools) >= OLDEST_CLANG;
  return !job->jumps ||
         compile_jumping(job->arena, job->report, options, job->simd, job->objects, which);
}

bool jumps_are_in(struct arena *arena, const struct module *linked) {
  struct names names;
  if (!linked->wasm.count[WASM_TAG])
    return false;
  decode_names(arena, &linked->wasm, wasm_custom(&linked->wasm, "name"), &names);
  return decode_defines(&linked->wasm, &names, "__wasm_longjmp");
}

const char *jumps_advice(const struct job *job, const struct undefined *undefined) {
  static const char *const of_c[] = {"setjmp", "longjmp"};
  static const char *const of_clang[] = {"__wasm_setjmp", "__wasm_setjmp_test", "__wasm_longjmp"};
  static const char *const before[] = {"saveSetjmp", "testSetjmp", "getTempRet0"};
  const struct compile_options *options = job->options;
  const bool is_called = IS_ONE_OF(undefined->name, of_c);
  if (IS_ONE_OF(undefined->name, before))
    return arena_format(job->arena,
                        "is what clang makes of setjmp() before version %d: compile the object "
                        "with a later one",
                        OLDEST_CLANG);
  if (options->mvp && (is_called || IS_ONE_OF(undefined->name, of_clang)))
    return "needs WebAssembly's exceptions, which --features=mvp does without: build without that";
  if (!is_called)
    return NULL;
  if (compile_source_of(options, undefined->object) == undefined->object)
    return "is an exception in a module: compile the object with -mexception-handling -mllvm "
           "-wasm-enable-sjlj";
  return arena_format(
      job->arena,
      "needs clang %d or later, and '%s' is version %d: name one with --clang=", OLDEST_CLANG,
      options->tools->clang, tools_clang_version(job->arena, options->tools));
}
