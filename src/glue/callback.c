/*
 * Functions that are passed to C. What C gets is the address of a function that the module imports,
 * one for each parameter that is a callback, and the adapter behind that finds JavaScript's
 * function: where C passes a user pointer, by its number; otherwise it is the one of the call in
 * progress, or the one that is kept with an instance in that call.
 */
#include "glue/emit.h"

#include "base/report.h"

#include <string.h>

/* The variable for a callback without a user pointer: the function itself, or where C keeps it a
 * Map of slots. */
static const char *variable_of(const struct glue *glue, const struct function *callback) {
  const struct value *value = lower_callback(callback);
  return arena_format(glue->arena, "callback$%s$%s", callback->taker->symbol, value->name);
}

/* Whether it is known by the call that has it, and not by a number. */
static bool is_of_call(const struct value *value) {
  return value->callback && !value->user;
}

/* ---- Calls from C ---- */

/* Whether instances take turns in one place. */
static bool swaps(const struct glue *glue) {
  return glue->options->strategy->kind == STRATEGY_SWAP && glue->api->class_count;
}

void glue_write_callbacks(struct glue *glue) {
  bool any = swaps(glue) && glue->nests && glue->api->callback_count;
  if (any)
    glue_line(glue, 0,
              "const callback$run = (...args) => nested$inPlace(() => nested$call(...args))");
  for (size_t i = 0; i < glue->api->callback_count; i++) {
    const struct function *callback = glue->api->callbacks[i];
    const struct value *value = lower_callback(callback);
    if (!is_of_call(value))
      continue;
    glue_line(glue, 0, value->is_kept ? "const %s = new Map()" : "let %s = callback$ended",
              variable_of(glue, callback));
    any = true;
  }
  if (any)
    glue_line(glue, 0, "%s", "");
}

/* How many callbacks with the same number are before it. */
static size_t place_of(const struct value *value) {
  const struct lowered *lowered = value->callback->taker->lowered;
  size_t place = 0;
  for (const struct value *other = lowered->values; other < value; other++)
    place += other->user && strcmp(other->user, value->user) == 0;
  return place;
}

/* How many callbacks have its number. */
static size_t count_of(const struct value *value) {
  const struct lowered *lowered = value->callback->taker->lowered;
  size_t count = 0;
  for (size_t i = 0; i < lowered->value_count; i++)
    count += lowered->values[i].user && strcmp(lowered->values[i].user, value->user) == 0;
  return count;
}

const char *glue_callback(const struct glue *glue, const struct function *callback) {
  const struct value *value = lower_callback(callback);
  struct arena *arena = glue->arena;
  if (is_of_call(value))
    return value->is_kept ? arena_format(arena, "callback$find(%s, '%s')",
                                         variable_of(glue, callback), callback->name)
                          : variable_of(glue, callback);
  if (value->is_kept)
    return arena_format(arena, "callback$kept(user$id, %zu)", place_of(value));
  return count_of(value) == 1 ? "callback$get(user$id)"
                              : arena_format(arena, "callback$get(user$id)[%zu]", place_of(value));
}

const char *glue_callback_run(const struct glue *glue) {
  return !glue->nests ? "" : swaps(glue) ? "callback$run(" : "nested$call(";
}

/* ---- Calls to C ---- */

const char *glue_callback_pointer(const struct glue *glue, const struct value *value) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  uint32_t pointer = 0;
  for (size_t i = 0; i < 2; i++) {
    const uint32_t own = both[i]
                             ? compile_callback_pointer(glue->arena, glue->api, both[i],
                                                        value->callback, glue->options->keep_names)
                             : 0;
    if (pointer && own && own != pointer)
      report_defect("'%s' has two places in the tables", value->callback->symbol);
    pointer = own ? own : pointer;
  }
  /* C that cannot call it may still look whether it is NULL. */
  return glue_unless_null(glue, value, arena_format(glue->arena, "%u", pointer ? pointer : 1));
}

/* All that have one number: `visit` or `[start, end]`. */
static const char *list_of(const struct glue *glue, const struct lowered *lowered,
                           const struct value *first) {
  struct text list = text_in(glue->arena);
  if (!first->is_kept && count_of(first) == 1)
    return glue_local(glue, first);
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->user && strcmp(value->user, first->user) == 0)
      text_format(&list, "%s%s", list.length ? ", " : "[", glue_local(glue, value));
  }
  text_add(&list, "]");
  return list.bytes;
}

/* What a call does ahead of C, and behind it, with one function. */
static void write_ahead(struct glue *glue, int depth, const struct lowered *lowered,
                        const struct value *value, struct keeper keeper) {
  const char *js = glue_local(glue, value), *name = value->name;
  if (value->is_kept && value->user)
    return; /* keep.c */
  if (value->user) {
    if (lower_first_of_user(lowered, value) == value)
      glue_line(glue, depth, "const %s = callback$add(%s)", glue_address_of_value(glue, value),
                list_of(glue, lowered, value));
    return;
  }
  const char *variable = variable_of(glue, value->callback);
  if (value->is_kept) {
    glue_line(glue, depth, "const %s$undo = callback$hold(%s, %s, %s, %s)", name, variable,
              keeper.cell, keeper.held, js);
    return;
  }
  glue_line(glue, depth, "const %s$before = %s", name, variable);
  glue_line(glue, depth, "%s = %s", variable, js);
}

static void write_behind(struct glue *glue, int depth, const struct lowered *lowered,
                         const struct value *value) {
  if (value->is_kept)
    return;
  if (!value->user)
    glue_line(glue, depth, "%s = %s$before", variable_of(glue, value->callback), value->name);
  else if (lower_first_of_user(lowered, value) == value)
    glue_line(glue, depth, "callback$functions.delete(%s)", glue_address_of_value(glue, value));
}

/* Whether some function is for the time of the call, or some for longer without a number. */
static bool has_scope(const struct lowered *lowered, bool of_kept) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->callback && value->is_kept == of_kept && !(of_kept && value->user))
      return true;
  }
  return false;
}

int glue_begin_callbacks(struct glue *glue, int depth, const struct lowered *lowered,
                         struct keeper keeper) {
  if (!has_scope(lowered, false) && !has_scope(lowered, true))
    return depth;
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].callback)
      write_ahead(glue, depth, lowered, &lowered->values[i], keeper);
  glue_line(glue, depth, "try {");
  return depth + 1;
}

void glue_undo_callbacks(struct glue *glue, int depth, const struct lowered *lowered,
                         const char *condition) {
  for (size_t i = 0; i < lowered->value_count; i++)
    if (is_of_call(&lowered->values[i]) && lowered->values[i].is_kept)
      glue_line(glue, depth, "%s%s$undo()", condition, lowered->values[i].name);
}

void glue_end_callbacks(struct glue *glue, int depth, const struct lowered *lowered) {
  if (has_scope(lowered, true)) {
    glue_line(glue, depth, "} catch (error) {");
    glue_undo_callbacks(glue, depth + 1, lowered, "");
    glue_line(glue, depth + 1, "throw error");
  }
  if (has_scope(lowered, false)) {
    glue_line(glue, depth, "} finally {");
    for (size_t i = 0; i < lowered->value_count; i++)
      if (lowered->values[i].callback)
        write_behind(glue, depth + 1, lowered, &lowered->values[i]);
  }
  if (has_scope(lowered, false) || has_scope(lowered, true))
    glue_line(glue, depth, "}");
}

/* ---- What C keeps ---- */

bool glue_finds_by_slot(const struct lowered *lowered) {
  return has_scope(lowered, true);
}

const char *glue_callback_kept(const struct glue *glue, const struct lowered *lowered,
                               const struct value *value, struct keeper keeper, size_t by) {
  return arena_format(glue->arena, "callback$keep(%s, %zu, %s, %s)", keeper.cell, by, keeper.held,
                      list_of(glue, lowered, value));
}
