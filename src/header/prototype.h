/* prototype.c: what the files share that read one C prototype: signature.c, buffers.c, objects.c
 * and results.c. */
#ifndef TARE_PROTOTYPE_H
#define TARE_PROTOTYPE_H

#include "header/marks.h"

/** A parameter as C has it. */
struct argument {
  const char *name;
  struct location at;
  const struct c_type *type;
  struct marks *marks;
};

/** One C prototype, and the function of the model that it becomes. */
struct signature {
  struct reader *reader;
  struct function *function;
  struct comment comment;
  struct marks *marks; /* of the function and its result */
  const struct c_type *result;
  struct argument *arguments;
  size_t count;
  bool is_import; /* the host's function */
  bool is_refused;
  bool is_told; /* by a message about the function itself, not about a type that it uses */
};

/** What a pointer points to, or an array consists of. */
struct element {
  const struct c_type *type;
  const char *name;
  bool is_const;
};

/** Reports what is wrong with the function itself, and refuses it. */
__attribute__((format(printf, 3, 4))) void
prototype_refuse(struct signature *signature, struct location at, const char *format, ...);

/** What to write instead of a type that is in no row of the table. */
const char *prototype_instead_of(const struct c_type *type);

bool prototype_is_integer(const struct c_type *type);

/** `struct` or `union`. */
const char *prototype_record_word(const struct c_type *type);

/** Adds a parameter to the function, with the name, the place and the comment of C's. */
struct param *prototype_add_param(struct signature *signature, const struct argument *argument,
                                  struct param param);

#endif
