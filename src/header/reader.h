/* reader.c: what the files share that turn declarations into the model by the conventions: options,
 * marks, comments, names of types. */
#ifndef TARE_READER_H
#define TARE_READER_H

#include "api.h"
#include "base/intern.h"
#include "header/comments.h"
#include "header/declarations.h"
#include "header/header.h"

/** A struct as the functions of one class see it, by the mark `class:NAME`. */
struct split {
  const char *name;
  const struct c_record *whole; /* as C has it; NULL after an error, or where there is none */
  bool is_refused;              /* an error has said so */
  struct c_record *record;      /* the same by another name, a struct of its own */
  const char *prefix;           /* of its functions, or "" */
};

struct known_class {
  const struct c_record *type;
  const char *name; /* the typedef's or the tag: what its functions' names begin with */
  const char *init; /* `init`, or where there is none `reset`: what its constructor is called */
  struct class *class;
  struct late_drop *late_drops; /* functions named like a destructor that take more */
  size_t late_drop_count;
  struct strings allocators; /* of a placed class: what allocates and frees instances by itself */
  struct strings names;      /* of a handle: all that C calls it, the first one is `name` */
  const char *hides;         /* of a handle that is no struct: the typedef of a pointer */
  const char *of_void;       /* or the typedef of void to which there are pointers */
  const struct c_function *ends; /* its destructor, or NULL; of a placed class only where its name
                                    alone does not say so, see begins.c */
  struct strings
      other_ends;       /* of a handle: what else ends one, `freeStream` beside `createStream` */
  bool is_torn;         /* of a handle by value: several functions are named like its destructor */
  struct maker *makers; /* of a handle: what makes instances */
  size_t maker_count;
  const char *prefix; /* of the functions of a class with a feed, `deflate` of deflateInit, or of
                         one that begins.c found; or NULL */
  bool is_state;      /* functions return it by value, see states.c */
  const struct c_record *value; /* of a handle by value, which has no `type`; see value_handles.c */
  const struct split *split;    /* what a mark makes of a struct, or NULL */
};

/** A function that gives an instance to JavaScript, and takes none. */
struct maker {
  struct function *function;
  const char *verb, *left; /* what its name says, see handle_names.h */
  bool constructs;
};

/** A function that is named like a destructor and takes more than the instance: a method where the
 * class has a destructor, and otherwise nothing can call it. */
struct late_drop {
  struct function *function;
  const char *name; /* in its class */
};

struct known_enumeration {
  const struct c_enum *type;
  const struct enumeration *enumeration; /* NULL once it was refused */
};

struct known_record {
  const struct c_record *type;
  struct record *record;         /* NULL once it was refused */
  bool is_open;                  /* its fields are being read */
  bool is_awaited;               /* meanwhile another struct has a pointer to it */
  bool is_one_way;               /* it has addresses, which a copy of what is there would not be */
  const char *not_put, *not_got; /* why it cannot go to C, or come from there; or NULL */
};

/** A function that returns a pointer to a struct, or gives one out by `T **`. */
struct creator {
  const char *name;
  const struct c_record *type;
  bool allocates; /* it returns one that is not const */
};

/** A function that was left out, though it would make a class of a struct. */
struct lost_init {
  const char *function;
  const struct c_record *type;
};

/** A function that gives a struct the values that it has where nobody says otherwise. */
struct default_function {
  const struct c_record *type;
  const struct c_function *function;
  bool is_only;  /* no other one is of this struct */
  bool is_taken; /* JavaScript does not call it: what its pointers lead to would be copied */
};

/** Names, each once. */
struct name_list {
  struct strings list;
  struct intern known;
};

/** All functions of the interface. */
struct functions {
  const struct c_function *const *at;
  size_t count;
};

/** One reading of one header. */
struct reader {
  struct arena *arena;
  struct report *report;
  const struct header_options *options;
  struct api *api;
  const struct c_header *header;
  struct split *splits;
  size_t split_count;
  struct known_class *classes;
  size_t class_count;
  struct known_enumeration *enumerations;
  size_t enumeration_count;
  struct known_record *records;
  size_t record_count;
  struct creator *creators;
  size_t creator_count;
  struct lost_init *lost_inits;
  size_t lost_init_count;
  struct default_function *defaults;
  size_t default_count;
  bool *skip_met;         /* for each --skip, whether anything had its name */
  bool *only_met;         /* for each --only, whether anything has such a name */
  bool *mark_met;         /* for each option that is a mark, whether anything has its name */
  bool *rename_met;       /* for each --rename, the same */
  struct strings unfit;   /* carried options for which there is nothing in the header */
  struct report *usage;   /* for what is wrong with the options; `report` may be lenient */
  struct repeat *repeats; /* errors about functions, by what they say */
  size_t repeat_count;
  struct name_list names;     /* that options can have */
  struct name_list left_out;  /* what was refused, and can be skipped */
  const char *shared_prefix;  /* that most functions have, where the stem is none; or NULL */
  struct intern marked_names; /* `function`, `function.parameter`, …: indices in `marked` */
  struct marks **marked;
  size_t marked_count;
  const struct c_function **helpers; /* that marks of results name, each once */
  size_t helper_count;
};

/** The doc comment of a declaration, parsed; empty where there is none. */
struct comment reader_comment(const struct reader *reader, const struct c_origin *origin);

/** What --rename wants it to be called in JavaScript, or NULL. */
const char *reader_renamed(struct reader *reader, const char *c_name);

/** The same for a struct or enum, by its tag or any of its typedefs. */
const char *reader_renamed_type(struct reader *reader, const struct c_tag *tag);

/** Notes a name that options can have. */
void reader_note_name(struct reader *reader, const char *name);

/** Notes that it was refused, so that a lenient reading does without it. */
void reader_leave_out(struct reader *reader, const char *name);

/** Whether a --skip has this name. */
bool reader_skips_name(struct reader *reader, const char *name);

/** Whether an option's name, or one that it fits with its `*`, is one that --skip or a lenient
 * reading left out: then the option has no effect, and that is no error. */
bool reader_is_left_out(const struct reader *reader, const char *name);

/** Whether an option that fits nothing is none of the author's: all of them are one warning. */
bool reader_excuses(struct reader *reader, bool is_carried, const char *spelled);

/** Tells of these. */
void reader_tell_unfit(const struct reader *reader);

/** `; is it 'x'?`, for the end of a message, where one of the names is spelled nearly like `name`;
 * otherwise "". */
const char *reader_or_nearest(const struct reader *reader, const char *name,
                              const struct strings *names);

/** Whether a declaration is left out, by its mark or its name. */
bool reader_skips(struct reader *reader, const struct c_origin *origin);

/** What a struct, union or enum is called: its first typedef's name, its tag, or NULL. */
const char *reader_name_of_tag(const struct c_tag *tag);
const char *reader_name_of_type(const struct c_type *type);

/** Puts a function into a list of the model. Its name is what --rename says, or else `c_name` in
 * camelCase. */
void reader_add_function(struct reader *reader, struct function ***list, size_t *count,
                         struct function *function, const char *c_name);

/** The function of the module of this name in C, or NULL. */
const struct function *reader_find_export(const struct reader *reader, const char *symbol);

/** Takes a function out of the module's again, as one that was left out. */
void reader_remove_export(struct reader *reader, const struct function *function);

/** The class of a struct, or NULL; also NULL where `record` is. */
struct class *reader_class(const struct reader *reader, const struct c_record *record);

/** The class that a pointer of this type is an instance of, or NULL. */
struct class *reader_class_of_pointer(const struct reader *reader, const struct c_type *type);

/** What is known of the class whose instances are such structs themselves, or NULL. */
struct known_class *reader_value_class(const struct reader *reader, const struct c_record *record);

/** The class that a value of this type is an instance of, a pointer or a handle by value; or NULL.
 */
struct class *reader_class_of_value(const struct reader *reader, const struct c_type *type);

/** The typedef of void that a pointer of this type leads to, `typedef void CURL`, or NULL. */
const char *reader_typedef_of_void(const struct c_type *type);

/** What is known of a class of the model, or NULL. */
struct known_class *reader_known_class(const struct reader *reader, const struct class *class);

/** The function of the header that allocates such a struct, or NULL. */
const char *reader_creator(const struct reader *reader, const struct c_record *record);

/** The function that gives out the address of such a struct, so that its bytes may be the beginning
 * of more; or NULL. */
const char *reader_giver(const struct reader *reader, const struct c_record *record);

/** The init function of such a struct, where a lenient reading has left it out and there is no
 * other: then nothing can initialise one. Otherwise NULL. */
const char *reader_lost_init(const struct reader *reader, const struct c_record *record);

/**
 * What follows the class's name in that of a function that belongs to it, or NULL: `add` in
 * `adder_add`. Such a function's first parameter is the instance.
 */
const char *reader_name_in_class(const struct reader *reader, const struct class *class,
                                 const char *function);

/** The value of a macro, an enumerator or a constant variable of the header. */
bool reader_value(const struct reader *reader, const char *c_name, double *value);

/** What to write instead of a type that is in no row of the table; `otherwise` where nothing
 * special is known about it. */
const char *reader_instead_of(const struct c_type *type, const char *otherwise);

#endif
