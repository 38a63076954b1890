/* structs.c: a C struct that is no class to the plain object it is in JavaScript. */
#ifndef TARE_STRUCTS_H
#define TARE_STRUCTS_H

#include "header/reader.h"

/** Where a struct is used, and which way it goes. */
struct struct_use {
  const char *name; /* of the parameter, field or function */
  struct location at;
  bool is_put, is_got; /* to C, and from there */
  const char *option;  /* of a pointer, `--mark=f.p=`; or NULL */
};

/**
 * The record of a struct type. NULL after an error: at its use for a type that is no
 * struct with fields, and otherwise, once, at each field that has no place in an object.
 */
struct record *structs_find(struct reader *reader, const struct c_type *type,
                            const struct struct_use *use);

#endif
