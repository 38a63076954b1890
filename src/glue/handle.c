/*
 * Handles: instances that C allocates. An instance holds a cell, `{ at: address }`, as one in a
 * slot does; what ends it is the destructor of its class.
 *
 * One that is borrowed is a part of another one, or of the module: its cell has that one's cell as
 * `of`, and the instance holds that one, so that it is not collected. Of an instance that is itself
 * borrowed, that is what this one is a part of.
 */
#include "glue/emit.h"

/* ---- What there is of a class ---- */

/* Whether some function gives such an instance out. */
static bool is_given(const struct glue *glue, const struct class *class, enum ownership ownership) {
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct lowered *lowered = glue->api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++) {
      const struct value *value = &lowered->values[k];
      if (value->class == class && value->given && value->given->ownership == ownership)
        return true;
    }
  }
  return false;
}

bool glue_handle_lends(const struct glue *glue, const struct class *class) {
  return class->is_handle && (class->is_given || is_given(glue, class, OWNERSHIP_BORROWED));
}

bool glue_handle_is_owned(const struct glue *glue, const struct class *class) {
  return class->drop && is_given(glue, class, OWNERSHIP_OWNED);
}

/* Whether others than the constructor give out instances that JavaScript owns. */
static bool is_made(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct function *function = glue->api->exports[i];
    for (size_t k = 0; k < function->lowered->value_count; k++) {
      const struct value *value = &function->lowered->values[k];
      if (function != class->init && value->class == class && value->given &&
          value->given->ownership == OWNERSHIP_OWNED)
        return true;
    }
  }
  return false;
}

/* Whether what is made of it may need it later: a mark `in` says that it does not. */
static bool is_needed(const struct value *value) {
  return value->class && value->argument && !value->moves && !value->is_kept &&
         value->direction_by != BY_MARK;
}

/* Whether an instance that a function makes needs this one as long as it lives. `made`: its class.
 */
static bool is_used_by(const struct lowered *lowered, const struct class *class,
                       const struct class *made) {
  bool makes = false, takes = false;
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    const bool is_made =
        value->given && value->given->uses_others && (!made || value->class == made);
    makes |= is_made;
    takes |=
        is_made && lowered->self && value->given->uses_self && (!class || lowered->self == class);
    takes |= is_needed(value) && (!class || value->class == class);
  }
  return makes && takes;
}

bool glue_handle_uses_others(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (is_used_by(glue->api->exports[i]->lowered, NULL, class))
      return true;
  return false;
}

bool glue_handle_is_used(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (is_used_by(glue->api->exports[i]->lowered, class, NULL))
      return true;
  return false;
}

/* ---- Instances that C gives ---- */

static void add_to_list(struct text *list, const char *item) {
  text_format(list, "%s%s", list->length ? ", " : "", item);
}

/* `[this], [this[Doc$cell]]`: what a new instance was made from; NULL where that is nothing. */
static const char *sources_of(const struct glue *glue, const struct lowered *lowered,
                              const struct value *made) {
  struct text owners = text_in(glue->arena), cells = text_in(glue->arena);
  if (!made->given->uses_others || !is_used_by(lowered, NULL, made->class))
    return NULL;
  if (lowered->self && made->given->uses_self) {
    add_to_list(&owners, "this");
    add_to_list(&cells, arena_format(glue->arena, "this[%s$cell]", lowered->self->name));
  }
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (!is_needed(value))
      continue;
    const char *js = glue_local(glue, value);
    const char *cell = arena_format(glue->arena, "%s[%s$cell]", js, value->class->name);
    if (value->shape == SHAPE_INSTANCES) {
      add_to_list(&owners, arena_format(glue->arena, "...%s", glue_several_list(glue, value)));
      add_to_list(&cells, glue_several_cells(glue, value));
      continue;
    }
    add_to_list(&owners, js);
    add_to_list(&cells, value->is_nullable
                            ? arena_format(glue->arena, "...(%s ? [%s] : [])", js, cell)
                            : cell);
  }
  return arena_format(glue->arena, "[%s], [%s]", owners.bytes, cells.bytes);
}

/* `, this[Doc$cell], this`: what a borrowed instance is a part of. */
static const char *owner_of(const struct glue *glue, const struct lowered *lowered,
                            const struct value *value) {
  const struct param *owner = value->given->owner;
  if (!owner)
    return "handle$module";
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *other = &lowered->values[i];
    if (other->shape != SHAPE_INSTANCE || other->is_result || other->name != owner->name)
      continue;
    const char *js = glue_local(glue, other);
    return arena_format(
        glue->arena, other->is_nullable ? "%s?.[%s$cell] ?? handle$module, %s" : "%s[%s$cell], %s",
        js, owner->class->name, js);
  }
  return arena_format(glue->arena, "this[%s$cell], this", owner->class->name);
}

const char *glue_handle(const struct glue *glue, const struct lowered *lowered,
                        const struct value *value, const char *at, const char *title) {
  struct arena *arena = glue->arena;
  const char *name = value->class->name;
  const char *lend = NULL;
  if (value->given->ownership == OWNERSHIP_BORROWED)
    lend = owner_of(glue, lowered, value);
  const char *given =
      value->is_nullable ? "at" : arena_format(arena, "handle$given(%s, '%s')", at, title);
  const char *sources = lend ? NULL : sources_of(glue, lowered, value);
  const char *js = glue_binding(arena, name);
  const char *kept = !lowered->keeps || lowered->creates != value->class ? ""
                     : value->class->holds                               ? ", keep$cell, keep$list"
                                                                         : ", keep$cell";
  const char *made =
      lend ? arena_format(arena, "%s$lend(%s, %s)", name, given, lend)
      : glue->made.begin
          ? arena_format(arena, "%s%s%s%s)", glue->made.begin, given, glue->made.type, kept)
          : arena_format(arena, "%s$make(%s%s%s)", name, given,
                         *kept ? arena_format(arena, ", %s", js) : "", kept);
  if (sources)
    made = arena_format(arena, "handle$use(%s, %s$cell, %s)", made, name, sources);
  return value->is_nullable ? arena_format(arena, "handle$orNull(%s, (at) => %s)", at, made) : made;
}

/* ---- Instances that a call may end ---- */

/* Whether instances are borrowed from those of the class, or they are borrowed themselves. */
static bool is_in_tree(const struct glue *glue, const struct class *class) {
  if (class->is_given) /* and so a part of what a callback is lent */
    return true;
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct lowered *lowered = glue->api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++) {
      const struct given *given = lowered->values[k].given;
      if (given && given->owner && given->ownership == OWNERSHIP_BORROWED &&
          (given->owner->class == class || lowered->values[k].class == class))
        return true;
    }
  }
  return false;
}

/* Whether instances are borrowed that no other one owns. */
static bool module_lends(const struct glue *glue) {
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct lowered *lowered = glue->api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++) {
      const struct given *given = lowered->values[k].given;
      if (given && !given->owner && given->ownership == OWNERSHIP_BORROWED)
        return true;
    }
  }
  return false;
}

bool glue_is_instance(const struct value *value) {
  return value->class && value->argument;
}

const char *glue_handle_cell(const struct glue *glue, const struct value *value) {
  return value->shape == SHAPE_INSTANCES
             ? glue_several_cells(glue, value)
             : arena_format(glue->arena, "%s%s[%s$cell]", glue_local(glue, value),
                            value->is_nullable ? "?." : "", value->class->name);
}

static bool takes_instance(const struct lowered *lowered) {
  bool takes = lowered->self;
  for (size_t i = 0; i < lowered->value_count; i++)
    takes |= glue_is_instance(&lowered->values[i]);
  return takes;
}

void glue_write_reset_change(struct glue *glue, int depth, const struct class *class) {
  if (is_in_tree(glue, class))
    glue_line(glue, depth, "handle$change('%s.reset()', 0, this[%s$cell])", class->name,
              class->name);
}

/* The class of `this`, if the call has one already: what begins an instance in a slot has none. */
static const struct class *receiver_class(const struct function *function) {
  const struct class *self = function->lowered->self;
  bool begins = self && self->init == function;
  for (size_t i = 0; self && i < self->factory_count; i++)
    begins |= self->factories[i] == function;
  return begins ? NULL : self;
}

/* The cells of the instances that the call may change; empty where there are none. */
static const char *changed_cells(const struct glue *glue, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  struct text cells = text_in(glue->arena);
  if (function->is_stable)
    return "";
  if (function->ends && !takes_instance(lowered) && module_lends(glue))
    return "handle$module"; /* `x_shutdown()` */
  if (receiver_class(function) && !function->is_const &&
      (!function->self->moves || function->self->comes_back) && is_in_tree(glue, lowered->self))
    text_format(&cells, "this[%s$cell]", lowered->self->name);
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (glue_is_instance(value) && !value->is_const && (!value->moves || value->comes_back) &&
        is_in_tree(glue, value->class))
      add_to_list(&cells, glue_handle_cell(glue, value));
  }
  return cells.length ? cells.bytes : "";
}

const char *glue_handle_ended(const struct glue *glue, const struct class *class,
                              const char *cell) {
  if (glue_handle_is_used(glue, class))
    cell = arena_format(glue->arena, "handle$unused(%s, '%s')", cell, class->name);
  if (glue_handle_lends(glue, class))
    cell = arena_format(glue->arena, "handle$own(%s, '%s')", cell, class->name);
  return cell;
}

/* The address in a cell, taken from it; throws where the instance cannot end. */
static const char *taken_from(const struct glue *glue, const struct class *class,
                              const char *cell) {
  return arena_format(glue->arena, "%s(%s)", glue->nests ? "nested$taken" : "taken",
                      glue_handle_ended(glue, class, cell));
}

bool glue_changes(const struct glue *glue, const struct function *function) {
  return glue_moves(function->lowered) || *changed_cells(glue, function);
}

static void write_change(struct glue *glue, int depth, const struct function *function,
                         const char *title, const char *cells) {
  glue_line(glue, depth, "handle$change('%s', %s, %s)", title, function->ends ? "0" : "1", cells);
}

bool glue_write_changes(struct glue *glue, int depth, const struct function *function,
                        const char *title) {
  const struct class *self = receiver_class(function);
  const char *cells = changed_cells(glue, function);
  const bool moves = glue_moves(function->lowered) || (self && function->self->moves);
  const bool is_early =
      self && (moves || (*cells && function->ends && glue_handle_lends(glue, self)));
  if (is_early)
    glue_line(glue, depth, "const self$at = %s",
              glue_live(glue, self, arena_format(glue->arena, "this[%s$cell]", self->name)));
  if (moves)
    glue_write_move_checks(glue, depth, function->lowered, glue_keeps_numbered(function->lowered));
  if (moves || glue->moving)
    glue_write_later(glue, function, title);
  else if (*cells)
    write_change(glue, depth, function, title, cells);
  return is_early;
}

void glue_write_later(struct glue *glue, const struct function *function, const char *title) {
  glue->moving = function;
  glue->moving_title = title;
}

void glue_write_moving(struct glue *glue, int depth) {
  const struct function *function = glue->moving;
  if (!function)
    return;
  const struct lowered *lowered = function->lowered;
  const char *cells = changed_cells(glue, function);
  glue_write_moves(glue, depth, lowered); /* which may throw, and then nothing has changed */
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].ends)
      glue_line(glue, depth, "taken(%s[%s$cell])", glue_local(glue, &lowered->values[i]),
                lowered->values[i].record->class->name);
  if (*cells && glue->moving_title)
    write_change(glue, depth, function, glue->moving_title, cells);
  glue->moving = NULL;
}

/* ---- The class ---- */

/* The call of the destructor. */
const char *glue_handle_end(const struct glue *glue, const struct class *class, const char *at) {
  return glue_call(
      glue, class->drop,
      class->ends_by_address ? arena_format(glue->arena, "putArray(Uint32Array.of(%s))", at) : at);
}

/* Whether the end of an instance is more than the call of its destructor. */
static bool has_reclaim(const struct glue *glue, const struct class *class) {
  return class->ends_by_address || glue->nests || class->keeps ||
         glue_handle_uses_others(glue, class);
}

/* The expression that ends the instance at `at`. */
static const char *end(const struct glue *glue, const struct class *class, const char *at,
                       const char *cell) {
  return has_reclaim(glue, class)
             ? arena_format(glue->arena, "%s$reclaim(%s, %s)", class->name, at, cell)
             : glue_handle_end(glue, class, at);
}

/* The destructor, and what is given back behind it, also where an import throws meanwhile. */
static void write_reclaim(struct glue *glue, const struct class *class) {
  const bool gives_back = class->keeps || glue_handle_uses_others(glue, class);
  const int depth = gives_back ? 2 : 1;
  if (!has_reclaim(glue, class) || !glue_handle_is_owned(glue, class))
    return;
  glue_line(glue, 0, "const %s$reclaim = (slot, cell) => {", class->name);
  if (glue->nests || class->ends_by_address)
    glue_line(glue, 1, "rewind()");
  if (glue_keeps_by_slot(glue, class))
    glue_line(glue, 1, "nested$add(slot)");
  if (gives_back)
    glue_line(glue, 1, "try {");
  glue_line(glue, depth, "%s", glue_handle_end(glue, class, "slot"));
  if (gives_back)
    glue_line(glue, 1, "} finally {");
  if (glue_handle_uses_others(glue, class))
    glue_line(glue, 2, "handle$leave(cell)");
  if (class->keeps)
    glue_line(glue, 2, "keep$free(cell)");
  if (gives_back)
    glue_line(glue, 1, "}");
  glue_line(glue, 0, "}");
}

/* Begins with an instance, which may be garbage, once nothing needs it any more. */
static const char *end_of_garbage(const struct glue *glue, const struct class *class) {
  const char *ended = glue_end_of_garbage(glue, class, end(glue, class, "taken(cell)", "cell"));
  if (glue_handle_is_used(glue, class))
    ended = arena_format(glue->arena, "handle$last(cell, () => %s)", ended);
  if (class->is_kept)
    ended = arena_format(glue->arena, "keep$last(cell, () => %s)", ended);
  return ended;
}

/* What a new instance keeps from its beginning on. */
static const char *kept_parameters(const struct glue *glue, const struct class *class) {
  if (!class->keeps)
    return "";
  return arena_format(glue->arena, ", cell = { at, kept: {}%s }%s", glue_registered_field(glue),
                      class->holds ? ", held = {}" : "");
}

static void write_books(struct glue *glue, const struct class *class) {
  const char *name = class->name;
  const bool lends = glue_handle_lends(glue, class);
  glue_line(glue, 0, "const %s$cell = %sSymbol()", name, glue_pure(glue));
  if (lends)
    glue_line(glue, 0, "const %s$known = %snew Map()", name, glue_pure(glue));
  write_reclaim(glue, class);
  if (glue_handle_is_owned(glue, class)) {
    glue_write_registry(glue, name, end_of_garbage(glue, class));
    glue_line(glue, 0, "const %s$own = (self, at%s) => {", name, kept_parameters(glue, class));
    if (class->keeps)
      glue_line(glue, 1, "cell.at = at");
    const char *cell =
        class->keeps ? "cell" : arena_format(glue->arena, "{ at%s }", glue_registered_field(glue));
    glue_line(glue, 1, "%s", glue_registering(glue, name, "self", glue_noted(glue, cell)));
    if (class->holds)
      glue_line(glue, 1, "self[keep$held] = held");
    if (lends)
      glue_line(glue, 1, "handle$know(%s$known, %s$cell, at, self)", name, name);
    glue_line(glue, 1, "return self");
    glue_line(glue, 0, "}");
  }
  const char *type = glue_binding(glue->arena, name);
  if (is_made(glue, class))
    glue_line(glue, 0,
              "const %s$make = (at, type = %s%s) => %s$own(Object.create(type.prototype), at%s)",
              name, type,
              class->holds   ? ", cell, held"
              : class->keeps ? ", cell"
                             : "",
              name,
              class->holds   ? ", cell, held"
              : class->keeps ? ", cell"
                             : "");
  if (lends)
    glue_line(
        glue, 0,
        "const %s$lend = (at, of, owner) => handle$lend(%s$known, %s$cell, %s, at, of, owner)",
        name, name, name, type);
}

/* A call that makes an instance. `begin` stands before its address, and `type` behind it. */
static void write_maker(struct glue *glue, const struct function *function, const char *title,
                        const char *begin, const char *type) {
  glue_write_checks(glue, 2, function);
  glue_write_changes(glue, 2, function, title);
  glue->title = title;
  glue->made.begin = begin;
  glue->made.type = type;
  glue_write_call(glue, 2, function, "");
  glue->title = glue->made.begin = NULL;
  glue_line(glue, 1, "}");
}

static void write_constructor(struct glue *glue, const struct class *class) {
  const struct function *init = class->init;
  glue_line(glue, 1, "constructor(%s) {", init ? glue_parameters(glue, init) : "");
  if (init) {
    write_maker(glue, init, arena_format(glue->arena, "new %s()", class->name),
                arena_format(glue->arena, "%s$own(this, ", class->name), "");
    return;
  }
  glue_line(glue, 2, "throw TypeError('%s')", glue_instead_of_new(glue, class));
  glue_line(glue, 1, "}");
}

static void write_free(struct glue *glue, const struct class *class) {
  const char *name = class->name, *cell = arena_format(glue->arena, "this[%s$cell]", name);
  const bool lends = glue_handle_lends(glue, class);
  const char *taken = taken_from(glue, class, cell);
  if (!glue_handle_is_owned(glue, class))
    return;
  glue_line(glue, 1, "free() {");
  if (class->is_kept)
    glue_line(glue, 2, "keep$check(%s, '%s')", cell, name);
  if (lends) {
    glue_line(glue, 2, "const at = %s", taken);
    glue_line(glue, 2, "handle$forget(%s$known, %s$cell, at, this)", name, name);
    taken = "at";
  }
  glue_line(glue, 2, "%s", end(glue, class, taken, cell));
  if (class->holds)
    glue_line(glue, 2, "keep$forget(%s, this[keep$held])", cell);
  glue_write_unregister(glue, 2, name, "this");
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "[Symbol.dispose ?? Symbol()]() {");
  glue_line(glue, 2, lends ? "if (%s.at && !%s.of) this.free()" : "if (%s.at) this.free()", cell,
            cell);
  glue_line(glue, 1, "}");
}

void glue_write_handle(struct glue *glue, const struct class *class) {
  if (class->value) {
    glue_write_value_handle(glue, class);
    return;
  }
  write_books(glue, class);
  glue_write_slot_access(glue, class);
  const bool is_pure = glue_write_class_begin(glue, class);
  write_constructor(glue, class);
  for (size_t i = 0; i < class->factory_count; i++) {
    const struct function *factory = class->factories[i];
    glue_line(glue, 1, "static %s(%s) {", factory->name, glue_parameters(glue, factory));
    write_maker(glue, factory, arena_format(glue->arena, "%s.%s()", class->name, factory->name),
                arena_format(glue->arena, "%s$make(", class->name), ", this");
  }
  write_free(glue, class);
  glue_write_methods(glue, class);
  glue_write_class_end(glue, is_pure);
}

/* ---- Iteration ---- */

void glue_write_iterator(struct glue *glue, const struct function *first) {
  const struct function *next = first->next;
  const char *call =
      !next->self ? arena_format(glue->arena, "%s(one)", glue_binding(glue->arena, next->name))
      : next->param_count
          ? arena_format(glue->arena, "this.%s(one)", next->name)
          : arena_format(glue->arena, "one.%s%s", next->name, next->accessor ? "" : "()");
  glue_line(glue, 1, "*[Symbol.iterator]() {");
  glue_line(glue, 2, "for (let one = this.%s%s; one; one = %s) yield one", first->name,
            first->accessor ? "" : "()", call);
  glue_line(glue, 1, "}");
}
