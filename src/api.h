/*
 * The model of one header: what `header.c` reads, and what every later stage works from. It is C's
 * view of the interface; names for JavaScript are given here once, so that all stages agree on
 * them.
 *
 * Everything lives in the arena of the run. Once the header was read, lower() adds to each function
 * what a call of it takes and to each class what its instances keep, and nothing else is changed.
 */
#ifndef TARE_API_H
#define TARE_API_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum scalar {
  SCALAR_VOID,
  SCALAR_BOOL,
  SCALAR_I8,
  SCALAR_U8,
  SCALAR_I16,
  SCALAR_U16,
  SCALAR_I32,
  SCALAR_U32,
  SCALAR_I64,
  SCALAR_U64,
  SCALAR_F32,
  SCALAR_F64,
};

/** Bytes of one value in linear memory; 0 for void. */
size_t scalar_size(enum scalar scalar);

/** `uint8_t`, `double`, …: for diagnostics and `--explain`. */
const char *scalar_name(enum scalar scalar);

/** Of any width; a bool is none. */
bool scalar_is_integer(enum scalar scalar);

bool scalar_is_float(enum scalar scalar);

/** Whether a value of it may be negative. */
bool scalar_has_sign(enum scalar scalar);

/** The integer of the same width that has a sign, of one that has none; any other stays. */
enum scalar scalar_with_sign(enum scalar scalar);

/** Whether the type has this value: an integer in its range, or any number of a float. */
bool scalar_has(enum scalar scalar, double value);

/** Whether JavaScript has a bigint for it: an integer of 64 bits. */
bool scalar_is_bigint(enum scalar scalar);

struct enumerator {
  const char *name;   /* the enum's own name dropped from its front: MODE_FAST is FAST in Mode */
  const char *c_name; /* as the header has it */
  int64_t value;
  const char *doc;
};

/** What says something about a parameter, a result or an enum. */
enum evidence {
  BY_TYPE,      /* C's own: `const`, or that there is none */
  BY_NAME,      /* a name that leaves no doubt, such as `out_x` or `data_len` */
  BY_WEAK_NAME, /* a name that is right only where the sources confirm it, such as `hash` */
  BY_WORDS,     /* the header's documentation, such as `@param[out]` */
  BY_MARK,      /* a mark of tare.h, or --mark */
};

/** A C enum with a name: a frozen object and a union type; of flags a number. */
struct enumeration {
  const char *c_name; /* the typedef's, or the tag */
  const char *name;   /* PascalCase */
  const char *doc;
  struct location at;
  struct enumerator *enumerators;
  size_t enumerator_count;
  enum scalar scalar;  /* the integer type that the compiler chose for it */
  bool is_flags;       /* any OR of its values is one of it, 0 too */
  enum evidence flags; /* what says so: its values or a mark */
};

/** One field of a record, or its elements where it is an array. */
struct field {
  const char *name; /* camelCase */
  const char *c_name;
  const char *doc;
  size_t offset; /* bytes from the record's beginning */
  bool is_array;
  bool is_text;                          /* char[N]: a string of at most `count` bytes */
  bool is_terminated;                    /* of a text: a NUL is behind it, by a mark */
  size_t count;                          /* elements; 1 where it is no array */
  enum scalar scalar;                    /* SCALAR_VOID of a record */
  const struct enumeration *enumeration; /* or NULL */
  struct record *record;                 /* or NULL */
  bool is_constant;                      /* of a property: JavaScript only reads it */
  size_t index;                          /* which of C's fields it is, from 0 */
  const struct param *pointer; /* what it leads to, as a parameter would; NULL of no pointer */
  struct function *callback;   /* of a pointer to a function: JavaScript's; or NULL */
  bool is_user;                /* a user pointer of the callbacks: nothing in JavaScript */
};

struct hidden_field;

/** A struct that is no class: a plain object, copied field by field. */
struct record {
  const char *name;   /* PascalCase; of a struct without a name, that of where it stands */
  const char *c_name; /* as the header spells it */
  const char *doc;
  struct location at;
  size_t size; /* bytes, as laid out for wasm32, padding included */
  struct field *fields;
  size_t field_count;
  enum scalar packed;  /* what it is an array of: the one number type of all its fields where there
                          is no padding, or else bytes */
  enum scalar alone;   /* of a struct of one number, which C passes by value as that number;
                          otherwise SCALAR_VOID */
  bool has_callbacks;  /* some fields are functions: it only goes to C, as a parameter of its own */
  bool has_user;       /* and have a user pointer: a field, or a parameter beside the struct */
  bool is_put, is_got; /* whether it goes to C somewhere, and comes from there */
  bool has_pointers;   /* or a struct within it does: what they lead to lies behind it */
  struct hidden_field *hidden; /* fields that JavaScript does not have */
  size_t hidden_count;
  const struct function *defaults; /* writes what the fields are that an object does not have; or
                                      NULL: then it has to have all */
  const struct class *class;       /* of a handle by value: whose instances these are; or NULL */
};

/** A macro or variable that is known when it is compiled, or an enumerator of an enum without a
 * name. */
struct constant {
  const char *c_name;
  const char *name; /* the header's stem dropped: HIGHWAYHASH_KEY_BYTES is KEY_BYTES */
  const char *doc;
  struct location at;
  enum scalar scalar; /* its type in C; SCALAR_VOID: text */
  int64_t value;      /* of an integer or a bool; to be read as uint64_t where the type says so */
  double number;      /* of a float or a double */
  const char *text;   /* UTF-8, which may hold NULs */
  size_t length;      /* bytes of the text */
};

/** How many elements something has: an expression over the parameters of its function. */
struct length {
  enum length_kind {
    LENGTH_NUMBER,
    LENGTH_PARAMETER, /* an integer, or the length of another parameter */
    LENGTH_FIELD,     /* of the object that a parameter points to */
    LENGTH_RESULT,    /* C's own result, an integer */
    LENGTH_TOTAL,     /* the sum of what is in the array of a parameter */
    LENGTH_CALL,      /* what a function says that takes the same as this one */
    LENGTH_SUM,
    LENGTH_PRODUCT,
    LENGTH_DIFFERENCE, /* which is not below 0 */
    LENGTH_QUOTIENT,   /* without a rest */
  } kind;
  uint64_t number;
  size_t parameter;                  /* which of C's, from 0 */
  const struct field *field;         /* an integer */
  const char *call;                  /* C's name of that function */
  enum scalar scalar;                /* what it returns */
  const struct length *left, *right; /* of a sum, product, … */
};

/** `+`, `*`, `-` or `/`: what stands between the two lengths that one is made of; otherwise NULL.
 */
const char *length_operator(const struct length *length);

/** What one JavaScript argument stands for; one row of the type table each, which api.c describes.
 * Their order means nothing. */
enum param_kind {
  PARAM_SCALAR,   /* double x                                 number, bigint or boolean           */
  PARAM_ENUM,     /* enum mode x                              one of the enumerators' values      */
  PARAM_INSTANCE, /* const Other *x, Other *x                 an instance                         */
  PARAM_INSTANCES, /* Thing **x, size_t x_len                  array of instances of a handle class
                    */
  PARAM_NEW, /* Other *out                               no argument: the result, an instance */
  PARAM_RECORD_VALUE, /* Pod x of one number                  plain object, passed as that number */
  PARAM_INPUT, /* const T *x, size_t x_len                 typed array, copied in              */
  PARAM_INPUT_ARRAY, /* const T x[N]                             typed array of exactly N, copied in
                      */
  PARAM_IN_PLACE, /* T *x, size_t x_len                       typed array, copied in and back     */
  PARAM_IN_PLACE_ARRAY, /* T x[N]                             the same, of exactly N elements     */
  PARAM_IN_OUT_VALUE,   /* T *x                               a value, and part of the result     */
  PARAM_OUTPUT_ARRAY, /* T out_x[N]                               no argument: part of the result */
  PARAM_OUTPUT, /* T *x, size_t x_cap, result the length    the capacity; x is the result       */
  PARAM_OUTPUT_SIZED, /* T *out, size_t out_len                   the length; out is the result   */
  PARAM_STRING,   /* const char *x, size_t x_len              string                              */
  PARAM_C_STRING, /* const char *x                            string, passed with a NUL           */
  PARAM_RECORD,   /* const Pod *x, Pod x                      plain object, copied in             */
  PARAM_RECORD_IN_PLACE, /* Pod *x                            plain object, copied in and back    */
  PARAM_OUTPUT_VALUE,    /* T *out_x                          no argument: part of the result     */
  PARAM_COUNT,           /* size_t *x_len, of what goes to C  the same: how much of it C took     */
  PARAM_OUTPUT_POINTER,  /* T **out                           no argument: a copy of what is there
                          */
  PARAM_OUTPUT_INSTANCE, /* Thing **out                       the same: an instance that C made   */
  PARAM_INPUT_VALUE,     /* const T *x of a callback          a value                             */
  PARAM_POSITION,        /* const T *x in what another one has  the index of an element           */
  PARAM_CALLBACK,        /* T (*x)(…)                         a function                          */
  PARAM_KINDS,
};

/** What a pointer that C gives back leads to, and whose memory that is. */
struct target {
  enum target_kind {
    TARGET_NONE,     /* the value is no such pointer, or nothing is said of it */
    TARGET_BORROWED, /* C's memory, of which JavaScript gets a copy */
    TARGET_OWNED,    /* the caller's: it is freed once it was copied */
    TARGET_WITHIN,   /* an element of what another parameter points to, or behind the last one */
  } kind;
  const char *release; /* of TARGET_OWNED: C's name of the function that frees it */
  size_t parameter;    /* of TARGET_WITHIN: which of C's, from 0 */
};

/** Who ends an instance that C gives out. */
enum ownership {
  OWNERSHIP_OWNED,    /* JavaScript, by the destructor of its class */
  OWNERSHIP_BORROWED, /* C: it is a part of another instance, or of the module */
};

/** Of a handle that C gives out, as a result or by a parameter. */
struct given {
  enum ownership ownership;
  enum evidence by;          /* what says so */
  const struct param *owner; /* of a borrowed one: what it is a part of; NULL: the module */
  bool is_search;            /* NULL means that there is none */
  bool is_always;   /* of an owned output: also where the call fails, and then it is ended */
  bool uses_others; /* of an owned one: it must end before the instances that the call takes,
                       but for those that move or have a mark `in` */
  bool uses_self;   /* and before that which comes first */
};

struct param {
  enum param_kind kind;
  size_t index;             /* which of C's parameters it is, from 0; of several the pointer */
  enum evidence direction;  /* what says whether it is read, written or both */
  const char *c_name;       /* as the header has it */
  const char *name;         /* camelCase; of a PARAM_OUTPUT or PARAM_OUTPUT_SIZED, the buffer's */
  const char *doc;          /* from @param, or NULL */
  const char *argument_doc; /* of the length that the caller chooses for an output, or NULL */
  struct location at;
  enum scalar scalar;            /* the value's, or of buffers the element's type */
  bool is_text;                  /* PARAM_OUTPUT of char: the result is a string */
  size_t count;                  /* elements of an array */
  const struct length *elements; /* how many, where C's other parameters say so; or NULL */
  enum evidence length;          /* what says how many */
  bool is_nullable;              /* NULL means something of its own: null in JavaScript */
  enum evidence nullable;        /* what says so */
  uint32_t frame; /* of a stream: elements that are passed together, such as 3 of a pixel; 0: 1 */
  const struct enumeration *enumeration; /* of PARAM_ENUM, or of a PARAM_OUTPUT_VALUE, or NULL */
  const struct record *record;           /* the value's or the elements', or NULL */
  const struct class *class;             /* of an instance, or of several */
  struct given given;                    /* of PARAM_OUTPUT_INSTANCE */
  bool moves;                            /* of a handle: C owns it from then on */
  bool comes_back;                       /* but where the call fails */
  bool is_const;                         /* of instances: the function does not write them */
  bool is_to_const;                      /* of a pointer: C's type is one to const */
  bool is_self;                          /* of a handle by value: the instance of the method */
  bool ends;                             /* likewise: it is used up, by what its name says */
  bool keeps;                            /* C keeps the pointer, by a mark */
  bool keeps_all;                        /* and those of earlier calls as well */
  bool is_hidden;       /* an output that is no part of the result: it is the length of another */
  struct target target; /* of PARAM_OUTPUT_POINTER and PARAM_POSITION */
  size_t counted;       /* of PARAM_COUNT: whose length is there before the call; which of C's */
  struct function *callback; /* of PARAM_CALLBACK: as C calls it */
  const char *user;          /* the parameter of C's that such a function gets back, or NULL */
  enum evidence user_by;     /* what says so */
};

/** What C gets for one of its parameters. */
struct passed {
  enum passed_kind {
    PASSED_PARAM,      /* the value of `param`, or the address of its bytes */
    PASSED_LENGTH,     /* how many elements it has, or has room for */
    PASSED_LENGTH_AT,  /* the address of that: C changes it to how many it wrote */
    PASSED_WRITTEN_AT, /* the address where C says how many it wrote */
    PASSED_END,        /* the address behind its last element */
    PASSED_USER,       /* the number by which its function is known; of a callback's own: NULL */
    PASSED_CONSTANT,   /* always `constant`; of a callback: what JavaScript does not get */
  } kind;
  enum scalar scalar;        /* C's type; of an address that of what is there, or SCALAR_U32 */
  const struct param *param; /* NULL of PASSED_CONSTANT */
  const char *name;          /* of PASSED_USER: C's */
  size_t unit;               /* of PASSED_LENGTH: what one element counts for, 1 or its bytes */
  const char *c_name;
  double constant;  /* a value that its type has; 0 for NULL */
  const char *text; /* of PASSED_CONSTANT: a string, in C's words, that the function's wrapper has
                       in place of `constant`; or NULL */
  enum evidence by; /* of PASSED_CONSTANT: what says so */
};

/** A field of C's that JavaScript does not have: the length of what another one leads to, its end,
 * or always the same. */
struct hidden_field {
  const char *c_name;
  size_t index; /* which of C's fields it is, from 0 */
  size_t offset;
  struct passed passed; /* its `param` is the `pointer` of another field */
  bool is_marked;       /* of a constant: a mark says so */
};

enum result_kind {
  RESULT_VOID,
  RESULT_SCALAR,
  RESULT_ENUM,
  RESULT_STRING,   /* const char *, up to the NUL */
  RESULT_LENGTH,   /* elements written to the PARAM_OUTPUT */
  RESULT_RECORD,   /* Pod: by a pointer ahead of all parameters, unless the record is `alone` */
  RESULT_ARRAY,    /* T *, of as many elements as a mark says: numbers, text or structs */
  RESULT_INDEX,    /* T *, which of the elements that a parameter points to */
  RESULT_INSTANCE, /* Thing *: a handle */
  RESULT_STATUS,   /* it only says whether the call failed: nothing is left of it in JavaScript */
  RESULT_KINDS,
};

/** Which results say that the call failed, by the mark `error:rule`. */
enum failure_rule {
  FAILURE_NONE, /* nothing is known of it */
  FAILURE_NONZERO,
  FAILURE_ZERO,
  FAILURE_NEGATIVE,
  FAILURE_NULL,
  FAILURE_VALUE,     /* one number */
  FAILURE_PREDICATE, /* those that a function of the header says it of */
  FAILURE_RULES,
};

/** How a result says that the call failed, and what the error says then. */
struct failure_marks {
  enum failure_rule rule;
  const char *predicate; /* C's name of it, or NULL */
  const char *value;     /* of FAILURE_VALUE: the number */
  enum message_source {
    MESSAGE_NONE,
    MESSAGE_BY_CALL,   /* `message` gives the text, and takes nothing */
    MESSAGE_OF_CODE,   /* and takes the result */
    MESSAGE_OF_HANDLE, /* and takes an instance of the call */
    MESSAGE_OUTPUT,    /* an output of the call is the text */
  } source;
  const char *message;  /* C's name of that function, or NULL */
  size_t message_index; /* of an instance or an output: which of C's parameters it is */
  enum evidence by;     /* what says so: a mark or the comment */
};

struct result {
  enum result_kind kind;
  enum scalar scalar; /* of RESULT_ARRAY the elements' */
  struct failure_marks failure;
  bool is_nullable;       /* of a string: NULL is null, rather than an error */
  enum evidence nullable; /* what says so */
  bool has_own_sign;      /* C's type has no sign, and -1 comes back */
  enum evidence sign;     /* what says so: the comment or a mark */
  const struct enumeration *enumeration;
  const struct record *record;   /* of RESULT_RECORD, or the elements' of RESULT_ARRAY */
  bool is_text;                  /* of RESULT_ARRAY: the bytes are a string */
  const struct length *elements; /* of RESULT_ARRAY: how many */
  enum evidence length;          /* what says so */
  struct target target;          /* of a pointer */
  const struct class *class;     /* of RESULT_INSTANCE */
  struct given given;            /* likewise */
};

/** How a method is used: called, or as a property of its instance. */
enum accessor {
  ACCESSOR_NONE,
  ACCESSOR_GET, /* double thing_get_x(const thing *)      thing.x     */
  ACCESSOR_SET, /* void thing_set_x(thing *, double x)    thing.x = 1 */
};

struct function {
  const struct lowered *lowered; /* what a call of it takes: set by lower(), after the reading */
  const char *symbol;            /* the C name */
  const char *weak;              /* beside a wrapper: what some source may have as well; or NULL */
  const char *around;  /* of C's: the variable that a wrapper reads or sets, or the function
                          that it calls, which a source defines; or NULL */
  const char *wrapper; /* the C of a function that the build adds and that is exported in its place,
                          as `tare_wrapper_` and the symbol; or NULL */
  const char *name;    /* camelCase: of a method, a property, a factory or a module function */
  const char *doc;     /* without its tags, or NULL */
  const char *returns_doc;
  struct location at;
  const struct param *self; /* the instance that a method is called on, or NULL */
  struct param *params;     /* without that */
  size_t param_count;
  struct passed *passed; /* for each parameter of C's, in its order */
  size_t passed_count;
  struct result result;
  enum accessor accessor;
  bool is_const;        /* a method that does not write its instance */
  bool is_stream;       /* its one PARAM_INPUT may be fed in windows */
  bool is_stable;       /* what was borrowed before from the handles that it takes stays valid */
  bool ends;            /* of one that is not: it may end these as well, if they are borrowed */
  const char *iterates; /* of what gives the first of several: C's name of what gives the
                           one behind another, by a mark; or NULL */
  const struct function *next;  /* that function */
  const struct class *returned; /* C returns an instance by value, to an address that it gets ahead
                                   of all parameters; or NULL */
  const struct function *taker; /* of a callback: the function that takes it, or NULL */
  const struct record *record;  /* of a callback: the struct that has it as a field, or NULL */
  bool has_user;                /* of such a field: C gives it a user pointer */
  bool begins;                  /* by a mark: it is one more way to begin what it takes first */
  bool is_shared;               /* there is one more of its symbol, of another class */
  const char *user_getter; /* of a callback that gets its user pointer by this function of C's; or
                              NULL */
  size_t user_of;          /* which of its parameters that function takes */
};

/** Bytes of a struct that no field has. */
struct gap {
  size_t begin, end; /* offsets */
};

/** Where a struct has the rest of an input, or of the room for an output: offsets. */
struct feed_field {
  bool is_there;
  size_t pointer, length;
};

/** What functions take from an instance and write to where it says, as of a `z_stream`. */
struct feed {
  struct feed_field input, output;
};

/** A struct as a class: placed where its bytes lie in a slot, or a handle where C allocates it. A
 * handle by value is a small struct of integers by which C knows what it has allocated. */
struct class {
  bool is_handle;
  const struct record *value; /* of a handle by value: the struct; NULL of any other */
  bool ends_by_address; /* of a handle: its destructor takes the address of the pointer to it */
  const char *c_name;   /* as the header spells the typedef */
  const char *name;     /* PascalCase */
  const char *doc;
  struct location at;
  size_t size, alignment; /* bytes, as laid out for wasm32; of a handle 0 and 1 */
  bool has_pointers;      /* its bytes mean nothing elsewhere: no snapshot */
  struct gap *gaps;       /* padding, as far as it is known */
  size_t gap_count;
  bool keeps;            /* a function keeps with an instance what it was given: set by lower() */
  bool holds;            /* and among that instances: set by lower() */
  bool calls;            /* and among that functions: set by lower() */
  bool is_kept;          /* an instance may be what is kept: set by lower() */
  bool is_given;         /* C passes instances to callbacks: set by lower() */
  struct function *init; /* or NULL: it has factories alone */
  struct function *drop; /* or NULL */
  struct function **factories;
  size_t factory_count;
  struct function **methods;
  size_t method_count;
  const struct feed *feed;  /* or NULL */
  struct field *properties; /* fields of the struct that JavaScript reads and writes in place */
  size_t property_count;
};

struct api {
  const char *header; /* its path as the user gave it */
  const char *stem;   /* its file name without folder and extension */
  const char **kept;  /* C's names that keep their prefix: the rest is JavaScript's own */
  size_t kept_count;
  const char **configuration; /* macros that are no constants, by their names */
  size_t configuration_count;
  const char *dropped_prefix; /* that names have lost beside the stem, or NULL */
  const char *const *parts;   /* included files that belong to the interface */
  size_t part_count;
  const char *doc; /* a comment of the file as a whole (@file), or NULL */
  struct class **classes;
  size_t class_count;
  struct function **functions; /* of the module */
  size_t function_count;
  struct enumeration **enumerations;
  size_t enumeration_count;
  struct record **records; /* those that functions use; one that holds another is behind it */
  size_t record_count;
  struct constant *constants;
  size_t constant_count;
  struct function **exports; /* every function that the module exports, in the header's order */
  size_t export_count;
  /* Functions that the host supplies. Their parameters are of the same kinds, seen from C: what is
   * copied in is given to JavaScript, and what comes back is what JavaScript returns. */
  struct function **imports;
  size_t import_count;
  bool needs_free; /* some result is freed with the C library's `free` */
  /* Functions that JavaScript passes to others. They are seen from C as imports are. Their symbols
   * are `function.parameter`. */
  struct function **callbacks;
  size_t callback_count;
};

/* ---- The rows of the type table ---- */

/** Which way the value goes: IN from the caller to the function, OUT from the function to the
 * caller. The caller is JavaScript, and for an import C. */
enum direction {
  DIRECTION_IN,
  DIRECTION_OUT,
  DIRECTION_IN_OUT,
};

/** What JavaScript has. */
enum shape {
  SHAPE_SCALAR,  /* a number, a bigint or a boolean */
  SHAPE_ENUM,    /* the value of an enumerator */
  SHAPE_STRING,  /* UTF-8 in C */
  SHAPE_ARRAY,   /* a typed array */
  SHAPE_RECORD,  /* a plain object */
  SHAPE_RECORDS, /* an array of plain objects, or a typed array of their bytes */
  SHAPE_INSTANCE,
  SHAPE_INSTANCES, /* an array of them; in C an array of pointers */
  SHAPE_FUNCTION,
  SHAPES,
};

/** How many elements the value has, and who knows that. */
enum extent_kind {
  EXTENT_ONE,      /* it is not a list */
  EXTENT_FIXED,    /* `count`, by the header */
  EXTENT_OWN,      /* as many as JavaScript's value has; C is told in an argument */
  EXTENT_NUL,      /* up to a NUL */
  EXTENT_CAPACITY, /* at most as many as the caller allows; C's result is how many it wrote */
  EXTENT_ASKED,    /* as many as the caller asks for */
  EXTENT_COMPUTED, /* as many as other arguments say */
};

/** What C has for the value, as an argument or as its result. */
enum passing {
  PASS_VALUE,    /* the value itself */
  PASS_SCRATCH,  /* the address of its bytes in scratch; of an import, in C's memory */
  PASS_SLOT,     /* the address of an instance */
  PASS_BORROWED, /* the address of bytes that C keeps, or made */
  PASS_POINTED,  /* the address of room in scratch where C puts the address of such bytes */
  PASS_WITHIN,   /* the address of an element of another value, or behind its last one */
  PASS_KEPT,     /* the address of a copy that lives as long as an instance, or as the module */
};

/** A row of the table. */
struct row {
  enum direction direction;
  enum shape shape; /* of elements that are numbers; records and texts have a shape of their own */
  enum extent_kind extent;
  enum passing passing;
};

struct row param_row(enum param_kind kind);

/** The row of C's result; not of RESULT_VOID or RESULT_LENGTH. */
struct row result_row(enum result_kind kind);

/** Whether C's result is an address. */
bool result_is_pointer(enum result_kind kind);

/** Whether the result is a value of JavaScript's: not void, no length and no status. */
bool result_is_value(enum result_kind kind);

/** Whether the parameter is a part of what the function gives back, rather than an argument. */
bool param_is_output(const struct param *param);

/** Whether what the caller passes is changed. */
bool param_is_in_place(const struct param *param);

/** Whether a caller passes something for it. */
bool param_is_argument(const struct param *param);

/** What the caller passes for a parameter is called: of an output the length that it chooses. */
const char *param_argument(struct arena *arena, const struct param *param);

/** Which of several functions of one symbol stands for it in the module. */
const struct function *function_exported(const struct api *api, const struct function *function);

/** The class that the function makes an instance of, by its PARAM_NEW; or NULL. */
const struct class *function_makes(const struct function *function);

#endif
