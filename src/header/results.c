#include "header/results.h"

#include "header/enums.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/structs.h"

static void read_struct_result(struct signature *signature, const struct c_type *type,
                               const char *name) {
  struct function *function = signature->function;
  const struct struct_use use = {
      .name = function->symbol, .at = function->at, .is_put = false, .is_got = true};
  if (reader_class(signature->reader, type->record)) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns an instance, '%s'; return void, and write it through a parameter, "
        "'%s *out'",
        function->symbol, name, name);
    return;
  }
  function->result.kind = RESULT_RECORD;
  function->result.record = structs_find(signature->reader, type, &use);
  signature->is_refused |= !function->result.record;
  if (function->result.record)
    function->result.scalar = function->result.record->alone;
}

static void refuse_record_pointer(struct signature *signature, const struct c_type *record,
                                  const char *name) {
  const struct function *function = signature->function;
  const struct class *class = reader_class(signature->reader, record->record);
  if (class)
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s'; 'new %s()' makes an instance without it: leave it out "
        "with --skip=%s",
        function->symbol, name, class->name, function->symbol);
  else if (!record->record->is_complete)
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s', to what the header only declares; an instance lies where "
        "JavaScript puts it: define the struct in the header, with an init function that takes "
        "the pointer, and leave this one out with --skip=%s",
        function->symbol, name, function->symbol);
  else
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s'; return the %s itself, or write it through a parameter, "
        "'%s *out'",
        function->symbol, name, prototype_record_word(record), record->spelling);
}

void results_read(struct signature *signature) {
  struct function *function = signature->function;
  const struct c_type *type = signature->result;
  const struct c_type *pointee = type->kind == C_POINTER ? type->inner : NULL;
  const char *name = type->spelling;
  struct result *result = &function->result;
  result->scalar = type->scalar;
  if (type->kind == C_VOID) {
    result->kind = RESULT_VOID;
  } else if (result->scalar != SCALAR_VOID) {
    result->kind = RESULT_SCALAR;
  } else if (type->kind == C_ENUM && !reader_name_of_type(type)) {
    *result = (struct result){.kind = RESULT_SCALAR, .scalar = type->enumeration->scalar};
  } else if (type->kind == C_ENUM) {
    result->kind = RESULT_ENUM;
    result->enumeration = enums_find(signature->reader, type->enumeration);
    signature->is_refused = signature->is_refused || !result->enumeration;
    result->scalar = result->enumeration ? result->enumeration->scalar : SCALAR_VOID;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns '%s', and nobody would own that memory; write 'size_t %s(char *out, "
        "size_t out_cap)' for a string",
        function->symbol, name, function->symbol);
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR && pointee->is_const) {
    result->kind = RESULT_STRING;
  } else if (type->kind == C_POINTER && pointee->kind == C_CHAR) {
    prototype_refuse(signature, function->at,
                     "'%s' returns '%s'; return 'const char *' for a string", function->symbol,
                     name);
  } else if (type->kind == C_POINTER && pointee->kind == C_RECORD && !signature->is_import) {
    refuse_record_pointer(signature, pointee, name);
  } else if (type->kind == C_POINTER) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns a pointer, '%s'; return void, and give values back through a parameter "
        "such as 'uint8_t out[16]' or 'uint8_t *out, size_t out_cap'",
        function->symbol, name);
  } else if (type->kind == C_RECORD && signature->is_import) {
    prototype_refuse(
        signature, function->at,
        "'%s' returns a %s, '%s', which an import cannot; return void, and give each field back "
        "through a parameter such as 'double x[1]'",
        function->symbol, prototype_record_word(type), name);
  } else if (type->kind == C_RECORD) {
    read_struct_result(signature, type, name);
  } else {
    prototype_refuse(signature, function->at,
                     "'%s' returns '%s', which JavaScript does not have; %s", function->symbol,
                     name, prototype_instead_of(type));
  }
}

/* What makes an instance can only succeed or fail, as a constructor can. */
static void check_making(struct signature *signature) {
  const struct function *function = signature->function;
  const struct result *result = &function->result;
  const struct param *made = NULL;
  for (size_t i = 0; i < function->param_count && !made; i++)
    made = function->params[i].kind == PARAM_NEW ? &function->params[i] : NULL;
  if (!made)
    return;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param == made || (param_is_argument(param) && !param_is_in_place(param)))
      continue;
    prototype_refuse(
        signature, param->at,
        "'%s' makes an instance, '%s', and cannot give back '%s' as well; write a function for "
        "each",
        function->symbol, made->name, param->name);
    return;
  }
  if (result->kind == RESULT_ENUM && !enums_has_zero(result->enumeration))
    prototype_refuse(
        signature, function->at,
        "'%s' makes an instance, and returns '%s', which has no enumerator of value 0 to mean "
        "success; add one, or return bool",
        function->symbol, result->enumeration->name);
  else if (result->kind != RESULT_VOID && result->kind != RESULT_ENUM &&
           !(result->kind == RESULT_SCALAR && result->scalar == SCALAR_BOOL))
    prototype_refuse(
        signature, function->at,
        "'%s' makes an instance, '%s', and can only succeed or fail; return void, bool, or an "
        "enum whose zero means success",
        function->symbol, made->name);
}

static void refuse_filled(struct signature *signature, const struct param *param) {
  const struct argument *argument = &signature->arguments[param->index];
  prototype_refuse(signature, param->at,
                   "'%s' is filled as far as there is room, and how far is not known: '%s' does not "
                   "return that; if C fills all of it, say so with %sout,length:%s, and if it reads "
                   "it as well with inout",
                   param->name, signature->function->symbol, prototype_option(signature, argument),
                   signature->arguments[argument->extent.argument].name);
}

/* At most one buffer is filled, and the result says how far, or what C gets the address of. */
static void check_outputs(struct signature *signature) {
  struct function *function = signature->function;
  struct result *result = &function->result;
  const struct param *filled = NULL;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_OUTPUT)
      continue;
    if (filled)
      prototype_refuse(
          signature, param->at,
          "'%s' is the second buffer that '%s' fills, after '%s'; write a function for each",
          param->name, function->symbol, filled->name);
    else if (lengths_has_cell(signature, &signature->arguments[param->index]))
      ;
    else if (result->kind == RESULT_SCALAR && result->scalar == SCALAR_U32)
      result->kind = RESULT_LENGTH;
    else
      refuse_filled(signature, param);
    filled = param;
  }
}

void results_check(struct signature *signature) {
  check_outputs(signature);
  check_making(signature);
}
