#include "header/header.h"

#include "base/file.h"
#include "header/constants.h"
#include "header/enums.h"
#include "header/names.h"
#include "header/problems.h"
#include "header/properties.h"
#include "header/reader.h"
#include "header/scope.h"
#include "header/signature.h"

#include <string.h>

/* What the header itself declares, and what attributes or options say about it. */
struct declaration {
  const char *name;
  CXCursor cursor;
  bool is_skipped, is_stream, is_import;
};

struct declarations {
  struct reader *reader;
  struct declaration *items;
  size_t count;
};

static struct declaration *find(const struct declarations *declarations, const char *name) {
  for (size_t i = 0; *name && i < declarations->count; i++)
    if (strcmp(declarations->items[i].name, name) == 0)
      return &declarations->items[i];
  return NULL;
}

/* Code for C callers, not an export: `static`, `inline` or both. */
static bool is_for_c_only(CXCursor cursor) {
  return clang_Cursor_getStorageClass(cursor) == CX_SC_Static ||
         (clang_getCursorKind(cursor) == CXCursor_FunctionDecl &&
          clang_Cursor_isFunctionInlined(cursor));
}

static void note_declaration(struct declarations *declarations, CXCursor cursor) {
  struct reader *reader = declarations->reader;
  const struct header_options *options = reader->options;
  const bool is_enum = clang_getCursorKind(cursor) == CXCursor_EnumDecl;
  const char *name = is_enum ? "" : reader_name(reader, cursor);
  reader_note_name(reader, reader_name(reader, cursor));
  struct declaration *declaration = find(declarations, name);
  if (!declaration) {
    declaration =
        arena_push(reader->arena, &declarations->items, &declarations->count, sizeof *declaration);
    *declaration = (struct declaration){.name = name, .cursor = cursor};
  }
  /* An enum may get a name further down, see read_enum(). */
  declaration->is_skipped |= !is_enum && (reader_skips(reader, cursor) || is_for_c_only(cursor));
  declaration->is_stream |= reader_has_mark(reader, cursor, "tare:stream") ||
                            name_is_one_of(name, options->stream, options->stream_count);
  declaration->is_import |= reader_has_mark(reader, cursor, "tare:import") ||
                            name_is_one_of(name, options->import, options->import_count);
}

static void note_type_name(struct reader *reader, CXCursor cursor) {
  const CXType type = clang_getCanonicalType(clang_getTypedefDeclUnderlyingType(cursor));
  if (type.kind != CXType_Record && type.kind != CXType_Enum)
    return;
  struct type_name *added =
      arena_push(reader->arena, &reader->type_names, &reader->type_name_count, sizeof *added);
  *added = (struct type_name){reader_name(reader, cursor), cursor, reader_unqualified(type)};
  if (reader_owns(reader, cursor))
    reader_note_name(reader, added->name);
}

static void note_creator(struct reader *reader, CXCursor cursor) {
  const CXType type =
      clang_getPointeeType(clang_getCanonicalType(clang_getCursorResultType(cursor)));
  if (type.kind != CXType_Record || clang_isConstQualifiedType(type))
    return;
  struct creator *added =
      arena_push(reader->arena, &reader->creators, &reader->creator_count, sizeof *added);
  *added = (struct creator){reader_name(reader, cursor), reader_unqualified(type)};
}

static enum CXChildVisitResult visit_top(CXCursor cursor, CXCursor parent, CXClientData data) {
  (void)parent;
  struct declarations *declarations = data;
  const enum CXCursorKind kind = clang_getCursorKind(cursor);
  if (kind == CXCursor_TypedefDecl)
    note_type_name(declarations->reader, cursor); /* an include's typedefs name types as well */
  if (!reader_owns(declarations->reader, cursor))
    return CXChildVisit_Continue;
  if (kind == CXCursor_MacroDefinition)
    constants_note_macro(declarations->reader, cursor);
  else if (kind == CXCursor_FunctionDecl || kind == CXCursor_VarDecl || kind == CXCursor_EnumDecl)
    note_declaration(declarations, cursor);
  if (kind == CXCursor_FunctionDecl)
    note_creator(declarations->reader, cursor);
  return CXChildVisit_Continue;
}

/* `; is it 'x'?` for a name that is near to one of the header's, or nothing. */
static const char *or_nearest(const struct reader *reader, const char *name) {
  const char *nearest = name_nearest(reader->arena, name, reader->names.at, reader->names.count);
  return nearest ? arena_format(reader->arena, "; is it '%s'?", nearest) : "";
}

static void check_skip(const struct reader *reader) {
  for (size_t i = 0; i < reader->options->skip_count; i++)
    if (!reader->skip_met[i])
      report_failure(reader->usage, "--skip=%s: no function, constant or enum of that name in %s%s",
                     reader->options->skip[i], reader->options->path,
                     or_nearest(reader, reader->options->skip[i]));
}

/* An option for what another one leaves out is idle, and no mistake: a lenient reading may have. */
static bool is_left_out(const struct reader *reader, const char *name) {
  return name_is_one_of(name, reader->options->skip, reader->options->skip_count) ||
         name_is_one_of(name, reader->left_out.at, reader->left_out.count);
}

static void check_rename(const struct reader *reader) {
  for (size_t i = 0; i < reader->options->rename_count; i++) {
    const struct rename *rename = &reader->options->rename[i];
    if (reader->rename_met[i] || is_left_out(reader, rename->c_name))
      continue;
    if (name_is_one_of(rename->c_name, reader->names.at, reader->names.count))
      report_failure(reader->usage,
                     "--rename=%s=%s: '%s' has no name in JavaScript that could be another one",
                     rename->c_name, rename->name, rename->c_name);
    else
      report_failure(reader->usage,
                     "--rename=%s=%s: no function, struct, enum or constant of that name in the "
                     "interface of %s%s",
                     rename->c_name, rename->name, reader->options->path,
                     or_nearest(reader, rename->c_name));
  }
}

static void check_bounds(const struct reader *reader) {
  for (size_t i = 0; i < reader->options->bound_count; i++) {
    const struct bound *bound = &reader->options->bounds[i];
    if (!reader->bound_met[i] && !is_left_out(reader, bound->function))
      report_failure(reader->usage,
                     "--bound=%s.%s=%u: no function of %s has a pointer of that name%s",
                     bound->function, bound->parameter, bound->count, reader->options->path,
                     or_nearest(reader, bound->function));
  }
}

static void check_option(const struct declarations *declarations, const char *option,
                         const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!find(declarations, names[i]))
      report_failure(declarations->reader->usage, "--%s=%s: no function of that name in %s%s",
                     option, names[i], declarations->reader->options->path,
                     or_nearest(declarations->reader, names[i]));
}

/* --- Classes --------------------------------------------------------------------------------- */

/* What makes a struct a class, behind its name: `init` first of all, then `init_x`, and only where
 * there is neither, `reset`. */
struct init_word {
  const char *word;
  bool goes_on;
};

static bool is_init_of(const char *function, const char *type, struct init_word init) {
  const char *rest = name_after_type(function, type);
  return rest && (init.goes_on ? name_after(rest, init.word) != NULL : name_equal(rest, init.word));
}

/* The typedef's name or the tag that makes `function` an init of `record`, or NULL. */
static const char *name_with_init(struct reader *reader, CXType record, const char *function,
                                  struct init_word init, CXCursor *cursor) {
  for (size_t i = 0; i < reader->type_name_count; i++) {
    const struct type_name *type_name = &reader->type_names[i];
    if (clang_equalTypes(type_name->type, record) && is_init_of(function, type_name->name, init)) {
      *cursor = type_name->cursor;
      return type_name->name;
    }
  }
  *cursor = clang_getTypeDeclaration(record);
  const char *tag = reader_name(reader, *cursor);
  return is_init_of(function, tag, init) ? tag : NULL;
}

static enum CXVisitorResult visit_field(CXCursor cursor, CXClientData data) {
  bool *has_pointers = data;
  CXType type = clang_getCanonicalType(clang_getCursorType(cursor));
  for (;;) {
    if (type.kind == CXType_ConstantArray || type.kind == CXType_IncompleteArray)
      type = clang_getArrayElementType(type);
    else if (type.kind == CXType_Atomic)
      type = clang_getCanonicalType(clang_Type_getValueType(type));
    else
      break;
  }
  if (type.kind == CXType_Pointer)
    *has_pointers = true;
  else if (type.kind == CXType_Record)
    clang_Type_visitFields(type, visit_field, data);
  return *has_pointers ? CXVisit_Break : CXVisit_Continue;
}

/* Whether --rename makes it one, of a class that has no init function. */
static bool is_constructor(struct reader *reader, const char *function) {
  for (size_t i = 0; i < reader->options->rename_count; i++) {
    const struct rename *rename = &reader->options->rename[i];
    if (strcmp(rename->c_name, function) == 0 && strcmp(rename->name, "constructor") == 0)
      return reader->rename_met[i] = true;
  }
  return false;
}

static const char *any_name_of(struct reader *reader, CXType record, CXCursor *cursor) {
  for (size_t i = 0; i < reader->type_name_count; i++)
    if (clang_equalTypes(reader->type_names[i].type, record)) {
      *cursor = reader->type_names[i].cursor;
      return reader->type_names[i].name;
    }
  *cursor = clang_getTypeDeclaration(record);
  return reader_name(reader, *cursor);
}

static size_t positive(long long size) { /* a layout error is a negative size */
  return size > 0 ? (size_t)size : 0;
}

static enum CXVisitorResult visit_last_field(CXCursor cursor, CXClientData data) {
  *(CXType *)data = clang_getCanonicalType(clang_getCursorType(cursor));
  return CXVisit_Continue;
}

/* Whether the host can lay out an instance. */
static bool check_layout(struct reader *reader, const struct known_class *known,
                         const struct declaration *init) {
  CXType last = {.kind = CXType_Invalid};
  clang_Type_visitFields(known->type, visit_last_field, &last);
  const char *problem = NULL;
  if (clang_Type_getSizeOf(known->type) < 0)
    problem = "must have a known size to be a class; define the struct in the header, or if it "
              "does so behind an #ifdef, build with -D";
  else if (last.kind == CXType_IncompleteArray)
    problem = "ends in an array without a bound, so its size is not known; give it a bound";
  else if (known->class->size == 0)
    problem = "is empty; a class needs a field, and functions without state need no class";
  if (problem)
    report_error(reader->report, reader_location(reader, init->cursor), "'%s' %s",
                 known->class->c_name, problem);
  return !problem;
}

static void note_class(struct reader *reader, const struct declaration *declaration,
                       struct init_word init) {
  if (clang_Cursor_getNumArguments(declaration->cursor) < 1)
    return;
  const CXCursor self = clang_Cursor_getArgument(declaration->cursor, 0);
  const CXType pointee = clang_getPointeeType(clang_getCanonicalType(clang_getCursorType(self)));
  const CXType type = reader_unqualified(pointee);
  const bool may_be_const = !init.goes_on && strcmp(init.word, "init") == 0; /* an error then */
  if (type.kind != CXType_Record || reader_class(reader, type) ||
      (clang_isConstQualifiedType(pointee) && !may_be_const))
    return;
  CXCursor named;
  const char *name = name_with_init(reader, type, declaration->name, init, &named);
  if (is_constructor(reader, declaration->name))
    name = any_name_of(reader, type, &named);
  if (!name)
    return;
  const bool is_tag = clang_getCursorKind(named) != CXCursor_TypedefDecl;
  const char *renamed = reader_renamed_type(reader, type);
  struct class *class = arena_alloc(reader->arena, sizeof *class);
  *class = (struct class){
      .c_name = is_tag ? reader_type(reader, type) : name,
      .name = renamed ? renamed : name_pascal(reader->arena, name),
      .doc = reader_comment(reader, named).doc,
      .at = reader_location(reader, named),
      .size = positive(clang_Type_getSizeOf(type)),
      .alignment = positive(clang_Type_getAlignOf(type)),
  };
  if (!class->doc)
    class->doc = reader_comment(reader, clang_getTypeDeclaration(type)).doc;
  clang_Type_visitFields(type, visit_field, &class->has_pointers);
  struct known_class *known =
      arena_push(reader->arena, &reader->classes, &reader->class_count, sizeof *known);
  *known = (struct known_class){type, name, init.word, class};
  if (!check_layout(reader, known, declaration))
    reader_leave_out(reader, declaration->name);
  struct class **entry =
      arena_push(reader->arena, &reader->api->classes, &reader->api->class_count, sizeof *entry);
  *entry = class;
}

static void note_classes(const struct declarations *declarations) {
  static const struct init_word inits[] = {{"init", false}, {"init", true}, {"reset", false}};
  for (size_t k = 0; k < sizeof inits / sizeof *inits; k++)
    for (size_t i = 0; i < declarations->count; i++)
      if (!declarations->items[i].is_skipped && !declarations->items[i].is_import)
        note_class(declarations->reader, &declarations->items[i], inits[k]);
}

/* --- What each function is ------------------------------------------------------------------- */

static void add_function(struct reader *reader, struct function ***list, size_t *count,
                         struct function *function, const char *c_name) {
  const char *renamed = reader_renamed(reader, function->symbol);
  function->name = renamed ? renamed : name_camel(reader->arena, c_name);
  struct function **entry = arena_push(reader->arena, list, count, sizeof *entry);
  *entry = function;
}

/* What constructs can only succeed or fail. `params` are without the instance. */
static bool check_constructor(struct reader *reader, const struct function *init,
                              const struct param *self, const struct known_class *known) {
  const char *c_name = known->class->c_name;
  const struct result *result = &init->result;
  if (self->is_const) {
    report_error(reader->report, self->at, "'%s' writes its instance; write '%s *%s' without const",
                 init->symbol, c_name, self->name);
    return false;
  }
  if (result->kind == RESULT_ENUM && !enums_has_zero(result->enumeration)) {
    report_error(reader->report, init->at,
                 "'%s' returns '%s', which has no enumerator of value 0 to mean success; add one, "
                 "or return bool",
                 init->symbol, result->enumeration->name);
    return false;
  }
  if (result->kind != RESULT_VOID && result->kind != RESULT_ENUM &&
      !(result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL)) {
    report_error(reader->report, init->at,
                 "'%s' constructs, and can only succeed or fail; return void, bool, or an enum "
                 "whose zero means success",
                 init->symbol);
    return false;
  }
  if (init->is_stream) {
    report_error(reader->report, init->at,
                 "'%s' constructs, which cannot be done in pieces; mark a method as a stream",
                 init->symbol);
    return false;
  }
  for (size_t i = 0; i < init->param_count; i++) {
    const struct param *param = &init->params[i];
    if (!param_is_output(param) && !param_is_in_place(param))
      continue;
    const char *bound =
        param->kind == PARAM_OUTPUT_ARRAY ? arena_format(reader->arena, "[%zu]", param->count) : "";
    report_error(reader->report, param->at,
                 "'%s' constructs, and cannot give back '%s%s' as well; write a method for it, or "
                 "const if it is read",
                 init->symbol, param->name, bound);
    return false;
  }
  return true;
}

static void place_init(struct reader *reader, const struct known_class *known,
                       struct function *function, const struct param *self) {
  struct class *class = known->class;
  if (!check_constructor(reader, function, self, known))
    return;
  if (class->init)
    report_error(
        reader->report, function->at,
        "'%s' and '%s' are both the constructor of '%s'; rename one, or leave one out with "
        "--skip=%s",
        class->init->symbol, function->symbol, class->name, function->symbol);
  function->name = "constructor";
  class->init = function;
}

static void place_drop(struct reader *reader, struct class *class, struct function *function) {
  if (function->result.kind != RESULT_VOID || function->param_count || function->is_const)
    report_error(reader->report, function->at, "'%s' must be 'void %s(%s *)'", function->symbol,
                 function->symbol, class->c_name);
  else if (class->drop)
    report_error(reader->report, function->at,
                 "'%s' and '%s' both drop '%s'; rename one, or leave one out with --skip=%s",
                 class->drop->symbol, function->symbol, class->name, function->symbol);
  function->name = "drop";
  class->drop = function;
}

/* A function that gives back what another one of the header has allocated. */
static bool refuse_deleter(struct reader *reader, const struct known_class *known,
                           const struct function *function, const char *rest) {
  static const char *const words[] = {"free",      "destroy",      "delete",      "dealloc",
                                      "freestate", "destroystate", "deletestate", "deallocate",
                                      "freectx",   "freecontext",  "destroyctx",  "release"};
  const char *creator = reader_creator(reader, known->type);
  for (size_t i = 0; creator && i < sizeof words / sizeof *words; i++)
    if (name_equal(rest, words[i])) {
      report_error(reader->report, function->at,
                   "'%s' frees what '%s' allocates; a class has a free() of its own, for what "
                   "'new' makes: leave this function out with --skip=%s",
                   function->symbol, creator, function->symbol);
      return true;
    }
  return false;
}

/* `rest` is what follows the class's name. */
static void place_in_class(struct reader *reader, const struct known_class *known,
                           struct function *function, const char *rest) {
  struct class *class = known->class;
  const struct param *self = function->params++;
  function->param_count--;
  function->is_const = self->is_const;
  const char *variant = name_after(rest, "init");
  if (refuse_deleter(reader, known, function, rest))
    return;
  if (name_equal(rest, known->init)) {
    place_init(reader, known, function, self);
  } else if (name_equal(rest, "drop")) {
    place_drop(reader, class, function);
  } else if (variant) {
    if (check_constructor(reader, function, self, known))
      add_function(reader, &class->factories, &class->factory_count, function, variant);
  } else {
    add_function(reader, &class->methods, &class->method_count, function, rest);
  }
}

static const struct known_class *known_class(const struct reader *reader,
                                             const struct class *class) {
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].class == class)
      return &reader->classes[i];
  return NULL;
}

static void place_function(struct reader *reader, struct function *function) {
  struct api *api = reader->api;
  struct function **export =
      arena_push(reader->arena, &api->exports, &api->export_count, sizeof *export);
  *export = function;
  const bool has_self = function->param_count && function->params->kind == PARAM_INSTANCE;
  const struct known_class *known = has_self ? known_class(reader, function->params->class) : NULL;
  const bool constructs = is_constructor(reader, function->symbol);
  if (constructs && !known) {
    report_error(reader->report, function->at,
                 "'%s' cannot be a constructor: its first parameter is no pointer to a struct",
                 function->symbol);
    return;
  }
  const char *in_class = constructs ? known->init
                         : known    ? reader_name_in_class(reader, known->class, function->symbol)
                                    : NULL;
  const char *in_module = name_after(function->symbol, reader_prefix(reader));
  if (in_class)
    place_in_class(reader, known, function, in_class);
  else
    add_function(reader, &api->functions, &api->function_count, function,
                 in_module ? in_module : function->symbol);
}

/* f(a ++ b) must be able to mean f(a); f(b). */
static bool check_stream(struct reader *reader, const struct function *function) {
  size_t inputs = 0, outputs = 0;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    inputs += param->kind == PARAM_INPUT;
    outputs += param_is_output(param) || param_is_in_place(param);
    if (param->kind != PARAM_INPUT || !param->record)
      continue;
    report_error(reader->report, param->at,
                 "'%s' is an array of structs, which cannot be fed in pieces; declare the function "
                 "without TARE_STREAM, or feed the fields as buffers of numbers",
                 param->name);
    return false;
  }
  const bool may_stream = inputs == 1 && !outputs && function->result.kind == RESULT_VOID;
  if (!may_stream)
    report_error(reader->report, function->at,
                 "'%s' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t "
                 "*data, size_t data_len', and gives nothing back",
                 function->symbol);
  return may_stream;
}

static void place_import(struct reader *reader, const struct declaration *declaration,
                         struct function *function) {
  struct api *api = reader->api;
  const char *in_module = name_after(function->symbol, api->stem);
  const bool has_value =
      function->result.kind == RESULT_SCALAR || function->result.kind == RESULT_ENUM;
  for (size_t i = 0; i < function->param_count; i++)
    if (param_is_output(&function->params[i]) && has_value) {
      report_error(reader->report, function->params[i].at,
                   "'%s' is given back beside the result of '%s', and an import returns one thing; "
                   "return void, and give the value back through a parameter such as 'uint32_t "
                   "value[1]'",
                   function->params[i].name, function->symbol);
      return;
    }
  if (declaration->is_stream)
    report_error(reader->report, function->at,
                 "'%s' is supplied by the host, and only a function of the module is fed in "
                 "pieces; drop one of the two marks",
                 function->symbol);
  else
    add_function(reader, &api->imports, &api->import_count, function,
                 in_module ? in_module : function->symbol);
}

static void read_function(struct reader *reader, const struct declaration *declaration) {
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  if (!signature_read(reader, declaration->cursor, declaration->is_import, function)) {
    reader_leave_out(reader, declaration->name);
    return;
  }
  if (declaration->is_import) {
    place_import(reader, declaration, function);
    return;
  }
  function->is_stream = declaration->is_stream;
  if (!function->is_stream || check_stream(reader, function))
    place_function(reader, function);
}

static const char *name_of_enum(struct reader *reader, CXCursor cursor) {
  const char *name = reader_name_of_type(reader, clang_getCursorType(cursor));
  return name ? name : "";
}

static void read_enum(struct reader *reader, CXCursor cursor) {
  const CXType type = clang_getCursorType(cursor);
  if (!clang_isCursorDefinition(cursor) || enums_skips(reader, type))
    return;
  if (reader_name_of_type(reader, type))
    enums_find(reader, type);
  else
    constants_of_enum(reader, cursor);
}

static void read_declaration(struct reader *reader, const struct declaration *declaration) {
  if (declaration->is_import && is_for_c_only(declaration->cursor))
    report_error(reader->report, reader_location(reader, declaration->cursor),
                 "'%s' is static or inline, and so C's own; declare it as 'extern' for the host to "
                 "supply it",
                 declaration->name);
  if (declaration->is_skipped)
    return;
  const size_t errors_before = reader->report->errors;
  switch (clang_getCursorKind(declaration->cursor)) {
  case CXCursor_FunctionDecl:
    read_function(reader, declaration);
    break;
  case CXCursor_EnumDecl:
    read_enum(reader, declaration->cursor);
    break;
  default:
    report_error(reader->report, reader_location(reader, declaration->cursor),
                 "'%s' is a variable, which JavaScript cannot see; write a function that reads "
                 "it, or mark it TARE_SKIP",
                 declaration->name);
  }
  if (reader->report->errors > errors_before)
    reader_leave_out(reader, *declaration->name ? declaration->name
                                                : name_of_enum(reader, declaration->cursor));
}

/* --- The whole header ------------------------------------------------------------------------ */

/* The text of the first comment with @file. */
static const char *doc_of_file(struct reader *reader) {
  CXToken *tokens = NULL;
  unsigned count = 0;
  const char *doc = NULL;
  const CXCursor whole = clang_getTranslationUnitCursor(reader->unit);
  clang_tokenize(reader->unit, clang_getCursorExtent(whole), &tokens, &count);
  for (unsigned i = 0; i < count && !doc; i++) {
    if (clang_getTokenKind(tokens[i]) != CXToken_Comment)
      continue;
    const struct comment comment = comment_parse(
        reader->arena, reader_string(reader, clang_getTokenSpelling(reader->unit, tokens[i])));
    doc = comment.is_of_file ? comment.doc : NULL;
  }
  clang_disposeTokens(reader->unit, tokens, count);
  return doc;
}

static void read_unit(struct reader *reader) {
  const size_t errors_before = reader->report->errors;
  const struct header_options *options = reader->options;
  struct declarations declarations = {.reader = reader};
  reader->file = clang_getFile(reader->unit, options->path);
  reader->api->doc = doc_of_file(reader);
  clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit_top, &declarations);
  note_classes(&declarations);
  for (size_t i = 0; i < declarations.count; i++)
    read_declaration(reader, &declarations.items[i]);
  constants_of_macros(reader);
  for (size_t i = 0; i < reader->class_count; i++)
    properties_make(reader, &reader->classes[i]);
  scope_check(reader);
  check_skip(reader);
  check_rename(reader);
  check_bounds(reader);
  check_option(&declarations, "stream", options->stream, options->stream_count);
  check_option(&declarations, "import", options->import, options->import_count);
  if (!reader->api->export_count && reader->report->errors == errors_before)
    report_error(
        reader->usage, (struct location){.file = options->path},
        "declares no function that JavaScript could call; declare one that is neither static "
        "nor inline, here and not in what this includes");
}

static CXTranslationUnit parse(struct arena *arena, CXIndex index,
                               const struct header_options *options) {
  const size_t count = options->clang_flag_count + 2;
  const char **flags = arena_alloc(arena, count * sizeof *flags);
  flags[0] = "-xc-header";
  if (options->clang_flag_count)
    memcpy(flags + 1, options->clang_flags, options->clang_flag_count * sizeof *flags);
  flags[count - 1] = "-w"; /* warnings are the compiler's business, also as errors */
  CXTranslationUnit unit = NULL;
  const unsigned how =
      CXTranslationUnit_DetailedPreprocessingRecord | CXTranslationUnit_SkipFunctionBodies;
  clang_parseTranslationUnit2(index, options->path, flags, (int)count, NULL, 0, how, &unit);
  return unit;
}

static bool has_errors(CXTranslationUnit unit) {
  bool found = false;
  for (unsigned i = 0; i < clang_getNumDiagnostics(unit) && !found; i++) {
    CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
    found = clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
    clang_disposeDiagnostic(diagnostic);
  }
  return found;
}

/* One reading of the unit, with errors as warnings where `lenient`. */
static struct reader read_once(struct arena *arena, struct report *usage, struct report *report,
                               const struct header_options *options, struct api *api,
                               CXTranslationUnit unit) {
  *api = (struct api){.header = options->path, .stem = path_stem(arena, options->path)};
  struct reader reader = {
      .arena = arena,
      .report = report,
      .usage = usage,
      .options = options,
      .api = api,
      .unit = unit,
      .skip_met = arena_alloc(arena, options->skip_count * sizeof *reader.skip_met),
      .bound_met = arena_alloc(arena, options->bound_count * sizeof *reader.bound_met),
      .rename_met = arena_alloc(arena, options->rename_count * sizeof *reader.rename_met)};
  read_unit(&reader);
  return reader;
}

static struct header_options with_skipped(struct arena *arena, struct header_options options,
                                          struct header_names names) {
  const char **skip = arena_alloc(arena, (options.skip_count + names.count) * sizeof *skip);
  if (options.skip_count)
    memcpy(skip, options.skip, options.skip_count * sizeof *skip);
  memcpy(skip + options.skip_count, names.at, names.count * sizeof *skip);
  options.skip = skip;
  options.skip_count += names.count;
  return options;
}

static bool has_more(const struct header_options *options, const struct header_names *names) {
  for (size_t i = 0; i < names->count; i++)
    if (!name_is_one_of(names->at[i], options->skip, options->skip_count))
      return true;
  return false;
}

/* Reads again and again without what was refused, until nothing is: what used an enum or a class
 * that is left out cannot stay either. */
static void read_leniently(struct arena *arena, struct report *report,
                           struct header_options options, struct api *api, CXTranslationUnit unit,
                           struct header_names *left_out) {
  const size_t errors_before = report->errors;
  for (;;) {
    struct report warnings = {.out = report->out, .is_lenient = true};
    const struct reader reader = read_once(arena, report, &warnings, &options, api, unit);
    if (!warnings.errors && !reader.left_out.count)
      return;
    if (report->errors > errors_before) /* beside warnings that tell why */
      return;
    if (!has_more(&options, &reader.left_out)) { /* such as a class's name, which stays */
      report_failure(report, "%s cannot be read without what was warned of last", options.path);
      return;
    }
    options = with_skipped(arena, options, reader.left_out);
    for (size_t i = 0; i < reader.left_out.count; i++) {
      const char **name = arena_push(arena, &left_out->at, &left_out->count, sizeof *left_out->at);
      *name = reader.left_out.at[i];
    }
  }
}

enum header_status header_read(struct arena *arena, struct report *report,
                               const struct header_options *options, struct api *api,
                               struct header_names *left_out) {
  const size_t errors_before = report->errors;
  *left_out = (struct header_names){0};
  CXIndex index = clang_createIndex(0, 0);
  CXTranslationUnit unit = parse(arena, index, options);
  const bool is_compiled = unit && !has_errors(unit);
  if (is_compiled && options->lenient)
    read_leniently(arena, report, *options, api, unit, left_out);
  else if (is_compiled)
    read_once(arena, report, report, options, api, unit);
  const bool is_told = is_compiled || problems_report(arena, report, options, unit);
  if (unit)
    clang_disposeTranslationUnit(unit);
  clang_disposeIndex(index);
  return !is_told                          ? HEADER_NOT_COMPILED
         : report->errors == errors_before ? HEADER_OK
                                           : HEADER_REJECTED;
}
