#include "header/translate.h"

#include "header/translate_text.h"
#include "header/vocabulary.h"

static struct local *add_local(struct scope *scope, const char *c_name, const char *name) {
  struct local *local =
      arena_push(scope->arena, &scope->locals, &scope->local_count, sizeof *scope->locals);
  *local = (struct local){.c_name = c_name, .name = name};
  return local;
}

/* A parameter that is the length of another one. */
static void add_length(struct scope *scope, const char *c_name, const struct passed *passed) {
  const struct param *of = passed->param;
  struct arena *arena = scope->arena;
  if (passed->kind != PASSED_WRITTEN_AT && param_is_output(of) && param_is_argument(of)) {
    add_local(scope, c_name, param_argument(arena, of))->is_one = passed->kind == PASSED_LENGTH_AT;
  } else if (passed->unit > 1 && of->record) {
    add_local(scope, c_name, arena_format(arena, "the number of bytes of `%s`", of->name))
        ->is_phrase = true;
  } else {
    const char *property = passed->unit > 1 ? "byteLength" : "length";
    add_local(scope, c_name, arena_format(arena, "%s.%s", of->name, property))->is_one =
        passed->kind != PASSED_LENGTH;
  }
}

static void add_parameter(struct scope *scope, const struct function *function, const char *c_name,
                          const struct passed *passed) {
  static const bool are_one[PARAM_KINDS] = {
      [PARAM_INSTANCE] = true,        [PARAM_NEW] = true,          [PARAM_RECORD] = true,
      [PARAM_RECORD_IN_PLACE] = true, [PARAM_IN_OUT_VALUE] = true, [PARAM_OUTPUT_VALUE] = true,
      [PARAM_OUTPUT_INSTANCE] = true,
  };
  const struct param *of = passed->param;
  struct local *local;
  switch (passed->kind) {
  case PASSED_PARAM:
    local = add_local(scope, c_name, of == function->self ? "this" : of->name);
    local->is_self = of == function->self || of->is_self;
    local->is_one = are_one[of->kind];
    local->record = are_one[of->kind] || of->kind == PARAM_RECORD_VALUE ? of->record : NULL;
    break;
  case PASSED_END:
    local = add_local(scope, c_name, arena_format(scope->arena, "the end of `%s`", of->name));
    local->is_phrase = true;
    break;
  case PASSED_CONSTANT:
    add_local(scope, c_name, NULL);
    break;
  default:
    add_length(scope, c_name, passed);
  }
}

/* What is said of a capacity is said of what JavaScript chooses, in the same unit. */
static void note_length_doc(struct scope *scope, struct function *function,
                            const struct comment *comment, const char *c_name,
                            const struct passed *passed) {
  if ((passed->kind != PASSED_LENGTH && passed->kind != PASSED_LENGTH_AT) || passed->unit > 1)
    return;
  for (size_t i = 0; i < function->param_count; i++) {
    struct param *param = &function->params[i];
    if (param == passed->param && param_is_output(param) && param_is_argument(param))
      param->argument_doc = translate_text(scope, comment_of_param(comment, c_name));
  }
}

static void translate_function(const struct reader *reader, const struct vocabulary *vocabulary,
                               const struct term *term) {
  struct function *function = term->function;
  const struct c_function *declared = term->declared;
  struct scope scope = {
      .arena = reader->arena,
      .vocabulary = vocabulary,
      .owner = term->owner,
  };
  for (size_t i = 0; declared && i < declared->param_count && i < function->passed_count; i++)
    if (*declared->params[i].origin.name)
      add_parameter(&scope, function, declared->params[i].origin.name, &function->passed[i]);
  scope.is_nullable = function->result.is_nullable;
  for (size_t i = 0; i < function->param_count; i++) /* a string that is NULL otherwise throws */
    scope.is_nullable |= function->params[i].is_nullable && function->result.kind != RESULT_STRING;
  function->doc = translate_text(&scope, function->doc);
  function->returns_doc = translate_text(&scope, function->returns_doc);
  for (size_t i = 0; i < function->param_count; i++) {
    scope.is_nullable = function->params[i].is_nullable;
    function->params[i].doc = translate_text(&scope, function->params[i].doc);
  }
  scope.is_nullable = false;
  if (!declared)
    return;
  const struct comment comment = reader_comment(reader, &declared->origin);
  for (size_t i = 0; i < declared->param_count && i < function->passed_count; i++)
    note_length_doc(&scope, function, &comment, declared->params[i].origin.name,
                    &function->passed[i]);
}

static void translate_record(struct scope scope, struct record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    struct local *local = add_local(&scope, record->fields[i].c_name, record->fields[i].name);
    local->record = record->fields[i].record;
  }
  record->doc = translate_text(&scope, record->doc);
  for (size_t i = 0; i < record->field_count; i++)
    record->fields[i].doc = translate_text(&scope, record->fields[i].doc);
}

void translate_comments(struct reader *reader) {
  struct api *api = reader->api;
  const struct vocabulary vocabulary = vocabulary_of(reader);
  struct scope scope = {.arena = reader->arena, .vocabulary = &vocabulary};
  api->doc = translate_text(&scope, api->doc);
  for (size_t i = 0; i < api->constant_count; i++)
    api->constants[i].doc = translate_text(&scope, api->constants[i].doc);
  for (size_t i = 0; i < api->enumeration_count; i++) {
    struct enumeration *enumeration = api->enumerations[i];
    enumeration->doc = translate_text(&scope, enumeration->doc);
    for (size_t k = 0; k < enumeration->enumerator_count; k++)
      enumeration->enumerators[k].doc = translate_text(&scope, enumeration->enumerators[k].doc);
  }
  for (size_t i = 0; i < api->record_count; i++)
    translate_record(scope, api->records[i]);
  for (size_t i = 0; i < vocabulary.count; i++)
    if (vocabulary.terms[i].kind == TERM_FUNCTION)
      translate_function(reader, &vocabulary, &vocabulary.terms[i]);
  for (size_t i = 0; i < api->class_count; i++) {
    scope.owner = api->classes[i]->name;
    api->classes[i]->doc = translate_text(&scope, api->classes[i]->doc);
    for (size_t k = 0; k < api->classes[i]->property_count; k++)
      api->classes[i]->properties[k].doc =
          translate_text(&scope, api->classes[i]->properties[k].doc);
  }
}
