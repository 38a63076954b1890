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
  const struct c_declaration *of;
  const struct c_origin *origin;
  bool is_skipped, is_stream, is_import;
};

struct declarations {
  struct reader *reader;
  struct declaration *items;
  size_t count;
};

/* Code for C callers, not an export: `static`, `inline` or both. */
static bool is_for_c_only(const struct c_declaration *declaration) {
  switch (declaration->kind) {
  case DECLARES_FUNCTION:
    return declaration->function->is_for_c_only;
  case DECLARES_VARIABLE:
    return declaration->variable->is_for_c_only;
  default:
    return false;
  }
}

static const struct c_origin *origin_of(const struct c_declaration *declaration) {
  switch (declaration->kind) {
  case DECLARES_FUNCTION:
    return &declaration->function->origin;
  case DECLARES_VARIABLE:
    return &declaration->variable->origin;
  default:
    return &declaration->enumeration->tag.origin;
  }
}

static void note_declaration(struct declarations *declarations, const struct c_declaration *of) {
  struct reader *reader = declarations->reader;
  const struct header_options *options = reader->options;
  const struct c_origin *origin = origin_of(of);
  const bool is_enum = of->kind == DECLARES_ENUM;
  struct declaration *declaration =
      arena_push(reader->arena, &declarations->items, &declarations->count, sizeof *declaration);
  reader_note_name(reader, origin->name);
  *declaration = (struct declaration){
      .of = of,
      .origin = origin,
      /* An enum may get a name further down, see read_enum(). */
      .is_skipped = !is_enum && (reader_skips(reader, origin) || is_for_c_only(of)),
      .is_stream =
          reader_has_mark(origin, "tare:stream") || strings_have(&options->stream, origin->name),
      .is_import =
          reader_has_mark(origin, "tare:import") || strings_have(&options->import, origin->name)};
}

static void note_creator(struct reader *reader, const struct c_function *function) {
  const struct c_type *result = function->type->kind == C_FUNCTION ? function->type->inner : NULL;
  if (!result || result->kind != C_POINTER || result->inner->kind != C_RECORD ||
      result->inner->is_const)
    return;
  struct creator *added =
      arena_push(reader->arena, &reader->creators, &reader->creator_count, sizeof *added);
  *added = (struct creator){function->origin.name, result->inner->record};
}

static void note_all(struct declarations *declarations) {
  struct reader *reader = declarations->reader;
  const struct c_header *header = reader->header;
  for (size_t i = 0; i < header->macro_name_count; i++)
    reader_note_name(reader, header->macro_names[i]);
  for (size_t i = 0; i < header->typedef_count; i++)
    if (header->typedefs[i].origin.is_own &&
        (header->typedefs[i].type->record || header->typedefs[i].type->enumeration))
      reader_note_name(reader, header->typedefs[i].origin.name);
  for (size_t i = 0; i < header->declaration_count; i++) {
    note_declaration(declarations, &header->declarations[i]);
    if (header->declarations[i].kind == DECLARES_FUNCTION)
      note_creator(reader, header->declarations[i].function);
  }
}

/* `; is it 'x'?` for a name that is near to one of the header's, or nothing. */
static const char *or_nearest(const struct reader *reader, const char *name) {
  const char *nearest =
      name_nearest(reader->arena, name, reader->names.list.at, reader->names.list.count);
  return nearest ? arena_format(reader->arena, "; is it '%s'?", nearest) : "";
}

static void check_skip(const struct reader *reader) {
  for (size_t i = 0; i < reader->options->skip.count; i++)
    if (!reader->skip_met[i])
      report_failure(reader->usage, "--skip=%s: no function, constant or enum of that name in %s%s",
                     reader->options->skip.at[i], reader->options->path,
                     or_nearest(reader, reader->options->skip.at[i]));
}

/* An option for what another one leaves out is idle, and no mistake: a lenient reading may have. */
static bool is_left_out(const struct reader *reader, const char *name) {
  return strings_have(&reader->options->skip, name) || strings_have(&reader->left_out.list, name);
}

static void check_rename(const struct reader *reader) {
  for (size_t i = 0; i < reader->options->rename_count; i++) {
    const struct rename *rename = &reader->options->rename[i];
    if (reader->rename_met[i] || is_left_out(reader, rename->c_name))
      continue;
    if (name_is_one_of(rename->c_name, reader->names.list.at, reader->names.list.count))
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

static bool declares(const struct declarations *declarations, const char *name) {
  for (size_t i = 0; i < declarations->count; i++)
    if (declarations->items[i].of->kind != DECLARES_ENUM &&
        strcmp(declarations->items[i].origin->name, name) == 0)
      return true;
  return false;
}

static void check_option(const struct declarations *declarations, const char *option,
                         const struct strings *names) {
  for (size_t i = 0; i < names->count; i++)
    if (!declares(declarations, names->at[i]))
      report_failure(declarations->reader->usage, "--%s=%s: no function of that name in %s%s",
                     option, names->at[i], declarations->reader->options->path,
                     or_nearest(declarations->reader, names->at[i]));
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

/* The typedef or the tag that makes `function` an init of a struct, or NULL. */
static const struct c_origin *name_with_init(const struct c_tag *tag, const char *function,
                                             struct init_word init) {
  for (size_t i = 0; i < tag->typedef_count; i++)
    if (is_init_of(function, tag->typedefs[i]->origin.name, init))
      return &tag->typedefs[i]->origin;
  return is_init_of(function, tag->origin.name, init) ? &tag->origin : NULL;
}

static bool has_pointers(const struct c_record *record);

static bool is_or_has_pointer(const struct c_type *type) {
  while (type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_ATOMIC)
    type = type->inner;
  return type->kind == C_POINTER || (type->kind == C_RECORD && has_pointers(type->record));
}

static bool has_pointers(const struct c_record *record) {
  for (size_t i = 0; i < record->field_count; i++)
    if (is_or_has_pointer(record->fields[i].type))
      return true;
  return false;
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

static const struct c_origin *any_name_of(const struct c_tag *tag) {
  return tag->typedef_count ? &tag->typedefs[0]->origin : &tag->origin;
}

/* Whether the host can lay out an instance. */
static bool check_layout(struct reader *reader, const struct known_class *known,
                         const struct declaration *init) {
  const struct c_record *record = known->type;
  const struct c_field *last =
      record->field_count ? &record->fields[record->field_count - 1] : NULL;
  const char *problem = NULL;
  if (!record->is_complete)
    problem = "must have a known size to be a class; define the struct in the header, or if it "
              "does so behind an #ifdef, build with -D";
  else if (!record->has_layout)
    problem = "is laid out in a way that tare cannot ask the compiler about; give it a name of its "
              "own, and its fields simple types";
  else if (last && last->type->kind == C_UNBOUNDED)
    problem = "ends in an array without a bound, so its size is not known; give it a bound";
  else if (known->class->size == 0)
    problem = "is empty; a class needs a field, and functions without state need no class";
  if (problem)
    report_error(reader->report, init->origin->at, "'%s' %s", known->class->c_name, problem);
  return !problem;
}

static void note_class(struct reader *reader, const struct declaration *declaration,
                       struct init_word init) {
  const struct c_function *function = declaration->of->function;
  if (declaration->of->kind != DECLARES_FUNCTION || !function->param_count)
    return;
  const struct c_type *self = function->params[0].type;
  const struct c_record *type = self->kind == C_POINTER ? self->inner->record : NULL;
  const bool may_be_const = !init.goes_on && strcmp(init.word, "init") == 0; /* an error then */
  if (!type || reader_class(reader, type) || (self->inner->is_const && !may_be_const))
    return;
  const char *symbol = declaration->origin->name;
  const struct c_origin *named = is_constructor(reader, symbol)
                                     ? any_name_of(&type->tag)
                                     : name_with_init(&type->tag, symbol, init);
  if (!named)
    return;
  const char *renamed = reader_renamed_type(reader, &type->tag);
  struct class *class = arena_alloc(reader->arena, sizeof *class);
  *class = (struct class){
      .c_name = named == &type->tag.origin ? type->spelling : named->name,
      .name = renamed ? renamed : name_pascal(reader->arena, named->name),
      .doc = reader_comment(reader, named).doc,
      .at = named->at,
      .size = (size_t)type->size,
      .alignment = (size_t)type->alignment,
      .has_pointers = has_pointers(type),
  };
  if (!class->doc)
    class->doc = reader_comment(reader, &type->tag.origin).doc;
  struct known_class *known =
      arena_push(reader->arena, &reader->classes, &reader->class_count, sizeof *known);
  *known = (struct known_class){type, named->name, init.word, class};
  if (!check_layout(reader, known, declaration))
    reader_leave_out(reader, symbol);
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

static void place_function(struct reader *reader, struct function *function) {
  struct api *api = reader->api;
  struct function **export =
      arena_push(reader->arena, &api->exports, &api->export_count, sizeof *export);
  *export = function;
  const bool has_self = function->param_count && function->params->kind == PARAM_INSTANCE;
  const struct known_class *known =
      has_self ? reader_known_class(reader, function->params->class) : NULL;
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
  if (!signature_read(reader, declaration->of->function, declaration->is_import, function)) {
    reader_leave_out(reader, declaration->origin->name);
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

static void read_enum(struct reader *reader, struct c_enum *enumeration) {
  if (enums_skips(reader, enumeration))
    return;
  if (reader_name_of_tag(&enumeration->tag))
    enums_find(reader, enumeration);
  else
    constants_of_enum(reader, enumeration);
}

static void read_declaration(struct reader *reader, const struct declaration *declaration) {
  const struct c_declaration *of = declaration->of;
  const char *name = of->kind == DECLARES_ENUM ? reader_name_of_tag(&of->enumeration->tag)
                                               : declaration->origin->name;
  if (declaration->is_import && is_for_c_only(of))
    report_error(reader->report, declaration->origin->at,
                 "'%s' is static or inline, and so C's own; declare it as 'extern' for the host to "
                 "supply it",
                 name);
  if (of->kind == DECLARES_VARIABLE && !reader_skips(reader, declaration->origin))
    constants_of_variable(reader, of->variable);
  if (declaration->is_skipped)
    return;
  const size_t errors_before = reader->report->errors;
  switch (of->kind) {
  case DECLARES_FUNCTION:
    read_function(reader, declaration);
    break;
  case DECLARES_ENUM:
    read_enum(reader, of->enumeration);
    break;
  case DECLARES_VARIABLE:
    report_error(reader->report, declaration->origin->at,
                 "'%s' is a variable, which JavaScript cannot see; write a function that reads "
                 "it, or mark it TARE_SKIP",
                 name);
  }
  if (reader->report->errors > errors_before && name)
    reader_leave_out(reader, name);
}

/* --- The whole header ------------------------------------------------------------------------ */

static void read_interface(struct reader *reader) {
  const size_t errors_before = reader->report->errors;
  const struct header_options *options = reader->options;
  const struct c_origin file = {.comment = reader->header->comment};
  struct declarations declarations = {.reader = reader};
  reader->api->doc = comment_parse(reader->arena, file.comment).doc;
  note_all(&declarations);
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
  check_option(&declarations, "stream", &options->stream);
  check_option(&declarations, "import", &options->import);
  if (!reader->api->export_count && reader->report->errors == errors_before)
    report_error(
        reader->usage, (struct location){.file = options->path},
        "declares no function that JavaScript could call; declare one that is neither static "
        "nor inline, here and not in what this includes");
}

/* One reading by the conventions, with errors as warnings where `lenient`. */
static struct reader read_once(struct arena *arena, struct report *usage, struct report *report,
                               const struct header_options *options, struct api *api,
                               const struct c_header *header) {
  *api = (struct api){.header = options->path, .stem = path_stem(arena, options->path)};
  struct reader reader = {
      .arena = arena,
      .report = report,
      .usage = usage,
      .options = options,
      .api = api,
      .header = header,
      .skip_met = arena_alloc(arena, options->skip.count * sizeof *reader.skip_met),
      .bound_met = arena_alloc(arena, options->bound_count * sizeof *reader.bound_met),
      .rename_met = arena_alloc(arena, options->rename_count * sizeof *reader.rename_met)};
  read_interface(&reader);
  return reader;
}

/* In a list of their own: the options are the caller's. */
static struct header_options with_skipped(struct arena *arena, struct header_options options,
                                          const struct strings *names) {
  struct strings skip = {0};
  for (size_t i = 0; i < options.skip.count; i++)
    strings_add(arena, &skip, options.skip.at[i]);
  for (size_t i = 0; i < names->count; i++)
    strings_add(arena, &skip, names->at[i]);
  options.skip = skip;
  return options;
}

static bool has_more(const struct header_options *options, const struct strings *names) {
  for (size_t i = 0; i < names->count; i++)
    if (!strings_have(&options->skip, names->at[i]))
      return true;
  return false;
}

/* Reads again and again without what was refused, until nothing is: what used an enum or a class
 * that is left out cannot stay either. */
static void read_leniently(struct arena *arena, struct report *report,
                           struct header_options options, struct api *api,
                           const struct c_header *header, struct strings *left_out) {
  const size_t errors_before = report->errors;
  for (;;) {
    struct report warnings = {.out = report->out, .is_lenient = true};
    const struct reader reader = read_once(arena, report, &warnings, &options, api, header);
    const struct strings *more = &reader.left_out.list;
    if (!warnings.errors && !more->count)
      return;
    if (report->errors > errors_before) /* beside warnings that tell why */
      return;
    if (!has_more(&options, more)) { /* such as a class's name, which stays */
      report_failure(report, "%s cannot be read without what was warned of last", options.path);
      return;
    }
    options = with_skipped(arena, options, more);
    for (size_t i = 0; i < more->count; i++) {
      strings_add(arena, left_out, more->at[i]);
    }
  }
}

enum header_status header_read(struct arena *arena, struct report *report,
                               const struct header_options *options, struct api *api,
                               struct strings *left_out) {
  const size_t errors_before = report->errors;
  const struct c_options compiler = {.path = options->path,
                                     .clang = options->clang,
                                     .flags = options->clang_flags,
                                     .flag_count = options->clang_flag_count,
                                     .folder = options->folder,
                                     .is_verbose = options->is_verbose};
  struct c_header header;
  struct text errors = text_in(arena);
  *left_out = (struct strings){0};
  switch (declarations_read(arena, report, &compiler, &header, &errors)) {
  case C_FAILED:
    return HEADER_REJECTED;
  case C_NOT_COMPILED:
    if (!problems_report(arena, report, options, errors.bytes))
      return HEADER_NOT_COMPILED;
    break;
  case C_READ:
    if (options->lenient)
      read_leniently(arena, report, *options, api, &header, left_out);
    else
      read_once(arena, report, report, options, api, &header);
  }
  return report->errors == errors_before ? HEADER_OK : HEADER_REJECTED;
}
