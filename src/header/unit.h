/*
 * What the files share that read a header by clang: declarations.c finds what is declared, types.c
 * and layouts.c say what it consists of, values.c what constants come to, clang.c runs the
 * compiler.
 */
#ifndef TARE_UNIT_H
#define TARE_UNIT_H

#include "base/intern.h"
#include "base/process.h"
#include "header/ast.h"
#include "header/declarations.h"
#include "header/macros.h"
#include "header/probe.h"
#include "header/source.h"

/** A struct, union or enum, and how to ask clang about it. */
struct tagged {
  struct c_record *record;       /* or NULL */
  struct c_enum *enumeration;    /* or NULL */
  const struct node *definition; /* or NULL */
  const char *object;            /* an expression for one, or NULL: nothing can name it */
  size_t size, alignment;        /* questions; of an enum its size and its sign */
  bool is_asked;                 /* these were asked */
  bool is_inside;                /* without a name of any kind: its fields are its owner's */
};

/** A field whose type and place were asked for. */
struct asked_field {
  struct c_record *record; /* the fields of which it is one */
  size_t index;
  const struct tagged *nameless; /* the type without a name that its own type is made of, or NULL */
  size_t type, offset;           /* questions; of a bit-field there are none */
};

/** What a name of the header's own declares. */
struct named {
  struct c_function *function;
  struct c_variable *variable;
};

/** A constant whose type and value were asked for. */
struct asked_value {
  struct c_value *value;
  const char *expression;
  size_t type, number; /* questions */
  bool is_variable;
  const struct node *initializer; /* of a variable, or NULL */
};

struct unit {
  struct arena *arena;
  struct report *report;
  const struct c_options *options;
  struct c_header *header;
  const struct node *tree; /* of the header, as clang dumps it */
  struct macros macros;
  struct probe probe;
  struct intern ids, tags, typedef_names, names, files; /* the numbers are indices in these: */
  struct tagged **by_id, **by_tag;
  const struct node **typedefs;
  const struct c_type **types; /* what typedefs stand for, once that was asked */
  struct named *named;
  struct source **sources; /* NULL for a file that cannot be read */
  size_t id_count, tag_count, typedef_count, type_count, named_count, file_count;
  struct tagged **tagged; /* in the order of the dump */
  size_t tagged_count;
  struct asked_field *fields;
  size_t field_count;
  struct asked_value *values;
  size_t value_count;
  size_t char_sign; /* question: whether plain char has a sign */
};

/* ---- clang.c ---- */

/** Runs clang for the dump of the header, and for its macros. */
enum c_status clang_dump(struct unit *unit, struct text *errors);

/** Runs it for the answers to the probe's questions. */
bool clang_ask(struct unit *unit);

/** The values of constant expressions of type float or double, in their order; `is_known` where
 * clang could compute it. */
bool clang_compute(struct unit *unit, const char *const *expressions, size_t count, double *values,
                   bool *is_known);

/* ---- declarations.c ---- */

/** What all declarations have, of a node. */
struct c_origin unit_origin(struct unit *unit, const struct node *node);

/** The file as it lies on the disk, or NULL. */
const struct source *unit_source(struct unit *unit, const char *path);

/* ---- layouts.c ---- */

/** Notes a struct, union or enum, with what is defined inside of it. */
void layouts_note(struct unit *unit, const struct node *node);

/** Notes a typedef, which may be the only way to name one. */
void layouts_note_typedef(struct unit *unit, const struct node *node);

/** Asks for sizes, offsets and types of fields. */
void layouts_ask(struct unit *unit);

/** Takes the answers. */
void layouts_fill(struct unit *unit);

/** What an id of the dump means, or NULL. */
struct tagged *layouts_by_id(const struct unit *unit, const char *id);

/** What a tag means; a struct that nothing declares is one that is never defined. */
const struct tagged *layouts_by_tag(struct unit *unit, const char *tag);

/* ---- types.c ---- */

/**
 * The type that a tree of an answer is. `nameless`, or NULL, is what a struct, union or enum in it
 * is that has neither tag nor typedef.
 */
const struct c_type *types_of_answer(struct unit *unit, const struct node *type,
                                     const struct tagged *nameless);

/** A record, and a type of which nothing but its spelling is known. */
const struct c_type *types_of_record(struct unit *unit, struct c_record *record,
                                     const char *spelling);
const struct c_type *types_unknown(struct unit *unit, const char *spelling);

/** What a typedef of the dump stands for, or NULL for an unknown one. */
const struct c_type *types_of_typedef(struct unit *unit, const char *name);

/* ---- values.c ---- */

/** Asks for the values of macros, and of variables that are constants. */
void values_ask(struct unit *unit);

/** Takes the answers. False after an error. */
bool values_fill(struct unit *unit);

#endif
