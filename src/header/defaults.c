#include "header/defaults.h"

#include "header/names.h"

#include <string.h>

/* ---- Which functions they are ---- */

/* `x_default`, `x_default_options`, `x_defaults`: a function without arguments. */
static const struct c_record *given_by_result(const struct c_function *function) {
  const bool is_named = name_has_word(function->origin.name, "default") ||
                        name_has_word(function->origin.name, "defaults");
  return is_named && !function->param_count ? function->type->inner->record : NULL;
}

/* `x_default_opts(opts *)`. Without a word that says so, `set_default_theme(theme *)` may as well
 * make that the default. */
static const struct c_record *given_by_pointer(const struct c_function *function) {
  const char *name = function->origin.name;
  const bool is_plural = name_has_word(name, "defaults");
  const bool is_named =
      is_plural || (name_has_word(name, "default") && !name_has_word(name, "set"));
  if (!is_named || function->param_count != 1 || function->type->inner->kind != C_VOID)
    return NULL;
  const struct c_type *type = function->params[0].type;
  return type->kind == C_POINTER && !type->inner->is_const ? type->inner->record : NULL;
}

static const struct c_record *given_by(const struct c_function *function) {
  if (function->type->kind != C_FUNCTION || !function->type->has_prototype ||
      function->type->is_variadic)
    return NULL;
  const struct c_type *result = function->type->inner;
  const struct c_record *record =
      result->kind == C_RECORD ? given_by_result(function) : given_by_pointer(function);
  return record && !record->is_union && record->is_complete ? record : NULL;
}

void defaults_find(struct reader *reader, const struct c_function *const *functions, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct c_record *type = given_by(functions[i]);
    if (!type || reader_class(reader, type) || reader_value_class(reader, type))
      continue;
    struct default_function *added =
        arena_push(reader->arena, &reader->defaults, &reader->default_count, sizeof *added);
    *added = (struct default_function){.type = type, .function = functions[i], .is_only = true};
  }
  for (size_t i = 0; i < reader->default_count; i++)
    for (size_t k = 0; k < reader->default_count; k++)
      if (i != k && reader->defaults[i].type == reader->defaults[k].type)
        reader->defaults[i].is_only = false;
}

/* ---- Those that JavaScript does not call ---- */

static bool has_pointers(const struct c_record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    const struct c_type *type = record->fields[i].type;
    while (type->kind == C_ARRAY)
      type = type->inner;
    if (type->kind == C_POINTER ||
        (type->kind == C_RECORD && !type->record->is_union && has_pointers(type->record)))
      return true;
  }
  return false;
}

static bool takes(const struct c_function *function, const struct c_record *type) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *param = function->params[i].type;
    const bool is_pointer =
        param->kind == C_POINTER || param->kind == C_ARRAY || param->kind == C_UNBOUNDED;
    if ((is_pointer ? param->inner->record : param->record) == type)
      return true;
  }
  return false;
}

/* Whether another function of the header takes such a struct. */
static bool is_used(const struct reader *reader, const struct default_function *defaults) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind == DECLARES_FUNCTION && declaration->function != defaults->function &&
        takes(declaration->function, defaults->type))
      return true;
  }
  return false;
}

bool defaults_takes(struct reader *reader, const struct c_function *function) {
  for (size_t i = 0; i < reader->default_count; i++) {
    struct default_function *defaults = &reader->defaults[i];
    if (defaults->function == function)
      return defaults->is_taken =
                 defaults->is_only && has_pointers(defaults->type) && is_used(reader, defaults);
  }
  return false;
}

/* ---- What a struct gets of them ---- */

/* The function as the module exports it: it writes the struct. */
static const struct function *export_taken(struct reader *reader,
                                           const struct default_function *defaults,
                                           const struct record *record) {
  struct api *api = reader->api;
  const struct c_function *declared = defaults->function;
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  *function = (struct function){
      .symbol = declared->origin.name, .name = declared->origin.name, .at = declared->origin.at};
  if (declared->param_count) {
    struct param *param =
        arena_push(reader->arena, &function->params, &function->param_count, sizeof *param);
    *param = (struct param){.kind = PARAM_OUTPUT_VALUE,
                            .direction = BY_MARK,
                            .c_name = declared->params[0].origin.name,
                            .name = "defaults",
                            .at = declared->params[0].origin.at,
                            .record = record};
    struct passed *passed =
        arena_push(reader->arena, &function->passed, &function->passed_count, sizeof *passed);
    *passed = (struct passed){.kind = PASSED_PARAM, .param = param, .unit = 1};
  } else {
    function->result =
        (struct result){.kind = RESULT_RECORD, .scalar = record->alone, .record = record};
  }
  struct function **place =
      arena_push(reader->arena, &api->exports, &api->export_count, sizeof *place);
  return *place = function;
}

static struct record *record_of(const struct reader *reader, const struct c_record *type) {
  for (size_t i = 0; i < reader->record_count; i++)
    if (reader->records[i].type == type)
      return reader->records[i].record;
  return NULL;
}

void defaults_finish(struct reader *reader) {
  for (size_t i = 0; i < reader->default_count; i++) {
    const struct default_function *defaults = &reader->defaults[i];
    struct record *record = record_of(reader, defaults->type);
    if (!defaults->is_only || !record || !record->is_put)
      continue;
    record->defaults = defaults->is_taken
                           ? export_taken(reader, defaults, record)
                           : reader_find_export(reader, defaults->function->origin.name);
  }
}
