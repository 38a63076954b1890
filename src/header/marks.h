/* marks.c: what marks say about declarations, those of tare.h and those of --mark. */
#ifndef TARE_MARKS_H
#define TARE_MARKS_H

#include "header/reader.h"

enum mark_kind {
  MARK_OUT,
  MARK_INOUT,
  MARK_IN,
  MARK_LENGTH, /* `length:x` */
  MARK_ROOM,   /* `room:parameter` */
  MARK_BYTES,
  MARK_TEXT,
  MARK_NULLABLE,
  MARK_KEEP,  /* `keep` or `keep:all` */
  MARK_VALUE, /* `value:x` */
  MARK_FRAME, /* `frame:n` */
  MARK_OWNED, /* `owned:f` */
  MARK_BORROWED,
  MARK_MOVE, /* `move`, `move:always` or `move:success` */
  MARK_ALWAYS,
  MARK_STABLE,
  MARK_USER,
  MARK_WITHIN,   /* `within:parameter` */
  MARK_ITERATES, /* `iterates:next` */
  MARK_CLASS,    /* `class:Name`, or of several `class:Name+Other` */
  MARK_BEGINS,
  MARK_ERROR,   /* `error:rule` */
  MARK_MESSAGE, /* `message:f` */
  MARK_SIGNED,
  MARK_NUMBER,
  MARK_HANDLE, /* `handle:name` */
  MARK_FLAGS,
  MARK_PLAIN,
  MARK_SKIP,
  MARK_STREAM,
  MARK_IMPORT,
  MARK_KINDS,
};

struct mark {
  enum mark_kind kind;
  const char *value;                /* what stands behind the colon, or NULL */
  struct location at;               /* of the declaration, also for --mark */
  const char *where;                /* `function`, `function.parameter`, `struct.field`, `enum` */
  const struct mark_option *option; /* of --mark; NULL of tare.h */
  bool is_of_type;                  /* C's own type says it */
  bool is_met;                      /* somebody asked for it */
};

/** The marks of one declaration. */
struct marks {
  const char *where;
  struct mark **items;
  size_t count;
};

/** The marks of a function, or of what has no type of its own. */
struct marks *marks_of(struct reader *reader, const struct c_origin *origin);

/**
 * Those of the typedef that a function returns, as `--mark=mp_err=error:nonzero` has them. NULL
 * where the type has no name of its own.
 */
struct marks *marks_of_returned(struct reader *reader, const struct c_type *type,
                                struct location at);

/** Those of a parameter or a field: `owner` is the function or the struct that has it. */
struct marks *marks_within(struct reader *reader, const char *owner, const struct c_origin *origin);

/** Those of a parameter of a callback: `owner` is `function.parameter`, `alias` the typedef of its
 * type or NULL. */
struct marks *marks_of_inner(struct reader *reader, const char *owner, const char *alias,
                             const struct c_origin *origin);

/** Those of a field of a struct, which may have several names. */
struct marks *marks_of_field(struct reader *reader, const struct c_tag *tag,
                             const struct c_origin *origin);

/** Those of an enum or a struct, by its tag and its typedefs. */
struct marks *marks_of_tag(struct reader *reader, const struct c_tag *tag);

/** Adds a mark `length:N`, which C's own type says. */
void marks_add_length(struct reader *reader, struct marks *marks, uint64_t count);

/** The mark of this kind, which is now met; NULL where there is none. */
const struct mark *marks_take(struct marks *marks, enum mark_kind kind);

/** Whether there is one without a value, `user` and not `user:f`; it is met then. */
bool marks_take_plain(struct marks *marks, enum mark_kind kind);

/** The same mark, which is not met by that. */
struct mark *marks_find(const struct marks *marks, enum mark_kind kind);

/** Whether an option gave the mark to all names that fit a pattern: it means nothing where it does
 * not fit. */
bool mark_is_by_pattern(const struct mark *mark);

/** Whether the option that gave the mark has one of its kind that is met, here or elsewhere. */
bool marks_is_met(const struct reader *reader, const struct mark *mark);

/** What a mark is called in a message: `length:n`, or where an option said so that option. */
const char *mark_text(struct arena *arena, const struct mark *mark);

/** Nobody is told that the marks of `owner`, and of what is within, mean nothing: it was refused or
 * left out. */
void marks_excuse_all(struct reader *reader, const char *owner);

/** Reports options that are not spelled as marks are. */
void marks_check_options(struct reader *reader);

/** Called last: reports marks that mean nothing where they stand, and options that fit nothing. */
void marks_check(struct reader *reader);

#endif
