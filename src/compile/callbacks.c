#include "compile/callbacks.h"

#include "compile/sources.h"
#include "lower/lower.h"

#include <string.h>

size_t callback_number(const struct api *api, const struct function *callback) {
  size_t number = 0;
  while (api->callbacks[number] != callback)
    number++;
  return number;
}

const char *compile_callback_symbol(struct arena *arena, size_t number) {
  return arena_format(arena, "tare_call_%zu", number);
}

const char *callback_holder(struct arena *arena, size_t number) {
  return arena_format(arena, "tare_hold_%zu", number);
}

/* C's own type would need the header; of these, each is passed in the same way. */
static const char *plain_type(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_VOID:
    return "void";
  case SCALAR_I64:
  case SCALAR_U64:
    return "long long";
  case SCALAR_F32:
    return "float";
  case SCALAR_F64:
    return "double";
  default:
    return "int";
  }
}

/* An imported function whose address some other one returns is in the table of the module. */
static void write_callback(struct text *out, const struct lowered *lowered, size_t number) {
  const char *symbol = compile_callback_symbol(out->arena, number);
  text_format(out, "%s %s(", plain_type(lowered->result), symbol);
  for (size_t i = 0; i < lowered->argument_count; i++)
    text_format(out, "%s%s", i ? ", " : "", plain_type(lowered->arguments[i].type));
  text_format(out, "%s);\nconst void *%s(void) { return (const void *)%s; }\n",
              lowered->argument_count ? "" : "void", callback_holder(out->arena, number), symbol);
}

bool callbacks_compile(const struct job *job, const char **object) {
  const char *folder = job->options->folder;
  const char *path = path_join(job->arena, folder, "callbacks.c");
  struct text source = text_in(job->arena);
  *object = NULL;
  if (!job->api->callback_count)
    return true;
  for (size_t i = 0; i < job->api->callback_count; i++)
    write_callback(&source, job->api->callbacks[i]->lowered, i);
  *object = path_join(job->arena, folder, "callbacks.o");
  struct compile_options options = *job->options;
  options.flags = (struct strings){0}; /* those of the sources may be for another language */
  struct command command = compile_clang(job->arena, &options, job->simd, NULL);
  command_add(&command, "-w");
  command_add(&command, "-c");
  command_add(&command, path);
  command_add(&command, "-o");
  command_add(&command, *object);
  return file_write(job->report, path,
                    (struct bytes){(const uint8_t *)source.bytes, source.length}) &&
         compile_step(job->report, job->options->tools, "compiling", &command);
}

/* ---- The table ---- */

/* Which function of the module it is: imported ones come first. False where there is none. */
static bool find_function(const struct compiled *compiled, const char *module, const char *name,
                          uint32_t *index) {
  *index = 0;
  for (size_t i = 0; i < compiled->import_count; i++) {
    const struct module_import *import = &compiled->imports[i];
    if (import->kind != WASM_FUNCTION)
      continue;
    if (strcmp(import->module, module) == 0 && strcmp(import->name, name) == 0)
      return true;
    ++*index;
  }
  return false;
}

uint32_t compile_callback_pointer(struct arena *arena, const struct api *api,
                                  const struct compiled *compiled, const struct function *callback,
                                  bool keep_names) {
  struct cursor items = wasm_items(&compiled->read->wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  uint32_t index, found;
  if (!find_function(compiled, compile_import_module(keep_names),
                     compile_import_name(arena, api, callback, keep_names), &index))
    return 0;
  while (wasm_next_element(&items, &element))
    for (uint32_t at = element.offset; wasm_next_reference(&element, &found); at++)
      if (found == index && element.is_active)
        return at;
  return 0;
}
