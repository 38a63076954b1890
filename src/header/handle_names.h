/* handle_names.c: what the name of a function says of the handles that it takes and gives. */
#ifndef TARE_HANDLE_NAMES_H
#define TARE_HANDLE_NAMES_H

#include "header/reader.h"

struct handle_name {
  bool creates;     /* `create`, `open`, `parse`, …: the instance is a new one */
  bool constructs;  /* of these `create`, `new`, `alloc`, `init`, `make`, which say no more */
  bool copies;      /* of these `copy`, `clone`, `dup` */
  bool ends;        /* `free`, `destroy`, …: the instance is gone */
  bool releases;    /* of these `unref` and the like, which count */
  bool gets;        /* `get`, `next`, `parent`, …: the instance was there before */
  bool seeks;       /* of these `get`, `find` and the like, which say that first of all */
  const char *verb; /* the word that says that it creates or ends, or "" */
  const char *left; /* what is left without that word, the header's prefix and the class's words */
};

struct handle_name handle_name_of(const struct reader *reader, const struct known_class *known,
                                  const char *function);

/** What a method's name is in its class, or NULL where the function is none. */
const char *handle_name_in_class(const struct reader *reader, const struct known_class *known,
                                 const char *function);

/** Whether a method of this name leaves all other instances as they are: `get_x`, `is_x`. */
bool handle_name_is_harmless(const char *in_class);

/** Whether it sets a property, other than how many there are of something: `set_x`. */
bool handle_name_sets(const char *in_class);

/** Whether `left` of a handle_name is no more than a number of the function: `v2`, `ex`. */
bool handle_name_is_variant(const char *left);

/** Whether a name says of a handle by value that it is gone: not `finish` or `put`, which may as
 * well be something that it does. */
bool handle_name_ends_value(const struct handle_name *name);

/** Whether `left` says no more than the class's name does: `image` of `destroy_image`, where the
 * class is `gfx_image`, whatever the header's prefix is. */
bool handle_name_is_own(const struct reader *reader, const struct known_class *known,
                        const char *left);

/** What follows that in a name, or the name itself: `FromSnapshot` of `WorldFromSnapshot`. */
const char *handle_name_behind_own(const struct reader *reader, const struct known_class *known,
                                   const char *name);

/** Whether instances of the class stand for all that others are made in: a context, a session. */
bool handle_name_is_context(const struct reader *reader, const struct known_class *known);

/** Whether it may put an instance into another: `add`, `append`, … */
bool handle_name_adds(const char *function);

/** Whether an instance of the class comes as const from any function of the header. */
bool handle_lends_const(const struct reader *reader, const struct known_class *known);

/** Whether the destructor takes a const pointer, so that const says nothing about who owns one. */
bool handle_ends_const(const struct c_function *ends);

/** Whether the function's name is a word that ends an instance behind the class's name, of which
 * words may be shortened: `thing_geom_free` of `thing_geometry`. */
bool handle_name_ends_short(const struct known_class *known, struct arena *arena,
                            const char *function);

/** Whether the function's name has the class's in front. */
bool handle_name_begins(const struct reader *reader, const struct known_class *known,
                        const char *function);

/** Whether it takes an instance out of another one, and leaves it alive: `unlink`, `detach`. */
bool handle_name_takes_out(const char *function);

/** Whether it may end an instance that it takes: `remove`, `clear`, … */
bool handle_name_removes(const char *function);

#endif
