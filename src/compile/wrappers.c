#include "compile/wrappers.h"

#include "base/file.h"

#include <string.h>

const char *wrappers_symbol(struct arena *arena, const struct function *function) {
  return function->wrapper ? arena_format(arena, "tare_wrapper_%s", function->symbol)
                           : function->symbol;
}

bool wrappers_is_source(const struct compile_options *options, const char *source) {
  const size_t length = strlen(options->folder);
  return strncmp(source, options->folder, length) == 0 && source[length] == '/';
}

bool compile_add_wrappers(struct arena *arena, struct report *report,
                          struct compile_options *options, const struct api *api,
                          const struct strings *headers) {
  struct text text = text_in(arena);
  const char *path = path_join(arena, options->folder, "wrappers.c");
  bool has_any = false;
  for (size_t i = 0; i < api->export_count;
       i++) /* a body or a variable of some source comes first */
    if (api->exports[i]->weak)
      text_format(&text, "#pragma weak %s\n", api->exports[i]->weak);
  for (size_t i = 0; i < headers->count; i++) /* the source lies elsewhere */
    text_format(&text, "#include \"%s\"\n", path_absolute(arena, headers->at[i]));
  text_add(&text, "#pragma clang diagnostic ignored \"-Weverything\"\n");
  for (size_t i = 0; i < api->export_count; i++) {
    const struct function *function = api->exports[i];
    if (!function->wrapper || function_exported(api, function) != function)
      continue;
    has_any = true;
    text_format(&text, "#line %u \"%s\"\n", function->at.line, function->at.file);
    text_add(&text, function->wrapper);
  }
  if (!has_any)
    return true;
  struct strings sources = {0}; /* a list of its own: the caller's stays as it is */
  for (size_t i = 0; i < options->sources.count; i++)
    strings_add(arena, &sources, options->sources.at[i]);
  strings_add(arena, &sources, path);
  options->sources = sources;
  return file_write(report, path, (struct bytes){(const uint8_t *)text.bytes, text.length});
}
