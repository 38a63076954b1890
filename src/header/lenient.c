#include "header/lenient.h"

#include "header/model.h"

#include <string.h>

/* The options with more names to skip, in a new list: the caller keeps its own. */
static struct header_options with_skipped(struct arena *arena, struct header_options options,
                                          const struct strings *names) {
  struct skip *skip = arena_alloc(arena, (options.skip_count + names->count) * sizeof *skip);
  for (size_t i = 0; i < options.skip_count; i++)
    skip[i] = options.skip[i];
  for (size_t i = 0; i < names->count; i++)
    skip[options.skip_count++] = (struct skip){.pattern = names->at[i]};
  options.skip = skip;
  return options;
}

static bool has(const struct header_options *options, const char *name) {
  for (size_t i = 0; i < options->skip_count; i++)
    if (strcmp(options->skip[i].pattern, name) == 0)
      return true;
  return false;
}

static bool has_more(const struct header_options *options, const struct strings *names) {
  for (size_t i = 0; i < names->count; i++)
    if (!has(options, names->at[i]))
      return true;
  return false;
}

void lenient_read(struct arena *arena, struct report *report, struct header_options options,
                  struct api *api, const struct c_header *header, struct strings *left_out) {
  const size_t errors_before = report->errors;
  for (;;) {
    struct report warnings = {.out = report->out, .is_lenient = true, .preface = report->preface};
    const struct reader reader = model_read(arena, report, &warnings, &options, api, header);
    report->preface = warnings.preface;
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
