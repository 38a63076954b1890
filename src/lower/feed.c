#include "lower/feed.h"

#include <string.h>

/* Whether a mark says that the function has no use for the fields. */
static bool is_plain(const struct param *param) {
  return param->is_const || param->direction == BY_MARK;
}

/* A name that no parameter has. */
static const char *free_name(struct arena *arena, const struct function *function,
                             const char *name) {
  for (size_t i = 0; i < function->param_count; i++)
    if (strcmp(function->params[i].name, name) == 0)
      return free_name(arena, function, arena_format(arena, "%s_", name));
  return name;
}

static void add(struct lowered *lowered, struct value value) {
  lowered->values[lowered->value_count++] = value;
}

static void add_all(struct arena *arena, const struct function *function, struct lowered *lowered) {
  const struct feed *feed = lowered->feed;
  if (feed->input.is_there) {
    const char *name = free_name(arena, function, "input");
    add(lowered, (struct value){.direction = DIRECTION_IN,
                                .shape = SHAPE_ARRAY,
                                .extent = EXTENT_OWN,
                                .passing = PASS_SCRATCH,
                                .name = name,
                                .argument = name,
                                .scalar = SCALAR_U8,
                                .element_size = 1,
                                .is_open = true,
                                .is_nullable = true,
                                .fed = FED_INPUT});
    add(lowered, (struct value){.direction = DIRECTION_OUT,
                                .shape = SHAPE_SCALAR,
                                .extent = EXTENT_ONE,
                                .passing = PASS_VALUE,
                                .is_returned = true,
                                .name = free_name(arena, function, "taken"),
                                .scalar = SCALAR_U32,
                                .fed = FED_TAKEN});
  }
  if (feed->output.is_there)
    add(lowered, (struct value){.direction = DIRECTION_OUT,
                                .shape = SHAPE_ARRAY,
                                .extent = EXTENT_ASKED,
                                .passing = PASS_SCRATCH,
                                .is_returned = true,
                                .name = free_name(arena, function, "output"),
                                .argument = free_name(arena, function, "maxLength"),
                                .scalar = SCALAR_U8,
                                .length = SCALAR_U32,
                                .element_size = 1,
                                .is_open = true,
                                .fed = FED_OUTPUT});
}

void lower_feed(struct arena *arena, const struct function *function, struct lowered *lowered) {
  const size_t own = lowered->value_count && lowered->values->is_result;
  if (function->accessor != ACCESSOR_NONE || function->is_stream)
    return;
  if (lowered->self && lowered->self->feed && function->self && !is_plain(function->self) &&
      lowered->self->drop != function)
    lowered->feed = lowered->self->feed;
  for (size_t i = 0; i < function->param_count && !lowered->feed; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_INSTANCE || !param->class->feed || is_plain(param))
      continue;
    lowered->feed = param->class->feed;
    lowered->fed = &lowered->values[own + i];
  }
  if (lowered->feed)
    add_all(arena, function, lowered);
}
