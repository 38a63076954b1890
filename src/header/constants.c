#include "header/constants.h"

#include "header/names.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void add_constant(struct reader *reader, struct constant constant) {
  const char *shorter = name_after(constant.c_name, reader_prefix(reader));
  struct constant *added = arena_push(reader->arena, &reader->api->constants,
                                      &reader->api->constant_count, sizeof *added);
  *added = constant;
  const char *renamed = reader_renamed(reader, constant.c_name);
  added->name = renamed ? renamed : shorter ? shorter : constant.c_name;
}

static enum CXChildVisitResult visit_enumerator(CXCursor cursor, CXCursor parent,
                                                CXClientData data) {
  struct reader *reader = data;
  if (clang_getCursorKind(cursor) != CXCursor_EnumConstantDecl || reader_skips(reader, cursor))
    return CXChildVisit_Continue;
  const enum scalar scalar = reader_scalar(clang_getEnumDeclIntegerType(parent));
  const bool is_unsigned = scalar == SCALAR_U32 || scalar == SCALAR_U64;
  const int64_t value = is_unsigned ? (int64_t)clang_getEnumConstantDeclUnsignedValue(cursor)
                                    : clang_getEnumConstantDeclValue(cursor);
  add_constant(reader, (struct constant){.c_name = reader_name(reader, cursor),
                                         .doc = reader_comment(reader, cursor).doc,
                                         .value = value,
                                         .is_unsigned = is_unsigned && value < 0,
                                         .at = reader_location(reader, cursor)});
  return CXChildVisit_Continue;
}

void constants_of_enum(struct reader *reader, CXCursor cursor) {
  clang_visitChildren(cursor, visit_enumerator, reader);
}

void constants_note_macro(struct reader *reader, CXCursor cursor) {
  const struct macro macro = {.name = reader_name(reader, cursor),
                              .cursor = cursor,
                              .offset = reader_offset(clang_getCursorLocation(cursor)),
                              .is_defined = true};
  for (size_t i = 0; i < reader->macro_count; i++)
    if (strcmp(reader->macros[i].name, macro.name) == 0)
      reader->macros[i].is_defined = false; /* defined anew */
  reader_note_name(reader, macro.name);
  struct macro *added =
      arena_push(reader->arena, &reader->macros, &reader->macro_count, sizeof *added);
  *added = macro;
}

/* An integer constant of C17 6.4.4.1, or a binary one of clang's. */
struct literal {
  uint64_t value;
  bool is_unsigned, is_wide; /* its type, for wasm32, where long has 32 bits */
};

static bool read_suffix(const char *suffix, struct literal *literal) {
  unsigned longs = 0;
  for (; *suffix; suffix++) {
    if ((*suffix == 'u' || *suffix == 'U') && !literal->is_unsigned)
      literal->is_unsigned = true;
    else if ((*suffix == 'l' || *suffix == 'L') && longs < 2)
      longs++;
    else
      return false;
  }
  literal->is_wide = longs == 2 || literal->value > UINT32_MAX;
  return true;
}

static bool read_literal(const char *text, struct literal *literal) {
  const bool is_binary = text[0] == '0' && (text[1] == 'b' || text[1] == 'B');
  const bool is_decimal = text[0] != '0';
  if (text[0] < '0' || text[0] > '9')
    return false;
  char *end;
  errno = 0;
  literal->value = is_binary ? strtoull(text + 2, &end, 2) : strtoull(text, &end, 0);
  if (errno || !read_suffix(end, literal))
    return false;
  const uint64_t largest = literal->is_wide ? INT64_MAX : INT32_MAX;
  if (literal->value > largest && is_decimal && !literal->is_unsigned)
    literal->is_wide = true;
  else if (literal->value > largest)
    literal->is_unsigned = true;
  return true;
}

/* The tokens behind a macro's name: parentheses and signs around one literal. */
static bool read_tokens(struct reader *reader, const CXToken *tokens, unsigned count,
                        struct literal *literal, bool *is_negative) {
  int depth = 0;
  bool has_literal = false;
  for (unsigned i = 1; i < count; i++) {
    const char *token = reader_string(reader, clang_getTokenSpelling(reader->unit, tokens[i]));
    if (clang_getTokenKind(tokens[i]) == CXToken_Comment)
      continue;
    if (has_literal ? strcmp(token, ")") == 0 : strcmp(token, "(") == 0)
      depth += has_literal ? -1 : 1;
    else if (!has_literal && strcmp(token, "-") == 0)
      *is_negative = !*is_negative;
    else if (!has_literal && read_literal(token, literal))
      has_literal = true;
    else if (has_literal || strcmp(token, "+") != 0)
      return false;
  }
  return has_literal && depth == 0;
}

/* What C computes: an unsigned type wraps, a signed one cannot overflow here. */
static int64_t value_of(struct literal literal, bool is_negative) {
  uint64_t value = is_negative ? 0 - literal.value : literal.value;
  if (literal.is_unsigned && !literal.is_wide)
    value &= UINT32_MAX;
  return (int64_t)value;
}

static void add_macro(struct reader *reader, const struct macro *macro) {
  CXToken *tokens = NULL;
  unsigned count = 0;
  clang_tokenize(reader->unit, clang_getCursorExtent(macro->cursor), &tokens, &count);
  struct literal literal = {0};
  bool is_negative = false;
  if (read_tokens(reader, tokens, count, &literal, &is_negative)) {
    const int64_t value = value_of(literal, is_negative);
    add_constant(reader, (struct constant){.c_name = macro->name,
                                           .doc = macro->doc,
                                           .value = value,
                                           .is_unsigned = literal.is_unsigned && value < 0,
                                           .at = reader_location(reader, macro->cursor)});
  }
  clang_disposeTokens(reader->unit, tokens, count);
}

static void set_doc(struct reader *reader, struct macro *macro, const char *comment) {
  const struct comment parsed = comment_parse(reader->arena, comment);
  if (!parsed.is_of_file && parsed.doc)
    macro->doc = parsed.doc;
}

/* Comments of macros and #undef, which libclang does not tell, stand among the header's tokens. */
static void read_directive(struct reader *reader, const char *comment, const char *directive,
                           const char *name, unsigned offset) {
  for (size_t i = 0; i < reader->macro_count; i++) {
    struct macro *macro = &reader->macros[i];
    if (macro->offset == offset)
      set_doc(reader, macro, comment);
    if (strcmp(directive, "undef") == 0 && macro->offset < offset && strcmp(macro->name, name) == 0)
      macro->is_defined = false;
  }
}

/* A comment that begins with a '<' belongs to what stands in front of it, on its line. */
static void read_trailing_comment(struct reader *reader, CXSourceLocation location,
                                  const char *comment) {
  unsigned line = 0;
  clang_getFileLocation(location, NULL, &line, NULL, NULL);
  for (size_t i = 0; i < reader->macro_count; i++)
    if (reader_location(reader, reader->macros[i].cursor).line == line)
      set_doc(reader, &reader->macros[i], comment);
}

static bool begins(const char *text, const char *with) {
  return strncmp(text, with, strlen(with)) == 0;
}

static bool is_documentation(const char *comment) {
  return begins(comment, "/**") || begins(comment, "/*!") || begins(comment, "///");
}

static void read_directives(struct reader *reader) {
  CXToken *tokens = NULL;
  unsigned count = 0;
  const CXCursor whole = clang_getTranslationUnitCursor(reader->unit);
  clang_tokenize(reader->unit, clang_getCursorExtent(whole), &tokens, &count);
  const char *comment = NULL, *before_last = "", *last = "";
  for (unsigned i = 0; i < count; i++) {
    const char *token = reader_string(reader, clang_getTokenSpelling(reader->unit, tokens[i]));
    const CXSourceLocation location = clang_getTokenLocation(reader->unit, tokens[i]);
    if (clang_getTokenKind(tokens[i]) == CXToken_Comment) {
      const bool continues = comment && begins(comment, "///") && begins(token, "///");
      if (is_documentation(token) && token[3] == '<')
        read_trailing_comment(reader, location, token);
      else if (is_documentation(token))
        comment = continues ? arena_format(reader->arena, "%s\n%s", comment, token) : token;
      continue;
    }
    if (strcmp(before_last, "#") == 0)
      read_directive(reader, comment, last, token, reader_offset(location));
    if (strcmp(token, "#") != 0 && strcmp(last, "#") != 0)
      comment = NULL;
    before_last = last;
    last = token;
  }
  clang_disposeTokens(reader->unit, tokens, count);
}

static bool is_reserved(const char *name) {
  return name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z'));
}

void constants_of_macros(struct reader *reader) {
  read_directives(reader);
  for (size_t i = 0; i < reader->macro_count; i++) {
    const struct macro *macro = &reader->macros[i];
    if (!reader_skips_name(reader, macro->name) && macro->is_defined && !is_reserved(macro->name) &&
        !clang_Cursor_isMacroFunctionLike(macro->cursor))
      add_macro(reader, macro);
  }
}
