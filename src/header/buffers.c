#include "header/buffers.h"

#include "header/enums.h"
#include "header/names.h"

#include <string.h>

bool buffers_refuse_element(struct signature *signature, const struct argument *argument,
                            struct element element) {
  const char *constness = element.is_const ? "const " : "", *name = argument->name;
  switch (element.type->kind) {
  case C_BOOL:
    prototype_refuse(signature, argument->at,
                     "'%s' is a buffer of bool; write '%suint8_t' for its elements", name,
                     constness);
    return true;
  case C_ENUM:
    if (element.is_const || signature->is_import || argument->type->kind != C_POINTER)
      prototype_refuse(
          signature, argument->at,
          "'%s' is a buffer of '%s'; write an integer such as '%sint32_t' for its elements", name,
          element.name, constness);
    else
      prototype_refuse(
          signature, argument->at,
          "'%s' is a buffer of '%s'; write '%s *out_%s' for one value given back, or an integer "
          "such as 'int32_t' for elements",
          name, element.name, element.name, name);
    return true;
  case C_POINTER:
    prototype_refuse(signature, argument->at,
                     "'%s' is a pointer to pointers; pass one flat buffer instead", name);
    return true;
  default:
    if (element.type->scalar != SCALAR_VOID || element.type->kind == C_VOID)
      return false;
    prototype_refuse(signature, argument->at,
                     "'%s' is a buffer of '%s'; use integers, float or double for its elements",
                     name, element.name);
    return true;
  }
}

static void refuse_without_length(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const char *name = argument->name, *type = element.name;
  const struct argument *before = i ? argument - 1 : NULL;
  if (i > 1 && name_is_length(argument[-1].name, argument[-2].name))
    before = NULL; /* another buffer's */
  const char *constness = element.is_const ? "const " : "";
  if (before && prototype_is_integer(before->type) && name_is_length(before->name, name))
    prototype_refuse(signature, argument->at,
                     "'%s' comes behind its length '%s'; write '%s%s *%s, %s %s'", name,
                     before->name, constness, type, name, before->type->spelling, before->name);
  else if (element.is_const)
    prototype_refuse(
        signature, argument->at,
        "'%s' has no length behind it; write 'const %s *%s, size_t %s_len', or 'const %s %s[1]' "
        "for exactly one, or build with --bound=%s.%s=N for N",
        name, type, name, name, type, name, signature->function->symbol, name);
  else if (scalar_size(element.type->scalar) < 2 || argument->type->kind != C_POINTER ||
           signature->is_import)
    prototype_refuse(
        signature, argument->at,
        "'%s' has no length behind it; write '%s *%s, size_t %s_len', or '%s %s[1]' for one "
        "value given back, or build with --bound=%s.%s=N for N",
        name, type, name, name, type, name, signature->function->symbol, name);
  else if (name_is_out(name))
    prototype_refuse(
        signature, argument->at,
        "'%s' has no length behind it; write '%s *%s, size_t %s_len', '%s *out_value' for one "
        "value given back, or build with --bound=%s.%s=N for N",
        name, type, name, name, type, signature->function->symbol, name);
  else
    prototype_refuse(
        signature, argument->at,
        "'%s' has no length behind it; write '%s *%s, size_t %s_len', '%s *out_%s' for one "
        "value given back, or build with --bound=%s.%s=N for N",
        name, type, name, name, type, name, signature->function->symbol, name);
}

bool buffers_refuse_without_bound(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  const char *name = argument->name, *constness = element.is_const ? "const " : "";
  const struct c_type *pointee = next && next->type->kind == C_POINTER ? next->type->inner : NULL;
  if (pointee && prototype_is_integer(pointee) && !pointee->is_const &&
      (name_is_length(next->name, name) || name_is_capacity(next->name, name)))
    prototype_refuse(
        signature, argument->at,
        "'%s' has a length that is a pointer, '%s'; write '%s *%s, size_t %s_cap', and return "
        "how many were written as size_t",
        name, next->name, element.name, name, name);
  else if (argument->type->kind != C_POINTER)
    prototype_refuse(
        signature, argument->at,
        "'%s' has no length behind it; write '%s%s *%s, size_t %s_len', or '%s%s *%s' for one",
        name, constness, element.name, name, name, constness, element.name, name);
  else
    return false;
  return true;
}

/* One value that is given back. `uint8_t *out_hash` and `double *out` may well be many. */
static bool is_one_output(struct signature *signature, const struct argument *argument,
                          struct element element) {
  const enum scalar scalar = element.type->scalar;
  const char *rest = name_without_out(signature->reader->arena, argument->name);
  const bool is_number = scalar_size(scalar) > 1;
  const bool says_one =
      rest != argument->name || !(name_equal(rest, "out") || name_equal(rest, "output"));
  return argument->type->kind == C_POINTER && !element.is_const && name_is_out(argument->name) &&
         (scalar == SCALAR_BOOL || element.type->kind == C_ENUM || (is_number && says_one));
}

static void read_one_output(struct signature *signature, const struct argument *argument,
                            struct element element) {
  struct param param = {.kind = PARAM_OUTPUT_VALUE, .scalar = element.type->scalar};
  if (element.type->kind == C_ENUM && reader_name_of_type(element.type)) {
    param.enumeration = enums_find(signature->reader, element.type->enumeration);
    signature->is_refused |= !param.enumeration;
    param.scalar = param.enumeration ? param.enumeration->scalar : SCALAR_VOID;
  } else if (element.type->kind == C_ENUM) {
    param.scalar = element.type->enumeration->scalar;
  }
  prototype_add_param(signature, argument, param);
}

/* A pointer to characters. Returns the number of C parameters that were read. */
static size_t read_text(struct signature *signature, size_t i, bool is_const,
                        const struct argument *length, bool is_capacity) {
  const struct argument *argument = &signature->arguments[i];
  if (is_const && length) {
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_STRING, .length = length->type->scalar});
    return 2;
  }
  if (is_const) {
    prototype_add_param(signature, argument, (struct param){.kind = PARAM_C_STRING});
    return 1;
  }
  if (!is_capacity) {
    prototype_refuse(
        signature, argument->at,
        "'%s' is a string that is written; write 'char *%s, size_t %s_cap' with a size_t "
        "result for a string, or 'uint8_t *%s, size_t %s_cap' for bytes",
        argument->name, argument->name, argument->name, argument->name, argument->name);
    return length ? 2 : 1;
  }
  prototype_add_param(signature, argument,
                      (struct param){.kind = PARAM_OUTPUT,
                                     .scalar = SCALAR_U8,
                                     .is_text = true,
                                     .length = argument[1].type->scalar});
  return 2;
}

/*
 * `uint8_t *out, size_t out_len`: by its name it is filled, not changed. With a void result all of
 * it is; with a size_t, as far as that says.
 */
enum param_kind buffers_kind_of_filled(const struct signature *signature, const char *name) {
  if (!name_is_filled(name))
    return PARAM_IN_PLACE;
  if (signature->result->kind == C_VOID || signature->function->result.kind == RESULT_STATUS)
    return signature->is_import ? PARAM_IN_PLACE : PARAM_OUTPUT_SIZED;
  return strcmp(signature->result->spelling, "size_t") == 0 ? PARAM_OUTPUT : PARAM_IN_PLACE;
}

/* `buf_len` behind `ptr`, where no other parameter is the one that it names. */
static bool is_general_length(const struct signature *signature, size_t i) {
  const char *name = signature->arguments[i + 1].name;
  for (size_t k = 0; k < signature->count; k++)
    if (k != i && signature->arguments[k].type->kind == C_POINTER &&
        name_is_own_length(name, signature->arguments[k].name))
      return false;
  return name_is_general_length(name);
}

size_t buffers_read(struct signature *signature, size_t i, struct element element) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *next = i + 1 < signature->count ? argument + 1 : NULL;
  if (next && !prototype_is_integer(next->type))
    next = NULL;
  const bool is_text = element.type->kind == C_CHAR && element.is_const;
  const bool is_length = next && (is_text ? name_is_text_length(next->name, argument->name)
                                          : name_is_length(next->name, argument->name) ||
                                                is_general_length(signature, i));
  const bool is_capacity =
      next && !is_length && !element.is_const && name_is_capacity(next->name, argument->name);
  const enum param_kind filled = buffers_kind_of_filled(signature, argument->name);
  if (element.type->kind == C_CHAR)
    return read_text(signature, i, element.is_const, is_length ? next : NULL,
                     is_capacity || (is_length && filled == PARAM_OUTPUT));
  if (!is_length && !is_capacity && !signature->is_import &&
      is_one_output(signature, argument, element)) {
    if (!buffers_refuse_without_bound(signature, i, element))
      read_one_output(signature, argument, element);
    return 1;
  }
  if (buffers_refuse_element(signature, argument, element))
    return is_length || is_capacity ? 2 : 1;
  if (!is_length && !is_capacity) {
    refuse_without_length(signature, i, element);
    return 1;
  }
  const bool is_bytes = element.type->kind == C_VOID;
  prototype_add_param(signature, argument,
                      (struct param){.kind = is_capacity        ? PARAM_OUTPUT
                                             : element.is_const ? PARAM_INPUT
                                                                : filled,
                                     .scalar = is_bytes ? SCALAR_U8 : element.type->scalar,
                                     .length = next->type->scalar});
  return 2;
}
