/*
 * Instances that a call takes over. They are taken from JavaScript ahead of the call: C may have
 * ended them when it calls a function of JavaScript's. By a mark, one comes back where the call
 * fails; what it was made from stays in use until then.
 */
#include "glue/emit.h"

/* ---- Ahead of the call ---- */

/* One that moves: an argument, each of several, or the receiver. */
struct moving {
  const struct class *class;
  const char *js, *at; /* the instance, and what its address is by then */
  bool comes_back;     /* where the call fails */
};

/* What is C's from now on: JavaScript can use it no longer, and does not end it. The registry ends
 * nothing without an address, so that what may come back stays there. */
static void write_move(struct glue *glue, int depth, const struct moving *moving) {
  const struct class *class = moving->class;
  const char *js = moving->js, *at = moving->at;
  const char *name = class->name, *cell = arena_format(glue->arena, "%s[%s$cell]", js, name);
  const bool lends = glue_handle_lends(glue, class);
  if (class->is_kept)
    glue_line(glue, depth, "keep$check(%s, '%s')", cell, name);
  glue_line(glue, depth, "%s(%s)", glue->nests ? "nested$moved" : "taken",
            glue_handle_ended(glue, class, cell));
  if (glue_handle_uses_others(glue, class) && !moving->comes_back)
    glue_line(glue, depth, "handle$leave(%s)", cell);
  if (class->calls && class->holds)
    glue_line(glue, depth, "keep$moved.add(%s[keep$held])", js);
  if (lends)
    glue_line(glue, depth, "handle$forget(%s$known, %s$cell, %s, %s)", name, name, at, js);
  if (glue_handle_is_owned(glue, class) && !moving->comes_back)
    glue_write_unregister(glue, depth, name, js);
}

/* The cells of all instances that a call gets but one, of which NULL is the receiver. Only those of
 * handle classes may be the same, or a part of it. */
static const char *other_cells(const struct glue *glue, const struct lowered *lowered,
                               const struct value *but) {
  struct text cells = text_in(glue->arena);
  if (lowered->self && lowered->self->is_handle && but)
    text_format(&cells, ", this[%s$cell]", lowered->self->name);
  for (size_t i = 0; i < lowered->value_count; i++)
    if (glue_is_instance(&lowered->values[i]) && &lowered->values[i] != but &&
        lowered->values[i].class->is_handle)
      text_format(&cells, ", %s", glue_handle_cell(glue, &lowered->values[i]));
  return cells.length ? cells.bytes : "";
}

bool glue_moves(const struct lowered *lowered) {
  bool moves = false;
  for (size_t i = 0; i < lowered->value_count; i++)
    moves |= lowered->values[i].moves;
  return moves;
}

/* Throws where an instance that is to be C's is another argument as well; with `is_checked`, also
 * where it cannot be C's. */
static void write_move_check(struct glue *glue, int depth, const struct class *class,
                             const char *name, const char *cell, const char *others,
                             bool is_checked) {
  if (*others)
    glue_line(glue, depth, "handle$apart('%s', %s%s)", name, cell, others);
  if (!is_checked)
    return;
  if (class->is_kept)
    glue_line(glue, depth, "keep$check(%s, '%s')", cell, class->name);
  const char *ended = glue_handle_ended(glue, class, cell);
  if (ended != cell)
    glue_line(glue, depth, "%s", ended);
}

/* The same for each of several, all of which are checked ahead. */
static void write_several_move_check(struct glue *glue, int depth, const struct lowered *lowered,
                                     const struct value *value) {
  const char *cell = arena_format(glue->arena, "one[%s$cell]", value->class->name);
  glue_line(glue, depth, "several$distinct(%s, '%s')", glue_several_list(glue, value), value->name);
  glue_line(glue, depth, "for (const one of %s) {", glue_several_list(glue, value));
  write_move_check(glue, depth + 1, value->class, value->name, cell,
                   other_cells(glue, lowered, value), true);
  glue_line(glue, depth, "}");
}

/* Ahead of the first move: nothing may throw once one is done, since C has not run by then. The
 * first one is checked as it moves, but where the caller wants it now. */
void glue_write_move_checks(struct glue *glue, int depth, const struct lowered *lowered,
                            bool checks_first) {
  bool is_checked = checks_first; /* of the one at hand */
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (!value->moves)
      continue;
    if (value->shape == SHAPE_INSTANCES) {
      write_several_move_check(glue, depth, lowered, value);
      is_checked = true;
      continue;
    }
    if (value->is_nullable)
      glue_line(glue, depth, "if (%s != null) {", glue_local(glue, value));
    write_move_check(
        glue, depth + value->is_nullable, value->class, value->argument,
        arena_format(glue->arena, "%s[%s$cell]", glue_local(glue, value), value->class->name),
        other_cells(glue, lowered, value), is_checked);
    if (value->is_nullable)
      glue_line(glue, depth, "}");
    is_checked = true;
  }
  if (lowered->self && lowered->receiver->moves)
    write_move_check(glue, depth, lowered->self, lowered->self->name,
                     arena_format(glue->arena, "this[%s$cell]", lowered->self->name),
                     other_cells(glue, lowered, NULL), is_checked);
}

/* Does it with each that moves, or only with those that may come back. */
static void write_each(struct glue *glue, int depth, const struct lowered *lowered, bool comes_back,
                       void (*write)(struct glue *glue, int depth, const struct moving *moving)) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    struct moving moving = {value->class, glue_local(glue, value),
                            arena_format(glue->arena, "%s$slot", value->name), value->comes_back};
    if (!value->moves || (comes_back && !value->comes_back))
      continue;
    if (value->shape == SHAPE_INSTANCES) {
      moving.js = "one";
      moving.at = arena_format(glue->arena, "%s$slots[i]", value->name);
      glue_line(glue, depth, "%s.forEach((one, i) => {", glue_several_list(glue, value));
      write(glue, depth + 1, &moving);
      glue_line(glue, depth, "})");
      continue;
    }
    if (value->is_nullable)
      glue_line(glue, depth, "if (%s != null) {", glue_local(glue, value));
    write(glue, depth + value->is_nullable, &moving);
    if (value->is_nullable)
      glue_line(glue, depth, "}");
  }
  const struct param *receiver = lowered->receiver;
  if (lowered->self && receiver && receiver->moves && (receiver->comes_back || !comes_back))
    write(glue, depth, &(struct moving){lowered->self, "this", "self$at", receiver->comes_back});
}

void glue_write_moves(struct glue *glue, int depth, const struct lowered *lowered) {
  write_each(glue, depth, lowered, false, write_move);
}

/* ---- Behind it ---- */

bool glue_gives_back(const struct lowered *lowered) {
  const struct param *receiver = lowered->receiver;
  bool comes_back = lowered->self && receiver && receiver->comes_back;
  for (size_t i = 0; i < lowered->value_count; i++)
    comes_back |= lowered->values[i].comes_back;
  return comes_back;
}

static void write_back(struct glue *glue, int depth, const struct moving *moving) {
  const char *name = moving->class->name;
  glue_line(glue, depth, "%s[%s$cell].at = %s", moving->js, name, moving->at);
  if (glue_handle_is_owned(glue, moving->class))
    glue_write_register_again(glue, depth, name, moving->js);
  if (moving->class->calls && moving->class->holds)
    glue_line(glue, depth, "keep$moved.delete(%s[keep$held])", moving->js);
  if (glue_handle_lends(glue, moving->class))
    glue_line(glue, depth, "handle$know(%s$known, %s$cell, %s, %s)", name, name, moving->at,
              moving->js);
}

void glue_write_given_back(struct glue *glue, int depth, const struct lowered *lowered) {
  write_each(glue, depth, lowered, true, write_back);
}

static void write_leave(struct glue *glue, int depth, const struct moving *moving) {
  const char *name = moving->class->name;
  if (glue_handle_uses_others(glue, moving->class))
    glue_line(glue, depth, "handle$leave(%s[%s$cell])", moving->js, name);
  if (glue_handle_is_owned(glue, moving->class))
    glue_write_unregister(glue, depth, name, moving->js);
}

void glue_write_gone(struct glue *glue, int depth, const struct lowered *lowered) {
  write_each(glue, depth, lowered, true, write_leave);
}
