/*
 * effects_walk.c: what a function does with one of its pointers, by following the pointer through
 * the function's instructions and through those that it calls, in the texts of all sources.
 *
 * Each answer is one that is certain: what a function is said to do, its code does; what it is said
 * not to do is nowhere in it. Between the two is what is not known.
 */
#ifndef TARE_EFFECTS_WALK_H
#define TARE_EFFECTS_WALK_H

#include "base/strings.h"
#include "compile/effects_text.h"

/** Whether C still has the pointer once the function has returned. */
enum effect_kept { KEPT_NOT, KEPT_MAYBE, KEPT_SURELY };

enum { EFFECT_BYTES = 1024, EFFECT_WORDS = EFFECT_BYTES / 64 }; /* the first ones are followed */

/** What a function does with one pointer. */
struct effect {
  bool is_known; /* the function's text is there; of another one nothing is known */
  bool is_copy;  /* the parameter is a struct by value, and so the function's own */

  bool loads, stores;          /* somewhere in the function, for certain */
  bool may_load, may_store;    /* or where that is not known */
  struct location load, store; /* the first of each, where a line is known */

  bool loads_first; /* each way that reads or writes begins with a load, or some load is of bytes
                       that nothing can have written before */
  struct location first_load;
  bool loads_unwritten; /* a load may come before a store to all of its bytes */
  bool initializes;     /* the compiler says that all bytes are written before they are read */

  enum effect_kept kept;
  struct location keep;
  uint64_t keep_roots; /* where that is, as bits of effects_walk.c */
  const char *keep_in; /* the variable of the program that it is in, where that has a name */
  bool is_returned;
  bool frees; /* it gives the memory to free() or realloc(), on some way */
  struct location free;

  int64_t begin, end; /* bytes from the pointer that are loaded or stored at constant offsets: from
                         the first to behind the last */
  struct location last; /* the access that ends there */
  bool is_anywhere;     /* some access has another offset, or is of unknown length */
  uint64_t step;        /* the largest number that the offset of such an access is a multiple of */
  struct location stepped;

  /* For those that call it. */
  uint64_t keepers;               /* where it is kept, as bits of effects_walk.c */
  unsigned first;                 /* what the first access may be, as bits */
  bool may_skip;                  /* and it may have none */
  bool loads_early;               /* some load is of bytes that nothing can have written before */
  struct location early_load;     /* the first of these */
  int64_t early_begin;            /* the bytes of such a load on all ways to the end, from the */
  uint64_t early_size;            /* pointer; 0: there is none */
  uint64_t written[EFFECT_WORDS]; /* the bytes that are written whenever it returns, as bits */
};

/** Whether the place is known where it is kept for certain, as what a parameter of C's leads to. */
bool effect_keeper(const struct effect *effect, size_t *parameter);

/** What is not in any text, and known by its name: a function of the host. */
struct effect_import {
  const char *name;
  size_t parameter;
  bool may_load, may_store;
};

struct effects {
  struct arena *arena;
  const struct strings *sources; /* as the user named them, for messages; or NULL */
  bool has_variables;            /* code that has no text has some */
  struct ir **texts;
  size_t text_count;
  struct effect_import *imports;
  size_t import_count;
  struct effects_memory *memory; /* of functions that others call */
  size_t memory_count;
  int depth;
};

/** What a function does with its first arguments that has no text, and is known by its name. */
enum effects_role { EFFECTS_ROLE_NONE, EFFECTS_ROLE_LOAD, EFFECTS_ROLE_STORE };

struct effects_known {
  const char *name; /* or how the name of an intrinsic begins */
  bool is_intrinsic;
  enum effects_role roles[2]; /* of the first arguments */
  bool has_length;            /* the third argument says how many bytes of each */
  bool returns;               /* what comes of it may lead to the same memory */
};

/** NULL where nothing is known of what is called. */
const struct effects_known *effects_find_known(const struct ir_call *call);

/** The definition that a call reaches: of the text `*ir`, or of another source, whose text is then
 * there. */
struct ir_function *effects_find_definition(const struct effects *effects, struct ir **ir,
                                            const char *name, size_t length);

/** The function of the host that is called, as it treats this argument; or NULL. */
const struct effect_import *effects_find_import(const struct effects *effects,
                                                const struct ir_call *call, size_t argument);

/** Adds the text of a source. */
void effects_add(struct effects *effects, const struct text *text);

/** What the function does with the pointer that is C's parameter `index`, of `size` bytes, or 0. */
struct effect effects_of(struct effects *effects, const char *function, size_t index,
                         uint64_t size);

#endif
