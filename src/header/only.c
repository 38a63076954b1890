#include "header/only.h"

#include "header/names.h"

bool only_has(struct reader *reader, const char *name) {
  const struct strings *only = &reader->options->only;
  bool fits = !only->count;
  for (size_t i = 0; i < only->count; i++)
    if (name_fits(only->at[i], name))
      fits = reader->only_met[i] = true;
  return fits;
}

void only_check(const struct reader *reader) {
  const struct strings *only = &reader->options->only;
  for (size_t i = 0; i < only->count; i++)
    if (!reader->only_met[i])
      report_failure(reader->usage, "--only=%s: no function is called so in %s%s", only->at[i],
                     reader->options->path,
                     reader_or_nearest(reader, only->at[i], &reader->names.list));
}
