/* What C keeps of its arguments: copies in blocks of linear memory, which the cell of an instance
 * holds, or the module. */
#include "glue/emit.h"

bool glue_keeps(const struct api *api) {
  for (size_t i = 0; i < api->export_count; i++) {
    const struct lowered *lowered = api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++)
      if (lowered->values[k].is_kept && !lowered->values[k].callback)
        return true;
  }
  return false;
}

/* Functions that C has without a user pointer are in a Map of their own. */
bool glue_keeps_numbered(const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->step_count; i++)
    if (lowered->steps[i].phase == PHASE_KEEP)
      return true;
  return false;
}

/* The array of bytes that keep$put() copies. One that --alloc gave is detached when memory grows,
 * so it was copied before. */
static const char *bytes_of(const struct glue *glue, const struct value *value) {
  const char *name = value->name;
  if (value->direction == DIRECTION_OUT)
    return arena_format(glue->arena, "new Uint8Array(%s)", glue_room_in_bytes(glue, value));
  if (value->record && value->record->has_pointers) /* room for what is placed there */
    return arena_format(glue->arena, "new Uint8Array(%s$links.length)", name);
  switch (value->shape) {
  case SHAPE_STRING:
    return glue_string_bytes(glue, value);
  case SHAPE_RECORD:
    return arena_format(glue->arena, "new Uint8Array(record$back(%s$view).buffer, 0, %zu)", name,
                        value->element_size);
  case SHAPE_RECORDS:
    return arena_format(glue->arena, glue->options->alloc ? "%s$kept" : "%s$bytes", name);
  default:
    return arena_format(glue->arena, "%s$kept", name);
  }
}

void glue_write_kept_bytes(struct glue *glue, int depth, const struct lowered *lowered,
                           const struct value *value) {
  const char *name = value->name, *js = glue_array(glue, value);
  const char *copied = glue->options->alloc ? ".slice()" : "";
  const char *length = glue_own_length(glue, lowered, value);
  if (value->shape == SHAPE_RECORDS) {
    if (*copied && !value->record->has_pointers)
      glue_line(
          glue, depth, "const %s$kept = %s", name,
          glue_unless_null(glue, value, arena_format(glue->arena, "%s$bytes%s", name, copied)));
    return;
  }
  if (value->extent == EXTENT_FIXED)
    length = arena_format(glue->arena, "%zu", value->count * value->element_size);
  else if (value->element_size > 1)
    length = arena_format(glue->arena, "%s * %zu", length, value->element_size);
  glue_line(
      glue, depth, "const %s$kept = %s", name,
      glue_unless_null(glue, value,
                       arena_format(glue->arena, "new Uint8Array(%s.buffer, %s.byteOffset, %s)%s",
                                    js, js, length, copied)));
}

struct keeper glue_keeper_this(const struct glue *glue, const struct class *class) {
  return (struct keeper){arena_format(glue->arena, "this[%s$cell]", class->name),
                         "this[keep$held]"};
}

struct keeper glue_keeper(const struct glue *glue, const struct lowered *lowered) {
  const struct value *value = lowered->keeper;
  if (lowered->creates)
    return (struct keeper){"keep$cell", "keep$list"};
  if (value) {
    const char *js = glue_binding(glue->arena, value->name);
    return (struct keeper){arena_format(glue->arena, "%s[%s$cell]", js, value->class->name),
                           arena_format(glue->arena, "%s[keep$held]", js)};
  }
  return lowered->self ? glue_keeper_this(glue, lowered->self)
                       : (struct keeper){"keep$module", "keep$moduleHeld"};
}

/* The number by which the cell knows what a function was given. */
static size_t number_of(const struct glue *glue, const struct function *function) {
  size_t number = 0;
  while (glue->api->exports[number] != function)
    number++;
  return number;
}

void glue_write_keeping(struct glue *glue, int depth, const struct function *function,
                        struct keeper keeper, bool settles) {
  const struct lowered *lowered = function->lowered;
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct value *value = lowered->steps[i].value;
    if (lowered->steps[i].phase != PHASE_KEEP)
      continue;
    const char *at = glue_address_of_value(glue, value);
    const char *js = glue_binding(glue->arena, value->name);
    if (value->shape == SHAPE_FUNCTION) {
      glue_line(glue, depth, "const %s = %s", at,
                glue_callback_kept(glue, lowered, value, keeper, number_of(glue, function)));
      continue;
    }
    if (lower_is_of_callbacks(value))
      glue_write_kept_object(glue, depth, value, keeper, number_of(glue, function));
    const char *kept =
        value->shape == SHAPE_INSTANCE
            ? arena_format(glue->arena, "%s(%s, %zu, %s, %s, %s[%s$cell])",
                           glue_handle_lends(glue, value->class) ? "handle$keep" : "keep$hold",
                           keeper.cell, number_of(glue, function), keeper.held, js, js,
                           value->class->name)
            : arena_format(glue->arena, "keep$put(%s, %zu, %s)", keeper.cell,
                           number_of(glue, function), bytes_of(glue, value));
    if (value->record && value->record->has_pointers)
      kept = arena_format(glue->arena, "pointer$place(%s$links, %s)", value->name, kept);
    glue_line(glue, depth, "const %s = %s", at, glue_unless_null(glue, value, kept));
  }
  if (settles && glue->nests)
    glue_line(glue, depth, "const keep$number = nested$keep()");
}

void glue_write_keeping_begin(struct glue *glue, int depth, const struct function *function,
                              struct keeper keeper) {
  glue_line(glue, depth, "const %s = { at: 1, kept: {} }", keeper.cell);
  if (function->lowered->creates->holds)
    glue_line(glue, depth, "const %s = {}", keeper.held);
  glue_line(glue, depth, "try {");
  glue_write_keeping(glue, depth + 1, function, keeper, false);
}

void glue_write_keeping_end(struct glue *glue, int depth, struct keeper keeper) {
  glue_line(glue, depth, "} catch (error) {");
  glue_line(glue, depth + 1, "keep$free(%s)", keeper.cell);
  glue_line(glue, depth + 1, "throw error");
  glue_line(glue, depth, "}");
}

/* `keep$settle(cell, [key$at], 3)` */
static void write_settle(struct glue *glue, int depth, const struct function *function,
                         struct keeper keeper, const char *condition, const char *by) {
  const struct lowered *lowered = function->lowered;
  struct text ats = text_in(glue->arena);
  for (size_t i = 0; i < lowered->step_count; i++)
    if (lowered->steps[i].phase == PHASE_KEEP) {
      const struct value *value = lowered->steps[i].value;
      text_format(&ats, "%s%s", ats.length ? ", " : "", glue_address_of_value(glue, value));
      if (lower_is_of_callbacks(value))
        text_format(&ats, ", %s$user", value->name);
    }
  if (glue->nests)
    glue_line(glue, depth, "%snested$settle(%s, keep$number, [%s]%s)", condition, keeper.cell,
              ats.bytes, by);
  else
    glue_line(glue, depth, "%skeep$settle(%s, [%s]%s)", condition, keeper.cell, ats.bytes, by);
}

void glue_write_settling(struct glue *glue, int depth, const struct function *function,
                         struct keeper keeper) {
  const struct lowered *lowered = function->lowered;
  if (lowered->settling == SETTLE_IF_TRUE)
    glue_undo_callbacks(glue, depth, lowered, "if (!result) ");
  if (!glue_keeps_numbered(lowered))
    return;
  if (lowered->settling != SETTLE_NEVER)
    write_settle(glue, depth, function, keeper,
                 lowered->settling == SETTLE_IF_TRUE ? "if (result) " : "",
                 arena_format(glue->arena, ", %zu", number_of(glue, function)));
  if (lowered->holds && lowered->settling != SETTLE_NEVER)
    glue_line(glue, depth, "keep$forget(%s, %s)", keeper.cell, keeper.held);
}

void glue_write_letting_go(struct glue *glue, int depth, const struct function *init,
                           struct keeper keeper) {
  write_settle(glue, depth, init, keeper, "", "");
  if (init->lowered->self->holds)
    glue_line(glue, depth, "keep$forget(%s, %s)", keeper.cell, keeper.held);
}
