#include "header/lenient.h"

#include "header/model.h"

/* The options with more names to skip, in a new list: the caller keeps its own. */
static struct header_options with_skipped(struct arena *arena, struct header_options options,
                                          const struct strings *names) {
  struct strings skip = {0};
  for (size_t i = 0; i < options.skip.count; i++)
    strings_add(arena, &skip, options.skip.at[i]);
  for (size_t i = 0; i < names->count; i++)
    strings_add(arena, &skip, names->at[i]);
  options.skip = skip;
  return options;
}

static bool has_more(const struct header_options *options, const struct strings *names) {
  for (size_t i = 0; i < names->count; i++)
    if (!strings_have(&options->skip, names->at[i]))
      return true;
  return false;
}

void lenient_read(struct arena *arena, struct report *report, struct header_options options,
                  struct api *api, const struct c_header *header, struct strings *left_out) {
  const size_t errors_before = report->errors;
  for (;;) {
    struct report warnings = {.out = report->out, .is_lenient = true};
    const struct reader reader = model_read(arena, report, &warnings, &options, api, header);
    const struct strings *more = &reader.left_out.list;
    if (!warnings.errors && !more->count)
      return;
    if (report->errors > errors_before) /* beside warnings that tell why */
      return;
    if (!has_more(&options, more)) { /* such as a class's name, which stays */
      report_failure(report, "%s cannot be read without what was warned of last", options.path);
      return;
    }
    options = with_skipped(arena, options, more);
    for (size_t i = 0; i < more->count; i++)
      strings_add(arena, left_out, more->at[i]);
    options.left_out = *left_out;
  }
}
