#include "header/handle_marks.h"

#include "header/marks.h"

#include <string.h>

/* The structs that marks have named so far. */
struct named {
  struct reader *reader;
  struct c_record **records;
  size_t count;
};

/* One struct for each name, as a header would declare it: `typedef struct name name;`. */
static struct c_record *record_of(struct named *named, const char *name, struct location at) {
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
  return mark && type->inner->record &&
         strcmp(type->inner->record->tag.origin.name, mark->value) == 0;
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
