#include "header/header.h"

#include "header/lenient.h"
#include "header/model.h"
#include "header/problems.h"

enum header_status header_read(struct arena *arena, struct report *report,
                               const struct header_options *options, struct api *api,
                               struct strings *left_out) {
  const size_t errors_before = report->errors;
  struct strings paths = {0};
  strings_add(arena, &paths, options->path);
  for (size_t i = 0; i < options->more.count; i++)
    strings_add(arena, &paths, options->more.at[i]);
  const struct c_options compiler = {.paths = paths.at,
                                     .path_count = paths.count,
                                     .with = options->with,
                                     .sources = options->sources,
                                     .clang = options->clang,
                                     .flags = options->clang_flags,
                                     .flag_count = options->clang_flag_count,
                                     .folder = options->folder,
                                     .is_verbose = options->is_verbose};
  struct c_header header;
  struct text errors = text_in(arena);
  *left_out = (struct strings){0};
  switch (declarations_read(arena, report, &compiler, &header, &errors)) {
  case C_FAILED:
    return HEADER_REJECTED;
  case C_NOT_COMPILED:
    if (!problems_report(arena, report, options, errors.bytes))
      return HEADER_NOT_COMPILED;
    break;
  case C_READ:
    if (options->lenient)
      lenient_read(arena, report, *options, api, &header, left_out);
    else
      model_read(arena, report, report, options, api, &header);
  }
  return report->errors == errors_before ? HEADER_OK : HEADER_REJECTED;
}
