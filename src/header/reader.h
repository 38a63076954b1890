/* reader.c: what the files that read a header share: strings, places, comments, names of types. */
#ifndef TARE_READER_H
#define TARE_READER_H

#include "api.h"
#include "header/comments.h"
#include "header/header.h"

#include <clang-c/Index.h>

/** A name that a typedef gives to a struct, union or enum. */
struct type_name {
  const char *name;
  CXCursor cursor;
  CXType type; /* canonical */
};

struct known_class {
  CXType type;      /* canonical, without qualifiers */
  const char *name; /* the typedef's or the tag: what its functions' names begin with */
  const char *init; /* `init`, or where there is none `reset`: what its constructor is called */
  struct class *class;
};

struct known_enumeration {
  CXType type;
  const struct enumeration *enumeration; /* NULL once it was refused */
};

struct known_record {
  CXType type;
  struct record *record; /* NULL once it was refused */
};

/** A function that returns a pointer to a struct, and so allocates one. */
struct creator {
  const char *name;
  CXType type; /* canonical, of the struct */
};

/** A macro that the header defines. */
struct macro {
  const char *name;
  const char *doc;
  CXCursor cursor;
  unsigned offset; /* of its name in the header, in bytes */
  bool is_defined; /* neither undefined nor defined anew further down */
};

/** One reading of one header. */
struct reader {
  struct arena *arena;
  struct report *report;
  const struct header_options *options;
  struct api *api;
  CXTranslationUnit unit;
  CXFile file; /* the header itself */
  struct type_name *type_names;
  size_t type_name_count;
  struct known_class *classes;
  size_t class_count;
  struct known_enumeration *enumerations;
  size_t enumeration_count;
  struct known_record *records;
  size_t record_count;
  struct creator *creators;
  size_t creator_count;
  struct macro *macros;
  size_t macro_count;
  bool *skip_met;               /* for each --skip, whether anything had its name */
  bool *bound_met;              /* for each --bound, the same */
  bool *rename_met;             /* for each --rename, the same */
  struct report *usage;         /* for what is wrong with the options; `report` may be lenient */
  struct header_names names;    /* that options can have */
  struct header_names left_out; /* what was refused, and can be skipped */
};

/** The string in the arena; libclang's own is disposed of. */
const char *reader_string(struct reader *reader, CXString string);

const char *reader_name(struct reader *reader, CXCursor cursor);

/** Without qualifiers; an invalid type stays one. */
CXType reader_unqualified(CXType type);

/** As the source spells it, without qualifiers. */
const char *reader_type(struct reader *reader, CXType type);

/** Where `cursor` stands in its file; of what a macro makes, where the macro is used. */
struct location reader_location(struct reader *reader, CXCursor cursor);

/** Whether `cursor` stands in the header itself. */
bool reader_owns(struct reader *reader, CXCursor cursor);

/** Where `location` is in its file, in bytes. */
unsigned reader_offset(CXSourceLocation location);

/** The comment in front of a declaration; empty where there is none. */
struct comment reader_comment(struct reader *reader, CXCursor cursor);

/** Whether the declaration is marked, as with TARE_SKIP for `tare:skip`. */
bool reader_has_mark(struct reader *reader, CXCursor cursor, const char *mark);

/** What names lose in front: the header's stem, or what --prefix says. */
const char *reader_prefix(const struct reader *reader);

/** What --rename wants it to be called in JavaScript, or NULL. */
const char *reader_renamed(struct reader *reader, const char *c_name);

/** The same for a struct or enum, by its tag or any of its typedefs. */
const char *reader_renamed_type(struct reader *reader, CXType type);

/** Notes a name that options can have. */
void reader_note_name(struct reader *reader, const char *name);

/** Notes that it was refused, so that a lenient reading does without it. */
void reader_leave_out(struct reader *reader, const char *name);

/** Whether a --skip has this name. */
bool reader_skips_name(struct reader *reader, const char *name);

/** Whether a declaration is left out, by its mark or its name. */
bool reader_skips(struct reader *reader, CXCursor cursor);

/** The first typedef's name for a canonical type, its tag, or NULL. */
const char *reader_name_of_type(struct reader *reader, CXType type);

/** The class of a canonical struct type, or NULL. */
struct class *reader_class(struct reader *reader, CXType type);

/** The function of the header that allocates such a struct, or NULL. */
const char *reader_creator(struct reader *reader, CXType type);

/**
 * What follows the class's name in that of a function that belongs to it, or NULL: `add` in
 * `adder_add`. Such a function's first parameter is the instance.
 */
const char *reader_name_in_class(const struct reader *reader, const struct class *class,
                                 const char *function);

/** What to write instead of a type that is in no row of the table; `otherwise` where nothing
 * special is known about it. */
const char *reader_instead_of(CXType type, const char *otherwise);

/** The value's scalar for a number or bool, SCALAR_VOID for any other type. */
enum scalar reader_scalar(CXType type);

#endif
