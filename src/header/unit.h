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
  const char *spelling;          /* a type name for it, or NULL: nothing can name it */
  const char *object;            /* an expression for one, likewise */
  size_t type;                   /* question */
  size_t size, alignment;        /* questions; of an enum its size and its sign */
  bool is_laid_out;              /* the last two were asked */
  bool is_inside;                /* without a name of any kind: its fields are its owner's */
};

/** A field whose type and place were asked for. */
struct asked_field {
  struct c_record *record; /* the fields of which it is one */
  size_t index;
  size_t type, offset; /* questions; of a bit-field there are none */
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
  struct macro_questions questions; /* the last one only of a macro */
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
  struct strings interface; /* its files: the headers that were named, and what belongs to them */
  struct probe probe;
  /* The numbers are indices in the lists below. Another run of clang has other ids. */
  struct intern ids, answer_ids, typedef_names, names, files;
  struct tagged **by_id, **by_answer_id;
  const struct node **typedefs;
  const struct c_type **types; /* what typedefs stand for, once that was asked */
  struct named *named;
  struct source **sources; /* NULL for a file that cannot be read */
  const char **owners;     /* for each of those files, the header that it is, or NULL */
  size_t owner_count;
  size_t id_count, answer_id_count, typedef_count, type_count, named_count, file_count;
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

struct expression {
  const char *text;
  bool is_variable; /* rather than a macro, which may have the same name */
};

/** The values of expressions of type float or double, in their order; `is_known` where clang knows
 * one. False after an error. */
bool clang_compute(struct unit *unit, const struct expression *expressions, size_t count,
                   double *values, bool *is_known);

/** Runs it for the dump of a source; NULL where that does not compile. */
const struct node *clang_dump_source(const struct unit *unit, const char *path);

/* ---- declarations.c ---- */

/** What all declarations have, of a node. */
struct c_origin unit_origin(struct unit *unit, const struct node *node);

/** What the parameters of the function pointer that a node declares are called. */
struct strings unit_inner_names(struct unit *unit, const struct node *node);

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

/** The same for an id of the answers. */
const struct tagged *layouts_by_answer_id(const struct unit *unit, const char *id);

/** What the header itself calls so, by its tag, among the first `count`. */
const struct tagged *layouts_by_tag(const struct unit *unit, const char *tag, bool is_record,
                                    size_t count);

/** A struct that no dump shows, as one that is declared between the parentheses of a function. */
struct c_record *layouts_hidden(struct unit *unit, const char *tag);

/* ---- types.c ---- */

/** The scalar of a type of C's by its plain name, `unsigned char`; SCALAR_VOID of any other. */
enum scalar types_scalar(const char *name);

/** The type that a tree of an answer is. */
const struct c_type *types_of_answer(struct unit *unit, const struct node *type);

/** The same for a function, ahead of which the header has `tags` structs, unions and enums: between
 * its parentheses another one is the function's own. */
const struct c_type *types_of_function(struct unit *unit, const struct node *type, size_t tags);

/** A record, and a type of which nothing but its spelling is known. */
const struct c_type *types_of_record(struct unit *unit, struct c_record *record,
                                     const char *spelling);
const struct c_type *types_unknown(struct unit *unit, const char *spelling);

/** What a typedef of the dump stands for, or NULL for an unknown one. */
const struct c_type *types_of_typedef(struct unit *unit, const char *name);

/* ---- values.c ---- */

/** The bytes of a string from its quote on, as clang writes it. */
void values_read_text(struct arena *arena, const char *literal, struct c_value *value);

/** Asks for the values of macros, and of variables that are constants. */
void values_ask(struct unit *unit);

/** Takes the answers. False after an error. */
bool values_fill(struct unit *unit);

#endif
