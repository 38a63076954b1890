#include "header/reader.h"

#include "header/names.h"

#include <string.h>

const char *reader_string(struct reader *reader, CXString string) {
  const char *bytes = clang_getCString(string);
  const char *copy = arena_copy(reader->arena, bytes ? bytes : "", bytes ? strlen(bytes) : 0);
  clang_disposeString(string);
  return copy;
}

const char *reader_name(struct reader *reader, CXCursor cursor) {
  return reader_string(reader, clang_getCursorSpelling(cursor));
}

CXType reader_unqualified(CXType type) {
  return type.kind == CXType_Invalid ? type : clang_getUnqualifiedType(type); /* would crash */
}

const char *reader_type(struct reader *reader, CXType type) {
  return reader_string(reader, clang_getTypeSpelling(reader_unqualified(type)));
}

struct location reader_location(struct reader *reader, CXCursor cursor) {
  CXFile file;
  struct location at = {.file = reader->options->path};
  clang_getFileLocation(clang_getCursorLocation(cursor), &file, &at.line, &at.column, NULL);
  if (file && !reader_owns(reader, cursor))
    at.file = reader_string(reader, clang_getFileName(file));
  return at;
}

bool reader_owns(struct reader *reader, CXCursor cursor) {
  CXFile file;
  clang_getFileLocation(clang_getCursorLocation(cursor), &file, NULL, NULL, NULL);
  return file && clang_File_isEqual(file, reader->file);
}

unsigned reader_offset(CXSourceLocation location) {
  unsigned offset = 0;
  clang_getFileLocation(location, NULL, NULL, NULL, &offset);
  return offset;
}

/* Whether only `allowed` stands between two places of a file. */
static bool is_between(const char *bytes, size_t from, size_t to, const char *allowed) {
  while (from < to && strchr(allowed, bytes[from]))
    from++;
  return from >= to;
}

/* Clang looks past commas for a comment, and so gives an enumerator those of its neighbours. */
static bool is_own_comment(struct reader *reader, CXCursor enumerator) {
  const CXSourceRange comment = clang_Cursor_getCommentRange(enumerator);
  const CXSourceRange extent = clang_getCursorExtent(enumerator);
  CXFile file;
  size_t size;
  clang_getFileLocation(clang_getRangeStart(extent), &file, NULL, NULL, NULL);
  const char *bytes = file ? clang_getFileContents(reader->unit, file, &size) : NULL;
  if (!bytes)
    return false;
  const unsigned comment_start = reader_offset(clang_getRangeStart(comment));
  const unsigned end = reader_offset(clang_getRangeEnd(extent));
  if (comment_start >= end)
    return is_between(bytes, end, comment_start, " \t,");
  return is_between(bytes, reader_offset(clang_getRangeEnd(comment)),
                    reader_offset(clang_getRangeStart(extent)), " \t\r\n");
}

struct comment reader_comment(struct reader *reader, CXCursor cursor) {
  const CXString raw = clang_Cursor_getRawCommentText(cursor);
  struct comment comment = comment_parse(reader->arena, clang_getCString(raw));
  clang_disposeString(raw);
  if (clang_getCursorKind(cursor) == CXCursor_EnumConstantDecl && !is_own_comment(reader, cursor))
    return (struct comment){0};
  return comment.is_of_file ? (struct comment){0} : comment;
}

struct mark_search {
  struct reader *reader;
  const char *mark;
  bool found;
};

static enum CXChildVisitResult visit_attribute(CXCursor cursor, CXCursor parent,
                                               CXClientData data) {
  (void)parent;
  struct mark_search *search = data;
  if (clang_getCursorKind(cursor) != CXCursor_AnnotateAttr)
    return CXChildVisit_Continue;
  search->found = strcmp(reader_name(search->reader, cursor), search->mark) == 0;
  return search->found ? CXChildVisit_Break : CXChildVisit_Continue;
}

bool reader_has_mark(struct reader *reader, CXCursor cursor, const char *mark) {
  struct mark_search search = {.reader = reader, .mark = mark};
  clang_visitChildren(cursor, visit_attribute, &search);
  return search.found;
}

const char *reader_prefix(const struct reader *reader) {
  return reader->options->prefix ? reader->options->prefix : reader->api->stem;
}

const char *reader_renamed(struct reader *reader, const char *c_name) {
  const char *renamed = NULL;
  for (size_t i = 0; i < reader->options->rename_count; i++)
    if (strcmp(reader->options->rename[i].c_name, c_name) == 0) {
      reader->rename_met[i] = true;
      renamed = reader->options->rename[i].name;
    }
  return renamed;
}

const char *reader_renamed_type(struct reader *reader, CXType type) {
  const char *renamed = reader_renamed(reader, reader_name(reader, clang_getTypeDeclaration(type)));
  for (size_t i = 0; i < reader->type_name_count; i++)
    if (clang_equalTypes(reader->type_names[i].type, reader_unqualified(type)) && !renamed)
      renamed = reader_renamed(reader, reader->type_names[i].name);
  return renamed;
}

static void add_name(struct reader *reader, struct header_names *names, const char *name) {
  if (!*name || name_is_one_of(name, names->at, names->count))
    return;
  const char **added = arena_push(reader->arena, &names->at, &names->count, sizeof *names->at);
  *added = name;
}

void reader_note_name(struct reader *reader, const char *name) {
  add_name(reader, &reader->names, name);
}

void reader_leave_out(struct reader *reader, const char *name) {
  add_name(reader, &reader->left_out, name);
}

bool reader_skips_name(struct reader *reader, const char *name) {
  bool skips = false;
  for (size_t i = 0; i < reader->options->skip_count; i++)
    if (strcmp(reader->options->skip[i], name) == 0)
      skips = reader->skip_met[i] = true;
  return skips;
}

bool reader_skips(struct reader *reader, CXCursor cursor) {
  const bool is_marked = reader_has_mark(reader, cursor, "tare:skip");
  return reader_skips_name(reader, reader_name(reader, cursor)) || is_marked;
}

const char *reader_name_of_type(struct reader *reader, CXType type) {
  for (size_t i = 0; i < reader->type_name_count; i++)
    if (clang_equalTypes(reader->type_names[i].type, reader_unqualified(type)))
      return reader->type_names[i].name;
  const char *tag = reader_name(reader, clang_getTypeDeclaration(type));
  return *tag && !strchr(tag, '(') ? tag : NULL; /* "struct (unnamed at …)" */
}

struct class *reader_class(struct reader *reader, CXType type) {
  for (size_t i = 0; i < reader->class_count; i++)
    if (clang_equalTypes(reader->classes[i].type, reader_unqualified(type)))
      return reader->classes[i].class;
  return NULL;
}

const char *reader_creator(struct reader *reader, CXType type) {
  for (size_t i = 0; i < reader->creator_count; i++)
    if (clang_equalTypes(reader->creators[i].type, reader_unqualified(type)))
      return reader->creators[i].name;
  return NULL;
}

const char *reader_name_in_class(const struct reader *reader, const struct class *class,
                                 const char *function) {
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].class == class)
      return name_after_type(function, reader->classes[i].name);
  return NULL;
}

const char *reader_instead_of(CXType type, const char *otherwise) {
  switch (type.kind) {
  case CXType_LongDouble:
  case CXType_Float128:
  case CXType_Ibm128:
    return "use double";
  case CXType_Int128:
  case CXType_UInt128:
    return "use two 64-bit integers";
  case CXType_Complex:
    return "use two numbers";
  case CXType_Vector:
  case CXType_ExtVector:
    return "use an array";
  default:
    return otherwise;
  }
}

static enum scalar integer_of(long long size, bool is_signed) {
  switch (size) {
  case 1:
    return is_signed ? SCALAR_I8 : SCALAR_U8;
  case 2:
    return is_signed ? SCALAR_I16 : SCALAR_U16;
  case 4:
    return is_signed ? SCALAR_I32 : SCALAR_U32;
  case 8:
    return is_signed ? SCALAR_I64 : SCALAR_U64;
  default:
    return SCALAR_VOID;
  }
}

enum scalar reader_scalar(CXType type) {
  const CXType canonical = clang_getCanonicalType(type);
  switch (canonical.kind) {
  case CXType_Bool:
    return SCALAR_BOOL;
  case CXType_Float:
    return SCALAR_F32;
  case CXType_Double:
    return SCALAR_F64;
  case CXType_Char_S:
  case CXType_SChar:
  case CXType_Short:
  case CXType_Int:
  case CXType_Long:
  case CXType_LongLong:
    return integer_of(clang_Type_getSizeOf(canonical), true);
  case CXType_Char_U:
  case CXType_UChar:
  case CXType_UShort:
  case CXType_UInt:
  case CXType_ULong:
  case CXType_ULongLong:
    return integer_of(clang_Type_getSizeOf(canonical), false);
  default:
    return SCALAR_VOID;
  }
}
