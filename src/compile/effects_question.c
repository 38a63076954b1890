#include "compile/effects_question.h"

#include "base/file.h"

#include <string.h>

const char *question_place(const struct question *question, struct location at) {
  struct arena *arena = question->arena;
  for (size_t i = 0; question->sources && at.line && i < question->sources->count; i++)
    if (strcmp(path_absolute(arena, question->sources->at[i]), at.file) == 0)
      at.file = question->sources->at[i];
  return at.line ? arena_format(arena, "%s:%u", at.file, at.line) : "C";
}

const char *question_mark(const struct question *question, const char *mark) {
  return arena_format(question->arena, "--mark=%s.%s=%s", question->function->symbol,
                      question->param->c_name, mark);
}

const char *question_direction(const struct param *param) {
  static const char *const marks[] = {
      [DIRECTION_IN] = "in", [DIRECTION_OUT] = "out", [DIRECTION_IN_OUT] = "inout"};
  return marks[param_row(param->kind).direction];
}

bool question_is_instance(const struct param *param) {
  return param_row(param->kind).passing == PASS_SLOT;
}

size_t question_element_size(const struct param *param) {
  if (param->record)
    return param->record->size;
  return scalar_size(param->enumeration ? param->enumeration->scalar : param->scalar);
}
