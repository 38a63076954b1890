/* What the model says of its scalars, and the type table: one entry for each row. */
#include "api.h"

#include <string.h>

enum family { NO_NUMBER, SIGNED, UNSIGNED, FLOAT };

static const struct {
  const char *name;
  size_t size;
  enum family family;
} scalars[] = {
    [SCALAR_VOID] = {"void", 0, NO_NUMBER}, [SCALAR_BOOL] = {"bool", 1, NO_NUMBER},
    [SCALAR_I8] = {"int8_t", 1, SIGNED},    [SCALAR_U8] = {"uint8_t", 1, UNSIGNED},
    [SCALAR_I16] = {"int16_t", 2, SIGNED},  [SCALAR_U16] = {"uint16_t", 2, UNSIGNED},
    [SCALAR_I32] = {"int32_t", 4, SIGNED},  [SCALAR_U32] = {"uint32_t", 4, UNSIGNED},
    [SCALAR_I64] = {"int64_t", 8, SIGNED},  [SCALAR_U64] = {"uint64_t", 8, UNSIGNED},
    [SCALAR_F32] = {"float", 4, FLOAT},     [SCALAR_F64] = {"double", 8, FLOAT},
};

const char *length_operator(const struct length *length) {
  static const char *const operators[] = {[LENGTH_SUM] = "+",
                                          [LENGTH_PRODUCT] = "*",
                                          [LENGTH_DIFFERENCE] = "-",
                                          [LENGTH_QUOTIENT] = "/"};
  return operators[length->kind];
}

size_t scalar_size(enum scalar scalar) {
  return scalars[scalar].size;
}

const char *scalar_name(enum scalar scalar) {
  return scalars[scalar].name;
}

bool scalar_is_integer(enum scalar scalar) {
  return scalars[scalar].family == SIGNED || scalars[scalar].family == UNSIGNED;
}

bool scalar_is_float(enum scalar scalar) {
  return scalars[scalar].family == FLOAT;
}

bool scalar_has_sign(enum scalar scalar) {
  return scalars[scalar].family == SIGNED || scalars[scalar].family == FLOAT;
}

enum scalar scalar_with_sign(enum scalar scalar) {
  if (scalars[scalar].family != UNSIGNED)
    return scalar;
  enum scalar same = SCALAR_VOID;
  while (scalars[same].family != SIGNED || scalars[same].size != scalars[scalar].size)
    same++;
  return same;
}

bool scalar_has(enum scalar scalar, double value) {
  if (!scalar_is_integer(scalar) && scalar != SCALAR_BOOL)
    return scalar_is_float(scalar);
  const bool has_sign = scalars[scalar].family == SIGNED;
  const int bits = scalar == SCALAR_BOOL ? 1 : (int)scalar_size(scalar) * 8 - has_sign;
  const double limit = (double)((uint64_t)1 << (bits - 1)) * 2;
  return value >= (has_sign ? -limit : 0) && value < limit && value == (double)(int64_t)value;
}

bool scalar_is_bigint(enum scalar scalar) {
  return scalar_is_integer(scalar) && scalar_size(scalar) == 8;
}

/* ---- The rows of the type table ---- */

static const struct row params[] = {
    [PARAM_SCALAR] = {DIRECTION_IN, SHAPE_SCALAR, EXTENT_ONE, PASS_VALUE},
    [PARAM_ENUM] = {DIRECTION_IN, SHAPE_ENUM, EXTENT_ONE, PASS_VALUE},
    [PARAM_INSTANCE] = {DIRECTION_IN, SHAPE_INSTANCE, EXTENT_ONE, PASS_SLOT},
    [PARAM_INSTANCES] = {DIRECTION_IN, SHAPE_INSTANCES, EXTENT_OWN, PASS_SCRATCH},
    [PARAM_NEW] = {DIRECTION_OUT, SHAPE_INSTANCE, EXTENT_ONE, PASS_SLOT},
    [PARAM_RECORD_VALUE] = {DIRECTION_IN, SHAPE_RECORD, EXTENT_ONE, PASS_VALUE},
    [PARAM_INPUT] = {DIRECTION_IN, SHAPE_ARRAY, EXTENT_OWN, PASS_SCRATCH},
    [PARAM_INPUT_ARRAY] = {DIRECTION_IN, SHAPE_ARRAY, EXTENT_FIXED, PASS_SCRATCH},
    [PARAM_IN_PLACE] = {DIRECTION_IN_OUT, SHAPE_ARRAY, EXTENT_OWN, PASS_SCRATCH},
    [PARAM_IN_PLACE_ARRAY] = {DIRECTION_IN_OUT, SHAPE_ARRAY, EXTENT_FIXED, PASS_SCRATCH},
    [PARAM_IN_OUT_VALUE] = {DIRECTION_IN_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_OUTPUT_ARRAY] = {DIRECTION_OUT, SHAPE_ARRAY, EXTENT_FIXED, PASS_SCRATCH},
    [PARAM_OUTPUT] = {DIRECTION_OUT, SHAPE_ARRAY, EXTENT_CAPACITY, PASS_SCRATCH},
    [PARAM_OUTPUT_SIZED] = {DIRECTION_OUT, SHAPE_ARRAY, EXTENT_ASKED, PASS_SCRATCH},
    [PARAM_STRING] = {DIRECTION_IN, SHAPE_STRING, EXTENT_OWN, PASS_SCRATCH},
    [PARAM_C_STRING] = {DIRECTION_IN, SHAPE_STRING, EXTENT_NUL, PASS_SCRATCH},
    [PARAM_RECORD] = {DIRECTION_IN, SHAPE_RECORD, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_RECORD_IN_PLACE] = {DIRECTION_IN_OUT, SHAPE_RECORD, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_OUTPUT_VALUE] = {DIRECTION_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_COUNT] = {DIRECTION_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_OUTPUT_POINTER] = {DIRECTION_OUT, SHAPE_ARRAY, EXTENT_NUL, PASS_POINTED},
    [PARAM_OUTPUT_INSTANCE] = {DIRECTION_OUT, SHAPE_INSTANCE, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_INPUT_VALUE] = {DIRECTION_IN, SHAPE_SCALAR, EXTENT_ONE, PASS_SCRATCH},
    [PARAM_POSITION] = {DIRECTION_IN, SHAPE_SCALAR, EXTENT_ONE, PASS_WITHIN},
    [PARAM_CALLBACK] = {DIRECTION_IN, SHAPE_FUNCTION, EXTENT_ONE, PASS_VALUE},
};

_Static_assert(sizeof params / sizeof *params == PARAM_KINDS, "one entry for each row");

static const struct row results[] = {
    [RESULT_SCALAR] = {DIRECTION_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_VALUE},
    [RESULT_ENUM] = {DIRECTION_OUT, SHAPE_ENUM, EXTENT_ONE, PASS_VALUE},
    [RESULT_STRING] = {DIRECTION_OUT, SHAPE_STRING, EXTENT_NUL, PASS_BORROWED},
    [RESULT_ARRAY] = {DIRECTION_OUT, SHAPE_ARRAY, EXTENT_COMPUTED, PASS_BORROWED},
    [RESULT_INDEX] = {DIRECTION_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_BORROWED},
    [RESULT_RECORD] = {DIRECTION_OUT, SHAPE_RECORD, EXTENT_ONE, PASS_SCRATCH},
    [RESULT_INSTANCE] = {DIRECTION_OUT, SHAPE_INSTANCE, EXTENT_ONE, PASS_BORROWED},
    [RESULT_STATUS] = {DIRECTION_OUT, SHAPE_SCALAR, EXTENT_ONE, PASS_VALUE},
};

_Static_assert(sizeof results / sizeof *results == RESULT_KINDS, "one entry for each result");

struct row param_row(enum param_kind kind) {
  return params[kind];
}

struct row result_row(enum result_kind kind) {
  return results[kind];
}

bool result_is_pointer(enum result_kind kind) {
  return results[kind].passing == PASS_BORROWED;
}

bool result_is_value(enum result_kind kind) {
  return kind != RESULT_VOID && kind != RESULT_LENGTH && kind != RESULT_STATUS;
}

/* Whether the caller chooses how long an output is. */
static bool has_chosen_length(const struct param *param) {
  const enum extent_kind extent = params[param->kind].extent;
  return (extent == EXTENT_CAPACITY || extent == EXTENT_ASKED) && !param->elements;
}

bool param_is_output(const struct param *param) {
  return params[param->kind].direction == DIRECTION_OUT;
}

bool param_is_in_place(const struct param *param) {
  return params[param->kind].direction == DIRECTION_IN_OUT;
}

bool param_is_argument(const struct param *param) {
  return !param_is_output(param) || has_chosen_length(param);
}

const char *param_argument(struct arena *arena, const struct param *param) {
  switch (params[param->kind].extent) {
  case EXTENT_CAPACITY:
    return "maxLength";
  case EXTENT_ASKED:
    return arena_format(arena, "%sLength", param->name);
  default:
    return param->name;
  }
}

const struct function *function_exported(const struct api *api, const struct function *function) {
  for (size_t i = 0; function->is_shared && i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, function->symbol) == 0)
      return api->exports[i];
  return function;
}

const struct class *function_makes(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_NEW)
      return function->params[i].class;
  return NULL;
}
