#include "glue/reclaim.h"

#include "glue/emit.h"

#include <string.h>

bool reclaim_parse(struct report *report, const char *text, enum reclaim *reclaim) {
  static const char *const names[] = {
      [RECLAIM_EACH] = "each", [RECLAIM_BATCH] = "batch", [RECLAIM_NONE] = "none"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(text, names[i]) == 0) {
      *reclaim = (enum reclaim)i;
      return true;
    }
  report_failure(report, "--reclaim=%s: there are each, batch and none", text);
  return false;
}

void glue_write_registry(struct glue *glue, const char *class, const char *given_back) {
  if (glue->options->reclaim == RECLAIM_NONE)
    return;
  glue_line(glue, 0, "const %s$registry = %snew FinalizationRegistry((cell) => cell.at && %s)",
            class, glue_pure(glue), given_back);
  if (glue->options->reclaim == RECLAIM_BATCH)
    glue_line(glue, 0, "const %s$register = %sreclaim$batch(%s$registry, %s$cell)", class,
              glue_pure(glue), class, class);
}

const char *glue_registering(const struct glue *glue, const char *class, const char *self,
                             const char *cell) {
  const char *held = arena_format(glue->arena, "%s[%s$cell] = %s", self, class, cell);
  switch (glue->options->reclaim) {
  case RECLAIM_EACH:
    return arena_format(glue->arena, "%s$registry.register(%s, (%s), %s)", class, self, held, self);
  case RECLAIM_BATCH:
    return arena_format(glue->arena, "%s, %s$register(%s)", held, class, self);
  case RECLAIM_NONE:
    break;
  }
  return held;
}

void glue_write_unregister(struct glue *glue, int depth, const char *class, const char *self) {
  if (glue->options->reclaim == RECLAIM_EACH)
    glue_line(glue, depth, "%s$registry.unregister(%s)", class, self);
  if (glue->options->reclaim == RECLAIM_BATCH)
    glue_line(glue, depth, "if (%s[%s$cell].in) %s$registry.unregister(%s)", self, class, class,
              self);
}

void glue_write_register_again(struct glue *glue, int depth, const char *class, const char *self) {
  const char *cell = arena_format(glue->arena, "%s[%s$cell]", self, class);
  if (glue->options->reclaim == RECLAIM_BATCH)
    glue_line(glue, depth, "if (!%s.in) %s$register(%s)", cell, class, self);
}

const char *glue_registered_field(const struct glue *glue) {
  return glue->options->reclaim == RECLAIM_BATCH ? ", in: 0" : "";
}
