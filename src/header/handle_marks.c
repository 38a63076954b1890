#include "header/handle_marks.h"

#include "header/marks.h"

#include <string.h>

/* The structs that marks have named so far. */
struct named {
  struct reader *reader;
  struct c_record **records;
  size_t count;
};

static bool is_called(const struct c_record *record, const char *name) {
  for (size_t i = 0; i < record->tag.typedef_count; i++)
    if (strcmp(record->tag.typedefs[i]->origin.name, name) == 0)
      return true;
  return strcmp(record->tag.origin.name, name) == 0;
}

/* The struct of that name that a type leads to, or NULL. */
static struct c_record *struct_in(const struct c_type *type, const char *name) {
  while (type->kind == C_POINTER)
    type = type->inner;
  return type->kind == C_RECORD && is_called(type->record, name) ? type->record : NULL;
}

/* The struct that the header calls so, or NULL. */
static struct c_record *struct_of_header(const struct c_header *header, const char *name) {
  for (size_t i = 0; i < header->typedef_count; i++) {
    const struct c_type *type = header->typedefs[i].type;
    if (type->kind == C_RECORD && is_called(type->record, name))
      return type->record;
  }
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct c_declaration *declaration = &header->declarations[i];
    if (declaration->kind != DECLARES_FUNCTION || declaration->function->type->kind != C_FUNCTION)
      continue;
    const struct c_type *type = declaration->function->type;
    struct c_record *record = struct_in(type->inner, name);
    for (size_t k = 0; k < type->param_count && !record; k++)
      record = struct_in(type->params[k], name);
    if (record)
      return record;
  }
  return NULL;
}

/* One struct for each name: the header's, or as one would declare it, `typedef struct name name;`.
 */
static struct c_record *record_of(struct named *named, const char *name, struct location at) {
  struct c_record *own = struct_of_header(named->reader->header, name);
  if (own)
    return own;
  for (size_t i = 0; i < named->count; i++)
    if (strcmp(named->records[i]->tag.origin.name, name) == 0)
      return named->records[i];
  struct c_record *record = arena_alloc(named->reader->arena, sizeof *record);
  record->tag.origin = (struct c_origin){.name = name, .at = at, .is_own = true};
  record->spelling = name;
  *(struct c_record **)arena_push(named->reader->arena, &named->records, &named->count,
                                  sizeof(struct c_record *)) = record;
  return record;
}

/* Whether an earlier reading of the same declarations has put the struct there. */
static bool is_done(const struct marks *marks, const struct c_type *type) {
  const struct mark *mark = marks_find(marks, MARK_HANDLE);
  return mark && type->inner->record && is_called(type->inner->record, mark->value);
}

/* The type with the struct in place of void; as it is where no mark fits. C spells it as before. */
static const struct c_type *with_handle(struct named *named, struct marks *marks,
                                        const struct c_type *type, struct location at) {
  if (type->kind == C_POINTER && is_done(marks, type))
    marks_take(marks, MARK_HANDLE);
  if (type->kind != C_POINTER || type->inner->kind != C_VOID)
    return type;
  const struct mark *mark = marks_take(marks, MARK_HANDLE);
  if (!mark)
    return type;
  struct c_type *inner = arena_alloc(named->reader->arena, sizeof *inner);
  struct c_type *pointer = arena_alloc(named->reader->arena, sizeof *pointer);
  *inner = *type->inner;
  inner->kind = C_RECORD;
  inner->record = record_of(named, mark->value, at);
  *pointer = *type;
  pointer->inner = inner;
  return pointer;
}

void handle_marks_apply(struct reader *reader, struct c_function *const *functions, size_t count) {
  struct named named = {.reader = reader};
  for (size_t i = 0; i < count; i++) {
    struct c_function *function = functions[i];
    if (function->type->kind != C_FUNCTION)
      continue;
    struct c_type *type = arena_alloc(reader->arena, sizeof *type);
    *type = *function->type;
    type->inner =
        with_handle(&named, marks_of(reader, &function->origin), type->inner, function->origin.at);
    function->type = type;
    for (size_t k = 0; k < function->param_count; k++) {
      struct c_param *param = &function->params[k];
      struct c_origin origin = param->origin; /* one without a name has marks by `arg1` */
      if (!*origin.name)
        origin.name = arena_format(reader->arena, "arg%zu", k + 1);
      param->type = with_handle(&named, marks_within(reader, function->origin.name, &origin),
                                param->type, origin.at);
    }
  }
}
