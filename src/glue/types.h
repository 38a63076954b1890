/*
 * types.c: the model of a header as TypeScript declares it. types_text.c writes that as a .d.ts;
 * the README of a package is made of the same.
 */
#ifndef TARE_TYPES_H
#define TARE_TYPES_H

#include "base/strings.h"
#include "glue/glue.h"

enum member_kind {
  MEMBER_CONSTRUCTOR,
  MEMBER_HIDDEN_CONSTRUCTOR, /* for subclasses to have one, and nobody to call it */
  MEMBER_FACTORY,            /* static; makes an instance of the class that it is called on */
  MEMBER_STATIC_METHOD,
  MEMBER_STATIC_READONLY,
  MEMBER_METHOD,
  MEMBER_GETTER,
  MEMBER_SETTER,
  MEMBER_FIELD,
  MEMBER_READONLY,
  MEMBER_ENUMERATOR,
};

struct type_member {
  enum member_kind kind;
  const char *name;    /* not of constructors */
  const char *rest;    /* what follows the name: `(x: number): boolean`, `: number`; of a factory no
                          more than `(x: number)`; the value of an enumerator */
  const char *comment; /* TSDoc, in lines; may be empty */
};

enum declaration_kind {
  DECLARATION_CONSTANT,
  DECLARATION_CALLABLE, /* a constant that is a function */
  DECLARATION_FUNCTION,
  DECLARATION_ENUM,
  DECLARATION_INTERFACE,
  DECLARATION_CLASS,
};

struct type_declaration {
  enum declaration_kind kind;
  const char *name;
  const char *rest;    /* as of a member, for constants and functions */
  const char *comment; /* as of a member */
  /* Of a CALLABLE whose `rest` is long: its parameters, for a line each, and what is behind. */
  struct strings parameters;
  const char *result;
  struct type_member *members;
  size_t member_count;
  bool is_open; /* of an ENUM: other numbers are of its type too, as ORs of flags are */
};

/** In the order of the file. */
struct types {
  struct type_declaration *at;
  size_t count;
};

/** What the JavaScript of these options exports. */
struct types types_of(struct arena *arena, const struct api *api,
                      const struct glue_options *options);

/** The .d.ts. */
void types_write(const struct types *types, const struct api *api,
                 const struct glue_options *options, struct text *out);

#endif
