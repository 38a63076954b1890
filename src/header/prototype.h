/* prototype.c: what the files share that read one C prototype: signature.c, lengths.c, buffers.c,
 * objects.c, callbacks.c, results.c, failures.c and keeps.c. */
#ifndef TARE_PROTOTYPE_H
#define TARE_PROTOTYPE_H

#include "header/marks.h"
#include "header/reader.h"

/** How many elements a pointer points to. */
struct extent {
  enum extent_of {
    EXTENT_UNKNOWN,
    EXTENT_NUMBER,     /* `count` */
    EXTENT_LENGTH,     /* `argument` says how many there are */
    EXTENT_ROOM,       /* `argument` says how many there is room for */
    EXTENT_EXPRESSION, /* `expression` over other arguments */
    EXTENT_TO_END,     /* `argument` is the address behind the last one */
  } of;
  enum evidence by;
  uint64_t count;
  size_t argument;
  const struct length *expression;
  bool in_bytes; /* `argument` counts bytes, whatever the elements are */
  bool is_room;  /* of EXTENT_EXPRESSION: C fills it as far as it returns */
};

/** Which way the elements of a pointer go, and what says so. */
struct way {
  enum direction direction;
  enum evidence by;
};

/** A parameter as C has it. */
struct argument {
  const char *name;
  const char *unnamed; /* `arg3` where only a source has the name, or NULL: marks may say either */
  struct location at;
  const struct c_type *type;
  struct marks *marks;
  struct way way;       /* of a pointer */
  struct extent extent; /* likewise */
  bool is_taken;        /* its value is not JavaScript's business: `passed` says what it is */
  enum passed_kind passed;
  size_t of;                 /* the argument whose length or end it is */
  double constant;           /* of PASSED_CONSTANT */
  const char *constant_text; /* likewise: where it is a text, what C calls that; or NULL */
  enum evidence constant_by; /* likewise: what says so */
  bool is_hidden;            /* an output that says how much another one is */
  bool is_count;             /* it has the length of `of` before the call, and then what C took */
  bool has_param;
  size_t param;                /* in the function's list */
  const struct strings *inner; /* of a pointer to a function, as the declaration has it */
  bool has_user, has_own_user; /* of a callback: what JavaScript does not see of the user pointer */
  size_t user;                 /* the argument that C gives it back */
  size_t own_user;             /* as which of its parameters */
  enum evidence user_by;
  const char *user_getter; /* the function that gives it, of the parameter `own_user`; or NULL */
};

/** One C prototype, and the function of the model that it becomes. */
struct signature {
  struct reader *reader;
  struct function *function;
  struct comment comment;
  struct marks *marks; /* of the function and its result */
  const struct c_function *declared;
  const struct c_type *result;
  struct argument *arguments;
  size_t count;
  bool is_import;                  /* the host's function */
  bool is_record;                  /* no function: its arguments are the fields of a struct */
  const struct argument *callback; /* whose function it is, or NULL */
  const char *alias;               /* the typedef of that, or NULL */
  const struct argument *reading;  /* the one that is looked at, or NULL */
  bool is_refused;
  bool is_told; /* by a message about the function itself, not about a type that it uses */
};

/** What a pointer points to, or an array consists of. */
struct element {
  const struct c_type *type;
  const char *name;
  bool is_const;
};

struct element prototype_element(const struct argument *argument);

/** Whether a mark that says `name` means the parameter. */
bool prototype_is_called(const struct argument *argument, const char *name);

/** Whether C has an address for it. */
bool prototype_is_pointer(const struct argument *argument);

/** Sets which way the elements of a pointer go. Reports marks that contradict C. */
void prototype_find_way(struct signature *signature, struct argument *argument);

/** Whether NULL is null in JavaScript, and what says so. `is_worded`: the comment does. */
bool prototype_is_nullable(struct marks *marks, const struct c_type *type, bool is_worded,
                           enum evidence *by);

/** Reports what is wrong with the function itself, and refuses it. */
__attribute__((format(printf, 3, 4))) void
prototype_refuse(struct signature *signature, struct location at, const char *format, ...);

/** `--mark=F.P=`, for the end of a message that says which mark helps. */
const char *prototype_option(const struct signature *signature, const struct argument *argument);

/** What to write instead of a type that is in no row of the table. */
const char *prototype_instead_of(const struct c_type *type);

/** Whether a mark says of a `void *` that JavaScript has it as a number. */
bool prototype_is_number(const struct argument *argument);

bool prototype_is_integer(const struct c_type *type);

/** Whether C may write an integer there. */
bool prototype_is_pointer_to_integer(const struct argument *argument);

/** `struct` or `union`. */
const char *prototype_record_word(const struct c_type *type);

/** Adds a parameter to the function, with the name, the place and the comment of C's. */
struct param *prototype_add_param(struct signature *signature, struct argument *argument,
                                  struct param param);

#endif
