#include "header/scope.h"

#include "header/enums.h"
#include "header/met.h"
#include "header/names.h"
#include "js/names.h"

#include <string.h>

/* A name in JavaScript, and what it comes from. */
struct named {
  const char *name, *c_name;
  struct location at;
  bool may_be_skipped;       /* by its C name: a class may not, and no enum that a function uses */
  const struct class *class; /* whose name it is; or NULL */
  const struct record *record;           /* likewise */
  const struct enumeration *enumeration; /* likewise */
};

struct scope {
  struct reader *reader;
  struct named *items;
  size_t count;
};

/* `mode` of `enum mode`, as options have it. */
static const char *without_tag(const char *c_name) {
  const char *space = strrchr(c_name, ' ');
  return space ? space + 1 : c_name;
}

/* ---- Who uses a type ---- */

struct search {
  struct met met;
  const struct named *type;
  bool is_found;
};

static void look_at(struct search *search, const struct class *class, const struct record *record,
                    const struct enumeration *enumeration) {
  const struct named *type = search->type;
  search->is_found |= (class && class == type->class) || (record && record == type->record) ||
                      (record && record->class && record->class == type->class) ||
                      (enumeration && enumeration == type->enumeration);
  if (record)
    met_add(&search->met, record);
}

static void look_through(struct search *search, const struct function *function);

static void look_at_param(struct search *search, const struct param *param) {
  look_at(search, param->class, param->record, param->enumeration);
  if (param->callback)
    look_through(search, param->callback);
}

static void look_through(struct search *search, const struct function *function) {
  const struct result *result = &function->result;
  look_at(search, result->class, result->record, result->enumeration);
  look_at(search, function->returned, NULL, NULL);
  if (function->self)
    look_at_param(search, function->self);
  for (size_t i = 0; i < function->param_count; i++)
    look_at_param(search, &function->params[i]);
}

/* Whether the function takes or gives a value of the type, or one within a struct. */
static bool uses(struct arena *arena, const struct function *function, const struct named *type) {
  struct search search = {.met = {.arena = arena}, .type = type};
  look_through(&search, function);
  for (size_t i = 0; i < search.met.count; i++) {
    const struct record *record = search.met.at[i];
    for (size_t k = 0; k < record->field_count; k++) {
      const struct field *field = &record->fields[k];
      look_at(&search, NULL, field->record, field->enumeration);
      if (field->pointer)
        look_at_param(&search, field->pointer);
      if (field->callback)
        look_through(&search, field->callback);
    }
  }
  return search.is_found;
}

/* The first of the functions that uses it, or NULL. */
static const struct function *first_user(struct arena *arena, struct function *const *functions,
                                         size_t count, const struct named *type) {
  for (size_t i = 0; i < count; i++)
    if (uses(arena, functions[i], type))
      return functions[i];
  return NULL;
}

static const struct function *user_of(struct arena *arena, const struct api *api,
                                      const struct named *type) {
  const struct function *user = first_user(arena, api->exports, api->export_count, type);
  return user ? user : first_user(arena, api->imports, api->import_count, type);
}

/* A type without a name takes its functions with it, and nothing else. */
static void leave_users_out(struct reader *reader, const struct named *type) {
  const struct api *api = reader->api;
  if (!reader->report->is_lenient || (!type->class && !type->record && !type->enumeration))
    return;
  for (size_t i = 0; i < api->export_count; i++)
    if (uses(reader->arena, api->exports[i], type)) {
      report_warning(reader->report, api->exports[i]->at,
                     "'%s' uses '%s', which has no name in JavaScript, and is left out with it",
                     api->exports[i]->symbol, type->c_name);
      reader_leave_out(reader, api->exports[i]->symbol);
    }
  if (type->enumeration)
    reader_leave_out(reader, without_tag(type->c_name));
}

/* ---- Names ---- */

/* Reports what is wrong with a name, and what to do about it. */
static void refuse_name(struct reader *reader, const struct named *named, const char *problem) {
  const char *c_name = without_tag(named->c_name);
  if (named->may_be_skipped)
    report_error(
        reader->report, named->at,
        "'%s' %s; rename it, here or with --rename=%s=NAME, or leave it out with --skip=%s",
        named->c_name, problem, c_name, c_name);
  else
    report_error(reader->report, named->at, "'%s' %s; rename it, here or with --rename=%s=NAME",
                 named->c_name, problem, c_name);
  if (named->may_be_skipped)
    reader_leave_out(reader, c_name);
  else
    leave_users_out(reader, named);
}

static void refuse_same(struct reader *reader, const struct named *first,
                        const struct named *second) {
  const struct named *skipped = second->may_be_skipped ? second : first;
  const char *skip = skipped->may_be_skipped ? ", or leave one out with --skip=" : "";
  report_error(reader->report, second->at,
               "'%s' and '%s' are both '%s' in JavaScript; rename one, here or with "
               "--rename=%s=NAME%s%s",
               first->c_name, second->c_name, second->name, without_tag(skipped->c_name), skip,
               *skip ? without_tag(skipped->c_name) : "");
  if (skipped->may_be_skipped)
    reader_leave_out(reader, without_tag(skipped->c_name));
  else
    leave_users_out(reader, second);
}

static void declare(struct scope *scope, struct named named) {
  for (size_t i = 0; i < scope->count; i++)
    if (strcmp(scope->items[i].name, named.name) == 0) {
      refuse_same(scope->reader, &scope->items[i], &named);
      return;
    }
  struct named *added =
      arena_push(scope->reader->arena, &scope->items, &scope->count, sizeof *added);
  *added = named;
}

static void declare_export(struct scope *scope, struct named named) {
  struct reader *reader = scope->reader;
  if (js_is_reserved(named.name) || js_is_global(named.name))
    refuse_name(
        reader, &named,
        arena_format(reader->arena, "would hide '%s', a name of JavaScript's own", named.name));
  else if (strcmp(named.name, "then") == 0)
    refuse_name(reader, &named,
                "would be exported as 'then', for which 'await import()' takes the module for a "
                "promise");
  else if (strchr(named.name, '$'))
    refuse_name(reader, &named, "contains '$', which tare keeps for names of its own");
  else
    declare(scope, named);
}

/* Only --rename can give a type a name that begins with a small letter. */
static void declare_type(struct scope *scope, struct named named) {
  if (*named.name < 'a' || *named.name > 'z') {
    declare_export(scope, named);
    return;
  }
  report_error(scope->reader->report, named.at,
               "'%s' would be '%s', as a parameter may be called; give it a capital "
               "with --rename=%s=NAME",
               named.c_name, named.name, without_tag(named.c_name));
  leave_users_out(scope->reader, &named);
}

static void refuse_member(struct reader *reader, const struct named *named) {
  refuse_name(
      reader, named,
      arena_format(reader->arena, "would be '%s', which every class has already", named->name));
}

static struct named named_function(const struct function *function) {
  return (struct named){function->name, function->symbol, function->at, .may_be_skipped = true};
}

static void declare_members(struct reader *reader, const struct class *class, bool is_static) {
  struct scope scope = {.reader = reader}, setters = {.reader = reader};
  struct function *const *functions = is_static ? class->factories : class->methods;
  const size_t count = is_static ? class->factory_count : class->method_count;
  const bool has_snapshot = reader->options->snapshot && !class->has_pointers && !class->drop;
  for (size_t i = 0; i < count; i++) {
    const struct named named = named_function(functions[i]);
    const enum accessor accessor = functions[i]->accessor;
    if (name_is_member(named.name, is_static, has_snapshot) ||
        (accessor == ACCESSOR_GET && strcmp(named.name, "reset") == 0))
      refuse_member(reader, &named);
    else if (strcmp(named.name, "then") == 0)
      refuse_name(reader, &named,
                  is_static ? "would be 'then', for which 'await' takes the class for a promise"
                            : "would be 'then', for which 'await' takes an instance for a promise");
    else
      declare(accessor == ACCESSOR_SET ? &setters : &scope, named);
  }
}

static void declare_enumeration(struct scope *scope, const struct known_enumeration *known) {
  struct reader *reader = scope->reader;
  const struct enumeration *enumeration = known->enumeration;
  struct named named = {enumeration->name, enumeration->c_name, enumeration->at,
                        .enumeration = enumeration};
  const struct function *user = user_of(reader->arena, reader->api, &named);
  named.may_be_skipped = !user;
  if (!enums_skips(reader, known->type))
    declare_type(scope, named);
  else if (user)
    report_error(reader->report, user->at,
                 "'%s' uses '%s', which is to be left out; leave the function out as well, with "
                 "--skip=%s",
                 user->symbol, enumeration->c_name, user->symbol);
  if (user && enums_skips(reader, known->type))
    reader_leave_out(reader, user->symbol);
}

void scope_check(struct reader *reader) {
  const struct api *api = reader->api;
  struct scope scope = {.reader = reader};
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    declare_type(&scope, (struct named){class->name, class->c_name, class->at, .class = class});
    declare_members(reader, class, true);
    declare_members(reader, class, false);
  }
  for (size_t i = 0; i < reader->enumeration_count; i++)
    if (reader->enumerations[i].enumeration)
      declare_enumeration(&scope, &reader->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++) {
    const struct record *record = api->records[i];
    if (!record->class)
      declare_type(&scope,
                   (struct named){record->name, record->c_name, record->at, .record = record});
  }
  for (size_t i = 0; i < api->constant_count; i++) {
    const struct constant *constant = &api->constants[i];
    declare_export(&scope, (struct named){constant->name, constant->c_name, constant->at,
                                          .may_be_skipped = true});
  }
  for (size_t i = 0; i < api->function_count; i++)
    declare_export(&scope, named_function(api->functions[i]));
  struct scope imports = {.reader = reader};
  for (size_t i = 0; i < api->import_count; i++) {
    const struct function *import = api->imports[i];
    const struct named named = {import->name, import->symbol, import->at, .may_be_skipped = false};
    if (name_is_of_objects(import->name)) /* one that was forgotten would not be missed */
      refuse_name(reader, &named,
                  arena_format(reader->arena, "would be the import '%s', which every object has",
                               import->name));
    else
      declare(&imports, named);
  }
}
