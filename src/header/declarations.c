#include "header/declarations.h"

#include "base/file.h"
#include "header/inner.h"
#include "header/umbrella.h"
#include "header/unit.h"

#include <ctype.h>
#include <string.h>

/* ---- What all declarations have ---- */

/* The file as it lies on the disk, or NULL. */
static const struct source *source_of(struct unit *unit, const char *path) {
  const uint32_t number = intern(&unit->files, path, strlen(path));
  if (number < unit->file_count)
    return unit->sources[number];
  struct source **place =
      arena_push(unit->arena, &unit->sources, &unit->file_count, sizeof *unit->sources);
  struct bytes content;
  if (!file_exists(path) || !file_read(unit->arena, unit->report, path, &content))
    return NULL;
  *place = arena_alloc(unit->arena, sizeof **place);
  source_read(unit->arena, content, *place);
  return *place;
}

/* Whether only `allowed` stands between two places of a file. */
static bool is_between(const struct source *source, size_t from, size_t to, const char *allowed) {
  const char *bytes = (const char *)source->content.at;
  for (; from < to; from++)
    if (from >= source->content.length || !bytes[from] || !strchr(allowed, bytes[from]))
      return false;
  return true;
}

/* Clang looks past commas for a comment, and so gives an enumerator those of its neighbours. */
static bool is_own_comment(const struct source *source, const struct extent *doc,
                           const struct node *enumerator) {
  return doc->start >= enumerator->end
             ? is_between(source, enumerator->end, doc->start, " \t,")
             : is_between(source, doc->end, enumerator->begin.offset, " \t\r\n");
}

static const char *comment_of(struct unit *unit, const struct node *node) {
  const struct node *comment = node_child(node, "FullComment");
  const struct source *source =
      comment && comment->begin.file ? source_of(unit, comment->begin.file) : NULL;
  const struct extent *doc = source ? source_doc_at(source, comment->begin.offset) : NULL;
  if (!doc || (node_is(node, "EnumConstantDecl") && !is_own_comment(source, doc, node)))
    return NULL;
  return arena_copy(unit->arena, (const char *)source->content.at + doc->start,
                    doc->end - doc->start);
}

/* The text of `annotate("tare:…", "tare:…")`: a dump has the arguments behind the first alone. */
static const char *mark_of(const struct unit *unit, const struct node *attribute) {
  const struct node *node = attribute->inner;
  while (node && !node_is(node, "StringLiteral"))
    node = node->inner;
  struct c_value text;
  if (!node || !node->value)
    return NULL;
  values_read_text(unit->arena, node->value, &text);
  return text.length ? text.text : NULL;
}

static void add_marks(struct unit *unit, struct c_origin *origin, const struct node *node) {
  for (const struct node *child = node->inner; child; child = child->next) {
    const char *mark = node_is(child, "AnnotateAttr") ? mark_of(unit, child) : NULL;
    if (mark)
      strings_add(unit->arena, &origin->marks, mark);
  }
}

static const char *find_owner(const struct strings *interface, const char *file) {
  for (size_t i = 0; i < interface->count; i++)
    if (strcmp(interface->at[i], file) == 0)
      return interface->at[i];
  for (size_t i = 0; i < interface->count; i++) /* under another path */
    if (strcmp(path_name(interface->at[i]), path_name(file)) == 0 &&
        file_is_same(interface->at[i], file))
      return interface->at[i];
  return NULL;
}

/* The file of the interface that it is, as the user named it; NULL where it is none of them. */
static const char *owner_of(struct unit *unit, const char *file) {
  source_of(unit, file); /* which numbers it */
  const uint32_t number = intern(&unit->files, file, strlen(file));
  while (unit->owner_count <= number) {
    const char **place =
        arena_push(unit->arena, &unit->owners, &unit->owner_count, sizeof *unit->owners);
    *place = NULL;
    if (unit->owner_count == number + 1)
      *place = find_owner(&unit->interface, file);
  }
  return unit->owners[number];
}

/* Whether it stands in the interface itself. */
static bool is_own(struct unit *unit, const struct node *node) {
  return node->at.file && owner_of(unit, node->at.file);
}

struct c_origin unit_origin(struct unit *unit, const struct node *node) {
  struct c_origin origin = {.name = node->name ? node->name : ""};
  const char *file = node->at.file ? node->at.file : unit->options->paths[0];
  const char *header = owner_of(unit, file);
  origin.is_own = node->at.file && header;
  origin.at = (struct location){header ? header : file, node->at.line, node->at.column};
  origin.comment = comment_of(unit, node);
  add_marks(unit, &origin, node);
  return origin;
}

/* ---- Functions and variables ---- */

static struct c_declaration *add_declaration(struct unit *unit, enum c_declaration_kind kind) {
  struct c_header *header = unit->header;
  struct c_declaration *added =
      arena_push(unit->arena, &header->declarations, &header->declaration_count, sizeof *added);
  added->kind = kind;
  return added;
}

/* What further declarations of the same entity add. */
static void join(struct unit *unit, struct c_origin *origin, const struct node *node) {
  const char *comment = comment_of(unit, node);
  origin->comment = origin->comment ? origin->comment : comment;
  add_marks(unit, origin, node);
}

static bool is_static(const struct node *node) {
  return node->storage && strcmp(node->storage, "static") == 0;
}

struct strings unit_inner_names(struct unit *unit, const struct node *node) {
  const bool may_have = node->type && strchr(node->type, '(') && node->begin.file;
  return may_have ? inner_names(unit->arena, source_of(unit, node->begin.file), node)
                  : (struct strings){0};
}

static void read_params(struct unit *unit, struct c_function *function, const struct node *node) {
  for (const struct node *child = node->inner; child; child = child->next) {
    if (!node_is(child, "ParmVarDecl"))
      continue;
    struct c_param *param = arena_push(unit->arena, &function->params, &function->param_count,
                                       sizeof *function->params);
    param->origin = unit_origin(unit, child);
    param->inner = unit_inner_names(unit, child);
    if (!param->origin.at.line)
      param->origin.at = function->origin.at;
  }
}

static size_t count_named(const struct c_function *function) {
  size_t count = 0;
  for (size_t i = 0; i < function->param_count; i++)
    count += *function->params[i].origin.name != 0;
  return count;
}

/* Of several declarations, the parameters of the one that names most of them, with the marks of
 * all. */
static void note_params(struct unit *unit, struct c_function *function, const struct node *node) {
  struct c_function other = {.origin = function->origin};
  read_params(unit, &other, node);
  const bool is_better = !function->params || count_named(&other) > count_named(function);
  const struct c_function kept = is_better ? other : *function,
                          dropped = is_better ? *function : other;
  for (size_t i = 0; i < kept.param_count && i < dropped.param_count; i++)
    for (size_t k = 0; k < dropped.params[i].origin.marks.count; k++)
      strings_add(unit->arena, &kept.params[i].origin.marks, dropped.params[i].origin.marks.at[k]);
  function->params = kept.params;
  function->param_count = kept.param_count;
}

/* What is known by a name of the header's own. */
static struct named *named(struct unit *unit, const char *name) {
  const uint32_t number = intern(&unit->names, name, strlen(name));
  if (number == unit->named_count)
    arena_push(unit->arena, &unit->named, &unit->named_count, sizeof *unit->named);
  return &unit->named[number];
}

static bool is_word(char byte) {
  return isalnum((unsigned char)byte) || byte == '_';
}

/* The parameters as the source spells them, or NULL where a macro makes the declaration. */
static const char *parameter_words(struct unit *unit, const struct node *node) {
  const struct source *source = node->begin.file ? source_of(unit, node->begin.file) : NULL;
  if (!source || node->end > source->content.length || node->begin.offset > node->end)
    return NULL;
  const char *words = arena_copy(unit->arena, (const char *)source->content.at + node->begin.offset,
                                 node->end - node->begin.offset);
  const char *name = strstr(words, node->name);
  return name ? strchr(name, '(') : NULL;
}

/* Whether the types between the parentheses of a function are those that the header has ahead of
 * it: neither the declaration's own words nor a macro among them can define a struct. */
static bool defines_nothing(struct unit *unit, const struct node *node) {
  int depth = 0;
  for (const char *at = parameter_words(unit, node); at && *at && *at != '{'; at++) {
    depth += (*at == '(') - (*at == ')');
    if (!depth)
      return true;
    size_t length = 0;
    while (is_word(at[length]))
      length++;
    if (length && intern_find(&unit->macros.names, at, length) < unit->macros.count)
      return false;
    at += length ? length - 1 : 0;
  }
  return false;
}

static void note_function(struct unit *unit, const struct node *node) {
  const bool is_for_c_only = is_static(node) || node->is_inline;
  struct named *known = named(unit, node->name);
  if (known->function) {
    join(unit, &known->function->origin, node);
    note_params(unit, known->function, node);
    known->function->is_for_c_only |= is_for_c_only;
    known->function->is_static |= is_static(node);
    return;
  }
  struct c_function *function = arena_alloc(unit->arena, sizeof *function);
  known->function = function;
  struct c_declaration *declaration = add_declaration(unit, DECLARES_FUNCTION);
  declaration->function = function;
  declaration->tags = defines_nothing(unit, node) ? unit->tagged_count : 0;
  function->origin = unit_origin(unit, node);
  function->is_for_c_only = is_for_c_only;
  function->is_static = is_static(node);
  note_params(unit, function, node);
}

/* ---- Parameters without names ---- */

/* Gives parameters that have no names those of the definition. */
static void take_names(struct unit *unit, const struct node *node) {
  const uint32_t number = intern_find(&unit->names, node->name, strlen(node->name));
  struct c_function *function = number < unit->named_count ? unit->named[number].function : NULL;
  if (!function || is_static(node) || !node_child(node, "CompoundStmt"))
    return;
  size_t i = 0;
  for (const struct node *child = node->inner; child && i < function->param_count;
       child = child->next)
    if (node_is(child, "ParmVarDecl")) {
      struct c_origin *origin = &function->params[i++].origin;
      if (*origin->name || !child->name)
        continue;
      origin->name = child->name;
      origin->unnamed = arena_format(unit->arena, "arg%zu", i);
    }
}

static bool lacks_names(const struct unit *unit) {
  for (size_t i = 0; i < unit->named_count; i++) {
    const struct c_function *function = unit->named[i].function;
    if (function && !function->is_for_c_only && count_named(function) < function->param_count)
      return true;
  }
  return false;
}

static void name_params(struct unit *unit) {
  const struct strings *sources = &unit->options->sources;
  for (size_t i = 0; i < sources->count && lacks_names(unit); i++) {
    const struct node *tree =
        path_is_cpp(sources->at[i]) ? NULL : clang_dump_source(unit, sources->at[i]);
    for (const struct node *node = tree ? tree->inner : NULL; node; node = node->next)
      if (node_is(node, "FunctionDecl") && node->name)
        take_names(unit, node);
  }
}

/* The expression in front of which there may be attributes and comments. */
static const struct node *initializer_of(const struct node *node) {
  const struct node *child = node->inner;
  while (child && (node_is_kind_of(child, "Attr") || node_is(child, "FullComment")))
    child = child->next;
  return child;
}

/* Whether each source that includes the header has one of its own. */
static bool is_definition(const struct node *node) {
  return !node->storage || strcmp(node->storage, "extern") != 0 || initializer_of(node);
}

static void note_variable(struct unit *unit, const struct node *node) {
  const bool is_for_c_only = is_static(node) || node->is_constexpr;
  struct named *known = named(unit, node->name);
  if (known->variable) {
    join(unit, &known->variable->origin, node);
    known->variable->is_for_c_only |= is_for_c_only;
    known->variable->is_defined |= is_definition(node);
    return;
  }
  struct c_variable *variable = arena_alloc(unit->arena, sizeof *variable);
  known->variable = variable;
  add_declaration(unit, DECLARES_VARIABLE)->variable = variable;
  *variable = (struct c_variable){.origin = unit_origin(unit, node),
                                  .is_for_c_only = is_for_c_only,
                                  .is_defined = is_definition(node),
                                  .initializer = initializer_of(node)};
}

/* ---- Types ---- */

static void note_typedef(struct unit *unit, const struct node *node) {
  const uint32_t number = intern(&unit->typedef_names, node->name, strlen(node->name));
  if (number < unit->typedef_count)
    return; /* C allows it again, if it is the same */
  const struct node **place =
      arena_push(unit->arena, &unit->typedefs, &unit->typedef_count, sizeof *unit->typedefs);
  *place = node;
  arena_push(unit->arena, &unit->types, &unit->type_count, sizeof *unit->types);
  struct c_typedef *added =
      arena_push(unit->arena, &unit->header->typedefs, &unit->header->typedef_count, sizeof *added);
  added->origin = unit_origin(unit, node);
  added->inner = unit_inner_names(unit, node);
  layouts_note_typedef(unit, node);
}

static void note_enum(struct unit *unit, const struct node *node) {
  layouts_note(unit, node);
  if (is_own(unit, node) && node_child(node, "EnumConstantDecl"))
    add_declaration(unit, DECLARES_ENUM)->enumeration = layouts_by_id(unit, node->id)->enumeration;
}

/* What clang declares for itself, as for a builtin that an inline function calls, is not the
 * header's. */
static void note_top(struct unit *unit, const struct node *node) {
  if (node_is(node, "RecordDecl"))
    layouts_note(unit, node);
  else if (node_is(node, "EnumDecl"))
    note_enum(unit, node);
  else if (node_is(node, "TypedefDecl") && node->name)
    note_typedef(unit, node);
  else if (node_is(node, "FunctionDecl") && node->name && is_own(unit, node) && !node->is_implicit)
    note_function(unit, node);
  else if (node_is(node, "VarDecl") && node->name && is_own(unit, node))
    note_variable(unit, node);
}

/* ---- Macros ---- */

/* The definition that counts at the end: on its line, or where #line hides that, the last one. */
static const struct definition *definition_of(const struct source *source,
                                              const struct intern *names, const size_t *first,
                                              const size_t *next, const struct macro *macro) {
  const uint32_t number = intern_find(names, macro->name, strlen(macro->name));
  const struct definition *last = NULL;
  if (number == INTERN_UNKNOWN)
    return NULL;
  for (size_t i = first[number]; i; i = next[i - 1]) {
    const struct definition *definition = &source->definitions[i - 1];
    if (definition->line == macro->line)
      return definition;
    last = last && last->line > definition->line ? last : definition;
  }
  return last;
}

static void note_macro(struct unit *unit, const char *path, const struct macro *macro,
                       const struct definition *definition) {
  struct c_header *header = unit->header;
  strings_add(unit->arena, &header->macro_names, macro->name);
  if (!macro->is_defined || macro->is_function || !*macro->body)
    return;
  struct c_macro *added =
      arena_push(unit->arena, &header->macros, &header->macro_count, sizeof *added);
  added->origin =
      (struct c_origin){.name = macro->name, .at = {path, macro->line, 1}, .is_own = true};
  if (!definition) /* spelled in a way that only a compiler reads */
    return;
  /* `#ifndef BOX_H`, `#define BOX_H 480`, `#define BOX_W 640` are defaults of a height and a width.
   */
  added->is_guard = definition->is_guard && strcmp(macro->body, "1") == 0;
  added->origin.at = (struct location){path, definition->line, definition->column};
  added->origin.comment = definition->comment;
}

static void note_macros(struct unit *unit, const char *path, const struct source *source) {
  struct intern names = {.arena = unit->arena};
  const size_t count = source->definition_count;
  /* Lists of the definitions of each name, by one more than their index. */
  size_t *first = arena_alloc(unit->arena, (count + 1) * sizeof *first);
  size_t *next = arena_alloc(unit->arena, (count + 1) * sizeof *next);
  for (size_t i = 0; i < count; i++) {
    const char *name = source->definitions[i].name;
    const uint32_t number = intern(&names, name, strlen(name));
    next[i] = first[number];
    first[number] = i + 1;
  }
  for (size_t i = 0; i < unit->macros.count; i++) {
    const struct macro *macro = &unit->macros.items[i];
    if (macro->file && owner_of(unit, macro->file) == path)
      note_macro(unit, path, macro, definition_of(source, &names, first, next, macro));
  }
}

/* ---- The whole header ---- */

/* What only the bytes of the files say. */
static bool read_files(struct unit *unit) {
  struct c_header *header = unit->header;
  for (size_t i = 0; i < unit->interface.count; i++) {
    const char *path = unit->interface.at[i];
    const bool is_named = i < unit->options->path_count;
    const struct source *source = source_of(unit, path);
    if (!source)
      return false;
    note_macros(unit, path, source);
    if (!is_named)
      strings_add(unit->arena, &header->parts, path);
    else if (!header->comment)
      header->comment = source->file_comment;
  }
  return true;
}

static void ask(struct unit *unit) {
  probe_begin(&unit->probe, unit->arena, &unit->macros);
  layouts_ask(unit);
  values_ask(unit);
  for (size_t i = 0; i < unit->header->declaration_count; i++) {
    struct c_declaration *declaration = &unit->header->declarations[i];
    const bool is_variable = declaration->kind == DECLARES_VARIABLE;
    if (declaration->kind == DECLARES_ENUM ||
        (is_variable && declaration->variable->is_for_c_only)) /* that values.c asks about */
      continue;
    const char *name =
        is_variable ? declaration->variable->origin.name : declaration->function->origin.name;
    probe_mean_declaration(&unit->probe, name);
    declaration->question = probe_type(&unit->probe, "%s", name);
  }
}

static void fill_function(struct unit *unit, const struct c_declaration *declaration) {
  struct c_function *function = declaration->function;
  const struct c_type *type =
      types_of_function(unit, unit->probe.answers[declaration->question].type, declaration->tags);
  function->type = type;
  for (size_t i = 0; i < function->param_count; i++)
    function->params[i].type = type->kind == C_FUNCTION && i < type->param_count
                                   ? type->params[i]
                                   : types_unknown(unit, "");
}

enum scalar c_scalar_of(int64_t value, bool is_unsigned) {
  if (is_unsigned)
    return SCALAR_U64;
  if (value >= INT32_MIN && value <= INT32_MAX)
    return SCALAR_I32;
  return value >= 0 && value <= UINT32_MAX ? SCALAR_U32 : SCALAR_I64;
}

enum scalar c_number_of(const struct c_type *type) {
  return type->kind == C_ENUM ? type->enumeration->scalar : type->scalar;
}

struct c_tag *c_tag_of(const struct c_type *type) {
  return type->record ? &type->record->tag : &type->enumeration->tag;
}

static void fill_typedef(struct unit *unit, struct c_typedef *named) {
  named->type = types_of_typedef(unit, named->origin.name);
  if (!named->type->record && !named->type->enumeration)
    return;
  struct c_tag *tag = c_tag_of(named->type);
  const struct c_typedef **place =
      arena_push(unit->arena, &tag->typedefs, &tag->typedef_count, sizeof *tag->typedefs);
  *place = named;
}

static bool fill(struct unit *unit) {
  struct c_header *header = unit->header;
  layouts_fill(unit);
  for (size_t i = 0; i < header->typedef_count; i++)
    fill_typedef(unit, &header->typedefs[i]);
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct c_declaration *declaration = &header->declarations[i];
    if (declaration->kind == DECLARES_FUNCTION)
      fill_function(unit, declaration);
    else if (declaration->kind == DECLARES_VARIABLE && !declaration->variable->is_for_c_only)
      declaration->variable->type =
          types_of_answer(unit, unit->probe.answers[declaration->question].type);
  }
  return values_fill(unit);
}

static bool check_path(struct report *report, const char *path) {
  const bool is_fine = !strpbrk(path, "\"\n") && text_is_utf8(path, strlen(path));
  if (!is_fine)
    report_failure(report,
                   "%s: clang cannot include or name this file; rename it, without quotes, line "
                   "ends and bytes that are not UTF-8",
                   path);
  return is_fine;
}

enum c_status declarations_read(struct arena *arena, struct report *report,
                                const struct c_options *options, struct c_header *header,
                                struct text *errors) {
  struct unit unit = {.arena = arena,
                      .report = report,
                      .options = options,
                      .header = header,
                      .ids = {.arena = arena},
                      .answer_ids = {.arena = arena},
                      .typedef_names = {.arena = arena},
                      .names = {.arena = arena},
                      .files = {.arena = arena}};
  *header = (struct c_header){0};
  for (size_t i = 0; i < options->path_count; i++)
    if (!check_path(report, options->paths[i]))
      return C_FAILED;
  const enum c_status status = clang_dump(&unit, errors);
  if (status != C_READ)
    return status;
  if (!umbrella_find(&unit))
    return C_FAILED;
  for (const struct node *node = unit.tree->inner; node; node = node->next)
    note_top(&unit, node);
  name_params(&unit);
  if (!read_files(&unit))
    return C_FAILED;
  ask(&unit);
  return clang_ask(&unit) && fill(&unit) ? C_READ : C_FAILED;
}
