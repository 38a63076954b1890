#include "header/model.h"

#include "base/file.h"
#include "header/callbacks.h"
#include "header/classes.h"
#include "header/constants.h"
#include "header/defaults.h"
#include "header/enums.h"
#include "header/handle_marks.h"
#include "header/helpers.h"
#include "header/keeps.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/only.h"
#include "header/prefixes.h"
#include "header/properties.h"
#include "header/releases.h"
#include "header/repeats.h"
#include "header/scope.h"
#include "header/signature.h"
#include "header/splits.h"
#include "header/targets.h"
#include "header/translate.h"
#include "header/wrappers.h"

#include <string.h>

/* A declaration of the header itself, with its marks and the options about it. */
struct declaration {
  const struct c_declaration *of;
  const struct c_origin *origin;
  bool is_skipped, is_stream, is_import;
  bool is_unwanted; /* skipped, since --only does not name it */
};

struct declarations {
  struct reader *reader;
  struct declaration *items;
  size_t count;
};

/* Code for C callers, not an export: `static`, `inline` or both. */
static bool is_for_c_only(const struct reader *reader, const struct c_declaration *declaration) {
  switch (declaration->kind) {
  case DECLARES_FUNCTION:
    return declaration->function->is_for_c_only &&
           !wrappers_has_inline(reader, declaration->function);
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
  const struct c_origin *origin = origin_of(of);
  const bool is_enum = of->kind == DECLARES_ENUM;
  struct declaration *declaration =
      arena_push(reader->arena, &declarations->items, &declarations->count, sizeof *declaration);
  reader_note_name(reader, origin->name);
  /* An enum may get a name further down, see read_enum(). */
  const bool is_skipped =
      !is_enum && (reader_skips(reader, origin) || is_for_c_only(reader, of) ||
                   (of->kind == DECLARES_FUNCTION && releases_is_named(reader, of->function)));
  const bool is_unwanted = !is_enum && !only_has(reader, origin->name) && !is_skipped;
  *declaration = (struct declaration){
      .of = of,
      .origin = origin,
      .is_skipped = is_skipped || is_unwanted,
      .is_unwanted = is_unwanted,
      .is_stream = !is_enum && marks_take(marks_of(reader, origin), MARK_STREAM),
      .is_import = !is_enum && marks_take(marks_of(reader, origin), MARK_IMPORT)};
}

static void add_creator(struct reader *reader, const struct c_function *function,
                        const struct c_type *pointee, bool allocates) {
  struct creator *added =
      arena_push(reader->arena, &reader->creators, &reader->creator_count, sizeof *added);
  *added = (struct creator){function->origin.name, pointee->record, allocates};
}

/* Notes that a function gives out the address of a struct: as its result, or by `T **`. */
static void note_creator(struct reader *reader, const struct c_function *function) {
  if (function->type->kind != C_FUNCTION)
    return;
  const struct c_type *result = function->type->inner;
  if (result->kind == C_POINTER && result->inner->kind == C_RECORD &&
      !targets_is_copied(marks_of(reader, &function->origin)))
    add_creator(reader, function, result->inner, !result->inner->is_const);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *type = function->params[i].type;
    const bool is_double = type->kind == C_POINTER && type->inner->kind == C_POINTER;
    if (is_double && type->inner->inner->kind == C_RECORD &&
        !targets_is_copied(
            marks_within(reader, function->origin.name, &function->params[i].origin)))
      add_creator(reader, function, type->inner->inner, false);
  }
}

static void note_all(struct declarations *declarations) {
  struct reader *reader = declarations->reader;
  const struct c_header *header = reader->header;
  for (size_t i = 0; i < header->macro_names.count; i++)
    reader_note_name(reader, header->macro_names.at[i]);
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

static void check_skip(struct reader *reader) {
  for (size_t i = 0; i < reader->options->skip_count; i++) {
    const struct skip *skip = &reader->options->skip[i];
    if (!reader->skip_met[i] &&
        !reader_excuses(reader, skip->is_carried,
                        arena_format(reader->arena, "--skip=%s", skip->pattern)))
      report_failure(reader->usage, "--skip=%s: no function, constant or enum of that name in %s%s",
                     skip->pattern, reader->options->path,
                     reader_or_nearest(reader, skip->pattern, &reader->names.list));
  }
}

static void check_rename(struct reader *reader) {
  for (size_t i = 0; i < reader->options->rename_count; i++) {
    const struct rename *rename = &reader->options->rename[i];
    if (reader->rename_met[i] || reader_is_left_out(reader, rename->c_name) ||
        reader_excuses(reader, rename->is_carried,
                       arena_format(reader->arena, "--rename=%s=%s", rename->c_name, rename->name)))
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
                     reader_or_nearest(reader, rename->c_name, &reader->names.list));
  }
}

/* --- What each function is ------------------------------------------------------------------- */

/* There would be two of one name. */
static void refuse_shared(struct reader *reader, const struct function *function) {
  report_error(reader->report, function->at,
               "'%s' is marked for several classes, and would be a method of none, since it does "
               "not take an instance first; mark it for one of them, or leave it out with "
               "--skip=%s",
               function->symbol, function->symbol);
  reader_leave_out(reader, function->symbol);
}

static void place_function(struct reader *reader, struct function *function) {
  struct api *api = reader->api;
  const char *in_module = prefixes_rest(reader, function->symbol);
  const bool is_of_part = strings_have(&reader->header->parts, function->at.file);
  if (!in_module && !reader->options->has_prefix && !is_of_part) /* of several headers, its own */
    in_module = name_after(function->symbol, path_stem(reader->arena, function->at.file));
  struct function **export =
      arena_push(reader->arena, &api->exports, &api->export_count, sizeof *export);
  *export = function;
  callbacks_place(reader, function);
  const bool is_placed = classes_place(reader, function);
  if (!is_placed && function->is_shared)
    refuse_shared(reader, function);
  if (is_placed || function->is_shared)
    return;
  if (!reader_renamed(reader, function->symbol))
    in_module = prefixes_rest_in_module(reader, function->symbol, in_module, true);
  reader_add_function(reader, &api->functions, &api->function_count, function,
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
                   "out_value[1]'",
                   function->params[i].name, function->symbol);
      return;
    }
  if (declaration->is_stream)
    report_error(reader->report, function->at,
                 "'%s' is supplied by the host, and only a function of the module is fed in "
                 "pieces; drop one of the two marks",
                 function->symbol);
  else
    reader_add_function(reader, &api->imports, &api->import_count, function,
                        in_module ? in_module : function->symbol);
}

/* A library may need to be started before all else. */
static void warn_without_start(struct reader *reader, const struct function *function) {
  static const char *const words[] = {"init",        "globalinit", "initialize",
                                      "initialise",  "startup",    "libraryinit",
                                      "initlibrary", "start",      NULL};
  const char *rest = name_after(function->symbol, prefixes_main(reader));
  bool takes_instance = false;
  for (size_t i = 0; i < function->param_count; i++)
    takes_instance |= function->params[i].class != NULL;
  if (rest && name_is_word(rest, words) && !takes_instance && reader->report->is_lenient)
    report_warning(reader->report, function->at,
                   "'%s' is left out, and other functions may need what it begins; a function of "
                   "your own that takes nothing and calls it can be bound",
                   function->symbol);
}

static void read_function(struct reader *reader, const struct declaration *declaration) {
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  function->is_shared = declaration->of->function->is_shared;
  if (defaults_takes(reader, declaration->of->function))
    return;
  if (!signature_read(reader, declaration->of->function, declaration->is_import, function)) {
    reader_leave_out(reader, declaration->origin->name);
    marks_excuse_all(reader, declaration->origin->name);
    warn_without_start(reader, function);
    return;
  }
  if (declaration->is_import) {
    place_import(reader, declaration, function);
    return;
  }
  if (!wrappers_add(reader, declaration->of->function, function))
    return;
  function->is_stream = declaration->is_stream;
  for (size_t i = 0; i < function->param_count && !function->is_stream; i++)
    if (function->params[i].frame)
      report_error(reader->report, function->params[i].at,
                   "'%s' has a frame, which is for the windows of a stream; mark '%s' as one, or "
                   "drop the frame",
                   function->params[i].c_name, function->symbol);
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
  if (declaration->is_import && is_for_c_only(reader, of))
    report_error(reader->report, declaration->origin->at,
                 "'%s' is static or inline, and so C's own; declare it as 'extern' for the host to "
                 "supply it",
                 name);
  if (of->kind == DECLARES_VARIABLE && !reader_skips(reader, declaration->origin))
    constants_of_variable(reader, of->variable);
  if (declaration->is_skipped) {
    marks_excuse_all(reader, name);
    return;
  }
  const size_t errors_before = reader->report->errors;
  switch (of->kind) {
  case DECLARES_FUNCTION:
    read_function(reader, declaration);
    break;
  case DECLARES_ENUM:
    read_enum(reader, of->enumeration);
    break;
  case DECLARES_VARIABLE:
    if (declaration->is_import || declaration->is_stream)
      report_error(reader->report, declaration->origin->at,
                   "'%s' is a variable, and '%s' is a mark for functions; leave the mark out", name,
                   declaration->is_import ? "import" : "stream");
    else
      wrappers_read_variable(reader, of->variable, place_function);
  }
  if (reader->report->errors > errors_before && name)
    reader_leave_out(reader, name);
}

/* --- The whole header ------------------------------------------------------------------------ */

/* The functions of the interface; `with_unwanted`: and those that --only leaves out of it. */
static size_t list_functions(const struct declarations *declarations, bool with_unwanted,
                             const struct c_function **functions) {
  size_t count = 0;
  for (size_t i = 0; i < declarations->count; i++) {
    const struct declaration *declaration = &declarations->items[i];
    if (declaration->of->kind == DECLARES_FUNCTION && !declaration->is_import &&
        (!declaration->is_skipped || (with_unwanted && declaration->is_unwanted)))
      functions[count++] = declaration->of->function;
  }
  return count;
}

/* Whether --only names a function that ends instances of the same class. */
static bool has_wanted_end(const struct declarations *declarations, const struct c_function *end) {
  struct reader *reader = declarations->reader;
  const struct class *class = reader_class_of_value(reader, end->params[0].type);
  for (size_t i = 0; i < declarations->count; i++) {
    const struct declaration *declaration = &declarations->items[i];
    if (declaration->of->kind == DECLARES_FUNCTION && !declaration->is_skipped &&
        !declaration->is_unwanted && classes_is_end(reader, declaration->of->function) &&
        reader_class_of_value(reader, declaration->of->function->params[0].type) == class)
      return true;
  }
  return false;
}

/* What ends instances belongs to --only without being named: else all that they have would leak. */
static void want_ends(struct declarations *declarations) {
  struct reader *reader = declarations->reader;
  for (size_t i = 0; i < declarations->count; i++) {
    struct declaration *declaration = &declarations->items[i];
    if (declaration->is_unwanted && declaration->of->kind == DECLARES_FUNCTION &&
        classes_is_end(reader, declaration->of->function) &&
        !has_wanted_end(declarations, declaration->of->function))
      declaration->is_skipped = false;
  }
}

/* What marks say of `void *` comes first: it is of functions that bind. */
static void name_handles(const struct declarations *declarations) {
  struct reader *reader = declarations->reader;
  struct c_function **functions =
      arena_alloc(reader->arena, declarations->count * sizeof *functions);
  size_t count = 0;
  for (size_t i = 0; i < declarations->count; i++) {
    const struct declaration *declaration = &declarations->items[i];
    if (declaration->of->kind == DECLARES_FUNCTION && !declaration->is_import &&
        (!declaration->is_skipped || declaration->is_unwanted))
      functions[count++] = declaration->of->function;
  }
  handle_marks_apply(reader, functions, count);
}

static void find_classes(struct declarations *declarations) {
  struct reader *reader = declarations->reader;
  name_handles(declarations);
  const struct c_function **functions =
      arena_alloc(reader->arena, declarations->count * sizeof *functions);
  size_t count = list_functions(declarations, false, functions);
  classes_find(reader, functions, count);
  splits_check(reader, functions, count);
  defaults_find(reader, functions, count);
  if (!reader->options->only.count)
    return;
  count = list_functions(declarations, true, functions);
  classes_find_ends(reader, functions, count);
  want_ends(declarations);
}

static void read_interface(struct reader *reader) {
  const size_t errors_before = reader->report->errors;
  const struct header_options *options = reader->options;
  const struct c_origin file = {.comment = reader->header->comment};
  struct declarations declarations = {.reader = reader};
  reader->api->doc = comment_parse(reader->arena, file.comment).doc;
  note_all(&declarations);
  find_classes(&declarations);
  prefixes_find(reader);
  for (size_t i = 0; i < declarations.count; i++)
    read_declaration(reader, &declarations.items[i]);
  classes_finish(reader);
  defaults_finish(reader);
  constants_of_macros(reader);
  prefixes_drop(reader);
  for (size_t i = 0; i < reader->class_count; i++)
    properties_make(reader, &reader->classes[i]);
  translate_comments(reader);
  keeps_check_copies(reader);
  scope_check(reader);
  check_skip(reader);
  only_check(reader);
  check_rename(reader);
  marks_check(reader);
  reader_tell_unfit(reader);
  repeats_tell(reader);
  helpers_export(reader);
  releases_find_free(reader);
  if (!reader->api->export_count && reader->report->errors == errors_before)
    report_error(
        reader->usage, (struct location){.file = options->path},
        reader->options->inlines
            ? "declares no function that JavaScript could call; declare one here, or name the "
              "included file that does with --with=GLOB"
            : "declares no function that JavaScript could call; declare one that is neither static "
              "nor inline, here, or name the included file that does with --with=GLOB; --inline "
              "binds those that are inline");
}

struct reader model_read(struct arena *arena, struct report *usage, struct report *report,
                         const struct header_options *options, struct api *api,
                         const struct c_header *header) {
  *api = (struct api){.header = options->path,
                      .stem = path_stem(arena, options->path),
                      .parts = header->parts.at,
                      .part_count = header->parts.count};
  struct reader reader = {
      .arena = arena,
      .report = report,
      .usage = usage,
      .options = options,
      .api = api,
      .skip_met = arena_alloc(arena, options->skip_count * sizeof *reader.skip_met),
      .only_met = arena_alloc(arena, options->only.count * sizeof *reader.only_met),
      .mark_met = arena_alloc(arena, options->mark_count * sizeof *reader.mark_met),
      .rename_met = arena_alloc(arena, options->rename_count * sizeof *reader.rename_met)};
  marks_check_options(&reader);
  reader.header = splits_make(&reader, header);
  read_interface(&reader);
  return reader;
}
