#include "header/objects.h"

#include "header/buffers.h"
#include "header/names.h"
#include "header/structs.h"

/* `items_len` counts items; `len` beside an instance may count anything. */
static bool has_own_length(const struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i], *next = argument + 1;
  return i + 1 < signature->count && prototype_is_integer(next->type) &&
         name_is_length(next->name, argument->name) && !name_is_length(next->name, "");
}

static size_t refuse_struct_of_import(struct signature *signature, const struct argument *argument,
                                      const struct c_type *type, const struct class *class) {
  if (class)
    prototype_refuse(
        signature, argument->at,
        "'%s' is an instance, and which of its objects lies at an address JavaScript cannot "
        "tell; pass a number that it knows the object by, such as 'uint32_t id'",
        argument->name);
  else
    prototype_refuse(signature, argument->at,
                     "'%s' is a %s, which an import cannot take; pass its fields as parameters",
                     argument->name, prototype_record_word(type));
  return 1;
}

void objects_add_param(struct signature *signature, const struct argument *argument,
                       const struct c_type *type, struct param param) {
  const bool is_output = param_is_output(&param);
  const bool is_in_place = param_is_in_place(&param);
  const struct struct_use use = {.name = argument->name,
                                 .at = argument->at,
                                 .is_put = !is_output,
                                 .is_got = is_output || is_in_place};
  param.record = structs_find(signature->reader, type, &use);
  if (param.record)
    prototype_add_param(signature, argument, param);
  else
    signature->is_refused = true;
}

/* A pointer to a struct that is no class. Returns the number of C parameters that were read. */
static size_t read_record(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  const bool has_integer = next && prototype_is_integer(next->type);
  const bool is_length = has_integer && name_is_length(next->name, argument->name);
  const bool is_capacity = has_integer && !is_length && !element.is_const &&
                           name_is_capacity(next->name, argument->name);
  if (!is_length && !is_capacity && buffers_refuse_without_bound(signature, i, element))
    return 1;
  struct param param = {.kind = PARAM_RECORD};
  if (is_length || is_capacity)
    param.length = next->type->scalar;
  if (is_capacity)
    param.kind = PARAM_OUTPUT;
  else if (is_length)
    param.kind = element.is_const ? PARAM_INPUT : buffers_kind_of_filled(signature, argument->name);
  else if (!element.is_const)
    param.kind = name_is_out(argument->name) ? PARAM_OUTPUT_VALUE : PARAM_RECORD_IN_PLACE;
  objects_add_param(signature, argument, element.type, param);
  return is_length || is_capacity ? 2 : 1;
}

size_t objects_read(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  struct class *class = reader_class(signature->reader, element.type->record);
  if (signature->is_import)
    return refuse_struct_of_import(signature, argument, element.type, class);
  const bool is_self = class && i == 0 &&
                       reader_name_in_class(signature->reader, class, signature->function->symbol);
  if (class && !is_self && has_own_length(signature, i)) {
    prototype_refuse(
        signature, argument->at,
        "'%s' is an array of instances; take one, '%s%s *%s', and let JavaScript call for each",
        argument->name, element.is_const ? "const " : "", element.name, argument->name);
    return 1;
  }
  if (!class && !element.type->record->is_complete) {
    const char *name = reader_name_of_type(element.type);
    prototype_refuse(
        signature, argument->at,
        "'%s' points to a %s that the header only declares, so JavaScript cannot make one; "
        "define it in the header, with an init function ('%s_init(%s *)') to make it a class, or "
        "leave the function out with --skip=%s",
        argument->name, prototype_record_word(element.type), name ? name : "thing", element.name,
        signature->function->symbol);
    return 1;
  }
  if (!class)
    return read_record(signature, i, element);
  const bool is_made = !is_self && !element.is_const && name_is_out(argument->name);
  prototype_add_param(signature, argument,
                      (struct param){.kind = is_made ? PARAM_NEW : PARAM_INSTANCE,
                                     .class = class,
                                     .is_const = element.is_const});
  return 1;
}

/* C passes a pointer to a copy. Of a struct with one number, it passes the number. */
void objects_read_value(struct signature *signature, const struct argument *argument) {
  const char *type = argument->type->spelling;
  if (signature->is_import) {
    refuse_struct_of_import(signature, argument, argument->type, NULL);
    return;
  }
  if (reader_class(signature->reader, argument->type->record)) {
    prototype_refuse(signature, argument->at,
                     "'%s' is a %s passed by value; pass a pointer, 'const %s *%s'", argument->name,
                     prototype_record_word(argument->type), type, argument->name);
    return;
  }
  const size_t count = signature->function->param_count;
  objects_add_param(signature, argument, argument->type, (struct param){.kind = PARAM_RECORD});
  if (signature->function->param_count == count)
    return;
  struct param *param = &signature->function->params[count];
  if (param->record->alone != SCALAR_VOID)
    param->kind = PARAM_RECORD_VALUE;
  param->scalar = param->record->alone;
}
