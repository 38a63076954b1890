/*
 * Which types of a module are the same, and which are subtypes of which (core specification §3.1,
 * §3.2, §3.3). Types that are declared together are the same as others declared together that have
 * the same structure, wherever they stand.
 */
#ifndef TARE_INSPECT_TYPES_H
#define TARE_INSPECT_TYPES_H

#include "inspect/wasm.h"

struct types {
  const struct wasm *wasm;
  uint32_t *first;    /* of each type: the first one that is the same */
  uint32_t *field_at; /* of each struct and array: its first field in … */
  uint32_t *fields;   /* … their types, with a bit that is types_field()'s */
  uint32_t *groups;   /* a hash table of groups: the index of the first type, plus 1 */
  uint32_t *hashes;   /* of the groups in it */
  uint32_t slots;     /* of the table, a power of two */
  const char *error;  /* what is wrong, or NULL … */
  uint32_t error_at;  /* … with this type */
  bool is_limit;      /* and it is a limit of this implementation */
};

/** Bytes that types_begin needs, aligned for a pointer. */
size_t types_space(const struct wasm *wasm);

/** Reads the types of an indexed module. False, and `error`, where one of them is not valid. */
bool types_begin(struct types *types, const struct wasm *wasm, void *space);

/** Whether each value of type `sub` is one of type `super`. */
bool types_match(const struct types *types, uint32_t sub, uint32_t super);

/** Of a struct, or of an array, which has one. */
struct types_field {
  uint32_t type;
  bool is_mutable;
};
struct types_field types_field(const struct types *types, uint32_t index, uint32_t number);

/** The type that heads the hierarchy of a reference type: any, func, extern, exn or cont. */
uint32_t types_top(const struct types *types, uint32_t type);

#endif
