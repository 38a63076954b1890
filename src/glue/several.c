/* Arrays of instances: their names in the JavaScript of a call, where `x$all` is a copy of the
 * caller's array and `x$slots` has the addresses. */
#include "glue/emit.h"

const char *glue_several_list(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "%s$all", value->name);
}

const char *glue_several_cells(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "...%s.map((one) => one[%s$cell])",
                      glue_several_list(glue, value), value->class->name);
}

void glue_write_several_pack(struct glue *glue, int depth, const struct value *value) {
  const char *js = glue_local(glue, value);
  glue_line(glue, depth, "const %s = %sseveral$list(%s, '%s')", glue_several_list(glue, value),
            value->is_nullable ? arena_format(glue->arena, "%s == null ? [] : ", js) : "", js,
            value->name);
}

void glue_write_several_check(struct glue *glue, int depth, const struct value *value) {
  glue_line(glue, depth, "const %s$slots = %s.map((one) => %s$slot(one, 'each of %s'))",
            value->name, glue_several_list(glue, value), value->class->name, value->name);
}

const char *glue_several_length(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "%s$slots.length", value->name);
}

const char *glue_several_put(const struct glue *glue, const struct value *value) {
  const char *slots = arena_format(glue->arena, "%s$slots", value->name);
  if (glue->nests)
    slots = arena_format(glue->arena, "%s.map((slot) => nested$engage(slot))", slots);
  return glue_unless_null(glue, value,
                          arena_format(glue->arena, "putArray(Uint32Array.from(%s))", slots));
}

const char *glue_several_visit(const struct glue *glue, const struct value *value, const char *at,
                               const char *length) {
  return arena_format(glue->arena, "several$visit(%s, %s, (at) => %s, '%s')", at, length,
                      glue_instance_at(glue, value, "at"), value->name);
}
