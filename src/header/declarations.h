/*
 * declarations.c: what a header declares, in C's words: types, functions, records, enums,
 * constants, each with its place, its doc comment and its marks. The conventions of classes and
 * parameters, which the other files of this folder know, turn these into the model.
 */
#ifndef TARE_DECLARATIONS_H
#define TARE_DECLARATIONS_H

#include "api.h"
#include "base/strings.h"

/* ---- Types ---- */

enum c_kind {
  C_OTHER, /* a vector, a complex number, long double, …: `spelling` says which */
  C_VOID,
  C_NUMBER, /* an integer of up to 64 bits, float or double, other than char; `scalar` */
  C_CHAR,   /* plain char, which may be text */
  C_BOOL,
  C_ENUM,
  C_RECORD,
  C_POINTER,
  C_ARRAY,          /* of `count` elements */
  C_UNBOUNDED,      /* an array without a bound */
  C_VARIABLE_ARRAY, /* one whose bound is known when it runs */
  C_FUNCTION,
  C_ATOMIC,
};

/** What `C_OTHER` is, as far as there is something to write instead. */
enum c_other { C_UNKNOWN, C_LONG_DOUBLE, C_WIDE_INTEGER, C_COMPLEX, C_VECTOR };

/** A type without its names: a typedef is what it stands for. */
struct c_type {
  enum c_kind kind;
  enum c_other other;
  enum scalar scalar; /* of C_NUMBER, C_CHAR and C_BOOL; SCALAR_VOID of any other */
  bool is_const;      /* an array's elements are, where it is */
  bool is_volatile;
  bool is_nullable;           /* a pointer that C's `_Nullable` is behind */
  bool is_address;            /* an integer that may hold one: uintptr_t, intptr_t */
  bool has_prototype;         /* of a function: not `()` of C17 */
  bool is_variadic;           /* of a function with a prototype */
  const char *spelling;       /* as the header writes it, without qualifiers of its own */
  const struct c_type *inner; /* pointed to, element, result of a function, value of an atomic */
  const struct c_type *const *params; /* of a function; arrays are as they are written */
  size_t param_count;
  uint64_t count; /* elements of an array */
  struct c_record *record;
  struct c_enum *enumeration;
};

/* ---- Declarations ---- */

/** What all declarations have. */
struct c_origin {
  const char *name;     /* "" where there is none */
  const char *unnamed;  /* `arg3` of a parameter that only a source names, or NULL */
  struct location at;   /* of the name; in a macro, where that is used */
  bool is_own;          /* it stands in the header itself, not in what that includes */
  const char *comment;  /* its doc comment as it stands in the source, or NULL */
  struct strings marks; /* `tare:skip`, … */
};

struct c_field {
  struct c_origin origin;
  const struct c_type *type;
  struct strings
      inner;     /* of a pointer to a function: what its parameters are called; "": nothing */
  size_t offset; /* bytes from the record's beginning */
  bool is_bit_field, is_anonymous_union;
};

/** What a struct, union or enum is called. All declarations of one are one. */
struct c_tag {
  struct c_origin origin; /* of its definition, where there is one; the name is the tag */
  const struct c_typedef **typedefs;
  size_t typedef_count;
  const struct c_tag *whole; /* of a struct as some functions see it, see splits.c: as C has it */
};

struct c_record {
  struct c_tag tag;
  const char *spelling; /* `struct thing` */
  bool is_union, is_complete;
  uint64_t size, alignment; /* bytes, as laid out for wasm32 */
  bool has_layout;          /* these, and the offsets of its fields, are known */
  struct c_field *fields;   /* those of a struct without a name stand where that stands */
  size_t field_count;
};

struct c_enumerator {
  struct c_origin origin;
  int64_t value;
  bool is_unsigned; /* value is to be read as uint64_t */
};

struct c_enum {
  struct c_tag tag;
  bool is_complete;
  enum scalar scalar; /* the integer type of it; SCALAR_VOID where nothing can name the enum, and no
                         type is fixed for it */
  struct c_enumerator *enumerators;
  size_t enumerator_count;
};

struct c_typedef {
  struct c_origin origin;
  const struct c_type *type;
  struct strings inner; /* as of a field */
};

struct c_param {
  struct c_origin origin;
  const struct c_type *type; /* arrays are as they are written */
  struct strings inner;      /* as of a field */
};

struct c_function {
  struct c_origin origin;
  const struct c_type *type; /* C_FUNCTION, or C_OTHER where clang tells too little */
  struct c_param *params;
  size_t param_count;
  bool is_for_c_only; /* static, inline or both */
  bool is_static;
  const struct c_record *used_as; /* what a mark makes of the struct that it has, see splits.c */
  bool is_shared;                 /* and it is declared once more, for another one */
};

/** A value that is known when it is compiled. */
struct c_value {
  enum { VALUE_NONE, VALUE_INTEGER, VALUE_FLOAT, VALUE_TEXT } kind;
  enum scalar scalar; /* C's type of an integer, float or double */
  int64_t integer;    /* to be read as uint64_t where that type is SCALAR_U64 */
  double number;
  const char *text; /* bytes of a string, which may hold NULs */
  size_t length;
};

struct node;

struct c_variable {
  struct c_origin origin;
  const struct c_type *type;      /* of one that is not static */
  bool is_for_c_only;             /* static */
  bool is_defined;                /* here, and not only declared */
  const struct node *initializer; /* as clang dumps it, or NULL */
  struct c_value value;           /* of one that is static and const, or constexpr */
};

/** A macro without parameters that is defined at the header's end, and is not empty. */
struct c_macro {
  struct c_origin origin;
  bool is_guard;        /* it keeps the header from being read twice */
  struct c_value value; /* VALUE_NONE: it is no constant expression */
};

enum c_declaration_kind { DECLARES_FUNCTION, DECLARES_VARIABLE, DECLARES_ENUM };

/** One declaration of the header's own, in its order. */
struct c_declaration {
  enum c_declaration_kind kind;
  size_t question; /* of a function or variable: the probe's, about its type */
  size_t tags;     /* of a function: structs, unions and enums that the header has ahead of it */
  union {
    struct c_function *function;
    struct c_variable *variable;
    struct c_enum *enumeration;
  };
};

struct c_header {
  struct c_declaration *declarations;
  size_t declaration_count;
  struct c_typedef *typedefs; /* also those of included files */
  size_t typedef_count;
  struct c_macro *macros;
  size_t macro_count;
  struct strings macro_names; /* also of those that are no constants, or undefined further down */
  const char *comment;        /* the first one with @file, or NULL */
  struct strings parts;       /* files of the interface that nobody named */
};

/** The type that C gives an enumerator: int, or where that is too narrow, what its value needs. */
enum scalar c_scalar_of(int64_t value, bool is_unsigned);

/** The number that a value of the type is, also of an enum; SCALAR_VOID where it is none. */
enum scalar c_number_of(const struct c_type *type);

/** What a C_RECORD or C_ENUM is called. */
struct c_tag *c_tag_of(const struct c_type *type);

/** What reading a header needs to know of the compiler. */
struct c_options {
  const char *const *paths; /* of the headers; the first one names the interface */
  size_t path_count;
  struct strings with;      /* patterns of included files that are the interface as well */
  struct strings sources;   /* whose definitions name parameters that the headers do not */
  const char *clang;        /* the program, 16 or later */
  const char *const *flags; /* target, -I, -D, …: as for the sources */
  size_t flag_count;
  const char *folder; /* for files of this reading; it exists */
  bool is_verbose;    /* print every command on standard error before it runs */
};

enum c_status {
  C_READ,
  C_NOT_COMPILED, /* `errors` has what clang says */
  C_FAILED,       /* told: clang cannot be run, or says what tare cannot read */
};

/**
 * Reads a header by the clang that compiles. Everything is in the arena. `errors` gets the
 * diagnostics of a header that does not compile, without colours and without the lines they are in.
 */
enum c_status declarations_read(struct arena *arena, struct report *report,
                                const struct c_options *options, struct c_header *header,
                                struct text *errors);

#endif
