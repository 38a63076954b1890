/* header.c: a C header to the model of its interface, by clang. */
#ifndef TARE_HEADER_H
#define TARE_HEADER_H

#include "api.h"
#include "base/strings.h"

/* Each of these options may be `is_carried`, none of the author's: where nothing in the header has
 * its name, the header is of another version. */

/** A name of C's, and what JavaScript is to call it. */
struct rename {
  const char *c_name, *name;
  bool is_carried;
};

/** Names that --skip leaves out. */
struct skip {
  const char *pattern;
  bool is_carried;
};

/** An option that says what a mark of tare.h would: --mark, or one of its short forms. */
struct mark_option {
  const char *spelled; /* the whole option, for messages */
  const char *where;   /* `function`, `function.parameter`, …; `*` stands for any letters */
  const char *marks;   /* one or more, with commas between */
  bool is_carried;
};

struct header_options {
  const char *path;               /* of the header, or of the first of several */
  struct strings more;            /* those of the others */
  struct strings with;            /* patterns of included files that belong to the interface */
  struct strings sources;         /* what defines the functions; may be empty */
  const char *clang;              /* the program, 16 or later */
  const char *const *clang_flags; /* target, -I, -D, …: as for the sources */
  size_t clang_flag_count;
  const char *folder;      /* for temporary files; it exists */
  bool is_verbose;         /* print every command on standard error before it runs */
  const struct skip *skip; /* functions, variables, constants and enums */
  size_t skip_count;
  struct strings only;         /* patterns of the functions to bind; none: all of them */
  const struct rename *rename; /* functions, structs, enums and constants named by --rename */
  size_t rename_count;
  struct strings prefixes; /* what names lose in front instead of the header's stem */
  bool has_prefix;         /* --prefix was given, be it an empty one */
  const struct mark_option *marks;
  size_t mark_count;
  struct strings left_out; /* of those to skip, the names that a lenient reading has added */
  bool has_libc;           /* the sources may use a C library */
  bool inlines;            /* bind functions that are `static` or `inline` too */
  bool lenient;            /* leave out, with a warning, what cannot be bound */
  bool snapshot;           /* classes without pointers get clone, toBytes and fromBytes */
};

enum header_status {
  HEADER_OK,
  HEADER_REJECTED,     /* with at least one diagnostic in the report */
  HEADER_NOT_COMPILED, /* clang's own errors: let the compiler print them */
};

/**
 * Reads the header's own declarations; what it includes gives types, not interface. Every
 * declaration that has no place in the type table is reported, at its line and column, with what to
 * write instead. Where the options are lenient, these are warnings, and the interface is what is
 * left; `left_out` gets the names that would have to be skipped for the same without a warning.
 */
enum header_status header_read(struct arena *arena, struct report *report,
                               const struct header_options *options, struct api *api,
                               struct strings *left_out);

#endif
