#include "header/enums.h"

#include "header/names.h"

#include <string.h>

struct collection {
  struct reader *reader;
  struct enumeration *enumeration;
};

static bool is_unsigned(enum scalar scalar) {
  return scalar == SCALAR_U8 || scalar == SCALAR_U16 || scalar == SCALAR_U32;
}

static enum CXChildVisitResult visit_enumerator(CXCursor cursor, CXCursor parent,
                                                CXClientData data) {
  (void)parent;
  const struct collection *collection = data;
  struct reader *reader = collection->reader;
  struct enumeration *enumeration = collection->enumeration;
  if (clang_getCursorKind(cursor) != CXCursor_EnumConstantDecl)
    return CXChildVisit_Continue;
  struct enumerator *enumerator = arena_push(reader->arena, &enumeration->enumerators,
                                             &enumeration->enumerator_count, sizeof *enumerator);
  enumerator->name = reader_name(reader, cursor);
  enumerator->doc = reader_comment(reader, cursor).doc;
  enumerator->value = is_unsigned(enumeration->scalar)
                          ? (int64_t)clang_getEnumConstantDeclUnsignedValue(cursor)
                          : clang_getEnumConstantDeclValue(cursor);
  return CXChildVisit_Continue;
}

/* Drops what all enumerators have in front, or nothing: half an enum shortened is a riddle. */
static bool drop_prefix(struct enumeration *enumeration, const char *prefix) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (!name_after(enumeration->enumerators[i].name, prefix))
      return false;
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    enumeration->enumerators[i].name = name_after(enumeration->enumerators[i].name, prefix);
  return true;
}

/* For `enum hash_mode` in hash.h, FAST comes of HASH_MODE_FAST, of MODE_FAST and of HASH_FAST. */
static void shorten_enumerators(struct reader *reader, struct enumeration *enumeration,
                                const char *own_name) {
  const char *stem = reader_prefix(reader);
  const char *within_stem = name_after(own_name, stem);
  const char *prefixes[] = {
      own_name,
      arena_format(reader->arena, "%s_%s", stem, own_name),
      within_stem ? within_stem : own_name,
      stem,
  };
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (drop_prefix(enumeration, prefixes[i]))
      return;
  /* In another header, XXH of XXH_errorcode and XXH_OK. */
  for (const char *end = strrchr(own_name, '_'); end; end = strrchr(own_name, '_')) {
    own_name = arena_copy(reader->arena, own_name, (size_t)(end - own_name));
    if (*own_name && drop_prefix(enumeration, own_name))
      return;
  }
}

static const char *doc_of(struct reader *reader, CXCursor cursor, CXType type) {
  const char *doc = reader_comment(reader, cursor).doc;
  for (size_t i = 0; i < reader->type_name_count && !doc; i++)
    if (clang_equalTypes(reader->type_names[i].type, type))
      doc = reader_comment(reader, reader->type_names[i].cursor).doc;
  return doc;
}

static struct enumeration *add_enumeration(struct reader *reader, CXType type) {
  const CXCursor cursor = clang_getCursorDefinition(clang_getTypeDeclaration(type));
  const char *name = reader_name_of_type(reader, type);
  if (clang_Cursor_isNull(cursor)) {
    report_error(reader->report, reader_location(reader, clang_getTypeDeclaration(type)),
                 "'%s' has no enumerators yet; define the enum", name);
    return NULL;
  }
  const enum scalar scalar = reader_scalar(clang_getEnumDeclIntegerType(cursor));
  if (scalar_size(scalar) > 4) {
    report_error(reader->report, reader_location(reader, cursor),
                 "'%s' needs 64 bits; keep its values within 32, or write them as macros", name);
    return NULL;
  }
  struct enumeration *enumeration = arena_alloc(reader->arena, sizeof *enumeration);
  const char *own_name = name_without(reader->arena, name_without(reader->arena, name, "_t"), "_e");
  enumeration->c_name = name;
  const char *renamed = reader_renamed_type(reader, type);
  enumeration->name = renamed ? renamed : name_pascal(reader->arena, own_name);
  enumeration->at = reader_location(reader, cursor);
  enumeration->doc = doc_of(reader, cursor, type);
  enumeration->scalar = scalar;
  clang_visitChildren(cursor, visit_enumerator, &(struct collection){reader, enumeration});
  shorten_enumerators(reader, enumeration, own_name);
  return enumeration;
}

bool enums_skips(struct reader *reader, CXType type) {
  const CXCursor cursor = clang_getCursorDefinition(clang_getTypeDeclaration(type));
  bool skips = !clang_Cursor_isNull(cursor) && reader_skips(reader, cursor);
  for (size_t i = 0; i < reader->type_name_count; i++)
    if (clang_equalTypes(reader->type_names[i].type, reader_unqualified(type)))
      skips |= reader_skips_name(reader, reader->type_names[i].name);
  return skips;
}

const struct enumeration *enums_find(struct reader *reader, CXType type) {
  const CXType bare = reader_unqualified(clang_getCanonicalType(type));
  for (size_t i = 0; i < reader->enumeration_count; i++)
    if (clang_equalTypes(reader->enumerations[i].type, bare))
      return reader->enumerations[i].enumeration;
  struct enumeration *enumeration = add_enumeration(reader, bare);
  struct known_enumeration *known =
      arena_push(reader->arena, &reader->enumerations, &reader->enumeration_count, sizeof *known);
  *known = (struct known_enumeration){bare, enumeration};
  if (enumeration) {
    struct enumeration **entry = arena_push(reader->arena, &reader->api->enumerations,
                                            &reader->api->enumeration_count, sizeof *entry);
    *entry = enumeration;
  }
  return enumeration;
}

bool enums_has_zero(const struct enumeration *enumeration) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (enumeration->enumerators[i].value == 0)
      return true;
  return false;
}
