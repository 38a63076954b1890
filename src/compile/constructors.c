#include "compile/constructors.h"

#include "compile/callers.h"
#include "inspect/code.h"
#include "verdict/decode.h"

/* Whether the function calls others than those of wasi-libc, which look for open folders: here are
 * none. */
static bool calls_any(struct arena *arena, const struct wasm *wasm, const struct names *names,
                      const struct wasm_function *function) {
  struct code *code = arena_alloc(arena, sizeof *code);
  struct instruction instruction;
  for (code_begin(code, wasm, function); code_next(code, &instruction);)
    if (instruction.opcode == OP_CALL &&
        !span_begins(names->functions[instruction.index], "__wasi"))
      return true;
  return false;
}

uint32_t constructors_find(const struct job *job, const struct module *linked) {
  const struct wasm *wasm = &linked->wasm;
  struct names names;
  decode_names(job->arena, wasm, wasm_custom(wasm, "name"), &names);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    if (span_is(names.functions[i], "__wasm_call_ctors") &&
        calls_any(job->arena, wasm, &names, &wasm->functions[i]))
      return i;
  return NO_CONSTRUCTORS;
}

static bool is_reached(const struct loaded *loaded, uint32_t function) {
  return loaded->audit.nodes[function].facts & AUDIT_REACHED;
}

static void report_call(const struct job *job, const struct loaded *loaded, uint32_t function) {
  const struct caller caller = callers_find(job->arena, loaded, function);
  const char *name = load_function_name(job->arena, loaded, function);
  const char *text = arena_format(
      job->arena,
      "a constructor may call '%s', which is JavaScript's, and it runs when the module "
      "is loaded, before JavaScript can answer: do it in an init function",
      name);
  if (caller.at.line)
    report_error(job->report, caller.at, "%s", text);
  else
    report_failure(job->report, "%s", text);
}

/* What dlmalloc has taken of memory by then, the glue would not know of. */
static bool grows_dlmalloc(const struct job *job, const struct loaded *loaded) {
  if (job->options->allocator != ALLOCATOR_DLMALLOC)
    return false;
  for (uint32_t i = 0; i < loaded->wasm.count[WASM_FUNCTION]; i++)
    if (is_reached(loaded, i) && loaded->audit.nodes[i].facts & AUDIT_GROWS)
      return true;
  return false;
}

bool constructors_check(const struct job *job, const struct module *linked, uint32_t start) {
  const struct module_export none = {0};
  const struct module_changes alone = {
      .exports = &none, .start = &start, .keep_names = true, .keep_dwarf = true};
  const size_t before = job->report->errors;
  struct loaded loaded;
  if (start == NO_CONSTRUCTORS)
    return true;
  if (!load_bytes(job->arena, job->report, "the linked module",
                  module_rewrite(job->arena, linked->bytes, &alone), (struct bytes){0}, &loaded))
    return false;
  for (uint32_t i = 0; i < loaded.wasm.imported[WASM_FUNCTION]; i++)
    if (is_reached(&loaded, i))
      report_call(job, &loaded, i);
  if (grows_dlmalloc(job, &loaded))
    report_failure(job->report, "a constructor may allocate, and with dlmalloc it cannot before "
                                "JavaScript has laid out memory: name another allocator, such as "
                                "--malloc=freelist");
  return job->report->errors == before;
}
