/*
 * Handles by value: an instance holds a cell, `{ at: [index, generation] }`, with the integers of
 * the struct by which C knows it. They pass as those of a plain object do, so that all rows of
 * structs work with them: `Body$put` and `Body$get` take and make instances.
 *
 * Nothing ends in C because JavaScript drops an instance, since C gives out others that stand for
 * the same.
 */
#include "glue/emit.h"

#include <string.h>

/* ---- Bytes ---- */

static const char *offset_of(const struct glue *glue, const struct field *field) {
  return field->offset ? arena_format(glue->arena, "at + %zu", field->offset) : "at";
}

void glue_write_value_codec(struct glue *glue, const struct record *record) {
  const char *name = record->name;
  if (record->is_put) {
    glue_line(glue, 0, "const %s$put = (view, at, value, name) => {", name);
    glue_line(glue, 1, "const id = %s$slot(value, name)", name);
    for (size_t i = 0; i < record->field_count; i++)
      glue_line(glue, 1, "%s",
                glue_view_set(glue, record->fields[i].scalar, "view",
                              offset_of(glue, &record->fields[i]),
                              arena_format(glue->arena, "id[%zu]", i)));
    glue_line(glue, 0, "}\n");
  }
  if (!record->is_got)
    return;
  struct text values = text_in(glue->arena);
  for (size_t i = 0; i < record->field_count; i++)
    text_format(
        &values, "%s%s", i ? ", " : "",
        glue_view_get(glue, record->fields[i].scalar, "view", offset_of(glue, &record->fields[i])));
  glue_line(glue, 0, "const %s$get = (view, at, type = %s) =>", name,
            glue_binding(glue->arena, name));
  glue_line(glue, 1, "value$make(%s$cell, type, [%s])\n", name, values.bytes);
}

void glue_write_value_touch(struct glue *glue, int depth, const struct value *value,
                            const char *passed) {
  const char *cell = arena_format(glue->arena, "[%s$cell]", value->record->name);
  if (value->shape == SHAPE_RECORD)
    glue_line(glue, depth, "%s%s%s = %s%s", glue_or_null(glue, value), passed, cell, passed, cell);
  else
    glue_line(glue, depth, "%s%s.forEach((one) => (one%s = one%s))", glue_or_null(glue, value),
              passed, cell, cell);
}

/* ---- The class ---- */

static bool is_called(const struct function *function, const char *name) {
  return strcmp(function->name, name) == 0;
}

bool glue_value_has_id(const struct class *class) {
  if (!class->value || !class->value->is_put || !class->value->is_got)
    return false;
  for (size_t i = 0; i < class->method_count; i++)
    if (is_called(class->methods[i], "id"))
      return false;
  for (size_t i = 0; i < class->factory_count; i++)
    if (is_called(class->factories[i], "fromId"))
      return false;
  return true;
}

/* A call that makes an instance. `type`: the class that it is to be of. */
static void write_maker(struct glue *glue, const struct class *class,
                        const struct function *function, const char *title, const char *type) {
  glue_write_checks(glue, 2, function);
  glue->title = title;
  glue->made.record = class->value;
  glue->made.type = type;
  glue_write_call(glue, 2, function, "");
  glue->title = NULL;
  glue->made.record = NULL;
  glue_line(glue, 1, "}");
}

static void write_constructor(struct glue *glue, const struct class *class) {
  const struct function *init = class->init;
  glue_line(glue, 1, "constructor(%s) {", init ? glue_parameters(glue, init) : "");
  if (init) {
    write_maker(glue, class, init, arena_format(glue->arena, "new %s()", class->name),
                ", new.target");
    return;
  }
  glue_line(glue, 2, "throw TypeError('%s')", glue_instead_of_new(glue, class));
  glue_line(glue, 1, "}");
}

static void write_id(struct glue *glue, const struct class *class) {
  const char *name = class->name;
  const char *integers = arena_format(glue->arena, "live(this[%s$cell])", name);
  if (!glue_value_has_id(class))
    return;
  glue_line(glue, 1, "static fromId(id) {");
  glue_line(glue, 2, "return value$from(id, %s$cell, this, %s$put, %s$get, %zu)", name, name, name,
            class->value->size);
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "get id() {");
  glue_line(glue, 2, class->value->field_count > 1 ? "return %s.join()" : "return %s[0]", integers);
  glue_line(glue, 1, "}");
}

/* What the destructor returns says no more than how it went. */
static void write_free(struct glue *glue, const struct class *class) {
  const struct function *drop = class->drop;
  if (!drop)
    return;
  glue_line(glue, 1, "free() {");
  glue_write_checks(glue, 2, drop);
  if (drop->lowered->failure) {
    glue_write_call(glue, 2, drop, "");
  } else {
    glue_write_scratch(glue, 2, drop, 0);
    glue_write_moving(glue, 2);
    glue_line(glue, 2, "%s", glue_call_from_scratch(glue, drop, ""));
  }
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "[Symbol.dispose ?? Symbol()]() {");
  glue_line(glue, 2, "if (this[%s$cell].at) this.free()", class->name);
  glue_line(glue, 1, "}");
}

void glue_write_value_handle(struct glue *glue, const struct class *class) {
  glue_line(glue, 0, "const %s$cell = %sSymbol()", class->name, glue_pure(glue));
  glue_write_slot_access(glue, class);
  const bool is_pure = glue_write_class_begin(glue, class);
  write_constructor(glue, class);
  for (size_t i = 0; i < class->factory_count; i++) {
    const struct function *factory = class->factories[i];
    glue_line(glue, 1, "static %s(%s) {", factory->name, glue_parameters(glue, factory));
    write_maker(glue, class, factory,
                arena_format(glue->arena, "%s.%s()", class->name, factory->name), ", this");
  }
  write_id(glue, class);
  write_free(glue, class);
  glue_write_methods(glue, class);
  glue_write_class_end(glue, is_pure);
}
