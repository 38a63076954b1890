#include "header/helpers.h"

#include "header/marks.h"
#include "header/wrappers.h"

#include <string.h>

const struct c_function *helpers_find(const struct reader *reader, const char *name) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind == DECLARES_FUNCTION &&
        strcmp(declaration->function->origin.name, name) == 0)
      return declaration->function;
  }
  return NULL;
}

const char *helpers_problem(struct reader *reader, const struct c_function *helper) {
  const char *name = helper->origin.name;
  if (helper->is_for_c_only && !wrappers_has_inline(reader, helper))
    return arena_format(reader->arena,
                        "'%s' is static or inline, which no module exports; write a function that "
                        "calls it, in a header and a source of your own",
                        name);
  if (marks_find(marks_of(reader, &helper->origin), MARK_IMPORT))
    return arena_format(reader->arena, "'%s' is supplied by JavaScript; name one of the module's",
                        name);
  return helper->type->kind == C_FUNCTION
             ? NULL
             : arena_format(reader->arena,
                            "'%s' has a type that tare cannot ask the compiler about", name);
}

void helpers_need(struct reader *reader, const struct c_function *helper) {
  for (size_t i = 0; i < reader->helper_count; i++)
    if (reader->helpers[i] == helper)
      return;
  const struct c_function **place =
      arena_push(reader->arena, &reader->helpers, &reader->helper_count, sizeof *place);
  *place = helper;
}

/* As the module has it: an address is a number. */
static enum scalar scalar_of(const struct c_type *type) {
  return type->kind == C_POINTER ? SCALAR_U32 : c_number_of(type);
}

static struct result result_of(const struct c_type *type) {
  if (type->kind == C_VOID)
    return (struct result){.kind = RESULT_VOID};
  return type->kind == C_POINTER
             ? (struct result){.kind = RESULT_STRING}
             : (struct result){.kind = RESULT_SCALAR, .scalar = c_number_of(type)};
}

void helpers_export(struct reader *reader) {
  struct api *api = reader->api;
  for (size_t i = 0; i < reader->helper_count; i++) {
    const struct c_function *helper = reader->helpers[i];
    if (reader_find_export(reader, helper->origin.name))
      continue;
    struct function *function = arena_alloc(reader->arena, sizeof *function);
    *function = (struct function){
        .symbol = helper->origin.name, .name = helper->origin.name, .at = helper->origin.at};
    wrappers_add(reader, helper, function);
    function->result = result_of(helper->type->inner);
    const size_t count = helper->type->param_count;
    function->params = arena_alloc(reader->arena, (count + 1) * sizeof *function->params);
    function->passed = arena_alloc(reader->arena, (count + 1) * sizeof *function->passed);
    function->param_count = function->passed_count = count;
    for (size_t k = 0; k < count; k++) {
      function->params[k] = (struct param){.kind = PARAM_SCALAR,
                                           .index = k,
                                           .name = "code",
                                           .c_name = "code",
                                           .at = helper->origin.at,
                                           .scalar = scalar_of(helper->type->params[k])};
      function->passed[k] = (struct passed){.kind = PASSED_PARAM, .param = &function->params[k]};
    }
    struct function **place =
        arena_push(reader->arena, &api->exports, &api->export_count, sizeof *place);
    *place = function;
  }
}
