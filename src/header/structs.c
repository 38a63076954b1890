#include "header/structs.h"

#include "header/callbacks.h"
#include "header/enums.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/pointers.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { SCRATCH_ALIGNMENT = 8 }; /* bytes, of what take() in runtime/scratch.js gives */

/* The fields of one record, as they are met. */
struct collection {
  struct reader *reader;
  struct record *record;
  const struct struct_use *use;
  const struct c_record *declared;
  size_t known;                /* which of the reader's records it is */
  struct signature *pointers;  /* the fields, where some are pointers; or NULL */
  struct signature *callbacks; /* the same where some are functions, or NULL */
  bool is_refused;
};

/* One field as C has it. */
struct member {
  const char *name;
  const struct c_field *field;
  const struct c_type *type; /* of its elements where it is an array */
  size_t count;              /* of these, in all dimensions */
  unsigned dimensions;
  struct marks *marks;
  bool is_text, is_bytes, is_terminated; /* of characters, by a mark or their type */
};

__attribute__((format(printf, 3, 4))) static void
refuse(struct collection *collection, const struct member *member, const char *format, ...) {
  struct text message = text_in(collection->reader->arena);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  report_error(collection->reader->report, member->field->origin.at, "'%s' of '%s' %s",
               member->name, collection->record->c_name, message.bytes);
  collection->is_refused = true;
}

static void refuse_pointers(struct collection *collection, const struct member *member) {
  refuse(collection, member,
         "is an array of pointers, '%s', which an object cannot hold; in a header of your own, "
         "declare functions that take what '%s' consists of as parameters, and leave those that "
         "take it out with --skip",
         member->type->spelling, collection->record->c_name);
}

/* `thing` of `struct thing`, as marks name it. */
static const char *without_struct(const char *name) {
  static const char word[] = "struct ";
  return strncmp(name, word, sizeof word - 1) == 0 ? name + sizeof word - 1 : name;
}

/* What characters are: by a mark, or else plain char is text and other bytes are numbers. */
static void read_characters(struct member *member) {
  const bool is_char = member->type->kind == C_CHAR;
  const bool is_byte = is_char || member->type->scalar == SCALAR_U8;
  if (!member->dimensions || !is_byte)
    return;
  member->is_bytes = is_char && marks_take(member->marks, MARK_BYTES);
  member->is_terminated = !member->is_bytes && marks_take(member->marks, MARK_TEXT);
  member->is_text = (is_char && !member->is_bytes) || member->is_terminated;
}

/* C before C99 writes so what goes on behind the struct. */
static bool may_go_on(const struct collection *collection, const struct member *member) {
  const struct c_record *declared = collection->declared;
  return member->dimensions == 1 && member->count == 1 && declared->field_count > 1 &&
         member->field == &declared->fields[declared->field_count - 1];
}

/* Reports and returns true for an array that has another length than its bound, or may have. */
static bool refuse_length(struct collection *collection, const struct member *member) {
  const struct mark *mark = member->dimensions ? marks_take(member->marks, MARK_LENGTH) : NULL;
  if (mark && (strspn(mark->value, "0123456789") != strlen(mark->value) ||
               strtoull(mark->value, NULL, 10) != member->count))
    refuse(collection, member, "is marked '%s', and has %zu elements by its type",
           mark_text(collection->reader->arena, mark), member->count);
  else if (!mark && may_go_on(collection, member))
    refuse(collection, member,
           "is a last array of one element, which in C often stands for more behind the struct; "
           "where it is just one, say so with --mark=%s.%s=length:1",
           without_struct(collection->record->c_name), member->name);
  else
    return false;
  return true;
}

/* Reports and returns true for a field that has no place in an object. */
static bool refuse_member(struct collection *collection, const struct member *member) {
  struct reader *reader = collection->reader;
  const struct c_type *type = member->type;
  const char *name = member->name;
  if (member->field->is_bit_field)
    refuse(collection, member,
           "is a bit-field, which has no address; in a header of your own, declare a struct with "
           "'%s %s' and functions that take that",
           type->spelling, name);
  else if (type->kind == C_POINTER)
    refuse_pointers(collection, member);
  else if (type->kind == C_UNBOUNDED)
    refuse(collection, member, "is an array without a bound; give it one");
  else if (member->dimensions && !member->count)
    refuse(collection, member, "is an array of no elements; give it a bound of at least 1");
  else if (member->is_text && member->dimensions > 1)
    refuse(collection, member,
           "is an array of arrays of char; mark it as bytes, --mark=%s.%s=bytes, for one "
           "Uint8Array, or write a field for each string",
           without_struct(collection->record->c_name), name);
  else if (type->kind == C_RECORD && type->record->is_union)
    refuse(collection, member, "is a union; write a field for each of its members");
  else if (reader_class(reader, type->record))
    refuse(collection, member,
           "is of the class '%s', whose instances cannot lie in an object; pass it as a parameter",
           reader_class(reader, type->record)->name);
  else if (type->kind != C_RECORD && type->kind != C_ENUM && type->scalar == SCALAR_VOID)
    refuse(collection, member, "is of type '%s', which JavaScript does not have; %s",
           type->spelling,
           reader_instead_of(type, "use a number, a bool, an enum, an array or a struct"));
  else if (strchr(name, '$'))
    refuse(collection, member, "contains '$', which tare keeps for names of its own; rename it");
  else
    return false;
  return true;
}

static bool is_taken(struct collection *collection, const struct member *member, const char *name) {
  for (size_t i = 0; i < collection->record->field_count; i++) {
    const struct field *field = &collection->record->fields[i];
    if (strcmp(field->name, name) != 0)
      continue;
    refuse(collection, member, "and '%s' are both '%s' in JavaScript; rename one", field->c_name,
           name);
    return true;
  }
  return false;
}

/* `to`: what a pointer leads to. */
static void add_member(struct collection *collection, const struct member *member,
                       struct record *to) {
  struct reader *reader = collection->reader;
  const struct c_type *type = member->type;
  struct field field = {.name = name_camel(reader->arena, member->name),
                        .c_name = member->name,
                        .doc = reader_comment(reader, &member->field->origin).doc,
                        .offset = member->field->offset,
                        .is_array = member->dimensions > 0,
                        .is_text = member->is_text,
                        .is_terminated = member->is_terminated,
                        .count = member->count,
                        .scalar = member->is_bytes ? SCALAR_U8 : type->scalar,
                        .record = to,
                        .index = (size_t)(member->field - collection->declared->fields)};
  const struct struct_use within = {
      arena_format(reader->arena, "%s.%s", collection->record->name, member->name),
      member->field->origin.at, collection->use->is_put, collection->use->is_got, NULL};
  if (is_taken(collection, member, field.name))
    return;
  if (type->kind == C_RECORD) {
    field.record = structs_find(reader, type, &within);
    collection->is_refused |= !field.record;
    collection->record->has_pointers |= field.record && field.record->has_pointers;
    if (field.record && field.record->has_callbacks)
      refuse(collection, member,
             "is a struct of callbacks, which can only be a parameter of its own");
  } else if (type->kind == C_ENUM) {
    collection->is_refused |= !enums_read(reader, type, &field.enumeration, &field.scalar);
  }
  struct field *added = arena_push(reader->arena, &collection->record->fields,
                                   &collection->record->field_count, sizeof *added);
  *added = field;
}

/* Reads a field that is a pointer, or belongs to one; false where it is an ordinary field. */
static bool read_pointer(struct collection *collection, const struct member *member) {
  if (!collection->pointers || member->field->is_bit_field || strchr(member->name, '$'))
    return false;
  const size_t index = (size_t)(member->field - collection->declared->fields);
  struct known_record known = collection->reader->records[collection->known];
  struct record *to = NULL;
  const enum pointers_role role = pointers_read(
      collection->pointers, index, &known, collection->use, collection->callbacks != NULL, &to);
  struct known_record *entry = &collection->reader->records[collection->known]; /* may have moved */
  entry->is_one_way |= known.is_one_way;
  entry->not_put = entry->not_put ? entry->not_put : known.not_put;
  entry->not_got = entry->not_got ? entry->not_got : known.not_got;
  collection->is_refused |= role == POINTERS_REFUSED;
  if (role == POINTERS_VALUE)
    add_member(collection, member, to);
  return role != POINTERS_NONE;
}

/* A field that C always has NULL in, by a mark. */
static void add_null(struct collection *collection, const struct member *member) {
  struct record *record = collection->record;
  struct hidden_field *hidden =
      arena_push(collection->reader->arena, &record->hidden, &record->hidden_count, sizeof *hidden);
  *hidden =
      (struct hidden_field){.c_name = member->name,
                            .index = (size_t)(member->field - collection->declared->fields),
                            .offset = member->field->offset,
                            .is_marked = true,
                            .passed = {.kind = PASSED_CONSTANT, .scalar = SCALAR_U32, .unit = 1}};
}

/* A function, or the user pointer of some: false where it is neither. */
static bool read_callback(struct collection *collection, const struct member *member) {
  struct reader *reader = collection->reader;
  struct field field = {.name = name_camel(reader->arena, member->name),
                        .c_name = member->name,
                        .doc = reader_comment(reader, &member->field->origin).doc,
                        .offset = member->field->offset,
                        .count = 1,
                        .scalar = SCALAR_U32};
  const bool is_function =
      member->type->kind == C_POINTER && member->type->inner->kind == C_FUNCTION;
  if (is_function && !member->dimensions && marks_take(member->marks, MARK_VALUE)) {
    add_null(collection, member);
    return true;
  }
  if (!collection->callbacks || member->dimensions)
    return false;
  switch (callbacks_read_field(collection->callbacks, member->field, &field)) {
  case FIELD_IS_VALUE:
    return false;
  case FIELD_IS_REFUSED:
    collection->is_refused = true;
    return true;
  case FIELD_IS_CALLBACK:
    break;
  }
  if (is_taken(collection, member, field.name))
    return true;
  struct record *record = collection->record;
  *(struct field *)arena_push(reader->arena, &record->fields, &record->field_count, sizeof field) =
      field;
  record->has_callbacks |= field.callback != NULL;
  record->has_user |= field.callback && field.callback->has_user;
  if (field.callback)
    field.callback->record = record;
  return true;
}

static void read_field(struct collection *collection, const struct c_field *field) {
  struct member member = {
      .name = field->origin.name, .field = field, .type = field->type, .count = 1};
  if (field->is_bit_field && !*member.name)
    return; /* padding */
  if (field->is_anonymous_union)
    member.name = "union";
  for (; member.type->kind == C_ARRAY; member.dimensions++) {
    member.count *= (size_t)member.type->count;
    member.type = member.type->inner;
  }
  member.marks = marks_of_field(collection->reader, &collection->declared->tag, &field->origin);
  if (read_callback(collection, &member) ||
      (!member.dimensions && read_pointer(collection, &member)))
    return;
  read_characters(&member);
  if (!refuse_member(collection, &member) && !refuse_length(collection, &member))
    add_member(collection, &member, NULL);
}

/* The one kind of number that a record is an array of, or bytes. */
static enum scalar packed_as(const struct record *record) {
  const struct field *first = record->fields;
  if (record->has_pointers)
    return SCALAR_U8;
  const enum scalar scalar = first->record ? first->record->packed : first->scalar;
  size_t size = 0;
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const enum scalar own = field->record ? field->record->packed : field->scalar;
    if (own != scalar || own == SCALAR_BOOL || record->has_callbacks || field->enumeration ||
        field->is_text)
      return SCALAR_U8;
    size += field->count * (field->record ? field->record->size : scalar_size(own));
  }
  return size == record->size ? scalar : SCALAR_U8;
}

/* The type of the one number that the calling convention passes in place of such a struct. */
static enum scalar alone_in(const struct record *record) {
  const struct field *only = record->fields;
  if (record->field_count != 1 || only->count != 1 || record->has_pointers)
    return SCALAR_VOID;
  const enum scalar scalar = only->record ? only->record->alone : only->scalar;
  return scalar_size(scalar) == record->size ? scalar : SCALAR_VOID;
}

/* Whether the struct has anything to lay out. */
static bool check(struct reader *reader, const struct c_type *type, const struct struct_use *use) {
  const struct c_record *record = type->record;
  const char *lost_init = reader_lost_init(reader, record);
  if (lost_init)
    report_error(reader->report, use->at,
                 "'%s' is of '%s', which nothing can initialise since '%s' is left out; see there, "
                 "or leave out what takes one",
                 use->name, type->spelling, lost_init);
  else if (record->is_union)
    report_error(reader->report, use->at,
                 "'%s' is a union, which no object in JavaScript is; pass its members one by one",
                 use->name);
  else if (!record->is_complete)
    report_error(reader->report, use->at,
                 "'%s' is of '%s', whose fields are not known; name the header that defines it as "
                 "well, or if that does so behind an #ifdef, build with -D",
                 use->name, type->spelling);
  else if (!record->has_layout)
    report_error(reader->report, use->at,
                 "'%s' is of '%s', which is laid out in a way that tare cannot ask the compiler "
                 "about; give it a name of its own, and its fields simple types",
                 use->name, type->spelling);
  else if (record->size == 0)
    report_error(reader->report, use->at, "'%s' is of '%s', which is empty; leave it out",
                 use->name, type->spelling);
  else
    return true;
  return false;
}

static struct record *name_record(struct reader *reader, const struct c_type *type,
                                  const struct struct_use *use) {
  const struct c_record *declared = type->record;
  const struct c_tag *tag = &declared->tag;
  const char *name = reader_name_of_type(type);
  const char *renamed = name ? reader_renamed_type(reader, tag) : reader_renamed(reader, use->name);
  struct record *record = arena_alloc(reader->arena, sizeof *record);
  *record = (struct record){.name = renamed ? renamed
                                            : name_pascal(reader->arena, name ? name : use->name),
                            .c_name = tag->typedef_count ? tag->typedefs[0]->origin.name
                                      : name             ? declared->spelling
                                                         : use->name,
                            .at = tag->origin.at,
                            .doc = reader_comment(reader, &tag->origin).doc,
                            .size = (size_t)declared->size};
  if (!record->doc && tag->typedef_count)
    record->doc = reader_comment(reader, &tag->typedefs[0]->origin).doc;
  const struct known_class *handle = reader_value_class(reader, declared);
  if (handle) {
    record->class = handle->class;
    record->name = handle->class->name;
    handle->class->value = record;
  }
  return record;
}

/* Reads the fields of the record; false where it was refused. */
static bool read_fields(struct reader *reader, const struct c_record *declared,
                        struct record *record, size_t known, const struct struct_use *use) {
  struct collection collection = {
      .reader = reader,
      .record = record,
      .use = use,
      .declared = declared,
      .known = known,
      .callbacks = callbacks_of_struct(reader, declared, without_struct(record->c_name))};
  collection.pointers =
      pointers_find(reader, declared, without_struct(record->c_name), collection.callbacks);
  record->has_pointers = collection.pointers;
  collection.is_refused = collection.pointers && collection.pointers->is_refused;
  for (size_t i = 0; i < declared->field_count; i++)
    read_field(&collection, &declared->fields[i]);
  if (collection.is_refused)
    return false;
  if (collection.pointers)
    pointers_finish(collection.pointers, declared, record);
  if (!record->field_count) { /* nothing but padding */
    report_error(reader->report, record->at, "'%s' has no field; leave it out", record->c_name);
    return false;
  }
  if (declared->alignment > SCRATCH_ALIGNMENT) {
    report_error(reader->report, record->at,
                 "'%s' is aligned to %zu bytes, and arguments are to %d; declare it without the "
                 "alignment",
                 record->c_name, (size_t)declared->alignment, SCRATCH_ALIGNMENT);
    return false;
  }
  for (size_t i = 0; i < record->field_count; i++)
    callbacks_place_field(reader, &record->fields[i]);
  record->packed = packed_as(record);
  record->alone = alone_in(record);
  return true;
}

static void mark(struct record *record, const struct struct_use *use) {
  const bool is_put = record->is_put || use->is_put, is_got = record->is_got || use->is_got;
  if (record->is_put == is_put && record->is_got == is_got)
    return;
  record->is_put = is_put;
  record->is_got = is_got;
  for (size_t i = 0; i < record->field_count; i++) {
    if (record->fields[i].record)
      mark(record->fields[i].record, use);
  }
}

/* Refuses it, and what was read meanwhile where that may have pointers to it. */
static void drop(struct reader *reader, size_t index, size_t record_count) {
  struct known_record *known = &reader->records[index];
  const bool is_awaited = known->is_awaited;
  known->record = NULL;
  for (size_t i = index + 1; is_awaited && i < reader->record_count; i++)
    reader->records[i].record = NULL;
  if (is_awaited)
    reader->api->record_count = record_count;
}

/* Reads a struct that was not met before. */
static struct record *read_record(struct reader *reader, const struct c_type *type,
                                  const struct struct_use *use) {
  const size_t index = reader->record_count, record_count = reader->api->record_count;
  struct record *record = name_record(reader, type, use);
  struct known_record *known =
      arena_push(reader->arena, &reader->records, &reader->record_count, sizeof *known);
  *known = (struct known_record){.type = type->record, .record = record, .is_open = true};
  const bool is_read = read_fields(reader, type->record, record, index, use);
  reader->records[index].is_open = false;
  if (!is_read) {
    drop(reader, index, record_count);
    return NULL;
  }
  struct record **entry =
      arena_push(reader->arena, &reader->api->records, &reader->api->record_count, sizeof *entry);
  *entry = record;
  return record;
}

struct record *structs_find(struct reader *reader, const struct c_type *type,
                            const struct struct_use *use) {
  struct known_record *known = NULL;
  for (size_t i = 0; i < reader->record_count && !known; i++)
    if (reader->records[i].type == type->record)
      known = &reader->records[i];
  if (known && known->is_open) { /* by a pointer within itself */
    known->is_awaited = true;
    return known->record;
  }
  if (!known && !check(reader, type, use))
    return NULL;
  struct record *record = known ? known->record : read_record(reader, type, use);
  const char *problem = record ? pointers_problem(reader, record, use) : NULL;
  if (problem) {
    report_error(reader->report, use->at, "'%s' is of '%s', which has pointers: %s", use->name,
                 record->c_name, problem);
    return NULL;
  }
  if (record)
    mark(record, use);
  return record;
}
