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
  if (callback->record)
    return arena_format(glue->arena, "callback$%s$%s", callback->record->name, callback->name);
  const struct value *value = lower_callback(callback);
  return arena_format(glue->arena, "callback$%s$%s", callback->taker->symbol, value->name);
}

/* Whether it is known by the call that has it, and not by a number. */
static bool is_of_call(const struct value *value) {
  return value->callback && !value->user;
}

/* ---- Calls from C ---- */

const char *glue_instance_at(const struct glue *glue, const struct value *value, const char *at) {
  const char *name = value->class->name;
  if (value->class->is_handle)
    return arena_format(glue->arena, "handle$visit(%s$known, %s$cell, %s, %s, of$call)", name, name,
                        glue_binding(glue->arena, name), glue_engaged(glue, at));
  return arena_format(glue->arena, "callback$instance(%s$made, %s$cell, %s, '%s')", name, name,
                      glue_engaged(glue, at), value->name);
}

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
    const struct value *value = callback->taker ? lower_callback(callback) : NULL;
    if (value ? !is_of_call(value) : callback->has_user)
      continue;
    glue_line(glue, 0, value && value->is_kept ? "const %s = new Map()" : "let %s = callback$ended",
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

/* The same of a field of an object. */
static size_t place_in_record(const struct function *callback) {
  size_t place = 0;
  for (const struct field *field = callback->record->fields; field->callback != callback; field++)
    place += field->callback && field->callback->has_user;
  return place;
}

/* The number that C has for the user pointer of a callback in progress. */
static const char *number_of(const struct glue *glue, const struct function *callback) {
  const struct lowered *lowered = callback->lowered;
  return callback->user_getter
             ? arena_format(glue->arena, "$%s(%s)", callback->user_getter,
                            glue_address_of_value(
                                glue, lowered->arguments[lowered->first + callback->user_of].value))
             : "user$id";
}

/* What a number is that nobody gives. */
static const char *no_number(const struct glue *glue, enum scalar scalar,
                             const struct enumeration *enumeration) {
  if (enumeration && !enumeration->is_flags)
    return arena_format(glue->arena, "%lld", (long long)enumeration->enumerators[0].value);
  return scalar == SCALAR_BOOL ? "false" : scalar_is_bigint(scalar) ? "0n" : "0";
}

static const char *no_object(const struct glue *glue, const struct record *record);

static const char *no_field(const struct glue *glue, const struct field *field) {
  if (field->pointer || field->callback)
    return "null";
  if (field->is_text)
    return "''";
  const char *one = field->record ? no_object(glue, field->record)
                                  : no_number(glue, field->scalar, field->enumeration);
  if (!field->is_array)
    return one;
  return glue_is_typed_array(field)
             ? arena_format(glue->arena, "new %s(%zu)", glue_typed_array(field->scalar),
                            field->count)
             : arena_format(glue->arena, "Array(%zu).fill(%s)", field->count, one);
}

/* An object whose numbers are 0. */
static const char *no_object(const struct glue *glue, const struct record *record) {
  struct text fields = text_in(glue->arena);
  for (size_t i = 0; i < record->field_count; i++)
    text_format(&fields, "%s%s: %s", i ? ", " : "", record->fields[i].name,
                no_field(glue, &record->fields[i]));
  return arena_format(glue->arena, "{ %s }", fields.bytes);
}

/* What a function gives that is garbage: one value, if it gives any. */
static const char *nothing_of(const struct glue *glue, const struct value *value) {
  switch (value->shape) {
  case SHAPE_SCALAR:
  case SHAPE_ENUM:
    return no_number(glue, value->scalar, value->enumeration);
  case SHAPE_STRING:
    return "''";
  case SHAPE_RECORD:
    return no_object(glue, value->record);
  case SHAPE_ARRAY:
    return arena_format(glue->arena, "new %s(%zu)", glue_typed_array(value->scalar),
                        value->extent == EXTENT_FIXED ? value->count : 0);
  default:
    return "undefined";
  }
}

/* The same of all that it gives, as an argument behind others. */
static const char *nothing(const struct glue *glue, const struct function *callback) {
  struct text fields = text_in(glue->arena);
  const char *only = NULL;
  size_t count = 0;
  for (size_t i = 0; i < callback->lowered->value_count; i++) {
    const struct value *value = &callback->lowered->values[i];
    if (!value->is_returned)
      continue;
    only = nothing_of(glue, value);
    text_format(&fields, "%s%s: %s", count++ ? ", " : "", value->name, only);
  }
  return count == 0  ? ""
         : count > 1 ? arena_format(glue->arena, ", { %s }", fields.bytes)
                     : arena_format(glue->arena, ", %s", only);
}

const char *glue_callback(const struct glue *glue, const struct function *callback) {
  struct arena *arena = glue->arena;
  if (callback->record)
    return callback->has_user ? arena_format(arena, "callback$kept(user$id, %zu%s)",
                                             place_in_record(callback), nothing(glue, callback))
                              : variable_of(glue, callback);
  const struct value *value = lower_callback(callback);
  if (is_of_call(value))
    return value->is_kept
               ? arena_format(arena, "callback$find(%s, '%s'%s)", variable_of(glue, callback),
                              callback->name, nothing(glue, callback))
               : variable_of(glue, callback);
  if (value->is_kept)
    return arena_format(arena, "callback$kept(%s, %zu%s)", number_of(glue, callback),
                        place_of(value), nothing(glue, callback));
  const char *found = arena_format(arena, "callback$get(%s)", number_of(glue, callback));
  return count_of(value) == 1 ? found : arena_format(arena, "%s[%zu]", found, place_of(value));
}

const char *glue_callback_run(const struct glue *glue) {
  return !glue->nests ? "" : swaps(glue) ? "callback$run(" : "nested$call(";
}

/* ---- Calls to C ---- */

static uint32_t pointer_to(const struct glue *glue, const struct function *callback) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  uint32_t pointer = 0;
  for (size_t i = 0; i < 2; i++) {
    const uint32_t own = both[i] ? compile_callback_pointer(glue->arena, glue->api, both[i],
                                                            callback, glue->options->keep_names)
                                 : 0;
    if (pointer && own && own != pointer)
      report_defect("'%s' has two places in the tables", callback->symbol);
    pointer = own ? own : pointer;
  }
  return pointer ? pointer : 1; /* C that cannot call it may still look whether it is NULL */
}

const char *glue_callback_pointer(const struct glue *glue, const struct value *value) {
  return glue_unless_null(glue, value,
                          arena_format(glue->arena, "%u", pointer_to(glue, value->callback)));
}

void glue_write_callback_field(struct glue *glue, int depth, const struct field *field,
                               const char *value, const char *name, const char *at) {
  glue_line(glue, depth, "%s == null || callback$check(%s, %s)", value, value, name);
  glue_line(glue, depth, "view.setUint32(%s, %s == null ? 0 : %u, true)", at, value,
            pointer_to(glue, field->callback));
}

/* The callbacks of an object that have its number, and the number where C finds it. */
static void write_object_number(struct glue *glue, int depth, const struct value *value,
                                const char *begin, const char *end) {
  struct text list = text_in(glue->arena);
  const char *js = glue_local(glue, value), *dot = value->is_nullable ? "?." : ".";
  for (size_t i = 0; i < value->record->field_count; i++) {
    const struct field *field = &value->record->fields[i];
    if (field->callback && field->callback->has_user)
      text_format(&list, "%s%s%s%s", list.length ? ", " : "", js, dot, field->name);
  }
  glue_line(glue, depth, "const %s$user = %s[%s]%s", value->name, begin, list.bytes, end);
  for (size_t i = 0; i < value->record->field_count; i++)
    if (value->record->fields[i].is_user)
      glue_line(glue, depth, "%s%s%s.setUint32(%zu, %s$user, true)", glue_or_null(glue, value),
                value->name, value->record->has_pointers ? "$links.view" : "$view",
                value->record->fields[i].offset, value->name);
}

void glue_write_kept_object(struct glue *glue, int depth, const struct value *value,
                            struct keeper keeper, size_t by) {
  write_object_number(
      glue, depth, value,
      arena_format(glue->arena, "callback$keep(%s, %zu, %s, ", keeper.cell, by, keeper.held), ")");
}

/* What a call does ahead of C, and behind it, with an object of callbacks. */
static void write_object_ahead(struct glue *glue, int depth, const struct value *value) {
  const struct record *record = value->record;
  const char *js = glue_local(glue, value), *dot = value->is_nullable ? "?." : ".";
  if (record->has_user)
    write_object_number(glue, depth, value, "callback$lend(", ")");
  for (size_t i = 0; i < record->field_count; i++) {
    const struct function *callback = record->fields[i].callback;
    if (!callback || callback->has_user)
      continue;
    const char *variable = variable_of(glue, callback);
    glue_line(glue, depth, "const %s$%s$before = %s", value->name, callback->name, variable);
    glue_line(glue, depth, "%s = %s%s%s", variable, js, dot, callback->name);
  }
}

static void write_object_behind(struct glue *glue, int depth, const struct value *value) {
  const struct record *record = value->record;
  if (record->has_user)
    glue_line(glue, depth, "callback$functions.delete(%s$user)", value->name);
  for (size_t i = 0; i < record->field_count; i++) {
    const struct function *callback = record->fields[i].callback;
    if (callback && !callback->has_user)
      glue_line(glue, depth, "%s = %s$%s$before", variable_of(glue, callback), value->name,
                callback->name);
  }
}

/* Whether it is an object whose callbacks end with the call. */
static bool is_object_of_call(const struct value *value) {
  return lower_is_of_callbacks(value) && !value->is_kept;
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
    if (lower_first_of_user(lowered, value) != value)
      return;
    const char *at = glue_address_of_value(glue, value);
    glue_line(glue, depth, "const %s$before = callback$get", name);
    glue_line(glue, depth, "const %s = (callback$last = (callback$last + 1) | -2147483648)", at);
    glue_line(glue, depth, "callback$get = (id) => (id == %s ? %s : %s$before(id))", at,
              list_of(glue, lowered, value), name);
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
    glue_line(glue, depth, "callback$get = %s$before", value->name);
}

/* Whether some function is for the time of the call, or some for longer without a number. */
static bool has_scope(const struct lowered *lowered, bool of_kept) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if ((value->callback && value->is_kept == of_kept && !(of_kept && value->user)) ||
        (!of_kept && is_object_of_call(value)))
      return true;
  }
  return false;
}

bool glue_holds_callbacks(const struct lowered *lowered) {
  return has_scope(lowered, true);
}

int glue_begin_callbacks(struct glue *glue, int depth, const struct lowered *lowered,
                         struct keeper keeper) {
  if (!has_scope(lowered, false) && !has_scope(lowered, true))
    return depth;
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].callback)
      write_ahead(glue, depth, lowered, &lowered->values[i], keeper);
    else if (is_object_of_call(&lowered->values[i]))
      write_object_ahead(glue, depth, &lowered->values[i]);
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
      else if (is_object_of_call(&lowered->values[i]))
        write_object_behind(glue, depth + 1, &lowered->values[i]);
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

const char *glue_end_of_garbage(const struct glue *glue, const struct class *class,
                                const char *end) {
  return class->calls ? arena_format(glue->arena, "((cell.gone = true), %s)", end) : end;
}
