#include "header/padding.h"

/* A map of a struct's bytes: whether some field has them. */
struct used {
  bool *bytes;
  size_t size;
};

static void use(const struct used *used, size_t begin, size_t end) {
  for (size_t i = begin; i < end && i < used->size; i++)
    used->bytes[i] = true;
}

static void use_record(const struct used *used, size_t at, const struct c_record *record);

/* Bytes of a value; 0 where the type does not tell. */
static size_t size_of(const struct c_type *type) {
  switch (type->kind) {
  case C_RECORD:
    return (size_t)type->record->size;
  case C_ARRAY:
    return (size_t)type->count * size_of(type->inner);
  default:
    return scalar_size(c_number_of(type));
  }
}

/* Marks what a field has, up to `end` where its type does not tell how far that is. */
static void use_type(const struct used *used, size_t at, size_t end, const struct c_type *type) {
  const size_t size = size_of(type);
  if (size && type->kind == C_RECORD)
    use_record(used, at, type->record);
  else if (size && type->kind == C_ARRAY)
    for (size_t each = size_of(type->inner), i = 0; i < type->count; i++)
      use_type(used, at + i * each, at + (i + 1) * each, type->inner);
  else
    use(used, at, size ? at + size : end);
}

/* Of a union any member may be the one that counts. */
static void use_record(const struct used *used, size_t at, const struct c_record *record) {
  const size_t end = at + (size_t)record->size;
  bool is_plain = !record->is_union && record->has_layout;
  for (size_t i = 0; i < record->field_count; i++)
    is_plain &= !record->fields[i].is_bit_field && !record->fields[i].is_anonymous_union;
  if (!is_plain)
    use(used, at, end);
  for (size_t i = 0; is_plain && i < record->field_count; i++)
    use_type(used, at + record->fields[i].offset,
             i + 1 < record->field_count ? at + record->fields[i + 1].offset : end,
             record->fields[i].type);
}

void padding_find(struct reader *reader, const struct c_record *record, struct class *class) {
  enum { MOST_GAPS = 32 }; /* each is a call in the glue */
  const struct used used = {arena_alloc(reader->arena, class->size + 1), class->size};
  use_record(&used, 0, record);
  for (size_t i = 0; i < class->size; i++) {
    if (used.bytes[i])
      continue;
    struct gap *gap = arena_push(reader->arena, &class->gaps, &class->gap_count, sizeof *gap);
    gap->begin = i;
    while (i < class->size && !used.bytes[i])
      i++;
    gap->end = i;
  }
  if (class->gap_count > MOST_GAPS)
    class->gap_count = 0;
}
