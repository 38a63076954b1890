#include "header/structs.h"

#include "header/enums.h"
#include "header/names.h"

#include <stdarg.h>
#include <string.h>

enum { SCRATCH_ALIGNMENT = 8 }; /* bytes, of what take() in runtime/scratch.js gives */

/* The fields of one record, as they are met. */
struct collection {
  struct reader *reader;
  struct record *record;
  const struct struct_use *use;
  size_t base; /* offset of the struct without a name whose fields are being read */
  bool is_refused;
};

/* One field as C has it. */
struct member {
  const char *name;
  struct location at;
  CXCursor cursor;
  CXType spelled;
  CXType type;  /* canonical, of its elements where it is an array */
  size_t count; /* of these, in all dimensions */
  unsigned dimensions;
};

__attribute__((format(printf, 3, 4))) static void
refuse(struct collection *collection, const struct member *member, const char *format, ...) {
  struct text message = {.arena = collection->reader->arena};
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  report_error(collection->reader->report, member->at, "'%s' of '%s' %s", member->name,
               collection->record->c_name, message.bytes);
  collection->is_refused = true;
}

static bool is_char(CXType type) {
  return type.kind == CXType_Char_S || type.kind == CXType_Char_U;
}

static bool is_union(CXType type) {
  return clang_getCursorKind(clang_getTypeDeclaration(type)) == CXCursor_UnionDecl;
}

static void refuse_pointer(struct collection *collection, const struct member *member) {
  const CXType pointee = clang_getPointeeType(member->type);
  const CXType spelled = clang_getPointeeType(member->spelled);
  const char *name = member->name;
  if (is_char(pointee))
    refuse(collection, member,
           "is a pointer, which an object cannot hold; write 'char %s[32]', or pass the text as a "
           "parameter",
           name);
  else if (reader_scalar(pointee) != SCALAR_VOID)
    refuse(
        collection, member,
        "is a pointer, which an object cannot hold; write '%s %s[16]', or pass it as a parameter",
        reader_type(collection->reader, spelled.kind == CXType_Invalid ? pointee : spelled), name);
  else
    refuse(collection, member,
           "is a pointer, which an object cannot hold; leave it out, or make '%s' a class by an "
           "init function",
           collection->record->c_name);
}

/* Reports and returns true for a field that has no place in an object. */
static bool refuse_member(struct collection *collection, const struct member *member) {
  struct reader *reader = collection->reader;
  const CXType type = member->type;
  const char *name = member->name;
  if (clang_Cursor_isBitField(member->cursor))
    refuse(collection, member, "is a bit-field; write '%s %s', a field of its own",
           reader_type(reader, member->spelled), name);
  else if (type.kind == CXType_Pointer)
    refuse_pointer(collection, member);
  else if (type.kind == CXType_IncompleteArray)
    refuse(collection, member, "is an array without a bound; give it one");
  else if (member->dimensions && !member->count)
    refuse(collection, member, "is an array of no elements; give it a bound of at least 1");
  else if (is_char(type) && member->dimensions > 1)
    refuse(collection, member, "is an array of arrays of char; write a field for each string");
  else if (type.kind == CXType_Record && is_union(type))
    refuse(collection, member, "is a union; write a field for each of its members");
  else if (type.kind == CXType_Record && reader_class(reader, type))
    refuse(collection, member,
           "is of the class '%s', whose instances cannot lie in an object; pass it as a parameter",
           reader_class(reader, type)->name);
  else if (type.kind != CXType_Record && type.kind != CXType_Enum &&
           reader_scalar(type) == SCALAR_VOID)
    refuse(collection, member, "is of type '%s', which JavaScript does not have; %s",
           reader_type(reader, type),
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

static void add_member(struct collection *collection, const struct member *member) {
  struct reader *reader = collection->reader;
  struct field field = {.name = name_camel(reader->arena, member->name),
                        .c_name = member->name,
                        .doc = reader_comment(reader, member->cursor).doc,
                        .offset = collection->base +
                                  (size_t)clang_Cursor_getOffsetOfField(member->cursor) / 8,
                        .is_array = member->dimensions > 0,
                        .is_text = member->dimensions && is_char(member->type),
                        .count = member->count,
                        .scalar = reader_scalar(member->type)};
  const struct struct_use within = {
      arena_format(reader->arena, "%s.%s", collection->record->name, member->name), member->at,
      collection->use->is_put, collection->use->is_got};
  if (is_taken(collection, member, field.name))
    return;
  if (member->type.kind == CXType_Record) {
    field.record = structs_find(reader, member->type, &within);
    collection->is_refused |= !field.record;
  } else if (member->type.kind == CXType_Enum && reader_name_of_type(reader, member->type)) {
    field.enumeration = enums_find(reader, member->type);
    collection->is_refused |= !field.enumeration;
    field.scalar = field.enumeration ? field.enumeration->scalar : SCALAR_VOID;
  } else if (member->type.kind == CXType_Enum) {
    field.scalar = SCALAR_I32;
  }
  struct field *added = arena_push(reader->arena, &collection->record->fields,
                                   &collection->record->field_count, sizeof *added);
  *added = field;
}

static enum CXVisitorResult visit_field(CXCursor cursor, CXClientData data) {
  struct collection *collection = data;
  struct reader *reader = collection->reader;
  struct member member = {.name = reader_name(reader, cursor),
                          .at = reader_location(reader, cursor),
                          .cursor = cursor,
                          .spelled = clang_getCursorType(cursor),
                          .type = clang_getCanonicalType(clang_getCursorType(cursor)),
                          .count = 1};
  const CXCursor declaration = clang_getTypeDeclaration(member.type);
  if (clang_Cursor_isAnonymousRecordDecl(declaration) && !is_union(member.type)) {
    const size_t base = collection->base;
    collection->base += (size_t)clang_Cursor_getOffsetOfField(cursor) / 8;
    clang_Type_visitFields(member.type, visit_field, collection);
    collection->base = base;
    return CXVisit_Continue;
  }
  if (clang_Cursor_isBitField(cursor) && !*member.name)
    return CXVisit_Continue; /* padding */
  if (clang_Cursor_isAnonymousRecordDecl(declaration))
    member.name = "union";
  for (; member.type.kind == CXType_ConstantArray; member.dimensions++) {
    member.count *= (size_t)clang_getArraySize(member.type);
    member.type = clang_getCanonicalType(clang_getArrayElementType(member.type));
  }
  if (!refuse_member(collection, &member))
    add_member(collection, &member);
  return CXVisit_Continue;
}

/* The one kind of number that a record is an array of, or bytes. */
static enum scalar packed_as(const struct record *record) {
  const struct field *first = record->fields;
  const enum scalar scalar = first->record ? first->record->packed : first->scalar;
  size_t size = 0;
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const enum scalar own = field->record ? field->record->packed : field->scalar;
    if (own != scalar || own == SCALAR_BOOL || field->enumeration || field->is_text)
      return SCALAR_U8;
    size += field->count * (field->record ? field->record->size : scalar_size(own));
  }
  return size == record->size ? scalar : SCALAR_U8;
}

/* Of a struct that the calling convention takes for its one number, which. */
static enum scalar alone_in(const struct record *record) {
  const struct field *only = record->fields;
  if (record->field_count != 1 || only->count != 1)
    return SCALAR_VOID;
  const enum scalar scalar = only->record ? only->record->alone : only->scalar;
  return scalar_size(scalar) == record->size ? scalar : SCALAR_VOID;
}

static const struct type_name *typedef_of(const struct reader *reader, CXType type) {
  for (size_t i = 0; i < reader->type_name_count; i++)
    if (clang_equalTypes(reader->type_names[i].type, type))
      return &reader->type_names[i];
  return NULL;
}

/* Whether there is something to lay out at all. */
static bool check(struct reader *reader, CXType type, const struct struct_use *use) {
  const long long size = clang_Type_getSizeOf(type);
  const char *name = reader_type(reader, type);
  if (is_union(type))
    report_error(reader->report, use->at,
                 "'%s' is a union, which no object in JavaScript is; pass its members one by one",
                 use->name);
  else if (size < 0)
    report_error(reader->report, use->at,
                 "'%s' is of '%s', whose fields are not known; define the struct in the header, or "
                 "in one that it includes",
                 use->name, name);
  else if (size == 0)
    report_error(reader->report, use->at, "'%s' is of '%s', which is empty; leave it out",
                 use->name, name);
  else
    return true;
  return false;
}

static struct record *add_record(struct reader *reader, CXType type, const struct struct_use *use) {
  const char *name = reader_name_of_type(reader, type);
  const char *renamed =
      name ? reader_renamed_type(reader, type) : reader_renamed(reader, use->name);
  const struct type_name *type_name = typedef_of(reader, type);
  struct record *record = arena_alloc(reader->arena, sizeof *record);
  *record = (struct record){.name = renamed ? renamed
                                            : name_pascal(reader->arena, name ? name : use->name),
                            .at = reader_location(reader, clang_getTypeDeclaration(type)),
                            .doc = reader_comment(reader, clang_getTypeDeclaration(type)).doc,
                            .size = (size_t)clang_Type_getSizeOf(type)};
  record->c_name = type_name ? type_name->name : name ? reader_type(reader, type) : use->name;
  if (!record->doc && type_name)
    record->doc = reader_comment(reader, type_name->cursor).doc;
  struct collection collection = {.reader = reader, .record = record, .use = use};
  clang_Type_visitFields(type, visit_field, &collection);
  if (collection.is_refused)
    return NULL;
  const long long alignment = clang_Type_getAlignOf(type);
  if (!record->field_count) { /* nothing but padding */
    report_error(reader->report, record->at, "'%s' has no field; leave it out", record->c_name);
    return NULL;
  }
  if (alignment > SCRATCH_ALIGNMENT) {
    report_error(reader->report, record->at,
                 "'%s' is aligned to %lld bytes, and arguments are to %d; declare it without the "
                 "alignment",
                 record->c_name, alignment, SCRATCH_ALIGNMENT);
    return NULL;
  }
  record->packed = packed_as(record);
  record->alone = alone_in(record);
  return record;
}

static void mark(struct record *record, const struct struct_use *use) {
  record->is_put |= use->is_put;
  record->is_got |= use->is_got;
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].record)
      mark(record->fields[i].record, use);
}

struct record *structs_find(struct reader *reader, CXType type, const struct struct_use *use) {
  const CXType bare = reader_unqualified(clang_getCanonicalType(type));
  for (size_t i = 0; i < reader->record_count; i++)
    if (clang_equalTypes(reader->records[i].type, bare)) {
      if (reader->records[i].record)
        mark(reader->records[i].record, use);
      return reader->records[i].record;
    }
  if (!check(reader, bare, use))
    return NULL;
  struct record *record = add_record(reader, bare, use);
  struct known_record *known =
      arena_push(reader->arena, &reader->records, &reader->record_count, sizeof *known);
  *known = (struct known_record){bare, record};
  if (record) {
    struct record **entry =
        arena_push(reader->arena, &reader->api->records, &reader->api->record_count, sizeof *entry);
    *entry = record;
    mark(record, use);
  }
  return record;
}
