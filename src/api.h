/*
 * The model of one header: what `header.c` reads, and what every later stage works from. It is C's
 * view of the interface; names for JavaScript are given here once, so that all stages agree on
 * them.
 *
 * Everything lives in the arena of the run, and nothing is changed once the header was read.
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

struct enumerator {
  const char *name; /* the enum's own name dropped from its front: MODE_FAST is FAST in Mode */
  int64_t value;
  const char *doc;
};

/** A C enum with a name: a frozen object and a union type. */
struct enumeration {
  const char *c_name; /* the typedef's, or the tag */
  const char *name;   /* PascalCase */
  const char *doc;
  struct location at;
  struct enumerator *enumerators;
  size_t enumerator_count;
  enum scalar scalar; /* the integer type that the compiler chose for it */
};

/** A plain integer `#define`, or an enumerator of an enum without a name. */
struct constant {
  const char *c_name;
  const char *name; /* the header's stem dropped: HIGHWAYHASH_KEY_BYTES is KEY_BYTES */
  const char *doc;
  int64_t value;
  bool is_unsigned; /* value is to be read as uint64_t */
  struct location at;
};

/** What one JavaScript argument stands for; one row of the type table each. */
enum param_kind {
  PARAM_SCALAR,   /* double x                                 number, bigint or boolean           */
  PARAM_ENUM,     /* enum mode x                              one of the enumerators' values      */
  PARAM_INSTANCE, /* const Other *x, Other *x                 an instance                         */
  PARAM_INPUT,    /* const T *x, size_t x_len                 typed array, copied in              */
  PARAM_INPUT_ARRAY, /* const T x[N]                             typed array of exactly N, copied in
                      */
  PARAM_IN_PLACE, /* T *x, size_t x_len                       typed array, copied in and back     */
  PARAM_OUTPUT_ARRAY, /* T x[N]                                   no argument: part of the result */
  PARAM_OUTPUT,   /* T *x, size_t x_cap, result the length    the capacity; x is the result       */
  PARAM_STRING,   /* const char *x, size_t x_len              string                              */
  PARAM_C_STRING, /* const char *x                            string, passed with a NUL           */
};

struct param {
  enum param_kind kind;
  const char *name; /* camelCase; of a PARAM_OUTPUT, the buffer's */
  const char *doc;  /* from @param, or NULL */
  struct location at;
  enum scalar scalar;                    /* the value's, or of buffers the element's type */
  bool is_text;                          /* PARAM_OUTPUT of char: the result is a string */
  size_t count;                          /* elements of an array */
  enum scalar length;                    /* the integer type of the length or capacity parameter */
  const struct enumeration *enumeration; /* of PARAM_ENUM */
  const struct class *class;             /* of PARAM_INSTANCE */
  bool is_const;                         /* of PARAM_INSTANCE: the function does not write it */
};

enum result_kind {
  RESULT_VOID,
  RESULT_SCALAR,
  RESULT_ENUM,
  RESULT_STRING, /* const char *, up to the NUL */
  RESULT_LENGTH, /* elements written to the PARAM_OUTPUT */
};

struct result {
  enum result_kind kind;
  enum scalar scalar;
  const struct enumeration *enumeration;
};

struct function {
  const char *symbol; /* the C name */
  const char *name;   /* camelCase: of a method, a factory or a module function */
  const char *doc;    /* without its tags, or NULL */
  const char *returns_doc;
  struct location at;
  struct param *params; /* without the instance that a method is called on */
  size_t param_count;
  struct result result;
  bool is_const;  /* a method that does not write its instance */
  bool is_stream; /* its one PARAM_INPUT may be fed in windows */
};

struct class {
  const char *c_name; /* as the header spells the typedef */
  const char *name;   /* PascalCase */
  const char *doc;
  struct location at;
  size_t size, alignment; /* bytes, as laid out for wasm32 */
  bool has_pointers;      /* its bytes mean nothing elsewhere: no snapshot */
  struct function *init;
  struct function *drop; /* or NULL */
  struct function **factories;
  size_t factory_count;
  struct function **methods;
  size_t method_count;
};

struct api {
  const char *header; /* its path as the user gave it */
  const char *stem;   /* its file name without folder and extension */
  const char *doc;    /* a comment of the file as a whole (@file), or NULL */
  struct class **classes;
  size_t class_count;
  struct function **functions; /* of the module */
  size_t function_count;
  struct enumeration **enumerations;
  size_t enumeration_count;
  struct constant *constants;
  size_t constant_count;
  struct function **exports; /* every function that the module exports, in the header's order */
  size_t export_count;
  /* Functions that the host supplies. Their parameters are of the same kinds, seen from C: what is
   * copied in is given to JavaScript, and what comes back is what JavaScript returns. */
  struct function **imports;
  size_t import_count;
};

/** Whether the parameter is a part of what the function gives back, rather than an argument. */
bool param_is_output(const struct param *param);

/** The class whose instance a function takes before its `params`; NULL for functions of the module.
 */
const struct class *api_class_of(const struct api *api, const struct function *function);

/** The model in words, as `tare build --explain` prints it. */
void api_explain(const struct api *api, struct text *out);

#endif
