/* header.c: a C header to the model of its interface, by libclang. */
#ifndef TARE_HEADER_H
#define TARE_HEADER_H

#include "api.h"

struct header_options {
  const char *path;               /* of the header */
  const char *const *clang_flags; /* target, resource directory, -I, -D, …: as for the sources */
  size_t clang_flag_count;
  const char *const *skip; /* functions, variables, constants and enums named by --skip */
  size_t skip_count;
  const char *const *stream; /* functions named by --stream */
  size_t stream_count;
  const char *const *import; /* functions named by --import */
  size_t import_count;
  bool snapshot; /* classes without pointers get clone, toBytes and fromBytes */
};

enum header_status {
  HEADER_OK,
  HEADER_REJECTED,     /* with at least one diagnostic in the report */
  HEADER_NOT_COMPILED, /* clang's own errors: let the compiler print them, nothing was reported */
};

/**
 * Reads the header's own declarations; what it includes gives types, not interface. Every
 * declaration that has no place in the type table is reported, at its line and column, with what to
 * write instead.
 */
enum header_status header_read(struct arena *arena, struct report *report,
                               const struct header_options *options, struct api *api);

#endif
