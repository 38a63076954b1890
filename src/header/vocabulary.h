/* vocabulary.c: what C calls the things of an interface, and what JavaScript calls them. */
#ifndef TARE_VOCABULARY_H
#define TARE_VOCABULARY_H

#include "header/reader.h"

enum term_kind {
  TERM_FUNCTION,
  TERM_TYPE,
  TERM_VALUE, /* an enumerator or a constant */
};

/** How JavaScript uses a function. */
enum term_use {
  USED_AS_CONSTRUCTOR, /* new Adder(x)        */
  USED_AS_STATIC,      /* Adder.withSeed(x)   */
  USED_AS_METHOD,      /* adder.add(x)        */
  USED_AS_DESTRUCTOR,  /* adder.free()        */
  USED_AS_IMPORT,      /* Imports.random()    */
  USED_AS_FUNCTION,    /* crc32(x)            */
};

/** One name of C's that has another one in JavaScript. */
struct term {
  enum term_kind kind;
  const char *name;  /* `add`, `Adder`, `Mode.FAST` */
  enum term_use use; /* of a function */
  const char *owner; /* of a function: the class whose member it is, or NULL */
  struct function *function;
  const struct c_function *declared; /* of a function */
  const struct record *record;       /* of a type, or NULL */
};

struct vocabulary {
  struct intern names; /* C's; tags as `struct adder`, and bare where nothing else has the name */
  struct term *terms;  /* by the number of their name */
  size_t count;
};

/** The words of a model that is complete. */
struct vocabulary vocabulary_of(const struct reader *reader);

/** What a name of C's is, or NULL. */
const struct term *vocabulary_find(const struct vocabulary *vocabulary, const char *name,
                                   size_t length);

#endif
