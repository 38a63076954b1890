#include "api.h"

static const struct {
  const char *name;
  size_t size;
} scalars[] = {
    [SCALAR_VOID] = {"void", 0},    [SCALAR_BOOL] = {"bool", 1},    [SCALAR_I8] = {"int8_t", 1},
    [SCALAR_U8] = {"uint8_t", 1},   [SCALAR_I16] = {"int16_t", 2},  [SCALAR_U16] = {"uint16_t", 2},
    [SCALAR_I32] = {"int32_t", 4},  [SCALAR_U32] = {"uint32_t", 4}, [SCALAR_I64] = {"int64_t", 8},
    [SCALAR_U64] = {"uint64_t", 8}, [SCALAR_F32] = {"float", 4},    [SCALAR_F64] = {"double", 8},
};

size_t scalar_size(enum scalar scalar) {
  return scalars[scalar].size;
}

const char *scalar_name(enum scalar scalar) {
  return scalars[scalar].name;
}
