/* The bodies of functions: part of valid.h. */
#ifndef TARE_INSPECT_VALID_BODY_H
#define TARE_INSPECT_VALID_BODY_H

#include "inspect/code.h"
#include "inspect/types.h"

enum {
  VALID_PARAMS = 1000,  /* of a function, and results: the limit of engines */
  VALID_LOCALS = 50000, /* of a function: the limit of engines */
  VALID_OPERANDS = 1 << 16,
};

/* An open block. */
struct valid_frame {
  uint32_t height;   /* of the operands below it, its params not among them */
  uint32_t assigned; /* how many locals had been assigned to */
  uint32_t type;     /* a function type; or UINT32_MAX: no params, and … */
  uint32_t result;   /* … a value type as its one result, or 0 */
  bool is_catch;
  bool is_polymorphic; /* no way leads to the next instruction: operands may be of any type */
};

/* Locals of the same type, one after the other. */
struct valid_local {
  uint32_t end; /* the index behind the last */
  uint32_t type;
};

struct valid_body {
  const struct types *types;
  struct code *code;
  uint32_t *operands; /* value types; 0: any */
  uint32_t capacity, count;
  struct valid_frame *frames;
  uint32_t depth; /* of open blocks */
  struct valid_local *locals;
  uint32_t local_capacity, local_count;
  uint32_t *is_assigned; /* bits of locals without a default value, in use for VALID_LOCALS */
  uint32_t *assigned;    /* those that have been, in turn */
  uint32_t assigned_count;
  const uint8_t *is_declared; /* bits of functions that references may be made to */
  const char *error;
  const uint8_t *error_at;
  bool is_limit;
};

/** False, and `error`, where a function that is not imported is not valid. */
bool valid_body_check(struct valid_body *body, const struct wasm_function *function);

#endif
